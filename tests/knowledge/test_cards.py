from __future__ import annotations

from whyproof.core.evidence import Evidence
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability
from whyproof.knowledge.cards import card_evidence

CARD = MethodCard(
    name="occlusion",
    title="Occlusion",
    family="perturbation",
    question="What happens without this word?",
    how="It leaves one word out.",
    guarantee="Each weight is a measured difference.",
    not_shown="It does not show how words work together.",
    cost="one pass a word",
    paper="",
    needs=frozenset({Capability.MASKING}),
)


def test_a_card_is_a_record_about_no_target_and_no_text() -> None:
    evidence = card_evidence(CARD.to_dict())
    assert (evidence.kind, evidence.method, evidence.target, evidence.texts) == ("card", "occlusion", "", ())
    assert evidence.values["not_shown"] == "It does not show how words work together."
    assert Evidence.from_dict(evidence.to_dict()).id == evidence.id
