"""AttnLRP: the score carried back through a transformer, layer by layer, in one backward pass."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent, switch
from whyproof.tools.registry import register
from whyproof.tools.targets.opened import closed_refusal

#: Quoted on the cards: what the authors' package says of its own use.
TERMS = (
    "The authors of the method say in their own package that it is patented and free of charge for personal and "
    "scientific use only. It runs only where it is asked for by name; whether you may use it is for you to settle."
)


@register
class AttnLrp:
    """Relevance of word i = sum over its tokens of embedding times changed gradient (see ``propagation/attention_aware``).

    Relevance is conserved: words, special tokens, positions, token types and constants (biases, and what the expansion of
    softmax leaves over) together have the score; ``details`` says how much each has, and with ``audit`` what is missing.
    ``low`` and ``high`` leave room for float32 noise. With three or more labels and no foil, the score whose relevance is
    carried is the label's logit minus the average of the others', weighted by their probabilities.
    """

    card = MethodCard(
        name="attn_lrp",
        title="AttnLRP",
        family="propagation",
        question="How much of the score reaches each word when it is carried back through the model's layers?",
        how=(
            "It carries the score back through the model layer by layer, and at every step hands it to the inputs in "
            "proportion to what they put in, until it reaches the words."
        ),
        guarantee=(
            "Nothing of the score is lost on the way: what the words do not get went to special tokens, to positions or to "
            "the model's own constants."
        ),
        not_shown=(
            "It does not show what would happen if a word were taken away, and the words' own parts need not add up to the score."
        ),
        cost="one forward and one backward pass",
        paper="Achtibat et al. 2024, arXiv:2402.05602",
        needs=frozenset({Capability.HIDDEN_STATES}),
        aliases=("attention-aware lrp", "attention aware layer-wise relevance propagation"),
        notice=TERMS,
    )
    version = 1
    positional: ClassVar[bool] = False  # words get the relevance of the places where they stand, too
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "audit": False}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        switch(parameters, "audit")
        return closed_refusal(target, self.card.title)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        from whyproof.tools.propagation.attribution import as_attribution, relevance_of

        given = accepted(self, target, instance, parameters)
        progress(0, 1)
        found, score = relevance_of(target, instance, given, self.positional)
        progress(1, 1)
        return as_attribution(target, instance, found, score, self.positional)
