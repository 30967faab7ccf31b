"""The model beside an expert graph: each word with the line of the graph and the side of its weight, both proved."""

from __future__ import annotations

import pytest

from tests.agent.test_knowledge_operation import TEXT, WEIGHTS, claims, classify
from whyproof.agent.session import Session
from whyproof.core.claim import Measure, Share, Sign, Told
from whyproof.core.numbers import Spoken
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

LINES = """feature,relation,class
loved,supports,positive
thin,supports,positive
hated,supports,negative
every,contradicts,positive
zebra,supports,positive
"""


def ask(folder, lines, *questions, text=TEXT):
    (folder / "experts.csv").write_text(lines)
    target = CallableTarget(classify, ["negative", "positive"], name="word list", fingerprint="word list 1")
    session = Session(target, text, store=EvidenceStore(None), graphs=[folder / "experts.csv"])
    return [session.ask(question) for question in questions][-1]


def told_sides(answer):
    """(word, line, side that the model has it on) of each sentence that says both."""
    found = []
    for sentence in answer.sentences:
        said = [c.claim for c in sentence.claims]
        if len(said) == 2 and isinstance(said[0], Told) and isinstance(said[1], Sign):
            found.append((said[0].subject, said[0].places[0], said[1].side, sentence.text.split(":")[0]))
    return found


@pytest.mark.parametrize(
    "question",
    [
        "Does the model agree with what the experts know?",
        "Where does the model go against the expert graph?",
        "What does the expert graph say about this text?",
        "Is the model in line with experts.csv?",
        "Do the experts agree with this?",
        "Compare the model with the experts",
        "How large is the misattribution?",
    ],
)
def test_each_word_is_told_with_its_line_and_its_side(tmp_path, question):
    answer = ask(tmp_path, LINES, question)
    found = claims(answer)
    assert told_sides(answer) == [("thin", "line 3", "against", "No"), ("loved", "line 2", "for", "Yes")]
    assert [c.subject for c in found if isinstance(c, Told)] == ["thin", "loved", "every"]  # without a side: the graph alone
    (share,) = (c for c in found if isinstance(c, Share))
    assert [w.text for w in share.listed] == ["thin"]
    (measure,) = (c for c in found if isinstance(c, Measure))
    expected = abs(WEIGHTS["thin"]) / (abs(WEIGHTS["thin"]) + WEIGHTS["loved"])
    assert measure.measure == "expert_misattribution" and measure.value == Spoken(f"{100 * expected:.0f}", "percent", "about")


def test_of_two_classes_what_supports_one_speaks_against_the_other(tmp_path):
    answer = ask(tmp_path, "loved,supports,negative\nthin,supports,negative\n", "Does the model agree with the experts?")
    claims(answer)
    assert told_sides(answer) == [("loved", "line 1", "for", "No"), ("thin", "line 2", "against", "Yes")]


def test_a_word_on_both_sides_is_left_out_and_said(tmp_path):
    lines = "loved,supports,positive\nloved,contradicts,positive\nthin,contradicts,positive\n"
    answer = ask(tmp_path, lines, "Does the model agree with the experts?")
    assert [row[0] for row in told_sides(answer)] == ["thin"] and "'loved'" in answer.text


def test_a_graph_that_ties_nothing_says_so(tmp_path):
    answer = ask(tmp_path, "zebra,supports,positive\n", "Does the model agree with the experts?")
    assert claims(answer) == [] and "experts.csv" in answer.text


def test_a_repeated_word_needs_the_side_at_every_place(tmp_path):
    answer = ask(tmp_path, LINES, "Does the model agree with the experts?", text="I loved and loved a thin plot")
    said = [c for c in claims(answer) if isinstance(c, Sign) and c.side == "for"]
    assert [len(c.listed) for c in said] == [2]


def test_a_question_that_names_a_file_is_answered_from_it_alone(tmp_path):
    for name, line in (("a.csv", "loved,supports,positive\n"), ("b.csv", "thin,contradicts,positive\n")):
        (tmp_path / name).write_text(line)
    target = CallableTarget(classify, ["negative", "positive"], name="word list", fingerprint="word list 1")
    session = Session(target, TEXT, store=EvidenceStore(None), graphs=[tmp_path / "a.csv", tmp_path / "b.csv"])
    for asked, graphs in (("b.csv", {"b.csv"}), ("the experts", {"a.csv", "b.csv"})):
        found = claims(session.ask(f"Does the model agree with {asked}?"))
        assert {c.graph for c in found if isinstance(c, Told)} == graphs
    assert {c.graph for c in claims(session.ask("What does a.csv say about this text?"))} == {"a.csv"}
