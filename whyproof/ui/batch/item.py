"""One line of a batch: read, checked, and answered into its output lines."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.canonical import JSON, digest
from whyproof.core.errors import InputError, ResourceError, WhyproofError, shown
from whyproof.ui.batch.expectation import Expectation, expectations
from whyproof.ui.reading import check_question, parsed

_log = logging.getLogger(__name__)

MAX_BYTES = 4 * 2**20  # of a line: a hundred times the longest text that can be explained; more would only cost memory
_KEYS = ("id", "text", "texts", "questions", "target", "expect")
Ask = Callable[[str], Answer]


@dataclass(frozen=True)
class Line:
    """A line of the input as it stands. ``number`` counts from 1, empty lines too; ``unit`` is what it counts."""

    number: int
    raw: bytes
    unit: str = "line"

    def key(self, target: str) -> str:
        """What the ledger knows the line by: its place, its content, and the identity of its target."""
        return digest([self.number, sha256(self.raw).hexdigest(), target])


@dataclass(frozen=True)
class Done:
    """What became of a line: its output lines, and the seconds that each took (0 where nothing was asked)."""

    lines: tuple[str, ...]
    seconds: tuple[float, ...]


@dataclass(frozen=True)
class Item:
    """A line that was understood."""

    id: str | int
    text: str | dict[str, str]
    questions: tuple[str, ...]
    target: str | None
    expected: tuple[Expectation, ...]


def item_of(line: Line) -> Item:
    """Read a line.

    Raises:
        InputError: not JSON, fields missing or unknown, or of the wrong type.
    """
    data = _object(line)
    unknown = sorted(set(data) - set(_KEYS))
    if unknown:
        raise InputError(f"the fields {', '.join(_KEYS)}", repr(unknown[0]), "remove it")
    if not _is_id(data.get("id")):
        raise InputError("an id (a string or a whole number)", shown(data["id"]) if "id" in data else "none", 'add "id"')
    if ("text" in data) == ("texts" in data):
        raise InputError('either "text" or "texts"', "both" if "text" in data else "neither", "give the text once")
    questions = data.get("questions")
    if not isinstance(questions, list) or not questions:
        got = shown(questions) if "questions" in data else "none"
        raise InputError('"questions", a list of at least one', got, 'write "questions": ["Why?"]')
    asked = tuple(check_question(question) for question in questions)
    target = data.get("target")
    if target is not None and not isinstance(target, str):
        raise InputError('"target" to be a name', shown(target), "write it as a JSON string")
    return Item(data["id"], _text(data), asked, target, expectations(data, len(asked)))


def id_of(line: Line) -> str | int | None:
    """The id of a line, however broken the rest of it is; None if there is none."""
    try:
        found = _object(line).get("id")
    except InputError:
        return None
    return found if _is_id(found) else None


def done(line: Line, open_ask: Callable[[Item], Ask]) -> Done:
    """Answer a line: one output line a question, or one that says why the line cannot be read. A question that fails gives
    an error line, and the next is asked all the same. The first question's seconds hold those of opening its target."""
    try:
        item = item_of(line)
    except InputError as error:
        return _unread(line, error)
    began = time.perf_counter()
    try:
        ask = open_ask(item)
    except Exception as error:  # one bad line must not stop the others, not even by a fault of ours
        return _failed(item, _said(error))
    lines, seconds = [], []
    for question, expected in zip(item.questions, item.expected, strict=True):
        lines.append(encoded(_one(item.id, question, expected, ask)))
        seconds.append(time.perf_counter() - began)
        began = time.perf_counter()
    return Done(tuple(lines), tuple(seconds))


def lost(line: Line) -> Done:
    """What is written of a line under which worker processes died."""
    message = str(
        ResourceError("the process to live through this line", "its death, twice", "ask it alone with --workers 1, or shorten it")
    )
    try:
        return _failed(item_of(line), message)
    except InputError as error:
        return _unread(line, error)


def _failed(item: Item, message: str) -> Done:
    asked = zip(item.questions, item.expected, strict=True)
    lines = tuple(encoded(error_line(item.id, question, message, expected)) for question, expected in asked)
    return Done(lines, (0.0,) * len(lines))


def _unread(line: Line, error: InputError) -> Done:
    return Done((encoded(error_line(id_of(line), None, f"{line.unit} {line.number}: {error}")),), (0.0,))


def _one(id: str | int, question: str, expected: Expectation, ask: Ask) -> dict[str, JSON]:
    try:
        answer = ask(question)
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
