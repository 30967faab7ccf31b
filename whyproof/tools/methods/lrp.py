"""LRP: the score handed back through a plain net, layer by layer, in proportion to what each input put in."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, one_of, silent
from whyproof.tools.methods.attn_lrp import TERMS
from whyproof.tools.registry import register
from whyproof.tools.targets.plain import Affine, Plain, PlainView, activations, plain_refusal
from whyproof.tools.value import Score, score_of

#: Half-width of the interval around what float64 arithmetic alone leaves open, as a share of the largest weight.
ROUNDING = 1e-9


@register
class Lrp:
    """R_i = sum over j of z_ij' / (z_j' + stabiliser) R_j, where z_ij = w_ji x_i, from the score to the words' parts.

    ``rule`` says what z' is. ``epsilon``: z_ij itself, z_j with the bias, and epsilon of z_j's sign to steady it (Bach 2015,
    equation 58). ``z_plus``: the positive parts alone (alpha 1, beta 0; Montavon 2017). ``gamma``: z_ij plus gamma times its
    positive part (Montavon 2019). The score, a difference of outputs, is one more affine unit on top of the net; under
    ``z_plus`` only a positive score has relevance, and the weights have no side.
    """

    card = MethodCard(
        name="lrp",
        title="LRP",
        family="propagation",
        question="How much of the score reaches each word when a plain net hands it back layer by layer?",
        how=(
            "It hands the score back from layer to layer, to each input in proportion to what it had put in, until it reaches "
            "the words."
        ),
        guarantee="What the words do not get is what the net's own biases put in, and it is recorded beside them.",
        not_shown=(
            "It does not show what would happen if a word were taken away, and its weights depend on the rule by which a layer "
            "shares out."
        ),
        cost="one forward and one backward pass",
        paper="Bach et al. 2015, doi:10.1371/journal.pone.0130140; Montavon et al. 2017, arXiv:1512.02479",
        needs=frozenset({Capability.PLAIN_LAYERS}),
        aliases=("layer-wise relevance propagation", "layerwise relevance propagation"),
        notice=TERMS,
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "rule": "epsilon", "epsilon": 1e-6, "gamma": 0.25}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return plain_refusal(target, self.card.title)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        rule = one_of(given, "rule", ("epsilon", "z_plus", "gamma"))
        strengths = {name: _positive(given, name) for name in ("epsilon", "gamma")}
        assert isinstance(target, Plain), "supports() lets only plain nets in"
        score = score_of(target, target.predict([instance])[0], given)
        view = with_score(target.plain_view(instance), score)
        relevance, value = propagate(view, str(rule), strengths["epsilon"], strengths["gamma"])
        progress(1, 1)
        signed = rule != "z_plus"
        return words_of_relevance(target, instance, score, relevance, value, signed)


def with_score(view: PlainView, score: Score) -> PlainView:
    """The net with the score on top of it, as its one output: a difference of outputs is an affine unit of their layer.

    With three or more labels and no foil, the other outputs count by their probabilities at this input.
    """
    outputs = activations(view.layers, view.parts.sum(axis=0))[-1]
    direction = np.zeros(len(outputs))
    direction[score.label] = 1.0
    if score.foil is not None:
        direction[score.foil] = -1.0
    else:
        others = np.arange(len(outputs)) != score.label
        powers = np.exp(outputs[others] - outputs[others].max())
        direction[others] = -powers / powers.sum()
    last = view.layers[-1]
    unit = Affine((direction @ last.weights)[None, :], np.array([direction @ last.bias]))
    return PlainView(view.parts, (*view.layers[:-1], unit))


def propagate(view: PlainView, rule: str, epsilon: float, gamma: float) -> tuple[FloatArray, float]:
    """Relevance of the words, shape [n_words], and the score of a net with one output."""

    def kept(z: FloatArray) -> FloatArray:
        if rule == "epsilon":
            return z
        return np.maximum(z, 0.0) if rule == "z_plus" else z + gamma * np.maximum(z, 0.0)

    def back(z: FloatArray, bias: FloatArray, of: FloatArray) -> FloatArray:
        """Relevance of inputs [n_in] from that of outputs [n_out]; z is [n_out, n_in]."""
        shares = kept(z)
        whole = shares.sum(axis=1) + kept(bias)
        steady = whole + (epsilon if rule == "epsilon" else 1e-12) * np.where(whole >= 0, 1.0, -1.0)
        found: FloatArray = (shares / steady[:, None]).T @ of
        return found

    inputs = activations(view.layers, view.parts.sum(axis=0))
    value = float(inputs[-1][0])
    relevance = np.array([max(value, 0.0) if rule == "z_plus" else value])
    for layer, x in zip(reversed(view.layers), reversed(inputs[:-1]), strict=True):
        relevance = back(layer.weights * x, layer.bias, relevance)
    by_unit = [back(column[None, :], np.zeros(1), of[None]) for column, of in zip(view.parts.T, relevance, strict=True)]
    words: FloatArray = np.sum(by_unit, axis=0)
    return words, value


def words_of_relevance(
    target: Target, instance: Instance, score: Score, relevance: FloatArray, value: float, signed: bool
) -> FeatureAttribution:
    """Relevance [n_words] as an attribution, with what did not reach the words beside it."""
    room = ROUNDING * (1 + float(np.abs(relevance).max()))
    rows = zip(instance.words, relevance.tolist(), strict=True)
    return FeatureAttribution(
        label=target.labels[score.label],
        words=tuple(WordWeight(word, w, w - room if signed else max(0.0, w - room), w + room) for word, w in rows),
        game="propagation",
        value="logit_margin",
        foil=None if score.foil is None else target.labels[score.foil],
        signed=signed,
        details={"score": value, "words": float(relevance.sum()), "rest": value - float(relevance.sum())},
    )


def _positive(parameters: Mapping[str, JSON], name: str) -> float:
    value = parameters[name]
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1_000:
        return float(value)
    raise InputError(f"{name} to be a number from 0 to 1,000", repr(value), "choose one in these bounds")
