"""Strict reading of JSON records: every departure from the published form is one error with what was expected and what came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from whyproof.core.errors import shown
from whyproof.verifiers.readings import Malformed


class Unreadable(Malformed):
    """A record that has not the published form."""

    def __init__(self, expected: str, got: str) -> None:
        super().__init__(f"expected {expected}; got {got}")
        self.expected, self.got = expected, got


def mapping(
    value: object, what: str, required: Iterable[str] | None = None, optional: Iterable[str] = ()
) -> Mapping[str, object]:
    """A JSON object; with ``required``, one of these fields, where the ``optional`` ones may be missing."""
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise Unreadable(f"{what} as an object", shown(value))
    if required is not None:
        needed = set(required)
        if not needed <= set(value) <= needed | set(optional):
            raise Unreadable(f"{what} with the fields {', '.join(sorted(needed))}", shown(sorted(value)))
    return value


def rows(value: object, what: str) -> Sequence[object]:
    """A JSON list."""
    if not isinstance(value, list | tuple):
        raise Unreadable(f"{what} as a list", shown(value))
    return value


def text(value: object, what: str) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value:
        raise Unreadable(f"{what} as text", shown(value))
    return value


def truth(value: object, what: str) -> bool:
    if not isinstance(value, bool):
        raise Unreadable(f"{what} as true or false", shown(value))
    return value


def distinct(names: Sequence[str], what: str) -> None:
    """No name twice."""
    if len(set(names)) < len(names):
        twice = next(n for i, n in enumerate(names) if n in names[:i])
        raise Unreadable(f"{what} of its own for each", f"{twice!r} twice")


def one_of(value: object, allowed: Iterable[str], what: str) -> str:
    known = tuple(allowed)
    if not isinstance(value, str) or value not in known:
        raise Unreadable(f"{what}: one of {', '.join(known)}", shown(value))
    return value
