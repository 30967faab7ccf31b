"""The templates of a TOML file that anyone may edit: lists of words, and tests with their texts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from whyproof.core.errors import ResourceError
from whyproof.knowledge.templates.pairs import Template
from whyproof.knowledge.word_edits.identity_terms import term_sets

IDENTITY = Path(__file__).with_name("identity.toml")
BEHAVIOUR = Path(__file__).with_name("behaviour.toml")
_SLOT = re.compile(r"\{(\w+)\}")
_KEYS = frozenset({"name", "texts", "pairs", "swap", "terms", "typo", "lowers", "capital", "small"})


@cache
def templates(path: Path) -> tuple[Template, ...]:
    """The templates of a file, in its order.

    Raises:
        ResourceError: it is missing, or a test has not the form that the file's head describes.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        lists = {name: tuple(map(str, words)) for name, words in table.get("words", {}).items()}
        found = tuple(t for test in table["test"] for t in _of(test, lists))
        if not found or any(t.size < 1 for t in found):
            raise ValueError("a test without a text")
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise ResourceError(
            f"the templates {path.name} in the form that its head describes", str(error), "mend the file"
        ) from error
    return found


def _of(test: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Iterator[Template]:
    """The templates of one test."""
    unknown = set(test) - _KEYS
    if unknown:
        raise ValueError(f"unknown key {sorted(unknown)[0]!r}")
    swap: tuple[str, ...] = ()
    if "swap" in test:
        swap = lists[test["swap"]]
    elif "terms" in test:
        group, _, kind = test["terms"].partition(".")
        swap = tuple(term for term in term_sets()[group][kind] if term)
        if test.get("capital"):
            swap = tuple(term if term in test.get("small", []) else term.capitalize() for term in swap)
    pairs = [(text, "") for text in test.get("texts", [])] + [(str(a), str(b)) for a, b in test.get("pairs", [])]
    for text, then in pairs:
        if (("{x}" in text) != bool(swap)) or (bool(then) == bool(swap or test.get("typo"))):
            raise ValueError(f"a text that is changed in one way, and not {text!r}")
        slots = dict.fromkeys(name for name in _SLOT.findall(text + then) if name != "x")
        yield Template(
            test=str(test["name"]),
            text=str(text),
            then=then,
            swap=swap,
            typo=bool(test.get("typo")),
            lowers=str(test.get("lowers", "")),
            words=tuple((name, lists[name]) for name in slots),
        )
