"""What would change the decision, and what a change of the person's own does."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.operations.decision import decision, flip_statement
from whyproof.agent.operations.words import effect_of, without
from whyproof.agent.searches import flips_of, rows_of
from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import NoFlip
from whyproof.core.evidence import Evidence
from whyproof.core.text import Word

OTHERS = 2  # further changes of the same size named beside the best one
SEARCHED_WHOLE = 5  # words: the largest size that a search tries in full


@operation("counterfactual")
def counterfactual(turn: Turn) -> Iterator[Said]:
    """The fewest deletions that change the label (to the one asked for), shown to be fewest; or the bounds of the search."""
    aim = turn.asked
    if aim == turn.predicted:
        yield decision(turn)
        aim = None
    kept = tuple(w for surface in turn.slots.get("keep", []) for w in turn.occurrences(str(surface)))
    parameters: dict[str, JSON] = {"aim": aim, "keep": [w.to_dict() for w in kept]}
    most = int(turn.slots.get("max_edits", 0))
    if most:
        parameters |= {"max_edits": min(most, SEARCHED_WHOLE), "reach": most}
    search = turn.tools.run("deletion_search", turn.instance, parameters)
    flips = flips_of(search, turn.predicted, aim)
    complete = int(str(search.values["complete_to"]))
    if flips:
        yield flip_statement(turn, flips[0])
        fewest = len(flips[0])
        if fewest > 1:
            yield from bounds(turn, search, min(fewest - 1, complete), aim, kept)
        for words in [f for f in flips[1:] if len(f) == fewest and not set(f) & set(flips[0])][:OTHERS]:
            yield flip_statement(turn, words)
        return
    yield from bounds(turn, search, complete, aim, kept)
    yield Remark("I looked no further than that. You can try an edit of your own: “replace 'a' with 'b'”.")


def bounds(turn: Turn, search: Evidence, up_to: int, aim: str | None, kept: tuple[Word, ...]) -> Iterator[Said]:
    """That no deletion of up to so many words does it, as the recorded rows show."""
    if up_to < 1:
        return
    tried = [words for words, _ in rows_of(search) if 1 <= len(words) <= up_to]
    if len(tried) == 1:
        yield without(turn, tried[0])
        return
    yield say(NoFlip(tried=len(tried), up_to=up_to, aim=aim, kept=kept, evidence=(search.id,)))


@operation("what_if")
def what_if(turn: Turn) -> Iterator[Said]:
    """The decision after the person's own edits; ``undo`` takes the last one back."""
    state = turn.conversation
    if not state.edits:
        yield decision(turn)
        return
    yield flip_statement(turn, (), state.edits)
    record = turn.tools.edit(turn.instance, *state.edits)
    if len(state.edits) == 1 and state.edits[0].action == "delete" and record.values["label"] == turn.predicted:
        effect = effect_of(turn, state.edits[0].old)
        if effect:
            yield say(effect)
