"""Whether an edit that flips the model touches a word that a person touched to flip the label (Kaushik et al. 2020,
arXiv:1909.12434).

Of a pair the person revised one part, and only its words are edited here. Beside the product's edit, of k words: k words drawn at
random (the share that this gives is worked out, not drawn), and the k words with the largest attribution for the model's label.
Texts that the model gets wrong are left out, as is a revision that only puts words in.
"""

from __future__ import annotations

import difflib
import random
from collections.abc import Iterator, Sequence
from math import comb
from pathlib import Path

import numpy as np

from whyproof.agent.proposals import with_options
from whyproof.core.canonical import JSON
from whyproof.core.explanation import EditSearch, FeatureAttribution
from whyproof.core.target import Target
from whyproof.core.text import Instance, words_of
from whyproof.tools.method import filled
from whyproof.tools.query import probabilities
from whyproof.tools.registry import method
from whyproof.tools.targets.recipes import RECIPES
from whyproof.tools.targets.resolve import resolve

KINDS = ("delete", "antonym", "negation", "quantifier")
WORDS, BUDGET, RESAMPLES = 150, 200, 2000
REPORTED = 10  # texts after which a run says how far it came
ATTRIBUTION = "integrated_gradients"
TARGETS = ("nli", "sentiment")  # that people have revised texts for


def compared(folder: Path, n: int, seed: int, names: Sequence[str] = TARGETS) -> None:
    """Inference pairs and the nli target, then reviews, which are long, and the sentiment target."""
    for name in names:
        target = resolve(name)
        rows: list[tuple[int, bool, float, bool]] = []
        for seen, pair in enumerate(first(target, folder, n, seed), 1):
            found = shares(target, *pair)
            rows += [found] if found is not None else []
            if rows and (seen == n or seen % REPORTED == 0):
                report(name, seen, rows, seed)


def report(name: str, seen: int, rows: list[tuple[int, bool, float, bool]], seed: int) -> None:
    table = np.array([r[1:] for r in rows], dtype=float)
    words = np.median([r[0] for r in rows])
    print(f"{name}: {seen} texts that the model gets right, a flip found in {len(rows)}; {words:g} words edited (median)")
    draw = np.random.default_rng(seed).integers(len(table), size=(RESAMPLES, len(table)))
    for at, way in enumerate(("our edit", "random words", "top attribution")):
        low, high = np.percentile(table[draw, at].mean(axis=1), [2.5, 97.5])
        print(f"  {way:18}{table[:, at].mean():7.1%}  95 % [{low:.1%}, {high:.1%}]", flush=True)


def first(target: Target, folder: Path, n: int, seed: int) -> Iterator[tuple[Instance, str, frozenset[int]]]:
    """Up to n texts that the model gets right, with the field that was revised and the indices of the words touched."""
    found = 0
    for instance, field, revised, label in pairs(target.name, folder, seed):
        touched = touched_words(instance, field, revised)
        if found == n:
            return
        short = touched and len(instance.words) <= WORDS
        if short and int(probabilities(target, [instance])[0].argmax()) == label:
            found += 1
            yield instance, field, touched


def pairs(name: str, folder: Path, seed: int) -> Iterator[tuple[Instance, str, str, int]]:
    """Text, revised field, its new text and the gold label, of the test parts in a shuffled order."""
    import pandas as pd

    file = "imdb_pairs" if name == "sentiment" else "snli_pairs"
    rows = pd.read_parquet(folder / "cad" / f"{file}.parquet")
    listed = list(rows[rows.split == "test"].itertuples())
    random.Random(seed).shuffle(listed)
    for row in listed:
        if name == "sentiment":
            yield Instance.of(row.original), "text", row.revised, int(row.label)
        else:
            texts = {"premise": row.premise, "hypothesis": row.hypothesis}
            new = row.new_premise if row.revised_part == "premise" else row.new_hypothesis
            yield Instance(tuple((f, texts[f]) for f in RECIPES[name].fields)), row.revised_part, new, int(row.label)


def touched_words(instance: Instance, field: str, revised: str) -> frozenset[int]:
    """Words of the field that the revision replaced or took out."""
    places = [i for i, word in enumerate(instance.words) if word.field == field]
    old, new = [instance.words[i].text for i in places], [word.text for word in words_of(revised)]
    codes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return frozenset(places[at] for kind, lo, hi, _, _ in codes if kind in ("replace", "delete") for at in range(lo, hi))


def shares(target: Target, instance: Instance, field: str, human: frozenset[int]) -> tuple[int, bool, float, bool] | None:
    """Words edited, and whether ours, random words (as a chance) and the top words touch one that the person did."""
    words = instance.words
    kept: list[JSON] = [word.to_dict() for word in words if word.field != field]
    given = filled(method("edit_search"), {**with_options(instance, KINDS), "keep": kept, "budget": BUDGET, "max_edits": 1})
    found = method("edit_search").explain(target, instance, given)
    assert isinstance(found, EditSearch)
    flips = [row for row in found.rows if row.outcome.label != found.original.label]
    if not flips:
        return None
    best = min(flips, key=lambda row: (len(row.words), -max(row.outcome.probabilities.values())))
    k, n = len(best.words), sum(word.field == field for word in words)
    chance = 1 - comb(n - len(human), k) / comb(n, k)
    return k, bool(human & set(best.words)), chance, bool(human & set(top(target, instance, field, found.original.label, k)))


def top(target: Target, instance: Instance, field: str, label: str, k: int) -> Sequence[int]:
    explained = method(ATTRIBUTION).explain(target, instance, filled(method(ATTRIBUTION), {"label": label}))
    assert isinstance(explained, FeatureAttribution)
    weights = [w.weight if w.word.field == field else -np.inf for w in explained.words]
    return [int(i) for i in np.argsort(-np.array(weights), kind="stable")[:k]]
