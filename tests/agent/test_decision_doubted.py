"""Doubts of a decision, and questions after what the model makes of words, as people type them."""

from __future__ import annotations

import pytest

from tests.agent.asking import last_operation, last_steps
from whyproof.core.text import Instance

GAME = Instance.of("this game is sick, graphics are insane and the boss fights destroyed me for hours")
CLINIC = Instance.of("The clinic staff were patient with my mother and nobody rushed her.")
SCALE = Instance.of("It reads half a degree too low and the strap feels cheap, though the battery lasts forever.")
BAN = Instance.of("Olympic committee bans athletes over doping as Moscow protests")
PARTY = Instance.of({"premise": "Nobody at the party danced before midnight.", "hypothesis": "Some guests danced early."})
SIDES, TOPICS = ("negative", "positive"), ("World", "Sports", "Business", "Sci/Tech")
LABELS = {GAME: SIDES, CLINIC: SIDES, SCALE: SIDES, BAN: TOPICS, PARTY: ("entailment", "neutral", "contradiction")}


def asked(instance, *questions):
    return last_operation(instance, LABELS[instance], *questions)


@pytest.mark.parametrize(
    ("instance", "question", "words"),
    [
        (GAME, "bruh it thinks this is negative?? sick means good", ["sick"]),
        (GAME, "'sick' can be good. did it take it as bad?", ["sick"]),
        (GAME, "destroyed is a compliment here!", ["destroyed"]),
        (GAME, "i said the graphics are insane, thats praise", ["insane"]),
        (GAME, "sick isn't an illness there, did it use it as one", ["sick"]),
        (CLINIC, "this is bullshit, they said the staff were patient", ["patient"]),
        (CLINIC, "is it mixing up patient the person and patient the.. you know", ["patient"]),
        (CLINIC, "patient has two meanings, did it get the right one", ["patient"]),
        (CLINIC, "that cant be right, patient is praise", ["patient"]),
        (SCALE, "did it notice the battery", ["battery"]),
        (SCALE, "has it registered that the battery lasts", ["battery lasts"]),
        (SCALE, "did 'low' fool it", ["low"]),
        (SCALE, "it fell for cheap?", ["cheap"]),
        (SCALE, "forever doesn't bother it?", ["forever"]),
        (SCALE, "lost on it, the battery?", ["battery"]),
        (SCALE, "does it read low as bad", ["low"]),
        (SCALE, "does it think cheap is an insult", ["cheap"]),
        (SCALE, "half a degree, was that noticed?", ["half a degree"]),
        (SCALE, "what did it make of forever", ["forever"]),
        (SCALE, 'how is "cheap" bad', ["cheap"]),
        (PARTY, "I read that these models cheat with negation words, is that the case here?", ["Nobody"]),
    ],
)
def test_what_the_model_makes_of_words(instance, question, words):
    found = asked(instance, question)
    assert (found.name, found.slots["words"]) == ("attribute", words)


@pytest.mark.parametrize(
    ("instance", "question", "classes"),
    [
        (CLINIC, "i dont get it, this is a nice review??", ["positive"]),
        (CLINIC, "this is a compliment!", ["positive"]),
        (CLINIC, "thats nonsense, I liked the film", ["positive"]),
        (CLINIC, "I would call it positive. the machine says negative. who is right", ["positive"]),
        (BAN, "I would have filed this under Business. The machine says Sci/Tech. Who is right?", ["Business"]),
        (BAN, "World, surely?", ["World"]),
        (BAN, "my students said World. were they silly?", ["World"]),
        (BAN, "not business? not even tech?", ["Business", "Sci/Tech"]),
        (BAN, "students say tech. convince them or concede", ["Sci/Tech"]),
        (BAN, "sports? come on", ["Sports"]),
    ],
)
def test_a_doubt_asks_why_not_the_other_class(instance, question, classes):
    found = asked(instance, question)
    assert (found.name, found.slots["class"]) == ("contrast", classes)


@pytest.mark.parametrize(
    ("instance", "questions", "name", "slots"),
    [
        (BAN, ["it says sports right? why"], "attribute", {"class": ["Sports"]}),
        (CLINIC, ["how can this be negative"], "attribute", {"class": ["negative"]}),
        (CLINIC, ["positive. sure about that?"], "confidence", {}),
        (CLINIC, ["how sure?", "its wrong"], "predict", {"disputed": True}),
        (BAN, ["why?", "how sure is it", "what came second"], "confidence", {}),
        (BAN, ["rank the other three"], "confidence", {}),
        (BAN, ["what does it say", "each label's share"], "confidence", {}),
        (CLINIC, ["so what did it go on"], "attribute", {}),
        (CLINIC, ["Which words speak for positive and which against, please."], "attribute", {"class": ["positive"]}),
        (CLINIC, ["Show me the numbers for each word."], "attribute", {"all": True}),
        (SCALE, ["what's hurting me most"], "attribute", {"class": ["negative"]}),
        (SCALE, ["what's hurting me most", "besides that"], "attribute", {"class": ["negative"], "all": True}),
        (SCALE, ["which part is holding the score back the most"], "attribute", {"class": ["positive"], "sign": "-"}),
        (PARTY, ['does it actually get the negation or is it just seeing "Nobody"'], "sufficiency", {"words": ["Nobody"]}),
        (PARTY, ["neutral makes sense but does it know why or just guess"], "confidence", {}),
        (PARTY, ["what would need to be in the first sentence for it to follow"], "counterfactual", {"class": ["entailment"]}),
        (SCALE, ["what would tip it over to negative", "smallest change pls"], "counterfactual", {"class": ["negative"]}),
        (SCALE, ['I suspect "low" and "cheap" interact. Do they?'], "interactions", {"words": ["low", "cheap"]}),
        (SCALE, ["what does low do", "and cheap", "which one wins"], "compare_words", {"words": ["low", "cheap"]}),
        (SCALE, ["drop low", "and cheap", "interaction between those two?"], "interactions", {"words": ["low", "cheap"]}),
        (BAN, ["why not world, theres Moscow and protests", "which of those two pulls more to world"], "compare_words", {}),
        (
            SCALE,
            ["high instead of low", "now pricey for cheap", "did that second one matter"],
            "attribute",
            {"words": ["pricey"]},
        ),
        (SCALE, ["low or cheap", "is cheap bad word"], "attribute", {"words": ["cheap"]}),
        (SCALE, ["is 'cheap' negative?"], "attribute", {"words": ["cheap"]}),
        (SCALE, ["is cheap good or bad"], "attribute", {"words": ["cheap"]}),
        (SCALE, ["whats the share of each"], "confidence", {}),
        (SCALE, ["drop low", "hmm, back"], "what_if", {"edit": {"action": "undo"}}),
        (SCALE, ["what does cheap do", "if we cover that word up, can it still tell?"], "necessity", {"words": ["cheap"]}),
        (SCALE, ["You said that cheap was decisive. Does that still hold?"], "attribute", {"words": ["cheap"]}),
        (SCALE, ["I need an audit trail for this decision. What can you give me?"], "evidence", {}),
        (SCALE, ["Find me a similar review that got the opposite verdict"], "similar", {}),
        (SCALE, ["why?", "How would a 10 year old say that?"], "restate", {"level": "simple"}),
        (SCALE, ["I calculate it should have flipped by now. Why hasn't it?"], "contrast", {}),
        (SCALE, ["What evidence is there for positive?"], "attribute", {"class": ["positive"], "sign": "+"}),
    ],
)
def test_it_is_read_as_it_is_meant(instance, questions, name, slots):
    found = asked(instance, *questions)
    assert found.name == name
    assert slots.items() <= dict(found.slots).items()


def test_a_word_in_general_or_only_here():
    steps = last_steps(SCALE, SIDES, "Is 'cheap' a negative thing for the model or only here?")
    assert [(s.operation.name, s.operation.slots["words"]) for s in steps] == [
        ("attribute", ["cheap"]),
        ("global_attribution", ["cheap"]),
    ]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("does it know that low is a kind of height?", "knowledge"),
        ("can it be fooled by typos", "robustness"),
        ("does it understand english", "unsupported"),
    ],
)
def test_what_only_looks_like_it(question, name):
    assert asked(SCALE, question).name == name
