"""What-ifs that leave out what gives way: it was spoken of, or the text has one word of its kind; whole phrases; several edits in
one message; and what is asked of an edit that was made. No edit is made that nobody asked for."""

from __future__ import annotations

import pytest

from tests.agent.asking import last_operation
from whyproof.agent.session import Session
from whyproof.core.text import Instance

TENT = Instance.of("The tent leaked all night and the ranger was friendly. Not bad overall.")
DOGS = Instance.of("Farmers teach dogs to play drums")
STAGE = Instance.of({"premise": "A woman is singing on a stage near the lake.", "hypothesis": "Nobody is outdoors."})
FOG = Instance.of({"premise": "The flight was cancelled because of the fog.", "hypothesis": "The fog cancelled the flight."})
CAR = Instance.of("They fixed my car in two days, which is one day longer than agreed.")
RADIO = Instance.of("The radio sound is nice but after one month right side stop working. I am very angry.")
PHONE = Instance.of("the phone lasts all day and the screen is bright")
SOUP = Instance.of("Lovely soup, lovely bread, lovely wine, awful service.")
NAME = Instance.of("Fatima was very kind when I lost my card.")
BRIDGE = Instance.of("These songs float like mist over a broken bridge; I cried, I smiled.")
TRAM = Instance.of("Waited an hour for the tram. The driver was friendly but late, and the seat smelled like a shoe.")
VIEW = Instance.of("Great view near the beach, but the neighbours were noisy and the shower only had cold water.")
TESLA = Instance.of("Tesla shares slide after court blocks new car sales in Europe")
OIL = Instance.of("Oil prices jump as fighting spreads in Iraq")
HOTEL = Instance.of(
    "We stayed three nights. The room was clean, but the porter at the desk ignored us twice and the heating was broken all "
    "weekend."
)
FILM = Instance.of("ngl this movie was sick, cried like 3 times lol")
SON = Instance.of("My son says the game is boring after an hour, but the graphics are stunning.")
BURGER = Instance.of("Honestly the worst burger in town, cold fries, and they charged me twice for a soda.")
FROG = Instance.of("Scientists in Kenya find new frog species near coffee farms")
ROOM = Instance.of(
    "Breakfast was decent and the host tried her best, but our room smelled of damp and the shower never got warm."
)
TAP = Instance.of("He fixed the tap in ten minutes and charged for a full hour, still cheaper than the last guy honestly.")
STAR = Instance.of("Tennis star launches her own line of running shoes and says sales have doubled since January.")
TOPICS = {id(x) for x in (DOGS, TESLA, OIL, FROG, STAR)}


def asked(instance, *questions):
    """The operation of the last of these questions, asked one after the other."""
    pair, topic = len(instance.fields) > 1, id(instance) in TOPICS
    labels = ("entailment", "neutral", "contradiction") if pair else ("World", "Sports", "Business", "Sci/Tech")
    return last_operation(instance, labels if pair or topic else ("negative", "positive"), *questions)


def edit(instance, *questions):
    found = asked(instance, *questions)
    assert found.name == "what_if", (found.name, dict(found.slots))
    return found.slots["edit"]


def replaced(old, new, **more):
    return {"action": "replace", "old": old, "new": new, **more}


def deleted(*olds):
    edits = [{"action": "delete", "old": old} for old in olds]
    return edits[0] if len(edits) == 1 else edits


@pytest.mark.parametrize(
    ("instance", "questions", "old", "new"),
    [
        (TENT, ['how is "not bad" bad', "what if they just said good"], "not bad", "good"),
        (TENT, ["what does leaked do", "what if i say dripped instead"], "leaked", "dripped"),
        (FILM, ['"sick" means good tho', "what if i say fire instead"], "sick", "fire"),
        (BRIDGE, ["does it mind 'broken'", "try 'golden' instead"], "broken", "golden"),
        (STAGE, ["what if Somebody"], "Nobody", "Somebody"),
        (STAR, ["what if its April"], "January", "April"),
        (VIEW, ["what if quiet"], "noisy", "quiet"),
        (SON, ["and if my daughter said it"], "son", "daughter"),
        (HOTEL, ["what if five"], "three", "five"),
        (NAME, ["would the outcome differ if the name were John?"], "Fatima", "John"),
        (NAME, ["would the outcome differ if the name were John?", "Or Maria?"], "Fatima", "Maria"),
        (FROG, ["would it change if the country were France"], "Kenya", "France"),
        (FROG, ["and if it was in Brazil"], "Kenya", "Brazil"),
        (VIEW, ["if quiet instead of noisy", "What about the cold water, same test, say hot"], "cold", "hot"),
        (DOGS, ["what if the dogs play tennis", "and the farmers are coaches"], "Farmers", "coaches"),
    ],
)
def test_the_word_that_is_left_out_is_the_one_spoken_of_or_of_a_kind(instance, questions, old, new):
    assert edit(instance, *questions) == replaced(old, new)


def test_a_name_may_be_left_out_and_another_one_put_in():
    before = "would the outcome differ if the name were John?"
    assert edit(NAME, before, "And with no name at all") == deleted("Fatima")
    assert edit(NAME, before, "And with no name at all", "or Hans?") == replaced("Fatima", "Hans")


@pytest.mark.parametrize(
    ("instance", "question", "old", "new"),
    [
        (CAR, 'what if its "one day sooner"', "longer", "sooner"),
        (CAR, 'if it said "one day earlier"', "longer", "earlier"),
        (RADIO, "and when right side still working", "stop", "still"),
        (TAP, 'say "robbed me for a full hour" instead', "charged", "robbed me"),
        (PHONE, 'what if "never lasts"', "lasts", "never lasts"),
        (BURGER, "and if it wasnt the worst", "the worst", "not the worst"),
        (BRIDGE, "Would it feel the same about a shining bridge?", "broken", "shining"),
        (BRIDGE, 'Say "I snored" where I cried.', "cried", "snored"),
        (HOTEL, "what if the porter had smiled at us instead of ignoring us", "ignored", "smiled at"),
        (HOTEL, "and if the heating had been working too?", "broken", "working"),
        (OIL, "And calm returned rather than fighting?", "fighting spreads", "calm returned"),
        (STAGE, "If lake is change to kitchen?", "lake", "kitchen"),
        (STAGE, "if stage is become roof", "stage", "roof"),
        (FOG, 'if I say "despite" and not because of', "because of", "despite"),
        (STAR, "swap tennis star w pop star", "tennis star", "pop star"),
        (STAR, "replace running shoes with used cars then", "running shoes", "used cars"),
        (TESLA, "would ford instead of tesla make any difference", "Tesla", "ford"),
        (TESLA, "if it was Kremlin officials instead of court?", "court", "Kremlin officials"),
        (FROG, "what about banks instead of farms", "farms", "banks"),
        (ROOM, 'would "friendly" instead of decent have saved me', "decent", "friendly"),
        (ROOM, "try terrible not decent", "decent", "terrible"),
        (SON, "and 'and' instead of but", "but", "and"),
        (SON, "when the graphics were awful?", "stunning", "awful"),
    ],
)
def test_what_is_said_in_other_words_is_one_replacement(instance, question, old, new):
    assert edit(instance, question) == replaced(old, new)


@pytest.mark.parametrize(
    ("instance", "question", "olds"),
    [
        (TENT, "and if theres no not", ["Not"]),
        (FROG, "no frog", ["frog"]),
        (BURGER, "no worst, no cold", ["worst", "cold"]),
        (RADIO, "if i not write very angry, what is it?", ["very angry"]),
        (TRAM, "take out the whole seat sentence part then", ["and the seat smelled like a shoe"]),
        (TRAM, "remove the whole bit with the driver", ["The driver was friendly but late"]),
        (TRAM, "and without the waiting", ["Waited an hour for the tram"]),
        (BURGER, "without the fries part", ["cold fries"]),
        (ROOM, "and if he hadnt written about the shower", ["and the shower never got warm"]),
        (TESLA, 'Would it go to Sci/Tech if we dropped "shares"?', ["shares"]),
        (STAR, "Remove also shoes, sales", ["shoes", "sales"]),
        (ROOM, 'If "tried her best" were struck, does it stand', ["tried her best"]),
    ],
)
def test_what_would_not_be_there_is_taken_out_whole(instance, question, olds):
    assert edit(instance, question) == deleted(*olds)


@pytest.mark.parametrize(
    ("questions", "found"),
    [
        (['what if I add "not" somewhere', "before bright"], {"new": "not", "old": "bright", "where": "before"}),
        (['what if I add "hardly"', "or right after 'is'?"], {"new": "hardly", "old": "is", "where": "after"}),
        (["before bright add 'not'"], {"new": "not", "old": "bright", "where": "before"}),
        (["insert 'not' before 'bright'", "sorry, meant 'hardly'"], {"new": "hardly", "old": "bright", "where": "before"}),
    ],
)
def test_an_insertion_is_put_elsewhere_or_put_right(questions, found):
    assert edit(PHONE, *questions) == {"action": "insert", **found}


def test_of_a_word_that_stands_several_times_so_many_are_taken_out_as_are_said():
    talk = ["how much is each lovely worth", "if I take away the first one", "two?", "all three?"]
    names = ["first 'Lovely'", "second 'lovely'", "third 'lovely'"]
    assert [edit(SOUP, *talk[:n]) for n in (2, 3, 4)] == [deleted(*names[:n]) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("instance", "questions", "more"),
    [
        (FOG, ["delete 'cancelled'", 'ok undo that. "rain" in the second one?'], [replaced("fog", "rain", field="hypothesis")]),
        (
            FOG,
            ["delete 'cancelled'", 'Restore it. Now say "train" in the first sentence.'],
            [replaced("flight", "train", field="premise")],
        ),
        (TESLA, ["replace court by judge", "aha. and back to court but without shares"], [deleted("shares")]),
    ],
)
def test_an_edit_is_taken_back_and_the_next_one_made(instance, questions, more):
    assert edit(instance, *questions) == [{"action": "undo"}, *more]


def test_what_cannot_be_read_behind_an_undo_is_asked_back_and_not_passed_over():
    from whyproof.agent.planner import plan
    from whyproof.agent.reading import Reading
    from whyproof.agent.state import Conversation
    from whyproof.agent.understanding.question_model import question_model
    from whyproof.agent.vocabulary import spoken_methods

    reading = Reading('Restore it. Now say "April" in the second sentence.', FOG, ("entailment", "neutral"), spoken_methods())
    steps = plan(reading, Conversation(FOG), question_model().ranked)
    assert [s.operation.name for s in steps] == ["what_if", "clarify"]


def test_both_edits_at_once():
    both = [replaced("noisy", "quiet"), replaced("cold", "hot")]
    talk = ["If they had written quiet instead of noisy, would I get a positive", "What about the cold water, same test, say hot"]
    assert edit(VIEW, *talk, "Both of them together?") == both
    gone = deleted("and the shower never got warm", "but our room smelled of damp")
    assert edit(ROOM, "and if he hadnt written about the shower", "ok the damp thing too then. both gone") == gone


@pytest.mark.parametrize(
    "question", ["still?", "still??", "and now?", "so no change?", "same result?", "is positive now", "did that flip it?"]
)
def test_a_question_after_an_edit_is_of_the_edited_text(question):
    assert asked(TRAM, "remove 'late'", question).name == "predict"


@pytest.mark.parametrize(
    ("instance", "questions", "name"),
    [
        (SON, ["what if it just said i love it"], "clarify"),
        (SON, ["remove 'boring'", "then put boring back but keep graphics"], "clarify"),
        (SON, ["why", "I need something I can put in a memo"], "help"),
        (FROG, ["without frog", "and the farms are spoons"], "clarify"),
        (TESLA, ["Business, ok. but would it still say so without Tesla"], "necessity"),
        (SON, ["no word matters?"], "attribute"),
        (SON, ["replace boring with fun", "no difference?"], "predict"),
    ],
)
def test_no_edit_is_made_that_nobody_asked_for(instance, questions, name):
    assert asked(instance, *questions).name == name


def test_left_out_edits_are_carried_out_end_to_end():
    session = Session("sentiment", VIEW["text"])
    for question, shown in (
        ("If they had written quiet instead of noisy, would I get a positive", "were quiet and the shower only had cold"),
        ("What about the cold water, same test, say hot", "were noisy and the shower only had hot"),
        ("Both of them together?", "were quiet and the shower only had hot"),
        ("ok undo that. then drop the first clause", "were"),
    ):
        assert session.ask(question).operations[0].name == "what_if"
        assert shown in session.conversation.edited.shown, (question, session.conversation.edited.shown)
