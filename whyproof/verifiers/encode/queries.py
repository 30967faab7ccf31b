"""Claims 5-11 and 16 on what the model answered. Every probability is a real variable near the recorded number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from whyproof.core.claim import Confidence, Contrast, Effect, Flip, Interaction, Necessity, NoFlip, Predicted, Sufficiency
from whyproof.verifiers.encode.binomial import bound_note, claimed, inference
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
from whyproof.verifiers.grounds_data import DrawGrounds, InteractionGrounds
from whyproof.verifiers.policy import HOLDS_AT, INTERACTION
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
def _sufficiency(claim: Sufficiency, grounds: QueryGrounds | SearchGrounds | DrawGrounds) -> Problem:
    match grounds:
        case QueryGrounds():
            same = _same(*grounds.answers)
            return _over(grounds, same if claim.holds else Not(same))
        case SearchGrounds():
            fine = [_same(grounds.original, row) for row in grounds.rows]
            note = "closed:deletions - all sets of the other words"
            return _of_all(grounds, fine, grounds.expected, claim.holds, note)
        case DrawGrounds():
            return _sampled(claim, grounds)


def _sampled(claim: Sufficiency, grounds: DrawGrounds) -> Problem:
    """``y_i`` is 1 where draw i keeps the label and 0 where it does not; their sum bounds the share of all replacements."""
    assert claim.rate is not None and claim.confidence is not None
    share, drawn = f"s_{grounds.evidence}", f"n_{grounds.evidence}"
    kept = [f"y_{draw.symbol}" for draw in grounds.draws]
    counted = equal(var(drawn), const(len(kept)))
    same = [_same(grounds.original, draw) for draw in grounds.draws]
    problem = _problem((grounds.original, *grounds.draws), claimed(var(share), claim.rate), FALSE if grounds.vacuous else TRUE)
    tallied = (
        both(Implies(s, equal(var(y), _ONE)), Implies(Not(s), equal(var(y), _ZERO))) for s, y in zip(same, kept, strict=True)
    )
    inferred = inference(counted, len(kept), total(kept), var(share), claim.rate, claim.confidence)
    return replace(
        problem,
        variables=(*problem.variables, *(Variable(name, "Real") for name in (*kept, drawn, share))),
        background=(*problem.background, *tallied, *inferred),
        axioms=(*problem.axioms, Axiom(grounds.count_atom, counted, grounds.evidence)),
        notes=("closed:sample - the draws that are recorded are all that were made", bound_note(claim.confidence)),
    )


@encode.register
def _effect(claim: Effect, grounds: QueryGrounds) -> Problem:
    before, after = (_probability(a, claim.label) for a in grounds.answers)
    first, second = (before, after) if claim.direction == "lowers" else (after, before)
    change = first + second.times(Fraction(-1))
    size = admitted(change, claim.points.interval, _ONE) if claim.points else TRUE
    return _over(grounds, both(less(_ZERO, change), size))


@encode.register
def _interaction(claim: Interaction, grounds: InteractionGrounds) -> Problem:
    original, first, second, neither = (_probability(a, claim.label) for a in grounds.answers)
    minus = Fraction(-1)
    beyond = original + first.times(minus) + second.times(minus) + neither
    signed = beyond.times(minus) if claim.sign == "negative" else beyond
    if claim.sign == "none":
        said = both(at_most(const(-INTERACTION), beyond), at_most(beyond, const(INTERACTION)))
    else:
        size = admitted(signed, claim.points.interval, _ONE) if claim.points else TRUE
        said = both(less(const(INTERACTION), signed), size)
    return _problem(grounds.answers, said)


@encode.register
def _no_flip(claim: NoFlip, grounds: SearchGrounds) -> Problem:
    fine = [_same(grounds.original, row) if claim.aim is None else Not(_has_label(row, claim.aim)) for row in grounds.rows]
    closed = "deletions" if claim.kinds == ("delete",) else f"edits@{grounds.count_atom.removesuffix('_count')}"
    note = f"closed:{closed} - all {grounds.expected} sets of up to {claim.up_to} words"
    return _of_all(grounds, fine, claim.tried, True, note)


def _of_all(grounds: SearchGrounds, fine: Iterable[Formula], tried: int, holds: bool, note: str) -> Problem:
    """All rows at once, of which there are ``tried``, or (``holds`` false) the denial of it. Rows that were never tried are
    one free boolean, so that a gap can neither prove nor refute."""
    counted = equal(var("tried"), const(tried))
    untried = Holds("untried_rows_stay") if grounds.gap else TRUE
    said = both(counted, untried, *fine)
    antecedent = FALSE if grounds.vacuous else TRUE
    problem = _problem((grounds.original, *grounds.rows), said if holds else Not(said), antecedent)
    evidence = grounds.count_atom.removesuffix("_count")
    count = () if grounds.gap else (Axiom(grounds.count_atom, equal(var("tried"), const(grounds.expected)), evidence),)
    free = (Variable("untried_rows_stay", "Bool"),) if grounds.gap else ()
    return replace(
        problem,
        variables=(*problem.variables, Variable("tried", "Real"), *free),
        axioms=(*problem.axioms, *count),
        notes=(note,),
    )
