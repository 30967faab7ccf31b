"""Windows of a long text are asked about once for each way their words are masked, and the answer does not change."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from whyproof.core.text import Instance
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "the plot was thin but i loved every minute of it . " * 5


@pytest.fixture
def target(tiny_models: Any, tmp_path: Any) -> HuggingFaceTarget:
    return HuggingFaceTarget(tiny_models.tiny_bert(tmp_path, ("a", "b", "c"), window=24, seed=3))


def test_a_window_whose_words_did_not_change_is_not_asked_about_again(target: HuggingFaceTarget) -> None:
    instance = Instance.of(TEXT)
    n = len(instance.words)
    assert target.windows(instance) > 3
    keep = np.ones((3, n), dtype=bool)
    keep[1, 0] = keep[2, n - 1] = False
    target.predict_masked(instance, keep[:1])
    before = target.evaluations
    assert before == target.windows(instance)
    target.predict_masked(instance, keep)
    assert 2 <= target.evaluations - before <= 4, "only the windows that hold the first or the last word"


def test_the_answer_is_that_of_the_masked_windows(target: HuggingFaceTarget) -> None:
    instance = Instance.of(TEXT)
    keep = np.random.default_rng(0).random((6, len(instance.words))) < 0.5
    found = target.predict_masked(instance, keep)
    mask = target._tokenizer.mask_token_id
    logits = np.zeros((6, 3))
    for window in target._encoder.windows(instance):
        ids = [np.where([w >= 0 and not row[w] for w in window.words], mask, window.ids) for row in keep]
        logits += window.weight * target._evaluator.logits([(i, window.types) for i in ids])
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    assert found == pytest.approx(powers / powers.sum(axis=1, keepdims=True), abs=1e-6)
    target.predict_masked(Instance.of(TEXT + "more"), np.ones((1, len(instance.words) + 1), dtype=bool))
    assert target.predict_masked(instance, keep) == pytest.approx(found, abs=1e-6), "another text in between changes nothing"
