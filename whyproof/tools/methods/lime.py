"""LIME: a linear model of the model near the text, fitted to its answers for texts with words taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import comb

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent, whole
from whyproof.tools.query import choose_game, coalitions, game_refusal
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE, score_of, value_of

#: The authors' own settings for text: samples (they fix how much the ridge weighs), kernel width, ridge penalty.
AUTHORS_SAMPLES, KERNEL_WIDTH, RIDGE = 5_000, 25.0, 1.0

#: Half-widths of intervals, in standard deviations: 95 %.
DEVIATIONS = 1.96

#: Most model rows for one answer.
MAX_ROWS = 10_000


@register
class Lime:
    """Ridge regression of v on which words stay, weighted by exp(-(100 d)^2 / (2 * 25^2)), d the cosine distance to the text.

    The authors draw 5,000 rows: first how many words go, evenly from 1 to n, then which. Here the same distribution is met
    with fewer rows: each number of missing words is a stratum with the weight that 5,000 draws would give it on average; a
    stratum that is small is enumerated, the rows of the others are shared out by weight, drawn in blocks of a shuffled text
    so that every word goes equally often, and no row is asked about twice. With ``samples`` at 2^n or more nothing is
    drawn at all, and the weights are the limit that LIME's own come near. ``low`` and ``high``: the 95 % interval that the
    drawing leaves (stratified sandwich variance), and float32 noise.
    """

    card = MethodCard(
        name="lime",
        title="LIME",
        family="perturbation",
        question="Which words matter to a simple model that imitates this one near the text?",
        how=(
            "It takes away random sets of words, asks the model each time, and fits a weighted sum of the words to the "
            "answers, in which texts near the original count more."
        ),
        guarantee=(
            "The weights are those of the best weighted sum for the sets of words that were tried, and no set is tried twice."
        ),
        not_shown=(
            "It does not show what words do together, and where the model is not like a sum of words near the text, its "
            "weights are not the model's own."
        ),
        cost="2 to the power of the number of words in forward passes for up to ten words, 1,024 for more",
        paper="Ribeiro, Singh and Guestrin 2016, arXiv:1602.04938",
        aliases=("local surrogate", "local linear model", "lime text"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "game": None, "value": "logit_margin", "samples": 1_024}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        samples, n = whole(parameters, "samples", 2, 100_000), len(instance.words)
        rows = min(samples, 2**n if n < 20 else samples) * target.windows(instance)
        if rows > MAX_ROWS or (2**n if n < 20 else samples) > samples < 2 * n:
            return (
                f"LIME with {samples:,} samples cannot explain {n:,} words: it needs at least two samples a word, and the model "
                f"would run {rows:,} times, where {MAX_ROWS:,} are allowed; ask about a shorter part of the text."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        game, value = choose_game(target, given), value_of(given)
        design = draw(len(instance.words), whole(given, "samples", 2, 100_000), seed)
        rows = coalitions(target, instance, design.keep, game, progress)
        score = score_of(target, rows[0], given, value)
        fit = fitted(design, score(rows))
        return FeatureAttribution(
            label=target.labels[score.label],
            words=tuple(
                WordWeight(word, w, w - e, w + e)
                for word, w, e in zip(instance.words, fit.weights.tolist(), fit.errors.tolist(), strict=True)
            ),
            game=game,
            value=value,
            foil=None if score.foil is None else target.labels[score.foil],
            details={
                "evaluations": len(rows),
                "windows": target.windows(instance),
                "enumerated": bool(design.whole.all()),
                "intercept": fit.intercept,
                "fidelity": fit.fidelity,
            },
        )


@dataclass(frozen=True)
class Design:
    """The rows to ask about. The first is the text itself; every other belongs to the stratum of so many missing words."""

    keep: BoolArray  # [n_rows, n_words]
    weight: FloatArray  # [n_rows] what the row counts for in the regression
    missing: FloatArray  # [n_rows] number of missing words
    whole: BoolArray  # [n_rows] whether the row's stratum is enumerated


@dataclass(frozen=True)
class Fit:
    """``errors`` are half-widths [n_words]; ``fidelity`` is the weighted R² of the linear model on the rows."""

    weights: FloatArray  # [n_words]
    errors: FloatArray  # [n_words]
    intercept: float
    fidelity: float


def kernel(n: int) -> FloatArray:
    """The weight of a text with r = 0 … n of its n words missing, shape [n + 1]."""
    distance = 1 - np.sqrt(np.arange(n, -1, -1) / n)  # 1 for the empty text, as scikit-learn has it
    near: FloatArray = np.exp(-((100 * distance) ** 2) / (2 * KERNEL_WIDTH**2))
    return near


def draw(n: int, samples: int, seed: int) -> Design:
    """The design for n words: about ``samples`` rows, at least two a stratum that is not enumerated."""
    near = kernel(n)
    rng = np.random.default_rng(seed)
    keep, weight, missing, complete = [np.ones((1, n), dtype=bool)], [np.ones(1)], [np.zeros(1)], [np.ones(1, dtype=bool)]
    for r, count in shared_out(n, samples).items():
        rows = _all(n, r) if count == comb(n, r) else _some(n, r, count, rng)
        keep.append(rows)
        weight.append(np.full(count, AUTHORS_SAMPLES / n * near[r] / count))
        missing.append(np.full(count, float(r)))
        complete.append(np.full(count, count == comb(n, r)))
    return Design(np.concatenate(keep), np.concatenate(weight), np.concatenate(missing), np.concatenate(complete))


def shared_out(n: int, samples: int) -> dict[int, int]:
    """Rows by number of missing words r = 1 … n, in proportion to the weight of r; what a small stratum leaves goes to others."""
    if n < 63 and 2**n <= samples:
        return {r: comb(n, r) for r in range(1, n + 1)}
    near = kernel(n)  # r is drawn evenly, so that a stratum weighs what its kernel does
    left, mass, counts = samples - 1, float(near[1:].sum()), {}
    for r in sorted(range(1, n + 1), key=lambda r: comb(n, r) / near[r]):
        counts[r] = min(comb(n, r), max(2, round(left * float(near[r]) / mass)))
        left, mass = max(left - counts[r], 0), mass - float(near[r])
    return dict(sorted(counts.items()))


def _all(n: int, r: int) -> BoolArray:
    """Every row that lacks r of n words."""
    from itertools import combinations

    rows = np.ones((comb(n, r), n), dtype=bool)
    for row, absent in zip(rows, combinations(range(n), r), strict=True):
        row[list(absent)] = False
    return rows


def _some(n: int, r: int, count: int, rng: np.random.Generator) -> BoolArray:
    """``count`` distinct rows that lack r of n words, cut from shuffled texts block by block."""
    few = min(r, n - r)  # the side that is cut into blocks
    found: dict[tuple[int, ...], None] = {}
    while len(found) < count:
        order = rng.permutation(n)
        for at in range(0, n - few + 1, few):
            if len(found) < count:
                found[tuple(sorted(order[at : at + few].tolist()))] = None
    rows = np.full((count, n), few == r)
    for row, block in zip(rows, found, strict=True):
        row[list(block)] = few != r
    return rows


def fitted(design: Design, values: FloatArray) -> Fit:
    """The ridge fit of values [n_rows], with an intercept that is not penalised, and the error that drawing leaves."""
    x, w = design.keep.astype(np.float64), design.weight
    centre, level = w @ x / w.sum(), float(w @ values / w.sum())
    x = x - centre
    inverse = np.linalg.inv(x.T @ (w[:, None] * x) + RIDGE * np.eye(x.shape[1]))
    weights = inverse @ (x.T @ (w * (values - level)))
    residual = values - level - x @ weights
    noise = np.abs(inverse @ (x * w[:, None]).T).sum(axis=1) * FORWARD_NOISE
    spread = np.sqrt(np.einsum("ij,jk,ik->i", inverse, _variance(design, x * (w * residual)[:, None]), inverse))
    left, around = float(w @ residual**2), float(w @ (values - level) ** 2)
    return Fit(weights, DEVIATIONS * spread + noise, level - float(centre @ weights), 1 - left / around if around else 1.0)


def _variance(design: Design, scores: FloatArray) -> FloatArray:
    """Covariance [n_words, n_words] of the sum of scores [n_rows, n_words] over fresh drawings, stratum by stratum."""
    n = scores.shape[1]
    total = np.zeros((n, n))
    for r in np.unique(design.missing[~design.whole]):
        rows = scores[design.missing == r]
        apart = rows - rows.mean(axis=0)
        total += (1 - len(rows) / comb(n, int(r))) * len(rows) / (len(rows) - 1) * apart.T @ apart
    return total
