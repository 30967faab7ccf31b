"""Pairwise Shapley interactions: what two words do together beyond what they do one by one."""

from __future__ import annotations

from collections.abc import Mapping
from math import factorial

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import GroupWeight, Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.even_process import draw_halves, pair_posterior
from whyproof.tools.method import Progress, accepted, silent, whole
from whyproof.tools.query import choose_game, coalitions, game_refusal
from whyproof.tools.registry import register
from whyproof.tools.related import GAME_PARAMETERS, Related
from whyproof.tools.shapley.exact import all_subsets
from whyproof.tools.value import FORWARD_NOISE, score_of, value_of

#: Words up to which every subset is asked about, unless ``exact_to`` says otherwise.
EXACT_TO = 12

#: Words beyond which the pairs are too many for a few hundred rows to tell apart.
MAX_WORDS = 100
MAX_ROWS = 10_000

#: Half-widths of intervals in standard deviations: 95 % of a normal, times what the posterior of coalitions chosen for Shapley
#: values was seen to fall short on the stored value tables (92.6 to 93.1 % at 128 to 400 rows; with it 96 %).
DEVIATIONS = 1.96 * 1.15


@register
class ShapleyInteractions:
    """I_ij = sum over T without i, j of |T|! (n - |T| - 2)! / (n - 1)! * (v(T,i,j) - v(T,i) - v(T,j) + v(T)).

    The pairwise interaction index of Grabisch and Roubens 1999. Up to ``exact_to`` words all 2^n subsets are evaluated, and
    low and high leave room for float32 noise alone: a second difference adds four values. Beyond that ``samples`` rows are
    drawn, coalitions with their complements, and low and high are a 95 % interval of the posterior (see ``even_process``).
    """

    card = MethodCard(
        name="shapley_interactions",
        title="Shapley interactions",
        family="game-theoretic",
        question="Which two words work together, or against each other, over all ways the words could come together?",
        how=(
            "It compares what two words add to the score together with what each adds by itself, and averages that over "
            "subsets of the other words."
        ),
        guarantee=(
            "Up to twelve words the index is exact; it is nothing for two words whose effects only add up, and the same "
            "whichever of the two is named first."
        ),
        not_shown=(
            "It does not show what three or more words do together, and most of the subsets it asks about are texts that "
            "nobody would write."
        ),
        cost="2 to the power of the number of words in forward passes for up to twelve words, 256 for more",
        paper="Grabisch and Roubens 1999, doi:10.1007/s001820050125; Lundberg and Lee 2017, arXiv:1705.07874",
        aliases=("shapley interaction index", "pairwise shapley interactions", "sii"),
    )
    version = 4
    defaults: Mapping[str, JSON] = {
        **GAME_PARAMETERS,
        "samples": 256,  # as many as Shapley values of such a text ask for, and the same ones
        "exact_to": EXACT_TO,
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        n, samples = len(instance.words), whole(parameters, "samples", 16, MAX_ROWS)
        rows = (2**n if n <= whole(parameters, "exact_to", 0, EXACT_TO) else samples) * target.windows(instance)
        if n > MAX_WORDS or rows > MAX_ROWS or (n > EXACT_TO and samples < 4 * n):
            return (
                f"The pairs of {n:,} words cannot be told apart with {samples:,} samples and at most {MAX_ROWS:,} runs of the "
                f"model for at most {MAX_WORDS} words; ask about a shorter part of the text."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        game, value, n = choose_game(target, given), value_of(given), len(instance.words)
        exact = n <= whole(given, "exact_to", 0, EXACT_TO)
        halves = None if exact else draw_halves(n, whole(given, "samples", 16, MAX_ROWS) // 2, seed)
        keep = all_subsets(n)[::-1] if halves is None else np.concatenate([~halves, halves])
        rows = coalitions(target, instance, keep, game, progress)
        score = score_of(target, rows[0], given, value)  # the first row is the text itself
        values = score(rows)
        if halves is None:
            index, errors = pair_index(values[::-1]), np.full(n * (n - 1) // 2, 4 * FORWARD_NOISE)
        else:
            index, errors = estimated(halves, values)
        pairs = zip(*np.triu_indices(n, 1), strict=True)
        groups = (
            GroupWeight((int(i), int(j)), w, w - e, w + e)
            for (i, j), w, e in zip(pairs, index.tolist(), errors.tolist(), strict=True)
        )
        details: dict[str, JSON] = {"evaluations": len(keep), "windows": target.windows(instance), "exact": exact}
        return Related(target, instance, score, game, value).found(groups, "shapley_interaction", details)


def pair_index(values: FloatArray) -> FloatArray:
    """The index of every pair i < j of a game given by its values on ``all_subsets(n)``, in the order of triu_indices."""
    n = len(values).bit_length() - 1
    keep = all_subsets(n)
    sizes = keep.sum(axis=1)
    share = np.array([factorial(t) * factorial(n - t - 2) / factorial(n - 1) for t in range(n - 1)])
    found = []
    for i, j in zip(*np.triu_indices(n, 1), strict=True):
        apart = np.flatnonzero(~keep[:, i] & ~keep[:, j])
        both, first, second = apart | 1 << i | 1 << j, apart | 1 << i, apart | 1 << j
        found.append(share[sizes[apart]] @ (values[both] - values[first] - values[second] + values[apart]))
    return np.array(found)


def estimated(halves: BoolArray, values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The index of every pair and the half-width of its interval, from values on ``[~halves, halves]``."""
    m = len(halves)
    posterior = pair_posterior(halves, (values[:m] + values[m:]) / 2)
    return posterior.mean, DEVIATIONS * posterior.deviation + 4 * FORWARD_NOISE
