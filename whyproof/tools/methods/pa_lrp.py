"""PA-LRP: AttnLRP in which a word also gets the relevance of the place where it stands."""

from __future__ import annotations

from whyproof.core.method import MethodCard
from whyproof.core.target import Capability
from whyproof.tools.methods.attn_lrp import TERMS, AttnLrp
from whyproof.tools.registry import register


@register
class PaLrp(AttnLrp):
    """Relevance of word i = that of its tokens' embeddings plus that of their positions, over all layers.

    A learned position is added to the embedding and gets relevance by the same rule; a rotation (RoPE) multiplies queries
    and keys in every layer, and by the rule for products gets half of what it and the rotated share. The rest is AttnLRP.
    """

    card = MethodCard(
        name="pa_lrp",
        title="PA-LRP",
        family="propagation",
        question="How much of the score reaches each word and the place where it stands?",
        how=(
            "It carries the score back through the model layer by layer as AttnLRP does, also to what tells the model where "
            "each word stands, and adds the two for every word."
        ),
        guarantee=(
            "Nothing of the score is lost on the way: what words and their places do not get went to special tokens or to "
            "the model's own constants."
        ),
        not_shown=(
            "It does not show whether the word or its place was what mattered, nor what would happen if the word were taken away."
        ),
        cost="one forward and one backward pass",
        paper="Bakish et al. 2025, Revisiting LRP: Positional Attribution as the Missing Ingredient for Transformer "
        "Explainability, arXiv:2506.02138",
        needs=frozenset({Capability.HIDDEN_STATES}),
        aliases=("positional attnlrp", "position-aware lrp"),
        notice=TERMS,
    )
    version = 1
    positional = True
