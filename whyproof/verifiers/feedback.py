"""What a claim that was not proved is mended with, as data: for the planner, and for a language model that drafts answers.

The rounds of mending are bounded (VERIFIER.md, Design 8): at most ``ROUNDS``, and each must leave fewer bad claims than the
one before (``another_round``); what is then still bad is dropped, or hedged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from whyproof.core.canonical import JSON
from whyproof.core.claim import Claim
from whyproof.core.numbers import Spoken
from whyproof.core.verdict import Judgement, ToolCall, Verdict
from whyproof.verifiers.feedback_mending import mended

ROUNDS = 3

#: By verdict, what there is to do.
_ADVICE = {
    Verdict.PROVED: "say it",
    Verdict.REFUTED: "say what the values say instead, or leave it out",
    Verdict.UNSUPPORTED: "say the number, or hedge it, or leave it out",
    Verdict.UNTRANSLATABLE: "name words, labels and records that exist, in numbers of the right unit",
    Verdict.AMBIGUOUS: "say it so that it can be read in one way",
    Verdict.EVIDENCE_INCONSISTENT: "leave it out: the record must be made again",
    Verdict.VACUOUS: "leave it out, or say a condition that can be met",
    Verdict.TRIVIAL: "leave it out: it says nothing of this case",
    Verdict.UNDECIDED: "leave it out, or say less at once",
    Verdict.SCAFFOLDING: "say it",
}

#: By gate, what there is to do (VERIFIER.md, Design 7).
_GATES = {
    "consistency": "take back one of the sentences that contradict each other: from a contradiction everything follows",
    "antecedent": "give a condition that can be met, or leave the conditional out",
    "evidence": "let the proof use the premise: what needs none says nothing of it",
    "unused_axiom": "leave out the explanation that the proof does not use, or give one that it needs",
    "lint": "bind every variable of the conclusion in the condition, and say of which things a rule holds",
    "circularity": "give a reason other than the conclusion itself",
    "sanity_world": "narrow the explanation: as it stands it proves the same of something unrelated",
}


@dataclass(frozen=True)
class Feedback:
    """What to do about one claim.

    ``problem`` and ``advice`` are one plain line each. ``core``: ids of the evidence that speaks against it, ``values``: the
    true values there. ``calls``: the tool calls that would settle it. ``say``: claims that the recorded values bear out
    instead, and ``numbers``: what to say for a vague word; both are proposals to be judged like any claim.
    ``conflict_turn``: the earlier turn that says otherwise. ``gate``: the check against cheap proofs that held it back.
    """

    verdict: Verdict
    problem: str
    advice: str
    core: tuple[str, ...] = ()
    values: Mapping[str, JSON] = field(default_factory=dict)
    calls: tuple[ToolCall, ...] = ()
    say: tuple[Claim, ...] = ()
    numbers: tuple[Spoken, ...] = ()
    conflict_turn: int | None = None
    gate: str = ""

    @property
    def bad(self) -> bool:
        """The claim may not be stated as it is."""
        return self.verdict not in (Verdict.PROVED, Verdict.SCAFFOLDING)

    def to_dict(self) -> dict[str, JSON]:
        return {
            "verdict": self.verdict.value,
            "problem": self.problem,
            "advice": self.advice,
            "core": list(self.core),
            "values": dict(self.values),
            "calls": [c.to_dict() for c in self.calls],
            "say": [c.to_dict() for c in self.say],
            "numbers": [n.to_dict() for n in self.numbers],
            "conflict_turn": self.conflict_turn,
            "gate": self.gate,
        }


def feedback(claim: Claim, judgement: Judgement) -> Feedback:
    """What to do about a claim on which this is the judgement."""
    verdict = judgement.verdict
    values = {key: value for key, value in judgement.witness.items() if key != "conflict_turn"}
    turn = judgement.witness.get("conflict_turn")
    settled = verdict in (Verdict.REFUTED, Verdict.UNSUPPORTED) and bool(values) and not judgement.missing
    instead = mended(claim, values, verdict is Verdict.REFUTED) if settled else None
    return Feedback(
        verdict,
        judgement.reason,
        _advice(judgement, turn),
        core=judgement.core,
        values=values,
        calls=judgement.missing,
        say=instead.claims if instead else (),
        numbers=instead.numbers if instead else (),
        conflict_turn=turn if isinstance(turn, int) else None,
        gate=judgement.gate,
    )


def _advice(judgement: Judgement, turn: JSON) -> str:
    if judgement.gate in _GATES:
        return _GATES[judgement.gate]
    if judgement.missing:
        return "make the tool calls, and cite what they bring"
    if turn is not None and judgement.verdict is Verdict.PROVED:
        return f"say it, and take back what was said at turn {turn}"
    return _ADVICE[judgement.verdict]


def another_round(bad: Sequence[int]) -> bool:
    """May a draft be mended once more? ``bad``: how many claims were bad in the first draft and after each round so far."""
    falling = all(later < earlier for earlier, later in pairwise(bad))
    return bool(bad) and bad[-1] > 0 and len(bad) <= ROUNDS and falling
