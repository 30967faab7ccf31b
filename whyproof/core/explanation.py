"""What methods return: typed explanations that know nothing of how they were made.

Each kind turns into the JSON ``values`` of an evidence record, in the form the documentation publishes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from whyproof.core.canonical import JSON
from whyproof.core.text import Edit, Instance, Word

Game = Literal["mask", "delete", "gradient"]
ValueFunction = Literal["logit_margin", "probability"]


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
        if self.total is not None and self.gap is not None:
            data |= {"total": self.total, "gap": self.gap}
        return data


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


@dataclass(frozen=True)
class SearchRow:
    """One text a search tried: the words edited and what the model said of it."""

    words: tuple[int, ...]  # indices into Instance.words
    outcome: Outcome


@dataclass(frozen=True)
class EditSearch:
    """Every text that a search tried. ``complete_to`` = k says that *all* edits of up to k words are among the rows.

    ``aim`` is the label searched for (None: any other than the model's). ``kept`` are words that no edit may touch.
    """

    kind: ClassVar[str] = "search"
    action: Literal["delete", "keep"]
    original: Outcome
    rows: tuple[SearchRow, ...]
    complete_to: int
    aim: str | None = None
    kept: tuple[int, ...] = ()
    n_words: int = 0

    def to_values(self) -> dict[str, JSON]:
        return {
            "action": self.action,
            "original": self.original.to_dict(),
            "rows": [{"words": list(r.words), "probabilities": dict(r.outcome.probabilities)} for r in self.rows],
            "complete_to": self.complete_to,
            "aim": self.aim,
            "kept": list(self.kept),
            "n_words": self.n_words,
        }


Explanation = Prediction | FeatureAttribution | Counterfactual | EditSearch
