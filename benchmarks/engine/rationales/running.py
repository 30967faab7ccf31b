"""All texts through all methods, within a budget, going on where an earlier run ended."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.engine.rationales import hatexplain
from benchmarks.engine.rationales.baselines import COUNTS, RANDOM, RARE, word_counts
from benchmarks.engine.rationales.contenders import Contender
from benchmarks.engine.rationales.measuring import Row, measured
from benchmarks.engine.rationales.sets import Example, Sample
from benchmarks.engine.rationales.store import Rows
from whyproof.core.target import Target
from whyproof.tools.targets.resolve import resolve


@dataclass
class Run:
    """Texts are taken in turn from each set, so that a method whose share of CPU seconds is spent has met all of them."""

    samples: Sequence[Sample]
    contenders: Sequence[Contender]
    store: Rows
    data: Path
    seed: int
    share: float  # CPU seconds of explaining for each method
    targets: dict[str, Target] = field(default_factory=dict)
    spent: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)

    def rows(self, measure: bool) -> list[Row]:
        """The rows of these texts and methods; where ``measure`` is False, those in the store alone."""
        started, found = time.process_time(), []
        turns = max(len(s.examples) for s in self.samples)
        for turn in range(turns):
            for drawn in self.samples:
                if turn < len(drawn.examples):
                    found += self._text(drawn, drawn.examples[turn], measure)
            if measure:
                gone = time.process_time() - started
                print(f"{turn + 1}/{turns} texts of each set, {gone:.0f} CPU seconds", file=sys.stderr, flush=True)
        return found

    def not_measured(self) -> list[str]:
        """What methods refused, and which ones ran out of their share."""
        return [f"left out {times} times: {reason}" for reason, times in self.refusals.items()]

    def _text(self, drawn: Sample, example: Example, measure: bool) -> list[Row]:
        target = self._target(drawn.target)
        of = f"{target.fingerprint[:16]} {drawn.name} {self.seed}"
        if measure:
            missing = [c for c in self.contenders if not self.store.has(of, example.id, c.name, c.tool.version)]
            due = [c for c in missing if self.spent[c.name] < self.share]
            self.refusals.update(f"{c.name}: its share of CPU seconds was spent" for c in missing if c not in due)
            counts = None if self.store.has(of, example.id, RANDOM, 1) else word_counts(drawn.target, self.data)
            if due or counts is not None:
                self.store.add(of, measured(drawn.name, target, example, due, counts, self._refused, self.seed))
        wanted = {c.name: c.tool.version for c in self.contenders} | {RANDOM: 1, RARE: 1, COUNTS: 1}
        rows = [row for row in self.store.of(of, example.id) if wanted.get(row.method) == row.version]
        self.spent.update({row.method: row.seconds for row in rows})
        return rows

    def _refused(self, name: str, reason: str) -> None:
        self.refusals[f"{name}: {reason}"] += 1

    def _target(self, name: str) -> Target:
        if name not in self.targets:
            import torch

            torch.set_num_threads(1)
            if name == hatexplain.RECIPE.name:
                self.targets[name], accuracy = hatexplain.target(self.data)
                print(
                    f"accuracy of the target made for {', '.join(f'{k}: {v:.1%}' for k, v in accuracy.items())}", file=sys.stderr
                )
            else:
                self.targets[name] = resolve(name)
        return self.targets[name]
