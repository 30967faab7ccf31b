"""What the model says of an edited text: what-if, necessity and sufficiency in one query."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.explanation import Counterfactual
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Edit as TextEdit
from whyproof.core.text import Instance, apply_edits
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.query import coalitions, original, outcome_of
from whyproof.tools.registry import register

_ACTIONS = ("delete", "replace", "insert", "keep")


@register
class Edit:
    """The edited text's outcome beside the text's own."""

    card = MethodCard(
        name="edit",
        title="Edit and ask again",
        family="counterfactual",
        question="What would the model say if these words were deleted, replaced, added, or left alone on the page?",
        how="It makes the edit that was asked for, gives the model both texts, and puts the two answers side by side.",
        guarantee="Both answers are the model's own, and the edit shown is the only difference between the two texts.",
        not_shown="It does not show what other edits would do, and an edited text may read oddly to the model.",
        cost="two forward passes",
        paper="",
        aliases=("what if", "counterfactual edit", "necessity", "sufficiency"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"edits": []}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Counterfactual:
        edits = _edits(accepted(self, target, instance, parameters)["edits"])
        edited = apply_edits(instance, edits)
        if all(edit.action == "delete" for edit in edits):
            deleted = {word for edit in edits for word in edit.old}
            keep = np.array([[True] * len(instance.words), [word not in deleted for word in instance.words]])
            before, after = coalitions(target, instance, keep, "delete")
        else:
            before, after = original(target, instance), target.predict([edited])[0]
        progress(2, 2)
        return Counterfactual(edits, edited, outcome_of(target, after), outcome_of(target, before))


def _edits(value: JSON) -> tuple[TextEdit, ...]:
    """The edits of a parameter, checked as far as that needs no text.

    Raises:
        InputError: none, not a list of edits, or edits that cannot be made together.
    """
    if not isinstance(value, list) or not value:
        raise InputError("at least one edit", shown(value), "name a word to delete, replace, insert or keep")
    edits = []
    for item in value:
        try:
            assert isinstance(item, dict)
            edit = TextEdit.from_dict(item)
        except (AssertionError, KeyError, ValueError, TypeError) as error:
            raise InputError("an edit with action, old and new", shown(item), "write it as Edit.to_dict does") from error
        if edit.action not in _ACTIONS:
            raise InputError(f"an action among {', '.join(_ACTIONS)}", repr(edit.action), "choose one of these")
        if edit.action != "insert" and not edit.old:
            raise InputError(f"words to {edit.action}", "none", "name at least one word of the text")
        if edit.action in ("replace", "insert") and not edit.new.strip():
            raise InputError(f"new text to {edit.action}", repr(edit.new), "say the new words, or delete instead")
        edits.append(edit)
    if len(edits) > 1 and any(e.action == "keep" for e in edits):
        raise InputError("keep to stand alone", f"{len(edits)} edits", "put all words to keep into one edit")
    touched = [word for e in edits if e.action in ("delete", "replace") for word in e.old]
    if len(set(touched)) < len(touched):
        raise InputError("edits of different words", "two edits of one word", "make one of them")
    return tuple(edits)
