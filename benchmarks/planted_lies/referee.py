"""The referee: is a claim true at every point that its records allow, false at every one, or open?

Written from the published definitions alone; it shares the types of claims and numbers with the verifier and nothing else.
It looks only at the records that the claim cites. ``None`` is open: also of a claim that cites nothing, that names what is not
there, or that would hold whatever the records say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.planted_lies.referee_answers import of_answers
from benchmarks.planted_lies.referee_data import of_card, of_data, of_measure, of_occurrence, of_windows
from benchmarks.planted_lies.referee_files import of_file
from benchmarks.planted_lies.referee_graph import of_graph
from benchmarks.planted_lies.referee_logic import of_theory
from benchmarks.planted_lies.referee_maps import of_map
from benchmarks.planted_lies.referee_rules import of_rules
from whyproof.core.claim import Agreement, Claim, Definition, MapClaim, Windows
from whyproof.core.claim_world import Count, Entailment, Lexical, Measure, Occurrence, Population, RuleOutcome, Told
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence

Truth = bool | None


def truth(claim: Claim, pack: Mapping[str, Evidence], said: Sequence[Commitment] = ()) -> Truth:
    """True, False or open (None)."""
    if isinstance(claim, Agreement):
        stands = any(c.turn == claim.turn and c.claim == claim.said for c in said)
        return truth(claim.said, pack) if stands else False
    if not claim.evidence or any(e not in pack or not _intact(pack[e], e) for e in claim.evidence):
        return None
    cited = [pack[e] for e in claim.evidence]
    if any(word not in cited[0].instance.words for word in claim.words):
        return None
    return _of(claim, cited)


def _of(claim: Claim, cited: Sequence[Evidence]) -> Truth:  # noqa: PLR0911
    match claim:
        case MapClaim():
            return of_map(claim, cited)
        case Count() | Population():
            return of_data(claim, cited)
        case Measure():
            return of_measure(claim, cited)
        case Occurrence():
            return of_occurrence(claim, cited)
        case Windows():
            return of_windows(claim, cited)
        case Definition():
            return of_card(claim, cited)
        case Lexical():
            return of_graph(claim, cited)
        case Told():
            return of_file(claim, cited)
        case RuleOutcome():
            return of_rules(claim, cited)
        case Entailment():
            return of_theory(claim, cited)
    return of_answers(claim, cited)


def _intact(record: Evidence, name: str) -> bool:
    return Evidence.from_dict(record.to_dict()).id == name
