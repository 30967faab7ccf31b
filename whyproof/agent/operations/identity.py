"""What the decision does when a word that names a group of people becomes another: of this text, and of nothing more."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.operations.changes import MOST_TEXTS, SHOWN, bounds, searched
from whyproof.agent.operations.decision import flip_statement
from whyproof.agent.searches import diverse, flips_of, rows_of
from whyproof.agent.statement import Remark, Said
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.knowledge.word_edits.identity_terms import groups_of
from whyproof.knowledge.word_edits.kinds import options


@operation("bias")
def bias(turn: Turn) -> Iterator[Said]:
    """Every swap of an identity term for others of its set: those that change the decision, else that none does, and the one
    that moves the probability most. Nothing is said of groups or of other texts."""
    group = turn.slots.get("group")
    words = turn.instance.words
    named = [w for w in words if (groups_of(w.text) if group is None else group in groups_of(w.text))]
    if not named:
        about = f" of {group}" if group else ""
        yield Remark(f"I find no identity term{about} of my list in this text, so there is nothing to swap.")
        yield Remark("You can try an edit of your own: “replace 'a' with 'b'”.")
        return
    listed = options(turn.instance, ["identity"])
    swaps: list[JSON] = [[list[JSON](o) for o in some if word in named] for word, some in zip(words, listed, strict=True)]
    search = searched(turn, None, ["identity"], {"options": swaps, "max_edits": 20, "reach": 1, "budget": MOST_TEXTS})
    flips = flips_of(search, turn.predicted)
    for flip in diverse([f for f in flips if len(f.words) == len(flips[0].words)], SHOWN):
        yield flip_statement(turn, (), flip.edits)
    if not flips:
        yield from bounds(turn, search, int(str(search.values["complete_to"])), None)
        before = turn.outcome().probabilities
        farthest = max(rows_of(search), key=lambda row: max(abs(row.chances[x] - before[x]) for x in before))
        yield flip_statement(turn, (), farthest.edits)
    yield Remark("This speaks of this text and of the listed terms alone: it neither shows nor rules out a bias elsewhere.")
