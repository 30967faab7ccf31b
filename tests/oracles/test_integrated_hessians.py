"""Integrated Hessians against Janizek, Sturmfels and Lee 2021: the double integral of their equation 5, and by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch.nn.attention import SDPBackend, sdpa_kernel

from tests.oracles.test_gradient_oracles import opened, toy
from whyproof.core.explanation import GroupWeight, Interactions
from whyproof.core.text import Instance
from whyproof.tools.gradient.path import integrate
from whyproof.tools.methods.integrated_hessians import _Curvature, _density, _groups
from whyproof.tools.registry import method
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "thin, but loved!"


def explained(target: Any, text: str, **parameters: Any) -> Interactions:
    found = method("integrated_hessians").explain(target, Instance.of(text), parameters)
    assert isinstance(found, Interactions)
    return found


def paths(function: Any, text: list[float]) -> dict[tuple[int, ...], GroupWeight]:
    field = toy(function, text, [0.0] * len(text))
    first = integrate(field, field.baseline, field.text)
    second = integrate(_Curvature(field), field.baseline, field.text, density=_density)
    return {g.words: g for g in _groups(first, second, len(text))}


def test_a_quadratic_by_hand() -> None:
    """F = x0^2 + 2 x1^2 + x0 x1 at (3, -1): G_01 = 3 * -1 * 1 / 4, so the pair has -1.5, and the words 9 - 3/4 and 2 - 3/4."""
    found = paths(lambda x: x[:, 0] ** 2 + 2 * x[:, 1] ** 2 + x[:, 0] * x[:, 1], [3.0, -1.0])
    expected = {(0,): 8.25, (1,): 1.25, (0, 1): -1.5}
    assert found.keys() == expected.keys()
    for words, weight in expected.items():
        assert found[words].weight == pytest.approx(weight, abs=0.01)
        assert found[words].low <= weight <= found[words].high


def test_words_that_only_add_up_have_no_interaction() -> None:
    found = paths(lambda x: torch.tanh(x[:, 0]) + x[:, 1] ** 3, [1.2, 0.7])
    assert found[0, 1].weight == pytest.approx(0, abs=1e-6)
    assert found[(0,)].weight == pytest.approx(np.tanh(1.2), abs=0.01)
    assert found[(1,)].weight == pytest.approx(0.343, abs=0.01)


def test_the_double_integral_of_the_paper(tiny_bert: HuggingFaceTarget) -> None:
    """Second derivatives in float64 at a b of a 12 x 12 grid of Gauss-Legendre nodes, weighted by a b."""
    glass = opened(tiny_bert, TEXT, 1)
    is_word = [o is not None for o in glass.owners]
    start = glass.embeddings.clone()
    start[is_word] = glass.embed([glass.tokenizer.mask_token_id])[0]
    step = glass.embeddings - start
    own = torch.stack([step * torch.tensor([o == i for o in glass.owners])[:, None] for i in range(3)])

    def score(u: torch.Tensor) -> torch.Tensor:
        with sdpa_kernel(SDPBackend.MATH):  # the only attention with a second derivative
            return glass.score(start + (u[:, None, None] * own).sum(0))

    nodes, weights = (part.tolist() for part in np.polynomial.legendre.leggauss(12))
    matrix, slopes = np.zeros((3, 3)), np.zeros(3)
    for a, wa in zip(nodes, weights, strict=True):
        for b, wb in zip(nodes, weights, strict=True):
            t = (a + 1) * (b + 1) / 4
            u = torch.full((3,), t, dtype=torch.float64, requires_grad=True)
            (slope,) = torch.autograd.grad(score(u), u, create_graph=True)
            rows = torch.stack([torch.autograd.grad(s, u, retain_graph=True)[0] for s in slope])
            matrix += wa * wb / 4 * t * rows.detach().numpy()
            slopes += wa * wb / 4 * slope.detach().numpy()
    found = {g.words: g for g in explained(tiny_bert, TEXT, label="positive").groups}
    total = float((glass.score(glass.embeddings) - glass.score(start)).detach())
    assert matrix.sum() + slopes.sum() == pytest.approx(total, abs=0.01), "the oracle itself is complete"
    for i in range(3):
        assert found[(i,)].low <= matrix[i, i] + slopes[i] <= found[(i,)].high
        for j in range(i + 1, 3):
            assert found[i, j].low <= matrix[i, j] + matrix[j, i] <= found[i, j].high
            assert found[i, j].high - found[i, j].low < 0.5 * np.abs(matrix).sum()


def test_weights_of_words_and_pairs_add_up(tiny_bert: HuggingFaceTarget) -> None:
    found = explained(tiny_bert, TEXT, label="positive")
    assert found.total is not None
    assert found.gap is not None
    assert abs(sum(g.weight for g in found.groups) - found.total) == pytest.approx(found.gap * abs(found.total), abs=1e-6)
    assert found.gap <= 0.01 or abs(found.total) < 0.1


def test_long_texts_are_refused(tiny_bert: HuggingFaceTarget) -> None:
    tool = method("integrated_hessians")
    reason = tool.supports(tiny_bert, Instance.of("loved " * 31), tool.defaults)
    assert reason is not None
    assert "30 words" in reason
