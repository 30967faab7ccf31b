"""Where lines are answered, in this process or in a worker: targets and the store are opened once."""

from __future__ import annotations

from whyproof.core.errors import WhyproofError
from whyproof.core.target import Target
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.batch.item import Ask, Done, Item, Line, done, item_of
from whyproof.ui.opening import open_llm, open_session, open_store, open_target


class Desk:
    """Opens a session a line, with the language model ``llm`` where one is named.

    Raises:
        InputError: it is not of the form ``PROVIDER:MODEL`` or ``local:FOLDER``.
        ResourceError: its package or its key is missing.
    """

    def __init__(self, target: str, llm: str | None = None) -> None:
        self._default, self._llm = target, open_llm(llm)
        self._targets: dict[str, Target] = {}
        self._store: EvidenceStore | None = None

    def ready(self) -> bool:
        """Asked of a desk in another process, to know that it stands."""
        return True

    def done(self, line: Line) -> Done:
        return done(line, self.open)

    def open(self, item: Item) -> Ask:
        self._store = self._store or open_store()
        return open_session(self._target(item.target or self._default), item.text, self._store, llm=self._llm).ask

    def identity(self, line: Line) -> str:
        """The fingerprint of the line's target: answers of a model that has changed since are not gone on with. The
        target's name where the line or the target cannot be read."""
        name = self._default
        try:
            name = item_of(line).target or name
            return self._target(name).fingerprint
        except WhyproofError:
            return name

    def _target(self, name: str) -> Target:
        if name not in self._targets:
            self._targets[name] = open_target(name)
        return self._targets[name]
