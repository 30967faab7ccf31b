"""Claim 12 on data sets. Counts of rows are real variables; the share of a population is one that no record states."""

from __future__ import annotations

from whyproof.core.claim import Count, Population
from whyproof.verifiers.encode.binomial import bound_note, claimed, inference
from whyproof.verifiers.encode.dispatch import admitted, encode
from whyproof.verifiers.formula import FALSE, TRUE, Axiom, Formula, Problem, Variable, at_most, both, const, equal, less, var
from whyproof.verifiers.grounds_data import DataGrounds

_SAMPLE = "closed:sample - the rows that were counted are all the rows there are"


class _Rows:
    """``n_...`` rows meet the first conditions, and ``m_...`` of them the second."""

    def __init__(self, grounds: DataGrounds) -> None:
        assert grounds.n is not None and grounds.m is not None
        evidence = grounds.evidence
        self.n_name, self.m_name = f"n_{evidence}", f"m_{evidence}"
        self.n, self.m = var(self.n_name), var(self.m_name)
        self.counted = equal(self.n, const(grounds.n))
        facts = zip(grounds.atoms, (self.counted, equal(self.m, const(grounds.m))), strict=True)
        self.axioms = tuple(Axiom(atom, fact, evidence) for atom, fact in facts)
        self.antecedent = FALSE if grounds.vacuous else TRUE

    def problem(self, claim: Formula, note: str, inferred: tuple[Formula, ...] = (), *others: str) -> Problem:
        return Problem(
            variables=tuple(Variable(name, "Real") for name in (self.n_name, self.m_name, *others)),
            background=(both(at_most(const(0), self.m), at_most(self.m, self.n)), *inferred),
            axioms=self.axioms,
            always=claim,
            sometimes=claim,
            antecedent=self.antecedent,
            notes=(note,),
        )


@encode.register
def _count(claim: Count, grounds: DataGrounds) -> Problem:
    rows = _Rows(grounds)
    match claim.share:
        case None:
            return rows.problem(equal(rows.m, const(claim.count or 0)), _SAMPLE)
        case "most":
            said = less(rows.n, rows.m + rows.m)
        case "all":
            said = equal(rows.m, rows.n)
        case "none":
            said = equal(rows.m, const(0))
        case share:
            said = admitted(rows.m, share.interval, rows.n)
    return rows.problem(both(less(const(0), rows.n), said), _SAMPLE)


@encode.register
def _population(claim: Population, grounds: DataGrounds) -> Problem:
    assert grounds.n is not None
    rows, name = _Rows(grounds), f"s_{grounds.evidence}"
    inferred = inference(rows.counted, grounds.n, rows.m, var(name), claim.share, claim.confidence)
    return rows.problem(claimed(var(name), claim.share), bound_note(claim.confidence), inferred, name)
