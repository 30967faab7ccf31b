"""The one sentence about how a long text was read."""

from __future__ import annotations

import re

from whyproof.core.claim import Windows
from whyproof.verifiers.english.bind import prediction_id
from whyproof.verifiers.english.signature import Signature

_SENTENCE = re.compile(
    r"The text is longer than the model can read at once: it was read in ([1-9][0-9]{0,6}) overlapping parts\.?"
)


def written(claim: Windows) -> str:
    return f"The text is longer than the model can read at once: it was read in {claim.count} overlapping parts."


def read_parts(sentence: str, signature: Signature) -> Windows | None:
    """The claim, where the sentence is that one."""
    found = _SENTENCE.fullmatch(sentence.strip())
    return Windows(count=int(found[1]), evidence=prediction_id(signature)) if found else None
