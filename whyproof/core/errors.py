"""Everything that can go wrong, drawn as a tree.

    WhyproofError
    ├── InputError       the call, the question or a file of the person's is wrong       exit code 2
    │   └── Refusal      a method cannot answer this for this target; the reason is said
    ├── Cancelled        the person, or a face for them, stopped the work                exit code 130
    ├── ResourceError    a model, a store, a disk or a package is missing or broken      exit code 3
    └── Defect           two provers of ours disagree, or an invariant broke: our fault  exit code 3

Every message is one line: what was expected, what came, and the mend.
"""

from __future__ import annotations

from typing import ClassVar


class WhyproofError(Exception):
    """Base of all errors raised on purpose; ``str(error)`` is one line fit for a person."""

    exit_code: ClassVar[int] = 3

    def __init__(self, expected: str, got: str, mend: str = "") -> None:
        self.expected, self.got, self.mend = expected, got, mend
        line = f"expected {expected}; got {got}" + (f"; {mend}" if mend else "")
        super().__init__(" ".join(line.split()))


class InputError(WhyproofError):
    """The call is wrong; changing it mends it."""

    exit_code = 2


class Refusal(InputError):
    """A method cannot explain this target or text. Told to the person, never worked around in silence."""


class Cancelled(WhyproofError):
    """The work was stopped. A face raises it from ``on_event`` or ``progress``; what was computed until then is kept."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("time to finish", "a stop", "ask again to go on from where it stopped")


class ResourceError(WhyproofError):
    """Something the call needs is missing or broken."""


class Defect(WhyproofError):
    """A fault of whyproof itself, reported as such."""


def shown(value: object, limit: int = 60) -> str:
    """``repr`` of anything, cut so that a message stays one line."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
