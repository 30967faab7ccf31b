"""Claims on attribution maps: the one map that a claim is about."""

from __future__ import annotations

from whyproof.core.canonical import JSON
from whyproof.core.claim import Completeness, Exclusivity, MapClaim, Rank, Share, Sign, Strength, Top
from whyproof.core.evidence import Evidence
from whyproof.core.text import Part, spelled
from whyproof.core.verdict import ToolCall, Verdict
from whyproof.verifiers.citing.dispatch import MAP_METHOD, find, missing_calls
from whyproof.verifiers.grounds import MapGrounds, Obstacle
from whyproof.verifiers.policy import map_label
from whyproof.verifiers.readings import read_map

#: What is asked for where a claim is about parts of the text.
PART_METHOD = "shapley_values"

#: Claims that look at every word of the text, and so need a map that holds every word ("closed:tokens").
_CLOSED = (Rank, Top, Share, Strength, Exclusivity, Completeness)


@missing_calls.register
def _map_call(claim: MapClaim, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    about: dict[str, JSON] = {"label": claim.label, "foil": claim.foil}
    named = [w for w in claim.words if isinstance(w, Part)]
    if not named:
        return (ToolCall(map_method, about),)
    if all(part.unit == "sentence" for part in named):
        return (ToolCall(PART_METHOD, {**about, "granularity": "sentence"}),)
    return (ToolCall(PART_METHOD, {**about, "granularity": "groups", "groups": [p.to_dict() for p in named]}),)


@missing_calls.register
def _complete_map_call(claim: Completeness, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    del map_method  # only a complete method promises a sum
    return (ToolCall(MAP_METHOD, {"label": claim.label, "foil": claim.foil}),)


@find.register
def _find_map(claim: MapClaim, records: tuple[Evidence, ...], map_method: str) -> MapGrounds:
    grouped = any(isinstance(w, Part) for w in claim.words)
    kind = "group_attribution" if grouped else "feature_attribution"
    maps = [read_map(r) for r in records if r.kind == kind]
    found = [m for m in maps if (m.label, m.foil) == (claim.label, claim.foil)]
    wanted = missing_calls(claim, map_method)
    here = map_label(claim.label, claim.foil)
    if not found:
        cited = f"the cited map is for {map_label(maps[0].label, maps[0].foil)!r}" if maps else ""
        other = cited or f"no {_players(claim)} weights are cited"
        raise Obstacle(Verdict.UNSUPPORTED, f"{other}, and the claim is about {here!r}", *wanted)
    if len(found) > 1:
        raise Obstacle(Verdict.UNSUPPORTED, f"two maps for {here!r} are cited; the claim must rest on one", *wanted)
    known = set(found[0].words)
    for word in claim.words:
        if word not in known:
            if grouped:  # the text may well be cut so: nobody has weighed it in these parts
                raise Obstacle(Verdict.UNSUPPORTED, f"{word.text!r} is not weighed as one on the cited map", *wanted)
            raise Obstacle(Verdict.UNTRANSLATABLE, f"{word.text!r} is not at that place on the map")
    left_out = len(set(records[0].instance.words) - set(spelled(known)))
    if left_out and isinstance(claim, _CLOSED):
        raise Obstacle(Verdict.UNSUPPORTED, f"the cited map leaves out {left_out} words of the text", *wanted)
    if not found[0].signed and _names_a_side(claim):
        raise Obstacle(
            Verdict.UNSUPPORTED, "the method of the cited map says how much, not for or against what", *missing_calls(claim)
        )
    if isinstance(claim, Completeness) and found[0].total is None:
        raise Obstacle(Verdict.UNSUPPORTED, "the method of the cited map promises no sum", *wanted)
    return MapGrounds(found[0])


def _players(claim: MapClaim) -> str:
    return " and ".join(sorted({w.unit if isinstance(w, Part) else "word" for w in claim.words} or {"word"}))


def _names_a_side(claim: MapClaim) -> bool:
    return isinstance(claim, Sign) or (isinstance(claim, Rank | Top) and claim.side != "any")
