"""Rows on the page: what is drawn is what was counted, and a cell or a name of a file is never markup, wherever it is shown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.ui.test_chat_rendering import HOSTILE, Seen, link
from whyproof import CallableTarget, Session
from whyproof.core.answer import Answer
from whyproof.core.canonical import JSON
from whyproof.core.evidence import Evidence
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.text_data import TextData
from whyproof.ui.chat.export import as_html, as_markdown
from whyproof.ui.chat.files import Loaded, said_of
from whyproof.ui.chat.files_pane import files_html
from whyproof.ui.chat.grounds import grounds_html
from whyproof.ui.chat.rows import rows_html
from whyproof.ui.chat.talk import Asked, Talk
from whyproof.ui.chat.transcript import transcript_html
from whyproof.ui.chat.welcome import loaded_html

QUESTIONS = ("How accurate is it?", "Which ones does it get wrong?", "How many rows contain 'film'?")


def urgent(texts: list[str]) -> list[list[float]]:
    return [[0.1, 0.9] if "asap" in text else [0.8, 0.2] for text in texts]


def session_over(rows: list[str], labels: list[str]) -> Session:
    target = CallableTarget(urgent, labels=["routine", "urgent"], name="urgent", fingerprint="urgent 1")
    data = TextData("mail", ("text",), tuple((row,) for row in rows), tuple(labels))
    return Session(target, store=EvidenceStore(None), data=data)


def shown(page: str, heading: str) -> str:
    return next(part for part in page.split("<section") if f"<h2>{heading}</h2>" in part)


def test_numbers_are_those_that_were_counted() -> None:
    session = session_over(["asap", "no film", "film now", "later"], ["urgent", "urgent", "routine", "routine"])
    numbers = shown(rows_html(session.ask("How accurate is it?")), "The numbers")
    assert '<th scope="row">predicted correctly</th>' in numbers
    assert "3 of 4" in numbers and "width:75.0%" in numbers
    assert "predicted correctly of those labelled urgent" in numbers and "1 of 2" in numbers


def test_a_wrong_row_is_shown_with_both_labels() -> None:
    session = session_over(["asap", "no film", "later"], ["urgent", "urgent", "routine"])
    rows = shown(rows_html(session.ask("Which ones does it get wrong?")), "The rows")
    assert rows.count("<li") == 1
    assert 'class="wp-wrong"' in rows and "row 2 · predicted routine (80 %) · <strong>labelled urgent</strong>" in rows


def test_the_texts_of_a_pair_are_named_in_their_order() -> None:
    def judge(pairs: list[dict[str, str]]) -> list[list[float]]:
        return [[0.9, 0.1] for _ in pairs]

    target = CallableTarget(judge, ["yes", "no"], fields=("premise", "hypothesis"), name="pairs", fingerprint="pairs 1")
    data = TextData("pairs", target.fields, (("A dog runs", "A cat sleeps"),), ("no",))
    rows = rows_html(Session(target, store=EvidenceStore(None), data=data).ask("Show me one row"))
    assert re.findall(r'<p class="wp-text"><span class="wp-field">(\w+)</span> ([^<]+)', rows) == [
        ("premise", "A dog runs"), ("hypothesis", "A cat sleeps"),
    ]  # fmt: skip


def test_neighbours_are_drawn_with_how_near_they_are() -> None:
    session = session_over(["asap", "no film"], ["urgent", "urgent"])
    answer = session.ask("Show me two rows")
    near: list[JSON] = [{"row": 2, "cosine": 0.75}, {"row": 1, "cosine": -0.1}]
    record = Evidence("neighbours", "embed", "f", "encoder", (), {"data": {"name": "mail"}, "text": "<b>", "rows": near})
    rows = shown(rows_html(replace(answer, evidence=(*answer.evidence, record))), "The neighbours")
    assert re.findall(r"width:([\d.]+)%", rows) == ["0.0", "75.0"]  # in the order said
    assert "cosine 0.75" in rows and "cosine -0.10" in rows and "&lt;b&gt;" in rows


def test_an_answer_without_rows_has_no_pane() -> None:
    session = session_over(["asap"], ["urgent"])
    assert rows_html(session.ask("Which model is this?")) == ""


def page_of(cell: str, name: str) -> tuple[str, Talk]:
    """Everything that shows a file and its rows, with the same text in each cell and each name."""
    session = session_over([f"{cell} film", f"{cell} asap"], ["urgent", "urgent"])
    file = Loaded("1", "data", name, f"2 rows, labelled {cell}", 10, (f"What is {cell}?",))
    answers: list[Answer] = [session.ask(question) for question in QUESTIONS]
    talk = Talk("urgent", title=name, asked=[Asked((), answer, (file,)) for answer in answers], brought=(file,))
    grounds = "".join(grounds_html(answer) for answer in answers)
    return transcript_html(talk.asked, link) + grounds + files_html(talk) + loaded_html(file), talk


@pytest.mark.parametrize("said", HOSTILE)
def test_a_hostile_cell_or_file_name_adds_no_tag_and_no_attribute(said: str) -> None:
    (harmless, _), (page, talk) = page_of("plain", "plain.csv"), page_of(said, f"{said}.csv")
    mild, seen = Seen(harmless), Seen(page)
    assert set(seen.tags) <= set(mild.tags) | {"br", "strong"}
    assert seen.attributes <= mild.attributes
    exported = Seen(as_html(talk).removeprefix("<!doctype html>"))
    assert "img" not in exported.tags and "script" not in exported.tags
    unescaped = re.sub(r"^> |\\.", "", as_markdown(talk), flags=re.MULTILINE)
    assert not re.search(r"[<>`\[\]!$]", unescaped)


def test_a_formula_is_shown_as_the_text_it_is() -> None:
    page, _ = page_of("=HYPERLINK(1)", "=cmd.csv")
    assert "=HYPERLINK(1) film" in Seen(page).text


def test_what_is_in_a_file_is_told_in_a_line() -> None:
    rows = tuple((str(i),) for i in range(1_200))
    assert said_of(TextData("d", ("text",), rows)) == "1,200 rows, no labels"
    two = TextData("d", ("text",), rows[:3], ("a", "b", None))
    assert said_of(two) == "3 rows: 1 a, 1 b, 1 without a label"
    many = TextData("d", ("text",), rows, tuple(str(i) for i in range(1_200)), "id")
    assert said_of(many) == "1,200 rows, 1,200 labels in the column id"
    assert "\x1b" not in said_of(TextData("d", ("text",), rows[:1], ("\x1b[31m",)))
