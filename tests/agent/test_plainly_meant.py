"""Questions as people type them who know nothing of the operations: either of two words, capitals, limits, by another method."""

from __future__ import annotations

import pytest

from tests.agent.test_clauses_supposed import MEAL, PARK, asked
from whyproof.core.text import Instance

FILM = Instance.of("A slow, gloomy, strangely beautiful film that never hurries.")
DULL = {"action": "replace", "old": "beautiful", "new": "dull"}
DENIES = Instance.of("Not bad at all, though I would not call it brilliant either.")


@pytest.mark.parametrize(
    ("instance", "questions", "name", "slots"),
    [
        (MEAL, ("Is that because of 'rude' or because of 'cold'?",), "compare_words", {"words": ["rude", "cold"]}),
        (MEAL, ("was it the rude or the cold that did it",), "compare_words", {"words": ["rude", "cold"]}),
        (PARK, ("compare Some and football",), "compare_words", {"words": ["Some", "football"]}),
        (MEAL, ("why?", "uppercase?"), "robustness", {"set": "case"}),
        (MEAL, ("would it be the same in lower case?",), "robustness", {"set": "case"}),
        (MEAL, ("whats the one thing that makes it say that",), "attribute", {"top_k": 1}),
        (MEAL, ("is there any single word swap that makes it negative",), "counterfactual", {"max_edits": 1}),
        (MEAL, ("is 'cold' needed", "by occlusion?"), "attribute", {"words": ["cold"], "method": "occlusion"}),
        (MEAL, ("how sure?", "and integrated gradients"), "attribute", {"method": "integrated_gradients"}),
        (MEAL, ("why?", "what can't you tell me?"), "method_info", {}),
        (MEAL, ("what are your limits?",), "help", {}),
        (MEAL, ("did it understand that the soup was cold?",), "attribute", {"words": ["soup", "cold"]}),
        (DENIES, ("does it understand the negation?",), "interactions", {}),
        (MEAL, ("Is it simply reacting to the word 'rude'?",), "attribute", {"words": ["rude"]}),
        (MEAL, ("why?", "fair enough, thanks"), "help", {"about": "thanks"}),
        (MEAL, ("why?", "makes sense, cheers"), "help", {"about": "thanks"}),
        (MEAL, ("why?", "thanks, that helps"), "help", {"about": "thanks"}),
        (MEAL, ("what would a fair reviewer say",), "unsupported", {"needs": "people"}),
        (MEAL, ("would a decent person think so?",), "unsupported", {"needs": "people"}),
        (FILM, ("If it had said 'strangely dull film', different?",), "what_if", {"edit": DULL}),
        (FILM, ("why?", "try 'a strangely dull film' instead"), "what_if", {"edit": DULL}),
        (FILM, ("does 'strangely beautiful' help?",), "attribute", {"words": ["strangely beautiful"]}),
        (MEAL, ("which word is most bad",), "attribute", {"class": ["negative"], "top_k": 1}),
        (MEAL, ("why positive? its a complaint",), "attribute", {"class": ["positive"]}),
    ],
)
def test_it_is_read_as_it_is_meant(instance, questions, name, slots):
    found = asked(instance, *questions)
    assert found.name == name
    assert slots.items() <= dict(found.slots).items()


def test_what_the_text_would_say_is_not_put_in_the_place_of_a_word():
    """ "It" is the text, behind a question of one of its words too."""
    assert asked(MEAL, "what about 'rude'", "what if it said 'he is a fool'").name == "clarify"
    edit = asked(MEAL, "what about 'rude'", "what if it was 'very polite'").slots["edit"]
    assert edit == {"action": "replace", "old": "rude", "new": "very polite"}
