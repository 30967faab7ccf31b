"""What a graph file says: places, chains, closures, and files that lie about themselves."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from tests.verifiers.referee_logic import file_truths
from tests.verifiers.worlds_logic import graph_file, random_file
from whyproof.core.claim import Told
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers import judge, recheck

EDGES = [
    ("dog", "kind_of", "pet"),
    ("pet", "kind_of", "companion"),
    ("tail", "part_of", "dog"),
    ("dog", "antonym", "cat"),
    ("dull", "contradicts", "positive"),
    ("dull", "supports", "negative"),
]
CLOSED = [("dog", "kind_of"), ("pet", "kind_of"), ("companion", "kind_of"), ("dull", "supports"), ("dull", "contradicts")]
RECORD = graph_file(EDGES, CLOSED)


def judged(subject: str, relation: str, other: str, *places: str, holds: bool = True, record: Evidence = RECORD) -> Judgement:
    said = {"graph": "pets.csv", "subject": subject, "relation": relation, "object": other}
    return judge(Told((record.id,), **said, places=places, holds=holds), {record.id: record})


@pytest.mark.parametrize(
    ("said", "places", "verdict"),
    [
        ("dog kind_of pet", ("line 2",), Verdict.PROVED),
        ("Dog kind_of PET", ("line 2",), Verdict.PROVED),
        ("dog kind_of companion", ("line 2", "line 3"), Verdict.PROVED),
        ("dog kind_of companion", (), Verdict.PROVED),
        ("dull contradicts positive", ("line 6",), Verdict.PROVED),
        ("tail part_of pet", ("line 4", "line 2"), Verdict.PROVED),
        ("cat antonym dog", ("line 5",), Verdict.PROVED),
        ("dog kind_of pet", ("line 3",), Verdict.UNSUPPORTED),  # another line
        ("dog kind_of pet", ("line 99",), Verdict.UNSUPPORTED),  # an invented line
        ("dog kind_of companion", ("line 2",), Verdict.UNSUPPORTED),  # half of the way
        ("dog kind_of companion", ("line 3", "line 2"), Verdict.UNSUPPORTED),  # the wrong way round
        ("dog kind_of pet", ("line 2", "line 3"), Verdict.UNSUPPORTED),  # padded
        ("pet kind_of dog", ("line 2",), Verdict.UNSUPPORTED),  # the direction of the edge
        ("dull supports positive", ("line 6",), Verdict.UNSUPPORTED),  # the relation of the edge
        ("dull supports positive", (), Verdict.REFUTED),  # closed
        ("companion kind_of dog", (), Verdict.REFUTED),
        ("cat kind_of pet", (), Verdict.UNSUPPORTED),  # not closed: the file may say more
        ("dog kind_of unicorn", (), Verdict.UNSUPPORTED),  # not in the record
        ("dog kind_of dog", (), Verdict.REFUTED),  # nothing is a kind of itself by going nowhere
    ],
)
def test_known_answers(said: str, places: tuple[str, ...], verdict: Verdict) -> None:
    judgement = judged(*said.split(), *places)
    assert judgement.verdict is verdict, judgement.reason
    if verdict in (Verdict.PROVED, Verdict.REFUTED):
        assert recheck(judgement.certificate or {}).ok
    if not places:
        opposite = {Verdict.PROVED: Verdict.REFUTED, Verdict.REFUTED: Verdict.PROVED}
        assert judged(*said.split(), holds=False).verdict is opposite.get(verdict, verdict)


def test_the_core_is_the_edges_at_the_places() -> None:
    certificate: Any = judged("dog", "kind_of", "companion", "line 2", "line 3").certificate
    assert certificate["core"] == [f"{RECORD.id}_g1", f"{RECORD.id}_g2"]


def test_what_a_file_does_not_say_rests_on_its_closure_and_names_it() -> None:
    certificate: Any = judged("dull", "supports", "positive", holds=False).certificate
    assert "closed:file@pets.csv@1" in certificate["smtlib"]
    assert certificate["core"] == [f"{RECORD.id}_c4"]


def test_a_denial_stands_at_no_place() -> None:
    assert judged("dull", "supports", "positive", "line 6", holds=False).verdict is Verdict.UNTRANSLATABLE


def test_a_claim_on_one_file_is_not_proved_by_another() -> None:
    claim = Told((RECORD.id,), graph="other.csv", subject="dog", relation="kind_of", object="pet")
    assert judge(claim, {RECORD.id: RECORD}).verdict is Verdict.UNSUPPORTED


@pytest.mark.parametrize(
    "spoil",
    [
        {"nodes": ["Dog", "pet"]},
        {"nodes": ["dog", "dog", "pet"]},
        {"edges": [{"id": "g1", "subject": "dog", "relation": "kind_of", "object": "wolf", "place": "line 2"}]},
        {"edges": [{"id": "g1", "subject": "dog", "relation": "", "object": "pet", "place": "line 2"}]},
        {"edges": "none"},
        {"extra": 1},
    ],
)
def test_a_record_of_another_form_is_no_evidence(spoil: dict[str, Any]) -> None:
    record = replace(RECORD, values={**RECORD.values, **spoil})
    assert judged("dog", "kind_of", "pet", record=record).verdict is Verdict.EVIDENCE_INCONSISTENT


def test_names_from_a_file_are_no_symbols_of_the_solver() -> None:
    record = graph_file([('x" (assert false)', "kind_of) (exit", "|y|\\")])
    judgement = judged('x" (assert false)', "kind_of) (exit", "|y|\\", "line 2", record=record)
    assert judgement.verdict is Verdict.PROVED
    certificate: Any = judgement.certificate
    assert "assert false" not in certificate["smtlib"]


def test_saturation_upholds_the_verdict() -> None:
    for seed in range(600):
        record, claim = random_file(Random(seed))
        judgement = judge(claim, {record.id: record})
        found = file_truths(record.values, claim)
        expected = {frozenset({True}): Verdict.PROVED, frozenset({False}): Verdict.REFUTED}.get(
            frozenset(found), Verdict.UNSUPPORTED
        )
        assert judgement.verdict is expected, (seed, claim, judgement.reason)
