"""A referee that knows nothing of the verifier: it reads the recorded JSON, picks points that the evidence allows, and
works out what the claim says there, straight from the definitions. PROVED must be true at all of them, REFUTED at none."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from random import Random
from typing import Any

import pytest

from tests.verifiers.referee_data import Shares, alike, exact, labels, nudged, says, truths_of_data
from tests.verifiers.referee_logic import truths_of_logic
from tests.verifiers.worlds import World, random_claim, random_world
from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Definition,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
    Windows,
)
from whyproof.core.text import Word
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge

Weights = dict[Word, Fraction]
VAGUE = {"most": (0.5001, 0.6, 0.67), "slightly": (0.02, 0.1, 0.15), "strongly": (0.4, 0.5, 0.6)}


def about_map(claim: Any, w: Weights, data: dict[str, Any], vague: int) -> bool:  # noqa: PLR0911
    size = {word: abs(p) for word, p in w.items()}
    largest, whole = max(size.values()), sum(size.values())
    there = {word for word, p in w.items() if claim_side(claim) == "any" or (p > 0 if claim_side(claim) == "for" else p < 0)}
    match claim:
        case Rank(word=word, rank=rank):
            others = [size[o] for o in there if o != word]
            return word in there and sum(s > size[word] for s in others) == rank - 1 and size[word] not in others
        case Top(listed=listed):
            return set(listed) <= there and all(size[i] > size[o] for i in listed for o in there - set(listed))
        case Sign(listed=listed):
            return set(listed) <= there
        case Share(listed=listed, share=share):
            part = sum((size[i] for i in listed), Fraction(0))
            if isinstance(share, str):
                return part > Fraction(str(VAGUE["most"][vague])) * whole
            return whole > 0 and says(share, part, whole)
        case Comparison(more=a, less=b, times=times, equal=equal):
            if equal:
                return abs(size[a] - size[b]) <= Fraction(5, 100) * max(size[a], size[b])
            return size[a] > size[b] and (times is None or (size[b] > 0 and says(times, size[a], size[b])))
        case Strength(listed=listed, how=how):
            bar = Fraction(str(VAGUE[how][vague])) * largest
            return all(0 < size[i] < bar if how == "slightly" else 0 < size[i] >= bar for i in listed)
        case Exclusivity(listed=listed):
            bar = Fraction(str(VAGUE["slightly"][vague])) * largest
            return all(size[o] < bar for o in w if o not in listed)
        case Completeness(gap=gap):
            score = Fraction(data["total"])
            off = abs(sum(Fraction(row["weight"]) for row in data["words"]) - score)
            return says(gap, off, abs(score)) if gap.hedge else off <= gap.value * abs(score)
    raise AssertionError(claim)


def claim_side(claim: Any) -> str:
    return claim.side if isinstance(claim, Rank | Top | Sign) else "any"


def about_answers(claim: Any, before: Shares, after: Shares, multi: bool) -> bool:
    match claim:
        case Predicted(label=label, holds=holds):
            return (label in labels(before, multi)) is holds
        case Flip(label=label, holds=holds):
            return (label in labels(after, multi)) is holds
        case Confidence(label=label, probability=said, edits=edits):
            return says(said, (after if edits else before)[label])
        case Contrast(label=label, foil=foil, times=times):
            p, q = before[label], before[foil]
            return p > q and (times is None or (q > 0 and says(times, p, q)))
        case Necessity(holds=holds):
            return alike(before, after, multi) is not holds
        case Sufficiency(holds=holds):
            return alike(before, after, multi) is holds
        case Effect(label=label, direction=direction, points=points):
            change = before[label] - after[label] if direction == "lowers" else after[label] - before[label]
            return change > 0 and (points is None or says(points, change))
    raise AssertionError(claim)


def about_search(claim: NoFlip, world: World, data: dict[str, Any]) -> bool | None:
    """None where a text is missing and none of the others decides."""
    kept = {world.words.index(w) for w in claim.kept}
    free = [i for i in range(len(world.words)) if i not in kept]
    wanted = {s for k in range(1, claim.up_to + 1) for s in combinations(free, k)}
    rows = {tuple(r["words"]): exact(r["probabilities"]) for r in data["rows"]}
    before, multi = exact(data["original"]["probabilities"]), world.multi_label
    found = [rows[s] for s in wanted if s in rows]
    if not all(alike(before, r, multi) if claim.aim is None else claim.aim not in labels(r, multi) for r in found):
        return False
    return None if len(found) < len(wanted) else claim.tried == len(wanted)


def truths(claim: Claim, world: World, random: Random) -> set[bool | None]:
    """What the claim is at points that the evidence allows."""
    data: Any = world.pack[claim.evidence[0]].values
    known = truths_of_data(claim, world, random) or truths_of_logic(claim, data, random)
    if known is not None:
        return known
    if isinstance(claim, NoFlip):
        return {about_search(claim, world, data)}
    if isinstance(claim, Windows):
        return {claim.count > 1 and claim.count == data["windows"]}
    if isinstance(claim, Predicted | Flip | Confidence | Contrast | Necessity | Sufficiency | Effect):
        before = exact((data.get("original") or data)["probabilities"])
        after, multi = exact(data["probabilities"]), world.multi_label
        return {about_answers(claim, nudged(random, before, multi), nudged(random, after, multi), multi) for _ in range(20)}
    found: set[bool | None] = set()
    for _ in range(30):
        at = [random.choice((Fraction(r["low"]), Fraction(r["high"]), Fraction(r["weight"]))) for r in data["words"]]
        weights = dict(zip(world.words, at, strict=True))
        found |= {about_map(claim, weights, data, vague) for vague in range(3)}
    return found


def check(seed: int) -> Verdict:
    random = Random(seed)
    world = random_world(random)
    claim = random_claim(random, world)
    if isinstance(claim, Agreement):
        claim = claim.said
    if isinstance(claim, Definition):
        return Verdict.SCAFFOLDING
    judgement = judge(claim, world.pack)
    verdict, found = judgement.verdict, truths(claim, world, random)
    if judgement.gate or not found:  # held back for more than its truth; or no world was drawn to hold it against
        return verdict
    if verdict in (Verdict.PROVED, Verdict.TRIVIAL):
        assert found == {True}, (seed, claim)
    elif verdict is Verdict.REFUTED:
        assert found == {False}, (seed, claim)
    return verdict


def test_the_referee_upholds_every_verdict() -> None:
    seen = [check(seed) for seed in range(400)]
    assert min(seen.count(v) for v in (Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED)) > 30


@pytest.mark.slow
def test_the_referee_upholds_five_thousand_verdicts() -> None:
    for seed in range(1_000, 6_000):
        check(seed)
