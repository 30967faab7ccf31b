"""Agreement of two methods: rank correlations and overlap of the first words."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, attributes, filled, whole
from whyproof.tools.metrics.ranks import kendall, spearman, top_overlap
from whyproof.tools.metrics.stability import weights_of
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest
from whyproof.tools.registry import method, register

_NOT_SHOWN = (
    "It does not show which of the two is right: methods can agree and both be wrong, or answer different questions well."
)
_PAPER = "Krishna et al. 2022, The disagreement problem, arXiv:2202.01602"


class _Agreement(MapMetric):
    """Explains the same label with a second method, ``other``, and compares."""

    better = "higher"
    defaults: Mapping[str, JSON] = {**MapMetric.defaults, "other": "occlusion"}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        other = method(str(parameters["other"]))
        if not attributes(other):
            return f"{other.card.title} gives no weights of words to compare with; ask about an attribution method."
        labels = {"label": parameters["label"], "foil": parameters["foil"]}
        return other.supports(target, instance, filled(other, labels)) or super().supports(target, instance, parameters)

    def named(self, parameters: Mapping[str, JSON]) -> str:
        return f"{self.card.name}_with_{method(str(parameters['other'])).card.name}"

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        other = method(str(parameters["other"]))
        labels: dict[str, JSON] = {"label": tested.label, "foil": tested.foil}
        found = other.explain(tested.target, tested.instance, filled(other, labels), progress, tested.seed)
        if not isinstance(found, FeatureAttribution):
            raise InputError("an attribution method to compare with", repr(parameters["other"]), "name another one")
        return Found.exact(self._compare(tested.weights, weights_of(found), parameters), 0.0)

    def _compare(self, first: FloatArray, second: FloatArray, parameters: Mapping[str, JSON]) -> float:
        raise NotImplementedError


@register
class SpearmanAgreement(_Agreement):
    card = MethodCard(
        name="rank_agreement",
        title="Rank agreement",
        family="metric",
        question="Do two methods put the words in the same order?",
        how="It ranks the words by their weight in both methods and takes Spearman's rank correlation, from -1 to 1.",
        guarantee="The number is exactly that correlation, ties sharing their mean rank.",
        not_shown=_NOT_SHOWN,
        cost="two explanations",
        paper=_PAPER,
        aliases=("spearman agreement",),
    )

    def _compare(self, first: FloatArray, second: FloatArray, parameters: Mapping[str, JSON]) -> float:
        return spearman(first, second)


@register
class KendallAgreement(_Agreement):
    card = MethodCard(
        name="pair_agreement",
        title="Pair agreement",
        family="metric",
        question="Of two words, do two methods put the same one first?",
        how=(
            "It counts the pairs of words that both methods order alike, less those they order otherwise: Kendall's tau, "
            "from -1 to 1."
        ),
        guarantee="The number is exactly Kendall's tau-b, which allows for ties.",
        not_shown=_NOT_SHOWN,
        cost="two explanations",
        paper=_PAPER,
        aliases=("kendall agreement", "kendall tau"),
    )

    def _compare(self, first: FloatArray, second: FloatArray, parameters: Mapping[str, JSON]) -> float:
        return kendall(first, second)


@register
class TopAgreement(_Agreement):
    card = MethodCard(
        name="top_agreement",
        title="Top agreement",
        family="metric",
        question="Do two methods pick the same words as the most important ones?",
        how="It takes the three words with the largest weights of each method, whatever their sign, and counts the shared ones.",
        guarantee="The number is exactly the shared part of those words; a text of fewer words has fewer to share.",
        not_shown=_NOT_SHOWN,
        cost="two explanations",
        paper=_PAPER,
        aliases=("top k overlap", "feature agreement"),
    )
    defaults: Mapping[str, JSON] = {**_Agreement.defaults, "top_k": 3}

    def _compare(self, first: FloatArray, second: FloatArray, parameters: Mapping[str, JSON]) -> float:
        return top_overlap(first, second, min(whole(parameters, "top_k", 1, 5_000), ceil(len(first))))
