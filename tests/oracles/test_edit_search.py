"""The edit search against every text of its own edit space, spliced together by hand."""

from __future__ import annotations

from itertools import product
from math import exp

import pytest

from whyproof import CallableTarget, Instance
from whyproof.agent.proposals import with_options
from whyproof.core.explanation import EditSearch
from whyproof.tools.registry import method

POINTS = {"good": 2.0, "great": 1.4, "fine": 0.6, "bad": -2.0, "dull": -1.0, "not": -2.5, "poor": -1.6}
TEXTS = ("good great film", "fine film but dull", "great fine good plot", "bad poor dull story", "good")


def positive(words: list[str]) -> float:
    return 1 / (1 + exp(-sum(POINTS.get(w, 0.0) for w in words)))


@pytest.fixture
def target() -> CallableTarget:
    return CallableTarget(lambda texts: [[1 - positive(t.split()), positive(t.split())] for t in texts], labels=["neg", "pos"])


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("edits", [["antonym", "negation"], ["delete", "antonym", "synonym"], ["negation"]])
def test_edit_search_finds_the_smallest_flip_of_its_space(target: CallableTarget, text: str, edits: list[str]) -> None:
    found = method("edit_search").explain(target, Instance.of(text), with_options(Instance.of(text), edits))
    assert isinstance(found, EditSearch)
    words = text.split()
    before = positive(words) > 0.5
    by_size: dict[int, list[bool]] = {}
    for chosen in product(*([None, *options] for options in found.options)):
        said = " ".join(w if o is None else o.new for w, o in zip(words, chosen, strict=True)).split()
        by_size.setdefault(sum(o is not None for o in chosen), []).append((positive(said) > 0.5) != before)
    smallest = next((size for size in (1, 2) if any(by_size.get(size, []))), None)
    edited = sum(map(bool, found.options))
    assert found.complete_to == (smallest or min(2, edited))
    rows: dict[int, list[bool]] = {}
    for row in found.rows:
        rows.setdefault(len(row.words), []).append((row.outcome.probabilities["pos"] > 0.5) != before)
    for size in range(1, found.complete_to + 1):
        assert sorted(rows[size]) == sorted(by_size[size])
    if smallest:
        assert min(size for size, turned in rows.items() if any(turned)) == smallest
