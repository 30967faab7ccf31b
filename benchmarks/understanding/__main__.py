"""How well questions are understood: ``python -m benchmarks.understanding [FILE.jsonl] [--forms] [--misses]``.

Each line is a question with the turns before it and the operations that a person says it asks for. Nothing is explained here:
the planner alone is asked. ``accept`` names operations that the writer of the line finds as right.

The authors of the sets saw neither the forms nor the training questions. ``held_out.jsonl`` was written before the model of
questions, and its misses have been looked at since, as have those of the ``developed_*`` sets: they say what was mended. The
others are kept apart: nobody has read them, and they say how a further person is understood. The authors of ``developed_10``
to ``_12``, of ``held_out_6`` and of ``held_out_7`` knew nothing of the operations when they wrote.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from whyproof.agent.data_talk import DataTalk
from whyproof.agent.forms_changes import group_of
from whyproof.agent.operations.data_rows import SHOWN
from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, words_of_steps
from whyproof.agent.understanding.question_model import question_model
from whyproof.agent.vocabulary import spoken_methods
from whyproof.core.answer import Answer
from whyproof.core.text import Instance
from whyproof.knowledge.text_data import TextData
from whyproof.tools.targets.recipes import RECIPES

HERE = Path(__file__).parent
ROWS_OF = ("count", "filter", "show", "mistakes")


def planned(line: dict[str, Any], names: dict[str, str], forms_only: bool) -> list[Step]:
    """The steps for the last question of a conversation, whose earlier ones are planned too."""
    instance = Instance.of(line["text"]) if line.get("text") else None
    state = Conversation(instance=instance, data=DataTalk(some_data(line["target"])) if line.get("data") else None)
    labels = RECIPES[line["target"]].labels
    understand = None if forms_only else question_model().ranked
    steps: list[Step] = []
    for question in [*line["before"], line["question"]]:
        steps = plan(Reading(question, instance, labels, names, state.words), state, understand)
        state.operations = tuple(s.operation for s in steps)
        state.words = tuple(words_of_steps(steps)) or state.words
        state.answers.append(Answer(question, state.operations, ()))
        if state.data is not None:
            for done in steps:
                remembered(done, state.data)
        named = [c[0] for s in steps if isinstance(c := s.operation.slots.get("class"), list) and c]
        state.label = str(named[0]) if named else state.label
    return steps


def remembered(done: Step, talk: DataTalk) -> None:
    """What a step on rows leaves to be spoken of, as its operation does it where some rows are left."""
    name, slots = done.operation.name, done.operation.slots
    subset = slots.get("subset")
    if name not in ROWS_OF or not isinstance(subset, dict):
        return
    talk.last = dict(subset)
    if name == "filter":
        talk.subset = dict(subset)
    if name in ("show", "mistakes"):
        n = slots.get("n")
        talk.shown, talk.listed = tuple(range(1, 1 + (n if isinstance(n, int) else SHOWN))), dict(subset)
        talk.told = len(talk.shown)


def as_said(name: str, slots: Mapping[str, Any]) -> dict[str, Any]:
    """Slots with what goes without saying left out, and groups by our names for them: mistakes are of rows that are wrong, the
    figures of a class are of its rows, and where a word is put in is more than the contract has a name for."""
    found = dict(slots)
    subset = dict(found["subset"]) if isinstance(found.get("subset"), dict) else {}
    if name == "mistakes":
        subset.pop("correct", None)
    if found.get("edit"):
        some = found["edit"] if isinstance(found["edit"], list) else [found["edit"]]
        some = [{"action": e} if isinstance(e, str) else e for e in some]  # "undo"
        placed = [e for e in some if isinstance(e, dict) and e.get("action") == "insert"]
        found["edit"] = [{"action": "insert", "new": e.get("new")} if e in placed else e for e in some]
    if "group" in found:
        found["group"] = group_of(str(found["group"])) or found["group"]
    if name == "performance" and found.get("class") and "label" not in subset:
        subset["label"] = found["class"]
    return {**found, "subset": subset} if subset else {k: v for k, v in found.items() if k != "subset"}


def some_data(target: str) -> TextData:
    """Rows to ask about: the planner looks at their number and at their labels."""
    labels = RECIPES[target].labels
    texts = [tuple(f"row {n} has {f} words of its own" for f in fields(target)) for n in range(60)]
    return TextData("rows", fields(target), tuple(texts), tuple(labels[n % len(labels)] for n in range(60)))


def fields(target: str) -> tuple[str, ...]:
    return ("premise", "hypothesis") if target == "nli" else ("text",)


def said_in_words(name: str, value: Any) -> Any:
    """Words asked about, a quoted phrase as its words: whether 'trade deal' is one thing or two says the same of both."""
    listed = value if isinstance(value, list | tuple) else [value]
    return [word for x in listed for word in str(x).split()] if name in ("words", "keep") else value


def same(a: Any, b: Any) -> bool:
    """Whether two slot values say the same: as sets, without regard to case."""

    def flat(value: Any) -> set[str]:
        if isinstance(value, dict):
            return {f"{k}={x}" for k, v in value.items() for x in flat(v)}
        if isinstance(value, list | tuple):
            return {x for v in value for x in flat(v)}
        return {str(value).casefold()}

    return flat(a) == flat(b)


def known_as(value: Any, names: dict[str, str]) -> Any:
    """Names of methods as the registry has them; other values as they are."""
    ids = {name.casefold(): method for name, method in names.items()}
    if isinstance(value, list | tuple):
        return [known_as(v, names) for v in value]
    return ids.get(str(value).casefold(), value) if isinstance(value, str) else value


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=HERE / "held_out.jsonl")
    parser.add_argument("--forms", action="store_true", help="without the model of questions")
    parser.add_argument("--misses", action="store_true", help="list what was misunderstood")
    args = parser.parse_args()
    lines = [json.loads(x) for x in args.file.read_text(encoding="utf-8").splitlines()]
    names = spoken_methods()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    slots_right = slots_total = 0
    question_model().ranked(Reading("why", None, (), {}))
    started = time.perf_counter()
    for line in lines:
        steps = planned(line, names, args.forms)
        got = Counter(s.operation.name for s in steps)
        wanted = Counter(o["name"] for o in line["operations"])
        hit = got == wanted or (len(steps) == 1 and steps[0].operation.name in line.get("accept", []))
        kind = ("of data" if line.get("data") else "of a text") + (", in context" if line["before"] else ", alone")
        for key in (kind, *wanted):
            right[key] += hit
            total[key] += 1
        if not hit:
            if args.misses:
                print(f"{line['question']!r} {line['before']}\n    is {dict(wanted)}, taken for {dict(got)}")
            continue
        for operation in line["operations"]:
            given = next((s.operation.slots for s in steps if s.operation.name == operation["name"]), None)
            if given is None:
                continue
            given = as_said(operation["name"], given)
            for name, value in as_said(operation["name"], operation["slots"]).items():
                slots_total += 1
                said, meant = said_in_words(name, given.get(name)), said_in_words(name, value)
                ok = name in given and same(known_as(said, names), known_as(meant, names))
                slots_right += ok
                if not ok and args.misses:
                    print(f"{line['question']!r} slot {name}: is {value}, taken for {given.get(name)}")
    seconds = time.perf_counter() - started
    for key in sorted(total, key=lambda k: (not k.startswith("of "), k)):
        print(f"{key:20} {right[key]:4} of {total[key]:4}  {right[key] / total[key]:.1%}")
    print(f"slots of what was understood: {slots_right} of {slots_total}, {slots_right / max(1, slots_total):.1%}")
    print(f"{sum(1 + len(x['before']) for x in lines) / seconds:.0f} questions a second")


if __name__ == "__main__":
    main()
