"""The model beside an expert graph over a data set: every count is made again here, and the bounds are exact."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest

from tests.agent.test_knowledge_operation import WEIGHTS, classify
from whyproof.agent.session import Session
from whyproof.core.claim import Count, Measure, Population, Told
from whyproof.core.numbers import Spoken
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.text_data import TextData
from whyproof.tools.targets.callable import CallableTarget

#: "loved" as the model has it, "thin" and "hated" the other way, "zebra" in no row.
GRAPH = """loved,supports,positive
thin,supports,positive
hated,contradicts,negative
zebra,supports,positive
"""
ROWS = ("I loved it", "a thin plot", "I loved the thin plot", "I hated it", "a plot", "every plot", "it is thin and I hated it")
ASKED = "Does the model follow the expert graph over these texts?"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path / "cache"))


def talk(tmp_path, data, text=None, lines=GRAPH):
    (tmp_path / "experts.csv").write_text(lines)
    target = CallableTarget(classify, ["negative", "positive"], name="word list", fingerprint="word list 1")
    return Session(target, text, store=EvidenceStore(None), data=data, graphs=[tmp_path / "experts.csv"])


def proved(answer):
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    return [c.claim for s in answer.sentences for c in s.claims]


def rows_of(*texts):
    return TextData("films", ("text",), tuple((t,) for t in texts))


def test_rows_and_words_are_counted(tmp_path):
    answer = talk(tmp_path, rows_of(*ROWS)).ask(ASKED)
    found = {(c.having[0].column, c.having[0].value): c.count for c in proved(answer) if isinstance(c, Count) and c.having}
    # hated has a weight below zero, and the graph says that it contradicts negative: so it should speak for positive
    assert found["use of the graph", "the other way"] == 4  # rows with "thin" or "hated"
    assert found["use of the graph", "as the graph says"] == 1  # "I loved it"
    assert found["use of thin", "the other way"] == 3
    assert found["use of hated", "the other way"] == 2
    assert found["use of loved", "as the graph says"] == 2
    assert [c.subject for c in proved(answer) if isinstance(c, Told)] == ["thin", "hated", "loved"]
    assert answer.text.count("Mostly not:") == 2


def test_the_share_of_weight_is_that_of_all_places(tmp_path):
    answer = talk(tmp_path, rows_of(*ROWS)).ask(ASKED)
    against = 3 * abs(WEIGHTS["thin"]) + 2 * abs(WEIGHTS["hated"])
    expected = 100 * against / (against + 2 * WEIGHTS["loved"])
    (measure,) = (c for c in proved(answer) if isinstance(c, Measure))
    assert measure.measure == "expert_misattribution over films" and isinstance(measure.value, Spoken)
    assert float(measure.value.digits) == pytest.approx(expected, abs=0.6)


def test_a_random_sample_bounds_the_population_exactly(tmp_path):
    texts = ["a thin plot", "I loved it", "I loved it", "I loved it"] * 50
    data = rows_of(*texts).sample(60)
    answer = talk(tmp_path, data).ask(ASKED)
    m = sum(row == ("a thin plot",) for row in data.rows)
    bounds = [c for c in proved(answer) if isinstance(c, Population)]
    assert {b.share.hedge for b in bounds} == {"over", "under"}
    for bound in bounds:
        share, doubt = Fraction(bound.share.digits) / 100, 1 - Fraction(bound.confidence.digits) / 100
        chances = [comb(60, k) * share**k * (1 - share) ** (60 - k) for k in range(61)]
        assert sum(chances[m:] if bound.share.hedge == "over" else chances[: m + 1]) <= doubt


def test_with_a_text_in_focus_the_rows_are_meant_only_where_they_are_named(tmp_path):
    session = talk(tmp_path, rows_of(*ROWS), text="I loved it")
    assert session.ask("Does the model agree with the experts?").operations[0].slots.get("over") is None
    for asked in (
        "How often does the model go against the expert graph?",
        "Is the model in line with experts.csv over all rows?",
    ):
        assert session.ask(asked).operations[0].slots["over"] == "data"


def test_a_graph_that_ties_no_word_of_the_rows_says_so(tmp_path):
    answer = talk(tmp_path, rows_of(*ROWS), lines="zebra,supports,positive\n").ask(ASKED)
    assert proved(answer) == [] and "ties no word of these rows" in answer.text


def test_a_word_on_both_sides_is_left_out_and_said(tmp_path):
    answer = talk(
        tmp_path, rows_of(*ROWS), lines="thin,supports,positive\nthin,supports,negative\nloved,supports,positive\n"
    ).ask(ASKED)
    assert "both sides" in answer.text and [c.subject for c in proved(answer) if isinstance(c, Told)] == ["loved"]
