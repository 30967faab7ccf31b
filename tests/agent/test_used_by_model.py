"""Whether the model knows or uses what a graph knows, and what lies beyond its decisions: asked of the model, or an honest no."""

from __future__ import annotations

import pytest

from tests.agent.asking import last_operation
from whyproof.agent.session import Session
from whyproof.core.claim_world import Lexical
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict

CHIP = "Apple unveils a faster chip as rivals cut prices ahead of the holidays"
PARK = {"premise": "Two children are playing football in the park.", "hypothesis": "Some kids are outside."}
MEAL = "The waiter was rude and the soup was cold, but the dessert saved the evening."
HAT = {"premise": "A cook in a white hat is stirring soup.", "hypothesis": "Nobody is preparing food."}
LABELS = {CHIP: ("World", "Sports", "Business", "Sci/Tech"), MEAL: ("negative", "positive")}


def asked(texts, *questions):
    """The operation of the last of these questions, asked one after the other."""
    labels = LABELS[texts] if isinstance(texts, str) else ("entailment", "neutral", "contradiction")
    found = last_operation(Instance.of(texts), labels, *questions)
    return found.name, dict(found.slots)


@pytest.mark.parametrize(
    ("texts", "questions", "words", "relation"),
    [
        (CHIP, ["does the model know that apple is a company?"], ["Apple", "company"], "kind_of"),
        (CHIP, ["is it the word 'chip'?", "does the model know that apple is a company?"], ["Apple", "company"], "kind_of"),
        (CHIP, ["is the model aware that Apple is a tech company"], ["Apple", "company"], "kind_of"),
        (CHIP, ["does it understand that a chip is a kind of food?"], ["chip", "food"], "kind_of"),
        (CHIP, ["does the model realise that rivals means competitors"], ["rivals", "competitors"], "synonym"),
        (PARK, ["does it know that children and kids are the same"], ["children", "kids"], "synonym"),
        (MEAL, ["does it see that soup is food too?"], ["soup", "food"], "kind_of"),
        (MEAL, ["are 'rude' and 'cold' related", "does the model know they are opposites?"], ["rude", "cold"], "antonym"),
    ],
)
def test_a_fact_stated_is_asked_of_the_graph_and_of_the_model(texts, questions, words, relation):
    assert asked(texts, *questions) == ("knowledge", {"words": words, "relation": relation, "used": "also"})


@pytest.mark.parametrize(
    "question",
    [
        "is that used by the model?",
        "does that matter for the model?",
        "and does the model use this?",
        "does the model care?",
        "does it make any difference to the model?",
        "and for the model?",
        "and that matters?",
        "does the model treat them alike?",
    ],
)
def test_whether_what_the_graph_said_is_used_follows_it(question):
    slots = {"words": ["kids", "children"], "relation": "synonym", "used": True}
    assert asked(PARK, "is 'kids' the same as 'children'", question) == ("knowledge", slots)


@pytest.mark.parametrize(
    ("texts", "questions", "name", "slots"),
    [
        (CHIP, ["what does the graph know about chip"], "knowledge", {"words": ["chip"]}),
        (CHIP, ["what does wordnet say about rivals"], "knowledge", {"words": ["rivals"]}),
        (CHIP, ["what does my graph say about chip"], "knowledge", {"words": ["chip"], "about": "files"}),
        (
            CHIP,
            ["what does the graph know about chip", "is that used by the model?"],
            "knowledge",
            {"words": ["chip"], "used": True},
        ),
        (CHIP, ["is apple a company?"], "knowledge", {"words": ["Apple", "company"], "relation": "kind_of"}),
        (PARK, ["what does 'park' do", "is that used by the model?"], "necessity", {"words": ["park"]}),
        (MEAL, ["does the model use 'rude'"], "necessity", {"words": ["rude"]}),
        (MEAL, ["are rude and cold noticed by the model"], "necessity", {"words": ["rude", "cold"]}),
        (HAT, ["is it just because of the word nobody"], "attribute", {"words": ["Nobody"]}),
        (HAT, ["does it matter that the hat is white"], "attribute", {"words": ["white"]}),
        (MEAL, ["is it just counting nasty words?"], "interactions", {"about": "counting"}),
        (MEAL, ["does the model only look for bad words"], "interactions", {"about": "counting"}),
        (MEAL, ["is it just adding up negative words?"], "interactions", {"about": "counting"}),
        (MEAL, ["does it really understand the text?"], "unsupported", {"about": "inside"}),
        (MEAL, ["who is this about?"], "unsupported", {"about": "told"}),
        (MEAL, ["who wrote this"], "unsupported", {"about": "told"}),
        (MEAL, ["does it know economics?"], "unsupported", {"about": "inside"}),
        (MEAL, ["so it doesn't understand rudeness?"], "unsupported", {"about": "inside"}),
        (MEAL, ["does it know soup"], "knowledge", {"words": ["soup"], "used": "also"}),
        (MEAL, ["does the model know 'rude' and 'cold' are related"], "knowledge", {"words": ["rude", "cold"], "used": "also"}),
        (MEAL, ["replace 'rude' with 'nice'", "does it get that 'cold' is bad"], "attribute", {"words": ["cold"]}),
        (CHIP, ["how does the graph read 'chip'"], "knowledge", {"words": ["chip"]}),
        (CHIP, ["what does the model know about football"], "unsupported", {"about": "inside"}),
        (CHIP, ["what does the model know about the chip"], "knowledge", {"words": ["chip"], "used": "also"}),
        (CHIP, ["how many meanings has chip"], "knowledge", {"words": ["chip"]}),
        (
            CHIP,
            ["replace 'chip' with 'pie'", "does 'prices' make it business"],
            "attribute",
            {"words": ["prices"], "class": ["Business"]},
        ),
        (MEAL, ["does it read 'cold' as unfriendly"], "knowledge", {"words": ["cold", "unfriendly"], "used": "also"}),
        (MEAL, ["does it know a dessert is a good thing"], "attribute", {"words": ["dessert"]}),
        (PARK, ["does 'children' imply 'kids'"], "knowledge", {"words": ["children", "kids"], "relation": "entails"}),
        (
            PARK,
            ["is 'kids' the same as 'children'", "and is that what it uses"],
            "knowledge",
            {"words": ["kids", "children"], "relation": "synonym", "used": True},
        ),
        (PARK, ["which premise word corresponds to 'kids'"], "interactions", {"words": ["kids"]}),
        (PARK, ["does the last part of the premise matter"], "attribute", {"field": "premise"}),
        (PARK, ["what in the premise contradicts 'outside'"], "interactions", {"words": ["outside"]}),
    ],
)
def test_what_is_asked_of_words_and_of_the_model(texts, questions, name, slots):
    assert asked(texts, *questions) == (name, slots)


@pytest.mark.parametrize("fact", ["unveiling means selling", "faster chips are what people can use"])
def test_a_fact_of_no_two_words_is_asked_back_and_none_of_other_words_is_told(fact):
    name, slots = asked(CHIP, "is 'chip' a food", f"does it know that {fact}")
    assert name in ("clarify", "knowledge") and (name == "clarify" or slots["words"] == ["unveiling", "selling"])


def test_which_word_is_asked_back_where_none_was_spoken_of():
    name, slots = asked(CHIP, "is that used by the model?")
    assert name == "clarify" and slots["question"].startswith("Which word")


def test_what_the_graph_says_comes_before_what_the_model_does():
    session = Session("topic", CHIP)
    answer = session.ask("does the model know that apple is a company?")
    kinds = [j.claim.kind for s in answer.sentences for j in s.claims]
    assert kinds[0] == "lexical" and "counterfactual" in kinds
    facts = [j.claim for j in answer.sentences[0].claims if isinstance(j.claim, Lexical)]
    assert {t.text for fact in facts for t in (fact.subject, fact.object)} == {"Apple", "company"}
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)


def test_two_words_told_of_a_pair_are_those_the_model_is_asked_about():
    session = Session("nli", {"premise": "An old woman is selling flowers.", "hypothesis": "A young woman buys vegetables."})
    session.ask("what links the two sentences")
    answer = session.ask("does the model use that?")
    assert answer.operations[0].slots["words"] == ["old", "young"]


def test_a_word_of_the_text_that_no_glossary_has_is_told_from_the_graph():
    answer = Session("nli", {"premise": "The dog chased the cat up a tree.", "hypothesis": "It ran."}).ask("what is a tree")
    assert any(j.claim.kind == "lexical" for s in answer.sentences for j in s.claims)
    assert "no definition" not in answer.text


def test_what_means_the_same_is_not_denied_to_be_a_kind():
    answer = Session("nli", PARK).ask("does it know kids are children")
    assert answer.text.startswith("'kids' means the same as 'children'.")


def test_a_verb_of_entailment_between_nouns_is_told_as_the_link_there_is():
    answer = Session("nli", PARK).ask("does 'children' entail 'kids'")
    facts = [j.claim for s in answer.sentences for j in s.claims if isinstance(j.claim, Lexical)]
    assert any(fact.relation == "synonym" for fact in facts)
