"""How well the detector sees: recall and precision of spans, on the shipped base and on marked test texts.

Truth of the base: the anchored words of its claims. A statement whose value is a figure or a date, and every
direct quotation, should be seen (recall); the words of whatever is seen in a passage that is not waived
should lie within anchored words of claims (precision). `not-claims` are what looks like one and is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

import osclaims
from osclaims.evidence.detect import Sighting, SightingKind, detect
from osclaims.evidence.place import Place
from osclaims.model.claim import AnyClaim, Quotation, Statement
from osclaims.model.ledger import Ledger
from osclaims.values.value import Figure, Span

KINDS: dict[str, SightingKind] = {"f": "figure", "d": "date", "q": "quotation"}
TEXTS = sorted((Path(__file__).parent.parent / "tests" / "evidence").glob("detect*.yaml"))


@dataclass
class Score:
    """What should be seen and is, what is seen and should be."""

    wanted: int = 0
    found: int = 0
    seen: int = 0
    right: int = 0

    def __str__(self) -> str:
        recall, precision = self.found / max(1, self.wanted), self.right / max(1, self.seen)
        return (
            f"recall {recall:6.1%} ({self.found}/{self.wanted})  "
            f"precision {precision:6.1%} ({self.right}/{self.seen})"
        )


def kind_of(claim: AnyClaim) -> SightingKind | None:
    """What the detector should see in a claim's own words; None when its words hold none of the three."""
    match claim:
        case Quotation(form="direct"):
            return "quotation"
        case Statement(value=Figure()):
            return "figure"
        case Statement(value=Span()):
            return "date"
        case _:
            return None


def meets(one: Sighting, places: Iterable[Place]) -> bool:
    """Whether a sighting has a code point in one of some places."""
    return any(Place(one.start, one.end).meets(place) for place in places)


def is_covered(one: Sighting, raw: str, places: Iterable[Place]) -> bool:
    """Whether every letter and digit of a sighting lies in some place."""
    near = [place for place in places if place.meets(Place(one.start, one.end))]
    return all(
        any(place.start <= at < place.end for place in near)
        for at in range(one.start, one.end)
        if raw[at].isalnum()
    )


def score_base(ledger: Ledger) -> dict[str, Score]:
    """Score the detector on every source of a base."""
    scores: dict[str, Score] = defaultdict(Score)
    for source in ledger.sources.values():
        sightings = detect(source.text)
        claims = [claim for claim in ledger.claims.values() if claim.source == source.id]
        for claim in claims:
            kind = kind_of(claim)
            if kind is None or not claim.words_at:
                continue
            found = any(one.kind == kind and meets(one, claim.words_at) for one in sightings)
            scores[kind].wanted += 1
            scores[kind].found += found
            if not found:
                print("  not seen:", claim.id, [place.of(source.text.raw) for place in claim.words_at])
        passages = [passage for passage in ledger.passages if passage.source == source.id]
        read = [passage.place for passage in passages if not passage.waived]
        anchored = [place for claim in claims for place in claim.words_at]
        for one in sightings:
            if not meets(one, read):
                continue
            right = is_covered(one, source.text.raw, anchored)
            scores[one.kind].seen += 1
            scores[one.kind].right += right
            if not right:
                print("  no claim:", source.id, one.kind, repr(source.text.raw[one.start : one.end]))
    return scores


def score_texts(path: Path) -> dict[str, Score]:
    """Score the detector on texts in which every sighting is marked, by exact span."""
    scores: dict[str, Score] = defaultdict(Score)
    for case in yaml.safe_load(path.read_text(encoding="utf-8")):
        raw, marked = unmarked(case["text"])
        sightings = {(one.kind, one.start, one.end) for one in detect(raw)}
        for kind in KINDS.values():
            truth = {one for one in marked if one[0] == kind}
            seen = {one for one in sightings if one[0] == kind}
            score = scores[kind]
            score.wanted += len(truth)
            score.seen += len(seen)
            score.found += len(truth & seen)
            score.right += len(truth & seen)
            for one in sorted(truth - seen):
                print("  not seen:", kind, repr(raw[one[1] : one[2]]))
            for one in sorted(seen - truth):
                print("  not marked:", kind, repr(raw[one[1] : one[2]]))
    return scores


def unmarked(marked: str) -> tuple[str, set[tuple[str, int, int]]]:
    """Take the marks ([[f|...]], [[d|...]], [[q Name|...]]) out of a text."""
    raw, opened, found = "", list[tuple[str, int]](), set[tuple[str, int, int]]()
    for piece in re.split(r"(\[\[[fdq][^|\]]*\||\]\])", marked):
        if head := re.fullmatch(r"\[\[([fdq])[^|]*\|", piece):
            opened.append((KINDS[head[1]], len(raw)))
        elif piece == "]]":
            kind, start = opened.pop()
            found.add((kind, start, len(raw)))
        else:
            raw += piece
    return raw, found


def main() -> None:
    """Print the scores, and each span on which the detector and the truth differ."""
    boards = {"shipped base": score_base(osclaims.load().ledger)}
    boards |= {path.name: score_texts(path) for path in TEXTS}
    for name, scores in boards.items():
        print(name)
        for kind in KINDS.values():
            print(f"  {kind:10} {scores[kind]}")


if __name__ == "__main__":
    main()
