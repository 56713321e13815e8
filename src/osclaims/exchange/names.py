"""Names that stand for claims and sources outside of a base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import count
from urllib.parse import quote, urlsplit

from osclaims.model.source import Source


def claim_iri(id_: str) -> str:
    """A claim's name on the web of data.

    >>> claim_iri("yicai/prices/llama-2")
    'urn:osclaims:claim:yicai/prices/llama-2'
    """
    return f"urn:osclaims:claim:{quote(id_)}"


def ruling_iri(finding: str) -> str:
    """The name of what people decided on a finding.

    >>> ruling_iri("value/ferry/crew/where=<b>")
    'urn:osclaims:ruling:value/ferry/crew/where%3D%3Cb%3E'
    """
    return f"urn:osclaims:ruling:{quote(finding)}"


def source_iris(sources: Mapping[str, Source]) -> dict[str, str]:
    """A name for each source by id: `source_iri`, or its id where others have that too."""
    wanted = {id_: source_iri(source) for id_, source in sources.items()}
    times = Counter(wanted.values())
    return {id_: iri if times[iri] == 1 else f"urn:osclaims:source:{id_}" for id_, iri in wanted.items()}


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


def distinct(wanted: Mapping[str, str], between: str) -> dict[str, str]:
    """Names for things, no two the same: the one that is wanted, with a number behind where it is gone.

    >>> distinct({"a-b": "a_b", "a.b": "a_b", "a-b-2": "a_b_2"}, "_")
    {'a-b': 'a_b', 'a.b': 'a_b_3', 'a-b-2': 'a_b_2'}
    """
    named: dict[str, str] = {}
    free = set(wanted.values())
    taken = set(free)
    for thing, name in wanted.items():
        numbered = (f"{name}{between}{n}" for n in count(2))
        named[thing] = name if name in free else next(other for other in numbered if other not in taken)
        free.discard(name)
        taken.add(named[thing])
    return named
