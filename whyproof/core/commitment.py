"""What was said in earlier turns, and is still held to."""

from __future__ import annotations

from dataclasses import dataclass

from whyproof.core.claim import Claim


@dataclass(frozen=True)
class Commitment:
    """A claim that was stated as PROVED at ``turn`` (counted from 1) and has not been retracted."""

    turn: int
    claim: Claim
