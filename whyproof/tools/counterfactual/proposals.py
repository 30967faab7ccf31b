"""What a word may become, from which a search makes its space."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.explanation import Option
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.space import EditSpace


class Proposal(Protocol):
    """A source of edits."""

    def options(self, instance: Instance) -> Sequence[Sequence[Option]]:
        """What each word may become; shape [n_words]."""


@dataclass(frozen=True)
class Deletions:
    """Every word may go."""

    def options(self, instance: Instance) -> Sequence[Sequence[Option]]:
        return [(Option("", "delete"),)] * len(instance.words)


@dataclass(frozen=True)
class Listed:
    """What the caller lists: ``given[i]`` for word ``i``; shape [n_words]."""

    given: tuple[tuple[Option, ...], ...]

    @classmethod
    def of(cls, instance: Instance, value: JSON, kinds: Sequence[str]) -> Listed:
        """From lists of (new text, kind) pairs, one list a word.

        Raises:
            InputError: another form, or a kind that the search does not name.
        """
        try:
            assert isinstance(value, list) and len(value) == len(instance.words)
            rows = [[Option(*map(_text, _pair(pair))) for pair in _pairs(some)] for some in value]
        except (AssertionError, TypeError) as error:
            line = f"options as {len(instance.words):,} lists of pairs of a new text and its kind"
            raise InputError(line, shown(value), "give one list a word") from error
        for option in (o for row in rows for o in row):
            if option.kind not in kinds:
                raise InputError(f"options of the edits {', '.join(kinds)}", repr(option.kind), "name it among the edits too")
        return cls(tuple(tuple(row) for row in rows))

    def options(self, instance: Instance) -> Sequence[Sequence[Option]]:
        return self.given


def _pairs(value: JSON) -> list[JSON]:
    assert isinstance(value, list)
    return value


def _pair(value: JSON) -> list[JSON]:
    assert isinstance(value, list) and len(value) == 2
    return value


def _text(value: JSON) -> str:
    assert isinstance(value, str)
    return value


def space_of(instance: Instance, proposals: Iterable[Proposal], kept: Sequence[int]) -> EditSpace:
    """One space of all that is proposed, nothing for a word to keep; a text that two propose is kept as the first one's."""
    found: list[dict[str, Option]] = [{} for _ in instance.words]
    for proposal in proposals:
        for i, some in enumerate(proposal.options(instance)):
            for option in some:
                if i not in kept and option.new != instance.words[i].text:
                    found[i].setdefault(option.new, option)
    return EditSpace(instance, tuple(tuple(options.values()) for options in found))
