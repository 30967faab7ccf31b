"""What a question would have somebody do or be is an edit where the text has one place for it, and goes back elsewhere."""

from __future__ import annotations

import pytest

from tests.agent.asking import last_operation
from whyproof.core.text import Instance

PARK = Instance.of({"premise": "Two children are playing football in the park.", "hypothesis": "Some kids are outside."})
MARKET = Instance.of(
    {"premise": "An old woman is selling flowers at the market while it rains.", "hypothesis": "A young woman buys vegetables."}
)
TREE = Instance.of({"premise": "The dog chased the cat up a tree.", "hypothesis": "An animal is on the ground."})
BOY = Instance.of({"premise": "A boy is holding a red balloon and a girl is laughing at him.", "hypothesis": "The boy is sad."})
MEAL = Instance.of("The waiter was rude and the soup was cold, but the dessert saved the evening.")


def asked(instance, *questions):
    """The operation of the last of these questions, asked one after the other."""
    labels = ("negative", "positive") if instance is MEAL else ("entailment", "neutral", "contradiction")
    return last_operation(instance, labels, *questions)


@pytest.mark.parametrize(
    ("instance", "question", "old", "new"),
    [
        (PARK, "what if they were playing indoors", "in the park", "indoors"),
        (PARK, "what if they were playing chess", "football", "chess"),
        (PARK, "would it change if they were playing chess", "football", "chess"),
        (PARK, "what if they were playing football at home", "in the park", "at home"),
        (PARK, "what if two dogs were playing in the park", "children", "dogs"),
        (PARK, "what if nobody was playing", "Two children are", "nobody is"),
        (PARK, "what if nobody was outside", "Some kids are", "nobody is"),
        (PARK, "what if they weren't playing", "playing", "not playing"),
        (PARK, "what if the kids were robots", "kids", "robots"),
        (PARK, "what if the kids were inside?", "outside", "inside"),
        (PARK, "suppose the children were eating pizza", "playing football", "eating pizza"),
        (MARKET, "what if she was selling books", "flowers", "books"),
        (MARKET, "and if she bought flowers", "vegetables", "flowers"),
        (MARKET, "what if the woman was buying flowers", "selling", "buying"),
        (MARKET, "what if the woman was young", "old", "young"),
        (TREE, "what if the cat was a rock", "cat", "rock"),
        (TREE, "what if the dog chased a bird", "the cat", "a bird"),
        (TREE, "what if the cat was on the roof", "up a tree", "on the roof"),
        (BOY, "what if the boy is happy", "sad", "happy"),
        (MEAL, "what if the dessert ruined the evening", "saved", "ruined"),
        (MEAL, "what if the soup was too salty", "cold", "too salty"),
        (MEAL, "and if the waiter was polite too?", "rude", "polite"),
        (MEAL, "what if nobody was rude", "The waiter was", "nobody was"),
    ],
)
def test_what_is_new_takes_the_place_that_the_text_has_for_it(instance, question, old, new):
    found = asked(instance, question)
    edit = found.slots["edit"]
    assert (found.name, edit["action"], edit["old"], edit["new"]) == ("what_if", "replace", old, new)


@pytest.mark.parametrize(
    ("instance", "questions", "back"),
    [
        (PARK, ["what if they were indoors"], "In the place of 'in the park' or of 'outside'?"),
        (PARK, ["what if they were sleeping"], "In the place of 'playing football'?"),
        (PARK, ["what if they were tired"], "Which words of the text would that change?"),
        (PARK, ["what if no one was there"], "Which words of the text would that change?"),
        (TREE, ["what if the dog slept"], ""),
        (TREE, ["tell me if they were chasing something"], ""),
        (PARK, ["without 'park'", "and if it rained on the kids?"], ""),
        (BOY, ["without 'boy'", "and if the balloon was blue?"], "In the place of 'red'?"),
    ],
)
def test_what_may_be_several_edits_goes_back_and_nothing_is_deleted(instance, questions, back):
    found = asked(instance, *questions)
    assert found.name != "what_if"
    assert found.name != "clarify" or found.slots["question"].startswith(back)
    assert not back or found.name == "clarify"


@pytest.mark.parametrize(
    ("question", "edit"),
    [
        ("what if 'cold' vanished", {"action": "delete", "old": "cold"}),
        ("what if the soup was removed", {"action": "delete", "old": "soup"}),
    ],
)
def test_what_goes_is_still_deleted(question, edit):
    assert asked(MEAL, question).slots["edit"] == edit


BROKE = Instance.of("The sound is fine, but they broke after two weeks and nobody answers my emails.")
RACE = Instance.of({"premise": "A cyclist crosses the finish line first while the crowd cheers.", "hypothesis": "Someone won."})
CLOSED = Instance.of({"premise": "The museum is closed on Mondays.", "hypothesis": "You can visit the museum on Monday."})
PILL = Instance.of({"premise": "The nurse gave the patient a pill and left the room.", "hypothesis": "The patient got medicine."})
LAKE = Instance.of({"premise": "Two hikers rest beside a frozen lake.", "hypothesis": "It is warm."})
FLAT = Instance.of("My landlord fixed the heater within an hour.")
BANKS = Instance.of("Central bank lifts rates again, and shares of carmakers tumble")


@pytest.mark.parametrize(
    ("instance", "question", "old", "new"),
    [
        (BROKE, "what if they never broke", "broke", "did not break"),
        (BROKE, "what if they didn't break", "broke", "did not break"),
        (BROKE, "what if they broke after two years", "weeks", "years"),
        (RACE, "what if he crossed the line last", "the finish line first", "the line last"),
        (CLOSED, "what if it was closed on sundays", "Mondays", "sundays"),
        (LAKE, "what if the lake was not frozen", "frozen", "not frozen"),
        (PILL, "what if the doctor gave the pill", "nurse", "doctor"),
        (FLAT, "what if my landlord never fixed the heater", "fixed", "did not fix"),
        (RACE, "what if the crowd booed", "cheers", "booed"),
        (BANKS, "what if carmakers gained", "tumble", "gained"),
        (BROKE, "what if somebody answered my emails", "nobody", "somebody"),
    ],
)
def test_a_verb_of_the_text_says_where_what_is_new_belongs(instance, question, old, new):
    edit = asked(instance, question).slots["edit"]
    assert (edit["action"], edit["old"], edit["new"]) == ("replace", old, new)


@pytest.mark.parametrize(
    ("instance", "question"),
    [
        (RACE, "what if the cyclist came last"),
        (RACE, "what if nobody cheered"),
        (BANKS, "what if banks were banned"),
    ],
)
def test_what_the_text_has_no_place_for_is_asked_back(instance, question):
    assert asked(instance, question).name == "clarify"


def test_who_and_what_differ_in_two_edits():
    edits = asked(PILL, "what if a doctor gave the patient an apple").slots["edit"]
    assert [(e["old"], e["new"]) for e in edits] == [("The nurse", "a doctor"), ("the patient a pill", "the patient an apple")]


def test_what_happens_in_the_text_takes_no_word_out():
    assert asked(RACE, "is 'cyclist' a person", "what if he dropped the line").name == "clarify"
    assert asked(RACE, "what if I dropped 'line'").slots["edit"] == {"action": "delete", "old": "line"}
