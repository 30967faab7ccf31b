"""ALTI-Logit: what each layer's attention adds to the score from each token, traced back to the words by ALTI."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.registry import register
from whyproof.tools.targets.opened import DECODERS, Opened, anatomy_refusal
from whyproof.tools.value import FORWARD_NOISE


@register
class AltiLogit:
    """weight of word s = sum over layers l, tokens j and tokens of s of d_l(j) M_l(j, s), where d_l(j) is what layer l's
    attention adds to the score from token j through the residual stream and the last norm, and M_l is ALTI's mixing of the
    layers below (equations 9 to 12 of the paper).

    The paper's score is one token's logit, or the difference of two. Here it is the logit margin asked for, read through its
    gradient at the last norm's output; of the difference between two single tokens that is the same. The residual stream's
    first value, the feed-forward parts and the biases belong to no word: ``details`` holds what they add.
    """

    card = MethodCard(
        name="alti_logit",
        title="ALTI-Logit",
        family="propagation",
        question="How much does each word add to the score through the attention of a decoder's layers?",
        how=(
            "It splits the score into what every layer's attention adds from every place in the text, and traces each part "
            "back to the words that had been mixed into that place."
        ),
        guarantee=(
            "What the words do not get is recorded beside them: embeddings, feed-forward parts and biases, and all adds up."
        ),
        not_shown=(
            "It does not show what the feed-forward parts of the layers make of the words, nor what would happen if a word were "
            "taken away."
        ),
        cost="one forward pass and a part of a backward pass",
        paper="Ferrando et al. 2023, arXiv:2305.12535",
        needs=frozenset({Capability.HIDDEN_STATES}),
        aliases=("alti logit",),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        refusal = anatomy_refusal(target, self.card.title, DECODERS, "ALTI")
        if refusal is None and target.windows(instance) > 1:
            return "ALTI-Logit reads a text in one piece, and this one is longer than the model's window; ask for occlusion."
        return refusal

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        from whyproof.tools.propagation.logit_lens import through_attention

        given = accepted(self, target, instance, parameters)
        assert isinstance(target, Opened), "supports() lets only open targets in"
        (window,) = target.opened(instance)
        progress(0, 1)
        found = through_attention(target, window, given, len(instance.words))
        progress(1, 1)
        room = FORWARD_NOISE * (1 + found.size)
        return FeatureAttribution(
            label=target.labels[found.score.label],
            words=tuple(
                WordWeight(word, w, w - room, w + room) for word, w in zip(instance.words, found.words.tolist(), strict=True)
            ),
            game="propagation",
            value="logit_margin",
            foil=None if found.score.foil is None else target.labels[found.score.foil],
            details=dict(found.beside),
        )
