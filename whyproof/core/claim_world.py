"""Claims beyond one decision: on data sets, on what methods were measured to do, on words and concepts, on rules, and on
what follows from what. VERIFIER numbers in the comments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from whyproof.core.canonical import JSON
from whyproof.core.claim_base import Claim
from whyproof.core.numbers import Spoken

Portion = Literal["most", "all", "none"]
Passing = Literal["pass", "fail"]
Relation = Literal[
    "kind_of", "synonym", "antonym", "part_of", "similar_to", "derived_from", "entails", "related_to", "polarity"
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Condition:
    """A property of a row of a data set: its ``column`` (such as "prediction", "label", "text", "correct") is, is not,
    contains or lacks ``value``; columns of words compare whole words, without case."""

    column: str
    relation: Literal["is", "is_not", "contains", "lacks"]
    value: str

    def to_dict(self) -> dict[str, JSON]:
        return {"column": self.column, "relation": self.relation, "value": self.value}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Condition:
        return cls(str(data["column"]), data["relation"], str(data["value"]))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A word or phrase as a concept: its surface form, and the node of the graph that it is anchored to (its sense).
    ``sense`` empty: said without one."""

    text: str
    sense: str = ""

    def to_dict(self) -> dict[str, JSON]:
        return {"text": self.text, "sense": self.sense}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Term:
        return cls(str(data["text"]), str(data["sense"]))


@dataclass(frozen=True, kw_only=True)
class Count(Claim):
    """(12) Of the rows of ``data`` that meet all of ``among``, as many as said meet all of ``having`` too: ``count`` rows, or
    a ``share`` of them. "Most" is more than half (2 m > n), "all" and "none" are what they say of a set that is not empty.
    The sample is closed: nothing is said of other rows."""

    kind: ClassVar[str] = "count"
    data: str
    having: tuple[Condition, ...]
    among: tuple[Condition, ...] = ()
    count: int | None = None
    share: Spoken | Portion | None = None


@dataclass(frozen=True, kw_only=True)
class Population(Claim):
    """(12) In the population that ``data`` was drawn from at random, the share of ``having`` among ``among`` lies on the
    side of ``share`` that its hedge says ("over" or "under"), at ``confidence`` or more: an exact binomial bound
    (Clopper and Pearson 1934), one-sided."""

    kind: ClassVar[str] = "population"
    data: str
    having: tuple[Condition, ...]
    share: Spoken
    confidence: Spoken
    among: tuple[Condition, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Measure(Claim):
    """(17) A measured property of the attribution method ``method`` (its seed spread, its faithfulness score, ...) for the map
    of ``label`` is as said, or passes (fails) the threshold that is recorded with it."""

    kind: ClassVar[str] = "measure"
    measure: str
    method: str
    label: str
    value: Spoken | Passing


@dataclass(frozen=True, kw_only=True)
class Occurrence(Claim):
    """The word or phrase ``surface`` stands ``times`` times in the text (0: it does not stand there), whole words, without
    case; ``field`` None: in all fields together."""

    kind: ClassVar[str] = "occurrence"
    surface: str
    times: int
    field: str | None = None


@dataclass(frozen=True, kw_only=True)
class Lexical(Claim):
    """(13) ``subject`` stands in ``relation`` to ``object`` in a knowledge graph (or, ``holds`` false, does not). Says nothing
    of the model."""

    kind: ClassVar[str] = "lexical"
    subject: Term
    relation: Relation
    object: Term
    holds: bool = True


@dataclass(frozen=True, kw_only=True)
class Told(Claim):
    """(13) A graph file that the person brought says that ``subject`` stands in ``relation`` to ``object`` (or, ``holds`` false,
    does not say so). ``places``: where in the file the edges stand that say it, in their order; several for a kind of a kind.
    It is about what the file says: nothing is said of the world, nor of the model."""

    kind: ClassVar[str] = "told"
    graph: str
    subject: str
    relation: str
    object: str
    places: tuple[str, ...] = ()
    holds: bool = True


@dataclass(frozen=True, kw_only=True)
class RuleOutcome(Claim):
    """(14) By the recorded rule ``rule``, ``entity`` has the property ``outcome`` (or, ``holds`` false, has it not)."""

    kind: ClassVar[str] = "rule"
    rule: str
    entity: str
    outcome: str
    holds: bool = True


@dataclass(frozen=True, kw_only=True)
class Entailment(Claim):
    """(15) The recorded theory's premise with its explanation entails ``hypothesis``, the sentence in the record (or,
    ``holds`` false, entails that it is false)."""

    kind: ClassVar[str] = "entailment"
    hypothesis: str
    holds: bool = True
