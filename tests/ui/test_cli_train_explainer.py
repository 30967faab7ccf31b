"""``whyproof train-explainer`` from the shell: trained, kept for its target, asked for by name, its error said in the answer."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from whyproof.core.verdict import Verdict
from whyproof.ui.cli import run

WORDS = ("the", "a", "plot", "was", "thin", "but", "i", "loved", "it", "dull", "fine", "film", "great", "bad", "not", "is")


@pytest.fixture
def reviews(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path / "cache"))
    rng = random.Random(0)
    path = tmp_path / "reviews.csv"
    path.write_text("opinion\n" + "".join(" ".join(rng.choices(WORDS, k=rng.randint(3, 8))) + "\n" for _ in range(30)))
    return path


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "name"), [("shapley", "FastSHAP"), ("selection", "Amortised selector")])
def test_an_explainer_is_trained_and_asked_for(
    kind: str,
    name: str,
    reviews: Path,
    tiny_bert_folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("whyproof.tools.learned.fitting.STEPS", 20)
    monkeypatch.setattr("whyproof.tools.learned.selection.STEPS", 4)
    target = ["--target", str(tiny_bert_folder)]
    question = f"why, by {name}?"
    assert run(["ask", "the plot was thin", question, *target, "--json"]) == 0
    before = json.loads(capsys.readouterr().out)
    assert "whyproof train-explainer" in before["sentences"][0]["text"]
    assert run(["train-explainer", str(reviews), *target, "--column", "opinion", "--kind", kind, "--json"]) == 0
    card = json.loads(capsys.readouterr().out)
    assert card["kind"] == kind and card["texts"] + card["held_out"] <= 30 and card["held_out"] == 10
    assert Path(card["path"]).is_file() and card["speed_up"] > 0
    assert run(["ask", "the plot was thin", question, "and 'thin'?", *target, "--json"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for said in answers:
        (error,) = [s for s in said["sentences"] if f"{name} has a held out error of".lower() in s["text"].lower()]
        assert error["verdict"] == Verdict.PROVED.value
        assert any(f"{name} has a held out speed up of".lower() in s["text"].lower() for s in said["sentences"])
    (record,) = [e for e in said["evidence"] if e["kind"] == "feature_attribution"]
    assert record["values"]["details"]["explainer"] == card["weights"][:12]


def test_wrong_calls_end_with_2(reviews: Path, tiny_bert_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["train-explainer", str(reviews), "--target", str(tiny_bert_folder), "--column", "opinion"]
    assert run([*call, "--kind", "tea leaves"]) == 2
    assert "a kind among imitation, shapley, selection" in capsys.readouterr().err
    assert run([*call, "--method", "lime"]) == 2
    assert "train an imitation" in capsys.readouterr().err
    assert run([*call, "--kind", "imitation", "--method", "predict"]) == 2
    assert run([*call, "--kind", "imitation", "--method", "occlusion"]) == 2
    assert "have sides and add up to the score" in capsys.readouterr().err
    reviews.write_text("opinion\nthe plot was thin\n")
    assert run(call) == 2
    assert "at least 20 different texts" in capsys.readouterr().err


@pytest.mark.slow
def test_a_broken_explainer_is_said_in_one_line(
    reviews: Path, tiny_bert_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whyproof.tools.learned.fitting.STEPS", 2)
    monkeypatch.setattr("whyproof.tools.learned.fitting.EPOCHS", 1)
    target = ["--target", str(tiny_bert_folder)]
    assert run(["train-explainer", str(reviews), *target, "--column", "opinion", "--json"]) == 0
    path = Path(json.loads(capsys.readouterr().out)["path"])
    path.write_bytes(path.read_bytes()[:-4])
    assert run(["ask", "the plot was thin", "why, by FastSHAP?", *target]) == 3
    assert "train it again" in capsys.readouterr().err
