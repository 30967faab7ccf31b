"""One thread a process, set before numpy and torch are there; so this file imports neither, nor anything that does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

ONE_THREAD = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@contextmanager
def one_thread() -> Iterator[None]:
    """One thread a process: sums in floating point come out the same whatever the number of cores, so that the answers of
    every engine are the same bytes. Processes begun meanwhile take it over. numpy, if it is loaded already, keeps its threads."""
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(ONE_THREAD)
    torch = sys.modules.get("torch")  # one that is loaded has read the environment already
    threads = torch.get_num_threads() if torch else 0
    if torch:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        if torch:
            torch.set_num_threads(threads)
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
