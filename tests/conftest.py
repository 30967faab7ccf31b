"""Fixtures that every test room may use: tiny checkpoints made once a run, and a glass-box callable."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from tests.postgres_cluster import REQUIRED, Cluster, cluster, missing
from whyproof.knowledge.places import Server
from whyproof.tools.targets.callable import CallableTarget
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.tools.targets.plain import PlainNetTarget

#: What the glass box knows: log-odds of "positive" by word, summed; every other word counts nothing.
LEXICON = {"loved": 2.0, "great": 1.5, "fine": 0.7, "but": 0.2, "thin": -0.8, "dull": -1.5, "bad": -1.8, "not": -0.9}


def word_list(texts: list[str]) -> np.ndarray:
    """Probabilities [n, 2] of negative, positive: the logistic function of the words' summed log-odds."""
    from whyproof.core.text import words_of

    odds = np.array([sum(LEXICON.get(w.text.casefold(), 0.0) for w in words_of(t)) for t in texts])
    positive = 1 / (1 + np.exp(-odds))
    return np.stack([1 - positive, positive], axis=1)


def _tiny_models() -> ModuleType:
    if "tiny_models" not in sys.modules:
        spec = importlib.util.spec_from_file_location("tiny_models", Path(__file__).parent / "tiny_models.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["tiny_models"] = module
        spec.loader.exec_module(module)
    return sys.modules["tiny_models"]


@pytest.fixture(scope="session")
def tiny_models() -> ModuleType:
    """The module ``tests/tiny_models.py``: functions that make a tiny checkpoint in a folder."""
    return _tiny_models()


@pytest.fixture(scope="session")
def tiny_bert_folder(tmp_path_factory: pytest.TempPathFactory, tiny_models: ModuleType) -> Path:
    """A BERT classifier of single texts, labels negative and positive, window of 64 tokens."""
    return tiny_models.tiny_bert(tmp_path_factory.mktemp("tiny-bert"))


@pytest.fixture(scope="session")
def tiny_pair_folder(tmp_path_factory: pytest.TempPathFactory, tiny_models: ModuleType) -> Path:
    """A BERT classifier of premise and hypothesis, three labels."""
    labels = ("entailment", "neutral", "contradiction")
    return tiny_models.tiny_bert(tmp_path_factory.mktemp("tiny-pair"), labels, ("premise", "hypothesis"), seed=1)


@pytest.fixture(scope="session")
def tiny_roberta_folder(tmp_path_factory: pytest.TempPathFactory, tiny_models: ModuleType) -> Path:
    return tiny_models.tiny_roberta(tmp_path_factory.mktemp("tiny-roberta"))


@pytest.fixture(scope="session")
def tiny_gpt2_folder(tmp_path_factory: pytest.TempPathFactory, tiny_models: ModuleType) -> Path:
    return tiny_models.tiny_gpt2(tmp_path_factory.mktemp("tiny-gpt2"))


@pytest.fixture(scope="session")
def tiny_distilbert_folder(tmp_path_factory: pytest.TempPathFactory, tiny_models: ModuleType) -> Path:
    return tiny_models.tiny_distilbert(tmp_path_factory.mktemp("tiny-distilbert"))


@pytest.fixture
def tiny_bert(tiny_bert_folder: Path) -> HuggingFaceTarget:
    return HuggingFaceTarget(tiny_bert_folder, name="tiny")


@pytest.fixture
def tiny_pair(tiny_pair_folder: Path) -> HuggingFaceTarget:
    return HuggingFaceTarget(tiny_pair_folder, name="tiny-pair")


@pytest.fixture
def word_list_target() -> CallableTarget:
    """A black box whose every answer is known: the logistic function of ``LEXICON``'s weights, summed over the words."""
    return CallableTarget(word_list, ("negative", "positive"), name="word list")


@pytest.fixture
def plain_net() -> PlainNetTarget:
    """A bag of words under two affine layers: log-odds of ``LEXICON`` through one unit that answers and one that does not."""
    layers = [([[1.0], [-1.0]], [3.0, -9.0]), ([[-0.5, 0.3], [0.5, 0.1]], [1.5, -1.5])]
    vectors = {word: [odds] for word, odds in LEXICON.items()}
    examples = ["loved it", "great but thin", "dull", "not bad", "fine", "bad plot", "loved", "thin", "great", "not great"]
    return PlainNetTarget(vectors, layers, ("negative", "positive"), examples=examples)


@pytest.fixture(scope="session")
def lexicon() -> dict[str, float]:
    return dict(LEXICON)


@pytest.fixture
def additive() -> object:
    """A function that makes black boxes from weights by word: ``additive({"loved": 2.0})``."""

    def make(weights: dict[str, float]) -> CallableTarget:
        from whyproof.core.text import words_of

        def sigmoid_of_sum(texts: Sequence[str]) -> np.ndarray:
            odds = np.array([sum(weights.get(w.text, 0.0) for w in words_of(t)) for t in texts])
            positive = 1 / (1 + np.exp(-odds))
            return np.stack([1 - positive, positive], axis=1)

        return CallableTarget(sigmoid_of_sum, ("negative", "positive"), fingerprint=repr(sorted(weights.items())))

    return make


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A real PostgreSQL server. Where there can be none the test is skipped, or fails if ``REQUIRE_POSTGRES`` is set."""
    reason = missing()
    if reason and os.environ.get(REQUIRED):
        pytest.fail(f"{REQUIRED} is set, but {reason}")
    if reason:
        pytest.skip(reason)
    with cluster() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path | Server:
    """Where a store may keep its records: a file in a folder that is not there yet, and an empty database of a server."""
    if request.param == "sqlite":
        return tmp_path / "deep" / "store.sqlite"
    return Server.of(request.getfixturevalue("postgres").emptied())
