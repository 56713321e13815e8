"""What the commands that look across a base say in JSON; the keys are a contract with other programs."""

from __future__ import annotations

from osclaims.base.coverage import KINDS, Coverage, Seen
from osclaims.evidence.place import Place
from osclaims.model.source import Source
from osclaims.report.contracts import Json


def coverage_json(coverage: Coverage) -> Json:
    """A source with what is seen in it by kind, what of it is missing, and the text in no passage."""
    return {
        "source": coverage.source.id,
        "share": round(coverage.share, 4),
        "seen": len(coverage.seen),
        "claimed": coverage.count(state="claimed"),
        "not_claims": coverage.count(state="not-claim"),
        "kinds": {
            kind: {"seen": coverage.count(kind), "missing": coverage.count(kind, "missing")} for kind in KINDS
        },
        "missing": [_missing(seen, coverage.source) for seen in coverage.missing],
        "gaps": [_placed(gap, coverage.source) for gap in coverage.gaps],
    }


def _missing(seen: Seen, source: Source) -> Json:
    return {
        "kind": seen.sighting.kind,
        "speaker": seen.sighting.speaker,
        **_placed(seen.place, source),
        "column": source.text.column_of(seen.place.start),
    }


def _placed(place: Place, source: Source) -> Json:
    return {
        "words": place.of(source.text.raw),
        "start": place.start,
        "end": place.end,
        "line": source.text.line_of(place.start),
    }
