"""Laws of the reading: polarity, direction, and what never comes out of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.verifiers.inference.sentences_of_inference import PLAIN, WITH_KINDS
from tests.verifiers.inference.small_english import KINDS, LEXICON, judged, kinds_record, verdict
from whyproof.verifiers.english.inference import Problem, Theory, theory
from whyproof.verifiers.logic.theory import read_theory

# A sentence with a gap for a noun; whether a wider noun may stand in for a narrower one (up), or a narrower for a wider.
FRAMES = [
    ("{a} is running.", True),
    ("A man holds {a} in a park.", True),
    ("A man does not hold {a}.", False),
    ("No man is holding {a}.", False),
    ("Every man is holding {a}.", True),
    ("There is {a} in the park.", True),
    ("There is no {n} in the park.", False),
    ("Every {n} is running.", False),
    ("No {n} is running.", False),
    ("Not every {n} is running.", True),
    ("A man is running without {a}.", False),
    ("A man is trying to find {a}.", True),
    ("A man is trying not to see {a}.", False),
    ("A man who holds {a} is running.", True),
    ("Every man who holds {a} is running.", False),
    ("A man can not find {a}.", False),
    ("A man sees {a} and runs.", True),
    ("A man holds a picture of {a}.", True),
    ("Nobody in a park with {a} is running.", False),
    ("A man never saw {a}.", False),
    ("A man not holding {a} is running.", False),
    ("A boy, not holding {a}, is running.", False),
    ("A boy who is not holding {a} is running.", False),
    ("A man holds {a} or a book.", True),
    ("A man does not hold a book or {a}.", False),
    ("If Rina holds {a} then Omar runs.", False),
    ("If Rina runs then Omar holds {a}.", True),
    ("If Rina does not hold {a} then Omar runs.", True),
    ("Rina does not sing and Omar holds {a}.", True),
    ("A man holds a toy {n}.", True),
    ("A man does not hold a toy {n}.", False),
    ("A man can't see {a}.", False),
    ("A man did not buy {a} as a weapon.", False),
    ("The largest book in a park is near {a}.", True),
]


def recorded(read: Theory) -> Any:
    """The values as they come back from a store."""
    return json.loads(json.dumps(read.values))


def filled(frame: str, noun: str) -> str:
    sentence = frame.format(n=noun, a=f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}")
    return sentence[0].upper() + sentence[1:]


@pytest.mark.parametrize(("frame", "upward"), FRAMES)
def test_every_frame_has_its_polarity(frame, upward) -> None:
    narrow, wide = filled(frame, "puppy"), filled(frame, "dog")
    graph = kinds_record("puppy", "dog")
    premise, hypothesis = (narrow, wide) if upward else (wide, narrow)
    assert verdict(premise, hypothesis, graph=graph) == "PROVED"
    assert verdict(hypothesis, premise, graph=graph) == "UNSUPPORTED"
    assert verdict(premise, hypothesis) == "UNSUPPORTED"


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(FRAMES), st.sampled_from(KINDS))
def test_the_wrong_direction_is_never_proved(frame_and_polarity, kind) -> None:
    frame, upward = frame_and_polarity
    narrow, wide = (filled(frame, noun) for noun in kind)
    premise, hypothesis = (wide, narrow) if upward else (narrow, wide)
    assert verdict(premise, hypothesis, graph=kinds_record(*kind)) == "UNSUPPORTED"


@pytest.mark.parametrize("sentence", sorted({s for row in PLAIN + WITH_KINDS for s in row[:2]}))
def test_a_sentence_follows_from_itself_and_is_read_the_same_twice(sentence) -> None:
    first, second = (theory(sentence, sentence, lexicon=LEXICON) for _ in range(2))
    assert first == second
    assert isinstance(first, Theory)
    values = recorded(first)
    by_role = {s["role"]: s["formula"] for s in values["sentences"]}
    assert by_role["premise"] == by_role["hypothesis"]
    read_theory(values)
    assert set(first.vocabulary) == set(values["predicates"]) | set(values["constants"])


def test_no_symbol_is_named_after_text() -> None:
    read = theory("A man (assert false) runs.", "A man runs.", lexicon=LEXICON)
    assert isinstance(read, Problem)
    read = theory("Rina holds a zork.", "A man runs.", lexicon=LEXICON)
    assert isinstance(read, Theory)
    names = {*recorded(read)["predicates"], *recorded(read)["constants"]}
    assert all(name[0].isalpha() and name[1:].isdigit() and name.isascii() for name in names)
    assert {"zork", "rina"} <= {symbol.text for symbol in read.vocabulary.values()}


def test_what_both_say_alike_is_one_predicate() -> None:
    tail = "in the hands of a doctor at a table in a large house with a red car and a brown horse near a beach"
    read = theory(f"A puppy is sitting {tail}.", f"A dog is sitting {tail}.", graph=kinds_record("puppy", "dog"), lexicon=LEXICON)
    assert isinstance(read, Theory)
    assert judged(read, f"A dog is sitting {tail}.").verdict.name == "PROVED"
    shared = [symbol for symbol in read.vocabulary.values() if symbol.part.startswith("phrase")]
    assert any("car" in symbol.text and "red" in symbol.text for symbol in shared)
    assert not any("puppy" in symbol.text for symbol in shared)


def test_what_is_needed_elsewhere_is_not_abbreviated() -> None:
    premises = ["Rina holds a red ball.", "No woman holds a ball.", "Omar holds a red ball."]
    read = theory(premises, "Rina is a woman.", lexicon=LEXICON)
    assert isinstance(read, Theory)
    assert judged(read, "Rina is a woman.").verdict.name == "REFUTED"
    assert verdict([*premises, "Rina is a woman."], "Omar holds a red ball.") == "EVIDENCE_INCONSISTENT"


def test_comparisons_are_assumed_only_on_request_and_then_said() -> None:
    premise, hypothesis = "A man sits in a large bookstore.", "A man sits in a large store."
    graph = kinds_record("bookstore", "store")
    assert verdict(premise, hypothesis, graph=graph) == "UNSUPPORTED"
    read = theory(premise, hypothesis, graph=graph, lexicon=LEXICON, comparisons=True)
    assert isinstance(read, Theory)
    found = judged(read, hypothesis)
    assert found.verdict.name == "PROVED"
    steps: Any = found.witness["steps"]
    assert any("a large bookstore is a large store" in step and "assumed" in step for step in steps)
    assert verdict(hypothesis, premise, graph=graph, comparisons=True) == "UNSUPPORTED"


def test_a_word_tied_to_two_nodes_says_nothing() -> None:
    graph = kinds_record("puppy", "dog")
    ambiguous = {**graph, "senses": [*graph["senses"], {"surface": "puppy", "node": "cat.1"}]}
    assert verdict("A puppy is running.", "A dog is running.", graph=graph) == "PROVED"
    assert verdict("A puppy is running.", "A dog is running.", graph=ambiguous) == "UNSUPPORTED"


@pytest.mark.parametrize(("margin", "said"), [({}, False), ({"margin": 2}, False), ({"margin": 0}, True)])
def test_the_proof_says_in_which_sense_a_word_is_taken_and_whether_another_was_as_near(margin, said) -> None:
    graph = kinds_record("puppy", "dog")
    graph = {**graph, "senses": [{**sense, **margin} for sense in graph["senses"]]}
    read = theory("A puppy is running.", "A dog is running.", graph=graph, lexicon=LEXICON)
    assert isinstance(read, Theory)
    found = judged(read, "A dog is running.")
    assert found.verdict.name == "PROVED"
    steps = " ".join(found.witness["steps"])  # type: ignore[arg-type]
    assert "puppy (as puppy.1" in steps
    assert ("another sense being as near" in steps) is said


VOCABULARY = (
    "a the every no some two not n't without is was can does to man dogs running held never big red who and , in of 's her",
    "nobody any there it while just out like ( ; é 1 Rina zork",
)
WORDS = st.sampled_from([word for line in VOCABULARY for word in line.split()])


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12))
@example(["not"] * 400)
@example(["man"] * 900)
@example(["who"] * 150)
def test_whatever_is_written_is_a_theory_or_a_problem(words) -> None:
    read = theory(" ".join(words), "A man runs.", lexicon=LEXICON)
    assert isinstance(read, Theory | Problem)
    if isinstance(read, Theory):
        read_theory(recorded(read))
