"""A map under test: an attribution, and the model's answers when words of its text are taken away in the map's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution, Measurement
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Method, Progress, accepted, attributes, filled, read_beside, silent
from whyproof.tools.query import CoalitionGame, choose_game, coalitions, game_refusal
from whyproof.tools.random_orders import Order, random_orders
from whyproof.tools.registry import method
from whyproof.tools.standard import standard_attribution
from whyproof.tools.value import Score, score_of


@dataclass(frozen=True)
class Found:
    """What a measure came to: the value, the interval of its runs, what would pass, and what else is worth recording."""

    value: float
    low: float
    high: float
    runs: int = 1
    threshold: float | None = None
    details: Mapping[str, JSON] | None = None

    @classmethod
    def exact(cls, value: float, noise: float, runs: int = 1, threshold: float | None = None, **details: JSON) -> Found:
        """A value of these very runs that is exact but for the arithmetic of the model."""
        return cls(value, value - noise, value + noise, runs, threshold, details)


@dataclass(frozen=True)
class Decision:
    """A target's decision on a text, and the means to question it about the words in any order."""

    target: Target
    instance: Instance
    label: str
    foil: str | None
    game: CoalitionGame
    seed: int

    @property
    def n(self) -> int:
        return len(self.instance.words)

    @cached_property
    def score(self) -> Score:
        """The label's probability (against a foil: the difference of the two)."""
        named = {"label": self.label, "foil": self.foil}
        return score_of(self.target, np.zeros(len(self.target.labels)), named, "probability")

    def values(self, keep: BoolArray, progress: Progress = silent) -> FloatArray:
        """The score of coalitions [n_rows, n_words], shape [n_rows]."""
        return self.score(coalitions(self.target, self.instance, keep, self.game, progress))

    def random_orders(self) -> list[Order]:
        """``RANDOM_ORDERS`` orders of the words, the same for the same seed."""
        return list(random_orders(self.n, self.seed))


@dataclass(frozen=True)
class MapUnderTest(Decision):
    """An attribution of a decision."""

    tool: Method
    parameters: Mapping[str, JSON]  # of the map
    attribution: FeatureAttribution

    @cached_property
    def weights(self) -> FloatArray:
        """The word weights, shape [n_words]."""
        return np.array([w.weight for w in self.attribution.words])

    @cached_property
    def order(self) -> Order:
        """Word indices from what speaks most for the label to what speaks most against it; ties in reading order."""
        return order_of(self.weights)

    def again(
        self, instance: Instance | None = None, seed: int | None = None, target: Target | None = None
    ) -> FeatureAttribution:
        """The same map of another text, with another seed or of another target, for the same label."""
        found = self.tool.explain(
            target or self.target,
            instance or self.instance,
            {**self.parameters, "label": self.label},
            seed=self.seed if seed is None else seed,
        )
        assert isinstance(found, FeatureAttribution)
        return found


class MapMetric:
    """A metric of one map. A subclass has a card, says which values are better, and measures.

    Parameters of every metric: ``of_method`` (None: the standard attribution), ``label``, ``foil``, and the ``game``
    in which words are taken away.
    """

    card: MethodCard
    version = 1
    better: Literal["higher", "lower"]
    defaults: Mapping[str, JSON] = {"of_method": None, "label": None, "foil": None, "game": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        tool = tested_method(target, instance, parameters)
        if not attributes(tool):
            return f"{tool.card.title} gives no weights of words that could be measured; ask about an attribution method."
        refused = tool.supports(target, instance, _map_parameters(tool, parameters))
        return refused or game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Measurement:
        given = accepted(_as_method(self), target, instance, parameters)
        tool = tested_method(target, instance, given)
        settings = _map_parameters(tool, given)
        attribution = tool.explain(target, instance, settings, seed=seed)
        if not isinstance(attribution, FeatureAttribution):
            raise Refusal("an attribution method", tool.card.name, f"{tool.card.title} gives no weights of words")
        decision = (target, instance, attribution.label, attribution.foil, choose_game(target, given), seed)
        tested = MapUnderTest(*decision, tool, settings, attribution)
        last = [(0, 1)]

        def watched(done: int, total: int) -> None:
            last[0] = (done, total)
            progress(done, total)

        found = self.measure(tested, given, watched)
        done, total = last[0]
        if done < total:
            progress(total, total)
        return Measurement(
            measure=self.named(given),
            method=tool.card.name,
            label=attribution.label,
            value=found.value,
            low=found.low,
            high=found.high,
            better=self.better,
            runs=found.runs,
            threshold=found.threshold,
            foil=attribution.foil,
            details={"game": tested.game, **(found.details or {})},
        )

    def learned(self, target: Target, parameters: Mapping[str, JSON]) -> list[JSON]:
        """What the methods under test have learned of the target."""
        tested = (method(str(parameters[name])) for name in ("of_method", "other") if parameters.get(name) is not None)
        return [known for tool in tested for known in read_beside(tool, target, tool.defaults)]

    def named(self, parameters: Mapping[str, JSON]) -> str:
        """The measure's name in records and sentences."""
        return self.card.name

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        raise NotImplementedError


def tested_method(target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> Method:
    """The attribution method under test.

    Raises:
        InputError: no method is called that.
    """
    name = parameters["of_method"]
    return method(standard_attribution(target, instance) if name is None else str(name))


def order_of(weights: FloatArray) -> Order:
    """Word indices from the largest weight to the smallest; ties in reading order."""
    return tuple(int(i) for i in np.argsort(-weights, kind="stable"))


def _map_parameters(tool: Method, parameters: Mapping[str, JSON]) -> dict[str, JSON]:
    """Label and foil, and the game where the map plays one: words are taken away in the game that the map was made in."""
    passed = {"label", "foil", "game"} & set(tool.defaults)
    return filled(tool, {name: parameters[name] for name in sorted(passed)})


def _as_method(metric: MapMetric) -> Method:
    return metric
