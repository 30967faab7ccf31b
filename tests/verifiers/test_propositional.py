"""The exact evaluator's own satisfiability search, against a search through all assignments."""

from __future__ import annotations

from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whyproof.verifiers.exact.derivation import derivation
from whyproof.verifiers.exact.propositional import WorkLimit, model

LITERALS = st.integers(-6, 6).filter(bool)
CLAUSES = st.lists(st.lists(LITERALS, max_size=4).map(tuple), max_size=25)


def satisfiable(clauses: list[tuple[int, ...]]) -> bool:
    return any(
        all(any(row[abs(n) - 1] is (n > 0) for n in clause) for clause in clauses) for row in product((True, False), repeat=6)
    )


@given(CLAUSES)
def test_it_finds_a_model_if_there_is_one(clauses: list[tuple[int, ...]]) -> None:
    found = model(clauses)
    assert (found is not None) is satisfiable(clauses)
    if found is not None:
        assert not any(-n in found for n in found)
        assert all(any(n in found for n in clause) for clause in clauses)


def pigeons(n: int) -> list[tuple[int, ...]]:
    """n + 1 pigeons in n holes."""
    sits = [tuple(p * n + h + 1 for h in range(n)) for p in range(n + 1)]
    return sits + [(-sits[p][h], -sits[q][h]) for h in range(n) for p, q in combinations(range(n + 1), 2)]


def test_pigeons_do_not_fit() -> None:
    assert model(pigeons(6)) is None
    assert model(pigeons(6)[1:]) is not None


def test_random_sets_near_the_threshold_agree_with_a_solver() -> None:
    import z3

    for seed in range(30):
        random = Random(seed)
        clauses = [tuple(v * random.choice((1, -1)) for v in random.sample(range(1, 41), 3)) for _ in range(170)]
        solver = z3.Solver(ctx=z3.Context())
        names = {v: z3.Bool(f"v{v}", ctx=solver.ctx) for v in range(1, 41)}
        solver.add(*(z3.Or(*(names[abs(n)] if n > 0 else z3.Not(names[abs(n)]) for n in c)) for c in clauses))
        assert (model(clauses) is not None) is (str(solver.check()) == "sat"), seed


def test_the_work_is_limited_and_the_same_at_every_run() -> None:
    with pytest.raises(WorkLimit):
        model(pigeons(8), 2_000)
    assert model(pigeons(5)[1:]) == model(pigeons(5)[1:])


@given(CLAUSES)
def test_a_derivation_rests_on_what_comes_before(clauses: list[tuple[int, ...]]) -> None:
    found = derivation([clauses])
    if found is None:
        return
    assert not satisfiable(clauses)
    known: set[int] = set()
    for step in found.steps:
        assert set(step.after) <= known
        assert {step.literal, *(-n for n in step.after)} in map(set, clauses)
        known.add(step.literal)
    assert set(found.clash) <= known
