"""Questions on rows that say in so many words what they ask, and that no count answers as they are put."""

from __future__ import annotations

import re

from whyproof.agent.forms_at_large import at_large
from whyproof.agent.forms_groups_asked import groups_asked
from whyproof.agent.forms_rows_lay import in_lay_words
from whyproof.agent.forms_table import of_table
from whyproof.agent.reading import NUMBERS, Reading
from whyproof.agent.reading_numbers import NOUN, numbered, rows_named
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step

#: What is asked of the numbers of rows and is no count, and a liking for a class.
_AVERAGE = re.compile(
    r"\b(?:average|mean|median|typical)\b (?:\w+ )?(?:length|number of words|word ?count|size|confidence|certainty|probability|"
    r"score)\b|\bhow (?:long|short|sure|certain|confident|many words)\b.*\b(?:on average|average|typical(?:ly)?)\b"
)
_LAST_OF_ALL = re.compile(
    rf"^(?:(?:and|show|give|list|the|me|us|now|what about|how about|please)\b,? *)*(?:very )?last(?: (?P<n>\d+|"
    rf"{'|'.join(NUMBERS)}))?(?: {NOUN})?\W*$"
)
_WRITES = re.compile(
    r"^(?:(?:please|can you|could you|now|and|then|ok)\b,? *)*(?:(?:delete|edit|relabel|correct|fix|overwrite) (?:the "
    r")?(?:label of )?(?:row|text|"
    r"item|example)s? ?#?\d|(?:save|export|download|write|store|copy|send|email|print out) (?:it|this|that|them|these|those|"
    r"the|all)\b|(?:add|insert|"
    r"append) (?:an?|another|one more|some|new) (?:new )?(?:row|text|column|label|example)s?|(?:delete|overwrite|change) the "
    r"(?:file|labels?|data))"
)
_SORTED = re.compile(
    r"\b(?:sort|order|rank|arrange)(?:ed)? (?:(?:them|it|these|those|the rows|rows|the data|everything|all) )?by (?:(?:their|"
    r"its|the) )?(?:(?P<long>length|"
    r"words|size|number of words)|(?P<sure>confidence|certainty|probability|how sure it is))(?P<up>.*\b(?:ascending|asc|"
    r"lowest|smallest|shortest|"
    r"least)\b)?"
)
_WHY_WRONG = re.compile(r"^(?:and |but |so )*(?:why|how come)\b.*\b(?:wrong|fail(?:ed)?|mistaken|miss(?:ed)?|err(?:ed)?)\b")
_OF_WORDS = re.compile(r"\b(?:words?|why|terms?|which|rows?)\b")
_LEANS = re.compile(r"\b(?:bias\w*|lean\w*|skew\w*|tend\w*|favou?rs?|prefers?|partial)\b")


def _listed_last(state: Conversation) -> bool:
    return bool(state.operations) and state.operations[-1].name in ("show", "mistakes")


def plainly_of_rows(reading: Reading, state: Conversation) -> Step | None:
    """ "What is the average length?", "is it worse on long texts?", "does it lean towards negative?", of rows; None of any other
    question, and where a text is in focus of the last one too."""
    plain, talk = reading.plain, state.data
    if (
        found := groups_asked(reading, state)
        or of_table(reading, state)
        or at_large(reading, state)
        or in_lay_words(reading, state)
    ):
        return found
    if talk is None or reading.quoted:
        return None
    if (last := _LAST_OF_ALL.match(plain)) and (last["n"] or not talk.shown):
        n, rows = numbered(last["n"] or "one") or 1, len(talk.data.rows)
        return step("show", subset={"index": rows if n == 1 else list(range(max(rows - n, 0) + 1, rows + 1))})
    if _WRITES.match(plain):
        return step("unsupported", needs="writing")
    if by := _SORTED.search(plain):
        down, up = ("longest", "shortest") if by["long"] else ("surest", "least_sure")
        return step("show", subset=talk.subset or None, order=up if by["up"] else down)
    if _WHY_WRONG.match(plain) and talk.row is None and len(talk.shown) > 1 and _listed_last(state) and not rows_named(plain):
        return ask_back("Which one do you mean? Say for example “why did it get the second one wrong?”.")
    return _of_figures(reading, state)


def _of_figures(reading: Reading, state: Conversation) -> Step | None:
    """Averages, which are not taken, and the liking for a class."""
    plain, talk = reading.plain, state.data
    if _AVERAGE.search(plain):
        return step("unsupported", needs="average")
    if (
        talk is not None
        and _LEANS.search(plain)
        and len(reading.classes) == 1
        and state.instance is None
        and not _OF_WORDS.search(plain)
    ):
        label = reading.classes[:1]
        key = "label" if talk.labelled(reading.labels) else "predicted"
        return step("count", subset={**talk.subset, key: label[0]}, **{"class": label})
    return None
