"""A new claim, proved against its source before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from osclaims.base.add import slug
from osclaims.base.change import Desk, change
from osclaims.base.refused import RefusedError
from osclaims.evidence.anchor import Place, fold
from osclaims.frozen import Frozen
from osclaims.loading.append_claim import block_of, with_claim
from osclaims.loading.check import Report
from osclaims.loading.lookup import Lookup, Sought
from osclaims.loading.tree import Keys
from osclaims.loading.words import did_you_mean
from osclaims.loading.write_yaml import Words
from osclaims.model.claim import AnyClaim
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source
from osclaims.problems import NOWHERE

CLAIMS = "data/claims.yaml"
_PRINTED = ("excerpt", "quote", "value", "values", "words", "object-as", "converted", "factor")
"""Keys that hold the source's own words, the widest first."""
_SPACED = (*_PRINTED, "prefix", "suffix", "asserted-as")
_NAMING = (
    ("speaker", "quote"),
    ("speaker", "words"),
    ("subject", "relation", "object"),
    ("subject", "relation"),
    ("subject", "property"),
)


class Added(Frozen):
    """The claims that a new entry makes, one or one a member, in the base as it now is."""

    ledger: Ledger
    claims: tuple[AnyClaim, ...]


def add_claim(root: Path, source: str, record: Mapping[str, Words]) -> Added:
    """A new claim, its words found in the source and its value read; put where its passage stands.

    `record` holds keys of a claim; `excerpt` says where it stands, else its own words do. Where it has no id,
    one is made of what it is about.

    Raises:
        RefusedError: the words do not stand there, the value does not read, a reference leads nowhere ...
    """
    added: list[str] = []

    def edit(desk: Desk) -> None:
        sources = desk.sources()
        if source not in sources:
            raise RefusedError(f"no source {source!r}; {did_you_mean(source, sources) or _known(sources)}")
        about = sources[source]
        file, block = _file_of(desk, source)
        id_ = str(record.get("id") or slug(_naming(record), _ids(block)))
        claim: dict[str, Words] = {"id": id_, **{key: _folded(key, typed) for key, typed in record.items()}}
        place = _place(about, claim, Lookup(sources, Report()))
        desk.put(file, with_claim(desk.text(file), block, about, claim, place))
        added.append(f"{source}/{id_}")

    ledger = change(root, edit)
    made = [claim for id_, claim in ledger.claims.items() if f"{id_}/".startswith(f"{added[0]}/")]
    return Added(ledger, tuple(made))


def _place(source: Source, claim: Mapping[str, Words], lookup: Lookup) -> Place:
    """Where the source prints the claim's words.

    Raises:
        RefusedError: it prints them nowhere or more than once, or the claim has none.
    """
    key = next((key for key in _PRINTED if claim.get(key)), None)
    if key is None:
        raise RefusedError("say where the source says so: --excerpt, or the claim's own words")
    typed = claim[key]
    words = typed if isinstance(typed, str) else typed[0]
    sought = Sought(key, words, lambda: NOWHERE, _text(claim, "prefix"), _text(claim, "suffix"))
    place = lookup.one(sought, Place(0, len(source.text.raw)), source)
    if place is None:
        (problem,) = lookup.report.problems
        raise RefusedError(f"{problem.message} ({problem.hint})" if problem.hint else problem.message)
    return place


def _text(claim: Mapping[str, Words], key: str) -> str | None:
    typed = claim.get(key)
    return typed if isinstance(typed, str) else None


def _file_of(desk: Desk, source: str) -> tuple[str, Keys | None]:
    """The claims file that has the source's block, with the block; else the file that shall get one."""
    files = desk.folder.claims_files()
    for file in files:
        block = block_of(desk.text(file), file, source)
        if block is not None:
            return file, block
    return (CLAIMS if CLAIMS in files else f"data/claims/{source}.yaml"), None


def _ids(block: Keys | None) -> set[str]:
    """The ids of the claims of a block."""
    passages = block.get("passages") if block is not None else None
    nodes = [node for node in passages or () if isinstance(node, Keys)]
    claims = [claim for node in nodes for claim in node.get("claims") or () if isinstance(claim, Keys)]
    return {str(claim.get("id")) for claim in claims}


def _naming(record: Mapping[str, Words]) -> str:
    """What a claim is called when nobody names it: after whom or what it is about, and what it says."""
    keys = next((keys for keys in _NAMING if all(key in record for key in keys)), tuple(record))
    words = [typed if isinstance(typed, str) else typed[0] for typed in (record[key] for key in keys)]
    return " ".join(" ".join(word.split()[:4]) for word in words)


def _folded(key: str, typed: Words) -> Words:
    """Words of the source with their spaces as single ones, which is how they are compared."""
    if key not in _SPACED:
        return typed
    return fold(typed) if isinstance(typed, str) else [fold(part) for part in typed]


def _known(sources: Mapping[str, Source]) -> str:
    return f"there are {', '.join(sources)}" if sources else "add one with `osclaims add source FILE`"
