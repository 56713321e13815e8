"""No path of a base leads out of its folder, whatever links stand in it."""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path

import pytest

from osclaims.loading.inside import inside


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A folder with links of every kind, beside one that is not to be read."""
    tmp_path = tmp_path.resolve()
    (tmp_path / "base/texts").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    (tmp_path / "base/texts/herald.txt").write_text("news", encoding="utf-8")
    (tmp_path / "other/secret.txt").write_text("secret", encoding="utf-8")
    for link, target in (
        ("texts/link.txt", "herald.txt"),
        ("folder", "texts"),
        ("out.txt", "../other/secret.txt"),
        ("out", "../other"),
        ("circle", "circle"),
        ("behind", "circle/../out/secret.txt"),
        ("gone.txt", "nowhere.txt"),
    ):
        (tmp_path / "base" / link).symlink_to(target)
    (tmp_path / "link").symlink_to("base")
    return tmp_path / "base"


@pytest.mark.parametrize(
    "path", [f"{folder}/{name}.txt" for folder in ("texts", "folder") for name in ("herald", "link")]
)
def test_a_link_inside_the_base_is_followed(base: Path, path: str) -> None:
    """A file may stand in the base under more than one name, and the base under another."""
    assert inside(base)(path) == inside(base.parent / "link")(path) == base / "texts/herald.txt"


@pytest.mark.parametrize(
    "path",
    [
        "../other/secret.txt",
        "/etc/passwd",
        "out.txt",
        "out/secret.txt",
        "texts/herald.txt/../../out.txt",
        "circle",
        "circle/../out.txt",
        "circle/../out/secret.txt",
        "behind",
        "texts\0",
    ],
)
def test_what_leads_out_or_in_a_circle_is_no_file_of_the_base(base: Path, path: str) -> None:
    """Python stops following links where they run in a circle; what stands behind is a link still."""
    assert inside(base)(path) is None


@pytest.mark.parametrize("path", ["nowhere.txt", "gone.txt", "nowhere/herald.txt", "x" * 400])
def test_a_file_that_is_not_there_has_its_place_in_the_base(base: Path, path: str) -> None:
    """That there is nothing to read is said by who reads."""
    assert inside(base)(path) == base / path.replace("gone", "nowhere")


def test_nothing_that_it_names_is_read_from_outside(base: Path) -> None:
    """All paths of up to four steps, some names of files among the folders."""
    file = inside(base)
    steps = (".", "..", "texts", "herald.txt", "folder", "out.txt", "out", "circle", "behind")
    paths = ("/".join(path) for count in range(1, 5) for path in product(steps, repeat=count))
    assert all(Path(os.path.realpath(found)).is_relative_to(base) for path in paths if (found := file(path)))
