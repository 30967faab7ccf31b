"""Batches of the embedded model: the examples of the documentation hold, and workers give the bytes of one process."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/batches.md").read_text(encoding="utf-8")


def example(language: str, number: int = 0) -> str:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[number]


def batch(folder: Path, questions: str, answers: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "whyproof", "batch", questions, "-o", answers, *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=500)


@pytest.mark.slow
def test_the_examples_hold_and_their_bytes_do_not_depend_on_the_workers(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(example("csv"))
    more = [
        {"id": n, "text": f"{word} film but it drags", "questions": ["Why?"]} for n, word in enumerate(("fine", "bold", "dull"))
    ]
    lines = [example("json", 0).strip(), example("json", 1).strip(), *map(json.dumps, more)]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines))
    ended = batch(tmp_path, "table.csv", "table.parquet", "--workers", "1")
    assert ended.returncode == 0, ended.stderr
    assert [row["expect_ok"] for row in pq.read_table(tmp_path / "table.parquet").to_pylist()] == [True, True]
    for workers in ("0", "2"):
        ended = batch(tmp_path, "lines.jsonl", f"{workers}.jsonl", "--workers", workers)
        assert ended.returncode == 0, (tmp_path / f"{workers}.jsonl").read_text()
    assert (tmp_path / "0.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    one = json.loads((tmp_path / "0.jsonl").read_text().splitlines()[0])
    assert one["expect"] == {"ok": True, "failed": []}


def test_the_workflow_is_yaml_that_runs_the_batch() -> None:
    yaml = pytest.importorskip("yaml")
    steps = yaml.safe_load(example("yaml"))["jobs"]["explanations"]["steps"]
    assert any("whyproof batch" in step.get("run", "") for step in steps)
