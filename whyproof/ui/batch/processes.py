"""A crew of processes on this machine."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from whyproof.core.errors import ResourceError
from whyproof.ui.batch.desk import Desk
from whyproof.ui.batch.item import Done, Line
from whyproof.ui.ending import logs_to_stderr

_SECONDS_TO_END = 5.0


class Worker:
    """A process and the pipe to it."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        context = get_context("spawn")  # a fork would copy the threads' locks of torch, held or not
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=work, args=(theirs, desk), daemon=True)
        self.process.start()
        theirs.close()  # the worker's death closes the last one, and is heard
        self.ready = False


class Processes:
    """``size`` processes, each with a desk of its own; they end with this one, even if it is killed."""

    def __init__(self, size: int, desk: Callable[[], Desk]) -> None:
        self.size, self._desk = size, desk
        self._workers: list[Worker] = []

    def hire(self) -> Worker:
        worker = Worker(self._desk)
        self._workers.append(worker)
        return worker

    def give(self, worker: Worker, line: Line) -> None:
        try:
            worker.pipe.send(line)
        except OSError:  # dead; its pipe says so once more when it is read
            return

    def finished(self, busy: Sequence[Worker]) -> list[tuple[Worker, Done | None]]:
        found: list[tuple[Worker, Done | None]] = []
        while not found:
            heard = set(wait([worker.pipe for worker in busy]))
            for worker in busy:
                if worker.pipe not in heard:
                    continue
                try:
                    message = worker.pipe.recv()
                except (EOFError, OSError):
                    self._bury(worker)
                    found.append((worker, None))
                    continue
                if isinstance(message, Done):
                    found.append((worker, message))
                else:
                    worker.ready = True
        return found

    def close(self) -> None:
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_SECONDS_TO_END)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.pipe.close()
        self._workers = []

    def _bury(self, worker: Worker) -> None:
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        if not worker.ready:
            raise ResourceError(
                "a worker process that starts",
                f"its end with code {worker.process.exitcode}",
                "run without --workers to see what is wrong; nothing that is done is lost with --resume",
            )


def work(pipe: Connection, new_desk: Callable[[], Desk]) -> None:
    """The worker's life: a line in, what became of it out, until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the one in front ends the others
    logs_to_stderr()
    desk = new_desk()
    try:
        pipe.send(desk.ready())
        while True:
            pipe.send(desk.done(pipe.recv()))
    except (EOFError, OSError):
        return
