"""Everything into one file: templates, styles and scripts inlined under a strict Content-Security-Policy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from osclaims.base import KnowledgeBase
from osclaims.counted import counted
from osclaims.report.page.apparatus import speakers
from osclaims.report.page.desk import Desk
from osclaims.report.page.findings import groups
from osclaims.report.page.matrix import MOST_COLUMNS, severity_of, subjects
from osclaims.report.page.overview import counts, source_rows
from osclaims.report.page.reader import texts
from osclaims.report.page.timeline import timeline
from osclaims.report.safe import line

STYLES = ("page.css", "findings.css", "sections.css", "print.css")
SCRIPTS = ("page.js",)
LIVE = "live.js"
TITLE = "Who says what, and where they part"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
MANY = 1000
"""Claims from which on the browser lays out only what is on the screen."""


def page(base: KnowledgeBase, *, title: str = TITLE, state: str = "") -> str:
    """The whole page as HTML, the same for the same base.

    A page with a `state` is live: it asks the server that it came from to be told when that is no longer the
    base's. Any other page asks nobody for anything.
    """
    desk = Desk(base)
    return _rendered(
        "page.html",
        SCRIPTS,
        title=title,
        state=state,
        desk=desk,
        many=len(base.ledger.claims) > MANY,
        problems=base.problems,
        counts=counts(desk),
        sources=source_rows(desk),
        groups=groups(desk),
        subjects=subjects(desk),
        speakers=speakers(desk),
        timeline=timeline(desk),
        texts=texts(desk),
    )


def broken_page(message: str, *, title: str, state: str) -> str:
    """A live page for a base that cannot be read at all."""
    return _rendered("broken.html", (), title=title, state=state, many=False, message=message)


def _rendered(name: str, scripts: tuple[str, ...], *, title: str, state: str, **told: object) -> str:
    style = _asset(STYLES)
    script = _asset((*scripts, LIVE) if state else scripts)
    return (
        _templates()
        .get_template(name)
        .render(
            title=line(title),
            state=state,
            version=version("osclaims"),
            policy=policy(style, script, live=bool(state)),
            style=style,
            script=script,
            **told,
        )
    )


def policy(style: str, script: str, *, live: bool = False) -> str:
    """The Content-Security-Policy: this style and this script by their hashes, and nothing else at all.

    >>> policy("", "").split("; ")[0]
    "default-src 'none'"
    """
    rules = [
        "default-src 'none'",
        f"style-src '{_hash(style)}'",
        f"script-src '{_hash(script)}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    return "; ".join([*rules, "connect-src 'self'"] if live else rules)


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


@cache
def _asset(names: Sequence[str]) -> Markup:
    """Files of the package as one text, which is ours and holds no closing tag."""
    folder = files("osclaims.report.page") / "assets"
    return Markup("".join((folder / name).read_text(encoding="utf-8") for name in names))  # noqa: S704 - our own files


@cache
def _templates() -> Environment:
    found = Environment(
        loader=PackageLoader("osclaims.report.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["line"] = line
    found.tests["language_tag"] = lambda tag: bool(_LANGUAGE.fullmatch(tag))
    found.globals |= {"counted": counted, "severity_of": severity_of, "most_columns": MOST_COLUMNS}
    return found
