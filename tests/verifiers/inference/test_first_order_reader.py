"""Typed formulas: what is read, what is repaired, what is refused."""

from __future__ import annotations

import pytest

from benchmarks.anchors.first_order import BadFormula, FirstOrder

DOG, CAT = ["atom", "p1", "x"], ["atom", "p2", "x"]


def every(body):
    return ["forall", [["x", "entity"]], body]


@pytest.mark.parametrize(
    ("line", "formula", "repaired"),
    [
        ("∀x (Dog(x) → Cat(x))", every(["implies", DOG, CAT]), 0),
        ("∀x Dog(x) → Cat(x)", every(["implies", DOG, CAT]), 1),
        ("∀x (Dog(x) → Cat(x)))", every(["implies", DOG, CAT]), 1),
        ("∀x (Dog(x) → Cat(x)", every(["implies", DOG, CAT]), 1),
        ("∀x (Dog(x) ∧ ¬Cat(x))", every(["and", DOG, ["not", CAT]]), 0),
        ("∃x (Dog(x)) ∧ Cat(rex)", ["and", ["exists", [["x", "entity"]], DOG], ["atom", "p2", "c1"]], 0),
        ("Dog(a) ∨ Cat(a) → Dog(b)", ["implies", ["or", *[["atom", p, "c1"] for p in ("p1", "p2")]], ["atom", "p1", "c2"]], 0),
        ("Dog(a) ⊕ ¬Dog(a)", ["xor", ["atom", "p1", "c1"], ["not", ["atom", "p1", "c1"]]], 0),
        ("a = b", ["equal", "c1", "c2"], 0),
    ],
)
def test_formulas_are_read(line, formula, repaired) -> None:
    symbols = FirstOrder()
    assert symbols.read(line) == formula
    assert symbols.repaired == repaired


@pytest.mark.parametrize(
    "line",
    ["Dog(x)", "Dog(a) ∨ Cat(a) ⊕ Dog(b)", "Dog(a) Cat(b)", "Dog(", "", "∀ (Dog(a))", "Dog(a) → Dog(b) → Dog(c)", "Dog(a b)"],
)
def test_what_can_mean_two_things_is_refused(line) -> None:
    with pytest.raises(BadFormula):
        FirstOrder().read(line)


def test_one_name_with_two_arities_is_two_predicates() -> None:
    values = FirstOrder().theory(["Dog(a)", "Dog(a, b)"], "Dog(b)")
    assert values["predicates"] == {"p1": ["entity"], "p2": ["entity", "entity"]}
    assert values["constants"] == {"c1": "entity", "c2": "entity"}
