"""Counterfactual searches on held-out texts: ``python -m benchmarks.counterfactuals --data FOLDER``.

One space of edits a text (deletions, antonyms, negation, quantifiers), and five ways to look for a flip within three edits of it:
all texts by size (the referee), the product's search as it answers questions, the same with only single edits in full, a
greedy search by word importance (the search of TextFooler, Jin et al. 2020, arXiv:1907.11932, over this space), and random
edits of the same space within as many runs as the third one had. Texts where ``--most`` texts do not settle whether there is
a flip are left out, and counted; so the texts that stay are those with a flip of few edits, and short ones. Runs are texts
given to the model, the text as it stands not counted.
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from whyproof.agent.proposals import with_options
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.searching import Searching
from whyproof.tools.counterfactual.space import Choices, EditSpace
from whyproof.tools.method import filled, silent
from whyproof.tools.methods.edit_search import space_in
from whyproof.tools.query import probabilities
from whyproof.tools.registry import method
from whyproof.tools.targets.recipes import RECIPES
from whyproof.tools.targets.resolve import resolve

KINDS = ("delete", "antonym", "negation", "quantifier")
REACH = 3  # edits
WORDS = 30  # of a text


@dataclass
class Tally:
    """Of each text where the referee finds a flip: the edits that a search needed (None: it found none), and its runs."""

    edits: list[int | None] = field(default_factory=list)
    runs: list[int] = field(default_factory=list)
    wasted: list[int] = field(default_factory=list)  # runs on texts where there is no flip to find


Way = Callable[[Target, EditSpace, Objective, int], tuple[int | None, int]]


def by_search(complete: int, budget: int = 100_000) -> Way:
    """The product's search, complete up to so many edits."""

    def way(target: Target, space: EditSpace, wanted: Objective, _: int) -> tuple[int | None, int]:
        search = Searching(target, space, wanted, budget, silent)
        reached = search.by_size(complete)
        if not search.flipped:
            search.by_beam(reached + 1, REACH)
        sizes = [len(r) for r in search.rows if wanted.reached(search.rows[r][None])[0]]
        return min(sizes, default=None), len(search.rows)

    return way


def by_importance(target: Target, space: EditSpace, wanted: Objective, _: int) -> tuple[int | None, int]:
    """Words in the order of what deleting each does; each takes its best option, and the next one is put on top."""
    words = [i for i in space.free if any(not o.new for o in space.options[i])]
    goes = {i: next(c for c, o in enumerate(space.options[i]) if not o.new) for i in words}
    alone = wanted.nearness(asked(target, space, [((i, goes[i]),) for i in words]))
    runs = len(words)
    state: Choices = ()
    for i in [words[at] for at in np.argsort(-alone)][:REACH]:
        grown: list[Choices] = [tuple(sorted((*state, (i, c)))) for c in range(len(space.options[i]))]
        rows = asked(target, space, grown)
        runs += len(grown)
        state = grown[int(np.argmax(wanted.nearness(rows)))]
        if wanted.reached(rows).any():
            return len(state), runs
    return None, runs


def at_random(target: Target, space: EditSpace, wanted: Objective, budget: int) -> tuple[int | None, int]:
    """Texts with one to three edits drawn at random, as many as the budget; the smallest flip among them."""
    draw = random.Random(space.instance.id)
    drawn: list[Choices] = []
    for _ in range(budget):
        some = sorted(draw.sample(space.free, min(draw.randint(1, REACH), len(space.free))))
        drawn.append(tuple((i, draw.randrange(len(space.options[i]))) for i in some))
    tried = list(dict.fromkeys(drawn))
    turned = wanted.reached(asked(target, space, tried))
    return min((len(c) for c, flip in zip(tried, turned, strict=True) if flip), default=None), len(tried)


def asked(target: Target, space: EditSpace, rows: Sequence[Choices]) -> np.ndarray:
    return probabilities(target, [space.text(row) for row in rows])


WAYS: dict[str, Way] = {
    "all texts by size": by_search(REACH),
    "edit search, to 2 in full": by_search(2),
    "edit search, to 1 in full": by_search(1),
    "greedy by importance": by_importance,
    "random edits": at_random,
}


def measured(name: str, folder: Path, n: int, most: int, seed: int) -> None:
    target = resolve(name)
    recipe = RECIPES[name]
    texts = [row for split in recipe.held_out(folder).values() for row in split.texts]
    draw = random.Random(seed)
    draw.shuffle(texts)
    tallies = {way: Tally() for way in WAYS}
    seen = left_out = without = 0
    for text in texts:
        instance = Instance(tuple(zip(recipe.fields, text, strict=True)))
        if not 2 <= len(instance.words) <= WORDS:
            continue
        if seen == n:
            break
        space = space_in(instance, filled(method("edit_search"), with_options(instance, KINDS)))
        wanted = Objective(int(target.predict([instance])[0].argmax()), multi_label=target.multi_label)
        referee = Searching(target, space, wanted, most, silent)
        if referee.by_size(REACH) < min(REACH, len(space.free)) and not referee.flipped:
            left_out += 1
            continue
        seen += 1
        without += not one(target, space, wanted, tallies)
    report(name, tallies, seen, left_out, without)


def one(target: Target, space: EditSpace, wanted: Objective, tallies: dict[str, Tally]) -> bool:
    """Every way on one text; whether there is a flip to find."""
    budget = 0
    there = False
    for at, (name, way) in enumerate(WAYS.items()):
        edits, runs = way(target, space, wanted, budget)
        there = edits is not None if at == 0 else there
        budget = runs if name.endswith("to 1 in full") else budget
        if there:
            tallies[name].edits.append(edits)
            tallies[name].runs.append(runs)
        else:
            tallies[name].wasted.append(runs)
    return there


def report(name: str, tallies: dict[str, Tally], seen: int, left_out: int, without: int) -> None:
    print(f"{name}: {seen} texts, {without} of them with no flip within {REACH} edits; {left_out} left out as unsettled")
    for way, tally in tallies.items():
        found = [e for e in tally.edits if e is not None]
        share = len(found) / max(len(tally.edits), 1)
        # Of the texts where a search finds none, the median counts one edit more than was allowed.
        median = statistics.median([REACH + 1 if e is None else e for e in tally.edits] or [0])
        runs = statistics.median(tally.runs or [0])
        none = statistics.median(tally.wasted or [0])
        mean = statistics.fmean(found or [0])
        line = f"flips {share:6.1%}  median edits {median:g}  mean edits {mean:.2f}  median runs {runs:g}"
        print(f"  {way:26} {line}  runs where there is none {none:g}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--n", type=int, default=200, help="texts a target")
    parser.add_argument("--most", type=int, default=3000, help="runs of the referee a text")
    parser.add_argument("--seed", type=int, default=20261128)
    parser.add_argument("--target", choices=sorted(RECIPES), action="append")
    args = parser.parse_args()
    for name in args.target or sorted(RECIPES):
        measured(name, args.data, args.n, args.most, args.seed)


if __name__ == "__main__":
    main()
