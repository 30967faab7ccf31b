"""HotFlip: swaps of words that the model's own gradient proposes, tried on the model."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import EditSearch
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.by_gradient import GradientFlips
from whyproof.tools.gradient.attributed import gradient_refusal
from whyproof.tools.method import Progress, accepted, number, silent, whole
from whyproof.tools.methods.edit_search import EditSearch as Search
from whyproof.tools.query import original
from whyproof.tools.registry import register
from whyproof.tools.targets.gradients import Worded
from whyproof.tools.value import column


@register
class HotFlip:
    """The edit search over the flips that the gradient proposes: all of one word, then beyond by beam, as the budget allows.

    The paper flips characters, and words where their part of speech is kept and their embeddings have a cosine of 0.8 or more;
    here words alone, with the cosine as a parameter. The rows are the model's answers, not the gradient's guesses.
    """

    card = MethodCard(
        name="hotflip",
        title="HotFlip",
        family="counterfactual",
        question="Which other word in the place of one would turn the decision, by the model's own gradient?",
        how="For each word it takes from the model's vocabulary those that the gradient says move the answer most, puts them "
        "in, and asks the model.",
        guarantee="Every change it reports was asked of the model, and every word that it proposed was tried alone.",
        not_shown="It does not show that no other word would do, and a word it puts in need not mean the same or read well.",
        cost="one forward and one backward pass, and one forward pass a text tried",
        paper="Ebrahimi, Rao, Lowd and Dou 2018, arXiv:1712.06751",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("hot flip", "gradient word swaps"),
    )
    version = 2
    defaults: Mapping[str, JSON] = {
        "aim": None, "each": 8, "similar": 0.3, "keep": [], "only": None, "max_edits": 1, "reach": 3, "budget": 1500,
    }  # fmt: skip

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        refused = gradient_refusal(self.card.title, target)
        if refused is not None:
            return refused
        if not isinstance(target, Worded):
            return f"HotFlip takes words from a model's vocabulary, and {target.name} shows none; ask about synonyms."
        runs = len(instance.words) * whole(parameters, "each", 1, 100) * target.windows(instance)
        if runs > whole(parameters, "budget", 1, 100_000):
            return f"HotFlip would run the model {runs:,} times here, more than allowed; ask about a shorter part of the text."
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> EditSearch:
        given = accepted(self, target, instance, parameters)
        aim = None if given["aim"] is None else target.labels[column(target, given["aim"], "aim")]
        label = target.labels[int(np.argmax(original(target, instance)))]
        flips = GradientFlips(
            target, label, None if aim == label else aim, whole(given, "each", 1, 100), number(given, "similar", -1.0, 1.0)
        )
        options: list[JSON] = [[[o.new, o.kind] for o in some] for some in flips.options(instance)]
        passed = {name: given[name] for name in ("aim", "keep", "only", "max_edits", "reach", "budget")}
        return Search().explain(target, instance, {"edits": ["gradient"], "options": options, **passed}, progress, seed)
