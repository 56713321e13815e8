"""The overview: the sources and how far they are read, and how many findings there are of each severity."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from osclaims.counted import plural
from osclaims.evidence.place import Place
from osclaims.frozen import Frozen
from osclaims.model.finding import SEVERITIES, Severity
from osclaims.model.source import Source
from osclaims.report.page import anchors
from osclaims.report.page.dates import spoken
from osclaims.report.page.desk import Desk
from osclaims.report.page.svg import drawing, element, per_cent
from osclaims.report.safe import line

BAR = 10

MEANINGS: dict[Severity, str] = {
    "conflict": "they cannot both be right",
    "discrepancy": "they differ in a way that readers should know",
    "variant": "they differ in wording, name or precision",
    "note": "worth knowing when they are read together",
    "agreement": "different sources say the same",
}


class Count(Frozen):
    """How many findings there are of a severity."""

    severity: Severity
    count: int
    meaning: str

    @property
    def named(self) -> str:
        """The severity, in the plural where there are several or none."""
        return plural(self.count, self.severity)


class SourceRow(Frozen):
    """A source as the overview lists it; shares are of its characters, spaces aside."""

    id: str
    title: str
    publisher: str
    author: str
    published: str
    inferred: str
    rests_on: list[tuple[str, str]]
    claims: int
    coverage: float | None
    quoted: float
    shares: Markup
    href: str
    language: str
    url: str


def counts(desk: Desk) -> list[Count]:
    """Every severity with its findings, the heaviest first."""
    found = [finding.severity for finding in desk.every_finding]
    return [Count(name, found.count(name), MEANINGS[name]) for name in SEVERITIES]


def source_rows(desk: Desk) -> list[SourceRow]:
    """Every source in the order of the file."""
    return [_row(source, desk) for source in desk.base.sources.values()]


def _row(source: Source, desk: Desk) -> SourceRow:
    base = desk.base
    claims, coverage = base.counted(source.id)
    quoted = share(source, _excerpts(source, desk))
    waived = share(source, [p.place for p in base.ledger.passages if p.source == source.id and p.waived])
    return SourceRow(
        id=source.id,
        title=line(source.title),
        publisher=line(source.publisher),
        author=line(source.author),
        published=spoken(source.published) if source.published else "",
        inferred=line(source.published_because),
        rests_on=[(id_, anchors.link(anchors.of_claim(id_))) for id_ in source.published_from],
        claims=claims,
        coverage=coverage,
        quoted=quoted,
        shares=_shares(quoted, waived),
        href=anchors.link(anchors.of_source(source.id)),
        language=source.language,
        url=web_address(source.url),
    )


def web_address(url: str) -> str:
    """A source's address when it is one of the web; anything else is no link.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    return url if url.startswith(("https://", "http://")) else ""


def _excerpts(source: Source, desk: Desk) -> list[Place]:
    claims = desk.base.ledger.claims.values()
    return [c.excerpt.place for c in claims if c.source == source.id]


def share(source: Source, places: Iterable[Place]) -> float:
    """The share of a text that stands in some of the places, spaces aside."""
    raw = source.text.raw
    inside, at = 0, 0
    for place in sorted(places):
        start = max(place.start, at)
        at = max(at, place.end)
        inside += len("".join(raw[start : place.end].split()))
    return inside / (len("".join(raw.split())) or 1)


def _shares(quoted: float, waived: float) -> Markup:
    """The two shares as one bar; what is neither stays pale."""
    title = f"{quoted:.0%} of the text quoted by claims, {waived:.0%} waived"
    parts = [
        element("rect", x=0, y=0, width="100%", height=BAR, rx=2, class_="share rest"),
        element("rect", x=0, y=0, width=per_cent(quoted), height=BAR, rx=2, class_="share quoted"),
        element("rect", x=per_cent(quoted), y=0, width=per_cent(waived), height=BAR, class_="share waived"),
    ]
    return drawing(title, BAR, *parts, class_="shares")
