"""A stand-in for the agent: real answers in shape, no model, no solver. Installed by ``install`` before the command runs."""

from __future__ import annotations

import os
import sys
import time
from types import ModuleType
from typing import Any

from whyproof.core.answer import Answer, Answered, Asked, JudgedClaim, Operation, Progress, Sentence, ToolCalled
from whyproof.core.claim import Predicted, Sign
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.explanation import FeatureAttribution, Outcome, Prediction, WordWeight
from whyproof.core.text import Instance
from whyproof.core.verdict import Judgement, Verdict

OUTCOME = Outcome({"negative": 0.125, "positive": 0.875})
PROVED = Judgement(Verdict.PROVED, "follows from the evidence", certificate={"format": 1, "claim": "of the fake"})


class FakeTarget:
    name, labels, fields, multi_label, fingerprint = "fake", ("negative", "positive"), ("text",), False, "f" * 64


def attribution(instance: Instance) -> Evidence:
    """Weights that fall from left to right, every second one negative."""
    n = len(instance.words)
    weights = [(n - i) * (-1) ** i / n for i in range(n)]
    words = tuple(WordWeight(w, x, x - 0.01, x + 0.01) for w, x in zip(instance.words, weights, strict=True))
    values = FeatureAttribution("positive", words, "mask", "probability").to_values()
    return Evidence("feature_attribution", "occlusion", FakeTarget.fingerprint, "fake", instance.texts, values)


class FakeSession:
    """Answers anything. A question that holds "boom" is refused, one with "bug" hits a fault."""

    def __init__(
        self,
        target: Any = "sentiment",
        text: Any = None,
        *,
        store: Any = None,
        on_event: Any = None,
        seed: int = 0,
        llm: Any = None,
        graphs: Any = (),
        data: Any = None,
    ) -> None:
        self.instance = Instance.of(text if data is None else data.rows[0][0])
        self.emit = on_event or (lambda event: None)

    def ask(self, question: str, text: Any = None) -> Answer:
        time.sleep(float(os.environ.get("FAKE_SECONDS", "0")))
        if "FAKE_LOG" in os.environ:
            with open(os.environ["FAKE_LOG"], "a", encoding="utf-8") as log:
                log.write(question + "\n")
        if "boom" in question:
            raise InputError("a word of the text", "'boom'", "name a word that stands there")
        if "bug" in question:
            raise ZeroDivisionError("division by zero")
        if "stop" in question:
            raise KeyboardInterrupt
        self.emit(Asked(question))
        self.emit(ToolCalled("occlusion", {}))
        self.emit(Progress("occlusion", 1, 2))
        answer = answer_to(question, self.instance)
        self.emit(Answered(answer))
        return answer


def answer_to(question: str, instance: Instance) -> Answer:
    found = attribution(instance)
    prediction = Evidence(
        "prediction", "predict", FakeTarget.fingerprint, "fake", instance.texts, Prediction(OUTCOME).to_values()
    )
    first = instance.words[0]
    flagged = Sentence("It is always so.", (), Verdict.UNSUPPORTED, "nobody looked")
    sentences = (
        Sentence(
            "The model says positive.", (JudgedClaim(Predicted((prediction.id,), label="positive"), PROVED),), Verdict.PROVED
        ),
        Sentence(
            f"“{first.text}” speaks for it.",
            (JudgedClaim(Sign((found.id,), listed=(first,), label="positive", side="for"), PROVED),),
            Verdict.PROVED,
        ),
        *((flagged,) if "always" in question else ()),
    )
    return Answer(
        question,
        (Operation("attribute", {"class": "positive"}),),
        sentences,
        (prediction, found),
        OUTCOME,
        ("How sure are you?",),
        {"total": time.perf_counter()},
    )


def check(explanation: str, session_or_target: Any, text: Any, evidence: Any = ()) -> tuple[Sentence, ...]:
    """Sentences with "not" are refuted, with "perhaps" unsupported."""
    found = []
    for part in (p.strip() for p in explanation.split(".") if p.strip()):
        verdict = Verdict.REFUTED if " not " in part else Verdict.UNSUPPORTED if "perhaps" in part else Verdict.PROVED
        reason = "" if verdict is Verdict.PROVED else f"judged against {len(evidence)} records"
        claims = (JudgedClaim(Predicted(label="positive"), Judgement(verdict, reason)),)
        found.append(Sentence(part + ".", claims, verdict, reason))
    return tuple(found)


def resolve(name: Any) -> FakeTarget:
    if name == "missing":
        raise InputError("a target", repr(name), "the embedded ones are sentiment, topic, nli")
    return FakeTarget()


def modules() -> dict[str, ModuleType]:
    """The modules that the command line imports lazily, made of the fakes."""

    def module(name: str, **members: object) -> ModuleType:
        made = ModuleType(name)
        made.__dict__.update(members)
        return made

    return {
        "whyproof.agent.session": module("whyproof.agent.session", Session=FakeSession),
        "whyproof.agent.check": module("whyproof.agent.check", check=check),
        "whyproof.tools.targets.resolve": module("whyproof.tools.targets.resolve", resolve=resolve),
    }


if __name__ == "__main__":  # a process of its own: python fake_agent.py ask TEXT QUESTION
    sys.modules.update(modules())
    from whyproof.ui.cli import run

    sys.exit(run(sys.argv[1:]))
