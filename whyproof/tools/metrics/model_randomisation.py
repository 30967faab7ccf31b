"""Model randomisation: does the explanation change when what the model learned is thrown away?"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, whole
from whyproof.tools.metrics.ranks import spearman
from whyproof.tools.metrics.stability import weights_of
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest
from whyproof.tools.registry import register

CHANCE_DRAWS = 999  # pairs of random orders whose agreement shows what chance gives


@register
class ModelRandomisation(MapMetric):
    """The mean |Spearman correlation| of the word weights between the model and copies of it with weights drawn anew
    (Adebayo et al. 2018, full cascading randomisation). The threshold is what 95 % of random orders stay under, in the mean of
    as many pairs."""

    card = MethodCard(
        name="model_randomisation",
        title="Model randomisation",
        family="metric",
        question="Is the explanation about what the model learned, or would an untrained one get the same?",
        how=(
            "It draws the model's weights anew a few times, explains again, and averages how like the explanations are, "
            "from 0 to 1."
        ),
        guarantee="It passes if the likeness is no more than what 95 in 100 pairs of random orders reach by chance.",
        not_shown="It does not show that the explanation is right, only that it depends on the weights that were learned.",
        cost="four explanations, and three loadings of the model",
        paper="Adebayo et al. 2018, arXiv:1810.03292",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("sanity check", "randomisation check", "randomization check"),
    )
    better = "lower"
    defaults: Mapping[str, JSON] = {**MapMetric.defaults, "models": 3}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if Capability.GRADIENTS not in target.capabilities:
            return f"The weights of {target.name} are out of reach, so they cannot be drawn anew; ask about a model folder."
        return super().supports(target, instance, parameters)

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        from whyproof.tools.targets.huggingface import HuggingFaceTarget
        from whyproof.tools.targets.randomised import RandomisedTarget

        assert isinstance(tested.target, HuggingFaceTarget)
        count = whole(parameters, "models", 1, 100)
        found: list[float] = []
        for k in range(count):
            progress(k, count)
            other = RandomisedTarget(tested.target, tested.seed + k)
            found.append(abs(spearman(tested.weights, weights_of(tested.again(target=other)))))
        return Found.exact(float(np.mean(found)), 0.0, count, _chance(tested.n, count, tested.seed), likeness=list(found))


def _chance(n: int, count: int, seed: int) -> float:
    """The 95 % quantile of the mean |Spearman| of ``count`` pairs of random orders of n words."""
    draw = np.random.default_rng([seed, n, count])
    means = [
        np.mean([abs(spearman(draw.permutation(n).astype(float), np.arange(n, dtype=float))) for _ in range(count)])
        for _ in range(CHANCE_DRAWS)
    ]
    return float(np.quantile(means, 0.95))
