"""Counts of rows with the number of rows that there are: one clause for both, read back as both."""

from __future__ import annotations

from typing import Any

import pytest

from whyproof.core.claim import Agreement, Claim, Condition, Count, NoFlip, Population
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Instance
from whyproof.verifiers.english import Signature, parse, render

CHANGED = Condition("second decision", "is", "different")
OF_TEXT = Condition("text", "is", "It rains.")


def record(having: tuple[Condition, ...], n: int, m: int, among: tuple[Condition, ...] = ()) -> Evidence:
    values: dict[str, Any] = {
        "data": {"name": "gender swaps", "hash": "h", "rows": 40},
        "sample": {"of": "all", "how": "uniform"},
        "among": [c.to_dict() for c in among],
        "having": [c.to_dict() for c in having],
        "n": n,
        "m": m,
    }
    return Evidence("aggregate", "templates", "t", "t", (), values)


ALL, SOME, ONE = record((), 40, 40), record((CHANGED,), 40, 9), record((CHANGED,), 1, 1, (OF_TEXT,))
TOTAL = Count(data="gender swaps", having=(), count=40, evidence=(ALL.id,))
NINE = Count(data="gender swaps", having=(CHANGED,), count=9, evidence=(SOME.id,))
THERE = Count(data="gender swaps", among=(OF_TEXT,), having=(CHANGED,), share="all", evidence=(ONE.id,))

DRAWN: dict[str, Any] = {"data": "gender swaps", "having": (CHANGED,), "confidence": Spoken("97.5"), "evidence": (SOME.id,)}
OVER = Population(share=Spoken("10", "percent", "over"), **DRAWN)
UNDER = Population(share=Spoken("39", "percent", "under"), **DRAWN)


@pytest.mark.parametrize(
    ("claims", "text"),
    [
        ([TOTAL, NINE], "Of the 40 rows of gender swaps, 9 have a second decision that is 'different'."),
        (
            [OVER, UNDER],
            "At 97.5 % confidence each, of all rows that gender swaps was drawn from, over 10 % and under 39 % have a second "
            "decision that is 'different'.",
        ),
        (
            [UNDER],
            "At 97.5 % confidence, of all rows that gender swaps was drawn from, under 39 % have a second decision that is "
            "'different'.",
        ),
        (
            [UNDER, OVER],
            "At 97.5 % confidence, of all rows that gender swaps was drawn from, under 39 % have a second decision that is "
            "'different'; at 97.5 % confidence, of all rows that gender swaps was drawn from, over 10 % have a second decision "
            "that is 'different'.",
        ),
        ([TOTAL], "Gender swaps has 40 rows."),
        ([NINE], "9 rows of gender swaps have a second decision that is 'different'."),
        (
            [NINE, TOTAL],
            "9 rows of gender swaps have a second decision that is 'different'; gender swaps has 40 rows.",
        ),
        (
            [TOTAL, NINE, THERE],
            "Of the 40 rows of gender swaps, 9 have a second decision that is 'different'; of the rows of gender swaps whose "
            "text is 'It rains.', all have a second decision that is 'different'.",
        ),
    ],
)
def test_counts_are_written_and_read_back(claims: list[Claim], text: str) -> None:
    pack = {r.id: r for r in (ALL, SOME, ONE)}
    signature = Signature(Instance.of("so good"), ("negative", "positive"), "positive", pack, {})
    assert render(claims, signature) == text
    assert list(parse(text, signature).claims) == claims


@pytest.mark.parametrize(
    "text",
    [
        "At 97.5 % confidence each, of all rows that gender swaps was drawn from, under 39 % and over 10 % have a second "
        "decision that is 'different'.",
        "At 97.5 % confidence each, of the rows of gender swaps, over 10 % and under 39 % have a second decision that is "
        "'different'.",
        "At 97.5 % confidence each, of all rows that gender swaps was drawn from, 10 % and 39 % have a second decision that is "
        "'different'.",
    ],
)
def test_other_bounds_are_not_guessed_at(text: str) -> None:
    pack = {r.id: r for r in (ALL, SOME, ONE)}
    assert parse(text, Signature(Instance.of("so good"), ("negative", "positive"), "positive", pack, {})).problem is not None


def test_what_was_said_before_is_not_said_twice() -> None:
    pack = {r.id: r for r in (ALL, SOME, ONE)}
    signature = Signature(Instance.of("so good"), ("negative", "positive"), "positive", pack, {})
    again = [Agreement(said=c, turn=1, evidence=c.evidence) for c in (TOTAL, NINE)]
    text = render(again, signature)
    assert text.count("rows of gender swaps") == 1 and list(parse(text, signature).claims) == again
    mixed = render([TOTAL, again[1]], signature)
    assert mixed.count("9 rows") == 1 and mixed.startswith("Gender swaps has 40 rows")


def test_a_search_over_words_alone_is_written_and_read_back() -> None:
    values = {"action": "keep", "aim": "positive", "kept": [], "rows": [], "complete_to": 2, "n_words": 3}
    found = Evidence("search", "input_reduction", "t", "t", (("text", "so very good"),), values)
    signature = Signature(Instance.of("so very good"), ("negative", "positive"), "positive", {found.id: found}, {})
    claim = NoFlip(tried=6, up_to=2, aim="positive", kinds=("keep",), evidence=(found.id,))
    text = render([claim], signature)
    assert text == "None of the 6 ways to keep only one or two words makes it positive."
    assert list(parse(text, signature).claims) == [claim]
    assert list(parse("None of the 6 ways of keeping just one or two words makes it positive.", signature).claims) == [claim]
