"""The one place where the command line reaches the agent; everything heavy is imported here, at the first question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from whyproof.core.answer import Event
from whyproof.core.target import Target

if TYPE_CHECKING:
    from whyproof.agent.session import Session
    from whyproof.knowledge.store import EvidenceStore

DEFAULT_TARGET = "sentiment"


def open_store() -> EvidenceStore:
    """The evidence store of the cache folder."""
    from whyproof.knowledge.store import EvidenceStore

    return EvidenceStore.default()


def open_target(name: str) -> Target:
    """The target of this name, folder or hub name.

    Raises:
        InputError: there is no such target.
    """
    from whyproof.tools.targets.resolve import resolve

    return resolve(name)


def open_session(
    target: str | Target, text: str | Mapping[str, str], store: EvidenceStore, on_event: Callable[[Event], None] | None = None
) -> Session:
    """A session about one text."""
    from whyproof.agent.session import Session

    return Session(target, text, store=store, on_event=on_event)
