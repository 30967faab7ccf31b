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

    def search(self, aim: str | None = None, kept: Sequence[int] = (), complete_to: int = 2, action: str = "delete") -> str:
        values = {"action": action, "aim": aim, "kept": list(kept), "complete_to": complete_to, "rows": []}
        return self.record("search", "edit_search", values)

    def edit_search(self, kinds: Sequence[str]) -> str:
        values = {"action": "edit", "kinds": list(kinds), "aim": None, "kept": [], "complete_to": 2, "rows": []}
        return self.record("search", "edit_search", values)

    def signature(self, **changes: Any) -> Signature:
        return Signature(self.instance, self.labels, self.predicted, self.pack, METHODS, **changes)

    def word(self, surface: str, n: int = 0) -> Any:
        return self.instance.find(surface)[n]


def add_records_of_the_world(world: World) -> None:
    """A count, a measure, a graph, a graph file, a rule and a theory for the running example."""
    negative = {"column": "prediction", "relation": "is", "value": "negative"}
    with_not = {"column": "text", "relation": "contains", "value": "not"}
    counted = {"data": {"name": "reviews", "hash": "h", "rows": 500}, "n": 200, "m": 34}
    world.record("aggregate", "count", counted | {"sample": None, "among": [negative], "having": [with_not]})
    drawn = counted | {"sample": {"of": "all", "how": "uniform", "seed": 1}, "among": [], "having": [with_not]}
    world.record("aggregate", "count", drawn)
    measured = {"measure": "seed_spread", "of_method": "lime", "class": "positive", "foil": None, "value": 0.03}
    world.record("metric", "seed_spread", measured | {"low": 0.03, "high": 0.03, "better": "lower", "threshold": 0.05, "runs": 5})
    nodes = {"02958343-n": {"lemmas": ["car", "auto"], "pos": "n"}, "04524313-n": {"lemmas": ["vehicle"], "pos": "n"}}
    world.record("graph", "graph", {"graph": "g@1", "nodes": nodes, "edges": [], "closed": [], "senses": []})
    names = {"graph": "pets.csv@1", "nodes": ["hamster", "pet", "wheel", "running"], "edges": [], "closed": []}
    world.record("graph_file", "graph_file", names)
    rule = {"id": "hearsay rule", "text": "", "conditions": [], "exceptions": [], "outcome": "hearsay"}
    fact = {"id": "f1", "entity": "the letter", "property": "written", "holds": True, "text": ""}
    world.record("rules", "rules", {"rules": [rule], "facts": [fact], "closed": []})
    said = {"id": "h", "role": "hypothesis", "text": "A person is outside", "formula": ["true"], "source": "text"}
    world.record("theory", "theory", {"sentences": [said]})


@pytest.fixture
def world() -> type[World]:
    return World


@pytest.fixture(scope="module")
def review() -> World:
    """The running example: a map of positive by two methods, a prediction, a few edits, and records of the world."""
    world = World("The plot was thin but I loved every minute of it, not dull at all", ("negative", "positive"), "positive")
    world.map("positive")
    world.map("positive", "occlusion")
    world.prediction()
    world.edited(Edit("delete", (world.word("loved"),)))
    world.edited(Edit("replace", (world.word("thin"),), "rich"))
    world.search()
    add_records_of_the_world(world)
    return world


@pytest.fixture(scope="module")
def three_labels() -> Any:
    """The signature of a decision between three labels, with maps of two of them."""
    world = World("loved every minute , a thin plot but not bad", ("positive", "negative", "neutral"), "positive")
    world.map("positive")
    world.map("negative")
    world.map("positive", "occlusion")
    world.prediction()
    return world.signature()


@pytest.fixture(scope="module")
def signature() -> Signature:
    """Of a negative text with a map; tests of other decisions have one of their own."""
    world = World("The plot is dull and the acting is thin, not good", ["negative", "positive"], "negative")
    world.prediction()
    world.map("negative")
    return world.signature()
