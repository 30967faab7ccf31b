"""The fuzzer finds nothing, and would find something: a seeded fault in a prover is reported with its seed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import fuzz
from whyproof.core.claim import CLAIMS, Rank
from whyproof.core.verdict import Verdict
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.provers import verdict_by

ROOT = Path(__file__).parents[2]


def test_a_batch_of_claims_agrees_between_all_three_provers() -> None:
    tally = fuzz.batch(range(400), with_cvc5=True)
    assert tally.faults == []
    assert (tally.claims, tally.seen.total()) == (400, 400)
    assert (tally.in_full, tally.refereed > 3) == (2, True)
    assert {verdict for _, verdict in tally.seen} >= {"PROVED", "REFUTED", "UNSUPPORTED", "VACUOUS", "TRIVIAL"}


def test_a_prover_that_is_wrong_is_found_with_the_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(claim: Any, grounds: Any) -> Verdict:
        verdict = evaluate(claim, grounds)
        return Verdict.PROVED if isinstance(claim, Rank) and verdict is Verdict.UNSUPPORTED else verdict

    monkeypatch.setattr(fuzz, "evaluate", wrong)
    faults = fuzz.batch(range(200), with_cvc5=False).faults
    assert faults
    assert all("rank: z3 says UNSUPPORTED, the exact evaluator PROVED" in fault for fault in faults)
    seed = int(faults[0].split(",")[0].removeprefix("seed "))
    monkeypatch.undo()
    assert fuzz.batch(range(seed, seed + 1), with_cvc5=True).faults == []


def test_a_wrong_solver_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(prover: Any, problem: Any, known: str, exactly: Verdict, rlimit: int) -> Any:
        verdict, core = verdict_by(prover, problem, known, exactly, rlimit)
        return (Verdict.UNSUPPORTED if prover.name == "cvc5" and verdict is Verdict.REFUTED else verdict), core

    monkeypatch.setattr(fuzz, "verdict_by", wrong)
    assert all("cvc5 says UNSUPPORTED" in fault for fault in fuzz.batch(range(50), with_cvc5=True).faults)
    assert fuzz.batch(range(50), with_cvc5=True).faults


def test_batches_cover_every_seed_once() -> None:
    seeds = [seed for batch in fuzz.batches(1_000, 1_234) for seed in batch]
    assert seeds == list(range(1_000, 2_234))


@pytest.mark.slow
def test_ten_thousand_claims_and_three_provers_by_the_command() -> None:
    command = [sys.executable, "benchmarks/fuzz.py", "--claims", "10000", "--seed", "10000000", "--cvc5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stdout
    assert "0 disagreements" in done.stdout
    assert all(kind in done.stdout for kind in CLAIMS)
