"""Where the rows of a data set lie for the sentence encoder that whyproof carries: embedded once, kept part by part."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from whyproof.agent.predict_data import PART
from whyproof.core.canonical import JSON, digest
from whyproof.core.errors import Defect
from whyproof.core.evidence import Evidence
from whyproof.core.target import FloatArray
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.text_data import TextData
from whyproof.tools.targets.resolve import SIMILARITY, resolve
from whyproof.tools.targets.similarity import SimilarityTarget

#: Characters of a text that are embedded: far above any window; a file in a cell must not stop the rest.
_LONGEST = 20_000


def nearest_rows(
    text: str,
    data: TextData,
    store: EvidenceStore,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[FloatArray, SimilarityTarget]:
    """The cosine of every row with a text, shape [n_rows], and the encoder that says so; -1 for an empty row.

    Args:
        progress: called with (done, total) rows.

    Raises:
        ResourceError: the encoder is missing or broken.
    """
    encoder = resolve(SIMILARITY)
    if not isinstance(encoder, SimilarityTarget):
        raise Defect("the sentence encoder", type(encoder).__name__)
    asked = encoder.embed([text[:_LONGEST]])[0]
    parts = []
    for first in range(0, len(data.rows), PART):
        texts = ["\n".join(row) for row in data.rows[first : first + PART]]
        parts.append(_part(encoder, texts, store) @ asked)
        progress(first + len(texts), len(data.rows))
    return (np.concatenate(parts) if parts else np.zeros(0)), encoder


def _part(encoder: SimilarityTarget, texts: list[str], store: EvidenceStore) -> FloatArray:
    key = digest(["data_embeddings", encoder.fingerprint, texts])
    record = store.get(key)
    known = None if record is None else store.arrays(record.id).get("embeddings")
    if known is not None and len(known) == len(texts):
        return known
    readable = [i for i, text in enumerate(texts) if text.strip()]
    vectors = encoder.embed([texts[i][:_LONGEST] for i in readable]) if readable else np.zeros((0, 1))
    found = np.zeros((len(texts), vectors.shape[1]))
    found[readable] = vectors
    values: dict[str, JSON] = {"part": key, "rows": len(texts)}
    store.put(key, Evidence("data_embeddings", "embed", encoder.fingerprint, encoder.name, (), values), {"embeddings": found})
    return found
