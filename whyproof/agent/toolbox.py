"""Calls methods for the agent: every result becomes hashed evidence, and evidence on record is never computed again."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from whyproof.core.answer import Event, Progress, ToolCalled, ToolReturned
from whyproof.core.canonical import JSON, digest
from whyproof.core.evidence import Evidence
from whyproof.core.explanation import Outcome
from whyproof.core.target import Target
from whyproof.core.text import Edit, Instance
from whyproof.core.tracing import span
from whyproof.knowledge.cards import card_evidence
from whyproof.knowledge.shelf import TableShelf
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.coalition_table import shelved
from whyproof.tools.method import Method, filled, read_beside
from whyproof.tools.registry import method

#: From a text, the label that it has and the one that is wanted (or None), to words of it and what to put in their place.
Suggest = Callable[[Instance, str, str | None], Sequence[tuple[str, str]]]


@dataclass
class Toolbox:
    """The tools for one target. ``used`` collects the evidence of the current turn, in the order it was asked for. ``suggest``: a
    further source of edits to try, where there is a language model; what they do, only the target says."""

    target: Target
    store: EvidenceStore
    emit: Callable[[Event], None]
    seed: int = 0
    suggest: Suggest | None = None
    used: dict[str, Evidence] = field(default_factory=dict)
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self._shelf = TableShelf.beside(self.store)

    def begin(self) -> None:
        """A new turn: nothing used yet, the clock at zero."""
        self.used, self.seconds = {}, 0.0

    def run(self, name: str, instance: Instance, parameters: Mapping[str, JSON] | None = None) -> Evidence:
        """The evidence of one method call, from the store where it is on record.

        Raises:
            Refusal: the method cannot explain this target or text; the message says why and names the mend.
        """
        started = time.perf_counter()
        tool = method(name)
        settings = filled(tool, parameters or {})
        called = [self.target.fingerprint, instance.id, tool.card.name, tool.version, settings, self.seed]
        key = digest(called + read_beside(tool, self.target, settings))
        self.emit(ToolCalled(tool.card.name, settings))
        with span("tool", {"whyproof.method": tool.card.name}) as note:
            evidence = self.store.get(key)
            cached = evidence is not None
            if evidence is None:
                evidence = self._computed(tool, instance, settings)
                self.store.put(key, evidence)
            note({"whyproof.cached": cached, "whyproof.evidence_id": evidence.id})
        self.used[evidence.id] = evidence
        self.seconds += time.perf_counter() - started
        self.emit(ToolReturned(tool.card.name, evidence.id, cached))
        return evidence

    def _computed(self, tool: Method, instance: Instance, settings: Mapping[str, JSON]) -> Evidence:
        def progress(done: int, total: int) -> None:
            self.emit(Progress(tool.card.name, done, total))

        with shelved(self.target, self._shelf):
            explanation = tool.explain(self.target, instance, settings, progress, self.seed)
        return Evidence.of(explanation, tool.card.name, self.target, instance, settings, self.seed)

    def predict(self, instance: Instance) -> Evidence:
        return self.run("predict", instance)

    def edit(self, instance: Instance, *edits: Edit) -> Evidence:
        return self.run("edit", instance, {"edits": [e.to_dict() for e in edits]})

    def card(self, name: str) -> Evidence:
        """A method's card as evidence."""
        return self.keep(card_evidence(method(name).card.to_dict()))

    def keep(self, evidence: Evidence) -> Evidence:
        """A record that no method made, as evidence of this turn."""
        self.used[evidence.id] = evidence
        return evidence


def outcome_of(values: Mapping[str, JSON]) -> Outcome:
    """The outcome recorded in evidence values (or in their ``original``)."""
    probabilities = values["probabilities"]
    assert isinstance(probabilities, dict)
    return Outcome({str(k): float(str(v)) for k, v in probabilities.items()}, multi_label="labels" in values)
