"""Opened targets that the conversations of a face share."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from whyproof.core.target import Target
from whyproof.ui.opening import open_target

MOST_TARGETS = 4  # models in memory


class KeptTargets:
    """Targets by name, each opened once; the one that was asked for longest ago goes first. May be used from several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Target] = OrderedDict()
        self._lock = Lock()

    def open(self, name: str) -> Target:
        """The target of a name, opened outside of the lock.

        Raises:
            InputError: there is none of that name.
        """
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
                return self._kept[name]
        found = open_target(name)
        with self._lock:
            self._kept[name] = found
            if len(self._kept) > MOST_TARGETS:
                self._kept.popitem(last=False)
        return found
