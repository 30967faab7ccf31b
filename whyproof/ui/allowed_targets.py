"""Which targets a client on the network may name: its word alone opens no folder and fetches nothing from a hub."""

from __future__ import annotations

from collections.abc import Iterable

from whyproof.core.errors import InputError, shown
from whyproof.ui.opening import DEFAULT_TARGET


class AllowedTargets:
    """The embedded targets, and the folders or hub models that whoever started the server named; the first of these is meant
    where none is named. ``mend`` says how to allow another."""

    def __init__(self, named: Iterable[str], mend: str) -> None:
        self._named, self._mend = tuple(named), mend

    @property
    def names(self) -> tuple[str, ...]:
        from whyproof.tools.targets.embedded import embedded_targets

        return tuple(dict.fromkeys((*self._named, *(str(card["name"]) for card in embedded_targets()))))

    def named(self, target: str | None) -> str:
        """The name of an allowed target.

        Raises:
            InputError: it is not allowed.
        """
        if target is None:
            return self._named[0] if self._named else DEFAULT_TARGET
        name = next((n for n in self.names if n == target or n == target.casefold()), None)
        if name is None:
            raise InputError(f"one of the targets {', '.join(self.names)}", shown(target), self._mend)
        return name
