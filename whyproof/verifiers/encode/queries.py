"""Claims 5-8, 10, 11 and 16 on what the model answered. Every probability is a real variable near the recorded number."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from whyproof.core.claim import Confidence, Contrast, Effect, Flip, Necessity, NoFlip, Predicted, Sufficiency
from whyproof.verifiers.encode.dispatch import admitted, encode
from whyproof.verifiers.formula import (
    FALSE,
    TRUE,
    Axiom,
    Formula,
    Holds,
    Implies,
    Linear,
    Not,
    Problem,
    Variable,
    at_most,
    both,
    const,
    either,
    equal,
    less,
    total,
    var,
)
from whyproof.verifiers.grounds import QueryGrounds, SearchGrounds
from whyproof.verifiers.policy import HOLDS_AT
from whyproof.verifiers.readings import Answers

_ZERO, _ONE = const(0), const(1)


def _name(answers: Answers, k: int) -> str:
    return f"p_{answers.symbol}_{k}"


def _probability(answers: Answers, label: str) -> Linear:
    return var(_name(answers, answers.labels.index(label)))


def _has_label(answers: Answers, label: str) -> Formula:
    """The strict highest of a single-label target; at least 1/2 in a multi-label one."""
    p = _probability(answers, label)
    if answers.multi_label:
        return at_most(const(HOLDS_AT), p)
    return both(*(less(_probability(answers, other), p) for other in answers.labels if other != label))


def _same(one: Answers, other: Answers) -> Formula:
    """Both texts get the same label (in a multi-label target: the same set of labels)."""
    pairs = [(_has_label(one, label), _has_label(other, label)) for label in one.labels]
    if one.multi_label:
        return both(*(both(Implies(a, b), Implies(b, a)) for a, b in pairs))
    return either(*(both(a, b) for a, b in pairs))


def _background(answers: Answers) -> Iterable[Formula]:
    names = [_name(answers, k) for k in range(len(answers.labels))]
    # The axioms bound probabilities too, and that is enough for the many texts of a search.
    for name in () if answers.symbol.startswith("r") else names:
        yield both(at_most(_ZERO, var(name)), at_most(var(name), _ONE))
    if not answers.multi_label:
        yield equal(total(names), _ONE)


def _axioms(answers: Answers) -> Iterable[Axiom]:
    for reading in answers.readings:
        parts = []
        for k in range(len(answers.labels)):
            low, high = reading.bounds(k)
            p = var(_name(answers, k))
            parts += [at_most(const(low), p), at_most(p, const(high))]
        yield Axiom(reading.atom, both(*parts), reading.evidence)


def _problem(answers: Iterable[Answers], claim: Formula, antecedent: Formula = TRUE) -> Problem:
    texts = tuple(answers)
    return Problem(
        variables=tuple(Variable(_name(a, k), "Real") for a in texts for k in range(len(a.labels))),
        background=tuple(f for a in texts for f in _background(a)),
        axioms=tuple(x for a in texts for x in _axioms(a)),
        always=claim,
        sometimes=claim,
        antecedent=antecedent,
    )


def _over(grounds: QueryGrounds, claim: Formula) -> Problem:
    return _problem(grounds.answers, claim, FALSE if grounds.vacuous else TRUE)


def _spoken_of(grounds: QueryGrounds) -> Answers:
    """The one text that a claim on a single answer is about."""
    (answers,) = grounds.answers
    return answers


@encode.register
def _predicted(claim: Predicted, grounds: QueryGrounds) -> Problem:
    says = _has_label(_spoken_of(grounds), claim.label)
    return _over(grounds, says if claim.holds else Not(says))


@encode.register
def _flip(claim: Flip, grounds: QueryGrounds) -> Problem:
    says = _has_label(_spoken_of(grounds), claim.label)
    return _over(grounds, says if claim.holds else Not(says))


@encode.register
def _confidence(claim: Confidence, grounds: QueryGrounds) -> Problem:
    p = _probability(_spoken_of(grounds), claim.label)
    return _over(grounds, admitted(p, claim.probability.interval, _ONE))


@encode.register
def _contrast(claim: Contrast, grounds: QueryGrounds) -> Problem:
    answers = _spoken_of(grounds)
    p, q = _probability(answers, claim.label), _probability(answers, claim.foil)
    if claim.times is None:
        return _over(grounds, less(q, p))
    return _over(grounds, both(less(q, p), less(_ZERO, q), admitted(p, claim.times.interval, q)))


@encode.register
def _necessity(claim: Necessity, grounds: QueryGrounds) -> Problem:
    same = _same(*grounds.answers)
    return _over(grounds, Not(same) if claim.holds else same)


@encode.register
def _sufficiency(claim: Sufficiency, grounds: QueryGrounds) -> Problem:
    same = _same(*grounds.answers)
    return _over(grounds, same if claim.holds else Not(same))


@encode.register
def _effect(claim: Effect, grounds: QueryGrounds) -> Problem:
    before, after = (_probability(a, claim.label) for a in grounds.answers)
    first, second = (before, after) if claim.direction == "lowers" else (after, before)
    change = first + second.times(Fraction(-1))
    size = admitted(change, claim.points.interval, _ONE) if claim.points else TRUE
    return _over(grounds, both(less(_ZERO, change), size))


@encode.register
def _no_flip(claim: NoFlip, grounds: SearchGrounds) -> Problem:
    """All rows at once; rows that were never tried are one free boolean, so that a gap can neither prove nor refute."""
    texts = (grounds.original, *grounds.rows)
    fine = [_same(grounds.original, row) if claim.aim is None else Not(_has_label(row, claim.aim)) for row in grounds.rows]
    counted = equal(var("tried"), const(claim.tried))
    untried = Holds("untried_rows_stay") if grounds.gap else TRUE
    problem = _problem(texts, both(counted, untried, *fine), FALSE if grounds.vacuous else TRUE)
    evidence = grounds.count_atom.removesuffix("_count")
    count = () if grounds.gap else (Axiom(grounds.count_atom, equal(var("tried"), const(grounds.expected)), evidence),)
    free = (Variable("untried_rows_stay", "Bool"),) if grounds.gap else ()
    return Problem(
        (*problem.variables, Variable("tried", "Real"), *free),
        problem.background,
        (*problem.axioms, *count),
        problem.always,
        problem.sometimes,
        problem.antecedent,
        (f"closed:deletions - all {grounds.expected} sets of up to {claim.up_to} words",),
    )
