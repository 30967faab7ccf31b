"""What sentences about data, measures, graphs, rules and theories may name: what the evidence records hold, no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from whyproof.core.evidence import Evidence

#: Evidence kinds of the world beyond one decision: what made them is no attribution method that a sentence may name.
WORLD_KINDS = frozenset({"aggregate", "metric", "graph", "graph_file", "rules", "theory", "sample"})
#: Measures that can be asked for by name before anyone has measured them; "completeness gap" is a phrase of the grammar.
_MEASURES = ("seed_spread", "faithfulness", "sensitivity", "infidelity", "rank_agreement")
_COLUMNS = ("prediction", "label", "text", "correct")
_SHORT = 3  # a data set of so short a name has no singular
_LEADING = ("the ", "a ", "an ")


def plain(name: str) -> str:
    """The normal form of a name: lower case, single spaces for underscores, no leading article."""
    form = " ".join(name.casefold().replace("_", " ").split())
    return next((form[len(x) :] for x in _LEADING if form.startswith(x)), form)


def rows(value: object) -> list[Mapping[str, Any]]:
    """The objects in a JSON list; nothing for any other value."""
    return [x for x in value if isinstance(x, Mapping)] if isinstance(value, list | tuple) else []


def strings(value: object) -> list[str]:
    return [x for x in value if isinstance(x, str)] if isinstance(value, list | tuple) else []


@dataclass(frozen=True)
class Vocabulary:
    """The names in the records of one pack, by what they name."""

    pack: Mapping[str, Evidence]

    def records(self, kind: str) -> list[Evidence]:
        return [e for e in self.pack.values() if e.kind == kind]

    @cached_property
    def data(self) -> tuple[str, ...]:
        """Names of data sets."""
        named = (e.values.get("data") for e in self.records("aggregate"))
        return _unique(x.get("name") for x in named if isinstance(x, Mapping))

    @cached_property
    def data_nouns(self) -> tuple[str, ...]:
        """Names of data sets, and the same for one row ("every review" of the data set "reviews")."""
        return _unique([*self.data, *(name.removesuffix("s") for name in self.data if len(name) > _SHORT)])

    @cached_property
    def _conditions(self) -> tuple[Mapping[str, Any], ...]:
        """What the counts on record compare rows with."""
        return tuple(c for e in self.records("aggregate") for key in ("among", "having") for c in rows(e.values.get(key)))

    @cached_property
    def values(self) -> tuple[str, ...]:
        """What the conditions on record say that a column is, or is not."""
        return _unique(c.get("value") for c in self._conditions if c.get("relation") in ("is", "is_not"))

    @cached_property
    def contained(self) -> tuple[str, ...]:
        """Words that rows on record contain or lack."""
        return _unique(c.get("value") for c in self._conditions if c.get("relation") in ("contains", "lacks"))

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Columns of the data sets; the standing ones are always there."""
        found = [c.get("column") for c in self._conditions]
        return _unique([*found, *_COLUMNS]) if self.data else ()

    @cached_property
    def measures(self) -> tuple[str, ...]:
        found = [e.values.get("measure") for e in self.records("metric")]
        return _unique(x for x in [*found, *_MEASURES] if x != "completeness_gap")

    @cached_property
    def methods(self) -> tuple[str, ...]:
        """Attribution methods that something was measured of."""
        return _unique(e.values.get("of_method") for e in self.records("metric"))

    @cached_property
    def rules(self) -> tuple[str, ...]:
        return _unique(r.get("id") for e in self.records("rules") for r in rows(e.values.get("rules")))

    @cached_property
    def entities(self) -> tuple[str, ...]:
        return _unique(f.get("entity") for e in self.records("rules") for f in rows(e.values.get("facts")))

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        return _unique(r.get("outcome") for e in self.records("rules") for r in rows(e.values.get("rules")))

    @cached_property
    def hypotheses(self) -> tuple[str, ...]:
        """The sentences that the recorded theories are about."""
        said = (s for e in self.records("theory") for s in rows(e.values.get("sentences")) if s.get("role") == "hypothesis")
        return _unique(s.get("text") for s in said)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name, in normal form, that may stand unquoted."""
        every = (*self.data_nouns, *self.columns, *self.measures, *self.rules, *self.entities, *self.outcomes)
        said = (*every, *(h.strip().removesuffix(".") for h in self.hypotheses))
        return _unique(plain(name) for name in said if plain(name))

    @cached_property
    def said_values(self) -> tuple[str, ...]:
        """Values of columns, in normal form, that may stand unquoted where they are no words of the text."""
        return _unique(plain(value) for value in self.values if plain(value))

    @cached_property
    def senses(self) -> tuple[str, ...]:
        """Nodes of the graphs, the longest first."""
        nodes = {node for e in self.records("graph") for node in _nodes(e)}
        return tuple(sorted(nodes, key=lambda n: (-len(n), n)))

    @cached_property
    def _surfaces(self) -> Mapping[str, frozenset[str]]:
        return {e.id: frozenset(_surfaces_of(e)) for e in self.records("graph")}

    def knows(self, said: str) -> bool:
        """Whether some record names this, or compares rows with it."""
        names = (*self.names, *self.values, *self.contained)
        return plain(said) in map(plain, names) or hypothesis_of(said, self.hypotheses) is not None or bool(self.graphs(said))

    def graphs(self, surface: str) -> list[Evidence]:
        """The graph records that have this word or phrase."""
        said = plain(surface)
        return [self.pack[key] for key, known in self._surfaces.items() if said in known or surface.casefold() in known]


def resolved(said: str, names: tuple[str, ...]) -> str | None:
    """The name that is meant: as written, else in normal form."""
    return said if said in names else next((n for n in names if plain(n) == plain(said)), None)


def hypothesis_of(said: str, known: tuple[str, ...]) -> str | None:
    """The recorded sentence that is meant: as written, else without regard to case, a leading article and a full stop."""
    return said if said in known else next((h for h in known if _bare(h) == _bare(said)), None)


def explained(theory: Evidence) -> bool:
    """Whether a theory on record has more than a premise: an explanation."""
    return any(s.get("role") == "explanation" for s in rows(theory.values.get("sentences")))


def _bare(sentence: str) -> str:
    return plain(sentence.strip().removesuffix("."))


def _nodes(record: Evidence) -> Mapping[str, Any]:
    nodes = record.values.get("nodes")
    return nodes if isinstance(nodes, Mapping) else {}


def _surfaces_of(record: Evidence) -> Iterator[str]:
    for node in _nodes(record).values():
        yield from (lemma.casefold() for lemma in strings(node.get("lemmas") if isinstance(node, Mapping) else None))
    for sense in rows(record.values.get("senses")):
        if isinstance(sense.get("surface"), str):
            yield sense["surface"].casefold()


def _unique(names: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if isinstance(name, str) and name.strip()))
