"""How a command ends: the exit code of the contract, and one line on stderr where something is wrong."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable

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
        say(str(error))
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
        say(f"expected no fault of whyproof itself; got {type(error).__name__}: {error}; set WHYPROOF_TRACEBACK=1 and report it")
        return BROKEN


def say(line: str) -> None:
    """One line on stderr, safe whatever is in it."""
    from whyproof.ui.printable import printable

    print(f"whyproof: {printable(' '.join(line.split()))}", file=sys.stderr)


def logs_to_stderr() -> None:
    """Warnings of ours as one line each on stderr, in the same form as errors."""

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            say(record.getMessage())

    logger = logging.getLogger("whyproof")
    if not logger.handlers:
        logger.addHandler(Handler(logging.WARNING))


def soften_output() -> None:
    """Characters that the terminal's encoding lacks are shown as escapes, instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a stream put in place by a test has none
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
