"""Plain SVG in one place: elements with every attribute and text escaped, positions in per cent.

A drawing without a `viewBox` takes positions in per cent of whatever width it is given, so that one drawing
serves a phone and a printed page and its letters keep their size.
"""

from __future__ import annotations

from markupsafe import Markup, escape

Attribute = str | int | float


def element(name: str, *children: str, **attributes: Attribute) -> Markup:
    """One element; `class_` is written `class`, `stroke_width` as `stroke-width`. Text is escaped.

    >>> element("text", "<5>", x="1%", class_="tick")
    Markup('<text x="1%" class="tick">&lt;5&gt;</text>')
    """
    written = "".join(f' {_written(key)}="{escape(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{written}>{''.join(map(escape, children))}</{name}>")  # noqa: S704 - all escaped


def drawing(title: str, height: int, *children: Markup, class_: str) -> Markup:
    """A whole drawing of that height in pixels, which says `title` to those who cannot see it."""
    return element("svg", *children, role="img", aria_label=title, width="100%", height=height, class_=class_)


def per_cent(share: float) -> str:
    """A share as a position.

    >>> per_cent(1 / 3)
    '33.33%'
    """
    return f"{share * 100:.2f}%"


def _written(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
