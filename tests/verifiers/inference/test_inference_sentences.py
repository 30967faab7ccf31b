"""What follows from sentences, through theory and verdict."""

from __future__ import annotations

import pytest

from tests.verifiers.inference.sentences_of_inference import EXPLAINED, PLAIN, UNREADABLE, WITH_KINDS
from tests.verifiers.inference.small_english import LEXICON, kinds_record, verdict
from whyproof.verifiers.english.inference import Problem, theory

VERDICTS = {"P": {"PROVED"}, "R": {"REFUTED"}, "U": {"UNSUPPORTED"}}


@pytest.mark.parametrize(("premise", "hypothesis", "expected"), PLAIN, ids=lambda value: str(value)[:60])
def test_what_follows_by_form_alone(premise, hypothesis, expected) -> None:
    assert verdict(premise, hypothesis) in VERDICTS[expected]


@pytest.mark.parametrize(("premise", "hypothesis", "expected"), WITH_KINDS, ids=lambda value: str(value)[:60])
def test_what_follows_with_the_kinds_of_a_graph(premise, hypothesis, expected) -> None:
    found = verdict(premise, hypothesis, graph=kinds_record())
    if found == "TRIVIAL":  # no edge was needed
        found = verdict(premise, hypothesis)
    assert found in VERDICTS[expected]


@pytest.mark.parametrize(("premise", "explanation", "hypothesis", "expected"), EXPLAINED, ids=lambda value: str(value)[:60])
def test_what_follows_with_an_explanation(premise, explanation, hypothesis, expected) -> None:
    assert verdict(premise, hypothesis, [explanation]) in VERDICTS[expected]
    assert verdict(premise, hypothesis) == "UNSUPPORTED"


@pytest.mark.parametrize("sentence", UNREADABLE)
def test_what_the_grammar_does_not_cover_stays_unread(sentence) -> None:
    for pair in ((sentence, "A man runs."), ("A man runs.", sentence)):
        problem = theory(*pair, lexicon=LEXICON)
        assert isinstance(problem, Problem)
        assert problem.sentence == sentence
        assert problem.line
        assert "\n" not in problem.line


def test_a_condition_that_the_premise_rules_out_proves_nothing() -> None:
    assert verdict("Rina does not run.", "If Rina runs then Omar sings.") == "VACUOUS"
    assert verdict("No dog barks.", "If a brown dog barks then Omar sings.") == "VACUOUS"
