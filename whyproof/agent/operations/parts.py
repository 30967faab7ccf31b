"""Which sentences mattered, what a sentence that is named did, and what words count that a person takes as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from whyproof.agent.maps import AttributionMap, Weighted
from whyproof.agent.operations.decision import correction, decision, likelihood
from whyproof.agent.operations.words import WORTH_SAYING, about, about_decision, consequence, leading, without
from whyproof.agent.statement import Remark, Said, Statement, either
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import Claim, Comparison, Rank, Share, Sign
from whyproof.core.numbers import spoken_times
from whyproof.core.sentences import sentences
from whyproof.core.text import Part, Word, spelled
from whyproof.tools.method import filled
from whyproof.tools.registry import method

MOST = 3  # sentences told of one by one, and words of one
BY_PARTS = "hierarchical_shapley"
MOST_ROWS = 1_000  # asked of the model to tell the words of the sentences named apart
Side = Literal["for", "against"]
SIDES: tuple[Side, ...] = ("for", "against")
LOOKED_INTO: dict[Side, int] = {"for": 2, "against": 1}  # sentences of a long text whose words are named


def about_parts(turn: Turn) -> Iterator[Said]:
    """The sentences asked about, or the group; else the decision and the sentences that carry it."""
    if turn.slots["granularity"] == "groups":
        group = Part.of("group", together(turn, [str(w) for w in turn.slots["words"]]))
        yield from about_part(turn, turn.part_map("groups", [group]), group)
        return
    named = [part for w in turn.slots.get("words", []) if (part := turn.sentence(str(w))) is not None]
    if len(sentences(turn.instance)) < 2:
        yield Remark("The text is one sentence. You can ask which of its words count.")
        return
    if turn.slots["granularity"] == "words in sentences":
        for part in dict.fromkeys(named[:MOST]):
            yield from words_inside(turn, part)
        return
    found = turn.part_map("sentence")
    if len(named) == 2 and not turn.slots.get("sign"):
        yield from compared(turn, found, *named)
    elif named:
        for part in dict.fromkeys(named[:MOST]):
            yield from about_part(turn, found, part)
    else:
        yield from about_all(turn, found)


def about_document(turn: Turn) -> Iterator[Said]:
    """Of a long text the sentences that decide, and the words that decide in the weightiest of them."""
    asked: dict[str, JSON] = {"label": turn.asked or turn.explained}
    if method(BY_PARTS).supports(turn.tools.target, turn.instance, filled(method(BY_PARTS), asked)):
        yield from about_decision(turn)
        return
    found = turn.part_map("sentence")
    yield from about_all(turn, found)
    named = [(weighed.word, side) for side, most in LOOKED_INTO.items() for weighed in found.side(side)[:most]]
    words = word_map(turn, found.label, [part for part, _ in named]) if named else found
    for part, side in named:
        yield from inside(words, part, side)


def word_map(turn: Turn, label: str, within: Sequence[Word]) -> AttributionMap:
    """The words' weights; of a text in windows those in these sentences alone, for all words at once would cost far more: the
    words of other sentences share equally what their sentence, or section, weighs."""
    if turn.conversation.method is not None or turn.tools.target.windows(turn.instance) < 2:
        return turn.map(label)
    for record in (*turn.tools.used.values(), *turn.conversation.pack.values()):
        if record.method == BY_PARTS and record.kind == "feature_attribution" and record.texts == turn.instance.texts:
            known = AttributionMap(record)
            if known.label == label and all(_told_apart(known, part) for part in within):
                return known
    numbers: list[JSON] = [1 + sentences(turn.instance).index(part) for part in within if isinstance(part, Part)]
    only: dict[str, JSON] = {"label": label, "inside": numbers, "worth": 1.0, "max_rows": MOST_ROWS}
    return AttributionMap(turn.tools.run(BY_PARTS, turn.instance, only))


def _told_apart(words: AttributionMap, part: Word) -> bool:
    here = spelled((part,))
    return len(here) == 1 or len({words[w].weight for w in here}) > 1


def words_inside(turn: Turn, part: Part) -> Iterator[Said]:
    """The words of one sentence: those that speak for, those against, and how much more the first counts than the next."""
    words = word_map(turn, turn.asked or turn.explained, (part,))
    here = [w for w in words.by_size if w.word in part.words]
    if not words.signed:
        yield from ordered(words, here)
        return
    sign = turn.slots.get("sign")
    sides = [side for side in SIDES if sign != ("-" if side == "for" else "+")]
    said = [statement for side in sides for statement in inside(words, part, side)]
    yield from said
    if not said:
        yield Remark("I found no word in that sentence that I could tell from nothing.")
    elif not sign:
        yield from ordered(words, here)


def ordered(words: AttributionMap, here: Sequence[Weighted]) -> Iterator[Said]:
    """By how much the first of some words counts more than the second, where the second counts too."""
    if len(here) > 1 and here[1].size >= WORTH_SAYING * here[0].size:
        first, second = here[:2]
        about_map: dict[str, Any] = {"label": words.label, "evidence": (words.evidence.id,)}
        ratio = first.size / second.size if second.size else 0.0
        plain = Comparison(more=first.word, less=second.word, **about_map)
        sized = Comparison(more=first.word, less=second.word, times=spoken_times(max(ratio, 1.0)), **about_map)
        yield either(*([(sized,)] if 1.15 <= ratio < 1000 else []), (plain,))


def inside(words: AttributionMap, part: Word, side: Side) -> Iterator[Said]:
    """The words of a part that speak for its side, the weightiest of them; those that stand there once, if there are any: "'dull'
    in the 14th sentence" is sooner found than "the 66th 'the'"."""
    here = spelled((part,))
    written = Counter(w.text.casefold() for w in here)
    there = tuple(w.word for w in words.side(side) if w.word in here)
    found = (tuple(w for w in there if written[w.text.casefold()] == 1) or there)[:MOST]
    if found:
        about_map: dict[str, Any] = {"label": words.label, "side": side, "evidence": (words.evidence.id,)}
        yield either((Sign(listed=found, **about_map),), (Sign(listed=found[:1], **about_map),))


def about_all(turn: Turn, found: AttributionMap) -> Iterator[Said]:
    """The decision, the sentences that carry it, those against it, and what losing the first of them does."""
    label, sign, count = found.label, turn.slots.get("sign"), int(turn.slots.get("top_k") or 0)
    if turn.premise and label != turn.predicted:
        yield correction(turn, label)
    yield decision(turn) if label == turn.predicted else likelihood(turn, label)
    said: list[Said] = []
    if sign != "-":
        said += leading(found, label, "for", count)
    if sign != "+":
        said += leading(found, label, "against", count)
    yield from said
    if not said:
        way = {"-": f" that speaks against {label}", "+": f" that speaks for {label}"}.get(
            str(sign), " that I could tell from the rest"
        )
        yield Remark(f"I found no sentence{way}.")
    elif not sign and not count and label in (turn.predicted, turn.explained):
        yield from consequence(turn, found)


def about_part(turn: Turn, found: AttributionMap, part: Word) -> Iterator[Said]:
    """A part's side, rank and share, and the decision without it; yes or no where its side is what was asked."""
    label, cite = found.label, (found.evidence.id,)
    side: Side = "for" if found[part].weight > 0 else "against"
    sign = Sign(listed=(part,), label=label, side=side, evidence=cite)
    rank = Rank(word=part, label=label, rank=found.rank(part), evidence=cite)
    share = Share(listed=(part,), label=label, share=about(found.share((part,))), evidence=cite)
    asked = {"-": "against", "+": "for"}.get(str(turn.slots.get("sign")))
    options: tuple[tuple[Claim, ...], ...] = ((sign, rank, share), (sign, share), (sign, rank), (sign,))
    if isinstance(part, Part) and part.unit == "group":  # its place is among what else the text was cut into
        options = ((sign, share), (sign,), (share,))
    if asked:
        yield Statement(options, "Yes:" if asked == side else "No:")
    else:
        yield either(*options, (rank, share))
    if len(turn.instance.words) > len(part.words if isinstance(part, Part) else (part,)):
        yield without(turn, (part,))


def compared(turn: Turn, found: AttributionMap, first: Word, second: Word) -> Iterator[Said]:
    """Which of two counts more, by how much, and on which side each stands."""
    about_map: dict[str, Any] = {"label": found.label, "evidence": (found.evidence.id,)}
    more, less = (first, second) if found[first].size >= found[second].size else (second, first)
    ratio = found[more].size / found[less].size if found[less].size else 0.0
    plain: tuple[Claim, ...] = (Comparison(more=more, less=less, **about_map),)
    equal: tuple[Claim, ...] = (Comparison(more=more, less=less, equal=True, **about_map),)
    sized: tuple[Claim, ...] = (Comparison(more=more, less=less, times=spoken_times(max(ratio, 1.0)), **about_map),)
    yield either(*([sized] if 1.15 <= ratio < 1000 else [equal] if ratio < 1.05 else []), plain)
    for part in (first, second):
        yield either((Sign(listed=(part,), side="for" if found[part].weight > 0 else "against", **about_map),))


def together(turn: Turn, surfaces: list[str]) -> tuple[Word, ...]:
    """The words of a group: of each surface the place nearest behind the one before, a phrase word by word."""
    picked: list[Word] = []
    for surface in (part for named in surfaces for part in named.split()):
        places = [w for w in turn.occurrences(surface) if w not in picked]
        behind = [w for w in places if not picked or w > picked[-1]]
        picked += (behind or places)[:1]
    return tuple(picked)
