"""Words one by one in the order of their weights: of one text of a pair, the least of them, or all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from whyproof.agent.maps import AttributionMap
from whyproof.agent.operations.decision import decision, likelihood
from whyproof.agent.operations.words import MOST_WORDS, weight_of, without
from whyproof.agent.operations.words import about as share_said
from whyproof.agent.statement import Remark, Said, either
from whyproof.agent.turn import Turn
from whyproof.core.claim import Rank, Share, Strength
from whyproof.core.text import Word
from whyproof.knowledge.word_edits.by_wordnet import CLOSED

MOST_LISTED = 12


def about_field(turn: Turn, field: str) -> Iterator[Said]:
    """The weightiest words of one text of a pair, each with its place among the words of both, and what losing the first does."""
    where = "on that side" if _side(turn) else "here"
    none, heading = f"No word of the {field} has a weight {where}.", f"Of the {field}, the weightiest words first:"
    yield from _weightiest(turn, lambda word: word.field == field, none, heading, alone="")


def _side(turn: Turn) -> Literal["for", "against"] | None:
    """The side that was asked for."""
    sides: dict[str, Literal["for", "against"]] = {"+": "for", "-": "against"}
    return sides.get(str(turn.slots.get("sign")))


def _weightiest(turn: Turn, meant: Callable[[Word], bool], none: str, heading: str, alone: str) -> Iterator[Said]:
    """The weightiest of the words that are ``meant``, on the side asked for, behind a ``heading`` or, of one, ``alone``.
    ``none``: what is said where there is none."""
    found, side = _map(turn), _side(turn)
    ordered = found.by_size if side is None else found.side(side)
    chosen = [w.word for w in ordered if meant(w.word) and w.size > 0][: int(turn.slots.get("top_k") or MOST_WORDS)]
    yield decision(turn) if found.label == turn.predicted else likelihood(turn, found.label)
    if not chosen:
        yield Remark(none)
        return
    if lead := heading if len(chosen) > 1 else alone:
        yield Remark(lead)
    for word in chosen:
        yield weight_of(found, word, found.label)
    yield without(turn, (chosen[0],))


def about_least(turn: Turn) -> Iterator[Said]:
    """The words of the smallest weights, and what the decision is without all of them."""
    found = _map(turn)
    words = tuple(w.word for w in reversed(found.by_size[-int(turn.slots.get("top_k") or MOST_WORDS) :]))
    cite = (found.evidence.id,)
    slight = Strength(listed=words, label=found.label, how="slightly", evidence=cite)
    share = Share(listed=words, label=found.label, share=share_said(found.share(words)), evidence=cite)
    last = Rank(word=words[0], label=found.label, rank=len(found.words), evidence=cite)
    if len(words) == 1:
        yield either((last, share), (share,), (last,), (slight,))
    else:
        yield either((slight, share), (share,), (slight,))
    if len(turn.instance.words) > len(words):
        yield without(turn, words)


def about_content(turn: Turn) -> Iterator[Said]:
    """The weightiest of the words that carry a meaning of their own, denials among them, on the side that was asked for."""
    none = "No word that carries a meaning of its own has a weight here."
    heading = "Of the words that carry a meaning of their own, the weightiest first:"
    yield from _weightiest(turn, lambda word: not _little(word), none, heading, alone=heading)


_DENIES = frozenset(("no", "not", "nor", "neither", "without"))


def _little(word: Word) -> bool:
    """Whether a word only holds others together; one that denies does more."""
    said = word.text.casefold().replace("’", "'")
    return said in CLOSED and said not in _DENIES and not said.endswith("n't")


def about_all(turn: Turn) -> Iterator[Said]:
    """Every word with its side, place and share, the weightiest first; or so many of them."""
    found, wanted = _map(turn), turn.slots.get("top_k")
    listed: list[Word] = [w.word for w in found.by_size[: int(wanted or MOST_LISTED)]]
    yield Remark("The words one by one, the weightiest first:")
    for word in listed:
        yield weight_of(found, word, found.label)
    if (more := len(found.words) - len(listed)) and not wanted:
        yield Remark(f"The other {more} weigh less than these; name one to hear of it.")


def _map(turn: Turn) -> AttributionMap:
    return turn.map(turn.asked or turn.explained)
