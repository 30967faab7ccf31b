"""The agreement matrix against pairwise counts made by hand, on a black box whose exact values are known."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.metrics.agreement_matrix import agreement_matrix
from whyproof.tools.registry import method

TEXT = "the plot was thin but i loved it"


def weights(target: Target, name: str) -> list[float]:
    found = method(name).explain(target, Instance.of(TEXT), {"label": "positive"})
    assert isinstance(found, FeatureAttribution)
    return [w.weight for w in found.words]


def test_every_two_methods_are_compared(tiny_bert: Target) -> None:
    names = ("occlusion", "integrated_gradients", "saliency")
    found = agreement_matrix(tiny_bert, Instance.of(TEXT), names, "positive", share=0.3)
    maps = [weights(tiny_bert, name) for name in names]
    n, k = 8, 3
    for i, a in enumerate(maps):
        for j, b in enumerate(maps):
            signs = [np.sign((a[p] - a[q]) * (b[p] - b[q])) for p, q in combinations(range(n), 2)]
            assert found.kendall[i, j] == pytest.approx(sum(signs) / len(signs), abs=1e-9)
            ranks = [np.argsort(np.argsort(w)) for w in (a, b)]
            rho = 1 - 6 * float(((ranks[0] - ranks[1]) ** 2).sum()) / (n * (n * n - 1))
            assert found.spearman[i, j] == pytest.approx(rho, abs=1e-9)
            tops = [set(np.argsort(-np.abs(w))[:k].tolist()) for w in (a, b)]
            assert found.top[i, j] == pytest.approx(len(tops[0] & tops[1]) / k)
    assert found.methods == names and found.label == "positive" and not found.refused
    assert "no proof" in found.warning


def test_what_a_method_cannot_explain_is_left_out_with_the_reason(word_list_target: Target) -> None:
    found = agreement_matrix(word_list_target, Instance.of(TEXT), ["occlusion", "shapley values", "saliency"])
    assert found.methods == ("occlusion", "shapley_values") and found.label == "positive"
    assert found.kendall == pytest.approx(np.ones((2, 2)))  # of an additive score both are the words' own worth
    assert list(found.refused) == ["saliency"] and "ask for occlusion" in found.refused["saliency"]
    with pytest.raises(InputError, match="two methods"):
        agreement_matrix(word_list_target, Instance.of(TEXT), ["occlusion", "saliency"])
    with pytest.raises(InputError, match="an attribution method"):
        agreement_matrix(word_list_target, Instance.of(TEXT), ["occlusion", "predict"])
