"""GraphML, by networkx: edges with a relation, a weight and a source, between nodes with a label."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError

from whyproof.core.errors import InputError, shown
from whyproof.knowledge.graph_files.graph_file import Triple
from whyproof.knowledge.graph_files.relations import relation_of
from whyproof.knowledge.graph_files.tables import BadLine, checked_name

_LABELS = ("label", "name", "text", "title")
_RELATIONS = ("relation", "label", "type", "rel", "predicate", "name")


def read_graphml(data: bytes, name: str) -> Iterator[Triple | str]:
    """The edges; for one that cannot be read, one sentence that says so instead.

    Raises:
        InputError: no GraphML, or a document type, by which a small file can grow without end.
    """
    from networkx import NetworkXError
    from networkx import read_graphml as read

    if b"<!DOCTYPE" in data.upper() or b"<!ENTITY" in data.upper():
        raise InputError("GraphML without a document type", shown(name), "take the <!DOCTYPE> out")
    try:
        graph = read(BytesIO(data), force_multigraph=True)
    except (ParseError, NetworkXError, ValueError, KeyError, TypeError) as error:
        raise InputError("GraphML that can be read", f"{shown(name)}: {error}", "mend the file") from error
    labels = {node: _first(row, _LABELS) or str(node) for node, row in graph.nodes(data=True)}
    for number, (source, target, key, row) in enumerate(graph.edges(keys=True, data=True), 1):
        place = f"edge {key}" if isinstance(key, str) and key.isalnum() else f"edge {number}"
        try:
            yield _triple(labels[source], labels[target], row, place)
        except BadLine as problem:
            yield f"{place}: {problem}"


def _triple(source: str, target: str, row: Mapping[str, Any], place: str) -> Triple:
    relation, turned = relation_of(checked_name(_first(row, _RELATIONS) or "related to", "a relation"))
    subject, other = checked_name(source, "a subject"), checked_name(target, "an object")
    weight = row.get("weight")
    number = float(weight) if isinstance(weight, int | float) else None
    if number is not None and not math.isfinite(number):
        raise BadLine(f"expected a number as the weight; got {shown(weight)}")
    if turned:
        subject, other = other, subject
    said = " ".join(str(row.get("source", "")).split())
    return Triple(subject, relation, other, place, number, said if said.isprintable() else "")


def _first(row: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((str(row[n]) for n in names if str(row.get(n, "")).strip()), "")
