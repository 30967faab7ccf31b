"""Owen values along a tree against the mean over all orders that keep its parts together, and by hand."""

from __future__ import annotations

import math
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.shapley.owen import contexts, owen_values
from whyproof.tools.shapley.tree import Node, tree_of
from whyproof.tools.targets.callable import CallableTarget
from whyproof.tools.targets.huggingface import HuggingFaceTarget

Tree = Any


def orders(tree: Tree) -> list[list[int]]:
    """Every order of the words in which each part stays together: both halves' orders, either half first."""
    if isinstance(tree, int):
        return [[tree]]
    left, right = (orders(half) for half in tree)
    return [a + b for x, y in ((left, right), (right, left)) for a, b in product(x, y)]


def by_orders(values: np.ndarray, tree: Tree, n: int) -> np.ndarray:
    found, all_orders = np.zeros(n), orders(tree)
    for order in all_orders:
        present = 0
        for word in order:
            found[word] += values[present | 1 << word] - values[present]
            present |= 1 << word
    return found / len(all_orders)


@st.composite
def trees(draw: st.DrawFn) -> tuple[Tree, int]:
    n = draw(st.integers(1, 5))

    def build(first: int, last: int) -> Tree:
        if first == last:
            return first
        cut = draw(st.integers(first, last - 1))
        return [build(first, cut), build(cut + 1, last)]

    return build(0, n - 1), n


@settings(max_examples=60)
@given(drawn=trees(), seed=st.integers(0, 10**6))
def test_owen_values_are_the_mean_over_the_orders_that_keep_parts_together(drawn: tuple[Tree, int], seed: int) -> None:
    tree, n = drawn
    values = np.random.default_rng(seed).normal(size=2**n)
    root = tree_of(Instance.of(" ".join("abcde"[:n])), tree)
    rows = contexts(root, 10_000)
    assert rows is not None and len(set(rows)) == len(rows)
    found, total = owen_values(lambda keep: values[keep.astype(int) @ (1 << np.arange(n))], root, n, rows)
    assert found == pytest.approx(by_orders(values, tree, n), abs=1e-9)
    assert found.sum() == pytest.approx(total, abs=1e-9) == values[-1] - values[0]


def shape(node: Node) -> Tree:
    return node.members.bit_length() - 1 if node.halves is None else [shape(half) for half in node.halves]


def test_the_texts_own_tree_is_cut_at_sentences_then_at_punctuation_then_in_the_middle() -> None:
    text = "Thin plot. But oh, I loved it"
    assert shape(tree_of(Instance.of(text), None)) == [[0, 1], [[2, 3], [4, [5, 6]]]]
    pair = Instance.of({"premise": "A man sleeps. Now", "hypothesis": "He rests"})
    assert shape(tree_of(pair, None)) == [[[0, [1, 2]], 3], [4, 5]]
    assert shape(tree_of(Instance.of("one"), None)) == 0


@pytest.mark.parametrize("tree", [[0, 1], [[0, 1], [1, 2]], [0, [1, 2], 3], [0, "1"], {}, [[0, 1], True], [0, [1, 3]]])
def test_a_wrong_tree_is_the_callers_mistake(tree: Any) -> None:
    with pytest.raises(InputError, match="tree"):
        tree_of(Instance.of("one two three"), tree)


def test_the_method_asks_the_model_by_masking(tiny_bert: HuggingFaceTarget) -> None:
    text = "thin, but loved it!"
    values = np.empty(16)
    for mask in range(16):
        (row,) = tiny_bert.predict_masked(Instance.of(text), np.array([[bool(mask >> i & 1) for i in range(4)]]))
        values[mask] = math.log(row[1]) - math.log(1 - row[1])
    found = method("owen").explain(tiny_bert, Instance.of(text), {"label": "positive", "tree": [[0, 1], [2, 3]]})
    assert isinstance(found, FeatureAttribution) and found.game == "mask"
    for word, exact in zip(found.words, by_orders(values, [[0, 1], [2, 3]], 4), strict=True):
        assert word.low <= exact <= word.high


def test_each_distinct_coalition_is_asked_once() -> None:
    asked: list[str] = []

    def answer(texts: list[str]) -> list[list[float]]:
        asked.extend(texts)
        return [[0.5, 0.5] for _ in texts]

    words = [f"w{chr(97 + i)}" for i in range(13)]
    found = method("owen_values").explain(CallableTarget(answer, ("no", "yes")), Instance.of(" ".join(words)), {})
    assert isinstance(found, FeatureAttribution)
    assert len(set(asked)) == len(asked) == found.details["evaluations"] == 124
