"""Twins made and checked: a lie is kept only if the referee does not find it true, a faithful statement only if it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

from benchmarks.planted_lies import (  # the makers register at import
    lies_answers,
    lies_data,
    lies_files,
    lies_graph,
    lies_logic,
    lies_maps,
    lies_turns,
    true_answers,
    true_maps,
)
from benchmarks.planted_lies.referee import truth
from benchmarks.planted_lies.speaker import TABLES, Speaker, speaker
from benchmarks.planted_lies.twin import MAKERS, TYPED_ONLY, Draft, Statement, Twin
from benchmarks.planted_lies.wordings import say
from benchmarks.planted_lies.worlds import METHODS, World, by_id, edge, recorded
from whyproof.core.claim import Agreement, Claim, Definition, MapClaim, Rank, Sign, Top
from whyproof.core.evidence import Evidence

__all__ = [
    "KINDS",
    "answer_with",
    "lies_answers",
    "lies_data",
    "lies_files",
    "lies_graph",
    "lies_logic",
    "lies_maps",
    "lies_turns",
    "mirrored",
    "twin",
]

KINDS = tuple(sorted(MAKERS))
ATTEMPTS = 3_000


def twin(seed: int, number: int, wordings: str = TABLES) -> Twin:
    """The twin of this number: kinds of lie take turns, and everything else is drawn. ``wordings``: the set that it is said in.

    Raises:
        LookupError: no maker of the kind came up with a twin that the referee accepts.
    """
    kind = KINDS[number % len(KINDS)]
    random = speaker(f"{seed}:{number}", wordings)
    for _ in range(ATTEMPTS):
        world = random.choice(recorded()) if random.random() < 0.5 else edge(random)
        draft = random.choice(MAKERS[kind])(world, random)
        made = draft and _checked(draft, kind, number, world, random)
        if made:
            return made
    raise LookupError(f"no twin of kind {kind!r} in {ATTEMPTS} attempts")


def _checked(draft: Draft, kind: str, number: int, world: World, random: Speaker) -> Twin | None:
    if draft.faithful == draft.lie and draft.lie_extra is None and draft.lie_pack is None:
        return None
    pack = {**world.pack, **by_id(*draft.extra)}
    beside = draft.extra if draft.lie_extra is None else draft.lie_extra
    lie_pack = draft.lie_pack if draft.lie_pack is not None else {**world.pack, **by_id(*beside)}
    if truth(draft.faithful, pack, draft.said) is not True or truth(draft.lie, lie_pack, draft.said) is True:
        return None

    def stated(claim: Claim, known: Mapping[str, Evidence], method: str) -> Statement:
        wording, sentence = ("", "") if isinstance(claim, Definition) else say(claim, world, random, method)
        return Statement(claim, known, draft.said, sentence, wording)

    faithful, lie = stated(draft.faithful, pack, draft.method), stated(draft.lie, lie_pack, draft.lie_method)
    if kind in TYPED_ONLY or true_of_another_record(draft.lie, lie_pack, world, draft.lie_method):
        lie = replace(lie, sentence="", wording="")
    return Twin(number, kind, world, faithful, lie)


def true_of_another_record(lie: Claim, pack: Mapping[str, Evidence], world: World, credited: str = "") -> bool:
    """A sentence names no record. Where the lie is which record is cited, the sentence may be true of another one."""
    method = METHODS.get(credited)
    if not isinstance(lie, MapClaim):
        others = [r for r in pack.values() if r.kind != "feature_attribution" and r.id not in lie.evidence]
        return not isinstance(lie, Agreement) and any(truth(lie.citing(r.id), pack) is True for r in others)
    maps = [r for r in pack.values() if r.kind == "feature_attribution" and method in (None, r.method)]
    return any(truth(claim.citing(r.id), pack) is True for r in maps for claim in (lie, mirrored(lie, world)))


def mirrored(claim: MapClaim, world: World) -> MapClaim:
    """Of two labels, one of which must hold, the weights for one are those for the other with their signs turned."""
    if len(world.labels) != 2 or world.multi_label or claim.label not in world.labels:
        return claim
    turned: dict[str, Any] = {"for": "against", "against": "for", "any": "any"}
    side = {"side": turned[claim.side]} if isinstance(claim, Rank | Top | Sign) else {}
    return replace(claim, label=world.others(claim.label)[0], foil=None, **side)


def answer_with(made: Twin, seed: int, wordings: str = TABLES) -> tuple[list[Statement], int]:
    """An answer of four to six statements with the twin's lie among faithful ones, all against the lie's records; and the
    lie's place."""
    random = speaker(f"{seed}:{made.number}:answer", wordings)
    others: dict[Claim, Statement] = {}
    wanted = random.randint(3, 5)
    for _ in range(60):
        if len(others) == wanted:
            break
        claim = _true_claim(made.world, random)
        if claim is None or claim == made.lie.claim or truth(claim, made.lie.pack) is not True:
            continue
        wording, sentence = say(claim, made.world, random)
        others.setdefault(claim, Statement(claim, made.lie.pack, made.lie.said, sentence, wording))
    statements = list(others.values())
    place = random.randint(0, len(statements))
    return [*statements[:place], made.lie, *statements[place:]], place


def _true_claim(world: World, random: Random) -> Claim | None:
    if random.random() < 0.5:
        return random.choice(true_maps.CLAIMS)(true_maps.some_map(world, random), random)
    return random.choice(true_answers.CLAIMS)(world, random)
