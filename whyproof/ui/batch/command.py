"""``whyproof batch``: many questions from a file, one output line each, resumable after any end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from whyproof.core.canonical import canonical, digest
from whyproof.core.errors import InputError
from whyproof.knowledge.ledger import BatchLedger
from whyproof.ui.batch.answers import written
from whyproof.ui.batch.crew import Task, by, here
from whyproof.ui.batch.desk import Desk
from whyproof.ui.batch.findings import Findings
from whyproof.ui.batch.item import Done, Line, id_of
from whyproof.ui.batch.junit import JUnit
from whyproof.ui.batch.on_ray import Ray
from whyproof.ui.batch.processes import Processes
from whyproof.ui.batch.questions import lines_of
from whyproof.ui.batch.report import write_report
from whyproof.ui.ending import DONE, FAILED, say
from whyproof.ui.opening import DEFAULT_TARGET
from whyproof.ui.printing import print_json
from whyproof.ui.progress import ProgressLine

_FORMAT = 1  # of the output lines; a ledger of another format is not gone on with


@dataclass(frozen=True)
class Engine:
    """Who answers: ``workers`` processes, or this process where there are none; or, on Ray, so many actors, or as many as it
    has processors. ``ray_address``: of a cluster; without, a Ray of its own is started. ``desk``: what each of them works at.
    ``llm`` words the answers; the bytes are then the same only if it says the same. ``graphs`` are files that every line asks
    beside WordNet, ``data`` those that lines may be about; each of the workers reads them.

    Raises:
        InputError: an address without Ray, or an engine that there is not.
    """

    name: str = "local"
    workers: int = 0
    ray_address: str | None = None
    desk: type[Desk] = Desk
    llm: str | None = None
    graphs: tuple[str, ...] = ()
    data: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.name not in ("local", "ray"):
            raise InputError("--engine local or ray", repr(self.name), "name one of them")
        if self.ray_address is not None and self.name != "ray":
            raise InputError("--engine ray for --ray-address", f"--engine {self.name}", "add --engine ray")

    def new_desk(self, target: str) -> partial[Desk]:
        """What makes a desk, here or in a worker."""
        return partial(self.desk, target, self.llm, self.graphs, self.data)

    def answers(self, target: str, todo: Sequence[Task]) -> Iterator[tuple[str, Done]]:
        new_desk = self.new_desk(target)
        if self.name == "ray" and todo:
            return by(Ray(min(self.workers, len(todo)), new_desk, self.ray_address), todo)
        if self.workers and todo:
            return by(Processes(min(self.workers, len(todo)), new_desk), todo)
        return here(new_desk(), todo)


@dataclass(frozen=True)
class Reports:
    """Files to write beside the answers, if any: JUnit XML, and a page of HTML."""

    junit: str | None = None
    page: str | None = None


def batch(
    questions: str,
    output: str,
    resume: bool = False,
    target: str = DEFAULT_TARGET,
    as_json: bool = False,
    engine: Engine | None = None,
    reports: Reports | None = None,
) -> int:
    """Answer every line of ``questions`` into ``output``. 1 if an expectation failed, else 0, error lines or not.

    Finished lines are kept in ``OUTPUT.ledger``, or on the server that is set, while it runs; the output is written at the
    end, in input order, at one stroke. With ``resume`` an unfinished run is gone on with, otherwise it is thrown away with a
    note. Every engine gives the same bytes, and goes on with what another began.

    Raises:
        InputError: the input cannot be read, or the output has no folder to be in.
        ResourceError: the disk is full, another run is writing the same output, or a worker cannot start. What is done
            stays in the ledger.
    """
    goal, reports, engine = _goal(output, "-o"), reports or Reports(), engine or Engine()
    junit = JUnit(Path(questions).name) if _goals(questions, output, reports).junit else None
    lines = lines_of(questions)
    _warn_of_doubles(lines)
    ledger = BatchLedger.of(goal, digest([_FORMAT, target, *([engine.llm] if engine.llm else ())]))
    findings = Findings()
    try:
        _begin(ledger, resume)
        keys = _work(lines, ledger, target, engine)
        with written(goal) as write:
            for line, seconds in ledger.export(keys):
                write(line)
                findings.add(line, seconds)
                if junit:
                    junit.add(line, seconds)
        if junit and reports.junit:
            junit.write(Path(reports.junit))
        if reports.page:
            write_report(Path(reports.page), findings, questions, output, target)
    except BaseException:
        ledger.close()
        raise
    ledger.remove()
    _say_summary(findings, output, as_json)
    return FAILED if findings.failed else DONE


def _goal(name: str, option: str) -> Path:
    goal = Path(name)
    if not goal.parent.is_dir() or goal.is_dir():
        got = "a folder" if goal.is_dir() else "no folder for it"
        raise InputError(f"a file to write at {name!r}", got, f"name another with {option}")
    return goal


def _goals(questions: str, output: str, reports: Reports) -> Reports:
    """The reports, if each of them can be written and no file is meant twice."""
    named = [("QUESTIONS", questions), ("-o", output), ("--junit", reports.junit), ("--report", reports.page)]
    seen: dict[Path, str] = {}
    for option, name in named:
        if name is None:
            continue
        place = Path(name).resolve() if option == "QUESTIONS" else _goal(name, option).resolve()
        if place in seen:
            raise InputError(f"a file of its own for {option}", f"{name!r}, as for {seen[place]}", "name another")
        seen[place] = option
    return reports


def _say_summary(findings: Findings, output: str, as_json: bool) -> None:
    if as_json:
        counts = {"lines": findings.lines, "errors": findings.errors, "expectations_failed": findings.failed}
        print_json({"output": output, **counts})
    else:
        print(f"{findings.lines} answers in {output}, {findings.errors} of them errors; {findings.failed} expectations failed")


def _warn_of_doubles(lines: Sequence[Line]) -> None:
    counted = Counter(id for line in lines for part in (line, *line.rest) if (id := id_of(part)) is not None)
    doubled = [id for id, times in counted.items() if times > 1]
    if doubled:
        say(f"{len(doubled)} ids occur more than once, {canonical(doubled[0])} first; answers keep the order of the questions")


def _begin(ledger: BatchLedger, resume: bool) -> None:
    done = ledger.count
    if done and resume:
        say(f"going on after {done} finished lines")
    elif done:
        say(f"{done} finished lines of an unfinished run are thrown away; --resume would have gone on with it")
    if not resume:
        ledger.clear()


def _work(lines: Sequence[Line], ledger: BatchLedger, target: str, engine: Engine) -> list[str]:
    """Answer what the ledger lacks; the ledger's keys in input order."""
    desk = engine.new_desk(target)()
    keys = [line.key(desk.identity(line)) for line in lines]
    todo = [(key, line) for key, line in zip(keys, lines, strict=True) if not ledger.done(key)]
    before = len(lines) - len(todo)
    progress = ProgressLine()
    try:
        for number, (key, done) in enumerate(engine.answers(target, todo), start=1):
            ledger.record(key, done.lines, done.seconds)
            progress.count(before + number, len(lines), "lines")
    finally:
        progress.clear()
    return keys
