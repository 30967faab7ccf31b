"""Frames of one word that changes what another does: "the presence of V lowers the effect of W on L"."""

from __future__ import annotations

from typing import Literal

from whyproof.core.claim import Interaction
from whyproof.core.text import Word
from whyproof.verifiers.english.bind_world import interaction_ids
from whyproof.verifiers.english.frames.answers_said import label_of
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.patterns import match
from whyproof.verifiers.english.frames.saying import Claims, Saying

Sign = Literal["positive", "negative", "none"]

_ON = "ON|TO|FOR|IN|TOPIC"
_L = f"{_ON} PROB? OF|FOR? L"
_EFFECT = (f"AFFECT OF W:b {_L}?", f"W:b POSS AFFECT {_L}?")
_HERE = ("PRESENT", "INTEXT", "BE PRESENT", "BE INTEXT", "BE THERE")
_V = "UP|DOWN|MORE|LESS:v"
_BY = ("", "BY PTS")
#: V acts on the effect of W.
_ACTS = ("PRESENCE OF W:a", "W:a POSS PRESENCE", "W:a")
#: W does more or less.
_MATTERS = (f"W:b HAVE {_V} AFFECT {_L}?", f"W:b HAVE {_V} OF AFFECT {_L}?", f"W:b DO|AFFECT|IMP {_V} {_L}?")
#: Ways of saying so that are signed. To amplify, dampen, strengthen or weaken an effect against the label is to lower or to
#: raise it, so those are not read.
_SAYS = (
    "rais", "increas", "boost", "lift", "lower", "reduc", "decreas", "grow", "grew", "rise", "rose", "fall", "fell", "drop",
    "high", "larg", "great", "big", "more", "less", "small", "declin", "goes up", "go up", "went up", "goes down", "go down",
)  # fmt: skip


def _optional(pattern: str) -> tuple[str, ...]:
    """The pattern with and without what it says of the label."""
    whole = pattern.replace(f" {_L}?", f" {_L}")
    return (whole, pattern.replace(f" {_L}?", "")) if whole != pattern else (pattern,)


def _patterns(*templates: str) -> tuple[str, ...]:
    found = [""]
    for template in templates:
        choices = [c for x in template.split(" || ") for c in _optional(x)]
        found = [f"{x} {c}".strip() for x in found for c in choices]
    return tuple(dict.fromkeys(found))


_E = " || ".join(_EFFECT)
_P = " || ".join([*(f"IF|WITH W:a {x}" for x in _HERE), "IN|WITH PRESENCE OF W:a"])
_W = " || ".join(_MATTERS)
_TIMES = " || ".join(_BY)
_MOVED = f"BE PTS? {_V} || PTS? {_V} || BECOME {_V} || ESTIMATE {_V}"

#: Patterns of what raises or lowers, where V is there.
_THERE = (
    *_patterns(_E, "BE UP|DOWN:v BY", "PRESENCE OF W:a || W:a POSS PRESENCE", _TIMES),
    *_patterns(_E, "BE UP|DOWN:v", "BY PTS BY", "PRESENCE OF W:a || W:a POSS PRESENCE"),
    *_patterns(" || ".join(_ACTS), _V, _E, _TIMES),
    *_patterns(_P, _E, _MOVED, _TIMES, " || OTHERWISE"),
    *_patterns(_E, _MOVED, _TIMES, _P),
    *_patterns(_P, _W, " || OTHERWISE"),
    *_patterns(_W, _P),
)
#: The same, where V is deleted.
_GONE = (
    *_patterns("E:a", f"WOULD? {_W}".replace(" || ", " || WOULD? ").replace("WOULD? W:b", "W:b WOULD?")),
    *_patterns("E:a", _E, f"WOULD? {_MOVED}".replace(" || ", " || WOULD? "), _TIMES),
    *_patterns(_E, f"WOULD? {_MOVED}".replace(" || ", " || WOULD? "), _TIMES, "E:a"),
    *_patterns(_W.replace("W:b", "W:b WOULD?"), "E:a"),
)
_NOTHING = (
    _patterns(" || ".join(_ACTS), f"DO NOT CHANGE|AFFECT || HAVE NO AFFECT {_ON} || NODIFF TO || HAVE NO AFFECT", _E)
    + _patterns(_E, "DO NOT CHANGE|DEPEND || BE SAME|EQUAL", "WITHORWITHOUT W:a || WITHORWITHOUT W:a BE PRESENT|INTEXT")
    + _patterns(_E, "BE NOT CHANGE|AFFECT BY || BE UNCHANGED BY || DO NOT CHANGE|DEPEND ON|IF", " || ".join(_ACTS))
    + _patterns(_P, _E, "STAY|KEEPV SAME|EQUAL || BE SAME|EQUAL || DO NOT CHANGE || BE NOT CHANGE || BE UNCHANGED")
)


def influenced(s: Saying) -> Claims | None:
    """ "The presence of V lowers the effect of W on L by 4 points", "without V, W would have a smaller effect on L"."""
    if not s.has("W") or len(s.all("L")) != 1:
        return None
    items = spare(s)
    for patterns, turned in ((_THERE, False), (_GONE, True), (_NOTHING, False)):
        for pattern in patterns:
            fits = match(pattern, items, 0)
            if fits is None or fits[0] != len(items):
                continue
            first, second = _word(fits[1]["b"]), _word(fits[1]["a"])
            verb = fits[1].get("v")
            if first is None or second is None or first == second or (verb is not None and not verb.text.startswith(_SAYS)):
                continue
            return interaction_of(s, (first, second), _sign(verb, turned))
    return None


_ODDS = "MORELIKELY|LESSLIKELY|MORE|LESS:v"
_IMPLIED = (
    f"IF|WITH W:pair BE? PRESENT|INTEXT L BE {_ODDS} BY? PTS? THAN PARTSN|SEPARATE PARTSN",
    f"IF|WITH W:pair BE? PRESENT|INTEXT L BE PTS? {_ODDS} THAN PARTSN|SEPARATE PARTSN",
    f"L BE {_ODDS} BY? PTS? IF|WITH W:pair PRESENT|INTEXT THAN PARTSN|SEPARATE PARTSN",
    "W:pair BE MORE|LESS:v BY? PTS? THAN SUMN PARTSN FOR|TOPIC L",
    "W:pair BE MORE|LESS:v BY? PTS? THAN SUMN PARTSN",
)


def implied(s: Saying) -> Claims | None:
    """ "With both W and V there, L is likelier than their separate effects imply", "more than the sum of their parts"."""
    items = spare(s)
    for pattern in _IMPLIED:
        fits = match(pattern, items, 0)
        if fits is None or fits[0] != len(items) or len(s.all("L")) != 1:
            continue
        pair = fits[1]["pair"].value
        if len(pair) != 2 or pair[0] == pair[1]:
            return None
        return interaction_of(s, (pair[0], pair[1]), "positive" if fits[1]["v"].has("MORE", "MORELIKELY") else "negative")
    return None


def _sign(verb: Item | None, turned: bool) -> Sign:
    if verb is None:
        return "none"
    return "positive" if verb.has("UP", "MORE") is not turned else "negative"


def interaction_of(s: Saying, pair: tuple[Word, Word], sign: Sign) -> Claims | None:
    """The claim that two words interact so on the label of the sentence."""
    first, second = pair
    points = s.number("PTS") if s.has("PTS") else None
    found = interaction_ids(s.signature, (first,), (second,))
    label = label_of(s)
    return [Interaction(first=(first,), second=(second,), label=label, sign=sign, points=points, evidence=found)]


def spare(s: Saying) -> list[Item]:
    """The items that say something, less what they say of the label before or after the statement."""
    items = [x for x in s.items if not x.has("DET", "STILL", "COMMA", "WORDN", "VIEW")]
    front = match(f"{_ON} L CONCERNED?", items, 0)
    if front:
        return items[front[0] :]
    return items


def _word(item: Item) -> Word | None:
    """The one word that is named or deleted."""
    words = item.value
    if item.has("E"):
        words = words.old if words.action == "delete" else ()
    return words[0] if len(words) == 1 else None


PAIRS = (influenced, implied)
