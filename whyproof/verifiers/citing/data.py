"""Claims on data sets: the one count that a claim rests on."""

from __future__ import annotations

from whyproof.core.claim import Count, Population
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.verifiers.citing.dispatch import find
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.grounds_data import DataGrounds
from whyproof.verifiers.policy import MOST_ROWS
from whyproof.verifiers.readings_data import Aggregate, read_aggregate


@find.register
def _find_count(claim: Count, records: tuple[Evidence, ...], map_method: str) -> DataGrounds:
    counted = _counted(claim, records)
    if claim.share is not None and counted.having <= counted.among:
        raise Obstacle(Verdict.TRIVIAL, "it says of the rows only what they were chosen by")
    vacuous = "no row meets the condition" if claim.share is not None and not counted.n else ""
    return DataGrounds(counted.evidence, counted.n, counted.m, vacuous)


@find.register
def _find_population(claim: Population, records: tuple[Evidence, ...], map_method: str) -> DataGrounds:
    counted = _counted(claim, records)
    if counted.having <= counted.among:
        raise Obstacle(Verdict.TRIVIAL, "it says of the rows only what they were chosen by")
    if not counted.uniform:
        raise Obstacle(Verdict.UNSUPPORTED, "the rows are no uniform random sample, and say nothing of a population")
    if counted.n > MOST_ROWS:
        raise Obstacle(Verdict.UNDECIDED, f"a bound over more than {MOST_ROWS:,} rows is not computed: a resource limit")
    return DataGrounds(counted.evidence, counted.n, counted.m)


def _counted(claim: Count | Population, records: tuple[Evidence, ...]) -> Aggregate:
    """The cited count of the very rows that the claim speaks of; conditions are sets."""
    counts = [read_aggregate(r) for r in records if r.kind == "aggregate"]
    wanted = (claim.data, frozenset(claim.among), frozenset(claim.having))
    found = [c for c in counts if (c.data, c.among, c.having) == wanted]
    if not found:
        other = "the cited counts are of other rows" if counts else "no count of rows is cited"
        raise Obstacle(Verdict.UNSUPPORTED, f"{other}: a count over {claim.data!r} with the claim's own conditions is needed")
    if len(found) > 1:
        raise Obstacle(Verdict.UNSUPPORTED, "two counts of these rows are cited; the claim must rest on one")
    return found[0]
