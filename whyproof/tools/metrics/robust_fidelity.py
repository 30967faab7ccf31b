"""Robust fidelity: what the label loses when *some* words of the explanation go, or *most* of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from math import ceil, comb, lgamma, log, log1p
from typing import Literal, TypeAlias

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.method import Progress, silent, whole
from whyproof.tools.metrics.under_test import Decision, Found, MapMetric, MapUnderTest
from whyproof.tools.random_orders import Order
from whyproof.tools.registry import register
from whyproof.tools.shapley.exact import all_subsets
from whyproof.tools.value import FORWARD_NOISE

Way: TypeAlias = Literal["plus", "minus"]

#: Half-width of a normal 95 % interval, in standard errors.
Z95 = 1.959964

#: Fewest coalitions drawn: with fewer nothing is known of their spread.
FEWEST = 5

#: What single words lose explains most of what several lose: so many draws of the rest are as good as one of the whole (on
#: sentences of 11 to 23 words 0.2 to 0.5 draws were).
REST = 0.3

_NOT_SHOWN = (
    "It does not show how the words share the effect, and it speaks of the first words of the map only, not of their order."
)
_PAPER = "Zheng et al. 2024, Towards robust fidelity, arXiv:2310.01820"


@dataclass(frozen=True)
class Chances:
    """Each of the first ``share`` of the words goes with chance ``alpha1`` (Fid+); each other stays with ``alpha2`` (Fid-)."""

    alpha1: float = 0.1
    alpha2: float = 0.9
    share: float = 0.2
    draws: int = 100  # plain draws that would be about as precise


@dataclass(frozen=True)
class _Losses:
    """The coalitions that one average is taken from, beside those without a single word in a text of few."""

    where: BoolArray  # [n_words] words that may go
    chance: float  # that one of them goes
    absent: BoolArray  # [m, n_words] words that go together
    shares: FloatArray  # [m] what each counts in the average
    known: bool  # these are all there are

    def average(self, alone: FloatArray, lost: FloatArray) -> tuple[float, float]:
        """The expected loss and the half-width of its 95 % interval, from the loss of every word [n_words] and of ``absent``."""
        together = lost - self.absent @ alone
        mean = self.chance * float(alone[self.where].sum()) + float(self.shares @ together)
        m = len(together)
        error = 0.0 if self.known else float(self.shares.sum()) * float(together.std(ddof=1)) / m**0.5
        return mean, _student(max(m - 1, 1)) * error + FORWARD_NOISE


def fidelity(
    decision: Decision,
    orders: Sequence[Order],
    ways: Sequence[Way] = ("plus", "minus"),
    chances: Chances | None = None,
    progress: Progress = silent,
) -> tuple[FloatArray, FloatArray]:
    """Expected losses and half-widths of their 95 % intervals, each [n_orders, len(ways)].

    The loss of the words that go is the sum of what each loses alone, whose expectation is known, and what they do together.
    In a text of at most ``draws`` words only that is drawn, and only where two words or more go: every word is taken away
    alone, as other methods do too. Orders meet the same draws where they can: differences are not of chance alone, and a
    coalition that several of them meet is asked once.
    """
    chances, n = chances or Chances(), decision.n
    singly = n if n <= chances.draws else 0
    planned = [[_losses(decision, order, way, chances, 2 if singly else 1) for way in ways] for order in orders]
    rows = [np.ones((1, n), dtype=bool), ~np.eye(n, dtype=bool)[:singly], *(~one.absent for row in planned for one in row)]
    values = decision.values(np.concatenate(rows), progress)
    lost = values[0] - values[1:]
    alone = lost[:n] if singly else np.zeros(n)
    found, at = np.empty((len(orders), len(ways), 2)), singly
    for i, row in enumerate(planned):
        for j, one in enumerate(row):
            found[i, j] = one.average(alone, lost[at : at + len(one.absent)])
            at += len(one.absent)
    return found[..., 0], found[..., 1]


def _losses(decision: Decision, order: Order, way: Way, chances: Chances, least: int) -> _Losses:
    """What to ask for one average: coalitions without ``least`` words or more, all of them where they are few."""
    n = decision.n
    where = np.zeros(n, dtype=bool)
    where[list(order[: ceil(chances.share * n)])] = True
    chance = chances.alpha1 if way == "plus" else 1 - chances.alpha2
    where = where if way == "plus" else ~where
    w = int(where.sum())
    odds = _binomial(w, chance)
    several = float(odds[least:].sum())
    wanted = max(FEWEST, ceil(chances.draws * several * (REST if least == 2 else 1)))
    if 2**w - sum(comb(w, k) for k in range(least)) <= wanted:
        subsets = all_subsets(w)
        subsets = subsets[subsets.sum(axis=1) >= least]
        absent = np.zeros((len(subsets), n), dtype=bool)
        absent[:, where] = subsets
        counts = subsets.sum(axis=1)
        return _Losses(where, chance, absent, chance**counts * (1 - chance) ** (w - counts), known=True)
    rng = np.random.default_rng([decision.seed, n, chances.draws, way == "plus"])
    sizes = rng.choice(np.arange(least, w + 1), size=wanted, p=odds[least:] / several)
    parts = [_drawn(rng, where, int(k), int((sizes == k).sum())) for k in np.unique(sizes)]
    return _Losses(where, chance, np.concatenate(parts), np.full(wanted, several / wanted), known=False)


def _binomial(n: int, chance: float) -> FloatArray:
    """The odds that 0, 1, ... n of n words go, in logarithms on the way: their numbers leave the range of floats."""
    k = np.arange(n + 1)
    ways = np.array([lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1) for i in k])
    found: FloatArray = np.exp(ways + k * log(chance) + (n - k) * log1p(-chance))
    return found


def _drawn(rng: np.random.Generator, where: BoolArray, k: int, count: int) -> BoolArray:
    """Sets [count, n_words] of k of the words ``where``, each as likely as any other: the first k of random orders.

    Orders come first whose first k words of all are among them, as other maps' words meet these sets too. That says nothing of
    which of the words ``where`` they are.
    """
    orders = rng.random((2 * count + 8, len(where))).argsort(axis=1)
    inside = where[orders]
    shared = inside[:, :k].all(axis=1)
    taken = np.argsort(~shared, kind="stable")[:count]
    found = np.zeros((count, len(where)), dtype=bool)
    for row, at in zip(found, taken, strict=True):
        row[orders[at][inside[at]][:k]] = True
    return found


def _student(freedom: int) -> float:
    """The 97.5 % quantile of Student's t (Cornish-Fisher; within 0.3 % from four degrees of freedom on)."""
    z, v = Z95, freedom
    first = (z**3 + z) / (4 * v)
    second = (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
    return z + first + second + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)


class _RobustFidelity(MapMetric):
    """The losses around the map's first ``share`` of the words. ``shift`` in the details is the expected share of words that
    go: how far the texts are from those that the model knows."""

    version = 2
    defaults: Mapping[str, JSON] = {**MapMetric.defaults, **asdict(Chances())}
    ways: tuple[Way, ...]

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        alpha1, alpha2, share = (_fraction(parameters, name) for name in ("alpha1", "alpha2", "share"))
        chances = Chances(alpha1, alpha2, share, whole(parameters, "draws", 2, 100_000))
        means, halves = (found[0] for found in fidelity(tested, [tested.order], self.ways, chances, progress))
        first = ceil(share * tested.n)
        gone = {"plus": alpha1 * first, "minus": (1 - alpha2) * (tested.n - first)}
        shift = sum(gone[way] for way in self.ways) / len(self.ways) / tested.n
        mean, half = self.joined(means), float(np.sqrt((halves**2).sum()))
        threshold = 0.0 if len(self.ways) == 2 else None
        return Found(mean, mean - half, mean + half, chances.draws, threshold, {"shift": shift})

    def joined(self, means: FloatArray) -> float:
        """The value, from the expected losses [n_ways]."""
        return float(means[0])


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

    def joined(self, means: FloatArray) -> float:
        return float(means[0] - means[1])


def _fraction(parameters: Mapping[str, JSON], name: str) -> float:
    value = parameters[name]
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1:
        return float(value)
    raise InputError(f"{name} to be a number between 0 and 1", repr(value), "choose one in these bounds")
