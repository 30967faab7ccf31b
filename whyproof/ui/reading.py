"""What a person hands to a command: texts from arguments, files and stdin, and JSON files."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown

MAX_BYTES = 64 * 2**20  # far above any text that can be explained; a wrong file is refused before it fills the memory


def bytes_of(name: str) -> bytes:
    """The content of a file; ``-`` is stdin.

    Raises:
        InputError: the file cannot be read, or is larger than ``MAX_BYTES``.
    """
    try:
        if name == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"a file to read at {name!r}", reason.lower(), "name a file that is there, or - for stdin") from error
    if len(data) > MAX_BYTES:
        raise InputError(f"at most {MAX_BYTES // 2**20} MiB in {name!r}", "more", "split the file")
    return data


def text_of(name: str) -> str:
    """The text of a UTF-8 file; ``-`` is stdin. The last line end is not part of it."""
    data = bytes_of(name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"UTF-8 text in {name!r}", f"binary data at byte {error.start}", "save it as UTF-8 text") from error
    return text.removesuffix("\n").removesuffix("\r")


def json_of(name: str) -> JSON:
    """The JSON value in a file, or the list of the values in a file of JSON lines; ``-`` is stdin."""
    text = text_of(name)
    try:
        return parsed(text)
    except ValueError as whole:
        try:
            return [parsed(line) for line in text.splitlines() if line.strip()] or _refuse_empty(name)
        except ValueError:
            raise InputError(f"JSON in {name!r}", str(whole), "pass the file as whyproof wrote it") from None


def parsed(text: str) -> JSON:
    """JSON without NaN and infinities.

    Raises:
        ValueError: not JSON, or nested too deep to be read.
    """
    try:
        value: JSON = json.loads(text, parse_constant=_refuse_constant)
    except RecursionError:
        raise ValueError("nested too deep") from None
    return value


def _refuse_constant(name: str) -> JSON:
    raise ValueError(f"{name} is not JSON")


def _refuse_empty(name: str) -> JSON:
    raise InputError(f"JSON in {name!r}", "an empty file", "pass the file as whyproof wrote it")


def named_texts(premise: str | None, hypothesis: str | None, fields: Sequence[str]) -> dict[str, str]:
    """The texts of a pair, from ``--premise``, ``--hypothesis`` and ``--field NAME=TEXT``, in the order given."""
    texts = {name: text for name, text in (("premise", premise), ("hypothesis", hypothesis)) if text is not None}
    for field in fields:
        name, equals, text = field.partition("=")
        if not (name and equals):
            raise InputError("--field NAME=TEXT", shown(field), "write e.g. --field context='…'")
        texts[name] = text
    return texts


def text_and_questions(
    words: Sequence[str], text_file: str | None, texts: Mapping[str, str]
) -> tuple[str | dict[str, str], tuple[str, ...]]:
    """Split the positional arguments of ``ask``: the first is the text, unless an option gave it; ``-`` is stdin.

    Raises:
        InputError: the text is given twice, or there is no question.
    """
    if text_file is not None and texts:
        raise InputError("one text", "--text-file beside named texts", "leave one of them out")
    questions = tuple(words)
    text: str | dict[str, str]
    if texts:
        text = dict(texts)
    elif text_file is not None:
        text = text_of(text_file)
    else:
        if not questions:
            raise InputError("TEXT and QUESTION", "neither", 'write whyproof ask "the text" "Why?"')
        text, questions = text_of("-") if questions[0] == "-" else questions[0], questions[1:]
    if not questions:
        raise InputError("a question after the text", "none", 'add one, for example "Why?"')
    for question in questions:
        check_question(question)
    return text, questions


def questions_only(words: Sequence[str], text_given: bool) -> tuple[str, ...]:
    """The positional arguments of ``ask --data``: all of them are questions.

    Raises:
        InputError: a text is given too, or there is no question.
    """
    if text_given:
        raise InputError("a text or --data", "both", "leave the text out; say “explain row 3” to look at one")
    if not words:
        raise InputError("a question about the data", "none", 'add one, for example "How accurate is it?"')
    return tuple(check_question(question) for question in words)


def check_question(question: object) -> str:
    """The question, if it is a line that can be asked.

    Raises:
        InputError: no text, empty, longer than 2,000 characters, or not valid Unicode.
    """
    if not isinstance(question, str) or not question.strip():
        raise InputError("a question", shown(question), 'ask something, for example "Why?"')
    if len(question) > 2000:
        raise InputError("a question of at most 2,000 characters", f"{len(question):,}", "shorten it")
    if any(0xD800 <= ord(c) < 0xE000 for c in question):
        raise InputError("a question in readable text", "binary data", "write it as UTF-8 text")
    return question


def one_text(text: str | None, text_file: str | None, texts: Mapping[str, str]) -> str | dict[str, str] | None:
    """The text of ``check``, which options give in one of three ways; None where none of them is there.

    Raises:
        InputError: it is given in several.
    """
    options = (("--text", text is not None), ("--text-file", text_file is not None), ("named texts", bool(texts)))
    given = [option for option, there in options if there]
    if len(given) > 1:
        raise InputError("the text that was decided on, once", " and ".join(given), "pass --text TEXT")
    if text is not None:
        return text
    return text_of(text_file) if text_file is not None else dict(texts) or None
