"""What was said before, said again as what it was: of one answer, or of the words that are named."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.turn import Turn
from whyproof.core.answer import Answer
from whyproof.core.claim import Agreement, Claim, Definition
from whyproof.core.verdict import Verdict

Claims = tuple[Claim, ...]
MOST = 4  # sentences said again of words


def stated_in(answer: Answer) -> tuple[Claims, ...]:
    """The claims of each proved sentence of an answer. What a card says, and what was only said again, is passed over."""
    proved = (tuple(c.claim for c in s.claims) for s in answer.sentences if s.verdict is Verdict.PROVED)
    return tuple(claims for claims in proved if claims and not any(isinstance(c, Agreement | Definition) for c in claims))


def recall(turn: Turn, stated: tuple[Claims, ...]) -> None:
    """Bring the evidence of earlier claims back into this turn."""
    pack = turn.conversation.pack
    turn.tools.used |= {e: pack[e] for claims in stated for c in claims for e in c.evidence if e in pack}


def said_again(turn: Turn) -> Iterator[Said]:
    """The sentences of the answer of that number (slot ``turn``), or all that were said of the words named (slot ``words``)."""
    answers = turn.conversation.answers
    number, words = turn.slots.get("turn"), turn.slots.get("words")
    if isinstance(number, int) and not 1 <= number <= len(answers):
        yield Remark(f"There is no answer {number}: I have given {len(answers)} so far.")
        return
    found = [(n, claims) for n, answer in enumerate(answers, start=1) if number in (None, n) for claims in stated_in(answer)]
    if isinstance(words, list):
        named = {str(w).casefold() for w in words}
        found = [(n, claims) for n, claims in found if any(w.text.casefold() in named for c in claims for w in c.words)]
        found = list({claims: (n, claims) for n, claims in found}.values())[-MOST:]
    elif number is None:
        found = [(n, claims) for n, claims in found if n == found[-1][0]]
    if not found:
        of = f"answer {number}" if number is not None else ", ".join(f"'{w}'" for w in words) if isinstance(words, list) else "it"
        yield Remark(f"I have stated nothing {'in' if number is not None else 'of'} {of} yet.")
        return
    recall(turn, tuple(claims for _, claims in found))
    for n, claims in found:
        yield say(*(Agreement(said=c, turn=n, evidence=c.evidence) for c in claims))
