"""README and docs: their Python runs, their commands and links exist, and they say what PROVED means in the agreed words."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "benchmarks").rglob("*.md")])
FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<code>.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<to>[^)\s]+)\)")
MEANING = (
    "PROVED means: *this sentence follows from the recorded evidence under these definitions*. "
    "It never means that the attribution method is right, and it says nothing of what was left out."
)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def blocks(path: Path, language: str) -> list[tuple[str, str]]:
    """(info string, code) of the fenced blocks in one language."""
    found = FENCE.finditer(path.read_text(encoding="utf-8"))
    return [(m["info"].strip(), m["code"]) for m in found if m["info"].split()[:1] == [language]]


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def pages_with_python() -> list[object]:
    """Pages that hold Python. A block marked ``python model`` asks an embedded model, so its page is slow."""
    found: list[object] = []
    for page in PAGES:
        infos = [info for info, _ in blocks(page, "python")]
        if infos:
            slow = any("model" in info.split() for info in infos)
            found.append(pytest.param(page, id=name_of(page), marks=[pytest.mark.slow] if slow else []))
    return found


RUNNER = """
import json, sys
names = {"__name__": "__main__"}
for code in json.load(sys.stdin):
    exec(compile(code, "a block of the page", "exec"), names)
for name in [name for name in names if name.startswith("test_")]:
    names[name]()
"""


@pytest.mark.parametrize("page", pages_with_python())
def test_python_on_a_page_runs_from_top_to_bottom(page: Path, tmp_path: Path) -> None:
    """In an interpreter of its own, in an empty folder, tests included. A block marked ``shape`` only shows a form."""
    code = [code for info, code in blocks(page, "python") if "shape" not in info.split()]
    command = [sys.executable, "-c", RUNNER]
    done = subprocess.run(command, input=json.dumps(code), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def commands() -> list[object]:
    """Every ``whyproof …`` line of a shell block."""
    found: list[object] = []
    for page in PAGES:
        for _, code in blocks(page, "sh"):
            for line in code.replace("\\\n", " ").splitlines():
                words = shlex.split(line, comments=True)
                at = next((i for i, word in enumerate(words) if Path(word).name == "whyproof"), None)
                if at is not None:
                    found.append(pytest.param(words[at + 1 :], id=f"{name_of(page)}: {line.strip()[:60]}"))
    return found


@pytest.mark.parametrize("words", commands())
def test_commands_and_their_options_exist(words: list[str]) -> None:
    import typer

    from whyproof.ui import cli

    group = typer.main.get_command(cli.app)
    if not words or words[0].startswith("-"):
        return
    command = group.commands[words[0]]  # type: ignore[attr-defined]
    options = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)} | {"--help"}
    used = {word.partition("=")[0] for word in words[1:] if word.startswith("-")}
    assert used <= options


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    for match in LINK.finditer(FENCE.sub("", page.read_text(encoding="utf-8"))):
        path, _, anchor = match["to"].partition("#")
        if "://" in path:
            continue
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), match["to"]
        assert not anchor or anchor in anchors(target), match["to"]


@pytest.mark.parametrize("name", ["README.md", "docs/verdicts.md"])
def test_the_meaning_of_proved_is_said_in_the_agreed_words(name: str) -> None:
    assert MEANING in " ".join((ROOT / name).read_text(encoding="utf-8").split())


def test_every_verdict_is_explained() -> None:
    from whyproof.core.verdict import Verdict

    page = (ROOT / "docs/verdicts.md").read_text(encoding="utf-8")
    assert [v.value for v in Verdict if f"`{v.value}`" not in page] == []


def test_every_page_can_be_reached_from_the_index() -> None:
    index = (ROOT / "docs/index.md").read_text(encoding="utf-8")
    assert [p.name for p in (ROOT / "docs").glob("*.md") if p.name != "index.md" and f"({p.name})" not in index] == []


def test_the_changelog_has_the_released_version() -> None:
    import whyproof

    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{whyproof.__version__}]" in log
    assert "## [Unreleased]" in log
