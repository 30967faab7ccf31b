"""Sufficient reason: the fewest words that keep the model's answer whichever of the others are deleted."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import EditSearch, SearchRow
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.hitting import smallest_hitting
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.query import coalitions, original, outcome_of
from whyproof.tools.registry import register

MOST_WORDS = 12  # 4,095 deletions


@register
class SufficientReason:
    """The model is asked about every deletion. A set of words is sufficient exactly if it meets every deletion that changes the
    answer, so that the smallest one is a smallest hitting set of these (the duality of Ignatiev et al. 2019, section 3).

    ``kept`` is that set, and the rows are all deletions that leave it alone: none of them changes the answer.
    """

    card = MethodCard(
        name="sufficient_reason",
        title="Sufficient reason",
        family="counterfactual",
        question="Which few words keep the decision whichever of the other words are deleted?",
        how="It asks the model about every way to delete words, and finds the fewest words of which each way that changes the "
        "answer deletes at least one.",
        guarantee="No deletion of other words changes the answer, and no smaller set of words can be promised that of.",
        not_shown="It does not show what happens when words are replaced instead of deleted, and other sets as small may do too.",
        cost="one forward pass for every set of the words, at most 4,096",
        paper="Ignatiev, Narodytska and Marques-Silva 2019, arXiv:1811.10656",
        aliases=("abductive explanation", "prime implicant", "pi-explanation"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        n = len(instance.words)
        if n > MOST_WORDS:
            return f"Every deletion of {n:,} words is too many to try; ask about a part of the text of up to {MOST_WORDS} words."
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> EditSearch:
        accepted(self, target, instance, parameters)
        n = len(instance.words)
        before = original(target, instance)
        gone = (np.arange(1, 2**n)[:, None] >> np.arange(n)) & 1 == 1  # [2^n - 1, n_words]
        rows = coalitions(target, instance, ~gone, "delete", progress)
        if target.multi_label:
            turned = ((rows >= 0.5) != (before >= 0.5)).any(axis=1)
        else:
            turned = rows.argmax(axis=1) != int(np.argmax(before))
        kept = smallest_hitting((np.flatnonzero(turned) + 1).tolist(), n)
        clear = ~gone[:, list(kept)].any(axis=1)
        order = sorted(np.flatnonzero(clear).tolist(), key=lambda at: (int(gone[at].sum()), np.flatnonzero(gone[at]).tolist()))
        return EditSearch(
            action="delete",
            original=outcome_of(target, before),
            rows=tuple(SearchRow(tuple(np.flatnonzero(gone[at]).tolist()), outcome_of(target, rows[at])) for at in order),
            complete_to=n - len(kept),
            kept=kept,
            n_words=n,
        )
