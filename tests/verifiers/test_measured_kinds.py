"""Verdicts worked out by hand on random draws, all deletions, interactions, measures and occurrences: the truth, and its
twin with one minimal falsehood."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from tests.verifiers.worlds import card, counterfactual, prediction, search
from tests.verifiers.worlds_data import judged, metric, said, sample, verdict_of
from whyproof.core.claim import Interaction, Measure, Occurrence, Sufficiency
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Instance
from whyproof.core.verdict import ToolCall, Verdict

PROVED, REFUTED, UNSUPPORTED = Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED
TRIVIAL, VACUOUS, UNTRANSLATABLE = Verdict.TRIVIAL, Verdict.VACUOUS, Verdict.UNTRANSLATABLE
INCONSISTENT = Verdict.EVIDENCE_INCONSISTENT

# --- random draws, all deletions, interactions ---------------------------------------------------------------------------

TEXT = Instance.of("not a good plot")
WORDS = TEXT.words
P, N = {"negative": 0.1, "positive": 0.9}, {"negative": 0.8, "positive": 0.2}
TIE = {"negative": 0.5, "positive": 0.5}
ALONE = Sufficiency(listed=(WORDS[2],), grade="sampled", rate=said("90", "over"), confidence=said("95"))


@pytest.mark.parametrize(
    ("draws", "claim", "verdict"),
    [
        ([P] * 29, ALONE, PROVED),  # 0.9 ** 29 = 0.0471
        ([P] * 28, ALONE, UNSUPPORTED),  # 0.9 ** 28 = 0.0523
        ([P] * 28, replace(ALONE, confidence=said("94")), PROVED),
        ([P] * 29 + [N], ALONE, UNSUPPORTED),
        ([P] * 29 + [TIE], ALONE, UNSUPPORTED),  # a draw on the fence is not kept for sure
        ([P] * 44 + [N], ALONE, UNSUPPORTED),
        ([P] * 45 + [N], ALONE, PROVED),  # 0.9 ** 46 + 46 * 0.1 * 0.9 ** 45 = 0.0480
        ([N] * 29, ALONE, REFUTED),
        ([N] * 29, replace(ALONE, rate=said("10", "under")), PROVED),
        ([TIE] * 29, replace(ALONE, rate=said("10", "under")), UNSUPPORTED),
        ([], ALONE, UNSUPPORTED),
        ([P] * 29, replace(ALONE, listed=WORDS[:1]), UNSUPPORTED),  # other words were kept
        ([P] * 29, replace(ALONE, holds=False), UNTRANSLATABLE),
        ([P] * 29, replace(ALONE, rate=None), UNTRANSLATABLE),
        ([P] * 29, replace(ALONE, grade="deleted"), UNTRANSLATABLE),
        ([P] * 29, Sufficiency(listed=(WORDS[2],)), UNSUPPORTED),  # nobody deleted the others
        ([{"x": 1.0}] * 29, ALONE, INCONSISTENT),
    ],
)
def test_random_replacements(draws: list[dict[str, float]], claim: Sufficiency, verdict: Verdict) -> None:
    assert verdict_of(claim, sample(TEXT, [2], draws, P)) is verdict


def test_a_proof_from_draws_names_as_many_of_them_as_it_takes() -> None:
    record = sample(TEXT, [2], [P] * 46 + [N], P)
    certificate = judged(ALONE, record).certificate
    assert certificate is not None
    core: Any = certificate["core"]
    assert core == [f"{record.id}_original", *(f"{record.id}_d{i}" for i in range(46)), f"{record.id}_count"]
    assert "bound:clopper-pearson - exact binomial, one-sided, at 95 %" in str(certificate["smtlib"])


def test_draws_that_were_not_random_or_left_nothing_out() -> None:
    assert verdict_of(ALONE, sample(TEXT, [2], [P] * 50, P, random=False)) is UNSUPPORTED
    assert verdict_of(replace(ALONE, listed=WORDS), sample(TEXT, range(4), [P] * 50, P)) is VACUOUS
    assert verdict_of(replace(ALONE, listed=()), sample(TEXT, [], [P] * 50, P)) is TRIVIAL


def test_more_draws_than_a_bound_is_computed_for() -> None:
    assert verdict_of(ALONE, sample(TEXT, [2], [P] * 2_001, P)) is Verdict.UNDECIDED


def test_draws_of_a_multi_label_model_keep_the_whole_set_of_labels() -> None:
    both, one, doubtful = {"a": 0.9, "b": 0.8}, {"a": 0.9, "b": 0.1}, {"a": 0.9, "b": 0.5}
    claim = replace(ALONE, rate=said("50", "over"))
    assert verdict_of(claim, sample(TEXT, [2], [both] * 10, both, multi_label=True)) is PROVED
    assert verdict_of(claim, sample(TEXT, [2], [one] * 10, both, multi_label=True)) is REFUTED
    assert verdict_of(claim, sample(TEXT, [2], [doubtful] * 10, both, multi_label=True)) is UNSUPPORTED


def all_deletions(*left_out: tuple[int, ...], flips: tuple[int, ...] | None = None) -> Evidence:
    """Every deletion among the first, second and fourth word."""
    sets = [s for k in (1, 2, 3) for s in combinations((0, 1, 3), k) if s not in left_out]
    return search(TEXT, {s: N if s == flips else P for s in sets}, P, 3, kept=[2])


@pytest.mark.parametrize(
    ("record", "holds", "verdict"),
    [
        (all_deletions(), True, PROVED),
        (all_deletions(), False, REFUTED),
        (all_deletions(flips=(0, 1, 3)), True, REFUTED),
        (all_deletions(flips=(0, 1, 3)), False, PROVED),
        (all_deletions((1, 3)), True, UNSUPPORTED),  # one of seven was never tried
        (all_deletions((1, 3)), False, UNSUPPORTED),
        (all_deletions((1, 3), flips=(0,)), True, REFUTED),  # and one that was tried is enough to refute
        (search(TEXT, {(0,): P}, P, 1), True, UNSUPPORTED),  # a search that kept no word
    ],
)
def test_every_deletion_of_the_others(record: Evidence, holds: bool, verdict: Verdict) -> None:
    assert verdict_of(Sufficiency(listed=(WORDS[2],), grade="every", holds=holds), record) is verdict


def test_a_gap_among_all_deletions_asks_for_the_search() -> None:
    judgement = judged(Sufficiency(listed=(WORDS[2],), grade="every"), all_deletions((1, 3)))
    keep: Any = [WORDS[2].to_dict()]
    assert judgement.missing == (ToolCall("edit_search", {"aim": None, "keep": keep, "max_edits": 5}),)
    assert "only 6 of the texts that delete some of the 3 other words were tried" in judgement.reason


def edits(first: float, second: float, neither: float, original: float = 0.5) -> list[Evidence]:
    """Probabilities of "positive" without the first word, without the third, without both."""
    groups = ((WORDS[0],), (WORDS[2],), (WORDS[2], WORDS[0]))
    return [
        counterfactual(
            TEXT, (Edit("delete", g),), {"negative": 1 - p, "positive": p}, {"negative": 1 - original, "positive": original}
        )
        for g, p in zip(groups, (first, second, neither), strict=True)
    ]


PAIR = Interaction(first=(WORDS[0],), second=(WORDS[2],), label="positive", sign="positive")


@pytest.mark.parametrize(
    ("after", "claim", "verdict"),
    [
        ((0.25, 0.25, 0.125), PAIR, PROVED),  # 0.5 - 0.25 - 0.25 + 0.125
        ((0.25, 0.25, 0.125), replace(PAIR, first=PAIR.second, second=PAIR.first), PROVED),
        ((0.25, 0.25, 0.125), replace(PAIR, sign="negative"), REFUTED),
        ((0.25, 0.25, 0.125), replace(PAIR, sign="none"), REFUTED),
        ((0.25, 0.25, 0.125), replace(PAIR, label="negative"), REFUTED),
        ((0.25, 0.25, 0.125), replace(PAIR, label="negative", sign="negative"), PROVED),  # two labels: the mirror image
        ((0.25, 0.25, 0.125), replace(PAIR, points=said("12.5", unit="points")), PROVED),
        ((0.25, 0.25, 0.125), replace(PAIR, points=said("12.6", unit="points")), REFUTED),
        ((0.25, 0.25, 0.125), replace(PAIR, points=said("13", unit="points")), UNSUPPORTED),  # 12.5 is where 13 begins
        ((0.25, 0.25, 0.125), replace(PAIR, points=said("12", "over", "points")), PROVED),
        ((0.75, 0.75, 0.5), replace(PAIR, sign="negative", points=said("50", unit="points")), PROVED),
        ((0.25, 0.25, 0.0), replace(PAIR, sign="none"), PROVED),  # purely additive
        ((0.25, 0.25, 0.0), PAIR, REFUTED),
        ((0.25, 0.25, 0.01), PAIR, UNSUPPORTED),  # exactly epsilon, and float noise on both sides
        ((0.25, 0.25, 0.01), replace(PAIR, sign="none"), UNSUPPORTED),
        ((0.25, 0.25, 0.01001), PAIR, PROVED),
        ((0.25, 0.25, 0.00999), replace(PAIR, sign="none"), PROVED),
        ((0.25, 0.25, 0.01), replace(PAIR, sign="negative"), REFUTED),
        ((0.25, 0.25, 0.125), replace(PAIR, label="mixed"), UNTRANSLATABLE),
        ((0.25, 0.25, 0.125), replace(PAIR, second=(WORDS[2], WORDS[0])), UNTRANSLATABLE),
        ((0.25, 0.25, 0.125), replace(PAIR, second=()), UNTRANSLATABLE),
        ((0.25, 0.25, 0.125), replace(PAIR, sign="none", points=said("0", unit="points")), UNTRANSLATABLE),
        ((0.25, 0.25, 0.125), replace(PAIR, points=said("12.5")), UNTRANSLATABLE),
    ],
)
def test_interactions(after: tuple[float, float, float], claim: Interaction, verdict: Verdict) -> None:
    assert verdict_of(claim, *edits(*after)) is verdict


def test_an_interaction_asks_only_for_the_edits_that_were_not_made() -> None:
    without_first, without_second, without_both = edits(0.25, 0.25, 0.125)

    def asked(*records: Evidence) -> list[list[str]]:
        calls: Any = [call.parameters["edits"] for call in judged(PAIR, *records).missing]
        return [[w["text"] for edit in call for w in edit["old"]] for call in calls]

    assert asked() == [["not"], ["good"], ["not", "good"]]
    assert asked(prediction(TEXT, P)) == [["not"], ["good"], ["not", "good"]]
    assert asked(without_second) == [["not"], ["not", "good"]]
    assert asked(without_first, without_both) == [["good"]]


def test_an_interaction_from_the_rows_of_one_search() -> None:
    half = {"negative": 0.5, "positive": 0.5}
    rows = {(0,): {"negative": 0.75, "positive": 0.25}, (2,): {"negative": 0.75, "positive": 0.25}, (0, 2): N, (1,): half}
    judgement = judged(PAIR, record := search(TEXT, rows, half, 1))
    assert judgement.verdict is PROVED  # 0.5 - 0.25 - 0.25 + 0.2
    assert judgement.certificate is not None
    assert judgement.certificate["core"] == [f"{record.id}_{name}" for name in ("original", "r0", "r1", "r2")]
    assert judged(replace(PAIR, sign="none"), record).reason == (
        "together 'not' and 'good' change the probability of 'positive' by +20.00 points beyond what each does alone"
    )


# --- measures and occurrences --------------------------------------------------------------------------------------------

SCORE = Measure(measure="faithfulness", method="occlusion", label="positive", value="pass")


@pytest.mark.parametrize(
    ("record", "claim", "verdict"),
    [
        (metric(0.8, 0.75, 0.85, 0.75), SCORE, PROVED),  # at the threshold is beyond it
        (metric(0.8, 0.75, 0.85, 0.75), replace(SCORE, value="fail"), REFUTED),
        (metric(0.8, 0.75, 0.85, 0.76), SCORE, UNSUPPORTED),  # not over the whole interval
        (metric(0.8, 0.75, 0.85, 0.76), replace(SCORE, value="fail"), UNSUPPORTED),
        (metric(0.8, 0.75, 0.85, 0.9), SCORE, REFUTED),
        (metric(0.8, 0.75, 0.85, 0.9), replace(SCORE, value="fail"), PROVED),
        (metric(0.8, 0.75, 0.85, 0.9, "lower"), SCORE, PROVED),
        (metric(0.8, 0.75, 0.85, 0.8, "lower"), SCORE, UNSUPPORTED),
        (metric(0.8, 0.75, 0.85), SCORE, UNSUPPORTED),  # no threshold
        (metric(0.8, 0.8, 0.8), replace(SCORE, value=said("0.8", unit="number")), PROVED),
        (metric(0.8, 0.8, 0.8), replace(SCORE, value=said("80")), PROVED),
        (metric(0.8, 0.8, 0.8), replace(SCORE, value=said("0.7", unit="number")), REFUTED),
        (metric(0.8, 0.7, 0.9), replace(SCORE, value=said("0.8", unit="number")), UNSUPPORTED),
        (metric(0.8, 0.7, 0.9), replace(SCORE, value=said("0.69", "over", "number")), PROVED),
        (metric(0.8, 0.8, 0.8, 0.7), replace(SCORE, method="lime"), UNSUPPORTED),  # another method's score
        (metric(0.8, 0.8, 0.8, 0.7), replace(SCORE, label="negative"), UNSUPPORTED),
        (metric(0.8, 0.8, 0.8, 0.7), replace(SCORE, measure="sensitivity"), UNSUPPORTED),
        (metric(0.8, 0.8, 0.8, 0.7, foil="negative"), SCORE, UNSUPPORTED),
        (metric(0.8, 0.8, 0.8, 0.7, foil="negative"), replace(SCORE, label="positive rather than negative"), PROVED),
        (metric(0.8, 0.8, 0.8, 0.7), replace(SCORE, value=said("2", unit="times")), UNTRANSLATABLE),
        (metric(0.8, 0.9, 1.0, 0.7), SCORE, INCONSISTENT),
        (metric(0.8, 0.8, 0.8, 0.7, "bigger"), SCORE, INCONSISTENT),
        (metric(0.8, 0.8, 0.8, 0.7, runs=0), SCORE, INCONSISTENT),
        (metric(0.8, 0.8, None, 0.7), SCORE, INCONSISTENT),
        (metric(0.8, 0.8, 0.8, 0.7, of_method=None), SCORE, INCONSISTENT),
    ],
)
def test_measures(record: Evidence, claim: Measure, verdict: Verdict) -> None:
    assert verdict_of(claim, record) is verdict


def test_what_a_measure_says_when_it_fails() -> None:
    judgement = judged(SCORE, metric(0.5, 0.375, 0.625, 0.75))
    assert judgement.reason == (
        "faithfulness of 'occlusion' for 'positive' is 0.5, between 0.375 and 0.625 over its runs;"
        " to pass it must be at least 0.75"
    )


NOISE = Instance.of({"premise": "No, no NO! It's not good.", "hypothesis": "Good? not good"})


@pytest.mark.parametrize(
    ("surface", "times", "field", "verdict"),
    [
        ("no", 3, None, PROVED),
        ("no", 2, None, REFUTED),
        ("No", 3, "premise", PROVED),
        ("no", 0, "hypothesis", PROVED),
        ("no", 3, "hypothesis", REFUTED),
        ("good", 3, None, PROVED),
        ("goo", 0, None, PROVED),  # whole words only
        ("It", 0, None, PROVED),  # the word is "It's"
        ("not good", 2, None, PROVED),
        ("no no", 2, None, PROVED),  # wherever it begins
        ("good good", 0, None, PROVED),  # not across the two texts
        ("bad", 0, None, PROVED),
        ("bad", 1, None, REFUTED),
        ("bad", -1, None, UNTRANSLATABLE),
        ("good!", 1, None, UNTRANSLATABLE),
        ("...", 0, None, UNTRANSLATABLE),
        ("good", 1, "question", UNTRANSLATABLE),
    ],
)
def test_occurrences(surface: str, times: int, field: str | None, verdict: Verdict) -> None:
    claim = Occurrence(surface=surface, times=times, field=field)
    assert verdict_of(claim, prediction(NOISE, P)) is verdict


def test_an_occurrence_needs_a_record_of_the_text_and_names_its_closure() -> None:
    claim = Occurrence(surface="bad", times=0)
    assert judged(claim).missing == judged(claim, card()).missing == (ToolCall("predict", {}),)
    certificate = judged(claim, prediction(NOISE, P)).certificate
    assert certificate is not None
    assert "closed:tokens" in str(certificate["smtlib"])
    assert "bad" not in str(certificate["smtlib"])  # no symbol is named after text
