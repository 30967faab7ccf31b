"""A question with what it is about taken out, so that the model of questions reads how it is asked and not of what."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading

#: What stands for a quoted or a mentioned word of the text, for a label, and for a method.
WORD, LABEL, METHOD = "word", "positive", "lime"
_SHORTEST = 2  # letters of a method's name that is masked; shorter ones are words of English too often

#: "No matter which" names no label, where one is called "no".
_NO_LABEL = re.compile(r"\bno(?= (?:matter|longer|more|one|other|need|way|doubt)\b)")


def masked(reading: Reading) -> str:
    """The question in lower case; words of the text, labels and methods each behind one name for all of their kind."""
    text = re.sub(r"qq\d+", WORD, reading.plain)
    text = _NO_LABEL.sub("not", text) if any(label.lower() == "no" for label in reading.labels) else text
    for label in reading.labels:
        text = _replaced(text, label, LABEL)
    for name in sorted(reading.methods, key=len, reverse=True):
        if len(name) >= _SHORTEST:
            text = _replaced(text, name, METHOD)
    for word in reading.words:
        if " " not in word:
            text = _replaced(text, word, WORD)
    return text


def _replaced(text: str, what: str, by: str) -> str:
    what = what.lower()
    return re.sub(rf"(?<![\w-]){re.escape(what)}(?![\w-])", by, text) if what in text else text
