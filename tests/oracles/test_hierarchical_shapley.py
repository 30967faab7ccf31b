"""Hierarchical Shapley values against the definition, by enumeration of every game on the way down."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution, GroupAttribution
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.shapley.hierarchy import Hierarchy, rows_of
from whyproof.tools.targets.callable import CallableTarget

TEXT = "Good plot here. Not bad at all! Dull end."
SENTENCES = [[0, 1, 2], [3, 4, 5, 6], [7, 8]]
EFFECT = {"Good": 1.0, "plot": 0.2, "bad": -2.0, "all": 0.3, "Dull": -0.7}


def score(text: str) -> float:
    words = [w.strip(".!") for w in text.split()]
    value = sum(EFFECT.get(w, 0.0) for w in words)
    if "Not" in words and "bad" in words:
        value += 3.0
    if "Good" in words and "Dull" in words:
        value -= 0.9
    return value


def answer(texts: list[str]) -> np.ndarray:
    positive = 1 / (1 + np.exp(-np.array([score(t) for t in texts])))
    return np.stack([1 - positive, positive], axis=1)


TARGET = CallableTarget(answer, ("negative", "positive"))


def value(present: set[int]) -> float:
    """The score of the text's words with these numbers, word by word and without punctuation."""
    words = [w.text for w in Instance.of(TEXT).words]
    return score(" ".join(words[i] for i in sorted(present)))


def shapley_of(players: list[list[int]]) -> list[float]:
    n = len(players)
    found = [0.0] * n
    for i in range(n):
        for mask in range(2**n):
            if mask >> i & 1:
                continue
            inside = {w for j in range(n) if mask >> j & 1 for w in players[j]}
            s = mask.bit_count()
            share = math.factorial(s) * math.factorial(n - s - 1) / math.factorial(n)
            found[i] += share * (value(inside | set(players[i])) - value(inside))
    return found


def by_definition() -> np.ndarray:
    found = np.zeros(9)
    for sentence, own in zip(SENTENCES, shapley_of(SENTENCES), strict=True):
        rest = [i for i in range(9) if i not in sentence]
        psi = shapley_of([*([i] for i in sentence), rest])[:-1]
        shift = (own - sum(psi)) / len(sentence)
        for i, v in zip(sentence, psi, strict=True):
            found[i] = v + shift
    return found


def explained(target: Any = TARGET, text: str = TEXT, **parameters: Any) -> FeatureAttribution:
    found = method("hierarchical_shapley").explain(target, Instance.of(text), {"label": "positive", **parameters})
    assert isinstance(found, FeatureAttribution)
    return found


def test_words_and_sentences_have_the_values_of_the_definition() -> None:
    words = explained(worth=0.0)
    assert [w.weight for w in words.words] == pytest.approx(by_definition(), abs=1e-9)
    assert words.details["looked_into"] == 4
    asked = {"label": "positive", "granularity": "sentence"}
    sentences = method("hierarchical_shapley").explain(TARGET, Instance.of(TEXT), asked)
    assert isinstance(sentences, GroupAttribution)
    assert [g.weight for g in sentences.groups] == pytest.approx(shapley_of(SENTENCES), abs=1e-9)
    assert [g.words for g in sentences.groups] == [tuple(s) for s in SENTENCES]
    assert sum(w.weight for w in words.words) == pytest.approx(words.total, abs=1e-9) == value(set(range(9))) - value(set())


def test_a_part_that_matters_little_is_shared_equally_and_not_asked_about() -> None:
    found = explained(worth=0.6)
    own = shapley_of(SENTENCES)
    assert found.details["looked_into"] == 1 and found.details["evaluations"] == 8
    for sentence, v in zip(SENTENCES, own, strict=True):
        assert [found.words[i].weight for i in sentence] == pytest.approx([v / len(sentence)] * len(sentence), abs=1e-9)


def test_a_sentence_that_is_asked_about_is_looked_into_whatever_it_holds() -> None:
    found, by_hand = explained(worth=0.6, inside=[2]), by_definition()
    assert found.details["looked_into"] == 2
    assert [found.words[i].weight for i in SENTENCES[1]] == pytest.approx(by_hand[SENTENCES[1]].tolist(), abs=1e-9)
    assert len({found.words[i].weight for i in SENTENCES[0]}) == 1
    for wrong in (["2"], [0], [4], 2):
        with pytest.raises(InputError, match="sentence numbers from 1 to 3"):
            explained(inside=wrong)


def test_rows_are_a_bound() -> None:
    found = explained(worth=0.0, max_rows=8 + rows_of(3))
    assert int(str(found.details["evaluations"])) <= 8 + rows_of(3)


def test_a_long_text_is_cut_into_sections_sentences_and_stretches() -> None:
    long_sentence = " ".join(f"w{i}" for i in range(100))
    instance = Instance.of(" ".join(f"A b{i} c." for i in range(30)) + f" {long_sentence}.")
    hierarchy = Hierarchy(instance, lambda players: lambda keep: np.zeros(len(keep)), True, 0)
    everything = tuple(range(len(instance.words)))
    sections = hierarchy.children(everything)
    assert 2 <= len(sections) <= 8
    assert tuple(i for s in sections for i in s) == everything
    assert tuple(i for s in hierarchy.children(sections[-1]) for i in s) == sections[-1]
    stretches = hierarchy.children(tuple(range(90, 190)))
    assert len(stretches) == 8 and max(map(len, stretches)) <= 13
    assert hierarchy.children((5,)) == ((5,),)


def test_intervals_of_a_long_text_hold_its_additive_effects() -> None:
    words = [f"w{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(150)]
    effect = {w: 0.5 * ((7 * i) % 11 == 0) - 0.3 * ((5 * i) % 13 == 0) for i, w in enumerate(words)}
    text = ". ".join(
        " ".join(w.capitalize() if not i else w for i, w in enumerate(words[at : at + 10])) for at in range(0, 150, 10)
    )

    def additive(texts: list[str]) -> np.ndarray:
        positive = 1 / (1 + np.exp(-np.array([sum(effect.get(w.strip(".").lower(), 0.0) for w in t.split()) for t in texts])))
        return np.stack([1 - positive, positive], axis=1)

    found = explained(CallableTarget(additive, ("negative", "positive")), text, worth=0.0, max_rows=3_000)
    assert all(w.low <= effect[w.word.text.lower()] <= w.high for w in found.words)
