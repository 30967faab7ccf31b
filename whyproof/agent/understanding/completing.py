"""What a step's operation takes and its question says, and no form has read: numbers above all, however they are put."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from whyproof.agent.forms_changes import spoken_precision
from whyproof.agent.reading import Reading
from whyproof.agent.reading_numbers import lone_number, rows_numbered
from whyproof.agent.steps import Step

#: The slot that takes the one number of a question.
_COUNTED = {
    "show": "n", "mistakes": "n", "similar": "n", "influence": "n", "paraphrase": "n", "augment": "n",
    "attribute": "top_k", "keywords": "top_k", "global_attribution": "top_k",
}  # fmt: skip
_THIRD = re.compile(r"\b(?:third[- ]order|3-?way|three-?way|triples?|triplets?|order (?:3|three))\b")
_SECOND = re.compile(r"\b(?:second[- ]order|pair-?wise|2-?way|two-?way)\b")


def completed(found: Step, reading: Reading) -> Step:
    """The step with the slots that its question fills besides."""
    operation, more = found.operation, dict[str, Any]()
    slot = _COUNTED.get(operation.name)
    row = rows_numbered(reading.plain) if operation.name == "show" and not operation.slots.get("subset") else None
    if row is not None:
        more["subset"] = {"index": row}
    elif slot is not None and "index" not in (operation.slots.get("subset") or ()):  # type: ignore[operator]
        more[slot] = lone_number(reading.plain)
    elif operation.name == "interactions":
        more["order"] = 3 if _THIRD.search(reading.plain) else 2 if _SECOND.search(reading.plain) else None
    elif operation.name == "counterfactual":
        more = {"max_edits": reading.at_most, "keep": reading.keep or None}
    elif operation.name == "rule":
        more["precision"] = spoken_precision(reading.plain)
    news = {name: value for name, value in more.items() if value is not None and name not in operation.slots}
    return replace(found, operation=replace(operation, slots={**operation.slots, **news})) if news else found
