"""The symbols of a theory: ASCII ids that say nothing of the text, each with its sorts and the words it stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from whyproof.core.canonical import JSON

_SORTS = {
    "noun": ("entity",),
    "adjective": ("entity",),
    "verb": ("event",),
    "adverb": ("event",),
    "role": ("event", "entity"),
    "relation": ("entity", "entity"),
    "sequence": ("event", "event"),
    "phrase of an entity": ("entity",),
    "phrase of an event": ("event",),
}


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """What an id stands for. ``world``: empty, or the chain of verbs and modals under which it is said; what is said under
    one need not be the case. For an abbreviated phrase: its formula, with ``text`` the words in it."""

    part: str
    text: str
    world: str = ""


@dataclass
class Symbols:
    """Hands out ids; the same symbol has the same id in all sentences of a theory."""

    predicates: dict[Symbol, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)

    def predicate(self, part: str, text: str, world: str = "") -> str:
        return self.predicates.setdefault(Symbol(part, text, world), f"{part[0]}{len(self.predicates) + 1}")

    def constant(self, text: str) -> str:
        return self.constants.setdefault(text, f"c{len(self.constants) + 1}")

    def symbol(self, name: str) -> Symbol:
        """What a predicate's id stands for."""
        return next(symbol for symbol, known in self.predicates.items() if known == name)

    def text_of(self, name: str) -> str:
        return self.symbol(name).text

    def ties(self, name: str) -> bool:
        """Whether a predicate only ties two things or events together."""
        return len(_SORTS[self.symbol(name).part]) > 1

    def keep(self, names: Iterable[str]) -> None:
        """Drop the predicates that no sentence has any more."""
        wanted = set(names)
        self.predicates = {symbol: name for symbol, name in self.predicates.items() if name in wanted}

    def signature(self) -> dict[str, JSON]:
        """The sorts, constants, functions and predicates of the theory record."""
        return {
            "sorts": ["entity", "event"],
            "constants": dict.fromkeys(self.constants.values(), "entity"),
            "functions": {},
            "predicates": {name: list(_SORTS[s.part]) for s, name in self.predicates.items()},
        }

    def vocabulary(self) -> dict[str, Symbol]:
        """What each id stands for."""
        names = {name: Symbol("name", text) for text, name in self.constants.items()}
        return {name: s for s, name in self.predicates.items()} | names
