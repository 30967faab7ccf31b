"""Whole conversations as training questions: ``talks/*.jsonl``, by authors who saw the names of the operations and nothing else.

A line is a conversation: a target, a text (of pairs: premise and hypothesis) and turns, each a question with the names of the
operations that it asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whyproof.agent.reading import Reading
from whyproof.agent.understanding.masking import masked
from whyproof.agent.understanding.question_model import SEVERAL
from whyproof.agent.vocabulary import spoken_methods
from whyproof.core.text import Instance
from whyproof.tools.targets.recipes import RECIPES

HERE = Path(__file__).parent / "talks"
#: A question of so few words that asks for what was asked before is left out: whether it is one more of its kind or the same
#: "again" with something else in it is for the templates to say.
SHORT = 6


def talks() -> list[dict[str, Any]]:
    """All conversations, in the order of the files."""
    return [json.loads(line) for path in sorted(HERE.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]


def questions(talk: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """A conversation's masked questions, each with what it asks for and what was asked for before it."""
    names, labels, before = spoken_methods(), RECIPES[talk["target"]].labels, ""
    for turn in talk["turns"]:
        asked = turn["operations"]
        operation = asked[0] if len(asked) == 1 else SEVERAL
        if operation != before or len(turn["question"].split()) > SHORT:
            yield masked(Reading(turn["question"], Instance.of(talk["text"]), labels, names)), operation, before
        before = asked[-1]
