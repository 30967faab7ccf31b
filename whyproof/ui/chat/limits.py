"""What a server of conversations lets one person do, and how it refuses the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from whyproof.core.errors import InputError, ResourceError


class Gone(InputError):
    """There is no such conversation, or it is another's."""

    def __init__(self) -> None:
        super().__init__("a conversation of yours", "one that is not there", "begin a new one")


class Busy(ResourceError):
    """More is waiting than may wait."""


@dataclass(frozen=True)
class Limits:
    """``text_characters`` of all texts of a question together; ``waiting`` questions, the one in work among them; conversations
    that were silent for ``kept_days`` are forgotten, 0: never; ``data_rows`` of a data set, ``file_bytes`` of all files that a
    conversation has loaded."""

    text_characters: int = 100_000
    waiting: int = 200
    kept_days: int = 0
    data_rows: int = 10_000
    file_bytes: int = 8 * 2**20

    def check(self, texts: Mapping[str, str]) -> None:
        """Refuse what is too long to be worked on.

        Raises:
            InputError: the texts are longer than allowed.
        """
        size = sum(map(len, texts.values()))
        if size > self.text_characters:
            raise InputError(f"at most {self.text_characters:,} characters of text", f"{size:,}", "ask about a part of it")
