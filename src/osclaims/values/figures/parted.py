"""Fractions in words: where the numerator ends and the divisor begins ("two-thirds", "a twenty-first")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from osclaims.frozen import Frozen
from osclaims.values.exact import ONE, ZERO, quotient
from osclaims.values.figures import number_words as words
from osclaims.values.figures.cursor import END, Cursor, Token
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.spelled import take_spelled

_JOINTS = ("-", "/")
_ARTICLES = ("a", "an")
_INSIDE = frozenset(
    (*words.SMALL, *words.TENS, *words.HUNDRED, *words.SCALES, *_JOINTS, *_ARTICLES, "and", "&")
)
_CARDINALS = {
    f"{ordinal}{plural}": cardinal
    for ordinal, cardinal in words.CARDINALS.items()
    if ordinal != "second"  # which is a unit of time
    for plural in ("", "s")
}
_LARGE = frozenset(word for word, scale in words.SCALES.items() if scale > words.HUNDRED["hundred"] ** 2)
_THREE = Decimal(3)
_TEN = Decimal(10)
_SINGLE = {name: number for name, number in words.DENOMINATORS.items() if " " not in name}


class Parting(Frozen):
    """One way to part the words: whether the divisor agrees in number, and a hyphen is where they part."""

    above: Decimal
    below: Decimal
    said: str
    agrees: bool
    joined: bool


def take_parted(cursor: Cursor) -> Numeral | None:
    """Take a fraction in words; None, with nothing taken, when none stands here.

    Several things divided are in the plural, one is not, and a hyphen binds: "one hundred thirty-fifths" is
    100/35. Raises Unreadable where the words still part in several ways ("one hundred thirty fifths").
    """
    run = _run(cursor)
    found = tuple(_partings(run))
    if not found or _of_scale(run):
        return None
    agreeing = tuple(parting for parting in found if parting.agrees)
    apart = tuple(parting for parting in agreeing if not parting.joined) or agreeing
    said = (*(parting.said for parting in apart or found), *_mixed(run))
    if len(said) > 1 or not apart:
        doubt = "divides in two ways" if apart else "may be a fraction or an ordinal"
        raise cursor.fail(
            "a fraction that divides in one way", because=f"{' '.join(_words(run))!r} {doubt}", choices=said
        )
    refuse_quarters(cursor, apart[0].above, run[-1].text)
    cursor.at += len(run)
    return Numeral(quotient(apart[0].above, apart[0].below), ZERO)


def _run(cursor: Cursor) -> Sequence[Token]:
    """The words of numbers from here to the first that may be the end of a divisor."""
    end = cursor.at
    while cursor.tokens[end].text in _INSIDE:
        end += 1
    last = cursor.tokens[end].text
    return cursor.tokens[cursor.at : end + 1] if last in _CARDINALS or last in _SINGLE else ()


def _partings(run: Sequence[Token]) -> Iterator[Parting]:
    for cut in range(1, len(run)):
        bound = any(token.text == "-" for token in run[cut:])
        above, below = _number(_words(run[:cut])), _divisor(_words(run[cut:]), bound=bound)
        if above is None or below is None or run[cut].text in _JOINTS:
            continue
        agrees = run[-1].text.endswith("s") == (above != ONE)
        said = " | ".join(" ".join(_words(part)) for part in (run[:cut], run[cut:]))
        yield Parting(above, below, said, agrees, run[cut - 1].text in _JOINTS)


def _mixed(run: Sequence[Token]) -> Iterator[str]:
    """A whole number and a proper fraction, which the same words may be: "one hundred | three quarters"."""
    for at, token in enumerate(run):
        proper = any(part.above < part.below for part in _partings(run[at + 1 :]))
        if token.text == "and" and proper and _number(_words(run[:at])) is not None:
            yield " | ".join(" ".join(_words(part)) for part in (run[:at], run[at + 1 :]))


def _of_scale(run: Sequence[Token]) -> bool:
    """Whether a simple fraction is of the scale before it: "five million and three quarters"."""
    scales = [at for at, token in enumerate(run[1:], 1) if token.text == "and" and run[at - 1].text in _LARGE]
    return any(part.above < part.below <= _TEN for at in scales for part in _partings(run[at + 1 :]))


def refuse_quarters(cursor: Cursor, above: Decimal, divisor: str) -> None:
    """Raise Unreadable for "5 quarters", which are of a year as a rule; "three quarters" are a share."""
    if divisor == "quarters" and above != _THREE:
        raise cursor.fail(
            "a share, or a length of time",
            because=f"{above:f} quarters may be of one or of a year",
            choices=(f"{above:f}/4", f"{above * _THREE:f} months"),
        )


def _words(run: Sequence[Token]) -> list[str]:
    return [token.text for token in run if token.text not in _JOINTS]


def _divisor(said: Sequence[str], *, bound: bool) -> Decimal | None:
    """What is divided by: "thirds", "one hundred and fifth", and with a hyphen "hundred-thousandths"."""
    *before, last = said or [""]
    cardinal = _CARDINALS.get(last)
    if bound and before == ["hundred"] and cardinal in words.SCALES:
        before = ["one", *before]
    if not before:
        return _SINGLE.get(last)
    return _number([*before, cardinal]) if cardinal else None


def _number(said: Sequence[str]) -> Decimal | None:
    """The whole number that all these words spell."""
    if len(said) == 1 and said[0] in _ARTICLES:
        return ONE
    cursor = Cursor(" ".join(said))
    found = take_spelled(cursor)
    return found.number if found and not found.pointed and cursor.next.kind == END else None
