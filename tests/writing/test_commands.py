"""The commands that write, as a person uses them: what they print, what they leave in the files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from osclaims.base.fix import mending
from osclaims.base.refused import RefusedError

Osclaims = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def osclaims(base: Path) -> Osclaims:
    """Run a command inside the base, with nobody at the keyboard."""

    def run(*arguments: str, folder: Path = base) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "osclaims", *arguments]
        return subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )

    return run


def test_a_new_base_has_no_problem_and_nothing_is_written_twice(osclaims: Osclaims, tmp_path: Path) -> None:
    assert osclaims("init", "ours", folder=tmp_path).returncode == 0
    assert osclaims("check", folder=tmp_path / "ours").returncode == 0
    again = osclaims("init", "ours", folder=tmp_path)
    assert again.returncode == 2
    assert again.stderr == "osclaims: ours holds data/sources.yaml already; nothing was written\n"


def test_a_new_base_names_its_schemas_where_editors_look(osclaims: Osclaims, tmp_path: Path) -> None:
    osclaims("init", folder=tmp_path)
    for file in (tmp_path / "data").glob("*.yaml"):
        first = file.read_text("utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / named).resolve() == (tmp_path / "schema" / f"{file.stem}.json").resolve()
        assert (file.parent / named).is_file()


def test_a_claim_is_proved_and_its_value_read_back(osclaims: Osclaims, base: Path) -> None:
    before = (base / "data/claims.yaml").read_text("utf-8")
    added = osclaims(
        "add", "claim", "herald", "--subject", "bridge", "--property", "opened", "--value", "May 2019"
    )
    assert added.stdout.splitlines() == [
        "herald/bridge-opened-2: The bridge, opened: May 2019",
        "  reads as: 2019-05",
        "  line 2 of seeds/herald.txt: The tunnel opened in May 2019, a year after the bridge.",
    ]
    after = (base / "data/claims.yaml").read_text("utf-8")
    assert after == before + (
        "    - id: bridge-opened-2\n      subject: bridge\n      property: opened\n      value: May 2019\n"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--value", "opened in May 2018"), "the same words with another number: '2018' is '2019'"),
        (("--value", "bridge"), "stands 3 times here"),
        (("--value", "a year after", "--id", "opened"), "the id 'herald/opened' stands twice"),
        (("--value", "The tunnel"), "does not read as date"),
        (("--value", "May 2019", "--set", "colour=red"), "unknown key 'colour'"),
        (("--value", "May 2019", "--set", "colour"), "is not of the form KEY=VALUE"),
        (("--value", "May 2019", "--set", "note=a", "--set", "note=b"), "'note' is given twice"),
        (("--value", "May 2019", "--set", "topics=cost,,time"), "topics: "),
        ((), "say --value"),
    ],
)
def test_what_does_not_hold_is_refused_and_nothing_written(
    osclaims: Osclaims, base: Path, arguments: tuple[str, ...], told: str
) -> None:
    (base / "seeds/herald.txt").write_text((base / "seeds/herald.txt").read_text("utf-8"), "utf-8")
    before = (base / "data/claims.yaml").read_bytes()
    given = ("--subject", "tunnel", "--property", "opened", *arguments)
    refused = osclaims("add", "claim", "herald", *given)
    assert refused.returncode == 2
    assert told in refused.stderr
    assert "Traceback" not in refused.stderr
    assert (base / "data/claims.yaml").read_bytes() == before


def test_a_list_of_ids_is_set_with_commas(osclaims: Osclaims, base: Path) -> None:
    about = ("--subject", "bridge", "--property", "opened", "--value", "May 2019")
    assert osclaims("add", "claim", "herald", *about, "--set", "topics=cost, time").returncode == 0
    assert (base / "data/claims.yaml").read_text("utf-8").endswith("topics:\n      - cost\n      - time\n")
    (base / "a.txt").write_text("The bridge stands.", "utf-8")
    about = ("--publisher", "The A", "--published", "2024-05-07", "--set", "published-because=as the other")
    assert osclaims("add", "source", "a.txt", *about, "--set", "published-from=herald/opened").returncode == 0
    assert osclaims("check").returncode == 0


def test_a_source_is_stored_byte_for_byte(osclaims: Osclaims, base: Path, tmp_path: Path) -> None:
    text = "The Bridge\r\n\r\nIt is a bridge’s life.\r\n".encode()
    (tmp_path / "On bridges.txt").write_bytes(text)
    added = osclaims(
        "add", "source", str(tmp_path / "On bridges.txt"), "--publisher", "The Sun", "--published", "2024-06",
        "--currency", "$=USD",
    )  # fmt: skip
    assert added.stdout.splitlines()[:2] == ["on-bridges: The Bridge", "  The Sun, 2024-06"]
    assert (base / "seeds/on-bridges.txt").read_bytes() == text
    assert osclaims("check").returncode == 0
    twice = osclaims("add", "source", str(tmp_path / "On bridges.txt"), "--publisher", "The Sun")
    assert twice.stderr == "osclaims: this text is the source 'on-bridges' already\n"


def test_a_source_is_called_by_its_first_line_without_the_mark_of_its_encoding(
    osclaims: Osclaims, base: Path, tmp_path: Path
) -> None:
    sources, text = base / "data/sources.yaml", tmp_path / "bridges.txt"
    sources.write_text("\ufeff" + sources.read_text("utf-8"), "utf-8")
    text.write_text("\ufeffThe Bridge\n", "utf-8")
    added = osclaims("add", "source", str(text), "--publisher", "The Sun")
    assert added.stdout.splitlines()[0] == "bridges: The Bridge"
    assert (base / "seeds/bridges.txt").read_bytes() == text.read_bytes()
    assert "  title: The Bridge\n" in sources.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"caf\xe9", "is not UTF-8"), (b" \n", "holds no text"), (None, "no such file or directory")],
)
def test_a_file_that_is_no_text_is_no_source(
    osclaims: Osclaims, tmp_path: Path, content: bytes | None, told: str
) -> None:
    if content is not None:
        (tmp_path / "x.txt").write_bytes(content)
    refused = osclaims("add", "source", str(tmp_path / "x.txt"), "--publisher", "The Sun")
    assert refused.returncode == 2
    assert told in refused.stderr


def test_new_words_are_known_to_the_schemas(osclaims: Osclaims, base: Path) -> None:
    assert osclaims("schema").stdout.splitlines() == [
        str(base / f"schema/{name}.json") for name in ("claims", "sources", "vocabulary", "rulings")
    ]
    osclaims("add", "entity", "harbour", "--name", "The harbour", "--alias", "Quay", "--within", "town")
    osclaims("add", "property", "length", "--kind", "quantity", "--one", "--qualifier", "bank")
    schema = (base / "schema/claims.json").read_text("utf-8")
    assert '"harbour"' in schema
    assert '"bank"' in schema
    assert osclaims("check").returncode == 0


def test_a_ruling_is_kept_and_lapses_when_what_it_was_made_on_changes(osclaims: Osclaims, base: Path) -> None:
    ruling = ("--verdict", "explained", "--because", "It's dear: to us.", "--by", "A. Lima")
    assert osclaims("decide", "tension/cheap-bridge", *ruling).stdout == "tension/cheap-bridge: explained\n"
    assert osclaims("conflicts", "--fail-on", "variant").returncode == 0
    claims = base / "data/claims.yaml"
    claims.write_text(
        claims.read_text("utf-8").replace(
            "value: $5 million", "excerpt: cost $5 million\n      value: $5 million"
        )
    )
    lapsed = osclaims("conflicts", "--fail-on", "variant")
    assert lapsed.returncode == 1
    assert "lapsed" in lapsed.stdout


def test_a_ruling_leaves_the_comments_and_the_order_of_the_others(osclaims: Osclaims, base: Path) -> None:
    rulings = base / "data/rulings.yaml"
    rulings.write_text("# ours\n" + rulings.read_text("utf-8").replace("tensions:", "\n# linked\ntensions:"))
    before = rulings.read_text("utf-8").splitlines()
    osclaims("decide", "tension/cheap-bridge", "--verdict", "same", "--because", "Yes.", "--by", "")
    after = rulings.read_text("utf-8").splitlines()
    assert [line for line in after if line in before] == before
    assert after.index("- finding: tension/cheap-bridge") < after.index("# linked")


def test_an_unknown_finding_is_said_so(osclaims: Osclaims) -> None:
    refused = osclaims("decide", "tension/cheap-bride", "--verdict", "same", "--because", "Yes.")
    assert refused.returncode == 2
    assert "tension/cheap-bridge" in refused.stderr


def test_what_is_certain_is_mended_after_it_was_shown(osclaims: Osclaims, base: Path) -> None:
    claims = base / "data/claims.yaml"
    good = claims.read_text("utf-8")
    spoilt = (
        good.replace("they’d build", "they'd build")
        .replace("asserted-by: mayor", "asserted_by: mayor")
        .replace("property: held-on", "property: held-On")
        .replace("value: 90,412", "value: 94,012")
    )
    claims.write_text(spoilt, "utf-8")
    shown = osclaims("check", "--fix")
    assert claims.read_text("utf-8") == spoilt
    assert "+      quote: they’d build a bridge\n" in shown.stderr
    written = osclaims("check", "--fix", "--yes")
    assert claims.read_text("utf-8") == good.replace("value: 90,412", "value: 94,012")
    assert written.returncode == 1
    assert "94,012" in written.stdout


def test_a_member_and_a_part_of_a_quotation_are_mended_where_they_stand(
    osclaims: Osclaims, base: Path
) -> None:
    claims = base / "data/claims.yaml"
    with (base / "data/vocabulary.yaml").open("a") as vocabulary:
        vocabulary.write("- id: plan\n  kind: text\n")
    good = claims.read_text("utf-8").replace(
        "quote: they’d build a bridge\n      rendition-of: gazette/bridge\n",
        "quote:\n      - build\n      - they’d\n    - id: plan\n      subject: bridge\n      property: plan\n"
        "      values:\n      - value: they’d build\n",
    )
    claims.write_text(good.replace("- they’d", "- they'd").replace("value: they’d", "value: they'd"))
    osclaims("check", "--fix", "--yes")
    assert claims.read_text("utf-8") == good


def test_a_name_whose_place_is_not_known_is_not_mended(osclaims: Osclaims, base: Path) -> None:
    sources = base / "data/sources.yaml"
    dated = "published: 2024-05-07\n  published-because: Its talk.\n  published-from: [gazette/said_on]"
    sources.write_text(sources.read_text("utf-8").replace("published: 2024-05-07", dated))
    before = sources.read_text("utf-8")
    refused = osclaims("check", "--fix", "--yes")
    assert sources.read_text("utf-8") == before
    assert "nothing can be mended in one way only" in refused.stderr
    assert "no claim 'gazette/said_on'" in refused.stdout


def test_a_mending_that_changes_nothing_is_none(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = base / "data/claims.yaml"
    claims.write_text(claims.read_text("utf-8").replace("they’d build", "they'd build"), "utf-8")
    assert mending(base).new
    monkeypatch.setattr("osclaims.base.fix.replaced", lambda text, _: text)
    assert mending(base).new == {}


def test_no_mending_brings_a_problem(base: Path) -> None:
    claims = base / "data/claims.yaml"
    spoilt = (
        claims.read_text("utf-8")
        .replace("passage: The mayor said they’d", "passage: The mayor said they'd")
        .replace("rendition-of: gazette/bridge", "rendition-of: gazette/nothing")
    )
    claims.write_text(spoilt)
    with pytest.raises(RefusedError, match="no claim 'gazette/nothing'"):
        mending(base).write()
    assert claims.read_text("utf-8") == spoilt


def test_the_base_that_nobody_asked_for_is_only_read(osclaims: Osclaims, tmp_path: Path) -> None:
    for command in (("add", "entity", "x", "--name", "X"), ("schema",), ("check", "--fix", "--yes")):
        refused = osclaims(*command, folder=tmp_path)
        assert refused.returncode == 2
        assert "make one of your own with `osclaims init`" in refused.stderr


@pytest.mark.parametrize("words", ["The bridge opened in May 2019.", "Nothing came of it."])
def test_a_first_draft_stops_no_command(osclaims: Osclaims, base: Path, words: str) -> None:
    (base / "a.txt").write_text(words, "utf-8")
    osclaims("add", "source", "a.txt", "--publisher", "The A")
    (base / "data/claims.yaml").write_text(osclaims("draft", "a").stdout, "utf-8")
    assert osclaims("check").returncode == 1
    for command in (["draft", "herald"], ["sources"], ["list"], ["coverage", "--fail-under", "0"]):
        done = osclaims(*command)
        assert done.returncode == 0, done.stderr
        assert "`osclaims check` lists them" in done.stderr


def test_no_command_answers_where_no_claims_can_be_read(osclaims: Osclaims, base: Path) -> None:
    (base / "data/claims.yaml").write_text("- source: [", "utf-8")
    for command in ("sources", "list", "conflicts"):
        done = osclaims(command)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("osclaims: no claim can be read: data/claims.yaml:1:")


def test_a_first_claim_about_nobody_yet_is_told_what_is_missing(osclaims: Osclaims, base: Path) -> None:
    (base / "data/claims.yaml").write_text("", "utf-8")
    (base / "data/vocabulary.yaml").write_text("properties:\n- {id: cost, kind: money}\n", "utf-8")
    about = ("--subject", "flood", "--property", "cost", "--value", "2019")
    assert "no entity or claim 'flood'" in osclaims("add", "claim", "herald", *about).stderr


def test_a_sign_without_its_code_is_no_currency(osclaims: Osclaims) -> None:
    told = "osclaims: 'USD' is not of the form SIGN=CODE\n"
    assert osclaims("read", "$5", "-k", "money", "--currency", "USD").stderr == told
    source = ("add", "source", "a.txt", "--publisher", "The A", "--currency", "USD")
    assert osclaims(*source).stderr == told


def test_a_table_without_a_row_has_its_header(osclaims: Osclaims) -> None:
    found = osclaims("list", "--kind", "comparison", "--since", "2100-01-01", "-f", "csv").stdout
    assert found.startswith("id,kind,source,")
    assert found.count("\n") == 1
    assert osclaims("timeline", "--since", "2100-01-01", "-f", "csv").stdout == ""


@pytest.mark.parametrize(
    "command", ["export jsonl", "list -f json", "draft herald --whole", "check -f sarif", "report -o -"]
)
def test_an_answer_that_cannot_be_written_is_told_in_a_line(base: Path, command: str) -> None:
    for stdout, told in ((">/dev/full", "no space left on device"), (">&-", "stdout is closed")):
        line = f"{sys.executable} -m osclaims {command} {stdout}"
        done = subprocess.run(["/bin/sh", "-c", line], cwd=base, capture_output=True, text=True, check=False)
        assert (done.returncode, "Traceback" in done.stderr) == (2, False)
        assert done.stderr.endswith(f": {told}\n")


@pytest.mark.parametrize("name", ["herald", "The Herald", "the city"])
def test_a_source_is_called_by_id_publisher_or_title(osclaims: Osclaims, name: str) -> None:
    for command in (["coverage"], ["draft", "--whole"], ["list", "--source"]):
        by_name, by_id = (osclaims(*command, called, "--kb", ".") for called in (name, "herald"))
        assert (by_name.returncode, by_name.stdout) == (by_id.returncode, by_id.stdout)
        assert by_name.stdout
