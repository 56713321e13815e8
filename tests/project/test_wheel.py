"""What is installed answers by itself: the wheel carries the base and its texts."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_an_empty_environment_answers_from_the_wheel_in_an_empty_folder(tmp_path: Path) -> None:
    wheels, environment, empty = tmp_path / "wheels", tmp_path / "environment", tmp_path / "empty"
    empty.mkdir()
    run(sys.executable, "-m", "build", "--wheel", "--outdir", wheels, ROOT)
    (wheel,) = wheels.glob("osclaims-*.whl")
    venv.create(environment, with_pip=True)
    python = environment / "bin/python"
    run(python, "-m", "pip", "install", "--quiet", "--constraint", ROOT / "constraints.txt", wheel)

    ran = run(environment / "bin/osclaims", "conflicts", cwd=empty)
    assert "subject/deepseek-models/training-cost" in ran.stdout
    assert "answering from the base that comes with osclaims" in ran.stderr
    assert "no problem" in run(environment / "bin/osclaims", "check", cwd=empty).stderr

    shipped = next(environment.glob("lib/python*/site-packages/osclaims/shipped/seeds"))
    assert digests(shipped) == digests(ROOT / "seeds")


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.txt")}


def run(*command: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    ran = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran
