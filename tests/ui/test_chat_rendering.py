"""What the page is made of, without a browser: nothing in a text becomes markup, and what is drawn is what was recorded."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from types import ModuleType

import pytest

from whyproof.core.answer import Answer, JudgedClaim, Sentence
from whyproof.core.claim import Flip
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.explanation import Counterfactual, Outcome
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.core.verdict import Judgement, Verdict
from whyproof.knowledge.conversations import Kept, Question
from whyproof.ui.chat.edits import difference, edits_html
from whyproof.ui.chat.export import as_html, as_json, as_markdown, parse
from whyproof.ui.chat.grounds import grounds_html
from whyproof.ui.chat.history import history_html, tools_html
from whyproof.ui.chat.markup import percent, text
from whyproof.ui.chat.talk import Asked, Talk, title_of
from whyproof.ui.chat.transcript import transcript_html

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "</p></article><h1>out</h1>",
    "${document.title = 'x'} `a`",
    "{{value}} {{#each x}}",
    "@children",
    "&lt;b&gt; &amp;",
    "![x](http://evil.example/x.png) [y](javascript:alert(1))",
    "\x1b[31m \u202eabc",
]


class Seen(HTMLParser):
    """Tags, attributes and text of a page; fails on markup that does not close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "data-ask")]
        if tag not in ("br", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def talk_about(fake: ModuleType, said: str) -> Talk:
    """A conversation with the same text in every place that holds text."""
    answer: Answer = fake.answer_to(said, Instance((("text", f"word {said} end"),)))
    records = [e.to_dict() for e in answer.evidence]
    certificate = {"evidence": records, "solvers": [{"name": said, "version": "1"}]}
    judgement = Judgement(Verdict.PROVED, said, witness={"steps": [said]}, certificate=certificate)
    claims = tuple(JudgedClaim(c.claim, judgement) for s in answer.sentences for c in s.claims)
    spoken = (Sentence(said, claims, Verdict.PROVED), *(Sentence(said, (), verdict, said) for verdict in Verdict))
    hostile = Answer(said, answer.operations, spoken, answer.evidence, answer.prediction, (said,))
    return Talk(said, title=said, asked=[Asked((("text", f"word {said} end"),), hostile)])


def link(turn: int, number: int, judged: JudgedClaim) -> str:
    return f"certificate/x/{turn}/{number}.json"


def page_of(talk: Talk) -> str:
    answer = talk.asked[0].answer
    parts = (
        transcript_html(talk.asked, link, "now"),
        grounds_html(answer),
        tools_html(talk),
        history_html([("i", talk.title)], "i"),
    )
    return "".join(parts)


@pytest.mark.parametrize("said", HOSTILE)
def test_a_hostile_text_adds_no_tag_and_no_attribute(fake: ModuleType, said: str) -> None:
    harmless, hostile = Seen(page_of(talk_about(fake, "plain"))), Seen(page_of(talk_about(fake, said)))
    assert set(hostile.tags) <= set(harmless.tags) | {"br"}
    assert hostile.attributes <= harmless.attributes
    assert not any(name.startswith("on") for name in hostile.attributes)


@pytest.mark.parametrize("said", HOSTILE)
def test_the_exported_page_is_as_inert_and_asks_nobody(fake: ModuleType, said: str) -> None:
    page = as_html(talk_about(fake, said))
    seen = Seen(page.removeprefix("<!doctype html>"))
    assert "script" not in seen.tags and "img" not in seen.tags
    assert all(address.startswith("data:application/json;base64,") for address in seen.links)
    assert "default-src 'none'" in page


@pytest.mark.parametrize("said", HOSTILE)
def test_nothing_is_left_that_the_framework_would_fill_in(said: str) -> None:
    assert not re.search(r"[<>\"'`${}@]", text(said))


@pytest.mark.parametrize("said", HOSTILE)
def test_exported_markdown_holds_no_markup_of_the_text(fake: ModuleType, said: str) -> None:
    unescaped = re.sub(r"^> |\\.", "", as_markdown(talk_about(fake, said)), flags=re.MULTILINE)
    assert not re.search(r"[<>`\[\]!$]", unescaped)


def test_what_the_text_says_is_what_is_shown(fake: ModuleType) -> None:
    seen = Seen(transcript_html(talk_about(fake, HOSTILE[0]).asked, link))
    assert f"word {HOSTILE[0]} end" in seen.text


def test_a_word_tells_its_weight_and_rank(fake: ModuleType) -> None:
    answer = fake.answer_to("Why?", Instance.of("good bad plain fine"))  # weights 1, −3/4, 1/2, −1/4
    page = grounds_html(answer)
    assert 'title="bad: −0.75, rank 2 of 4"' in page
    assert 'title="fine: −0.25, rank 4 of 4"' in page
    rows = re.findall(r'<tr><th scope="row">(\w+)</th>.*?>([+−][\d.]+)</td></tr>', page.partition("Their weights")[2])
    assert rows == [("good", "+1.00"), ("bad", "−0.75"), ("plain", "+0.50"), ("fine", "−0.25")]


def edited(action: str, at: tuple[int, ...], new: str = "") -> Evidence:
    instance = Instance.of("not a bad film")
    edit = Edit(action, tuple(instance.words[i] for i in at), new)  # type: ignore[arg-type]
    before, after = Outcome({"neg": 0.25, "pos": 0.75}), Outcome({"neg": 0.875, "pos": 0.125})
    values = Counterfactual((edit,), apply_edits(instance, [edit]), after, before).to_values()
    return Evidence("counterfactual", "edit", "f", "fake", instance.texts, values)


@pytest.mark.parametrize(
    ("evidence", "shown"),
    [
        (edited("delete", (0,)), "<del>not</del> a bad film"),
        (edited("replace", (2,), "<b>"), "not a <del>bad</del> <ins>&lt;b&gt;</ins> film"),
        (edited("insert", (2,), "old"), "not a bad <ins>old</ins> film"),
        (edited("insert", (), "Oh"), "<ins>Oh</ins> not a bad film"),
        (edited("keep", (3,)), "<del>not</del> <del>a</del> <del>bad</del> film"),
    ],
)
def test_a_difference_shows_what_went_and_what_came(evidence: Evidence, shown: str) -> None:
    assert difference(evidence) == f'<p class="wp-text">{shown}</p>'


def test_only_edits_that_a_sentence_speaks_of_are_shown() -> None:
    told, other = edited("delete", (0,)), edited("delete", (2,))
    edits = (Edit("delete", (Instance.of("not a bad film").words[0],)),)
    claim = JudgedClaim(Flip((told.id,), edits=edits, label="neg"), Judgement(Verdict.PROVED))
    answer = Answer("Why?", (), (Sentence("It flips.", (claim,), Verdict.PROVED),), (told, other))
    page = edits_html(answer)
    assert "<del>not</del>" in page and "<del>bad</del>" not in page
    assert "pos becomes neg" in page


def test_an_export_comes_back_as_its_questions(fake: ModuleType) -> None:
    talk = talk_about(fake, HOSTILE[0])
    asked = Question((("text", f"word {HOSTILE[0]} end"),), HOSTILE[0])
    assert parse(as_json(talk)) == (Kept("", HOSTILE[0], HOSTILE[0], (asked,)), ())


@pytest.mark.parametrize(
    "content",
    [
        "", "[]", "{}", "not json", '{"form": "whyproof conversation 1", "turns": []}',
        json.dumps({"form": "whyproof conversation 1", "target": "t", "turns": [3]}),
        json.dumps({"form": "whyproof conversation 1", "target": "t", "turns": [{"texts": [["a"]], "question": "x"}]}),
        json.dumps({"form": "whyproof conversation 1", "target": "t", "turns": [{"texts": [["text", "a"]], "question": 4}]}),
        json.dumps({"form": "whyproof conversation 1", "target": "t", "turns": [{"texts": [["text", " "]], "question": "x"}]}),
    ],
)  # fmt: skip
def test_what_is_no_export_is_refused_in_a_line(content: str) -> None:
    with pytest.raises(InputError, match="expected"):
        parse(content)


def test_numbers_at_the_ends_are_not_rounded_away() -> None:
    assert [percent(p) for p in (0.0, 0.0001, 0.5, 0.9995, 1.0)] == ["0.0 %", "< 0.1 %", "50.0 %", "> 99.9 %", "100 %"]


def test_a_conversation_is_named_by_its_first_words() -> None:
    assert title_of((("text", "a short\n text"),)) == "a short text"
    assert len(title_of((("text", "word " * 50),))) < 70
