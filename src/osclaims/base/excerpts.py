"""Whether some words are printed in any source: verbatim, credited to someone else, altered, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from osclaims.evidence.diagnose import Miss, diagnose
from osclaims.evidence.place import Place
from osclaims.evidence.quotes import MARKS
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source

Verdict: TypeAlias = Literal["verbatim", "misattributed", "altered", "drifted", "absent"]

_OUTER = "".join(MARKS) + "\"' "


class Printed(Frozen):
    """A place in a source, and the claims whose excerpt holds it."""

    source: Source
    place: Place
    claims: tuple[AnyClaim, ...]


class Checked(Frozen):
    """What became of some words, why, and where they or the nearest ones are printed."""

    verdict: Verdict
    because: str
    printed: tuple[Printed, ...] = ()


def check_excerpt(
    words: str, ledger: Ledger, source: str | None = None, speaker: str | None = None
) -> Checked:
    """Hold words against every source; `source` and `speaker` are the ids of those they are said to be from.

    Verbatim: printed so, white space, marks and capitals aside, where and by whom it is said to be.
    Misattributed: printed so, but in another source, or as somebody else's. Altered: printed but for a
    number, name, currency, sign or negation. Drifted: something like it is printed. Absent: nothing is.

    Raises:
        ValueError: there are no words.
    """
    wanted = words.strip(_OUTER)
    if not wanted:
        raise ValueError("there are no words to look for")
    printed = tuple(_printed(wanted, ledger)) or tuple(_alike(wanted, ledger))
    if not printed:
        return _missed(wanted, ledger, source)
    there = tuple(each for each in printed if source in {None, each.source.id})
    if not there:
        return Checked("misattributed", f"printed in {_named(printed)}, not in {source}", printed)
    if speaker is not None:
        return _credited(there, speaker)
    return Checked("verbatim", f"printed in {_named(there)}", there)


def _printed(words: str, ledger: Ledger) -> Iterator[Printed]:
    for source in ledger.sources.values():
        for place in source.text.find(words):
            yield _at(source, place, ledger)


def _alike(words: str, ledger: Ledger) -> Iterator[Printed]:
    """Where the words are printed with other marks or capitals."""
    for source in ledger.sources.values():
        miss = diagnose(words, source.text, {})
        if miss.place is not None and all(edit.class_ == "typography" for edit in miss.edits):
            yield _at(source, miss.place, ledger)


def _at(source: Source, place: Place, ledger: Ledger) -> Printed:
    held = (claim for claim in ledger.claims.values() if claim.source == source.id)
    holding = (c for c in held if c.excerpt.place.meets(place))
    return Printed(source, place, tuple(holding))


def _credited(printed: tuple[Printed, ...], speaker: str) -> Checked:
    """Whose words they are, by the claims that hold them."""
    by = dict.fromkeys(
        claim.said_by for each in printed for claim in each.claims if _holds(claim, each.place)
    )
    people = [person for person in by if person]
    if speaker in people:
        return Checked("verbatim", f"printed in {_named(printed)} as said by {speaker}", printed)
    if people:
        return Checked("misattributed", f"printed as said by {', '.join(people)}, not by {speaker}", printed)
    return Checked("misattributed", f"printed, but no claim credits it to {speaker}", printed)


def _holds(claim: AnyClaim, place: Place) -> bool:
    """Whether the claim's own words are of this place, not only its excerpt."""
    return any(words.meets(place) for words in claim.words_at)


def _missed(words: str, ledger: Ledger, source: str | None) -> Checked:
    """The nearest words of all sources, or of the one that was named."""
    asked = [each for each in ledger.sources.values() if source in {None, each.id}]
    misses = [(diagnose(words, each.text, {}), each) for each in asked]
    if not misses:
        return Checked("absent", "there is no source")
    miss, where = min(misses, key=lambda found: _distance(found[0]))
    if miss.kind == "elsewhere" or miss.place is None:
        return Checked("absent", "no source prints these words or nearly these")
    return Checked(miss.kind, f"{where.id}: {miss.because}", (_at(where, miss.place, ledger),))


def _distance(miss: Miss) -> tuple[bool, int]:
    """Whether nothing is near, and how many characters of either side do not stay.

    How long an edit is does not tell: a short figure in the place of a long one is no nearer than its like.
    """
    return miss.place is None, sum(_changed(edit.a, edit.b) for edit in miss.edits)


def _changed(a: str, b: str) -> int:
    kept = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return len(a) + len(b) - 2 * sum(block.size for block in kept)


def _named(printed: Iterable[Printed]) -> str:
    return ", ".join(dict.fromkeys(each.source.id for each in printed))
