"""Queries and searches, done again one text at a time with a function whose every answer can be worked out by hand."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from whyproof.core.explanation import Counterfactual, EditSearch, Prediction
from whyproof.core.text import Edit, Instance
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget

WEIGHTS = {"good": 1.0, "fun": 0.6, "dull": -0.7, "not": -0.5}
TEXTS = ["good fun but dull", "not good", "good good fun", "dull fun not good at all"]


def positive(words) -> float:
    return 1 / (1 + math.exp(-0.1 - sum(WEIGHTS.get(w, 0.0) for w in words)))


@pytest.fixture
def target():
    return CallableTarget(
        lambda texts: [[1 - positive(t.split()), positive(t.split())] for t in texts], ["neg", "pos"], name="by hand"
    )


@pytest.mark.parametrize("text", TEXTS)
def test_predict(target, text):
    found = method("predict").explain(target, Instance.of(text), {})
    assert isinstance(found, Prediction)
    assert found.outcome.probabilities["pos"] == pytest.approx(positive(text.split()), abs=1e-12)
    assert found.outcome.label == ("pos" if positive(text.split()) > 0.5 else "neg")


@pytest.mark.parametrize("text", TEXTS)
def test_edit(target, text):
    instance = Instance.of(text)
    for i in range(len(instance.words)):
        edits = [Edit("delete", (instance.words[i],)).to_dict()]
        found = method("edit").explain(target, instance, {"edits": edits})
        assert isinstance(found, Counterfactual)
        left = [w for j, w in enumerate(text.split()) if j != i]
        assert found.outcome.probabilities["pos"] == pytest.approx(positive(left), abs=1e-12)
        assert found.original.probabilities["pos"] == pytest.approx(positive(text.split()), abs=1e-12)


@pytest.mark.parametrize("text", TEXTS)
def test_edit_search_finds_the_smallest_flip(target, text):
    words = text.split()
    before = positive(words) > 0.5

    def flips(size):
        kept = ([w for j, w in enumerate(words) if j not in gone] for gone in combinations(range(len(words)), size))
        return [k for k in kept if (positive(k) > 0.5) != before]

    smallest = next((size for size in (1, 2) if flips(size)), None)
    found = method("edit_search").explain(target, Instance.of(text), {})
    assert isinstance(found, EditSearch)
    assert found.complete_to == (smallest or 2)
    turned = [r for r in found.rows if (r.outcome.probabilities["pos"] > 0.5) != before]
    if smallest:
        assert min(len(r.words) for r in turned) == smallest
        assert len([r for r in turned if len(r.words) == smallest]) == len(flips(smallest))
