"""The ground terms that universal variables range over, and the limits on their number. Shared by both provers: what is
bounded must be bounded alike, or they would be asked different questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import prod
from typing import Final

from whyproof.verifiers.logic.formulas import Apply
from whyproof.verifiers.logic.theory import Function

DEPTH: Final = 3  # functions inside functions; an explanation's chain of "there is" is rarely longer
ELEMENTS: Final = 60  # ground terms of one sort
INSTANCES: Final = 10_000  # ground instances of all sentences together; some 2 seconds of proving

Universe = Mapping[str, tuple[Apply, ...]]  # the terms by sort


class TooLarge(Exception):
    """Even the shallowest universe gives more instances than the limit."""


def universe(
    sorts: Sequence[str], functions: Mapping[str, Function], scopes: Iterable[Sequence[str]], limit: int = INSTANCES
) -> Universe:
    """The deepest universe with at most ``limit`` instances. ``scopes`` are the sorts of the variables in scope at each
    universal quantifier. A sort without a constant gets one fresh element: sorts are not empty.

    Raises:
        TooLarge: the constants alone are too many.
    """
    wanted = [tuple(scope) for scope in scopes]
    found: dict[str, tuple[Apply, ...]] = dict.fromkeys(sorts, ())
    for name, function in functions.items():
        if not function.of:
            found[function.to] += (Apply(name),)
    found = {sort: of or (Apply(f"??{sort}"),) for sort, of in found.items()}
    if not _fits(found, wanted, limit):
        raise TooLarge
    for _ in range(DEPTH):
        deeper = _deeper(found, functions)
        if deeper is None or not _fits(deeper, wanted, limit):
            break
        found = deeper
    return found


def equality_sorts(sorts_in_use: Iterable[str], functions: Mapping[str, Function]) -> frozenset[str]:
    """The sorts whose terms may have to be the same: those of which an equality is asserted, and of functions of such terms.
    Where equalities are only denied, all terms may be different things, and no law of equality is needed."""
    found = set(sorts_in_use)
    while more := {f.to for f in functions.values() if found.intersection(f.of)} - found:
        found |= more
    return frozenset(found)


def equality_scopes(sorts: frozenset[str], predicates: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """What equality costs in instances: transitivity, and the substitution of one argument of a predicate."""
    substitutions = [(*of, sort) for _, of in sorted(predicates.items()) for sort in of if sort in sorts]
    return [*((sort,) * 3 for sort in sorted(sorts)), *substitutions]


def _deeper(found: Mapping[str, tuple[Apply, ...]], functions: Mapping[str, Function]) -> dict[str, tuple[Apply, ...]] | None:
    """All functions of the terms found, those included; None if there is nothing new or too much of it."""
    deeper = {sort: dict.fromkeys(of) for sort, of in found.items()}
    for name, function in functions.items():
        if function.of:
            if prod(len(found[sort]) for sort in function.of) > ELEMENTS:
                return None
            deeper[function.to].update((Apply(name, of), None) for of in product(*(found[sort] for sort in function.of)))
    if all(len(deeper[sort]) == len(of) for sort, of in found.items()):
        return None
    return {sort: tuple(of) for sort, of in deeper.items()}


def _fits(found: Mapping[str, tuple[Apply, ...]], scopes: Sequence[Sequence[str]], limit: int) -> bool:
    if any(len(of) > ELEMENTS for of in found.values()):
        return False
    return sum(prod(len(found[sort]) for sort in scope) for scope in scopes) <= limit
