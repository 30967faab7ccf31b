"""The learned explainer after Schwarzenberg, Feldhus and Möller 2021: its arithmetic again in numpy, and what its card claims."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from tests.oracles.test_gradient_oracles import explained, halves, opened, weights
from whyproof.core.text import Instance
from whyproof.tools.learned.head import HEADS, states
from whyproof.tools.registry import method
from whyproof.tools.targets.embedded import embedded
from whyproof.tools.targets.huggingface import HuggingFaceTarget

OWN = (
    "The plot was thin but I loved every minute of it",
    "A dull and lifeless film that nobody needed",
    "Not bad at all, and at times even moving",
    "The jokes are old and the pace is slow, yet the cast saves the evening",
    "I have seldom been so bored by so much noise",
    "Warm, clever and a joy to watch from start to finish",
    "It tries hard to be strange and ends up being tiresome",
    "Her best work, honest and quietly funny",
)


@pytest.mark.slow
def test_a_map_is_what_the_shipped_weights_say() -> None:
    from safetensors.numpy import load_file
    from transformers import AutoModel

    target = embedded("sentiment")
    card, tensors = json.loads((HEADS / "sentiment.json").read_text()), load_file(HEADS / "sentiment.safetensors")
    W, b, v, c, scale = (tensors[name].astype(np.float64) for name in ("W", "b", "v", "c", "scale"))
    W *= scale[:, None]  # kept in eight bits
    glass = opened(target, OWN[0], 1)
    model = AutoModel.from_pretrained(target.checkpoint.folder).eval()
    ids = glass.tokenizer(OWN[0], return_tensors="pt")
    hidden = model(**ids, output_hidden_states=True).hidden_states
    # what stands between embedding layer and first state is not read: state 0 is the embedding layer's output
    features = np.concatenate([hidden[k][0].detach().double().numpy() for k in card["layers"]], axis=1)
    per_token = np.maximum(features @ W.T + b, 0) @ v + c
    expected = np.zeros(11)
    for value, owner in zip(per_token, glass.owners, strict=True):
        if owner is not None:
            expected[owner] += value
    masked = glass.embeddings.clone()
    masked[[o is not None for o in glass.owners]] = glass.embed([glass.tokenizer.mask_token_id])[0]
    total = float((glass.score(glass.embeddings) - glass.score(masked)).detach())
    expected += (total - expected.sum()) / 11
    found = explained("empirical_explainer", target, OWN[0], label="positive")
    assert weights(found) == pytest.approx(expected, abs=1e-3)
    assert found.total == pytest.approx(total, abs=1e-3)
    assert weights(explained("empirical_explainer", target, OWN[0], label="negative")) == pytest.approx(-expected, abs=1e-3)


@pytest.mark.slow
def test_the_head_is_about_as_good_as_its_card_says() -> None:
    """On sentences written for this test: the mean error is not far above the recorded one, and intervals hold."""
    target = embedded("sentiment")
    errors, held, words = [], 0, 0
    for text in OWN:
        guess = explained("empirical_explainer", target, text, label="positive")
        slow = weights(explained("ig", target, text, label="positive"))
        errors.append(float(np.linalg.norm(weights(guess) - slow) / np.linalg.norm(slow)))
        held += int((np.abs(weights(guess) - slow) <= halves(guess)).sum())
        words += len(slow)
    recorded = float(str(guess.details["relative_error"]))
    assert np.mean(errors) < recorded + 0.25
    assert recorded < 1, "a head that does no better than saying nothing would not be shipped"
    assert held / words > float(str(guess.details["coverage"])) - 0.1


def test_other_models_are_refused(tiny_bert: HuggingFaceTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path))
    tool = method("empirical_explainer")
    reason = tool.supports(tiny_bert, Instance.of(OWN[0]), tool.defaults)
    assert reason is not None
    assert "ask for Integrated Gradients" in reason


def test_the_states_that_a_head_reads_of_a_pair_are_the_librarys(tiny_pair: HuggingFaceTarget) -> None:
    from transformers import AutoModel, AutoTokenizer

    pair = {"premise": "the plot was thin", "hypothesis": "it is a bad film"}
    read = states(tiny_pair, Instance.of(pair), (0, 1, 2))
    folder = tiny_pair.checkpoint.folder
    model, tokenizer = AutoModel.from_pretrained(folder).eval(), AutoTokenizer.from_pretrained(folder)
    asked = tokenizer(*pair.values(), return_tensors="pt")
    assert set(asked["token_type_ids"][0].tolist()) == {0, 1}
    hidden = model(**asked, output_hidden_states=True).hidden_states
    expected = np.concatenate([hidden[k][0].detach().numpy() for k in (0, 1, 2)], axis=1)
    assert read.features.numpy() == pytest.approx(expected, abs=1e-5)
    assert [int(w) for w in read.words if w >= 0] == list(range(9))
