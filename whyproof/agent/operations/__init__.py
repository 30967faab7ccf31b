"""The operations of the dialogue, one registered function each; found by walking this package."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from whyproof.agent.statement import Said
from whyproof.agent.turn import Turn
from whyproof.core.errors import Defect

Handler = Callable[[Turn], Iterator[Said]]
_HANDLERS: dict[str, Handler] = {}


def operation(name: str) -> Callable[[Handler], Handler]:
    """Register the function that answers one question type."""

    def keep(handler: Handler) -> Handler:
        if name in _HANDLERS:
            raise Defect(f"one function for operation {name!r}", "two")
        _HANDLERS[name] = handler
        return handler

    return keep


@cache
def operations() -> dict[str, Handler]:
    """Every operation by name."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return dict(sorted(_HANDLERS.items()))
