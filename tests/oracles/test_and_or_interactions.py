"""AND-OR interactions against their paper: the sums written out, and the smallest split sought in another way."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import numpy as np
import pytest

from whyproof.core.explanation import Interactions
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget

WORDS = "a b c d"
Effects = dict[frozenset[str], float]


def target_of(effects_and: Effects, effects_or: Effects) -> CallableTarget:
    """A model whose log-odds are a sum of ANDs and ORs of words."""

    def odds(text: str) -> float:
        there = set(text.split())
        return sum(w for s, w in effects_and.items() if s <= there) + sum(w for s, w in effects_or.items() if s & there)

    def classify(texts: list[str]) -> list[list[float]]:
        return [[1 / (1 + np.exp(odds(t))), 1 / (1 + np.exp(-odds(t)))] for t in texts]

    return CallableTarget(classify, ("no", "yes"), name="known")


def explained(target: Any, text: str = WORDS, **parameters: Any) -> Interactions:
    found = method("and_or_interactions").explain(target, Instance.of(text), {"label": "yes", **parameters})
    assert isinstance(found, Interactions)
    return found


def effects_of(found: Interactions) -> dict[tuple[str, frozenset[str]], float]:
    logic: Any = found.details["logic"]
    return {
        (kind, frozenset(found.words[i].text for i in g.words)): g.weight
        for kind, g in zip(logic, found.groups, strict=True)
        if abs(g.weight) > 1e-6
    }


def test_sparse_ands_and_ors_are_found_again() -> None:
    ands = {frozenset("a"): 1.5, frozenset("bc"): -2.0}
    ors = {frozenset("bd"): 0.75, frozenset("acd"): -0.5}
    found = effects_of(explained(target_of(ands, ors), all=True))
    expected = {("and", s): w for s, w in ands.items()} | {("or", s): w for s, w in ors.items()}
    assert found.keys() == expected.keys()
    for key, weight in expected.items():
        assert found[key] == pytest.approx(weight, abs=1e-6)


def subsets(words: list[str]) -> list[frozenset[str]]:
    return [frozenset(c) for size in range(len(words) + 1) for c in combinations(words, size)]


def random_game(words: list[str]) -> tuple[dict[frozenset[str], float], CallableTarget]:
    rng = np.random.default_rng(5)
    values = {s: float(rng.normal()) for s in subsets(words)}

    def classify(texts: list[str]) -> list[list[float]]:
        odds = [values[frozenset(t.split())] for t in texts]
        return [[1 / (1 + np.exp(o)), 1 / (1 + np.exp(-o))] for o in odds]

    return values, CallableTarget(classify, ("no", "yes"), name="random")


@pytest.mark.parametrize("words", [["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d", "e"]])
def test_the_effects_give_the_score_of_every_subset(words: list[str]) -> None:
    values, target = random_game(words)
    found = effects_of(explained(target, " ".join(words), all=True))
    for there in subsets(words):
        whole = sum(w for (kind, s), w in found.items() if (s <= there if kind == "and" else s & there))
        assert whole == pytest.approx(values[there] - values[frozenset()], abs=1e-5)


def split_size(values: dict[frozenset[str], float], p: dict[frozenset[str], float], words: list[str]) -> float:
    """|I_and| + |I_or| of v_and = v / 2 + p and v_or = v / 2 - p, by the paper's sums; single words counted once."""
    everything, none = frozenset(words), frozenset[str]()
    v_and = {t: (v - values[none]) / 2 + p[t] for t, v in values.items()}
    v_or = {t: (v - values[none]) / 2 - p[t] for t, v in values.items()}
    size, single = 0.0, dict.fromkeys(words, 0.0)
    for s in subsets(words)[1:]:
        parts = subsets(sorted(s))
        i_and = sum((-1) ** (len(s) - len(t)) * v_and[t] for t in parts)
        i_or = -sum((-1) ** (len(s) - len(t)) * v_or[everything - t] for t in parts)
        if len(s) == 1:
            single[next(iter(s))] += i_and + i_or
        else:
            size += abs(i_and) + abs(i_or)
    return size + sum(map(abs, single.values()))


def test_no_split_between_and_and_or_is_smaller() -> None:
    """The effects are a split p of the paper, and no random split near it is smaller."""
    words = ["a", "b", "c"]
    values, target = random_game(words)
    found = explained(target, " ".join(words), all=True)
    sizes, bound = (float(str(found.details[name])) for name in ("sizes", "bound"))
    effects = effects_of(found)
    own: dict[frozenset[str], float] = {}
    for there in values:
        by_and = sum(w for (kind, s), w in effects.items() if kind == "and" and s <= there)
        own[there] = by_and - (values[there] - values[frozenset()]) / 2
    assert split_size(values, own, words) == pytest.approx(sizes, abs=1e-5)
    assert bound == pytest.approx(sizes, abs=1e-6)
    rng = np.random.default_rng(1)
    for scale, _ in product((0.01, 0.1, 1.0), range(300)):
        near = {t: (x + scale * float(rng.normal()) if t else 0.0) for t, x in own.items()}
        assert split_size(values, near, words) >= sizes - 1e-6


def test_longer_texts_are_played_by_their_strongest_words() -> None:
    ands = {frozenset(["w1", "w3"]): 2.0, frozenset(["w9"]): 1.0}
    found = explained(target_of(ands, {}), " ".join(f"w{i}" for i in range(12)), players=4)
    assert found.order == 4 and {1, 3, 9} <= set(found.details["players"])  # type: ignore[arg-type]
    assert effects_of(found) == pytest.approx({("and", s): w for s, w in ands.items()}, abs=1e-6)
