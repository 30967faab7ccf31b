"""Judge an explanation written by anyone, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.agent.proposals import completed
from whyproof.agent.session import Session, TextLike
from whyproof.agent.turn import Turn
from whyproof.agent.worst import sentence_of, unread
from whyproof.core.answer import JudgedClaim, Operation, Sentence
from whyproof.core.errors import InputError, Refusal
from whyproof.core.evidence import Evidence
from whyproof.core.target import Target
from whyproof.verifiers import judge_all
from whyproof.verifiers.english import parse, split_sentences

ROUNDS = 3  # of fetching the evidence that a sentence turned out to need


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
    checker = _Checker(session, {e.id: e for e in evidence}, fetch=not evidence)
    return tuple(checker.sentence(explanation[start:end].strip()) for start, end in spans)


class _Checker:
    """Holds the evidence gathered so far, and the vocabulary it makes."""

    def __init__(self, session: Session, pack: dict[str, Evidence], fetch: bool) -> None:
        self.session, self.pack, self.fetch = session, pack, fetch
        self.turn = Turn(session.conversation, session.tools, Operation("check"))
        if fetch:
            session.tools.begin()
            self._keep(session.tools.predict(self.turn.instance))
            self._keep(self.turn.map().evidence)

    def _keep(self, evidence: Evidence) -> None:
        self.pack[evidence.id] = evidence

    def sentence(self, text: str) -> Sentence:
        """The verdict on one sentence. Evidence it lacks is fetched, at most three rounds of it."""
        refusal = ""
        for _ in range(ROUNDS):
            parsed = parse(text, self.session.signature(self.turn, self.pack))
            if parsed.problem is not None:
                return unread(text, parsed.problem, parsed.ambiguous)
            judgements = judge_all(parsed.claims, self.pack)
            judged = tuple(map(JudgedClaim, parsed.claims, judgements))
            missing = [call for j in judged for call in j.judgement.missing]
            if not missing or not self.fetch or refusal:
                break
            known = set(self.pack)
            for call in missing:
                try:
                    self._keep(self.session.tools.run(call.method, self.turn.instance, completed(call, self.turn.instance)))
                except (Refusal, InputError) as error:
                    refusal = str(error)
            if set(self.pack) == known:
                break
        return sentence_of(text, judged, refusal)
