"""Who says the claims: the draws of a twin, and the set of wordings that they draw from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random
from types import MappingProxyType

FOLDER = Path(__file__).parent / "sets"
TABLES = "tables"  # the wordings that stand in ``wordings*.py``
Wordings = Mapping[str, tuple[str, ...]]


class Speaker(Random):
    """Draws, with the wordings of one set; what the set does not say is said as in the tables."""

    wordings: Wordings = MappingProxyType({})

    def words_for(self, name: str, tables: Sequence[str]) -> Sequence[str]:
        """The ways of saying ``name`` in this set, or those of the tables."""
        return self.wordings.get(name) or tables


def speaker(seed: str, wordings: str = TABLES) -> Speaker:
    """One whose draws follow from the seed."""
    made = Speaker(seed)
    made.wordings = {} if wordings == TABLES else wording_set(wordings)
    return made


def sets() -> list[str]:
    """The names of the sets, the tables first."""
    return [TABLES, *sorted(path.stem for path in FOLDER.glob("*.txt"))]


@lru_cache
def wording_set(name: str) -> Wordings:
    """A set by its name: headings in brackets, a wording a line; lines that begin with ``#`` say where the set is from.

    Raises:
        LookupError: no such set.
        ValueError: a line before the first heading, or a heading twice.
    """
    if name not in sets():
        raise LookupError(f"expected one of the sets {', '.join(sets())}; came {name!r}")
    found: dict[str, list[str]] = {}
    ways: list[str] | None = None
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            if line[1:-1] in found:
                raise ValueError(f"{name}: the heading {line} stands twice")
            ways = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            if ways is None:
                raise ValueError(f"{name}: {line!r} stands before the first heading")
            ways.append(line)
    return {heading: tuple(lines) for heading, lines in found.items()}
