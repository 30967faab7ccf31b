"""True values behind claims on attribution maps."""

from __future__ import annotations

from fractions import Fraction

from whyproof.core.canonical import JSON
from whyproof.core.claim import Comparison, Completeness, Exclusivity, Rank, Share, Sign, Strength, Top
from whyproof.core.text import Word
from whyproof.verifiers.facts.dispatch import Facts, facts, named, percent
from whyproof.verifiers.grounds import MapGrounds
from whyproof.verifiers.readings import WeightMap


def _float(exact: Fraction) -> float:
    return float(min(exact, Fraction(10) ** 300))


def _weight(m: WeightMap, word: Word) -> float:
    return m.points[m.index(word)]


def _rank_of(m: WeightMap, word: Word, side: str) -> int | None:
    """The rank by recorded size among the words on the side; None if the word is not there."""
    sign = {"any": 0, "for": 1, "against": -1}[side]
    there = [p for p in m.points if not sign or p * sign > 0]
    own = _weight(m, word)
    return None if sign and own * sign <= 0 else 1 + sum(abs(p) > abs(own) for p in there)


@facts.register
def _rank(claim: Rank, grounds: MapGrounds) -> Facts:
    m = grounds.map
    rank, size = _rank_of(m, claim.word, claim.side), abs(_weight(m, claim.word))
    sides: list[JSON] = [w.text for w, p in zip(m.words, m.points, strict=True) if abs(p) == size and w != claim.word]
    values: dict[str, JSON] = {"rank": rank, "weight": _weight(m, claim.word), "tied_with": sides}
    name = f"'{claim.word.text}'"
    if rank is None:
        return Facts(f"{name} does not push {claim.side} {claim.label!r} at all", values)
    if rank == claim.rank:
        return Facts(f"{name} shares rank {rank} with {len(sides)} other words" if sides else f"{name} has rank {rank}", values)
    return Facts(f"{name} has rank {rank}, not {claim.rank}", values)


@facts.register
def _top(claim: Top, grounds: MapGrounds) -> Facts:
    m = grounds.map
    placed = [(rank, w) for w in m.words if (rank := _rank_of(m, w, claim.side)) is not None]
    best = [w for _, w in sorted(placed)[: len(claim.listed)]]
    top: list[JSON] = [w.to_dict() for w in best]
    side = "" if claim.side == "any" else f" {claim.side} {claim.label!r}"
    return Facts(f"the words with the largest weights{side} are {named(best)}", {"top": top})


@facts.register(Sign)
@facts.register(Comparison)
def _weights(claim: Sign | Comparison, grounds: MapGrounds) -> Facts:
    words = claim.listed if isinstance(claim, Sign) else (claim.more, claim.less)
    weights = [_weight(grounds.map, w) for w in words]
    listed: list[JSON] = list(weights)
    line = "the weights are " + ", ".join(f"{p:+.3g} for '{w.text}'" for w, p in zip(words, weights, strict=True))
    return Facts(line if words else "no word is named", {"weights": listed})


@facts.register
def _share(claim: Share, grounds: MapGrounds) -> Facts:
    whole = sum(abs(Fraction(p)) for p in grounds.map.points)
    if not whole:
        return Facts("all the weights are zero", {"share": None})
    share = float(sum(abs(Fraction(_weight(grounds.map, w))) for w in claim.listed) / whole)
    verb = "carries" if len(claim.listed) == 1 else "carry"
    return Facts(f"{named(claim.listed)} {verb} {percent(share)} of the total weight", {"share": share})


@facts.register(Strength)
@facts.register(Exclusivity)
def _relative(claim: Strength | Exclusivity, grounds: MapGrounds) -> Facts:
    m = grounds.map
    largest = max(abs(p) for p in m.points)
    if not largest:
        return Facts("all the weights are zero", {"of_largest": []})
    words = claim.listed if isinstance(claim, Strength) else [w for w in m.words if w not in claim.listed]
    parts = [abs(_weight(m, w)) / largest for w in words]
    if isinstance(claim, Exclusivity) and parts:
        part, word = max(zip(parts, words, strict=True))
        line = f"'{word.text}' also has {percent(part)} of the largest weight"
        return Facts(line, {"word": word.to_dict(), "of_largest": [part]})
    values: list[JSON] = list(parts)
    line = "; ".join(f"'{w.text}' has {percent(p)} of the largest weight" for w, p in zip(words, parts, strict=True))
    return Facts(line or "no word is named", {"of_largest": values})


@facts.register
def _completeness(claim: Completeness, grounds: MapGrounds) -> Facts:
    score = Fraction(grounds.map.total or 0)
    off = abs(sum(map(Fraction, grounds.map.points)) - score)
    gap = _float(off / abs(score)) if score else None
    values: dict[str, JSON] = {"gap": gap, "difference": _float(off)}
    missing = f"{_float(off):.3g}, and that score is zero" if gap is None else f"{percent(gap)} of the model's score"
    return Facts(f"the weights miss the model's score by {missing}", values)
