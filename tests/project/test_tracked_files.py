"""What stands in the repository names no machine: no absolute path of somebody's, no package index, no private address."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: First parts of absolute paths, or of web addresses, that mean the same on every machine, or that say themselves that they
#: stand for nothing.
COMMON = {"gradio_api", "bin", "dev", "etc", "opt", "proc", "tmp", "usr", "var", "nonexistent", "no", "missing", "path", "does"}
FICTION = re.compile(r"/home/ada|/[a-z]/")
ABSOLUTE = re.compile(r"""(?:(?<=[\s"'`(=,])|^)/([A-Za-z][\w.-]*)/[\w.-]+""", re.MULTILINE)
INDEX = re.compile(r"index[-_]url|find[-_]links|/simple/?\b|trusted[-_]host", re.IGNORECASE)
ADDRESS = re.compile(r"https?://")
PRIVATE = re.compile(r"\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b")
CONFIGURATION = {"pyproject.toml", "justfile", ".ci/run", ".gitignore"}


def tracked() -> list[Path]:
    """Text files under version control, and those that would be."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        return []
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    paths = [ROOT / name for name in names if name and (ROOT / name).is_file()]
    return [path for path in paths if b"\0" not in path.read_bytes()[:4096]]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


FILES = {name_of(path): path.read_text(encoding="utf-8") for path in tracked()}


def paths_of_one_machine(text: str) -> set[str]:
    found = (m for m in ABSOLUTE.finditer(text) if m.group(1) not in COMMON)
    return {m.group(0) for m in found if not FICTION.match(m.group(0))}


def test_no_path_of_one_machine() -> None:
    assert {name: found for name, text in FILES.items() if (found := paths_of_one_machine(text))} == {}


def test_no_private_address() -> None:
    assert [name for name, text in FILES.items() if PRIVATE.search(text)] == []


def test_configuration_names_no_index_and_no_host() -> None:
    for name in CONFIGURATION & FILES.keys():
        assert not INDEX.search(FILES[name]), name
        assert not ADDRESS.search(FILES[name]), name


def test_no_lock_file() -> None:
    locks = {"poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "requirements.txt"}
    assert not locks & {Path(name).name for name in FILES}


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("open('/" + "home/ann/data.csv')", True),
        ("cd /" + "root/whyproof", True),
        ("#!/usr/bin/env bash", False),
        ("docs/schema/answer.json", False),
        ("and/or, 3/4, r'/^a/b$/'", False),
    ],
)
def test_the_path_rule_catches_what_it_should(line: str, caught: bool) -> None:
    assert bool(paths_of_one_machine(line)) is caught
