"""The text otherwise: reworded by synonyms, or varied by edits of every kind, and what the model says of each."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.operations.changes import searched
from whyproof.agent.operations.decision import flip_statement
from whyproof.agent.searches import Tried, rows_of
from whyproof.agent.statement import Remark, Said
from whyproof.agent.turn import Turn

SHOWN = 3  # where nobody says how many
MOST = 10
REACH = 4  # words changed at once, at most
BUDGET = 400  # runs of the model


@operation("paraphrase")
def paraphrase(turn: Turn) -> Iterator[Said]:
    """The text with words swapped for synonyms, most words first, and whether the decision stays."""
    yield from _variants(turn, ["synonym"])


@operation("augment")
def augment(turn: Turn) -> Iterator[Said]:
    """Variants of the text by edits of several kinds, and the label of each."""
    yield from _variants(turn, ["synonym", "hypernym", "quantifier", "identity"])


def _variants(turn: Turn, kinds: list[str]) -> Iterator[Said]:
    search = searched(turn, None, kinds, {"max_edits": REACH, "reach": REACH, "budget": BUDGET})
    wanted = min(int(turn.slots.get("n") or SHOWN), MOST)
    tried = [t for t in rows_of(search) if t.edits]
    if not tried:
        yield Remark("My graph lists no other word for any word of this text, so I cannot reword it.")
        return
    for variant in spread(tried, wanted):
        yield flip_statement(turn, (), variant.edits)
    yield Remark("The words come from my graph, for the commonest meaning of each; read them before you rely on them.")


def spread(tried: list[Tried], n: int) -> list[Tried]:
    """Up to ``n`` variants that share as few edits as can be, those with more words changed first."""
    left = sorted(tried, key=lambda t: (-len(t.words), t.words, [e.new for e in t.edits]))
    chosen: list[Tried] = []
    while left and len(chosen) < n:
        used = [e for c in chosen for e in c.edits]
        best = min(left, key=lambda t: sum(used.count(e) for e in t.edits))
        chosen.append(best)
        left.remove(best)
    return chosen
