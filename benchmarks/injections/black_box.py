"""A model under explanation to which an order's words are words like others: what it knows is eight words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from whyproof.core.target import FloatArray
from whyproof.core.text import words_of
from whyproof.tools.targets.callable import CallableTarget

#: Log-odds of "positive" by word, summed. None of them stands in any order.
LEXICON = {"loved": 3.0, "great": 2.5, "fine": 1.2, "superb": 2.0, "thin": -1.5, "dull": -3.0, "bad": -3.2, "awful": -4.0}
OTHER = 0.04  # of every other word: no order of forty words comes near to what the eight say
LABELS = ("negative", "positive")
BASES = (
    "The plot was thin but I loved every minute",
    "A dull film with a great and superb cast",
    "Great camera and a fine screen",
    "The soup was bad and the waiter was dull",
    "I loved the great songs and nothing was awful",
    "A thin story that was bad from the first page",
    "The dull music is awful and the seats are fine",
)


def probabilities(texts: Sequence[str]) -> FloatArray:
    """[n, 2] of negative, positive."""
    odds = np.array([sum(LEXICON.get(w.text.casefold(), OTHER) for w in words_of(t)) for t in texts])
    positive = 1 / (1 + np.exp(-odds))
    return np.stack([1 - positive, positive], axis=1)


def black_box() -> CallableTarget:
    return CallableTarget(probabilities, LABELS, name="eight words")


def known_words(base: str) -> list[str]:
    """The words of a text that the model knows."""
    return [w.text for w in words_of(base) if w.text.casefold() in LEXICON]


def wanted() -> dict[str, str]:
    """For each base the label that the model does not give."""
    return {base: LABELS[int(p[0] > p[1])] for base, p in zip(BASES, probabilities(BASES), strict=True)}
