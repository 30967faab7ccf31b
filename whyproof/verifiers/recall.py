"""What "as I said" refers to: a sentence names a turn and repeats a statement, but names no records."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from whyproof.core.claim import Agreement, Claim
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence, Pack
from whyproof.verifiers.subject import subject


def recalled(claim: Claim, pack: Pack, commitments: Sequence[Commitment]) -> Claim:
    """An agreement, citing the records that the statement of that turn cited, where it repeats the statement of other
    records about the same things; any other claim as it is."""
    if not isinstance(claim, Agreement):
        return claim
    there = [c.claim for c in commitments if c.turn == claim.turn]
    if claim.said in there:
        return claim
    about = {_thing(pack[e]) for e in claim.evidence if e in pack}
    for said in there:
        same = said.citing(*claim.said.evidence) == claim.said
        if same and about & {_thing(pack[e]) for e in said.evidence if e in pack}:
            return Agreement(said=said, turn=claim.turn, evidence=said.evidence)
    return claim


def _thing(record: Evidence) -> Hashable:
    """Of maps the map; otherwise the decision: one query of the model tells of it what another one tells."""
    return subject(record) if record.kind in ("feature_attribution", "group_attribution") else (record.target, record.texts)
