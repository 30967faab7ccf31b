"""Decisions to talk about: instances, labels and evidence packs, fixed and random."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.verifiers.english import Signature

METHODS = {
    "Integrated Gradients": "integrated_gradients",
    "IG": "integrated_gradients",
    "Occlusion": "occlusion",
    "leave-one-out": "occlusion",
}


class World:
    """Builds evidence about one instance, as the tools would record it (weights and probabilities are of no interest here)."""

    def __init__(self, text: str | Mapping[str, str], labels: Sequence[str], predicted: str) -> None:
        self.instance = Instance.of(text)
        self.labels, self.predicted = tuple(labels), predicted
        self.pack: dict[str, Evidence] = {}

    def record(self, kind: str, method: str, values: Mapping[str, Any]) -> str:
        evidence = Evidence(kind, method, "f" * 8, "target", self.instance.texts, dict(values))
        self.pack[evidence.id] = evidence
        return evidence.id

    def map(self, label: str, method: str = "integrated_gradients", foil: str | None = None) -> str:
        return self.record("feature_attribution", method, {"class": label, "words": []} | ({"foil": foil} if foil else {}))

    def prediction(self) -> str:
        return self.record("prediction", "predict", {"label": self.predicted, "probabilities": {}})

    def edited(self, *edits: Edit) -> str:
        edited = apply_edits(self.instance, edits).to_json()
        return self.record("counterfactual", "edit", {"edits": [e.to_dict() for e in edits], "edited_text": edited})

    def search(self, aim: str | None = None, kept: Sequence[int] = (), complete_to: int = 2) -> str:
        values = {"action": "delete", "aim": aim, "kept": list(kept), "complete_to": complete_to, "rows": []}
        return self.record("search", "deletion_search", values)

    def signature(self, **changes: Any) -> Signature:
        return Signature(self.instance, self.labels, self.predicted, self.pack, METHODS, **changes)

    def word(self, surface: str, n: int = 0) -> Any:
        return self.instance.find(surface)[n]


@pytest.fixture
def world() -> type[World]:
    return World


@pytest.fixture(scope="module")
def review() -> World:
    """The running example: a map of positive by two methods, a prediction, a few edits."""
    world = World("The plot was thin but I loved every minute of it, not dull at all", ("negative", "positive"), "positive")
    world.map("positive")
    world.map("positive", "occlusion")
    world.prediction()
    world.edited(Edit("delete", (world.word("loved"),)))
    world.edited(Edit("replace", (world.word("thin"),), "rich"))
    world.search()
    return world
