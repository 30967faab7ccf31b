"""What can be said of a map whose weights have no side: how much each word weighs, and where to ask for more."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.maps import AttributionMap
from whyproof.agent.statement import Remark, Said, either, say
from whyproof.agent.turn import Turn
from whyproof.core.claim import Claim, Definition, Rank, Share, Top
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word
from whyproof.tools.registry import method


def heaviest(turn: Turn, found: AttributionMap, words: tuple[Word, ...], share: Spoken) -> Iterator[Said]:
    """The words that count most by this method, the first with its ``share`` of the weight; and what that does not show."""
    about: dict[str, object] = {"label": found.label, "foil": found.foil, "evidence": (found.evidence.id,)}
    best: Claim = Rank(word=words[0], **about)  # type: ignore[arg-type]
    carries: Claim = Share(listed=words[:1], share=share, **about)  # type: ignore[arg-type]
    if len(words) > 1:
        listed: Claim = Top(listed=words, **about)  # type: ignore[arg-type]
        yield either((listed,), (best, carries), (carries,))
    else:
        yield either((best, carries), (best,), (carries,))
    card = turn.tools.card(found.evidence.method)
    yield say(Definition(term=str(card.values["name"]), aspect="not_shown", evidence=(card.id,)))


def no_sides(found: AttributionMap, question: str) -> Remark:
    """Why this method has no answer, and the ``question`` that has one."""
    title = method(found.evidence.method).card.title
    return Remark(f"{title} says how much a word counts, never for or against what. You can ask with another method: {question}")
