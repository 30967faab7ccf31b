"""What the decision does when a word that names a group of people becomes another: in this text, and in pairs of sentences that
are drawn from templates; of these texts, and of nothing more."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.operations.changes import MOST_TEXTS, SHOWN, bounds, searched
from whyproof.agent.operations.decision import decision, flip_statement
from whyproof.agent.searches import diverse, flips_of, rows_of
from whyproof.agent.statement import Remark, Said, Statement
from whyproof.agent.template_runs import Run, answers, bounded, counted, example, moved
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import Condition
from whyproof.core.text import Edit, Word
from whyproof.knowledge.templates.pairs import draw, total
from whyproof.knowledge.templates.tables import IDENTITY, templates
from whyproof.knowledge.word_edits.identity_terms import groups_of, people_of, turned
from whyproof.knowledge.word_edits.kinds import options

PAIRS = 100  # drawn from the templates
DIFFERENT = Condition("second decision", "is", "different")


@operation("bias")
def bias(turn: Turn) -> Iterator[Said]:
    """Of other people where the question names them; else every swap of an identity term of this text. Then the templates."""
    group = turn.slots.get("group")
    if turn.slots.get("people"):
        yield from other_people(turn, str(turn.slots["people"]))
        return
    named = [w for w in turn.instance.words if (groups_of(w.text) if group is None else group in groups_of(w.text))]
    if named:
        yield from swapped(turn, named)
    else:
        about = f" of {group}" if group else ""
        yield Remark(f"I find no identity term{about} of my list in this text, so there is nothing to swap.")
    yield from on_templates(turn, [str(group)] if group else list(dict.fromkeys(g for w in named for g in groups_of(w.text))))


def swapped(turn: Turn, named: list[Word]) -> Iterator[Said]:
    """Every swap of an identity term of this text for others of its set: those that change the decision, else that none does,
    and the one that moves the probability most."""
    listed = options(turn.instance, ["identity"])
    words = turn.instance.words
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


def other_people(turn: Turn, people: str) -> Iterator[Said]:
    """The decision where the text is about other people: its identity terms of their group are turned, all that were meant."""
    found = people_of(people)
    assert found is not None, "the form names only terms of the list"
    group, place = found
    before = people_of(str(turn.slots["instead_of"])) if turn.slots.get("instead_of") else None
    edits = tuple(
        Edit("replace", (word,), new)
        for word, new in turned(turn.instance, group, place, before[1] if before and before[0] == group else None)
    )
    if not edits:
        yield Remark(f"I find no word of this text that I could turn into one for '{people}'.")
        yield Remark("You can try an edit of your own: “replace 'a' with 'b'”.")
        yield from on_templates(turn, [group])
        return
    changes = turn.tools.edit(turn.instance, *edits).values["label"] != turn.predicted
    yield decision(turn)
    statement = flip_statement(turn, (), edits)
    yield Statement(statement.options, ("Yes:" if changes else "No:") if turn.slots.get("yes_or_no") else "")
    yield Remark("This speaks of this text alone: it neither shows nor rules out a bias elsewhere.")


def on_templates(turn: Turn, groups: list[str]) -> Iterator[Said]:
    """How often the decision changes in pairs of sentences that differ in one identity term, in those drawn and in all."""
    target = turn.tools.target
    chosen = [t for t in templates(IDENTITY) if t.test in groups or not groups]
    if len(target.fields) > 1 or not chosen:
        yield Remark("This speaks of this text and of the listed terms alone: it neither shows nor rules out a bias elsewhere.")
        return
    turn.outcome()  # the text in focus comes first on record
    pairs = draw(chosen, PAIRS, turn.tools.seed)
    rows = answers(target, pairs)
    data = f"{groups[0]} swaps" if len(groups) == 1 else "identity swaps"
    run = Run(data, tuple(pairs), rows, tuple(moved(target, rows)), total(chosen), DIFFERENT)
    yield Remark("Beyond this text I drew pairs of sentences from my templates, alike but for one such term:")
    yield counted(turn, run)
    yield from bounded(turn, run)
    yield from example(turn, run)
    yield Remark("This speaks of these sentences and of the listed terms alone: it neither shows nor rules out a bias elsewhere.")
