"""The phrase tree of an answer, line by line: the same for the terminal and the notebook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from whyproof.core.answer import Answer
from whyproof.core.evidence import Evidence
from whyproof.ui.tint import LEVELS

#: Lines of a tree that are shown; beyond them the phrases that hold together least stay closed.
MOST_LINES = 31


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """A phrase under its parent. ``branches``: for each level above, whether that ancestor has a sibling below; the last
    entry is the phrase's own. ``side`` and ``level`` are as in a tinted text. ``closed``: it has parts that are not shown."""

    text: str
    branches: tuple[bool, ...]
    side: Literal["for", "against"]
    level: int
    closed: bool


def shortened(text: str, room: int) -> str:
    """A phrase that fits: of a long one the first and the last words, with "…" for what is left out."""
    if len(text) <= room:
        return text
    half = max(room // 2 - 2, 4)
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def tree_in(answer: Answer) -> Evidence | None:
    """The phrase tree that the answer rests on."""
    return next((e for e in answer.evidence if e.kind == "interactions" and "tree" in e.values), None)


def phrase_lines(evidence: Evidence) -> tuple[PhraseLine, ...]:
    """The lines of a recorded tree, from the whole text down."""
    values: Any = evidence.values
    root = values["tree"]
    largest = max((abs(node["weight"]) for node in _nodes(root)), default=0.0)
    return tuple(_lines(evidence, root, (), largest, _opened(root)))


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for child in node.get("children", ()):
        yield from _nodes(child)


def _opened(root: Any) -> set[tuple[int, int]]:
    """The phrases to show with their parts: those that hold the firmest cuts, from the top down, as far as there is room."""
    opened: set[tuple[int, int]] = set()
    open_to = [root]
    lines = 1
    while lines + 2 <= MOST_LINES:
        firmest = max((n for n in open_to if "children" in n), key=_firmness, default=None)
        if firmest is None:
            break
        opened.add((firmest["start"], firmest["end"]))
        open_to.remove(firmest)
        open_to += firmest["children"]
        lines += 2
    return opened


def _firmness(node: Any) -> float:
    return float(max(abs(n.get("split", 0.0)) for n in _nodes(node)))


def _lines(
    evidence: Evidence, node: Any, branches: tuple[bool, ...], largest: float, opened: set[tuple[int, int]]
) -> Iterator[PhraseLine]:
    share = abs(node["weight"]) / largest if largest else 0.0
    level = next((level for level, least in LEVELS if share >= least), 0)
    shown = (node["start"], node["end"]) in opened
    children = node.get("children", ())
    side: Literal["for", "against"] = "for" if node["weight"] > 0 else "against"
    yield PhraseLine(_text(evidence, node), branches, side, level, bool(children) and not shown)
    for number, child in enumerate(children if shown else ()):
        yield from _lines(evidence, child, (*branches, number + 1 < len(children)), largest, opened)


def _text(evidence: Evidence, node: Any) -> str:
    """The phrase as it stands in the text, with what stands between its words; of a pair, a part for each text."""
    values: Any = evidence.values
    words = values["words"][node["start"] : node["end"]]
    parts = []
    for field, text in evidence.texts:
        mine = [w for w in words if w.get("field", "text") == field]
        if mine:
            parts.append(" ".join(text[mine[0]["start"] : mine[-1]["end"]].split()))
    return " / ".join(parts)
