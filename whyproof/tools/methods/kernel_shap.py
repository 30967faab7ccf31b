"""KernelSHAP: Shapley values estimated by the best additive fit to sampled subsets of the words."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent, whole
from whyproof.tools.query import game_refusal
from whyproof.tools.registry import register
from whyproof.tools.shapley.engine import Effort, Estimate, ask_pairs, estimate
from whyproof.tools.shapley.players import players_of
from whyproof.tools.shapley.regression import fit, sample
from whyproof.tools.shapley.word_game import WordGame

#: Standard errors on each side of a weight: the usual 95 %, which sampling without repetition makes a little wide.
SIDES = 1.96

#: Fewer pairs than this many for each word leave nothing to estimate the error from.
PAIRS_EACH = 2

MOST_WORDS = 200


@register
class KernelShap:
    """argmin over phi of sum_S k(S) (v(S) - v({}) - sum_{i in S} phi_i)^2, phi adding up to v(all) - v({}) (Lundberg & Lee 2017).

    Coalitions come in complementary pairs (Covert & Lee 2021); sizes that the budget covers are enumerated. low and high
    are a 95 % interval from heteroscedastic (HC3) standard errors of what was drawn. With every coalition asked, exact.
    """

    card = MethodCard(
        name="kernel_shap",
        title="KernelSHAP",
        family="game-theoretic",
        question="What is each word's fair share of the score, estimated by the best additive fit?",
        how=(
            "It asks the model about a random sample of subsets of the words, each with its opposite, and fits weights "
            "whose sums come as close as they can to the model's scores."
        ),
        guarantee=(
            "The weights add up exactly to what all words together change, and with more rows they come ever closer to "
            "the Shapley values."
        ),
        not_shown=(
            "It does not show which words work together, and for the same rows its intervals are wider than those of "
            "Shapley values asked for by name."
        ),
        cost="500 forward passes unless another number is asked for",
        paper="Lundberg and Lee 2017, arXiv:1705.07874; Covert and Lee 2021, arXiv:2012.01536",
        aliases=("kernelshap", "paired kernel shap"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "game": None, "value": "logit_margin", "max_rows": 500}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        n, rows = len(instance.words), whole(parameters, "max_rows", 4, 100_000)
        if n > MOST_WORDS or (rows < 2**n and rows // 2 < PAIRS_EACH * n + 1):
            return (
                f"With {rows:,} rows the weights of {n:,} words cannot be fitted; ask for more rows, or about at most "
                f"{min(MOST_WORDS, (rows // 2 - 1) // PAIRS_EACH)} words."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        rows = whole(given, "max_rows", 4, 100_000)
        game = WordGame(target, players_of(instance, "word", None), given, progress, rows)
        found = kernel_shap(game, len(instance.words), rows, seed)
        details: dict[str, JSON] = {"evaluations": found.evaluations, "exact": found.exact}
        return game.attribution(instance.words, found.values, found.half, found.total, details)


def kernel_shap(game: WordGame, n: int, rows: int, seed: int) -> Estimate:
    """Weights and half-widths from at most ``rows`` rows."""
    if 2**n <= rows:
        return estimate(game, n, Effort(rows), seed)
    import numpy as np

    found = sample(n, rows // 2 - 1, seed)
    odd = ask_pairs(game, np.vstack([np.ones((1, n)), found.X]))
    total = 2 * float(odd[0])
    fitted = fit(found, odd[1:], total)
    return Estimate(fitted.values, SIDES * fitted.spread, total, 2 * len(odd), exact=False)
