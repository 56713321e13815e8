"""The page of a base that is being edited, on this machine alone: built anew whenever a file changes."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from osclaims.base import load
from osclaims.base.output import records_of, texts_of
from osclaims.loading.find import UnreadableBaseError
from osclaims.report.page.build import broken_page, page

LOOPBACK = "127.0.0.1"
PAUSE = 0.3
"""Seconds between two looks at the files."""
BEAT = 40
"""Looks after which a waiting page is told that nothing has changed, so that a closed one is noticed."""
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Edited:
    """A base that is being edited: its page as the files now are."""

    def __init__(self, root: Path, title: str) -> None:
        """Look at the base in `root` when first asked."""
        self.root = root
        self.title = title
        self._texts: list[Path] = []
        self._lock = threading.Lock()

    def page(self) -> str:
        """The page of this moment; what is wrong with the base is told in it."""
        with self._lock:
            return self._page()

    def _page(self) -> str:
        """Its state is taken before the files are read: what changes meanwhile is seen as a change."""
        state, texts = self.state(), texts_of(self.root)
        if texts != self._texts:
            self._texts = texts
            return self._page()
        try:
            base = load(self.root)
        except UnreadableBaseError as error:
            return broken_page(str(error), title=self.title, state=state)
        return page(base, title=self.title, state=state)

    def state(self) -> str:
        """A short hash that changes whenever a file of the base does."""
        seen = [f"{path} {stat.st_mtime_ns} {stat.st_size}" for path, stat in _stats(self._files())]
        return hashlib.sha256("\n".join(seen).encode()).hexdigest()[:16]

    def _files(self) -> list[Path]:
        return [*records_of(self.root), *self._texts]


def _stats(paths: list[Path]) -> Iterator[tuple[Path, os.stat_result]]:
    for path in paths:
        try:
            yield path, path.stat()
        except OSError:
            continue


class Server(ThreadingHTTPServer):
    """A server on loopback, ready to run; port 0 takes a free one."""

    def __init__(self, edited: Edited, port: int) -> None:
        super().__init__((LOOPBACK, port), _Handler)
        self.edited = edited


def serve(root: Path, *, title: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve the page until interrupted; `ready` is told its address.

    Raises:
        OSError: the port is taken.
    """
    with Server(Edited(root, title), port) as running:
        ready(f"http://{LOOPBACK}:{running.server_port}/")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            return


class _Handler(BaseHTTPRequestHandler):
    """Answers `/` with the page and `/changes` with a word whenever the base has changed."""

    server: Server

    def do_GET(self) -> None:
        """Answer a request from this machine; a foreign name for it is refused."""
        asked = urlsplit(self.path)
        if self.headers.get("Host") not in self._own_names():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif asked.path == "/":
            self._send_page()
        elif asked.path == "/changes":
            self._send_changes(parse_qs(asked.query).get("seen", [""])[0])
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: the terminal is the editor's."""

    def _own_names(self) -> set[str]:
        return {f"{name}:{self.server.server_port}" for name in (LOOPBACK, "localhost")}

    def _send_page(self) -> None:
        body = self.server.edited.page().encode()
        self._begin("text/html; charset=utf-8", {"Content-Length": str(len(body))})
        self.wfile.write(body)

    def _send_changes(self, seen: str) -> None:
        """Wait until the base is no longer as the page has seen it, and say so."""
        self._begin("text/event-stream", {})
        try:
            while self._wait(seen):
                self.wfile.write(b": nothing new\n\n")
            self.wfile.write(b"data: changed\n\n")
        except (BrokenPipeError, ConnectionResetError):
            return

    def _wait(self, seen: str) -> bool:
        """Whether the base stayed as it was for a while."""
        for _ in range(BEAT):
            if self.server.edited.state() != seen:
                return False
            time.sleep(PAUSE)
        return True

    def _begin(self, kind: str, more: dict[str, str]) -> None:
        self.send_response(HTTPStatus.OK)
        for name, value in {"Content-Type": kind, **HEADERS, **more}.items():
            self.send_header(name, value)
        self.end_headers()
