"""A corpus of attributions: the same records as one by one, resumable after SIGKILL, opened by name, summed up by word."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import LEXICON, word_list
from whyproof.agent.attribute_data import attribute_data
from whyproof.core.errors import InputError, ResourceError
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance
from whyproof.knowledge.attribution_store import SHARD, AttributionStore, open_store, stores
from whyproof.knowledge.corpus_view import word_statistics
from whyproof.knowledge.text_data import TextData
from whyproof.tools.method import filled
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget

TEXTS = ("the plot was thin but i loved it", "dull and bad", "", "a fine film , loved it", "loved loved it")
DATA = TextData("reviews", ("text",), tuple((t,) for t in TEXTS))


@pytest.fixture
def target() -> CallableTarget:
    return CallableTarget(word_list, ("negative", "positive"), name="word list", fingerprint="word list 1")


@pytest.fixture
def store(target: CallableTarget, tmp_path: Path) -> AttributionStore:
    return attribute_data(target, DATA, "occlusion", root=tmp_path)


def test_a_row_is_the_record_that_the_text_alone_would_give(store: AttributionStore, target: CallableTarget) -> None:
    assert len(store) == len(TEXTS) and store.complete
    tool = method("occlusion")
    for i, text in enumerate(TEXTS):
        if text:
            alone = tool.explain(target, Instance.of(text), filled(tool, {}))
            expected = Evidence.of(alone, "occlusion", target, Instance.of(text), filled(tool, {}), 0)
            assert store.evidence(i).id == expected.id
    assert "at least one word" in store.row(2).problem
    with pytest.raises(InputError, match="row 2"):
        store.evidence(2)
    with pytest.raises(InputError, match="a row from 0 to 4"):
        store.row(5)


def test_a_store_is_opened_by_target_data_and_method(store: AttributionStore, tmp_path: Path) -> None:
    assert open_store("word list", "reviews", "occlusion", tmp_path).folder == store.folder
    assert open_store("word list 1", DATA.digest, "occlusion", tmp_path).folder == store.folder
    assert [s.card for s in stores(tmp_path)] == [store.card]
    with pytest.raises(InputError, match="word list, reviews, occlusion"):
        open_store("word list", "reviews", "lime", tmp_path)


def test_other_settings_are_another_store(store: AttributionStore, target: CallableTarget, tmp_path: Path) -> None:
    other = attribute_data(target, DATA, "occlusion", {"label": "positive"}, root=tmp_path)
    assert other.folder != store.folder
    with pytest.raises(InputError, match="2 stores hold"):
        open_store("word list", "reviews", "occlusion", tmp_path)


def test_nothing_is_computed_twice(store: AttributionStore, tmp_path: Path) -> None:
    def forbidden(texts: list[str]) -> Any:
        raise AssertionError("the rows are on record")

    target = CallableTarget(forbidden, ("negative", "positive"), name="word list", fingerprint="word list 1")
    assert attribute_data(target, DATA, "occlusion", root=tmp_path).folder == store.folder


def test_words_are_summed_up_by_class(store: AttributionStore) -> None:
    (loved,) = [s for s in word_statistics(store, "positive", least=3) if s.word == "loved"]
    assert (loved.texts, loved.times, loved.positive) == (3, 4, 1.0)
    assert loved.mean == pytest.approx(LEXICON["loved"], abs=1e-9)  # occlusion of an additive box gives its points
    assert word_statistics(store, "negative", least=2) == []


def test_the_rows_open_as_a_dataset(store: AttributionStore) -> None:
    data = store.dataset()
    assert data.num_rows == len(TEXTS) and data[1]["words"] == ["dull", "and", "bad"]
    assert data[1]["class"] == "negative" and data[2]["class"] is None


def test_a_broken_shard_is_named(store: AttributionStore) -> None:
    (shard,) = store.folder.glob("*.parquet")
    shard.write_bytes(shard.read_bytes()[:100])
    with pytest.raises(ResourceError, match=shard.name):
        AttributionStore(store.folder).row(0)


def test_only_attribution_methods_fill_a_store(target: CallableTarget, tmp_path: Path) -> None:
    for name in ("predict", "comprehensiveness"):
        with pytest.raises(InputError, match="attribution method"):
            attribute_data(target, DATA, name, root=tmp_path)


SLOW_RUN = """
import sys, time
from pathlib import Path
from tests.conftest import word_list
from whyproof.agent.attribute_data import attribute_data
from whyproof.knowledge.text_data import TextData
from whyproof.tools.targets.callable import CallableTarget

def slow(texts):
    time.sleep(float(sys.argv[2]))
    return word_list(texts)

target = CallableTarget(slow, ("negative", "positive"), name="word list", fingerprint="word list 1")
rows = tuple((f"text {i} is loved",) for i in range(5 * 256))
store = attribute_data(target, TextData("many", ("text",), rows), "occlusion", root=Path(sys.argv[1]))
print(len(store))
"""


def test_a_killed_run_goes_on_after_its_last_shard(tmp_path: Path) -> None:
    def command(pause: str, root: Path) -> list[str]:
        return [sys.executable, "-c", SLOW_RUN, str(root), pause]

    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    run = subprocess.Popen(command("0.0005", killed), env=environment)
    deadline = time.monotonic() + 60
    while len(list(killed.glob("*/*.parquet"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    run.send_signal(signal.SIGKILL)
    run.wait()
    (half,) = stores(killed)
    assert 2 * SHARD <= half.done < half.card.rows and half.done % SHARD == 0
    before = {p: p.stat().st_mtime_ns for p in half.folder.glob("*.parquet")}
    for root in (killed, whole):
        done = subprocess.run(command("0", root), env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == str(5 * SHARD)
    assert all(p.stat().st_mtime_ns == time_ for p, time_ in before.items()), "finished shards are left alone"
    (first,), (second,) = stores(killed), stores(whole)
    assert {p.name: p.read_bytes() for p in first.folder.glob("*.parquet")} == {
        p.name: p.read_bytes() for p in second.folder.glob("*.parquet")
    }
