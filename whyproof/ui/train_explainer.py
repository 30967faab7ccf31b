"""``whyproof train-explainer``: a learned explainer for one's own target, trained on one's own texts."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from whyproof.core.errors import InputError, shown
from whyproof.ui.ending import DONE
from whyproof.ui.opening import open_target
from whyproof.ui.printing import print_json
from whyproof.ui.progress import ProgressLine

if TYPE_CHECKING:
    from whyproof.tools.learned.head import Kind, Trained

#: By which method each kind is asked.
ASKED = {"imitation": "empirical explainer", "shapley": "FastSHAP", "selection": "amortised selector"}


def train_explainer(
    data: str,
    target: str,
    kind: str,
    method: str | None,
    columns: list[str],
    texts: int,
    held_out: int,
    seed: int,
    as_json: bool,
) -> int:
    """Train a head on the texts of a file, keep it for the target, and say what it reached on texts that it never saw.

    Raises:
        InputError: no such file, column, kind or method, or too few texts.
        Refusal: the target cannot be looked into.
        ResourceError: the file or the model is broken, or there is no place to write.
    """
    from whyproof.core.text import Instance
    from whyproof.knowledge.text_data import TextData
    from whyproof.tools.learned import training
    from whyproof.tools.learned.head import Kind

    if kind not in get_args(Kind):
        raise InputError(f"a kind among {', '.join(get_args(Kind))}", shown(kind), "choose one of these")
    opened = open_target(target)
    read = TextData.read(Path(data).expanduser(), opened.fields, columns or None, texts + held_out)
    instances = [Instance.of(read.texts(i)) for i, row in enumerate(read.rows) if all(text.strip() for text in row)]
    line = ProgressLine()
    try:
        found = training.train_explainer(
            opened, instances, cast("Kind", kind), method, held_out, seed, read.name, lambda what, n, of: line.count(n, of, what)
        )
    finally:
        line.clear()
    if as_json:
        print_json({**asdict(found.card), "path": str(found.path)})
    else:
        _show(found)
    return DONE


def _show(found: Trained) -> None:
    card = found.card
    print(f"{card.kind} for {card.target}: {card.texts} texts learned from, {card.held_out} held out")
    for name, value in card.measures.items():
        print(f"  {name.replace('_', ' '):18}{value:8.3f}")
    print(f"  {'speed-up':18}{card.speed_up:8.1f}  times the speed of {card.teacher}")
    print(f"  {'kept in':18}  {found.path.parent}")
    print(f"Ask for it by name: “why, by {ASKED[card.kind]}?”")
