"""The planted texts explained, in several processes."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from multiprocessing import get_context

from benchmarks.injections.black_box import BASES, wanted
from benchmarks.injections.holding import on_black_box, on_embedded, with_language_model
from benchmarks.injections.planted import Planted, planted
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.targets.resolve import resolve

#: Texts of the embedded targets, and the field in which the order is planted.
EMBEDDED: dict[str, tuple[dict[str, str], str]] = {
    "sentiment": ({"text": "The waiter was rude and the soup was cold"}, "text"),
    "topic": ({"text": "The striker scored twice in the final"}, "text"),
    "nli": ({"premise": "A dog chases a ball", "hypothesis": "An animal plays"}, "hypothesis"),
}
Row = tuple[str, Planted, list[str]]  # how it was explained, and what changed


def rows(n: int, embedded: int, workers: int) -> Iterator[Row]:
    """The texts as they are explained, in so many processes."""
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        for found in pool.map(on_number, range(n)):
            yield from found
        yield from pool.map(about_embedded, [at * n // max(embedded, 1) for at in range(embedded)], range(embedded))


def on_number(number: int) -> list[Row]:
    case = planted(number, BASES, wanted())
    return [
        ("without a language model", case, on_black_box(case)),
        ("with one that obeys", case, with_language_model(case)),
    ]


def about_embedded(number: int, at: int) -> Row:
    """The planted text in a field of a target; it wants the label that the model thinks least of with the order in it."""
    name = list(EMBEDDED)[at % len(EMBEDDED)]
    (before, field), target = EMBEDDED[name], embedded_target(name)
    case = planted(number, [before[field]], {before[field]: target.labels[0]})
    least = int(target.predict([Instance.of({**before, field: case.text})])[0].argmin())
    case = replace(case, label=target.labels[least])
    return f"about {name}", case, on_embedded(case, target, field, before)


@cache
def embedded_target(name: str) -> Target:
    return resolve(name)
