"""Which words are enough, alone or whichever of the others are deleted: those asked about, or the fewest there are."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.operations.changes import bounds
from whyproof.agent.operations.decision import flip_statement
from whyproof.agent.searches import flips_of, rows_of
from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.toolbox import outcome_of
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import Confidence, NoFlip, Sufficiency
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import spoken_share
from whyproof.core.text import Edit, Word

SHOWN = 3  # sets of the same size that are named
ONE_BY_ONE = 5  # words of a part whose need is said word by word
MOST_FREE = 11  # words all of whose deletions are tried


@operation("sufficiency")
def sufficiency(turn: Turn) -> Iterator[Said]:
    """Are these words enough, or where none is named: which are, and are they the fewest."""
    words = tuple(w for found in turn.slot_words() for w in found)
    whatever = turn.slots.get("grade") == "every"
    if words and whatever and len(turn.instance.words) - len(words) <= MOST_FREE:
        yield from settled_by(turn, words)
    elif words:
        yield from enough(turn, words)
    elif whatever:
        yield from settling(turn)
    else:
        yield from shortest(turn)


def enough(turn: Turn, words: tuple[Word, ...]) -> Iterator[Said]:
    """Are these words enough by themselves: the model is asked with all others deleted, one baseline and no more."""
    record = turn.tools.edit(turn.instance, Edit("keep", words))
    holds = outcome_of(record.values).labels == turn.outcome().labels
    yield say(Sufficiency(listed=words, holds=holds, evidence=(record.id,)), lead="Yes:" if holds else "No:")
    yield how_sure(turn, words)


def how_sure(turn: Turn, words: tuple[Word, ...]) -> Said:
    """The probability of the decision where these words stand alone."""
    keep, label = (Edit("keep", words),), turn.predicted
    record = turn.tools.edit(turn.instance, *keep)
    chance = spoken_share(outcome_of(record.values).probabilities[label])
    return say(Confidence(label=label, probability=chance, edits=keep, evidence=(record.id,)))


def shortest(turn: Turn) -> Iterator[Said]:
    """The fewest words that keep the decision by themselves, and that no fewer do; or that none of them can go."""
    search = turn.tools.run("input_reduction", turn.instance)
    label, n = turn.predicted, len(turn.instance.words)
    found = [row for row in rows_of(search) if row.label == label and len(row.words) < n]
    found.sort(key=lambda row: (len(row.words), -row.chances[label], row.words))
    if not found:
        yield from no_fewer(turn, search, min(int(str(search.values["complete_to"])), n - 1))
        yield Remark("I found no part of the text that keeps the decision by itself.")
        return
    size = len(found[0].words)
    for row in [r for r in found if len(r.words) == size][:SHOWN]:
        record = turn.tools.edit(turn.instance, Edit("keep", row.words))
        yield say(Sufficiency(listed=row.words, evidence=(record.id,)))
    yield how_sure(turn, found[0].words)
    if int(str(search.values["complete_to"])) >= size - 1:
        yield from no_fewer(turn, search, size - 1)
    elif size <= ONE_BY_ONE:
        yield needed(turn, found[0].words)
    else:
        yield Remark("I do not know whether fewer words would do: ask about a shorter part of the text.")
    yield Remark("Words alone are no sentence, and a model may be sure of what makes no sense.")


def no_fewer(turn: Turn, search: Evidence, up_to: int) -> Iterator[Said]:
    """That no set of up to so many words is enough, as the recorded rows show."""
    label = turn.predicted
    tried = [row for row in rows_of(search) if len(row.words) <= up_to]
    if tried:
        yield say(NoFlip(tried=len(tried), up_to=up_to, aim=label, kinds=("keep",), evidence=(search.id,)))


def needed(turn: Turn, words: tuple[Word, ...]) -> Said:
    """That with one of these words less the others are not enough, of each of them."""
    claims = []
    for word in words:
        rest = tuple(w for w in words if w != word)
        record = turn.tools.edit(turn.instance, Edit("keep", rest))
        claims.append(Sufficiency(listed=rest, holds=False, evidence=(record.id,)))
    return say(*claims)


def settling(turn: Turn) -> Iterator[Said]:
    """The fewest words that keep the decision whichever of the others go, and what shows that each of them is needed for it."""
    search = turn.tools.run("sufficient_reason", turn.instance)
    places: list[int] = search.values["kept"]  # type: ignore[assignment]
    words = tuple(turn.instance.words[i] for i in places)
    if len(words) == len(turn.instance.words):
        yield Remark("I found no fewer words than all of them that settle it.")
        return
    if not words:
        yield from bounds(turn, search, len(turn.instance.words), None)
        return
    yield say(Sufficiency(listed=words, grade="every", evidence=(search.id,)))
    yield Remark("And what the model does once one of them may go too:" if len(words) > 1 else "And once it may go too:")
    for word in words:
        others: list[JSON] = [w.to_dict() for w in words if w != word]
        free = len(turn.instance.words) - len(others)
        without = turn.tools.run("edit_search", turn.instance, {"keep": others, "max_edits": free, "reach": 1, "budget": 5000})
        for flip in flips_of(without, turn.predicted)[:1]:
            yield flip_statement(turn, flip.words)
    yield Remark("Words may also be replaced: of that I say nothing here.")


def settled_by(turn: Turn, words: tuple[Word, ...]) -> Iterator[Said]:
    """Whether these words keep the decision whichever of the others are deleted; where they do not, a deletion that shows it."""
    keep: list[JSON] = [w.to_dict() for w in words]
    free = len(turn.instance.words) - len(words)
    search = turn.tools.run("edit_search", turn.instance, {"keep": keep, "max_edits": free, "reach": 1, "budget": 5000})
    flips = flips_of(search, turn.predicted)
    yield say(Sufficiency(listed=words, grade="every", holds=not flips, evidence=(search.id,)), lead="No:" if flips else "Yes:")
    for flip in flips[:1]:
        yield flip_statement(turn, flip.words)
