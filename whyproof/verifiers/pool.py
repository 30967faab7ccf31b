"""The claims of one answer judged side by side, in processes that can be killed.

A verdict is decided by the solvers' deterministic resource limits alone; the wall-clock kill is the net below them, for a
worker that hangs. Its claim is UNDECIDED, and a new worker takes its place.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Timer

from whyproof.core.claim import Claim
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Pack
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers.citing import cited
from whyproof.verifiers.judge import RLIMIT, judge
from whyproof.verifiers.memory import loaded
from whyproof.verifiers.provers import third_asked

#: Seconds after which a worker is killed. A claim on 512 words takes a fifth of one, a search over 2,000 texts one.
KILL_AFTER = 60.0

#: Seconds that a worker may take to come up: it imports z3.
START_WITHIN = 60.0

#: Measured quantities, over all claims, from which workers are worth their start: about a second's work for one process.
MANY = 2_500

_COMMAND = (sys.executable, "-m", "whyproof.verifiers.pool_worker")


def judge_all(
    claims: Iterable[Claim],
    pack: Pack,
    commitments: Sequence[Commitment] = (),
    *,
    workers: int | None = None,
    rlimit: int = RLIMIT,
) -> list[Judgement]:
    """A judgement a claim, in order: the same, to the byte, with any number of ``workers``.

    One worker is this process; more are processes of their own, started at the first call that asks for them, and kept.
    None: one, or as many as there are processors where the claims speak of ``MANY`` quantities. Where no process can be
    started, this one judges.
    """
    listed, third = list(claims), third_asked()
    number = min(_worthwhile(listed, pack) if workers is None else workers, len(listed))
    pool = _running(workers or number) if number > 1 else None
    if pool is None:
        return [judge(claim, pack, commitments, rlimit=rlimit, with_cvc5=third) for claim in listed]
    found = pool.judge([_request(claim, pack, commitments, rlimit, third) for claim in listed])
    # A claim that a worker could not judge for an error of ours raises that error here.
    return [
        judge(claim, pack, commitments, rlimit=rlimit, with_cvc5=third) if judgement is None else judgement
        for claim, judgement in zip(listed, found, strict=True)
    ]


def _worthwhile(claims: Sequence[Claim], pack: Pack) -> int:
    records = [pack[e] for claim in claims for e in cited(claim) if e in pack]
    quantities = sum(len(value) for record in records for value in record.values.values() if isinstance(value, list))
    return (os.cpu_count() or 1) if quantities >= MANY else 1


def _request(claim: Claim, pack: Pack, commitments: Sequence[Commitment], rlimit: int, third: bool) -> str:
    """Everything that ``judge`` needs, as one line of JSON."""
    known = {e for c in (claim, *(c.claim for c in commitments)) for e in cited(c) if e in pack}
    content = {
        "claim": claim.to_dict(),
        "pack": {e: pack[e].to_dict() for e in sorted(known)},
        "commitments": [[c.turn, c.claim.to_dict()] for c in commitments],
        "rlimit": rlimit,
        "with_cvc5": third,
    }
    return json.dumps(content)


class Stopped(Exception):
    """A worker ended, or was killed, before it answered."""


class Worker:
    """One process that judges what it is sent, a line of JSON a claim; of no more use after ``Stopped``.

    Raises:
        OSError: the process cannot be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        path = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": path},
        )
        self._up = False

    def answer(self, request: str, seconds: float) -> str:
        """The worker's line on one request.

        Raises:
            Stopped: the worker died, or was killed after so many seconds.
        """
        if not self._up:
            self._line(START_WITHIN)
            self._up = True
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(request + "\n")
            self._process.stdin.flush()
        except OSError as error:
            self.close()
            raise Stopped from error
        return self._line(seconds)

    def _line(self, seconds: float) -> str:
        assert self._process.stdout is not None
        killer = Timer(seconds, self._process.kill)
        killer.daemon = True
        killer.start()
        line = self._process.stdout.readline()
        killer.cancel()
        if not line.endswith("\n"):
            self.close()
            raise Stopped
        return line

    def close(self) -> None:
        """End the process, at once. May be called twice."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            with suppress(OSError):  # what could not be sent any more
                stream.close()


class Pool:
    """A number of workers, each replaced when it stops.

    Raises:
        OSError: processes cannot be started.
    """

    def __init__(self, size: int, kill_after: float = KILL_AFTER, command: Sequence[str] = _COMMAND) -> None:
        self.size, self.kill_after = size, kill_after
        self._command = command
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for _ in range(size):
            self._idle.put(Worker(command))
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="whyproof-judge")

    def judge(self, requests: Sequence[str]) -> list[Judgement | None]:
        """A judgement a request, in order; None where the worker met an error."""
        return list(self._threads.map(self._one, requests))

    def _one(self, request: str) -> Judgement | None:
        worker = self._idle.get()
        try:
            line = worker.answer(request, self.kill_after)
        except Stopped:
            worker = Worker(self._command)
            return Judgement(Verdict.UNDECIDED, f"no verdict within {self.kill_after:g} seconds: the worker was stopped")
        finally:
            self._idle.put(worker)
        return None if line == "null\n" else loaded(line)

    def close(self) -> None:
        """End all workers, at once."""
        self._threads.shutdown(cancel_futures=True)
        while not self._idle.empty():
            self._idle.get().close()


_lock = Lock()
_pools: list[Pool] = []  # none, or the one that runs


def _running(size: int) -> Pool | None:
    """The pool of this size; None where no process can be started."""
    with _lock:
        if not _pools or _pools[0].size != size:
            close()
            try:
                _pools.append(Pool(size))
            except OSError:
                return None
            atexit.register(close)
        return _pools[0]


def close() -> None:
    """End the workers that ``judge_all`` started; the next call that wants some starts new ones."""
    while _pools:
        _pools.pop().close()
