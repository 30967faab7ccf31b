"""Sentences about one row of a data set are read back to the claim they say, whatever the row's text is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof.core.claim import Agreement, Condition, Count
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge
from whyproof.verifiers.english import Signature, parse, render

LABELS = ("negative", "positive", "Sci/Tech", "rock and roll")


def counted(having: Sequence[Condition], row: int = 5, data: str = "films", m: int = 1) -> Evidence:
    values: dict[str, Any] = {
        "data": {"name": data, "hash": "0", "rows": 40},
        "sample": None,
        "among": [Condition("row", "is", str(row)).to_dict()],
        "having": [c.to_dict() for c in having],
        "n": 1,
        "m": m,
    }
    return Evidence("aggregate", "count_rows", "", "", (), values)


def claim_of(record: Evidence) -> Count:
    values: Any = record.values
    among, having = (tuple(map(Condition.from_dict, values[key])) for key in ("among", "having"))
    return Count(data=values["data"]["name"], among=among, having=having, count=1, evidence=(record.id,))


def signature(*records: Evidence, instance: Instance = Instance(())) -> Signature:  # noqa: B008
    return Signature(instance=instance, labels=LABELS, pack={r.id: r for r in records})


def reads(*texts: tuple[str, str], prediction: str = "negative", sure: str = "94.5 %", label: str = "positive") -> Evidence:
    said = [Condition("prediction", "is", prediction), Condition("certainty", "is", sure), Condition("label", "is", label)]
    return counted([*(Condition(f, "is", t) for f, t in texts), *said])


ODD = (
    "Great camera; awful battery",
    "The room was 'clean' but loud",
    'He said "never again", twice',
    "row 3 of films, 'a', is predicted positive",
    "It is, and is labelled negative",
    "don't",
    "Two lines\nof text.",
    "a and b",
)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("label", LABELS)
def test_a_row_is_read_back(text: str, label: str) -> None:
    record = reads(("text", text), prediction=label)
    known = signature(record)
    said = render([claim_of(record)], known)
    assert parse(said, known).claims == (claim_of(record),), said


def test_what_is_said_stands_where_it_is_expected() -> None:
    record = reads(("text", "a bad film"))
    assert (
        render([claim_of(record)], signature(record))
        == "Row 5 of films, 'a bad film', is predicted negative at 94.5 % and is labelled positive."
    )


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.sampled_from("ab ,;.'\"and is“”‘’12"), min_size=1, max_size=30).filter(
        lambda t: t.strip() == t and t.strip("'\"“”‘’ ")
    ),
    st.sampled_from(LABELS),
)
def test_any_text_is_read_back_or_not_at_all(text: str, label: str) -> None:
    record = reads(("text", text), label=label)
    known = signature(record)
    found = parse(render([claim_of(record)], known), known)
    assert found.problem is not None or found.claims == (claim_of(record),)


@pytest.mark.parametrize(
    "having",
    [
        [Condition("premise", "is", "A dog runs"), Condition("hypothesis", "is", "A cat, 'Tom', sleeps")],
        [Condition("text", "contains", "its first words"), Condition("prediction", "is", "positive")],
        [Condition("text", "is", "x"), Condition("prediction", "is", "missing")],
        [Condition("text", "is", "x"), Condition("correct", "is", "false")],
        [Condition("text", "is", "x")],
        [Condition("prediction", "is", "negative")],
    ],
)  # fmt: skip
def test_every_form_of_a_row_is_read_back(having: list[Condition]) -> None:
    record = counted(having)
    known = signature(record)
    said = render([claim_of(record)], known)
    assert parse(said, known).claims == (claim_of(record),), said


def test_rows_stand_beside_other_clauses_and_in_what_was_said_before() -> None:
    first, second = reads(("text", "a; b")), counted([Condition("prediction", "is", "positive")], row=6)
    known = signature(first, second)
    claims = [claim_of(first), claim_of(second)]
    assert parse(render(claims, known), known).claims == tuple(claims)
    before = Agreement((first.id,), said=claim_of(first), turn=2)
    assert parse(render([before], known), known).claims == (before,)


def test_a_row_told_otherwise_is_not_proved() -> None:
    record = reads(("text", "a bad film"))
    known = signature(record)
    right = render([claim_of(record)], known)
    for old, new in (
        ("negative at", "positive at"),
        ("labelled positive", "labelled negative"),
        ("Row 5", "Row 6"),
        ("94.5", "95"),
        ("bad", "good"),
    ):
        read = parse(right.replace(old, new), known)
        assert all(judge(c, known.pack).verdict is not Verdict.PROVED for c in read.claims), (old, new)
    assert judge(parse(right, known).claims[0], known.pack).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    "said",
    [
        "Row 5 of films, 'a bad film', is predicted negative at 94.5 % and is labelled positive and dull.",
        "Row 5 of films, 'a bad film', is always predicted negative.",
        "Row 5 of books is predicted negative.",
        "Row five of films sometimes.",
        "Row 5 of films, 'a bad film', is predicted strange.",
    ],
)
def test_more_than_a_row_can_be_said_to_be_is_not_read(said: str) -> None:
    assert parse(said, signature(reads(("text", "a bad film")))).problem is not None


def test_a_row_may_be_numbered_in_words() -> None:
    record = counted([Condition("prediction", "is", "negative")])
    for said in ("Row five of films is predicted negative.", "The row number 5 of the films is predicted negative."):
        assert parse(said, signature(record)).claims == (claim_of(record),)
