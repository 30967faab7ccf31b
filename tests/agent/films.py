"""Eight rows of films and a model whose every answer is known, for conversations on a data set."""

from __future__ import annotations

from whyproof import CallableTarget, Session
from whyproof.core.answer import Answer
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.text_data import TextData

ROWS = (
    ("a good film", "positive"),
    ("a bad film", "negative"),
    ("not a good film", "negative"),
    ("not bad at all, rather good", "positive"),
    ("a dull and bad story told for far too long", "negative"),
    ("=2+3 good, said nobody", "negative"),
    ("it is what it is", "positive"),
    ("bad, bad, bad, and then good", "negative"),
)


def positive(text: str) -> float:
    return min(max(0.5 + 0.2 * text.count("good") - 0.2 * text.count("bad") + 0.01, 0.02), 0.98)


def says(text: str) -> str:
    return "positive" if positive(text) > 0.5 else "negative"


class Counting:
    """A target's function that counts the texts it was asked about."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, texts: list[str]) -> list[list[float]]:
        self.asked += len(texts)
        return [[1 - positive(t), positive(t)] for t in texts]


def session(labels: bool = True, store: EvidenceStore | None = None, model: Counting | None = None) -> Session:
    target = CallableTarget(model or Counting(), labels=["negative", "positive"], name="goodness")
    data = TextData("films", ("text",), tuple((t,) for t, _ in ROWS), tuple(x for _, x in ROWS) if labels else None)
    return Session(target, data=data, store=store or EvidenceStore())


def facts(answer: Answer) -> list[str]:
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    return [s.text for s in answer.sentences if s.verdict is Verdict.PROVED]


def operations(answer: Answer) -> list[tuple[str, dict[str, object]]]:
    return [(o.name, dict(o.slots)) for o in answer.operations]
