"""What people are told when they ask whether a decision stands a change of letters, and how sure a rule is."""

from __future__ import annotations

import pytest

from tests.agent.test_changes import TEXT, classify, of_kind
from whyproof.agent.session import Session
from whyproof.core.claim import Flip, NoFlip, Sufficiency
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget


def talk(model=classify, text=TEXT):
    target = CallableTarget(model, ["negative", "positive"], name="word list", fingerprint=model.__name__)
    return Session(target, text, store=EvidenceStore(None))


def loud(texts):
    return [[0.9, 0.1] if "LOVED" in text else [0.1, 0.9] for text in texts]


def proved(answer):
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    return answer


def test_a_decision_that_capitals_do_not_touch_is_said_to_stand():
    answer = proved(talk(text="I loved it").ask("Does upper case matter to it?"))
    (claim,) = of_kind(answer, NoFlip)
    # "I" has the small letter alone, each other word capitals and a capital: 1 + 2 + 2, then pairs 2 + 2 + 4, then 4.
    assert (claim.kinds, claim.tried, claim.up_to) == (("case",), 5 + 8 + 4, 3)
    assert "changes of case" in answer.text


def test_capitals_that_turn_it_are_shown():
    answer = proved(talk(loud, "I loved it").ask("Does upper case matter to it?"))
    assert of_kind(answer, Flip)[0].edits[0].new == "LOVED" and answer.text.startswith("Yes:")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("is it robust to changes of case?", "No:"),
        ("does it survive capitals?", "No:"),
        ("would the answer stay the same in upper case?", "No:"),
        ("could capitals change it", "Yes:"),
        ("can big letters flip the decision?", "Yes:"),
        ("is it sensitive to upper case", "Yes:"),
        ("upper case?", "With"),
    ],
)
def test_yes_and_no_answer_what_was_asked(question, lead):
    answer = proved(talk(loud, "I loved it").ask(question))
    assert of_kind(answer, Flip) and answer.text.startswith(lead), answer.text


def test_rewording_is_by_synonyms():
    answer = proved(talk().ask("How stable is the label under rewording?"))
    assert answer.operations[0].slots["set"] == "paraphrases" and (of_kind(answer, Flip) or of_kind(answer, NoFlip))


@pytest.mark.parametrize(("asked", "less"), [("0.95", False), ("0.999", True)])
def test_a_rule_says_where_less_was_proved_than_was_asked_for(asked, less):
    answer = proved(talk().ask(f"Find an anchor with precision {asked}"))
    (claim,) = of_kind(answer, Sufficiency)
    assert claim.rate.hedge == "over"
    assert ("less than you asked for" in answer.text) is less


@pytest.mark.parametrize(
    ("question", "edit"),
    [
        ("What happens when you swap thin for great?", ("thin", "great")),
        ("What would it say if the plot was 'great' instead of 'thin'?", ("thin", "great")),
        ("Swap thin with great", ("thin", "great")),
    ],
)
def test_a_swap_for_another_word_is_a_replacement(question, edit):
    answer = proved(talk(text="A thin plot").ask(question))
    (flip,) = of_kind(answer, Flip)
    assert [(e.old[0].text, e.new) for e in flip.edits] == [edit]
