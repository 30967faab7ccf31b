"""Amortised selector: a small head that was trained to choose the few words from which the decision can be told."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.learned.head import states, trained
from whyproof.tools.learned.refusing import learned_refusal
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.query import original
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE, score_of


@register
class AmortisedSelector:
    """w_i = probability with which a trained selector chooses word i; the choice is the words with w_i >= 1/2
    (REAL-X, Jethani et al. 2021, with multiple imputation for the second network: see ``whyproof.tools.learned.selection``).

    The weights say how much, never for or against, and are about what the model decides, not about another class. They are
    what the selector computes, so ``low`` and ``high`` leave room for arithmetic alone; how good its choices were on texts it
    never saw stands in ``details``.
    """

    card = MethodCard(
        name="amortised_selector",
        title="Amortised selector",
        family="learned",
        question="From which few words could the decision be told, guessed at a glance?",
        how=(
            "A small network looks at the model's inner states once and chooses words. It was trained on other texts to choose "
            "words from which the model still decides as before when all other words are drawn from other texts."
        ),
        guarantee=(
            "The words that it did not choose were drawn at random while it learned, so it cannot hide the decision in the "
            "pattern of its choice; how well its choices did on texts never seen is recorded with every map."
        ),
        not_shown=(
            "It does not show whether a word speaks for or against anything, and it is a guess from experience: on texts unlike "
            "those that it was trained on it may choose badly without notice."
        ),
        cost="two forward passes",
        paper=(
            "Jethani et al. 2021, Have We Learned to Explain?: How Interpretability Methods Can Learn to Encode Predictions in "
            "their Interpretations, arXiv:2103.01890"
        ),
        needs=frozenset({Capability.GRADIENTS, Capability.HIDDEN_STATES}),
        aliases=("real-x", "amortized selector", "instance-wise feature selection"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return learned_refusal(self.card.title, "selection", target, instance, "Shapley values")

    def learned(self, target: Target, parameters: Mapping[str, JSON]) -> list[JSON]:
        """Which selector it is that was trained."""
        found = trained(target, "selection")
        return [] if found is None else [found.card.weights]

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        from whyproof.tools.learned.fitting import Read
        from whyproof.tools.learned.selection import chances, choice

        given = accepted(self, target, instance, parameters)
        found = trained(target, "selection")
        assert found is not None, "supports() lets only targets with a selector in"
        predicted = original(target, instance)
        score = score_of(target, predicted, given)
        if score.label != int(np.argmax(predicted)) or score.foil is not None:
            raise Refusal(
                "a question about the decision itself",
                "one about another class",
                f"{self.card.title} chooses words for what the model decides; ask for Shapley values",
            )
        weights = chances(found.head(), Read(states(target, instance, found.card.layers), len(instance.words)))
        progress(1, 1)
        rows = zip(instance.words, weights.tolist(), strict=True)
        return FeatureAttribution(
            label=target.labels[score.label],
            words=tuple(WordWeight(x, w, max(0.0, w - FORWARD_NOISE), min(1.0, w + FORWARD_NOISE)) for x, w in rows),
            game="imputation",
            value="choice",
            signed=False,
            details={**found.card.details(), "chosen_words": int(choice(weights).sum())},
        )
