"""Plain questions to a target: outcomes of instances, and of an instance with some of its words taken away.

A *coalition* is a row of ``keep`` [n_words], True where the word stays. Two games say what happens to the others:
``mask`` replaces their tokens by the model's mask token; ``delete`` deletes the words. Punctuation stays in both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol, runtime_checkable

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import Outcome
from whyproof.core.target import BoolArray, Capability, FloatArray, Target
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.tools.method import Progress, one_of, silent

CoalitionGame = Literal["mask", "delete"]

#: Rows handed to a target at once: enough for full batches of like length, few enough for a live progress bar.
CHUNK = 256


@runtime_checkable
class Maskable(Protocol):
    """A target with ``Capability.MASKING``."""

    def predict_masked(self, instance: Instance, keep: BoolArray) -> FloatArray:
        """Probabilities [n_rows, n_labels] with the tokens of absent words replaced; ``keep`` is [n_rows, n_words]."""


def outcome_of(target: Target, row: FloatArray) -> Outcome:
    """An outcome from one row of probabilities."""
    return Outcome({name: float(p) for name, p in zip(target.labels, row, strict=True)}, target.multi_label)


def probabilities(target: Target, instances: Sequence[Instance], progress: Progress = silent) -> FloatArray:
    """Probabilities of instances, shape [n, n_labels]."""
    parts = []
    for at in range(0, len(instances), CHUNK):
        parts.append(target.predict(instances[at : at + CHUNK]))
        progress(min(at + CHUNK, len(instances)), len(instances))
    return np.concatenate(parts) if parts else np.empty((0, len(target.labels)))


def choose_game(target: Target, parameters: Mapping[str, JSON]) -> CoalitionGame:
    """The game asked for; where none is, ``mask`` if the model has a mask token, else ``delete``."""
    asked = one_of(parameters, "game", (None, "mask", "delete"))
    if asked is None:
        return "mask" if Capability.MASKING in target.capabilities else "delete"
    return "mask" if asked == "mask" else "delete"


def game_refusal(target: Target, parameters: Mapping[str, JSON]) -> str | None:
    """Why the game asked for cannot be played on this target, or None."""
    if choose_game(target, parameters) == "mask" and Capability.MASKING not in target.capabilities:
        return f"The model {target.name} has no mask token, so words can be deleted but not masked; ask for the game 'delete'."
    return None


def without(instance: Instance, absent: Sequence[int]) -> Instance:
    """The instance with the words of these indices deleted."""
    if not absent:
        return instance
    return apply_edits(instance, [Edit("delete", tuple(instance.words[i] for i in absent))])


def coalitions(
    target: Target, instance: Instance, keep: BoolArray, game: CoalitionGame, progress: Progress = silent
) -> FloatArray:
    """Probabilities of every coalition, shape [n_rows, n_labels]; ``keep`` is [n_rows, n_words]."""
    if game == "delete":
        return probabilities(target, [without(instance, np.flatnonzero(~row).tolist()) for row in keep], progress)
    assert isinstance(target, Maskable), "supports() lets only maskable targets play the mask game"
    parts = []
    for at in range(0, len(keep), CHUNK):
        parts.append(target.predict_masked(instance, keep[at : at + CHUNK]))
        progress(min(at + CHUNK, len(keep)), len(keep))
    return np.concatenate(parts)
