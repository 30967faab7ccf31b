"""Whether a sentence was read as the claim that it was made of, whatever the verdict on it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from benchmarks.planted_lies.making import mirrored
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim import Agreement, Claim, Interaction, MapClaim, Top
from whyproof.core.claim_world import Lexical, Term

EITHER_WAY = frozenset({"synonym", "antonym", "similar_to"})


def same(read: Sequence[Claim], meant: Claim, world: World) -> bool:
    """One claim was read, and it says what was meant: with any evidence, in any order where the order says nothing, and of two
    labels of which one must hold for either."""
    ways = [_bare(meant)]
    if isinstance(meant, MapClaim):
        ways.append(_bare(mirrored(meant, world)))
    return len(read) == 1 and _bare(read[0]) in ways


def _bare(claim: Claim) -> Claim:
    """The claim without its evidence, its parts in one order."""
    changed: dict[str, Any] = {"evidence": ()}
    match claim:
        case Agreement(said=said):
            changed["said"] = _bare(said)
        case Interaction(first=first, second=second):
            changed["first"], changed["second"] = sorted((first, second), key=lambda words: [w.start for w in words])
        case Lexical(subject=one, relation=relation, object=other) if relation in EITHER_WAY:
            changed["subject"], changed["object"] = sorted((one, other), key=_named)
    listed = getattr(claim, "listed", None)
    if listed and (isinstance(claim, Top) or len(listed) > 1):
        changed["listed"] = tuple(sorted(listed, key=lambda w: (str(getattr(w, "field", "")), getattr(w, "start", 0))))
    bare: Claim = replace(claim, **changed)
    return bare


def _named(term: Term) -> tuple[str, str]:
    return term.text, term.sense
