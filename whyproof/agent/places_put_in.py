"""Where a question says that something is put in: at the start of the text, or at its end."""

from __future__ import annotations

import re

from whyproof.agent.names_of_words import called
from whyproof.agent.reading import Reading
from whyproof.core.canonical import JSON

#: Where the text begins and ends, of something put in.
_AT_START = re.compile(
    r"\b(?:at|to|in|on) (?:the )?(?:very )?(?:start|beginning|front|top|head)\b|\bup front\b|\bprepend\w*|\bas the first word\b|"
    r"\bbefore (?:everything|anything|all of it|the (?:whole )?text)\b"
)
_AT_END = re.compile(
    r"\b(?:at|to|on) (?:the )?(?:very )?(?:end|back|bottom)\b|\bas the last word\b|\bbehind (?:everything|it all)\b"
)


def place_said(reading: Reading) -> dict[str, JSON] | None:
    """Where a question says that something is put in, as slots: before the first word, or, with none, at the end; None where it
    says neither."""
    if _AT_START.search(reading.plain) and reading.instance is not None:
        return {"old": called(reading.instance.words[:1], reading.instance), "where": "before"}
    return {} if _AT_END.search(reading.plain) else None


def bare_place(plain: str) -> bool:
    """Whether a follow-up says no more than a place: "and at the start?"."""
    left = _AT_END.sub("", _AT_START.sub("", plain))
    return not re.sub(
        r"\b(?:and|or|now|what about|how about|then|if|it|put|that|instead|is|stands?|were|was|what|same)\b|\W", "", left
    )
