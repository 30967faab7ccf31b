"""``methods``, ``targets`` and ``doctor``, and what the command line does not import."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.ui.conftest import Call
from whyproof.tools.registry import methods
from whyproof.ui import doctor


def test_the_version_is_told(whyproof: Call) -> None:
    done = whyproof("--version")
    assert done.code == 0
    assert done.out.strip() == f"whyproof {version('whyproof')}"


def test_every_method_is_listed_with_its_question_and_its_card_says_what_it_does_not_show(whyproof: Call) -> None:
    lines = [json.loads(line) for line in whyproof("methods", "--json").out.splitlines()]
    assert [line["name"] for line in lines] == sorted(methods())
    listed, cards = ("".join(whyproof("methods", *names).out.split()) for names in ((), sorted(methods())))
    for line in lines:
        assert line["name"] in listed and "".join(line["question"].split()) in listed
        assert "".join(line["not_shown"].split()) in cards
    (one,) = whyproof("methods", "leave one out", "--json").out.splitlines()
    assert json.loads(one)["name"] == "occlusion"
    assert whyproof("methods", "tea leaves").code == 2


def test_a_card_says_on_what_terms_a_method_may_be_used(whyproof: Call) -> None:
    assert "patented" in whyproof("methods", "attn_lrp").out
    assert "terms" not in whyproof("methods", "occlusion").out


def test_targets_are_listed(whyproof: Call) -> None:
    lines = [json.loads(line) for line in whyproof("targets", "--json").out.splitlines()]
    assert "sentiment" in {line["name"] for line in lines}
    assert "sentiment" in whyproof("targets").out


def _findings(monkeypatch: pytest.MonkeyPatch, *findings: doctor.Finding) -> None:
    monkeypatch.setattr(doctor, "examined", lambda: iter(findings))


def test_doctor_ends_by_what_is_needed(whyproof: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    good = doctor.Finding("a", True, "1.0", "mend it")
    _findings(monkeypatch, good, doctor.Finding("b", False, "low", "free some", needed=False))
    ended = whyproof("doctor")
    assert ended.code == 0
    assert "mend it" not in ended.out
    assert "warning  b  low  ->  free some" in ended.out
    _findings(monkeypatch, good, doctor.Finding("c", False, "none", "pip install c"))
    ended = whyproof("doctor")
    assert ended.code == 3
    assert "MISSING  c  none  ->  pip install c" in ended.out
    assert [json.loads(line)["ok"] for line in whyproof("doctor", "--json").out.splitlines()] == [True, False]


def test_doctor_finds_a_cache_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path / "file" / "cache"))
    found = {f.name: f for f in doctor.examined()}
    assert not found["cache"].ok
    assert found["cache"].needed
    assert found["solver"].ok
    assert found["torch"].ok


def _imported(code: str) -> set[str]:
    command = [sys.executable, "-c", f"{code}\nimport sys; print('\\n'.join(sys.modules))"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    return set(done.stdout.splitlines())


def test_the_command_line_imports_only_typer() -> None:
    heavy = {"torch", "transformers", "captum", "z3", "rich", "numpy", "lark", "networkx", "regex"}
    assert not heavy & _imported("import whyproof.ui.cli")


def test_help_imports_nothing_heavy() -> None:
    code = "from whyproof.ui.cli import run\nassert run(['--help']) == 0"
    assert not {"torch", "transformers", "captum", "z3", "rich", "numpy"} & _imported(code)


def test_methods_and_targets_load_no_model_library() -> None:
    code = "from whyproof.ui.cli import run\nassert run(['methods']) == 0\nassert run(['targets']) == 0"
    assert not {"torch", "transformers", "captum", "z3"} & _imported(code)


def test_python_minus_m() -> None:
    done = subprocess.run([sys.executable, "-m", "whyproof", "--help"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "ask" in done.stdout


@pytest.mark.slow
def test_bench_measures_this_machine() -> None:
    command = [sys.executable, "-m", "whyproof", "bench", "--json"]
    said = subprocess.run(command, check=True, timeout=300, capture_output=True, text=True).stdout
    found = [json.loads(line) for line in said.splitlines()]
    assert len(found) == 6
    assert all(figure["value"] > 0 for figure in found)
    values = {figure["name"]: figure["value"] for figure in found}
    assert values["“Why?”, from the evidence on record"] < values["“Why?”, the first time"]
