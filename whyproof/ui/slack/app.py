"""The Bolt app: made in a factory, because ``App()`` calls Slack as soon as it is built."""

from __future__ import annotations

import logging
import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from whyproof.core.answer import Answer
from whyproof.core.errors import InputError, WhyproofError
from whyproof.core.tracing import conversation
from whyproof.ui.slack.blocks import answer_blocks, proof_blocks, proof_lines
from whyproof.ui.slack.files import fetched, is_data
from whyproof.ui.slack.markup import Message, escaped, read
from whyproof.ui.slack.memory import Memory

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_sdk import WebClient

_FAULT = "Something went wrong on my side. Please ask again."
_OF_A_FILE = "What is in the data?"  # where a message is a file and nothing else
_KEPT = 200  # conversations held in memory; the least recently used one goes first
_AT_ONCE = 4  # questions whose files are fetched and whose answers are posted side by side
_log = logging.getLogger(__name__)


#: Opens a session with a target: about the file of a name and a content where there is one; about the data set that is offered
#: where the last argument says that nothing else is asked about.
Opener = Callable[[str, tuple[str, bytes] | None, bool], Any]
Place = tuple[str, str, str]  # team, channel, thread


class Face:
    """Slack's events turned into ``Session.ask``, one session a thread of messages.

    Questions are worked on in threads of their own: bolt's few answer Slack, which waits three seconds for a press of a button.
    """

    def __init__(self, memory: Memory, opener: Opener, targets: Sequence[str]) -> None:
        self._memory, self._open, self._targets = memory, opener, tuple(targets)
        self._sessions: OrderedDict[str, Any] = OrderedDict()
        self._asking = threading.Lock()  # one question at a time: they share the models
        self._work = ThreadPoolExecutor(_AT_ONCE, "slack-question")

    def close(self) -> None:
        """Finish what is worked on, and leave what waits."""
        self._work.shutdown(cancel_futures=True)

    def message(self, event: dict[str, Any], team: str, client: WebClient) -> None:
        """Answer a person's message once; edits, other subtypes and bots are passed over."""
        if event.get("subtype") not in (None, "file_share") or event.get("bot_id") or "edited" in event:
            return
        channel, ts = str(event["channel"]), str(event["ts"])
        if self._memory.first_time(team, channel, ts):
            said = read(str(event.get("text", "")))
            files = [f for f in event.get("files") or () if not said.texts or is_data(f)]  # a picture beside a text is no matter
            self.answer(said, (team, channel, str(event.get("thread_ts") or ts)), client, files, "thread_ts" not in event)

    def answer(
        self, said: Message, place: Place, client: WebClient, files: Sequence[Mapping[str, Any]] = (), begins: bool = False
    ) -> Future[None]:
        """Post a placeholder into the thread; in a while the answer, or one line of error, is put in its place. With a file the
        thread is about its rows from now on; ``begins`` means that it has no message before this one."""
        _, channel, thread = place
        posted = str(client.chat_postMessage(channel=channel, thread_ts=thread, text="Looking …")["ts"])
        done = self._work.submit(self._put, posted, said, place, client, files, begins)
        done.add_done_callback(_logged)
        return done

    def _put(
        self, posted: str, said: Message, place: Place, client: WebClient, files: Sequence[Mapping[str, Any]], begins: bool
    ) -> None:
        """The answer in the place of the message ``posted``."""
        team, channel, _ = place
        told = _FAULT
        answer = None
        try:
            answer = self._answered(said, place, _one_file(files, client), begins)
        except WhyproofError as error:
            told = escaped(str(error))[:3_000]
        finally:
            if answer is None:  # whatever went wrong, the placeholder does not stay
                client.chat_update(channel=channel, ts=posted, text=told, blocks=[], parse="none")
        if answer is None:
            return
        key = f"{team}:{channel}:{posted}"
        self._memory.keep_proof(key, proof_lines(answer))
        client.chat_update(
            channel=channel, ts=posted, text=escaped(answer.text)[:3_000], blocks=answer_blocks(answer, key), parse="none"
        )

    def _answered(self, said: Message, place: Place, file: tuple[str, bytes] | None, begins: bool) -> Answer:
        key = "slack:" + ":".join(place)
        with self._asking, conversation(":".join(place)):
            if file is not None or key not in self._sessions:
                self._sessions[key] = self._open(self._target(*place[:2]), file, begins and not said.texts)
            self._sessions.move_to_end(key)
            while len(self._sessions) > _KEPT:
                self._sessions.popitem(last=False)
            session = self._sessions[key]
            question = said.question or ("" if file is None else _OF_A_FILE)
            answer: Answer = session.ask(question, _text(session, said.texts))
            return answer

    def choose(self, name: str, team: str, channel: str) -> str:
        """Set the channel's target for conversations that begin from now on; what to tell the person."""
        if name not in self._targets:
            return escaped(f"There are: {', '.join(self._targets)}. Now: {self._target(team, channel)}.")
        self._memory.set_target(team, channel, name)
        return escaped(f"New conversations in this channel ask {name}.")

    def proof(self, key: str, team: str, channel: str) -> list[dict[str, Any]]:
        """The proof of an answer of this channel."""
        lines = self._memory.proof(key) if key.startswith(f"{team}:{channel}:") else None
        return proof_blocks(["The proof of this answer is no longer kept."] if lines is None else lines)

    def _target(self, team: str, channel: str) -> str:
        return self._memory.target(team, channel) or self._targets[0]


def _logged(done: Future[None]) -> None:
    if not done.cancelled() and (fault := done.exception()) is not None:
        _log.error("a question in Slack was not answered", exc_info=fault)


def make_app(face: Face, client: WebClient, signing_secret: str | None) -> App:
    """The app with its listeners. Calls ``auth.test``; bolt checks signature and timestamp of every HTTP request."""
    from slack_bolt import App
    from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=3))
    app = App(client=client, signing_secret=signing_secret or "", request_verification_enabled=signing_secret is not None)

    def on_message(event: dict[str, Any], body: dict[str, Any], client: WebClient) -> None:
        face.message(event, str(body.get("team_id", "")), client)

    def on_direct(event: dict[str, Any], body: dict[str, Any], client: WebClient) -> None:
        if event.get("channel_type") == "im":
            on_message(event, body, client)

    def on_command(ack: Callable[..., Any], command: dict[str, Any]) -> None:
        ack(face.choose(command.get("text", "").strip(), command["team_id"], command["channel_id"]))

    def on_ask(ack: Callable[..., Any], body: dict[str, Any], action: dict[str, Any], client: WebClient) -> None:
        ack()
        message = body["message"]
        place = (str(body["team"]["id"]), str(body["channel"]["id"]), str(message.get("thread_ts") or message["ts"]))
        face.answer(Message((), str(action["value"])), place, client)

    def on_proof(ack: Callable[..., Any], body: dict[str, Any], action: dict[str, Any], client: WebClient) -> None:
        ack()
        message, channel = body["message"], str(body["channel"]["id"])
        blocks = face.proof(str(action["value"]), str(body["team"]["id"]), channel)
        client.chat_postMessage(channel=channel, thread_ts=message.get("thread_ts") or message["ts"], text="Proof", blocks=blocks)

    app.event("app_mention")(on_message)
    app.event("message")(on_direct)
    app.command("/whyproof")(on_command)
    app.action(re.compile(r"ask:\d"))(on_ask)
    app.action("proof")(on_proof)
    return app


def _one_file(files: Sequence[Mapping[str, Any]], client: WebClient) -> tuple[str, bytes] | None:
    """Name and content of the file in a message.

    Raises:
        InputError: there are several.
    """
    if len(files) > 1:
        raise InputError("one file in a message", f"{len(files)}", "begin a thread for each of them")
    return fetched(files[0], client) if files else None


def _text(session: Any, texts: tuple[str, ...]) -> str | dict[str, str] | None:
    if not texts:
        return None
    fields = session.target.fields
    if len(texts) != len(fields):
        raise InputError(f"{len(fields)} code block(s), {', '.join(fields)}", str(len(texts)), "put each text in one ``` block")
    return texts[0] if len(fields) == 1 else dict(zip(fields, texts, strict=True))
