"""A statement that the person makes: said after them where it is proved, put right where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whyproof.agent.checking import Checker
from whyproof.agent.operations.decision import decision
from whyproof.agent.operations.words import about_word, compare_words, leading, without
from whyproof.agent.statement import Remark, Said, led, say
from whyproof.agent.turn import Turn
from whyproof.core.answer import Operation
from whyproof.core.claim import Claim, Comparison, Effect, Flip, Necessity, Rank, Share, Sign, Top
from whyproof.core.text import Word
from whyproof.core.verdict import Verdict

NAMED = 2  # words of a false statement that the answer tells the truth about


def whether(turn: Turn, statement: str) -> Iterator[Said]:
    """Yes with the statement proved, no with the truth; and where it cannot be read, so much, with what can be said."""
    found = Checker(turn, dict(turn.conversation.pack), fetch=True).sentence(statement)
    claims = tuple(c.claim for c in found.claims)
    if found.verdict is Verdict.PROVED:
        yield say(*claims, lead="Yes:")
        return
    if found.verdict is Verdict.REFUTED:
        wrong = next(c.claim for c in found.claims if c.judgement.verdict is Verdict.REFUTED)
        yield from led("No:", _truth(turn, wrong))
        return
    yield Remark("I can neither prove nor refute that as you put it. What I can prove:")
    yield decision(turn)
    for word in _named(turn, statement)[:NAMED]:
        yield from about_word(turn, (word,))


def _truth(turn: Turn, wrong: Claim) -> Iterator[Said]:
    """What is the case where ``wrong`` is not."""
    words = wrong.words
    if isinstance(wrong, Comparison):
        asked = Operation("compare_words", {"words": [w.text for w in words]})
        yield from compare_words(replace(turn, operation=asked))
    elif isinstance(wrong, Rank | Top | Share | Sign) and words:
        found = turn.map(wrong.label)
        if isinstance(wrong, Rank | Top) and found.signed:
            yield from list(leading(found, wrong.label, "for", 1))[:1]
        for word in words[:NAMED]:
            yield from about_word(turn, (word,))
    elif isinstance(wrong, Flip | Necessity | Effect) and words:
        yield without(turn, words)
    else:
        yield decision(turn)


def _named(turn: Turn, statement: str) -> list[Word]:
    """The words of the text that a statement quotes."""
    return [w for w in turn.instance.words if any(f"{q}{w.text}{q}" in statement for q in "'\"`")]
