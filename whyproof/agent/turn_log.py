"""One turn in the log and in the traces: how long it took and what came of it, and no word of anybody."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from whyproof.core.answer import Answer
from whyproof.core.tracing import Value, span, turn
from whyproof.core.verdict import Verdict

_log = logging.getLogger(__name__)


@contextmanager
def logged(number: int, target: str) -> Iterator[Callable[[Answer], None]]:
    """A turn with its number, counted from 1; give its answer to what this yields.

    The line and the span hold the target's name, the operations, counts of sentences and records, and the seconds; of a turn
    that failed the kind of the error.
    """
    facts: dict[str, Value] = {"target": target}
    started = time.perf_counter()
    said = "a question was answered"
    with turn(number), span("turn", {"whyproof.target": target}) as note:

        def heard(answer: Answer) -> None:
            facts["operations"] = ",".join(o.name for o in answer.operations)
            facts["sentences"] = len(answer.sentences)
            facts["proved"] = sum(s.verdict is Verdict.PROVED for s in answer.sentences)
            facts["evidence"] = len(answer.evidence)
            note({f"whyproof.{name}": value for name, value in facts.items()})

        try:
            yield heard
        except BaseException as error:
            said, facts["error"] = "a question was not answered", type(error).__name__
            raise
        finally:
            facts["seconds"] = round(time.perf_counter() - started, 3)
            _log.info(said, extra={"facts": facts})
