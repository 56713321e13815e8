"""Names that stand for claims and sources outside of a base."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from osclaims.model.source import Source


def claim_iri(id_: str) -> str:
    """A claim's name on the web of data.

    >>> claim_iri("yicai/prices/llama-2")
    'urn:osclaims:claim:yicai/prices/llama-2'
    """
    return f"urn:osclaims:claim:{quote(id_)}"


def source_iri(source: Source) -> str:
    """A source's own web address, where it is one; else a name made of its text's hash."""
    return source.url if is_web(source.url) else f"urn:sha256:{source.sha256}"


def is_web(address: str) -> bool:
    """Whether an address may be followed: http or https with a host, and no blank in it.

    >>> is_web("https://example.org/a"), is_web("javascript:alert(1)"), is_web("")
    (True, False, False)
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(c.isspace() for c in address)
    )
