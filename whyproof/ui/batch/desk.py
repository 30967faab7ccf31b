"""Where lines are answered, in this process or in a worker: targets and the store are opened once."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.canonical import digest
from whyproof.core.errors import WhyproofError
from whyproof.core.target import Target
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.batch.item import Ask, Done, Item, Line, done, item_of
from whyproof.ui.offered import offered
from whyproof.ui.opening import open_llm, open_session, open_store, open_target


class Desk:
    """Opens a session a line, with the language model ``llm`` where one is named, and the graphs; a line may be about the rows
    of one of the files of ``data``, by its name.

    Raises:
        InputError: ``llm`` is not of the form ``PROVIDER:MODEL`` or ``local:FOLDER``, or a file cannot be used.
        ResourceError: the language model's package or its key is missing.
    """

    def __init__(self, target: str, llm: str | None = None, graphs: Sequence[str] = (), data: Sequence[str] = ()) -> None:
        self._default, self._llm = target, open_llm(llm)
        self._offered = offered(graphs, data)
        self._targets: dict[str, Target] = {}
        self._store: EvidenceStore | None = None

    def ready(self) -> bool:
        """Asked of a desk in another process, to know that it stands."""
        return True

    def done(self, line: Line) -> Done:
        return done(line, self.open)

    def open(self, item: Item) -> Ask:
        self._store = self._store or open_store()
        target = self._target(item.target or self._default)
        data = None if item.data is None else self._offered.data(item.data, target.fields)
        return open_session(target, item.text, self._store, llm=self._llm, graphs=self._offered.graphs, data=data).ask

    def identity(self, line: Line) -> str:
        """The fingerprint of the line's target, with the content of its data and of the graphs: answers of what has changed
        since are not gone on with. The target's name where the line or the target cannot be read."""
        name = self._default
        try:
            item = item_of(line)
            name = item.target or name
            target = self._target(name)
            more = [graph.digest for graph in self._offered.graphs]
            more += [] if item.data is None else [self._offered.data(item.data, target.fields).content]
            return digest([target.fingerprint, *more]) if more else target.fingerprint
        except WhyproofError:
            return name

    def _target(self, name: str) -> Target:
        if name not in self._targets:
            self._targets[name] = open_target(name)
        return self._targets[name]
