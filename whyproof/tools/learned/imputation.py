"""What a model says of a text of which only some words are known: its answer with the others drawn from other texts, often.

The mean over several draws estimates what the model would say on average given the words that stay. Nothing in it is trained,
so that whoever chooses the words cannot hide a message to it in the choice (Jethani et al. 2021, section 4).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.tools.query import probabilities


def imputed(instance: Instance, keep: BoolArray, donor: Sequence[str]) -> Instance:
    """The text with each absent word replaced by the donor's word at its place; a shorter donor begins again."""
    absent = np.flatnonzero(~keep).tolist()
    if not absent or not donor:
        return instance
    return apply_edits(instance, [Edit("replace", (instance.words[i],), donor[i % len(donor)]) for i in absent])


def known_by(
    target: Target,
    texts: Sequence[tuple[Instance, BoolArray]],
    donors: Sequence[Sequence[str]],
    draws: int,
    rng: np.random.Generator,
) -> FloatArray:
    """Probabilities of each text of which only the words of ``keep`` [n_words] are known, shape [n_texts, n_labels].

    Args:
        donors: words of the texts to draw from.
        draws: how many donors are drawn for each text; all texts get their own.
    """
    chosen = rng.integers(0, len(donors), (len(texts), draws)).tolist()
    filled = [imputed(text, keep, donors[k]) for (text, keep), row in zip(texts, chosen, strict=True) for k in row]
    found: FloatArray = probabilities(target, filled).reshape(len(texts), draws, -1).mean(axis=1)
    return found
