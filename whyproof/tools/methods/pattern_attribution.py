"""PatternAttribution: what of each word is signal to a plain net rather than distraction, handed back layer by layer."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.methods.lrp import with_score, words_of_relevance
from whyproof.tools.registry import register
from whyproof.tools.targets.plain import Affine, Plain, PlainView, activations, plain_refusal
from whyproof.tools.value import score_of

#: Fewer examples than this give covariances that say nothing.
FEWEST = 10


@register
class PatternAttribution:
    """Relevance goes back through w * a instead of w, where a is the pattern of a unit: the direction in which its input
    moves with its output, a = cov(x, y) / (w · cov(x, y)), so that w · a = 1 (Kindermans et al. 2017).

    Of units with ReLU the covariance is that of the regime in which they answer: E+[x y] - E+[x] E[y], where E+ is the mean
    over the examples for which the unit answers and E that over all (the paper's two-component estimator). A unit that
    never answers on the examples has no pattern and passes nothing on. At the input a dimension's relevance goes to the
    words in proportion to what they put into it.
    """

    card = MethodCard(
        name="pattern_attribution",
        title="PatternAttribution",
        family="propagation",
        question="How much does what carries signal in each word contribute to the score of a plain net?",
        how=(
            "It learns from example texts in which direction each unit's input moves with its output, and hands the score back "
            "through these directions rather than through the weights."
        ),
        guarantee="Each unit's pattern and weights multiply to one, so that no unit passes on more than it answers.",
        not_shown=(
            "It does not show what the net reads beyond the signal, such as weights that only cancel noise, and it depends on "
            "the example texts."
        ),
        cost="one forward pass an example text, one forward and one backward pass",
        paper="Kindermans et al. 2017, arXiv:1705.05598",
        needs=frozenset({Capability.PLAIN_LAYERS}),
        aliases=("pattern attribution",),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        refusal = plain_refusal(target, self.card.title)
        if refusal is None and isinstance(target, Plain) and len(target.examples) < FEWEST:
            return f"PatternAttribution learns from at least {FEWEST} example texts, and {target.name} has fewer; ask for LRP."
        return refusal

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        assert isinstance(target, Plain), "supports() lets only plain nets in"
        score = score_of(target, target.predict([instance])[0], given)
        view = with_score(target.plain_view(instance), score)
        inputs = np.stack([target.plain_view(example).parts.sum(axis=0) for example in target.examples])
        progress(0, 1)
        relevance, value = through_patterns(view, inputs)
        progress(1, 1)
        return words_of_relevance(target, instance, score, relevance, value, signed=True)


def through_patterns(view: PlainView, examples: FloatArray) -> tuple[FloatArray, float]:
    """Relevance of the words [n_words] and the score of a net with one output; ``examples`` are inputs [n_examples, width]."""
    seen = activations(view.layers, examples)
    own = activations(view.layers, view.parts.sum(axis=0))
    relevance = own[-1]
    for at in range(len(view.layers) - 1, -1, -1):
        layer, last = view.layers[at], at == len(view.layers) - 1
        if not last:
            relevance = np.where(own[at + 1] > 0, relevance, 0.0)  # the gate of ReLU
        relevance = (layer.weights * patterns(layer, seen[at], rectified=not last)).T @ relevance
    whole = view.parts.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = np.where(whole == 0, 0.0, view.parts / whole)
    words: FloatArray = shares @ relevance
    return words, float(own[-1][0])


def patterns(layer: Affine, inputs: FloatArray, rectified: bool) -> FloatArray:
    """The pattern of each unit, shape [n_out, n_in], from inputs [n_examples, n_in]; zeros where the examples show none."""
    outputs = inputs @ layer.weights.T
    found = np.zeros_like(layer.weights)
    for unit, (w, y) in enumerate(zip(layer.weights, outputs.T, strict=True)):
        chosen = y > -layer.bias[unit] if rectified else np.ones(len(y), dtype=bool)
        if not chosen.any():
            continue
        x = inputs[chosen]
        together = (x * y[chosen, None]).mean(axis=0) - x.mean(axis=0) * y.mean()
        scale = float(w @ together)
        if abs(scale) > 1e-12:
            found[unit] = together / scale
    return found
