"""The benchmark of rationales: alignment, the marks of a tree, what is measured, and the bootstrap, each with known answers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.engine.rationales.alignment import aligned, silent_marks, tokens_of_words
from benchmarks.engine.rationales.contenders import Contender, named, registered
from benchmarks.engine.rationales.measuring import Row, measured
from benchmarks.engine.rationales.sets import Example, _phrase_marks
from benchmarks.engine.rationales.store import Rows
from benchmarks.engine.rationales.table import cells, table
from whyproof.core.errors import InputError
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.registry import method


def test_marks_reach_the_words_whatever_the_tokens() -> None:
    text = "It's a well-made (if long) film."
    tokens = ["It", "'s", "a", "well", "-", "made", "(", "if", "long", ")", "film", "."]
    marks = [False, False, False, True, False, False, True, False, True, False, False, True]
    assert aligned(text, tokens, marks) == [False, False, True, False, True, False]
    assert silent_marks(tokens, marks) == 2
    assert aligned(text, [*tokens, "more"], [*marks, True]) is None
    assert tokens_of_words("unhappy film", ["[CLS]", "un", "##happy", "film"]) is None  # [CLS] spells letters of its own
    assert tokens_of_words("unhappy film", ["un", "##happy", "film"]) == [[0, 1], [2]]


def test_the_smallest_phrases_on_the_side_of_the_sentence_are_marked() -> None:
    """not(0) bad(1) at(2) all(3): 'bad' alone is negative, and 'not bad' the smallest positive phrase."""
    spans = [(0, 1, 2), (1, 2, 1), (2, 3, 2), (3, 4, 2), (0, 2, 3), (0, 4, 4)]
    assert _phrase_marks(4, spans, "positive") == [True, True, False, False]
    assert _phrase_marks(4, spans, "negative") == [False, True, False, False]


def test_a_map_that_is_the_model_itself_is_plausible_and_faithful(word_list_target: Target) -> None:
    instance = Instance.of("the plot was thin but i loved every great dull minute")
    marks = np.array([w.text in ("loved", "great") for w in instance.words])
    example = Example("1", instance, "positive", {"people": marks})
    contender = Contender(method("occlusion"), {"game": "delete"})
    (row,) = measured("box", word_list_target, example, [contender], None, lambda name, why: None, 0, games=("delete",))
    assert row.method == "occlusion:game=delete" and row.right
    assert row.plausibility["people"] == {"AUPRC": 1.0, "token F1": 1.0, "IOU": 1.0}
    kept, whole = 1 / (1 + np.exp(-2.0)), 1 / (1 + np.exp(-1.4))  # 'loved' alone; all points together
    assert kept > whole and row.faithfulness["sufficiency, delete"] < row.faithfulness["comprehensiveness, delete"]


def test_contenders_come_from_the_registry_and_settings_are_checked() -> None:
    names = {c.name for c in registered(with_notices=False)}
    assert {"occlusion", "integrated_gradients", "lime"} <= names
    assert not names & {"predict", "hedge", "comprehensiveness", "attn_lrp"}
    assert "attn_lrp" in {c.name for c in registered(with_notices=True)}
    assert named("occlusion:game=delete").settings == {"game": "delete"}
    with pytest.raises(InputError, match="no_such"):
        named("occlusion:no_such=1")


def test_the_bootstrap_is_paired_and_stratified() -> None:
    draw = np.random.default_rng(0)
    base = draw.normal(0, 10, 40)
    strata = ["a"] * 20 + ["b"] * 20
    values = {"best": base + 1, "worse": base, "rare": np.where(np.arange(40) < 4, base + 1, np.nan), "bad": base - 5}
    found = cells(values, strata, lower_is_better=False, seed=0)
    assert found["best"].mean == pytest.approx(base.mean() + 1) and found["best"].low < base.mean() + 1 < found["best"].high
    assert found["worse"].behind == pytest.approx(1) and not found["worse"].level  # a wide spread, yet always behind by one
    assert found["bad"].behind_low == pytest.approx(6) and found["rare"].texts == 4
    assert found["rare"].level and found["rare"].behind == pytest.approx(0)
    half = 1.96 * base.reshape(2, 20).std(axis=1).mean() / np.sqrt(40)
    assert found["best"].high - found["best"].mean == pytest.approx(half, rel=0.25)
    lower = cells(values, strata, lower_is_better=True, seed=0)
    assert lower["bad"].behind == 0 and lower["best"].behind == pytest.approx(6)


def test_rows_outlive_the_run_and_half_a_line_does_no_harm(tmp_path: Path) -> None:
    kept = {"AUPRC": 1.0, "token F1": 0.5, "IOU": 0.25}
    faithful = {f"{m}, {g}": 0.1 for m in ("comprehensiveness", "sufficiency") for g in ("mask", "delete")}
    row = Row("sst", "7", "occlusion", 2, True, 0.1, {"people": kept}, faithful)
    path = tmp_path / "rows.jsonl"
    Rows(path).add("target", [row])
    with path.open("a") as file:
        file.write('\n{"of": "target", "set": "s')
    Rows(path).add("target", [Row(**{**row.__dict__, "text": "8"})])
    store = Rows(path)
    assert list(store.of("target", "7")) == [row] and store.has("target", "8", "occlusion", 2)
    assert not store.has("target", "7", "occlusion", 3)
    found = table([row, *store.of("target", "8")], {"sst": "people"}, 0)
    assert found["occlusion"]["token F1"].mean == 0.5 and found["occlusion"]["CPU seconds"].texts == 2
