"""The claim kinds register here which cited records they rest on, and which tool call would bring a missing one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from whyproof.core.claim import Agreement, Claim, MapClaim
from whyproof.core.commitment import Commitment
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence, Pack
from whyproof.core.text import MAX_WORDS, spelled
from whyproof.core.verdict import ToolCall, Verdict
from whyproof.verifiers.grounds import AgreementGrounds, Grounds, Measured, Obstacle
from whyproof.verifiers.readings import Malformed

#: The attribution method that is asked for where a claim needs a map and cites none.
MAP_METHOD = "integrated_gradients"

#: What claims rest on that no tool of ours measures on one text.
_NEEDED = {
    "count": "a count over the data set",
    "population": "a count over a random sample",
    "measure": "a measurement of the method",
    "lexical": "a knowledge graph",
    "told": "a part of the graph file",
    "rule": "the rule and the facts",
    "entailment": "the theory",
}


def ground(claim: Claim, pack: Pack, commitments: Sequence[Commitment] = (), map_method: str = MAP_METHOD) -> Grounds:
    """The quantities that the claim speaks of, from the evidence that it cites.

    Raises:
        Obstacle: evidence is missing, contradicts itself, or does not hold what the claim mentions.
    """
    if isinstance(claim, Agreement):
        stands = any(c.turn == claim.turn and c.claim == claim.said for c in commitments)
        return AgreementGrounds(claim.turn, stands, _measured(claim.said, pack, map_method))
    return _measured(claim, pack, map_method)


def cited(claim: Claim) -> tuple[str, ...]:
    """Ids of all evidence that the claim names, also through an earlier claim; sorted, each once."""
    earlier = claim.said.evidence if isinstance(claim, Agreement) else ()
    return tuple(sorted({*claim.evidence, *earlier}))


def _measured(claim: Claim, pack: Pack, map_method: str) -> Measured:
    records = _records(claim, pack, map_method)
    try:
        found = find(claim, records, map_method)
    except Malformed as error:
        raise Obstacle(Verdict.EVIDENCE_INCONSISTENT, str(error)) from error
    except InputError as error:  # a recorded edit names words that are not in the text
        raise Obstacle(Verdict.EVIDENCE_INCONSISTENT, f"a recorded edit does not fit its text: {error}") from error
    return found


def _records(claim: Claim, pack: Pack, map_method: str) -> tuple[Evidence, ...]:
    wanted = missing_calls(claim, map_method)
    if not claim.evidence:
        needed = f": it needs {_NEEDED[claim.kind]}" if claim.kind in _NEEDED else ": the claim cites no evidence"
        raise Obstacle(Verdict.UNSUPPORTED, f"nobody has looked yet{needed}", *wanted)
    unknown = [e for e in claim.evidence if e not in pack]
    if unknown:
        raise Obstacle(Verdict.UNSUPPORTED, f"the cited evidence {unknown[0]!r} is not on record", *wanted)
    records = tuple(pack[e] for e in sorted(set(claim.evidence)))
    if len({(r.target, r.texts) for r in records}) > 1:
        raise Obstacle(Verdict.UNSUPPORTED, "the cited evidence is about different texts or models", *wanted)
    known = set(records[0].instance.words)
    if len(known) > MAX_WORDS:
        raise Obstacle(Verdict.EVIDENCE_INCONSISTENT, f"the recorded text has {len(known):,} words; {MAX_WORDS:,} is the limit")
    for word in spelled(claim.words) if isinstance(claim, MapClaim) else claim.words:
        if word not in known:
            raise Obstacle(Verdict.UNTRANSLATABLE, f"{word.text!r} is not at that place in the text")
    return records


@singledispatch
def missing_calls(claim: Claim, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    """The tool calls that would bring the evidence a claim of this kind needs; none where no tool can."""
    return ()


@singledispatch
def find(claim: Claim, records: tuple[Evidence, ...], map_method: str) -> Measured:
    """The quantities that the claim speaks of, among the records that it cites: one or more, of one text and one model.

    Raises:
        Obstacle: what the claim needs is not there.
        Malformed: a record contradicts itself or has not the published form.
    """
    raise NotImplementedError(claim.kind)
