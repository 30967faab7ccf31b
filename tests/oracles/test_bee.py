"""BEE after Barkan, Elisha, Weill and Koenigstein 2025: no named baseline would have done better than the one it chose."""

from __future__ import annotations

import numpy as np
import pytest

from tests.oracles.test_gradient_oracles import TEXT, explained, weights
from whyproof.core.text import Instance
from whyproof.tools.targets.huggingface import HuggingFaceTarget


def fall(target: HuggingFaceTarget, map_: np.ndarray) -> float:
    """The mean fall of the log-odds of ``positive`` with 10 to 50 % of the words masked, the weightiest first."""
    order = sorted(range(len(map_)), key=lambda i: -map_[i])
    odds = []
    for removed in (0, *(max(1, round(share * len(map_))) for share in (0.1, 0.2, 0.3, 0.4, 0.5))):
        keep = np.array([[i not in order[:removed] for i in range(len(map_))]])
        p = target.predict_masked(Instance.of(TEXT), keep)[0]
        odds.append(float(np.log(p[1]) - np.log(p[0])))
    return odds[0] - float(np.mean(odds[1:]))


def test_the_chosen_baseline_does_at_least_as_well_as_every_named_one(tiny_bert: HuggingFaceTarget) -> None:
    found = explained("bee", tiny_bert, TEXT, label="positive")
    named = [weights(explained("ig", tiny_bert, TEXT, label="positive", baseline=b)) for b in ("mask", "pad", "mean", "zero")]
    falls = [fall(tiny_bert, one) for one in named]
    recorded = float(str(found.details["fall"]))
    assert recorded >= max(falls) - 1e-3
    assert fall(tiny_bert, weights(found)) == pytest.approx(recorded, abs=0.2 * abs(recorded)), "the full map orders words alike"


def test_it_is_integrated_gradients_from_the_baseline_it_names(tiny_bert: HuggingFaceTarget) -> None:
    found = explained("bee", tiny_bert, TEXT, label="positive")
    trials = found.details["trials"]
    assert isinstance(trials, dict)
    assert sum(int(str(n)) for n in trials.values()) == 12
    assert all(int(str(n)) >= 1 for n in trials.values()), "every kind is tried"
    name = str(found.details["baseline"])
    assert found.total is not None
    if name in ("mask", "pad", "mean", "zero"):
        plain = explained("ig", tiny_bert, TEXT, label="positive", baseline=name)
        assert weights(found) == pytest.approx(weights(plain), abs=1e-5)
    else:
        assert abs(weights(found).sum() - found.total) <= max(0.01 * abs(found.total), 1e-3)


def test_other_seeds_draw_other_baselines(tiny_bert: HuggingFaceTarget) -> None:
    trials = [explained("bee", tiny_bert, TEXT, seed=seed, label="positive", trials=20).details for seed in range(4)]
    assert len({str(t) for t in trials}) > 1
