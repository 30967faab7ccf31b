"""The guard: of a draft, what is proved is said; what is not is told back, and its place is taken by what was proved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from whyproof.agent.language.drafts import Piece
from whyproof.core.answer import Sentence
from whyproof.core.claim import Claim
from whyproof.core.verdict import Verdict


@dataclass(frozen=True)
class Refused:
    """A sentence of a draft that is not said, and why: fit to be told to its author."""

    text: str
    reason: str


@dataclass(frozen=True)
class Guarded:
    """What may be said of a draft, in its order, and what may not."""

    sentences: tuple[Sentence, ...]
    refused: tuple[Refused, ...]


def guarded(draft: Sequence[Piece], statements: Mapping[str, Sentence], check: Callable[[str], Sentence]) -> Guarded:
    """Judge a draft sentence by sentence.

    Args:
        draft: the sentences with the statements that they say they stand on.
        statements: what was proved in this turn, by name.
        check: the verdict on a sentence of anyone's.
    """
    said: list[Sentence] = []
    refused: list[Refused] = []
    for piece in draft:
        cited = [statements[name] for name in piece.cites if name in statements]
        own = _own(piece, check)
        if isinstance(own, Refused):
            refused.append(own)
            said += cited
        else:
            said += cited if own is None else [own]
    return Guarded(tuple(once(said)), tuple(refused))


def _own(piece: Piece, check: Callable[[str], Sentence]) -> Sentence | Refused | None:
    """The sentence in the author's words, where it is proved; None where it has none, or they state nothing."""
    if not piece.text:
        return None
    if piece.has_figures:
        return Refused(piece.text, "figures are not yours to write: cite the statement that has the figure, alone in its line")
    found = check(piece.text)
    if found.verdict is Verdict.PROVED:
        return found
    if found.verdict is Verdict.SCAFFOLDING:
        return None
    return Refused(piece.text, f"{found.verdict.value}: {found.reason or 'not proved by the evidence of this conversation'}")


def meant(sentence: Sentence) -> frozenset[Claim]:
    """What a sentence claims, whatever it cites for it."""
    return frozenset(replace(j.claim, evidence=()) for j in sentence.claims)


def once(said: Sequence[Sentence]) -> list[Sentence]:
    """Without what says nothing that another sentence before it did not say."""
    kept: list[Sentence] = []
    known: set[Claim] = set()
    texts: set[str] = set()
    for sentence in said:
        claims = meant(sentence)
        if sentence.text in texts or (claims and claims <= known):
            continue
        kept.append(sentence)
        known |= claims
        texts.add(sentence.text)
    return kept
