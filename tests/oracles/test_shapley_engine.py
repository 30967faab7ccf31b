"""The Shapley engine against sums over all coalitions, written from the definitions."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution, GroupAttribution
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.shapley.design import design
from whyproof.tools.shapley.engine import Effort, estimate
from whyproof.tools.shapley.players import players_of
from whyproof.tools.shapley.posterior import posterior
from whyproof.tools.shapley.prior import Neighbours, Part, Rough, Singles, Tail, Triples
from whyproof.tools.targets.callable import CallableTarget

N = 8


def odd_sets(n: int, sizes: tuple[int, ...]) -> list[tuple[int, ...]]:
    return [s for size in sizes for s in combinations(range(n), size)]


def by_definition(n: int, variance: dict[tuple[int, ...], float], X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Kernel, cross-covariance and own variance from independent coefficients f_S, and phi_i = sum of 2 f_S / |S|."""
    whole = sum(variance.values())
    kernel, cross, own = np.zeros((len(X), len(X))), np.zeros((n, len(X))), np.zeros(n)
    for members, c in variance.items():
        basis = np.prod(X[:, members], axis=1)
        kernel += c / whole * np.outer(basis, basis)
        for i in members:
            cross[i] += 2 / len(members) * c / whole * basis
            own[i] += 4 / len(members) ** 2 * c / whole
    return kernel, cross, own


RNG = np.random.default_rng(5)
U = RNG.random(N) + 0.3
WALL = {s: float(np.prod(U[list(s)])) for s in odd_sets(N, (3,))}
PARTS: list[tuple[Part, dict[tuple[int, ...], float]]] = [
    (Singles(N), dict.fromkeys(odd_sets(N, (1,)), 1.0)),
    (Triples(U), WALL),
    (Neighbours(U), {s: c * math.exp(-(s[2] - s[0] - 2) / 1.5) for s, c in WALL.items() if s[2] - s[0] < 8}),
    (Tail(N), {s: 0.3 ** len(s) for s in odd_sets(N, (5, 7))}),
    (Rough(N), dict.fromkeys(odd_sets(N, (1, 3, 5, 7)), 1.0)),
]


@pytest.mark.parametrize(("part", "variance"), PARTS, ids=lambda x: type(x).__name__)
def test_each_part_of_the_prior_is_the_sum_over_its_sets(part: Part, variance: dict[tuple[int, ...], float]) -> None:
    X = np.sign(RNG.normal(size=(9, N)))
    kernel, cross, own = by_definition(N, variance, X)
    assert part.kernel(X, X) == pytest.approx(kernel, abs=1e-12)
    assert part.cross(X) == pytest.approx(cross, abs=1e-12)
    assert part.own() == pytest.approx(own, abs=1e-12)


def random_game(n: int, rng: np.random.Generator, degree: int = 3) -> np.ndarray:
    """A smooth game [2^n]: interactions fade with the number of players, as those of language models do."""
    values = np.zeros(2**n)
    X = 1.0 - 2 * (1 - ((np.arange(2**n)[:, None] >> np.arange(n)) & 1))
    for size in range(1, degree + 1):
        for members in combinations(range(n), size):
            values += rng.normal() * 0.35 ** (size - 1) / size * np.prod(X[:, members], axis=1)
    return values


def slow_shapley(values: np.ndarray, n: int) -> np.ndarray:
    found = np.zeros(n)
    for i in range(n):
        for mask in range(2**n):
            if not mask >> i & 1:
                s = mask.bit_count()
                share = math.factorial(s) * math.factorial(n - s - 1) / math.factorial(n)
                found[i] += share * (values[mask | 1 << i] - values[mask])
    return found


def game_of(values: np.ndarray, n: int) -> Callable[[np.ndarray], np.ndarray]:
    return lambda keep: values[keep.astype(int) @ (1 << np.arange(n))]


def test_with_every_pair_asked_the_posterior_is_exact_and_sure() -> None:
    n = 6
    values = np.random.default_rng(1).normal(size=2**n)  # no structure at all
    X = design(n, 10_000, 0)
    assert len(X) == 2 ** (n - 1)
    at = (X > 0).astype(int) @ (1 << np.arange(n))
    found = posterior(X, (values[at] - values[2**n - 1 - at]) / 2)
    assert found.values == pytest.approx(slow_shapley(values, n), abs=1e-4)
    assert found.spread.max() < 0.01


@settings(max_examples=25)
@given(n=st.integers(3, 9), rows=st.integers(6, 120), seed=st.integers(0, 10**6))
def test_values_add_up_whatever_the_game_and_budget(n: int, rows: int, seed: int) -> None:
    values = np.random.default_rng(seed).normal(size=2**n)
    found = estimate(game_of(values, n), n, Effort(rows, precision=0.1), seed)
    assert found.values.sum() == pytest.approx(values[-1] - values[0], abs=1e-9)
    assert found.evaluations <= rows
    if found.exact:
        assert found.values == pytest.approx(slow_shapley(values, n), abs=1e-9)


@settings(max_examples=15)
@given(odds=st.lists(st.floats(-3, 3), min_size=4, max_size=40), seed=st.integers(0, 5))
def test_additive_games_are_found_within_the_interval(odds: list[float], seed: int) -> None:
    effect = np.array(odds)
    found = estimate(lambda keep: keep @ effect, len(odds), Effort(3 * len(odds)), seed)
    assert np.abs(found.values - effect).max() <= found.half.max() + 1e-3 * np.abs(effect).max() + 1e-12


def test_intervals_hold_the_exact_value_of_random_games() -> None:
    held = []
    for seed in range(40):
        n = 8 + seed % 3
        values = random_game(n, np.random.default_rng(seed))
        exact = slow_shapley(values, n)
        for budget in (Effort(80), Effort(200, precision=0.05)):
            found = estimate(game_of(values, n), n, budget, seed)
            held += list(np.abs(found.values - exact) <= found.half)
    assert 0.90 < np.mean(held) <= 0.995, "95 % intervals, on games that the prior was not made for"


def test_a_player_that_changes_nothing_gets_nothing_that_is_certain() -> None:
    n = 9
    values = random_game(n - 1, np.random.default_rng(3))
    found = estimate(game_of(np.concatenate([values, values]), n), n, Effort(120), 0)  # the last player is a dummy
    assert abs(found.values[-1]) <= found.half[-1]
    assert abs(found.values[-1]) < 0.02 * np.abs(found.values).max()


@pytest.mark.parametrize("n", [3, 7, 11, 12, 25])
def test_a_design_asks_no_coalition_twice_and_grows_at_its_end(n: int) -> None:
    X = design(n, 100, 0)
    assert (X[0] == 1).all()
    assert {tuple(row) for row in X[1 : n + 1]} == {tuple(1 - 2 * (np.arange(n) == i)) for i in range(n)} or n == 3
    rows = [tuple(row) for row in X] + [tuple(-row) for row in X]
    assert len(set(rows)) == len(rows)
    assert (design(n, 60, 0) == X[:60]).all()
    assert (design.__wrapped__(n, 100, 0) == X).all()


# --- the method ---------------------------------------------------------------------------------------------------------


def additive(effect: dict[str, float]) -> CallableTarget:
    def answer(texts: list[str]) -> np.ndarray:
        positive = 1 / (1 + np.exp(-np.array([sum(effect.get(w.strip(".,!?"), 0.0) for w in t.split()) for t in texts])))
        return np.stack([1 - positive, positive], axis=1)

    return CallableTarget(answer, ("negative", "positive"), fingerprint=str(effect))


def explained(target: Any, text: str, **parameters: Any) -> FeatureAttribution:
    found = method("shapley values").explain(target, Instance.of(text), parameters)
    assert isinstance(found, FeatureAttribution)
    return found


def test_more_than_twelve_words_have_intervals_and_stop_early() -> None:
    effect = {f"w{chr(97 + i)}": 0.3 * (i % 5 - 2) for i in range(20)}
    found = explained(additive(effect), " ".join(effect), label="positive")
    assert found.details["exact"] is False
    assert int(str(found.details["evaluations"])) < 200
    for word in found.words:
        assert word.low <= effect[word.word.text] <= word.high
    assert found.total == pytest.approx(sum(effect.values()), abs=1e-9)
    assert found.gap is not None and found.gap < 1e-9


def test_other_labels_and_foils_ask_the_model_nothing_new() -> None:
    asked: list[str] = []

    def answer(texts: list[str]) -> np.ndarray:
        asked.extend(texts)
        scores = np.array([[t.count("a"), t.count("b") * 0.5, t.count("c")] for t in texts], dtype=float)
        powers = np.exp(scores)
        return powers / powers.sum(axis=1, keepdims=True)

    target = CallableTarget(answer, ("x", "y", "z"))
    text = "a b c aa bb cc ab bc ca abc cab bca aab"
    spent = []
    for label, foil in (("x", None), ("y", None), ("x", "z")):
        explained(target, text, label=label, foil=foil, precision=0.0, max_rows=100)
        spent.append(len(asked))
    assert spent == [100, 100, 100]


def test_sentences_and_groups_play_together() -> None:
    effect = {"good": 1.0, "great": 2.0, "bad": -1.5, "plot": 0.25}
    text = "A good plot. Great or great? Mr. Bad was bad!"
    found = method("shapley_values").explain(
        additive(effect), Instance.of(text), {"label": "positive", "granularity": "sentence"}
    )
    assert isinstance(found, GroupAttribution)
    said = [" ".join(found.words[i].text for i in g.words) for g in found.groups]
    assert said == ["A good plot", "Great or great", "Mr Bad was bad"]
    assert [g.weight for g in found.groups] == pytest.approx([1.25, 2.0, -1.5], abs=1e-9)
    parts = {"label": "positive", "granularity": "groups", "groups": [[1, 2], [8]]}
    grouped = method("shapley_values").explain(additive(effect), Instance.of(text), parts)
    assert isinstance(grouped, GroupAttribution)
    assert [g.words for g in grouped.groups] == [(1, 2), (8,)]
    assert [g.weight for g in grouped.groups] == pytest.approx([1.25, 0.0], abs=1e-9)


@pytest.mark.parametrize("groups", [None, [], [[]], [["a"]], [[0, 1], [1, 2]], [[7, 8]], [[-1, 0]], [0, 1]])
def test_wrong_groups_are_the_callers_mistake(groups: Any) -> None:
    with pytest.raises(InputError, match="group"):
        players_of(Instance.of("one two three four five"), "groups", groups)


@pytest.mark.parametrize(
    "wrong", [{"max_rows": 2}, {"precision": -1}, {"precision": "high"}, {"seconds": 0}, {"granularity": "token"}]
)
def test_wrong_budgets_are_the_callers_mistake(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=next(iter(wrong))):
        explained(additive({}), "one two", **wrong)
