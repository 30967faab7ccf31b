"""The model's own answer."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.explanation import Prediction
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.query import original, outcome_of
from whyproof.tools.registry import register


@register
class Predict:
    """One query of the model with the text as it stands."""

    card = MethodCard(
        name="predict",
        title="Prediction",
        family="query",
        question="What does the model say about this text, and how sure is it?",
        how="It gives the model the text once and reads off the probability of every label.",
        guarantee="The probabilities are the model's own, exactly as it gave them.",
        not_shown="It does not show why the model decides this way, nor whether the decision is right.",
        cost="one forward pass, or one a window for a text longer than the model can read at once",
        paper="",
        aliases=("prediction", "classify"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Prediction:
        accepted(self, target, instance, parameters)
        outcome = outcome_of(target, original(target, instance))
        progress(1, 1)
        return Prediction(outcome, target.windows(instance))
