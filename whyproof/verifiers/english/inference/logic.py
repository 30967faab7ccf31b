"""Formulas as the theory record has them: nested lists. Small constructors that drop what says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whyproof.core.canonical import JSON

Formula = list[JSON]
TRUE: Formula = ["true"]
QUANTIFIERS = {"exists", "forall"}
ATOMS = {"atom", "equal"}


def conj(parts: Iterable[Formula]) -> Formula:
    """The conjunction, flat and without ``true``."""
    flat: list[JSON] = []
    for part in parts:
        if part[0] == "and":
            flat += part[1:]
        elif part != TRUE:
            flat.append(part)
    if len(flat) == 1 and isinstance(flat[0], list):
        return flat[0]
    return ["and", *flat] if flat else TRUE


def negation(formula: Formula) -> Formula:
    return ["not", formula]


def exists(variable: str, sort: str, body: Formula) -> Formula:
    """Some ``variable`` is ``body``. What does not speak of the variable is said beside it, not within (miniscoping): nested
    quantifiers are what makes a proof long."""
    parts = body[1:] if body[0] == "and" else [body]
    within = [part for part in parts if isinstance(part, list) and _mentions(part, variable)]
    beside = [part for part in parts if isinstance(part, list) and not _mentions(part, variable)]
    if not within:
        return conj(beside)
    return conj([["exists", [[variable, sort]], conj(within)], *beside])


def _mentions(formula: Formula, variable: str) -> bool:
    return any(_mentions(part, variable) if isinstance(part, list) else part == variable for part in formula)


def forall(variable: str, sort: str, condition: Formula, body: Formula) -> Formula:
    """ "Every ``variable`` with ``condition`` has ``body``"."""
    inner: Formula = body if condition == TRUE else ["implies", condition, body]
    return ["forall", [[variable, sort]], inner]


def atom(predicate: str, *terms: str) -> Formula:
    return ["atom", predicate, *terms]


def parts(formula: Formula) -> list[Formula]:
    """The formulas directly within; none within an atom."""
    return [part for part in formula[1 if formula[0] not in QUANTIFIERS else 2 :] if isinstance(part, list)]


def bound(formula: Formula) -> dict[str, str]:
    """The variables that a quantifier binds, with their sorts; none for any other formula."""
    pairs = formula[1] if formula[0] in QUANTIFIERS and isinstance(formula[1], list) else []
    return {str(pair[0]): str(pair[1]) for pair in pairs if isinstance(pair, list)}


def terms(formula: Formula) -> list[str]:
    """The terms of an atom or an equality."""
    return [str(term) for term in formula[2 if formula[0] == "atom" else 1 :]]


def free(formula: Formula) -> frozenset[str]:
    """The terms that the formula does not bind: variables from outside, and constants."""
    if formula[0] in ATOMS:
        return frozenset(terms(formula))
    return frozenset(term for part in parts(formula) for term in free(part)) - bound(formula).keys()


def names_of(formula: Formula) -> Iterator[str]:
    """The predicates of a formula, as often as they stand there."""
    if formula[0] == "atom":
        yield str(formula[1])
    for part in parts(formula):
        yield from names_of(part)
