"""Any Python function from texts to probabilities, as a black-box target."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from types import CodeType
from typing import Any, TypeAlias

import numpy as np

from whyproof.core.canonical import digest
from whyproof.core.errors import InputError, ResourceError, shown
from whyproof.core.target import Capability, FloatArray
from whyproof.core.text import Instance

#: A single-text function gets ``list[str]``; a pair function gets ``list[tuple[str, ...]]`` in the order of ``fields``.
Classifier: TypeAlias = Callable[[list[Any]], Any]

#: How far a row of probabilities may be from summing to one: float32 softmax and rounded tables stay within it.
SUM_TOLERANCE = 1e-3


class CallableTarget:
    """A black box: a function that takes texts and returns probabilities, one row a text and one column a label.

    The function gets ``list[str]``, or ``list[tuple[str, ...]]`` where there is more than one field, and returns anything
    that numpy reads as an array [n, n_labels].

    Args:
        fingerprint: the identity of what decides. The default hashes the function's qualified name, code and constants,
            the labels and the fields, and nothing else: data that the function closes over, globals that it reads and
            default arguments do not count. Pass one where those decide, so that cached evidence of another model is never used.

    Raises:
        InputError: fewer than two labels, or labels that repeat.
    """

    def __init__(
        self,
        function: Classifier,
        labels: Sequence[str],
        fields: Sequence[str] = ("text",),
        name: str | None = None,
        multi_label: bool = False,
        fingerprint: str | None = None,
    ) -> None:
        if not callable(function):
            raise InputError("a function from texts to probabilities", shown(function), "pass the function itself")
        if len(labels) < 2 or len(set(labels)) < len(labels):
            raise InputError("two or more labels of different names", shown(list(labels)), "name the columns of the result")
        self._function = function
        self._labels, self._fields, self._multi_label = tuple(labels), tuple(fields), multi_label
        self._name = name or str(getattr(function, "__name__", type(function).__name__))
        self._fingerprint = fingerprint
        self.evaluations = 0  # texts that went through the function so far
        self.seconds = 0.0  # spent in the function so far

    @property
    def name(self) -> str:
        return self._name

    @property
    def labels(self) -> tuple[str, ...]:
        return self._labels

    @property
    def fields(self) -> tuple[str, ...]:
        return self._fields

    @property
    def multi_label(self) -> bool:
        return self._multi_label

    @property
    def fingerprint(self) -> str:
        if self._fingerprint is None:
            identity = _identity(self._function)
            self._fingerprint = digest([identity, list(self._labels), list(self._fields), self._multi_label])
        return self._fingerprint

    @property
    def capabilities(self) -> frozenset[Capability]:
        return frozenset()

    def windows(self, instance: Instance) -> int:
        return 1

    def predict(self, instances: Sequence[Instance]) -> FloatArray:
        texts = [self._texts(instance) for instance in instances]
        distinct = list(dict.fromkeys(texts))
        if not distinct:
            return np.empty((0, len(self._labels)))
        started = time.perf_counter()
        try:
            result = self._function([t[0] for t in distinct] if len(self._fields) == 1 else list(distinct))
        except Exception as error:  # a stranger's function may raise anything; its cause is told, never swallowed
            cause = " ".join(str(error).split())
            raise ResourceError(
                f"probabilities from {self._name}", f"{type(error).__name__}: {shown(cause, 160)}", "mend the function"
            ) from error
        self.seconds += time.perf_counter() - started
        self.evaluations += len(distinct)
        rows = dict(zip(distinct, self._checked(result, len(distinct)), strict=True))
        return np.stack([rows[t] for t in texts])

    def _texts(self, instance: Instance) -> tuple[str, ...]:
        if len(self._fields) == 1 and len(instance.fields) == 1:
            return (instance.texts[0][1],)
        if set(self._fields) != set(instance.fields):
            raise InputError(
                f"texts for {' and '.join(self._fields)}", " and ".join(instance.fields), "pass what the target reads"
            )
        return tuple(instance[field] for field in self._fields)

    def _checked(self, result: Any, n: int) -> FloatArray:
        mend = f"mend what {self._name} returns"
        try:
            rows = np.asarray(result, dtype=np.float64)
        except (TypeError, ValueError) as error:
            raise ResourceError("an array of probabilities", shown(result), mend) from error
        if rows.shape != (n, len(self._labels)):
            raise ResourceError(f"probabilities of shape [{n}, {len(self._labels)}]", f"shape {list(rows.shape)}", mend)
        if not np.isfinite(rows).all():
            raise ResourceError("finite probabilities", "NaN or infinity", mend)
        if rows.min() < 0 or rows.max() > 1:
            raise ResourceError("probabilities from 0 to 1", f"values from {rows.min():.3g} to {rows.max():.3g}", mend)
        sums = rows.sum(axis=1)
        if not self._multi_label and np.abs(sums - 1).max() > SUM_TOLERANCE:
            worst = float(sums[np.abs(sums - 1).argmax()])
            raise ResourceError("rows that sum to 1", f"a row that sums to {worst:.4g}", f"{mend}, or say multi_label=True")
        return rows


def _identity(function: Classifier) -> list[Any]:
    """What identifies a function: module, qualified name, byte code and constants."""
    code = getattr(function, "__code__", None)
    owner: Any = function
    if code is None:
        owner = type(function)
        code = getattr(getattr(owner, "__call__", None), "__code__", None)  # noqa: B004
    name = f"{getattr(owner, '__module__', '')}.{getattr(owner, '__qualname__', '')}"
    return [name, _constant(code) if isinstance(code, CodeType) else ""]


def _constant(value: object) -> Any:
    if isinstance(value, CodeType):
        return [value.co_code.hex(), list(value.co_names), [_constant(c) for c in value.co_consts]]
    if isinstance(value, tuple):
        return [_constant(v) for v in value]
    if isinstance(value, frozenset):
        return sorted(repr(v) for v in value)
    return repr(value)
