"""What a record is about."""

from __future__ import annotations

from collections.abc import Hashable

from whyproof.core.evidence import Evidence


def subject(evidence: Evidence) -> Hashable:
    """Model, text, method and, of a map, the class: records of one subject measure the same quantities."""
    label, foil = (evidence.values.get(key) for key in ("class", "foil"))
    return (evidence.kind, evidence.method, evidence.target, evidence.texts, str(label), str(foil))
