"""One turn at work: the conversation, the tools, and the evidence that operations ask for most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from whyproof.agent.maps import AttributionMap
from whyproof.agent.names_of_words import places_of
from whyproof.agent.proposals import weighed_in_parts
from whyproof.agent.state import Conversation
from whyproof.agent.toolbox import Toolbox, outcome_of
from whyproof.core.answer import Operation
from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, Refusal
from whyproof.core.explanation import Outcome
from whyproof.core.target import Focused
from whyproof.core.text import Edit, Instance, Part, Word
from whyproof.core.verdict import ToolCall
from whyproof.tools.method import attributes, relates
from whyproof.tools.registry import method
from whyproof.tools.standard import standard_attribution
from whyproof.verifiers.english.part_names import Misnamed, names, part_at


class NotInText(InputError):
    """The person names a word that does not stand in the text; ``near`` are words that do and look like it."""

    def __init__(self, surface: str, near: Sequence[str]) -> None:
        self.surface, self.near = surface, tuple(near)
        super().__init__("a word of the text", repr(surface), f"try {', '.join(map(repr, near))}" if near else "quote the word")


def no_word_weights(name: str) -> Refusal:
    """That a method answers another question than which words matter."""
    card = method(name).card
    way = "occlusion or Shapley values"
    if relates(method(name)):
        way += f", or “Which words work together, by {card.title}?”"
    mend = f"{card.title} gives no weight to each word; ask for {way}."
    return Refusal("a method that gives each word a weight", card.title, mend)


@dataclass
class Turn:
    """What an operation works with. ``edited`` turns it to the text with the edits of the what-if chain;
    ``premise`` says that the question takes the class it names for granted."""

    conversation: Conversation
    tools: Toolbox
    operation: Operation
    edited: bool = False
    premise: bool = False

    @property
    def asked(self) -> str | None:
        """The first label of the slot ``class``."""
        named = self.slots.get("class")
        return str(named[0]) if named else None

    @property
    def instance(self) -> Instance:
        assert self.conversation.instance is not None
        return self.conversation.edited if self.edited else self.conversation.instance

    @property
    def slots(self) -> dict[str, Any]:
        return dict(self.operation.slots)

    @property
    def expert(self) -> bool:
        return self.conversation.level in ("expert", "detailed")

    @property
    def brief(self) -> bool:
        return self.conversation.level == "short"

    def outcome(self) -> Outcome:
        return outcome_of(self.tools.predict(self.instance).values)

    @property
    def predicted(self) -> str:
        return self.outcome().label

    @property
    def explained(self) -> str:
        """The label that a question is about where it names none: the target's focus, or what the model says."""
        target = self.tools.target
        return (target.focus if isinstance(target, Focused) else None) or self.predicted

    def method(self) -> str:
        """The attribution method in use: the one asked for, else the standard one."""
        return self.conversation.method or standard_attribution(self.tools.target, self.instance)

    def map(self, label: str | None = None, foil: str | None = None) -> AttributionMap:
        """The attribution of ``label`` (that which the question is about by default), against ``foil`` where one is given."""
        parameters = {"label": label or self.explained, "foil": foil}
        name = self.method()
        if not attributes(method(name)):
            raise no_word_weights(name)
        record = self.tools.run(name, self.instance, parameters)
        if record.kind != "feature_attribution":
            raise no_word_weights(name)
        return AttributionMap(record)

    def part_map(self, granularity: str, parts: Sequence[Part] = ()) -> AttributionMap:
        """The attribution of the label asked about to sentences, or to ``parts`` and the rest of the text around them."""
        asked: dict[str, JSON] = {"label": self.asked or self.explained, "granularity": granularity}
        call = weighed_in_parts(ToolCall("shapley_values", {**asked, "groups": [p.to_dict() for p in parts]}), self.instance)
        return AttributionMap(self.tools.run(call.method, self.instance, call.parameters))

    def occurrences(self, surface: str) -> tuple[Word, ...]:
        """All occurrences of a word or phrase in the text in focus ("in the park"), the one that "second 'was'" names, or the
        words of a sentence that is named by its place.

        Raises:
            NotInText: the word does not stand there.
            InputError: the text has no such sentence.
        """
        return tuple(word for place in self.places(surface) for word in place)

    def places(self, surface: str, field: str | None = None) -> tuple[tuple[Word, ...], ...]:
        """As ``occurrences``, one by one; those of one text of a pair alone where ``field`` names it.

        Raises:
            NotInText, InputError: as there.
        """
        import difflib

        if found := tuple(place for place in places_of(surface, self.instance) if field in (None, place[0].field)):
            return found
        part = self.sentence(surface)
        if part is not None and field in (None, part.words[0].field):
            return (part.words,)
        known = list(dict.fromkeys(w.text for w in self.instance.words))
        raise NotInText(surface, difflib.get_close_matches(surface, known, n=2))

    def sentence(self, surface: str) -> Part | None:
        """The sentence of the text that a name such as "second sentence" means; None where it names none.

        Raises:
            InputError: the text has not so many sentences.
        """
        try:
            named = part_at(surface, 0, self.instance, {})
        except Misnamed as error:
            raise InputError("a sentence of the text", surface, str(error)) from error
        return names((), self.instance)[named[0]] if named else None

    def slot_words(self) -> list[tuple[Word, ...]]:
        """The words of the slot ``words``, each with all its occurrences."""
        return [self.occurrences(str(w)) for w in self.slots.get("words", [])]

    def deletion(self, words: tuple[Word, ...]) -> tuple[Edit, ...]:
        return (Edit("delete", words),)
