"""A real cluster on this machine, a master and two workers, started for a test and stopped after it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyspark
import pytest

HOST = "127.0.0.1"
PATIENCE = 90


@dataclass
class Cluster:
    """A standalone master with workers of one core each; every process leads a group of its own."""

    folder: Path
    port: int
    master: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        """What a program gives as its master."""
        return f"spark://{HOST}:{self.port}"

    def add_worker(self) -> None:
        """Start a worker, and wait until the master knows it."""
        name = f"worker-{len(self.workers)}"
        options = ("--cores", "1", "--memory", "1g", "--host", HOST, "--work-dir", str(self.folder / name))
        self.workers.append(start(self.folder / f"{name}.log", "worker.Worker", *options, self.url))
        wait_for(self.folder / f"{name}.log", "Successfully registered")

    def stop(self) -> None:
        """End every process that was started."""
        for process in (*self.workers, self.master):
            kill(process)


def start(log: Path, kind: str, *options: str) -> subprocess.Popen[bytes]:
    """Start a part of a cluster out of the installed PySpark."""
    launcher = Path(pyspark.__file__).parent / "bin/spark-class"
    with log.open("wb") as out:
        return subprocess.Popen(
            [str(launcher), f"org.apache.spark.deploy.{kind}", *options],
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={**os.environ, "SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": sys.executable},
        )


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it started, as a power cut would."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(log: Path, words: str) -> None:
    """Wait until a log says something."""
    end = time.monotonic() + PATIENCE
    while words not in log.read_text(errors="replace"):
        assert time.monotonic() < end, log.read_text(errors="replace")[-2000:]
        time.sleep(0.2)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster of two workers."""
    port = free_port()
    options = ("--host", HOST, "--port", str(port), "--webui-port", "0")
    running = Cluster(tmp_path, port, start(tmp_path / "master.log", "master.Master", *options))
    try:
        wait_for(tmp_path / "master.log", "I have been elected leader")
        running.add_worker()
        running.add_worker()
        yield running
    finally:
        running.stop()


@pytest.fixture(autouse=True)
def small_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings for tables of a few rows, given as a user would: in the environment."""
    settings = {
        "spark.sql.shuffle.partitions": "4",
        "spark.executor.memory": "512m",
        "spark.driver.memory": "1g",
        "spark.driver.host": HOST,
        "spark.driver.bindAddress": HOST,
    }
    given = " ".join(f"--conf {name}={value}" for name, value in settings.items())
    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", f"{given} pyspark-shell")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
