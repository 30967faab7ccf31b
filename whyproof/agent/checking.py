"""The verdict on a sentence that somebody else says, with whatever evidence it calls for."""

from __future__ import annotations

from whyproof.agent.proposals import completed
from whyproof.agent.turn import Turn
from whyproof.agent.vocabulary import signature_of, spoken_methods
from whyproof.agent.worst import sentence_of, unread
from whyproof.core.answer import JudgedClaim, Sentence
from whyproof.core.errors import InputError, Refusal
from whyproof.core.evidence import Evidence
from whyproof.core.tracing import span
from whyproof.verifiers import judge_all
from whyproof.verifiers.english import parse

ROUNDS = 3  # of fetching the evidence that a sentence turned out to need


class Checker:
    """Holds the evidence gathered so far, and the vocabulary it makes. ``fetch``: ask the model for what is missing."""

    def __init__(self, turn: Turn, pack: dict[str, Evidence], fetch: bool) -> None:
        self.turn, self.pack, self.fetch = turn, pack, fetch
        self._names = spoken_methods()
        if fetch:
            self._keep(turn.tools.predict(turn.instance))
            self._keep(turn.map().evidence)

    def _keep(self, evidence: Evidence) -> None:
        self.pack[evidence.id] = evidence

    def sentence(self, text: str) -> Sentence:
        """The verdict on one sentence. Evidence it lacks is fetched, at most three rounds of it."""
        refusal = ""
        for _ in range(ROUNDS):
            signature = signature_of(self.turn, self.pack, self._names)
            parsed = parse(text, signature)
            if parsed.problem is not None:
                return unread(text, parsed, signature)
            with span("verify", {"whyproof.claims": len(parsed.claims)}):
                judgements = judge_all(parsed.claims, self.pack)
            judged = tuple(map(JudgedClaim, parsed.claims, judgements))
            missing = [call for j in judged for call in j.judgement.missing]
            if not missing or not self.fetch or refusal:
                break
            known = set(self.pack)
            for call in missing:
                try:
                    whole = completed(call, self.turn.instance)
                    self._keep(self.turn.tools.run(whole.method, self.turn.instance, whole.parameters))
                except (Refusal, InputError) as error:
                    refusal = str(error)
            if set(self.pack) == known:
                break
        return sentence_of(text, judged, refusal)
