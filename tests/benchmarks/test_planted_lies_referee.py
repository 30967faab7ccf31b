"""The referee of the planted lies, against cases whose answer is plain, and against points drawn from the box it answers for."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import pytest

from benchmarks.planted_lies import records, referee_logic, true_maps
from benchmarks.planted_lies.referee import truth
from benchmarks.planted_lies.referee_data import reached, tail
from benchmarks.planted_lies.referee_maps import said
from benchmarks.planted_lies.worlds import by_id, edge
from whyproof.core.claim import Comparison, Exclusivity, Flip, Predicted, Rank, Share, Sign, Strength, Top
from whyproof.core.claim_world import Count, Lexical, Occurrence, RuleOutcome, Term
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance

TEXT = Instance.of("bad bad good end")
ONE, TWO, GOOD, END = TEXT.words


def mapped(*rows: tuple[float, float, float]) -> Evidence:
    return records.attribution(TEXT, rows, "positive")


def point(*weights: float) -> Evidence:
    return mapped(*((w, w, w) for w in weights))


def asked(claim: Any, record: Evidence) -> bool | None:
    return truth(claim.citing(record.id), by_id(record))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (Rank(word=ONE, label="positive"), True),
        (Rank(word=TWO, label="positive"), False),
        (Rank(word=GOOD, label="positive", rank=2), True),
        (Rank(word=GOOD, label="positive", side="for"), True),
        (Rank(word=END, label="positive", rank=4), False),  # level with the second "bad"
        (Rank(word=ONE, label="negative"), None),  # another map
        (Top(listed=(ONE, GOOD), label="positive"), True),
        (Top(listed=(ONE, GOOD, END), label="positive"), False),
        (Sign(listed=(ONE, END), label="positive", side="against"), True),
        (Sign(listed=(ONE, GOOD), label="positive", side="against"), False),
        (Share(listed=(ONE,), label="positive", share=Spoken("50")), True),
        (Share(listed=(ONE,), label="positive", share=Spoken("51")), False),
        (Share(listed=(ONE,), label="positive", share="most"), False),
        (Share(listed=(ONE, GOOD), label="positive", share="most"), True),
        (Comparison(more=GOOD, less=TWO, label="positive", times=Spoken("3", "times")), True),
        (Comparison(more=TWO, less=END, label="positive", equal=True), True),
        (Comparison(more=TWO, less=END, label="positive"), False),
        (Strength(listed=(ONE,), label="positive", how="strongly"), True),
        (Strength(listed=(END,), label="positive", how="slightly"), False),
        (Exclusivity(listed=(ONE, GOOD), label="positive"), False),
    ],
)
def test_maps_of_points(claim: Any, expected: bool | None) -> None:
    assert asked(claim, point(-0.5, -0.1, 0.3, -0.1)) is expected


def test_maps_of_intervals_are_open_where_they_overlap() -> None:
    wide = mapped((0.4, 0.5, 0.6), (0.0, 0.0, 0.0), (0.1, 0.5, 0.7), (-0.1, 0.0, 0.1))
    assert asked(Rank(word=ONE, label="positive"), wide) is None
    assert asked(Rank(word=END, label="positive"), wide) is False
    assert asked(Sign(listed=(END,), label="positive", side="for"), wide) is None
    assert asked(Comparison(more=ONE, less=END, label="positive"), wide) is True


def test_no_point_of_the_box_speaks_against_the_referee() -> None:
    """True for the box is true at each of its points, false for the box is false at each."""
    found = []
    for seed in range(150):
        random = Random(seed)
        world = edge(random)
        m = true_maps.some_map(world, random)
        claim = random.choice(true_maps.CLAIMS)(m, random)
        if claim is None or claim.kind == "completeness" or len(world.words) > 20:
            continue
        whole = truth(claim, world.pack)
        rows: Any = m.record.values["words"]
        for _ in range(15):
            at = [random.choice((r["low"], r["high"], random.uniform(r["low"], r["high"]))) for r in rows]
            here = records.attribution(world.instance, [(x, x, x) for x in at], m.label)
            there = asked(claim, here)
            assert whole is None or there is whole or (there is None and claim.kind in ("strength", "exclusivity", "share"))
        found.append(whole)
    assert found.count(True) > 30 and None in found


def test_answers_near_a_tie_are_open() -> None:
    tie = records.prediction(TEXT, {"negative": 0.5, "positive": 0.5})
    sure = records.prediction(TEXT, {"negative": 0.4, "positive": 0.6})
    assert asked(Predicted(label="positive"), tie) is None
    assert asked(Predicted(label="positive"), sure) is True
    assert asked(Predicted(label="negative"), sure) is False


def test_an_edit_nobody_tried_is_open() -> None:
    edits = (Edit("delete", (ONE,)),)
    changed = records.counterfactual(TEXT, edits, {"negative": 0.9, "positive": 0.1}, {"negative": 0.2, "positive": 0.8})
    assert asked(Flip(edits=edits, label="negative"), changed) is True
    assert asked(Flip(edits=(Edit("delete", (TWO,)),), label="negative"), changed) is None


def test_counts_bounds_and_words() -> None:
    assert tail(3, Fraction(1, 2), 2) == Fraction(1, 2)
    over = Spoken("50", "percent", "over")
    assert reached(over, Spoken("95"), 5, 5, 5) is True  # 1/32 is below 5 %
    assert reached(over, Spoken("95"), 4, 4, 4) is None  # 1/16 is not
    assert reached(over, Spoken("95"), 5, 0, 0) is False
    record = records.aggregate("reviews", 10, 10, 6, (), (), False)
    assert asked(Count(data="reviews", having=(), share="most"), record) is True
    assert asked(Count(data="reviews", having=(), share="all"), record) is False
    assert asked(Count(data="tickets", having=(), share="most"), record) is None
    text = records.prediction(TEXT, {"negative": 1.0})
    assert asked(Occurrence(surface="BAD", times=2), text) is True
    assert asked(Occurrence(surface="bad good", times=1), text) is True
    assert said(Spoken("76"), Fraction(755, 1000), Fraction(764, 1000)) is True
    assert said(Spoken("76"), Fraction(755, 1000), Fraction(765, 1000)) is None


def test_graphs_are_open_until_they_are_closed() -> None:
    nodes: Any = {"a": (("oak",), "n"), "b": (("tree",), "n"), "c": (("plant",), "n"), "d": (("plant",), "n")}
    edges = (("a", "hypernym", "b"), ("b", "hypernym", "c"))
    up = Lexical(subject=Term("oak"), relation="kind_of", object=Term("plant", "c"))
    down = Lexical(subject=Term("plant", "c"), relation="kind_of", object=Term("oak"))
    loose, closed = (
        records.graph(nodes, edges, [(n, r) for n in nodes for r in ("hypernym", "instance_hypernym")] if shut else ())
        for shut in (False, True)
    )
    assert asked(up, loose) is True
    assert asked(down, loose) is None
    assert asked(down, closed) is False
    assert asked(Lexical(subject=Term("oak"), relation="kind_of", object=Term("plant")), closed) is None  # two senses


def test_rules_wait_for_what_is_unknown() -> None:
    listed = [("late fee", (("overdue", True),), ("disputed",), "charged")]
    claim = RuleOutcome(rule="late fee", entity="B", outcome="charged")
    assert asked(claim, records.rules(listed, [("B", "overdue", True)])) is None
    assert asked(claim, records.rules(listed, [("B", "overdue", True)], ["disputed"])) is True
    assert asked(claim, records.rules(listed, [("B", "overdue", True), ("B", "disputed", True)])) is False
    assert asked(claim, records.rules(listed, [("B", "overdue", False)])) is False


def test_models_of_small_theories() -> None:
    data: Any = {"functions": {}, "sorts": ["entity"], "constants": {"it": "entity"}}
    some, x = [["x", "entity"]], ["atom", "dog", "x"]
    every = ["forall", some, ["implies", x, ["atom", "animal", "x"]]]
    assert referee_logic.satisfiable([every, ["exists", some, x]], data)
    assert not referee_logic.satisfiable([every, ["atom", "dog", "it"], ["not", ["atom", "animal", "it"]]], data)
    assert not referee_logic.satisfiable([["iff", ["atom", "p"], ["not", ["atom", "p"]]]], data)
    assert referee_logic.satisfiable([["xor", ["atom", "p"], ["atom", "q"]], ["atom", "p"]], data)
    assert not referee_logic.satisfiable([["xor", ["atom", "p"], ["atom", "q"]], ["atom", "p"], ["atom", "q"]], data)
    with pytest.raises(referee_logic.BeyondReach):
        referee_logic.satisfiable([["forall", some, ["exists", [["y", "entity"]], ["atom", "r", "x", "y"]]]], data)
