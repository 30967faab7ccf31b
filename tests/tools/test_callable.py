"""Black boxes: what goes in, what may come out, and what identifies them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from whyproof.core.errors import InputError, ResourceError
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.targets.callable import CallableTarget

LABELS = ("no", "yes")


def boom(texts: list[str]) -> Any:
    raise RuntimeError("out of\nmemory")


def test_answers_come_back_in_order_and_each_text_is_asked_once() -> None:
    seen: list[list[str]] = []

    def by_length(texts: list[str]) -> list[list[float]]:
        seen.append(texts)
        return [[1 / len(t), 1 - 1 / len(t)] for t in texts]

    target = CallableTarget(by_length, LABELS)
    assert isinstance(target, Target)
    got = target.predict([Instance.of(t) for t in ("four", "to", "four", "tenletters")])
    assert got[:, 0].tolist() == [0.25, 0.5, 0.25, 0.1]
    assert seen == [["four", "to", "tenletters"]]
    assert target.evaluations == 3


def test_pairs_come_as_tuples_in_the_order_of_the_fields() -> None:
    def same(pairs: list[tuple[str, str]]) -> list[list[float]]:
        return [
            [0.0, 1.0] if premise.startswith("p") and hypothesis.startswith("h") else [1.0, 0.0] for premise, hypothesis in pairs
        ]

    target = CallableTarget(same, LABELS, fields=("premise", "hypothesis"))
    assert target.predict([Instance.of({"hypothesis": "h h", "premise": "p p"})])[0].tolist() == [0, 1]


@pytest.mark.parametrize(
    ("function", "line"),
    [
        (boom, "RuntimeError: 'out of memory'"),
        (lambda texts: [[0.5, 0.5]] * (len(texts) + 1), "shape"),
        (lambda texts: [0.5] * len(texts), "shape"),
        (lambda texts: [[0.5, float("nan")]] * len(texts), "finite"),
        (lambda texts: [[1.5, -0.5]] * len(texts), "from 0 to 1"),
        (lambda texts: [[0.5, 0.6]] * len(texts), "sum to 1.*1.1"),
        (lambda texts: [["high", "low"]] * len(texts), "array of probabilities"),
        (lambda texts: None, "array of probabilities|shape"),
    ],
)
def test_bad_functions_give_one_clear_line(function: Callable[[list[str]], Any], line: str) -> None:
    with pytest.raises(ResourceError, match=line) as caught:
        CallableTarget(function, LABELS, name="f").predict([Instance.of("a text")])
    assert "\n" not in str(caught.value)


def test_multi_label_rows_need_not_sum_to_one() -> None:
    target = CallableTarget(lambda texts: [[0.9, 0.8]] * len(texts), LABELS, multi_label=True)
    assert target.predict([Instance.of("a")])[0].tolist() == [0.9, 0.8]


def test_rounded_probabilities_pass() -> None:
    target = CallableTarget(lambda texts: [[0.3334, 0.3333, 0.3334]] * len(texts), ("a", "b", "c"))
    assert target.predict([Instance.of("a")]).shape == (1, 3)


@pytest.mark.parametrize("labels", [(), ("one",), ("same", "same")])
def test_labels_must_be_two_names_at_least(labels: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="labels"):
        CallableTarget(boom, labels)


def test_fingerprint_follows_code_constants_and_labels() -> None:
    def make(source: str) -> Any:
        namespace: dict[str, Any] = {"__name__": "made"}
        exec(source, namespace)
        return namespace["f"]

    base = "def f(texts):\n    return [[0.25, 0.75] if 'x' in {'x', 'y', 'zz'} else [1, 0] for t in texts]\n"
    again, constant, code = make(base), make(base.replace("0.75", "0.7500001")), make(base.replace("[1, 0]", "[1, t]"))
    fingerprint = CallableTarget(make(base), LABELS).fingerprint
    assert CallableTarget(again, LABELS).fingerprint == fingerprint
    assert CallableTarget(constant, LABELS).fingerprint != fingerprint
    assert CallableTarget(code, LABELS).fingerprint != fingerprint
    assert CallableTarget(again, ("yes", "no")).fingerprint != fingerprint
    assert CallableTarget(again, LABELS, fingerprint="v2").fingerprint == "v2"
