"""One line of a batch: read, checked, and answered into its output lines."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.canonical import JSON, digest
from whyproof.core.errors import InputError, ResourceError, WhyproofError, shown
from whyproof.ui.batch.expectation import Expectation, expectations
from whyproof.ui.reading import check_question, parsed

_log = logging.getLogger(__name__)

MAX_BYTES = 4 * 2**20  # of a line: a hundred times the longest text that can be explained; more would only cost memory
_KEYS = ("id", "text", "texts", "data", "conversation", "questions", "target", "expect")
Ask = Callable[..., Answer]  # takes a question, and a text where it turns to another one


@dataclass(frozen=True)
class Line:
    """A line of the input as it stands. ``number`` counts from 1, empty lines too; ``unit`` is what it counts; ``rest`` are the
    lines after it that go on with its conversation."""

    number: int
    raw: bytes
    unit: str = "line"
    rest: tuple[Line, ...] = ()

    def key(self, target: str) -> str:
        """What the ledger knows the line by: its place, its content, that of the lines under it, and the identity of its
        target."""
        more: list[JSON] = [[line.number, sha256(line.raw).hexdigest()] for line in self.rest]
        return digest([self.number, sha256(self.raw).hexdigest(), target, *more])


@dataclass(frozen=True)
class Done:
    """What became of a line: its output lines, and the seconds that each took (0 where nothing was asked)."""

    lines: tuple[str, ...]
    seconds: tuple[float, ...]


@dataclass(frozen=True)
class Item:
    """A line that was understood. Without ``text`` it is about the rows of ``data``, or goes on with a conversation."""

    id: str | int
    text: str | dict[str, str] | None
    questions: tuple[str, ...]
    target: str | None
    expected: tuple[Expectation, ...]
    data: str | None = None


def item_of(line: Line, begins: bool = True) -> Item:
    """Read a line; one that ``begins`` needs something to be about.

    Raises:
        InputError: not JSON, fields missing or unknown, or of the wrong type.
    """
    data = _object(line)
    unknown = sorted(set(data) - set(_KEYS))
    if unknown:
        raise InputError(f"the fields {', '.join(_KEYS)}", repr(unknown[0]), "remove it")
    if not _is_id(data.get("id")):
        raise InputError("an id (a string or a whole number)", shown(data["id"]) if "id" in data else "none", 'add "id"')
    about = [name for name in ("text", "texts", "data") if name in data]
    if len(about) > 1 or (begins and not about):
        got = ("neither", "one", "both", "all of them")[len(about)]
        raise InputError('either "text" or "texts", or "data"', got, "give one of them, in the first line of a conversation")
    for name in ("target", "data", "conversation"):
        value = data.get(name)
        missing = value is None and (name != "data" or name not in data)
        if not (missing or isinstance(value, str) or (name == "conversation" and _is_id(value))):
            raise InputError(f'"{name}" to be a name', shown(value), "write it as a JSON string")
    questions = data.get("questions")
    if not isinstance(questions, list) or not questions:
        got = shown(questions) if "questions" in data else "none"
        raise InputError('"questions", a list of at least one', got, 'write "questions": ["Why?"]')
    asked = tuple(check_question(question) for question in questions)
    text = _text(data) if about and about != ["data"] else None
    return Item(data["id"], text, asked, data.get("target"), expectations(data, len(asked)), data.get("data"))


def conversation_of(line: Line) -> str | int | None:
    """The conversation that a line names; None where it names none, or cannot be read."""
    if b'"conversation"' not in line.raw:
        return None
    try:
        name = _object(line).get("conversation")
    except InputError:
        return None
    return name if _is_id(name) else None


def id_of(line: Line) -> str | int | None:
    """The id of a line, however broken the rest of it is; None if there is none."""
    try:
        found = _object(line).get("id")
    except InputError:
        return None
    return found if _is_id(found) else None


def done(line: Line, open_ask: Callable[[Item], Ask]) -> Done:
    """Answer the questions of a line, and of the lines that go on with it; whatever goes wrong becomes an error line, and the
    next is asked all the same. The first question's seconds hold those of opening its target."""
    began = time.perf_counter()
    try:
        item = item_of(line)
    except InputError as error:
        return _in_all([_unread(line, error), *(_headless(after) for after in line.rest)])
    try:
        ask = open_ask(item)
    except Exception as error:  # one bad line must not stop the others, not even by a fault of ours
        return _in_all([_failed(item, _said(error)), *(_failed_line(after, _said(error)) for after in line.rest)])
    parts = [_asked(replace(item, text=None), ask, began)]  # the text that it was opened with
    for after in line.rest:
        try:
            parts.append(_asked(_going_on(item_of(after, begins=False), item), ask, time.perf_counter()))
        except InputError as error:
            parts.append(_unread(after, error))
    return _in_all(parts)


def _going_on(item: Item, first: Item) -> Item:
    """A later line of a conversation.

    Raises:
        InputError: it would be about other data, or another target.
    """
    for name, here, there in (("target", item.target, first.target), ("data", item.data, first.data)):
        if here not in (None, there):
            raise InputError(f'the "{name}" of its conversation', shown(here), "begin another conversation for it")
    return item


def _asked(item: Item, ask: Ask, began: float) -> Done:
    lines, seconds = [], []
    text = item.text
    for question, expected in zip(item.questions, item.expected, strict=True):
        lines.append(encoded(_one(item.id, question, expected, ask, text)))
        text = None
        seconds.append(time.perf_counter() - began)
        began = time.perf_counter()
    return Done(tuple(lines), tuple(seconds))


def _in_all(parts: Sequence[Done]) -> Done:
    return Done(tuple(line for part in parts for line in part.lines), tuple(s for part in parts for s in part.seconds))


def _headless(line: Line) -> Done:
    error = InputError("a conversation whose first line can be read", "one that cannot", "mend that line")
    return _failed_line(line, str(error))


def _failed_line(line: Line, message: str) -> Done:
    try:
        return _failed(item_of(line, begins=False), message)
    except InputError as error:
        return _unread(line, error)


def lost(line: Line) -> Done:
    """What is written of a line under which worker processes died."""
    message = str(
        ResourceError("the process to live through this line", "its death, twice", "ask it alone with --workers 1, or shorten it")
    )
    return _in_all([_failed_line(part, message) for part in (line, *line.rest)])


def _failed(item: Item, message: str) -> Done:
    asked = zip(item.questions, item.expected, strict=True)
    lines = tuple(encoded(error_line(item.id, question, message, expected)) for question, expected in asked)
    return Done(lines, (0.0,) * len(lines))


def _unread(line: Line, error: InputError) -> Done:
    return Done((encoded(error_line(id_of(line), None, f"{line.unit} {line.number}: {error}")),), (0.0,))


def _one(
    id: str | int, question: str, expected: Expectation, ask: Ask, text: str | dict[str, str] | None = None
) -> dict[str, JSON]:
    try:
        answer = ask(question) if text is None else ask(question, text)
    except Exception as error:  # as above
        return error_line(id, question, _said(error), expected)
    line: dict[str, JSON] = {"id": id, "question": question, "status": "ok"}
    line |= {key: value for key, value in answer.to_dict(timings=False).items() if key != "question"}
    return line | _expectation(expected, expected.failures(answer))


def _said(error: Exception) -> str:
    if isinstance(error, WhyproofError):
        return str(error)
    _log.debug("a fault", exc_info=error)
    return f"expected no fault of whyproof itself; got {type(error).__name__}: {error}"


def error_line(id: str | int | None, question: str | None, message: str, expected: Expectation | None = None) -> dict[str, JSON]:
    """The output line of what could not be answered."""
    line: dict[str, JSON] = {"id": id, "question": question, "status": "error", "error": " ".join(message.split())}
    return line | _expectation(expected or Expectation(), ["no answer"])


def encoded(line: dict[str, JSON]) -> str:
    """The bytes of an output line: id, question and status first, everything inside with sorted keys, ASCII only."""
    first = {key: line[key] for key in ("id", "question", "status")}
    rest = json.loads(json.dumps({k: v for k, v in line.items() if k not in first}, sort_keys=True, allow_nan=False))
    return json.dumps(first | rest, ensure_ascii=True, allow_nan=False)


def _expectation(expected: Expectation, failed: list[str]) -> dict[str, JSON]:
    return {} if expected == Expectation() else {"expect": {"ok": not failed, "failed": list(failed)}}


def _object(line: Line) -> dict[str, Any]:
    if len(line.raw) > MAX_BYTES:
        raise InputError(f"at most {MAX_BYTES // 2**20} MiB", f"{len(line.raw) / 2**20:.1f} MiB", "split the text")
    try:
        data: Any = parsed(line.raw.decode("utf-8-sig" if line.number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        raise InputError("a line of UTF-8 text", f"binary data at byte {error.start}", "save the file as UTF-8") from error
    except ValueError as error:
        raise InputError(
            "a JSON object on one line", f"{shown(line.raw[:40].decode('utf-8', 'replace'))} ({error})", "mend the line"
        ) from error
    if not isinstance(data, dict):
        raise InputError("a JSON object on one line", shown(data), 'write {"id": …, "text": …, "questions": […]}')
    return data


def _is_id(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _text(data: dict[str, Any]) -> str | dict[str, str]:
    if "text" in data:
        if not isinstance(data["text"], str):
            raise InputError('"text" to be a string', shown(data["text"]), "write it as a JSON string")
        return data["text"]
    texts = data["texts"]
    if not isinstance(texts, dict) or not texts or not all(isinstance(value, str) for value in texts.values()):
        raise InputError('"texts" to be an object of strings', shown(texts), 'write {"premise": "…", "hypothesis": "…"}')
    return dict(texts)
