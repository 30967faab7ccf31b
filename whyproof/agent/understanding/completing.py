"""What a step's operation takes and its question says, and no form has read: numbers above all, however they are put."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from whyproof.agent.forms_changes import spoken_precision
from whyproof.agent.reading import Reading
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_fields import fields_named, of_field
from whyproof.agent.reading_numbers import NOUN, lone_number, rows_named, words_wanted
from whyproof.agent.reading_order import SHARE, order_of_rows
from whyproof.agent.reading_ways import CONTENT_WORDS, EVERY_WORD, LEAST_WORDS, granularity_of, yes_or_no
from whyproof.agent.steps import Step

#: The slot that takes the one number of a question.
_COUNTED = {
    "show": "n", "mistakes": "n", "similar": "n", "influence": "n", "paraphrase": "n", "augment": "n",
    "attribute": "top_k", "keywords": "top_k", "global_attribution": "top_k",
}  # fmt: skip
#: Operations on a class that a question may name by what it means.
_OF_A_CLASS = frozenset(("attribute", "contrast", "counterfactual", "confidence", "keywords", "global_attribution"))
_THIRD = re.compile(
    r"\b(?:(?:third|3rd)[- ]order|(?:three|3)[- ]words?|3-?way|three-?way|triples?|triplets?|order (?:3|three))\b"
)
_SECOND = re.compile(r"\b(?:(?:second|2nd)[- ]order|pair-?wise|2-?way|two-?way|(?:which|what|word|the) pairs)\b")

#: A text said in full, behind what is to be done with it, and the words of the shortest that is one when it stands in quotes.
_SAID_IN_FULL = re.compile(
    r"^(?:please |now |and |can you |could you |(?:and |so )?how (?:would|does|will|do) (?:it|the \w+|you) )*(?:classif\w+|"
    r"predict|label|categori[sz]e|judge|rate|tag|read|try|take|sort)\b"
    r"(?: (?:this|the|following|one|text|sentence|headline|review|instead|too|label|class|topic|sentiment|for|"
    r"of))*\s*[:：]\s*(?P<text>\S+\s+\S.*)$",
    re.IGNORECASE,
)
SHORTEST_TEXT = 3
#: "Is it negative?", which yes or no answers.
_IS_IT = re.compile(
    r"^(?:(?:and|so|but|then|ok(?:ay)?|yes or no|true or false|tell me|well)\b[,:]? *)*(?:is|was|isn't|does|did|do|would|"
    r"will|has|it's|whether|"
    r"if)\b(?!.*\b(?:or|not|n't|why|because|if|unless|without|as|than)\b)"
)
#: One row, where it is said which: "the worst mistake", "longest one?"; and all of them.
_FIRST_OF_THEM = re.compile(
    r"^(?:and |now |ok |show |give |me )*one (?:that|which|it|where|with|of them)\b|"
    r"\b(?:longest|shortest|surest|worst|biggest|clearest|least sure|most (?:sure|certain|confident|uncertain|unsure)|random) "
    r"(?:one|row|text|example|review|headline|sentence|item|mistake|error|failure|post|tweet|comment|message|case|pair)\b"
)
_ALL_ROWS = re.compile(
    rf"\b(?:all|every)\b(?: of)?(?: (?:the|its|them|those|these|your))?(?: \w+){{0,2}}?(?: {NOUN}\b|\W*$)|\bevery one of\b"
)


def another_text(reading: Reading) -> str | None:
    """A text that a question holds and asks to be classified: quoted and of several words, or behind "classify:"."""
    said = _SAID_IN_FULL.match(reading.question.strip())
    if said and not reading.quoted:
        return said["text"].strip()
    given = [q for q in reading.quoted if len(q.split()) >= SHORTEST_TEXT]
    inside = "\n".join(text for _, text in reading.instance.texts).casefold() if reading.instance else ""
    return given[0] if len(given) == 1 and given[0].casefold() not in inside else None


_UNTOUCHED = (
    r"\b(?:without|not|n't|never|keep\w*|leav\w*|except|but|other than|apart from|preserv\w*)\s+(?:\w+\s+)?(?:touch\w*|"
    r"chang\w*|edit\w*|"
    r"alter\w*)?\s*<F>|<F>\s+(?:alone|untouched|unchanged|as it is|fixed|must stay|stays)\b"
)


def _texts_to_change(reading: Reading) -> dict[str, Any]:
    """The text of a pair that may change alone, or that may not: "what must change in the hypothesis?"."""
    named = fields_named(reading)
    if len(named) != 1 or reading.instance is None:
        return {}
    kept = of_field(_UNTOUCHED, named[0], reading.instance).search(reading.question)
    return {"keep" if kept else "only": [reading.instance[named[0]]]}


_OF_BOTH = re.compile(
    r"\b(?:contradict|entail|follow|support|impl[yi]|fit|agree|match|clash|relate|connect)(?:s|es|ed|"
    r"ing)?\b(?! (?:entailment|contradiction))"
)


_INSIDE = r"\b(?:of|in|from|within|inside|on|about|at|only|just|alone|for|by)\s+<F>|<F>(?:'s|\s+(?:words?|only|alone|side|part))"


def _field_of(reading: Reading) -> str | None:
    """The text of a pair whose words are asked about: "which word of the premise matters most?", "what in the hypothesis speaks
    against it?"; None where both are, or how the one stands to the other."""
    named = fields_named(reading)
    if len(named) != 1 or reading.instance is None:
        return None
    if of_field(_INSIDE, named[0], reading.instance).search(reading.question):
        return named[0]
    return None if _OF_BOTH.search(reading.plain) else named[0]


def _of_words(slots: Mapping[str, Any], plain: str) -> Mapping[str, Any]:
    """The slots without sentences as units, where nobody said so: "which part of the premise?" asks for words."""
    sentences = slots.get("granularity") == "sentence" and not re.search(r"\bsentences?\b", plain)
    return {key: value for key, value in slots.items() if key != "granularity"} if sentences else slots


#: What asks whether the decision gives way, and not whether it stands.
_TURNS = re.compile(
    r"\b(?:can|could|would|will|might|may|do|does|did|is|are|if|whether)\b.*\b(?:chang|flip|fool|trick|break|turn|alter|"
    r"matter|throw|confus|affect|"
    r"mislead|upset|tip|trip|sway|influenc|sensitive|fragile|brittle|vulnerable|difference|depend)\w*"
)


_HOLDS = re.compile(
    r"\b(?:robust|stable|steady|hold|surviv|stand|stay|resist|immun|withstand|invarian|unaffected|same|still|keep|remain|safe|cope)\w*"
)


def _held_or_turned(plain: str) -> str | None:
    """Whether a yes means that the decision holds, or that it flips; None where neither is asked."""
    holds, turns = _HOLDS.search(plain), _TURNS.search(plain)
    return None if not yes_or_no(plain) or not (holds or turns) else "hold" if holds else "flip"


def completed(found: Step, reading: Reading) -> Step:
    """The step with the slots that its question fills besides."""
    operation, more = found.operation, dict[str, Any]()
    name, slots, plain = operation.name, operation.slots, reading.plain
    rows = rows_named(plain) if name == "show" else []
    rows = rows if len(rows) > 1 or not slots.get("subset") else []
    slot = _COUNTED.get(name)
    if rows:
        slots = {key: value for key, value in slots.items() if key != "subset"}
        more["subset"] = {"index": rows[0] if len(rows) == 1 else rows}
    elif slot is not None and "index" not in (slots.get("subset") or ()):  # type: ignore[operator]
        of_words = words_wanted(plain) if slot == "top_k" and not slots.get("words") else None
        more[slot] = lone_number(plain) if of_words is None else of_words
    if name in ("attribute", "interactions"):
        more["granularity"] = granularity_of(plain)
    if name == "attribute" and not slots.get("words"):
        more["field"] = _field_of(reading)
        slots = _of_words(slots, plain) if more["field"] else slots
        more["least"] = LEAST_WORDS.search(plain) is not None or None
        more["top_k"] = 1 if more["least"] and re.search(r"\bword\b", plain) else more.get("top_k")
        more["all"] = EVERY_WORD.search(plain) is not None or None
        more["content"] = CONTENT_WORDS.search(plain) is not None or None
    if name == "interactions":
        more["order"] = 3 if _THIRD.search(plain) else 2 if _SECOND.search(plain) else None
    elif name == "counterfactual":
        more |= {"max_edits": reading.at_most, "keep": reading.keep or None, **_texts_to_change(reading)}
    elif name == "rule":
        more["precision"] = spoken_precision(plain)
    if name in _OF_A_CLASS and not reading.classes:
        more["class"] = classes_meant(reading)[:1] or None
    if name == "predict":
        more["text"] = another_text(reading)
        more["class"] = reading.classes if len(reading.classes) == 1 and _IS_IT.match(plain) and not more["text"] else None
    if name in ("show", "mistakes"):
        more["order"] = order_of_rows(plain)
        more["n"] = more.get("n") or (1 if _FIRST_OF_THEM.search(plain) else None)
        more["all"] = _ALL_ROWS.search(plain) is not None or None if not more["n"] and "n" not in slots else None
    elif name == "count":
        more["share"] = SHARE.search(plain) is not None or None
    if name == "trust" and "method" in slots:  # of every method that is named
        named = [m for m in reading.all_methods if m != slots.get("metric")]
        more["methods"] = named or [slots["method"]]
        slots = {key: value for key, value in slots.items() if key != "method"}
    stands = name == "robustness" and slots.get("set") not in ("adversarial", "templates")
    more["asks"] = _held_or_turned(plain) if stands else None
    news = {key: value for key, value in more.items() if value is not None and key not in slots}
    return replace(found, operation=replace(operation, slots={**slots, **news}))
