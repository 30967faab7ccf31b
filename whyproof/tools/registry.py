"""Every method in ``whyproof.tools.methods`` and metric in ``whyproof.tools.metrics``, found at the first question for one.

Adding one is one file there with ``@register`` on its class; nothing else has to be told. Method files import
their libraries inside ``explain``, so that listing the cards is cheap.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from whyproof.core.errors import Defect, InputError, shown
from whyproof.tools.method import Method

M = TypeVar("M", bound=Method)

_registered: dict[str, Method] = {}  # by card name
_names: dict[str, str] = {}  # folded name or alias -> card name


def register(cls: type[M]) -> type[M]:
    """Class decorator: put one instance of a method into the registry.

    Raises:
        Defect: its name, title or an alias is taken by another method.
    """
    instance = cls()
    card = instance.card
    folded = {_folded(n) for n in (card.name, card.title, *card.aliases)}
    for name in sorted(folded & _names.keys()):
        raise Defect(
            f"a method name of its own for {card.name!r}", f"{name!r}, which is {_names[name]!r}", "rename one of the two"
        )
    _registered[card.name] = instance
    _names.update(dict.fromkeys(folded, card.name))
    return cls


@cache
def methods() -> MappingProxyType[str, Method]:
    """All methods by card name, sorted."""
    for room in ("whyproof.tools.methods", "whyproof.tools.metrics"):
        package = importlib.import_module(room)
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            importlib.import_module(module.name)
    return MappingProxyType(dict(sorted(_registered.items())))


def method(name: str) -> Method:
    """A method by name, title or alias; case, spaces, hyphens and underscores make no difference.

    Raises:
        InputError: no method is called that; lists those there are.
    """
    known = methods()
    found = _names.get(_folded(name))
    if found is None:
        raise InputError("a method's name", shown(name), f"the methods are {', '.join(known)}")
    return known[found]


def _folded(name: str) -> str:
    return "".join(c for c in name.casefold() if c not in " -_")
