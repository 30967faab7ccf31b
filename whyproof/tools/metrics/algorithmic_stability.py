"""MeGe and ReCo: do models trained on other parts of the data get the same explanations, and do others when they disagree?

Measured over a data set and several models, so called from Python: they belong to no single map.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import filled
from whyproof.tools.metrics.ranks import spearman
from whyproof.tools.metrics.stability import weights_of
from whyproof.tools.registry import method


@dataclass(frozen=True)
class AlgorithmicStability:
    """``mege`` in (0, 1], higher is better: explanations generalise to models that have not seen the text. ``reco`` in
    [0, 1], higher is better: explanations of models that agree are closer than those of models that contradict each other."""

    mege: float
    reco: float
    agreeing: int  # pairs of models and texts that got the same label
    contradicting: int


def algorithmic_stability(
    name: str, models: Sequence[Target], seen: Sequence[Sequence[bool]], labels: Sequence[str], instances: Sequence[Instance]
) -> AlgorithmicStability:
    """MeGe and ReCo of a method (Fel et al. 2022, How good is your explanation?, arXiv:2009.04521).

    The distance of two explanations of one text is 1 - Spearman's correlation of the word weights. S= are the distances
    between a model that has seen the text in training and one that has not, both right; S!= the same where exactly one of
    them is right. MeGe = 1 / (1 + mean S=); ReCo = max over thresholds g of TPR(g) + TNR(g) - 1, telling S= (at most g) from
    S!= (above).

    Args:
        models: targets of one architecture, trained on different folds.
        seen: whether model k was trained on instance i, shape [n_models][n_instances].
        labels: the right labels, shape [n_instances].

    Raises:
        InputError: fewer than two models, shapes that do not fit, or no pair of a model that saw a text and one that did not.
    """
    if len(models) < 2 or any(len(row) != len(instances) for row in seen) or len(seen) != len(models):
        raise InputError("two models or more, and for each whether it saw each text", f"{len(models)} models", "pass folds")
    tool = method(name)
    same: list[float] = []
    other: list[float] = []
    for i, instance in enumerate(instances):
        answers = [m.labels[int(m.predict([instance])[0].argmax())] for m in models]
        maps = []
        for model in models:
            found = tool.explain(model, instance, filled(tool, {"label": labels[i]}))
            if not isinstance(found, FeatureAttribution):
                raise InputError("an attribution method", repr(name), "name one that gives weights of words")
            maps.append(weights_of(found))
        for a, b in combinations(range(len(models)), 2):
            right = (answers[a] == labels[i]) + (answers[b] == labels[i])
            if seen[a][i] != seen[b][i] and right:
                (same if right == 2 else other).append(1 - spearman(maps[a], maps[b]))
    if not same:
        raise InputError("texts that one model saw and another did not, with both right", "none", "pass other folds")
    mege = 1 / (1 + float(np.mean(same)))
    return AlgorithmicStability(mege, _reco(np.array(same), np.array(other)), len(same), len(other))


def _reco(same: FloatArray, other: FloatArray) -> float:
    """The best sum of true rates, less one; 0 where no models contradict each other."""
    if not len(other):
        return 0.0
    return max(float((same <= g).mean() + (other > g).mean() - 1) for g in np.concatenate([same, other]))
