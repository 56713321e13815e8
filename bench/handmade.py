"""Bases that look as if people had typed them: prose, passages, claims of every kind, in any number.

python -m bench.handmade FOLDER 10000
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

CLAIMS_A_SOURCE = 50
CLAIMS_AN_ENTITY = 6
PLACES = ("Porto", "Graz", "Turku", "Lyon", "Brno", "Cork", "Split", "Ghent", "Tampa", "Kobe")
FIRMS = ("Works", "Mills", "Foods", "Motors", "Papers", "Tools", "Lines", "Yards", "Mines", "Labs")
HEDGES = ("", "", "", "", "about ", "over ", "only ", "nearly ")
MONTHS = ("March", "April", "May", "June")
VOICES = (
    "We will not leave this town, whatever the others do",
    "The price of copper decides more than any minister does",
    "Our orders have never been better than this spring",
    "Nobody can say today how the year is going to end",
)


def write_base(root: Path, claims: int, seed: int = 8) -> None:
    """Write a base of about so many claims: one file of claims a hundred sources, one text a source."""
    dice = random.Random(seed)  # noqa: S311 - prose, not secrets
    entities = [f"firm-{at}" for at in range(max(20, claims // CLAIMS_AN_ENTITY))]
    for folder in ("data/claims", "seeds"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    listed: list[str] = []
    blocks: dict[int, list[str]] = {}
    for number in range(max(1, claims // CLAIMS_A_SOURCE)):
        id_ = f"paper-{number}"
        passages = [_passage(dice, at, dice.choice(entities)) for at in range(CLAIMS_A_SOURCE)]
        text = "\n\n".join(sentence for sentence, _ in passages) + "\n"
        (root / f"seeds/{id_}.txt").write_text(text, encoding="utf-8")
        listed.append(_source(id_, number, sha256(text.encode()).hexdigest()))
        blocks.setdefault(number // 100, []).append(_block(id_, passages))
    (root / "data/sources.yaml").write_text("".join(listed), encoding="utf-8")
    (root / "data/vocabulary.yaml").write_text(_vocabulary(entities), encoding="utf-8")
    for file, written in blocks.items():
        (root / f"data/claims/{file:04}.yaml").write_text("".join(written), encoding="utf-8")


def _passage(dice: random.Random, at: int, entity: str) -> tuple[str, str]:
    """A sentence and the claim that a person would record of it."""
    place, firm = PLACES[hash_of(entity) % 10], FIRMS[hash_of(entity) // 10 % 10]
    name = f"{place} {firm} {entity.removeprefix('firm-')}"
    return dice.choice(KINDS)(dice, at, entity, name)


def _cost(dice: random.Random, at: int, entity: str, name: str) -> tuple[str, str]:
    value = f"{dice.choice(HEDGES)}US${dice.randrange(11, 990) / 10} million"
    credited = dice.choice(("", f"asserted-by: {entity}"))
    return (
        f"In its report, {name} put the cost of the new plant at {value}, a figure that few had expected.",
        _claim(f"cost-{at}", entity, "cost", value, credited),
    )


def _staff(dice: random.Random, at: int, entity: str, name: str) -> tuple[str, str]:
    value = f"{dice.randrange(1, 99)},{dice.randrange(1000):03}"
    return (
        f"At the end of the year {value} people worked for {name}, according to a union that counts them.",
        _claim(f"staff-{at}", entity, "staff", value),
    )


def _opened(dice: random.Random, at: int, entity: str, name: str) -> tuple[str, str]:
    value = f"{dice.randrange(1, 29)} {dice.choice(MONTHS)} {dice.randrange(1990, 2025)}"
    return (
        f"The first furnace of {name} was lit on {value}, and it has burned ever since without a pause.",
        _claim(f"opened-{at}", entity, "opened", value),
    )


def _said(dice: random.Random, at: int, entity: str, name: str) -> tuple[str, str]:
    words = f"{dice.choice(VOICES)} in year {dice.randrange(1000)}"
    lines = (f"- id: said-{at}", f"  speaker: {entity}", f"  quote: {words}", "  topics:", "  - outlook")
    claim = "".join(f"    {line}\n" for line in lines)
    return f"“{words},” said the head of {name} when asked.", claim


KINDS = (_cost, _cost, _staff, _opened, _said)
"""Two claims in five are sums of money, one a count, one a date, one a quotation."""


def hash_of(entity: str) -> int:
    """A number that spreads names over entities, alike in every run."""
    return int(entity.removeprefix("firm-")) * 7919 % 1_000_003


def _claim(id_: str, subject: str, property_: str, value: str, more: str = "") -> str:
    lines = [f"- id: {id_}", f"  subject: {subject}", f"  property: {property_}", f"  value: {value}"]
    return "".join(f"    {line}\n" for line in [*lines, *([f"  {more}"] if more else [])])


def _block(id_: str, passages: list[tuple[str, str]]) -> str:
    written = [f"- source: {id_}\n  passages:\n"]
    for sentence, claim in passages:
        middle = sentence.rfind(" ", 0, len(sentence) // 2)
        written.append(
            f"  - passage: >-\n      {sentence[:middle]}\n      {sentence[middle + 1 :]}\n"
            f"    claims:\n{claim}"
        )
    return "".join(written)


def _source(id_: str, number: int, hash_: str) -> str:
    return (
        f"- id: {id_}\n  title: Report {number} from the plants\n  publisher: The Paper {number % 1000}\n"
        f"  published: 2025-02-{1 + number % 28:02}\n  text: seeds/{id_}.txt\n"
        f"  sha256: {hash_}\n  annotated: whole\n"
    )


def _vocabulary(entities: list[str]) -> str:
    return "".join(_lines(entities))


def _lines(entities: list[str]) -> Iterator[str]:
    yield "entities:\n"
    for entity in entities:
        yield f"- id: {entity}\n  name: Firm {entity.removeprefix('firm-')}\n  type: company\n"
    yield (
        "properties:\n"
        "- {id: cost, kind: money, topics: [cost], values: one}\n"
        "- {id: staff, kind: count, topics: [people], values: one}\n"
        "- {id: opened, kind: date, topics: [history], values: one}\n"
    )


if __name__ == "__main__":
    write_base(Path(sys.argv[1]), int(sys.argv[2]))
