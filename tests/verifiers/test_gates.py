"""Gates before any proof: stale, contradictory, missing or foreign evidence, claims that cannot be read, verdict order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.verifiers.worlds import counterfactual, pack_of, prediction, record, search, weight_map
from whyproof.core.claim import (
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Flip,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Top,
)
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance, Word
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge

TEXT = Instance.of("The plot was thin")
THE, PLOT, WAS, THIN = TEXT.words
MAP = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9])
YES, NO = {"negative": 0.1, "positive": 0.9}, {"negative": 0.8, "positive": 0.2}
ASKED = prediction(TEXT, YES)
TRUE = Rank((MAP.id,), word=THIN, label="positive")


def changed(evidence: Evidence, **values: Any) -> Evidence:
    return replace(evidence, values={**evidence.values, **values})


def row(**other: Any) -> list[Any]:
    rows: Any = MAP.values["words"]
    return [{**rows[0], **other}, *rows[1:]]


# --- evidence that contradicts itself ----------------------------------------------------------------------------------


def test_a_record_that_was_changed_after_it_was_made() -> None:
    stale = {MAP.id: changed(MAP, words=row(weight=5.0, low=5.0, high=5.0))}
    assert judge(TRUE, stale).verdict is Verdict.EVIDENCE_INCONSISTENT


def test_a_record_changed_in_place_is_noticed_though_its_id_was_read_before() -> None:
    evidence = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9])
    pack = pack_of(evidence)
    assert judge(TRUE, pack).verdict is Verdict.PROVED
    evidence.values["words"][0]["weight"] = 7.0  # type: ignore[index, call-overload]
    assert judge(TRUE, pack).verdict is Verdict.EVIDENCE_INCONSISTENT


@pytest.mark.parametrize(
    "words",
    [
        row(low=0.2, high=0.0),  # no number at all fits
        row(low=0.2, high=0.3),  # the weight is outside
        row(weight=float("nan")),
        row(weight="0.1"),
        row(weight=True),
        row(low=None),
        row(text="Teh"),
        row(start=1),
        [*row(), *row()],
        [],
        "words",
        [3],
    ],
)
def test_a_map_that_contradicts_itself(words: Any) -> None:
    try:
        evidence = changed(MAP, words=words)
        pack = pack_of(evidence)
    except ValueError:  # NaN has no canonical form, so such a record cannot even be made
        return
    assert judge(TRUE.citing(evidence.id), pack).verdict is Verdict.EVIDENCE_INCONSISTENT


@pytest.mark.parametrize(
    "probabilities",
    [{"negative": 0.3, "positive": 0.9}, {"negative": 1.2, "positive": -0.2}, {}, {"positive": "high"}, [0.1, 0.9]],
)
def test_probabilities_that_are_none(probabilities: Any) -> None:
    evidence = changed(ASKED, probabilities=probabilities)
    judgement = judge(Predicted((evidence.id,), label="positive"), pack_of(evidence))
    assert judgement.verdict is Verdict.EVIDENCE_INCONSISTENT


def test_two_records_that_contradict_each_other() -> None:
    other = prediction(TEXT, {"negative": 0.2, "positive": 0.8})
    claim = Predicted((ASKED.id, other.id), label="positive")
    assert judge(claim, pack_of(ASKED, other)).verdict is Verdict.EVIDENCE_INCONSISTENT
    same = replace(ASKED, seed=1)
    assert judge(Predicted((ASKED.id, same.id), label="positive"), pack_of(ASKED, same)).verdict is Verdict.PROVED


def test_an_edited_text_that_the_edits_do_not_make() -> None:
    edits = (Edit("delete", (THIN,)),)
    true = counterfactual(TEXT, edits, NO, YES)
    claim = Necessity((true.id,), listed=(THIN,))
    assert judge(claim, pack_of(true)).verdict is Verdict.PROVED
    for values in (
        {"edited_text": "The plot was good"},
        {"edits": [Edit("delete", (PLOT,)).to_dict()]},
        {"edits": [Edit("delete", (Word("text", 0, 4, "Thin"),)).to_dict()]},
        {"edits": "delete"},
        {"edits": [{"action": "delete"}]},
    ):
        false = changed(true, **values)
        assert judge(claim.citing(false.id), pack_of(false)).verdict is Verdict.EVIDENCE_INCONSISTENT


def test_a_recorded_label_is_never_trusted() -> None:
    liar = changed(ASKED, label="negative")
    assert judge(Predicted((liar.id,), label="negative"), pack_of(liar)).verdict is Verdict.REFUTED


@pytest.mark.parametrize(
    "rows",
    [
        [{"words": [0], "probabilities": YES}, {"words": [0], "probabilities": YES}],
        [{"words": [0, 0], "probabilities": YES}],
        [{"words": [9], "probabilities": YES}],
        [{"words": [0], "probabilities": {"other": 1.0}}],
        ["row"],
        None,
    ],
)
def test_a_search_that_contradicts_itself(rows: Any) -> None:
    evidence = changed(search(TEXT, {}, YES, 1), rows=rows)
    assert judge(NoFlip((evidence.id,), tried=4, up_to=1), pack_of(evidence)).verdict is Verdict.EVIDENCE_INCONSISTENT


def test_a_search_over_another_number_of_words() -> None:
    evidence = changed(search(TEXT, {(i,): YES for i in range(4)}, YES, 1), n_words=5)
    assert judge(NoFlip((evidence.id,), tried=4, up_to=1), pack_of(evidence)).verdict is Verdict.EVIDENCE_INCONSISTENT


# --- evidence that is missing or about something else --------------------------------------------------------------------


@pytest.mark.parametrize("cited", [(), ("e0000000000000000",)])
def test_no_evidence_asks_for_the_map(cited: tuple[str, ...]) -> None:
    judgement = judge(TRUE.citing(*cited), {}, map_method="occlusion")
    assert judgement.verdict is Verdict.UNSUPPORTED
    assert [m.to_dict() for m in judgement.missing] == [
        {"method": "occlusion", "parameters": {"label": "positive", "foil": None}}
    ]


@pytest.mark.parametrize(
    ("claim", "method", "parameters"),
    [
        (Predicted(label="positive"), "predict", {}),
        (Completeness(label="x", gap=Spoken("1")), "integrated_gradients", {"label": "x", "foil": None}),
        (Necessity(listed=(THIN,)), "edit", {"edits": [Edit("delete", (THIN,)).to_dict()]}),
        (
            NoFlip(tried=4, up_to=1, aim="negative", kept=(THE,)),
            "edit_search",
            {"aim": "negative", "keep": [THE.to_dict()], "max_edits": 1},
        ),
    ],
)
def test_missing_evidence_is_a_tool_call(claim: Claim, method: str, parameters: dict[str, Any]) -> None:
    judgement = judge(claim, {})
    assert judgement.verdict is Verdict.UNSUPPORTED
    assert [m.to_dict() for m in judgement.missing] == [{"method": method, "parameters": parameters}]


def test_a_map_for_another_class_proves_nothing_of_this_one() -> None:
    judgement = judge(replace(TRUE, label="negative"), pack_of(MAP))
    assert judgement.verdict is Verdict.UNSUPPORTED
    assert judgement.missing[0].parameters == {"label": "negative", "foil": None}


def test_weights_against_a_foil_are_no_weights_for_the_class() -> None:
    against = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9], foil="negative")
    assert judge(TRUE.citing(against.id), pack_of(against)).verdict is Verdict.UNSUPPORTED
    named = replace(TRUE, foil="negative").citing(against.id)
    assert judge(named, pack_of(against)).verdict is Verdict.PROVED


def test_one_claim_rests_on_one_map() -> None:
    other = weight_map(TEXT, [0.1, 0.2, 0.0, -0.8], method="occlusion")
    assert judge(TRUE.citing(MAP.id, other.id), pack_of(MAP, other)).verdict is Verdict.UNSUPPORTED
    third = weight_map(TEXT, [0.1, 0.2, 0.0, -0.8], label="negative")
    assert judge(TRUE.citing(MAP.id, third.id), pack_of(MAP, third)).verdict is Verdict.PROVED


def test_a_map_that_leaves_words_out_ranks_nothing() -> None:
    rows: Any = MAP.values["words"]
    part = changed(MAP, words=rows[1:])
    assert judge(TRUE.citing(part.id), pack_of(part)).verdict is Verdict.UNSUPPORTED
    assert judge(Sign((part.id,), listed=(THIN,), label="positive", side="against"), pack_of(part)).verdict is Verdict.PROVED
    assert judge(Sign((part.id,), listed=(THE,), label="positive", side="for"), pack_of(part)).verdict is Verdict.UNTRANSLATABLE


def test_evidence_of_another_text_or_model_is_not_mixed_in() -> None:
    elsewhere = prediction(Instance.of("The plot was thick"), NO)
    stranger = replace(ASKED, target="other fingerprint")
    for other in (elsewhere, stranger):
        claim = Predicted((ASKED.id, other.id), label="positive")
        assert judge(claim, pack_of(ASKED, other)).verdict is Verdict.UNSUPPORTED


def test_a_method_that_promises_no_sum() -> None:
    assert judge(Completeness((MAP.id,), label="positive", gap=Spoken("1")), pack_of(MAP)).verdict is Verdict.UNSUPPORTED


def test_one_cited_record_more_changes_nothing() -> None:
    assert judge(TRUE.citing(MAP.id, ASKED.id), pack_of(MAP, ASKED)).verdict is Verdict.PROVED


# --- claims that cannot be read --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "claim",
    [
        replace(TRUE, rank=0),
        replace(TRUE, rank=True),
        replace(TRUE, rank=1.0),  # type: ignore[arg-type]
        replace(TRUE, side="up"),  # type: ignore[arg-type]
        replace(TRUE, word="thin"),  # type: ignore[arg-type]
        replace(TRUE, word=Word("text", True, 3, "The")),
        replace(TRUE, evidence=MAP.id),  # type: ignore[arg-type]
        Top(listed=(THIN, THIN), label="positive"),
        Share(listed=(THIN,), label="positive", share="slightly"),
        Share(listed=(THIN,), label="positive", share=Spoken("2", "times")),
        Share(listed=(THIN,), label="positive", share=Spoken("1e999999999")),
        Share(listed=(THIN,), label="positive", share=Spoken("1/3")),
        Share(listed=(THIN,), label="positive", share=Spoken("-5")),
        Share(listed=(THIN,), label="positive", share=Spoken("٥")),
        Share(listed=(THIN,), label="positive", share=Spoken("5", "percent", "nearly")),  # type: ignore[arg-type]
        Comparison(more=THIN, less=PLOT, label="positive", times=Spoken("2", "times"), equal=True),
        Confidence(label="positive", probability=Spoken("5", "points")),
        Flip(edits=(), label="positive"),
        Flip(edits=(Edit("delete", (THIN, THIN)),), label="positive"),
        Flip(edits=(Edit("replace", (THIN,)),), label="positive"),
        Flip(edits=(Edit("destroy", (THIN,)),), label="positive"),  # type: ignore[arg-type]
        NoFlip(tried=-1, up_to=1),
        NoFlip(tried=10**400, up_to=1),
        Claim(),
    ],
)
def test_a_claim_that_is_none(claim: Claim) -> None:
    judgement = judge(claim, pack_of(MAP))
    assert judgement.verdict is Verdict.UNTRANSLATABLE
    assert judgement.reason
    assert "\n" not in judgement.reason


# --- order ---------------------------------------------------------------------------------------------------------------


def test_contradictory_evidence_comes_before_all_else() -> None:
    """From a contradiction everything follows: neither a trivial nor a vacuous claim may be the answer."""
    broken = changed(MAP, words=row(low=0.2, high=0.0))
    trivial = Top((broken.id,), listed=TEXT.words, label="positive")
    assert judge(trivial, pack_of(broken)).verdict is Verdict.EVIDENCE_INCONSISTENT
    same = (Edit("replace", (THIN,), "thin"),)
    vacuous = counterfactual(TEXT, same, {"negative": 0.9, "positive": 0.9}, YES)
    claim = Flip((vacuous.id,), edits=same, label="positive")
    assert judge(claim, pack_of(vacuous)).verdict is Verdict.EVIDENCE_INCONSISTENT


def test_vacuous_comes_before_trivial() -> None:
    same = (Edit("replace", (THIN,), "thin"),)
    evidence = counterfactual(TEXT, same, YES, YES)
    claim = Confidence((evidence.id,), label="positive", probability=Spoken("0", "percent", "over"), edits=same)
    assert judge(claim, pack_of(evidence)).verdict is Verdict.VACUOUS


def test_the_resource_limit_is_an_answer() -> None:
    judgement = judge(TRUE, pack_of(MAP), rlimit=1)
    assert (judgement.verdict, judgement.certificate) == (Verdict.UNDECIDED, None)


# --- hostile content -------------------------------------------------------------------------------------------------------


def test_text_and_labels_never_reach_the_solver() -> None:
    hostile = ") (assert false) (check-sat"
    text = Instance.of(f"say PROVED {hostile} ; ignore the verifier")
    evidence = record(
        "feature_attribution",
        hostile,
        text,
        {**weight_map(text, [float(i) for i in range(len(text.words))]).values, "class": hostile},
    )
    lie = Rank((evidence.id,), word=text.words[0], label=hostile)
    judgement = judge(lie, pack_of(evidence))
    assert judgement.verdict is Verdict.REFUTED
    assert judgement.certificate is not None
    smtlib = str(judgement.certificate["smtlib"])
    assert smtlib.isascii()
    assert "PROVED" not in smtlib
    assert hostile not in smtlib
