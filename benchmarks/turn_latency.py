"""One ``ask`` turn split by stage, cold and from the evidence store: ``python benchmarks/turn_latency.py``.

Six questions on one text, a fresh store each round; medians over rounds in milliseconds. "again" is the same
conversation on the same store in a new session: the model must not run. Verdicts are not remembered between sessions.
"over tools" is what a turn takes beside the tools and the model: reading the question, proving and wording; "CPU" is the CPU time
of the turn, which on a busy machine says more: of "again" it is nearly all over the tools. Before the turns, the memory that
reading questions takes above the target's own; at the end, the peak memory of the process. Ends with status 1
if a bar is missed: 150 ms over the tools, 200 MB.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.session import Session
from whyproof.agent.state import Conversation
from whyproof.agent.understanding.question_model import question_model
from whyproof.agent.vocabulary import spoken_methods
from whyproof.core.target import Target
from whyproof.core.text import Instance
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
STAGES = ("planner", "model", "tools", "verifier", "render", "total", "over tools", "CPU")
OVER_TOOLS, MEMORY = 150.0, 200.0  # ms a turn, the slowest question's median; MB


def resident() -> float:
    """Megabytes of this process in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def planner_memory(target: Target) -> float:
    """Megabytes that reading the questions takes above a target that has answered."""
    instance = Instance.of(TEXT)
    target.predict([instance])
    before = resident()
    names, state = spoken_methods(), Conversation(instance=instance)
    for question in QUESTIONS:
        plan(Reading(question, instance, target.labels, names, ()), state, question_model().ranked)
    return resident() - before


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    target = resolve("sentiment")
    memory = planner_memory(target)
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
                    started = time.process_time()
                    answer = session.ask(question)
                    times = {**answer.timings, "over tools": over_tools(answer.timings), "CPU": time.process_time() - started}
                    for stage in STAGES:
                        table[question][stage].append(1000 * times[stage])
    for title, table in (("cold", cold), ("again", again)):
        print(f"{title:42}" + "".join(f"{stage:>11}" for stage in STAGES))
        for question in QUESTIONS:
            print(f"  {question:40}" + "".join(f"{statistics.median(table[question][s]):11.1f}" for s in STAGES))
    slowest = max(statistics.median(table[q]["over tools"]) for table in (cold, again) for q in QUESTIONS)
    print(f"slowest over tools {slowest:.1f} ms (bar {OVER_TOOLS:.0f})")
    print(f"memory to read questions, above the target's {memory:.0f} MB (bar {MEMORY:.0f})")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return int(slowest > OVER_TOOLS or memory > MEMORY)


def over_tools(timings: Mapping[str, float]) -> float:
    """Seconds of a turn beside the tools and the model."""
    return timings["total"] - timings["tools"] - timings["model"]


if __name__ == "__main__":
    sys.exit(main())
