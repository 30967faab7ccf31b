"""Which words mattered, how two of them compare, and what taking them out or leaving only them does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from math import ceil
from typing import Any

from whyproof.agent.maps import AttributionMap, Weighted
from whyproof.agent.operations import operation
from whyproof.agent.operations.decision import correction, decision, flip_statement, likelihood
from whyproof.agent.operations.measures import of_learned
from whyproof.agent.operations.unsided import heaviest, no_sides
from whyproof.agent.statement import Remark, Said, Statement, either, say
from whyproof.agent.toolbox import outcome_of
from whyproof.agent.turn import Turn
from whyproof.core.claim import (
    Claim,
    Comparison,
    Completeness,
    Effect,
    Necessity,
    Predicted,
    Rank,
    Share,
    Side,
    Sign,
    Top,
)
from whyproof.core.numbers import Spoken, spoken_share, spoken_times
from whyproof.core.text import Part, Word, spelled

WORTH_SAYING = 0.15  # of the largest weight: the upper end of what "slightly" may mean
WIDE_GAP = 0.05  # of the score: what the weights miss of it is then said to everybody, and else to experts
SHORT = 2  # sentences of a short answer, where nobody said how many
LIKE = 1.05  # of two weights, the ratio below which they count about the same
MOST_WORDS = 3  # named on one side unless more are asked for


def about(value: float) -> Spoken:
    """A share as people say it: "about 61 %"."""
    said = spoken_share(value)
    return said if said.hedge or "." in said.digits else Spoken(said.digits, "percent", "about")


@operation("rationale")
def rationale(turn: Turn) -> Iterator[Said]:
    """The reason at the person's level: the decision and the words that carry it; shortly, the decision and what counts most."""
    yield from in_short(turn, int(turn.slots.get("n") or SHORT)) if turn.brief else about_decision(turn)


def in_short(turn: Turn, n: int) -> Iterator[Said]:
    """The decision and what counts most, in ``n`` sentences; in one, both at once."""
    label, found = turn.predicted, turn.map(turn.predicted)
    best = found.side("for")[:1]
    if n > 1 or not best:
        yield from islice(about_decision(turn), n)
        return
    says = Predicted(label=label, evidence=(turn.tools.predict(turn.instance).id,))
    most = Rank(word=best[0].word, label=label, evidence=(found.evidence.id,))
    yield either((says, most), (says, replace(most, side="for")), (says,))


def about_decision(turn: Turn) -> Iterator[Said]:
    """The decision, the words that carry it, what speaks against it, and what losing the first of them does."""
    label = turn.predicted
    if turn.asked and turn.asked != label and turn.premise:
        yield correction(turn, turn.asked)
    elif turn.asked and turn.asked != label:
        label = turn.asked
    elif turn.explained != label:
        label = turn.explained
        yield likelihood(turn, label)
    else:
        yield decision(turn)
    found = turn.map(label)
    if found.largest == 0:
        yield Remark("I have no word to name here. You can ask with another method: “why, using occlusion?”")
        return
    sign = turn.slots.get("sign")
    count = int(turn.slots.get("top_k") or 0)
    if not found.signed:
        yield from unsided(turn, found)
        yield from of_learned(turn, found)
        return
    if sign != "-":
        yield from leading(found, label, "for", count)
    if sign == "-" or (sign is None and count != 1):
        yield from leading(found, label, "against", count)
    if label in (turn.predicted, turn.explained) and not sign and count <= 1:
        yield from consequence(turn, found)
    gap = float(str(found.evidence.values.get("gap", 0.0)))
    if gap > WIDE_GAP or (turn.expert and "gap" in found.evidence.values):
        within = max(1, ceil(100 * gap))  # rounded up: "to within 2 %" of 1.2 %
        yield say(Completeness(label=label, gap=Spoken(str(within)), evidence=(found.evidence.id,)))
    yield from of_learned(turn, found)


def unsided(turn: Turn, found: AttributionMap) -> Iterator[Said]:
    """The same of a map whose weights have no side: a question for one side goes back with the method to ask."""
    sign, count = turn.slots.get("sign"), int(turn.slots.get("top_k") or 0)
    if sign:
        way = "against it" if sign == "-" else "for it"
        yield no_sides(found, f"“which words speak {way}, by Integrated Gradients?”")
        return
    words = tuple(w.word for w in found.by_size[: count or 1])
    yield from heaviest(turn, found, words, about(found.share(words[:1])))
    if not count:
        yield from consequence(turn, found)


def leading(found: AttributionMap, label: str, side: Side, count: int = 0) -> Iterator[Said]:
    """The words on one side: the first with its share, then those beside it."""
    words = tuple(w.word for w in found.side(side, 0.0 if count else WORTH_SAYING)[: count or MOST_WORDS])  # type: ignore[arg-type]
    cite = (found.evidence.id,)
    if not words:
        return
    first = Rank(word=words[0], label=label, side=side, evidence=cite)
    sign = Sign(listed=words[:1], label=label, side=side, evidence=cite)  # type: ignore[arg-type]
    share = Share(listed=words[:1], label=label, share=about(found.share(words[:1])), evidence=cite)
    if side == "for" and found.rank(words[0]) == 1:
        best = Rank(word=words[0], label=label, evidence=cite)
        yield either((best, sign, share), (best, sign), (first, share), (first,), (sign,))
    elif len(words) == 1:
        yield either((first, share), (first,), (sign, share), (sign,))
    else:
        yield together(words, label, side, cite)
        return
    if len(words) > 1:
        yield say(Sign(listed=words[1:], label=label, side=side, evidence=cite))  # type: ignore[arg-type]


def together(words: tuple[Word, ...], label: str, side: Side, cite: tuple[str, ...]) -> Statement:
    listed: Claim = Top(listed=words, label=label, side=side, evidence=cite)
    return either((listed,), (Sign(listed=words, label=label, side=side, evidence=cite),))  # type: ignore[arg-type]


def consequence(turn: Turn, found: AttributionMap) -> Iterator[Said]:
    """What deleting the weightiest supporting word does: the one statement here that rests on an intervention. Of a label
    that the model need not choose, only what it does to that label's probability."""
    first = (found.side("for") if found.signed else found.by_size)[:1]
    words = tuple(w.word for w in first)
    if words and len(turn.instance.words) > 1 and (turn.explained == turn.predicted or effect_of(turn, words)):
        yield without(turn, words)


def without(turn: Turn, words: tuple[Word, ...]) -> Statement:
    """The decision without these words, and how far its probability moved where the decision stays."""
    words = spelled(words)
    edits = turn.deletion(words)
    record = turn.tools.edit(turn.instance, *edits)
    if record.values["label"] != turn.predicted:
        return flip_statement(turn, words)
    stays = Necessity(listed=words, holds=False, evidence=(record.id,))
    effect = effect_of(turn, words)
    if effect and turn.explained != turn.predicted:
        return say(effect)
    return either((stays, effect), (stays,)) if effect else say(stays)


def effect_of(turn: Turn, words: tuple[Word, ...]) -> Effect | None:
    """How the probability of what is explained moves, if by a point or more."""
    record = turn.tools.edit(turn.instance, *turn.deletion(words))
    label = turn.explained
    change = outcome_of(record.values).probabilities[label] - turn.outcome().probabilities[label]
    if abs(change) < 0.01:
        return None
    points = Spoken(str(round(abs(change) * 100)), "points", "about")
    return Effect(listed=words, label=label, direction="lowers" if change < 0 else "raises", points=points, evidence=(record.id,))


def weight_of(found: AttributionMap, word: Word, label: str) -> Statement:
    """A word's side, its place among all words and its share."""
    cite = (found.evidence.id,)
    side = "for" if found[word].weight > 0 else "against"
    sign = Sign(listed=(word,), label=label, side=side, evidence=cite)  # type: ignore[arg-type]
    rank = Rank(word=word, label=label, rank=found.rank(word), evidence=cite)
    share = Share(listed=(word,), label=label, share=about(found.share((word,))), evidence=cite)
    if found.signed:
        return either((sign, rank, share), (sign, share), (sign, rank), (sign,), (rank,))
    return either((rank, share), (share,), (rank,))


def about_word(turn: Turn, words: tuple[Word, ...]) -> Iterator[Said]:
    """One word asked about: its side, rank and share, each occurrence by itself, and what the decision is without it."""
    label = turn.asked or turn.explained
    found = turn.map(label)
    for word in words[:3]:
        yield weight_of(found, word, label)
    if len(turn.instance.words) > len(words):
        yield without(turn, words)


@operation("compare_words")
def compare_words(turn: Turn) -> Iterator[Said]:
    """Yes or no where that is asked, by how much, and on which side each stands, with the shares where their size is asked
    (slot ``asks``: ``which``); where the weights leave it open, what losing each word does. Of two phrases, each as one."""
    places = [turn.places(str(surface))[0] for surface in turn.slots["words"]]
    if any(len(place) > 1 for place in places):
        yield from compared_phrases(turn, places)
        return
    chosen = [place[0] for place in places]
    label = turn.asked or turn.explained
    found = turn.map(label)
    cite = (found.evidence.id,)
    if len(chosen) > 2:
        yield from ordered(found, label, chosen)
        return
    first, second = chosen[:2]
    more, less = (first, second) if found[first].size >= found[second].size else (second, first)
    asks = turn.slots.get("asks")
    holds = {"which": None, "less": more != first, "equal": False}.get(str(asks), more == first)
    lead = "" if holds is None else "Yes:" if holds else "No:"
    plain = Comparison(more=more, less=less, label=label, evidence=cite)
    equal = Comparison(more=more, less=less, label=label, equal=True, evidence=cite)
    options: list[tuple[Claim, ...]] = [(plain,)]
    leaves_open = False
    ratio = found[more].size / found[less].size if found[less].size else 0.0
    if 1.15 <= ratio < 1000:
        options.insert(0, (Comparison(more=more, less=less, label=label, times=spoken_times(ratio), evidence=cite),))
    elif ratio < LIKE:
        options, lead, leaves_open = [(equal,), (plain,)], "Yes:" if asks == "equal" else "", True
    if ratio >= LIKE and not _apart(found[more], found[less]):
        yield Remark("I cannot prove which of the two counts more: their weights are known too roughly for that.")
        leaves_open = True
    else:
        yield Statement(tuple(options), lead)
    if asks == "which":
        yield either(*_shares(found, (first, second), label))
    yield from of_learned(turn, found)
    if not found.signed:
        return
    sides = {w: "for" if found[w].weight > 0 else "against" for w in (first, second)}
    if sides[first] == sides[second]:
        yield say(Sign(listed=(first, second), label=label, side=sides[first], evidence=cite))  # type: ignore[arg-type]
    else:
        yield say(*(Sign(listed=(w,), label=label, side=s, evidence=cite) for w, s in sides.items()))  # type: ignore[arg-type]
    if leaves_open and len(turn.instance.words) > 1:  # the weights leave it open: ask the model without each
        yield without(turn, (first,))
        yield without(turn, (second,))


def _apart(more: Weighted, less: Weighted) -> bool:
    """Whether the sizes of two weights stay apart over all that they may be."""
    sizes = [sorted((abs(w.low), abs(w.high))) for w in (more, less)]
    least = 0.0 if more.low < 0 < more.high else sizes[0][0]
    return least > sizes[1][1]


def _shares(found: AttributionMap, words: Sequence[Word], label: str) -> Iterator[tuple[Claim, ...]]:
    """The part of the weight that each carries; of one alone where that of the other cannot be said."""
    shares = tuple(Share(listed=(w,), label=label, share=about(found.share((w,))), evidence=(found.evidence.id,)) for w in words)
    yield shares
    yield from ((one,) for one in shares)


def compared_phrases(turn: Turn, places: Sequence[tuple[Word, ...]]) -> Iterator[Said]:
    """Which of two phrases counts more; phrases that share a word have no weights of their own beside each other."""
    from whyproof.agent.operations.parts import compared

    first, second = places[:2]
    if set(first) & set(second):
        yield Remark("The two have words in common, so I cannot weigh one against the other.")
        return
    groups = [Part.of("group", place) for place in (first, second)]
    yield from compared(turn, turn.part_map("groups", groups), *groups)


def ordered(found: AttributionMap, label: str, words: Sequence[Word]) -> Iterator[Said]:
    """More than two words, each compared with the one behind it, the weightiest first."""
    ranked = sorted(dict.fromkeys(words), key=lambda w: -found[w].size)
    for more, less in pairwise(ranked):
        about: dict[str, Any] = {"more": more, "less": less, "label": label, "evidence": (found.evidence.id,)}
        yield either((Comparison(**about),), (Comparison(**about, equal=True),))


def _strongest(turn: Turn) -> tuple[Word, ...]:
    """The word that counts most for the decision, at all its places: the one that "that word" means where none was named."""
    best = turn.map(turn.predicted).side("for")[:1]
    return turn.occurrences(best[0].word.text) if best else ()


@operation("necessity")
def necessity(turn: Turn) -> Iterator[Said]:
    """Does the decision need these words, or does it still stand without them (slot ``still``): the model is asked."""
    words = tuple(w for found in turn.slot_words() for w in found) or _strongest(turn)
    changes = turn.tools.edit(turn.instance, *turn.deletion(words)).values["label"] != turn.predicted
    statement = without(turn, words)
    yield Statement(statement.options, "Yes:" if changes != bool(turn.slots.get("still")) else "No:")
