"""The vocabulary of a translation: what a sentence about one decision can be about, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

import regex

from whyproof.core.claim import Claim
from whyproof.core.evidence import Evidence
from whyproof.core.method import MethodCard
from whyproof.core.text import Instance, Part, Word
from whyproof.verifiers.english.part_names import names as part_names
from whyproof.verifiers.english.vocabulary import WORLD_KINDS, Vocabulary, plain
from whyproof.verifiers.readings import Malformed, weighed

#: Names that may stand unquoted: letters, digits and what joins them.
_PLAIN_NAME = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-_/&+ .]+[\p{L}\p{M}\p{N}]+)*")


@dataclass(frozen=True)
class Signature:
    """Words, labels, methods and evidence that sentences may name.

    ``methods`` maps every spoken name (title, registry name, aliases) to the method's id; the first name of an id is the
    one that is written. ``predicted`` is the label that "the prediction" means; without it, the one of the pack's
    prediction record. ``multi_label`` says that labels are decided one by one, so that "against one" is not "for the other".
    """

    instance: Instance
    labels: tuple[str, ...]
    predicted: str | None = None
    pack: Mapping[str, Evidence] = field(default_factory=dict)
    methods: Mapping[str, str] = field(default_factory=dict)
    multi_label: bool = False

    @cached_property
    def decision(self) -> str | None:
        """The label of the decision: as given, or as the pack's prediction record has it."""
        if self.predicted is not None:
            return self.predicted
        found = [str(e.values["label"]) for e in self.records("prediction")]
        return found[0] if found else None

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What the pack's records on data, measures, graphs, rules and theories name."""
        return Vocabulary(self.pack)

    @cached_property
    def method_names(self) -> Mapping[str, str]:
        """Every name a method may be called by, in lower case, to its id; methods of the pack by their id too. What was measured
        is called by the name of the measure, also where a method of that name measures it."""
        names = {name.casefold(): method for name, method in self.methods.items()}
        used = [e.method for e in self.pack.values() if e.kind not in WORLD_KINDS]
        for method in (*used, *self.vocabulary.methods):
            for name in (method, method.replace("_", " ")):
                names.setdefault(name.casefold(), method)
        measured = {plain(measure) for measure in self.vocabulary.measures}
        return {name: method for name, method in names.items() if plain(name) not in measured}

    def title(self, method: str) -> str:
        """The name of a method as it is written."""
        return next((name for name, known in self.methods.items() if known == method), method.replace("_", " ").title())

    def other(self, label: str) -> str | None:
        """The other label, where there are two and one of them must hold."""
        return next((x for x in self.labels if x != label), None) if len(self.labels) == 2 and not self.multi_label else None

    def records(self, kind: str) -> list[Evidence]:
        """The pack's records of a kind about this instance, in the pack's order."""
        return [e for e in self.pack.values() if e.kind == kind and e.texts == self.instance.texts]

    @cached_property
    def cards(self) -> tuple[Evidence, ...]:
        """The method cards in the pack."""
        return tuple(e for e in self.pack.values() if e.kind == "card")

    @cached_property
    def maps(self) -> tuple[Evidence, ...]:
        """The attribution maps of this instance, in the pack's order."""
        return tuple(self.records("feature_attribution"))

    @cached_property
    def part_maps(self) -> tuple[tuple[Evidence, frozenset[Word]], ...]:
        """The maps that weigh parts of the text, in the pack's order, each with its parts."""
        found = []
        for record in self.records("group_attribution"):
            with suppress(Malformed):  # it names nothing then; a claim that cites it is told why
                found.append((record, frozenset(word for word, _ in weighed(record))))
        return tuple(found)

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """The parts of the text that have a name."""
        on_record = (w for _, parts in self.part_maps for w in sorted(parts) if isinstance(w, Part) and w.unit == "group")
        return part_names(on_record, self.instance)

    def map_of(
        self, label: str, foil: str | None = None, method: str | None = None, weighing: Iterable[Word] = ()
    ) -> Evidence | None:
        """The map meant by these names: the first of the label, without a foil unless one is named (or nothing else exists).

        ``weighing``: what it must weigh, where parts of the text are among it.
        """
        named = set(weighing)
        grouped = any(isinstance(w, Part) for w in named)
        maps = (m for m, parts in self.part_maps if named <= parts) if grouped else iter(self.maps)
        found = [m for m in maps if m.values["class"] == label and method in (None, m.method)]
        exact = [m for m in found if m.values.get("foil") == foil]
        if exact or foil is not None or self.other(label) is None:
            return exact[0] if exact else None
        return found[0] if found else None

    def described(self, claim: Claim) -> Evidence | None:
        """The record a claim cites, where it is in the pack."""
        return next((self.pack[i] for i in claim.evidence if i in self.pack), None)


def method_names(cards: Iterable[MethodCard]) -> dict[str, str]:
    """``Signature.methods`` of method cards: title first, then the registry name and the aliases."""
    return {name: card.name for card in cards for name in (card.title, card.name, *card.aliases)}


def is_plain(name: str) -> bool:
    """Whether a label or method name can be read without quotes."""
    from whyproof.verifiers.english.lexicon import reserved

    if not _PLAIN_NAME.fullmatch(name):
        return False
    first = name.casefold()
    return first in ("positive", "negative") or (first not in reserved() and not first.isdecimal())
