"""Attributes a whole data set into a store, going on where an earlier run stopped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.knowledge.attribution_store import SHARD, AttributionStore, StoreCard, StoredRow
from whyproof.knowledge.text_data import TextData
from whyproof.tools.method import Method, attributes, filled, read_beside
from whyproof.tools.registry import method


def attribute_data(
    target: Target,
    data: TextData,
    name: str,
    parameters: Mapping[str, JSON] | None = None,
    seed: int = 0,
    root: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> AttributionStore:
    """The store of a method's attributions of every row, computed as far as it is not on record.

    Rows that the method cannot explain are kept with the reason; they stop nothing. Killed at any moment, the next call goes on
    after the last ``SHARD`` rows that were written.

    Args:
        name: of an attribution method.
        parameters: of the method; ``label`` null explains what the model says of each row.
        root: folder for stores; the cache folder's by default.
        progress: called with (done, total) rows.

    Raises:
        InputError: no attribution method, a wrong parameter, or no row.
        ResourceError: the model or the store is missing or broken.
    """
    tool = method(name)
    if not attributes(tool):
        raise InputError("an attribution method", repr(name), "name one that gives weights of words")
    if not data.rows:
        raise InputError("a row to attribute", f"none in {data.name}", "name another file")
    settings = filled(tool, parameters or {})
    card = StoreCard(
        target=target.fingerprint,
        target_name=target.name,
        data=data.name,
        data_digest=data.digest,
        rows=len(data.rows),
        fields=data.fields,
        method=tool.card.name,
        method_version=tool.version,
        parameters=settings,
        seed=seed,
        beside=read_beside(tool, target, settings),
    )
    store = AttributionStore.of(card, root)
    while not store.complete:
        first = store.done
        rows = []
        for index in range(first, min(first + SHARD, len(data.rows))):
            rows.append(_row(tool, target, data, index, settings, seed))
            progress(index + 1, len(data.rows))
        store.append(rows)
    return store


def _row(tool: Method, target: Target, data: TextData, index: int, settings: Mapping[str, JSON], seed: int) -> StoredRow:
    texts = data.rows[index]
    try:
        found = tool.explain(target, Instance.of(data.texts(index)), settings, seed=seed)
    except InputError as error:  # an empty or over-long text, or one that the method refuses
        return StoredRow(index, texts, None, str(error))
    if not isinstance(found, FeatureAttribution):
        raise InputError("an attribution method", repr(tool.card.name), "name one that gives weights of words")
    return StoredRow(index, texts, found.to_values())
