"""Swaps of single words that are looked for in order to turn the decision: by the model's gradient, and by synonyms."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from whyproof.agent.operations.changes import MOST_TEXTS, SHOWN, bounds, limits_of, searched
from whyproof.agent.operations.decision import flip_statement
from whyproof.agent.searches import diverse, flips_of
from whyproof.agent.statement import Remark, Said
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.evidence import Evidence
from whyproof.tools.method import filled
from whyproof.tools.registry import method

METHOD = "hotflip"


def attack(turn: Turn) -> Iterator[Said]:
    """The fewest swaps that turn the decision: of synonyms, then of words that the gradient names, alike ones before any others.

    Where the target shows no gradient that is said, and synonyms alone are tried; a question that asks for HotFlip is refused.
    """
    aim = None if turn.asked == turn.predicted else turn.asked
    by_name = turn.slots.get("method") == METHOD
    refused = method(METHOD).supports(turn.tools.target, turn.instance, filled(method(METHOD), {}))
    found = False
    if not by_name:
        synonyms = searched(turn, aim, ["synonym"], {"max_edits": 1, "reach": 3, "budget": MOST_TEXTS})
        found = yield from told(turn, synonyms, aim)
        if refused is not None:
            yield Remark(refused)
            return
    if not found:
        found = yield from told(turn, turn.tools.run(METHOD, turn.instance, {**_within(turn, aim), "similar": 0.3}), aim)
    if not found:
        yield Remark("So I let it put in any word of its vocabulary, alike or not:")
        found = yield from told(turn, turn.tools.run(METHOD, turn.instance, {**_within(turn, aim), "similar": -1.0}), aim)
    if found and by_name:
        yield Remark("The gradient chose the words; what the model does with them I asked the model.")


def told(turn: Turn, search: Evidence, aim: str | None) -> Generator[Said, None, bool]:
    """The smallest flips of a search, or how far it went without one. Returns whether there was one."""
    flips = flips_of(search, turn.predicted, aim)
    for flip in diverse([f for f in flips if len(f.words) == len(flips[0].words)], SHOWN):
        yield flip_statement(turn, (), flip.edits)
    if not flips:
        yield from bounds(turn, search, int(str(search.values["complete_to"])), aim)
    return bool(flips)


def _within(turn: Turn, aim: str | None) -> dict[str, JSON]:
    """The aim, and the words that the question keeps or names."""
    return {"aim": aim, **limits_of(turn)}
