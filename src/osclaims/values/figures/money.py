"""Currencies as news prints them: codes, signs and names, before or after the figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from msgspec import field

from osclaims.frozen import Frozen
from osclaims.values.exact import ONE
from osclaims.values.figures.currencies import CODES
from osclaims.values.figures.currency_names import (
    FAMILY,
    HUNDREDTHS,
    MEASURES,
    NATIONAL,
    PARTS,
    codes_of,
    major,
)
from osclaims.values.figures.currency_signs import in_scale, in_thousands, is_apart, is_of_next, turned
from osclaims.values.figures.cursor import Cursor, Token
from osclaims.values.figures.units import Unit
from osclaims.values.value import Unreadable

_LONGEST = 4


class Currencies(Frozen):
    """How a source's currencies are written; `declared` says what its bare signs and names mean."""

    declared: Mapping[str, str] = field(default_factory=dict)

    def before(self, cursor: Cursor) -> Unit | None:
        """Take a currency before a figure: "US$", "CNY", "Rs.", "kr"."""
        found = self._taken(cursor, minor=False)
        if found:
            self._again(found, cursor)
        if found and cursor.ahead().kind == "number":
            cursor.take(":")
            return in_scale(found, cursor)
        return found

    def _again(self, found: Unit, cursor: Cursor) -> None:
        """Take the code of the same currency behind its sign: "$ SGD4.90"."""
        if cursor.next.raw == found.base:
            cursor.at += 1

    def after(self, cursor: Cursor) -> Unit | None:
        """Take a currency after a figure: "USD", "yuan", "US cents", "-euro"."""
        start = cursor.at
        named = not cursor.take("-", "of") or cursor.next.kind == "word"
        found = self._taken(cursor, minor=True) if named else None
        if found is None or is_of_next(cursor):
            cursor.at = start
            return None
        short = cursor.tokens[cursor.at - 1]
        return in_scale(found, cursor) if short.raw in CODES or short.kind == "sign" else found

    def country(self, cursor: Cursor, unit: Unit) -> None:
        """Take the country behind a sum that says whose its sign is: "$5 Canadian".

        Raises Unreadable where the sign is another country's.
        """
        for length in (2, 1):
            written = cursor.words(length)
            for name in NATIONAL if written else ():
                code = codes_of(f"{written} {name}")
                if code and code != unit.base and unit.base in (codes_of(name) or ""):
                    said = f"{unit.base} and {code} on one figure"
                    raise cursor.fail("one currency", because=said, choices=(unit.base, code))
                if code == unit.base:
                    cursor.at += length
                    return

    def known(self, written: str) -> Unit | None:
        """The currency that a code, a sign or a name stands for alone; None when the grammar has to say."""
        if written in CODES:
            return Unit(written)
        folded = written.casefold()
        if folded in self.declared:
            return Unit(self.declared[folded])
        if folded in HUNDREDTHS or folded in PARTS or folded in MEASURES:
            return None
        codes = codes_of(folded)
        code = self._declared(folded, codes) if codes and " " in codes else codes
        return Unit(code) if code else None

    def names(self, written: str) -> bool:
        """Whether a word is a currency, or may be one."""
        folded = written.casefold()
        known = written in CODES or folded in self.declared or codes_of(major(folded)[0]) is not None
        return known or in_thousands(written) is not None

    def declares(self, letter: Token, after: Token) -> bool:
        """Whether a letter is a declared currency, alone or with what follows: "5 K", "5 T$", not "5k $"."""
        alone = letter.text in self.declared and not self.names(after.raw)
        return alone or letter.text + after.text in self.declared

    def only(self, cursor: Cursor) -> Unit:
        """The only currency that the source declares, which a "grand" is of.

        Raises Unreadable where there is none, or there are several.
        """
        codes = tuple(dict.fromkeys(self.declared.values())) or _GRAND
        if not self.declared or len(codes) > 1:
            raise cursor.fail(
                "a currency",
                because="'grand' may be of several currencies: the source's currency must say which",
                choices=codes,
            )
        return Unit(codes[0])

    def _declared(self, written: str, codes: str) -> str | None:
        """What is declared of a sign or name, or of its family where it can be that: no peso is USD."""
        of_family = self.declared.get(FAMILY.get(written, written))
        return self.declared.get(written) or (of_family if of_family and of_family in codes else None)

    def _taken(self, cursor: Cursor, *, minor: bool) -> Unit | None:
        for length in range(_LONGEST, 0, -1):
            written = cursor.words(length)
            unit = self._unit(written, cursor, minor=minor) if written else None
            if unit:
                cursor.at += length
                if not (cursor.tokens[cursor.at - 1].raw in CODES and cursor.ahead().kind == "number"):
                    cursor.take(".")
                return unit
        return None

    def _unit(self, written: str, cursor: Cursor, *, minor: bool) -> Unit | None:
        alone = " " not in written and cursor.ahead().text != "$"
        if alone and (unit := _of_code(cursor.next.raw)):
            return unit
        if MEASURES.get(written, cursor.next.raw) != cursor.next.raw or is_apart(written, cursor):
            return None
        whole, factor = major(written) if minor else (written, ONE)
        codes = codes_of(whole)
        if minor and codes is None:
            whole, factor = major(turned(written))
            codes = codes_of(whole)
        if codes and " " in codes:
            return Unit(self._meant(written, codes, cursor), factor)
        said = self.declared.get(written.replace(" ", ""))
        if said:
            return Unit(said)
        return Unit(codes, factor) if codes else None

    def _meant(self, written: str, codes: str, cursor: Cursor) -> str:
        """Which of several currencies a sign or name stands for: what is printed beside it, or declared."""
        choices = tuple(codes.split())
        printed = [code for code in _codes_printed(cursor) if code in choices]
        said = printed[0] if printed else self._declared(written, codes)
        if said:
            return said
        raise cursor.fail(
            "a currency that says whose it is",
            because=f"{written!r} may be {', '.join(choices)}: the source's currency must say which",
            choices=choices,
        )


_GRAND = ("AUD", "CAD", "EUR", "GBP", "NZD", "USD")


def _codes_printed(cursor: Cursor) -> Iterator[str | None]:
    """What the words of a figure stand for, alone or as countries: "CAD", "Canadian", "New Zealand"."""
    words = [token.text for token in cursor.tokens if token.kind == "word"]
    yield from map(codes_of, words)
    countries = (*words, *map(" ".join, pairwise(words)))
    yield from (codes_of(f"{country} {name}") for country in countries for name in NATIONAL)


def _of_code(written: str) -> Unit | None:
    return Unit(written) if written in CODES else in_thousands(written)


def declared_by(signs: Mapping[str, str]) -> Currencies:
    """The currencies of a source that says what its bare signs mean.

    Raises Unreadable for a code that is none of ISO 4217, with the nearest ones.

    >>> declared_by({"$": "USD"}).known("dollars")
    Unit(base='USD', factor=Decimal('1'))
    """
    for sign, code in signs.items():
        if code not in CODES:
            near = near_codes(code)
            hint = f": did you mean {' or '.join(near)}?" if near else ""
            raise Unreadable(
                f"{sign!r} is declared to be {code!r}, which is no ISO 4217 code{hint}",
                printed=code,
                expected="an ISO 4217 code such as USD",
                choices=near,
            )
    return Currencies({sign.casefold(): code for sign, code in signs.items()})


def near_codes(written: str) -> tuple[str, ...]:
    """The codes of ISO 4217 that may be meant: of the currency so named, of the same letters, or like it.

    >>> near_codes("euro"), near_codes("UDS"), near_codes("dollars")
    (('EUR',), ('USD',), ())
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only a miss pays for it

    code, named = written.strip().upper(), codes_of(written.strip().casefold())
    if code in CODES:
        return (code,)
    if named and " " not in named:
        return (named,)
    anagrams = sorted(known for known in CODES if sorted(known) == sorted(code))
    return tuple(anagrams or get_close_matches(code, sorted(CODES), n=3, cutoff=0.65))
