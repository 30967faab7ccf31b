"""Feedback: what is proposed instead of a claim that was not proved is proved, where the evidence is as recorded."""

from __future__ import annotations

import json
from collections import Counter
from random import Random
from typing import Any

import pytest

from tests.verifiers.worlds import counterfactual, pack_of, prediction, random_claim, random_world, search, weight_map
from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
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
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance
from whyproof.core.verdict import Judgement, ToolCall, Verdict
from whyproof.verifiers import another_round, feedback, judge
from whyproof.verifiers.feedback import _GATES, ROUNDS

TEXT = Instance.of("The plot was thin but fun")
THE, PLOT, WAS, THIN, BUT, FUN = TEXT.words
MAP = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9, 0.1, 0.6], label="p", total=0.11)
BEFORE, AFTER = {"n": 0.1, "p": 0.9}, {"n": 0.7, "p": 0.3}
ASKED = prediction(TEXT, BEFORE)
CHANGED = counterfactual(TEXT, (Edit("delete", (THIN,)),), AFTER, BEFORE)
KEPT = counterfactual(TEXT, (Edit("keep", (THIN,)),), AFTER, BEFORE)
SEARCH = search(TEXT, {(i,): BEFORE for i in range(6)}, BEFORE, 1)
PACK = pack_of(MAP, ASKED, CHANGED, KEPT, SEARCH)
ON_MAP: dict[str, Any] = {"evidence": (MAP.id,), "label": "p"}
percent = Spoken


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (Rank(**ON_MAP, word=FUN), Rank(**ON_MAP, word=FUN, rank=2)),
        (Top(**ON_MAP, listed=(FUN, PLOT)), Top(**ON_MAP, listed=(THIN, FUN))),
        (Sign(**ON_MAP, listed=(FUN, THIN), side="for"), Sign(**ON_MAP, listed=(FUN,), side="for")),
        (Sign(**ON_MAP, listed=(THIN,), side="for"), Sign(**ON_MAP, listed=(THIN,), side="against")),
        (Share(**ON_MAP, listed=(THIN,), share="most"), Share(**ON_MAP, listed=(THIN,), share=percent("47"))),
        (Share(**ON_MAP, listed=(THIN,), share=percent("90")), Share(**ON_MAP, listed=(THIN,), share=percent("47"))),
        (Comparison(**ON_MAP, more=FUN, less=THIN), Comparison(**ON_MAP, more=THIN, less=FUN)),
        (Comparison(**ON_MAP, more=THE, less=BUT), Comparison(**ON_MAP, more=THE, less=BUT, equal=True)),
        (
            Comparison(**ON_MAP, more=THIN, less=FUN, times=Spoken("3", "times")),
            Comparison(**ON_MAP, more=THIN, less=FUN, times=Spoken("1.5", "times", "about")),
        ),
        (Exclusivity(**ON_MAP, listed=(THIN, PLOT, THE, BUT)), Exclusivity(**ON_MAP, listed=(THIN, PLOT, THE, BUT, FUN))),
        (Completeness(**ON_MAP, gap=percent("1")), Completeness(**ON_MAP, gap=percent("10"))),
        (Predicted((ASKED.id,), label="n"), Predicted((ASKED.id,), label="p")),
        (Flip((CHANGED.id,), edits=(Edit("delete", (THIN,)),), label="p"), None),
        (
            Confidence((ASKED.id,), label="p", probability=percent("80")),
            Confidence((ASKED.id,), label="p", probability=percent("90")),
        ),
        (Contrast((ASKED.id,), label="n", foil="p"), Contrast((ASKED.id,), label="p", foil="n")),
        (
            Contrast((ASKED.id,), label="p", foil="n", times=Spoken("3", "times")),
            Contrast((ASKED.id,), label="p", foil="n", times=Spoken("9.0", "times", "about")),
        ),
        (Necessity((CHANGED.id,), listed=(THIN,), holds=False), Necessity((CHANGED.id,), listed=(THIN,))),
        (Sufficiency((KEPT.id,), listed=(THIN,)), Sufficiency((KEPT.id,), listed=(THIN,), holds=False)),
        (
            Effect((CHANGED.id,), listed=(THIN,), label="p", direction="raises", points=Spoken("5", "points")),
            Effect((CHANGED.id,), listed=(THIN,), label="p", direction="lowers", points=Spoken("60", "points")),
        ),
        (NoFlip((SEARCH.id,), tried=5, up_to=1), NoFlip((SEARCH.id,), tried=6, up_to=1)),
        (Windows((ASKED.id,), count=2), None),
    ],
    ids=lambda c: c.kind if isinstance(c, Claim) else "",
)
def test_what_is_proposed_is_proved(wrong: Claim, right: Claim | None) -> None:
    judgement = judge(wrong, PACK)
    assert judgement.verdict in (Verdict.REFUTED, Verdict.UNSUPPORTED)
    found = feedback(wrong, judgement)
    assert found.bad
    assert right is None or found.say[0] == right
    for claim in found.say:
        assert judge(claim, PACK).verdict is Verdict.PROVED, claim


def test_a_vague_word_gives_the_number() -> None:
    said = Strength(**ON_MAP, listed=(FUN,), how="slightly")
    assert feedback(said, judge(said, PACK)).numbers == (Spoken("67"),)
    most = Share(**ON_MAP, listed=(THIN, PLOT), share="most")
    found = feedback(most, judge(most, PACK))
    assert (found.verdict, found.numbers) == (Verdict.UNSUPPORTED, (Spoken("58"),))


def test_missing_evidence_gives_the_tool_call_and_no_guess() -> None:
    claim = Necessity((ASKED.id,), listed=(FUN,))
    found = feedback(claim, judge(claim, PACK))
    assert found.calls == (ToolCall("edit", {"edits": [Edit("delete", (FUN,)).to_dict()]}),)
    assert (found.say, found.numbers) == ((), ())
    assert "tool calls" in found.advice


def test_a_refuted_claim_gives_the_evidence_and_the_true_values() -> None:
    claim = Rank(**ON_MAP, word=FUN)
    found = feedback(claim, judge(claim, PACK))
    assert found.core == (MAP.id,)
    assert found.values["rank"] == 2
    assert found.problem == "'fun' has rank 2, not 1"


def test_a_contradiction_names_the_turn() -> None:
    said = (Commitment(4, Rank(**ON_MAP, word=THIN)),)
    against = Rank(**ON_MAP, word=FUN)
    assert feedback(against, judge(against, PACK, said)).conflict_turn == 4
    newer = weight_map(TEXT, [0.1, 0.2, 0.0, -0.3, 0.1, 0.6], label="p")
    proved = against.citing(newer.id)
    found = feedback(proved, judge(proved, {**PACK, newer.id: newer}, said))
    assert (found.bad, found.conflict_turn) == (False, 4)
    assert "turn 4" in found.advice


@pytest.mark.parametrize("gate", sorted(_GATES))
def test_a_gate_has_its_name_and_an_advice_of_its_own(gate: str) -> None:
    claim = Rank(**ON_MAP, word=THIN)
    found = feedback(claim, Judgement(Verdict.TRIVIAL, "held back", gate=gate))
    assert (found.gate, found.problem, found.say) == (gate, "held back", ())
    assert found.advice != feedback(claim, Judgement(Verdict.TRIVIAL, "held back")).advice


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_an_advice(verdict: Verdict) -> None:
    found = feedback(Agreement((MAP.id,), said=Rank(**ON_MAP, word=THIN), turn=1), Judgement(verdict, "as it is"))
    assert found.advice
    assert "\n" not in found.advice
    assert found.bad is (verdict not in (Verdict.PROVED, Verdict.SCAFFOLDING))


def test_feedback_on_random_claims_is_json_and_mostly_right() -> None:
    """What is proposed is made from the recorded values: wide intervals, ties and a second word left out keep some unproved."""
    seen: Counter[Verdict] = Counter()
    for seed in range(600):
        random = Random(seed)
        world = random_world(random)
        claim = random_claim(random, world)
        said = [Commitment(1, claim.said)] if isinstance(claim, Agreement) else []
        judgement = judge(claim, world.pack, said)
        found = feedback(claim, judgement)
        json.dumps(found.to_dict(), allow_nan=False)
        assert claim not in found.say
        assert not found.say or judgement.verdict in (Verdict.REFUTED, Verdict.UNSUPPORTED)
        if judgement.verdict is Verdict.REFUTED:
            seen.update(judge(c, world.pack, said).verdict for c in found.say)
    assert seen[Verdict.PROVED] > 0.7 * seen.total() > 50, seen


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        ([], False),
        ([0], False),
        ([3], True),
        ([3, 3], False),
        ([3, 2], True),
        ([3, 4], False),
        ([4, 3, 2], True),
        ([2, 1, 0], False),
    ],
)
def test_rounds_must_shrink(bad: list[int], expected: bool) -> None:
    assert another_round(bad) is expected


def test_there_are_at_most_three_rounds() -> None:
    assert another_round([9, 8, 7])
    assert not another_round([9, 8, 7, 6])
    assert ROUNDS == 3
