"""What the tools do, free of the protocol: thin over ``Session.ask``, ``check`` and ``recheck``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from whyproof.core.errors import InputError
from whyproof.core.tracing import conversation as in_conversation
from whyproof.ui.check import ACCEPTED
from whyproof.ui.mcp.conversations import Conversations, Texts
from whyproof.ui.mcp.results import AnswerResult, CheckResult, RecheckResult, SentenceResult
from whyproof.ui.rows import Rows


def ask(
    talks: Conversations,
    question: str,
    text: Texts | None,
    target: str | None,
    conversation: str | None,
    certificates: bool,
    data: str | Rows | None = None,
) -> AnswerResult:
    """Answer one question, in a new conversation or in the context of an old one.

    Raises:
        WhyproofError: what ``Session.ask`` raises, an unknown conversation, or nothing to begin one about.
    """
    talks.limits.check({} if text is None else {"text": text} if isinstance(text, str) else text)
    if conversation is not None:
        if data is not None:
            raise InputError("data to begin a conversation with", "a conversation too", "leave its id out to begin another")
        talk = talks.find(conversation, target)
    elif text is None and data is None and not talks.offered.names:
        raise InputError("a text, or a conversation to go on with", "neither", "pass the text that the model decided on")
    else:
        talk, text = talks.begin(target, text, data), None
    with talk.lock, in_conversation(talk.id):
        answer = talk.session.ask(question, text)
    return AnswerResult.of(answer, talk.id, certificates)


def check_explanation(talks: Conversations, explanation: str, text: Texts, target: str | None, certificates: bool) -> CheckResult:
    """Judge each sentence of an explanation of the decision on a text."""
    from whyproof.agent.check import check

    talks.limits.check({"explanation": explanation})
    sentences = check(explanation, talks.session(target, text), text)
    return CheckResult(
        ok=all(s.verdict in ACCEPTED for s in sentences), sentences=[SentenceResult.of(s, certificates) for s in sentences]
    )


def recheck(certificate: Mapping[str, Any]) -> RecheckResult:
    """Judge a certificate again, without model or z3; cvc5 reads the script too where it is installed."""
    from whyproof.verifiers import recheck as judge

    found = judge(certificate, with_cvc5=find_spec("cvc5") is not None)
    return RecheckResult(ok=found.ok, reasons=list(found.reasons))
