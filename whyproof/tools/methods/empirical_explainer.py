"""Empirical explainer: a small head that was trained to predict the map of a slow method from the target's hidden states."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution, gradient_refusal, scored_field
from whyproof.tools.learned.head import head_card, load, states
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE


@register
class EmpiricalExplainer:
    """A head reads the hidden states of the target's frozen encoder and guesses the Integrated Gradients of each word.

    The guesses are shifted evenly so that they add up to the score of the text minus the score of the text with all words
    masked, as in FastSHAP. ``low`` and ``high`` held the slow method's own weight for so many of the words of held-out texts
    as ``details.coverage`` says; the record also says how far the head's maps were off there, and how much faster they were.
    """

    card = MethodCard(
        name="empirical_explainer",
        title="Empirical explainer",
        family="learned",
        question="What would Integrated Gradients probably say of each word, guessed at a glance?",
        how=(
            "A small network, trained on the maps of 1,500 other sentences, looks at the model's inner states once and guesses "
            "the weight that Integrated Gradients would give each word."
        ),
        guarantee="How far its guesses were off on sentences that it had never seen is recorded with every map.",
        not_shown=(
            "It does not show a measurement of this text: it is a guess from experience, and on texts unlike film reviews it may "
            "be far off without notice."
        ),
        cost="three forward passes",
        paper=(
            "Schwarzenberg, Feldhus and Möller 2021, arXiv:2103.15429; evenly shared rest after Jethani et al. "
            "2022, arXiv:2107.07436"
        ),
        needs=frozenset({Capability.GRADIENTS, Capability.HIDDEN_STATES}),
        aliases=("learned explainer", "empirical explainers", "amortised explainer"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        reason = gradient_refusal(self.card.title, target)
        if reason is not None:
            return reason
        if head_card(target) is None:
            return f"No explainer was trained for exactly the model {target.name}; ask for Integrated Gradients."
        if target.windows(instance) > 1:
            return "The explainer was trained on sentences, and this text needs several windows; ask for Integrated Gradients."
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        card = head_card(target)
        assert card is not None, "supports() lets only targets with a head in"
        field = scored_field(target, instance, given, "mask")
        (score,) = field.scores
        total = float(field.values(field.text)[0, 0] - field.values(field.baseline)[0, 0])
        sign = 1.0 if target.labels[score.label] == card.label else -1.0
        head = load(card)
        weights = sign * head.weights(states(target, instance, card.layers), len(instance.words), sign * total)
        progress(1, 1)
        details: dict[str, JSON] = {
            "teacher": card.teacher,
            "held_out_texts": card.held_out,
            "relative_error": card.relative_error,
            "rank_correlation": card.rank_correlation,
            "top_word": card.top_word,
            "speed_up": card.speed_up,
            "coverage": card.coverage,
        }
        errors = head.errors(weights) + FORWARD_NOISE
        return attribution(target, instance, score, np.asarray(weights), errors, details, total)
