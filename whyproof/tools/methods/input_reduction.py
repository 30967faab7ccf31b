"""Input reduction: the shortest part of the text that keeps the model's answer."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import EditSearch, SearchRow
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.keeping import Keeping
from whyproof.tools.method import Progress, accepted, silent, whole
from whyproof.tools.query import original, outcome_of
from whyproof.tools.registry import register


@register
class InputReduction:
    """All sets of one word are tried alone, then all of two, and so on, each size whole or not at all within ``complete`` model
    runs; the first size that holds a set which keeps the answer is then the smallest there is. Where no complete size does,
    words are left out one round after another until each that is left is needed.

    The paper chooses the word to leave out by the gradient; here the model is asked for its answer without each word, so that
    any model can be asked, and the record holds the proof that none of the words left can go.
    """

    card = MethodCard(
        name="input_reduction",
        title="Input reduction",
        family="counterfactual",
        question="What is the shortest part of the text that keeps the decision?",
        how="It gives the model single words, then pairs, and so on; where that gets too much, it leaves out the least needed "
        "words until none can go.",
        guarantee="Every size it reports as complete was tried in full, so that no fewer words keep the decision; beyond these, "
        "none of the words left can go by itself.",
        not_shown="It does not show why the words are enough, and what is left may read as nonsense on which the model is sure.",
        cost="one forward pass a set tried, at most the budget",
        paper="Feng et al. 2018, arXiv:1804.07781",
        aliases=("minimal sufficient words", "reduced input", "shortest sufficient text"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"complete": 1500, "budget": 4000}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        runs = len(instance.words) * target.windows(instance)
        budget = whole(parameters, "budget", 1, 100_000)
        if 2 * runs > budget:
            return (
                f"Leaving out each of the {len(instance.words):,} words in turn takes too many runs of the model; "
                "ask about a shorter part of the text."
            )
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> EditSearch:
        given = accepted(self, target, instance, parameters)
        before = original(target, instance)
        windows = target.windows(instance)
        keeping = Keeping(target, instance, before, whole(given, "budget", 1, 100_000) // windows, progress)
        complete = keeping.by_size(whole(given, "complete", 0, 100_000) // windows)
        if not (keeping.rows and keeping.same(np.stack(list(keeping.rows.values()))).any()):
            keeping.by_reduction()
        return EditSearch(
            action="keep",
            original=outcome_of(target, before),
            rows=tuple(SearchRow(kept, outcome_of(target, row)) for kept, row in keeping.rows.items()),
            complete_to=complete,
            aim=target.labels[int(np.argmax(before))],
            n_words=len(instance.words),
        )
