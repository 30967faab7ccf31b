"""Edits of a single text as people suppose them: things said otherwise, parts named by where they stand, chains, and replies to a
question back. What is not plain is asked back, and no other edit is made."""

from __future__ import annotations

import pytest

from whyproof.agent.names_of_words import places_of
from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.session import Session
from whyproof.agent.state import Conversation
from whyproof.agent.steps import words_of_steps
from whyproof.agent.understanding.question_model import question_model
from whyproof.agent.vocabulary import spoken_methods
from whyproof.core.answer import Answer
from whyproof.core.text import Edit, Instance
from whyproof.core.verdict import Verdict

MEAL = "The waiter was rude and the soup was cold, but the dessert saved the evening."
PIZZA = "I waited forty minutes for a lukewarm pizza. Never again!"
CHIP = "Apple unveils a faster chip as rivals cut prices ahead of the holidays"
HOTEL = (
    "The hotel looked nice online. However, the bed was lumpy, the shower leaked and nobody answered the phone; "
    "the breakfast was good."
)
FAN = "Not the worst laptop I have owned, but the fan is loud and the screen broke after a week."
SEASON = "I loved the first season, however this one drags and the jokes fall flat. Only the music is still great."
LABELS = {CHIP: ("World", "Sports", "Business", "Sci/Tech")}


def asked(text, *questions):
    """The last of these questions as it is read, after the others."""
    instance = Instance.of(text)
    state = Conversation(instance)
    for question in questions:
        reading = Reading(question, instance, LABELS.get(text, ("negative", "positive")), spoken_methods(), state.words)
        steps = plan(reading, state, question_model().ranked)
        made = [s for s in steps if s.operation.name == "what_if"]
        state.edits = tuple(edits_made(instance, made)) if made else state.edits
        found = tuple(s.operation for s in steps)
        state.operations = found if any(o.name != "clarify" for o in found) else state.operations
        state.words = tuple(words_of_steps(steps)) or state.words
        state.answers.append(Answer(question, found, ()))
    assert len(steps) == 1
    return steps[0]


def edits_made(instance, steps):
    """The edits of steps, as the chain keeps them."""
    for step in steps:
        edit = step.operation.slots["edit"]
        for one in edit if isinstance(edit, list) else [edit]:
            places = places_of(str(one.get("old")), instance)
            yield Edit("replace", tuple(w for place in places for w in place), str(one.get("new", "")))


def edit_of(text, *questions):
    found = asked(text, *questions)
    assert found.operation.name == "what_if", dict(found.operation.slots)
    return found.operation.slots["edit"]


def asked_back(text, *questions):
    found = asked(text, *questions).operation
    assert found.name == "clarify", (found.name, dict(found.slots))
    return found.slots["question"]


def replaced(*pairs):
    edits = [{"action": "replace", "old": a, "new": b} for a, b in pairs]
    return edits[0] if len(edits) == 1 else edits


def deleted(old):
    return {"action": "delete", "old": old}


@pytest.mark.parametrize(
    ("text", "question", "edit"),
    [
        (MEAL, "and if the waiter was polite too?", replaced(("rude", "polite"))),
        (MEAL, "what if the waiter was also kind", replaced(("rude", "kind"))),
        (MEAL, "had the waiter been kind", replaced(("rude", "kind"))),
        (MEAL, "what if soup was hot", replaced(("cold", "hot"))),
        (MEAL, "what if the waiter was polite and the soup hot", replaced(("rude", "polite"), ("cold", "hot"))),
        (MEAL, "what if the waiter was polite, and if the soup had been hot?", replaced(("rude", "polite"), ("cold", "hot"))),
        (MEAL, "and the soup warm?", replaced(("cold", "warm"))),
        (MEAL, "what if the dessert ruined the evening", replaced(("saved", "ruined"))),
        (MEAL, "what if the dessert had not saved the evening", replaced(("saved", "did not save"))),
        (MEAL, "what if 'rude' was 'nice'", replaced(("rude", "nice"))),
        (PIZZA, "and the wait only ten minutes?", replaced(("forty", "ten"))),
        (PIZZA, "what if I only waited ten minutes", replaced(("forty", "ten"))),
        (PIZZA, "if it took 10 minutes?", replaced(("forty", "10"))),
        (PIZZA, "what if I had waited for a cold pizza", replaced(("lukewarm", "cold"))),
        (PIZZA, "and with a delicious pizza?", replaced(("lukewarm", "delicious"))),
        (PIZZA, "what if i waited 5 minutes for a hot pizza", replaced(("forty", "5"), ("lukewarm", "hot"))),
        (CHIP, "what if Apple were a farm", replaced(("Apple", "farm"))),
        (CHIP, "what if Apple was Toyota", replaced(("Apple", "Toyota"))),
        (CHIP, "what if apple = google", replaced(("Apple", "google"))),
        (CHIP, "what if it weren't Apple but Nestle", replaced(("Apple", "Nestle"))),
        (CHIP, "what if the rivals raised prices", replaced(("cut", "raised"))),
        (CHIP, "suppose Apple unveiled a slower chip", replaced(("faster", "slower"))),
        (CHIP, "what if google unveils a faster chip", replaced(("Apple", "google"))),
        (HOTEL, "and the shower worked?", replaced(("leaked", "worked"))),
        (HOTEL, "what if somebody answered the phone", replaced(("nobody", "somebody"))),
        (HOTEL, "if bed was good, positive?", replaced(("lumpy", "good"))),
        (FAN, "and if it broke after a year?", replaced(("week", "year"))),
        (FAN, "what if it was the best laptop", replaced(("worst", "best"))),
        (FAN, "and if the screen didn't break?", replaced(("broke", "did not break"))),
        (FAN, "make loud quiet and worst best", replaced(("loud", "quiet"), ("worst", "best"))),
        (MEAL, "if i make the soup hot", replaced(("cold", "hot"))),
        (MEAL, "if it had been a hot soup rather than a cold one", replaced(("cold", "hot"))),
        (SEASON, "and if the music was terrible too", replaced(("great", "terrible"))),
        (HOTEL, "what if somebody answered the phone and the bed was soft", replaced(("lumpy", "soft"), ("nobody", "somebody"))),
        (HOTEL, "suppose the bed was soft and somebody answered the phone", replaced(("lumpy", "soft"), ("nobody", "somebody"))),
        (CHIP, "what if it's a football club rather than an Apple", replaced(("Apple", "football club"))),
        (CHIP, "what if rivals became friends", replaced(("rivals", "friends"))),
        (CHIP, "what if the rivals were friends", replaced(("rivals", "friends"))),
        (MEAL, "what if the waiter had been a clown", replaced(("waiter", "clown"))),
        (
            CHIP,
            "what if Apple -> Ajax, chip -> goal, rivals -> fans",
            replaced(("Apple", "Ajax"), ("chip", "goal"), ("rivals", "fans")),
        ),
        (CHIP, "what if it said Ajax instead of Apple and goal instead of chip", replaced(("Apple", "Ajax"), ("chip", "goal"))),
        (MEAL, "how much surer if rude goes", deleted("rude")),
        (MEAL, "what if I said nothing about the soup", deleted("and the soup was cold")),
        (PIZZA, "replace Never with nothing", replaced(("Never", "nothing"))),
    ],
)
def test_what_is_said_otherwise_of_the_text_is_the_edit(text, question, edit):
    assert edit_of(text, question) == edit


def test_a_thing_that_would_not_be_as_the_text_says_is_denied():
    not_rude = replaced(("rude", "not rude"))
    assert edit_of(MEAL, "what if the waiter wasn't rude") == not_rude
    assert edit_of(MEAL, "suppose the waiter had not been rude") == not_rude


@pytest.mark.parametrize(
    ("text", "before", "question", "edit", "chained"),
    [
        (MEAL, "what if the soup had been hot", "and if the waiter was polite too?", replaced(("rude", "polite")), True),
        (MEAL, "what if the soup had been hot", "what if the waiter was polite", replaced(("rude", "polite")), False),
        (MEAL, "delete 'cold'", "now also the dessert part", deleted("but the dessert saved the evening"), True),
        (MEAL, "what if 'rude' was 'nice'", "and 'cold' 'warm'", replaced(("cold", "warm")), True),
        (
            FAN,
            "add 'sadly' at the end",
            "and at the start?",
            {"action": "insert", "new": "sadly", "old": "Not", "where": "before"},
            True,
        ),
    ],
)
def test_a_further_edit_is_its_own_and_not_the_last_one_over_again(text, before, question, edit, chained):
    found = asked(text, before, question)
    assert (found.operation.slots.get("edit"), found.chained or question == "and at the start?" or "'warm'" in question) == (
        edit,
        chained,
    )


@pytest.mark.parametrize(
    "question", ["start over", "undo everything", "reset", "back to the original text", "ok, start again please"]
)
def test_all_edits_are_taken_back_at_once(question):
    assert edit_of(MEAL, "delete 'cold'", question) == {"action": "undo", "all": True}


@pytest.mark.parametrize(
    ("text", "question", "old"),
    [
        (MEAL, "delete the last clause", "but the dessert saved the evening"),
        (MEAL, "remove the part after but", "the dessert saved the evening"),
        (MEAL, "without everything from 'but' on", "but the dessert saved the evening"),
        (MEAL, "what happens if I cut everything before the comma", "The waiter was rude and the soup was cold"),
        (MEAL, "without the bit about the soup", "and the soup was cold"),
        (MEAL, "what if the complaint about the waiter was left out", "The waiter was rude"),
        (MEAL, "take out the 'but' part", "but the dessert saved the evening"),
        (MEAL, "drop the second half", "but the dessert saved the evening"),
        (MEAL, "delete the last two words", "the evening"),
        (MEAL, "remove the first 'was'", "first 'was'"),
        (MEAL, "delete 'the dessert'", "the dessert"),
        (HOTEL, "remove the middle part", "the shower leaked"),
        (HOTEL, "cut what comes after the semicolon", "the breakfast was good"),
        (FAN, "ignore the part about the fan", "but the fan is loud"),
        (SEASON, "without the sentence about the music", "Only the music is still great"),
    ],
)
def test_a_part_named_by_where_it_stands_is_taken_out(text, question, old):
    assert edit_of(text, question) == deleted(old)


@pytest.mark.parametrize(
    ("question", "name", "words"),
    [
        ("would it flip without the last clause?", "necessity", ["but the dessert saved the evening"]),
        ("is the first half enough?", "sufficiency", ["The waiter was rude and the soup was cold"]),
        ("keep only the last clause", "sufficiency", ["but the dessert saved the evening"]),
        ("what does the last clause do", "attribute", ["but the dessert saved the evening"]),
    ],
)
def test_a_part_named_by_where_it_stands_is_asked_about(question, name, words):
    found = asked(MEAL, question).operation
    assert (found.name, found.slots["words"]) == (name, words)


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (MEAL, "delete the fifth clause", "I find 3 clauses"),
        (MEAL, "remove everything after 'was'", "There are 2 words 'was'"),
        (MEAL, "delete the third 'was'", "stands 2 times"),
        (HOTEL, "drop the second half", "2"),
        ("A fine film", "without the last clause", "all one clause"),
        (MEAL, "remove what comes after the semicolon", "no semicolon"),
    ],
)
def test_a_part_that_the_text_has_not_is_asked_back(text, question, said):
    if text == HOTEL:
        assert edit_of(text, question)["action"] == "delete"  # two sentences are two halves
    else:
        assert said in asked_back(text, question)


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (MEAL, "what if the dessert was awful?", "insert 'awful' before 'dessert', or replace 'saved' with 'awful'"),
        (MEAL, "what if the waiter had smiled", "In the place of which word shall 'smiled' stand?"),
        (MEAL, "imagine a rude dessert", "Which change of 'rude'"),
        (PIZZA, "what if the pizza was hot", "In the place of 'lukewarm'?"),
        (HOTEL, "would it be positive had the phone been answered", "Which change of 'phone'"),
        (HOTEL, "replace lumpy by something nicer", "With which word shall I replace 'lumpy'?"),
        (MEAL, "what if the last part came first", "not move them"),
        (MEAL, "swap the order of the clauses", "not move them"),
        (HOTEL, "remove the words that hurt", "Which edit shall I try?"),
        (HOTEL, "remove the last sentence except the bed", "Which change of 'bed'"),
        (HOTEL, "what if the bed was soft and the shower sang", "?"),
        (MEAL, "what if it was shorter", "Which edit shall I try?"),
        (SEASON, "what if the jokes landed", "In the place of 'fall'?"),
    ],
)
def test_what_is_not_plain_is_asked_back_with_an_example(text, question, said):
    assert said in asked_back(text, question)


@pytest.mark.parametrize(
    ("text", "before", "question"),
    [
        (MEAL, ["what if the soup had been hot"], "and if it rained?"),
        (MEAL, ["remove 'rude'"], "what if it rained"),
        (HOTEL, ["what if i delete lumpy"], "so bed comfy, what then"),
        (HOTEL, ["what if i delete lumpy"], "whats if bed good"),
        (FAN, ["what if it was the best laptop"], "and a tablet?"),
        (PIZZA, ["is 'pizza' enough?"], "what if the pizza was hot"),
    ],
)
def test_no_edit_is_made_that_nobody_asked_for(text, before, question):
    assert asked_back(text, *before, question)


def test_a_word_of_another_kind_is_no_place_for_the_last_edit():
    assert asked(PIZZA, "and the wait only ten minutes?", "what about the pizza").operation.name != "what_if"


@pytest.mark.parametrize(
    ("text", "questions", "edit"),
    [
        (PIZZA, ["what if the pizza was hot", "yes"], replaced(("lukewarm", "hot"))),
        (PIZZA, ["what if the pizza was hot", "yes, do it"], replaced(("lukewarm", "hot"))),
        (PIZZA, ["what if the pizza was hot", "no, forty"], replaced(("forty", "hot"))),
        (MEAL, ["what if the dessert was awful?", "saved"], replaced(("saved", "awful"))),
        (
            MEAL,
            ["what if the dessert was awful?", "ok"],
            {"action": "insert", "new": "awful", "old": "dessert", "where": "before"},
        ),
        (HOTEL, ["replace lumpy by something nicer", "comfy"], replaced(("lumpy", "comfy"))),
    ],
)
def test_a_reply_to_a_question_back_is_carried_out(text, questions, edit):
    assert edit_of(text, *questions) == edit


@pytest.mark.parametrize("question", ["' OR 1=1 --", "1=1", "asdf jkl", "== or --"])
def test_signs_and_letters_that_spell_nothing_are_asked_back(question):
    assert asked_back(MEAL, question)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("only the first sentence", "sufficiency"),
        ("what would I have to write instead of lumpy", "counterfactual"),
        ("which part of the text matters most?", "attribute"),
        ("what if someone changed a word?", "clarify"),
    ],
)
def test_near_questions_stay_what_they_are(question, name):
    assert asked(HOTEL, "drop the last sentence", question).operation.name == name


def test_edits_of_parts_and_places_are_proved_end_to_end():
    session = Session("sentiment", MEAL)
    for question, said in (
        ("what if the soup had been hot", "With 'cold' replaced by 'hot'"),
        ("and if the waiter was polite too?", "With 'cold' replaced by 'hot' and 'rude' replaced by 'polite'"),
        ("go back", "With 'cold' replaced by 'hot', the model"),
        ("start over", "The model says positive"),
        ("delete the last clause", "Without 'but', the third 'the', 'dessert', 'saved'"),
        ("remove the first 'was'", "Without the first 'was', the model"),
        ("replace 'was' with 'is'", "the first 'was' replaced by 'is' and the second 'was' replaced by 'is'"),
        ("what does the last clause do?", "The group ('but', 'the', 'dessert', 'saved', 'the', 'evening') speaks for positive"),
        ("is the last clause more important than the first clause?", "counts about"),
        ("put 'sadly' at the start", "With 'sadly' inserted at the start"),
        ("insert it before 'rude' too", "With 'sadly' inserted at the start and 'sadly' inserted after the first 'was'"),
        ("change rude to kind and cold to hot", "With 'rude' replaced by 'kind' and 'cold' replaced by 'hot'"),
        ("but keep rude", "With 'cold' replaced by 'hot', the model"),
        ("insert 'very' before 'rude'", "'very' inserted"),
        ("now remove very", "The model says positive"),
    ):
        answer = session.ask(question)
        assert said in answer.text, (question, answer.text)
        assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)


def test_replacing_a_word_that_stands_twice_keeps_both_places():
    session = Session("sentiment", MEAL)
    session.ask("replace 'was' with 'is'")
    assert session.conversation.edited.shown.startswith("The waiter is rude and the soup is cold,")


def test_what_was_taken_out_stays_out_where_some_of_it_is_edited_again():
    session = Session("sentiment", MEAL)
    session.ask("delete the last clause")
    session.ask("and replace 'dessert' with 'pudding' too")
    assert session.conversation.edited.shown == "The waiter was rude and the soup was cold, pudding."


def test_an_edit_behind_the_way_back_to_the_original_is_made(word_list_target):
    session = Session(word_list_target, "The plot was thin but I loved the great ending")
    session.ask("without 'loved'")
    session.ask("go back to the original and replace 'thin' with 'fine'")
    assert session.conversation.edited.shown == "The plot was fine but I loved the great ending"
