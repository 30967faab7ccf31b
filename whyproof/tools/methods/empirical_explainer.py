"""Empirical explainer: a small head that was trained to predict the map of a slow method from the target's hidden states."""

from __future__ import annotations

from whyproof.core.method import MethodCard
from whyproof.core.target import Capability
from whyproof.tools.learned.by_head import ByHead
from whyproof.tools.registry import register


@register
class EmpiricalExplainer(ByHead):
    """A head reads the hidden states of the target's frozen encoder and guesses what a slow method would give each word.

    The guesses are shifted evenly so that they add up to the score of the text minus the score of the text without its words, as
    in FastSHAP. ``low`` and ``high`` held the slow method's own weight for so many of the words of held-out texts as
    ``details.coverage`` says; the record also says how far the head's maps were off there, and how much faster they were.
    """

    card = MethodCard(
        name="empirical_explainer",
        title="Empirical explainer",
        family="learned",
        question="What would Integrated Gradients probably say of each word, guessed at a glance?",
        how=(
            "A small network, trained on a slow method's maps of many other texts, looks at the model's inner states once and "
            "guesses the weight that the slow method would give each word."
        ),
        guarantee="How far its guesses were off on texts that it had never seen is recorded with every map.",
        not_shown=(
            "It does not show a measurement of this text: it is a guess from experience, and on texts unlike those that it was "
            "trained on it may be far off without notice."
        ),
        cost="three forward passes",
        paper=(
            "Schwarzenberg, Feldhus and Möller 2021, arXiv:2103.15429; evenly shared rest after Jethani et al. "
            "2022, arXiv:2107.07436"
        ),
        needs=frozenset({Capability.GRADIENTS, Capability.HIDDEN_STATES}),
        aliases=("learned explainer", "empirical explainers", "amortised explainer"),
    )
    version = 2
    kind = "imitation"
    instead = "Integrated Gradients"
