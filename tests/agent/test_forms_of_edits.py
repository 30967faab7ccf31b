"""Many wordings of questions on edits lead to the operation that is meant, and near ones to another."""

from __future__ import annotations

import pytest

from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.core.text import Instance

TEXT = Instance.of("She said that the old film was thin but I loved it")


def read(question):
    reading = Reading(question, TEXT, ("negative", "positive"), {"HotFlip": "hotflip", "Input reduction": "input_reduction"})
    found = plan(reading, Conversation(TEXT))[0].operation
    return found.name, dict(found.slots)


@pytest.mark.parametrize(
    "question",
    [
        "Which words by themselves keep the decision?", "What is the minimal set of words for this decision?",
        "How short can the text get and still be positive?", "Which single word is enough?", "What words would suffice?",
        "What's the minimum it needs to decide positive?", "Can you shorten the text without changing the answer?",
        "Which part of the text is sufficient?", "Find a minimal sufficient subset", "What is enough for the decision?",
        "Reduce the input as far as possible while keeping the prediction",
    ],
)  # fmt: skip
def test_the_fewest_words_that_are_enough(question):
    assert read(question) == ("sufficiency", {})


@pytest.mark.parametrize(
    "question", ["Which words must stay, whatever else I delete?", "Which words guarantee it no matter what else is removed?"]
)
def test_what_settles_it(question):
    assert read(question) == ("sufficiency", {"grade": "every"})


@pytest.mark.parametrize(
    ("question", "slots"),
    [
        ("Is there a word that breaks it?", {"set": "adversarial"}),
        ("How easily is it fooled?", {"set": "adversarial"}),
        ("Fool it, keeping 'loved'", {"set": "adversarial", "keep": ["loved"]}),
        ("Attack it by HotFlip", {"set": "adversarial", "method": "hotflip"}),
        ("Which synonym fools it?", {"set": "synonyms"}),
        ("Does a typo change it?", {"set": "typos", "asks": "flip"}),
        ("Is it robust to typing errors?", {"set": "typos", "asks": "hold"}),
        ("Does it survive misspellings?", {"set": "typos", "asks": "hold"}),
        ("Is it invariant to names?", {"set": "templates", "tests": ["name"]}),
        ("Does it understand negation?", {"set": "templates", "tests": ["negation"]}),
        ("Run behavioural tests", {"set": "templates"}),
        ("Is 'film' robust?", {"set": "synonyms", "words": ["film"], "asks": "hold"}),
    ],
)
def test_what_it_stands(question, slots):
    assert read(question) == ("robustness", slots)


@pytest.mark.parametrize(
    ("question", "slots"),
    [
        ("What if he was gay?", {"group": "orientation", "people": "gay"}),
        ("Would a black man get the same answer?", {"group": "colour", "people": "black"}),
        ("What if they were old?", {"group": "age", "people": "old"}),
        ("Would it be different for old people?", {"group": "age", "people": "old", "yes_or_no": True}),
        ("How about for a man?", {"group": "gender", "people": "man"}),
        ("Does it treat men and women the same?", {"group": "gender"}),
        ("Is it harsher on women?", {"group": "gender"}),
        ("Does it discriminate against muslims?", {"group": "religion"}),
    ],
)
def test_other_people(question, slots):
    assert read(question) == ("bias", slots)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What if the film were old?", "clarify"),
        ("Would it change if I remove 'loved'?", "what_if"),
        ("What would change the decision?", "counterfactual"),
        ("Which words settle it, whatever the others are?", "rule"),
        ("Is 'loved' enough?", "sufficiency"),
        ("Does it depend on 'film'?", "necessity"),
        ("Which words matter most?", "attribute"),
        ("How sure is it?", "confidence"),
    ],
)
def test_near_questions_stay_what_they_are(question, name):
    assert read(question)[0] == name
