"""The contract of methods, for those that need a trained head: on a tiny model with a head of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from tests.contract import test_methods as contract
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.learned.head import Kind
from whyproof.tools.learned.training import train_explainer
from whyproof.tools.registry import methods
from whyproof.tools.targets.huggingface import HuggingFaceTarget

LEARNED = [name for name, tool in methods().items() if tool.card.family == "learned"]
WORDS = ("the", "a", "plot", "was", "thin", "but", "i", "loved", "it", "dull", "fine", "film", "great", "bad", "not", "is")
CHECKS = (
    contract.test_same_call_same_bytes,
    contract.test_weights_align_with_the_words,
    contract.test_what_is_not_supported_is_refused_with_the_same_reason,
    contract.test_progress_only_grows_and_ends_within_its_total,
    contract.test_hard_texts_are_explained_or_refused,
    contract.test_unknown_parameters_are_named,
)


@pytest.fixture(scope="module")
def taught(tiny_bert_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    """A tiny model with a head of each kind that hardly learned anything."""
    rng = np.random.default_rng(0)
    texts = [Instance.of(" ".join(rng.choice(WORDS, rng.integers(3, 8)))) for _ in range(24)]
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("WHYPROOF_CACHE", str(tmp_path_factory.mktemp("heads")))
        patched.setattr("whyproof.tools.learned.fitting.STEPS", 4)
        patched.setattr("whyproof.tools.learned.fitting.EPOCHS", 2)
        patched.setattr("whyproof.tools.learned.selection.STEPS", 2)
        target = HuggingFaceTarget(tiny_bert_folder, name="tiny")
        for kind in get_args(Kind):
            train_explainer(target, texts, kind)
        yield target


@pytest.mark.parametrize("name", LEARNED)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_trained_method_keeps_the_contract(check: Callable[[str, Target], None], name: str, taught: Target) -> None:
    assert contract.supported(name, taught, Instance.of(contract.TEXT))
    check(name, taught)


def test_every_kind_of_head_has_its_method() -> None:
    assert len(LEARNED) == len(get_args(Kind))
