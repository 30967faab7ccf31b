"""Lexical claims (13): paths, closures, senses, directions."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from tests.verifiers.referee_logic import lexical_truths
from tests.verifiers.worlds_logic import graph, random_graph
from whyproof.core.claim import Lexical, Term
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers import judge, recheck

NODES = {
    "cab.n.1": ["taxi", "cab"],
    "car.n.1": ["car", "motor_car"],
    "vehicle.n.1": ["vehicle"],
    "wheel.n.1": ["wheel"],
    "spoke.n.1": ["spoke"],
    "bank.n.1": ["bank"],
    "bank.n.2": ["bank"],
    "money.n.1": ["money"],
    "good.a.1": ["good"],
    "bad.a.1": ["bad"],
    "positive": ["positive"],
    "snore.v.1": ["snore"],
    "sleep.v.1": ["sleep"],
    "paris.n.1": ["Paris"],
    "capital.n.1": ["capital"],
}
EDGES = [
    ("cab.n.1", "hypernym", "car.n.1"),
    ("car.n.1", "hypernym", "vehicle.n.1"),
    ("wheel.n.1", "meronym_of", "car.n.1"),
    ("spoke.n.1", "meronym_of", "wheel.n.1"),
    ("good.a.1", "antonym", "bad.a.1"),
    ("good.a.1", "polarity", "positive"),
    ("snore.v.1", "entails", "sleep.v.1"),
    ("paris.n.1", "instance_hypernym", "capital.n.1"),
]
KINDS = ("hypernym", "instance_hypernym")
CLOSED = [(n, r) for n in ("cab.n.1", "car.n.1", "vehicle.n.1") for r in KINDS] + [("bad.a.1", "polarity")]
RECORD = graph(NODES, EDGES, CLOSED, [("automobile", "car.n.1")])


def judged(subject: str, relation: Any, other: str, holds: bool = True, record: Evidence = RECORD) -> Judgement:
    (one, _, first), (two, _, second) = subject.partition("/"), other.partition("/")
    claim = Lexical((record.id,), subject=Term(one, first), relation=relation, object=Term(two, second), holds=holds)
    return judge(claim, {record.id: record})


@pytest.mark.parametrize(
    ("subject", "relation", "other", "verdict"),
    [
        ("taxi", "kind_of", "vehicle", Verdict.PROVED),
        ("Taxi", "kind_of", "Motor car", Verdict.PROVED),
        ("taxi", "kind_of", "automobile", Verdict.PROVED),
        ("vehicle", "kind_of", "taxi", Verdict.REFUTED),  # the graph's direction
        ("taxi", "kind_of", "wheel", Verdict.REFUTED),
        ("taxi", "kind_of", "taxi", Verdict.REFUTED),  # a path has at least one edge
        ("wheel", "kind_of", "vehicle", Verdict.UNSUPPORTED),  # not closed
        ("paris", "kind_of", "capital", Verdict.PROVED),
        ("spoke", "part_of", "vehicle", Verdict.PROVED),
        ("taxi", "part_of", "vehicle", Verdict.UNSUPPORTED),  # a kind is no part, and meronyms are open
        ("good", "antonym", "bad", Verdict.PROVED),
        ("bad", "antonym", "good", Verdict.PROVED),
        ("good", "synonym", "bad", Verdict.UNSUPPORTED),
        ("taxi", "synonym", "cab", Verdict.PROVED),
        ("taxi", "synonym", "taxi", Verdict.TRIVIAL),
        ("good", "polarity", "positive", Verdict.PROVED),
        ("good", "polarity", "negative", Verdict.UNSUPPORTED),
        ("bad", "polarity", "positive", Verdict.REFUTED),
        ("snore", "entails", "sleep", Verdict.PROVED),
        ("good", "related_to", "bad", Verdict.PROVED),
        ("bank", "kind_of", "vehicle", Verdict.UNSUPPORTED),  # which bank?
        ("bank/bank.n.1", "kind_of", "vehicle", Verdict.UNSUPPORTED),
        ("taxi/car.n.1", "kind_of", "vehicle", Verdict.UNTRANSLATABLE),  # wrong sense
        ("taxi/cab.n.9", "kind_of", "vehicle", Verdict.UNTRANSLATABLE),  # invented sense
        ("unicorn", "kind_of", "vehicle", Verdict.UNSUPPORTED),
    ],
)
def test_known_answers(subject: str, relation: str, other: str, verdict: Verdict) -> None:
    judgement = judged(subject, relation, other)
    assert judgement.verdict is verdict, judgement.reason
    opposite = {Verdict.PROVED: Verdict.REFUTED, Verdict.REFUTED: Verdict.PROVED}
    assert judged(subject, relation, other, holds=False).verdict is opposite.get(verdict, verdict)
    if verdict in opposite:
        assert recheck(judgement.certificate or {}).ok


def test_a_path_is_its_own_core_and_its_own_steps() -> None:
    judgement = judged("taxi", "kind_of", "vehicle")
    assert judgement.certificate is not None
    assert judgement.certificate["core"] == [f"{RECORD.id}_g1", f"{RECORD.id}_g2"]
    assert judgement.witness["steps"] == [
        "1. 'taxi' can only mean cab.n.1 here.",
        "2. 'vehicle' can only mean vehicle.n.1 here.",
        "3. 'taxi' is a kind of 'car' (edge g1).",
        "4. 'car' is a kind of 'vehicle' (edge g2).",
    ]


def test_an_absence_rests_on_the_closure_and_names_it() -> None:
    certificate: Any = judged("taxi", "kind_of", "wheel").certificate
    assert "; closed:synset@test@1" in certificate["smtlib"]
    assert certificate["core"] == [f"{RECORD.id}_c{i}" for i in range(1, 7)]


def test_an_ambiguous_word_names_its_senses() -> None:
    assert "bank.n.1 or bank.n.2" in judged("bank", "kind_of", "vehicle").reason


def test_saturation_upholds_the_verdict() -> None:
    for seed in range(600):
        record, claim = random_graph(Random(seed))
        judgement = judge(claim, {record.id: record})
        found = lexical_truths(record.values, claim)
        expected = {frozenset({True}): Verdict.PROVED, frozenset({False}): Verdict.REFUTED}.get(
            frozenset(found), Verdict.UNSUPPORTED
        )
        assert judgement.verdict is expected, (seed, judgement.reason)
