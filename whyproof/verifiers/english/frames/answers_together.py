"""Frames of what two words do together, where the sentence names it or compares it with what each does alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from whyproof.core.claim import Interaction
from whyproof.core.text import Word
from whyproof.verifiers.english.bind_world import interaction_ids
from whyproof.verifiers.english.frames.answers_said import label_of
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.patterns import match
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit

_TWO = 2


def interactions(s: Saying) -> Claims | None:
    """ "W and V reinforce each other for L", "W adds more to L when V is there than when it is not"."""
    if s.has("E", "PCT", "NUM", "TIMES", "UPTON"):
        return None
    if s.has("SYNERGY", "INTERFERE") and any(x.text in ("almost", "nearly") for x in s.all("NEARLY")):
        return None  # words that almost reinforce each other do not
    signs = [x for x in (_named(s), _with_and_without(s), _joint(s)) if x is not None]
    if len(set(signs)) != 1:
        return None
    first, second = _pair(s)
    label = label_of(s)
    points = s.number("PTS") if s.has("PTS") else None
    if signs[0] == "none" and points is not None:
        return None
    found = interaction_ids(s.signature, (first,), (second,))
    sign: Any = signs[0]
    return [Interaction(first=(first,), second=(second,), label=label, sign=sign, points=points, evidence=found)]


def _pair(s: Saying) -> tuple[Word, Word]:
    words: list[Word] = [w for item in s.all("W") for w in item.value]
    if len(words) != 2 or words[0] == words[1]:
        raise Unfit
    return words[0], words[1]


_PAIRED = (
    "W L AND PTS PROB LIKELY BETWEEN BOTH TOGETHER FOUND WE JOINTLY SAYV ESTIMATE PRO GIVEPTS "
    "PRESENCE AFFECT HOW EACH INTEXT POSS "
    "LABELWORD ACT WOULD"
)


#: Names of interactions; verbs like "amplify" need "each other".
_NAMES = (
    "synerg", "superadd", "super-", "super add", "subadd", "sub-", "sub add", "interfer", "redundan", "partly redundan",
    "partially redundan", "overlap", "antagon", "reinforcement", "amplification", "mutual", "more than", "less than", "positive",
    "negative",
)  # fmt: skip


def _named(s: Saying) -> str | None:  # noqa: PLR0911
    """The sign of an interaction that is called by a name."""
    s = _each_other(s)
    if not s.fits(
        "W SYNERGY|INTERFERE|ADDITIVE|INTERACT|EACHOTHER|DEPEND",
        f"{_PAIRED} APPEAR EACHOTHER NOT NO NOTHING POSW NEGW NEARLY PRESENT IF NODIFF ALONE ZERO DEPEND NEITHER NOR OR",
    ):
        return None
    denied = len([x for x in s.all("NOT", "NO", "NOTHING") if not x.has("ZERO")])
    if s.has("DEPEND"):
        return "none" if denied == 1 and not s.has("SYNERGY", "INTERFERE", "ADDITIVE", "INTERACT", "OR", "NOR") else None
    if s.has("SYNERGY") and s.has("INTERFERE"):
        return "none" if _neither(s) else None
    if s.has("NEITHER"):
        return None
    if s.has("OR", "NOR"):
        return None
    kinds = [c for c in ("SYNERGY", "INTERFERE", "ADDITIVE") if s.has(c)]
    signs = len(s.all("POSW")), len(s.all("NEGW"))
    if kinds:
        if len(kinds) != 1 or denied or len(s.all(*kinds)) != 1:
            return None
        if any(signs):
            return {(1, 0): "positive", (0, 1): "negative"}.get(signs) if kinds == ["SYNERGY"] else None
        if s.has("EACHOTHER") or kinds == ["ADDITIVE"] or s.all(kinds[0])[0].text.startswith(_NAMES):
            return {"SYNERGY": "positive", "INTERFERE": "negative", "ADDITIVE": "none"}[kinds[0]]
        return None
    if s.has("INTERACT"):
        if denied + len(s.all("ZERO")) == 1 and not any(signs):
            return "none"
        return {(1, 0): "positive", (0, 1): "negative"}.get(signs) if not denied else None
    if s.has("EACHOTHER") and s.has("AFFECT") and denied == 1 and not any(signs):
        return "none"
    return None


def _each_other(s: Saying) -> Saying:
    """ "Support each other", "lower each other's effect": what a verb that moves does to another word's effect."""

    def meant(at: int, item: Item) -> Item:
        after = s.items[at + 1] if at + 1 < len(s.items) else None
        front = s.items[at - 1] if at else None
        linked = after is not None and (after.has("EACHOTHER") or (after.has("NOR", "OR") and s.has("NEITHER")))
        if not linked and not (front is not None and front.has("NOR", "OR") and s.has("NEITHER")):
            return item
        if item.has("SYNERGY", "INTERFERE"):
            return item
        if item.has("UP") or item.text.startswith(("support", "lift")):
            return replace(item, concepts=frozenset({"SYNERGY"}))
        return replace(item, concepts=frozenset({"INTERFERE"})) if item.has("DOWN") else item

    return replace(s, items=tuple(meant(at, x) for at, x in enumerate(s.items)))


_NEITHERS = tuple(
    pattern
    for one, two in (("SYNERGY", "INTERFERE"), ("INTERFERE", "SYNERGY"))
    for pattern in (
        f"NEITHER {one} NOR|OR {two}",
        f"NO {one} AND|OR|NOR NO {two}",
        f"NO {one} OR|NOR {two}",
        f"NOT {one} OR|NOR {two}",
    )
)


def _neither(s: Saying) -> bool:
    """Whether it is only said that they neither reinforce nor weaken each other."""
    if len(s.all("SYNERGY", "INTERFERE")) != _TWO or s.has("ADDITIVE", "POSW", "NEGW", "INTERACT", "DEPEND"):
        return False
    for pattern in _NEITHERS:
        for at in range(len(s.items)):
            fits = match(pattern, s.items, at)
            if fits:
                rest = (*s.items[:at], *s.items[fits[0] :])
                return not any(x.has("NOT", "NO", "NOTHING", "NEITHER", "NOR", "OR", "ZERO") for x in rest)
    return False


def _with_and_without(s: Saying) -> str | None:
    """ "more with V than without it": how the effect of one depends on the other."""
    said = "MORE LESS THAN EQUAL SAME AS MUCH PRESENT IF WITHOUT NOT NODIFF STAY CHANGE UP DOWN"
    if not s.fits("W WITHORWITHOUT|PRESENT|INTEXT|WITH", f"{_PAIRED} {said}"):
        return None
    if s.has("WITHORWITHOUT"):
        same = s.has("SAME", "EQUAL", "NODIFF") or (s.has("AFFECT", "CHANGE", "STAY") and s.has("NOT", "STAY"))
        return "none" if same and not s.has("MORE", "LESS", "THAN") else None
    absent = s.all("NOT", "WITHOUT")
    marks = s.all("THAN") or s.all("AS")[-1:]
    if len(absent) != 1 or len(marks) != 1 or s.place(absent[0]) < s.place(marks[0]):
        return None
    if not s.has("PRESENT", "INTEXT", "WITH"):
        return None
    return _compared(s)


def _compared(s: Saying) -> str | None:
    more, less = s.all("MORE"), s.all("LESS")
    if s.has("THAN"):
        return {(1, 0): "positive", (0, 1): "negative"}.get((len(more), len(less)))
    alike = (len(s.all("AS")) == 2 and s.has("MUCH")) or (len(s.all("AS")) == 1 and s.has("SAME", "EQUAL") and not s.has("MUCH"))
    return "none" if alike and not more and not less else None


def _joint(s: Saying) -> str | None:
    """ "more together than the sum of each alone"."""
    if s.has("BEYOND"):
        return _beyond(s)
    said = "MORE LESS THAN AS MUCH SUMN SEPARATE ALONE UP DOWN EQUAL IF PRESENT SAME PARTSN IT STAY ONLY"
    if not s.fits("W SUMN|SEPARATE|PARTSN JOINTLY|BOTH|TOGETHER|PAIRIT", f"{_PAIRED} {said}"):
        return None
    marks = s.all("THAN") or s.all("AS")[-1:]
    if not marks and s.has("SUMN") and not s.has("MORE", "LESS", "UP", "DOWN"):
        before = s.before(s.all("SUMN")[0], ("DET", "ONLY", "EQUAL", "TO"))
        return "none" if before is not None and before.has("BE", "ESTIMATE") else None
    if s.has("ONLY"):
        return None
    apart = s.all("SUMN") or [x for x in s.all("SEPARATE", "PARTSN") if x.text.startswith(("separat", "individual", "parts"))]
    joint = [x for x in s.all("JOINTLY", "BOTH", "TOGETHER", "PAIRIT") if not x.has("PAIRIT") or "pair" in x.text]
    if len(marks) != 1 or not apart or not joint:
        return None
    at = s.place(marks[0])
    if s.place(apart[0]) > at:
        return _compared(s) if s.place(joint[0]) < at else None
    turned = {"positive": "negative", "negative": "positive", "none": "none"}
    only_apart = all(s.place(x) < at for x in apart) and all(s.place(x) > at for x in joint)
    return turned.get(_compared(s) or "") if only_apart and s.has("SUMN") else None


def _beyond(s: Saying) -> str | None:
    if not s.fits(
        "W BEYOND SEPARATE|PARTSN JOINTLY|BOTH|TOGETHER",
        f"{_PAIRED} ALONE UP DOWN NOTHING NO CHANGE NODIFF MORE LESS PARTSN SUMN",
    ):
        return None
    if s.has("SUMN"):
        return _exceeds(s)
    up = [x for x in s.all("UP") if not x.has("DOWN")]
    down = [x for x in s.all("DOWN") if not x.has("UP")]
    if s.has("NOTHING", "NO", "NODIFF"):
        added = all(x.text.startswith("add") for x in up)
        return "none" if added and not down else None
    return {(1, 0): "positive", (0, 1): "negative"}.get((len(up), len(down))) if not s.has("NOT") else None


def _exceeds(s: Saying) -> str | None:
    """ "The joint effect exceeds the sum of the separate effects"."""
    verb, total = s.one("BEYOND"), s.one("SUMN")
    joint = s.all("JOINTLY", "BOTH", "TOGETHER")
    placed = s.place(joint[0]) < s.place(verb) < s.place(total)
    plain = not s.has("UP", "DOWN", "MORE", "LESS", "NOTHING", "NO", "NODIFF", "NOT", "WOULD")
    return "positive" if placed and plain and verb.text.startswith(("exceed", "surpass")) else None


TOGETHER = (interactions,)
