"""From a call to a field of scores, and from word weights to an explanation: what every gradient method does at its ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.field import Field
from whyproof.tools.method import one_of
from whyproof.tools.query import original
from whyproof.tools.targets.gradients import Baseline, Differentiable, Referenced
from whyproof.tools.value import Score, score_of

#: A gap beyond it is flagged in the record.
CLOSED_GAP = 0.01


def gradient_refusal(title: str, target: Target) -> str | None:
    """Why a gradient method cannot explain this target, or None."""
    if Capability.GRADIENTS in target.capabilities:
        return None
    return f"{title} needs to see inside a model, but {target.name} only answers questions; ask for occlusion."


def reference_refusal(title: str, target: Target) -> str | None:
    """Why a method that starts from reference texts cannot explain this target, or None."""
    if isinstance(target, Referenced):
        return None
    return f"{title} starts from plain sentences, which {target.name} cannot be given; ask for Integrated Gradients."


def scored_field(target: Target, instance: Instance, parameters: Mapping[str, JSON], baseline: Baseline = "zero") -> Field:
    """The field of the score that ``label`` and ``foil`` ask for."""
    assert isinstance(target, Differentiable), "supports() lets only targets with gradients in"
    asked = parameters["label"] is not None  # then nobody asks which is highest
    score = score_of(target, np.zeros(len(target.labels)) if asked else original(target, instance), parameters)
    return Field(target.gradient_views(instance, baseline), (score,), len(instance.words))


def baseline_of(target: Target, parameters: Mapping[str, JSON]) -> Baseline:
    """The baseline asked for, or the best that the target has.

    Raises:
        InputError: the target's tokenizer has no such token.
    """
    assert isinstance(target, Differentiable), "supports() lets only targets with gradients in"
    known = target.baselines()
    asked = one_of(parameters, "baseline", (None, *get_args(Baseline)))
    for name in known:
        if asked in (None, name):
            return name
    raise InputError(f"a baseline among {', '.join(known)}", repr(asked), "choose one of these")


def attribution(
    target: Target,
    instance: Instance,
    score: Score,
    weights: FloatArray,
    errors: FloatArray,
    details: Mapping[str, JSON],
    total: float | None = None,
    signed: bool = True,
) -> FeatureAttribution:
    """An explanation from word weights and half-widths [n_words]. With a ``total``, the gap is worked out and recorded;
    where it is above 1 %, ``details`` says ``"closed": false``."""
    gap = None if total is None else abs(float(weights.sum()) - total)
    if gap is not None and total:
        gap /= abs(total)
    closed: dict[str, JSON] = {} if gap is None else {"closed": gap <= CLOSED_GAP}
    return FeatureAttribution(
        label=target.labels[score.label],
        words=word_weights(instance, weights, errors),
        game="gradient",
        value="logit_margin",
        foil=None if score.foil is None else target.labels[score.foil],
        total=total,
        gap=gap,
        signed=signed,
        details={**details, **closed},
    )


def word_weights(instance: Instance, weights: Sequence[float] | FloatArray, errors: FloatArray) -> tuple[WordWeight, ...]:
    """Weights with intervals, one a word of the instance."""
    rows = zip(instance.words, np.asarray(weights).tolist(), errors.tolist(), strict=True)
    return tuple(WordWeight(word, w, w - e, w + e) for word, w, e in rows)
