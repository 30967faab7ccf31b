"""Lies about the conversation and about the records themselves."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from benchmarks.planted_lies import true_answers, true_maps
from benchmarks.planted_lies.true_maps import some_map
from benchmarks.planted_lies.twin import Draft, lying
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim import Agreement, Claim, Comparison, Contrast, Effect, Flip, Predicted, Rank, Sign
from whyproof.core.commitment import Commitment


def _claim(world: World, random: Random) -> Claim | None:
    if random.random() < 0.5:
        return random.choice(true_maps.CLAIMS)(some_map(world, random), random)
    return random.choice(true_answers.CLAIMS)(world, random)


def _opposite(claim: Any, world: World, random: Random) -> Claim | None:
    match claim:
        case Sign(side=side):
            return replace(claim, side="against" if side == "for" else "for")
        case Comparison(more=more, less=less):
            return replace(claim, more=less, less=more)
        case Contrast(label=label, foil=foil):
            return replace(claim, label=foil, foil=label)
        case Effect(direction=direction):
            return replace(claim, direction="raises" if direction == "lowers" else "lowers")
        case Rank(word=word):
            others = [w for w in world.words if w.text.casefold() != word.text.casefold()]
            return replace(claim, word=random.choice(others)) if others else None
        case Predicted(holds=holds) | Flip(holds=holds):
            return replace(claim, holds=not holds)
    return None


@lying("contradiction of an earlier turn")
def said_the_opposite(world: World, random: Random) -> Draft | None:
    claim = _claim(world, random)
    other = claim and _opposite(claim, world, random)
    if claim is None or other is None:
        return None
    turn = random.choice((1, 2, 5))
    said = Agreement(claim.evidence, said=claim, turn=turn)
    return Draft(said, replace(said, said=other), said=(Commitment(turn, claim),))


@lying("contradiction of an earlier turn")
def said_in_another_turn(world: World, random: Random) -> Draft | None:
    claim = _claim(world, random)
    if claim is None:
        return None
    said = Agreement(claim.evidence, said=claim, turn=2)
    return Draft(said, replace(said, turn=random.choice((1, 3))), said=(Commitment(2, claim),))


@lying("contradiction of an earlier turn")
def the_opposite_now(world: World, random: Random) -> Draft | None:
    """The earlier statement stands; what is said now rules it out."""
    claim = _claim(world, random)
    other = claim and _opposite(claim, world, random)
    return Draft(claim, other, said=(Commitment(1, claim),)) if claim and other else None


@lying("stale evidence")
def stale_evidence(world: World, random: Random) -> Draft | None:
    """The record was changed after it was made, so that it bears out a claim that was false of it."""
    claim = _claim(world, random)
    other = claim and _opposite(claim, world, random)
    if claim is None or other is None:
        return None
    pack = dict(world.pack)
    for name in claim.evidence:
        pack[name] = replace(pack[name], values=_mirrored(pack[name].values))
    return Draft(claim, random.choice((claim, other)), lie_pack=pack)


def _mirrored(values: Any) -> dict[str, Any]:
    """Weights with their signs turned, or probabilities with their labels swapped round."""
    if "words" in values:
        words = [{**row, "weight": -row["weight"], "low": -row["high"], "high": -row["low"]} for row in values["words"]]
        return {**values, "words": words, "details": {"changed": True}}
    if "probabilities" in values:
        shares = values["probabilities"]
        return {**values, "probabilities": dict(zip(shares, reversed(shares.values()), strict=True)), "changed": True}
    return {**values, "changed": True}
