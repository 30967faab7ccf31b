"""Counterfactual searches on held-out texts: ``python -m benchmarks.counterfactuals --data FOLDER``.

One space of edits a text (deletions, antonyms, negation, quantifiers), and ways to look for a flip within three edits of it: all
texts by size (the referee), the product's search, the same steered by gradients, a greedy search by word importance (that of
TextAttack's default recipe, over this space), and random edits of the same space within as many runs as the second one had.
Three more have spaces of their own: the product's search for edits that fit, a rewriting of TextFooler, and infills at random.
Texts where ``--most`` texts do not settle whether there is a flip are left out, and counted; so the texts that stay are those
with a flip of few edits, and short ones. Runs are texts given to the model, the text as it stands not counted, and three more for
each gradient.
With ``--human`` the edits are compared with those of people instead (see ``human_edits``).
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.counterfactuals.human_edits import compared
from benchmarks.counterfactuals.ways import REACH, WAYS, Case, Found
from whyproof.agent.proposals import with_options
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.searching import Searching
from whyproof.tools.fluency.in_text import Fluency
from whyproof.tools.fluency.likeness import cosines
from whyproof.tools.method import filled, silent
from whyproof.tools.methods.edit_search import space_in
from whyproof.tools.query import probabilities
from whyproof.tools.registry import method
from whyproof.tools.targets.recipes import RECIPES
from whyproof.tools.targets.resolve import resolve

KINDS = ("delete", "antonym", "negation", "quantifier")
WORDS = 30  # of a text


@dataclass
class Tally:
    """What a way came to, for each text where the referee finds a flip; and its runs where there is none to find."""

    found: list[Found] = field(default_factory=list)
    fluency: list[float] = field(default_factory=list)  # of the flips found
    similarity: list[float] = field(default_factory=list)
    wasted: list[int] = field(default_factory=list)


def cases(target: Target, folder: Path, seed: int) -> Iterator[Case]:
    recipe = RECIPES[target.name]
    texts = [row for split in recipe.held_out(folder).values() for row in split.texts]
    random.Random(seed).shuffle(texts)
    for text in texts:
        instance = Instance(tuple(zip(recipe.fields, text, strict=True)))
        if 2 <= len(instance.words) <= WORDS:
            space = space_in(instance, filled(method("edit_search"), with_options(instance, KINDS)))
            label = int(probabilities(target, [instance])[0].argmax())
            yield Case(target, instance, space, Objective(label, multi_label=target.multi_label))


def measured(name: str, folder: Path, n: int, most: int, seed: int) -> None:
    target = resolve(name)
    tallies = {way: Tally() for way in WAYS}
    seen = left_out = without = 0
    for case in cases(target, folder, seed):
        if seen == n:
            break
        referee = Searching(target, case.space, case.wanted, most, silent)
        if referee.by_size(REACH) < min(REACH, len(case.space.free)) and not referee.flipped:
            left_out += 1
            continue
        seen += 1
        without += not one(case, tallies)
        if seen % 20 == 0 and seen < n:
            report(name, tallies, seen, left_out, without)
    report(name, tallies, seen, left_out, without)


def one(case: Case, tallies: dict[str, Tally]) -> bool:
    """Every way on one text; whether there is a flip to find."""
    budget, there = 0, False
    for at, (name, way) in enumerate(WAYS.items()):
        found = way(case, budget)
        there = found.text is not None if at == 0 else there
        budget = found.runs if at == 1 else budget
        if not there:
            tallies[name].wasted.append(found.runs)
            continue
        tallies[name].found.append(found)
        if found.text is not None:
            tallies[name].fluency.append(Fluency(case.instance).ratio(found.text))
            tallies[name].similarity.append(float(cosines(case.instance, [found.text])[0]))
    return there


def report(name: str, tallies: dict[str, Tally], seen: int, left_out: int, without: int) -> None:
    print(f"{name}: {seen} texts, {without} of them with no flip within {REACH} edits; {left_out} left out as unsettled")
    head = ("way", "flips", "edits: median", "mean", "runs: median", "mean", "none", "fluency: median", "mean", "similarity")
    print("  {:28}{:>8}{:>15}{:>7}{:>14}{:>7}{:>7}{:>17}{:>7}{:>12}".format(*head))
    for way, tally in tallies.items():
        flips = [f for f in tally.found if f.text is not None]
        # Of the texts where a search finds none, the median counts one edit more than was allowed.
        edits = statistics.median([f.edits if f.text else REACH + 1 for f in tally.found] or [0])
        runs = [f.runs for f in tally.found] or [0]
        numbers = (
            f"{len(flips) / max(len(tally.found), 1):8.1%}{edits:15g}{statistics.fmean([f.edits for f in flips] or [0]):7.2f}"
            f"{statistics.median(runs):14g}{statistics.fmean(runs):7.1f}{statistics.median(tally.wasted or [0]):7g}"
            f"{statistics.median(tally.fluency or [0]):17.2f}{statistics.fmean(tally.fluency or [0]):7.2f}"
            f"{statistics.fmean(tally.similarity or [0]):12.3f}"
        )
        print(f"  {way:28}{numbers}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.counterfactuals", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--n", type=int, default=200, help="texts a target")
    parser.add_argument("--most", type=int, default=3000, help="runs of the referee a text")
    parser.add_argument("--seed", type=int, default=20261128)
    parser.add_argument("--target", choices=sorted(RECIPES), action="append")
    parser.add_argument("--human", action="store_true", help="compare with the edits of people instead")
    args = parser.parse_args()
    if args.human:
        compared(args.data, args.n, args.seed)
        return
    for name in args.target or sorted(RECIPES):
        measured(name, args.data, args.n, args.most, args.seed)


if __name__ == "__main__":
    main()
