"""What to draft claims from: a source of a base, or any text file."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from osclaims.base.add import slug
from osclaims.base.draft import Drafter, DraftPassage
from osclaims.base.knowledge import KnowledgeBase
from osclaims.base.names import one_of
from osclaims.base.refused import RefusedError
from osclaims.evidence.anchor import Text
from osclaims.loading.files import MARK
from osclaims.model.source import Source
from osclaims.model.vocabulary import Vocabulary


def drafts(base: KnowledgeBase, what: str, *, whole: bool = False) -> tuple[str, list[DraftPassage]]:
    """The id of a source, and the drafts of what no claim of it records yet, or of its `whole` text.

    `what` is a source of the base, else a file; the file of a text that is a source stands for the source.

    Raises:
        UnknownNameError: it is neither.
        RefusedError: it is a file that is no text in UTF-8.
    """
    path = Path(what)
    if what not in base.sources and path.is_file():
        source = _read(path)
        known = [each for each in base.sources.values() if each.text == source.text]
        if not known:
            vocabulary = Vocabulary() if base.is_shipped else base.ledger.vocabulary
            return source.id, Drafter(_unmarked(source), vocabulary).whole()
        source = known[0]
    else:
        source = base.sources[one_of("source", what, base.source_names)]
    drafter = Drafter(_unmarked(source), base.ledger.vocabulary)
    if whole:
        return source.id, drafter.whole()
    passages = [passage for passage in base.ledger.passages if passage.source == source.id]
    claims = [claim for claim in base.ledger.claims.values() if claim.source == source.id]
    return source.id, drafter.missing(passages, claims)


def _read(path: Path) -> Source:
    """A text as a source of which nothing but the text is known."""
    try:
        raw = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise RefusedError(f"cannot read {path}: {(error.strerror or 'unreadable').lower()}") from error
    except UnicodeDecodeError as error:
        raise RefusedError(f"{path} is not UTF-8; save its text as UTF-8 first") from error
    id_ = slug(path.stem)
    return Source(id=id_, title=id_, publisher="", text=Text(raw), text_path=str(path), sha256="")


def _unmarked(source: Source) -> Source:
    """The source with a blank for the mark of an encoding in front, so that nothing else moves."""
    raw = source.text.raw
    return replace(source, text=Text(" " + raw.removeprefix(MARK))) if raw.startswith(MARK) else source
