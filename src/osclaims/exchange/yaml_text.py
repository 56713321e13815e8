"""YAML as osclaims reads it: block style, no anchors, every character kept."""

from __future__ import annotations


def as_yaml(tree: object) -> bytes:
    r"""A tree of lists, mappings and text as a YAML file; an empty one as an empty file.

    >>> as_yaml([{"id": "a", "price": "1.10"}]), as_yaml([])
    (b"- id: a\n  price: '1.10'\n", b'')
    """
    if not tree:
        return b""
    import yaml  # noqa: PLC0415 - only when YAML is written

    class Dumper(yaml.CSafeDumper):
        def ignore_aliases(self, _data: object) -> bool:
            return True

    return yaml.dump(
        tree,
        Dumper=Dumper,
        encoding="utf-8",
        default_flow_style=False,
        allow_unicode=True,
        sort_keys=False,
        width=110,
    )
