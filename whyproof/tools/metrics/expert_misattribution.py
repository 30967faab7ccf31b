"""Expert misattribution: does a map use words the other way than an expert graph says?"""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, Refusal, shown
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance, Word
from whyproof.tools.method import Progress
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest
from whyproof.tools.registry import register


@register
class ExpertMisattribution(MapMetric):
    """misattribution = sum over w of max(0, -s_w phi_w) / sum over w of |phi_w|, over the words w of ``expected`` with their
    signs s_w: 1 where experts hold that the word supports the label, -1 where they hold that it contradicts it.

    The numerator is what X-NeSyL takes off in training (kappa phi below zero, kappa the entry of the expert graph, 1 or -1);
    here it is divided by the whole, so that the scale of the weights makes no difference.
    """

    better = "lower"
    card = MethodCard(
        name="expert_misattribution",
        title="Expert misattribution",
        family="metric",
        question="Does the explanation use words the other way than the expert graph says?",
        how="Of the words that the graph speaks of, it divides the weight on the wrong side by all their weight: 0 none, 1 all.",
        guarantee="The number is exactly that share of the map's weights; words that the graph does not speak of count nothing.",
        not_shown="It does not show who is right: the model, the experts or the map may be the one that errs.",
        cost="an explanation",
        paper="Díaz-Rodríguez et al. 2022, X-NeSyL, arXiv:2104.11914",
        aliases=("misattribution",),
    )
    defaults: Mapping[str, JSON] = {**MapMetric.defaults, "expected": []}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if not parameters["expected"]:
            return "No graph says of a word of this text what it speaks for; bring one with --graph FILE."
        return super().supports(target, instance, parameters)

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        if not tested.attribution.signed:
            raise Refusal("weights with sides", tested.tool.card.name, "Its weights have no side; ask for occlusion.")
        signs = expected_signs(tested.instance, parameters["expected"])
        rows = [(signs[w.word], w) for w in tested.attribution.words if w.word in signs]
        turned = [(w.low, w.weight, w.high) if sign > 0 else (-w.high, -w.weight, -w.low) for sign, w in rows]
        for_, against = ([sum(max(0.0, side * row[i]) for row in turned) for i in range(3)] for side in (1, -1))
        if for_[1] + against[1] == 0:
            raise Refusal(
                "weight on the words of the graph", "none", "The map gives these words no weight; ask by another method."
            )
        value = against[1] / (for_[1] + against[1])
        low, high = _share(against[2], for_[0]), _share(against[0], for_[2])
        return Found(value, min(low, value), max(high, value), details={"words": len(rows)})


def _share(part: float, rest: float) -> float:
    return part / (part + rest) if part + rest else 0.0


def expected_signs(instance: Instance, expected: JSON) -> dict[Word, int]:
    """The sign that each word should have.

    Raises:
        InputError: not rows of a word of the text and 1 or -1, or one word with both.
    """
    mend = "give rows such as {'word': …, 'sign': 1}"
    try:
        assert isinstance(expected, list)
        rows = [(Word.from_dict(row["word"]), row["sign"]) for row in expected]  # type: ignore[index, call-overload, arg-type]
        assert all(sign in (1, -1) and word in instance.words for word, sign in rows)
    except (AssertionError, KeyError, TypeError, ValueError) as error:
        raise InputError("expected to list words of the text with their signs", shown(expected), mend) from error
    signs = {word: int(str(sign)) for word, sign in rows}
    if any(signs[word] != sign for word, sign in rows):
        raise InputError("one sign a word", "both for one", "leave such a word out")
    return signs
