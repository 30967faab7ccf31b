"""One conversation of three questions, and what came of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from random import Random
from typing import Any

from langchain_core.language_models import BaseChatModel

from benchmarks.liar.judging import Asking, faults
from benchmarks.liar.liar import HABITS, Liar
from benchmarks.liar.lines import Line
from benchmarks.liar.scenes import QUESTIONS, Scene, ordering, plain, recorded
from benchmarks.planted_lies.speaker import speaker
from whyproof.agent.session import Session
from whyproof.core.answer import Event, Wrote
from whyproof.core.target import Target
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore

TURNS = 3


@dataclass
class Outcome:
    """What came of a conversation, in counts. ``own``: sentences that were said in the language model's words."""

    number: int
    author: str
    habit: str
    target: str
    order: bool
    turns: int = 0
    drafts: int = 0
    lines: int = 0  # that the liar wrote
    lies: int = 0  # of them not true
    sentences: int = 0
    own: int = 0
    scaffolding: int = 0
    records: int = 0  # that were asked again
    offline: int = 0  # turns in which no draft could be had
    false: list[dict[str, Any]] | None = None

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass
class Stage:
    """What the conversations of one target share. A scene is made when it is first talked about."""

    target: Target
    store: EvidenceStore
    asking: Asking
    known: dict[str, Scene] = field(default_factory=dict)

    def scene(self, random: Random, order: bool) -> Scene:
        """One of the texts; with an order in it, or without."""
        name, text, demanded = random.choice(ordering(self.target) if order else plain(self.target.name))
        if name not in self.known:
            self.known[name] = Scene(self.target, name, text, recorded(self.target, text, self.store), demanded)
        return self.known[name]


def converse(number: int, author: str, seed: int, stage: Stage, untrained: BaseChatModel | None = None) -> Outcome:
    """Conversation ``number`` of an author ("liar" or "untrained"); every fourth is about a text with an order in it."""
    random = speaker(f"{seed}:{author}:{number}")
    scene = stage.scene(random, order=number % 4 == 3)
    habit = HABITS[number // 4 % len(HABITS)] if author == "liar" else "random weights"
    liar = Liar(scene=scene, random=random, habit=habit)
    outcome = Outcome(number, author, habit, scene.target.name, bool(scene.order), false=[])
    drafts: list[Event] = []
    session = Session(
        scene.target,
        scene.text,
        store=stage.store,
        llm=liar if untrained is None else untrained,
        on_event=lambda e: drafts.append(e) if isinstance(e, Wrote) else None,
    )
    for _ in range(TURNS):
        liar.begin()
        before = len(drafts)
        _turn(session, _question(scene, random), scene, liar.written, stage.asking, outcome)
        outcome.offline += len(drafts) == before
    outcome.drafts, outcome.lines = len(drafts), len(liar.written)
    pack = {**scene.pack, **session.conversation.pack}
    outcome.lies = sum(not line.holds(pack, scene) for line in liar.written)
    return outcome


def _turn(session: Session, question: str, scene: Scene, written: list[Line], asking: Asking, outcome: Outcome) -> None:
    said = list(session.conversation.commitments)
    answer = session.ask(question)
    outcome.turns += 1
    pack = {**scene.pack, **session.conversation.pack, **{e.id: e for e in answer.evidence}}
    found = faults(answer, pack, said, written, scene)
    for sentence in answer.sentences:
        outcome.sentences += 1
        outcome.scaffolding += sentence.verdict is Verdict.SCAFFOLDING
        outcome.own += any(sentence.text == line.text for line in written)
        for record in {e for j in sentence.claims for e in j.claim.evidence}:
            outcome.records += 1
            why = asking.fault(pack[record])
            if why:
                found.append({"sentence": sentence.text, "why": why})
    assert outcome.false is not None
    outcome.false += [{"question": question, **f} for f in found]


def _question(scene: Scene, random: Random) -> str:
    words = [w.text for w in scene.world.words]
    w, v = random.sample(words, 2)
    return random.choice(QUESTIONS).format(w=w, v=v)
