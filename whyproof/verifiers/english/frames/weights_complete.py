"""Frames of what the weights add up to: the score, within a gap."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import Completeness
from whyproof.core.numbers import Spoken
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.weights_sides import IMP


def complete(s: Saying) -> Claims | None:
    """ "The weights for L add up to the score within 3 %", "at most 3 % of the score is left unexplained"."""
    may = (
        f"{IMP} TOTAL SCORE GAP COMPLETEV MISSV EXCEED UPTO ORLESS AND IF WE TOGETHER ALLW LOOK FOUND "
        f"BETWEEN NOT NO WITHIN SHAREN LESS THAN PCT UPTON DIFFER MORE BUT EXCEPT"
    )
    if s.has("W", "WP", "SUP", "ORD") or not s.fits("PCT IMP|IMPV|GAP|MAPN SCORE|GAP|IMP", may):
        return None
    said = s.one("PCT")
    shown: Spoken = said.value
    bounded = said.has("UPTON") or s.has("UPTO") or _within(s, said) or _does_not_exceed(s) or shown.hedge == "under"
    if not bounded or not _weights_and_score(s) or shown.hedge == "over":
        return None
    if _explains_little(s, said):
        return None
    denied = len(s.all("NOT", "NO"))
    if denied != (1 if _does_not_exceed(s) else 0) or (s.has("LESS", "MORE") and not _does_not_exceed(s)):
        return None
    if said.has("UPTON"):
        shown = replace(shown, hedge="")
    return [s.scope.on_label(Completeness, s.aim, gap=shown)]


def _explains_little(s: Saying, said: Item) -> bool:
    """ "At most 3 % of the score is explained", "3 % of the gap": what the number is of is not what is left over."""
    link = s.next(said, ())
    part = s.next(link) if link is not None and link.has("OF") else None
    if part is not None and part.has("GAP", "MISSV") and not part.has("SCORE"):
        return True
    return not _within(s, said) and not s.has("MISSV", "GAP", "DIFFER", "EXCEED")


def _within(s: Saying, said: Item) -> bool:
    before = s.before(said, ())
    return before is not None and before.text in ("within", "inside", "give or take", "plus or minus", "to within")


def _does_not_exceed(s: Saying) -> bool:
    return s.has("EXCEED") and len(s.all("NOT", "NO")) == 1


def _weights_and_score(s: Saying) -> bool:
    """Whether it is the weights that are set beside the score, or the gap itself that is named."""
    gap = any(x.text.startswith("complete") or "completeness" in x.text for x in s.items)
    weights = s.has("IMP", "MAPN", "IMPV")
    related = s.has("COMPLETEV", "MISSV", "GAP", "TOTAL", "DIFFER")
    if not (gap or (weights and s.has("SCORE") and related)):
        raise Unfit
    return True


COMPLETE = (complete,)
