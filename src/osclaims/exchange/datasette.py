"""What Datasette shows of an exported database: titles, facets and questions that are ready to be asked."""

from __future__ import annotations

from typing import Any

QUERIES: dict[str, dict[str, str]] = {
    "claims_on_topic": {
        "title": "The claims on a topic",
        "sql": """
            select claims.* from claims join topic on topic.claim = claims.id
            where topic.topic = :topic order by claims.source, claims.line
        """,
    },
    "conflicts": {
        "title": "Where sources differ, the most serious first",
        "sql": """
            select findings.* from findings join finding on finding.id = findings.id
            where finding.severity in ('conflict', 'discrepancy', 'variant')
            order by finding.weight, finding.rowid
        """,
    },
    "quotations_of": {
        "title": "What a person is quoted as saying",
        "sql": """
            select quotations.* from quotations
            where quotations.speaker = :speaker or quotations.speaker_name like '%' || :speaker || '%'
            order by quotations.utterance, quotations.rowid
        """,
    },
    "search": {
        "title": "Claims whose excerpt holds some words in a row",
        "sql": """
            select claims.* from claim_search join claims on claims.rowid = claim_search.rowid
            where claim_search match '"' || replace(:words, '"', '""') || '"'
            order by claim_search.rank
        """,
    },
}

_TABLES: dict[str, dict[str, Any]] = {
    "claims": {
        "title": "Claims: who says what",
        "facets": ["source", "kind", "subject", "property", "asserted_by"],
        "fts_table": "claim_search",
        "fts_pk": "rowid",
    },
    "findings": {"title": "Findings: where sources differ and agree", "facets": ["severity", "rule"]},
    "quotations": {"title": "Quotations", "facets": ["speaker", "source", "form"]},
    "source": {"title": "Sources", "label_column": "title"},
    "entity": {"title": "Entities", "label_column": "name", "facets": ["type"]},
    "topic": {"title": "Topics", "facets": ["topic"]},
}


def metadata(database: str) -> dict[str, Any]:
    """The metadata of a database of that name, in the form that Datasette reads.

    >>> metadata("osclaims")["databases"]["osclaims"]["queries"]["conflicts"]["title"]
    'Where sources differ, the most serious first'
    """
    queries = {name: {**query, "sql": " ".join(query["sql"].split())} for name, query in QUERIES.items()}
    return {
        "title": "Who says what, in which words, and where do they disagree?",
        "databases": {database: {"tables": _TABLES, "queries": queries}},
    }
