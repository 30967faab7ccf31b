"""Integrated Hessians against their paper: Hessians at every point of a double integral, on a tiny model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from whyproof.core.explanation import Interactions
from whyproof.core.text import Instance, words_of
from whyproof.tools.registry import method
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "thin minutes"


def explained(target: Any, text: Any, **parameters: Any) -> Interactions:
    found = method("integrated_hessians").explain(target, Instance.of(text), parameters)
    assert isinstance(found, Interactions)
    return found


def slow_hessians(folder: Path, text: str, label: int, steps: int) -> tuple[np.ndarray, float]:
    """Gamma by the double midpoint rule over a and b, with the model straight from transformers."""
    import torch
    from torch.autograd.functional import hessian, jacobian
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(folder, attn_implementation="eager").eval()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    encoded = tokenizer(text, return_offsets_mapping=True, return_tensors="pt")
    words = words_of(text)
    owner = [
        next((i for i, w in enumerate(words) if w.start <= s and e <= w.end and s < e), None)
        for s, e in encoded["offset_mapping"][0].tolist()
    ]
    ids = encoded["input_ids"].clone()
    for at, word in enumerate(owner):
        if word is not None:
            ids[0, at] = tokenizer.mask_token_id
    table = model.get_input_embeddings()
    x, reference = table(encoded["input_ids"]).detach()[0], table(ids).detach()[0]
    d = x - reference

    def score(flat: Any) -> Any:
        logits = model(inputs_embeds=flat.reshape(1, *d.shape)).logits[0]
        return logits[label] - torch.logsumexp(torch.cat([logits[:label], logits[label + 1 :]]), 0)

    member = torch.zeros(len(words), d.numel())
    for token, word in enumerate(owner):
        if word is not None:
            member[word].view(d.shape)[token] = d[token]
    found = torch.zeros(len(words), len(words))
    none = torch.zeros(len(words))
    for a in range(steps):
        for b in range(steps):
            u = (a + 0.5) * (b + 0.5) / steps**2
            here = (reference + u * d).flatten()
            moved = lambda c, here=here: score(here + c @ member)  # noqa: E731
            found += u * hessian(moved, none) / steps**2  # d_i H d_j: the Hessian in how far each word's tokens move
            found += torch.diag(jacobian(moved, none)) / steps**2
    with torch.no_grad():
        return found.detach().numpy(), float(score(x.flatten()) - score(reference.flatten()))


def test_integrated_hessians_follow_the_definition(tiny_bert: HuggingFaceTarget) -> None:
    slow, total = slow_hessians(tiny_bert.checkpoint.folder, TEXT, 1, 12)
    found = explained(tiny_bert, TEXT, label="positive")
    assert found.total == pytest.approx(total, abs=1e-4)
    assert [g.words for g in found.groups] == [(0,), (0, 1), (1,)]
    expected = [slow[0, 0], slow[0, 1] + slow[1, 0], slow[1, 1]]
    scale = float(np.abs(slow).max())
    for group, exact in zip(found.groups, expected, strict=True):
        assert group.weight == pytest.approx(float(exact), abs=0.03 * scale)  # the double rule has an error of its own
        assert group.high - group.low < 0.5 * scale


@pytest.mark.parametrize("fixture", ["tiny_bert_folder", "tiny_roberta_folder", "tiny_distilbert_folder", "tiny_gpt2_folder"])
def test_words_and_pairs_add_up_to_the_total(fixture: str, request: pytest.FixtureRequest) -> None:
    found = explained(HuggingFaceTarget(request.getfixturevalue(fixture)), "thin, but loved it!")
    assert found.total is not None and found.gap is not None
    assert len(found.groups) == 4 * 5 // 2
    assert abs(sum(g.weight for g in found.groups) - found.total) == pytest.approx(found.gap * abs(found.total), abs=1e-9)
    assert found.gap * abs(found.total) <= max(0.01 * abs(found.total), 1e-3) or found.details["steps"] == 64


@pytest.mark.slow
def test_the_foil_turns_the_sign(tiny_pair: HuggingFaceTarget) -> None:
    pair = {"premise": "A man plays", "hypothesis": "He sleeps"}
    one = explained(tiny_pair, pair, label="neutral", foil="entailment")
    other = explained(tiny_pair, pair, label="entailment", foil="neutral")
    assert [g.weight for g in one.groups] == pytest.approx([-g.weight for g in other.groups], abs=1e-3)
