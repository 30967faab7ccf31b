"""Robust fidelity: what the label loses when *some* words of the explanation go, or *most* of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import ClassVar, Literal, TypeAlias

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.method import Progress, silent, whole
from whyproof.tools.metrics.under_test import Decision, Found, MapMetric, MapUnderTest, Order
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE

Way: TypeAlias = Literal["plus", "minus"]

#: Half-width of a normal 95 % interval, in standard errors.
Z95 = 1.959964

_SETTINGS: Mapping[str, JSON] = {"alpha1": 0.1, "alpha2": 0.9, "share": 0.2, "draws": 100}
_NOT_SHOWN = (
    "It does not show how the words share the effect, and it speaks of the first words of the map only, not of their order."
)
_PAPER = "Zheng et al. 2024, Towards robust fidelity, arXiv:2310.01820"


class _RobustFidelity(MapMetric):
    """Draws coalitions around the map's first ``share`` of the words. ``shift`` in the details is the mean share of words
    that the draws take away: how far they are from texts that the model knows."""

    defaults: Mapping[str, JSON] = {**MapMetric.defaults, **_SETTINGS}

    ways: ClassVar[tuple[Way, ...]]  # what is measured; of two, what the first loses more than the second

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        alpha1, alpha2, share = (_fraction(parameters, name) for name in ("alpha1", "alpha2", "share"))
        draws = whole(parameters, "draws", 2, 100_000)
        keep = drawn(tested, [tested.order], self.ways, alpha1, alpha2, share, draws)[0]
        losses, shift = fallen(tested, keep, progress), float(1 - keep.mean())
        return _mean(losses[0], shift) if len(losses) == 1 else _mean(losses[0] - losses[1], shift, threshold=0.0)


def drawn(
    decision: Decision,
    orders: Sequence[Order],
    which: Sequence[Way] = ("plus", "minus"),
    alpha1: float = 0.1,
    alpha2: float = 0.9,
    share: float = 0.2,
    draws: int = 100,
) -> BoolArray:
    """Coalitions [n_orders, len(which), draws, n_words]. Every order meets the same draws: differences are not of chance alone,
    and a coalition that two of them meet is asked once."""
    draw = np.random.default_rng([decision.seed, decision.n, draws])
    absent = np.array([draw.random((draws, decision.n)) < (alpha1 if way == "plus" else 1 - alpha2) for way in which])
    keep = np.ones((len(orders), *absent.shape), dtype=bool)
    for row, order in zip(keep, orders, strict=True):
        chosen = np.zeros(decision.n, dtype=bool)
        chosen[list(order[: ceil(share * decision.n)])] = True
        for at, way in enumerate(which):
            row[at] = ~(absent[at] & (chosen if way == "plus" else ~chosen))
    return keep


def fallen(decision: Decision, keep: BoolArray, progress: Progress = silent) -> FloatArray:
    """What the score loses in each coalition of ``keep`` [..., n_words], shape [...]."""
    rows = keep.reshape(-1, decision.n)
    values = decision.values(np.concatenate([np.ones((1, decision.n), dtype=bool), rows]), progress)
    lost: FloatArray = (values[0] - values[1:]).reshape(keep.shape[:-1])
    return lost


@register
class FidelityPlus(_RobustFidelity):
    """Fid+ = E over subsets of the explanation, each word gone with probability alpha1, of f(x) - f(x without them)."""

    card = MethodCard(
        name="fidelity_plus",
        title="Robust fidelity plus",
        family="metric",
        question="Does the label lose probability when a few of the explanation's words go?",
        how="It takes away each word of the explanation's first fifth with a chance of one in ten and averages the loss.",
        guarantee="The interval holds the expected loss in 95 % of all draws, up to the normal approximation.",
        not_shown=_NOT_SHOWN,
        cost="an explanation, and at most a hundred forward passes",
        paper=_PAPER,
        aliases=("fid plus", "fid+"),
    )
    better = "higher"
    ways = ("plus",)


@register
class FidelityMinus(_RobustFidelity):
    """Fid- = E over subsets of the other words, each kept with probability alpha2, of f(x) - f(x without the rest of them)."""

    card = MethodCard(
        name="fidelity_minus",
        title="Robust fidelity minus",
        family="metric",
        question="Does the label keep its probability when a few of the words outside the explanation go?",
        how="It keeps each word outside the explanation's first fifth with a chance of nine in ten and averages the loss.",
        guarantee="The interval holds the expected loss in 95 % of all draws, up to the normal approximation.",
        not_shown=_NOT_SHOWN,
        cost="an explanation, and at most a hundred forward passes",
        paper=_PAPER,
        aliases=("fid minus", "fid-minus"),
    )
    better = "lower"
    ways = ("minus",)


@register
class FidelityDelta(_RobustFidelity):
    """Fid-Delta = Fid+ - Fid-: positive if the explanation's words matter more than as many chances to lose others."""

    card = MethodCard(
        name="fidelity_delta",
        title="Robust fidelity difference",
        family="metric",
        question="Do the explanation's words matter more than the others, with few words gone at a time?",
        how="It subtracts what losing a few of the other words costs from what losing a few of the explanation's words costs.",
        guarantee="The interval holds the expected difference in 95 % of all draws, up to the normal approximation.",
        not_shown=_NOT_SHOWN,
        cost="an explanation, and at most two hundred forward passes",
        paper=_PAPER,
        aliases=("fid delta",),
    )
    better = "higher"
    ways = ("plus", "minus")


def _mean(losses: FloatArray, shift: float, threshold: float | None = None) -> Found:
    mean = float(losses.mean())
    half = Z95 * float(losses.std(ddof=1)) / len(losses) ** 0.5 + FORWARD_NOISE
    return Found(mean, mean - half, mean + half, len(losses), threshold, {"shift": shift})


def _fraction(parameters: Mapping[str, JSON], name: str) -> float:
    value = parameters[name]
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1:
        return float(value)
    raise InputError(f"{name} to be a number between 0 and 1", repr(value), "choose one in these bounds")
