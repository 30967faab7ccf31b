"""Counterfactual searches on held-out texts: ``python -m benchmarks.counterfactuals --data FOLDER``.

One space of edits a text (deletions, antonyms, negation, quantifiers), and ways to look for a flip within three edits of it: all
texts by size (the referee), the product's search, the same steered by gradients, a greedy search by word importance (that of
TextAttack's default recipe, over this space), and random edits of the same space within as many runs as the second one had.
Three more have spaces of their own: the product's search for edits that fit, a rewriting of TextFooler, and infills at random.
Texts where ``--most`` texts do not settle whether there is a flip are left out, and counted; so the texts that stay are those
with a flip of few edits, and short ones. Runs are texts given to the model, the text as it stands not counted, and three more for
each gradient.
With ``--keep FILE`` every text is written down once it is measured, and a run that was stopped goes on; ``--way`` measures one
way (and further ones later, on the same texts), ``--again`` one that is on file anew.
With ``--human`` the edits are compared with those of people instead (see ``human_edits``).
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.counterfactuals.human_edits import TARGETS, compared
from benchmarks.counterfactuals.kept import Kept, Numbers, Row
from benchmarks.counterfactuals.ways import REACH, WAYS, WHOLE, Case, Found, surest
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
REFEREE, GUIDED, GREEDY = "all texts by size", "edit search, guided", "greedy by importance"


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


def measured(
    name: str, folder: Path, n: int, most: int, seed: int, kept: Kept, ways: Sequence[str], again: Sequence[str]
) -> None:
    target = resolve(name)
    texts: list[str] = []
    seen = 0
    for case in cases(target, folder, seed):
        if seen == n:
            break
        texts.append(case.instance.id)
        row = kept.get(name, case.instance.id)
        if row is None:
            found = refereed(case, most)
            row = Row(name, case.instance.id, found is not None, {} if found is None else {REFEREE: numbers_of(case, found)})
            kept.add(row)
        missing = [way for way in ways if way in again or way not in row.ways] if row.settled else []
        if missing:
            row = Row(name, row.text, True, {**row.ways, **some(case, missing, row.ways)})
            kept.add(row)
        seen += row.settled
        if row.settled and seen % 20 == 0 and seen < n:
            report(name, list(kept.of(name, texts)))
    report(name, list(kept.of(name, texts)))


def refereed(case: Case, most: int) -> Found | None:
    """What trying all texts by size comes to; None where so many do not settle whether there is a flip."""
    search = Searching(case.target, case.space, case.wanted, most, silent)
    whole = search.by_size(REACH) >= min(REACH, len(case.space.free))
    return surest(case, case.space, search.rows, len(search.rows)) if whole or search.flipped else None


def some(case: Case, names: Iterable[str], known: Mapping[str, Numbers]) -> dict[str, Numbers]:
    """These ways on one text; the ones that draw at random have as many runs as the whole edit search took."""
    found: dict[str, Numbers] = {}
    for name in names:
        whole = found.get(WHOLE) or known.get(WHOLE)
        found[name] = numbers_of(case, WAYS[name](case, int(whole["runs"] or 0) if whole else 0))
    return found


def numbers_of(case: Case, found: Found) -> Numbers:
    """A way's edits (none: no flip) and runs; of a flip, how it reads and how near it is."""
    if found.text is None:
        return {"edits": None, "runs": found.runs}
    fluency, near = Fluency(case.instance).ratio(found.text), float(cosines(case.instance, [found.text])[0])
    return {"edits": found.edits, "runs": found.runs, "fluency": fluency, "similarity": near}


def report(name: str, rows: Sequence[Row]) -> None:
    """Each way on the texts where the referee finds a flip, and its runs where there is none to find."""
    settled = [row for row in rows if row.settled]
    there = [row for row in settled if row.ways[REFEREE]["edits"] is not None]
    without = [row for row in settled if row.ways[REFEREE]["edits"] is None]
    unsettled = len(rows) - len(settled)
    print(f"{name}: {len(settled)} texts, {len(without)} with no flip within {REACH} edits; {unsettled} left out as unsettled")
    head = (
        "way",
        "texts",
        "flips",
        "edits: median",
        "mean",
        "runs: median",
        "mean",
        "none",
        "fluency: median",
        "mean",
        "similarity",
    )
    print("  {:28}{:>6}{:>8}{:>15}{:>7}{:>14}{:>7}{:>7}{:>17}{:>7}{:>12}".format(*head))
    for way in (REFEREE, *WAYS):
        found = [row.ways[way] for row in there if way in row.ways]
        if found:
            print(f"  {way:28}{len(found):6}{line(found, [row.ways[way] for row in without if way in row.ways])}", flush=True)
    print(at_the_same_rate(there), flush=True)


def at_the_same_rate(rows: Sequence[Row]) -> str:
    """The guided search with the fewest runs allowed that finds as many flips as the greedy one. Its order of texts does not hang
    on how many it may ask about, so that what it had found by then is on record."""
    pairs = [(row.ways[GUIDED], row.ways[GREEDY]) for row in rows if GUIDED in row.ways and GREEDY in row.ways]
    if not pairs:
        return ""
    wanted = sum(greedy["edits"] is not None for _, greedy in pairs)
    took = sorted(int(guided["runs"] or 0) for guided, _ in pairs if guided["edits"] is not None)
    if len(took) < wanted:
        return "  the guided search finds fewer flips than the greedy one"
    cap = took[wanted - 1] if wanted else 0
    runs = statistics.fmean(min(int(guided["runs"] or 0), cap) for guided, _ in pairs)
    others = statistics.fmean(int(greedy["runs"] or 0) for _, greedy in pairs)
    times = f"{others / max(runs, 1):.1f} times fewer than its {others:.1f}"
    return f"  as many flips as the greedy search: {cap} runs at most, {runs:.1f} in the mean, {times}"


def line(found: Sequence[Numbers], without: Sequence[Numbers]) -> str:
    """What one way came to on the texts with a flip to find, and its runs on those without."""
    flips = [numbers for numbers in found if numbers["edits"] is not None]
    # Of the texts where a search finds none, the median counts one edit more than was allowed.
    edits = statistics.median([numbers["edits"] or REACH + 1 for numbers in found])
    runs, wasted = [numbers["runs"] or 0 for numbers in found], [numbers["runs"] or 0 for numbers in without] or [0]
    fluency, near = ([float(f[what] or 0) for f in flips] or [0.0] for what in ("fluency", "similarity"))
    return (
        f"{len(flips) / len(found):8.1%}{edits:15g}{statistics.fmean([f['edits'] or 0 for f in flips] or [0]):7.2f}"
        f"{statistics.median(runs):14g}{statistics.fmean(runs):7.1f}{statistics.median(wasted):7g}"
        f"{statistics.median(fluency):17.2f}{statistics.fmean(fluency):7.2f}{statistics.fmean(near):12.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.counterfactuals", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--n", type=int, default=200, help="texts a target")
    parser.add_argument("--most", type=int, default=3000, help="runs of the referee a text")
    parser.add_argument("--seed", type=int, default=20261128)
    parser.add_argument("--target", choices=sorted(RECIPES), action="append")
    parser.add_argument("--human", action="store_true", help="compare with the edits of people instead")
    parser.add_argument("--keep", type=Path, help="file to write each text's numbers to, and to go on from")
    parser.add_argument("--way", choices=list(WAYS), action="append", help="a way to measure; all by default")
    parser.add_argument("--again", choices=list(WAYS), action="append", default=[], help="a way to measure anew")
    args = parser.parse_args()
    if args.human:
        compared(args.data, args.n, args.seed, [name for name in TARGETS if name in (args.target or TARGETS)])
        return
    kept = Kept(args.keep)
    for name in args.target or sorted(RECIPES):
        measured(name, args.data, args.n, args.most, args.seed, kept, args.again or args.way or list(WAYS), args.again)


if __name__ == "__main__":
    main()
