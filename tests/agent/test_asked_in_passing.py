"""Plain questions that name a word first and ask then, that ask after the outcome in two words, what words are to the model,
whether an answer may be shown, and what the model chooses from."""

from __future__ import annotations

import pytest

from tests.agent.asking import last_operation
from whyproof.core.text import Instance

HOTEL = Instance.of("The porter was gruff, the view was divine, and the soup was stone cold.")
BAN = Instance.of("Olympic committee bans athletes over doping as Moscow protests")
PARTY = Instance.of({"premise": "Nobody at the party danced before midnight.", "hypothesis": "Some guests danced early."})
SIDES, TOPICS = ("negative", "positive"), ("World", "Sports", "Business", "Sci/Tech")
LABELS = {HOTEL: SIDES, BAN: TOPICS, PARTY: ("entailment", "neutral", "contradiction")}


def asked(instance, *questions):
    return last_operation(instance, LABELS[instance], *questions)


@pytest.mark.parametrize(
    ("instance", "questions"),
    [
        (HOTEL, ["so where does that leave us"]),
        (HOTEL, ["which box did it put it in?"]),
        (HOTEL, ["hey. it puts it where"]),
        (HOTEL, ["thumbs which way"]),
        (HOTEL, ["pos neg ?"]),
        (HOTEL, ["plus or minus"]),
        (HOTEL, ["in one word?"]),
        (HOTEL, ["it said negative didn't it"]),
        (HOTEL, ["positive i guess?"]),
        (HOTEL, ["your verdict?"]),
        (HOTEL, ["what did it settle on"]),
        (BAN, ["is this sport or politics"]),
        (BAN, ["so it doesn't yell Business?"]),
        (PARTY, ["do they go together according to it"]),
        (PARTY, ["contradict yes?"]),
        (HOTEL, ["remove gruff", "still?"]),
        (HOTEL, ["remove gruff", "did anything move"]),
        (HOTEL, ["remove gruff", "still the same as in the beginning?"]),
        (HOTEL, ["remove gruff", "and so?"]),
        (HOTEL, ["remove gruff", "did that end up positive then"]),
    ],
)
def test_the_outcome(instance, questions):
    assert asked(instance, *questions).name == "predict"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("gruff, does it know what that is supposed to mean", ["gruff"]),
        ("divine here, good or bad", ["divine"]),
        ("the view, was that noticed?", ["view"]),
        ("porter and soup, those too?", ["porter", "soup"]),
        ("it thinks gruff is an insult, right?", ["gruff"]),
        ("stone cold is too strong i think, no?", ["stone cold"]),
        ("I think cold is what makes it say no. right?", ["cold"]),
    ],
)
def test_a_word_and_then_the_question(question, words):
    found = asked(HOTEL, question)
    assert (found.name, found.slots["words"]) == ("attribute", words)


@pytest.mark.parametrize(
    ("question", "slots"),
    [
        ("porter and waiter, the same job in its eyes?", {"words": ["porter", "waiter"], "relation": "synonym", "used": "also"}),
        ("cold and hot, does it see those as opposites", {"words": ["cold", "hot"], "relation": "antonym", "used": "also"}),
        ("is soup a dish to it", {"words": ["soup", "dish"], "relation": "kind_of", "used": "also"}),
        ("can it tell soup from stew", {"words": ["soup", "stew"], "used": "also"}),
        ("does it know gruff and rude are about the same thing", {"words": ["gruff", "rude"], "relation": "synonym"}),
        ("what does it connect cold with", {"words": ["cold"]}),
    ],
)
def test_what_words_are_to_the_model(question, slots):
    found = asked(HOTEL, question)
    assert found.name == "knowledge"
    assert slots.items() <= dict(found.slots).items()


def test_another_pair_goes_on_with_the_same():
    found = asked(HOTEL, "are cold and hot opposites?", "view n soup?")
    assert (found.name, found.slots["words"], found.slots["relation"]) == ("knowledge", ["view", "soup"], "antonym")


@pytest.mark.parametrize(
    ("instance", "questions", "name"),
    [
        (HOTEL, ["why?", "can I quote this in my report"], "trust"),
        (HOTEL, ["why?", "can i show this to my boss w/o looking stupid"], "trust"),
        (HOTEL, ["why?", "is this list legit or random"], "trust"),
        (HOTEL, ["why?", "how would a sceptic attack what you just told me"], "trust"),
        (BAN, ["what are the classes, only four?"], "model_info"),
        (BAN, ["can it be 2 topics same time"], "model_info"),
        (BAN, ["is there a fifth box, 'no idea'"], "model_info"),
        (BAN, ["what was it fed in training"], "model_info"),
        (BAN, ["who trained it?", "up to what year?"], "model_info"),
        (BAN, ["Good morning! I have a headline about a ban, what can we do with it"], "help"),
        (BAN, ["why?", "what haven't I asked yet"], "help"),
        (BAN, ["why?", "kk thx, that's all i needed"], "help"),
        (BAN, ["delete this headline from the internet"], "unsupported"),
        (BAN, ["so order is irrelevant to it?"], "unsupported"),
        (BAN, ["put it differently and see if it sticks"], "paraphrase"),
        (BAN, ["same meaning other words, would it still say so"], "paraphrase"),
        (BAN, ["and with typing errors too"], "robustness"),
        (BAN, ["what's the second likeliest answer"], "confidence"),
        (BAN, ["what does it say", "whats 2nd"], "confidence"),
        (BAN, ["bans vs protests, weigh them"], "compare_words"),
        (BAN, ["which word is the culprit"], "attribute"),
    ],
)
def test_around_an_answer(instance, questions, name):
    assert asked(instance, *questions).name == name


@pytest.mark.parametrize(
    ("instance", "questions", "name"),
    [
        (BAN, ["sports? come on"], "contrast"),
        (BAN, ["World, surely?"], "contrast"),
        (HOTEL, ["what if the soup had been hot?"], "what_if"),
        (HOTEL, ["are cold and hot opposites?"], "knowledge"),
        (HOTEL, ["which counts more, gruff or divine?"], "compare_words"),
    ],
)
def test_what_only_looks_like_it(instance, questions, name):
    assert asked(instance, *questions).name == name
