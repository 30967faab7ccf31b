"""An agreement refers to what was said, whichever records its words were bound to."""

from __future__ import annotations

from dataclasses import replace

from tests.verifiers.worlds import counterfactual, pack_of, prediction, weight_map
from whyproof.core.claim import Agreement, Claim, Predicted, Rank
from whyproof.core.commitment import Commitment
from whyproof.core.text import Edit, Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, recheck

TEXT = Instance.of("dull but kind")
BEFORE, AFTER = {"negative": 0.2, "positive": 0.8}, {"negative": 0.9, "positive": 0.1}
ASKED = prediction(TEXT, BEFORE)
CHANGED = counterfactual(TEXT, (Edit("delete", TEXT.words[2:]),), AFTER, BEFORE)
IG = weight_map(TEXT, [0.1, 0.2, 0.9])
LOO = weight_map(TEXT, [0.9, 0.2, 0.1], method="occlusion")
OTHER = prediction(Instance.of("dull"), BEFORE)
PACK = pack_of(ASKED, CHANGED, IG, LOO, OTHER)
SAID: Claim = Predicted((ASKED.id,), label="positive")
LED = Rank((IG.id,), word=TEXT.words[2], label="positive")


def again(said: Claim, *evidence: str, turn: int = 2) -> Verdict:
    commitments = (Commitment(2, SAID), Commitment(2, LED))
    judgement = judge(Agreement(evidence, said=said.citing(*evidence), turn=turn), PACK, commitments)
    if judgement.certificate is not None:
        assert recheck(judgement.certificate).ok
    return judgement.verdict


def test_another_record_of_the_same_decision_is_the_same_statement() -> None:
    assert again(SAID, CHANGED.id) is Verdict.PROVED
    assert again(SAID, ASKED.id, CHANGED.id) is Verdict.PROVED


def test_another_text_turn_statement_or_method_is_not() -> None:
    assert again(SAID, OTHER.id) is Verdict.REFUTED
    assert again(SAID, ASKED.id, turn=3) is Verdict.REFUTED
    assert again(Predicted(label="negative"), ASKED.id) is Verdict.REFUTED
    assert again(LED, IG.id) is Verdict.PROVED
    assert again(replace(LED, word=TEXT.words[0]), LOO.id) is Verdict.REFUTED
    assert again(LED, LOO.id) is Verdict.REFUTED
