"""Log-odds with an informative prior, written again from Monroe, Colaresi and Quinn 2008, word by word."""

from __future__ import annotations

from math import log, sqrt

import pytest

from whyproof.knowledge.log_odds import PRIOR_WORDS, tied_words

INSIDE = [["bad", "film"], ["bad", "bad", "plot"], ["a", "film"]]
OUTSIDE = [["good", "film"], ["a", "good", "plot"], ["bad", "luck", "a"]]


def z(word: str) -> float:
    first = [w for row in INSIDE for w in row]
    second = [w for row in OUTSIDE for w in row]
    both = first + second
    a, a0 = PRIOR_WORDS * both.count(word) / len(both), PRIOR_WORDS
    odds_first = (first.count(word) + a) / (len(first) + a0 - first.count(word) - a)
    odds_second = (second.count(word) + a) / (len(second) + a0 - second.count(word) - a)
    variance = 1 / (first.count(word) + a) + 1 / (second.count(word) + a)
    return (log(odds_first) - log(odds_second)) / sqrt(variance)


def test_every_word_has_the_score_of_the_paper_and_stands_in_its_order() -> None:
    found = tied_words(INSIDE, OUTSIDE, least=1)
    assert {t.word for t in found} == {"bad", "film", "plot", "a", "good", "luck"}
    for t in found:
        assert t.z == pytest.approx(z(t.word), abs=1e-12)
    assert found[0].word == "bad" and found[-1].word == "good"
    assert [t.texts for t in found if t.word in ("bad", "film")] == [3, 3]


def test_rare_words_and_empty_groups_are_left_out() -> None:
    assert {t.word for t in tied_words(INSIDE, OUTSIDE, least=2)} == {"bad", "film", "plot", "a", "good"}
    assert tied_words([], OUTSIDE) == [] and tied_words([["a"]], [["a"]], least=1) == []
