"""Heads that give weights: trained on a slow method's maps (Empirical Explainers), or on the game itself (FastSHAP).

Both are measured on held-out texts against the maps of the slow method: their teacher, or the Shapley engine.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.learned.fitting import Loss, Read, evenly
from whyproof.tools.learned.head import Head, HeadCard, states
from whyproof.tools.method import Progress, silent
from whyproof.tools.query import choose_game, coalitions
from whyproof.tools.registry import method
from whyproof.tools.value import score_of

#: The quantile of held-out errors that intervals are made of; what they then hold of other held-out words goes into the card.
QUANTILE, SLOPE = 0.97, 0.25

#: Coalitions of a training text besides their complements.
PAIRS = 12


@dataclass(frozen=True)
class Slow:
    """A text with what the slow method says of it."""

    read: Read
    weights: FloatArray  # [n_words, n_outputs]
    totals: FloatArray  # [n_outputs] by which the weights of a head are made to add up
    slow: float  # CPU seconds of the slow method
    fast: float  # CPU seconds of reading the states and the totals


@dataclass(frozen=True)
class Played:
    """A text with the values of some coalitions."""

    read: Read
    keep: BoolArray  # [n_rows, n_words]
    values: FloatArray  # [n_rows, n_outputs] above the value of no word
    totals: FloatArray  # [n_outputs] values of all words


def outputs(target: Target) -> tuple[str, ...]:
    """The labels that a head has outputs for: one of two, or all."""
    return target.labels[-1:] if len(target.labels) == 2 and not target.multi_label else target.labels


def values(target: Target, instance: Instance, keep: BoolArray) -> FloatArray:
    """Log-odds of each output's label, by coalition: shape [n_rows, n_outputs]."""
    game = choose_game(target, {"game": None})
    rows = coalitions(target, instance, keep, game)
    scores = [score_of(target, rows[0], {"label": label, "foil": None}) for label in outputs(target)]
    return np.stack([score(rows) for score in scores], axis=1)


def slow_maps(
    target: Target, instances: Sequence[Instance], teacher: str, layers: tuple[int, ...], progress: Progress = silent
) -> list[Slow]:
    """The slow method's maps of texts, one a label of ``outputs``.

    Raises:
        InputError: its weights promise no sum, or have no sides: a head's are made to add up to the score.
    """
    found = []
    tool = method(teacher)
    for done, instance in enumerate(instances, start=1):
        n = len(instance.words)
        start = time.process_time()
        maps = [tool.explain(target, instance, {"label": label}) for label in outputs(target)]
        middle = time.process_time()
        read = Read(states(target, instance, layers), n)
        both = values(target, instance, np.array([[True] * n, [False] * n]))
        fast = time.process_time() - middle
        fit = [m for m in maps if isinstance(m, FeatureAttribution) and m.signed and m.total is not None]
        if len(fit) < len(maps):
            expected = "a method whose weights have sides and add up to the score"
            raise InputError(expected, tool.card.title, "name Integrated Gradients, or Shapley values")
        columns = [[w.weight for w in m.words] for m in fit]
        found.append(Slow(read, np.array(columns).T, both[0] - both[1], middle - start, fast))
        progress(done, len(instances))
    return found


def played(
    target: Target, instances: Sequence[Instance], layers: tuple[int, ...], seed: int, progress: Progress = silent
) -> list[Played]:
    """Texts with coalitions drawn by the Shapley kernel, each with its complement (FastSHAP, section 3.2)."""
    rng = np.random.default_rng(seed)
    found = []
    for done, instance in enumerate(instances, start=1):
        n = len(instance.words)
        keep = np.concatenate([[[True] * n, [False] * n], kernel_draws(n, PAIRS, rng)])
        worth = values(target, instance, keep)
        above = worth - worth[1]
        found.append(Played(Read(states(target, instance, layers), n), keep[2:], above[2:], above[0]))
        progress(done, len(instances))
    return found


def kernel_draws(n: int, pairs: int, rng: np.random.Generator) -> BoolArray:
    """Coalitions [2 * pairs, n] whose sizes s have the odds (n - 1) / (s (n - s)); all of one size are equally likely."""
    if n < 2:
        return np.zeros((0, n), dtype=bool)
    sizes = np.arange(1, n)
    odds = 1 / (sizes * (n - sizes))
    drawn = rng.choice(sizes, size=pairs, p=odds / odds.sum())
    ranks = rng.random((pairs, n)).argsort(axis=1).argsort(axis=1)
    keep = ranks < drawn[:, None]
    return np.concatenate([keep, ~keep])


def imitating(texts: Sequence[Slow]) -> Loss:
    """Squared distance from the slow map, by the square of the map's norm and 1."""

    def loss(scores: Sequence[Tensor], which: Sequence[int]) -> list[Tensor]:
        found = []
        for score, i in zip(scores, which, strict=True):
            expected = torch.from_numpy(texts[i].weights).float()
            guess = evenly(score, torch.from_numpy(texts[i].totals).float())
            found.append(((guess - expected) ** 2).sum() / ((expected**2).sum() + 1.0))
        return found

    return loss


def shapley_fit(texts: Sequence[Played]) -> Loss:
    """FastSHAP's loss, equation 8: how far the weights of a coalition's words are from what the coalition is worth."""

    def loss(scores: Sequence[Tensor], which: Sequence[int]) -> list[Tensor]:
        found = []
        for score, i in zip(scores, which, strict=True):
            weights = evenly(score, torch.from_numpy(texts[i].totals).float())
            keep, worth = (torch.from_numpy(x).float() for x in (texts[i].keep, texts[i].values))
            found.append(((worth - keep @ weights) ** 2).sum(dim=1).mean())
        return found

    return loss


def measured(tensors: dict[str, Tensor], card: dict[str, Any], held_out: Sequence[Slow]) -> dict[str, Any]:
    """The card with what the head reached; intervals are calibrated on one half of the held-out texts, measured on the other."""
    blank = HeadCard(**card, speed_up=0, measures={}, half_width=0, half_slope=0, weights="")
    head = Head(blank, {name: t.half().float() for name, t in tensors.items()})
    found, times = [], []
    for text in held_out:
        start = time.process_time()
        n = text.read.n_words
        guess = [head.weights(text.read.states, n, float(total), k) for k, total in enumerate(text.totals)]
        times.append(text.slow / (text.fast + time.process_time() - start))
        found.append(np.stack(guess, axis=1))
    pairs = [(f[:, k], e.weights[:, k]) for f, e in zip(found, held_out, strict=True) for k in range(f.shape[1])]
    excess = [(np.abs(f - e.weights) - SLOPE * np.abs(f)).ravel() for f, e in zip(found, held_out, strict=True)]
    half = float(np.quantile(np.concatenate(excess[::2]), QUANTILE))
    measures = {
        "relative_error": float(np.mean([np.linalg.norm(f - w) / max(float(np.linalg.norm(w)), 1e-12) for f, w in pairs])),
        "rank_correlation": float(np.mean([_spearman(np.abs(f), np.abs(w)) for f, w in pairs])),
        "top_word": float(np.mean([np.abs(f).argmax() == np.abs(w).argmax() for f, w in pairs])),
        "coverage": float(np.mean(np.concatenate(excess[1::2]) <= half)),
    }
    rounded = {name: round(value, 4) for name, value in measures.items()}
    speed = round(float(np.median(times)), 4)
    return {**card, "speed_up": speed, "measures": rounded, "half_width": round(half, 4), "half_slope": SLOPE}


def _spearman(a: FloatArray, b: FloatArray) -> float:
    ranks = [np.argsort(np.argsort(x)) for x in (a, b)]
    return float(np.corrcoef(ranks[0], ranks[1])[0, 1])
