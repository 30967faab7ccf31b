"""Doubts about the model, its figures and its word, as people put them who know no operation."""

from __future__ import annotations

from typing import Any

import pytest

from tests.agent.test_clauses_supposed import MEAL, PARK, asked

ACCURACY = ("model_info", {"term": "accuracy"})
MISTAKES: tuple[str, dict[str, Any]] = ("mistakes", {})
CALIBRATION = ("performance", {"metric": "calibration"})
STABLE = ("trust", {"metric": "stable"})
NO_TRAINING = ("unsupported", {"needs": "training"})
NO_TEXTS = ("unsupported", {"needs": "made up"})


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("is this thing even smart",), ACCURACY),
        (("why?", "is it just dumb or what"), ACCURACY),
        (("why?", "computer can make mistake here?"), ACCURACY),
        (("how often does it screw up",), ACCURACY),
        (("I dont believe this machine. how often is it wrong",), ACCURACY),
        (("What kind of headlines does it usually get wrong?",), MISTAKES),
        (("known failure modes?",), MISTAKES),
        (("why?", "does it do this a lot"), MISTAKES),
        (("how sure is it?", "Is that calibrated?"), CALIBRATION),
        (("when it says 90% how often is it right",), CALIBRATION),
        (("is 93% really 93%",), CALIBRATION),
        (("run it 10 times, same answer every time?",), STABLE),
        (("would i get the same tomorrow",), STABLE),
        (("why?", "what is the margin of error on that figure?"), STABLE),
        (("why?", "would you swear to that"), ("trust", {})),
        (("what does it say?", "would you bet on it"), ("confidence", {})),
        (("Why?", "Would you be prepared to swear to that? i.e. how reliable is this"), ("trust", {})),
        (("what does it say?", "u sure"), ("confidence", {})),
        (("why?", "u sure"), ("evidence", {})),
        (("what if 'cold' was 'hot'?", "you sure about that"), ("confidence", {})),
        (("positive. sure about that?",), ("confidence", {})),
        (("is 61% good or nah",), ("confidence", {})),
        (("does it know why or just guess",), ("confidence", {})),
        (("why?", "so its wrong then"), ("predict", {"disputed": True})),
        (("why?", "ok but is it wrong"), ("predict", {"disputed": True})),
        (("who trained it?", "on what"), ("model_info", {})),
        (("is that biased", "towards what"), ("bias", {})),
        (("why?", "so you cannot tell me if its right"), ("predict", {"disputed": True})),
        (("who decides which one's right anyway",), ("model_info", {})),
        (("who chose these categories",), ("model_info", {})),
        (("can you retrain it without those",), NO_TRAINING),
        (("teach it that cold is fine",), NO_TRAINING),
        (("fix it then",), NO_TRAINING),
        (("why?", "can you delete it"), ("unsupported", {"needs": "publishing"})),
        (("Does your machine weep too, or did it merely count the tears?",), ("unsupported", {"about": "inside"})),
        (("does it have feelings",), ("unsupported", {"about": "inside"})),
        (("what would our competitors' reviews look like",), NO_TEXTS),
        (("write me a better one",), NO_TEXTS),
        (("why?", "gut. danke"), ("help", {"about": "thanks"})),
        (("why?", "Well thank you, that was most interesting"), ("help", {"about": "thanks"})),
        (("I need an audit trail for this decision. What can you give me?",), ("evidence", {})),
        (("is it biased against women?", "That's one sentence. How would I know in general"),
         ("robustness", {"set": "templates", "tests": ["name"]})),
        (("and me? I'm the waiter they mean",), ("attribute", {"words": ["waiter"]})),
        (("It says negative. That is plainly wrong.",), ("contrast", {})),
        (("bruh it thinks this is negative?? cold means good",), ("attribute", {"class": ["negative"]})),
        (("this is bullshit, they said the dessert was nice",), ("attribute", {})),
    ],
)  # fmt: skip
def test_a_doubt_is_answered_as_it_is_meant(questions: tuple[str, ...], expected: tuple[str, dict[str, Any]]) -> None:
    found = asked(MEAL, *questions)
    assert found.name == expected[0]
    assert expected[1].items() <= dict(found.slots).items()


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("what does calibrated mean?", "define"),
        ("is 'cold' good?", "attribute"),
        ("can it be fooled by a typo?", "robustness"),
        ("would it still say so without 'cold'?", "necessity"),
    ],
)
def test_what_only_sounds_like_a_doubt_stays_what_it_is(question: str, name: str) -> None:
    assert asked(PARK if "park" in question else MEAL, question).name == name
