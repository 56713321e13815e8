"""How far the sources are read: a row a source, then each thing that is missing, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from osclaims.base.coverage import KINDS, Coverage, Seen
from osclaims.evidence.place import Place
from osclaims.model.source import Source
from osclaims.report.safe import line
from osclaims.report.terminal.fitted import Fitted
from osclaims.report.terminal.marks import QUIET, in_sentence, per_cent

COMPLETE, INCOMPLETE = "green", "bold yellow"
_SHOWN = 60


def coverage_view(coverages: Sequence[Coverage], _width: int) -> Group:
    """The summary, then every line that somebody has to look at."""
    listed = [told for coverage in coverages for told in _to_look_at(coverage)]
    return Group(_summary(coverages), *listed)


def _summary(coverages: Sequence[Coverage]) -> Fitted:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("source")
    for kind in KINDS:
        table.add_column(f"{kind}s", justify="right")
    table.add_column("no claim", justify="right")
    table.add_column("missing", justify="right")
    table.add_column("covered", justify="right")
    for each in coverages:
        missing = len(each.missing)
        table.add_row(
            line(each.source.id),
            *(str(each.count(kind)) for kind in KINDS),
            str(each.count(state="not-claim") or ""),
            str(missing or ""),
            Text(per_cent(each.share), style=COMPLETE if each.share == 1 else INCOMPLETE),
        )
    return Fitted(table)


def _to_look_at(coverage: Coverage) -> Iterator[Text]:
    for seen in coverage.missing:
        yield _missing(seen, coverage.source)
    for gap in coverage.gaps:
        yield _gap(gap, coverage.source)


def _missing(seen: Seen, source: Source) -> Text:
    kind = seen.sighting.kind
    said_by = f" by {line(seen.sighting.speaker)}" if seen.sighting.speaker else ""
    return Text.assemble(
        _place(seen.place, source), f" {kind}{said_by}: ", in_sentence(source.text, (seen.place,), seen.place)
    )


def _gap(gap: Place, source: Source) -> Text:
    words = line(gap.of(source.text.raw))
    opening = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
    return Text.assemble(_place(gap, source), " in no passage: ", (opening, QUIET))


def _place(place: Place, source: Source) -> tuple[str, str]:
    text = source.text
    return f"{line(source.text_path)}:{text.line_of(place.start)}:{text.column_of(place.start)}:", "bold"
