"""Frames of the joint effect of two words, set beside the sum of what each does alone."""

from __future__ import annotations

from whyproof.verifiers.english.frames.answers_pairs import Sign, interaction_of, spare
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.patterns import match
from whyproof.verifiers.english.frames.saying import Claims, Saying

_ON = "ON|TO|FOR|IN|TOPIC|ABOUT"
_L = f"{_ON} PROB? OF|FOR? L"
_SUM = "SUMN OF? PAIRIT? SEPARATE? AFFECT|PARTSN"
#: What the two do as one.
_JOINT = (
    f"JOINTLY|TOGETHER AFFECT OF W:pair {_L}",
    f"AFFECT JOINTLY|TOGETHER OF W:pair {_L}",
    f"AFFECT OF JOINTLY|TOGETHER OF? W:pair {_L}",
    f"AFFECT OF W:pair JOINTLY|TOGETHER {_L}",
    f"W:pair POSS JOINTLY|TOGETHER AFFECT {_L}",
    f"IF W:pair APPEAR|PRESENT|INTEXT|BE PRESENT|INTEXT|THERE|TOGETHER|JOINTLY? TOGETHER|JOINTLY? JOINTLY|TOGETHER? AFFECT {_L}",
)
_RESULTS = (
    f"BE|ESTIMATE BY? PTS? MORE|LESS:v BY? PTS? THAN {_SUM}",
    f"BEYOND:v BY? PTS? {_SUM} BY? PTS?",
    f"BE SAME|EQUAL AS|TO|FROM|WITH? {_SUM}",
    f"EQUAL|SAME {_SUM}",
    f"BE NODIFF FROM|TO? {_SUM}",
    f"BE ONLY|NEARLY? {_SUM}",
    f"DO NOT DIFFER|DEVIATE FROM {_SUM}",
)
_MOVES = ("UP|DOWN:v PROB OF|FOR L", "UP|DOWN:v L", "PRO|CON:v L", "BE PRO|CON:v L", "GIVE L UP|DOWN:v")
_APART = "BEYOND OF? PAIRIT? SEPARATE? PARTSN|AFFECT"
_TIMES = ("", " BY PTS", " OF PTS")
#: Whole sentences: whether it is said of the label apart from the joint effect.
_WHOLE = (
    *(f"{joint} {result}" for joint in _JOINT for result in _RESULTS),
    *(f"JOINTLY OF W:pair {move}{by} {_APART}" for move in _MOVES for by in _TIMES),
    *(f"INTERACT BETWEEN|OF|FOR W:pair REL? {move}{by}" for move in _MOVES for by in _TIMES),
    *(f"INTERACT BETWEEN|OF|FOR W:pair {at} BE MORE|LESS:v THAN ZERO" for at in (_L, "")),
)
_MOVING = (
    "exceed",
    "surpass",
    "great",
    "high",
    "larg",
    "more",
    "bigg",
    "low",
    "small",
    "less",
    "rais",
    "increas",
    "decreas",
    "reduc",
    "lift",
    "boost",
    "push",
    "in favor",
    "in favour",
    "favor",
    "favour",
    "against",
    "support",
    "drop",
    "drag",
    "gain",
    "loss",
)


def jointly(s: Saying) -> Claims | None:
    """ "The combined effect of W and V on L exceeds the sum of their separate effects by 6 points"."""
    if (
        not s.has("SUMN", "BEYOND", "INTERACT")
        or len(s.all("L")) != 1
        or len(s.all("PTS")) > 1
        or s.has("NUM", "PCT", "TIMES", "E")
    ):
        return None
    items = [x for x in spare(s) if not x.has("THERE") or x.has("UP", "DOWN")]
    items = items[_opening(items) :]
    for pattern in _WHOLE:
        fits = match(pattern, items, 0)
        if fits is None or fits[0] != len(items):
            continue
        pair, verb = fits[1]["pair"].value, fits[1].get("v")
        if len(pair) != 2 or pair[0] == pair[1] or not (verb is None or verb.text.startswith(_MOVING)):
            return None
        if verb is None and s.has("PTS"):
            return None
        return interaction_of(s, (pair[0], pair[1]), _direction(verb))
    return None


def _opening(items: list[Item]) -> int:
    """ "We observe an interaction ..." begins with the interaction."""
    fits = match("WE FOUND|SAYV", items, 0)
    return fits[0] if fits else 0


def _direction(verb: Item | None) -> Sign:
    if verb is None:
        return "none"
    return "positive" if verb.has("UP", "MORE", "BEYOND", "PRO") and not verb.has("DOWN", "LESS", "CON") else "negative"


JOINTLY = (jointly,)
