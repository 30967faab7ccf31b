"""HEDGE: a tree of phrases, made by cutting the text again and again where its words hold together least."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from math import factorial

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import GroupWeight, Interactions, Phrase
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, one_of, silent, whole
from whyproof.tools.query import choose_game, coalitions, game_refusal, original
from whyproof.tools.registry import register
from whyproof.tools.related import GAME_PARAMETERS, Related
from whyproof.tools.value import FORWARD_NOISE, score_of, value_of

MAX_WORDS = 60
MAX_WINDOWS = 1

Span = tuple[int, int]  # from the first word up to, not including, the second


@register
class Hedge:
    """Algorithm 1 of the paper. Each step cuts the span, at the place, where the two parts interact least.

    The interaction of two parts is their Shapley interaction index among the spans of the moment, restricted to the
    ``neighbours`` spans on either side: sum over sets S of neighbours of |S|! (M - |S| - 2)! / (M - 1)! times the second
    difference of v, M being the number of neighbours and the two parts. "Least" is the smallest value as published, or the
    smallest size with ``weakest`` "size". A text in two fields is cut between them first. A phrase's weight is v of the
    phrase alone; v is the logit margin, where the paper takes the label's score less the best other one.

    ``groups`` holds one entry a cut, in their order: the words of the phrase cut, and the interaction of its two parts.
    """

    card = MethodCard(
        name="hedge",
        title="HEDGE",
        family="game-theoretic",
        question="How do the words of the text group into phrases for the model, and what does each phrase say?",
        how=(
            "It cuts the text in two where the two parts work together least, then cuts the parts in the same way, down to "
            "single words, and asks the model what it makes of each phrase alone."
        ),
        guarantee="Every word stands in exactly one phrase at each level, and a phrase's weight is the model's own score for it.",
        not_shown=(
            "It does not show phrases of words that stand apart, and a cut looks only at the phrases next to it, so another "
            "tree may fit the model as well."
        ),
        cost="some tens of forward passes a word",
        paper="Chen, Zheng and Ji 2020, arXiv:2004.02015",
        aliases=("hierarchical explanation", "hierarchical interpretation"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {
        **GAME_PARAMETERS,
        "neighbours": 1,
        "weakest": "signed",
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if len(instance.words) > MAX_WORDS or target.windows(instance) > MAX_WINDOWS:
            return f"A phrase tree of more than {MAX_WORDS} words takes too long; ask about a shorter part of the text."
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        game, value, n = choose_game(target, given), value_of(given), len(instance.words)
        score = score_of(target, original(target, instance), given, value)

        def ask(keep: BoolArray) -> FloatArray:
            return score(coalitions(target, instance, keep, game))

        answers = _Answers(n, ask, progress)
        by_size = one_of(given, "weakest", ("signed", "size")) == "size"
        cutting = _Cutting(answers, whole(given, "neighbours", 0, 3), by_size)
        tree, cuts = cutting.tree(_fields(instance))
        details: dict[str, JSON] = {
            "evaluations": len(answers) + 1,
            "windows": target.windows(instance),
            "empty": answers([()])[0],
        }
        return Related(target, instance, score, game, value).found(cuts, "hedge", details, order=n, tree=tree)


class _Answers:
    """The score of any set of spans, each set asked about once."""

    def __init__(self, n: int, ask: Callable[[BoolArray], FloatArray], progress: Progress) -> None:
        self._n, self._ask, self._progress = n, ask, progress
        self._known: dict[tuple[int, ...], float] = {}

    def __len__(self) -> int:
        return len(self._known)

    def __call__(self, sets: Sequence[Sequence[Span]]) -> list[float]:
        keys = [tuple(i for span in sorted(spans) for i in range(*span)) for spans in sets]
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        if new:
            keep = np.zeros((len(new), self._n), dtype=bool)
            for row, key in zip(keep, new, strict=True):
                row[list(key)] = True
            self._known.update(zip(new, self._ask(keep).tolist(), strict=True))
            self._progress(len(self), max(len(self), 30 * self._n))
        return [self._known[key] for key in keys]


class _Cutting:
    def __init__(self, answers: _Answers, neighbours: int, by_size: bool) -> None:
        self._answers, self._neighbours, self._by_size = answers, neighbours, by_size

    def tree(self, fields: Sequence[Span]) -> tuple[Phrase, list[GroupWeight]]:
        """The tree over all words, and its cuts in the order they were made."""
        whole_text = (fields[0][0], fields[-1][1])
        spans: list[Span] = [whole_text]
        made: dict[Span, tuple[int, float]] = {}  # span -> where it was cut, and the interaction of its parts
        for start, _ in fields[1:]:
            at = len(spans) - 1
            made[spans[at]] = (start, self._interactions(spans, [(at, start)])[0])
            spans[at : at + 1] = [(spans[at][0], start), (start, spans[at][1])]
        while places := [(at, cut) for at, (start, end) in enumerate(spans) for cut in range(start + 1, end)]:
            found = self._interactions(spans, places)
            sizes = [abs(x) for x in found] if self._by_size else found
            best = min(range(len(places)), key=lambda k: (sizes[k], places[k]))
            at, cut = places[best]
            start, end = spans[at]
            made[spans[at]] = (cut, found[best])
            spans[at : at + 1] = [(start, cut), (cut, end)]
        cuts = [
            GroupWeight(tuple(range(*span)), x, x - 4 * FORWARD_NOISE, x + 4 * FORWARD_NOISE) for span, (_, x) in made.items()
        ]
        return self._phrase(whole_text, made), cuts

    def _phrase(self, span: Span, made: Mapping[Span, tuple[int, float]]) -> Phrase:
        (weight,) = self._answers([[span]])
        low, high = weight - FORWARD_NOISE, weight + FORWARD_NOISE
        if span not in made:
            return Phrase(*span, weight, low, high)
        cut, interaction = made[span]
        children = (self._phrase((span[0], cut), made), self._phrase((cut, span[1]), made))
        return Phrase(*span, weight, low, high, interaction, children)

    def _interactions(self, spans: Sequence[Span], places: Sequence[tuple[int, int]]) -> list[float]:
        """The interaction of the two parts that each place would make, a place being (number of the span, cut)."""
        asked = [self._differences(spans, at, cut) for at, cut in places]
        values = iter(self._answers([s for sets in asked for _, four in sets for s in four]))
        found = []
        for sets in asked:
            index = 0.0
            for weight, _ in sets:
                both, left, right, neither = next(values), next(values), next(values), next(values)
                index += weight * (both - left - right + neither)
            found.append(index)
        return found

    def _differences(self, spans: Sequence[Span], at: int, cut: int) -> list[tuple[float, tuple[list[Span], ...]]]:
        """The weights and sets of spans of the second differences that make one interaction."""
        left, right = (spans[at][0], cut), (cut, spans[at][1])
        near = [*spans[max(at - self._neighbours, 0) : at], *spans[at + 1 : at + 1 + self._neighbours]]
        m = len(near) + 2
        return [
            (
                factorial(len(s)) * factorial(m - len(s) - 2) / factorial(m - 1),
                ([*s, left, right], [*s, left], [*s, right], [*s]),
            )
            for s in _subsets(near)
        ]


def _subsets(spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    for size in range(len(spans) + 1):
        yield from combinations(spans, size)


def _fields(instance: Instance) -> list[Span]:
    """The words of each field, as a span."""
    found: list[Span] = []
    for field in instance.fields:
        places = [i for i, word in enumerate(instance.words) if word.field == field]
        if places:
            found.append((places[0], places[-1] + 1))
    return found
