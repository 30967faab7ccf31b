"""One text through every method: maps, what they cost, how they agree with people and with the model."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from benchmarks.engine.rationales.baselines import COUNTS, RANDOM, RARE, WordCounts
from benchmarks.engine.rationales.contenders import Contender
from benchmarks.engine.rationales.sets import Example
from whyproof.core.errors import Refusal
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.coalition_table import forget
from whyproof.tools.metrics.comprehensiveness import comprehensiveness, sufficiency
from whyproof.tools.metrics.plausibility import average_precision, intersection_over_union, token_f1
from whyproof.tools.metrics.under_test import Decision, order_of
from whyproof.tools.query import CoalitionGame

#: Enough for a mean that does not wander, few enough not to be the dearest part of the run.
RANDOM_ORDERS = 5

GAMES: tuple[CoalitionGame, ...] = get_args(CoalitionGame)

#: Measures with which way is better. Plausibility stands once a name of marks.
PLAUSIBILITY = {"AUPRC": average_precision, "token F1": token_f1, "IOU": intersection_over_union}
LOWER_IS_BETTER = frozenset({*(f"sufficiency, {game}" for game in GAMES), "CPU seconds"})


@dataclass(frozen=True)
class Row:
    """One method on one text. ``plausibility`` [marks][measure]; ``faithfulness`` [measure]; seconds of CPU for one map."""

    set: str
    text: str
    method: str
    version: int
    right: bool
    seconds: float
    plausibility: Mapping[str, Mapping[str, float]]
    faithfulness: Mapping[str, float]


@dataclass(frozen=True)
class _Maps:
    """Weights of one method for the gold label and for the predicted one, [n_orders, n_words] each."""

    gold: FloatArray
    predicted: FloatArray
    seconds: float
    version: int


def measured(
    name: str,
    target: Target,
    example: Example,
    contenders: Sequence[Contender],
    counts: WordCounts | None,
    refused: Callable[[str, str], None],
    seed: int,
    games: Sequence[CoalitionGame] = GAMES,
) -> list[Row]:
    """The rows of one text. Plausibility is that of the map of the gold label, for people explained that one; faithfulness that
    of the map of the predicted label, for the model decided that one. Baselines are measured where ``counts`` are given."""
    (probabilities,) = target.predict([example.instance])
    predicted = target.labels[int(probabilities.argmax())]
    maps: dict[str, _Maps] = {}
    for contender in contenders:
        try:
            maps[contender.name] = _maps(contender, target, example, predicted, seed)
        except Refusal as reason:
            refused(contender.name, str(reason))
    if counts is not None:
        maps |= _baselines(target, example, predicted, counts, seed)
    forget(target)
    faithful = _faithfulness(target, example.instance, predicted, [m.predicted for m in maps.values()], games, seed)
    return [
        Row(
            name, example.id, m, found.version, predicted == example.label, found.seconds,
            {gold: _plausibility(found.gold, marked) for gold, marked in example.golds.items()}, faithfulness,
        )
        for (m, found), faithfulness in zip(maps.items(), faithful, strict=True)
    ]  # fmt: skip


def _maps(contender: Contender, target: Target, example: Example, predicted: str, seed: int) -> _Maps:
    """Both maps, the one of the prediction timed, with nothing remembered from other methods."""
    forget(target)
    started = time.process_time()
    first = contender.weights(target, example.instance, predicted, seed)
    seconds = time.process_time() - started
    gold = first if predicted == example.label else contender.weights(target, example.instance, example.label, seed)
    return _Maps(gold[None], first[None], seconds, contender.tool.version)


def _baselines(target: Target, example: Example, predicted: str, counts: WordCounts, seed: int) -> dict[str, _Maps]:
    orders = Decision(target, example.instance, predicted, None, "mask", seed).random_orders()[:RANDOM_ORDERS]
    random = np.array(orders, dtype=float)
    rare = counts.rare(example.instance)[None]
    odds = [counts.odds(example.instance, label)[None] for label in (example.label, predicted)]
    return {RANDOM: _Maps(random, random, 0.0, 1), RARE: _Maps(rare, rare, 0.0, 1), COUNTS: _Maps(odds[0], odds[1], 0.0, 1)}


def _plausibility(weights: FloatArray, marked: BoolArray) -> dict[str, float]:
    return {name: float(np.mean([score(row, marked) for row in weights])) for name, score in PLAUSIBILITY.items()}


def _faithfulness(
    target: Target, instance: Instance, label: str, maps: Sequence[FloatArray], games: Sequence[CoalitionGame], seed: int
) -> list[dict[str, float]]:
    """The measures of each map, all orders asked of the model together."""
    orders = [order_of(row) for rows in maps for row in rows]
    ends = np.cumsum([len(rows) for rows in maps])[:-1]
    found: list[dict[str, float]] = [{} for _ in maps]
    for game in games:
        tested = Decision(target, instance, label, None, game, seed)
        for measure, values in (("comprehensiveness", comprehensiveness), ("sufficiency", sufficiency)):
            for of_map, part in zip(found, np.split(values(tested, orders), ends), strict=True):
                of_map[f"{measure}, {game}"] = float(part.mean())
    return found
