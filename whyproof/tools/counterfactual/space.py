"""The finite set of texts that a search may try: what each word may become."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from whyproof.core.explanation import Option
from whyproof.core.text import Edit, Instance, apply_edits

Choice = tuple[int, int]  # index into Instance.words, index into that word's options
Choices = tuple[Choice, ...]  # of different words, ascending


@dataclass(frozen=True)
class EditSpace:
    """``options[i]``: what word ``i`` may become, each text once and none the word itself; shape [n_words]."""

    instance: Instance
    options: tuple[tuple[Option, ...], ...]

    @property
    def free(self) -> tuple[int, ...]:
        """Words that may become something else."""
        return tuple(i for i, found in enumerate(self.options) if found)

    def size(self, edits: int) -> int:
        """How many texts have exactly so many words edited: an elementary symmetric polynomial of the options' counts."""
        sums = [1] + [0] * edits
        for i in self.free:
            for k in range(edits, 0, -1):
                sums[k] += sums[k - 1] * len(self.options[i])
        return sums[edits]

    def all(self, edits: int) -> Iterator[Choices]:
        """Every text with exactly so many words edited."""
        for words in combinations(self.free, edits):
            for chosen in product(*(range(len(self.options[i])) for i in words)):
                yield tuple(zip(words, chosen, strict=True))

    def deleted(self, choices: Choices) -> tuple[int, ...] | None:
        """The words deleted, where the choices do nothing else."""
        return tuple(i for i, _ in choices) if all(not self.options[i][c].new for i, c in choices) else None

    def edits(self, choices: Choices) -> tuple[Edit, ...]:
        """The choices as edits of the text: replacements in reading order, then one deletion."""
        words = self.instance.words
        gone = tuple(words[i] for i, c in choices if not self.options[i][c].new)
        changed = [Edit("replace", (words[i],), self.options[i][c].new) for i, c in choices if self.options[i][c].new]
        return (*changed, *([Edit("delete", gone)] if gone else []))

    def text(self, choices: Choices) -> Instance:
        return apply_edits(self.instance, self.edits(choices))
