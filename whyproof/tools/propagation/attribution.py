"""AttnLRP's relevance as an attribution: what its methods share."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.propagation.relevance import Relevance, attention_aware_relevance
from whyproof.tools.targets.opened import Opened
from whyproof.tools.value import FORWARD_NOISE, Score, score_of_logits

#: Float32 noise of a sum of products, as a share of the sum of their sizes (measured against float64: at most a tenth of it).
NOISE = 1e-5


def relevance_of(target: Target, instance: Instance, parameters: Mapping[str, JSON], positional: bool) -> tuple[Relevance, Score]:
    """Relevance of the score that the parameters ask for.

    Raises:
        InputError: a label that the target does not have.
        Refusal: the model takes no embeddings, or keeps no positions where relevance can reach them.
    """
    assert isinstance(target, Opened), "supports() lets only open targets in"
    chosen: list[Score] = []

    def scorer(logits: object) -> Score:
        chosen.append(score_of_logits(target, logits, parameters))  # type: ignore[arg-type]
        return chosen[-1]

    windows = target.opened(instance)
    audited = parameters["audit"] is True
    try:
        found = attention_aware_relevance(windows, scorer, len(instance.words), positional, audited)
    except NotImplementedError as error:  # encoder-decoder heads of transformers take no embeddings
        raise Refusal("a model that takes embeddings", target.name, "ask for occlusion") from error
    if positional and not found.watched_positions:
        raise Refusal("a model that says in embeddings or rotations where words stand", target.name, "ask for AttnLRP")
    return found, chosen[-1]


def as_attribution(target: Target, instance: Instance, found: Relevance, score: Score, positional: bool) -> FeatureAttribution:
    """One weight a word, and where the rest of the relevance went."""
    weights = found.words + found.positions if positional else found.words
    rows = zip(instance.words, weights.tolist(), (NOISE * found.noise + FORWARD_NOISE).tolist(), strict=True)
    details: dict[str, JSON] = {
        "score": found.score,
        "words": float(found.words.sum()),
        "positions": float(found.positions.sum()),
        "special_tokens": found.special,
        "token_types": found.others,
        "windows": found.windows,
    }
    if found.constants is not None:
        details |= {"constants": found.constants, "missing": found.missing}
    return FeatureAttribution(
        label=target.labels[score.label],
        words=tuple(WordWeight(word, w, w - e, w + e) for word, w, e in rows),
        game="propagation",
        value="logit_margin",
        foil=None if score.foil is None else target.labels[score.foil],
        details=details,
    )
