"""Follow-ups that leave the question out: the last one again, with what is named now in the place of what was named then."""

from __future__ import annotations

import re
from typing import Any

from whyproof.agent.forms_changes import change_slots, group_of
from whyproof.agent.reading import NUMBERS, Reading, first_named
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

_NUMBER = re.compile(rf"\b(\d{{1,3}}|{'|'.join(NUMBERS)}|pairs?|triples?|3-?way|three-?way)\b")
_SHARE = re.compile(r"\b(?:0?\.(\d{1,3})|(\d{2})(?:\.\d+)? ?(?:%|per ?cent))(?!\d)")
#: The slot that holds the number of an operation.
_COUNTED = {
    "attribute": "top_k", "interactions": "order", "counterfactual": "n", "paraphrase": "n", "augment": "n", "show": "n",
    "similar": "n", "mistakes": "n", "keywords": "top_k", "global_attribution": "top_k", "influence": "n",
}  # fmt: skip
_SETS = (
    ("typos", r"\btypos?\b|misspel\w*|spelling"),
    ("case", r"\bcaps\b|\bcapital\w*|upper ?case|lower ?case"),
    ("synonyms", r"\bsynonyms?\b"),
    ("antonyms", r"\bantonyms?\b|\bopposites?\b"),
    ("negations", r"\bnegat\w+"),
)
_TAKES_WORDS = {"attribute", "necessity", "sufficiency", "compare_words", "interactions", "knowledge"}
_TAKES_CLASS = {"attribute", "contrast", "counterfactual", "confidence", "keywords", "global_attribution", "interactions"}
_BOTH = re.compile(r"\b(?:both|together|at once|the two|all of them)\b")


def continued(reading: Reading, state: Conversation) -> Step | None:
    """The last operation with what this question names; None where it names nothing that the operation takes."""
    last = state.operations[-1] if state.operations else None
    if last is None or last.name in ("clarify", "unsupported", "help", "evidence", "restate", "predict"):
        return None
    before = {name: value for name, value in last.slots.items() if name != "still"}
    news = {name: value for name, value in _news(reading, state, last.name, before).items() if value}
    return step(last.name, **{**before, **news}) if news else None


def _news(reading: Reading, state: Conversation, name: str, before: dict[str, Any]) -> dict[str, Any]:
    plain, found = reading.plain, dict[str, Any]()
    if name == "what_if":
        return {"edit": _edit(reading, before.get("edit"))}
    words = list(reading.words)
    if name in _TAKES_WORDS and words:
        alone = name == "compare_words" and len(words) == 1
        found["words"] = [*words, *list(before.get("words", ()))[:1]] if alone else words
    elif name in _TAKES_WORDS and _BOTH.search(plain):
        earlier = [o.slots.get("words") for a in state.answers[-2:] for o in a.operations if o.name == name]
        found["words"] = list(dict.fromkeys(w for some in earlier if isinstance(some, list) for w in some))
    if name in _TAKES_CLASS:
        found["class"] = reading.classes[:1] or _other_class(reading, plain, before)
    if name == "counterfactual":
        found |= {k: v for k, v in change_slots(reading).items() if k in ("keep", "only", "kinds", "max_edits", "parts")}
    if name in ("attribute", "trust"):
        found["method"] = reading.method
        found["sign"] = (
            "-" if re.search(r"\bagainst\b", plain) else "+" if re.search(r"\bin favou?r\b|\bfor it\b", plain) else None
        )
    if name == "method_info":
        found |= {"method": reading.method, "term": reading.method_said}
    if name == "compare_methods" and reading.all_methods:
        found["methods"] = list(dict.fromkeys([*before.get("methods", ()), *reading.all_methods]))
    if name == "robustness":
        found["set"] = first_named(_SETS, plain)
    if name == "bias":
        found["group"] = group_of(plain)
    share = _SHARE.search(plain) if name == "rule" else None
    if share:
        found["precision"] = float(f"0.{share[1] or share[2]}")
    number = _NUMBER.search(plain)
    if number and name in _COUNTED and not found.get("max_edits"):
        found[_COUNTED[name]] = counted(number[1])
    return found


def counted(said: str) -> int | None:
    """The number that a word says."""
    if said.isdigit():
        return int(said)
    return 2 if said.startswith("pair") else 3 if said.startswith(("triple", "3", "three-", "threeway")) else NUMBERS.get(said)


def _edit(reading: Reading, before: Any) -> Any:
    """The same kind of edit of another word."""
    edits = edits_of(reading)
    if edits:
        return edits[0] if len(edits) == 1 else edits
    if not reading.words or not isinstance(before, dict):
        return None
    if before.get("action") == "delete":
        return {"action": "delete", "old": reading.words[0]}
    in_text = reading.instance is not None and bool(reading.instance.find(reading.words[0]))
    slot = "old" if in_text else "new"
    return {**before, slot: reading.words[0]} if before.get("action") == "replace" else None


def _other_class(reading: Reading, plain: str, before: dict[str, Any]) -> list[str]:
    """ "The other class", "the third option": the one label that was not spoken of, where there is one."""
    if not re.search(r"\b(?:other|third|remaining|last) (?:class|label|option|one|category|answer)\b", plain):
        return []
    left = [label for label in reading.labels if label not in (before.get("class") or ())]
    return left[:1] if len(left) == 1 else []
