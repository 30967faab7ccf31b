"""The contract of an explanation method, and the parameters it is called with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeAlias, runtime_checkable

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, Refusal
from whyproof.core.explanation import Explanation
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance

Progress: TypeAlias = Callable[[int, int], None]  # (done, total) model rows


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""


def onward(progress: Progress, before: int, total: int) -> Progress:
    """Progress of one part of the work, ``before`` rows into a whole of ``total``."""
    return lambda done, _: progress(min(before + done, total), total)


class Method(Protocol):
    """An explanation method. Stateless; the same target, instance, parameters and seed give the same explanation.

    ``version`` grows when results change for the same call, so that cached evidence is not mistaken for new.
    """

    card: MethodCard
    version: int
    defaults: Mapping[str, JSON]

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        """Why the method cannot explain this, in one plain sentence; None if it can. Runs no model."""

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Explanation:
        """Explain the target's decision on the instance; weights align with ``instance.words``.

        Raises:
            InputError: a parameter is unknown or wrong.
            Refusal: ``supports`` gives a reason.
            ResourceError: the model is missing or broken.
        """


def filled(method: Method, parameters: Mapping[str, JSON]) -> dict[str, JSON]:
    """The parameters with the method's defaults filled in: what an evidence record and a cache key should hold.

    Raises:
        InputError: the method has no such parameter.
    """
    unknown = sorted(set(parameters) - set(method.defaults))
    if unknown:
        known = ", ".join(sorted(method.defaults)) or "none"
        raise InputError(f"parameters of {method.card.name} ({known})", repr(unknown[0]), "remove it")
    return {**method.defaults, **parameters}


def accepted(method: Method, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> dict[str, JSON]:
    """The filled parameters of a call that the method supports.

    Raises:
        InputError: the method has no such parameter.
        Refusal: the method does not support the call.
    """
    complete = filled(method, parameters)
    reason = method.supports(target, instance, complete)
    if reason is not None:
        raise Refusal(f"a text and a model that {method.card.title} can explain", "one that it cannot", reason)
    return complete


@runtime_checkable
class Comparing(Protocol):
    """A method that asks a model beside the target, which a parameter names."""

    def others(self, parameters: Mapping[str, JSON]) -> tuple[Target, ...]:
        """The other models of a call. Runs none of them.

        Raises:
            InputError: nothing is called that.
            ResourceError: a folder is broken.
        """


@runtime_checkable
class Learned(Protocol):
    """A method that was trained, for each target anew."""

    def learned(self, target: Target, parameters: Mapping[str, JSON]) -> list[JSON]:
        """What tells one training for this target from another."""


def read_beside(method: Method, target: Target, parameters: Mapping[str, JSON]) -> list[JSON]:
    """What a result depends on besides target, text, parameters and seed: the fingerprints of the other models that a call asks
    (a name alone does not say what stands behind it), and what a method has learned of the target."""
    others = [other.fingerprint for other in method.others(parameters)] if isinstance(method, Comparing) else []
    return [*others, *(method.learned(target, parameters) if isinstance(method, Learned) else [])]


def attributes(method: Method) -> bool:
    """Whether a method weighs the words for a label (against a foil). A measure of one does not, nor one of words together."""
    return {"label", "foil"} <= set(method.defaults) and "FeatureAttribution" in _result(method)


def relates(method: Method) -> bool:
    """Whether a method says what words do together."""
    return "Interactions" in _result(method)


def _result(method: Method) -> str:
    """What ``explain`` is declared to give; the type checker sees to it that it does."""
    return str(method.explain.__annotations__.get("return", ""))


def one_of(parameters: Mapping[str, JSON], name: str, choices: tuple[str | None, ...]) -> str | None:
    """A parameter that takes one of a few names.

    Raises:
        InputError: it is none of them.
    """
    value = parameters[name]
    if isinstance(value, str | None) and value in choices:
        return value
    raise InputError(f"{name} to be one of {', '.join(str(c) for c in choices)}", repr(value), "choose one of these")


def whole(parameters: Mapping[str, JSON], name: str, low: int, high: int) -> int:
    """A parameter that is a whole number within bounds.

    Raises:
        InputError: it is not.
    """
    value = parameters[name]
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    raise InputError(f"{name} to be a whole number from {low:,} to {high:,}", repr(value), "choose one in these bounds")


def number(parameters: Mapping[str, JSON], name: str, low: float, high: float) -> float:
    """A parameter that is a number within bounds.

    Raises:
        InputError: it is not.
    """
    value = parameters[name]
    if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
        return float(value)
    raise InputError(f"{name} to be a number from {low:g} to {high:g}", repr(value), "choose one in these bounds")


def switch(parameters: Mapping[str, JSON], name: str) -> bool:
    """A parameter that is true or false.

    Raises:
        InputError: it is neither.
    """
    value = parameters[name]
    if isinstance(value, bool):
        return value
    raise InputError(f"{name} to be true or false", repr(value), "choose one of the two")
