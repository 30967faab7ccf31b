"""``batch --junit`` and ``--report``: what went right and wrong, and nothing in it that is not text."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.ui.conftest import Call
from whyproof.ui.batch.findings import Findings
from whyproof.ui.batch.plots import EDGES, bars, histogram, spoken
from whyproof.ui.batch.report import write_report

HOSTILE = "</testcase>]]><script>alert(1)</script>\x1b[31m\x00\u202e&amp;\"'\ufffe"
LINES = [
    {"id": "a", "text": "loved thin", "questions": ["Why?", "boom?"], "expect": {"label": "positive"}},
    {"id": HOSTILE, "text": "loved", "questions": ["Why <img src=x onerror=alert(1)>?"], "expect": {"claim": HOSTILE}},
    {"id": "c", "text": "thin", "questions": ["always?"]},
]


@pytest.fixture
def outcome(whyproof: Call, tmp_path: Path) -> Path:
    (tmp_path / "q.jsonl").write_text("\n".join(map(json.dumps, LINES)) + "\n\x07bad\n")
    reports = ("--junit", str(tmp_path / "j.xml"), "--report", str(tmp_path / "r.html"))
    assert whyproof("batch", str(tmp_path / "q.jsonl"), "-o", str(tmp_path / "a.jsonl"), *reports).code == 1
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != "cache") == ["a.jsonl", "j.xml", "q.jsonl", "r.html"]
    return tmp_path


def test_junit_has_a_case_a_line_with_what_was_expected(outcome: Path) -> None:
    suites = ET.parse(outcome / "j.xml").getroot()
    (suite,) = suites
    assert {k: suite.attrib[k] for k in ("name", "tests", "failures", "errors")} == {
        "name": "q.jsonl", "tests": "5", "failures": "1", "errors": "2",
    }  # fmt: skip
    cases = list(suite)
    assert [[child.tag for child in case] for case in cases] == [[], ["error"], ["failure"], [], ["error"]]
    assert [case.attrib["name"] for case in cases][:2] == ["a: Why?", "a: boom?"]
    assert all(float(case.attrib["time"]) >= 0 for case in cases)
    failure = cases[2][0]
    assert failure.attrib["type"] == "claim"
    assert re.match(r"claim: expected .*; got .*; mend the model, or expect.claim", failure.attrib["message"])
    assert failure.text == failure.attrib["message"]
    assert cases[1][0].attrib["message"].startswith("expected a word of the text; got 'boom'")
    assert "line 4: expected a JSON object" in cases[4][0].attrib["message"]


def test_junit_holds_text_only(outcome: Path) -> None:
    assert ET.parse(outcome / "j.xml").getroot()[0][2].attrib["name"] == (
        "</testcase>]]><script>alert(1)</script>[31m&amp;\"': Why <img src=x onerror=alert(1)>?"
    )
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufffe]", (outcome / "j.xml").read_text(encoding="utf-8"))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_holds_the_outcome_and_asks_nothing_of_anybody(outcome: Path) -> None:
    page = (outcome / "r.html").read_text(encoding="utf-8")
    read = Tags()
    read.feed(page)
    assert not read.tags & {"script", "img", "link", "iframe", "object", "a", "form", "base"}
    assert not {name for name in read.attributes if name.startswith("on") or name in {"src", "href", "action"}}
    assert "url(" not in page and "@import" not in page and "//" not in page
    assert "default-src 'none'" in page and "prefers-color-scheme: dark" in page
    assert "Why <img src=x onerror=alert(1)>?" in read.text and "<script>alert(1)</script>" in read.text
    assert "expectations met1 of 3" in read.text and "errors2" in read.text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", page)
    assert page.count("<svg") == 4


def line(number: int, verdicts: tuple[str, ...] = ("PROVED",), label: str = "positive") -> str:
    sentences = [{"verdict": v} for v in verdicts]
    found = {"id": number, "question": "Why?", "status": "ok", "operations": [{"name": "attribute"}, {"name": "contrast"}]}
    return json.dumps({**found, "sentences": sentences, "prediction": {"label": label}, "evidence": [{"target": "t"}]})


def test_findings_count_what_the_lines_hold() -> None:
    findings = Findings()
    for number in range(30):
        findings.add(line(number, ("PROVED", "PROVED", "UNSUPPORTED"), "negative" if number % 3 else "positive"), number / 10)
    findings.add(json.dumps({"id": None, "question": None, "status": "error", "error": "x"}), 0.0)
    assert (findings.lines, findings.errors, findings.failed, len(findings.seconds)) == (31, 1, 0, 30)
    assert findings.verdicts == {"PROVED": 60, "UNSUPPORTED": 30}
    assert findings.operations == {"attribute": 30, "contrast": 30}
    assert findings.table["attribute", "UNSUPPORTED"] == 30
    assert findings.labels == {("t", "positive"): 10, ("t", "negative"): 20}
    assert [slow.seconds for slow in findings.slow] == [n / 10 for n in range(29, 19, -1)]
    assert [failure.place for failure in findings.failures] == [31]


def test_a_page_of_errors_only(tmp_path: Path) -> None:
    findings = Findings()
    for _ in range(150):
        findings.add(json.dumps({"id": "x", "question": "Why?", "status": "error", "error": "broken"}), 0.0)
    write_report(tmp_path / "r.html", findings, "q", "a", "sentiment")
    page = (tmp_path / "r.html").read_text()
    assert page.count("broken") == 100 and "50 more" in page and "<svg" not in page


def test_histogram_bins_are_half_open_and_hold_everything() -> None:
    def counts(plot: str) -> list[int]:
        return [int(n) for n in re.findall(r'text-anchor="middle">(\d+)</text></g>', plot)]

    assert counts(histogram([0.0, 1e9, *EDGES], "t")) == [1] * len(EDGES) + [2]
    assert counts(histogram([0.0005, 0.001, 0.0019, 0.002], "t")) == [1, 2, 1]


def test_bars_fold_the_rest_and_shorten_names_for_the_eye_only() -> None:
    plot = bars([("a" * 50, 10), *((f"label {n}", 1) for n in range(20))], "t")
    assert plot.count("<rect") == 13 and ">9 more</text>" in plot
    assert f"<title>{'a' * 50}: 10</title>" in plot


@pytest.mark.parametrize(("seconds", "said"), [(0.0125, "12 ms"), (0.001, "1 ms"), (1.0, "1 s"), (1.24, "1.2 s"), (61.0, "61 s")])
def test_times_are_short(seconds: float, said: str) -> None:
    assert spoken(seconds) == said


@pytest.mark.parametrize(
    "options",
    [("--junit", "{}/a.jsonl"), ("--report", "{}/q.jsonl"), ("--junit", "{}/x", "--report", "{}/x"), ("--junit", "/no/such/x")],
)
def test_no_file_is_meant_twice(whyproof: Call, tmp_path: Path, options: tuple[str, ...]) -> None:
    (tmp_path / "q.jsonl").write_text(json.dumps(LINES[0]))
    ended = whyproof("batch", str(tmp_path / "q.jsonl"), "-o", str(tmp_path / "a.jsonl"), *(o.format(tmp_path) for o in options))
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert [p.name for p in tmp_path.iterdir()] == ["q.jsonl"]
