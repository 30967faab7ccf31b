"""What a batch came to, gathered line by line while the output is written."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from whyproof.ui.reading import parsed

_SLOWEST = 10


@dataclass(frozen=True, order=True)
class Slow:
    """A question and its seconds; ``place`` counts the output lines from 1."""

    seconds: float
    place: int
    id: str
    question: str


@dataclass(frozen=True)
class Failure:
    """An output line that is an error or missed what was expected; ``said`` are plain lines. ``error`` is False where there is
    an answer, only not the expected one."""

    place: int
    id: str
    question: str
    said: tuple[str, ...]
    error: bool


@dataclass
class Findings:
    """Counts over the output lines. ``verdicts`` counts sentences, ``labels`` and ``operations`` answers; ``seconds`` holds
    one number for each question that was answered."""

    lines: int = 0
    errors: int = 0
    failed: int = 0
    expected: int = 0
    operations: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    table: Counter[tuple[str, str]] = field(default_factory=Counter)  # sentences by (operation, verdict)
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)  # answers by (target, label)
    failures: list[Failure] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    slowest: list[Slow] = field(default_factory=list)  # a heap; ``slow`` has them in order

    def add(self, line: str, seconds: float) -> None:
        data: Any = parsed(line)
        self.lines += 1
        expect = data.get("expect")
        error = data["status"] == "error"
        self.errors += error
        self.expected += expect is not None
        missed = expect is not None and not expect["ok"]
        self.failed += missed
        named = ("" if data["id"] is None else str(data["id"]), data["question"] or "")
        if error or missed:
            said = (data["error"],) if error else tuple(expect["failed"])
            self.failures.append(Failure(self.lines, *named, said, error))
        if not error:
            self._count(data)
            self.seconds.append(seconds)
            heapq.heappush(self.slowest, Slow(seconds, self.lines, *named))
            if len(self.slowest) > _SLOWEST:
                heapq.heappop(self.slowest)

    @property
    def slow(self) -> list[Slow]:
        return sorted(self.slowest, reverse=True)

    def _count(self, data: Any) -> None:
        verdicts = Counter(sentence["verdict"] for sentence in data["sentences"])
        self.verdicts += verdicts
        for name in {operation["name"] for operation in data["operations"]}:
            self.operations[name] += 1
            for verdict, times in verdicts.items():
                self.table[name, verdict] += times
        if data["prediction"]:
            target = next((evidence["target"] for evidence in data["evidence"]), "")
            self.labels[target, data["prediction"]["label"]] += 1
