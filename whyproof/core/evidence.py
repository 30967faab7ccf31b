"""Evidence: what a tool returned, with everything needed to get it again, under a hash of its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from whyproof.core.canonical import JSON, digest
from whyproof.core.explanation import Explanation
from whyproof.core.target import Target
from whyproof.core.text import Instance


@dataclass(frozen=True)
class Evidence:
    """A hashed record. ``values`` has the published form of its kind; ``texts`` are the instance's texts."""

    kind: str
    method: str
    target: str  # the target's fingerprint
    target_name: str
    texts: tuple[tuple[str, str], ...]
    values: Mapping[str, JSON]
    parameters: Mapping[str, JSON] = field(default_factory=dict)
    seed: int = 0

    @classmethod
    def of(
        cls, explanation: Explanation, method: str, target: Target, instance: Instance, parameters: Mapping[str, JSON], seed: int
    ) -> Evidence:
        values = explanation.to_values()
        return cls(explanation.kind, method, target.fingerprint, target.name, instance.texts, values, dict(parameters), seed)

    @cached_property
    def instance(self) -> Instance:
        return Instance(self.texts)

    @cached_property
    def id(self) -> str:
        """``e`` and 16 hex digits of the SHA-256 of the content: any change of a value changes the id."""
        return "e" + digest(self._content())[:16]

    def _content(self) -> dict[str, JSON]:
        return {
            "kind": self.kind,
            "method": self.method,
            "target": self.target,
            "target_name": self.target_name,
            "texts": [[f, t] for f, t in self.texts],
            "values": dict(self.values),
            "parameters": dict(self.parameters),
            "seed": self.seed,
        }

    def to_dict(self) -> dict[str, JSON]:
        return {"id": self.id, **self._content(), "instance": self.instance.id}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Evidence:
        """Inverse of ``to_dict``. The caller compares ``id`` with the stored one: this only rebuilds."""
        texts = data["texts"]
        values, parameters = data["values"], data["parameters"]
        assert isinstance(texts, list | tuple) and isinstance(values, dict) and isinstance(parameters, dict)
        return cls(
            str(data["kind"]),
            str(data["method"]),
            str(data["target"]),
            str(data["target_name"]),
            tuple((str(f), str(t)) for f, t in texts),
            values,
            parameters,
            int(str(data["seed"])),
        )


Pack = Mapping[str, Evidence]  # evidence by id: what a claim may be judged against
