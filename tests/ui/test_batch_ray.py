"""``batch --engine ray``: the bytes of one process, and nothing that anybody outside could see. Needs the extra ``ray``."""

from __future__ import annotations

import importlib.util
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.ui.conftest import Call
from tests.ui.test_batch_workers import alive, asked, found, run, start, write

needs_ray = pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="needs the extra ray")
ON_RAY = ("--engine", "ray", "--workers", "2")


def descendants(pid: int) -> set[int]:
    parents = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except (FileNotFoundError, ProcessLookupError):
                continue
    mine, more = {pid}, {pid}
    while more:
        more = {child for child, parent in parents.items() if parent in more} - mine
        mine |= more
    return mine


def listening(pids: set[int]) -> set[str]:
    """The addresses that these processes listen on, as /proc writes them."""
    inodes = set()
    for pid in pids:
        try:
            inodes |= {os.readlink(fd) for fd in Path(f"/proc/{pid}/fd").iterdir()}
        except (FileNotFoundError, ProcessLookupError):
            continue
    rows = [row.split() for table in ("tcp", "tcp6") for row in Path(f"/proc/net/{table}").read_text().splitlines()[1:]]
    return {row[1].rpartition(":")[0] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in inodes}


LOOPBACK = {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}


@needs_ray
@pytest.mark.slow
def test_ray_gives_the_same_bytes_and_listens_on_loopback_only(tmp_path: Path) -> None:
    write(tmp_path, 60, n7=b"bad", n20="", n30="crash", n41="crash once")
    process = start(tmp_path, *ON_RAY, name="ray.jsonl", seconds="0.05")
    heard: set[str] = set()
    mine: set[int] = set()
    deadline = time.monotonic() + 240
    while process.poll() is None and time.monotonic() < deadline:
        pids = descendants(process.pid)
        mine |= pids
        heard |= listening(pids)
        time.sleep(0.2)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out.count(b"\n")) == (1, 1), err.decode()
    assert heard and heard <= LOOPBACK
    (tmp_path / "log.crashed").unlink()
    assert run(tmp_path, "--workers", "2", name="pool.jsonl")[0] == 1
    assert (tmp_path / "ray.jsonl").read_bytes() == (tmp_path / "pool.jsonl").read_bytes()
    errors = [line["id"] for line in found(tmp_path, "ray.jsonl") if line["status"] == "error"]
    assert errors == [None, 20, 20, 30, 30]
    assert gone(mine)


def gone(pids: set[int]) -> bool:
    deadline = time.monotonic() + 120  # Ray's agents need most of a minute to see that they are alone
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return not any(map(alive, pids))


@needs_ray
@pytest.mark.slow
def test_killed_on_ray_and_resumed_by_processes(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    for folder in (whole, broken):
        folder.mkdir()
        write(folder, 40)
    assert run(whole)[0] == 0
    process = start(broken, *ON_RAY, seconds="0.1")
    deadline = time.monotonic() + 120
    while len(asked(broken)) < 11 and time.monotonic() < deadline:
        time.sleep(0.01)
    mine = descendants(process.pid)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert gone(mine)
    code, err = run(broken, "--workers", "1", "--resume")
    assert code == 0 and "going on after" in err
    assert (broken / "a.jsonl").read_bytes() == (whole / "a.jsonl").read_bytes()
    assert sum(times - 1 for times in Counter(asked(broken)).values()) <= 4


@needs_ray
@pytest.mark.slow
def test_a_cluster_by_its_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 30)
    monkeypatch.setenv("RAY_AUTH_MODE", "token")
    monkeypatch.setenv("RAY_AUTH_TOKEN", secrets.token_hex(32))
    environment = {**os.environ, "RAY_USAGE_STATS_ENABLED": "0", "FAKE_LOG": str(tmp_path / "log")}
    environment |= {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), str(Path(__file__).parent)])}
    head = (
        sys.executable,
        "-m",
        "ray.scripts.scripts",
        "start",
        "--head",
        "--port=0",
        "--num-cpus=2",
        "--include-dashboard=false",
    )
    folder = f"--temp-dir=/tmp/r{os.getpid()}"  # a short name: sockets lie in it
    process = subprocess.Popen([*head, folder, "--block"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        address = ""
        for line in process.stdout or ():
            address = line.decode().partition("--address='")[2].partition("'")[0] or address
            if address:
                break
        code, err = run(tmp_path, "--engine", "ray", "--ray-address", address, name="ray.jsonl")
        assert code == 0, err
        code, err = run(tmp_path, "--engine", "ray", "--ray-address", address, "--workers", "9", name="many.jsonl")
        assert (code, "at most 2 workers" in err) == (2, True)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        shutil.rmtree(f"/tmp/r{os.getpid()}", ignore_errors=True)
    assert run(tmp_path)[0] == 0
    assert (tmp_path / "ray.jsonl").read_bytes() == (tmp_path / "a.jsonl").read_bytes()


@needs_ray
@pytest.mark.slow
def test_a_cluster_that_is_not_there(tmp_path: Path) -> None:
    write(tmp_path, 3)
    code, err = run(tmp_path, "--engine", "ray", "--ray-address", "127.0.0.1:1")
    assert (code, "a Ray cluster at '127.0.0.1:1'" in err) == (3, True)


@pytest.mark.parametrize("options", [("--ray-address", "127.0.0.1:1"), ("--engine", "dask")])
def test_options_that_do_not_go_together(whyproof: Call, tmp_path: Path, options: tuple[str, ...]) -> None:
    (tmp_path / "q.jsonl").write_text(json.dumps({"id": 1, "text": "t", "questions": ["Why?"]}))
    ended = whyproof("batch", str(tmp_path / "q.jsonl"), "-o", str(tmp_path / "a.jsonl"), *options)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
