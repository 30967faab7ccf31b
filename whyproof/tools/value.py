"""Value functions: the one number of the model's answer that an attribution shares out among the words.

``logit_margin`` is the log-odds of a label: its logit minus the log-sum-exp of all other logits, which equals
``log p - log(sum of the other p)``; against a foil the difference of the two logits; in a multi-label target the
label's own logit. It does not flatten out where the model is sure, as ``probability`` does, and so it is the default.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.explanation import ValueFunction
from whyproof.core.target import FloatArray, Target
from whyproof.tools.method import one_of

if TYPE_CHECKING:
    from torch import Tensor

#: Probabilities below it count as it: a black box may answer exactly 0, whose log-odds have no bound.
FLOOR = 1e-12

#: Half-width of the interval around a value that is exact but for the float32 arithmetic of the model.
FORWARD_NOISE = 1e-5


@dataclass(frozen=True)
class Score:
    """A value function of one target: ``score(probabilities [n, n_labels]) -> [n]``. Labels are column numbers."""

    label: int
    foil: int | None
    kind: ValueFunction
    multi_label: bool

    def __call__(self, probabilities: FloatArray) -> FloatArray:
        p = np.asarray(probabilities, dtype=np.float64)
        if self.kind == "probability":
            return p[:, self.label] if self.foil is None else p[:, self.label] - p[:, self.foil]
        if self.multi_label:
            p = np.clip(p, FLOOR, 1 - FLOOR)
            logits = np.log(p) - np.log1p(-p)
            return logits[:, self.label] if self.foil is None else logits[:, self.label] - logits[:, self.foil]
        p = np.maximum(p, FLOOR)
        against = np.delete(p, self.label, axis=1).sum(axis=1) if self.foil is None else p[:, self.foil]
        margin: FloatArray = np.log(p[:, self.label]) - np.log(against)
        return margin

    def of_logits(self, logits: Tensor) -> Tensor:
        """The ``logit_margin`` of raw logits [n, n_labels], differentiable, shape [n]."""
        own = logits[:, self.label]
        if self.foil is not None:
            return own - logits[:, self.foil]
        if self.multi_label:
            return own
        others = [i for i in range(logits.shape[1]) if i != self.label]
        return own - logits[:, others].logsumexp(dim=1)


def value_of(parameters: Mapping[str, JSON]) -> ValueFunction:
    """The value function that the parameter ``value`` names.

    Raises:
        InputError: it names none.
    """
    return "probability" if one_of(parameters, "value", ("logit_margin", "probability")) == "probability" else "logit_margin"


def column(target: Target, name: JSON, slot: str) -> int:
    """The column of a label.

    Raises:
        InputError: the target has no such label.
    """
    if name not in target.labels:
        raise InputError(f"{slot} to be a label of {target.name} ({', '.join(target.labels)})", repr(name), "choose one of these")
    return target.labels.index(str(name))


def score_of(
    target: Target, predicted: FloatArray, parameters: Mapping[str, JSON], kind: ValueFunction = "logit_margin"
) -> Score:
    """The value function that the parameters ``label`` (null: the predicted one) and ``foil`` ask for.

    Args:
        predicted: probabilities of the text as it stands, shape [n_labels].

    Raises:
        InputError: a label that the target does not have, or a foil that is the label.
    """
    name, foil_name = parameters["label"], parameters["foil"]
    label = int(np.argmax(predicted)) if name is None else column(target, name, "label")
    foil = None if foil_name is None else column(target, foil_name, "foil")
    if foil == label:
        raise InputError("a foil other than the label", repr(foil_name), "ask about two different labels")
    return Score(label, foil, kind, target.multi_label)


def score_of_logits(
    target: Target, logits: Tensor, parameters: Mapping[str, JSON], kind: ValueFunction = "logit_margin"
) -> Score:
    """``score_of`` where the logits [1, n_labels] of the text are at hand already, so that the model need not run again."""
    found = logits.detach().double().cpu()[0]
    predicted = found.sigmoid() if target.multi_label else found.softmax(dim=0)
    return score_of(target, predicted.numpy(), parameters, kind)
