"""Every registered method is checked by an oracle: its definition written again, slowly, from the paper."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from whyproof.tools.registry import methods

ORACLES = Path(__file__).parents[1] / "oracles"


def strings(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("name", list(methods()))
def test_a_method_has_an_oracle(name: str) -> None:
    """``tests/oracles/test_<name>.py``, or any oracle file that calls the method by its name or an alias."""
    card = methods()[name].card
    named = ORACLES / f"test_{name}.py"
    called = any({name, card.title, *card.aliases} & strings(path) for path in ORACLES.glob("test_*.py"))
    assert named.exists() or called, f"expected an oracle test for {name!r}; got none; write {named.name}"
