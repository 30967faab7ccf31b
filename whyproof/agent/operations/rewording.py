"""The text otherwise: reworded by synonyms, or varied by edits of several kinds, and what the model says of each."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.meaning.rewording import wordings
from whyproof.agent.operations import operation
from whyproof.agent.operations.decision import flip_statement
from whyproof.agent.statement import Remark, Said
from whyproof.agent.turn import Turn
from whyproof.core.text import Edit, apply_edits
from whyproof.verifiers.english.quotes import quote

SHOWN = 3  # where nobody says how many
MOST = 10
REACH = 3  # words changed at once, at most
SHORT = 300  # characters of a text that is written out in its new wording


@operation("paraphrase")
def paraphrase(turn: Turn) -> Iterator[Said]:
    """The text with words swapped for common ones of the same sense, most words first, and whether the decision stays; the
    decisions alone where only that is asked."""
    yield from _variants(turn, ["synonym"])


@operation("augment")
def augment(turn: Turn) -> Iterator[Said]:
    """Variants of the text by edits of several kinds, and the label of each."""
    yield from _variants(turn, ["synonym", "hypernym", "quantifier", "identity"])


def _variants(turn: Turn, kinds: list[str]) -> Iterator[Said]:
    wanted = min(int(turn.slots.get("n") or SHOWN), MOST)
    found = wordings(turn.instance, kinds, wanted, REACH)
    if not found:
        yield Remark("I know no common word that would fit in the place of one of these, so I cannot reword the text.")
        return
    for edits in found:
        if not turn.slots.get("whether"):
            yield from _written(turn, edits)
        yield flip_statement(turn, (), edits)
    if len(found) < wanted and turn.slots.get("n"):
        yield Remark("I found no more that read like something a person would write.")
    yield Remark("I chose common words that fit here; read them before you rely on them.")


def _written(turn: Turn, edits: tuple[Edit, ...]) -> Iterator[Said]:
    """The text in its new wording, as far as it is new."""
    fields = {edit.old[0].field for edit in edits}
    new = [text for field, text in apply_edits(turn.instance, edits).texts if field in fields]
    if sum(map(len, new)) <= SHORT:
        yield Remark(f"One wording: {' and '.join(map(quote, new))}.")
