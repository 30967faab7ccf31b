"""Arrays beside a record, as safetensors bytes: no pickle, nothing in them can run."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.target import FloatArray


def to_bytes(arrays: Mapping[str, FloatArray]) -> bytes:
    """Serialised by name, in sorted order: the same arrays give the same bytes."""
    from safetensors.numpy import save

    return save({name: np.ascontiguousarray(arrays[name], dtype=np.float64) for name in sorted(arrays)})


def from_bytes(data: bytes) -> dict[str, FloatArray]:
    """Inverse of ``to_bytes``.

    Raises:
        safetensors.SafetensorError: not safetensors.
    """
    from safetensors.numpy import load

    return load(data)
