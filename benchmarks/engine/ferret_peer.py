"""ferret's six explainers and its evaluation of them, one text a line of JSON on the input, one answer a line on the output.

Runs in an environment of its own that has ferret-xai: ``PEERS/bin/python benchmarks/engine/ferret_peer.py MODEL_FOLDER``.
Started by ``python -m benchmarks.engine.evaluation``.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any


def main() -> None:
    answers = sys.stdout
    sys.stdout = sys.stderr  # ferret and what it imports print
    import torch
    from ferret import Benchmark  # type: ignore[import-not-found]
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    torch.set_num_threads(1)
    model = AutoModelForSequenceClassification.from_pretrained(sys.argv[1], use_safetensors=True).eval()
    tokenizer = AutoTokenizer.from_pretrained(sys.argv[1])
    rows = [0]
    model.register_forward_pre_hook(lambda module, args, given: _count(rows, given), with_kwargs=True)
    bench = Benchmark(model, tokenizer)
    for line in sys.stdin:
        question = json.loads(line)
        started = time.process_time()
        explanations = bench.explain(question["text"], target=question["label"], show_progress=False)
        explained = time.process_time() - started
        before, started = rows[0], time.process_time()
        bench.evaluate_explanations(explanations, target=question["label"], show_progress=False)
        answer = {
            "seconds": time.process_time() - started,
            "rows": rows[0] - before,
            "explaining": explained,
            "tokens": list(explanations[0].tokens)[1:-1],
            "scores": {e.explainer: [float(s) for s in e.scores][1:-1] for e in explanations},
        }
        print(json.dumps(answer), file=answers, flush=True)


def _count(rows: list[int], given: dict[str, Any]) -> None:
    inputs = given.get("input_ids", given.get("inputs_embeds"))
    rows[0] += len(inputs) if inputs is not None else 0


if __name__ == "__main__":
    main()
