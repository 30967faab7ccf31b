"""One byte form for everything that is hashed: JSON with sorted keys, ASCII only, floats as Python's shortest repr."""

from __future__ import annotations

import hashlib
import json
from typing import TypeAlias

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"


def canonical(value: object) -> str:
    """Canonical JSON of a JSON-like value (tuples count as lists). NaN and infinities are refused with ValueError."""
    return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def digest(value: object) -> str:
    """SHA-256 of the canonical form, in hex, 64 characters."""
    return hashlib.sha256(canonical(value).encode("ascii")).hexdigest()
