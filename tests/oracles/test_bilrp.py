"""BiLRP against its paper: each dimension's LRP on numpy arrays, one at a time; conservation; and a linear encoder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.oracles import relevance_by_hand as by_hand
from whyproof.core.explanation import Interactions
from whyproof.core.text import Instance, words_of
from whyproof.tools.registry import method
from whyproof.tools.targets.similarity import SiameseView, SimilarityTarget

PAIR = {"first": "The plot was thin", "second": "I loved it"}


def explained(target: Any, name: str = "bilrp", **parameters: Any) -> Interactions:
    found = method(name).explain(target, Instance.of(PAIR), parameters)
    assert isinstance(found, Interactions)
    return found


@pytest.fixture
def toy(tiny_bert_folder: Path) -> SimilarityTarget:
    return SimilarityTarget(tiny_bert_folder, "toy")


def relevance_of_every_dimension(folder: Path, text: str) -> tuple[np.ndarray, np.ndarray]:
    """Relevance [n_words, n_dimensions] of a text's unit mean state, and that state, from the BERT written out."""
    from transformers import AutoModel, AutoTokenizer

    model = AutoModel.from_pretrained(folder).eval().double()
    encoded = AutoTokenizer.from_pretrained(folder)(text, return_offsets_mapping=True)
    bert = by_hand.Bert(model, "", encoded["input_ids"])
    length = float(np.linalg.norm(bert.states.mean(0)))
    words = words_of(text)
    found = np.zeros((len(words), bert.states.shape[1]))
    for m in range(found.shape[1]):
        R = np.zeros_like(bert.states)
        R[:, m] = bert.states[:, m] / len(bert.states) / length  # the mean's shares, its length a constant
        tokens = bert.relevance(R)
        for w, word in enumerate(words):
            at = [t for t, (s, f) in enumerate(encoded["offset_mapping"]) if word.start <= s < f <= word.end]
            found[w, m] = tokens[at].sum()
    return found, bert.states.mean(0) / length


def test_bilrp_is_the_product_of_two_texts_relevance(toy: SimilarityTarget, tiny_bert_folder: Path) -> None:
    (one, e1), (two, e2) = (relevance_of_every_dimension(tiny_bert_folder, text) for text in PAIR.values())
    slow = 10 * one @ two.T
    found = explained(toy, label="similar")
    assert [g.words for g in found.groups] == [(i, 4 + j) for i in range(4) for j in range(3)]
    for group in found.groups:
        assert group.low <= slow[group.words[0], group.words[1] - 4] <= group.high
    assert np.mean([g.high - g.low for g in found.groups]) < 0.05 * np.abs(slow).max()
    assert found.details["score"] == pytest.approx(10 * float(e1 @ e2), abs=1e-4)


def test_similarity_is_conserved(toy: SimilarityTarget) -> None:
    """Pairs of words, and pairs with something that is no word, add up to the log-odds that the cosine gives."""
    details = {k: float(str(v)) for k, v in explained(toy, label="similar").details.items()}
    (row,) = toy.predict([Instance.of(PAIR)])
    assert details["score"] == pytest.approx(float(np.log(row[1] / row[0])) + 5, abs=1e-4)
    assert details["words"] + details["beside_words"] == pytest.approx(details["score"], abs=1e-4)
    assert details["missing"] <= 1e-4


def test_every_dimension_is_conserved_in_float64(toy: SimilarityTarget) -> None:
    import torch

    from whyproof.tools.propagation.embedding import embedding_relevance

    view = toy.siamese_views(Instance.of(PAIR))[0]
    model = view.model.double()
    torch.manual_seed(1)
    for parameter in model.parameters():
        if parameter.dim() == 1:
            parameter.data.add_(torch.randn_like(parameter) * 0.2)

    def mean(rows: Any) -> Any:
        return model(inputs_embeds=rows).last_hidden_state.mean(dim=1)

    double = SiameseView(view.words, view.embeddings.double(), view.baseline.double(), view.embed, mean, model)
    found = embedding_relevance(double)
    assert found.words.sum(0) + found.rest == pytest.approx(found.embedding, abs=1e-9)
    assert np.abs(found.rest).max() > 1e-3, "biases and positions have a part"


def test_the_other_label_turns_the_sign_and_the_model_is_left_as_it_was(toy: SimilarityTarget) -> None:
    before = toy.predict([Instance.of(PAIR)])
    one, other = explained(toy, label="similar"), explained(toy, label="different", foil="similar")
    assert [g.weight for g in one.groups] == [-g.weight for g in other.groups]
    assert (toy.predict([Instance.of(PAIR)]) == before).all()


class LinearEncoder:
    """Two texts of two and three tokens, embedded by a matrix and divided by a constant: all methods should agree on it."""

    slope = 10.0
    name, fingerprint, labels, fields, multi_label = "linear", "linear", ("different", "similar"), ("first", "second"), False
    capabilities: frozenset[Any] = frozenset()

    def __init__(self) -> None:
        import torch

        torch.manual_seed(3)
        self.matrix = torch.nn.Linear(5, 7, bias=False)
        self.model = torch.nn.Sequential(self.matrix)
        self.model.get_input_embeddings = lambda: None  # type: ignore[assignment]
        self.rows = [torch.randn(1, n, 5) for n in (4, 3)]

    def siamese_views(self, instance: Instance) -> tuple[SiameseView, SiameseView]:
        first, second = (self._view(rows, at) for rows, at in zip(self.rows, (0, 4), strict=True))
        return first, second

    def _view(self, rows: Any, at: int) -> SiameseView:
        def mean(x: Any) -> Any:
            return self.model(x).mean(dim=1)

        length = mean(rows).detach().norm()
        owners = np.arange(rows.shape[1]) + at
        return SiameseView(owners, rows, rows * 0, lambda x: mean(x) / length, mean, self.model)

    def windows(self, instance: Instance) -> int:
        return 1

    def predict(self, instances: Any) -> np.ndarray:
        views = self.siamese_views(instances[0])
        first, second = (view.embed(view.embeddings)[0].detach().double().numpy() for view in views)
        similar = 1 / (1 + np.exp(-10 * (float(first @ second) - 0.5)))
        return np.tile([1 - similar, similar], (len(instances), 1))


def test_a_linear_encoder_has_the_integrated_jacobians_for_its_bilrp() -> None:
    """Of a linear map both are the products of the words' own parts, which add up to the whole."""
    target = LinearEncoder()
    w = target.matrix.weight.detach().double().numpy()
    one, two = ((rows[0].double().numpy() @ w.T) / rows.shape[1] for rows in target.rows)
    slow = 10 * (one @ two.T) / np.linalg.norm(one.sum(0)) / np.linalg.norm(two.sum(0))
    for name in ("bilrp", "integrated_jacobians"):
        found = np.array([g.weight for g in explained(target, name, label="similar").groups]).reshape(4, 3)
        assert found == pytest.approx(slow, abs=1e-4), name
    assert explained(target, label="similar").details["beside_words"] == pytest.approx(0, abs=1e-4)
