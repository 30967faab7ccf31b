"""JSON on stdout, one object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping

from whyproof.core.canonical import JSON


def print_json(data: Mapping[str, JSON]) -> None:
    """One line; ASCII only, so that every terminal and pipe carries it unharmed."""
    print(json.dumps(data, ensure_ascii=True, allow_nan=False), flush=True)
