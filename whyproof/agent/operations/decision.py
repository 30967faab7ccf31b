"""What the model says, how sure it is, and why this class rather than that one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

from whyproof.agent.maps import AttributionMap
from whyproof.agent.operations import operation
from whyproof.agent.operations.unsided import no_sides
from whyproof.agent.searches import flips_of
from whyproof.agent.statement import Remark, Said, Statement, either, say
from whyproof.agent.toolbox import outcome_of
from whyproof.agent.turn import Turn
from whyproof.core.claim import Confidence, Contrast, Flip, NoFlip, Predicted, Rank, Sign, Top, Windows
from whyproof.core.numbers import spoken_share, spoken_times
from whyproof.core.text import Edit, Word


def decision(turn: Turn) -> Statement:
    """The decision and how sure it is."""
    record = turn.tools.predict(turn.instance)
    outcome = turn.outcome()
    sure = Confidence(label=outcome.label, probability=spoken_share(outcome.probabilities[outcome.label]), evidence=(record.id,))
    label = Predicted(label=outcome.label, evidence=(record.id,))
    return either((label, sure), (sure,), (label,))


def likelihood(turn: Turn, label: str) -> Statement:
    """How likely the model finds a label that it need not choose."""
    record = turn.tools.predict(turn.instance)
    return say(Confidence(label=label, probability=spoken_share(turn.outcome().probabilities[label]), evidence=(record.id,)))


def correction(turn: Turn, label: str) -> Statement:
    """A false premise put right: it is not ``label``, it is what the model says, and how sure it is."""
    if not turn.outcome().multi_label:
        return replace(decision(turn), lead="No:")
    record = turn.tools.predict(turn.instance).id
    return say(Predicted(label=label, holds=False, evidence=(record,)), Predicted(label=turn.predicted, evidence=(record,)))


@operation("predict")
def predict(turn: Turn) -> Iterator[Said]:
    """The decision, and where an opinion was asked for or it is called wrong, whose word it is."""
    outcome = turn.outcome()
    asked = "" if turn.asked is None or outcome.multi_label else "Yes:" if turn.asked == outcome.label else "No:"
    yield replace(decision(turn), lead=asked)
    record = turn.tools.predict(turn.instance).id
    others = [x for x in outcome.labels if x != outcome.label] if outcome.multi_label else []
    for label in others:
        yield say(Confidence(label=label, probability=spoken_share(outcome.probabilities[label]), evidence=(record,)))
    if turn.slots.get("disputed"):
        yield Remark("Whether that is right I cannot tell: I know what the model does with the text, and not what is true of it.")
    if turn.slots.get("opinion"):
        yield Remark("That is the model's word; of the text I have no opinion of my own.")


@operation("confidence")
def confidence(turn: Turn) -> Iterator[Said]:
    """The probability, of the class asked about, and how firmly it stands: what deleting one word can do to it."""
    record = turn.tools.predict(turn.instance).id
    outcome = turn.outcome()
    label = turn.asked or outcome.label
    if label != outcome.label:
        yield say(Confidence(label=label, probability=spoken_share(outcome.probabilities[label]), evidence=(record,)))
    yield decision(turn)
    runners = sorted((p, x) for x, p in outcome.probabilities.items() if x not in (outcome.label, label))
    if runners and label == outcome.label and len(outcome.probabilities) > 2 and not outcome.multi_label:
        yield say(Confidence(label=runners[-1][1], probability=spoken_share(runners[-1][0]), evidence=(record,)))
    yield from firmness(turn)


def firmness(turn: Turn) -> Iterator[Said]:
    """What deleting any one word does: nothing changes, or the word without which it does."""
    if not 1 < len(turn.instance.words) <= 200:
        return
    search = turn.tools.run("edit_search", turn.instance, {"max_edits": 1, "reach": 1})
    flips = flips_of(search, turn.predicted)
    if flips:
        yield flip_statement(turn, flips[0].words)
    else:
        yield say(NoFlip(tried=len(turn.instance.words), up_to=1, evidence=(search.id,)))


def flip_statement(turn: Turn, words: tuple[Word, ...], edits: tuple[Edit, ...] = (), lead: str = "") -> Statement:
    """Without these words (or with these edits) the model says so, and is so sure."""
    edits = edits or turn.deletion(words)
    record = turn.tools.edit(turn.instance, *edits)
    outcome = outcome_of(record.values)
    label = outcome.label
    flip = Flip(edits=edits, label=label, evidence=(record.id,))
    sure = Confidence(label=label, probability=spoken_share(outcome.probabilities[label]), edits=edits, evidence=(record.id,))
    return Statement(((flip, sure), (flip,), (sure,)), lead)


@operation("contrast")
def contrast(turn: Turn) -> Iterator[Said]:
    """Why P and not Q, or none of several: how much likelier P is, the words that tell P from Q, and those that speak for Q."""
    outcome = turn.outcome()
    ranked = sorted(outcome.probabilities, key=lambda x: -outcome.probabilities[x])
    named = [str(label) for label in turn.slots.get("class") or ranked[1:2]]
    if ranked[0] in named:
        yield decision(turn)
    for foil in [label for label in named if label != ranked[0]] or ranked[1:2]:
        yield from against(turn, ranked[0], foil)


def against(turn: Turn, label: str, foil: str) -> Iterator[Said]:
    """How much likelier one class is than another, and what tells the one from the other."""
    record, outcome = turn.tools.predict(turn.instance).id, turn.outcome()
    times = outcome.probabilities[label] / max(outcome.probabilities[foil], 1e-9)
    plain = Contrast(label=label, foil=foil, evidence=(record,))
    exact = Contrast(label=label, foil=foil, times=spoken_times(times), evidence=(record,))
    yield either((exact,), (plain,)) if 1.5 <= times < 1e6 else say(plain)
    found = turn.map(label, None if len(outcome.probabilities) == 2 else foil)
    if found.signed:
        yield from telling_apart(found)
    else:
        yield no_sides(found, f"“why not {foil}, by Integrated Gradients?”")


def telling_apart(found: AttributionMap) -> Iterator[Said]:
    """The words that speak most for the map's class against its foil, and those that speak most for the foil."""
    about: dict[str, Any] = {"label": found.label, "foil": found.foil, "evidence": (found.evidence.id,)}
    sides: tuple[Literal["for", "against"], ...] = ("for", "against")
    for side in sides:
        words = tuple(w.word for w in found.side(side, share=0.15)[:3])
        if words:
            first = Rank(word=words[0], side=side, **about)
            most = first if len(words) == 1 else Top(listed=words, side=side, **about)
            yield either((most,), (first,), (Sign(listed=words, side=side, **about),))


def long_text(turn: Turn) -> Statement | None:
    """That the text was read in parts, where it is longer than the model's window."""
    record = turn.tools.predict(turn.instance)
    count = int(str(record.values["windows"]))
    return say(Windows(count=count, evidence=(record.id,))) if count > 1 else None
