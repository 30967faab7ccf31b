"""How often the sense that a word is linked to is the one it has in its sentence: ``python -m benchmarks.senses --data FOLDER``.

122 words drawn at random from the test sentences of SST and AG News, one a sentence, of those with several senses. One person
labelled the senses that fit, seeing each sense's words and what it is a kind of: several where no difference shows; words that
none or nearly all fit were left out. The powers, what rarity costs and the least margins were chosen on list 1; list 2 was
labelled afterwards and looked at once (then words like "interesting" were made adjectives, by list 1 and for wordings).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from whyproof.agent.meaning.senses import Linked, linked
from whyproof.core.text import Instance
from whyproof.knowledge.word_edits.by_wordnet import senses_of_reading
from whyproof.knowledge.word_relations import senses_of
from whyproof.knowledge.wordnet import english, wordnet

LABELLED = Path(__file__).with_name("labelled.jsonl")
_COLUMN = {"sst/sentences": "tokens", "ag_news/ag_news": "text"}


@dataclass(frozen=True)
class Case:
    """A word with the senses that fit, the linking, and what two plain rules take."""

    fits: frozenset[str]
    found: Linked
    by_number: str  # the first of the part of speech with the most senses: what answers took before
    most_frequent: str | None  # the first of the part of speech found


def cases(folder: Path, number: int) -> Iterator[Case]:
    import pandas as pd

    tables = {name: pd.read_parquet(folder / f"{name}.parquet")[column] for name, column in _COLUMN.items()}
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["list"] != number:
            continue
        told = tables[row["set"]][row["row"]]
        instance = Instance.of(told if isinstance(told, str) else " ".join(told))
        word = next(w for w in instance.words if w.start == row["start"])
        assert word.text == row["word"], f"{row}: another version of the data"
        found = linked(instance, word)
        first = senses_of_reading(found.reading)[:1] if found.reading else []
        by_number = senses_of(wordnet(), english(), word.text)[0]
        yield Case(frozenset(row["senses"]), found, by_number, first[0] if first else None)


def report(number: int, listed: list[Case]) -> None:
    n = len(listed)
    clear = [case for case in listed if case.found.clear]
    parts = sum(_part(next(iter(c.fits))) == (c.found.reading.part if c.found.reading else "") for c in listed)
    rows = (
        ("part of speech", parts, n),
        ("first sense of the part with most senses (before)", sum(c.by_number in c.fits for c in listed), n),
        ("first sense of the part found", sum(c.most_frequent in c.fits for c in listed), n),
        ("the sense linked, clear or not", sum(c.found.senses[0].node in c.fits for c in listed if c.found.senses), n),
        ("of the clear ones", sum(c.found.node in c.fits for c in clear), len(clear)),
    )
    print(f"list {number}: {n} words, {len(clear)} of them clear")
    for name, right, of in rows:
        print(f"  {name:52}{right:4} of {of:3} = {right / max(of, 1):6.1%}", flush=True)


def _part(node: str) -> str:
    return "a" if node.endswith("s") else node[-1]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.senses", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    for number in (1, 2):
        report(number, list(cases(args.data, number)))


if __name__ == "__main__":
    main()
