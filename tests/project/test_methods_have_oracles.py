"""Every registered method is checked by an oracle: its definition written again, slowly, from the paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from whyproof.tools.registry import methods

ORACLES = Path(__file__).parents[1] / "oracles"


@pytest.mark.parametrize("name", list(methods()))
def test_a_method_has_an_oracle(name: str) -> None:
    """``tests/oracles/test_<name>.py``, or any oracle file that calls the method by its registry name or its class."""
    named = ORACLES / f"test_{name}.py"
    called = (f'"{name}"', f"{type(methods()[name]).__name__}()")
    tested = any(call in path.read_text(encoding="utf-8") for path in ORACLES.glob("test_*.py") for call in called)
    assert named.exists() or tested, f"expected an oracle test for {name!r}; got none; write {named.name}"
