"""FastSHAP: a small head that was trained on coalitions of other texts to give Shapley values at a glance."""

from __future__ import annotations

from whyproof.core.method import MethodCard
from whyproof.core.target import Capability
from whyproof.tools.learned.by_head import ByHead
from whyproof.tools.registry import register


@register
class FastShap(ByHead):
    """A head trained so that the weights of a coalition's words come near to what the coalition is worth, over coalitions drawn
    by the Shapley kernel: at the optimum its weights are Shapley values, which it never saw (Jethani et al. 2022, section 3).

    No surrogate is trained: the game is the target's own, words masked (or deleted, where there is no mask). The rest is shared
    out evenly. ``low`` and ``high`` held the Shapley engine's weight for so many held-out words as ``details.coverage`` says.
    """

    card = MethodCard(
        name="fast_shap",
        title="FastSHAP",
        family="learned",
        question="What is each word's fair share of the score, guessed at a glance?",
        how=(
            "A small network, trained on how the model answers when words of many other texts are left out, looks at the model's "
            "inner states once and guesses the Shapley value of each word."
        ),
        guarantee=(
            "The guesses add up to the score of all words minus that of none, and how far they were off on texts never seen is "
            "recorded with every map."
        ),
        not_shown=(
            "It does not show a measurement of this text: it is a guess from experience, and on texts unlike those that it was "
            "trained on it may be far off without notice."
        ),
        cost="three forward passes",
        paper="Jethani et al. 2022, FastSHAP: Real-Time Shapley Value Estimation, arXiv:2107.07436",
        needs=frozenset({Capability.GRADIENTS, Capability.HIDDEN_STATES}),
        aliases=("fastshap", "fast shapley values", "amortised shapley values"),
    )
    version = 1
    kind = "shapley"
    instead = "Shapley values"
