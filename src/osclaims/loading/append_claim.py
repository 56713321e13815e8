"""A claim put into a claims file: in the passage that prints it, or in a new one where the text has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from osclaims.evidence.anchor import Place, fold
from osclaims.frozen import Frozen
from osclaims.loading.append import NotAppendableError, inserted, parsed, separated
from osclaims.loading.tree import Items, Keys
from osclaims.loading.write_yaml import Words, item_lines, scalar
from osclaims.model.source import Source

_STEP = 2
_FRAME = ("excerpt", "prefix", "suffix")


class _Spot(Frozen):
    """A passage as it is written, and where the source prints it."""

    node: Keys
    place: Place


def block_of(text: str, file: str, source: str) -> Keys | None:
    """The block of a source in a claims file, if it has one there."""
    tree = parsed(text, file)
    blocks = tree if isinstance(tree, Items) else ()
    return next((node for node in blocks if isinstance(node, Keys) and node.get("source") == source), None)


def with_claim(text: str, block: Keys | None, source: Source, claim: Mapping[str, Words], at: Place) -> str:
    """The text with a claim whose words stand at a place of its source; `block` is the source's block in it.

    An `excerpt` that is the whole passage is left out. A new passage is the sentence round the place, up to
    its neighbours.

    Raises:
        NotAppendableError: the passage there is waived, or ends amid the words.
    """
    if block is None:
        return _with_block(text, source, claim, at)
    spots = list(_spots(block, source))
    for spot in spots:
        if spot.place.holds(at):
            return _in_passage(text, spot.node, claim)
        if spot.place.meets(at):
            raise NotAppendableError(spot.node.at, "the words run over the edge of this passage")
    before = [spot for spot in spots if spot.place.end <= at.start]
    after = [spot for spot in spots if spot.place.start >= at.end]
    low = before[-1].place.end if before else 0
    high = after[0].place.start if after else len(source.text.raw)
    passage = partial(_passage, source, claim, _sentence(source, at, low, high))
    return _with_passage(text, block, passage, before[-1].node if before else None)


def _spots(block: Keys, source: Source) -> Iterator[_Spot]:
    """The passages of a block that the text prints, each after the one before."""
    end = 0
    for node in block.get("passages") or ():
        words = node.get("passage") if isinstance(node, Keys) else None
        if isinstance(words, str) and words.strip():
            found = source.text.find(words, Place(end, len(source.text.raw)))
            if found:
                end = found[0].end
                yield _Spot(node, found[0])


def _sentence(source: Source, at: Place, low: int, high: int) -> Place:
    whole = source.text.sentence(at)
    return Place(max(low, min(whole.start, at.start)), min(high, max(whole.end, at.end)))


def _in_passage(text: str, passage: Keys, claim: Mapping[str, Words]) -> str:
    if "waived" in passage:
        raise NotAppendableError(passage.key_place("waived"), "this passage is waived; take `waived:` away")
    claim = _trimmed(claim, str(passage["passage"]))
    items = passage.get("claims")
    indent = passage.at.column - 1
    if isinstance(items, Items) and items:
        lines = item_lines(claim, items.at.column - 1)
        return inserted(text, items.end, separated(text, items.place(-1).line, lines))
    if "claims" in passage:
        return inserted(text, passage.place("claims").line, item_lines(claim, indent))
    return inserted(text, passage.end, [f"{' ' * indent}claims:", *item_lines(claim, indent)])


def _with_passage(text: str, block: Keys, passage: Callable[[int], list[str]], before: Keys | None) -> str:
    """The text with a new passage, which is written at an indent, after the one that it follows."""
    items = block.get("passages")
    if not isinstance(items, Items) or not items:
        indent = block.at.column - 1
        written = [] if "passages" in block else [f"{' ' * indent}passages:"]
        after = block.place("passages").line if "passages" in block else block.end
        return inserted(text, after, [*written, *passage(indent)])
    lines = passage(items.at.column - 1)
    if before is not None:
        return inserted(text, before.end, separated(text, before.at.line, lines))
    return inserted(text, items.at.line - 1, lines)


def _with_block(text: str, source: Source, claim: Mapping[str, Words], at: Place) -> str:
    place = _sentence(source, at, 0, len(source.text.raw))
    lines = [f"- source: {scalar(source.id)}", f"{' ' * _STEP}passages:"]
    gap = [""] if text.strip() and text.splitlines()[-1].strip() else []
    after = len(text.splitlines())
    return inserted(text, after, [*gap, *lines, *_passage(source, claim, place, _STEP)])


def _passage(source: Source, claim: Mapping[str, Words], place: Place, indent: int) -> list[str]:
    words = fold(place.of(source.text.raw))
    lines = item_lines({"passage": words}, indent)
    inner = indent + _STEP
    return [*lines, f"{' ' * inner}claims:", *item_lines(_trimmed(claim, words), inner)]


def _trimmed(claim: Mapping[str, Words], passage: str) -> dict[str, Words]:
    """The claim without an excerpt, and what tells it from others, that only repeats its passage."""
    repeats = fold(str(claim.get("excerpt", ""))) == fold(passage)
    return {key: value for key, value in claim.items() if not (repeats and key in _FRAME)}
