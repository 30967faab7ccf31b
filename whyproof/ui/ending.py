"""How a command ends: the exit code of the contract, and one line on stderr where something is wrong."""

from __future__ import annotations

import json
import logging
import os
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime

DONE, FAILED, WRONG_CALL, BROKEN, STOPPED, NO_READER = 0, 1, 2, 3, 130, 141


def ended(run: Callable[[], int]) -> int:
    """Run a command to its exit code; no exception gets out.

    0 done; 1 done, and an expectation or a check failed; 2 the call is wrong; 3 a resource is missing or broken, or
    whyproof is at fault; 130 stopped by Ctrl-C; 141 nobody reads the output any more. ``WHYPROOF_TRACEBACK=1`` adds the
    traceback of a fault.
    """
    from whyproof.core.errors import WhyproofError

    try:
        code = run()
        sys.stdout.flush()
        return code
    except WhyproofError as error:
        say(str(error), "error")
        return error.exit_code
    except KeyboardInterrupt:
        say("stopped")
        return STOPPED
    except BrokenPipeError:
        # The interpreter flushes stdout once more at exit: give it somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NO_READER
    except Exception as error:  # the last border: a fault of ours must not look like a failed check (Python's own code 1)
        if os.environ.get("WHYPROOF_TRACEBACK"):
            traceback.print_exc()
        got = f"{type(error).__name__}: {error}"
        say(f"expected no fault of whyproof itself; got {got}; set WHYPROOF_TRACEBACK=1 and report it", "error")
        return BROKEN


def say(line: str, level: str = "info") -> None:
    """One line on stderr, safe whatever is in it; with ``WHYPROOF_LOG=json`` an object of JSON."""
    _write(line, level, "whyproof", {})


def logs_to_stderr() -> None:
    """Warnings of ours as one line each on stderr, in the same form as errors; as JSON every turn as well. May be called
    again, once the settings are known."""
    lines_of("whyproof")
    if _as_json():
        logging.getLogger("whyproof").setLevel(logging.INFO)


def lines_of(name: str, tracebacks: bool = False) -> None:
    """The warnings of a logger, one line each, in the form of ours; a traceback in JSON, or where it is asked for."""
    logger = logging.getLogger(name)
    if not any(isinstance(handler, _Lines) for handler in logger.handlers):
        logger.addHandler(_Lines(tracebacks))


class _Lines(logging.Handler):
    """A record's ``facts`` (names and values) are said in JSON only."""

    def __init__(self, tracebacks: bool) -> None:
        super().__init__()
        self._tracebacks = tracebacks

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.WARNING and not _as_json():
            return
        facts = dict(getattr(record, "facts", {}))
        raised = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        if raised:
            facts["traceback"] = raised
        _write(record.getMessage(), record.levelname.lower(), record.name, facts)
        if raised and self._tracebacks and not _as_json():
            print(raised, file=sys.stderr, end="")


def _as_json() -> bool:
    return os.environ.get("WHYPROOF_LOG", "").casefold() == "json"


def _write(line: str, level: str, logger: str, facts: dict[str, object]) -> None:
    from whyproof.core.tracing import in_work
    from whyproof.ui.printable import printable

    line = " ".join(line.split())
    if _as_json():
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        record = {"time": now, "level": level, "logger": logger, "message": line, **in_work(), **facts}
        print(json.dumps(record), file=sys.stderr, flush=True)
    else:
        print(f"whyproof: {printable(line)}", file=sys.stderr)


def soften_output() -> None:
    """Characters that the terminal's encoding lacks are shown as escapes, instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a stream put in place by a test has none
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
