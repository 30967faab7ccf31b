"""Questions about a text of a pair as a whole: another one in its place, the two swapped, gone, alone, weighed or compared."""

from __future__ import annotations

import pytest

from tests.agent.asking import last_operation
from whyproof.agent.session import Session
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers.english import Signature, parse

PARK = {"premise": "Two children are playing football in the park.", "hypothesis": "Some kids are outside."}
TRAIN = {"premise": "The train to Lyon was cancelled because of snow.", "hypothesis": "The train arrived on time."}
BOY = {"premise": "A boy is holding a red balloon and a girl is laughing at him.", "hypothesis": "The boy is sad."}
LABELS = ("entailment", "neutral", "contradiction")


def asked(texts, *questions):
    """The operation of the last of these questions, asked one after the other."""
    return last_operation(Instance.of(texts), LABELS, *questions)


def whole(texts, field, new):
    return {"action": "replace", "old": texts[field], "new": new, "field": field}


def out(texts, field):
    return {"action": "delete", "old": texts[field], "field": field}


@pytest.mark.parametrize(
    ("question", "field", "new"),
    [
        ("what if the hypothesis said nobody is outside?", "hypothesis", "nobody is outside"),
        ("and if the hypothesis said nobody is outside?", "hypothesis", "nobody is outside"),
        ("hypothesis: A woman is at work", "hypothesis", "A woman is at work"),
        ("make the hypothesis 'A woman is outside'", "hypothesis", "A woman is outside"),
        ("suppose the premise were 'A dog sleeps'", "premise", "A dog sleeps"),
        ("change the premise to a man is asleep in bed", "premise", "a man is asleep in bed"),
        ("shorten the premise to 'Kids play'", "premise", "Kids play"),
        ("try 'everyone is inside' as hypothesis instead", "hypothesis", "everyone is inside"),
        ("what if the second sentence was 'It rains'", "hypothesis", "It rains"),
        ("the hypothesis should be 'The kids are indoors'", "hypothesis", "The kids are indoors"),
        ("does it follow that nobody is outside?", "hypothesis", "nobody is outside"),
        ("would 'someone is asleep' be entailed?", "hypothesis", "someone is asleep"),
        ("does the premise entail that there are people in the park?", "hypothesis", "there are people in the park"),
    ],
)
def test_another_text_takes_the_place_of_one(question, field, new):
    found = asked(PARK, question)
    assert (found.name, found.slots["edit"]) == ("what_if", whole(PARK, field, new))


@pytest.mark.parametrize(
    "question",
    [
        "swap premise and hypothesis",
        "what if you turn the two around?",
        "would it be the same the other way round?",
        "what if the order was reversed",
        "does the hypothesis entail the premise",
        "flip premise/hypothesis",
        "does the order of the two matter",
        "would the reverse hold",
    ],
)
def test_the_two_texts_are_swapped(question):
    edits = [
        whole(PARK, "premise", "Some kids are outside"),
        whole(PARK, "hypothesis", "Two children are playing football in the park"),
    ]
    assert asked(PARK, question).slots["edit"] == edits


@pytest.mark.parametrize(
    ("questions", "name", "slots"),
    [
        (("what if the hypothesis was not there",), "what_if", {"edit": out(PARK, "hypothesis")}),
        (("what would it say without any premise",), "what_if", {"edit": out(PARK, "premise")}),
        (("without the premise", "and the hypothesis?"), "what_if", {"edit": out(PARK, "hypothesis")}),
        (("what about only the hypothesis",), "sufficiency", {"words": [PARK["hypothesis"]]}),
        (("does it only look at the hypothesis?",), "sufficiency", {"words": [PARK["hypothesis"]]}),
        (("without the premise", "what about only the hypothesis"), "sufficiency", {"words": [PARK["hypothesis"]]}),
        (("does it even read the premise",), "necessity", {"words": [PARK["premise"]]}),
        (("does the premise entail the hypothesis?",), "predict", {"class": ["entailment"]}),
        (("is it because of the premise or the hypothesis?",), "attribute", {"granularity": "sentence"}),
        (("which matters more, premise or hypothesis?",), "attribute", {"granularity": "sentence"}),
        (("compare the premise and the hypothesis",), "attribute", {"granularity": "sentence"}),
        (("which of the two texts is to blame",), "attribute", {"granularity": "sentence", "top_k": 2}),
        (("how similar are the two texts",), "knowledge", {"about": "pair"}),
        (("which words do they share",), "knowledge", {"about": "pair"}),
        (("which sentence contradicts the hypothesis",), "attribute", {"granularity": "sentence", "class": ["contradiction"]}),
    ],
)
def test_a_text_gone_alone_needed_or_weighed(questions, name, slots):
    found = asked(PARK, *questions)
    assert (found.name, dict(found.slots)) == (name, slots)


def test_a_text_is_denied_at_its_one_verb():
    for question in ("what if i negate the hypothesis", "what if the claim were false?", "what if the hypothesis were negated"):
        edit = asked(PARK, question).slots["edit"]
        assert edit == {"action": "insert", "new": "not", "old": "are", "where": "after", "field": "hypothesis"}


@pytest.mark.parametrize(
    "question",
    [
        "what if the hypothesis was different",
        "if the hypothesis were true, what then",
        "what if the hypothesis mentioned the girl",
        "what if the hypothesis was about the girl",
    ],
)
def test_what_a_text_would_say_is_asked_back(question):
    found = asked(BOY, question)
    assert found.name == "clarify" and "What would the hypothesis say then?" in found.slots["question"]


@pytest.mark.parametrize(
    ("question", "slots"),
    [
        (
            "what would i have to change in the hypothesis to get entailment",
            {"class": ["entailment"], "only": [BOY["hypothesis"]]},
        ),
        ("only change the hypothesis to make it entailment", {"class": ["entailment"], "only": [BOY["hypothesis"]]}),
        ("can i flip it by changing only the premise", {"only": [BOY["premise"]]}),
        ("make it neutral without touching the premise", {"class": ["neutral"], "keep": [BOY["premise"]]}),
    ],
)
def test_what_would_change_it_in_one_text(question, slots):
    found = asked(BOY, question)
    assert (found.name, dict(found.slots)) == ("counterfactual", slots)


@pytest.mark.parametrize(
    ("questions", "slots"),
    [
        (("what in the premise makes it so",), {"field": "premise"}),
        (("what in the hypothesis speaks against it",), {"field": "hypothesis", "sign": "-"}),
        (("which part of the premise counts",), {"field": "premise"}),
        (("why, looking only at the hypothesis",), {"field": "hypothesis"}),
        (("why", "and in the premise?"), {"field": "premise"}),
        (("why", "and the hypothesis side?"), {"field": "hypothesis"}),
        (("which word in the hypothesis is the problem", "and in the premise?"), {"field": "premise", "top_k": 1}),
        (("why does the premise contradict it",), {"class": ["contradiction"]}),
    ],
)
def test_the_words_of_one_text_are_asked_for_in_many_ways(questions, slots):
    found = asked(PARK, *questions)
    assert (found.name, dict(found.slots)) == ("attribute", slots)


@pytest.mark.parametrize(
    ("question", "edit"),
    [
        ("put 'bus' for 'train' in the premise only", {"action": "replace", "old": "train", "new": "bus", "field": "premise"}),
        ("remove 'train' from the hypothesis", {"action": "delete", "old": "train", "field": "hypothesis"}),
        ("replace 'train' by 'bus'", {"action": "replace", "old": "train", "new": "bus"}),
    ],
)
def test_an_edit_is_of_the_text_that_is_named(question, edit):
    assert asked(TRAIN, question).slots["edit"] == edit


def edited(session, question):
    """The text that the model was asked about."""
    answer = session.ask(question)
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    assert any(s.verdict is Verdict.PROVED for s in answer.sentences)
    return next(e.values["edited_text"] for e in answer.evidence if e.kind == "counterfactual")


def test_whole_texts_are_put_in_swapped_and_put_back():
    session = Session("nli", PARK)
    assert edited(session, "what if the hypothesis said nobody is outside?")["hypothesis"] == "nobody is outside."
    found = edited(session, "and replace 'nobody' with 'everybody'")
    assert found == {"premise": PARK["premise"], "hypothesis": "everybody is outside."}
    found = edited(session, "swap the two")
    assert found == {"premise": "Some kids are outside.", "hypothesis": "Two children are playing football in the park."}
    answer = session.ask("make it neutral by changing only the hypothesis")
    assert {w.field for s in answer.sentences for j in s.claims for e in getattr(j.claim, "edits", ()) for w in e.old} == {
        "hypothesis"
    }


def test_the_two_are_swapped_where_no_mark_ends_them():
    session = Session("nli", {field: text.rstrip(".") for field, text in PARK.items()})
    assert edited(session, "swap premise and hypothesis")["premise"] == "Some kids are outside"


def test_a_clause_is_taken_out_with_the_word_that_leads_it():
    pair = {"premise": "Nobody danced, although the band played.", "hypothesis": "Some guests were dancing."}
    assert asked(pair, "drop the although clause").slots["edit"] == {"action": "delete", "old": "although the band played"}
    assert asked(pair, "drop 'although'").slots["edit"] == {"action": "delete", "old": "although"}


def test_all_edits_are_taken_back_at_once():
    session = Session("nli", PARK)
    edited(session, "hypothesis: nobody is outside")
    edited(session, "and replace 'football' with 'chess'")
    answer = session.ask("start over")
    assert session.conversation.edits == () and answer.operations[0].slots["edit"] == {"action": "undo", "all": True}
    assert "entailment" in answer.text


def test_the_original_is_gone_back_to():
    assert asked(PARK, "hypothesis: nobody is outside", "go back to the original").slots == {
        "edit": {"action": "undo", "all": True}
    }


def test_several_words_in_a_row_are_edited_as_they_stand():
    session = Session("nli", PARK)
    assert edited(session, "replace 'in the park' with 'indoors'")["premise"] == "Two children are playing football indoors."
    assert edited(session, "without 'in the park'")["premise"] == "Two children are playing football."
    assert session.ask("replace 'in the house' with 'indoors'").operations[0].name == "clarify"


def test_a_word_is_replaced_wherever_it_stands():
    session = Session("sentiment", "It was not good, not bad, and the staff was not rude.")
    assert edited(session, "replace 'not' with 'never'") == "It was never good, never bad, and the staff was never rude."
    assert (
        edited(session, "and replace 'never' with 'hardly'") == "It was hardly good, hardly bad, and the staff was hardly rude."
    )


def test_a_text_that_is_replaced_is_named_as_its_sentence_and_read_back():
    session = Session("nli", {"premise": "A woman is waiting for the bus. She is cold.", "hypothesis": "Someone is outdoors"})
    for question in (
        "hypothesis: 'Someone is indoors'",
        "replace the first sentence with 'A man sleeps'",
        "and the hypothesis 'Nobody is awake'",
    ):
        answer = session.ask(question)
        talk = session.conversation
        assert answer.prediction is not None and talk.instance is not None
        signature = Signature(talk.instance, LABELS, answer.prediction.label, {e.id: e for e in talk.pack.values()}, {})
        first = answer.sentences[0]
        assert "sentence in the" in first.text and "', '" not in first.text
        assert parse(first.text, signature).claims == tuple(j.claim for j in first.claims)
