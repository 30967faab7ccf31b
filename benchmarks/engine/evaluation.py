"""Evaluating six explanations of a text: whyproof's measures beside ferret's ``evaluate``, text by text in turn.

python -m benchmarks.engine.evaluation --peer PEERS/bin/python [--texts 5]

Both evaluate the six explanations that ferret makes (its tokens' scores added up by word), of one model, with words deleted, on
one thread; CPU seconds of the evaluation alone. ferret measures comprehensiveness and sufficiency at ten shares of the
tokens and the correlation with leaving one out. "the same measures" are these three; "ERASER and Fid" are comprehensiveness and
sufficiency at ERASER's five shares, Fid+ and Fid- at our defaults, which are about as
precise as 100 plain draws each.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

from benchmarks.engine.rationales.alignment import tokens_of_words
from whyproof.core.target import FloatArray
from whyproof.core.text import Instance
from whyproof.tools.coalition_table import forget
from whyproof.tools.metrics.comprehensiveness import comprehensiveness, sufficiency
from whyproof.tools.metrics.ranks import kendall
from whyproof.tools.metrics.robust_fidelity import fidelity
from whyproof.tools.metrics.under_test import Decision, order_of
from whyproof.tools.random_orders import removals
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.tools.targets.resolve import resolve

BAR = 4.0

TEXTS = (
    "The plot was thin but I loved every minute of it",
    "Nobody in this film can act, the jokes are old, and yet the last ten minutes almost make up for all of it",
    "A slow and quiet drama that asks for patience and then pays it back with two wonderful performances",
    "I wanted to like it because the book is so good, but the script throws away everything that made the story work",
    "It is neither as funny as the first one nor as clever as it thinks, though children will not mind",
    "Three hours long, badly lit and worse written, this is the kind of epic that gives epics a bad name",
    "The songs are charming and the dancing is splendid, so who cares that the story makes no sense at all",
)


def same_measures(decision: Decision, maps: Sequence[FloatArray]) -> None:
    """Comprehensiveness and sufficiency at ten shares, as ferret takes them, and Kendall's tau with leaving one out."""
    counts = sorted({int(share * decision.n) for share in np.arange(0.1, 1.1, 0.1)} - {0})
    gone = [removals(order_of(weights), counts) for weights in maps]
    keep = np.concatenate(
        [np.ones((1, decision.n), dtype=bool), *gone, *(~keep for keep in gone), ~np.eye(decision.n, dtype=bool)]
    )
    values = decision.values(keep)
    lost = values[0] - values[1:]
    np.split(lost[: -decision.n], 2 * len(maps))
    for weights in maps:
        kendall(lost[-decision.n :], weights)


def eraser_and_fid(decision: Decision, maps: Sequence[FloatArray]) -> None:
    orders = [order_of(weights) for weights in maps]
    comprehensiveness(decision, orders)
    sufficiency(decision, orders)
    fidelity(decision, orders)


def timed(
    target: HuggingFaceTarget,
    decision: Decision,
    maps: Sequence[FloatArray],
    measure: Callable[[Decision, Sequence[FloatArray]], None],
) -> tuple[float, int]:
    """CPU seconds and model rows of measuring six maps, with nothing remembered."""
    forget(target)
    rows, started = target.evaluations, time.process_time()
    measure(decision, maps)
    return time.process_time() - started, target.evaluations - rows


def word_maps(text: str, answer: dict[str, Any]) -> list[FloatArray]:
    """ferret's six maps with the scores of a word's tokens added up."""
    of_words = tokens_of_words(text, answer["tokens"])
    assert of_words is not None, "WordPiece spells the text"
    return [np.array([sum(scores[i] for i in own) for own in of_words]) for scores in answer["scores"].values()]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.evaluation", description=__doc__.split("\n")[0])
    parser.add_argument("--peer", type=Path, required=True, help="the Python of an environment with ferret-xai")
    parser.add_argument("--texts", type=int, default=5)
    given = parser.parse_args()
    import torch

    torch.set_num_threads(1)
    target = resolve("sentiment")
    assert isinstance(target, HuggingFaceTarget)
    # -P: this folder's coverage.py is no package that the peer may import
    command = [str(given.peer), "-P", str(Path(__file__).parent / "ferret_peer.py"), str(target.checkpoint.folder)]
    ratios: dict[str, list[float]] = {"the same measures": [], "ERASER and Fid": []}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer:
        assert peer.stdin is not None and peer.stdout is not None
        for text in TEXTS[: given.texts]:
            label = int(target.predict([Instance.of(text)])[0].argmax())
            print(json.dumps({"text": text, "label": label}), file=peer.stdin, flush=True)
            answer = json.loads(peer.stdout.readline())
            maps = word_maps(text, answer)
            decision = Decision(target, Instance.of(text), target.labels[label], None, "delete", 0)
            print(f"{decision.n} words: ferret {answer['seconds']:.3f} s, {answer['rows']} rows", end="")
            for name, measure in (("the same measures", same_measures), ("ERASER and Fid", eraser_and_fid)):
                seconds, rows = timed(target, decision, maps, measure)
                ratios[name].append(answer["seconds"] / seconds)
                print(f"; {name} {seconds:.3f} s, {rows} rows, {ratios[name][-1]:.1f} times", end="")
            print(flush=True)
        peer.stdin.close()
    medians = {name: statistics.median(found) for name, found in ratios.items()}
    for name, found in medians.items():
        print(f"{name}: {found:.1f} times faster than ferret (median of {given.texts} texts; the bar is {BAR:.0f})")
    return 0 if min(medians.values()) >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
