"""The one tool of the language model: to look at the model under explanation, and at a data set, by an operation with its
slots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from whyproof.agent.data_suggestions import DATA_OPERATIONS
from whyproof.agent.data_talk import DataTalk, joined
from whyproof.agent.operations import operations
from whyproof.agent.steps import Step, step
from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown

#: What the conversation does by itself.
_TWO = 2
_OWN = frozenset({"clarify", "unsupported", "help"})


Said = Annotated[str, Field(max_length=80)]
_MOST = 12  # items of a slot


class EditSlot(BaseModel):
    """One edit of the text."""

    action: Literal["replace", "delete", "insert", "undo"]
    old: Said = ""
    new: Said = ""


class Look(BaseModel):
    """What to look at."""

    operation: Said = Field(
        description="one of the operations listed in your instructions",
        json_schema_extra=lambda schema: schema.update(enum=[*names_of_operations(data=False)]),
    )
    words: list[Said] = Field(default_factory=list, max_length=_MOST, description="words of the text, as they stand there")
    labels: list[Said] = Field(
        default_factory=list, max_length=_MOST, description="labels: the foil of contrast, the aim of counterfactual"
    )
    keep: list[Said] = Field(default_factory=list, max_length=_MOST, description="words that a counterfactual must not touch")
    edit: list[EditSlot] = Field(default_factory=list, max_length=_MOST, description="the edits of what_if")
    method: Said = Field(default="", description="an explanation method by its name, where one is asked for")
    term: Said = Field(default="", description="the term of define")
    sign: Literal["", "+", "-"] = Field(default="", description="only words for (+) or against (-) the label")
    top_k: int = Field(default=0, ge=0, le=50, description="how many words to name")
    max_edits: int = Field(default=0, ge=0, le=10)


class SubsetSlot(BaseModel):
    """Which rows: all of what is given must hold of them."""

    predicted: Said = Field(default="", description="the label that the model gives them")
    label: Said = Field(default="", description="the label that the file gives them")
    contains: list[Said] = Field(default_factory=list, max_length=_MOST, description="words that they contain")
    lacks: list[Said] = Field(default_factory=list, max_length=_MOST, description="words that they do not contain")
    correct: Literal["", "yes", "no"] = Field(default="", description="whether the model gets them right")
    min_words: int = Field(default=0, ge=0)
    max_words: int = Field(default=0, ge=0)
    row: int = Field(default=0, ge=0, description="the one row of this number, to show it and to look at its text from then on")


class LookAtData(Look):
    """What to look at: one text, or the rows of the data set."""

    operation: Said = Field(
        description="one of the operations listed in your instructions",
        json_schema_extra=lambda schema: schema.update(enum=[*names_of_operations(data=True)]),
    )
    subset: SubsetSlot = Field(default_factory=SubsetSlot, description="the rows that an operation on rows is about")
    metric: Literal["", "accuracy", "precision", "recall", "confusion", "population"] = ""
    n: int = Field(default=0, ge=0, le=20, description="how many rows to show")


def names_of_operations(data: bool) -> list[str]:
    """The operations to look by. ``data``: with those on the rows of a data set."""
    return [name for name in operations() if name not in _OWN and (data or name not in DATA_OPERATIONS)]


def step_of(look: Look, labels: Sequence[str], method_names: Mapping[str, str], talk: DataTalk | None = None) -> Step:
    """The step that a look asks for. ``talk``: of the data set, where there is one.

    Raises:
        InputError: no such operation, label, method or row.
    """
    known_operations = names_of_operations(talk is not None)
    if look.operation not in known_operations:
        raise InputError(f"an operation: {', '.join(known_operations)}", shown(look.operation))
    known = {label.casefold(): label for label in labels}
    strange = [x for x in look.labels if x.casefold() not in known]
    if strange:
        raise InputError(f"labels of {', '.join(labels)}", shown(strange[0]))
    if look.operation == "compare_words" and len(look.words) < _TWO:
        raise InputError("two words for compare_words", f"{len(look.words)}", "name both")
    slots: dict[str, Any] = {
        "words": look.words,
        "class": [known[x.casefold()] for x in look.labels],
        "keep": look.keep,
        "edit": _edits(look),
        "method": _method(look.method, method_names),
        "term": look.term,
        "sign": look.sign,
        "top_k": look.top_k or None,
        "max_edits": look.max_edits or None,
    }
    if isinstance(look, LookAtData) and talk is not None and look.operation in DATA_OPERATIONS:
        rows = joined({} if look.subset.row else talk.subset, _subset(look.subset, known, talk))
        slots |= {"subset": rows if rows or look.operation == "filter" else None, "metric": look.metric, "n": look.n or None}
    if look.operation == "what_if" and slots["edit"] is None:
        raise InputError("an edit for what_if", "none", "name action, old and new")
    return step(look.operation, **slots)


def _subset(said: SubsetSlot, labels: Mapping[str, str], talk: DataTalk) -> dict[str, JSON]:
    """As slots have it.

    Raises:
        InputError: no such label or row.
    """
    strange = [x for x in (said.predicted, said.label) if x and x.casefold() not in labels]
    if strange:
        raise InputError(f"labels of {', '.join(labels.values())}", shown(strange[0]))
    if said.row > len(talk.data.rows):
        raise InputError(f"a row from 1 to {len(talk.data.rows):,}", shown(said.row))
    found: dict[str, JSON] = {
        "predicted": labels.get(said.predicted.casefold()),
        "label": labels.get(said.label.casefold()),
        "contains": list(said.contains),
        "not_contains": list(said.lacks),
        "correct": {"yes": True, "no": False}.get(said.correct),
        "min_words": said.min_words or None,
        "max_words": said.max_words or None,
        "index": said.row or None,
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def _edits(look: Look) -> Any:
    """As slots have them: one edit, a list of them, or nothing. An undo comes first wherever it is listed, and once: nobody
    asks for an edit to see it taken back."""
    found = [{k: v for k, v in e.model_dump().items() if v} for e in look.edit]
    undone = [{"action": "undo"}] if any(e["action"] == "undo" for e in found) else []
    found = [*undone, *(e for e in found if e["action"] != "undo")]
    if not found:
        return None
    return found if len(found) > 1 else found[0]


def _method(said: str, names: Mapping[str, str]) -> str | None:
    if not said:
        return None
    plain = said.casefold().replace("_", " ")
    found = next((method for name, method in names.items() if name.casefold().replace("_", " ") == plain), None)
    if found is None and said not in names.values():
        raise InputError("the name of a method", shown(said), "see whyproof methods")
    return found or said
