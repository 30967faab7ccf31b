"""Frames of round-about sentences about trials: said plainly first, then read; or said twice, and read twice the same."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import Claim
from whyproof.verifiers.english.frames.answers_effects import universal, windows
from whyproof.verifiers.english.frames.answers_said import predicted
from whyproof.verifiers.english.frames.answers_trials import TRIALS, changes
from whyproof.verifiers.english.frames.edits import with_edits
from whyproof.verifiers.english.frames.items import Item, NotItems
from whyproof.verifiers.english.frames.saying import Claims, Frame, Saying, Unfit
from whyproof.verifiers.english.frames.trials_plainer import plainer, with_pronoun
from whyproof.verifiers.english.read_changes import necessity
from whyproof.verifiers.english.scope import Ambiguous
from whyproof.verifiers.english.tokens import Unreadable


def plainly(s: Saying) -> Claims | None:
    """The sentence with its round-about parts said plainly, where the frames then agree on one reading."""
    try:
        items = plainer(list(s.items), s.signature)
    except NotItems:
        return None
    if tuple(items) == s.items:
        return None
    return _only_reading(replace(s, items=tuple(items)))


def with_or_without(s: Saying) -> Claims | None:
    """ "With or without W, the label is the same", "whether W is there or not"."""
    may = (
        "SAME STAY CHANGE DIFFERENT NODIFF THISLABEL AFFECT LABELWORD LABELN SAYV WHOLE WOULD NOT NEVER NO "
        "PRESENT LEFT DELV GONE KEEPV OR WHETHER OUTP"
    )
    if not s.fits("W WITHORWITHOUT SAME|STAY|CHANGE|DIFFERENT|NODIFF|THISLABEL|AFFECT", may) or s.has("E", "L", "WP"):
        return None
    mark, named = s.one("WITHORWITHOUT"), s.one("W")
    if len(s.words) != 1 or s.next(mark) is not named or not s.has("MODEL", "LABELWORD", "THISLABEL", "LABELN"):
        return None
    after = s.next(named, ("BE", "STILL", "DET"))
    there = after if after is not None and after.has("PRESENT", "LEFT", "DELV", "GONE", "INTEXT", "KEEPV") else None
    if there is None and not mark.text.startswith("with"):
        return None
    gone = [] if there is None else [there]
    denied = s.before(there, ()) if there is not None else None
    ends = [x for x in s.items if x.has("OR")]
    for end in ends:
        last = s.next(end, ())
        if there is None or s.next(there, ("INTEXT", "OUTP")) is not end or last is None or not last.has("NOT", "GONE", "DELV"):
            return None
        gone += [end, last]
    if denied is not None and denied.has("NOT"):
        return None
    rest = s.without(mark, *gone)
    if rest.has("DELV", "GONE", "KEEPV") and any(not x.has("STAY", "SAME") for x in rest.all("DELV", "GONE", "KEEPV")):
        return None
    return None if changes(rest) else necessity(s.scope, s.words, holds=False)


def said_twice(s: Saying) -> Claims | None:
    """ "W is needed: without it, the label changes": both halves are read, and claim the same."""
    marks = s.all("COLON", "SEMI", "DASH")
    if len(marks) != 1:
        return None
    at = s.place(marks[0])
    first, second = list(s.items[:at]), list(s.items[at + 1 :])
    named = [x for x in first if x.has("W", "WP", "E")]
    if len(named) != 1 or not second:
        return None
    word = named[0]
    if word.has("E"):
        return None
    try:
        second = with_edits(with_pronoun(second, word), s.signature)
    except NotItems:
        return None
    one, other = (_read(s, half) for half in (first, second))
    return one if one and one == other else None


def _read(s: Saying, items: list[Item]) -> Claims | None:
    half = replace(s, items=tuple(items))
    return _only_reading(half) or plainly(half)


def _only_reading(s: Saying) -> Claims | None:
    """What the frames make of it, where they make one thing of it."""
    found: list[list[Claim]] = []
    for frame in _FRAMES:
        try:
            claims = frame(s)
        except Ambiguous:
            return None
        except (Unfit, Unreadable):
            continue
        if claims and claims not in found:
            found.append(claims)
    return found[0] if len(found) == 1 else None


_FRAMES: tuple[Frame, ...] = (*TRIALS, with_or_without, predicted, universal, windows)
PLAINER = (plainly, said_twice, with_or_without)
