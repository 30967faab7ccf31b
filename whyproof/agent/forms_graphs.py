"""The forms of questions about graphs that the person brought: "what does my graph say about 'dull'?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

_GRAPH = (
    r"(?:my |the |our |your |this |that )?(?:own |loaded |user )?"
    r"(?:(?:knowledge )?graphs?|files?|knowledge base|ontology|[\w-]+\.\w+)"
)
_SAYS = r"(?:says?|know|knows|tells?|has|have|lists?|contain|contains)"

#: What the files say of a word, or of the words of the text.
SAYING = (
    rf"\bwhat (?:does|do|did) {_GRAPH} {_SAYS}(?: us| me)?\b(?!.*\bmodel\b)",
    rf"\bwhat (?:is|stands|can i find) (?:about|on) .+ in {_GRAPH}",
    rf"\baccording to {_GRAPH}\b",
)


def saying(reading: Reading, state: Conversation) -> Step | None:
    """The operation ``knowledge``, asked of the files alone."""
    about = re.search(r"\b(?:about|of|on|for) (?:the (?:word|term) )?(qq\d+|[\w'-]+)", reading.plain)
    named = reading.surface(about[1]) if about else None
    if named is not None and named.casefold() in ("this", "that", "it", "the", "these", "my"):
        named = reading.previous[0] if reading.previous and named in ("it", "that") else None
    words = [named] if named else list(reading.quoted[:1])
    return step("knowledge", words=words, about="files")


GRAPH_FORMS: tuple[tuple[tuple[str, ...], Callable[[Reading, Conversation], Step | None]], ...] = ((SAYING, saying),)
