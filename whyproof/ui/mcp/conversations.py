"""The conversations that the server holds in memory, and the targets that its clients may name."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from whyproof.core.errors import InputError, shown
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.allowed_targets import AllowedTargets
from whyproof.ui.chat.limits import Limits
from whyproof.ui.kept_targets import KeptTargets
from whyproof.ui.offered import Offered
from whyproof.ui.opening import open_session, writer
from whyproof.ui.rows import Rows, rows_of

if TYPE_CHECKING:
    from whyproof.agent.session import Session

#: Whom a proxy has named for the call in work, as the wall writes it; empty where nobody is named.
CALLER: ContextVar[str] = ContextVar("caller", default="")

MOST_LIVE = 100  # conversations in memory; the one that was silent longest goes first

_ALLOW_MORE = "to allow another, start the server with whyproof mcp --target NAME"
Texts = str | Mapping[str, str]


@dataclass(frozen=True)
class Conversation:
    """A session with one target, of ``owner`` where a proxy named one. The lock keeps its questions in their order."""

    id: str
    target: str
    session: Session
    owner: str = ""
    lock: Lock = field(default_factory=Lock)


class Conversations:
    """By an id that nobody can guess: whoever has it asks on; where a proxy names people, its owner alone. May be used from
    several threads.

    Args:
        allowed: names of folders or hub models that clients may name besides the embedded targets. A client's word alone
            opens no folder and fetches nothing.
        limits: how long texts may be, and how many questions may wait.
        offered: the graphs that every conversation asks, and the data sets that clients may name.
    """

    def __init__(
        self,
        store: EvidenceStore,
        allowed: Iterable[str] = (),
        most: int = MOST_LIVE,
        limits: Limits | None = None,
        offered: Offered | None = None,
    ) -> None:
        self.store, self.offered, self._most = store, offered or Offered(), most
        self.limits = limits or Limits()
        self.allowed = AllowedTargets(allowed, _ALLOW_MORE)
        self._live: OrderedDict[str, Conversation] = OrderedDict()
        self._targets = KeptTargets()
        self._lock = Lock()

    def session(self, target: str | None, text: Texts) -> Session:
        """A fresh session about a text.

        Raises:
            InputError: not an allowed target, or an unusable text.
        """
        self.limits.check({"text": text} if isinstance(text, str) else text)
        name = self.allowed.named(target)
        opened = writer(name, text, None) or self._targets.open(name)
        return open_session(opened, text, self.store, graphs=self.offered.graphs)

    def _about_rows(self, target: str | None, data: str | Rows | None) -> Session:
        opened = self._targets.open(self.allowed.named(target))
        rows = rows_of(self.offered, data, opened.fields)
        return open_session(opened, None, self.store, graphs=self.offered.graphs, data=rows)

    def begin(self, target: str | None, text: Texts | None, data: str | Rows | None = None) -> Conversation:
        """A new conversation about a text, or about a data set: one handed over, or one that was offered by its name, or the
        first of those where neither text nor name is given.

        Raises:
            InputError: not an allowed target, both text and data, none of either, or one that is unusable.
        """
        if text is not None and data is not None:
            raise InputError("a text or data", "both", "leave one out; say “explain row 3” to look at a row")
        session = self._about_rows(target, data) if text is None else self.session(target, text)
        made = Conversation(secrets.token_hex(16), self.allowed.named(target), session, CALLER.get())
        with self._lock:
            self._live[made.id] = made
            while len(self._live) > self._most:
                self._live.popitem(last=False)
        return made

    def find(self, id: str, target: str | None) -> Conversation:
        """The conversation of this id.

        Raises:
            InputError: there is none, or it is about another target.
        """
        with self._lock:
            found = self._live.get(id)
            if found is None or found.owner != CALLER.get():
                raise InputError("a conversation of this server", shown(id), "leave the id out and pass the text to begin one")
            self._live.move_to_end(id)
        if target is not None and self.allowed.named(target) != found.target:
            raise InputError(f"the conversation's target {found.target!r}", shown(target), "begin another conversation for it")
        return found
