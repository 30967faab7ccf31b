"""FastSHAP after Jethani et al. 2022: the kernel, the loss and its optimum written again, and a game whose values are known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import comb
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.oracles.learned_targets import WORTH, KnownAnswers, texts
from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution, Measurement
from whyproof.core.target import FloatArray
from whyproof.tools.learned.fitting import Read
from whyproof.tools.learned.head import States, trained
from whyproof.tools.learned.maps import Played, kernel_draws, shapley_fit
from whyproof.tools.learned.training import train_explainer
from whyproof.tools.registry import method


def shapley(n: int, value: dict[frozenset[int], float]) -> FloatArray:
    """The definition: the mean of what a player adds, over all coalitions without it, each size weighing the same."""
    found = np.zeros(n)
    for i in range(n):
        others = [j for j in range(n) if j != i]
        for size in range(n):
            for rest in combinations(others, size):
                found[i] += (value[frozenset((*rest, i))] - value[frozenset(rest)]) / (n * comb(n - 1, size))
    return found


def test_the_loss_is_least_at_the_shapley_values() -> None:
    """Its expectation by the Shapley kernel has gradient zero at the exact values, and not a little aside."""
    n, rng = 4, np.random.default_rng(3)
    sets = [frozenset(s) for size in range(n + 1) for s in combinations(range(n), size)]
    value = {s: float(rng.normal()) if s else 0.0 for s in sets}
    exact = shapley(n, value)
    read = Read(States(torch.zeros(0), np.zeros(0)), n)

    def gradient(at: FloatArray) -> FloatArray:
        scores = torch.tensor(at[:, None], dtype=torch.float32, requires_grad=True)
        for s in sets:
            if 0 < len(s) < n:
                keep = np.array([[i in s for i in range(n)]])
                game = Played(read, keep, np.array([[value[s]]]), np.array([value[frozenset(range(n))]]))
                kernel = (n - 1) / (comb(n, len(s)) * len(s) * (n - len(s)))
                (loss,) = shapley_fit([game])([scores], [0])
                (kernel * loss).backward()
        assert scores.grad is not None
        return scores.grad.numpy()[:, 0]

    assert np.abs(gradient(exact)).max() < 1e-5
    assert np.abs(gradient(exact + np.array([0.3, -0.3, 0.0, 0.0]))).max() > 0.1


def test_coalitions_are_drawn_by_the_shapley_kernel_with_their_complements() -> None:
    n, pairs = 6, 20_000
    keep = kernel_draws(n, pairs, np.random.default_rng(0))
    assert (keep[:pairs] == ~keep[pairs:]).all()
    sizes = np.bincount(keep.sum(axis=1), minlength=n + 1) / len(keep)
    odds = np.array([0.0] + [(n - 1) / (s * (n - s)) for s in range(1, n)] + [0.0])
    assert sizes == pytest.approx(odds / odds.sum(), abs=0.01)
    assert keep[keep.sum(axis=1) == 2].mean(axis=0) == pytest.approx(np.full(n, 2 / n), abs=0.02)


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnownAnswers]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("WHYPROOF_CACHE", str(tmp_path_factory.mktemp("explainers")))
        found = KnownAnswers()
        train_explainer(found, texts(90, seed=0), "shapley", held_out=30)
        yield found


@pytest.mark.slow
def test_a_trained_head_gives_the_known_shapley_values(target: KnownAnswers) -> None:
    """Words are worth what the list says, wherever they stand; the head saw coalitions of other texts, and no weight."""
    errors, held, words = [], 0, 0
    for instance in texts(20, seed=9):
        found = method("fastshap").explain(target, instance, {"label": "positive"})
        assert isinstance(found, FeatureAttribution)
        weights = np.array([w.weight for w in found.words])
        exact = np.array([WORTH.get(w.text, 0.0) for w in instance.words])
        assert weights.sum() == pytest.approx(exact.sum(), abs=1e-6)
        errors.append(np.linalg.norm(weights - exact) / np.linalg.norm(exact))
        held += sum(w.low <= x <= w.high for w, x in zip(found.words, exact.tolist(), strict=True))
        words += len(exact)
        recorded = found.details
        other = method("fastshap").explain(target, instance, {"label": "negative"})
        assert isinstance(other, FeatureAttribution)
        assert [w.weight for w in other.words] == pytest.approx((-weights).tolist(), abs=1e-9)
    assert np.mean(errors) < 0.35, "far better than saying nothing, which is 1"
    assert abs(float(str(recorded["relative_error"])) - np.mean(errors)) < 0.15
    assert held / words > float(str(recorded["coverage"])) - 0.1
    assert float(str(recorded["speed_up"])) > 0


@pytest.mark.slow
def test_its_error_and_speed_up_are_measures_that_can_be_asked_for(target: KnownAnswers) -> None:
    found = trained(target, "shapley")
    assert found is not None
    for name, figure in (("held_out_error", found.card.measures["relative_error"]), ("held_out_speed_up", found.card.speed_up)):
        measured = method(name).explain(target, texts(1, seed=4)[0], {"of_method": "fast_shap", "label": "positive"})
        assert isinstance(measured, Measurement)
        assert measured.value == measured.low == measured.high == figure
        assert (measured.method, measured.runs) == ("fast_shap", found.card.held_out)
        with pytest.raises(Refusal, match="not learned from other texts"):
            method(name).explain(target, texts(1, seed=4)[0], {"of_method": "occlusion"})


@pytest.mark.slow
def test_same_texts_and_seed_same_bytes(target: KnownAnswers, tmp_path: Path) -> None:
    made = [train_explainer(target, texts(24, seed=0), "shapley", held_out=6, path=tmp_path / f"{i}.json") for i in (0, 1)]
    assert made[0].path.read_bytes() == made[1].path.read_bytes()
    assert made[0].card.weights == made[1].card.weights
