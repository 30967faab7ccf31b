"""The pool of workers: the same bytes as one process, a worker that hangs is killed, and nothing is left running."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from random import Random

import pytest

from tests.verifiers.worlds import pack_of, random_claim, random_world, weight_map
from whyproof.core.canonical import canonical
from whyproof.core.claim import Agreement, Rank
from whyproof.core.commitment import Commitment
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance
from whyproof.core.verdict import Judgement, ToolCall, Verdict
from whyproof.verifiers import judge, judge_all, pool
from whyproof.verifiers.judge import RLIMIT, forget
from whyproof.verifiers.memory import Memory, dumped, loaded

TEXT = Instance.of("The plot was thin")
MAP = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9])
CLAIMS = [Rank((MAP.id,), word=w, label="positive", rank=r) for w in TEXT.words for r in (1, 2)]

#: A worker that never answers a claim on rank 2, and dies of one on rank 3; true to the protocol otherwise.
UNRELIABLE = """
import os, sys, time
from whyproof.verifiers import pool_worker
print(flush=True)
for line in sys.stdin:
    if '"rank": 2' in line:
        time.sleep(600)
    if '"rank": 3' in line:
        os._exit(3)
    print(pool_worker.answered(line), flush=True)
"""


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    forget()
    yield
    pool.close()


def text_of(judgements: list[Judgement]) -> list[str]:
    return [dumped(j) for j in judgements]


def test_workers_give_the_same_bytes_in_the_same_order() -> None:
    found: dict[str, Evidence] = dict(pack_of(MAP))
    claims = list(CLAIMS)
    for seed in range(40):
        random = Random(seed)
        world = random_world(random)
        claims.append(random_claim(random, world))  # type: ignore[arg-type]
        found |= world.pack
    said = [Commitment(n % 3 + 1, c.said if isinstance(c, Agreement) else c) for n, c in enumerate(claims[::3])]
    alone = text_of(judge_all(claims, found, said, workers=1))
    forget()
    assert text_of(judge_all(claims, found, said, workers=2)) == alone
    assert len({j.verdict for j in judge_all(claims, found, said, workers=2)}) > 2


def test_a_worker_that_hangs_is_killed_and_replaced_and_its_claim_is_undecided() -> None:
    asked = [pool._request(c, pack_of(MAP), (), RLIMIT, False) for c in CLAIMS]
    two = pool.Pool(2, kill_after=1.5, command=(sys.executable, "-c", UNRELIABLE))
    try:
        started = time.perf_counter()
        verdicts = [j.verdict if j else None for j in two.judge(asked)]
        assert time.perf_counter() - started < 60
        honest = [judge(c, pack_of(MAP)).verdict for c in CLAIMS]
        assert verdicts == [Verdict.UNDECIDED if c.rank == 2 else v for c, v in zip(CLAIMS, honest, strict=True)]
        assert "1.5 seconds" in str(two.judge(asked[1:2]))
        assert two.judge(asked[:1]) == [judge(CLAIMS[0], pack_of(MAP))]
    finally:
        two.close()


def test_a_worker_that_dies_takes_no_other_claim_with_it() -> None:
    claims = [Rank((MAP.id,), word=TEXT.words[3], label="positive", rank=r) for r in (3, 1)]
    one = pool.Pool(1, command=(sys.executable, "-c", UNRELIABLE))
    try:
        found = one.judge([pool._request(c, pack_of(MAP), (), RLIMIT, False) for c in claims])
        assert [j.verdict if j else None for j in found] == [Verdict.UNDECIDED, Verdict.PROVED]
    finally:
        one.close()


def test_workers_are_kept_and_end_when_closed() -> None:
    judge_all(CLAIMS, pack_of(MAP), workers=2)
    (first,) = pool._pools
    judge_all(CLAIMS, pack_of(MAP), workers=2)
    assert pool._pools == [first]
    workers = [first._idle.get() for _ in range(2)]
    assert [w._process.poll() for w in workers] == [None, None]
    for worker in workers:
        first._idle.put(worker)
    pool.close()
    assert all(w._process.poll() is not None for w in workers)
    assert pool._pools == []


def test_few_cheap_claims_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    judge_all(CLAIMS, pack_of(MAP))
    assert pool._pools == []
    monkeypatch.setattr(pool, "MANY", 10)
    forget()
    assert [j.verdict for j in judge_all(CLAIMS, pack_of(MAP))].count(Verdict.PROVED) == 2
    assert len(pool._pools) == 1


def test_where_no_process_can_be_started_this_one_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(size: int) -> pool.Pool:
        raise OSError("no more processes")

    monkeypatch.setattr(pool, "Pool", refuse)
    assert text_of(judge_all(CLAIMS, pack_of(MAP), workers=2)) == text_of([judge(c, pack_of(MAP)) for c in CLAIMS])


def test_an_error_of_the_call_is_raised_where_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYPROOF_PROVERS", "some")
    with pytest.raises(InputError, match="WHYPROOF_PROVERS"):
        judge_all(CLAIMS, pack_of(MAP), workers=2)


def test_a_judgement_survives_as_text() -> None:
    judgement = Judgement(
        Verdict.UNSUPPORTED, "é\n", ("e1",), {"p": 0.1, "d": {"x": [None, -0.0]}}, (ToolCall("edit", {"a": [1]}),), None, "lint"
    )
    assert loaded(dumped(judgement)) == judgement
    assert canonical(dict(loaded(dumped(judgement)).witness)) == canonical(dict(judgement.witness))


def test_the_memory_of_verdicts_is_bounded_in_number_and_in_size() -> None:
    memory = Memory(3, 400)
    for n in range(5):
        memory.put(str(n), Judgement(Verdict.REFUTED, "r"))
    assert [k for k in "01234" if memory.get(k)] == ["2", "3", "4"]
    memory.get("2")
    memory.put("5", Judgement(Verdict.REFUTED, "r"))
    assert memory.get("3") is None
    memory.put("large", Judgement(Verdict.REFUTED, "r" * 300))
    assert memory.get("2") is None
    assert memory.get("large") is not None
    assert memory.put("too large", Judgement(Verdict.REFUTED, "r" * 500)).reason == "r" * 500
    assert len(memory) == 0
    memory.put("again", Judgement(Verdict.REFUTED, "r" * 300))
    memory.put("again", Judgement(Verdict.REFUTED, "s" * 300))
    assert len(memory) == 1
