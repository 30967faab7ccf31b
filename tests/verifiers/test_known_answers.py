"""Verdicts worked out by hand, a table a claim kind: the truth, and its twin with one minimal falsehood."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.verifiers.worlds import card, counterfactual, pack_of, prediction, search, weight_map
from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Definition,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
    Windows,
)
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance, Word
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, recheck

PROVED, REFUTED, UNSUPPORTED = Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED
TRIVIAL, VACUOUS, UNTRANSLATABLE = Verdict.TRIVIAL, Verdict.VACUOUS, Verdict.UNTRANSLATABLE
L = "positive"


def percent(digits: str, hedge: Any = "") -> Spoken:
    return Spoken(digits, "percent", hedge)


def times(digits: str, hedge: Any = "") -> Spoken:
    return Spoken(digits, "times", hedge)


def verdict_of(claim: Claim, *records: Evidence, said: tuple[Commitment, ...] = ()) -> Verdict:
    judgement = judge(claim, pack_of(*records), said)
    if judgement.certificate is not None:
        assert recheck(judgement.certificate).reasons == ()
        assert judgement.core or judgement.verdict is REFUTED
    return judgement.verdict


# sizes: never 8, loved 4, dull 3 (against), it 1, a tie of the and film at 0.5, was 0: the sum is 17
TEXT = Instance.of("the film was dull but I never loved it")
THE, FILM, WAS, DULL, _, _, NEVER, LOVED, IT = TEXT.words
WEIGHTS = (0.5, -0.5, 0.0, -3.0, 0.0, 0.0, 8.0, 4.0, 1.0)
MAP = weight_map(TEXT, WEIGHTS, total=17.0 - 7.0 + 0.1, gap=0.01)
C = (MAP.id,)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (Rank(C, word=NEVER, label=L), PROVED),
        (Rank(C, word=LOVED, label=L), REFUTED),
        (Rank(C, word=LOVED, label=L, rank=2), PROVED),
        (Rank(C, word=LOVED, label=L, rank=3), REFUTED),
        (Rank(C, word=DULL, label=L, rank=1, side="against"), PROVED),
        (Rank(C, word=DULL, label=L, rank=1, side="for"), REFUTED),
        (Rank(C, word=IT, label=L, rank=3, side="for"), PROVED),
        (Rank(C, word=THE, label=L, rank=5), REFUTED),  # tied with film
        (Rank(C, word=THE, label=L, rank=4, side="for"), PROVED),  # film is on the other side
        (Rank(C, word=WAS, label=L, rank=7), REFUTED),  # three zeros tie
        (Rank(C, word=NEVER, label=L, rank=10), REFUTED),
        (Top(C, listed=(LOVED, NEVER), label=L), PROVED),
        (Top(C, listed=(DULL, NEVER), label=L), REFUTED),
        (Top(C, listed=(NEVER, LOVED, DULL, IT, THE), label=L), REFUTED),  # the fifth place is shared
        (Top(C, listed=(NEVER, LOVED, DULL, IT, THE, FILM), label=L), PROVED),
        (Top(C, listed=(DULL, FILM), label=L, side="against"), PROVED),
        (Top(C, listed=(NEVER, DULL), label=L, side="for"), REFUTED),
        (Top(C, listed=TEXT.words, label=L), TRIVIAL),
        (Sign(C, listed=(NEVER, LOVED), label=L, side="for"), PROVED),
        (Sign(C, listed=(NEVER, DULL), label=L, side="for"), REFUTED),
        (Sign(C, listed=(DULL,), label=L, side="against"), PROVED),
        (Sign(C, listed=(WAS,), label=L, side="for"), REFUTED),  # zero is neither
        (Sign(C, listed=(WAS,), label=L, side="against"), REFUTED),
        (Sign(C, listed=(), label=L, side="for"), TRIVIAL),
        (Share(C, listed=(NEVER,), label=L, share=percent("47")), PROVED),  # 8/17 = 47.06 %
        (Share(C, listed=(NEVER,), label=L, share=percent("48")), REFUTED),
        (Share(C, listed=(NEVER,), label=L, share=percent("47.1")), PROVED),
        (Share(C, listed=(NEVER,), label=L, share=percent("47.0")), REFUTED),
        (Share(C, listed=(NEVER,), label=L, share=percent("42.06", "about")), PROVED),
        (Share(C, listed=(NEVER,), label=L, share=percent("42", "about")), REFUTED),  # 5.06 points off
        (Share(C, listed=(NEVER,), label=L, share=percent("47", "over")), PROVED),
        (Share(C, listed=(NEVER,), label=L, share=percent("47", "under")), REFUTED),
        (Share(C, listed=(NEVER, LOVED), label=L, share="most"), PROVED),  # 12/17 = 70.6 %
        (Share(C, listed=(NEVER,), label=L, share="most"), REFUTED),
        (Share(C, listed=(NEVER, IT), label=L, share="most"), UNSUPPORTED),  # 52.9 %: some would say so
        (Comparison(C, more=NEVER, less=LOVED, label=L), PROVED),
        (Comparison(C, more=LOVED, less=NEVER, label=L), REFUTED),
        (Comparison(C, more=DULL, less=IT, label=L), PROVED),  # by size, not by sign
        (Comparison(C, more=THE, less=FILM, label=L), REFUTED),
        (Comparison(C, more=THE, less=FILM, label=L, equal=True), PROVED),
        (Comparison(C, more=LOVED, less=DULL, label=L, equal=True), REFUTED),
        (Comparison(C, more=NEVER, less=LOVED, label=L, times=times("2.0")), PROVED),
        (Comparison(C, more=NEVER, less=LOVED, label=L, times=times("2.1")), REFUTED),
        (Comparison(C, more=NEVER, less=LOVED, label=L, times=times("2.1", "about")), PROVED),
        (Comparison(C, more=NEVER, less=WAS, label=L, times=times("5", "over")), REFUTED),  # no multiple of zero
        (Comparison(C, more=NEVER, less=NEVER, label=L), REFUTED),
        (Comparison(C, more=NEVER, less=NEVER, label=L, equal=True), TRIVIAL),
        (Strength(C, listed=(NEVER,), label=L, how="strongly"), PROVED),
        (Strength(C, listed=(DULL,), label=L, how="strongly"), REFUTED),  # 37.5 % of the largest
        (Strength(C, listed=(LOVED,), label=L, how="strongly"), UNSUPPORTED),  # 50 %
        (Strength(C, listed=(IT,), label=L, how="slightly"), UNSUPPORTED),  # 12.5 %
        (Strength(C, listed=(LOVED,), label=L, how="slightly"), REFUTED),
        (Strength(C, listed=(WAS,), label=L, how="slightly"), REFUTED),  # not at all is not slightly
        (Exclusivity(C, listed=(NEVER, LOVED, DULL), label=L), UNSUPPORTED),  # it: 12.5 %
        (Exclusivity(C, listed=(NEVER, LOVED), label=L), REFUTED),  # dull: 37.5 %
        (Exclusivity(C, listed=(NEVER, LOVED, DULL, IT, THE, FILM), label=L), PROVED),
        (Exclusivity(C, listed=TEXT.words, label=L), TRIVIAL),
        (Completeness(C, label=L, gap=percent("1")), PROVED),  # 10 against 10.1: 0.99 %
        (Completeness(C, label=L, gap=percent("0.9")), REFUTED),
        (Completeness(C, label=L, gap=percent("1", "under")), PROVED),
    ],
)
def test_attribution(claim: Claim, verdict: Verdict) -> None:
    assert verdict_of(claim, MAP) is verdict


def test_slightly_is_proved_below_two_per_cent_of_the_largest() -> None:
    words = Instance.of("a b c").words
    evidence = weight_map(Instance.of("a b c"), [1.0, 0.0199, -0.021])
    assert verdict_of(Strength((evidence.id,), listed=(words[1],), label=L, how="slightly"), evidence) is PROVED
    assert verdict_of(Strength((evidence.id,), listed=(words[2],), label=L, how="slightly"), evidence) is UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (Rank(word=NEVER, label=L), UNSUPPORTED),  # 0.5 to 1.5 against 0.2 to 0.8
        (Rank(word=DULL, label=L, rank=3), UNSUPPORTED),  # it may be zero, like the others
        (Rank(word=DULL, label=L, rank=2), REFUTED),
        (Top(listed=(NEVER, LOVED), label=L), PROVED),
        (Sign(listed=(NEVER, LOVED), label=L, side="for"), PROVED),
        (Sign(listed=(DULL,), label=L, side="against"), UNSUPPORTED),
        (Comparison(more=NEVER, less=DULL, label=L), PROVED),
        (Share(listed=(DULL,), label=L, share=percent("15", "under")), PROVED),  # at most 0.1 / 0.8
        (Share(listed=(DULL,), label=L, share=percent("10", "under")), UNSUPPORTED),
        (Share(listed=(NEVER,), label=L, share=percent("90", "over")), REFUTED),  # at most 1.5 / 1.7
    ],
)
def test_a_claim_on_intervals_must_hold_for_all_of_them(claim: Claim, verdict: Verdict) -> None:
    widths = {NEVER: 0.5, LOVED: 0.3, DULL: 0.05}
    weights = {NEVER: 1.0, LOVED: 0.5, DULL: -0.03125}
    evidence = weight_map(TEXT, [weights.get(w, 0.0) for w in TEXT.words], [widths.get(w, 0.0) for w in TEXT.words])
    assert verdict_of(claim.citing(evidence.id), evidence) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (Rank(word=NEVER, label=L), REFUTED),
        (Top(listed=(NEVER,), label=L), REFUTED),
        (Share(listed=(NEVER,), label=L, share=percent("0")), REFUTED),
        (Share(listed=(NEVER,), label=L, share=percent("10", "under")), REFUTED),
        (Comparison(more=NEVER, less=LOVED, label=L, equal=True), PROVED),
        (Strength(listed=(NEVER,), label=L, how="strongly"), REFUTED),
        (Exclusivity(listed=(NEVER,), label=L), REFUTED),
    ],
)
def test_on_a_map_of_zeros_no_word_matters(claim: Claim, verdict: Verdict) -> None:
    evidence = weight_map(TEXT, [0.0] * 9)
    assert verdict_of(claim.citing(evidence.id), evidence) is verdict


def test_one_word_maps_prove_no_rank_but_a_side() -> None:
    text = Instance.of("good")
    (good,) = text.words
    evidence = weight_map(text, [0.7])
    c = (evidence.id,)
    assert verdict_of(Rank(c, word=good, label=L), evidence) is TRIVIAL
    assert verdict_of(Rank(c, word=good, label=L, side="for"), evidence) is PROVED
    assert verdict_of(Share(c, listed=(good,), label=L, share=percent("100")), evidence) is PROVED


def test_a_repeated_word_is_its_occurrence() -> None:
    text = Instance.of("bad bad bad")
    first, second, third = text.words
    evidence = weight_map(text, [0.1, 0.9, 0.5])
    assert verdict_of(Rank((evidence.id,), word=second, label=L), evidence) is PROVED
    for other in (first, third):
        assert verdict_of(Rank((evidence.id,), word=other, label=L), evidence) is REFUTED


def test_words_of_any_script() -> None:
    text = Instance.of("Größe ★★ 好 👍🏽 naïve שלום")
    evidence = weight_map(text, [0.1, 0.9, 0.5, 0.2, 0.3, 0.4])
    claim = Rank((evidence.id,), word=text.words[1], label="labels may be 'anything' (assert false)")
    assert verdict_of(claim, evidence) is UNSUPPORTED  # another class
    named = weight_map(text, [0.1, 0.9, 0.5, 0.2, 0.3, 0.4], label=claim.label)
    assert verdict_of(claim.citing(named.id), named) is PROVED


def test_five_hundred_words() -> None:
    text = Instance.of(" ".join(f"w{i}" for i in range(512)))
    evidence = weight_map(text, [(-1) ** i * (i + 1) / 512 for i in range(512)])
    assert verdict_of(Rank((evidence.id,), word=text.words[510], label=L, rank=2), evidence) is PROVED
    assert verdict_of(Rank((evidence.id,), word=text.words[510], label=L, rank=3), evidence) is REFUTED
    assert verdict_of(Sign((evidence.id,), listed=(text.words[510],), label=L, side="for"), evidence) is PROVED


BEFORE, AFTER, ALONE = {"negative": 0.1, L: 0.9}, {"negative": 0.6, L: 0.4}, {"negative": 0.2, L: 0.8}
ASKED = prediction(TEXT, BEFORE)
GONE = counterfactual(TEXT, (Edit("delete", (NEVER,)),), AFTER, BEFORE)
KEPT = counterfactual(TEXT, (Edit("keep", (NEVER, LOVED)),), ALONE, BEFORE)
SWAP = (Edit("replace", (DULL,), "fine"), Edit("insert", (IT,), "much"))
SWAPPED = counterfactual(TEXT, SWAP, ALONE, BEFORE)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (Predicted(label=L), PROVED),
        (Predicted(label="negative"), REFUTED),
        (Predicted(label="negative", holds=False), PROVED),
        (Predicted(label="neutral"), UNTRANSLATABLE),
        (Confidence(label=L, probability=percent("90")), PROVED),
        (Confidence(label=L, probability=percent("91")), REFUTED),
        (Confidence(label=L, probability=percent("89.9")), REFUTED),
        (Confidence(label=L, probability=percent("85.1", "about")), PROVED),
        (Confidence(label=L, probability=percent("80", "over")), PROVED),
        (Confidence(label=L, probability=percent("0", "over")), TRIVIAL),
        (Contrast(label=L, foil="negative"), PROVED),
        (Contrast(label="negative", foil=L), REFUTED),
        (Contrast(label=L, foil="negative", times=times("9.0")), PROVED),
        (Contrast(label=L, foil="negative", times=times("9.1")), REFUTED),
        (Contrast(label=L, foil=L), REFUTED),
        (Necessity(listed=(NEVER,)), UNSUPPORTED),  # nobody asked the model without it
    ],
)
def test_predictions(claim: Claim, verdict: Verdict) -> None:
    assert verdict_of(claim.citing(ASKED.id), ASKED) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (Necessity((GONE.id,), listed=(NEVER,)), PROVED),
        (Necessity((GONE.id,), listed=(NEVER,), holds=False), REFUTED),
        (Necessity((GONE.id,), listed=(LOVED,)), UNSUPPORTED),
        (Necessity((GONE.id,), listed=(NEVER, LOVED)), UNSUPPORTED),
        (Necessity((KEPT.id,), listed=(NEVER, LOVED)), UNSUPPORTED),  # sufficiency is not necessity
        (Sufficiency((KEPT.id,), listed=(LOVED, NEVER)), PROVED),
        (Sufficiency((KEPT.id,), listed=(LOVED, NEVER), holds=False), REFUTED),
        (Sufficiency((KEPT.id,), listed=(NEVER,)), UNSUPPORTED),
        (Sufficiency((GONE.id,), listed=(NEVER,)), UNSUPPORTED),
        (Flip((GONE.id,), edits=(Edit("delete", (NEVER,)),), label="negative"), PROVED),
        (Flip((GONE.id,), edits=(Edit("delete", (NEVER,)),), label=L), REFUTED),
        (Flip((GONE.id,), edits=(Edit("delete", (LOVED,)),), label="negative"), UNSUPPORTED),
        (Flip((SWAPPED.id,), edits=SWAP, label=L), PROVED),
        (Flip((SWAPPED.id,), edits=SWAP[::-1], label=L), PROVED),
        (Flip((SWAPPED.id,), edits=SWAP[:1], label=L), UNSUPPORTED),
        (Confidence((GONE.id,), label="negative", probability=percent("60"), edits=(Edit("delete", (NEVER,)),)), PROVED),
        (Confidence((GONE.id,), label="negative", probability=percent("10"), edits=(Edit("delete", (NEVER,)),)), REFUTED),
        (Confidence((GONE.id,), label="negative", probability=percent("10")), PROVED),  # of the text as it stands
        (Predicted((GONE.id,), label=L), PROVED),
        (Effect((GONE.id,), listed=(NEVER,), label=L, direction="lowers"), PROVED),
        (Effect((GONE.id,), listed=(NEVER,), label=L, direction="raises"), REFUTED),
        (Effect((GONE.id,), listed=(NEVER,), label="negative", direction="raises"), PROVED),
        (Effect((GONE.id,), listed=(NEVER,), label=L, direction="lowers", points=Spoken("50", "points")), PROVED),
        (Effect((GONE.id,), listed=(NEVER,), label=L, direction="lowers", points=Spoken("49", "points")), REFUTED),
        (Effect((GONE.id,), listed=(LOVED,), label=L, direction="lowers"), UNSUPPORTED),
        (Effect(listed=(), label=L, direction="lowers").citing(GONE.id), TRIVIAL),
    ],
)
def test_changes(claim: Claim, verdict: Verdict) -> None:
    assert verdict_of(claim, GONE, KEPT, SWAPPED) is verdict


def test_a_change_that_changes_nothing_is_vacuous() -> None:
    same = (Edit("replace", (DULL,), "dull"),)
    record = counterfactual(TEXT, same, BEFORE, BEFORE)
    assert verdict_of(Flip((record.id,), edits=same, label=L), record) is VACUOUS
    everything = counterfactual(TEXT, (Edit("keep", TEXT.words),), BEFORE, BEFORE)
    assert verdict_of(Sufficiency((everything.id,), listed=TEXT.words), everything) is VACUOUS


def test_near_a_tie_neither_label_is_proved() -> None:
    close = prediction(TEXT, {"negative": 0.4999999, L: 0.5000001})
    assert verdict_of(Predicted((close.id,), label=L), close) is UNSUPPORTED
    assert verdict_of(Predicted((close.id,), label=L, holds=False), close) is UNSUPPORTED
    clear = prediction(TEXT, {"negative": 0.49999, L: 0.50001})
    assert verdict_of(Predicted((clear.id,), label=L), clear) is PROVED


def test_several_labels_can_hold_at_once() -> None:
    both = prediction(TEXT, {"joy": 0.9, "anger": 0.7, "fear": 0.3}, multi_label=True)
    for label, verdict in (("joy", PROVED), ("anger", PROVED), ("fear", REFUTED)):
        assert verdict_of(Predicted((both.id,), label=label), both) is verdict
    lost = counterfactual(TEXT, (Edit("delete", (DULL,)),), {"joy": 0.9, "anger": 0.2}, {"joy": 0.9, "anger": 0.7}, True)
    assert verdict_of(Necessity((lost.id,), listed=(DULL,)), lost) is PROVED


TINY = Instance.of("so very good")
A, B, G = TINY.words
STAY, TURN = {"negative": 0.2, L: 0.8}, {"negative": 0.7, L: 0.3}
ALL = {(0,): STAY, (1,): STAY, (2,): STAY, (0, 1): STAY, (0, 2): STAY, (1, 2): STAY}


@pytest.mark.parametrize(
    ("rows", "claim", "verdict"),
    [
        (ALL, NoFlip(tried=6, up_to=2), PROVED),
        (ALL, NoFlip(tried=3, up_to=1), PROVED),
        (ALL, NoFlip(tried=5, up_to=2), REFUTED),  # miscounted
        (ALL, NoFlip(tried=7, up_to=3), UNSUPPORTED),  # one was never tried
        ({**ALL, (0, 2): TURN}, NoFlip(tried=6, up_to=2), REFUTED),  # all but one
        ({**ALL, (0, 2): TURN}, NoFlip(tried=3, up_to=1), PROVED),
        ({(0,): STAY, (2,): STAY}, NoFlip(tried=2, up_to=1), UNSUPPORTED),
        ({(0,): STAY, (2,): TURN}, NoFlip(tried=2, up_to=1), REFUTED),  # one counterexample is enough
        (ALL, NoFlip(tried=0, up_to=0), VACUOUS),
        (ALL, NoFlip(tried=6, up_to=2, aim="negative"), UNSUPPORTED),  # another search
        (ALL, NoFlip(tried=3, up_to=2, kept=(G,)), UNSUPPORTED),
    ],
)
def test_universal_claims(rows: dict[tuple[int, ...], dict[str, float]], claim: NoFlip, verdict: Verdict) -> None:
    record = search(TINY, rows, STAY, 2)
    assert verdict_of(claim.citing(record.id), record) is verdict


def test_a_universal_claim_with_an_aim_and_kept_words() -> None:
    rows = {(0,): STAY, (1,): STAY, (0, 1): STAY, (2,): TURN}  # the row that touches the kept word does not count
    record = search(TINY, rows, STAY, 2, aim="negative", kept=[2])
    claim = NoFlip((record.id,), tried=3, up_to=2, aim="negative", kept=(G,))
    assert verdict_of(claim, record) is PROVED
    assert judge(NoFlip((record.id,), tried=3, up_to=2), pack_of(record)).missing[0].to_dict() == {
        "method": "edit_search",
        "parameters": {"aim": None, "keep": [], "max_edits": 2},
    }


def test_agreement_with_an_earlier_turn() -> None:
    said, lie = Rank(C, word=NEVER, label=L), Rank(C, word=LOVED, label=L)
    standing = (Commitment(2, said), Commitment(3, lie))
    assert verdict_of(Agreement(C, said=said, turn=2), MAP, said=standing) is PROVED
    assert verdict_of(Agreement(C, said=said, turn=1), MAP, said=standing) is REFUTED
    assert verdict_of(Agreement(C, said=said, turn=2), MAP) is REFUTED  # taken back
    wrong = judge(Agreement(C, said=lie, turn=3), pack_of(MAP), standing)
    assert (wrong.verdict, wrong.witness["conflict_turn"]) == (REFUTED, 3)


def test_what_a_card_says() -> None:
    record = card()
    assert verdict_of(Definition((record.id,), term="Leave one out", aspect="guarantee"), record) is PROVED
    assert verdict_of(Definition((record.id,), term="occlusion", aspect="paper"), record) is REFUTED  # empty
    assert verdict_of(Definition((record.id,), term="LIME", aspect="guarantee"), record) is REFUTED
    assert verdict_of(Definition((), term="LIME", aspect="guarantee"), record) is UNSUPPORTED


def test_an_off_by_one_span_never_proves() -> None:
    """An off-by-one index once proved one word from another's weight."""
    wrong = (("text", 26, 31, "loved"), ("text", NEVER.start, NEVER.end, "loved"), ("t", NEVER.start, NEVER.end, "never"))
    for field, start, end, text in wrong:
        judgement = judge(Rank(C, word=Word(field, start, end, text), label=L), pack_of(MAP))
        assert judgement.verdict is UNTRANSLATABLE
        assert judgement.reason == f"{text!r} is not at that place in the text"


def test_in_how_many_parts_a_text_was_read() -> None:
    read = prediction(TEXT, {"positive": 0.9, "negative": 0.1})
    whole = replace(read, values={**read.values, "windows": 1})
    parts = replace(whole, values={**whole.values, "windows": 3})
    assert verdict_of(Windows((parts.id,), count=3), parts) is PROVED
    assert verdict_of(Windows((parts.id,), count=2), parts) is REFUTED
    assert verdict_of(Windows((whole.id,), count=1), whole) is REFUTED  # one part is no parts
    assert verdict_of(Windows((), count=3), parts) is UNSUPPORTED
    none = replace(whole, values={**whole.values, "windows": None})
    assert verdict_of(Windows((none.id,), count=3), none) is Verdict.EVIDENCE_INCONSISTENT
