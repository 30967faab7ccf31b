"""CPU time of calls that take turns, on one thread: what every engine benchmark measures by."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from importlib import metadata
from importlib.util import find_spec
from typing import Any

from benchmarks.startup import heading
from whyproof.core.text import Instance
from whyproof.tools.coalition_table import forget
from whyproof.tools.targets.embedded import embedded
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TWELVE = "A dull plot, thin jokes, but I loved each minute of it"
TWENTY_FIVE = (
    "The plot was thin and the jokes were old, but I loved every single minute of it because the cast gave all they had to it."
)
OTHERS = (
    "I wanted to like this film, but the story goes nowhere and not even the two good songs at its end can save it from itself.",
    "Few comedies this year were so warm, so quick and so well acted, and fewer still know when it is time to stop and go home.",
    "It is not the worst thing he ever made, yet after an hour of shouting I looked at my watch and thought about the dinner.",
)
THREE_HUNDRED = " ".join([TWENTY_FIVE, *OTHERS] * 3)


def one_thread() -> None:
    """Everything after this computes on one thread; call it before torch computes anything."""
    import os

    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    import torch

    torch.set_num_threads(1)


def sentiment() -> HuggingFaceTarget:
    """The embedded sentiment target, loaded."""
    target = embedded("sentiment")
    target.predict([Instance.of(TWELVE)])
    return target


def interleaved(calls: Mapping[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    """Median CPU seconds of each call over so many rounds, all taking turns, after one round that does not count."""
    spent: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(rounds + 1):
        for name, call in calls.items():
            started = time.process_time()
            call()
            if number:
                spent[name].append(time.process_time() - started)
    return {name: statistics.median(times) for name, times in spent.items()}


def afresh(target: HuggingFaceTarget, call: Callable[[], Any]) -> Callable[[], Any]:
    """The call, with nothing remembered of the target."""

    def run() -> Any:
        forget(target)
        return call()

    return run


def tokens_a_row(target: HuggingFaceTarget, instance: Instance) -> int:
    """Tokens of one row of the instance, special ones included."""
    return sum(len(window.ids) for window in target._encoder.windows(instance))


def products(rows: int, config: Any) -> Callable[[], None]:
    """The matrix products that an encoder of this configuration does for so many tokens, attention left out."""
    import torch

    d, wide = config.hidden_size, config.intermediate_size
    shapes = ((d, d), (d, d), (d, d), (d, d), (d, wide), (wide, d))
    weights = [torch.randn(n, k) for k, n in shapes]
    inputs = {d: torch.randn(rows, d), wide: torch.randn(rows, wide)}

    def run() -> None:
        with torch.inference_mode():
            for _ in range(config.num_hidden_layers):
                for weight in weights:
                    torch.nn.functional.linear(inputs[weight.shape[1]], weight)

    return run


def print_heading(command: str, peers: tuple[str, ...] = ()) -> None:
    """The first lines of an entry in RESULTS.md, with the versions of the peers that are there."""
    print(heading(), "", f"### `{command}`", "", sep="\n")
    there = [f"{name} {metadata.version(name)}" for name in ("torch", "transformers", *peers) if installed(name)]
    print("CPU time, one thread, medians, calls taking turns;", ", ".join(there), end="\n\n")


def installed(package: str) -> bool:
    """Whether a peer can be imported; where it cannot, says how to install it."""
    module = {"ferret-xai": "ferret"}.get(package, package)
    if find_spec(module) is not None:
        return True
    print(f"{package} is missing and left out: pip install -r benchmarks/engine/peers.txt")
    return False


def print_table(rows: list[tuple[str, ...]]) -> None:
    """Columns of text, the first row being their heads."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))))


def verdict(value: float, bar: float, at_most: bool = True) -> str:
    """The bar, and whether it holds."""
    holds = value <= bar if at_most else value >= bar
    return f"{'at most' if at_most else 'at least'} {bar:g}: {'holds' if holds else 'MISSED'}"
