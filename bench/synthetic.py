"""Tables of claims in any number: what a thousand sources say of very many questions, a few in conflict.

python -m bench.synthetic TABLE 10000000
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import pyarrow as pa

from osclaims.engines.errors import TableError
from osclaims.engines.parquet import batch_of, notes, read_context
from osclaims.engines.table import COLUMNS, row_of
from osclaims.model.claim import Excerpt, Statement
from osclaims.model.vocabulary import Property, Vocabulary
from osclaims.rules.rule import Context
from osclaims.values.read import read_value

SOURCES = 1000
ASKED = 5
"""Claims that answer one question."""
PER_CENT_IN_CONFLICT = 2
PER_CENT_ROUNDED = 5
FIGURES = 400
"""Different figures; every odd one is the one before it, printed finer."""

CONTEXT = Context(Vocabulary({}, {"cost": Property("cost", "money", values="one")}))


def synthetic(folder: Path, claims: int) -> Path:
    """A table of so many claims in a folder, made unless there is one that can be read."""
    path = folder / f"s-{claims}.parquet"
    try:
        read_context(path)
    except TableError:
        folder.mkdir(exist_ok=True)
        write_synthetic(path, claims)
    return path


def write_synthetic(path: Path, claims: int) -> None:
    """Write a table: each question is asked of five sources, in 2 of 100 one of them says another figure."""
    figures = pa.Table.from_batches([batch_of([row_of(_statement(at), CONTEXT) for at in range(FIGURES)])])
    own = {
        "id": "'source-' || said.source || '/' || claim",
        "source": "'source-' || said.source",
        "subject": "'item-' || said.question",
        "question": "(hash(said.question) >> 1)::bigint",
    }
    columns = ", ".join(f"{own.get(name, f'figures.{name}')} as {name}" for name in COLUMNS)
    questions = max(1, claims // ASKED)
    with duckdb.connect() as connection:
        connection.execute("set memory_limit = '4GB'")
        connection.register("given", figures)
        connection.execute(
            "create table figures as select *, (row_number() over ()) - 1 as figure from given"
        )
        told = ", ".join(f"'{name}': '{text}'" for name, text in notes(CONTEXT).items())
        connection.execute(
            f"""
            copy (
              with told as (
                select claim, claim % {questions} as question, claim // {questions} as nth,
                  claim * {SOURCES} // {claims} as source, hash(claim % {questions}) as dice
                from range({claims}) t(claim)
              ), said as (
                select *, (case
                  when nth = 1 and dice % 100 < {PER_CENT_IN_CONFLICT} then dice // 100 + 2 * (1 + dice % 7)
                  when nth = 1 and dice % 100 < {PER_CENT_IN_CONFLICT + PER_CENT_ROUNDED}
                  then dice // 100 // 2 * 2 + 1
                  else dice // 100 // 2 * 2 end) % {FIGURES} as figure from told
              )
              select {columns} from said join figures using (figure)
            ) to '{path}' (format parquet, compression zstd, kv_metadata {{{told}}})
            """  # noqa: S608 - words of this module
        )


def _statement(at: int) -> Statement:
    tenths = 110 + 31 * (at // 2)
    words = f"US${tenths / 10:.1f} million" if at % 2 == 0 else f"US${tenths / 10:.1f}3 million"
    return Statement(
        id="",
        source="",
        excerpt=Excerpt.of(""),
        subject="item",
        property="cost",
        printed=words,
        value=read_value(words, "money"),
    )


if __name__ == "__main__":
    write_synthetic(Path(sys.argv[1]), int(sys.argv[2]))
