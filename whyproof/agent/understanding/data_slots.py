"""From an operation on a data set that a question was understood to ask for to a step with its subset and its numbers."""

from __future__ import annotations

from whyproof.agent.data_talk import joined
from whyproof.agent.forms_data import figures, rows_meant, shown, unclassed
from whyproof.agent.reading import Reading
from whyproof.agent.reading_numbers import how_many, words_wanted
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

#: Operations on a data set; without one, questions after them are out of reach.
OF_DATA = frozenset(
    (
        "similar", "influence", "show", "count", "filter", "labels", "data_info", "mistakes", "performance",
        "global_attribution", "keywords",
    )
)  # fmt: skip

#: Those that say without rows what is on record of it.
WITHOUT_ROWS = frozenset(("performance", "mistakes"))


def filled_for_data(operation: str, reading: Reading, state: Conversation) -> Step | None:
    """The step; None where there is no data set, or where the question lacks what the operation needs."""
    talk, plain = state.data, reading.plain
    n = how_many(plain)
    if operation == "influence":
        return step("influence", n=n)
    if operation == "similar":
        named = reading.quoted[0] if reading.quoted else None
        return step("similar", n=n, text=named) if named or state.instance is not None else None
    if talk is None and operation in WITHOUT_ROWS:
        return step(operation)
    if talk is None:
        return step("unsupported", needs="data")
    said, base = rows_meant(reading, state, talk)
    subset = joined(base, said.subset) or None
    if operation in ("keywords", "global_attribution"):
        rows = joined(base, unclassed(said.subset)) or None
        return step(operation, subset=rows, top_k=words_wanted(plain), **{"class": reading.classes[:1] or None})
    if operation == "performance":
        found = figures(plain, reading, base, said.subset)
        return found if found and found.operation.name == "performance" else step("performance", subset=subset)
    return {
        "count": step("count", subset=subset, **{"class": [said.bare] if said.bare else None}),
        "show": shown(plain, talk, subset or {}, said.subset),
        "mistakes": step("mistakes", subset=joined(base, {**said.subset, "correct": False}), n=n),
        "filter": step("filter", subset=subset) if said.subset else None,
        "labels": step("labels", subset=subset),
        "data_info": step("data_info"),
    }[operation]
