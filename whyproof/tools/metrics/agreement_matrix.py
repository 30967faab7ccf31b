"""How far several methods agree on one decision, every two of them: rank correlations and the overlap of their first words.

Called from Python, like MeGe and ReCo: a matrix belongs to no single map.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from whyproof.core.errors import InputError, Refusal
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import attributes, filled
from whyproof.tools.metrics.ranks import kendall, spearman, top_overlap
from whyproof.tools.metrics.stability import weights_of
from whyproof.tools.query import original
from whyproof.tools.registry import method

#: What belongs beside the numbers (Krishna et al. 2022, The disagreement problem, arXiv:2202.01602).
WARNING = (
    "Methods can agree and be wrong together, or differ because they answer different questions well: agreement is no proof."
)


@dataclass(frozen=True)
class AgreementMatrix:
    """Of methods i and j, each matrix [n_methods, n_methods], 1 on the diagonal."""

    methods: tuple[str, ...]
    label: str
    kendall: FloatArray
    spearman: FloatArray
    top: FloatArray  # share of the first words that both name
    refused: dict[str, str]  # methods left out, with the reason
    warning: str = WARNING


def agreement_matrix(
    target: Target, instance: Instance, names: Sequence[str], label: str | None = None, share: float = 0.25, seed: int = 0
) -> AgreementMatrix:
    """Explain one label by every method and compare the maps.

    Args:
        names: attribution methods, by name or alias; those that cannot explain this are left out, with the reason.
        label: None: what the model says.
        share: of the words that count as the first; at least one.

    Raises:
        InputError: fewer than two methods are left, or one gives no weights of words.
    """
    asked = label or target.labels[int(original(target, instance).argmax())]
    refused: dict[str, str] = {}
    maps: dict[str, FloatArray] = {}
    for name in names:
        tool = method(name)
        if not attributes(tool):
            raise InputError("an attribution method", repr(name), "name one that gives weights of words")
        try:
            found = tool.explain(target, instance, filled(tool, {"label": asked}), seed=seed)
        except Refusal as refusal:
            refused[tool.card.name] = refusal.mend
            continue
        assert isinstance(found, FeatureAttribution), "attributes() lets only methods that weigh words in"
        maps[tool.card.name] = weights_of(found)
    if len(maps) < 2:
        raise InputError("two methods that can explain this, or more", ", ".join(maps) or "none", "name others")
    k = max(1, ceil(share * len(instance.words)))
    rows = list(maps.values())
    pairs = [[(a, b) for b in rows] for a in rows]
    return AgreementMatrix(
        tuple(maps),
        asked,
        np.array([[kendall(a, b) for a, b in row] for row in pairs]),
        np.array([[spearman(a, b) for a, b in row] for row in pairs]),
        np.array([[top_overlap(a, b, k) for a, b in row] for row in pairs]),
        refused,
    )
