"""What a conversation remembers: the text in focus, the edits tried on it, what was said and what was meant last."""

from __future__ import annotations

from dataclasses import dataclass, field

from whyproof.agent.data_talk import DataTalk
from whyproof.core.answer import Answer, Operation
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.knowledge.graph_files.graph_file import GraphFile


def _aside(operation: Operation) -> bool:
    """Whether an operation is a question back, or answers talk beside the questions: thanks, "is that good?"."""
    beside = {"help": "about", "unsupported": "needs"}.get(operation.name)
    return operation.name == "clarify" or (beside is not None and beside in operation.slots)


@dataclass
class Conversation:
    """The dialogue state. ``edits`` is the running what-if chain, ``undone_to`` what it was before each of its steps.

    ``words`` are those last spoken of ("it", "that"); ``label`` is the class last asked about.
    """

    instance: Instance | None = None
    edits: tuple[Edit, ...] = ()
    undone_to: list[tuple[Edit, ...]] = field(default_factory=list)
    words: tuple[str, ...] = ()
    label: str | None = None
    level: str = "simple"
    method: str | None = None
    operations: tuple[Operation, ...] = ()
    answers: list[Answer] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    pack: dict[str, Evidence] = field(default_factory=dict)
    data: DataTalk | None = None
    graphs: tuple[GraphFile, ...] = ()  # that the person brought

    @property
    def turn(self) -> int:
        """The number of the turn in progress, counted from 1."""
        return len(self.answers) + 1

    @property
    def edited(self) -> Instance:
        """The text with the edits of the running what-if chain."""
        assert self.instance is not None
        return apply_edits(self.instance, self.edits) if self.edits else self.instance

    def focus(self, instance: Instance) -> None:
        """Turn to another text: what hung on the old one (edits, words, class) is let go; what was said stays on record."""
        if instance != self.instance:
            self.instance, self.edits, self.words, self.label = instance, (), (), None
            self.undone_to.clear()

    def remember(self, answer: Answer) -> None:
        """Close the turn. A later commitment about the same claim replaces the earlier one only by retraction."""
        self.answers.append(answer)
        self.pack.update({e.id: e for e in answer.evidence})
        if not all(map(_aside, answer.operations)):  # what was asked before it still stands
            self.operations = answer.operations
