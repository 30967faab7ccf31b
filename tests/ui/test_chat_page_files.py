"""Data sets and graphs on the page: loaded, asked about, drawn, kept with the conversation, and never more than text."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ui.browser import NEEDED, WAIT, Person

pytestmark = NEEDED

REVIEWS = """text,label
A warm and funny film,positive
The plot is dull and it drags,negative
I loved every minute of it,positive
You could do worse on a rainy night,positive
"<img src=x onerror=""document.title='owned'""> awful",negative
=HYPERLINK(1) ![x](http://evil.example/x.png) splendid,positive
"""
PETS = (
    "subject,relation,object\nhamster,IsA,pet\npet,<b>likes</b>,<script>document.title='owned'</script>\nwheel,UsedFor,running\n"
)


@pytest.fixture
def reviews(tmp_path: Path) -> str:
    path = tmp_path / "rev<>iews' (1).csv"
    path.write_text(REVIEWS, encoding="utf-8")
    return str(path)


def load(person: Person, button: str, *paths: str) -> None:
    """Open the files' drawer where it is closed, and give the button its file."""
    for drawer in ("Model and text", "Data and graphs"):
        head = person.page.locator("button", has_text=drawer).first
        if "open" not in (head.get_attribute("class") or ""):
            head.click()
    loaded = person.page.locator("#wp-files li")
    before = loaded.count()
    person.page.get_by_test_id(f"{button}-upload-button").set_input_files(list(paths))
    loaded.nth(before).wait_for(timeout=WAIT)


def inert(person: Person, address: str) -> None:
    assert person.page.title() == "whyproof"
    assert person.page.locator("#wp-talk, #wp-grounds, #wp-files, #wp-list").locator("img, script, b").count() == 0
    assert [url for url in person.asked_for if not url.startswith((address, "blob:", "data:"))] == []


def test_rows_of_a_file_are_asked_about_and_come_back(
    person: Person, chromium: Any, address: str, reviews: str, tmp_path: Path
) -> None:
    page = person.page
    load(person, "Load data", reviews)
    assert (
        page.locator("#wp-files").inner_text().split("\n")[0].strip() == "Data reviews (1).csv (6 rows: 4 positive, 2 negative)"
    )
    page.locator(".wp-ask", has_text="How accurate is it?").click()
    person.answered(0)
    assert person.said(0)[0] == "✓ Of the rows of 'reviews (1)', 83.3 % are predicted correctly."
    assert "✓ Of the 6 rows of 'reviews (1)', 5 are predicted correctly." in person.said(0)
    assert "5 of 6" in page.locator("#wp-grounds table", has_text="predicted correctly").inner_text()
    person.ask("Which does it get wrong?")
    wrong = page.locator("#wp-grounds .wp-wrong")
    assert "You could do worse" in wrong.inner_text() and "labelled positive" in wrong.inner_text()
    person.ask("Explain the first of them")
    page.locator("#wp-grounds .wp-word", has_text="worse").wait_for()
    person.ask("Show me six rows")
    assert any("=HYPERLINK(1)" in said for said in person.said(3))
    inert(person, address)

    page.reload()
    person.conversations().first.click()
    person.answered(3)
    assert "reviews (1).csv" in page.locator("#wp-talk .wp-about").inner_text()
    person.ask("How many rows contain 'it'?")
    assert "2 contain 'it'" in " ".join(person.said(4))
    taken = tmp_path / "taken.json"
    taken.write_text(person.downloaded(page.get_by_role("link", name="JSON")), encoding="utf-8")
    other = Person(chromium, address)
    other.conversations()
    other.page.get_by_test_id("Import-upload-button").set_input_files(str(taken))
    other.answered(4)
    assert [other.said(turn) for turn in range(5)] == [person.said(turn) for turn in range(5)]
    other.context.close()


def test_a_file_is_taken_away_again(person: Person, reviews: str) -> None:
    load(person, "Load data", reviews)
    person.page.get_by_role("button", name="Remove reviews (1).csv").click()
    person.page.locator("#wp-files li").wait_for(state="detached")
    person.page.get_by_label("Question").fill("How accurate is it?")
    person.button("Ask").click()
    person.page.get_by_text("I need the text; paste it above, or load data.").wait_for()


def test_a_file_that_cannot_be_read_is_told_with_what_is_in_it(person: Person, tmp_path: Path) -> None:
    page, path = person.page, tmp_path / "odd.csv"
    path.write_text("id,opinion,verdict\n1,a fine film,positive\n", encoding="utf-8")
    page.get_by_role("button", name="Data and graphs").click()
    upload = page.get_by_test_id("Load data-upload-button")
    upload.set_input_files(str(path))
    page.get_by_text(
        "I need a column 'text' in odd.csv, and got id, opinion, verdict; name the column with the texts."
    ).wait_for()
    page.get_by_label("Text column").fill("opinion")
    page.get_by_label("Label column").fill("verdict")
    upload.set_input_files([])
    upload.set_input_files(str(path))
    page.get_by_text("1 row: 1 positive").first.wait_for(timeout=WAIT)
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 nothing")
    upload.set_input_files(str(tmp_path / "broken.parquet"))
    page.get_by_text("expected broken.parquet to be whole and readable").wait_for()
    assert page.locator("#wp-files li").count() == 1


def test_a_graph_is_asked_and_drawn(person: Person, address: str, tmp_path: Path) -> None:
    page, path = person.page, tmp_path / "pets.csv"
    path.write_text(PETS, encoding="utf-8")
    person.text("The plot of the film was thin but I loved the hamster")
    load(person, "Load a graph", str(path))
    person.ask("What is the relation between 'film' and 'plot'?")
    picture = page.locator("#wp-grounds svg")
    assert {"film", "plot", "create"} <= set(picture.locator("rect + text").all_text_contents())
    assert "film kind of create (WordNet)" in (picture.get_attribute("aria-label") or "")
    hovered = picture.locator("g", has=page.locator("text='film'")).locator("title")
    assert "sense" in (hovered.text_content() or "")
    person.ask("Is 'hamster' a kind of 'pet'?")
    assert "(line 2)" in person.said(1)[0]
    assert "pets.csv, line 2" in (picture.get_attribute("aria-label") or "")
    person.ask("What does the graph say about 'pet'?")
    assert "<script>" in (picture.text_content() or "")
    inert(person, address)


def test_a_model_is_loaded_from_a_folder(person: Person, tiny_bert_folder: Path) -> None:
    person.page.get_by_label("Model", exact=True).fill(str(tiny_bert_folder))
    person.page.keyboard.press("Enter")
    person.text("a fine film")
    person.ask("What does the model say?")
    assert person.said(0)[0].startswith("✓ The model says ")


def test_the_new_panes_fit_a_phone_and_have_names(person: Person, reviews: str, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page, path = person.page, tmp_path / "pets.csv"
    page.set_viewport_size({"width": 390, "height": 844})
    path.write_text(PETS, encoding="utf-8")
    load(person, "Load data", reviews)
    load(person, "Load a graph", str(path))
    person.text("I loved the hamster")
    for turn, question in enumerate(("How accurate is it?", "Show me three rows", "What does the graph say about 'wheel'?")):
        person.ask(question)
        page.locator("#wp-grounds :is(table, ol, svg)").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), turn
    page.get_by_role("button", name="Model and text").click()
    page.get_by_role("button", name="Remove pets.csv").wait_for()
    for _ in ("light", "dark"):
        page.get_by_role("button", name="Switch between light and dark").click()
        page.wait_for_function("document.getAnimations().every(one => one.playState !== 'running')")  # colours fade in
        found = Axe().run(page).response["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found if v["impact"] in ("serious", "critical")] == []


def test_a_path_of_the_server_is_no_uploaded_file(person: Person, address: str, tmp_path: Path) -> None:
    """Whoever writes the request by hand names a file that nobody uploaded: it is neither read nor removed."""
    page = person.page
    secret = tmp_path / "secret.csv"
    secret.write_text("text,label\nthe password is swordfish,positive\n", encoding="utf-8")
    sent: list[dict[str, Any]] = []
    page.on(
        "request", lambda request: sent.append(json.loads(request.post_data or "{}")) if "queue/join" in request.url else None
    )
    mine = tmp_path / "mine.csv"
    mine.write_text(REVIEWS, encoding="utf-8")
    load(person, "Load data", str(mine))
    body = next(one for one in sent if any(isinstance(part, dict) and "path" in part for part in one["data"]))
    for part in body["data"]:
        if isinstance(part, dict) and "path" in part:
            part["path"] = str(secret)
    joined = page.request.post(f"{address}gradio_api/queue/join", data={**body, "session_hash": "byhand"})
    assert joined.ok
    told = page.request.get(f"{address}gradio_api/queue/data?session_hash=byhand", timeout=WAIT).text()
    assert "process_completed" in told and "secret.csv (" not in told and '"success":false' in told.replace(" ", "")
    assert secret.exists()


#: A page for other machines, asked by hand to open a folder that nobody allowed.
BEYOND = """
import sys
from types import SimpleNamespace
from whyproof.knowledge.conversations import ConversationStore
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.allowed_targets import AllowedTargets
from whyproof.ui.chat.page import Page
from whyproof.ui.chat.talks import Talks
page = Page(Talks(EvidenceStore(None), ConversationStore()), AllowedTargets((), "ask whoever started it"), free=False)
(shown,) = page._load_graph(sys.argv[1], sys.argv[2], "", SimpleNamespace(headers={}))
print(shown[page._status])
"""


def test_beyond_this_machine_no_folder_is_opened_for_a_file(tmp_path: Path, tiny_bert_folder: Path) -> None:
    path = tmp_path / "pets.csv"
    path.write_text(PETS, encoding="utf-8")
    said = subprocess.check_output([sys.executable, "-c", BEYOND, str(path), str(tiny_bert_folder)], text=True)
    assert "I need one of the targets" in said and "ask whoever started it" in said


def test_an_answer_is_said_at_another_level(person: Person) -> None:
    person.text("The plot was thin but I loved every minute of it")
    person.ask("Why?")
    plain = " ".join(person.said(0))
    person.button("Say it for an expert").click()
    person.answered(1)
    assert "By Shapley values" in " ".join(person.said(1)) and "By Shapley values" not in plain
    person.button("Say it in one sentence").click()
    person.answered(2)
    assert len(person.said(2)) < len(person.said(1))
