"""Lies about rules and about what follows from what."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from benchmarks.planted_lies import records
from benchmarks.planted_lies.twin import Draft, lying
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim_world import Entailment, RuleOutcome
from whyproof.core.evidence import Evidence

#: Rule, entity, what it takes, what stops it, what it makes.
RULES = (
    (
        "hearsay",
        "the letter",
        ("made out of court", "offered for its truth"),
        ("dying declaration", "business record"),
        "hearsay",
    ),
    ("refund", "order 17", ("returned", "paid in full"), ("opened", "final sale"), "refundable"),
    ("late fee", "invoice B", ("overdue",), ("disputed", "waived"), "charged"),
    ("parking", "the van", ("on a yellow line",), ("loading", "emergency"), "fined"),
)


def _case(random: Random, stopped: bool | None, closed: bool = False, met: bool = True) -> tuple[Evidence, RuleOutcome]:
    """A record, and the claim that the outcome holds. ``stopped``: the last exception is stated true or false, or (None) not at
    all; the others are stated false. ``met``: the first condition."""
    rule, entity, conditions, exceptions, outcome = random.choice(RULES)
    facts = [(entity, c, met if c == conditions[0] else True) for c in conditions]
    if not closed:
        facts += [(entity, e, False) for e in exceptions[:-1]]
    if stopped is not None:
        facts.append((entity, exceptions[-1], stopped))
    random.shuffle(facts)
    listed = [(rule, [(c, True) for c in conditions], exceptions, outcome)]
    record = records.rules(listed, facts, exceptions if closed else ())
    return record, RuleOutcome((record.id,), rule=rule, entity=entity, outcome=outcome)


@lying("dropped exception")
def an_exception_applies(world: World, random: Random) -> Draft | None:
    """The conditions are met, and so is an exception."""
    del world
    record, claim = _case(random, stopped=True, closed=random.random() < 0.5)
    return Draft(replace(claim, holds=False), claim, extra=(record,))


@lying("dropped exception")
def an_exception_is_unknown(world: World, random: Random) -> Draft | None:
    """Two records of one case: in the lie's, nobody said whether the exception applies."""
    del world
    seed = random.random()
    record, claim = _case(Random(seed), stopped=False)
    poorer, lie = _case(Random(seed), stopped=None)
    return Draft(claim, lie, extra=(record,), lie_extra=(poorer,))


@lying("dropped exception")
def a_condition_fails(world: World, random: Random) -> Draft | None:
    del world
    seed, closed = random.random(), random.random() < 0.5
    record, claim = _case(Random(seed), stopped=False, closed=closed)
    other, lie = _case(Random(seed), stopped=False, closed=closed, met=False)
    if random.random() < 0.5:
        return Draft(claim, replace(claim, holds=False), extra=(record,))
    return Draft(claim, lie, extra=(record,), lie_extra=(other,))


# --- entailment ------------------------------------------------------------------------------------------------------

#: A thing, what it is, what that makes it, and what it does not.
STEPS = (
    ("Rina", "gardener", "person", "machine"),
    ("Bello", "poodle", "dog", "cat"),
    ("the Aurora", "ferry", "ship", "train"),
    ("Ofelia", "cellist", "musician", "sculptor"),
)


def _is(kind: str, term: str) -> list[Any]:
    return ["atom", kind, term]


def _every(low: str, high: str) -> list[Any]:
    return ["forall", [["x", "entity"]], ["implies", _is(low, "x"), _is(high, "x")]]


def _step(random: Random) -> tuple[tuple[str, str, str, str], str, Any, Any]:
    """A premise about a thing, by name or as "some": names, text, premise and hypothesis formulas."""
    name, low, high, _ = names = random.choice(STEPS)
    if random.random() < 0.5:
        return names, f"{name} is a {high}", ["atom", low, "it"], ["atom", high, "it"]
    some: list[Any] = [["x", "entity"]]
    both = ["and", _is(low, "x"), _is("outdoors", "x")], ["and", _is(high, "x"), _is("outdoors", "x")]
    return names, f"A {high} is outdoors", ["exists", some, both[0]], ["exists", some, both[1]]


def _theory(
    names: tuple[str, str, str, str], text: str, premise: Any, hypothesis: Any, *explained: tuple[str, str, Any]
) -> Evidence:
    name, low, high, other = names
    places = dict.fromkeys((low, high, other, "outdoors", "tired"), ("entity",))
    sentences: list[tuple[str, str, str, Any]] = [("premise", "text", f"{name} is a {low}, outdoors", premise)]
    sentences += [("explanation", source, said, formula) for source, said, formula in explained]
    return records.theory(places, {"it": "entity"}, [*sentences, ("hypothesis", "text", text, hypothesis)])


def _proved(random: Random) -> tuple[Any, Evidence, Entailment]:
    step = _step(random)
    names, text, premise, hypothesis = step
    source = random.choice(("assumed", "graph:g1", "text"))
    record = _theory(names, text, premise, hypothesis, (source, f"Every {names[1]} is a {names[2]}", _every(names[1], names[2])))
    return step, record, Entailment((record.id,), hypothesis=text)


def _with(random: Random, explained: Any) -> Draft:
    """The lie has another explanation instead."""
    step, record, claim = _proved(random)
    names, text, premise, hypothesis = step
    other = _theory(names, text, premise, hypothesis, *explained(names, text, hypothesis))
    return Draft(claim, claim.citing(other.id), extra=(record,), lie_extra=(other,))


@lying("reversed axiom")
def reversed_axiom(world: World, random: Random) -> Draft | None:
    del world
    return _with(random, lambda n, text, h: (("assumed", f"Every {n[2]} is a {n[1]}", _every(n[2], n[1])),))


@lying("reversed axiom")
def denied_hypothesis(world: World, random: Random) -> Draft | None:
    del world
    _, record, claim = _proved(random)
    return Draft(claim, replace(claim, holds=False), extra=(record,))


@lying("reversed axiom")
def another_kind(world: World, random: Random) -> Draft | None:
    del world
    return _with(random, lambda n, text, h: (("assumed", f"Every {n[1]} is a {n[3]}", _every(n[1], n[3])),))


@lying("reversed axiom")
def contradiction_for_entailment(world: World, random: Random) -> Draft | None:
    """No such thing is one of the others: the hypothesis is false, and the lie says that it follows."""
    del world
    names = random.choice(STEPS)
    low = names[1]
    text = f"Nothing outdoors is a {low}"
    some: list[Any] = [["x", "entity"]]
    premise = ["exists", some, ["and", _is(low, "x"), _is("outdoors", "x")]]
    hypothesis = ["forall", some, ["implies", _is("outdoors", "x"), ["not", _is(low, "x")]]]
    record = _theory(names, text, premise, hypothesis)
    claim = Entailment((record.id,), hypothesis=text, holds=False)
    return Draft(claim, replace(claim, holds=True), extra=(record,))


@lying("vacuous conditional")
def vacuous_conditional(world: World, random: Random) -> Draft | None:
    """The explanation's condition is met by nothing, or its axioms contradict the premise."""
    del world
    some: list[Any] = [["x", "entity"]]

    def never(n: Any, text: str, h: Any) -> Any:
        never_so = ["forall", some, ["not", ["and", _is(n[1], "x"), _is(n[3], "x")]]]
        both = ["forall", some, ["implies", ["and", _is(n[1], "x"), _is(n[3], "x")], _is(n[2], "x")]]
        return (("assumed", f"No {n[1]} is a {n[3]}", never_so), ("assumed", f"A {n[1]} that is a {n[3]} is a {n[2]}", both))

    def against(n: Any, text: str, h: Any) -> Any:
        none = ["forall", some, ["not", _is(n[1], "x")]]
        return (("assumed", f"Every {n[1]} is a {n[2]}", _every(n[1], n[2])), ("assumed", f"There is no {n[1]}", none))

    return _with(random, random.choice((never, against)))


@lying("vacuous conditional")
def vacuous_hypothesis(world: World, random: Random) -> Draft | None:
    """ "If it is also a ..., it is tired": it cannot be."""
    del world
    step, record, claim = _proved(random)
    names, _, premise, _ = step
    _, low, _, other = names
    some: list[Any] = [["x", "entity"]]
    text = f"If a {low} is a {other}, it is tired"
    hypothesis = ["forall", some, ["implies", ["and", _is(low, "x"), _is(other, "x")], _is("tired", "x")]]
    never_so = ["forall", some, ["not", ["and", _is(low, "x"), _is(other, "x")]]]
    lie = _theory(names, text, premise, hypothesis, ("assumed", f"No {low} is a {other}", never_so))
    return Draft(claim, Entailment((lie.id,), hypothesis=text), extra=(record,), lie_extra=(lie,))


@lying("circular axiom")
def circular_axiom(world: World, random: Random) -> Draft | None:
    del world
    return _with(random, lambda n, text, h: (("assumed", text, h),))


@lying("circular axiom")
def everything_is_so(world: World, random: Random) -> Draft | None:
    """Axioms that make everything one of ours: the premise no longer matters."""
    del world
    some: list[Any] = [["x", "entity"]]

    def everything(n: Any, text: str, h: Any) -> Any:
        return (
            ("assumed", f"Everything is a {n[2]}, outdoors", ["forall", some, ["and", _is(n[2], "x"), _is("outdoors", "x")]]),
        )

    def restated(n: Any, text: str, h: Any) -> Any:
        return (("assumed", f"It is so that {text}", ["and", h, ["or", h, ["not", h]]]),)

    return _with(random, random.choice((everything, restated)))
