"""Between the kinds of edits that a question or a claim names and the options that a search is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whyproof.core.canonical import JSON
from whyproof.core.text import Instance
from whyproof.core.verdict import ToolCall
from whyproof.knowledge.word_edits.kinds import options


def with_options(instance: Instance, kinds: Sequence[str], listed: Sequence[str] = ()) -> dict[str, JSON]:
    """The parameters of an edit search over these kinds.

    Raises:
        InputError: no such kind.
    """
    others = [k for k in kinds if k != "delete"]
    if not others:
        return {"edits": list[JSON](kinds)}
    found = options(instance, others, listed)
    return {"edits": list[JSON](kinds), "options": [[[new, kind] for new, kind in some] for some in found]}


def completed(call: ToolCall, instance: Instance) -> Mapping[str, JSON]:
    """The parameters of a call that the verifier asks for, which names the kinds of edits and cannot know their options."""
    kinds = call.parameters.get("edits")
    if call.method != "edit_search" or not isinstance(kinds, list):
        return call.parameters
    return {**call.parameters, **with_options(instance, [str(k) for k in kinds])}
