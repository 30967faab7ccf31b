"""The texts of a pair as a question names them, and what it would have one of them say."""

from __future__ import annotations

import re
from functools import cache

from whyproof.agent.reading import QUOTED, Reading
from whyproof.core.canonical import JSON
from whyproof.core.sentences import sentences
from whyproof.core.text import Instance

#: What a text of a pair is called besides by its name.
_CALLED = {"hypothesis": r"hypothes[ie]s|hypo|conclusion|claim|statement", "premise": r"premi(?:s|ss)e"}
_PLACES = (("first", "1st", "upper", "top"), ("second", "2nd", "other", "lower", "bottom"))
_A_TEXT = r"(?:texts?|parts?|half|side)"
#: A text said in full, to the end of the question, with its quotes where it has any.
TEXT = r"(?P<text>[^\s,;:].*?)[\s?!]*$"


def name_of_field(field: str, instance: Instance) -> str:
    """A pattern of what a text of the pair is called: "the hypothesis", "my claim", "the second sentence" where each is one."""
    at = instance.fields.index(field)
    one_each = len(sentences(instance)) == len(instance.fields) == len(_PLACES)
    units = rf"(?:{_A_TEXT}|sentence)" if one_each else _A_TEXT
    place = rf"|(?:{'|'.join(_PLACES[at])}) {units}" if len(instance.fields) == len(_PLACES) else ""
    called = _CALLED.get(field, re.escape(field).replace("_", "[_ ]"))
    return rf"(?:(?:the|my|this|that|its|our|your|any|a)\s+)?(?:{called}{place})(?![\w-])"


@cache
def _of_field(pattern: str, name: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("<F>", name), re.IGNORECASE)


def of_field(pattern: str, field: str, instance: Instance) -> re.Pattern[str]:
    """A pattern with what the text is called in the place of ``<F>``."""
    return _of_field(pattern, name_of_field(field, instance))


def fields_named(reading: Reading) -> list[str]:
    """The texts of the pair that a question names, in the order of the pair; none where there is but one text."""
    instance = reading.instance
    if instance is None or len(instance.fields) < 2:
        return []
    said = QUOTED.sub(" ", reading.question)
    return [field for field in instance.fields if of_field(r"(?<![\w-])<F>", field, instance).search(said)]


def text_said(said: str) -> tuple[str, bool]:
    """What a text would say, without quotes and the marks that end it, and whether it stood in quotes."""
    said = said.strip().rstrip("?!. ")
    quoted = QUOTED.match(said)
    if quoted:
        return next(g for g in quoted.groups() if g).strip().rstrip("."), True
    said = re.sub(r"\s*,\s*(?:what|would|does|how|will|is it|then)\b.*$", "", said, flags=re.IGNORECASE)
    return re.sub(r"[,\s]+(?:instead|then|though|please|now|too|as well)$", "", said).rstrip("?!. "), False


def whole(instance: Instance, field: str, new: str) -> dict[str, JSON]:
    """The edit that puts another text in the place of one of the pair."""
    return {"action": "replace", "old": instance[field], "new": new, "field": field}
