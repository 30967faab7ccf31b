"""Shapley values of an embedded target against ``shap.Explainer(pipeline)``: CPU time and error on texts of three lengths.

    python -m benchmarks.engine.against_shap [--texts 5] [--long 1] [--words] [--json]

One thread, CPU time, the two interleaved, medians; the texts are in ``texts.py``. Both explain the probability of the decided
class by masking, shap on its defaults. Errors are relative L2 distances from Shapley values: exact ones on short texts and for
the sentences of long ones, a run of ``REFERENCE`` rows otherwise. A word's value under shap is the sum of its tokens', a
sentence's that of its words. With ``--words`` long texts are measured word by word too, which takes minutes a text.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.engine.texts import LONG, MIDDLING, SHORT
from whyproof.core.explanation import FeatureAttribution, GroupAttribution
from whyproof.core.target import FloatArray
from whyproof.core.text import Instance
from whyproof.tools.coalition_table import forget
from whyproof.tools.registry import method
from whyproof.tools.shapley.players import players_of
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.tools.targets.resolve import resolve

#: Rows of ours that are tried, smallest first, for words and for the sentences of a long text.
ROWS = (28, 36, 48, 64, 96, 128, 192, 256, 384)
SENTENCE_ROWS = (28, 40, 60)

#: Rows of the reference run for texts too long to enumerate.
REFERENCE = 3_000


def shap_values(target: HuggingFaceTarget) -> Callable[[Instance, int], FloatArray]:
    """``shap.Explainer`` on its defaults over the target's own model and tokenizer, as values of the words."""
    import shap
    from transformers import pipeline

    classify = pipeline(
        "text-classification", model=target._evaluator.model, tokenizer=target._tokenizer, top_k=None, device="cpu"
    )
    explainer = shap.Explainer(classify)

    def explain(instance: Instance, label: int) -> FloatArray:
        text = instance.texts[0][1]
        found = explainer([text], silent=True)
        at = list(found.output_names).index(target.labels[label])
        offsets = target._tokenizer(text, return_offsets_mapping=True)["offset_mapping"]
        values = np.zeros(len(instance.words))
        for (start, end), value in zip(offsets, found.values[0][:, at], strict=True):
            for i, word in enumerate(instance.words):
                if start < end and word.start <= start and end <= word.end:
                    values[i] += value
        return values

    return explain


def ours(target: HuggingFaceTarget, instance: Instance, label: int, rows: int, granularity: str = "word") -> FloatArray:
    """Our values at so many rows, with nothing remembered from before."""
    forget(target)
    parameters: dict[str, Any] = {"label": target.labels[label], "value": "probability", "max_rows": rows, "precision": 0.0}
    found = method("shapley_values").explain(target, instance, {**parameters, "granularity": granularity})
    assert isinstance(found, FeatureAttribution | GroupAttribution)
    return np.array([x.weight for x in (found.words if isinstance(found, FeatureAttribution) else found.groups)])


def truth(target: HuggingFaceTarget, instance: Instance, label: int, granularity: str = "word") -> FloatArray:
    """Exact values of up to twelve players, else the engine's from ``REFERENCE`` rows."""
    n = len(players_of(instance, granularity, None))
    return ours(target, instance, label, 2**n if n <= 12 else REFERENCE, granularity)


def timed(work: Callable[[], FloatArray]) -> tuple[FloatArray, float]:
    started = time.process_time()
    found = work()
    return found, time.process_time() - started


def error(found: FloatArray, exact: FloatArray) -> float:
    return float(np.linalg.norm(found - exact) / np.linalg.norm(exact))


Row = dict[str, float]


def measure(
    target: HuggingFaceTarget, shap: Callable[[Instance, int], FloatArray], text: str, granularity: str, rows: tuple[int, ...]
) -> dict[str, Row]:
    """CPU seconds and error of shap, and of ours at each number of rows; the two take turns."""
    instance = Instance.of(text)
    label = int(target.predict([instance])[0].argmax())
    exact = truth(target, instance, label, granularity)
    players = players_of(instance, granularity, None)
    theirs, seconds = timed(lambda: shap(instance, label))
    found = {"shap": {"seconds": seconds, "error": error(players.sums(theirs), exact)}}
    for count in rows:
        if count < 2 ** len(players):
            values, seconds = timed(lambda: ours(target, instance, label, count, granularity))  # noqa: B023
            found[str(count)] = {"seconds": seconds, "error": error(values, exact)}
    return found


def medians(found: list[dict[str, Row]]) -> list[dict[str, float | str]]:
    """By number of rows: medians of both errors, and of the ratio of CPU times text by text."""
    lines: list[dict[str, float | str]] = []
    for rows in [r for r in found[0] if r != "shap" and all(r in one for one in found)]:
        lines.append(
            {
                "rows": rows,
                "error": statistics.median(one[rows]["error"] for one in found),
                "error of shap": statistics.median(one["shap"]["error"] for one in found),
                "times less CPU": statistics.median(one["shap"]["seconds"] / one[rows]["seconds"] for one in found),
                "seconds of shap": statistics.median(one["shap"]["seconds"] for one in found),
            }
        )
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.against_shap")
    parser.add_argument("--texts", type=int, default=5, metavar="N", help="short and middling texts each")
    parser.add_argument("--long", type=int, default=1, metavar="N", help="long texts")
    parser.add_argument("--words", action="store_true", help="long texts word by word too")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    target = resolve("sentiment")
    assert isinstance(target, HuggingFaceTarget)
    shap = shap_values(target)
    for warm in (SHORT[0], MIDDLING[0]):  # weights, code paths and designs: none of it belongs to a text
        shap(Instance.of(warm), 0)
        for count in ROWS:
            ours(target, Instance.of(warm), 0, count)
    kinds = [
        ("13-14 tokens, words", SHORT[: options.texts], "word", ROWS),
        ("25-30 tokens, words", MIDDLING[: options.texts], "word", ROWS),
        ("250-300 tokens, sentences", LONG[: options.long], "sentence", SENTENCE_ROWS),
    ]
    if options.words:
        kinds.append(("250-300 tokens, words", LONG[: options.long], "word", (*ROWS, 512, 768)))
    report = {}
    for kind, texts, granularity, rows in kinds:
        if texts:
            report[kind] = medians([measure(target, shap, text, granularity, rows) for text in texts])
            if not options.json:
                print(table(kind, report[kind]), flush=True)
    if options.json:
        print(json.dumps(report, indent=2))
    return 0


def table(kind: str, lines: list[dict[str, float | str]]) -> str:
    head = f"{kind}; shap: error {lines[0]['error of shap']:.3f}, {lines[0]['seconds of shap']:.2f} s"
    rows = [
        f"  {line['rows']:>5} rows  error {line['error']:.3f}  {line['times less CPU']:6.1f} times less CPU" for line in lines
    ]
    return "\n".join([head, *rows])


if __name__ == "__main__":
    sys.exit(main())
