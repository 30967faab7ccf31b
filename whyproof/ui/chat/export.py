"""A conversation to take away: Markdown, JSON with evidence and certificates, an HTML page that needs nothing else; and back."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Collection, Sequence
from importlib.resources import files

from whyproof.core.answer import JudgedClaim
from whyproof.core.canonical import JSON, canonical
from whyproof.core.errors import InputError
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.knowledge.brought import Brought
from whyproof.knowledge.conversations import Kept, Question
from whyproof.ui.chat.files import FILE_KINDS
from whyproof.ui.chat.grounds import grounds_html
from whyproof.ui.chat.markup import text
from whyproof.ui.chat.talk import Asked, Talk, title_of
from whyproof.ui.chat.transcript import transcript_html
from whyproof.ui.printable import printable
from whyproof.ui.reading import check_question, parsed
from whyproof.ui.terminal import MEANING, PROVED, UNPROVED

FORM = "whyproof conversation 1"
MOST_TURNS = 200
MOST_FILES = 20
_MEND = "choose a file that the page exported as JSON"
#: Everything that Markdown could take for markup, HTML and images among it.
_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&$@:])")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def as_json(talk: Talk, files: Sequence[Brought] = ()) -> str:
    """Everything: questions, answers, full evidence records, certificates, and the files that were loaded. ``parse`` reads it."""
    turns: list[JSON] = [
        {
            "texts": [list(field) for field in turn.texts],
            "brought": [file.id for file in turn.brought],
            **turn.answer.to_dict(timings=False),
            "records": [e.to_dict() for e in turn.answer.evidence],
            "certificates": [dict(c) for c in turn.answer.certificates],
        }
        for turn in talk.asked
    ]
    kept: list[JSON] = [{"form": file.form, "content": b64encode(file.content).decode("ascii")} for file in files]
    content: dict[str, JSON] = {"form": FORM, "title": talk.kept().title, "target": talk.target, "turns": turns}
    content |= {"files": kept} if kept else {}
    return json.dumps(content, ensure_ascii=True, allow_nan=False, indent=1)


def as_markdown(talk: Talk) -> str:
    """Questions and sentences with their marks; nothing in a text acts as markup."""
    shown = [f"# {_plain(talk.kept().title)}", "", f"Target: {_plain(talk.target)}", ""]
    before: Asked | None = None
    for turn in talk.asked:
        if before is None or turn.brought != before.brought:
            shown += [*(f"> {_plain(FILE_KINDS[f.kind])} {_plain(f.name)}: {_plain(f.said)}" for f in turn.brought), ""]
        if before is None or turn.texts != before.texts:
            shown += [f"> {_plain(name + ': ' if len(turn.texts) > 1 else '')}{_plain(value)}" for name, value in turn.texts]
            shown.append("")
        before = turn
        shown += [f"## {_plain(turn.answer.question)}", ""]
        for sentence in turn.answer.sentences:
            mark = {Verdict.PROVED: f"{PROVED} ", Verdict.SCAFFOLDING: ""}.get(sentence.verdict, f"{UNPROVED} ")
            flagged = f" ({MEANING[sentence.verdict]})" if mark == f"{UNPROVED} " else ""
            shown.append(f"- {mark}{_plain(sentence.text)}{_plain(flagged)}")
        shown.append("")
    return "\n".join(shown)


def as_html(talk: Talk) -> str:
    """One page that opens anywhere and asks nobody for anything: the certificates are inside."""
    title, style = text(talk.kept().title), files("whyproof.ui.chat").joinpath("style.css").read_text(encoding="utf-8")
    turns = "".join(_pair(transcript_html([turn], _inside, live=False), grounds_html(turn.answer)) for turn in talk.asked)
    meant = f"{PROVED} means: proved from the recorded evidence. Open a sentence for its proof."
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><style>{style}</style></head>'
        f'<body class="wp-export"><main><h1>{title}</h1>'
        f'<p class="wp-quiet">Target: {text(talk.target)}. {meant}</p>{turns}</main></body></html>'
    )


def _pair(left: str, right: str) -> str:
    return f'<div class="wp-pair"><div>{left}</div><div>{right}</div></div>'


def _inside(turn: int, number: int, judged: JudgedClaim) -> str:
    certificate = canonical(judged.judgement.certificate).encode("ascii")
    return f"data:application/json;base64,{b64encode(certificate).decode('ascii')}"


def _plain(said: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(printable(said).split()))


def parse(content: str) -> tuple[Kept, tuple[Brought, ...]]:
    """The questions of an exported conversation, and its files. Its answers are not read: a file can say anything, so the
    questions are asked again.

    Raises:
        InputError: not an export of ours.
    """
    try:
        data = parsed(content)
    except ValueError as error:
        raise InputError("an exported conversation", str(error), _MEND) from error
    if not isinstance(data, dict) or data.get("form") != FORM or not isinstance(data.get("turns"), list):
        raise InputError("an exported conversation", "another file", _MEND)
    turns = data["turns"]
    assert isinstance(turns, list)
    if not 0 < len(turns) <= MOST_TURNS or not isinstance(data.get("target"), str):
        raise InputError(f"1 to {MOST_TURNS} turns and a target", f"{len(turns)} turns", _MEND)
    files = _files(data.get("files", []))
    asked = tuple(_question(turn, {file.id for file in files}) for turn in turns)
    title, named = data.get("title"), files[0].name if files and not asked[0].texts else title_of(asked[0].texts)
    return Kept("", title[:120] if isinstance(title, str) else named, str(data["target"]), asked), files


def _files(listed: JSON) -> tuple[Brought, ...]:
    try:
        if not isinstance(listed, list) or len(listed) > MOST_FILES:
            raise ValueError("no list of them, or too long a one")
        return tuple(_file(one) for one in listed)
    except (AssertionError, KeyError, TypeError, ValueError) as error:
        raise InputError("files as they were exported", "others", _MEND) from error


def _file(one: JSON) -> Brought:
    assert isinstance(one, dict)
    return Brought.of_form(str(one["form"]), b64decode(str(one["content"]), validate=True))


def _question(turn: JSON, files: Collection[str]) -> Question:
    try:
        assert isinstance(turn, dict) and isinstance(turn["texts"], list)
        ids = turn.get("brought", [])
        assert isinstance(ids, list)
        brought = tuple(id for id in map(str, ids) if id in files)
        if len(brought) != len(ids):
            raise InputError("the files of the conversation", "fewer", "export the conversation again")
        pairs = [(str(pair[0]), str(pair[1])) for pair in turn["texts"] if isinstance(pair, list)]
        texts = Instance.of(dict(pairs)).texts if pairs or not brought else ()
        return Question(texts, check_question(turn.get("question")), brought)
    except (AssertionError, KeyError, IndexError) as error:
        raise InputError(
            "a turn with texts and a question", f"one without a usable {error}", "export the conversation again"
        ) from error
