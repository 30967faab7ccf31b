"""The adapter of z3, the only file that imports it."""

from __future__ import annotations

import ctypes
import sys

import z3

from whyproof.verifiers.smtlib import Result

_MEGABYTE = 2**20


def _keep_freed_memory() -> None:
    """A context takes some 17 MB. Where they happen to lie at the end of the heap, the C library gives them back to the system
    each time, and 5,000 page faults a claim double the time of a verdict. glibc is told to keep up to 64 MB."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        trim_threshold, mmap_threshold = -1, -3  # from malloc.h
        libc.mallopt(trim_threshold, 64 * _MEGABYTE)
        libc.mallopt(mmap_threshold, 32 * _MEGABYTE)


_keep_freed_memory()


def new_context() -> object:
    """Where terms live. Problems that share one are read one after the other."""
    return z3.Context()


class Session:
    """One problem in a context of its own, read from the very lines that its certificate carries.

    Deterministic: the same text gives the same results. ``rlimit`` is z3's own unit of work, for each question. A given
    ``context`` saves the making of one, about a millisecond; what was read in it before is then still in memory.
    """

    def __init__(self, declarations: str, facts: str, rlimit: int, context: object = None) -> None:
        self._solver = z3.SimpleSolver(ctx=context or z3.Context())
        self._solver.set("unsat_core", True)
        self._solver.set("rlimit", rlimit)
        self._solver.from_string(_NAMES + declarations + facts)

    def ask(self, question: str = "") -> Result:
        """Are the facts satisfiable together with the question's assertions?"""
        self._solver.push()
        if question:
            self._solver.from_string(question)
        answer = str(self._solver.check())
        core = frozenset(name.decl().name() for name in self._solver.unsat_core()) if answer == "unsat" else frozenset[str]()
        self._solver.pop()
        return Result("unsat", core) if answer == "unsat" else Result("sat" if answer == "sat" else "unknown")


_NAMES = "(set-option :produce-unsat-cores true)\n"  # without it z3 forgets the names of the axioms


def version() -> str:
    """z3's version, ``major.minor.patch``."""
    return str(z3.get_version_string())
