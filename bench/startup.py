"""How soon a command answers, beside what the packages it stands on take to be imported.

python -m bench.startup
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from bench.measure import PEERS, SCRATCH, Measured, against, command, show

from osclaims.base import load
from osclaims.loading.find import shipped_base

OSCLAIMS = Path(sys.executable).with_name("osclaims")
FLOOR = """
import typer, rich.table, yaml, pydantic
class One(pydantic.BaseModel):
    x: int
"""
HELLO = """
import typer
app = typer.Typer()
@app.command()
def hello(name: str = "you"):
    '''Say hello.'''
    print(name)
@app.command()
def bye(): ...
app(prog_name="hello")
"""


def main() -> None:
    """Measure and show."""
    SCRATCH.mkdir(exist_ok=True)
    (SCRATCH / "hello.py").write_text(HELLO)
    python, cache = sys.executable, str(SCRATCH / "startup-cache")
    floor = Measured(
        "the floor: import typer, rich.table, yaml, one pydantic model", command([python, "-c", FLOOR])
    )
    hello = Measured("typer's own hello world --help", command([python, "hello.py", "--help"]))
    offered = {"_HELLO_COMPLETE": "complete_bash", "COMP_WORDS": "hello b", "COMP_CWORD": "1"}
    hello_completes = Measured("hello world completes", command([python, "hello.py"], variables=offered))
    listed: list[str | Path] = [OSCLAIMS, "list", "--topic", "cost"]
    options = {"_OSCLAIMS_COMPLETE": "complete_bash", "COMP_WORDS": "osclaims list --", "COMP_CWORD": "2"}
    ids = {"_OSCLAIMS_COMPLETE": "complete_bash", "COMP_WORDS": "osclaims show y", "COMP_CWORD": "2"}
    show(
        "start-up: processor seconds, least of five",
        [
            floor,
            against(
                floor,
                "list --topic cost, cold",
                command(listed, variables={"OSCLAIMS_CACHE": "/dev/null/none"}),
                1.5,
            ),
            against(
                floor,
                "list --topic cost, parsed form at hand",
                command(listed, variables={"OSCLAIMS_CACHE": cache}),
                1.25,
            ),
            hello,
            against(hello, "--help", command([OSCLAIMS, "--help"]), 1.3),
            hello_completes,
            against(
                hello_completes,
                "options complete",
                command([OSCLAIMS], variables={"OSCLAIMS_CACHE": cache, **options}),
                1.3,
            ),
            against(
                hello_completes,
                "ids complete",
                command([OSCLAIMS], variables={"OSCLAIMS_CACHE": cache, **ids}),
                2,
            ),
            *_peers(floor),
        ],
    )


def _peers(floor: Measured) -> list[Measured]:
    """Other people's commands over as many records."""
    records = len(load(shipped_base()).ledger.claims)
    (SCRATCH / "ledger.beancount").write_text(
        "2020-01-01 open Assets:Cash\n2020-01-01 open Expenses:Food\n"
        + "".join(
            f'2020-02-01 * "Shop {at}" "Lunch"\n  Expenses:Food  {at + 1}.50 EUR\n  Assets:Cash\n'
            for at in range(records)
        )
    )
    database = SCRATCH / "records.db"
    database.unlink(missing_ok=True)
    with sqlite3.connect(database) as connection:
        connection.execute("create table claims (id text, source text, printed text, topic text)")
        connection.executemany(
            "insert into claims values (?, ?, ?, ?)",
            [(str(at), "s", f"US${at}", "cost") for at in range(records)],
        )
    query = "select date, narration, position where account ~ 'Food'"
    return [
        against(
            floor,
            f"bean-query on {records} entries",
            command([PEERS / "bean-query", "ledger.beancount", query]),
        ),
        against(
            floor,
            f"sqlite-utils rows on {records} records",
            command([PEERS / "sqlite-utils", "rows", "records.db", "claims", "--table"]),
        ),
    ]


if __name__ == "__main__":
    main()
