"""Turning a sentence round changes nothing of what it says."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.verifiers.inference.small_english import GRAPH, LEXICON, judged, kinds_record
from whyproof.core.canonical import JSON
from whyproof.verifiers.english.inference import Theory, theory
from whyproof.verifiers.english.inference.logic import free, names_of
from whyproof.verifiers.english.inference.rooted import rooted

UNARY, BINARY = ("n1", "n2", "a3"), ("r4", "s5")
World = Mapping[str, frozenset[tuple[int, ...]]]


def true_in(formula: Any, world: World, values: Mapping[str, int], size: int) -> bool:
    """Tarski's definition, for a domain of so many things."""
    kind, *rest = formula
    if kind == "true":
        return True
    if kind == "atom":
        return tuple(values[term] for term in rest[1:]) in world[rest[0]]
    if kind == "not":
        return not true_in(rest[0], world, values, size)
    if kind == "and":
        return all(true_in(part, world, values, size) for part in rest)
    if kind == "implies":
        return not true_in(rest[0], world, values, size) or true_in(rest[1], world, values, size)
    bound = [name for name, _ in rest[0]]
    choices = (dict(values, **dict(zip(bound, chosen, strict=True))) for chosen in product(range(size), repeat=len(bound)))
    return (any if kind == "exists" else all)(true_in(rest[1], world, chosen, size) for chosen in choices)


def sentence(random: Random, depth: int, scope: tuple[str, ...], count: list[int]) -> Any:
    """A sentence at random, such as the reader makes: every quantifier has a variable of its own."""
    kind = random.choice(["exists", "exists", "and", "not", "forall", "atom"] if depth else ["atom"])
    if kind == "atom" and scope:
        if random.random() < 0.5:
            return ["atom", random.choice(UNARY), random.choice(scope)]
        return ["atom", random.choice(BINARY), random.choice(scope), random.choice(scope)]
    if kind == "and":
        return ["and", *(sentence(random, depth - 1, scope, count) for _ in range(random.choice([2, 3])))]
    if kind == "not":
        return ["not", sentence(random, depth - 1, scope, count)]
    count[0] += 1
    inner = (*scope, f"x{count[0]}")
    quantifier = "forall" if kind == "forall" else "exists"
    return [quantifier, [[inner[-1], "entity"]], sentence(random, max(depth - 1, 0), inner, count)]


def world_of(random: Random, size: int) -> World:
    def some(arity: int) -> frozenset[tuple[int, ...]]:
        return frozenset(t for t in product(range(size), repeat=arity) if random.random() < 0.5)

    return {**{name: some(1) for name in UNARY}, **{name: some(2) for name in BINARY}}


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6), st.sets(st.sampled_from([*UNARY, *BINARY])))
def test_the_sentence_turned_round_is_true_in_the_same_worlds(seed, differing) -> None:
    random = Random(seed)
    outside = ("x91", "x92", "x93")
    formula = sentence(random, 4, outside, [0])
    found = rooted(formula, differing)
    assert free(found) == free(formula)
    assert set(names_of(found)) == set(names_of(formula))
    for _ in range(12):
        size = random.choice([1, 2, 3])
        world = world_of(random, size)
        values = {name: random.randrange(size) for name in outside}
        assert true_in(found, world, values, size) == true_in(formula, world, values, size)


def test_what_differs_stands_outermost() -> None:
    inner: JSON = ["exists", [["x2", "entity"]], ["and", ["atom", "n2", "x2"], ["atom", "r4", "x1", "x2"]]]
    found: Any = rooted(["exists", [["x1", "entity"]], ["and", ["atom", "n1", "x1"], inner]], {"n2"})
    assert found[0] == "exists"
    assert found[1] == [["x2", "entity"]]


CHAIN = (
    "A boy is sitting in a park watching a man chasing a girl holding a picture of a woman and a dog chasing a cat carrying {}."
)


@pytest.mark.parametrize("frame", [CHAIN, "A boy is running trying to sing quickly so as not to see {}."])
@pytest.mark.parametrize(("narrow", "wide", "found"), [("a novel", "a book", "PROVED"), ("a book", "a novel", "UNSUPPORTED")])
def test_a_long_sentence_that_differs_at_its_end_is_decided(frame, narrow, wide, found) -> None:
    assert GRAPH.path("novel.1", "book.1")
    sentences = frame.format(narrow), frame.format(wide)
    premise, hypothesis = sentences if "not" not in frame else sentences[::-1]
    read = theory(premise, hypothesis, graph=kinds_record("novel", "book"), lexicon=LEXICON)
    assert isinstance(read, Theory)
    assert judged(read, hypothesis).verdict.name == found
