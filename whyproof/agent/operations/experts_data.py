"""The model beside what experts know, over a data set: how often it has the words of a graph on the side that the graph says.

After X-NeSyL (Díaz-Rodríguez et al. 2022, arXiv:2104.11914), which measures misattribution over many images; here rows are
counted, so that each sentence is a count, or an exact bound for the rows that a random sample was drawn from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from whyproof.agent.data_counts import Counts
from whyproof.agent.operations import file_graphs
from whyproof.agent.operations.data_words import attributed_rows
from whyproof.agent.statement import Remark, Said, Statement, say
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import Condition, Measure
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.target import Target
from whyproof.knowledge.attribution_store import StoredRow
from whyproof.knowledge.graph_files.graph_file import GraphFile, node_of

SIGNS = {"supports": 1, "contradicts": -1}
MOST = 6  # words that are told one by one
#: Values of the columns: the model has a word as the graph says it is, on the other side, on no side, or there is none.
AS_SAID, OTHERWISE, NEITHER, NONE = "as the graph says", "the other way", "neither", "none"
USE = "use of the graph"


@dataclass(frozen=True)
class Known:
    """A word that a graph ties to classes: its name there, the first edge that ties it, and 1 or -1 for each class."""

    name: str
    graph: GraphFile
    number: int
    signs: Mapping[str, int]

    @property
    def column(self) -> str:
        return f"use of {self.name}"

    def sign(self, label: str, target: Target) -> int | None:
        """The sign that the word's weight for a label should have; None where the graph says nothing of it."""
        if label in self.signs or len(target.labels) != 2 or target.multi_label:
            return self.signs.get(label)
        other = next(name for name in target.labels if name != label)
        return -self.signs[other] if other in self.signs else None


def experts_over_data(turn: Turn) -> Iterator[Said]:
    """In how many rows the model goes against the graphs, what that says of the population, and the same for each word."""
    whole = Counts.of(turn)
    graphs = file_graphs.asked(turn)
    known, torn = _known(turn, graphs, whole)
    if not known:
        yield Remark(_nothing(turn, graphs))
        return
    for word in torn:
        yield Remark(f"The graph ties '{word}' to both sides, so I leave it out.")
    table, stored, method = attributed_rows(turn, whole)
    signed = [row for row in stored if row.values is not None and row.values.get("signed", True)]
    if not signed:
        yield Remark("The weights of this method have no side. Ask by occlusion.")
        return
    sides = {row.index: _sides(row, known, turn) for row in signed}
    columns = {one.column: tuple(sides.get(i, {}).get(one.name, NONE) for i in range(len(table))) for one in known.values()}
    columns[USE] = tuple(_of_row(sides.get(i, {}).values()) for i in range(len(table)))
    counts = whole.over(replace(table, more={**table.more, **columns}))
    if len(table) < len(whole.table):
        yield Remark("Attributing every row takes long, so I drew some of them at random; what I say is of those.")
    yield from _rows(counts)
    yield from _words(counts, known)
    yield from _measured(turn, counts, signed, known, method)
    yield Remark("It does not show who is right: the model or the graph.")


def _known(turn: Turn, graphs: Sequence[GraphFile], counts: Counts) -> tuple[dict[str, Known], list[str]]:
    """What the graphs tie to a class, by the words of the rows as they are inflected; and the words tied to both sides."""
    target = turn.tools.target
    labels = {node_of(label): label for label in target.labels}
    found: dict[str, Known] = {}
    once: dict[str, Known] = {}
    torn: list[str] = []
    words = sorted({word for row in counts.rows() for word in counts.table.words[row]})
    for graph in graphs:
        for word in words:
            name = file_graphs.name_in(graph, word)
            edges = [(n, graph.triple(n)) for n in graph.edges_from(name)] if name else []
            tied = [(n, labels[e.object], SIGNS[e.relation]) for n, e in edges if e.relation in SIGNS and e.object in labels]
            if not tied:
                continue
            signs = {label: sign for _, label, sign in tied}
            both = len(signs) == len(labels) == 2 and len(set(signs.values())) == 1
            if both or any(signs[label] != sign for _, label, sign in tied):
                torn.append(word)
            else:
                subject = graph.triple(tied[0][0]).subject
                found.setdefault(word, once.setdefault(subject, Known(subject, graph, tied[0][0], signs)))
    return {word: one for word, one in found.items() if word not in torn}, sorted(set(torn))


def _sides(row: StoredRow, known: Mapping[str, Known], turn: Turn) -> dict[str, str]:
    """For each word of the graphs that stands in a row, the side that the model has it on, at all of its places."""
    return {name: _side(places) for name, places in _turned(row, known, turn.tools.target).items()}


def _turned(row: StoredRow, known: Mapping[str, Known], target: Target) -> dict[str, list[tuple[float, float, float]]]:
    """Low, weight and high of each word at its places, turned so that what the graph says is above zero."""
    assert row.values is not None
    words: Any = row.values["words"]
    found: dict[str, list[tuple[float, float, float]]] = {}
    for word in words:
        one = known.get(str(word["text"]).casefold())
        sign = one.sign(str(row.values["class"]), target) if one is not None else None
        if one is not None and sign is not None:
            low, weight, high = (float(word[key]) for key in ("low", "weight", "high"))
            found.setdefault(one.name, []).append((low, weight, high) if sign > 0 else (-high, -weight, -low))
    return found


def _side(places: Sequence[tuple[float, float, float]]) -> str:
    return AS_SAID if all(low > 0 for low, _, _ in places) else OTHERWISE if all(high < 0 for _, _, high in places) else NEITHER


def _of_row(sides: Any) -> str:
    """A row goes the other way with one word; it is as the graph says where no word goes the other way and one does not."""
    found = set(sides)
    return OTHERWISE if OTHERWISE in found else AS_SAID if AS_SAID in found else NEITHER if found else NONE


def _rows(counts: Counts) -> Iterator[Said]:
    among = (*counts.among, Condition(USE, "is_not", NONE))
    for value in (AS_SAID, OTHERWISE):
        yield counts.of_so_many((Condition(USE, "is", value),), among)
    yield from counts.population((Condition(USE, "is", OTHERWISE),), among)


def _words(counts: Counts, known: Mapping[str, Known]) -> Iterator[Said]:
    """What the graph says of a word, and in how many of its rows the model has it so; first those with most rows against it."""
    rows = []
    for one in {one.name: one for one in known.values()}.values():
        among = (*counts.among, Condition(one.column, "is_not", NONE))
        n, wrong = counts.number((), among), counts.number((Condition(one.column, "is", OTHERWISE),), among)
        if n:
            plain = (*counts.among, Condition("text", "contains", one.name))
            rows.append((wrong, n, one, plain if counts.number((), plain) == n == counts.number(among, plain) else among))
    rows.sort(key=lambda row: (-row[0], -row[1], row[2].name))
    for wrong, n, one, among in rows[:MOST]:
        told = file_graphs.edge(one.graph, one.number, counts.turn.tools.keep(one.graph.evidence([one.number])))
        value = OTHERWISE if 2 * wrong > n else AS_SAID
        counted = counts.of_so_many((Condition(one.column, "is", value),), among)
        said = ((told, *counted.options[0]), counted.options[0])
        yield Statement(said, "Mostly not:" if value == OTHERWISE else "")
    if len(rows) > MOST:
        yield Remark(f"There are {len(rows) - MOST} more such words.")


def _measured(turn: Turn, counts: Counts, rows: Sequence[StoredRow], known: Mapping[str, Known], method: str) -> Iterator[Said]:
    """The share of the weight of all these words that goes the other way; of several classes, that of the one asked about."""
    target, inside = turn.tools.target, set(counts.rows())
    two = len(target.labels) == 2 and not target.multi_label
    label = turn.asked or (target.labels[-1] if two else None)
    if label is None:
        return
    wanted = [row for row in rows if row.index in inside and row.values and (two or row.values["class"] == label)]
    places = [place for row in wanted for listed in _turned(row, known, target).values() for place in listed]
    for_, against = ([sum(max(0.0, side * place[i]) for place in places) for i in range(3)] for side in (1, -1))
    if for_[1] + against[1] == 0:
        return
    value = against[1] / (for_[1] + against[1])
    low, high = _share(against[2], for_[0]), _share(against[0], for_[2])
    measure = f"expert_misattribution over {counts.name}"
    values: dict[str, JSON] = {
        "measure": measure, "of_method": method, "class": label, "value": value, "low": min(low, value), "high": max(high, value),
        "better": "lower", "threshold": None, "runs": len(wanted), "words": len(places),
        "data": {"hash": counts.table.data.content},
    }  # fmt: skip
    record = turn.tools.keep(Evidence("metric", "expert_misattribution", target.fingerprint, target.name, (), values))
    said = Spoken(f"{100 * value:.0f}", "percent", "about")
    yield say(Measure(measure=measure, method=method, label=label, value=said, evidence=(record.id,)))


def _share(part: float, rest: float) -> float:
    return part / (part + rest) if part + rest else 0.0


def _nothing(turn: Turn, graphs: Sequence[GraphFile]) -> str:
    if not graphs:
        return "There is no graph of yours here. Bring one with --graph FILE: lines such as “dull, contradicts, positive”."
    named, labels = ", ".join(graph.name for graph in graphs), ", ".join(turn.tools.target.labels)
    return f"{named} ties no word of these rows to a class ({labels}) by “supports” or “contradicts”."
