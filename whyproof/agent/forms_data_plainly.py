"""Questions on rows that say in so many words what they ask, and that no count answers as they are put."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.agent.reading_order import order_of_rows
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step

#: What is asked of the numbers of rows and is no count; rows called long with no number; and a liking for a class.
_AVERAGE = re.compile(
    r"\b(?:average|mean|median|typical)\b (?:\w+ )?(?:length|number of words|word ?count|size|confidence|certainty|probability|"
    r"score)\b|\bhow (?:long|short|sure|certain|confident|many words)\b.*\b(?:on average|average|typical(?:ly)?)\b"
)
_LONG = re.compile(
    r"\b(?:long|short)(?:er|ish)? (?:rows|texts|examples|reviews|headlines|items|ones|posts|tweets|comments|messages)\b"
)
_OF_WORDS = re.compile(r"\b(?:words?|why|terms?|which|rows?)\b")
_LEANS = re.compile(r"\b(?:bias\w*|lean\w*|skew\w*|tend\w*|favou?rs?|prefers?|partial)\b")


def plainly_of_rows(reading: Reading, state: Conversation) -> Step | None:
    """ "What is the average length?", "is it worse on long texts?", "does it lean towards negative?", of rows; None of any other
    question, and where a text is in focus of the last one too."""
    plain, talk = reading.plain, state.data
    if talk is None or reading.quoted:
        return None
    if _AVERAGE.search(plain):
        return step("unsupported", needs="average")
    if _LONG.search(plain) and not re.search(r"\d|\bwords?\b|\bfirst\b", plain) and order_of_rows(plain) is None:
        return ask_back("How long is that? Say for example “how accurate is it on rows of more than 20 words?”.")
    if _LEANS.search(plain) and len(reading.classes) == 1 and state.instance is None and not _OF_WORDS.search(plain):
        label = reading.classes[:1]
        key = "label" if talk.labelled(reading.labels) else "predicted"
        return step("count", subset={**talk.subset, key: label[0]}, **{"class": label})
    return None
