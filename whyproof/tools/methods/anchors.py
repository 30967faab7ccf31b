"""Anchors: a rule "these words are there, so the label is this" that holds however the other words are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import RandomFillings
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.fillings import Fillings
from whyproof.tools.method import Progress, accepted, number, silent, whole
from whyproof.tools.query import original, outcome_of
from whyproof.tools.registry import register

Words = tuple[int, ...]  # indices into Instance.words, ascending

#: Draws a candidate gets at once, and rules of a size that go on to the next.
LOT, BEAM = 12, 2
MOST_LOTS = 10  # that a candidate gets where its share lies too near the precision to be told apart


@register
class Anchors:
    """Grow a rule word by word; of each size the candidates that look best are drawn more often (a lower and an upper
    confidence bound decide, as KL-LUCB does in the paper). The first rule whose lower bound reaches ``precision`` is taken,
    else the best of ``most_words``. What is recorded are ``draws`` fillings of the rule found, drawn afresh: the choice
    of the rule did not see them, so that a binomial bound over them holds.

    A filling keeps the rule's words and puts in the place of every other word one drawn at random, each equally likely,
    from the package's reference sentences. The paper draws words near the ones they replace, and replaces half of them.
    """

    card = MethodCard(
        name="anchors",
        title="Anchors",
        family="rule",
        question="Which few words settle the decision, whatever the other words are?",
        how="It keeps a few words, draws the others at random, counts how often the model's answer stays, and adds words until "
        "it mostly does.",
        guarantee="The share of random fillings that keep the answer is bounded from draws that no choice of words was based on.",
        not_shown="It does not show what holds of natural texts: random fillings are no sentences, and other words may do too.",
        cost="some hundreds of forward passes, and one for each recorded draw",
        paper="Ribeiro, Singh and Guestrin 2018, doi:10.1609/aaai.v32i1.11491",
        aliases=("anchor", "anchor rule", "rules"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"precision": 0.9, "most_words": 4, "budget": 900, "draws": 120}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        runs = len(instance.words) * LOT * target.windows(instance)
        budget = whole(parameters, "budget", 1, 100_000)
        if runs > budget:
            return (
                f"Trying each of the {len(instance.words):,} words as a rule would run the model {runs:,} times, more than the "
                f"{budget:,} allowed; ask about a shorter part of the text."
            )
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> RandomFillings:
        given = accepted(self, target, instance, parameters)
        draws = whole(given, "draws", 1, 10_000)
        before = original(target, instance)
        budget = whole(given, "budget", 1, 100_000)
        fillings = Fillings(target, instance, seed, lambda at, _: progress(at, budget + draws))
        trials = _Trials(fillings, int(np.argmax(before)), budget)
        rule = _grown(trials, len(instance.words), number(given, "precision", 0.5, 0.999), whole(given, "most_words", 1, 10))
        recorded = fillings.draw(rule, draws)
        return RandomFillings(
            original=outcome_of(target, before),
            kept=rule,
            draws=tuple(outcome_of(target, row) for row in recorded),
            baseline="words of reference sentences",
            n_words=len(instance.words),
        )


def _grown(trials: _Trials, n_words: int, precision: float, most_words: int) -> Words:
    """The first rule that reaches the precision by its lower bound, else the best of the last size tried."""
    beam: list[Words] = [()]
    best: Words = (0,)
    for _ in range(min(most_words, n_words)):
        new = dict.fromkeys(tuple(sorted((*rule, i))) for rule in beam for i in range(n_words) if i not in rule)
        ranked = trials.best(list(new), precision)
        if not ranked:
            return best
        best = ranked[0]
        if trials.bounds(best)[0] >= precision:
            return best
        beam = ranked[:BEAM]
    return best


class _Trials:
    """How often each candidate kept the label, within a budget of draws."""

    def __init__(self, fillings: Fillings, label: int, budget: int) -> None:
        self._fillings, self._label, self._left = fillings, label, budget
        self._drawn: dict[Words, tuple[int, int]] = {}  # draws, and those that kept the label

    def best(self, candidates: Sequence[Words], precision: float) -> list[Words]:
        """The candidates, the most precise first; none where the budget is too small to try them all."""
        if len(candidates) * LOT > self._left:
            return []
        for rule in candidates:
            self._draw(rule)
        while self._left >= 2 * LOT:
            ranked = self._ranked(candidates)
            leader = ranked[0]
            rival = max(ranked[1:], key=lambda r: self.bounds(r)[1], default=leader)
            low, high = self.bounds(leader)
            if low >= precision or high < precision or self._drawn[leader][0] >= MOST_LOTS * LOT:
                break
            self._draw(leader)
            if rival != leader and self.bounds(rival)[1] > low:
                self._draw(rival)
        return self._ranked(candidates)

    def bounds(self, rule: Words) -> tuple[float, float]:
        """Lower and upper bound of the share that keeps the label: where the Kullback-Leibler divergence reaches log(20) / n
        (Kaufmann and Kalyanakrishnan 2013)."""
        n, kept = self._drawn[rule]
        share, level = kept / n, float(np.log(20.0)) / n
        grid = np.linspace(1e-6, 1 - 1e-6, 2001)
        own = np.clip(share, 1e-6, 1 - 1e-6)
        apart = own * np.log(own / grid) + (1 - own) * np.log((1 - own) / (1 - grid))
        inside = grid[apart <= level]
        return (float(inside.min()), float(inside.max())) if len(inside) else (share, share)

    def _ranked(self, candidates: Sequence[Words]) -> list[Words]:
        return sorted(candidates, key=lambda r: (-self._drawn[r][1] / self._drawn[r][0], -self.bounds(r)[0], r))

    def _draw(self, rule: Words) -> None:
        labels = self._fillings.draw(rule, LOT).argmax(axis=1)
        n, kept = self._drawn.get(rule, (0, 0))
        self._drawn[rule] = (n + LOT, kept + int((labels == self._label).sum()))
        self._left -= LOT
