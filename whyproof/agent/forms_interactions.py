"""The form of questions about what words do together: "which words work together?", "does 'a' work with 'b'?"."""

from __future__ import annotations

import re

from whyproof.agent.pointing import two_lately
from whyproof.agent.reading import NUMBERS, TALK, Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step

_ACT = r"(?:work|act|go|fit|belong|pull|operate|function|team|come|play|group|hang|stick|read|combine|join|count|matter)"

# A question that one of these is found in asks what words do together, whatever words it names …
_PLAIN = (
    r"\binteract\w*|\bsynerg\w*|\binterplay\b|\bcooperat\w*|\bco-operat\w*|\bteam(?:ing)? up\b",
    rf"\b{_ACT}(?:s|ing)?\s+(?:up\s+)?together\b|\btogether\b.*\bthan\b.*\b(?:alone|apart|one by one|separately)",
    r"\b(?:phrase|word)[- ]tree\b|\btree of (?:phrases|words)\b|\bhierarch\w*|\b(?:tree|parse) (?:structure|view)\b",
    r"\bshow (?:me )?(?:the |a )?tree\b|\bgroup(?:s|ed|ing)?\b.*\b(?:into|in|as) (?:phrases|groups|units)\b",
    r"\bforms? (?:a )?phrases?\b|\b(?:a|one) (?:single )?(?:phrase|unit)\b",
    r"\bwhich (?:words|phrases)\b.*\b(?:belong|combine|depend on (?:one another|each other)|reinforce|cancel|amplify|modify)",
    r"\b(?:word )?(?:pairs?|combinations?|triples?|duos?) of words\b|\bword (?:pairs?|combinations?|triples?)\b|\bjoint(?:ly)?\b",
    r"\b(?:works?|working|act(?:s|ing)?|combin\w+|plays?|team(?:s|ed)?) (?:up |in combination |together )?(?:with|against)\b",
)
# … and one with one of these only if it names two words, or asks for words.
_WITH_WORDS = (
    r"\b(?:cancel\w*|reinforc\w*|amplif\w*|strengthen\w*|weaken\w*|negat(?:e[sd]?|ing)|modif\w*|intensif\w*)\b",
    r"\b(?:counteract\w*|offset\w*)\b|\b(?:depends?|rely|relies|hinges?)\b.*\bon (?:one another|each other|whether)\b",
    r"\bin combination\b|\bcombined (?:effect|influence|impact|weight)\b",
    r"\bchange[sd]? (?:what|the (?:effect|meaning|role|impact|influence|weight) of)\b",
)

TOGETHER = (*_PLAIN, *_WITH_WORDS)

#: What two models both take as one.
SHARED = (
    r"\bprimitives\b.*\b(?:shar\w+|common|both)\b",
    r"\b(?:shared?|common|both)\b.*\bprimitives\b",
    r"\b(?:interactions|groups of words|sets of words)\b.*\b(?:shar\w+|in common|both models)\b",
)
_SECOND = re.compile(r"\b(?:with|to) (?:the )?(?:model |target |other model )?(?P<name>[\w./~-]*\w)")

#: Other kinds of questions in which the same words stand.
_OTHERWISE = re.compile(
    r"\b(?:enough|suffic\w*|alone|delet\w*|remov\w*|without|replac\w*|tak(?:e|ing) out|insert|what if|synonyms?|similar)\b"
)
_TREE = re.compile(r"\btree\b|\bphrases?\b|\bhierarch\w*|\bgroup(?:s|ed|ing)?\b")
_ORDER = re.compile(
    r"\b(?:which|what|any|find|show|the|of)\s+(?:\w+\s+)?(\d+|two|three|four|five)\s+words?\b"
    r"|\border[- ](\d)\b|\b(pair|triple)s?\b"
)
_COUNT = re.compile(r"\b(\d+|two|three|four|five) (?:\w+ )?(?:pairs|interactions|combinations|phrases)\b")
_SIZES = {"pair": 2, "triple": 3}


def together(reading: Reading, state: Conversation) -> Step | None:
    """The operation ``interactions``, with the words, the class and the size of group that the question names."""
    plain = reading.plain
    strong = re.search(r"\binteract\w*|\bsynerg\w*|\btree\b|\bone by one\b", plain)
    if _OTHERWISE.search(plain) and not strong:
        return None
    words = list(reading.words)
    if (
        not re.search("|".join(_PLAIN), plain)
        and len(words) < 2
        and not re.search(r"\bwhich\b.*\bwords\b|\bwords?\b.*\b(?:each other|one another)", plain)
    ):
        return None
    if len(words) == 1 and " " not in words[0] and re.search(r"\b(?:it|that|this)\b", plain):
        words = list(dict.fromkeys([*reading.previous[:1], *words]))
    elif not words and re.search(r"\b(?:they|those|these two|the two|them)\b", plain):
        words = two_lately(reading, state) or list(reading.previous)
    phrase = bool(_TREE.search(plain)) and not words
    found = step(
        "interactions",
        words=words or None,
        order=_number(_ORDER, plain),
        top_k=_number(_COUNT, plain),
        granularity="phrase" if phrase else None,
        method=reading.method,
        **{"class": reading.classes[:1] or None},
    )
    return on_edited(found, reading, state)


def shared(reading: Reading, state: Conversation) -> Step:
    """What the model shares with a second one; which one that is has to be said."""
    other = second_model(reading)
    if other is None:
        return ask_back("Which second model? Name it in quotes: which primitives does this model share with 'NAME OR FOLDER'?")
    words = [w for w in reading.words if w not in (other, *other.split("/"))]
    return step(
        "interactions", method="shared_primitives", other=other, words=words or None, **{"class": reading.classes[:1] or None}
    )


def second_model(reading: Reading) -> str | None:
    """The model named beside the one in focus: in quotes, or behind "with", in the spelling of the question."""
    for quoted in reading.quoted:
        if not (reading.instance and reading.instance.find(quoted)):
            return quoted
    m = _SECOND.search(reading.plain)
    if m is None or m["name"] in TALK or re.fullmatch(r"qq\d+", m["name"]):
        return None
    said = re.search(re.escape(m["name"]), reading.question, re.IGNORECASE)
    return said.group() if said else None


def _number(pattern: re.Pattern[str], plain: str) -> int | None:
    m = pattern.search(plain)
    said = next((g for g in m.groups() if g), "") if m else ""
    if said.isdigit():
        return int(said)
    return _SIZES.get(said) or NUMBERS.get(said)
