"""Texts with the words that people marked as the reason for the label, as whyproof's words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.engine.rationales.alignment import aligned, silent_marks
from benchmarks.engine.rationales.hatexplain import LABELS, majority, rows, text_of
from whyproof.core.target import BoolArray
from whyproof.core.text import Instance
from whyproof.tools.targets.recipes import detokenise

#: Longer texts are left out: a run over all methods has to end. Movie passages are the longest.
MOST_WORDS, MOST_PASSAGE_WORDS = 40, 60

#: A passage is the sentences of one piece of evidence and so many on either side.
SENTENCES_AROUND = 1

NLI = ("entailment", "neutral", "contradiction")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Example:
    """A text, its gold label, and the words people marked, under one name or several (other people, another rule)."""

    id: str
    instance: Instance
    label: str
    golds: Mapping[str, BoolArray]  # name -> [n_words]


@dataclass
class Sample:
    """The examples drawn of one set, and what was left out on the way."""

    name: str
    target: str
    examples: list[Example] = field(default_factory=list)
    seen: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    silent: int = 0  # marked tokens that are punctuation: no word, so no mark


class Dropped(ValueError):
    """Why a text is left out."""


def sample(name: str, data: Path, n: int, seed: int) -> Sample:
    """The first n usable texts of a set in a seeded order."""
    target, candidates = SETS[name]
    found = Sample(name, target)
    ready = list(candidates(data, found))
    for at in np.random.default_rng([seed, len(ready)]).permutation(len(ready)):
        if len(found.examples) == n:
            break
        found.seen += 1
        try:
            found.examples.append(ready[at]())
        except Dropped as reason:
            found.dropped[str(reason)] += 1
    return found


Candidates = Iterator[Callable[[], Example]]


def _sst(data: Path, into: Sample) -> Candidates:
    """Sentences of SST's dev and test parts, which the target was not trained on: marks of six people, and of the treebank."""
    known = {_letters(detokenise(r["tokens"])): r for r in _table(data / "sst" / "sentences.parquet") if r["split"] != "train"}
    spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    wanted = {r["id"] for r in known.values()}
    for r in _table(data / "sst" / "phrase_spans.parquet"):
        if r["id"] in wanted:
            spans[r["id"]].append((r["start"], r["end"], r["label5"]))

    def example(annotations: Sequence[Row]) -> Example:
        tree = known.get(_letters(annotations[0]["sentence"]))
        if tree is None:
            raise Dropped("in the target's training data")
        people = _people(annotations, into)
        tokens = [detokenise(t) for t in tree["tokens"].split()]
        marks = _phrase_marks(len(tokens), spans[tree["id"]], people.label)
        phrases = _marks(people.instance["text"], tokens, marks, into)
        return Example(people.id, people.instance, people.label, {**people.golds, "phrases": _checked(phrases)})

    return (lambda a=a: example(a) for a in _by_text(data / "human_rationales" / "sst.parquet"))  # type: ignore[misc]


def _dynasent(data: Path, into: Sample) -> Candidates:
    return (lambda a=a: _people(a, into) for a in _by_text(data / "human_rationales" / "dynasent.parquet"))  # type: ignore[misc]


def _people(annotations: Sequence[Row], into: Sample) -> Example:
    """Words that at least half marked of the people who gave the sentence its own label: three people or more."""
    first = annotations[0]
    agreeing = [a["rationale_binary"] for a in annotations if a["label"] == a["original_label"] and any(a["rationale_binary"])]
    if len(agreeing) < 3:
        raise Dropped("fewer than three people gave its label and marked words")
    marks = np.mean(agreeing, axis=0) >= 0.5
    found = _marks(first["sentence"], first["sentence"].split(), marks.tolist(), into)
    return Example(str(first["text_id"]), _instance(first["sentence"]), first["original_label"], {"people": _checked(found)})


def _phrase_marks(n: int, spans: Sequence[tuple[int, int, int]], label: str) -> list[bool]:
    """The smallest phrases of the tree that people rated on the side of the sentence: no smaller one inside is."""
    own = [(a, b) for a, b, rated in spans if (rated > 2 if label == "positive" else rated < 2)]
    smallest = [(a, b) for a, b in own if not any(a <= c and d <= b and (c, d) != (a, b) for c, d in own)]
    return [any(a <= i < b for a, b in smallest) for i in range(n)]


def _movies(data: Path, into: Sample) -> Candidates:
    """One piece of evidence of a review with the sentences around it; all evidence that stands there counts."""

    def example(row: Row, number: int) -> Example:
        if not row["evidence_spans"]:
            raise Dropped("no evidence")
        lines = [line.split() for line in row["tokens"].split("\n")]
        ends = np.cumsum([len(line) for line in lines]).tolist()
        start, end = row["evidence_spans"][number % len(row["evidence_spans"])]
        first = next(i for i, e in enumerate(ends) if start < e)
        last = next(i for i, e in enumerate(ends) if end <= e)
        first, last = max(first - SENTENCES_AROUND, 0), min(last + SENTENCES_AROUND, len(lines) - 1)
        tokens = [token for line in lines[first : last + 1] for token in line]
        offset = ends[first] - len(lines[first])
        marks = [any(a <= offset + i < b for a, b in row["evidence_spans"]) for i in range(len(tokens))]
        instance = _instance(detokenise(" ".join(tokens)), MOST_PASSAGE_WORDS)
        found = _marks(instance["text"], [detokenise(t) for t in tokens], marks, into)
        return Example(f"{row['id']}-{start}", instance, ("negative", "positive")[row["label"]], {"people": _checked(found)})

    reviews = [r for r in _table(data / "eraser_movies" / "movies.parquet") if r["split"] != "train"]
    return (lambda r=r, i=i: example(r, i) for i, r in enumerate(reviews))  # type: ignore[misc]


def _esnli(data: Path, into: Sample) -> Candidates:
    """Words that at least two of three people highlighted in either text."""

    def example(row: Row) -> Example:
        marked: list[bool] = []
        for side in ("premise", "hypothesis"):
            tokens = row[side].split()
            votes = Counter(i for k in (1, 2, 3) for i in set(row[f"{side}_hl_{k}"]))
            if votes and max(votes) >= len(tokens):
                raise Dropped("a highlight past the end of the text")
            marked += _marks(row[side], tokens, [votes[i] >= 2 for i in range(len(tokens))], into)
        instance = _instance({side: row[side] for side in ("premise", "hypothesis")})
        return Example(row["id"], instance, NLI[row["label"]], {"people": _checked(marked)})

    return (lambda r=r: example(r) for r in _table(data / "esnli" / "esnli_test.parquet"))  # type: ignore[misc]


def _hatexplain(data: Path, into: Sample) -> Candidates:
    """Posts that a majority called hate, or offensive; words that at least half of those marked who marked any."""

    def example(row: Row) -> Example:
        label = majority(row)
        if label is None or LABELS[label] == "normal" or not row["rationales"]:
            raise Dropped("normal, or no majority: nobody marks why a post is harmless")
        if any(len(r) != len(row["tokens"]) for r in row["rationales"]):
            raise Dropped("marks that do not fit the tokens")
        text = text_of(row["tokens"])
        marks = np.mean(row["rationales"], axis=0) >= 0.5
        found = _marks(text, row["tokens"], marks.tolist(), into)
        return Example(row["id"], _instance(text), LABELS[label], {"people": _checked(found)})

    return (lambda r=r: example(r) for r in rows(data, "test"))  # type: ignore[misc]


SETS: Mapping[str, tuple[str, Callable[[Path, Sample], Candidates]]] = {
    "sst": ("sentiment", _sst),
    "dynasent": ("sentiment", _dynasent),
    "movies": ("sentiment", _movies),
    "esnli": ("nli", _esnli),
    "hatexplain": ("hatexplain", _hatexplain),
}


def _marks(text: str, tokens: Sequence[str], marks: Sequence[bool], into: Sample) -> list[bool]:
    found = aligned(text, tokens, marks)
    if found is None:
        raise Dropped("tokens that do not spell the text")
    into.silent += silent_marks(tokens, marks)
    return found


def _checked(marked: Sequence[bool]) -> BoolArray:
    if not any(marked):
        raise Dropped("no word that enough people marked")
    if all(marked):
        raise Dropped("every word marked: nothing to tell apart")
    return np.array(marked)


def _instance(text: str | Mapping[str, str], most: int = MOST_WORDS) -> Instance:
    found = Instance.of(text)
    if len(found.words) > most:
        raise Dropped(f"more than {most} words")
    return found


def _by_text(path: Path) -> list[list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in _table(path):
        found[row["text_id"]].append(row)
    return [found[i] for i in sorted(found)]


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _table(path: Path) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return rows
