"""Why a label has no proof: worlds that show it, found without the verifier."""

from __future__ import annotations

import pytest

from benchmarks.anchors.first_order import FirstOrder
from benchmarks.anchors.worlds import spelt_apart, unsettled


@pytest.mark.parametrize(
    ("premises", "conclusion", "found"),
    [
        (["Dog(rex)"], "Cat(rex)", "true in a world of 2 things, false in one of 2"),
        (["Dog(rex)"], "Dog(rex)", None),
        (["∀x (Dog(x) → Cat(x))", "Dog(rex)"], "¬Cat(rex)", None),
        (["Dog(a) ∨ Dog(b)"], "Dog(a)", "true in a world of 3 things, false in one of 3"),
        (["Dog(a) ⊕ Dog(b)", "Dog(b)"], "Dog(a)", None),
        (["∃x (Dog(x) ∧ ∀y (Sees(x, y) ↔ ¬(x = y)))"], "∀x Dog(x)", "true in a world of 1 things, false in one of 2"),
    ],
)
def test_a_world_either_way_shows_that_the_formulas_leave_it_open(premises, conclusion, found) -> None:
    said = unsettled(FirstOrder().theory(premises, conclusion))
    assert said == (None if found is None else f"the formulas leave it open: {found}")


def test_names_that_are_one_but_for_a_plural_are_noticed() -> None:
    assert spelt_apart(["Meeting", "Dog", "meetings", "Cat"]) == ["Meeting and meetings"]
    assert spelt_apart(["Dog", "Cat"]) == []
