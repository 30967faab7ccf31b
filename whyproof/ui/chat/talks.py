"""All conversations of the page: who owns which, the live ones in memory, every one on disk as the questions asked."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

from whyproof.core.answer import Event
from whyproof.core.errors import InputError, WhyproofError
from whyproof.core.text import Instance
from whyproof.knowledge.conversations import ConversationStore, Kept
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.chat.talk import Asked, Talk, Texts, Work
from whyproof.ui.kept_targets import KeptTargets
from whyproof.ui.opening import open_session, writer

MOST_LIVE = 100  # conversations in memory; an older one is answered again from the evidence store when it is opened
TITLE_LIMIT = 120
_GONE = InputError("a conversation of yours", "one that is not there", "begin a new one")

Listener = Callable[[Event], None]


class Talks:
    """Conversations by owner. One question is worked on at a time; the others wait for it.

    A conversation is found by its owner only: another's id is as good as none.
    """

    def __init__(self, evidence: EvidenceStore, history: ConversationStore) -> None:
        self._evidence, self._history = evidence, history
        self._live: OrderedDict[tuple[str, str], Talk] = OrderedDict()
        self._targets = KeptTargets()
        self._works: dict[tuple[str, str], Work[Talk]] = {}
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="answers")
        self._lock = threading.Lock()

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

    def begin(self, owner: str, target: str) -> Talk:
        """A new conversation; it is on record from its first answer."""
        talk = Talk(target)
        self._enter(owner, talk)
        return talk

    def find(self, owner: str, id: str) -> Talk | None:
        """A live conversation of the owner's."""
        with self._lock:
            return self._live.get((owner, id))

    def ask(self, owner: str, talk: Talk, texts: Texts, question: str) -> Work[Talk]:
        """Start on a question about these texts."""

        def work(hear: Listener) -> Talk:
            self._answer(talk, texts, question, hear)
            if self.find(owner, talk.id) is talk:  # not deleted meanwhile
                self._history.keep(owner, talk.kept())
            return talk

        return self._start(owner, talk.id, work)

    def open(self, owner: str, id: str) -> Work[Talk]:
        """Start on opening a conversation: at once where it is live, else by answering it again.

        Raises:
            InputError: the owner has none of this id.
        """
        kept = self._history.get(owner, id)
        if kept is None:
            raise _GONE
        return self._again(owner, kept)

    def again(self, owner: str, kept: Kept) -> Work[Talk]:
        """Start on answering the questions of a conversation from elsewhere, as a new one: nothing else of it is believed."""
        fresh = replace(kept, id=Talk(kept.target).id)
        self._history.keep(owner, fresh)
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
        """Forget a conversation; the evidence, which holds texts too, stays in the cache."""
        self.stop(owner, id)
        with self._lock:
            self._live.pop((owner, id), None)
        self._history.delete(owner, id)

    def _again(self, owner: str, kept: Kept) -> Work[Talk]:
        live = self.find(owner, kept.id)

        def work(hear: Listener) -> Talk:
            if live is not None:
                return live
            talk = Talk(kept.target, kept.id, kept.title)
            for texts, question in kept.asked:
                self._answer(talk, texts, question, hear)
            self._enter(owner, talk)
            return talk

        return self._start(owner, kept.id, work)

    def _start(self, owner: str, id: str, work: Callable[[Listener], Talk]) -> Work[Talk]:
        started = Work(self._pool, work)
        with self._lock:
            self._works = {k: w for k, w in self._works.items() if not w.done}
            self._works[owner, id] = started
        return started

    def _answer(self, talk: Talk, texts: Texts, question: str, hear: Listener) -> None:
        named: str | dict[str, str] = texts[0][1] if len(texts) == 1 else dict(texts)
        talk.listener = hear
        if talk.session is None or talk.focus != texts:
            written = writer(talk.target, named, None)
            if talk.session is None or written is not None:
                talk.session = open_session(written or self._targets.open(talk.target), named, self._evidence, talk.hear)
            else:
                talk.session.focus(named)
            talk.focus = texts
        talk.asked.append(Asked(texts, talk.session.ask(question)))

    def _enter(self, owner: str, talk: Talk) -> None:
        with self._lock:
            self._live[owner, talk.id] = talk
            self._live.move_to_end((owner, talk.id))
            while len(self._live) > MOST_LIVE:
                self._live.popitem(last=False)
