"""What methods return: typed explanations that know nothing of how they were made.

Each kind turns into the JSON ``values`` of an evidence record, in the form the documentation publishes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from whyproof.core.canonical import JSON
from whyproof.core.text import Edit, Instance, Word

#: How words are taken away, or what is followed back through the model where none is.
Game = Literal["mask", "delete", "gradient", "propagation", "attention", "imputation"]
#: What is shared out among the words: a score of the label, how much of the representation that decides comes from each, or how
#: likely a selector chooses it.
ValueFunction = Literal["logit_margin", "probability", "mixing", "choice"]


@dataclass(frozen=True)
class Outcome:
    """What the model says of one instance. ``label`` is the highest; ``labels`` all that hold in a multi-label target."""

    probabilities: Mapping[str, float]
    multi_label: bool = False

    @property
    def label(self) -> str:
        return max(self.probabilities, key=lambda name: self.probabilities[name])

    @property
    def labels(self) -> tuple[str, ...]:
        if not self.multi_label:
            return (self.label,)
        return tuple(name for name, p in self.probabilities.items() if p >= 0.5)

    def to_dict(self) -> dict[str, JSON]:
        data: dict[str, JSON] = {"label": self.label, "probabilities": dict(self.probabilities)}
        if self.multi_label:
            data["labels"] = list(self.labels)
        return data


@dataclass(frozen=True)
class Prediction:
    """The model's answer for the instance itself."""

    kind: ClassVar[str] = "prediction"
    outcome: Outcome
    windows: int = 1

    def to_values(self) -> dict[str, JSON]:
        return {**self.outcome.to_dict(), "windows": self.windows}


@dataclass(frozen=True)
class WordWeight:
    """A word's weight with the interval that numerical error and seed spread leave: ``low <= weight <= high``."""

    word: Word
    weight: float
    low: float
    high: float

    def to_dict(self) -> dict[str, JSON]:
        return {**self.word.to_dict(), "weight": self.weight, "low": self.low, "high": self.high}


@dataclass(frozen=True)
class FeatureAttribution:
    """One weight a word, for one class (or one class against a foil).

    ``total`` is what a complete method's weights should add up to (value of the text minus value of the baseline);
    ``gap`` is how far they are from it, as a share of ``|total|``; both None for methods that promise no sum.
    ``signed`` is False where weights say how much and never for or against: no sentence may then name a side.
    ``details`` holds what else is worth recording: steps, baseline, evaluations.
    """

    kind: ClassVar[str] = "feature_attribution"
    label: str
    words: tuple[WordWeight, ...]
    game: Game
    value: ValueFunction
    foil: str | None = None
    total: float | None = None
    gap: float | None = None
    signed: bool = True
    details: Mapping[str, JSON] = field(default_factory=dict)

    def to_values(self) -> dict[str, JSON]:
        data: dict[str, JSON] = {
            "class": self.label,
            "game": self.game,
            "value": self.value,
            "words": [w.to_dict() for w in self.words],
            "details": dict(self.details),
        }
        if self.foil is not None:
            data["foil"] = self.foil
        if not self.signed:
            data["signed"] = False
        return data | _sum(self.total, self.gap)


@dataclass(frozen=True)
class GroupWeight:
    """A weight of several words at once, with its interval: ``low <= weight <= high``.

    ``words`` are indices into the explanation's words, ascending: shape [n_members].
    """

    words: tuple[int, ...]
    weight: float
    low: float
    high: float

    def to_dict(self) -> dict[str, JSON]:
        return {"words": list(self.words), "weight": self.weight, "low": self.low, "high": self.high}


@dataclass(frozen=True)
class GroupAttribution:
    """One weight a group of words (a sentence, a span of words): what the group does as one. Groups may overlap.

    No sentence is made of it about single words: a group's weight says nothing of how its words share it.
    """

    kind: ClassVar[str] = "group_attribution"
    label: str
    words: tuple[Word, ...]
    groups: tuple[GroupWeight, ...]
    granularity: str
    game: Game
    value: ValueFunction
    foil: str | None = None
    total: float | None = None
    gap: float | None = None
    details: Mapping[str, JSON] = field(default_factory=dict)

    def to_values(self) -> dict[str, JSON]:
        return {**_grouped(self), "granularity": self.granularity, **_sum(self.total, self.gap)}


@dataclass(frozen=True)
class Phrase:
    """A node of a phrase tree: the words from ``start`` up to, not including, ``end``, with the weight of the phrase.

    ``split`` is the interaction between the two children, in reading order; None at a leaf.
    """

    start: int
    end: int
    weight: float
    low: float
    high: float
    split: float | None = None
    children: tuple[Phrase, ...] = ()

    def to_dict(self) -> dict[str, JSON]:
        data: dict[str, JSON] = {
            "start": self.start,
            "end": self.end,
            "weight": self.weight,
            "low": self.low,
            "high": self.high,
        }
        if self.split is not None:
            data |= {"split": self.split, "children": [child.to_dict() for child in self.children]}
        return data


@dataclass(frozen=True)
class Interactions:
    """What words do together beyond what they do one by one, for one class (or one class against a foil).

    ``index`` names what a group's weight is, ``order`` the size of the largest group asked about. ``tree`` is there
    where the method orders the words into phrases. ``total`` and ``gap`` are as in a ``FeatureAttribution``.
    """

    kind: ClassVar[str] = "interactions"
    label: str
    words: tuple[Word, ...]
    groups: tuple[GroupWeight, ...]
    index: str
    order: int
    game: Game
    value: ValueFunction
    foil: str | None = None
    tree: Phrase | None = None
    total: float | None = None
    gap: float | None = None
    details: Mapping[str, JSON] = field(default_factory=dict)

    def to_values(self) -> dict[str, JSON]:
        data = {**_grouped(self), "index": self.index, "order": self.order, **_sum(self.total, self.gap)}
        if self.tree is not None:
            data["tree"] = self.tree.to_dict()
        return data


def _grouped(found: GroupAttribution | Interactions) -> dict[str, JSON]:
    """The part of the published form that all kinds with groups share."""
    data: dict[str, JSON] = {
        "class": found.label,
        "game": found.game,
        "value": found.value,
        "words": [w.to_dict() for w in found.words],
        "groups": [g.to_dict() for g in found.groups],
        "details": dict(found.details),
    }
    return data if found.foil is None else {**data, "foil": found.foil}


def _sum(total: float | None, gap: float | None) -> dict[str, JSON]:
    return {} if total is None or gap is None else {"total": total, "gap": gap}


@dataclass(frozen=True)
class Counterfactual:
    """The model's answer for an edited text, beside its answer for the text itself. One model query, no search."""

    kind: ClassVar[str] = "counterfactual"
    edits: tuple[Edit, ...]
    edited: Instance
    outcome: Outcome
    original: Outcome

    def to_values(self) -> dict[str, JSON]:
        return {
            "edits": [e.to_dict() for e in self.edits],
            "edited_text": self.edited.to_json(),
            **self.outcome.to_dict(),
            "original": self.original.to_dict(),
        }


@dataclass(frozen=True, slots=True)
class Option:
    """What a search may put in the place of a word: ``new`` (empty: the word goes), and of which ``kind`` that edit is."""

    new: str
    kind: str


@dataclass(frozen=True)
class SearchRow:
    """One text a search tried: the words edited, which of its options each took, and what the model said of it."""

    words: tuple[int, ...]  # indices into Instance.words, ascending
    outcome: Outcome
    choices: tuple[int, ...] = ()  # indices into that word's options, one a word; none where words only go
    fluency: float | None = None  # pseudo-perplexity of the sentences edited, after by before; None: not measured
    similarity: float | None = None  # cosine of the sentence encoder's embeddings, before and after


@dataclass(frozen=True)
class EditSearch:
    """Every text that a search tried. ``complete_to`` = k says that *all* edits of up to k words are among the rows.

    ``action``: ``delete`` (words go), ``keep`` (the others go), or ``edit``: word ``i`` becomes one of ``options[i]``, which
    are all that the search may try, each of one of the ``kinds``. ``aim`` is the label searched for (None: any other than the
    model's). ``kept`` are words that no edit may touch.
    """

    kind: ClassVar[str] = "search"
    action: Literal["delete", "keep", "edit"]
    original: Outcome
    rows: tuple[SearchRow, ...]
    complete_to: int
    aim: str | None = None
    kept: tuple[int, ...] = ()
    n_words: int = 0
    kinds: tuple[str, ...] = ("delete",)
    options: tuple[tuple[Option, ...], ...] = ()  # [n_words]

    def to_values(self) -> dict[str, JSON]:
        open_to = self.action == "edit"
        data: dict[str, JSON] = {
            "action": self.action,
            "original": self.original.to_dict(),
            "rows": [_row(r, open_to) for r in self.rows],
            "complete_to": self.complete_to,
            "aim": self.aim,
            "kept": list(self.kept),
            "n_words": self.n_words,
        }
        if open_to:
            data["kinds"] = list(self.kinds)
            data["options"] = [[[o.new, o.kind] for o in options] for options in self.options]
        return data


@dataclass(frozen=True)
class RandomFillings:
    """What the model says of texts that keep some words and draw every other one at random, independently.

    ``baseline`` says from what the words are drawn; ``kept`` are indices into ``Instance.words``.
    """

    kind: ClassVar[str] = "sample"
    original: Outcome
    kept: tuple[int, ...]
    draws: tuple[Outcome, ...]
    baseline: str
    n_words: int

    def to_values(self) -> dict[str, JSON]:
        return {
            "original": self.original.to_dict(),
            "kept": list(self.kept),
            "draws": [dict(d.probabilities) for d in self.draws],
            "random": True,
            "baseline": self.baseline,
            "n_words": self.n_words,
        }


def _row(row: SearchRow, open_to: bool) -> dict[str, JSON]:
    choices: dict[str, JSON] = {"choices": list(row.choices)} if open_to else {}
    scores = {"fluency": row.fluency, "similarity": row.similarity}
    measured: dict[str, JSON] = {name: round(score, 6) for name, score in scores.items() if score is not None}
    return {"words": list(row.words), **choices, "probabilities": dict(row.outcome.probabilities), **measured}


@dataclass(frozen=True)
class Measurement:
    """A measured property of an attribution method on one map: ``low <= value <= high`` over ``runs`` runs or draws.

    ``threshold`` is what a value must reach to pass, on the ``better`` side; None where nothing sensible divides good from bad.
    """

    kind: ClassVar[str] = "metric"
    measure: str
    method: str  # registry name of the method whose map was measured
    label: str
    value: float
    low: float
    high: float
    better: Literal["higher", "lower"]
    runs: int
    threshold: float | None = None
    foil: str | None = None
    details: Mapping[str, JSON] = field(default_factory=dict)

    def to_values(self) -> dict[str, JSON]:
        return {
            "measure": self.measure,
            "of_method": self.method,
            "class": self.label,
            "foil": self.foil,
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "better": self.better,
            "threshold": self.threshold,
            "runs": self.runs,
            "details": dict(self.details),
        }


Explanation = (
    Prediction | FeatureAttribution | GroupAttribution | Interactions | Counterfactual | EditSearch | RandomFillings | Measurement
)
