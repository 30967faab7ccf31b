"""The sense a word has in its text, and wordings that a person might use."""

from __future__ import annotations

import pytest

from tests.agent.test_knowledge_operation import classify
from whyproof.agent.meaning.rewording import LIGHT, wordings
from whyproof.agent.meaning.senses import CLEAR, CLEAR_PART, linked
from whyproof.agent.meaning.uses import uses
from whyproof.agent.session import Session
from whyproof.core.claim import Flip, Lexical
from whyproof.core.text import Instance, apply_edits
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.word_relations import senses_of
from whyproof.knowledge.wordnet import english, wordnet
from whyproof.tools.fluency.word_model import word_model
from whyproof.tools.targets.callable import CallableTarget

CHARMING = "The plot was thin but I loved every minute of this charming film"


def sense(text, word):
    instance = Instance.of(text)
    return linked(instance, instance.find(word)[0])


def talk(text):
    target = CallableTarget(classify, ["negative", "positive"], name="word list", fingerprint="word list 1")
    return Session(target, text, store=EvidenceStore(None))


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [
        ("These films are dull", "films", "n"),
        ("She films the birds every day", "films", "v"),
        ("A cold beer", "cold", "a"),
        ("An interesting film", "interesting", "a"),
        ("They were warned about the storm", "warned", "v"),
    ],
)
def test_the_part_of_speech_is_read_from_the_neighbours(text, word, part):
    instance = Instance.of(text)
    found = uses(instance, instance.find(word)[0])
    assert next(iter(found)).part == part
    assert sum(found.values()) == pytest.approx(1)


def test_a_word_of_the_closed_classes_has_no_use():
    assert uses(Instance.of("It is in the can"), Instance.of("It is in the can").find("in")[0]) == {}


@pytest.mark.parametrize(
    ("text", "word", "near"),
    [
        ("The plot of this film is thin", "plot", "story"),
        ("They bought a plot of land", "plot", "parcel"),
        ("The bank raised its interest rates", "bank", "financial institution"),
        ("The crane lifted the container", "crane", "lifting device"),
    ],
)
def test_the_words_around_decide_between_senses(text, word, near):
    found = sense(text, word)
    assert found.clear and found.node == found.senses[0].node
    assert near in {lemma for up in wordnet().targets(found.node, "hypernym") for lemma in wordnet().lemmas[up]}
    assert found.margin >= CLEAR and found.part_margin >= CLEAR_PART
    assert {s.node for s in found.senses} <= set(senses_of(wordnet(), english(), word))


def test_a_sense_that_nothing_decides_is_none():
    found = sense("The star shines in the night sky", "star")  # the graph has two celestial bodies of that name
    assert not found.clear and found.node is None
    assert len(found.likely) >= 2 and found.likely[0] == found.senses[0].node


def test_the_record_holds_what_was_weighed():
    found = sense("They bought a plot of land", "plot")
    record = found.evidence(Instance.of("They bought a plot of land"))
    assert record.kind == "word_sense"
    assert record.values["margin"] == pytest.approx(found.margin, abs=1e-6) and record.values["clear"] is True
    assert [s["node"] for s in record.values["senses"]] == [s.node for s in found.senses]


def test_an_answer_is_of_the_sense_in_the_text_and_says_so():
    session = talk("They bought a plot of land")
    answer = session.ask("What is another word for 'plot'?")
    assert answer.sentences[0].text == "In this text I take 'plot' to mean 'patch' (a kind of 'parcel')."
    named = [c.claim.object.text for s in answer.sentences for c in s.claims if isinstance(c.claim, Lexical)]
    assert named[0] == "patch" and "secret plan" not in named
    assert "word_sense" in {e.kind for e in answer.evidence}


def test_an_unclear_sense_is_said_to_be_unclear():
    answer = talk("I loved every minute of it").ask("What is a synonym of 'minute'?")
    if "not clear" in answer.text:  # which of its senses are near may change with the encoder; what is said of it may not
        assert "I answer for each" in answer.text
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)


def test_another_sense_than_the_one_in_the_text_is_said_to_be_another():
    answer = talk("The plot of this film is thin").ask("Is 'plot' a kind of 'plan'?")
    assert answer.text.startswith("Yes: 'plot' is a kind of 'plan'.")
    assert "I take 'plot' to mean a kind of 'story', which is another sense" in answer.text


@pytest.mark.slow
def test_wordings_are_of_common_words_of_the_same_sense():
    instance = Instance.of(CHARMING)
    found = wordings(instance, ["synonym"], 3, 3)
    assert len(found) == 3 and len({apply_edits(instance, edits).shown for edits in found}) == 3
    assert max(map(len, found)) == 3
    for edit in (e for edits in found for e in edits):
        (word,) = edit.old
        assert edit.new.casefold() in word_model().ids
        assert max(r.senses for r in english().readings(edit.new)) < LIGHT
        shared = set(senses_of(wordnet(), english(), edit.new)) & set(senses_of(wordnet(), english(), word.text))
        assert shared, edit
    news = {e.new for edits in found for e in edits}
    assert not news & {"diagram", "patch", "game", "min", "mo", "becharming"}


def test_a_text_that_no_common_word_fits_is_not_reworded():
    answer = talk("I am at it").ask("Paraphrase it")
    assert answer.operations[0].name == "paraphrase" and "cannot reword" in answer.text


@pytest.mark.slow
def test_a_paraphrase_is_written_out_and_asked_about():
    session = talk(CHARMING)
    answer = session.ask("Paraphrase it")
    flips = [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, Flip)]
    assert len(flips) == 3
    for flip in flips:
        new = apply_edits(session.conversation.instance, flip.edits).shown
        assert f"'{new}'" in answer.text
        negative, positive = classify([new])[0]
        assert flip.label == ("negative" if negative > positive else "positive")
