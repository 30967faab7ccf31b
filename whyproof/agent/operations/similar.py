"""Rows of the data set that are like a text."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from whyproof.agent.data_counts import Counts
from whyproof.agent.embed_data import nearest_rows
from whyproof.agent.operations import operation
from whyproof.agent.operations.data_rows import MOST_SHOWN, SHOWN
from whyproof.agent.operations.talk import NO_DATA
from whyproof.agent.statement import Remark, Said
from whyproof.agent.turn import Turn
from whyproof.core.answer import Progress, ToolCalled, ToolReturned
from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence


@operation("similar")
def similar(turn: Turn) -> Iterator[Said]:
    """The rows nearest to a text (that in focus, or one said), the nearest first; the text itself is left out."""
    if turn.conversation.data is None:
        yield Remark(NO_DATA)
        return
    counts = Counts.of(turn)
    said = turn.slots.get("text")
    if said is None and turn.conversation.instance is None:
        raise InputError("a text to compare with", "none", "say “rows like the second one”, or put a text in quotes")
    asked = str(said) if said is not None else "\n".join(text for _, text in turn.instance.texts)
    tools, data = turn.tools, counts.table.data
    tools.emit(ToolCalled("embed", {"rows": len(data.rows)}))
    cosines, encoder = nearest_rows(asked, data, tools.store, lambda done, total: tools.emit(Progress("embed", done, total)))
    order = [int(i) for i in np.argsort(-cosines, kind="stable")]
    first: dict[str, int] = {}
    for i in order:
        first.setdefault("\n".join(data.rows[i]), i)
    first.pop(asked, None)
    chosen = list(first.values())[: min(int(turn.slots.get("n") or SHOWN), MOST_SHOWN)]
    neighbours: list[JSON] = [{"row": i + 1, "cosine": round(float(cosines[i]), 6)} for i in chosen]
    named: dict[str, JSON] = {"name": data.name, "hash": data.content, "rows": len(data.rows)}
    record = tools.keep(
        Evidence("neighbours", "embed", encoder.fingerprint, encoder.name, (), {"data": named, "text": asked, "rows": neighbours})
    )
    tools.emit(ToolReturned("embed", record.id, cached=False))
    if not chosen:
        yield Remark("There is no other row to compare with.")
        return
    yield Remark("I compared texts by the sentence encoder that I carry, not by the model; the nearest come first.")
    for row in chosen:
        yield counts.example(row)
    counts.talk.shown = tuple(row + 1 for row in chosen)
