"""Locks between processes by files that hold nothing: the end of a process, however it ends, lets go of them."""

from __future__ import annotations

import os
from pathlib import Path


class LockFile:
    """A lock that is held. The file goes with it."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path, self._descriptor = path, descriptor

    @classmethod
    def taken(cls, path: Path) -> LockFile | None:
        """The lock at this path, or None where another process has it.

        Raises:
            OSError: the file cannot be made.
        """
        try:
            import fcntl
        except ImportError:  # Windows: only the threads of one process keep each other out
            return cls(path, -1)
        while True:
            descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if _is_at(path, descriptor):
                    return cls(path, descriptor)
            except BlockingIOError:
                os.close(descriptor)
                return None
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)  # of a file that its last holder has just taken away: once more

    def free(self) -> None:
        if self._descriptor >= 0:
            self._path.unlink(missing_ok=True)  # while it is held: whoever opened it before sees that it is gone
            os.close(self._descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False
