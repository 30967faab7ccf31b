"""What a question would have said of a thing in the text: "what if the waiter had been nice?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from whyproof.agent.reading import TALK, Reading
from whyproof.core.text import Instance, Word

_THE = r"(?:the|an?|my|our|his|her|their|your|that|those|these|all the|both)"
_WORD = r"(?:qq\d+|[a-z][\w'-]*)"
_BE = r"(?:had been|had felt|had seemed|would have been|would be|were|was|is|are|became|seemed|felt|looked|tasted|sounded)"
_END = r"(?=\s*(?:[,.?!;]|$)|\s+(?:instead|then|would|does|is it|what|too|as well|also|now)\b)"
_SUPPOSED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:if|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|pretend(?:ing)?|pictur(?:e|ing)|say)\s+(?:that\s+)?(?:only\s+)?"
        rf"{_THE}\s+(?P<of>{_WORD})\s+{_BE}\s+(?:really\s+|actually\s+|instead\s+|in fact\s+)?(?P<new>{_WORD}){_END}",
        rf"\b(?:had|were)\s+{_THE}\s+(?P<of>{_WORD})\s+(?:been\s+)?(?P<new>{_WORD}){_END}",
    )
)
_ARE = re.compile(
    r"^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|'s|'re|seem(?:s|ed)?|feels?|felt|look(?:s|ed)?|"
    r"tast(?:es?|ed)|"
    r"sound(?:s|ed)?|smell(?:s|ed)?|turned|stayed|remain(?:s|ed)|became|gets?|got)$"
)
_NO_ANSWER = TALK | {
    "gone", "there", "missing", "lacking", "being", "nothing", "something", "anything", "everything", "absent", "removed",
    "deleted", "longer", "shorter", "different",
}  # fmt: skip
#: Adjectives that say how much.
_DEGREES = frozenset(
    ("very", "so", "really", "quite", "too", "rather", "such", "more", "most", "less", "just", "all", "only", "even")
)
_DENIED = ("not", "never", "hardly", "no")
_JOINS = frozenset(("and", "but", "or", "while", "because", "who", "which", "that", "when", "as"))
FAR = 4  # words between a thing and the verb that says something of it
FARTHER = 8  # words between a thing and what it is doing


@dataclass(frozen=True)
class Supposed:
    """``of`` is a word of the text, ``new`` what the question would have said of it, ``said`` what the text says of it behind
    "was". What stands before it ("a long film") need not give way to ``new``, and may be ``meant``."""

    of: str
    new: str
    said: str | None
    meant: str | None


def supposed(reading: Reading) -> Supposed | None:
    """What is supposed of a thing that the text names; None where the question supposes no such thing."""
    if reading.instance is None:
        return None
    for pattern in _SUPPOSED:
        m = pattern.search(reading.plain)
        of = _thing(reading.instance, reading.surface(m["of"])) if m else None
        if m is None or of is None:
            continue
        quoted, labels = m["new"].startswith("qq"), {x.lower() for x in reading.labels}
        if quoted or (m["new"] not in _NO_ANSWER | labels and not plural(m["new"])):
            new = reading.surface(m["new"])
            known = {w.field for w in reading.instance.find(new)}  # of a pair, one text may say it already
            places = [i for i, w in enumerate(reading.instance.words) if w.text == of and w.field not in known]
            if not places:
                return None
            at = next((i for i in places if _behind(reading.instance, i)), places[0])
            if m["new"].endswith("ing"):  # of what it does the words around may not fit, so that is asked back
                doing = next((found for i in places if (found := _doing(reading.instance, i))), None)
                return Supposed(of, new, None, doing)
            return Supposed(of, new, _behind(reading.instance, at), _before(reading.instance, at))
    return None


def _thing(instance: Instance, named: str) -> str | None:
    """A thing as the text has it, one or several."""
    forms = (named, f"{named}s", re.sub(r"s$", "", named))
    return next((found[0].text for form in forms if form and (found := instance.find(form))), None)


def _before(instance: Instance, at: int) -> str | None:
    """The adjective right before a thing."""
    return instance.words[at - 1].text if at and _near(instance, at - 1, at) and describes(instance.words[at - 1]) else None


def _behind(instance: Instance, at: int) -> str | None:
    """The adjective that the text says of a thing behind "was"."""
    words = instance.words
    for i in range(at + 1, min(at + 2 + FAR, len(words))):
        if not _near(instance, at, i) or words[i].text.lower() in _JOINS:
            return None
        if _ARE.match(words[i].text.lower()):
            rest = [w for k, w in enumerate(words[i + 1 : i + FAR], start=i + 1) if _near(instance, at, k)]
            told = next((w for w in rest if w.text.lower() not in _DEGREES and not w.text.lower().endswith("ly")), None)
            told = told if told and (describes(told) or told.text.lower() in _DENIED) else None
            agrees = _agree(words[at].text, words[i].text.lower())
            return told.text if told and agrees and told.text.lower() not in _DENIED else None
    return None


def _doing(instance: Instance, at: int) -> str | None:
    """What the text says that a thing is doing."""
    behind = [w for i, w in enumerate(instance.words[at + 1 : at + 1 + FARTHER], start=at + 1) if _near(instance, at, i)]
    return next((w.text for verb, w in pairwise(behind) if _ARE.match(verb.text.lower()) and w.text.endswith("ing")), None)


def _near(instance: Instance, a: int, b: int) -> bool:
    """Whether no mark parts two words of the text."""
    first, second = instance.words[a], instance.words[b]
    return first.field == second.field and not re.search(r"[.,;:!?]", dict(instance.texts)[first.field][first.end : second.start])


def _agree(thing: str, verb: str) -> bool:
    """Whether a verb can be of one thing, or of several, as the noun is: else it is of another noun."""
    from whyproof.knowledge.wordnet import english

    forms = {r.form for r in english().readings(thing.lower()) if r.part == "n"}
    return not forms or ("plural" in forms if verb in ("were", "are") else "singular" in forms or verb not in ("was", "is"))


def plural(token: str) -> bool:
    """Whether a word behind "to be" is a noun in the plural: another thing, and nothing said of one."""
    from whyproof.knowledge.wordnet import english

    readings = english().readings(token)
    return any(r.part == "n" and r.form == "plural" for r in readings) and not any(r.part in ("a", "s", "r") for r in readings)


def describes(word: Word) -> bool:
    from whyproof.knowledge.wordnet import english

    return any(r.part in ("a", "s") for r in english().readings(word.text.lower())) and word.text.lower() not in _DEGREES
