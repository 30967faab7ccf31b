"""Changes of the text that are wished for without an "if" are tried as the suppositions that they are, or asked back."""

from __future__ import annotations

import pytest

from tests.agent.asking import last_operation
from whyproof.agent.session import Session
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict

SETUP = Instance.of("Setup took four minutes, the app found the lamp at once, and since then it has ignored every command.")
ROOM = Instance.of("Tiny room, paper walls, a view of the bins, but Rosa at the desk remembered our names.")
RACE = Instance.of("Robot wins marathon against fifty runners in desert race, the engineers promise a faster version.")
DOG = Instance.of({"premise": "A small brown dog leaps over a fallen log", "hypothesis": "An animal is jumping"})
TWO, THREE = ("negative", "positive"), ("entailment", "neutral", "contradiction")


def replaced(old, new, **more):
    return {"action": "replace", "old": old, "new": new, **more}


@pytest.mark.parametrize(
    ("instance", "questions", "edit"),
    [
        (SETUP, ["hours not minutes"], replaced("minutes", "hours")),
        (SETUP, ["forty for four"], replaced("four", "forty")),
        (SETUP, ["four to forty"], replaced("four", "forty")),
        (ROOM, ["the sea where the bins are"], replaced("bins", "sea")),
        (ROOM, ["huge for tiny please"], replaced("Tiny", "huge")),
        (ROOM, ["garden instead of bins"], replaced("bins", "garden")),
        (ROOM, ["a garden rather than the bins?"], replaced("bins", "garden")),
        (ROOM, ["what does 'bins' do", "swap it for garden"], replaced("bins", "garden")),
        (ROOM, ["what about 'paper'?", "use brick"], replaced("paper", "brick")),
        (ROOM, ["does it need 'paper'?", "i'd write stone"], replaced("paper", "stone")),
        (SETUP, ["if i say I like it at the end"], {"action": "insert", "new": "I like it"}),
        (SETUP, ["get rid of the lamp"], {"action": "delete", "old": "lamp"}),
        (SETUP, ["scrap the lamp"], {"action": "delete", "old": "lamp"}),
        (DOG, ["Okay make it 'A plant is jumping'"], replaced("An animal is jumping", "A plant is jumping", field="hypothesis")),
        (DOG, ["why?", "'A cat is jumping'"], replaced("An animal is jumping", "A cat is jumping", field="hypothesis")),
        (
            DOG,
            ["what if the hypothesis said 'An animal is asleep'", "'A dog leaps over something'"],
            replaced("An animal is jumping", "A dog leaps over something", field="hypothesis"),
        ),
        (DOG, ["why?", "'No animal is jumping'"], replaced("An animal is jumping", "No animal is jumping", field="hypothesis")),
        (
            DOG,
            ["try 'A small brown dog sleeps under a log'"],
            replaced("A small brown dog leaps over a fallen log", "A small brown dog sleeps under a log", field="premise"),
        ),
    ],
)
def test_a_wish_is_the_edit_that_it_wishes_for(instance, questions, edit):
    found = last_operation(instance, THREE if instance is DOG else TWO, *questions)
    assert (found.name, found.slots["edit"]) == ("what_if", edit)


@pytest.mark.parametrize(
    ("instance", "question"),
    [
        (SETUP, "say the lamp had never worked"),
        (SETUP, "pretend that the app was slow"),
        (ROOM, "make believe that the desk was a bar"),
        (RACE, "make the engineers promise nothing"),
        (RACE, "say the runners were horses"),
        (ROOM, "give the desk a flower"),
    ],
)
def test_what_is_wished_of_the_text_is_tried_or_asked_back(instance, question):
    assert last_operation(instance, TWO, question).name in ("what_if", "clarify")


@pytest.mark.parametrize(
    ("questions", "name"),
    [
        (["why?", "say it again"], "restate"),
        (["why?", "say that in plain words"], "restate"),
        (["why?", "use LIME"], "attribute"),
        (["why not positive?"], "contrast"),
        (["make it positive"], "counterfactual"),
        (["is it positive or negative"], "predict"),
        (["'bins' to 'Rosa', which counts more?"], "compare_words"),
    ],
)
def test_what_wishes_for_no_change_is_read_as_before(questions, name):
    assert last_operation(ROOM, TWO, *questions).name == name


def test_a_wish_is_proved_as_any_other_edit():
    answer = Session("sentiment", "The soup was cold and the waiter rude.").ask("hot for cold, please")
    assert "With 'cold' replaced by 'hot'" in answer.text
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
