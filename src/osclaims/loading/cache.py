"""A base's parsed form, kept under the user's cache folder until a file of the base or the program changes.

What is kept is JSON: reading it can make no object but a ledger's. It is believed only when it was written by
this very program (a hash of its modules) from these very bytes (the SHA-256 of every file that was asked for,
those that were missing too) and is whole (a hash of itself). Otherwise the base is read again and the parsed
form is written anew, without a word; a cache that cannot be written is done without.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from osclaims.loading.find import require_base
from osclaims.loading.inside import fault, inside

if TYPE_CHECKING:
    from osclaims.model.ledger import Ledger

Facts: TypeAlias = dict[str, Any]
"""What is known of a parsed form: the program and the files that it was made from, and the claims' ids."""

ENVIRONMENT = "OSCLAIMS_CACHE"
KEPT = 16
"""How many bases' parsed forms are kept; the one longest unused makes room."""

_PACKAGE = Path(__file__).parents[1]


def cache_folder() -> Path:
    """Where parsed forms are kept: `$OSCLAIMS_CACHE`, else `osclaims` in the user's cache folder."""
    if named := os.environ.get(ENVIRONMENT):
        return Path(named)
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "osclaims"


def load_cached(root: Path, instead: Mapping[str, bytes] | None = None) -> Ledger:
    """What `load_ledger` gives, from the parsed form as far as that still holds.

    Raises:
        UnreadableBaseError: there is no base at `root`.
    """
    require_base(root)
    place = _place(root)
    with _without_collector():
        found = _found(place, root)
        if found.holds and not instead and (ledger := _decoded(found, root)):
            return ledger
        return read_anew(place, root, found, instead or {})


def claim_ids(root: Path) -> list[str]:
    """The ids of a base's claims, without any claim being made while the parsed form holds.

    Raises:
        UnreadableBaseError: there is no base at `root`.
    """
    require_base(root)
    found = _found(_place(root), root)
    return (found.holds and found.facts["ids"]) or list(load_cached(root).claims)


def _place(root: Path) -> Path:
    """Where the parsed form of a base is kept."""
    return cache_folder() / f"{sha256(str(root.resolve()).encode()).hexdigest()[:32]}.json"


class _Found(NamedTuple):
    """What was kept of a base, the base's files of which it was made, and which of these are as they were."""

    facts: Facts
    body: memoryview
    files: dict[str, bytes]
    same: dict[str, str]
    holds: bool


_NOTHING = _Found({}, memoryview(b""), {}, {}, holds=False)


def _found(place: Path, root: Path) -> _Found:
    """What was kept, when this very program did; else nothing."""
    try:
        whole, head, body = _lines(place.read_bytes())
        facts: Facts = json.loads(bytes(head))
        if facts["program"] != program() or bytes(whole).decode() != _hash_of(head, body):
            return _NOTHING
        files = _files(root, facts["files"])
        same = {path: hash_ for path, hash_ in facts["files"].items() if _same(hash_, files.get(path))}
        holds = len(same) == len(facts["files"]) and facts["claims"] == _claims(root)
        return _Found(facts, body, files, same, holds)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return _NOTHING


def _decoded(found: _Found, root: Path) -> Ledger | None:
    """The ledger that was kept, while its texts are at hand."""
    from osclaims.loading.parsed import decode  # noqa: PLC0415 - who asks for ids does without

    try:
        return decode(found.body, root, found.files) if found.facts else None
    except (ValueError, LookupError, RecursionError):
        return None


def _lines(kept: bytes) -> tuple[memoryview, memoryview, memoryview]:
    """The three lines of what is kept, uncopied."""
    first = kept.index(b"\n")
    second = kept.index(b"\n", first + 1)
    whole = memoryview(kept)
    return whole[:first], whole[first + 1 : second], whole[second + 1 :]


def read_anew(place: Path, root: Path, found: _Found, instead: Mapping[str, bytes]) -> Ledger:
    """Read what changed of a base, and keep its parsed form, unless the change is on paper only."""
    from osclaims.loading.files import Folder  # noqa: PLC0415 - only a miss pays for the readers
    from osclaims.loading.load import read_ledger  # noqa: PLC0415 - as above
    from osclaims.loading.parsed import encode  # noqa: PLC0415 - as above
    from osclaims.loading.parts import Kept  # noqa: PLC0415 - as above

    folder, claims = Folder(root, instead), _claims(root)
    same = {
        path: hash_
        for path, hash_ in found.same.items()
        if path.startswith("data/claims") and hash_ and path not in instead
    }
    before = _decoded(found, root) if same else None
    ledger = read_ledger(folder, Kept(before, same) if before else None)
    if not instead:
        facts = {"program": program(), "claims": claims, "files": folder.asked, "ids": list(ledger.claims)}
        with suppress(OSError, UnicodeEncodeError):
            _write(place, json.dumps(facts).encode(), encode(ledger))
    return ledger


def _write(kept: Path, head: bytes, body: bytes) -> None:
    """Write aside and rename, so that nobody ever reads half of it; then make room."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    aside = kept.with_suffix(f".{os.getpid()}")
    aside.write_bytes(b"\n".join((_hash_of(head, body).encode(), head, body)))
    aside.replace(kept)
    newest = sorted(kept.parent.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest[KEPT:]:
        path.unlink(missing_ok=True)


def _hash_of(head: bytes | memoryview, body: bytes | memoryview) -> str:
    whole = sha256(head)
    whole.update(body)
    return whole.hexdigest()


def _claims(root: Path) -> list[str]:
    """The claims files of a folder there are, for a new one is asked for by no list of old ones."""
    return sorted(path.relative_to(root).as_posix() for path in root.glob("data/claims/*.yaml"))


def _files(root: Path, relatives: Iterable[str]) -> dict[str, bytes]:
    """The bytes of each file inside the base that there is to read."""
    file = inside(root)
    found: dict[str, bytes] = {}
    for relative in relatives:
        with suppress(OSError):
            if (path := file(relative)) and not fault(path):
                found[relative] = path.read_bytes()
    return found


def _same(hash_: str, raw: bytes | None) -> bool:
    """Whether a file is what it was: of this hash, or none of which there was nothing to read."""
    return hash_ == ("" if raw is None else sha256(raw).hexdigest())


@cache
def program() -> str:
    """A hash that changes with every module of the program, its version and its schema among them."""
    modules = sorted(_modules(str(_PACKAGE)))
    return sha256(repr((sys.version_info[:2], modules)).encode()).hexdigest()


def _modules(root: str) -> Iterator[tuple[str, int, int]]:
    """Each module's path below `root`, its size and its time of change; four times as fast as by `Path`."""
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".py"):
                stat = os.stat(f"{folder}{os.sep}{name}")  # noqa: PTH116 - as above
                yield f"{folder[len(root) :]}{os.sep}{name}", stat.st_size, stat.st_mtime_ns


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector out of loading: nothing of a ledger is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
