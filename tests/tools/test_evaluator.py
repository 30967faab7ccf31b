"""The forward passes: the lean one equals the library's or is not used, and rows do not notice batches or threads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whyproof.core.text import Instance
from whyproof.tools.query import coalitions
from whyproof.tools.targets.evaluator import packed
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.tools.targets.lean import lean_forward

INSTANCE = Instance.of("The plot was thin, but I loved every minute of it!")
PAIR = Instance.of({"premise": "A man plays outside in the world", "hypothesis": "A woman sleeps"})
N = len(INSTANCE.words)


def model_of(folder: Path) -> Any:
    from transformers import AutoModelForSequenceClassification

    return AutoModelForSequenceClassification.from_pretrained(folder).requires_grad_(False).eval()


def rows(seed: int = 0, vocabulary: int = 40, longest: int = 60) -> list[tuple[np.ndarray, np.ndarray]]:
    draw = np.random.default_rng(seed)
    lengths = [1, 2, 2, 3, 7, 7, 7, longest, longest, 5]
    return [(draw.integers(0, vocabulary, n), draw.integers(0, 2, n)) for n in lengths]


def by_library(model: Any, ids: np.ndarray, types: np.ndarray) -> np.ndarray:
    import torch

    with torch.inference_mode():
        found = model(input_ids=torch.from_numpy(ids)[None], token_type_ids=torch.from_numpy(types)[None]).logits
    return found[0].numpy()


@pytest.fixture
def threads() -> Iterator[Any]:
    import torch

    before = torch.get_num_threads()
    yield torch.set_num_threads
    torch.set_num_threads(before)


@pytest.mark.parametrize("folder", ["tiny_bert_folder", "tiny_pair_folder"])
def test_the_lean_forward_is_the_librarys(folder: str, request: pytest.FixtureRequest) -> None:
    path = request.getfixturevalue(folder)
    target = HuggingFaceTarget(path)
    assert target._evaluator.forward == "lean"
    model = model_of(path)
    expected = np.stack([by_library(model, *row) for row in rows()])
    assert target._evaluator.logits(rows()) == pytest.approx(expected, abs=1e-5, rel=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sentiment", "topic", "nli"])
def test_the_lean_forward_of_the_embedded_targets_is_the_librarys(name: str) -> None:
    from whyproof.tools.targets.embedded import embedded

    target = embedded(name)
    assert target._evaluator.forward == "lean"
    model = model_of(target.checkpoint.folder)
    some = rows(vocabulary=30_000, longest=300)
    expected = np.stack([by_library(model, *row) for row in some])
    assert target._evaluator.logits(some) == pytest.approx(expected, abs=1e-5, rel=1e-5)


@pytest.mark.parametrize("kind", ["roberta", "gpt2", "distilbert"])
def test_other_models_go_through_the_librarys(kind: str, request: pytest.FixtureRequest) -> None:
    assert HuggingFaceTarget(request.getfixturevalue(f"tiny_{kind}_folder"))._evaluator.forward == "library"


def test_another_activation_goes_through_the_librarys(tiny_models: ModuleType, tmp_path: Path) -> None:
    target = HuggingFaceTarget(tiny_models.tiny_bert(tmp_path, hidden_act="relu"))
    target.predict([INSTANCE])
    assert target._evaluator.forward == "library"


def test_a_model_that_the_probe_tells_apart_goes_through_the_librarys(tiny_bert_folder: Path) -> None:
    model = model_of(tiny_bert_folder)
    assert lean_forward(model) is not None
    model.bert.encoder.layer[0].register_forward_hook(lambda module, inputs, output: output * 1.001)
    assert lean_forward(model) is None


def test_the_weights_stay_the_models_own(tiny_bert_folder: Path) -> None:
    target = HuggingFaceTarget(tiny_bert_folder)
    before = target._evaluator.logits(rows())
    model = target._evaluator.model
    for layer in model.bert.encoder.layer:
        layer.attention.self.query.weight.mul_(2)
        layer.attention.self.value.bias.add_(1)
    expected = np.stack([by_library(model, *row) for row in rows()])
    after = target._evaluator.logits(rows())
    assert after == pytest.approx(expected, abs=1e-5, rel=1e-5)
    assert np.abs(after - before).max() > 1e-2


def test_a_row_does_not_notice_its_company(tiny_bert: HuggingFaceTarget) -> None:
    together = tiny_bert._evaluator.logits(rows())
    alone = np.concatenate([tiny_bert._evaluator.logits([row]) for row in rows()])
    assert together == pytest.approx(alone, abs=1e-6)


@pytest.mark.parametrize("kind", ["bert", "roberta", "gpt2", "distilbert"])
def test_threads_and_repetitions_change_nothing(kind: str, threads: Any, request: pytest.FixtureRequest) -> None:
    keep = np.random.default_rng(0).random((60, N)) < 0.5
    found = []
    for n in (1, 1, 2):
        threads(n)
        found.append(coalitions(HuggingFaceTarget(request.getfixturevalue(f"tiny_{kind}_folder")), INSTANCE, keep, "delete"))
    assert found[0].tobytes() == found[1].tobytes()
    assert found[2] == pytest.approx(found[0], abs=1e-6)


@pytest.mark.parametrize("game", ["mask", "delete"])
def test_pairs_are_read_as_the_library_reads_them(game: Any, tiny_pair: HuggingFaceTarget) -> None:
    keep = np.random.default_rng(0).random((20, len(PAIR.words))) < 0.5
    lean = coalitions(tiny_pair, PAIR, keep, game)
    library = HuggingFaceTarget(tiny_pair.checkpoint.folder)
    library._evaluator._lean = None
    assert coalitions(library, PAIR, keep, game) == pytest.approx(lean, abs=1e-5)


def test_the_device_is_a_setting(monkeypatch: pytest.MonkeyPatch, tiny_bert_folder: Path) -> None:
    import torch

    from whyproof.core.errors import ResourceError
    from whyproof.tools.targets.loading import device

    assert device().type == ("cuda" if torch.cuda.is_available() else "cpu")
    monkeypatch.setenv("WHYPROOF_DEVICE", "cpu")
    target = HuggingFaceTarget(tiny_bert_folder)
    target.predict([INSTANCE])
    assert target._evaluator.model.device.type == "cpu"
    for wrong in ("abacus", "cuda:99"):
        monkeypatch.setenv("WHYPROOF_DEVICE", wrong)
        with pytest.raises(ResourceError, match=f"WHYPROOF_DEVICE='{wrong}'"):
            HuggingFaceTarget(tiny_bert_folder).predict([INSTANCE])


@given(st.lists(st.integers(1, 40), max_size=60), st.integers(1, 200), st.sampled_from(["free", "padded", "equal"]))
def test_every_row_is_in_one_batch_within_the_budget(lengths: list[int], budget: int, kind: Any) -> None:
    batches = list(packed(lengths, budget, kind))
    assert sorted(row for batch in batches for row in batch) == list(range(len(lengths)))
    for batch in batches:
        own = [lengths[row] for row in batch]
        size = sum(own) if kind == "free" else len(own) * max(own)
        assert size <= budget or len(batch) == 1
        assert kind != "equal" or len(set(own)) == 1
