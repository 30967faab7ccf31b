"""What a person sees: the same with and without colour, narrow or wide, and nothing in a text can act."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from types import ModuleType

import pytest
from rich.console import Console

from whyproof.core.answer import Answer, Sentence
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.ui.notebook import answer_html, attribution_html
from whyproof.ui.printable import printable
from whyproof.ui.terminal import MEANING, Screen
from whyproof.ui.tint import tinted

HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://x\x07link\x1b]8;;\x07",
    "\x9b31mc1",
    "[red]markup[/red] [link=http://x]y[/link]",
    ":smile: emoji code",
    "back\x08space\rreturn",
    "\u202eoverride\u202c",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "&lt;b&gt; &amp;",
    "</span></div><h1>out</h1>",
]


def shown(answer: Answer, text: str, width: int = 80, colour: bool = False, encoding: str = "utf-8") -> str:
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="backslashreplace", newline="\n")
    console = Console(
        file=file,
        width=width,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
    )
    Screen(console).answer(answer, text)
    file.flush()
    file.seek(0)
    return file.read()


def hostile_answer(fake: ModuleType, text: str) -> Answer:
    """An answer with the text in every place that holds text."""
    answer: Answer = fake.answer_to(text, Instance((("text", f"word {text} end"),)))
    sentences = tuple(Sentence(text, (), verdict, text) for verdict in Verdict)
    return Answer(text, answer.operations, sentences, answer.evidence, answer.prediction, (text,))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("colour", [False, True])
def test_a_text_cannot_act_in_the_terminal(fake: ModuleType, text: str, colour: bool) -> None:
    out = shown(hostile_answer(fake, text), text, 200, colour)
    rest = re.sub(r"\x1b\[[0-9;]*m", "", out) if colour else out
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", rest)
    assert printable(text) in rest  # shown as it stands: no markup, no emoji code was carried out
    if not colour:
        assert "\x1b" not in out


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_signs_can_be_told_without_colour(fake: ModuleType, encoding: str) -> None:
    out = shown(fake.answer_to("Why?", Instance.of("loved thin")), "loved thin", encoding=encoding)
    plus, minus = ("⁺", "⁻") if encoding == "utf-8" else ("(+)", "(-)")
    assert f"loved{plus} thin{minus}" in out
    assert f"word{plus} for positive" in out


def test_colour_tints_for_blue_and_against_orange(fake: ModuleType) -> None:
    out = shown(fake.answer_to("Why?", Instance.of("loved thin")), "loved thin", colour=True)
    assert re.search(r"\x1b\[[0-9;]*48;2;0;114;178mloved⁺", out)
    assert re.search(r"\x1b\[[0-9;]*48;2;230;159;0mthin⁻", out)


@pytest.mark.parametrize("width", [20, 40, 80])
def test_no_line_is_wider_than_the_terminal(fake: ModuleType, width: int) -> None:
    text = "The plot was thin but I loved every minute of it and " + "x" * 100
    out = shown(fake.answer_to("always why?", Instance.of(text)), text, width)
    assert max(len(line) for line in out.splitlines()) <= width


def test_every_verdict_but_proved_and_scaffolding_is_said_in_words(fake: ModuleType) -> None:
    out = shown(hostile_answer(fake, "claim"), "claim")
    for verdict in Verdict:
        assert (f"({MEANING[verdict]}: claim)" in out) is (verdict not in (Verdict.PROVED, Verdict.SCAFFOLDING))


def test_a_text_without_attribution_is_shown_plain_and_once(fake: ModuleType) -> None:
    screen_file = io.StringIO()
    screen = Screen(Console(file=screen_file, width=80))
    for _ in range(2):
        screen.answer(Answer("Hello?", (), (Sentence("Ask me.", (), Verdict.SCAFFOLDING),)), "the very text")
    assert screen_file.getvalue().count("the very text") == 1


def weighted(weights: list[float]) -> Evidence:
    text = " ".join(f"w{i}" for i in range(len(weights)))
    words = [
        {**word.to_dict(), "weight": weight, "low": weight, "high": weight}
        for word, weight in zip(Instance.of(text).words, weights, strict=True)
    ]
    return Evidence("feature_attribution", "m", "f", "t", (("text", text),), {"class": "positive", "words": words})  # type: ignore[dict-item]


def test_levels_are_shares_of_the_largest_weight() -> None:
    ((_, pieces),) = tinted(weighted([1.0, -0.5, 0.49, -0.2, 0.19, 0.05, 0.049, 0.0])).fields
    levels = {p.text: (p.side, p.level) for p in pieces if p.text.startswith("w")}
    assert levels == {
        "w0": ("for", 3), "w1": ("against", 3), "w2": ("for", 2), "w3": ("against", 2), "w4": ("for", 1), "w5": ("for", 1),
        "w6": ("", 0), "w7": ("", 0),
    }  # fmt: skip


def test_all_zero_weights_tint_nothing() -> None:
    ((_, pieces),) = tinted(weighted([0.0, 0.0])).fields
    assert "".join(p.text for p in pieces) == "w0 w1"
    assert not any(p.level for p in pieces)


def test_of_a_long_text_the_strongest_words_stay() -> None:
    weights = [0.001] * 1000
    weights[500] = 1.0
    ((_, pieces),) = tinted(weighted(weights)).fields
    whole = "".join(p.text for p in pieces)
    assert "w492 w493" in whole
    assert ("w500", "for", 3) in {(p.text, p.side, p.level) for p in pieces}
    assert whole.startswith("w0 w1")  # the other four peaks tie: the first ones
    assert whole.endswith("w508 …")


class Page(HTMLParser):
    """Every element, attribute and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_cannot_act_in_a_notebook(fake: ModuleType, text: str) -> None:
    html = answer_html(hostile_answer(fake, text))
    page = Page(html)
    assert page.tags <= {"div", "p", "strong", "span", "small", "ul", "li", "br"}
    assert page.attributes <= {"style", "title", "role", "aria-label"}
    assert page.open == []
    assert page.text.count(printable(text)) >= 1 + 2 * (len(Verdict) - 2)
    assert "http" not in re.sub(re.escape(printable(text)), "", page.text)


def test_attribution_html_names_both_sides(fake: ModuleType) -> None:
    html = attribution_html(fake.attribution(Instance.of({"premise": "loved thin", "hypothesis": "it"})))
    assert 'title="strongly for"' in html
    assert "dotted" in html
    assert "solid" in html
    page = Page(html)
    assert "premise" in page.text
    assert "for" in page.text
    assert "positive" in page.text


@pytest.mark.parametrize("width", range(20, 80))
def test_a_number_and_its_per_cent_sign_stand_on_one_line(fake: ModuleType, width: int) -> None:
    answer: Answer = fake.answer_to("why?", Instance((("text", "word"),)))
    said = "With 'loved' replaced by 'did not love', the model says negative, and it is 98 % sure, and 'love' carries 5 % of it."
    lines = shown(replace(answer, sentences=(Sentence(said, (), Verdict.PROVED),)), "", width).splitlines()
    assert not any(line.strip().startswith("%") for line in lines)
    assert max(map(len, lines)) <= width
    assert said in " ".join(line.strip() for line in lines)
