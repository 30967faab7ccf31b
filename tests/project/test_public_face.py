"""The public face: short, sorted, importable, and cheap to import."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import metadata

import pytest

import whyproof

HEAVY = {
    "captum",
    "gradio",
    "huggingface_hub",
    "langchain",
    "langgraph",
    "lark",
    "networkx",
    "pandas",
    "peft",
    "torch",
    "transformers",
    "z3",
}


def modules_after(statement: str) -> set[str]:
    """Top-level packages loaded by a statement in a fresh interpreter."""
    report = f"{statement}\nimport json, sys\nprint(json.dumps(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_all_is_sorted_and_without_duplicates() -> None:
    assert list(whyproof.__all__) == sorted(set(whyproof.__all__))


def test_every_name_of_all_exists_and_is_documented() -> None:
    for name in whyproof.__all__:
        value = getattr(whyproof, name)
        assert name == "__version__" or (value.__doc__ or "").strip(), f"{name} has no docstring"


def test_no_public_name_is_missing_from_all() -> None:
    ours = {
        name
        for name, value in vars(whyproof).items()
        if not name.startswith("_") and getattr(value, "__module__", "").startswith("whyproof")
    }
    assert ours <= set(whyproof.__all__)


def test_dir_offers_the_public_names() -> None:
    assert set(whyproof.__all__) <= set(dir(whyproof))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = whyproof.no_such_name


def test_version_is_the_installed_one() -> None:
    assert whyproof.__version__ == metadata.version("whyproof")


@pytest.mark.parametrize("statement", ["import whyproof", "import whyproof.ui.cli"])
def test_importing_loads_nothing_heavy(statement: str) -> None:
    assert not modules_after(statement) & HEAVY
