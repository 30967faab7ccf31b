"""The model beside what experts know: for each word of the text that a graph ties to a class, the side that the model has it on.

After X-NeSyL (Díaz-Rodríguez et al. 2022, arXiv:2104.11914): an expert graph of features that support or contradict classes, and
the share of the weight that is misattributed by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whyproof.agent.maps import AttributionMap
from whyproof.agent.operations import file_graphs
from whyproof.agent.operations.experts_data import SIGNS, experts_over_data
from whyproof.agent.operations.measures import measurement
from whyproof.agent.operations.words import about
from whyproof.agent.statement import Remark, Said, Statement, say
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import Measure, Share, Sign
from whyproof.core.text import Word
from whyproof.knowledge.graph_files.graph_file import GraphFile, node_of

MOST = 6  # words that are told one by one


@dataclass(frozen=True)
class Held:
    """An edge that ties words of the text to a class. ``sign``: 1 where they should speak for ``label``, -1 against it."""

    graph: GraphFile
    number: int
    words: tuple[Word, ...]
    label: str
    sign: int


def experts(turn: Turn) -> Iterator[Said]:
    """Each word that the graphs tie to the class: what they say, and the side that the model has it on; then the share of the
    weight that goes the other way. Of a data set: the same, counted over its rows."""
    if turn.slots.get("over") == "data":
        yield from experts_over_data(turn)
        return
    known = [held for graph in file_graphs.asked(turn) for held in _held(turn, graph)]
    label = _label(turn, known)
    if not known or label is None:
        yield Remark(_nothing(turn))
        return
    chosen, torn = _about(turn, known, label)
    for name in torn:
        yield Remark(f"The graph ties '{name}' to both sides, so I leave it out.")
    found = turn.map(label)
    if not found.signed:
        yield Remark("The weights of this method have no side. Ask by occlusion.")
        return
    sides = [(held, _side(found, held)) for held in chosen]
    sides.sort(key=lambda row: (row[1] != -1, -sum(found[w].size for w in row[0].words)))
    for held, side in sides[:MOST]:
        yield _told(turn, held, side, label, found.evidence.id)
    if len(sides) > MOST:
        yield Remark(f"There are {len(sides) - MOST} more such words.")
    wrong = tuple(dict.fromkeys(w for held, side in sides if side == -1 for w in held.words))
    if wrong:
        cite = (found.evidence.id,)
        yield say(Share(listed=wrong, label=label, share=about(found.share(wrong)), evidence=cite))
    yield from _measured(turn, chosen, label)


def _held(turn: Turn, graph: GraphFile) -> Iterator[Held]:
    """The edges of a graph from words of the text to classes of the target."""
    labels = {node_of(label): label for label in turn.tools.target.labels}
    seen: set[str] = set()
    for word in turn.instance.words:
        name = file_graphs.name_in(graph, word.text)
        if name is None or word.text.casefold() in seen:
            continue
        seen.add(word.text.casefold())
        same = tuple(w for w in turn.instance.words if w.text.casefold() == word.text.casefold())
        for number in graph.edges_from(name):
            edge = graph.triple(number)
            if edge.relation in SIGNS and edge.object in labels:
                yield Held(graph, number, same, labels[edge.object], SIGNS[edge.relation])


def _label(turn: Turn, known: list[Held]) -> str | None:
    """The class to compare on: the one asked about, else the one explained if the graphs say anything of it, else the first."""
    wanted = turn.asked or turn.explained
    labels = [held.label for held in known]
    return wanted if wanted in labels or (labels and _two_sided(turn)) else next(iter(labels), None)


def _two_sided(turn: Turn) -> bool:
    """Whether what speaks against one label speaks for the other."""
    return len(turn.tools.target.labels) == 2 and not turn.tools.target.multi_label


def _about(turn: Turn, known: list[Held], label: str) -> tuple[list[Held], list[str]]:
    """One edge a word, with the sign for the label; and the words that the graphs tie to both sides of it."""
    turned = [h if h.label == label else Held(h.graph, h.number, h.words, h.label, -h.sign) for h in known]
    fitting = [h for h in turned if h.label == label or _two_sided(turn)]
    signs: dict[Word, set[int]] = {}
    for held in fitting:
        signs.setdefault(held.words[0], set()).add(held.sign)
    torn = [word for word, found in signs.items() if len(found) > 1]
    first: dict[Word, Held] = {}
    for held in sorted(fitting, key=lambda h: h.label != label):
        first.setdefault(held.words[0], held)
    return [held for word, held in first.items() if word not in torn], [word.text for word in torn]


def _side(found: AttributionMap, held: Held) -> int:
    """1 where the model has all of the words on the side that experts have them on, -1 where on the other, 0 where on none."""
    weights = [found[word] for word in held.words]
    turned = [(w.low, w.high) if held.sign > 0 else (-w.high, -w.low) for w in weights]
    return 1 if all(low > 0 for low, _ in turned) else -1 if all(high < 0 for _, high in turned) else 0


def _told(turn: Turn, held: Held, side: int, label: str, map_id: str) -> Statement:
    """What the graph says of the word, and the side that the model has it on, where it has it on one."""
    record = turn.tools.keep(held.graph.evidence([held.number]))
    told = file_graphs.edge(held.graph, held.number, record)
    if side == 0:
        return say(told)
    way = "for" if held.sign * side > 0 else "against"
    sign = Sign(listed=held.words, label=label, side=way, evidence=(map_id,))  # type: ignore[arg-type]
    return Statement(((told, sign), (told,)), "Yes:" if side > 0 else "No:")


def _measured(turn: Turn, chosen: list[Held], label: str) -> Iterator[Said]:
    """The share of the weight on the words of the graph that is on the other side."""
    expected: list[JSON] = [{"word": w.to_dict(), "sign": held.sign} for held in chosen for w in held.words]
    record = measurement(turn, "expert_misattribution", {"of_method": turn.method(), "label": label, "expected": expected})
    if record is not None:
        said = {"measure": str(record.values["measure"]), "method": str(record.values["of_method"]), "label": label}
        yield say(Measure(**said, value=about(float(str(record.values["value"]))), evidence=(record.id,)))
        yield Remark(
            "That is the part of their weight that goes the other way. It does not show who is right: the model or the graph."
        )


def _nothing(turn: Turn) -> str:
    graphs = file_graphs.asked(turn)
    if not graphs:
        return "There is no graph of yours here. Bring one with --graph FILE: lines such as “dull, contradicts, positive”."
    named, labels = ", ".join(graph.name for graph in graphs), ", ".join(turn.tools.target.labels)
    return f"{named} ties no word of this text to a class ({labels}) by “supports” or “contradicts”."
