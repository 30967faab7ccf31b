"""The one place where the command line reaches the agent; everything heavy is imported here, at the first question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from whyproof.core.answer import Event
from whyproof.core.errors import InputError
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.ui.offered import DataFile

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from whyproof.agent.session import Session
    from whyproof.knowledge.graph_files.graph_file import GraphFile
    from whyproof.knowledge.store import EvidenceStore
    from whyproof.knowledge.text_data import TextData

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
    target: str | Target,
    text: str | Mapping[str, str] | None,
    store: EvidenceStore,
    on_event: Callable[[Event], None] | None = None,
    llm: str | BaseChatModel | None = None,
    graphs: Sequence[str | GraphFile] = (),
    data: DataFile | TextData | None = None,
) -> Session:
    """A session about one text (None: none yet), or about the rows of a data set; with the language model (by its name, or
    opened) and the graph files where they are given.

    Raises:
        InputError: an unusable text, no such file or column.
        ResourceError: the model or a file is broken.
    """
    from whyproof.agent.session import Session

    if data is None:
        return Session(target, text, store=store, on_event=on_event, llm=llm, graphs=graphs)
    opened = open_target(target) if isinstance(target, str) else target
    rows = data.read(opened.fields) if isinstance(data, DataFile) else data
    return Session(opened, text, store=store, on_event=on_event, llm=llm, graphs=graphs, data=rows)


def open_llm(name: str | None) -> BaseChatModel | None:
    """The language model of this name, for many sessions to share; None without one.

    Raises:
        InputError: not of the form ``PROVIDER:MODEL`` or ``local:FOLDER``.
        ResourceError: the provider's package or its key is missing.
    """
    if not name:
        return None
    from whyproof.agent.language.opening import open_chat_model

    return open_chat_model(name)


def writer(name: str, text: str | Mapping[str, str], answer: str | None) -> Target | None:
    """The language model of this name with the answer to explain: the one given, or what it writes after the text itself.
    None where no answer is given and the target is no language model.

    Raises:
        InputError: an answer for a target that writes none, or a prompt of several texts.
        ResourceError: the folder is broken.
    """
    from whyproof.tools.targets.embedded import embedded_targets
    from whyproof.tools.targets.generated import GeneratedTextTarget, writes_text

    if answer is None and not writes_text(name):
        return None
    if any(name.casefold() == card["name"] for card in embedded_targets()):
        raise InputError(
            "a language model for --answer", f"the classifier {name!r}", "name a model that writes text with --target"
        )
    if not isinstance(text, str):
        raise InputError("one text as the prompt", " and ".join(text), "put the prompt together into one TEXT")
    if answer is not None:
        return GeneratedTextTarget(name, answer)
    return GeneratedTextTarget.answering(name, Instance.of(text))
