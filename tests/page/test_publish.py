"""The page on its way out: onto the disk, onto this machine's loopback, and never anywhere else."""

from __future__ import annotations

import http.client
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from osclaims.loading.find import shipped_base
from osclaims.report.page.serve import Edited, Server

WITHOUT_JINJA = "import sys; sys.modules['jinja2'] = None; from osclaims.cli import run; run()"


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    for folder in ("data", "seeds"):
        shutil.copytree(shipped_base() / folder, tmp_path / folder)
    return tmp_path


@pytest.fixture
def server(edited: Path) -> Iterator[Server]:
    with Server(Edited(edited, "Being edited"), 0) as found:
        thread = threading.Thread(target=found.serve_forever)
        thread.start()
        yield found
        found.shutdown()
        thread.join()


def asked(server: Server, path: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=60)
    connection.request("GET", path, headers=headers)
    return connection.getresponse()


def ran(
    *arguments: str, code: str = "from osclaims.cli import run; run()"
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, "report", "--kb", str(shipped_base()), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    done = ran("-o", str(tmp_path / "page.html"), "--title", "Who & what")
    assert done.returncode == 0
    assert done.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert "<h1>Who &amp; what</h1>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    done = ran("-o", str(tmp_path / "nowhere" / "page.html"))
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("page.html: no such file or directory")


@pytest.mark.parametrize("path", ["data/rulings.yaml", "link.html"])
def test_a_file_of_the_base_is_not_written_over(path: str, edited: Path) -> None:
    (edited / "link.html").symlink_to("data/rulings.yaml")
    before = (edited / "data/rulings.yaml").read_bytes()
    done = ran("-o", str(edited / path), "--kb", str(edited))
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith(f"{path} belongs to the base; nothing was written")
    assert (edited / "data/rulings.yaml").read_bytes() == before


def test_without_jinja_it_says_what_to_install() -> None:
    done = ran("-o", "-", code=WITHOUT_JINJA)
    assert done.returncode == 3
    assert "pip install 'osclaims[report]'" in done.stderr


def test_the_page_is_served_on_loopback_and_may_only_ask_its_own_server(server: Server) -> None:
    response = asked(server, "/")
    html = response.read().decode()
    assert server.server_address[0] == "127.0.0.1"
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "<h1>Being edited</h1>" in html
    assert "connect-src &#39;self&#39;" in html


@pytest.mark.parametrize(("path", "host"), [("/", "attack.example"), ("/changes", "attack.example:80")])
def test_a_request_under_a_foreign_name_is_refused(server: Server, path: str, host: str) -> None:
    assert asked(server, path, Host=host).status == 421


def test_there_is_nothing_else_to_ask_for(server: Server) -> None:
    assert asked(server, "/../data/claims.yaml").status == 404
    assert asked(server, "/data/claims.yaml").status == 404


def test_a_change_is_told_to_a_page_that_has_not_seen_it(server: Server, edited: Path) -> None:
    server.edited.page()
    seen = server.edited.state()
    claims = edited / "data/claims.yaml"
    claims.write_text(claims.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    told = asked(server, f"/changes?seen={seen}")
    assert told.headers["Content-Type"] == "text/event-stream"
    assert told.read() == b"data: changed\n\n"


def test_the_text_of_a_source_belongs_to_what_is_followed(edited: Path) -> None:
    base = Edited(edited, "")
    base.page()
    seen = base.state()
    text = next((edited / "seeds").iterdir())
    text.write_text(text.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    assert base.state() != seen


def test_a_text_that_is_missing_is_noticed_when_it_comes_back(edited: Path) -> None:
    text = next((edited / "seeds").iterdir())
    text.rename(edited / "away.txt")
    base = Edited(edited, "")
    base.page()
    seen = base.state()
    (edited / "away.txt").rename(text)
    assert base.state() != seen
