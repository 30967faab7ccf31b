"""Verdicts worked out by hand on counts over data sets and on what they show of a population: the truth, and its twin with
one minimal falsehood."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.verifiers.referee_data import at_least, truths_of_data
from tests.verifiers.worlds import card, random_claim, random_world
from tests.verifiers.worlds_data import FILM, NEGATIVE, WRONG, aggregate, judged, said, sample, verdict_of
from whyproof.core.claim import Condition, Count, Measure, Occurrence, Population, Sufficiency
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge
from whyproof.verifiers.encode.binomial import critical_counts
from whyproof.verifiers.exact.binomial import surely_over, surely_under

PROVED, REFUTED, UNSUPPORTED = Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED
TRIVIAL, VACUOUS, UNTRANSLATABLE = Verdict.TRIVIAL, Verdict.VACUOUS, Verdict.UNTRANSLATABLE
INCONSISTENT = Verdict.EVIDENCE_INCONSISTENT

ROWS: dict[str, Any] = {"data": "reviews", "having": (WRONG,), "among": (FILM,)}


@pytest.mark.parametrize(
    ("n", "m", "claim", "verdict"),
    [
        (40, 31, Count(count=31, **ROWS), PROVED),
        (40, 31, Count(count=30, **ROWS), REFUTED),
        (40, 31, Count(share=said("78"), **ROWS), PROVED),  # 77.5 % is said as 78
        (40, 31, Count(share=said("77"), **ROWS), REFUTED),
        (40, 31, Count(share=said("75", "over"), **ROWS), PROVED),
        (40, 31, Count(share=said("75", "under"), **ROWS), REFUTED),
        (40, 21, Count(share="most", **ROWS), PROVED),
        (40, 20, Count(share="most", **ROWS), REFUTED),  # half is not most
        (41, 21, Count(share="most", **ROWS), PROVED),
        (40, 40, Count(share="all", **ROWS), PROVED),
        (40, 39, Count(share="all", **ROWS), REFUTED),  # all but one
        (40, 0, Count(share="none", **ROWS), PROVED),
        (40, 1, Count(share="none", **ROWS), REFUTED),
        (0, 0, Count(count=0, **ROWS), PROVED),
        (0, 0, Count(share="all", **ROWS), VACUOUS),
        (0, 0, Count(share="none", **ROWS), VACUOUS),
        (0, 0, Count(share=said("0"), **ROWS), VACUOUS),
        (40, 31, Count(count=31, **{**ROWS, "data": "other reviews"}), UNSUPPORTED),
        (40, 31, Count(count=31, **{**ROWS, "among": ()}), UNSUPPORTED),
        (40, 31, Count(count=31, **{**ROWS, "having": (FILM,), "among": (WRONG,)}), UNSUPPORTED),  # the converse
        (40, 31, Count(count=9, **{**ROWS, "having": (replace(WRONG, relation="is_not"),)}), UNSUPPORTED),  # nothing is inferred
        (40, 31, Count(count=31, share="most", **ROWS), UNTRANSLATABLE),
        (40, 31, Count(**ROWS), UNTRANSLATABLE),
        (40, 31, Count(count=-1, **ROWS), UNTRANSLATABLE),
        (40, 31, Count(share=said("2", unit="times"), **ROWS), UNTRANSLATABLE),
        (40, 31, Count(count=31, **{**ROWS, "having": (WRONG, WRONG)}), UNTRANSLATABLE),
    ],
)
def test_counts(n: int, m: int, claim: Count, verdict: Verdict) -> None:
    assert verdict_of(claim, aggregate(n, m)) is verdict


def test_conditions_are_sets_and_a_tautology_is_trivial() -> None:
    both = aggregate(40, 31, (WRONG,), (FILM, NEGATIVE))
    turned = Count(data="reviews", having=(WRONG,), among=(NEGATIVE, FILM), share="most")
    assert verdict_of(turned, both) is PROVED
    same = Count(data="reviews", having=(FILM,), among=(FILM,), share="all")
    assert verdict_of(same, aggregate(40, 40, (FILM,))) is TRIVIAL
    assert verdict_of(replace(same, share=None, count=40), aggregate(40, 40, (FILM,))) is PROVED
    assert verdict_of(Count(data="reviews", having=(), count=40), aggregate(40, 40, (), ())) is PROVED  # how many rows there are


def test_what_a_count_of_rows_says_when_it_is_wrong() -> None:
    judgement = judged(Count(share="all", **ROWS), aggregate(40, 31))
    assert judgement.reason == "in 31 (78 %) of the 40 rows of 'reviews' where text contains 'film', correct is 'no'"
    assert judgement.witness == {"n": 40, "m": 31, "share": 31 / 40}
    nothing = judged(Count(count=3, **ROWS), card())
    assert (nothing.verdict, nothing.missing) == (UNSUPPORTED, ())
    assert "a count over 'reviews' with the claim's own conditions is needed" in nothing.reason


@pytest.mark.parametrize(
    "spoiled",
    [
        aggregate(31, 40),
        aggregate(401, 40),  # of 400 rows
        aggregate(40, 31, (FILM,)),  # chosen by what is counted
        aggregate(40, -1),
        aggregate(40, True),
        aggregate(40, "31"),
        replace(aggregate(40, 31), values={**aggregate(40, 31).values, "among": [{"column": "text"}]}),
        aggregate(40, 31, among=(FILM, FILM)),
        aggregate(40, 31, data={"name": "", "hash": "a", "rows": 400}),
        aggregate(40, 31, (WRONG,), (), data={"name": "reviews", "hash": "a", "rows": 400}),  # all rows, and yet 40
        aggregate(40, 31, sample={"how": "uniform"}),
    ],
)
def test_counts_that_contradict_themselves(spoiled: Evidence) -> None:
    assert verdict_of(Count(count=31, **ROWS), spoiled) is INCONSISTENT


@pytest.mark.parametrize(
    ("n", "m", "over", "under"),
    [  # one-sided 95 % bounds of Clopper and Pearson, from published tables, one step to either side
        (50, 50, ("94.1", "94.2"), None),  # 0.05 ** (1 / 50) = 0.9418
        (20, 18, ("71.7", "71.8"), ("98.2", "98.1")),  # 0.7174 and 0.9819
        (10, 0, None, ("25.9", "25.8")),  # 1 - 0.05 ** (1 / 10) = 0.2589
        (10, 5, ("22.2", "22.3"), ("77.8", "77.7")),  # 0.2224 and 0.7776
    ],
)
def test_bounds_on_a_population(n: int, m: int, over: tuple[str, str] | None, under: tuple[str, str] | None) -> None:
    record = aggregate(n, m, how="uniform")
    for side, digits in (("over", over), ("under", under)):
        if digits is not None:
            shown, not_shown = (Population(share=said(d, side), confidence=said("95"), **ROWS) for d in digits)
            assert verdict_of(shown, record) is PROVED
            assert verdict_of(not_shown, record) is UNSUPPORTED


def test_a_population_claim_is_refuted_only_where_its_opposite_is_proved() -> None:
    claim = Population(share=said("50", "over"), confidence=said("95"), **ROWS)
    opposite = replace(claim, share=said("50", "under"))
    for m in range(21):
        record = aggregate(20, m, how="uniform")
        assert (verdict_of(claim, record) is REFUTED) == (verdict_of(opposite, record) is PROVED) == (m <= 5)
        assert (verdict_of(claim, record) is PROVED) == (m >= 15)
    judgement = judged(claim, aggregate(20, 5, how="uniform"))
    assert judgement.reason.endswith("at 95 % confidence each, that shows a share over 10 % and under 46 %")


@pytest.mark.parametrize("how", [None, "convenience"])
def test_a_sample_that_was_not_drawn_at_random_says_nothing_of_a_population(how: str | None) -> None:
    claim = Population(share=said("50", "over"), confidence=said("95"), **ROWS)
    assert verdict_of(claim, aggregate(50, 50, how=how)) is UNSUPPORTED
    assert verdict_of(Count(share="all", **ROWS), aggregate(50, 50, how=how)) is PROVED


@pytest.mark.parametrize(
    ("share", "confidence"),
    [
        (said("50"), said("95")),
        (said("50", "about"), said("95")),
        (said("0", "over"), said("95")),
        (said("100", "under"), said("95")),
        (said("2", "over", "times"), said("95")),
        (said("50", "over"), said("95", "over")),
        (said("50", "over"), said("100")),
        (said("50", "over"), said("49")),
        (said("50", "over"), said("0.95", unit="number")),
    ],
)
def test_bounds_that_make_no_sense(share: Spoken, confidence: Spoken) -> None:
    assert verdict_of(Population(share=share, confidence=confidence, **ROWS), aggregate(50, 50, how="uniform")) is UNTRANSLATABLE
    text, p = Instance.of("not good"), {"negative": 0.1, "positive": 0.9}
    claim = Sufficiency(listed=text.words[:1], grade="sampled", rate=share, confidence=confidence)
    assert verdict_of(claim, sample(text, [0], [p] * 50, p)) is UNTRANSLATABLE


def test_more_rows_than_a_bound_is_computed_for() -> None:
    data = {"name": "reviews", "hash": "abc", "rows": 10**9}
    record = aggregate(10**8, 10**7, how="uniform", data=data)
    judgement = judged(Population(share=said("50", "over"), confidence=said("95"), **ROWS), record)
    assert judgement.verdict is Verdict.UNDECIDED
    assert "a resource limit" in judgement.reason


@settings(max_examples=200)
@given(st.integers(0, 40), st.data())
def test_the_two_ways_to_the_binomial_tail_and_the_definition_agree(n: int, data: st.DataObject) -> None:
    share = data.draw(st.fractions(Fraction(1, 50), Fraction(49, 50), max_denominator=60))
    doubt = data.draw(st.fractions(Fraction(1, 1000), Fraction(1, 2), max_denominator=1000))
    few, many = critical_counts(n, share, doubt)
    for k in range(n + 1):
        over, under = at_least(n, k, share) <= doubt, 1 - at_least(n, k + 1, share) <= doubt
        assert over == (k >= many) == surely_over(n, k, share, doubt)
        assert under == (k <= few) == surely_under(n, k, share, doubt)


def test_a_tail_of_exactly_the_doubt_is_enough() -> None:
    for n, doubt in ((1, Fraction(1, 2)), (3, Fraction(1, 8))):  # P(X = n) and P(X = 0) of a fair coin
        assert critical_counts(n, Fraction(1, 2), doubt) == (0, n)
        assert surely_over(n, n, Fraction(1, 2), doubt)
        assert surely_under(n, 0, Fraction(1, 2), doubt)
        assert critical_counts(n, Fraction(1, 2), doubt * Fraction(99, 100)) == (-1, n + 1)


@pytest.mark.parametrize("condition", [Condition("text", "contains", '")\n(assert false) ; "'), Condition("a b|c", "is", "|")])
def test_hostile_conditions_stay_out_of_the_script(condition: Condition) -> None:
    claim = Count(data="x\n(exit)", having=(condition,), count=3)
    data = {"name": "x\n(exit)", "hash": "abc", "rows": 5}
    certificate = judged(claim, aggregate(5, 3, (condition,), (), data=data)).certificate
    assert certificate is not None
    assert "exit" not in str(certificate["smtlib"])
    assert "assert false" not in str(certificate["smtlib"])


def test_the_judge_decides_all_that_the_referee_can() -> None:
    """Where the definitions decide at every point that the evidence allows, so must the judge: nothing is refused for ease."""
    decided = {(True,): PROVED, (False,): REFUTED}
    seen: Counter[tuple[str, Verdict]] = Counter()
    for seed in range(500):
        random = Random(seed)
        world = random_world(random)
        claim = random_claim(random, world)
        if isinstance(claim, Count | Population | Measure | Occurrence):
            verdict = judge(claim, world.pack).verdict
            if verdict is not VACUOUS:
                assert verdict is decided.get(tuple(truths_of_data(claim, world, random)), UNSUPPORTED), (seed, claim)
            seen[claim.kind, verdict] += 1
    assert all(seen[kind, v] for kind in ("count", "population", "measure", "occurrence") for v in (PROVED, REFUTED))
