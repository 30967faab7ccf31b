"""What the API's routes have done, and how it is put into JSON; free of any framework."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from whyproof.core.answer import Event, Progress
from whyproof.core.errors import InputError
from whyproof.knowledge.brought import Brought
from whyproof.knowledge.conversations import Kept
from whyproof.ui.chat.talk import Talk, texts_of
from whyproof.ui.chat.talks import Talks
from whyproof.ui.http.shapes import Ask, Check
from whyproof.ui.rows import Rows

Doing = Callable[[Callable[[Event], None]], dict[str, Any]]


def data_of(talks: Talks, asked: Ask) -> Brought | None:
    """The rows that a conversation begins with: those handed over, those offered under the name, or, where it begins with
    nothing else, the first that are offered.

    Raises:
        InputError: rows for a conversation that has begun, a text beside them, or none of the name.
    """
    begins = asked.conversation is None
    if asked.data is not None and not (begins and asked.text is None):
        got = "a text too" if begins else "a conversation too"
        raise InputError("data to begin a conversation with", got, "leave one out; say “explain row 3” to look at a row")
    if isinstance(asked.data, Rows):
        return asked.data.file
    if asked.data is None and (not begins or asked.text is not None or not talks.offered.names):
        return None
    return talks.offered.file(asked.data)


def answered(talk: Talk, certificates: bool) -> dict[str, Any]:
    """The last answer of a conversation, in the published form."""
    answer = talk.asked[-1].answer
    data: dict[str, Any] = {"conversation": talk.id, "turn": len(talk.asked), "answer": answer.to_dict()}
    return data | ({"certificates": [dict(c) for c in answer.certificates]} if certificates else {})


def shown(kept: Kept) -> dict[str, Any]:
    """A conversation as it is on record."""
    turns = [{"texts": dict(asked.texts), "question": asked.question} for asked in kept.asked]
    return {"conversation": kept.id, "title": kept.title, "target": kept.target, "turns": turns}


def checking(talks: Talks, asked: Check, target: str) -> Doing:
    """Work that judges an explanation.

    Raises:
        InputError: no explanation, or a text that is too long. The work raises it for the rest.
    """
    if not asked.explanation.strip():
        raise InputError("an explanation with at least one sentence", "an empty text", "pass the text of the explanation")
    given = {} if asked.text is None else {"text": asked.text} if isinstance(asked.text, str) else asked.text
    talks.limits.check({**given, "the explanation": asked.explanation})

    def work(hear: Callable[[Event], None]) -> dict[str, Any]:
        from whyproof.ui.check import judged, record_of, report
        from whyproof.ui.formal import formal_input
        from whyproof.ui.formal import judged as formally_judged

        formal = formal_input(asked.explanation)
        if formal is not None:
            return report(formally_judged(formal))
        if asked.text is None:
            raise InputError("the text that was decided on", "none", 'pass "text"')
        text = dict(texts_of(talks.fields(target), asked.text))
        records = tuple(record_of(item, "the request", talks.evidence) for item in asked.evidence)
        return report(judged(asked.explanation, text, talks.target(target), records, talks.evidence, hear))

    return work


def rechecking(certificates: Sequence[Mapping[str, Any]]) -> Doing:
    """Work that judges certificates again."""

    def work(hear: Callable[[Event], None]) -> dict[str, Any]:
        from whyproof.verifiers import recheck

        found = []
        for number, certificate in enumerate(certificates, start=1):
            hear(Progress("recheck", number, len(certificates)))  # stopped here if nobody waits any more
            judged = recheck(certificate)
            found.append({"number": number, "ok": judged.ok, "reasons": list(judged.reasons)})
        return {"ok": all(f["ok"] for f in found), "certificates": found}

    return work
