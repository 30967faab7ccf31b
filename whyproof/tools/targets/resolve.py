"""From what a person names to a target: an embedded name, a folder, a hub name, a function, or a target itself."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from whyproof.core.errors import InputError, shown
from whyproof.core.target import Target
from whyproof.tools.targets.callable import CallableTarget
from whyproof.tools.targets.embedded import embedded, embedded_targets, encoder_folder
from whyproof.tools.targets.huggingface import HuggingFaceTarget, is_hub_name
from whyproof.tools.targets.similarity import SimilarityTarget

#: The name of the shared encoder itself, as a classifier of pairs of texts.
SIMILARITY = "similarity"


def resolve(
    target: str | Path | Target | Callable[[list[Any]], Any],
    labels: Sequence[str] | None = None,
    fields: Sequence[str] | None = None,
    cache: Path | None = None,
) -> Target:
    """The target that is meant.

    Args:
        labels: label names, needed for a function and for nothing else.
        fields: input fields of a function, or of a folder or hub name whose config.json does not say.
        cache: folder for merged checkpoints of embedded targets.

    Raises:
        InputError: nothing is called that; says what there is, and the nearest name.
        ResourceError: a folder is broken, or the hub cannot be reached.
    """
    if isinstance(target, str | Path):
        return _named(str(target), tuple(fields) if fields else None, cache)
    if isinstance(target, HuggingFaceTarget | CallableTarget):
        return target
    if isinstance(target, Target):
        return target
    if callable(target):
        if labels is None:
            raise InputError("labels for the function", "none", "pass labels=[...], one a column of its result")
        return CallableTarget(target, labels, tuple(fields) if fields else ("text",))
    raise InputError("a target", shown(target), "pass a name, a folder, a hub name, or a function from texts to probabilities")


def _named(name: str, fields: tuple[str, ...] | None, cache: Path | None) -> Target:
    known = [*(str(card["name"]) for card in embedded_targets()), SIMILARITY]
    if name.casefold() == SIMILARITY:
        return SimilarityTarget(encoder_folder())
    if name.casefold() in known:
        return embedded(name.casefold(), cache)
    if Path(name).expanduser().is_dir():
        return HuggingFaceTarget(Path(name).expanduser(), fields=fields)
    if is_hub_name(name):
        return HuggingFaceTarget(name, fields=fields)
    near = difflib.get_close_matches(name.casefold(), known, n=1)
    hint = f"did you mean {near[0]}? " if near else ""
    raise InputError(
        f"an embedded target ({', '.join(known)}), a model folder, or a hub name owner/model",
        shown(name),
        f"{hint}check the name",
    )
