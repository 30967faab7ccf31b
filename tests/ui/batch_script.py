"""``whyproof batch`` with the fake agent behind it, in this process and in every worker: python batch_script.py batch …

A text that holds "crash" ends the process that reads it; "crash once" only the first time (it leaves a file beside the log).
"""

from __future__ import annotations

import importlib.util
import os
import signal
import sys
from pathlib import Path
from typing import Any

_spec = importlib.util.spec_from_file_location("fake_agent", Path(__file__).with_name("fake_agent.py"))
assert _spec is not None and _spec.loader is not None
fake = importlib.util.module_from_spec(_spec)
sys.modules["fake_agent"] = fake
_spec.loader.exec_module(fake)


class CrashingSession(fake.FakeSession):  # type: ignore[name-defined, misc]
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


fake.FakeSession = CrashingSession  # type: ignore[attr-defined]
sys.modules.update(fake.modules())  # in a worker too, which runs this file as __mp_main__

if __name__ == "__main__":
    from whyproof.ui.cli import run

    sys.exit(run(sys.argv[1:]))
