"""The base of all typed claims."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from whyproof.core.canonical import JSON
from whyproof.core.text import Edit, Word


@dataclass(frozen=True)
class Claim:
    """Base of all claims. ``evidence`` comes first in no order that matters."""

    kind: ClassVar[str] = ""
    evidence: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word the claim mentions, for the mention check."""
        found: list[Word] = []
        for value in (getattr(self, f.name) for f in fields(self)):
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, Word):
                    found.append(item)
                elif isinstance(item, Edit):
                    found.extend(item.old)
                elif isinstance(item, Claim):
                    found.extend(item.words)
        return tuple(found)

    def citing(self, *evidence: str) -> Claim:
        """The same claim about these evidence records."""
        return replace(self, evidence=evidence)

    def args(self) -> dict[str, JSON]:
        """All fields but the evidence, as JSON."""
        return {f.name: _to_json(getattr(self, f.name)) for f in fields(self) if f.name != "evidence"}

    def to_dict(self) -> dict[str, JSON]:
        return {"kind": self.kind, "args": self.args(), "evidence": list(self.evidence)}


def _to_json(value: Any) -> JSON:
    if isinstance(value, tuple):
        return [_to_json(v) for v in value]
    plain: JSON = value.to_dict() if hasattr(value, "to_dict") else value
    return plain
