"""Rows against the matrix products that they cannot do without: ``python -m benchmarks.engine.floor [--rounds N]``.

The floor of a token is the CPU time of the encoder's products by torch, in batches of 1,500 tokens. Bars: coalitions at most
1.35 floors a token; exact Shapley values of 12 words at most 1.5 floors; the deletion game at least 1.5 times faster than the
mask game on the same random coalitions of 25 words.
"""

from __future__ import annotations

import argparse

import numpy as np

from benchmarks.engine.measuring import (
    THREE_HUNDRED,
    TWELVE,
    TWENTY_FIVE,
    afresh,
    interleaved,
    one_thread,
    print_heading,
    print_table,
    products,
    sentiment,
    tokens_a_row,
    verdict,
)
from whyproof.core.text import Instance
from whyproof.tools.query import coalitions
from whyproof.tools.registry import method
from whyproof.tools.targets.evaluator import TOKEN_BUDGET


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    one_thread()
    print_heading("python -m benchmarks.engine.floor")
    target = sentiment()
    config = target._evaluator.model.config
    rows: list[tuple[str, ...]] = [("", "tokens", "µs a token", "floors", "bar")]

    for name, text, n in (("25 words, 200 rows", TWENTY_FIVE, 200), ("300 words, 20 rows", THREE_HUNDRED, 20)):
        instance = Instance.of(text)
        keep = np.random.default_rng(0).random((n, len(instance.words))) < 0.5
        calls = {
            "floor": products(TOKEN_BUDGET, config),
            "mask": afresh(target, lambda i=instance, k=keep: coalitions(target, i, k, "mask")),  # type: ignore[misc]
            "delete": afresh(target, lambda i=instance, k=keep: coalitions(target, i, k, "delete")),  # type: ignore[misc]
        }
        spent = interleaved(calls, rounds)
        floor = spent["floor"] / TOKEN_BUDGET
        tokens = n * tokens_a_row(target, instance)
        each = spent["mask"] / tokens
        rows.append((f"mask, {name}", str(tokens), f"{1e6 * each:.0f}", f"{each / floor:.2f}", verdict(each / floor, 1.35)))
        faster = spent["mask"] / spent["delete"]
        bar = verdict(faster, 1.5, at_most=False)
        rows.append((f"delete, {name}", "", "", f"{spent['delete'] / tokens / floor:.2f}", f"{faster:.2f} times faster, {bar}"))

    instance = Instance.of(TWELVE)
    shapley = method("shapley_values")
    calls = {
        "floor": products(TOKEN_BUDGET, config),
        "exact": afresh(target, lambda: shapley.explain(target, instance, {"game": "mask", "precision": 0.0})),
    }
    spent = interleaved(calls, max(1, rounds // 2))
    floor, tokens = spent["floor"] / TOKEN_BUDGET, 2 ** len(instance.words) * tokens_a_row(target, instance)
    each = spent["exact"] / tokens
    name = f"exact Shapley, {len(instance.words)} words"
    rows.append((name, str(tokens), f"{1e6 * each:.0f}", f"{each / floor:.2f}", verdict(each / floor, 1.5)))
    print_table(rows)
    print(f"\nfloor {1e6 * floor:.0f} µs a token; forward: {target._evaluator.forward}")


if __name__ == "__main__":
    main()
