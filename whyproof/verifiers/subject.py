"""What a record is about."""

from __future__ import annotations

from collections.abc import Hashable

from whyproof.core.evidence import Evidence


def subject(evidence: Evidence) -> Hashable:
    """Model, text, method and, of a map, the class and what it weighs: records of one subject measure the same quantities."""
    label, foil = (evidence.values.get(key) for key in ("class", "foil"))
    return (evidence.kind, evidence.method, evidence.target, evidence.texts, str(label), str(foil), _parts(evidence))


def _parts(evidence: Evidence) -> Hashable:
    rows = evidence.values.get("groups")
    if evidence.kind != "group_attribution" or not isinstance(rows, list):
        return ()
    return (str(evidence.values.get("granularity")), tuple(str(row.get("words")) for row in rows if isinstance(row, dict)))
