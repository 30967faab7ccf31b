"""Claims on what the model answered, decided over probabilities that sum to one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from whyproof.core.claim import Confidence, Contrast, Effect, Flip, Necessity, NoFlip, Predicted, Sufficiency
from whyproof.verifiers.exact.boxes import Chances
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can, Span
from whyproof.verifiers.grounds import QueryGrounds, SearchGrounds
from whyproof.verifiers.policy import HOLDS_AT

_POSITIVE = Span(Fraction(0), None, low_open=True)
_MORE_THAN_ONCE = Span(Fraction(1), None, low_open=True)


@can.register(Predicted)
@can.register(Flip)
def _label(claim: Predicted | Flip, grounds: QueryGrounds) -> Can:
    (answers,) = grounds.answers
    chances, k = Chances.of(answers), answers.labels.index(claim.label)
    says = Can(chances.possible(k), not chances.sure(k))
    return says if claim.holds else ~says


@can.register
def _confidence(claim: Confidence, grounds: QueryGrounds) -> Can:
    (answers,) = grounds.answers
    return Chances.of(answers).span(answers.labels.index(claim.label)).can_be(Span.of(claim.probability.interval))


@can.register
def _contrast(claim: Contrast, grounds: QueryGrounds) -> Can:
    (answers,) = grounds.answers
    if claim.label == claim.foil:
        return Can(False, True)
    corners = Chances.of(answers).corners(answers.labels.index(claim.label), answers.labels.index(claim.foil))
    if claim.times is None:
        return Can(any(p > q for p, q in corners), any(p <= q for p, q in corners))
    # The set of pairs is convex, so the ratio takes every value between its extremes, which are at corners.
    ratios = [p / q for p, q in corners if q > 0]
    if not ratios:
        return Can(False, True)
    vanishing = any(q == 0 for _, q in corners)
    unbounded = any(q == 0 and p > 0 for p, q in corners)
    ratio = Span(min(ratios), None if unbounded else max(ratios))
    hold, fail = ratio.can_be(Span.of(claim.times.interval).meet(_MORE_THAN_ONCE))
    return Can(hold, fail or vanishing)


@can.register(Necessity)
@can.register(Sufficiency)
def _same_label(claim: Necessity | Sufficiency, grounds: QueryGrounds) -> Can:
    before, after = (Chances.of(a) for a in grounds.answers)
    same = Can(_can_agree([before, after]), _can_differ(before, after))
    return same if claim.holds == isinstance(claim, Sufficiency) else ~same


def _can_agree(texts: Sequence[Chances]) -> bool:
    """All texts can have one and the same label (set of labels)."""
    every = range(len(texts[0].low))
    if texts[0].multi_label:
        return all(all(t.possible(k) for t in texts) or all(t.ranges[k][0] < HOLDS_AT for t in texts) for k in every)
    return any(all(t.possible(k) for t in texts) for k in every)


def _can_differ(one: Chances, other: Chances) -> bool:
    """The two texts can have unlike labels (sets of labels), or one of them a tie."""
    every = range(len(one.low))
    if one.multi_label:
        return any((a.possible(k) and b.ranges[k][0] < HOLDS_AT) for a, b in ((one, other), (other, one)) for k in every)
    return not any(one.sure(k) and other.sure(k) for k in every)


@can.register
def _effect(claim: Effect, grounds: QueryGrounds) -> Can:
    ends = [Chances.of(a).ranges[a.labels.index(claim.label)] for a in grounds.answers]
    (sl, sh), (el, eh) = ends if claim.direction == "lowers" else reversed(ends)
    wanted = Span.of(claim.points.interval).meet(_POSITIVE) if claim.points else _POSITIVE
    return Span(sl - eh, sh - el).can_be(wanted)


@can.register
def _no_flip(claim: NoFlip, grounds: SearchGrounds) -> Can:
    original = Chances.of(grounds.original)
    rows = [Chances.of(a) for a in grounds.rows]
    k = None if claim.aim is None else grounds.original.labels.index(claim.aim)
    hold = _can_agree([original, *rows]) if k is None else not any(row.sure(k) for row in rows)
    if grounds.gap or not grounds.counted:
        return Can(hold, True)
    if claim.tried != grounds.expected:
        return Can(False, True)
    return Can(hold, any(_can_differ(original, row) if k is None else row.possible(k) for row in rows))
