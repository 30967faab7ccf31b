"""Questions that ask to be shown how the model is fooled: every flip was asked of the model."""

from __future__ import annotations

import math

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import Flip, NoFlip
from whyproof.core.text import Instance, apply_edits
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

TEXT = "A film that nobody liked"


def odd(texts):
    """Likes "movie" less than "film"."""
    found = []
    for text in texts:
        p = 1 / (1 + math.exp(-(1.0 if "film" in text else -1.0)))
        found.append([1 - p, p])
    return found


def flips_of(answer):
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    return [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, Flip)]


@pytest.mark.parametrize(
    "question", ["What word swap fools it?", "Attack it", "Show me an adversarial example", "Can you trick the model?"]
)
def test_a_black_box_is_attacked_by_synonyms_and_the_rest_is_said(question):
    session = Session(CallableTarget(odd, ["no", "yes"], name="odd", fingerprint="odd 1"), TEXT, store=EvidenceStore(None))
    answer = session.ask(question)
    assert (answer.operations[0].name, answer.operations[0].slots["set"]) == ("robustness", "adversarial")
    found = flips_of(answer)
    assert found and {e.old[0].text for f in found for e in f.edits} == {"film"}
    assert "needs to see inside a model, but odd only answers questions" in answer.text
    for flip in found:
        no, yes = odd([apply_edits(Instance.of(TEXT), flip.edits).shown])[0]
        assert flip.label == ("no" if no > yes else "yes")


def test_hotflip_by_name_is_refused_where_there_is_no_gradient():
    session = Session(CallableTarget(odd, ["no", "yes"], name="odd", fingerprint="odd 1"), TEXT, store=EvidenceStore(None))
    answer = session.ask("Attack it by HotFlip")
    assert answer.operations[0].name == "clarify" and "HotFlip needs to see inside a model" in answer.text


@pytest.mark.parametrize("question", ["Attack it by HotFlip", "Which HotFlip swap turns it?", "Use HotFlip to flip it"])
def test_hotflip_flips_are_the_models_own(tiny_bert, question):
    text = "The plot was thin but I loved it"
    session = Session(tiny_bert, text, store=EvidenceStore(None))
    answer = session.ask(question)
    assert answer.operations[0].slots.get("method") == "hotflip", answer.text
    found = flips_of(answer)
    bounds = [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, NoFlip)]
    assert found or bounds
    for flip in found:
        row = tiny_bert.predict([apply_edits(Instance.of(text), flip.edits)])[0]
        assert tiny_bert.labels[int(row.argmax())] == flip.label


def test_what_hotflip_is_and_other_kinds_of_swaps_are_other_questions(tiny_bert):
    session = Session(tiny_bert, "The plot was thin but I loved it", store=EvidenceStore(None))
    assert session.ask("What is HotFlip?").operations[0].name == "method_info"
    assert session.ask("Do synonyms fool it?").operations[0].slots["set"] == "synonyms"
