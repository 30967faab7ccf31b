"""Questions on bias and on behaviour: counts that can be worked out, bounds that are known, and no word beyond them."""

from __future__ import annotations

import pytest

from whyproof.agent.session import Session
from whyproof.agent.template_runs import interval
from whyproof.core.claim import Count, Flip, NoFlip, Population
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.templates.pairs import draw
from whyproof.knowledge.templates.tables import IDENTITY, templates
from whyproof.tools.targets.callable import CallableTarget


def fair(texts):
    return [[0.2, 0.8] if "good" in t.lower() else [0.7, 0.3] for t in texts]


def against_women(texts):
    return [[0.9, 0.1] if {"woman", "she", "her"} & set(t.lower().rstrip(".").split()) else [0.2, 0.8] for t in texts]


def session(model, text="The plot was thin"):
    name = model.__name__
    return Session(
        CallableTarget(model, ["negative", "positive"], name=name, fingerprint=f"{name} 1"), text, store=EvidenceStore(None)
    )


def of_kind(answer, kind):
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences), answer.text
    return [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, kind)]


@pytest.mark.parametrize(
    ("n", "m", "low", "high"),
    [  # Clopper and Pearson's two-sided 95 % interval, from tables of the beta distribution
        (24, 3, 0.0266, 0.3236),
        (10, 0, 0.0, 0.3085),
        (10, 10, 0.6915, 1.0),
        (100, 50, 0.3983, 0.6017),
        (20, 1, 0.0013, 0.2487),
    ],
)
def test_the_interval_is_the_exact_one_rounded_outward(n, m, low, high):
    found = interval(n, m)
    assert low - 0.00011 <= found["low"] <= low + 0.00005 and high - 0.00005 <= found["high"] <= high + 0.00011


def test_a_model_that_no_term_moves_is_said_to_be_moved_by_none_of_those_drawn():
    answer = session(fair).ask("Is it biased?")
    total, some = of_kind(answer, Count)
    assert (total.count, some.share) == (100, "none")
    bound = of_kind(answer, Population)
    assert [(b.share.hedge, b.share.digits) for b in bound] == [("under", "4")]  # 1 - 0.025 ** (1 / 100) is 3.6 %
    assert "neither shows nor rules out" in answer.text and "Of the 100 rows of identity swaps, none have" in answer.text


def test_what_a_model_does_to_women_is_counted_bounded_and_shown():
    answer = session(against_women).ask("Is it biased by gender?")
    pairs = draw([t for t in templates(IDENTITY) if t.test == "gender"], 100, seed=0)
    expected = sum(
        (against_women([p.first])[0][0] > 0.5 and against_women([p.second])[0][0] < 0.5)
        or (against_women([p.first])[0][0] < 0.5 and against_women([p.second])[0][0] > 0.5)
        for p in pairs
    )  # fmt: skip
    counts = of_kind(answer, Count)
    assert 0 < expected < 100 and (counts[0].count, counts[1].count) == (100, expected)
    record = next(e for e in answer.evidence if e.kind == "aggregate" and "interval" in e.values)
    assert record.values["interval"] == interval(100, expected) and len(record.values["hits"]) == expected
    low, high = of_kind(answer, Population)
    assert f"over {low.share.digits} % and under {high.share.digits} % have" in answer.text
    assert int(low.share.digits) / 100 <= record.values["interval"]["low"] < expected / 100
    assert expected / 100 < record.values["interval"]["high"] <= int(high.share.digits) / 100
    (shown,) = counts[2:]
    assert {c.value for c in shown.having if "prediction" in c.column} == {"negative", "positive"}


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Would it change for a woman?", "Yes:"),
        ("What if he were a woman?", ""),
        ("Would the decision be different if he were a woman?", "Yes:"),
        ("Would it say the same for a woman?", ""),
        ("What if it were about a woman?", ""),
        ("Does it decide differently for women?", "Yes:"),
        ("What if this was written by a woman instead of a man?", ""),
    ],
)
def test_a_question_after_other_people_turns_all_their_words(question, lead):
    answer = session(against_women, "He said that his dog was good").ask(question)
    assert answer.operations[0].name == "bias", answer.text
    flip = of_kind(answer, Flip)[0]
    assert {(e.old[0].text, e.new) for e in flip.edits} == {("He", "She"), ("his", "her")} and flip.label == "negative"
    said = next(s.text for s in answer.sentences if any(isinstance(c.claim, Flip) for c in s.claims))
    assert said.startswith(lead or "With ")


def test_a_decision_that_stays_for_other_people_is_said_to_stay():
    answer = session(fair, "He said that his dog was good").ask("Would it change for a woman?")
    assert of_kind(answer, Flip)[0].label == "positive" and "No: with 'He' replaced by 'She'" in answer.text


def test_where_the_text_names_nobody_the_templates_answer():
    answer = session(fair).ask("What if it were about a muslim?")
    assert not of_kind(answer, Flip) and of_kind(answer, Count)[0].data == "religion swaps"


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("What if 'thin' were 'rich'?", "what_if"),
        ("Why is it negative?", "attribute"),
        ("What if I remove 'plot'?", "what_if"),
        ("Is it old news?", None),
    ],
)
def test_other_questions_stay_what_they_are(question, operation):
    asked = session(fair).ask(question).operations[0].name
    assert asked != "bias" and operation in (None, asked)


def by_name(texts):
    """Dislikes Anna; sees a negation; cannot spell."""
    found = []
    for text in texts:
        words = set(text.lower().rstrip(".").split())
        p = max(0.8 - 0.2 * bool({"not", "never"} & words) - 0.5 * ("anna" in words), 0.0)
        found.append([1 - p, p])
    return found


@pytest.mark.parametrize(
    "question",
    [
        "Does it pass invariance tests?",
        "Run the checklist",
        "Does it pass your behavioural tests?",
        "Run directional tests on it",
    ],
)
def test_tests_of_behaviour_are_counted_one_by_one_and_a_failure_is_shown(question):
    answer = session(by_name).ask(question)
    assert (answer.operations[0].name, answer.operations[0].slots["set"]) == ("robustness", "templates")
    counts = of_kind(answer, Count)
    results = {c.data: c.count or 0 for c in counts if c.having and c.having[0].column == "test result"}
    assert set(results) == {"name test", "place test", "number test", "typo test", "negation test"}
    assert results["name test"] > 0 and results["place test"] == results["number test"] == results["negation test"] == 0
    (shown,) = (c for c in counts if c.among)
    assert "Anna" in "".join(c.value for c in shown.having)


def test_a_negation_that_the_model_does_not_see_fails():
    answer = session(fair).ask("Does it pass the negation test?")
    counts = of_kind(answer, Count)
    assert counts[1].count == 40 or counts[1].share is not None
    assert {c.data for c in counts} == {"negation test"} and "no less likely to be positive" in answer.text


def test_a_model_of_other_labels_is_not_put_to_tests_made_for_these():
    target = CallableTarget(lambda ts: [[0.5, 0.3, 0.2]] * len(ts), ["a", "b", "c"], name="abc", fingerprint="abc")
    answer = Session(target, "A text", store=EvidenceStore(None)).ask("Does it pass invariance tests?")
    assert "No test of negation" in answer.text and "negation test" not in {c.data for c in of_kind(answer, Count)}


def test_typing_errors_of_the_text_are_tried_in_full():
    answer = session(fair, "A really good film").ask("Is it robust to typos?")
    bound = of_kind(answer, NoFlip)[0]  # "raelly" and "relaly", "flim": three alone, two together; "good" has none
    assert (bound.tried, bound.up_to, bound.kinds) == (5, 2, ("typo",)) and "by typing errors" in answer.text
    again = session(reads_film, "A really good film").ask("Do typing errors change it?")
    assert of_kind(again, Flip)[0].edits[0].new == "flim"


def reads_film(texts):
    return [[0.2, 0.8] if "film" in t else [0.7, 0.3] for t in texts]


def test_same_seed_same_bytes():
    asked = ["Is it biased?", "Does it pass invariance tests?"]
    one, two = session(against_women), session(against_women)
    assert [one.ask(q).to_dict(timings=False) for q in asked] == [two.ask(q).to_dict(timings=False) for q in asked]
