"""Turtle, N-Triples and JSON-LD, by rdflib. Nothing is fetched: a file that asks for another one is refused."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from whyproof.core.errors import InputError, ResourceError, shown
from whyproof.knowledge.graph_files.graph_file import Triple
from whyproof.knowledge.graph_files.relations import relation_of
from whyproof.knowledge.graph_files.tables import BadLine, checked_name

#: What the library's parsers raise of a broken file; they have no base of their own.
_BROKEN = (SyntaxError, ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
_LABELS = ("http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#prefLabel")


def read_rdf(text: str, form: str, name: str) -> Iterator[Triple | str]:
    """The triples in a settled order, labels in the place of addresses; for one that cannot be said, one sentence instead.

    Raises:
        InputError: not of that form, or with a context that lies elsewhere.
        ResourceError: rdflib is not installed.
    """
    if form == "json-ld":
        _without_far_contexts(text, name)
    graph = _parsed(text, form, name)
    labels: dict[Any, str] = {}
    for subject, predicate, label in sorted(graph, key=_order):
        if str(predicate) in _LABELS:
            labels.setdefault(subject, str(label))
    for subject, predicate, other in sorted(graph, key=_order):
        if str(predicate) in _LABELS:
            continue
        place = f"node {_written(subject, graph)}"
        try:
            yield _triple(labels, subject, predicate, other, place)
        except BadLine as problem:
            yield f"{place}: {problem}"


def _parsed(text: str, form: str, name: str) -> Any:
    try:
        from rdflib import Graph
    except ImportError as error:
        raise ResourceError("the package rdflib for RDF", "none", "pip install 'whyproof[graph]'") from error
    graph = Graph()
    try:
        with warnings.catch_warnings():  # the library's reader of JSON-LD uses a class that the library itself deprecates
            warnings.simplefilter("ignore", DeprecationWarning)
            graph.parse(data=text, format=form, publicID="urn:graph:")
    except _BROKEN as error:
        cause = next(iter(str(error).strip().splitlines()), type(error).__name__)
        raise InputError(f"{form} that can be read", f"{shown(name)}: {shown(cause, 120)}", "mend the file") from error
    return graph


def _triple(labels: dict[Any, str], subject: Any, predicate: Any, other: Any, place: str) -> Triple:
    relation, turned = relation_of(_last(str(predicate)))
    one, two = (checked_name(labels.get(n) or _last(str(n)), what) for n, what in ((subject, "a subject"), (other, "an object")))
    return Triple(two, relation, one, place) if turned else Triple(one, relation, two, place)


def _last(name: str) -> str:
    """The part of an address that names the thing; other texts as they are."""
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:\S*$", name):
        return name
    return unquote(re.split(r"[/#:]", name.rstrip("/#:"))[-1]).replace("_", " ")


def _written(node: Any, graph: Any) -> str:
    """A node in the file's short form, of characters that a sentence can hold in brackets."""
    return re.sub(r"[\s,()]+", "_", str(node.n3(graph.namespace_manager)))[:80]


def _order(triple: tuple[Any, Any, Any]) -> tuple[str, ...]:
    return tuple(part.n3() for part in triple)


def _without_far_contexts(text: str, name: str) -> None:
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError) as error:
        raise InputError("JSON-LD that can be read", f"{shown(name)}: {error}", "mend the file") from error
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            contexts = value.get("@context")
            named = contexts if isinstance(contexts, list) else [contexts]
            if any(isinstance(c, str) for c in named) or "@import" in value:
                raise InputError("JSON-LD with its context inside", f"{shown(name)}, which asks for another file", "write it out")
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
