"""Edits of a question that follows up on an edit: the same kind of edit of another word, or of the same word with another."""

from __future__ import annotations

import re
from typing import Any

from whyproof.agent.bare import bare
from whyproof.agent.reading import TALK, Reading
from whyproof.agent.reading_clauses import tells
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_said_of import supposed
from whyproof.agent.state import Conversation

Edit = dict[str, Any]
UNDO = {"action": "undo"}
_WORD = r"(qq\d+|[\w'-]+)"
#: A word in the place of that which was taken out or replaced.
_THERE = re.compile(
    r"\b(?:put(?:ting)?|us(?:e|ing)|writ(?:e|ing)|try(?:ing)?|stick(?:ing)?|insert(?:ing)?|say(?:ing)?|have|having|with) "
    r"(?:the word )?"
    rf"{_WORD} (?:there|in (?:its|their) (?:place|stead)|in that place|instead(?! of)|in the gap)\b"
)
_PAIR = re.compile(rf"{_WORD} (?:with|by|for|to|into|as|->|→) (?:the )?{_WORD}")
#: "Would 'dull' do the same?"
_SAME = re.compile(
    rf"^(?:and |but |or |so |then )*(?:would|will|does|do|could|can) (?!(?:it|that|this|they|you|we|i)\b)"
    rf"(?:the word |an? )?{_WORD} "
    r"(?:give (?:the same|that|it)|(?:do|work|flip|change|have|make|get|lead|turn|come)\b.{0,24}(?:\b(?:same|too|as "
    r"well|it|different\w*|"
    r"effect|either|so)\b|$))"
)
#: A word named beside those of the last edit, and not in their place; "would 'dull' do it too?" asks of 'dull' alone.
ON_TOP = re.compile(
    r"^(?:and )?(?:also|plus|on top(?: of (?:it|that))?)\b|^(?!.*\b(?:would|will|does|do|could|can)\b).*"
    r"\b(?:too|also|as well|on top(?: of (?:it|that))?|in addition)\W*$"
)
#: An edit taken back.
UNDONE = (
    r"\b(?:undo|revert|go back|put (?:it|that|them) back|"
    r"start (?:over|again|afresh)|from scratch|reset|"
    r"take (?:back (?:it|that|the)|(?:it|that|this|the(?: last)?)(?: (?:change|edit|one|step))? back)|restore)\b"
)
_UNDONE = re.compile(rf"{UNDONE}|^(?:and )?back\b")
_ALL = re.compile(
    r"^(?:and |ok |now |then |so |what about |how about |do |try |with )*(?:both|all(?: three| of them)?|the two|them "
    r"(?:both|all))\b"
)
#: What opens the rest of a question that takes an edit back first.
_BACK = re.compile(rf"^.*?(?:{UNDONE}|\bback\b)(?: (?:it|that|this|the last))?(?: (?:change|edit|one|step))?(?: back)?[\s,;.]*")


def edited_again(reading: Reading, state: Conversation) -> list[Edit]:
    """The edits that a question means behind an edit; those that it says in full, too."""
    if not state.operations or state.operations[-1].name != "what_if":
        return []
    tried = _tried(state)
    last = tried[-1][-1] if tried else None
    there = _THERE.search(reading.plain)
    if there and last and last.get("old"):
        return [_replace(str(last["old"]), reading.surface(there[1]))]
    if (edits := edits_of(reading)) or supposed(reading):
        return list(edits)
    if _ALL.match(reading.plain) and len(tried) > 1:
        n = 3 if re.search(r"\b(?:three|all)\b", reading.plain) else 2
        every = [edit for some in tried[-n:] for edit in some]
        return [edit for i, edit in enumerate(every) if edit not in every[:i]]
    return _named_again(reading, last) if last else []


def named_again(reading: Reading, state: Conversation) -> list[Edit]:
    """The edits of a question that says of them no more than a word: "and 'grim'?", "would grim do it too?", "both at once?"."""
    plain = reading.plain
    edits = [] if _UNDONE.search(plain) else edited_again(reading, state)
    if not edits or _THERE.search(plain) or _ALL.match(plain) or _SAME.match(plain):
        return edits
    said = bare(reading)
    if said is None or said.is_classes or said.is_method or edits_of(reading):
        return []
    pair = _PAIR.fullmatch(said.rest)
    return edits if pair or said.words or said.new else []


_ORIGINAL = re.compile(
    r"\b(?:to|as) (?:the |it |how it )?(?:original|start|beginning|was|first (?:text|version)|unedited|given)\b|"
    r"\b(?:undo|revert|restore) "
    r"(?:it |them )?(?:all|everything)\b|\breset\b|\bstart (?:over|again|afresh)\b|\bfrom scratch\b|"
    r"\boriginal (?:text|version|pair|one)\b"
)


def undone(reading: Reading) -> Edit:
    """The edit that takes the last question's edits back, or all of them: "go back to the original"."""
    return {**UNDO, "all": True} if _ORIGINAL.search(reading.plain) else dict(UNDO)


def behind_undo(reading: Reading, state: Conversation) -> list[Edit]:
    """The edits behind "undo" in one question: those it says, or another word in the place of the one that is put back."""
    tried, there = _tried(state), _THERE.search(reading.plain)
    if there and tried and tried[-1][-1].get("old"):
        return [_replace(str(tried[-1][-1]["old"]), reading.surface(there[1]))]
    if edits := edits_of(reading):
        return list(edits)
    if _ORIGINAL.search(reading.plain):
        return []
    m = _BACK.match(reading.plain)
    rest = reading.plain[m.end() :] if m else ""
    said = bare(_with_plain(reading, rest)) if rest.strip(" ?!.,") and tried else None
    last = tried[-1][-1] if tried else {}
    if said is None or len(said.items) != 1 or " " in said.items[0] or said.items[0] in TALK or not last.get("old"):
        return []
    word = said.reading.surface(said.items[0])
    return [_in_place(reading, last, word)]


def _with_plain(reading: Reading, rest: str) -> Reading:
    quoted = re.sub(r"qq(\d+)", lambda m: f"“{reading.quoted[int(m[1])]}”", rest)
    return Reading(quoted, reading.instance, reading.labels, reading.methods, reading.previous)


def _tried(state: Conversation) -> list[list[Edit]]:
    """The edits that were tried, of each question those that it made."""
    slots = [o.slots.get("edit") for a in state.answers for o in a.operations if o.name == "what_if"]
    listed = [s if isinstance(s, list) else [s] for s in slots]
    return [made for some in listed if (made := [dict(e) for e in some if isinstance(e, dict) and e.get("action") != "undo"])]


def _named_again(reading: Reading, last: Edit) -> list[Edit]:
    """The last edit with the words that a question merely names; none of one that tells something of them."""
    if tells(reading):
        return []
    pair = _PAIR.search(reading.plain)
    if pair and last.get("action") == "replace":
        for old, new in ((pair[1], pair[2]), (pair[2], pair[1])):
            if stands(reading, old) and old not in TALK:
                return [_replace(reading.surface(old), reading.surface(new))]
    same = _SAME.match(reading.plain)
    if same and reading.classes:  # "does 'city' make it Business?" asks what the word does
        return []
    said = bare(reading)
    words = [reading.surface(same[1])] if same and same[1] not in TALK else said.words if said else []
    if not words and said and said.new and not said.is_classes:
        words = [said.new]
    words = words or list(reading.words)
    if not words or last.get("action") == "insert":
        return [{**last, "new": words[0]}] if words and not stands(reading, words[0]) else []
    if last.get("action") == "delete":
        return [{"action": "delete", "old": w} for w in words]
    return [_in_place(reading, last, words[0])]


def _in_place(reading: Reading, last: Edit, word: str) -> Edit:
    """An edit with another word: in the place of the one that was replaced; of its own place, where the text has it."""
    if last.get("action") == "replace":
        return {**last, "old" if stands(reading, word) else "new": word}
    if stands(reading, word) or last.get("action") != "delete":
        return {**last, "old" if last.get("action") == "delete" else "new": word}
    return _replace(str(last["old"]), word)


def stands(reading: Reading, word: str) -> bool:
    """Whether a word, or what a mark stands for, is in the text."""
    return reading.instance is not None and bool(reading.instance.find(reading.surface(word)))


def _replace(old: str, new: str) -> Edit:
    return {"action": "replace", "old": old, "new": new}
