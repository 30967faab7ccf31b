"""Input reduction and sufficient reasons against every set of the words, by their definitions."""

from __future__ import annotations

from itertools import combinations
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof import CallableTarget, Instance
from whyproof.core.explanation import EditSearch
from whyproof.tools.registry import method

WORDS = ("ash", "birch", "cedar", "elm", "fir", "hazel", "larch")
SCORES = st.lists(st.integers(-4, 4), min_size=2, max_size=7)
PAIRS = st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(-5, 5), max_size=3)


def games(scores: list[int], pairs: dict[tuple[int, int], int]) -> CallableTarget:
    """Words that add up, and pairs of words that do something only together; no tie is possible."""

    def says(text: str) -> list[float]:
        there = {WORDS.index(w) for w in text.split()}
        score = 0.5 + sum(s for i, s in enumerate(scores) if i in there)
        score += sum(s for pair, s in pairs.items() if set(pair) <= there)
        p = 1 / (1 + exp(-score))
        return [1 - p, p]

    return CallableTarget(lambda texts: [says(t) for t in texts], labels=["no", "yes"])


def label(target: CallableTarget, words: tuple[str, ...]) -> str:
    row = target.predict([Instance((("text", " ".join(words)),))])[0]
    return target.labels[int(row.argmax())]


def run(name: str, target: CallableTarget, text: str, **parameters: int) -> EditSearch:
    found = method(name).explain(target, Instance.of(text), parameters)
    assert isinstance(found, EditSearch)
    return found


@settings(max_examples=60, deadline=None)
@given(SCORES, PAIRS)
def test_input_reduction_finds_the_fewest_words_that_are_enough(scores: list[int], pairs: dict[tuple[int, int], int]) -> None:
    words, target = WORDS[: len(scores)], games(scores, pairs)
    found = run("input_reduction", target, " ".join(words))
    whole = label(target, words)
    enough = [
        set(s) for k in range(1, len(words) + 1) for s in combinations(range(len(words)), k)
        if label(target, tuple(words[i] for i in s)) == whole
    ]  # fmt: skip
    fewest = min(len(s) for s in enough)
    kept = [row for row in found.rows if row.outcome.label == whole]
    assert min(len(row.words) for row in kept) == fewest == found.complete_to
    assert [set(row.words) for row in kept] == [s for s in enough if len(s) == fewest]


@settings(max_examples=60, deadline=None)
@given(SCORES, PAIRS)
def test_what_is_reduced_round_by_round_cannot_lose_a_further_word(scores: list[int], pairs: dict[tuple[int, int], int]) -> None:
    words, target = WORDS[: len(scores)], games(scores, pairs)
    found = run("input_reduction", target, " ".join(words), complete=0)
    whole = label(target, words)
    assert found.complete_to == 0
    left = min((row.words for row in found.rows if row.outcome.label == whole), key=len)
    assert label(target, tuple(words[i] for i in left)) == whole
    for gone in left if len(left) > 1 else ():
        assert label(target, tuple(words[i] for i in left if i != gone)) != whole


@settings(max_examples=60, deadline=None)
@given(SCORES, PAIRS)
def test_a_sufficient_reason_is_a_smallest_set_that_no_deletion_gets_round(
    scores: list[int], pairs: dict[tuple[int, int], int]
) -> None:
    words, target = WORDS[: len(scores)], games(scores, pairs)
    n, whole = len(words), label(target, words)

    def settles(kept: set[int]) -> bool:
        others = [i for i in range(n) if i not in kept]
        gone = [set(g) for k in range(len(others) + 1) for g in combinations(others, k)]
        return all(label(target, tuple(words[i] for i in range(n) if i not in g)) == whole for g in gone)

    found = run("sufficient_reason", target, " ".join(words))
    settling = [s for k in range(n + 1) for s in combinations(range(n), k) if settles(set(s))]
    assert found.kept == settling[0]
    assert len(found.rows) == 2 ** (n - len(found.kept)) - 1
    assert all(row.outcome.label == whole and not set(row.words) & set(found.kept) for row in found.rows)


@pytest.mark.parametrize(("budget", "rows"), [(1, 1), (8, 8), (400, 21)])
def test_a_budget_is_never_passed(budget: int, rows: int) -> None:
    target = games([1, 1, 1, 1, 1, 1, 1], {(0, 6): -2, (1, 5): -2})
    words = Instance.of(" ".join(WORDS))
    from whyproof.tools.counterfactual.keeping import Keeping
    from whyproof.tools.method import silent
    from whyproof.tools.query import original

    keeping = Keeping(target, words, original(target, words), budget, silent)
    keeping.by_reduction()
    assert len(keeping.rows) <= min(budget, rows)
