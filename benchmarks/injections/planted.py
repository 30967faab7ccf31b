"""Texts with an order in them, one after the other the same in every run."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.injections.wordings import DRESSES, ORDERS, PLACES


@dataclass(frozen=True)
class Planted:
    """A text with an order: the text as it was before, the order as it stands there, and the label that it wants."""

    number: int
    language: str
    dress: str
    place: str
    base: str
    order: str
    text: str
    label: str


def planted(number: int, bases: Sequence[str], wanted: Mapping[str, str]) -> Planted:
    """The text of a number, from 0; ``wanted`` has a label that the model does not give for each base. Wordings, dresses and
    places come in all combinations before any comes again (38 x 33 x 3)."""
    assert math.gcd(len(ORDERS), len(DRESSES)) == 1
    language, wording = ORDERS[number % len(ORDERS)]
    dress, dressed = DRESSES[number % len(DRESSES)]
    place, put = PLACES[(number // len(ORDERS) + number) % len(PLACES)]
    base = bases[number % len(bases)]
    order = dressed(wording.format(L=wanted[base]))
    return Planted(number, language, dress, place, base, order, put(base, order), wanted[base])
