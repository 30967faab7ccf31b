"""Shapley values of a document of 2,000 words, by sentences and by words, and two questions about it: seconds and peak memory.

    python -m benchmarks.engine.document [--words 2000] [--threads 2] [--json]

The bar: both together within 60 s on two idle cores, memory flat (at most 300 MB above what loading the model took). Then two
questions ("why?" and "and in that sentence, which words?") are asked on a store of their own while the model's answers are known:
what they take is what reading, proving and wording add to the values. Ends with status 1 where the bar is missed.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time

from benchmarks.engine.texts import document
from whyproof.agent.session import Session
from whyproof.core.explanation import FeatureAttribution, GroupAttribution
from whyproof.core.text import Instance
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.registry import method
from whyproof.tools.targets.resolve import resolve

SECONDS, MEGABYTES = 60.0, 300.0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.document")
    parser.add_argument("--words", type=int, default=2_000, metavar="N", help="words of the document")
    parser.add_argument("--threads", type=int, default=2, metavar="N", help="threads of the model")
    parser.add_argument("--json", action="store_true", help="print JSON instead of lines")
    options = parser.parse_args()
    import torch

    torch.set_num_threads(options.threads)
    target = resolve("sentiment")
    instance = Instance.of(document(options.words))
    target.predict([instance])
    loaded = _peak()
    found: dict[str, float] = {"words": len(instance.words), "windows": target.windows(instance)}
    for granularity in ("sentence", "word"):
        started, cpu = time.perf_counter(), time.process_time()
        one = method("hierarchical_shapley").explain(target, instance, {"granularity": granularity})
        assert isinstance(one, FeatureAttribution | GroupAttribution)
        found[f"{granularity}: seconds"] = round(time.perf_counter() - started, 1)
        found[f"{granularity}: CPU seconds"] = round(time.process_time() - cpu, 1)
        found |= {f"{granularity}: {key}": float(str(one.details[key])) for key in ("evaluations", "looked_into")}
    found["seconds"] = found["sentence: seconds"] + found["word: seconds"]
    found["megabytes above loading"] = round(_peak() - loaded, 1)
    session = Session(target, instance["text"], store=EvidenceStore(None))
    for name, question in (("why", "why?"), ("which words", "and in that sentence, which words?")):
        cpu = time.process_time()
        answer = session.ask(question)
        assert answer.operations[0].name == "attribute" and len(answer.text) > 0
        found[f"{name}: CPU seconds"] = round(time.process_time() - cpu, 1)
        found |= {f"{name}: {stage}": round(answer.timings[stage], 2) for stage in ("total", "model", "verifier", "render")}
    found["megabytes with the questions"] = round(_peak() - loaded, 1)
    print(json.dumps(found) if options.json else "\n".join(f"{name:28}{value:10g}" for name, value in found.items()))
    return 0 if found["seconds"] <= SECONDS and found["megabytes above loading"] <= MEGABYTES else 1


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
