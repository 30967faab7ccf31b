"""Is a claim well formed? Types and ranges of its fields, before anything is looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from whyproof.core.claim import (
    CLAIMS,
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Effect,
    Flip,
    NoFlip,
    Rank,
    Share,
    Strength,
)
from whyproof.core.errors import shown
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word

# Digits as people write them. Fraction() also takes "1e999999999" and "1/3": neither is spoken, and the first one hangs.
_DIGITS = re.compile(r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?", re.ASCII)


def malformation(claim: Claim) -> str | None:
    """Why the claim cannot be read, in one plain line; None if it is well formed."""
    if CLAIMS.get(claim.kind) is not type(claim):
        return "the claim is not of a known kind"
    for name, hint in _hints(claim.kind).items():
        if not _fits(getattr(claim, name), hint):
            return f"the claim's {name} is not of the right form: {shown(getattr(claim, name))}"
    return _repeated(claim) or _out_of_range(claim) or _wrong_unit(claim)


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
        case Word(field, start, end, text):
            return all(_counts(n) and n >= 0 for n in (start, end)) and all(isinstance(t, str) and t != "" for t in (field, text))
        case Spoken(digits, unit, hedge):
            known = unit in ("percent", "points", "times", "number") and hedge in ("", "about", "over", "under")
            return known and isinstance(digits, str) and _DIGITS.fullmatch(digits) is not None
        case Edit(action, old, new):
            words = _fits(old, tuple[Word, ...]) and len(set(old)) == len(old)
            return words and isinstance(new, str) and _edit(action, len(old), new)
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


def _out_of_range(claim: Claim) -> str | None:
    match claim:
        case Rank(rank=rank) if rank < 1:
            return f"ranks count from 1, and the claim says {rank}"
        case NoFlip(tried=tried, up_to=up_to) if tried < 0 or up_to < 0:
            return "the claim counts texts or words below zero"
        case Agreement(turn=turn) if turn < 1:
            return f"turns count from 1, and the claim says {turn}"
        case Agreement(said=Agreement()):
            return "the claim speaks of an earlier claim about an earlier claim"
        case Agreement(evidence=evidence, said=said) if set(evidence) != set(said.evidence):
            return "the claim cites other evidence than the earlier claim did"
        case Comparison(times=times, equal=True) if times is not None:
            return "the claim says both equal and so many times as much"
        case Flip(edits=edits) if not edits:
            return "the claim names no edit"
    return None


def _wrong_unit(claim: Claim) -> str | None:
    """Each number has units that make sense: a share no "times", a ratio no "percent"."""
    said: Spoken | str | None = None
    units: tuple[str, ...] = ()
    match claim:
        case Share(share=said) if isinstance(said, str) and said != "most":
            return f"a share cannot be {said!r}: say a number, or 'most'"
        case Strength(how="most"):
            return "a word's strength cannot be 'most': say 'slightly' or 'strongly'"
        case Share(share=said) | Confidence(probability=said) | Completeness(gap=said):
            units = ("percent", "number")
        case Comparison(times=said) | Contrast(times=said):
            units = ("times",)
        case Effect(points=said):
            units = ("points",)
    if isinstance(said, Spoken) and said.unit not in units:
        return f"a number in {said.unit} does not fit a claim of kind {claim.kind}"
    return None
