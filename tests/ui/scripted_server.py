"""A server of its own with a scripted model: python scripted_server.py serve --port 0 --target urgent.

``urgent`` is sure of texts with “asap”. A text with “slowly” takes its time: ``SLOW_SECONDS`` a look.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

from whyproof.core.errors import InputError
from whyproof.core.target import Target
from whyproof.tools.targets.callable import CallableTarget
from whyproof.ui import kept_targets


def urgent(texts: Sequence[str]) -> list[list[float]]:
    if any("slowly" in text for text in texts):
        time.sleep(float(os.environ.get("SLOW_SECONDS", "0")))
    scores = [0.9 if "asap" in text else 0.2 for text in texts]
    return [[1 - p, p] for p in scores]


def open_target(name: str) -> Target:
    if name != "urgent":
        raise InputError("urgent", name)
    return CallableTarget(urgent, labels=["routine", "urgent"])


if __name__ == "__main__":
    vars(kept_targets)["open_target"] = open_target
    from whyproof.ui.cli import run

    sys.exit(run(sys.argv[1:]))
