"""Integrated Jacobians against their paper: whole Jacobians, one output and one step at a time, on a toy encoder."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from whyproof.core.errors import InputError
from whyproof.core.explanation import Interactions
from whyproof.core.text import Instance, words_of
from whyproof.tools.registry import method
from whyproof.tools.targets.similarity import SimilarityTarget

PAIR = {"first": "The plot was thin, minutes", "second": "I loved it"}


@pytest.fixture
def toy(tiny_bert_folder: Path) -> SimilarityTarget:
    return SimilarityTarget(tiny_bert_folder, "toy")


class Slow:
    """One text: its token embeddings, a reference with masked words, and unit mean states, by transformers alone."""

    def __init__(self, folder: Path, text: str) -> None:
        from transformers import AutoModel, AutoTokenizer

        self.model = AutoModel.from_pretrained(folder).eval()
        tokenizer = AutoTokenizer.from_pretrained(folder)
        encoded = tokenizer(text, return_offsets_mapping=True, return_tensors="pt")
        words = words_of(text)
        self.owner = [
            next((i for i, w in enumerate(words) if w.start <= s and e <= w.end and s < e), None)
            for s, e in encoded["offset_mapping"][0].tolist()
        ]
        ids = encoded["input_ids"].clone()
        for at, owner in enumerate(self.owner):
            if owner is not None:
                ids[0, at] = tokenizer.mask_token_id
        table = self.model.get_input_embeddings()
        self.text, self.reference = table(encoded["input_ids"]).detach(), table(ids).detach()

    def embed(self, x: Any) -> Any:
        states = self.model(inputs_embeds=x).last_hidden_state[0].mean(dim=0)
        return states / states.norm()

    def parts(self, steps: int = 200) -> np.ndarray:
        """(J (x - r))_i of every word, with J the mean of whole Jacobians along the path, shape [n_words, n_dimensions]."""
        import torch

        jacobian = 0.0
        for step in range(steps):
            point = self.reference + (step + 0.5) / steps * (self.text - self.reference)
            jacobian = jacobian + torch.autograd.functional.jacobian(self.embed, point)[:, 0] / steps
        per_token = torch.einsum("dtk,tk->td", jacobian, (self.text - self.reference)[0]).detach().numpy()
        found = np.zeros((max(o for o in self.owner if o is not None) + 1, per_token.shape[1]))
        for token, word in enumerate(self.owner):
            if word is not None:
                found[word] += per_token[token]
        return found


def explained(target: Any, pair: dict[str, str], **parameters: Any) -> Interactions:
    found = method("integrated_jacobians").explain(target, Instance.of(pair), parameters)
    assert isinstance(found, Interactions)
    return found


def cosine(target: SimilarityTarget, row: np.ndarray) -> float:
    """The documented map, inverted: the log-odds of "similar" are 10 c - 5."""
    return (math.log(row[1] / row[0]) + 5) / 10


def test_the_target_is_the_documented_map_of_the_cosine(toy: SimilarityTarget, tiny_bert_folder: Path) -> None:
    one, two = (Slow(tiny_bert_folder, text) for text in PAIR.values())
    (row,) = toy.predict([Instance.of(PAIR)])
    expected = float((one.embed(one.text) @ two.embed(two.text)).detach())
    assert cosine(toy, row) == pytest.approx(expected, abs=1e-5)
    assert row.sum() == pytest.approx(1.0)
    same = toy.predict([Instance.of({"first": "I loved it", "second": "I loved it"})])[0]
    assert same[1] == pytest.approx(1 / (1 + math.exp(-5)), abs=1e-5)


def test_masked_rows_are_the_cosine_of_masked_texts(toy: SimilarityTarget, tiny_bert_folder: Path) -> None:
    one, two = (Slow(tiny_bert_folder, text) for text in PAIR.values())
    keep = np.ones((2, 8), dtype=bool)
    keep[1, 5:] = False
    whole, half = toy.predict_masked(Instance.of(PAIR), keep)
    assert cosine(toy, whole) == pytest.approx(cosine(toy, toy.predict([Instance.of(PAIR)])[0]), abs=1e-5)
    assert cosine(toy, half) == pytest.approx(float((one.embed(one.text) @ two.embed(two.reference)).detach()), abs=1e-5)


@pytest.mark.slow
def test_integrated_jacobians_follow_the_definition(toy: SimilarityTarget, tiny_bert_folder: Path) -> None:
    one, two = (Slow(tiny_bert_folder, text).parts() for text in PAIR.values())
    slow = 10 * one @ two.T
    found = explained(toy, PAIR, label="similar")
    assert [g.words for g in found.groups] == [(i, 5 + j) for i in range(5) for j in range(3)]
    for group in found.groups:
        assert group.low <= slow[group.words[0], group.words[1] - 5] <= group.high
    assert np.mean([g.high - g.low for g in found.groups]) < 0.3 * np.abs(slow).mean()


def test_the_weights_add_up_to_what_the_texts_do_together(toy: SimilarityTarget) -> None:
    """s(a, b) - s(a, r) - s(r, b) + s(r, r): a second difference of the mask game, in log-odds."""
    keep = np.ones((4, 8), dtype=bool)
    keep[1, 5:] = keep[2, :5] = keep[3, :] = False
    values = [10 * cosine(toy, row) - 5 for row in toy.predict_masked(Instance.of(PAIR), keep)]
    found = explained(toy, PAIR, label="similar")
    assert found.total == pytest.approx(values[0] - values[1] - values[2] + values[3], abs=1e-4)
    assert found.total is not None and found.gap is not None
    assert abs(sum(g.weight for g in found.groups) - found.total) == pytest.approx(found.gap * abs(found.total), abs=1e-9)
    assert found.gap * abs(found.total) <= max(0.01 * abs(found.total), 1e-3) or found.details["steps"] == 64


def test_the_other_label_turns_the_sign_and_swapping_the_texts_turns_the_map(toy: SimilarityTarget) -> None:
    one, other = explained(toy, PAIR, label="similar"), explained(toy, PAIR, label="different", foil="similar")
    assert [g.weight for g in one.groups] == [-g.weight for g in other.groups]
    turned = explained(toy, {"first": PAIR["second"], "second": PAIR["first"]}, label="similar")
    table = np.array([g.weight for g in one.groups]).reshape(5, 3)
    assert np.array([g.weight for g in turned.groups]).reshape(3, 5) == pytest.approx(table.T, abs=1e-6)


@pytest.mark.parametrize("wrong", [{"label": "happy"}, {"foil": "happy"}, {"label": "similar", "foil": "similar"}, {"label": 1}])
def test_wrong_labels_are_the_callers_mistake(toy: SimilarityTarget, wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"label|foil"):
        explained(toy, PAIR, **wrong)
