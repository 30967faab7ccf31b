"""REAL-X after Jethani et al. 2021, with multiple imputation: answers, gradient and choice written again, and a known case."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
import torch

from tests.oracles.learned_targets import WORTH, KnownAnswers, states_of, texts, worth
from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.text import Instance
from whyproof.tools.learned.head import trained
from whyproof.tools.learned.imputation import imputed, known_by
from whyproof.tools.learned.selection import score_function
from whyproof.tools.learned.training import train_explainer
from whyproof.tools.registry import method


def test_absent_words_are_drawn_from_other_texts_and_the_answers_averaged() -> None:
    instance, keep = Instance.of("the plot was dull, really"), np.array([True, True, True, False, False])
    assert dict(imputed(instance, keep, ["a", "b", "c", "great"]).texts) == {"text": "the plot was great, a"}
    assert imputed(instance, np.ones(5, dtype=bool), ["a"]) == instance
    donors = [["loved"] * 5, ["bad"] * 5]
    found = known_by(KnownAnswers(), [(instance, keep)], donors, 4_000, np.random.default_rng(0))
    by_donor = [1 / (1 + np.exp(-2 * WORTH[word])) for word in ("loved", "bad")]  # both absent words become the donor's
    assert found[0, 1] == pytest.approx(np.mean(by_donor), abs=0.03)


def test_the_gradient_is_unbiased() -> None:
    """All pairs of choices of three words, each with its probability: the mean gradient is that of the expected reward."""
    logits = torch.tensor([0.3, -1.0, 0.7], dtype=torch.float64, requires_grad=True)
    choices = np.array(list(product([False, True], repeat=3)))
    rewards = np.random.default_rng(1).normal(size=8)
    chances = 1 / (1 + np.exp(-logits.detach().numpy()))
    odds = np.where(choices, chances, 1 - chances).prod(axis=1)
    mean = np.zeros(3)
    for a, b in product(range(8), repeat=2):
        (gradient,) = torch.autograd.grad(score_function(logits, choices[[a, b]], rewards[[a, b]]), logits)
        mean += odds[a] * odds[b] * gradient.numpy()
    by_hand = np.array([(odds * rewards * (choices[:, i] - chances[i])).sum() for i in range(3)])  # d/dlogit of E[reward]
    assert mean == pytest.approx(-by_hand, abs=1e-6)


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnownAnswers]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("WHYPROOF_CACHE", str(tmp_path_factory.mktemp("selectors")))
        found = KnownAnswers()
        train_explainer(found, texts(80, seed=0), "selection", held_out=20)
        yield found


@pytest.mark.slow
def test_the_words_that_decide_are_chosen(target: KnownAnswers) -> None:
    """In each text the words that speak for the decision are likelier chosen than any word that is worth nothing."""
    right = 0
    unseen = [t for t in texts(60, seed=9) if worth(t)]
    for instance in unseen:
        found = method("real-x").explain(target, instance, {})
        assert isinstance(found, FeatureAttribution)
        sign = 1 if found.label == "positive" else -1
        own = [w.weight for w in found.words if sign * WORTH.get(w.word.text, 0.0) > 0]
        others = [w.weight for w in found.words if w.word.text not in WORTH]
        right += min(own) > max(others)
    assert right / len(unseen) > 0.8
    assert isinstance(found, FeatureAttribution)
    details = found.details
    known, random = (float(str(details[name])) for name in ("known", "random_known"))
    assert known > random + 0.1, "what it chose tells more than as many words at random"
    assert float(str(details["chosen"])) < 0.7, "it does not choose everything"


@pytest.mark.slow
def test_weights_are_the_probabilities_of_the_choice(target: KnownAnswers) -> None:
    instance = texts(1, seed=5)[0]
    head = trained(target, "selection")
    assert head is not None
    from safetensors.numpy import load_file

    W, b, v, c, scale = (load_file(head.path)[name].astype(np.float64) for name in ("W", "b", "v", "c", "scale"))
    W *= scale[:, None]  # kept in eight bits
    expected = 1 / (1 + np.exp(-(np.maximum(states_of(instance) @ W.T + b, 0) @ v.T + c)[:, 0]))
    found = method("amortised_selector").explain(target, instance, {})
    assert isinstance(found, FeatureAttribution) and not found.signed
    assert [w.weight for w in found.words] == pytest.approx(expected.tolist(), abs=1e-4)
    assert found.details["chosen_words"] == max(1, int((expected >= 0.5).sum()))


@pytest.mark.slow
def test_another_class_is_refused(target: KnownAnswers) -> None:
    with pytest.raises(Refusal, match="ask for Shapley values"):
        method("amortised_selector").explain(target, Instance.of("it was dull"), {"label": "positive"})
