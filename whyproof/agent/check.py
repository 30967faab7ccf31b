"""Judge an explanation written by anyone, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.agent.checking import Checker
from whyproof.agent.session import Session, TextLike
from whyproof.agent.turn import Turn
from whyproof.core.answer import Operation, Sentence
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.target import Target
from whyproof.verifiers.english import split_sentences


def check(
    explanation: str,
    target: str | Target | Session = "sentiment",
    text: TextLike | None = None,
    evidence: Sequence[Evidence] = (),
) -> tuple[Sentence, ...]:
    """Judge each sentence of an explanation of the target's decision on ``text``.

    Without ``evidence`` the model is asked whatever the sentences call for; with it, only that evidence counts.

    Raises:
        InputError: no sentence, no text, or an unusable one.
    """
    session = target if isinstance(target, Session) else Session(target)
    if text is not None:
        session.focus(text)
    elif evidence and session.conversation.instance is None:
        session.focus(dict(evidence[0].texts))
    if session.conversation.instance is None:
        raise InputError("the text that the explanation is about", "none", "pass --text TEXT")
    spans = split_sentences(explanation)
    if not spans:
        raise InputError("an explanation with at least one sentence", "an empty one", "write one sentence a claim")
    turn = Turn(session.conversation, session.tools, Operation("check"))
    session.tools.begin()
    checker = Checker(turn, {e.id: e for e in evidence}, fetch=not evidence)
    return tuple(checker.sentence(explanation[start:end].strip()) for start, end in spans)
