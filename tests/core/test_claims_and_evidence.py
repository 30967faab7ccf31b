"""Claims and evidence survive JSON, and evidence ids follow the content."""

from __future__ import annotations

import json

import pytest

from whyproof.core.canonical import canonical
from whyproof.core.claim import (
    CLAIMS,
    Agreement,
    Comparison,
    Confidence,
    Effect,
    Flip,
    NoFlip,
    Rank,
    Share,
    Sign,
    claim_from_dict,
)
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance

TEXT = Instance.of({"premise": "a man sleeps", "hypothesis": "a man runs"})
A, B = TEXT.words[1], TEXT.words[4]
EXAMPLES = [
    Rank(word=A, label="x", rank=2, side="against", evidence=("e1",)),
    Sign(listed=(A, B), label="x", side="for"),
    Share(listed=(A,), label="x", share="most"),
    Share(listed=(A,), label="x", share=Spoken("61", hedge="about")),
    Comparison(more=A, less=B, label="x", times=Spoken("2.4", "times", "about")),
    Confidence(label="x", probability=Spoken("3"), edits=(Edit("replace", (A,), "n"), Edit("insert", (), "m"))),
    Flip(edits=(Edit("delete", (A, B)),), label="y", holds=False),
    NoFlip(tried=3, up_to=1, aim="y", kept=(A,)),
    Effect(listed=(A,), label="x", direction="lowers", points=Spoken("12", "points")),
    Agreement(said=Rank(word=A, label="x", evidence=("e2",)), turn=3, evidence=("e2",)),
]


@pytest.mark.parametrize("claim", EXAMPLES, ids=lambda c: c.kind)
def test_a_claim_survives_json(claim):
    assert claim_from_dict(json.loads(json.dumps(claim.to_dict()))) == claim


def test_kinds_are_unique_and_closed():
    assert len(CLAIMS) == len({c.kind for c in CLAIMS.values()}) == 28
    with pytest.raises(KeyError):
        claim_from_dict({"kind": "prophecy", "args": {}, "evidence": []})


@pytest.mark.parametrize("spoil", [lambda a: a.pop("rank"), lambda a: a.update(extra=1)])
def test_missing_and_unknown_arguments_are_refused(spoil):
    data = EXAMPLES[0].to_dict()
    spoil(data["args"])
    with pytest.raises(ValueError, match="expected arguments"):
        claim_from_dict(data)


def test_every_mentioned_word_is_listed_for_the_mention_check():
    assert EXAMPLES[5].words == (A,)
    assert EXAMPLES[9].words == (A,)
    assert EXAMPLES[4].words == (A, B)


def record(**changes):
    fields = {
        "kind": "prediction",
        "method": "predict",
        "target": "f",
        "target_name": "t",
        "texts": TEXT.texts,
        "values": {"label": "x", "probabilities": {"x": 0.75, "y": 0.25}},
    }
    return Evidence(**(fields | changes))


def test_evidence_survives_json_with_its_id():
    assert Evidence.from_dict(json.loads(json.dumps(record().to_dict()))).id == record().id


@pytest.mark.parametrize(
    "change",
    [
        {"values": {"label": "x", "probabilities": {"x": 0.7500000000000001, "y": 0.25}}},
        {"target": "g"},
        {"texts": (("premise", "a man sleeps"), ("hypothesis", "a man run"))},
        {"parameters": {"steps": 2}},
        {"seed": 1},
        {"method": "edit"},
    ],
)
def test_any_change_changes_the_id(change):
    assert record(**change).id != record().id


def test_the_canonical_form_has_no_order_and_no_nan():
    assert canonical({"b": 1, "a": (1.5, None)}) == '{"a":[1.5,null],"b":1}'
    with pytest.raises(ValueError, match="Out of range"):
        canonical(float("nan"))
