"""Claims on what the model answered, decided over probabilities that sum to one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from whyproof.core.claim import Confidence, Contrast, Effect, Flip, Interaction, Necessity, NoFlip, Predicted, Sufficiency
from whyproof.verifiers.exact.binomial import shown
from whyproof.verifiers.exact.boxes import Chances
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can, Span
from whyproof.verifiers.grounds import QueryGrounds, SearchGrounds
from whyproof.verifiers.grounds_data import DrawGrounds, InteractionGrounds
from whyproof.verifiers.policy import HOLDS_AT, INTERACTION
from whyproof.verifiers.readings import Answers

_POSITIVE = Span(Fraction(0), None, low_open=True)
_MORE_THAN_ONCE = Span(Fraction(1), None, low_open=True)

# Sets of labels that a multi-label text can have are tried one by one for up to this many labels in doubt. Beyond it the
# counts are bounds that need not be reached: enough for a core that leaves the text's own answer out.
_MOST_IN_DOUBT = 8


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


@can.register
def _necessity(claim: Necessity, grounds: QueryGrounds) -> Can:
    same = _same_label(grounds)
    return ~same if claim.holds else same


@can.register
def _sufficiency(claim: Sufficiency, grounds: QueryGrounds | SearchGrounds | DrawGrounds) -> Can:
    match grounds:
        case QueryGrounds():
            enough = _same_label(grounds)
        case SearchGrounds():
            enough = _of_all(grounds, None, grounds.expected)
        case DrawGrounds():
            assert claim.rate is not None and claim.confidence is not None
            if not grounds.counted:
                return Can(True, True)
            return shown(len(grounds.draws), *_keeping(grounds), claim.rate, claim.confidence)
    return enough if claim.holds else ~enough


def _same_label(grounds: QueryGrounds) -> Can:
    before, after = (Chances.of(a) for a in grounds.answers)
    return Can(_can_agree([before, after]), _can_differ(before, after))


def _keeping(grounds: DrawGrounds) -> tuple[int, int]:
    """The fewest and the most draws that can have the label (set of labels) of the original."""
    surely, perhaps = _labels(grounds.original)
    draws = [_labels(draw) for draw in grounds.draws]
    doubtful = [1 << k for k in range(len(grounds.original.labels)) if (perhaps & ~surely) >> k & 1]
    if not grounds.original.multi_label:
        states = [surely] if surely else doubtful
        counts = [(sum(s == state for s, _ in draws), sum(p & state > 0 for _, p in draws)) for state in states]
        counts += [] if surely else [(0, 0)]  # a tie has no label to keep
    elif len(doubtful) > _MOST_IN_DOUBT:
        return 0, len(draws)
    else:
        states = [surely + sum(some) for n in range(len(doubtful) + 1) for some in combinations(doubtful, n)]
        counts = [
            (sum(s == p == state for s, p in draws), sum(s & ~state == state & ~p == 0 for s, p in draws)) for state in states
        ]
    return min(few for few, _ in counts), max(many for _, many in counts)


@lru_cache(maxsize=4096)
def _labels(answers: Answers) -> tuple[int, int]:
    """The labels that surely hold and those that may hold, each as a number with bit ``k`` set for label ``k``."""
    chances = Chances.of(answers)
    every = range(len(answers.labels))
    return sum(1 << k for k in every if chances.sure(k)), sum(1 << k for k in every if chances.possible(k))


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
def _interaction(claim: Interaction, grounds: InteractionGrounds) -> Can:
    (ol, oh), (al, ah), (bl, bh), (nl, nh) = (Chances.of(a).ranges[a.labels.index(claim.label)] for a in grounds.answers)
    low, high = ol - ah - bh + nl, oh - al - bl + nh
    if claim.sign == "none":
        return Span(low, high).can_be(Span(-INTERACTION, INTERACTION))
    beyond = Span(low, high) if claim.sign == "positive" else Span(-high, -low)
    wanted = Span(INTERACTION, None, low_open=True)
    return beyond.can_be(Span.of(claim.points.interval).meet(wanted) if claim.points else wanted)


@can.register
def _no_flip(claim: NoFlip, grounds: SearchGrounds) -> Can:
    return _of_all(grounds, None if claim.aim is None else grounds.original.labels.index(claim.aim), claim.tried)


def _of_all(grounds: SearchGrounds, aim: int | None, tried: int) -> Can:
    """All texts keep their label (or none gets the label ``aim``), and there are ``tried`` of them."""
    original = Chances.of(grounds.original)
    rows = [Chances.of(a) for a in grounds.rows]
    hold = _can_agree([original, *rows]) if aim is None else not any(row.sure(aim) for row in rows)
    if grounds.gap or not grounds.counted:
        return Can(hold, True)
    if tried != grounds.expected:
        return Can(False, True)
    return Can(hold, any(_can_differ(original, row) if aim is None else row.possible(aim) for row in rows))
