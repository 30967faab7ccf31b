"""The phrase tree on the screen and in the notebook: every phrase under its parent, in as many lines as fit."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from whyproof.core.answer import Answer
from whyproof.core.evidence import Evidence
from whyproof.core.explanation import Interactions, Phrase
from whyproof.core.text import Instance
from whyproof.ui.notebook import answer_html
from whyproof.ui.phrases import MOST_LINES, phrase_lines, shortened
from whyproof.ui.terminal import Screen


def record(text: object, tree: Phrase) -> Evidence:
    instance = Instance.of(text)  # type: ignore[arg-type]
    found = Interactions("negative", instance.words, (), "hedge", 2, "mask", "logit_margin", tree=tree)
    return Evidence(found.kind, "hedge", "f", "t", instance.texts, found.to_values())


def leaf(at: int, weight: float) -> Phrase:
    return Phrase(at, at + 1, weight, weight, weight)


def node(split: float, left: Phrase, right: Phrase, weight: float = 1.0) -> Phrase:
    return Phrase(left.start, right.end, weight, weight, weight, split, (left, right))


TREE = node(0.1, leaf(0, -0.5), node(3.0, leaf(1, 2.0), leaf(2, -2.0), 2.0))


def shown(evidence: Evidence, encoding: str = "utf-8", width: int = 60) -> str:
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    screen = Screen(Console(file=file, width=width, markup=False, emoji=False, highlight=False, force_terminal=False))
    screen.answer(Answer("Show the tree", (), (), (evidence,)), evidence.instance.shown)
    file.seek(0)
    return file.read()


def test_every_phrase_stands_under_its_parent() -> None:
    lines = [
        line.rstrip()
        for line in shown(record("It was not, good", node(0.2, leaf(0, 0.01), TREE_OF_THREE)), width=90).splitlines()
    ]
    at = lines.index("  It was not, good⁺")
    assert lines[at : at + 5] == [
        "  It was not, good⁺",
        "  ├─ It",
        "  └─ was not, good⁺",
        "     ├─ was⁻",
        "     └─ not, good⁺",
    ]
    assert "phrase⁺ alone reads as negative   phrase⁻ alone reads against negative" in " ".join(lines)


TREE_OF_THREE = node(0.1, leaf(1, -0.5), node(3.0, leaf(2, 2.0), leaf(3, -2.0), 2.0))


def test_without_unicode_the_lines_and_marks_are_ascii() -> None:
    out = shown(record("was not good", TREE), "ascii")
    assert "|- was(-)" in out and "`- not good(+)" in out


def test_a_large_tree_shows_its_firmest_phrases() -> None:
    tree = leaf(39, 1.0)
    for at in reversed(range(39)):
        tree = node(1.0, leaf(at, -1.0), tree)
    lines = phrase_lines(record(" ".join(f"w{i}" for i in range(40)), tree))
    assert len(lines) == MOST_LINES and lines[-1].closed


@pytest.mark.parametrize("room", [8, 12, 30])
def test_a_long_phrase_keeps_its_ends(room: int) -> None:
    text = "the beginning of a phrase that has no end"
    found = shortened(text, room)
    assert found[:4] == "the " and found.endswith(text[-4:]) and len(found) <= max(room, 11)


def test_a_phrase_of_a_pair_shows_both_texts() -> None:
    evidence = record(
        {"premise": "A man", "hypothesis": "sleeps"}, node(1.0, node(0.5, leaf(0, 1.0), leaf(1, 1.0)), leaf(2, 1.0))
    )
    assert [line.text for line in phrase_lines(evidence)] == ["A man / sleeps", "A man", "A", "man", "sleeps"]


def test_the_notebook_shows_the_tree_escaped() -> None:
    html = answer_html(
        Answer("q", (), (), (record("was <b>not good", node(1.0, node(1.0, leaf(0, 1.0), leaf(1, 1.0)), TREE_END)),))
    )
    assert "was &lt;b&gt;not good" in html and "<b>" not in html


TREE_END = node(1.0, leaf(2, 1.0), leaf(3, 1.0))
