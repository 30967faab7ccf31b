"""``check`` and ``recheck``: verdicts out, exit codes, and files that are not what they should be."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.ui.conftest import Call
from tests.ui.test_schemas import validator
from whyproof.core.evidence import Evidence
from whyproof.knowledge.store import EvidenceStore

TEXT = "The plot was thin"
RECORD = Evidence("prediction", "predict", "f" * 64, "fake", (("text", TEXT),), {"label": "positive", "p": 0.5})


@pytest.fixture
def explanation(tmp_path: Path) -> Any:
    def write(text: str | bytes) -> str:
        path = tmp_path / "explanation.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


@pytest.mark.parametrize(
    ("text", "code", "verdicts"),
    [
        ("It is good. It is fine.", 0, ["PROVED", "PROVED"]),
        ("It is good. It is not fine.", 1, ["PROVED", "REFUTED"]),
        ("It is perhaps good.", 1, ["UNSUPPORTED"]),
    ],
)
def test_a_verdict_a_sentence(whyproof: Call, explanation: Any, text: str, code: int, verdicts: list[str]) -> None:
    ended = whyproof("check", explanation(text), "--text", TEXT, "--json")
    data = json.loads(ended.out)
    validator("check").validate(data)
    assert (ended.code, [s["verdict"] for s in data["sentences"]]) == (code, verdicts)


def test_people_see_marks_and_reasons(whyproof: Call, explanation: Any) -> None:
    ended = whyproof("check", explanation("It is good. It is not fine."), "--text", TEXT)
    assert "✓ It is good." in ended.out
    assert "✗ It is not fine. (wrong: judged against 0 records)" in ended.out


def test_explanation_from_stdin(whyproof: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"It is good.")))
    assert whyproof("check", "-", "--text", TEXT).code == 0


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        ("", ("--text", TEXT), "at least one sentence"),
        (b"\xff\xfe", ("--text", TEXT), "binary data"),
        ("Good.", (), "the text that was decided on"),
        ("Good.", ("--text", TEXT, "--premise", "p"), "--text and named texts"),
        ("Good.", ("--text", " "), "an empty text"),
        ("Good.", ("--text", TEXT, "--evidence", "/no/such"), "no such file"),
    ],
)
def test_wrong_calls(whyproof: Call, explanation: Any, text: str | bytes, options: tuple[str, ...], said: str) -> None:
    ended = whyproof("check", explanation(text), *options)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert said in ended.err


def _shorter(record: dict[str, Any]) -> dict[str, Any]:
    """As ``ask --json`` prints it."""
    return {key: record[key] for key in ("id", "kind", "method", "instance", "values")} | {"target": record["target_name"]}


@pytest.mark.parametrize("form", ["full", "list", "lines", "answer"])
def test_evidence_files_in_every_form(whyproof: Call, explanation: Any, tmp_path: Path, form: str) -> None:
    full: Any = RECORD.to_dict()
    EvidenceStore(tmp_path / "cache" / "evidence.sqlite").put("k", RECORD)
    written = {
        "full": json.dumps(full),
        "list": json.dumps([full, full]),
        "lines": f"{json.dumps(full)}\n{json.dumps(full)}\n",
        "answer": json.dumps({"question": "Why?", "evidence": [_shorter(full)]}),
    }[form]
    (tmp_path / "e.json").write_text(written)
    ended = whyproof("check", explanation("It is not so."), "--text", TEXT, "--evidence", str(tmp_path / "e.json"))
    assert f"judged against {2 if form in ('list', 'lines') else 1} records" in ended.out


FULL: dict[str, Any] = json.loads(json.dumps(RECORD.to_dict()))
BAD_RECORDS = {
    "a changed value": ({**FULL, "values": {"label": "negative", "p": 0.5}}, "as it was recorded"),
    "a changed value, shortened": (_shorter(FULL) | {"values": {"label": "negative"}}, "as it was recorded"),
    "another id": ({**FULL, "id": "e" + "0" * 16}, "as it was recorded"),
    "not in the store": (_shorter(FULL) | {"id": "e" + "0" * 16}, "to be in the store"),
    "no id": ({"values": {}}, "evidence records"),
    "a number": (3, "evidence records"),
    "fields missing": ({"id": FULL["id"], "parameters": {}}, "an evidence record"),
    "texts of the wrong type": ({**FULL, "texts": 3}, "an evidence record"),
    "values NaN": ("NaN", "JSON"),
}


@pytest.mark.parametrize(("record", "said"), BAD_RECORDS.values(), ids=BAD_RECORDS.keys())
def test_bad_evidence_is_refused(whyproof: Call, explanation: Any, tmp_path: Path, record: Any, said: str) -> None:
    EvidenceStore(tmp_path / "cache" / "evidence.sqlite").put("k", RECORD)
    (tmp_path / "e.json").write_text(record if isinstance(record, str) else json.dumps(record))
    ended = whyproof("check", explanation("Good."), "--text", TEXT, "--evidence", str(tmp_path / "e.json"))
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert said in ended.err


@dataclass(frozen=True)
class Rechecked:
    ok: bool
    reasons: tuple[str, ...]


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> None:
    def recheck(certificate: dict[str, Any], *, with_cvc5: bool) -> Rechecked:
        assert with_cvc5  # it is installed here, and so it is asked
        ok = certificate.get("sound") is True
        return Rechecked(ok, () if ok else ("the core does not prove it",))

    monkeypatch.setattr("whyproof.verifiers.recheck", recheck, raising=False)


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(
    ("content", "code", "oks"),
    [
        ('{"sound": true}', 0, [True]),
        ('{"sound": false}', 1, [False]),
        ('[{"sound": true}, {"sound": false}]', 1, [True, False]),
        ('{"sound": true}\n{"sound": true}\n', 0, [True, True]),
    ],
)
def test_recheck_every_certificate(whyproof: Call, tmp_path: Path, content: str, code: int, oks: list[bool]) -> None:
    (tmp_path / "c.json").write_text(content)
    ended = whyproof("recheck", str(tmp_path / "c.json"), "--json")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert (ended.code, [line["ok"] for line in lines]) == (code, oks)
    said = whyproof("recheck", str(tmp_path / "c.json")).out
    assert said.count("does not hold: the core does not prove it") == oks.count(False)


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize("content", ["", "{", "[]", "3", "[3]", '{"a": NaN}', "[" * 100_000, "\x00"])
def test_a_broken_certificate_file_is_code_2(whyproof: Call, tmp_path: Path, content: str) -> None:
    (tmp_path / "c.json").write_text(content)
    ended = whyproof("recheck", str(tmp_path / "c.json"))
    assert (ended.code, ended.err.count("\n")) == (2, 1)
