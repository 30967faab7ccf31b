"""What claims on words, rules and theories rest on."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import ClassVar

from whyproof.verifiers.logic.graph import Asked, Graph
from whyproof.verifiers.logic.rules import RuleBase
from whyproof.verifiers.logic.theory import Sentence, Theory


@dataclass(frozen=True)
class TheoryGrounds:
    """A theory. ``known`` are the atoms of the axioms that may be used, one a premise or explanation."""

    evidence: str
    theory: Theory
    known: frozenset[str]
    vacuous: ClassVar[str] = ""

    @classmethod
    def of(cls, evidence: str, theory: Theory) -> TheoryGrounds:
        every = TheoryGrounds(evidence, theory, frozenset())
        return replace(every, known=frozenset(every.names))

    @property
    def names(self) -> dict[str, Sentence]:
        """The axioms by atom, known or not; the number is the sentence's place in the record, from 1."""
        numbered = enumerate(self.theory.sentences, 1)
        return {f"{self.evidence}_s{i}": s for i, s in numbered if s.role != "hypothesis"}

    @property
    def atoms(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if name in self.known)

    def restricted(self, atoms: Container[str]) -> TheoryGrounds:
        return replace(self, known=frozenset(a for a in self.known if a in atoms))


@dataclass(frozen=True)
class RuleGrounds:
    """A rule base, and what it says of one entity. The axioms: each recorded fact on the entity, each outcome's definition
    by its rules, and for each closed property on which nothing is recorded, that it is absent."""

    evidence: str
    base: RuleBase
    entity: str
    known: frozenset[str]
    vacuous: ClassVar[str] = ""

    @classmethod
    def of(cls, evidence: str, base: RuleBase, entity: str) -> RuleGrounds:
        every = RuleGrounds(evidence, base, entity, frozenset())
        return replace(every, known=frozenset((*every.facts, *every.definitions, *every.absences)))

    @property
    def facts(self) -> dict[str, int]:
        """Places of the facts on the entity, by atom."""
        about = [i for i, f in enumerate(self.base.facts) if f.entity == self.entity]
        return {f"{self.evidence}_f{i + 1}": i for i in about}

    @property
    def definitions(self) -> dict[str, str]:
        """The outcomes that rules define, by atom."""
        return {f"{self.evidence}_d{i}": outcome for i, outcome in enumerate(self.base.outcomes, 1)}

    @property
    def absences(self) -> dict[str, str]:
        """The closed properties on which nothing is recorded and that no rule gives, by atom."""
        recorded = {f.property for f in self.base.facts if f.entity == self.entity} | set(self.base.outcomes)
        return {f"{self.evidence}_c{i}": p for i, p in enumerate(self.base.closed, 1) if p not in recorded}

    @property
    def atoms(self) -> tuple[str, ...]:
        return tuple(a for a in (*self.facts, *self.definitions, *self.absences) if a in self.known)

    def restricted(self, atoms: Container[str]) -> RuleGrounds:
        return replace(self, known=frozenset(a for a in self.known if a in atoms))


@dataclass(frozen=True)
class GraphGrounds:
    """A lexical graph, and what a claim asks of it. The axioms: each edge, each statement that a node is closed, and, where the
    claim's two terms are words for one node, that they are."""

    evidence: str
    graph: Graph
    asked: Asked
    known: frozenset[str]
    vacuous: ClassVar[str] = ""

    @classmethod
    def of(cls, evidence: str, graph: Graph, asked: Asked) -> GraphGrounds:
        every = GraphGrounds(evidence, graph, asked, frozenset())
        return replace(every, known=frozenset((*every.edges, *every.closures, *every.anchors)))

    @property
    def edges(self) -> dict[str, int]:
        """Places of the edges, by atom."""
        return {f"{self.evidence}_g{i + 1}": i for i in range(len(self.graph.edges))}

    @property
    def closures(self) -> dict[str, tuple[str, str]]:
        """The closed (node, relation) pairs, by atom."""
        return {f"{self.evidence}_c{i}": pair for i, pair in enumerate(self.graph.closed, 1)}

    @property
    def anchors(self) -> tuple[str, ...]:
        """The atom that says that the two terms are words for one node, where that is what the claim asks."""
        return (f"{self.evidence}_node",) if self.asked.itself else ()

    @property
    def atoms(self) -> tuple[str, ...]:
        return tuple(a for a in (*self.edges, *self.closures, *self.anchors) if a in self.known)

    def restricted(self, atoms: Container[str]) -> GraphGrounds:
        return replace(self, known=frozenset(a for a in self.known if a in atoms))
