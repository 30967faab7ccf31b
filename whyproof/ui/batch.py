"""``whyproof batch``: many questions from a file, one output line each, resumable after any end."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from whyproof.core.canonical import JSON, canonical, digest
from whyproof.core.errors import InputError, ResourceError, WhyproofError
from whyproof.core.target import Target
from whyproof.knowledge.ledger import BatchLedger
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.batch_item import Ask, Item, Line, answered, encoded, error_line, id_of, item_of
from whyproof.ui.ending import DONE, FAILED, say
from whyproof.ui.opening import DEFAULT_TARGET, open_session, open_store, open_target
from whyproof.ui.printing import print_json
from whyproof.ui.progress import ProgressLine
from whyproof.ui.reading import parsed

_FORMAT = 1  # of the output lines; a ledger of another format is not gone on with


def batch(questions: str, output: str, resume: bool = False, target: str = DEFAULT_TARGET, as_json: bool = False) -> int:
    """Answer every line of ``questions`` into ``output``. 1 if an expectation failed, else 0, error lines or not.

    Finished lines are kept in ``OUTPUT.ledger`` while it runs; the output is written at the end, in input order, at one
    stroke. With ``resume`` an unfinished run is gone on with, otherwise it is thrown away with a note.

    Raises:
        InputError: the input cannot be read, or the output has no folder to be in.
        ResourceError: the disk is full, or another run is writing the same output. What is done stays in the ledger.
    """
    goal = Path(output)
    if not goal.parent.is_dir() or goal.is_dir():
        raise InputError(
            f"a file to write at {output!r}", "a folder" if goal.is_dir() else "no folder for it", "name another with -o"
        )
    lines = _lines(questions)
    ledger = BatchLedger(goal.with_name(goal.name + ".ledger"), digest([_FORMAT, target]))
    try:
        _begin(ledger, resume)
        summary = _export(goal, ledger, _work(lines, ledger, target))
    except BaseException:
        ledger.close()
        raise
    ledger.remove()
    if as_json:
        print_json({"output": output, "lines": summary.lines, "errors": summary.errors, "expectations_failed": summary.failed})
    else:
        print(f"{summary.lines} answers in {output}, {summary.errors} of them errors; {summary.failed} expectations failed")
    return FAILED if summary.failed else DONE


@dataclass
class _Summary:
    lines: int = 0
    errors: int = 0
    failed: int = 0

    def add(self, line: str) -> None:
        data = parsed(line)
        assert isinstance(data, dict)
        self.lines += 1
        self.errors += data["status"] == "error"
        expect = data.get("expect")
        self.failed += isinstance(expect, dict) and not expect["ok"]


def _lines(name: str) -> list[Line]:
    try:
        raw = Path(name).read_bytes().split(b"\n")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"a file of questions at {name!r}", reason.lower(), "name a file that is there") from error
    lines = [Line(number, text) for number, text in enumerate(raw, start=1) if text.strip()]
    if not lines:
        raise InputError(f"questions in {name!r}", "an empty file", 'write {"id": …, "text": …, "questions": […]} lines')
    counted = Counter(id for id in map(id_of, lines) if id is not None)
    doubled = [id for id, times in counted.items() if times > 1]
    if doubled:
        say(f"{len(doubled)} ids occur more than once, {canonical(doubled[0])} first; answers keep the order of the questions")
    return lines


def _begin(ledger: BatchLedger, resume: bool) -> None:
    done = ledger.count
    if done and resume:
        say(f"going on after {done} finished lines")
    elif done:
        say(f"{done} finished lines of an unfinished run are thrown away; --resume would have gone on with it")
    if not resume:
        ledger.clear()


def _work(lines: Sequence[Line], ledger: BatchLedger, target: str) -> list[str]:
    """Answer what the ledger lacks; the ledger's keys in input order."""
    desk = _Desk(target)
    progress = ProgressLine()
    keys = [line.key(desk.identity(line)) for line in lines]
    try:
        for number, (line, key) in enumerate(zip(lines, keys, strict=True), start=1):
            if not ledger.done(key):
                ledger.record(key, [encoded(found) for found in _answers(line, desk)])
            progress.count(number, len(lines), "lines")
    finally:
        progress.clear()
    return keys


def _answers(line: Line, desk: _Desk) -> list[dict[str, JSON]]:
    try:
        item = item_of(line)
    except InputError as error:
        return [error_line(id_of(line), None, f"line {line.number}: {error}")]
    return answered(item, desk.open)


class _Desk:
    """Opens a session an item; targets and the store are opened once."""

    def __init__(self, target: str) -> None:
        self._default = target
        self._targets: dict[str, Target] = {}
        self._store: EvidenceStore | None = None

    def open(self, item: Item) -> Ask:
        self._store = self._store or open_store()
        return open_session(self._target(item.target or self._default), item.text, self._store).ask

    def identity(self, line: Line) -> str:
        """The fingerprint of the line's target: answers of a model that has changed since are not gone on with. The
        target's name where the line or the target cannot be read."""
        name = self._default
        try:
            name = item_of(line).target or name
            return self._target(name).fingerprint
        except WhyproofError:
            return name

    def _target(self, name: str) -> Target:
        if name not in self._targets:
            self._targets[name] = open_target(name)
        return self._targets[name]


def _export(goal: Path, ledger: BatchLedger, keys: Iterable[str]) -> _Summary:
    """Write the output beside its place, then put it there: a reader sees the old file or the whole new one."""
    summary = _Summary()
    beside = goal.with_name(f".{goal.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="ascii", newline="\n") as file:
            for line in ledger.export(keys):
                summary.add(line)
                file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(goal)
    except OSError as error:
        beside.unlink(missing_ok=True)
        mend = "free some space, then run again with --resume: nothing is lost"
        raise ResourceError(f"room to write {str(goal)!r}", (error.strerror or str(error)).lower(), mend) from error
    return summary
