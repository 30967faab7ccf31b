"""The engine's bars that need no model: error at equal evaluations, and intervals, on the stored value tables."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.engine import coverage, sample_efficiency
from benchmarks.engine.tables import FILE, SENTENCES, TARGETS, tables
from whyproof.core.text import Instance
from whyproof.tools.shapley.exact import shapley


def test_the_tables_are_those_of_the_sentences() -> None:
    found = tables()
    assert len(found) == len(SENTENCES) * len(TARGETS)
    assert FILE.stat().st_size < 1_500_000
    for table in found:
        sentence = SENTENCES[int(table.name.split("-")[1])]
        assert table.n == len(Instance.of(sentence).words)
        assert np.ptp(table.values) > 0.5


@pytest.mark.slow
def test_the_engine_needs_fewer_evaluations_than_its_peers() -> None:
    found = sample_efficiency.measure(seeds=1)
    shares = sample_efficiency.ratios(found)
    assert sample_efficiency.missed(shares) == []
    assert all(share < 0.5 for pair in shares.values() for share in pair), "measured 0.03 to 0.2: something got worse"


def test_a_bar_that_is_missed_is_named() -> None:
    assert sample_efficiency.missed({200: (0.9, 0.5), 400: (0.1, 1.2)}) == [
        "200 evaluations: 0.90 of paired KernelSHAP, the bar is 0.85",
        "400 evaluations: 1.20 of OddSHAP and ProxySHAP, the bar is 1.0",
    ]


@pytest.mark.slow
def test_intervals_hold_the_exact_value_as_often_as_they_say() -> None:
    found = coverage.measure(seeds=1)
    assert found["all fixed budgets"]["words"] >= 1_700
    for name in ("all fixed budgets", "all stopping rules"):
        assert 0.93 <= found[name]["held"] <= 0.97
    assert all(0.90 <= row["held"] <= 0.985 for row in found.values()), "one line has 440 words: two points either way are chance"


def test_the_peers_yardstick_is_exact_where_it_should_be() -> None:
    table = min(tables(), key=lambda t: t.n)
    whole = sample_efficiency.paired_kernel_shap(table, 2**table.n, 0)
    assert np.abs(whole - shapley(table.values)).max() < 1e-6 * np.ptp(table.values)
    many = sample_efficiency.antithetic_permutations(table, 60_000, 0)
    assert np.abs(many - shapley(table.values)).max() < 0.03 * np.ptp(table.values)
