"""A crew of Ray actors, on a cluster or on a Ray that is started here and ends with the batch."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, redirect_stdout
from dataclasses import dataclass
from functools import partial
from typing import Any

from whyproof.core.errors import InputError, ResourceError
from whyproof.ui.batch.desk import Desk
from whyproof.ui.batch.item import Done, Line
from whyproof.ui.batch.one_thread import ONE_THREAD

#: Read by Ray as it is imported. The second name notwithstanding, it has Ray use the loopback address on every system.
_QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}
_LOOPBACK = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0"}


_HERE = ("a Ray that starts on this machine", "try again when it is less busy, or use --workers without --engine ray")
_SECONDS_TO_REACH = 10.0


@dataclass(eq=False)
class Actor:
    """An actor, the answer to whether it stands, and the answer it is working on."""

    handle: Any
    ready: Any
    at: Any = None


class Ray:
    """``size`` actors, each with a desk of its own and one processor; ``size`` 0 takes as many as there are processors.

    Nothing is told to anybody outside: usage statistics are off, no dashboard is opened, and without an ``address`` all of
    Ray listens on the loopback address only.

    Raises:
        InputError: the cluster has fewer processors than workers are wanted.
        ResourceError: Ray is not installed, or the cluster cannot be reached.
    """

    def __init__(self, size: int, new_desk: partial[Desk], address: str | None = None) -> None:
        os.environ.update(_QUIET if address else _QUIET | _LOOPBACK)
        try:
            import ray
        except ImportError as error:
            raise ResourceError("Ray for --engine ray", "no package of that name", "pip install 'whyproof[ray]'") from error
        self._ray, self._new_desk = ray, new_desk
        self._end = ExitStack()
        self._start(size, address)
        there = int(ray.cluster_resources().get("CPU", 0))
        self.size = size or there
        if not 0 < self.size <= there:
            self.close()
            raise InputError(f"at most {there} workers on this cluster", str(self.size), "name fewer with --workers")
        self._actors: list[Actor] = []

    def hire(self) -> Actor:
        handle = self._ray.remote(num_cpus=1, max_restarts=0)(self._new_desk.func).remote(*self._new_desk.args)
        actor = Actor(handle, handle.ready.remote())
        self._actors.append(actor)
        return actor

    def give(self, worker: Actor, line: Line) -> None:
        worker.at = worker.handle.done.remote(line)

    def finished(self, busy: Sequence[Actor]) -> list[tuple[Actor, Done | None]]:
        done, _ = self._ray.wait([actor.at for actor in busy], num_returns=1)
        return [(actor, self._taken(actor)) for actor in busy if actor.at in done]

    def close(self) -> None:
        self._end.close()

    def _start(self, size: int, address: str | None) -> None:
        self._end.enter_context(redirect_stdout(sys.stderr))  # Ray prints what it has to say of a worker that died
        told: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
        if address:
            told |= {"address": address, "runtime_env": {"env_vars": ONE_THREAD}}
        else:
            folder = self._end.enter_context(tempfile.TemporaryDirectory(prefix="ray", ignore_cleanup_errors=True))
            told |= {"address": "local", "include_dashboard": False, "_temp_dir": folder}
            told |= {"num_cpus": size} if size else {}
        try:
            _reach(address)
            self._end.callback(self._ray.shutdown)
            self._ray.init(**told)
        except Exception as error:  # Ray raises no better one where a node is slow to start
            self.close()
            reason = " ".join(str(error).split()) or type(error).__name__
            where, mend = (f"a Ray cluster at {address!r}", "check --ray-address, or leave it out") if address else _HERE
            raise ResourceError(where, reason, mend) from error

    def _taken(self, actor: Actor) -> Done | None:
        died = (
            self._ray.exceptions.RayActorError,
            self._ray.exceptions.WorkerCrashedError,
            self._ray.exceptions.OutOfMemoryError,
        )
        try:
            done: Done = self._ray.get(actor.at)
            return done
        except died:
            self._actors.remove(actor)
        try:
            self._ray.get(actor.ready)
        except died as error:
            reason = " ".join(str(error).split())
            mend = "see that whyproof is installed there; nothing that is done is lost with --resume"
            raise ResourceError("a worker that starts on the cluster", reason, mend) from error
        return None


def _reach(address: str | None) -> None:
    """Knock at ``[ray://]HOST:PORT``: Ray itself would go on trying for minutes.

    Raises:
        OSError: nobody is there.
    """
    host, colon, port = (address or "").removeprefix("ray://").rpartition(":")
    if colon and port.isdecimal():
        socket.create_connection((host.strip("[]"), int(port)), _SECONDS_TO_REACH).close()
