"""All conversations of the page and the API: who owns which, live ones in memory, every one on disk as the questions asked."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from whyproof.core.answer import Event
from whyproof.core.errors import InputError, WhyproofError, shown
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.core.tracing import conversation
from whyproof.knowledge.brought import Brought, BroughtFiles
from whyproof.knowledge.conversations import ConversationStore, Kept
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.chat.files import Files, Loaded, check_target
from whyproof.ui.chat.limits import Busy, Gone, Limits
from whyproof.ui.chat.talk import Asked, Talk, Texts, Work, texts_of
from whyproof.ui.kept_targets import KeptTargets
from whyproof.ui.offered import Offered
from whyproof.ui.opening import open_session, writer

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from whyproof.agent.session import Session
    from whyproof.knowledge.graph_files.graph_file import GraphFile
    from whyproof.knowledge.text_data import TextData

MOST_LIVE = 100  # conversations in memory; an older one is answered again from the evidence store when it is opened
MOST_LOADED = 64 * 2**20  # bytes of the files of live conversations; in memory they take some ten times as much
TITLE_LIMIT = 120
EXPIRY_SECONDS = 3600.0  # between two looks for conversations that are too old

Listener = Callable[[Event], None]
_T = TypeVar("_T")


class Talks:
    """Conversations by owner. One question is worked on at a time, in the order asked; the others wait for it.

    A conversation is found by its owner only: another's id is as good as none.

    Args:
        llm: the language model that words the answers, if any.
        brought: where the files of conversations are kept; in memory by default.
        offered: the graphs that every conversation asks, and the data sets that a client may name.
    """

    def __init__(
        self,
        evidence: EvidenceStore,
        history: ConversationStore,
        limits: Limits | None = None,
        llm: BaseChatModel | None = None,
        brought: BroughtFiles | None = None,
        offered: Offered | None = None,
    ) -> None:
        self.evidence, self.limits, self.offered = evidence, limits or Limits(), offered or Offered()
        self._files = Files(brought or BroughtFiles(), self.limits.data_rows, self.limits.file_bytes, self.offered)
        self._history, self._llm = history, llm
        self._live: OrderedDict[tuple[str, str], Talk] = OrderedDict()
        self._targets = KeptTargets()
        self._deleted: set[tuple[str, str]] = set()
        self._waiting, self._expired = 0, 0.0
        self._works: dict[tuple[str, str], Work[Talk]] = {}
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="answers")
        self._lock = threading.Lock()
        self._expire()

    def warm(self, name: str) -> None:
        """Load a target before anybody asks, behind the page's back; what goes wrong is told to the one who asks."""

        def load() -> None:
            with suppress(WhyproofError):
                found = self._targets.open(name)
                found.predict([Instance.of(dict.fromkeys(found.fields, "warm"))])

        self._pool.submit(load)

    def fields(self, name: str) -> tuple[str, ...]:
        """The texts that a target reads; of a language model its prompt."""
        from whyproof.tools.targets.generated import writes_text

        return ("text",) if writes_text(name) else self._targets.open(name).fields

    def target(self, name: str) -> Target:
        """The target of a name, for work that is in the queue already."""
        return self._targets.open(name)

    def begin(self, owner: str, target: str, after: Talk | None = None) -> Talk:
        """A new conversation, with the files of the one before; it is on record from its first answer."""
        talk = Talk(target)
        if after is not None:
            self._files.carry(owner, after.id, talk.id, [file.id for file in after.brought])
            talk.brought = after.brought
        self._enter(owner, talk)
        return talk

    def bring(self, owner: str, talk: Talk, file: Brought) -> Work[Talk]:
        """Start on loading a file into a conversation: from its next question on, it is about it too.

        Raises:
            InputError: too many files, or too much in them. The work raises it for what is in the file.
            Busy: too many wait.
        """
        self._files.check(talk.brought, file)

        def work(hear: Listener) -> Talk:
            self._load(owner, talk, file)
            self._enter(owner, talk)
            return self._unless_deleted(owner, talk)

        return self._start(owner, talk.id, work)

    def _load(self, owner: str, talk: Talk, file: Brought) -> None:
        talk.brought = self._files.load(owner, talk.id, talk.brought, file, self._fields_for(file, talk.target))

    def take_away(self, owner: str, talk: Talk, id: str) -> None:
        """Ask without a file from the next question on; it stays kept where an answer rests on it."""
        talk.brought = tuple(file for file in talk.brought if file.id != id)
        if not any(file.id == id for turn in talk.asked for file in turn.brought):
            self._files.store.drop(owner, talk.id, id)

    def files(self, owner: str, talk: Talk) -> tuple[Brought, ...]:
        """The files that the answers of a conversation rest on, each once."""
        ids = dict.fromkeys(file.id for turn in talk.asked for file in turn.brought)
        return tuple(self._files.get(owner, talk.id, id) for id in ids)

    def find(self, owner: str, id: str) -> Talk | None:
        """A live conversation of the owner's."""
        with self._lock:
            return self._live.get((owner, id))

    def ask(self, owner: str, talk: Talk, texts: Texts, question: str) -> Work[Talk]:
        """Start on a question about these texts.

        Raises:
            InputError: the texts are longer than allowed.
            Busy: too many wait.
        """
        self.limits.check(dict(texts))

        def work(hear: Listener) -> Talk:
            current = self._current(owner, talk.id, hear, talk)
            self._answer(owner, current, texts, question, hear)
            self._keep(owner, current)
            return current

        return self._start(owner, talk.id, work)

    def turn(
        self, owner: str, id: str, target: str, text: str | Mapping[str, str] | None, question: str, data: Brought | None = None
    ) -> Work[Talk]:
        """Start on a question in the conversation ``id``, whose target is ``target`` or "" (as it is); where ``id`` is empty,
        in a new one, about the rows of ``data`` if that is given. About the last text where none is given.

        Raises:
            Gone: the owner has none of this id.
            InputError: the texts or the rows are more than allowed.
            Busy: too many wait.
        """
        if text is not None:
            self.limits.check({"text": text} if isinstance(text, str) else text)
        if id and not self.find(owner, id):
            self.kept(owner, id)  # said at once, not after the wait
        fresh = None if id else self.begin(owner, target)

        def work(hear: Listener) -> Talk:
            talk = fresh or self._current(owner, id, hear)
            if target not in ("", talk.target):
                raise InputError(f"the conversation's target {talk.target!r}", shown(target), "begin another for it")
            if data is not None:
                self._load(owner, talk, data)
            texts = talk.texts if text is None else texts_of(self.fields(talk.target), text)
            if texts is None and talk.data is None:
                raise InputError("a text", "none", "pass the text that the model decided on")
            self._answer(owner, talk, texts or (), question, hear)
            self._keep(owner, talk)
            return talk

        return self._start(owner, fresh.id if fresh else id, work)

    def do(self, work: Callable[[Listener], _T]) -> Work[_T]:
        """Start on other work that needs a model or a prover.

        Raises:
            Busy: too many wait.
        """
        with self._lock:
            if self._waiting >= self.limits.waiting:
                raise Busy(f"at most {self.limits.waiting} questions at once", "one more", "ask again in a moment")
            self._waiting += 1
        started = Work(self._pool, work)
        started.future.add_done_callback(self._finished)
        return started

    @property
    def waiting(self) -> int:
        """How many questions are worked on or wait."""
        return self._waiting

    def kept(self, owner: str, id: str) -> Kept:
        """What was asked in a conversation.

        Raises:
            Gone: the owner has none of this id.
        """
        found = self._history.get(owner, id)
        if found is None:
            raise Gone
        return found

    def open(self, owner: str, id: str) -> Work[Talk]:
        """Start on opening a conversation: at once where it is live, else by answering it again.

        Raises:
            Gone: the owner has none of this id.
        """
        return self._again(owner, self.kept(owner, id))

    def again(self, owner: str, kept: Kept, files: Sequence[Brought] = ()) -> Work[Talk]:
        """Start on answering the questions of a conversation from elsewhere, as a new one: nothing else of it is believed.

        Raises:
            InputError: more in its files than may be loaded.
            Busy: too many wait.
        """
        fresh = replace(kept, id=Talk(kept.target).id)
        for file in files:
            self._files.check((), file)
            self._files.store.keep(owner, fresh.id, file)
        self._history.keep(owner, fresh, fresh=True)
        return self._again(owner, fresh)

    def stop(self, owner: str, id: str) -> None:
        """Stop what is worked on in a conversation."""
        with self._lock:
            work = self._works.get((owner, id))
        if work is not None:
            work.stop()

    def listed(self, owner: str) -> Sequence[tuple[str, str]]:
        return self._history.listed(owner)

    def rename(self, owner: str, id: str, title: str) -> None:
        """Give a conversation another name.

        Raises:
            InputError: the name is empty.
        """
        named = " ".join(title.split())[:TITLE_LIMIT]
        if not named:
            raise InputError("a name", "an empty one", "write a word or two")
        self._history.rename(owner, id, named)
        talk = self.find(owner, id)
        if talk is not None:
            talk.title = named

    def delete(self, owner: str, id: str) -> None:
        """Forget a conversation; the evidence, which holds texts too, stays until it is as old as ``kept_days`` says."""
        self.stop(owner, id)
        with self._lock:
            self._deleted.add((owner, id))
            self._live.pop((owner, id), None)
        self._history.delete(owner, id)
        self._files.store.delete(owner, id)

    def _unless_deleted(self, owner: str, talk: Talk) -> Talk:
        """A conversation that a file was loaded into; where it was deleted while the file was read, nothing of it stays."""
        if (owner, talk.id) not in self._deleted:
            return talk
        with self._lock:
            self._live.pop((owner, talk.id), None)
        self._files.store.delete(owner, talk.id)
        raise Gone

    def _again(self, owner: str, kept: Kept) -> Work[Talk]:
        return self._start(owner, kept.id, lambda hear: self.find(owner, kept.id) or self._reopened(owner, kept, hear))

    def _reopened(self, owner: str, kept: Kept, hear: Listener) -> Talk:
        talk = Talk(kept.target, kept.id, kept.title)
        for asked in kept.asked:
            if [file.id for file in talk.brought] != list(asked.brought):
                talk.brought = tuple(self._opened(owner, talk, id)[0] for id in asked.brought)
            self._answer(owner, talk, asked.texts, asked.question, hear)
        self._enter(owner, talk)
        return talk

    def _current(self, owner: str, id: str, hear: Listener, seen: Talk | None = None) -> Talk:
        """The conversation as it now stands, even where another process has gone on with it or has deleted it."""
        talk, kept = seen or self.find(owner, id), self._history.get(owner, id)
        on_record = len(kept.asked) if kept else 0
        if talk is not None and on_record <= len(talk.asked) and (kept or not talk.asked):
            return talk
        if kept is None:
            raise Gone
        return self._reopened(owner, kept, hear)

    def _keep(self, owner: str, talk: Talk) -> None:
        if (owner, talk.id) in self._deleted:
            return  # while it was worked on
        try:
            self._history.keep(owner, talk.kept())
        except WhyproofError:
            with self._lock:
                self._live.pop((owner, talk.id), None)  # what is on record counts
            raise
        self._enter(owner, talk)
        self._expire()

    def _expire(self) -> None:
        """Forget what was silent for too long, evidence too, and files that nobody asked about; looked at once an hour."""
        if time.time() < self._expired + EXPIRY_SECONDS:
            return
        self._expired = time.time()
        self._files.sweep(self._history)
        if not self.limits.kept_days:
            return
        before = self._expired - self.limits.kept_days * 24 * 3600
        self.evidence.expire(before)
        gone = self._history.expire(before)
        with self._lock:
            for key in gone:
                self._live.pop(key, None)
        for owner, id in gone:
            self._files.store.delete(owner, id)

    def _start(self, owner: str, id: str, work: Callable[[Listener], Talk]) -> Work[Talk]:
        """Start on work in a conversation: nobody else is at it then, in no process."""

        def alone(hear: Listener) -> Talk:
            with conversation(id), self._history.alone(id):
                return work(hear)

        started = self.do(alone)
        with self._lock:
            self._works = {k: w for k, w in self._works.items() if not w.done}
            self._works[owner, id] = started
        return started

    def _finished(self, future: object) -> None:
        with self._lock:
            self._waiting -= 1

    def _answer(self, owner: str, talk: Talk, texts: Texts, question: str, hear: Listener) -> None:
        talk.listener = hear
        session = self._turned(talk, texts)
        self._bring(owner, talk, session)
        talk.asked.append(Asked(texts, session.ask(question), talk.brought))

    def _turned(self, talk: Talk, texts: Texts) -> Session:
        """The session of a conversation, turned to these texts; without any it stays where it was."""
        if talk.session is not None and talk.focus == texts:
            return talk.session
        named: str | dict[str, str] = texts[0][1] if len(texts) == 1 else dict(texts)
        written = writer(talk.target, named, None) if texts else None
        if talk.session is None or written is not None:
            opened, more = written or self._targets.open(talk.target), (talk.hear, self._llm, self.offered.graphs)
            talk.session, talk.opened = open_session(opened, named or None, self.evidence, *more), ()
        elif texts:
            talk.session.focus(named)
        talk.focus = texts
        return talk.session

    def _bring(self, owner: str, talk: Talk, session: Session) -> None:
        """Have the session ask about what is loaded."""
        from whyproof.knowledge.text_data import TextData

        ids = tuple(file.id for file in talk.brought)
        if ids == talk.opened:
            return
        found = [self._opened(owner, talk, id) for id in ids]
        talk.brought = tuple(loaded for loaded, _ in found)
        data = next((one for _, one in found if isinstance(one, TextData)), None)
        session.bring(data, self.offered.graphs_beside([one for _, one in found if not isinstance(one, TextData)]))
        talk.opened = ids

    def _opened(self, owner: str, talk: Talk, id: str) -> tuple[Loaded, TextData | GraphFile]:
        return self._files.open(file := self._files.get(owner, talk.id, id), self._fields_for(file, talk.target))

    def _fields_for(self, file: Brought, target: str) -> tuple[str, ...]:
        check_target(file, target)
        return self.fields(target)

    def _enter(self, owner: str, talk: Talk) -> None:
        with self._lock:
            self._live[owner, talk.id] = talk
            self._live.move_to_end((owner, talk.id))
            while len(self._live) > MOST_LIVE:
                self._live.popitem(last=False)
            loaded = [key for key, live in self._live.items() if live.size]
            while len(loaded) > 1 and sum(self._live[key].size for key in loaded) > MOST_LOADED:
                self._live.pop(loaded.pop(0))
