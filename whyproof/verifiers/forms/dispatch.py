"""Is a claim well formed? Types and ranges of its fields, before anything is looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from functools import cache, singledispatch
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from whyproof.core.claim import (
    CLAIMS,
    Claim,
)
from whyproof.core.claim_world import Condition, Term
from whyproof.core.errors import shown
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Part, Word

# Digits as people write them. Fraction() also takes "1e999999999" and "1/3": neither is spoken, and the first one hangs.
_DIGITS = re.compile(r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?", re.ASCII)

_LONGEST = 2_000  # characters of a term or a condition


def malformation(claim: Claim) -> str | None:
    """Why the claim cannot be read, in one plain line; None if it is well formed."""
    if CLAIMS.get(claim.kind) is not type(claim):
        return "the claim is not of a known kind"
    for name, hint in _hints(claim.kind).items():
        if not _fits(getattr(claim, name), hint):
            return f"the claim's {name} is not of the right form: {shown(getattr(claim, name))}"
    return _repeated(claim) or misfit(claim)


@singledispatch
def misfit(claim: Claim) -> str | None:
    """Why the fields of the claim, each of the right form, make no sense together; kinds of claims register here."""
    return None


def is_edit(value: object) -> bool:
    """An edit whose fields make sense together."""
    return isinstance(value, Edit) and _sound(value)


@cache
def _hints(kind: str) -> dict[str, Any]:
    cls = CLAIMS[kind]
    hints = get_type_hints(cls)
    return {f.name: hints[f.name] for f in fields(cls)}


def _fits(value: object, hint: Any) -> bool:
    origin = get_origin(hint)
    if origin is Literal:
        return isinstance(value, str) and value in get_args(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, option) for option in get_args(hint))
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(item, get_args(hint)[0]) for item in value)
    if hint is int:
        return _counts(value)
    return isinstance(value, hint) and _sound(value)


def _counts(value: object) -> bool:
    return type(value) is int and abs(value) < 2**53


def _sound(value: object) -> bool:
    """The fields of our own small types are what their annotations say, and make sense together."""
    match value:
        case Part(unit=unit, words=held):
            plain = isinstance(held, tuple) and len(held) > 0 and all(type(w) is Word and _sound(w) for w in held)
            return unit in ("sentence", "group") and plain and len(set(held)) == len(held) and value == Part.of(unit, held)
        case Word(field, start, end, text):
            return all(_counts(n) and n >= 0 for n in (start, end)) and all(isinstance(t, str) and t != "" for t in (field, text))
        case Spoken(digits, unit, hedge):
            known = unit in ("percent", "points", "times", "number") and hedge in ("", "about", "over", "under")
            return known and isinstance(digits, str) and _DIGITS.fullmatch(digits) is not None
        case Edit(action, old, new):
            words = _fits(old, tuple[Word, ...]) and len(set(old)) == len(old)
            return words and isinstance(new, str) and _edit(action, len(old), new)
        case Term(text, sense):
            return all(isinstance(t, str) and len(t) <= _LONGEST for t in (text, sense)) and text != ""
        case Condition(column, relation, content):
            known = relation in ("is", "is_not", "contains", "lacks")
            return known and all(isinstance(t, str) and 0 < len(t) <= _LONGEST for t in (column, content))
        case Claim():
            return malformation(value) is None
    return True


def _edit(action: str, n_words: int, new: str) -> bool:
    match action:
        case "delete" | "keep":
            return n_words > 0 and not new
        case "replace":
            return n_words > 0 and new != ""
        case "insert":
            return n_words <= 1 and new != ""
    return False


def _repeated(claim: Claim) -> str | None:
    if len(set(claim.evidence)) != len(claim.evidence):
        return "the claim cites the same record twice"
    for name in ("listed", "kept"):
        words: Sequence[Word] = getattr(claim, name, ())
        if len(set(words)) != len(words):
            return "the claim lists the same word twice"
    return None


def wrong_unit(claim: Claim, said: object, *units: str) -> str | None:
    """A number in a unit that makes no sense here: a share no "times", a ratio no "percent"."""
    if isinstance(said, Spoken) and said.unit not in units:
        return f"a number in {said.unit} does not fit a claim of kind {claim.kind}"
    return None
