"""All questions about the words of one sentence: ``python -m benchmarks.engine.followups [--rounds N] [--game delete]``.

Attribution first, then interactions, necessity, sufficiency, comprehensiveness, occlusion and the smallest deletion that
changes the answer, each on what those before it left in the coalition table, beside what it costs alone. Bar: all together at
most 1.3 times the first.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from typing import Any

from benchmarks.engine.measuring import OTHERS, TWENTY_FIVE, one_thread, print_heading, print_table, sentiment, verdict
from whyproof.core.canonical import JSON
from whyproof.core.text import Edit, Instance
from whyproof.tools.coalition_table import forget
from whyproof.tools.method import filled
from whyproof.tools.registry import method, methods
from whyproof.tools.targets.huggingface import HuggingFaceTarget


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--game", choices=("mask", "delete"), default="delete")
    args = parser.parse_args()
    one_thread()
    print_heading(f"python -m benchmarks.engine.followups --game {args.game}")
    target = sentiment()
    table: list[tuple[str, ...]] = [("", "rows", "ms", "rows alone", "ms alone", "")]
    for text in (TWENTY_FIVE, OTHERS[1]):
        table += conversation(target, Instance.of(text), args.game, args.rounds)
    print_table(table)


def conversation(target: HuggingFaceTarget, instance: Instance, game: str, rounds: int) -> list[tuple[str, ...]]:
    """A line a question, and one for all."""
    steps = questions(target, instance, game)
    spent: dict[tuple[str, bool], list[tuple[int, float]]] = defaultdict(list)
    for _ in range(rounds):
        for alone in (False, True):
            forget(target)
            for name, tool, parameters in steps:
                if alone:
                    forget(target)
                rows, started = target.evaluations, time.process_time()
                method(tool).explain(target, instance, filled(method(tool), parameters))
                spent[name, alone].append((target.evaluations - rows, time.process_time() - started))
    lines: list[tuple[str, ...]] = [(f"{len(instance.words)} words: {instance.texts[0][1][:40]}…", *[""] * 5)]
    totals = [0.0, 0.0]
    for name, *_ in steps:
        cells = [name]
        for at, alone in enumerate((False, True)):
            seconds = statistics.median(s for _, s in spent[name, alone])
            totals[at] += seconds
            cells += [str(spent[name, alone][0][0]), f"{1000 * seconds:.0f}"]
        lines.append((*cells, ""))
    first = statistics.median(s for _, s in spent[steps[0][0], False])
    said = f"{totals[0] / first:.2f} times the first, {verdict(totals[0] / first, 1.3)}"
    return [*lines, ("all together", "", f"{1000 * totals[0]:.0f}", "", f"{1000 * totals[1]:.0f}", said)]


def questions(target: HuggingFaceTarget, instance: Instance, game: str) -> list[tuple[str, str, dict[str, JSON]]]:
    """What is asked: a name, the method, its parameters."""
    words, played = instance.words, {"game": game}
    attribution = next(
        name
        for name in ("shapley_values", "lime")
        if method(name).supports(target, instance, filled(method(name), {"game": game})) is None
    )
    steps: list[tuple[str, str, dict[str, Any]]] = [
        (f"attribution ({attribution})", attribution, played),
        ("interactions", "shapley_interactions", played),
        ("necessity of a word", "edit", {"edits": [Edit("delete", words[9:10]).to_dict()]}),
        ("sufficiency of two words", "edit", {"edits": [Edit("keep", words[9:11]).to_dict()]}),
        ("comprehensiveness", "comprehensiveness", {**played, "of_method": attribution}),
        ("occlusion", "occlusion", played),
        ("smallest deletion", "edit_search", {}),
    ]
    return [step for step in steps if step[1] in methods()]


if __name__ == "__main__":
    main()
