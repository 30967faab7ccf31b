"""whyproof: ask a model why; every sentence of the answer is proved from evidence, or it is not said."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from whyproof.agent.check import check
    from whyproof.core.answer import Answer
    from whyproof.core.errors import WhyproofError
    from whyproof.core.text import Instance
    from whyproof.tools.targets.callable import CallableTarget
    from whyproof.tools.targets.generated import GeneratedTextTarget
    from whyproof.tools.targets.huggingface import HuggingFaceTarget
    from whyproof.tools.targets.plain import PlainNetTarget
    from whyproof.ui.python import Session
    from whyproof.verifiers import recheck

__all__ = [
    "Answer",
    "CallableTarget",
    "GeneratedTextTarget",
    "HuggingFaceTarget",
    "Instance",
    "PlainNetTarget",
    "Session",
    "WhyproofError",
    "__version__",
    "check",
    "recheck",
]

_HOMES = {
    "Answer": "whyproof.core.answer",
    "CallableTarget": "whyproof.tools.targets.callable",
    "GeneratedTextTarget": "whyproof.tools.targets.generated",
    "HuggingFaceTarget": "whyproof.tools.targets.huggingface",
    "Instance": "whyproof.core.text",
    "PlainNetTarget": "whyproof.tools.targets.plain",
    "Session": "whyproof.ui.python",
    "WhyproofError": "whyproof.core.errors",
    "check": "whyproof.agent.check",
    "recheck": "whyproof.verifiers",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'whyproof' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
