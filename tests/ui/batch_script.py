"""``whyproof batch`` with the fake agent behind it, in this process and in every worker: python batch_script.py batch …

A text that holds "crash" ends the process that reads it; "crash once" only the first time (it leaves a file beside the log).
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path
from typing import Any

import fake_agent as fake  # type: ignore[import-not-found]  # beside this file, which Python puts first in its path, and Ray in that of its workers


class CrashingSession(fake.FakeSession):  # type: ignore[misc]
    def ask(self, question: str, text: Any = None) -> Any:
        shown = next(iter(dict(self.instance.texts).values()))
        if "crash once" in shown:
            mark = Path(os.environ["FAKE_LOG"] + ".crashed")
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        elif "crash" in shown:
            os.kill(os.getpid(), signal.SIGSEGV)
        return super().ask(question, text)


fake.FakeSession = CrashingSession  # type: ignore[misc]
sys.modules.update(fake.modules())  # in a worker too, which runs this file as __mp_main__, or imports it on Ray

if __name__ == "__main__":
    from whyproof.ui.batch import command
    from whyproof.ui.batch.desk import Desk
    from whyproof.ui.cli import run

    class FakeDesk(Desk):
        """Ray's workers run no script: they get this class, and import the script by it."""

        def __init__(self, *given: Any) -> None:
            import batch_script  # type: ignore[import-not-found]  # noqa: F401, for what it does

            super().__init__(*given)

    on_ray = "ray" in sys.argv
    command.__dict__["Engine"] = partial(command.Engine, desk=FakeDesk if on_ray else Desk)
    sys.exit(run(sys.argv[1:]))
