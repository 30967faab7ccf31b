"""Random points of a field, and how far a mean over them may be from the truth. Same seed, same points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from whyproof.core.target import FloatArray
from whyproof.tools.gradient.field import Field
from whyproof.tools.method import Progress, silent
from whyproof.tools.value import FORWARD_NOISE

if TYPE_CHECKING:
    from torch import Tensor

#: Half-width of an interval, in standard errors of the mean if these were known: 99.7 in 100.
Z = 3.0


def spread(rows: FloatArray) -> FloatArray:
    """Half-widths [n_words] around the mean of independent rows [n_rows, n_words]."""
    errors: FloatArray = quantile(len(rows) - 1) * rows.std(axis=0, ddof=1) / np.sqrt(len(rows)) + FORWARD_NOISE
    return errors


def quantile(freedom: int) -> float:
    """Student's t that goes with ``Z``, by the first two terms of its expansion in the degrees of freedom."""
    return Z + (Z**3 + Z) / (4 * freedom) + (5 * Z**5 + 16 * Z**3 + 3 * Z) / (96 * freedom**2)


def noise_like(x: Tensor, n: int, share: float, random: np.random.Generator) -> Tensor:
    """Normal noise [n, n_tokens, width] whose standard deviation is a share of the range of the values of ``x``."""
    import torch

    deviation = share * float(x.max() - x.min())
    drawn = random.standard_normal((n, *x.shape[1:]), dtype=np.float32)
    return deviation * torch.from_numpy(drawn).to(x.device)


def words_moved(field: Field, window: int, noise: Tensor) -> Tensor:
    """The noise at words' tokens, and zero elsewhere."""
    import torch

    is_word = torch.from_numpy(field.views[window].words >= 0).to(noise.device)
    return noise * is_word[None, :, None]


@dataclass(frozen=True)
class Expected:
    """The mean over all references of the gradients along the path from each, times the path: word weights and half-widths."""

    weights: FloatArray  # [n_words]
    errors: FloatArray  # [n_words]


def expected_slopes(
    field: Field,
    references: tuple[Tensor, ...],
    pairs: int,
    random: np.random.Generator,
    noise: float = 0.0,
    progress: Progress = silent,
) -> Expected:
    """(x - r) · gradient at r + a (x - r), averaged over every reference r and over a uniform on [0, 1].

    Every reference is used ``2 * pairs`` times. [0, 1] is cut into as many pieces as there are pairs, and each piece gets two
    random places with references drawn by shuffling: the differences of these twins say how far the mean may be off, and
    say rather too much, as shuffled references vary less than drawn ones. With ``noise`` x is a fresh noisy copy each time.
    """
    n_references = len(references[0])
    pieces = pairs * n_references
    steps = ((np.arange(pieces)[:, None] + random.random((pieces, 2))) / pieces).reshape(-1)
    owners = np.concatenate([random.permutation(n_references) for _ in range(2 * pairs)])
    rows = []
    for part in field.batches(len(steps)):
        points, toward = [], []
        for k, (text, reference) in enumerate(zip(field.text, references, strict=True)):
            start = reference[owners[part]]
            end = text + words_moved(field, k, noise_like(text, len(start), noise, random)) if noise else text
            points.append(between(start, end, steps[part]))
            toward.append(end - start)
        rows.append(field.slopes(tuple(points), tuple(toward))[1][0])
        progress(part.stop, len(steps))
    twins = np.concatenate(rows).reshape(-1, 2, field.n_words)
    error = np.sqrt(((twins[:, 0] - twins[:, 1]) ** 2).sum(axis=0)) / (2 * len(twins))
    return Expected(twins.mean(axis=(0, 1)), quantile(len(twins)) * error + FORWARD_NOISE)


def between(start: Tensor, end: Tensor, steps: FloatArray) -> Tensor:
    """start + t (end - start), one t a point: [n_points, n_tokens, width]."""
    import torch

    t = torch.from_numpy(steps.astype(np.float32)).to(start.device)[:, None, None]
    return start + t * (end - start)
