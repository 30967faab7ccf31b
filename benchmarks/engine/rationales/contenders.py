"""Which methods are measured, and with which settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from whyproof.core.canonical import JSON
from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Method, filled
from whyproof.tools.registry import method, methods


@dataclass(frozen=True)
class Contender:
    """A method with settings other than its own, if any."""

    tool: Method
    settings: Mapping[str, JSON] = field(default_factory=dict)

    @property
    def name(self) -> str:
        changed = ",".join(f"{key}={value}" for key, value in self.settings.items())
        return f"{self.tool.card.name}{':' if changed else ''}{changed}"

    def weights(self, target: Target, instance: Instance, label: str, seed: int) -> FloatArray:
        """The weight of each word for a label, shape [n_words].

        Raises:
            Refusal: the method does not explain this text and target.
        """
        import numpy as np

        parameters = filled(self.tool, {**self.settings, "label": label})
        found = self.tool.explain(target, instance, parameters, seed=seed)
        if not isinstance(found, FeatureAttribution):
            raise Refusal("a weight for every word", type(found).__name__, "name a method that gives one")
        return np.array([w.weight for w in found.words])


def registered(with_notices: bool) -> list[Contender]:
    """Every registered method that maps the words of a label, as its ``explain`` says; those that run only where they are asked
    for by name, if they are."""
    return [
        Contender(m)
        for m in methods().values()
        if "label" in m.defaults
        and FeatureAttribution.__name__ in str(m.explain.__annotations__.get("return"))
        and (with_notices or not m.card.by_name_only)
    ]


def named(text: str) -> Contender:
    """``occlusion``, or with settings ``shapley_values:max_rows=128,game=delete``; values are JSON where they can be.

    Raises:
        InputError: no method is called that, or it has no such setting.
    """
    name, _, rest = text.partition(":")
    settings: dict[str, JSON] = {}
    for part in filter(None, rest.split(",")):
        key, _, value = part.partition("=")
        try:
            settings[key] = json.loads(value)
        except ValueError:
            settings[key] = value
    tool = method(name)
    filled(tool, settings)  # refuses what the method does not know, before an hour has gone
    return Contender(tool, settings)
