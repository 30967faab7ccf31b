"""``whyproof methods`` and ``whyproof targets``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from whyproof.ui.ending import DONE
from whyproof.ui.printable import printable
from whyproof.ui.printing import print_json
from whyproof.ui.terminal import console

if TYPE_CHECKING:
    from whyproof.core.canonical import JSON


def show_methods(names: Sequence[str] = (), as_json: bool = False) -> int:
    """The cards of the methods named; without names, every method in a line, by family. JSON holds whole cards either way.

    Raises:
        InputError: no method is called that.
    """
    from whyproof.tools.registry import method, methods

    cards = [method(name).card for name in names] or [found.card for _, found in sorted(methods().items())]
    if as_json:
        for card in cards:
            print_json(card.to_dict())
    elif names:
        for card in cards:
            needs = ", ".join(sorted(c.value for c in card.needs)) or "nothing: works with any model"
            rows = (("asks", card.question), ("how", card.how), ("holds", card.guarantee), ("not shown", card.not_shown))
            _entry(
                card.title,
                card.name,
                (*rows, ("needs", needs), ("cost", card.cost), ("paper", card.paper), ("terms", card.notice)),
            )
    else:
        for family in sorted({card.family for card in cards}):
            _entry(family, "", tuple((card.name, card.question) for card in cards if card.family == family))
        print("whyproof methods NAME shows the card of one: what it does, what it guarantees, and what it does not show.")
    return DONE


def show_targets(as_json: bool = False) -> int:
    """The embedded targets, and what else can be named."""
    from whyproof.tools.targets.embedded import embedded_targets

    found = embedded_targets()
    if as_json:
        for target in found:
            print_json(target)
        return DONE
    for target in found:
        rows = tuple((key.replace("_", " "), _said(value)) for key, value in target.items() if key != "name")
        _entry(str(target["name"]), "", rows)
    print("Also similarity: how alike two texts are (fields first and second) to the encoder that these share.")
    print("Also any folder of a Hugging Face classifier with safetensors weights, and any hub name.")
    return DONE


def _said(value: JSON) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{k} {_said(v)}" for k, v in value.items())
    if isinstance(value, list):
        return ", ".join(_said(v) for v in value)
    return "" if value is None else str(value)


def _entry(title: str, name: str, rows: tuple[tuple[str, str], ...]) -> None:
    from rich.table import Table
    from rich.text import Text

    heading = Text(printable(title), style="bold")
    if name:
        heading.append(f"  {printable(name)}", style="dim")
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(min_width=9, style="dim")
    grid.add_column(overflow="fold")
    for key, value in rows:
        if value:
            grid.add_row(Text("  " + key), Text(printable(value)))
    to = console()
    to.print(heading)
    to.print(grid)
    to.print()
