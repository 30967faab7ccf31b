"""Arrays beside a record, as safetensors bytes: no pickle, nothing in them can run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray


def to_bytes(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Serialised by name, in sorted order: the same arrays give the same bytes. ``uint8`` stays, all else becomes float64."""
    from safetensors.numpy import save

    def kept(array: NDArray[Any]) -> NDArray[Any]:
        return np.ascontiguousarray(array, dtype=np.uint8 if array.dtype == np.uint8 else np.float64)

    return save({name: kept(arrays[name]) for name in sorted(arrays)})


def from_bytes(data: bytes) -> dict[str, NDArray[Any]]:
    """Inverse of ``to_bytes``.

    Raises:
        safetensors.SafetensorError: not safetensors.
    """
    from safetensors.numpy import load

    return load(data)
