"""Plain questions to a target: outcomes of instances, and of an instance with some of its words taken away.

A *coalition* is a row of ``keep`` [n_words], True where the word stays. Two games say what happens to the others:
``mask`` replaces their tokens by the model's mask token; ``delete`` deletes the words. Punctuation stays in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, Protocol, runtime_checkable

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import Outcome
from whyproof.core.target import BoolArray, Capability, FloatArray, Target
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.tools.budget import Budget
from whyproof.tools.coalition_table import tables_of
from whyproof.tools.method import Progress, one_of, silent

CoalitionGame = Literal["mask", "delete"]

#: Rows, and tokens, handed to a target at once: enough for full batches, few enough to show progress and to stop within a
#: second. Tokens are guessed from words.
CHUNK, CHUNK_TOKENS, TOKENS_A_WORD = 256, 6_000, 1.4


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


def original(target: Target, instance: Instance) -> FloatArray:
    """Probabilities [n_labels] of the text as it stands, which is a coalition too: that of all words."""
    row: FloatArray = coalitions(target, instance, np.ones((1, len(instance.words)), dtype=bool), "delete")[0]
    return row


def coalitions(
    target: Target,
    instance: Instance,
    keep: BoolArray,
    game: CoalitionGame,
    progress: Progress = silent,
    budget: Budget | None = None,
) -> FloatArray:
    """Probabilities of every coalition, shape [n_rows, n_labels]; ``keep`` is [n_rows, n_words].

    A coalition is asked of the model once, by whichever method comes first to it. ``progress`` may raise ``Cancelled``:
    what was answered until then is kept. With a budget the result holds only the first rows, as many as it had room for.

    Raises:
        Cancelled: ``progress`` did.
    """
    keep = np.ascontiguousarray(keep, dtype=bool)
    table = tables_of(target).of(instance, game)
    keys = table.keys(keep)
    if budget is not None:
        keys = keys[: budget.room(len(keys))]
    missing = table.missing(keys)
    if budget is None or budget.seconds is None:  # where time may cut the rest off, the order is the caller's
        missing.sort(key=lambda at: int(keep[at].sum()))
    left = len(missing)
    for rows in _chunks(missing, keep, game, CHUNK_TOKENS if budget is None else CHUNK_TOKENS // 4):
        if budget is not None and budget.room(1) == 0:
            keys = keys[: rows[0]]
            break
        table.add([keys[at] for at in rows], _ask(target, instance, keep[rows], game))
        left -= len(rows)
        progress(len(keys) - left, len(keys))
    if not missing:
        progress(len(keys), len(keys))
    if budget is not None:
        budget.take(len(keys))
    return table.rows(keys)


def _ask(target: Target, instance: Instance, keep: BoolArray, game: CoalitionGame) -> FloatArray:
    if game == "delete":
        return target.predict([without(instance, np.flatnonzero(~row).tolist()) for row in keep])
    assert isinstance(target, Maskable), "supports() lets only maskable targets play the mask game"
    return target.predict_masked(instance, keep)


def _chunks(rows: Sequence[int], keep: BoolArray, game: CoalitionGame, tokens: int) -> Iterator[list[int]]:
    """Row numbers in lots of at most ``CHUNK`` rows and about so many tokens."""
    words = np.full(len(keep), keep.shape[1]) if game == "mask" else keep.sum(axis=1)
    lot: list[int] = []
    filled = 0.0
    for row in rows:
        length = TOKENS_A_WORD * float(words[row]) + 2
        if lot and (len(lot) >= CHUNK or filled + length > tokens):
            yield lot
            lot, filled = [], 0.0
        lot.append(row)
        filled += length
    if lot:
        yield lot
