"""Expert misattribution, written again from X-NeSyL (Díaz-Rodríguez et al. 2022): what the expert signs turn below 0."""

from __future__ import annotations

from math import exp
from random import Random
from typing import Any

import pytest

from whyproof.core.errors import InputError, Refusal
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget

POINTS = {"good": 2.0, "dull": -1.5, "plot": 0.5, "thin": -0.25}
TEXT = "good but dull plot and thin"


def box() -> CallableTarget:
    def classify(texts: list[str]) -> list[list[float]]:
        odds = [sum(POINTS.get(w, 0.0) for w in t.split()) for t in texts]
        return [[1 - 1 / (1 + exp(-x)), 1 / (1 + exp(-x))] for x in odds]

    return CallableTarget(classify, ["negative", "positive"], name="box", fingerprint="box 1")


def misattribution(kappa: dict[str, int]) -> float:
    """The loss of SHAP-Backprop takes min(kappa phi, 0) of each part; here its share of all that the graph speaks of. On an
    additive box the weight of a word, by leaving it out, is its points."""
    below = sum(abs(min(sign * POINTS.get(word, 0.0), 0.0)) for word, sign in kappa.items())
    return below / sum(abs(POINTS.get(word, 0.0)) for word in kappa)


def measured(kappa: dict[str, int], label: str = "positive", **more: Any) -> Any:
    words = Instance.of(TEXT).words
    expected = [{"word": next(w for w in words if w.text == word).to_dict(), "sign": sign} for word, sign in kappa.items()]
    given = {"of_method": "occlusion", "label": label, "game": "delete", "expected": expected, **more}
    return method("expert_misattribution").explain(box(), Instance.of(TEXT), given)


@pytest.mark.parametrize(
    ("kappa", "value"),
    [
        ({"good": 1, "dull": -1}, 0.0),
        ({"good": -1, "dull": 1}, 1.0),
        ({"good": 1, "dull": -1, "plot": -1}, 0.5 / 4.0),
        ({"thin": 1, "plot": 1}, 0.25 / 0.75),
    ],
)
def test_known_answers(kappa: dict[str, int], value: float) -> None:
    found = measured(kappa)
    assert misattribution(kappa) == pytest.approx(value)
    assert found.value == pytest.approx(value, abs=1e-6)
    assert found.low <= value + 1e-9 and found.high >= value - 1e-9 and found.better == "lower"


def test_random_graphs_and_the_other_label() -> None:
    for seed in range(40):
        random = Random(seed)
        kappa = {w: random.choice((1, -1)) for w in random.sample(sorted(POINTS), random.randint(1, 4))}
        assert measured(kappa).value == pytest.approx(misattribution(kappa), abs=1e-6)
        turned = {w: -sign for w, sign in kappa.items()}
        assert measured(turned, "negative").value == pytest.approx(misattribution(kappa), abs=1e-6)


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(Refusal, match="--graph"):
        measured({})
    with pytest.raises(Refusal, match="no weight"):
        measured({"but": 1})
    word = Instance.of(TEXT).words[0].to_dict()
    for expected in ([{"word": word, "sign": 2}], [word], "good", [{"word": word, "sign": s} for s in (1, -1)]):
        with pytest.raises(InputError):
            measured({}, expected=expected)
