"""One ``ask`` turn split by stage, cold and from the evidence store: ``python benchmarks/turn_latency.py``.

Six questions on one text, a fresh store each round; medians over rounds in milliseconds. "again" is the same
conversation on the same store in a new session: the model must not run. Verdicts are not remembered between sessions.
Ends with the peak memory of the process.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import tempfile
from collections import defaultdict
from pathlib import Path

from whyproof.agent.session import Session
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.coalition_table import forget as forget_answers
from whyproof.tools.targets.resolve import resolve
from whyproof.verifiers.judge import forget

TEXT = "The plot was thin but I loved every minute of it"
QUESTIONS = (
    "Why is this positive?",
    "And 'thin'?",
    "Is that more important than 'loved'?",
    "What would make it negative?",
    "How sure are you?",
    "Show me the proof of that",
)
STAGES = ("planner", "model", "tools", "verifier", "render", "total")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    target = resolve("sentiment")
    Session(target, TEXT, store=EvidenceStore(None)).ask("Why?")  # loads the weights
    cold: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    again: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(args.rounds):
            path = Path(folder) / f"{number}.sqlite"
            for table in (cold, again):
                forget()
                forget_answers(target)  # what the process remembers of the model's answers; the store has its own memory
                session = Session(target, TEXT, store=EvidenceStore(path))
                for question in QUESTIONS:
                    answer = session.ask(question)
                    for stage in STAGES:
                        table[question][stage].append(1000 * answer.timings[stage])
    for title, table in (("cold", cold), ("again", again)):
        print(f"{title:42}" + "".join(f"{stage:>10}" for stage in STAGES))
        for question in QUESTIONS:
            print(f"  {question:40}" + "".join(f"{statistics.median(table[question][s]):10.1f}" for s in STAGES))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
