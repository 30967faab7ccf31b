"""Opens a graph file by its ending: CSV, TSV, GraphML, JSON-LD or Turtle. What is in it is data, never an instruction."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from whyproof.core.errors import InputError, shown
from whyproof.knowledge.graph_files.graph_file import GraphFile, Triple
from whyproof.knowledge.graph_files.tables import read_table

MOST_BYTES = 64 * 2**20
MOST_EDGES = 1_000_000
WARNED = 20  # lines left out that are told one by one
_TABLES = {".csv": ",", ".tsv": "\t", ".txt": "\t"}
_RDF = {".ttl": "turtle", ".turtle": "turtle", ".nt": "nt", ".jsonld": "json-ld", ".json": "json-ld"}
_FORMS = (*_TABLES, ".graphml", *_RDF)


def read_graph_file(where: str | Path) -> GraphFile:
    """The graph in a file. A line that cannot be read is left out, and a warning says which and why.

    Raises:
        InputError: no such file, a form that is not read, too large, broken, or without one edge that could be read.
        ResourceError: the package for RDF is not installed.
    """
    path = Path(where)
    data = _bytes(path)
    triples: list[Triple] = []
    problems: list[str] = []
    for one in _read(path, data):
        if isinstance(one, str):
            problems.append(f"{path.name} {one}; the line is left out")
            continue
        if len(triples) == MOST_EDGES:
            raise InputError(f"a graph of at most {MOST_EDGES:,} edges", f"more in {shown(path.name)}", "bring a part of it")
        triples.append(one)
    if not triples:
        got = problems[0].removesuffix("; the line is left out") if problems else f"none in {shown(path.name)}"
        raise InputError("a graph with one edge at least", got, "write a line as subject, relation, object")
    for problem in problems[:WARNED]:
        logging.getLogger("whyproof").warning(problem)
    if len(problems) > WARNED:
        logging.getLogger("whyproof").warning("%s: %s more lines are left out", path.name, f"{len(problems) - WARNED:,}")
    return GraphFile.of(path.name, data, triples, problems)


def read_graph_files(where: Iterable[str | Path | GraphFile]) -> tuple[GraphFile, ...]:
    """Several graphs, each under its own name.

    Raises:
        InputError: as ``read_graph_file``, or two of one name.
    """
    found = tuple(one if isinstance(one, GraphFile) else read_graph_file(one) for one in where)
    names = [one.name for one in found]
    for i, name in enumerate(names):
        if name in names[:i]:
            raise InputError("graphs of different names", f"{shown(name)} twice", "rename one of the files")
    return found


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        got = f"{str(path)!r}, which " + ("is a folder" if path.is_dir() else "does not exist")
        raise InputError("a graph file", got, "check the path")
    if path.suffix.casefold() not in _FORMS:
        raise InputError(f"a graph file of the form {', '.join(_FORMS)}", shown(path.name), "convert it first")
    if not path.name.isprintable() or set(path.name) & set("@'\"`“”‘’«»„´"):
        raise InputError("a graph file with a plain name", shown(path.name), "rename it")
    try:
        if path.stat().st_size > MOST_BYTES:
            size = f"{path.stat().st_size / 2**20:.0f} MiB in {shown(path.name)}"
            raise InputError(f"a graph file of at most {MOST_BYTES // 2**20} MiB", size, "bring a part of it")
        return path.read_bytes()
    except OSError as error:
        raise InputError("a graph file that can be read", f"{path.name}: {error.strerror}", "check the path") from error


def _read(path: Path, data: bytes) -> Iterable[Triple | str]:
    form = path.suffix.casefold()
    if form == ".graphml":
        from whyproof.knowledge.graph_files.graphml import read_graphml

        return read_graphml(data, path.name)
    text = _decoded(data, path.name)
    if form in _TABLES:
        return read_table(text, _TABLES[form])
    from whyproof.knowledge.graph_files.rdf import read_rdf

    return read_rdf(text, _RDF[form], path.name)


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError("a graph file in UTF-8", f"other bytes in {shown(name)}, line {line}", "save it as UTF-8") from error
