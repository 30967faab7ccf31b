"""What the tests of wordings ask of one: that it is read as the plain sentence, and that no word put into it is passed over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

import pytest
from _pytest.mark import ParameterSet

from whyproof.verifiers.english import Signature, parse

T = TypeVar("T")
QUICK = 2  # cases of a sweep that the quick tests try


def swept(cases: Iterable[T]) -> list[ParameterSet]:
    """The cases of a sweep that takes long: the first in the quick tests, the others in the slow ones."""
    return [pytest.param(case, marks=[pytest.mark.slow] if at >= QUICK else []) for at, case in enumerate(cases)]


def assert_says(other: str, plain: str, signature: Signature) -> None:
    said, meant = parse(other, signature), parse(plain, signature)
    assert meant.claims, meant.problem
    assert [c.to_dict() for c in said.claims] == [c.to_dict() for c in meant.claims], said.problem


def assert_no_word_is_passed_over(
    plain: str, others: Iterable[str], put_in: Sequence[str], times: int, signature: Signature
) -> None:
    random, meant = Random(plain), parse(plain, signature).claims
    for other in others:
        for _ in range(times):
            words = other.split(" ")
            words.insert(random.randrange(1, len(words)), random.choice(put_in))
            said = " ".join(words)
            assert parse(said, signature).claims != meant, said
