"""What a target says of every row of a data set: asked once, kept part by part, opened again by content."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from whyproof.core.canonical import digest
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.knowledge.data_table import DataTable
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.text_data import TextData

#: Rows asked together and kept together: what a run that was stopped loses at most.
PART = 256


def predict_data(
    target: Target,
    data: TextData,
    store: EvidenceStore,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[DataTable, Evidence]:
    """The data with the target's answers, and the record of them.

    A part is known by its texts and the target, so that a longer or mended file is asked only what is new. Rows that cannot be
    read (empty, binary, over-long) have no answer; they stop nothing.

    Args:
        progress: called with (done, total) rows.

    Raises:
        ResourceError: the model is missing or broken.
    """
    parts, ids = [], []
    for first in range(0, len(data.rows), PART):
        rows = data.rows[first : first + PART]
        key = digest(["data_predictions", target.fingerprint, data.fields, rows])
        record = store.get(key)
        found = None if record is None else store.arrays(record.id).get("probabilities")
        if record is None or found is None or found.shape != (len(rows), len(target.labels)):
            found = _asked(target, data, first)
            record = _record(target, data, {"part": key, "rows": len(rows), "probabilities": _seal(found)})
            store.put(key, record, {"probabilities": found})
            progress(first + len(rows), len(data.rows))
        parts.append(found)
        ids.append(record.id)
    found = np.vstack(parts) if parts else np.zeros((0, len(target.labels)))
    named = {"name": data.name, "hash": data.content, "rows": len(data.rows)}
    whole = _record(target, data, {"data": named, "labels": list(target.labels), "parts": ids, "probabilities": _seal(found)})
    table = DataTable(data, target.fingerprint, target.name, target.labels, found, target.multi_label, whole.id)
    return table, whole


def _asked(target: Target, data: TextData, first: int) -> FloatArray:
    """Answers to one part, shape [n_rows, n_labels]; NaN where a row cannot be read."""
    readable: dict[int, Instance] = {}
    n = min(PART, len(data.rows) - first)
    for i in range(n):
        try:
            readable[i] = Instance.of(data.texts(first + i))
        except InputError:
            continue
    found = np.full((n, len(target.labels)), np.nan)
    if readable:
        found[list(readable)] = target.predict(list(readable.values()))
    return found


def _seal(probabilities: FloatArray) -> str:
    return digest([[None if np.isnan(p) else float(p) for p in row] for row in probabilities])


def _record(target: Target, data: TextData, values: dict[str, object]) -> Evidence:
    return Evidence("data_predictions", "predict", target.fingerprint, target.name, (), values)  # type: ignore[arg-type]
