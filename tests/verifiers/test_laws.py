"""Laws that must hold of any judge: duals, scaling, monotony, determinism, and a solver that lies is caught."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.verifiers.worlds import (
    chances,
    counterfactual,
    pack_of,
    prediction,
    random_claim,
    random_world,
    search,
    weight_map,
)
from whyproof.core.canonical import canonical
from whyproof.core.claim import Agreement, Comparison, Effect, Necessity, NoFlip, Predicted, Rank, Sign, Top
from whyproof.core.commitment import Commitment
from whyproof.core.text import Edit, Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, judge_all, recheck
from whyproof.verifiers.judge import forget

SWAPPED = {Verdict.PROVED: Verdict.REFUTED, Verdict.REFUTED: Verdict.PROVED}
TEXT = Instance.of("The plot was thin but fun")
WORDS = TEXT.words
MAP = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9, 0.1, 0.6])
TRUE = Rank((MAP.id,), word=WORDS[3], label="positive")
FALSE = replace(TRUE, word=WORDS[5])
seeds = st.integers(0, 2**32)


@settings(max_examples=30)
@given(seeds)
def test_a_claim_and_its_denial_swap_verdicts(seed: int) -> None:
    random = Random(seed)
    labels = random.choice((("a", "b"), ("a", "b", "c")))
    multi = random.random() < 0.3
    before, after = (chances(random, labels, multi) for _ in range(2))
    changed = counterfactual(TEXT, (Edit("delete", WORDS[:1]),), after, before, multi)
    asked = prediction(TEXT, before, multi)
    pack = pack_of(changed, asked)
    for claim in (Necessity((changed.id,), listed=WORDS[:1]), Predicted((asked.id,), label="a")):
        said, denied = judge(claim, pack).verdict, judge(replace(claim, holds=False), pack).verdict
        assert denied is SWAPPED.get(said, said)


@settings(max_examples=30)
@given(st.lists(st.sampled_from([-1.0, -0.5, 0.0, 0.25, 0.5]), min_size=6, max_size=6), st.sampled_from([0.0, 0.125]))
def test_opposites_are_never_both_proved(weights: list[float], width: float) -> None:
    evidence = weight_map(TEXT, weights, width)
    c, pack, (a, b, *_) = (evidence.id,), pack_of(evidence), WORDS
    for one, other in (
        (Comparison(c, more=a, less=b, label="positive"), Comparison(c, more=b, less=a, label="positive")),
        (Sign(c, listed=(a,), label="positive", side="for"), Sign(c, listed=(a,), label="positive", side="against")),
        (Rank(c, word=a, label="positive"), Rank(c, word=b, label="positive")),
        (Rank(c, word=a, label="positive"), Rank(c, word=a, label="positive", rank=2)),
    ):
        verdicts = [judge(claim, pack).verdict for claim in (one, other)]
        assert verdicts.count(Verdict.PROVED) <= 1


@settings(max_examples=40)
@given(
    st.lists(st.integers(-8, 8), min_size=6, max_size=6),
    st.sampled_from([0.25, 2.0, 1024.0]),
    st.integers(1, 6),
    st.sampled_from(["any", "for", "against"]),
)
def test_rescaling_keeps_ranks(weights: list[int], factor: float, rank: int, side: Any) -> None:
    plain, scaled = weight_map(TEXT, list(map(float, weights))), weight_map(TEXT, [w * factor for w in weights])
    for claim in (
        Rank(word=WORDS[0], label="positive", rank=rank, side=side),
        Top(listed=WORDS[:rank], label="positive", side=side),
    ):
        verdicts = {judge(claim.citing(m.id), pack_of(m)).verdict for m in (plain, scaled)}
        assert len(verdicts) == 1


@settings(max_examples=30)
@given(seeds)
def test_more_precise_evidence_never_takes_a_verdict_back(seed: int) -> None:
    random = Random(seed)
    world = random_world(random)
    (wide,) = (e for e in world.pack.values() if e.kind == "feature_attribution")
    claims = iter(lambda: random_claim(random, world), None)
    claim = next(c for c in claims if c.evidence == (wide.id,) and not isinstance(c, Agreement))
    rows: Any = wide.values["words"]
    closer = [{**r, "low": (r["low"] + r["weight"]) / 2, "high": (r["high"] + r["weight"]) / 2} for r in rows]
    narrow = replace(wide, values={**wide.values, "words": closer})
    before = judge(claim, world.pack).verdict
    after = judge(claim.citing(narrow.id), pack_of(narrow)).verdict
    assert after is before or before is Verdict.UNSUPPORTED


def test_one_record_more_in_the_pack_changes_nothing() -> None:
    other = weight_map(TEXT, [0.0] * 6, method="occlusion")
    assert judge(TRUE, pack_of(MAP)) == judge(TRUE, pack_of(MAP, other))


def test_judgements_and_certificates_are_the_same_bytes_every_time() -> None:
    first = []
    for _ in range(3):
        forget()
        judged = [judge(c, pack_of(MAP)) for c in (TRUE, FALSE)]
        first.append(canonical([[j.certificate, dict(j.witness), j.reason] for j in judged]))
    assert len(set(first)) == 1


def test_what_was_handed_out_cannot_change_what_is_remembered() -> None:
    handed: Any = judge(TRUE, pack_of(MAP)).certificate
    handed["verdict"] = "REFUTED"
    again = judge(TRUE, pack_of(MAP)).certificate
    assert again is not None
    assert again["verdict"] == "PROVED"
    assert json.dumps(again) == json.dumps(judge(TRUE, pack_of(MAP)).certificate)


def test_all_claims_are_judged_in_order() -> None:
    assert [j.verdict for j in judge_all([TRUE, FALSE], pack_of(MAP))] == [Verdict.PROVED, Verdict.REFUTED]


@pytest.mark.parametrize("lie", ["sat", "unsat"])
def test_a_lying_solver_is_caught(lie: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """z3 turned upside down on the questions that matter: no lie becomes a verdict, and each is reported."""
    from whyproof.verifiers import smtlib, solver

    honest = solver.Session.ask

    def ask(self: solver.Session, question: str = "") -> smtlib.Result:
        return smtlib.Result(lie) if question else honest(self, question)

    monkeypatch.setattr(solver.Session, "ask", ask)
    forget()
    for claim in (TRUE, FALSE):
        judgement = judge(claim, pack_of(MAP))
        told = lie == "unsat" and claim is TRUE  # an empty core: true by chance, and still not said
        assert judgement.verdict in ((Verdict.TRIVIAL, Verdict.UNDECIDED) if told else (Verdict.UNDECIDED,))
        assert judgement.certificate is None
    assert "provers disagree" in caplog.text
    forget()


def test_a_false_word_contradicts_the_turn_that_said_the_truth() -> None:
    said = (Commitment(1, Predicted((MAP.id,), label="x")), Commitment(4, TRUE))
    judgement = judge(FALSE, pack_of(MAP), said)
    assert judgement.verdict is Verdict.REFUTED
    assert judgement.witness["conflict_turn"] == 4
    assert judgement.witness["rank"] == 2
    assert "conflict_turn" not in judge(TRUE, pack_of(MAP), said).witness


def test_new_evidence_that_refutes_an_earlier_turn_names_it() -> None:
    newer = weight_map(TEXT, [0.1, 0.2, 0.0, -0.5, 0.1, 0.6])
    pack = pack_of(MAP, newer)
    judgement = judge(FALSE.citing(newer.id), pack, (Commitment(2, TRUE),))
    assert (judgement.verdict, judgement.witness) == (Verdict.PROVED, {"conflict_turn": 2})
    assert judgement.certificate is not None
    assert recheck(judgement.certificate).ok


def test_another_method_or_text_is_no_contradiction() -> None:
    other = weight_map(TEXT, [0.1, 0.2, 0.0, -0.5, 0.1, 0.6], method="occlusion")
    assert judge(FALSE.citing(other.id), pack_of(MAP, other), (Commitment(2, TRUE),)).witness == {}


def test_what_is_refuted_says_the_truth() -> None:
    assert judge(replace(TRUE, rank=2), pack_of(MAP)).reason == "'thin' has rank 1, not 2"
    rows = {(i,): {"n": 0.1, "p": 0.9} for i in range(5)}
    gap = search(TEXT, rows, {"n": 0.1, "p": 0.9}, 1)
    reason = judge(NoFlip((gap.id,), tried=6, up_to=1), pack_of(gap)).reason
    assert reason.endswith("only 5 of the 6 such texts were tried")
    changed = counterfactual(TEXT, (Edit("delete", WORDS[:1]),), {"n": 0.2, "p": 0.8}, {"n": 0.1, "p": 0.9})
    claim = Effect((changed.id,), listed=WORDS[:1], label="p", direction="raises")
    assert judge(claim, pack_of(changed)).reason == "without 'The' the probability of 'p' goes from 90 % to 80 %"
