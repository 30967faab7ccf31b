"""AttnLRP against the paper's rules on numpy arrays; conservation; and that the model is left as it was."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.oracles import relevance_by_hand as by_hand
from tests.oracles.test_attribution_oracles import explained
from whyproof.core.text import Instance, words_of
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "The plot was thin, but I loved it!"


def missing(target: HuggingFaceTarget, text: str, **parameters: str) -> float:
    """What the audit says that the parts miss the score by."""
    return float(str(explained("attn_lrp", target, text, audit=True, **parameters).details["missing"]))


def bert_relevance(folder: Path, text: str) -> tuple[list[float], float]:
    """Relevance of the words' embeddings and the score l1 - l0, in a two-layer BERT written out."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(folder).eval().double()
    encoded = AutoTokenizer.from_pretrained(folder)(text, return_offsets_mapping=True)
    bert = by_hand.Bert(model, "bert.", encoded["input_ids"])
    before = bert.lin("bert.pooler.dense", bert.states[:1])
    logits = bert.lin("classifier", np.tanh(before))
    with torch.no_grad():
        real = model(**{k: torch.tensor([v]) for k, v in encoded.items() if k != "offset_mapping"}).logits.numpy()
    assert logits == pytest.approx(real, abs=1e-9), "the BERT written out is the BERT"

    R = bert.back("classifier", np.tanh(before), logits * np.array([[-1.0, 1.0]]))  # of l1 - l0
    R_h = np.zeros_like(bert.states)
    R_h[:1] = bert.back("bert.pooler.dense", bert.states[:1], R)  # tanh: the identity rule
    R_words = bert.relevance(R_h)
    found = [
        sum(float(R_words[t]) for t, (s, f) in enumerate(encoded["offset_mapping"]) if word.start <= s < f <= word.end)
        for word in words_of(text)
    ]
    return found, float(logits[0, 1] - logits[0, 0])


def test_attn_lrp_follows_the_rules_of_the_paper(tiny_bert: HuggingFaceTarget) -> None:
    expected, score = bert_relevance(tiny_bert.checkpoint.folder, TEXT)
    found = explained("attn_lrp", tiny_bert, TEXT, label="positive")
    assert found.details["score"] == pytest.approx(score, abs=1e-4)
    for weight, relevance in zip(found.words, expected, strict=True):
        assert weight.low <= relevance <= weight.high
        assert weight.high - weight.low < 0.05 * max(map(abs, expected))


@pytest.mark.parametrize("name", ["bert", "roberta", "distilbert", "gpt2", "llama", "qwen"])
@pytest.mark.parametrize("positional", [False, True], ids=["AttnLRP", "PA-LRP"])
def test_relevance_is_conserved_in_float64(name: str, positional: bool, tiny_models: Any, tmp_path: Path) -> None:
    """Random weights and random biases; words, special tokens, positions, token types and constants add up to the score."""
    import torch

    from whyproof.tools.propagation.relevance import attention_aware_relevance
    from whyproof.tools.targets.opened import OpenWindow
    from whyproof.tools.value import Score

    target = HuggingFaceTarget(getattr(tiny_models, f"tiny_{name}")(tmp_path))
    (window,) = target.opened(Instance.of(TEXT))
    model = window.model.double()
    torch.manual_seed(1)
    for parameter in model.parameters():
        if parameter.dim() == 1:
            parameter.data.add_(torch.randn_like(parameter) * 0.2)
    wide = OpenWindow(window.words, 1.0, window.embeddings.double(), window.logits, model)
    found = attention_aware_relevance([wide], lambda logits: Score(1, 0, "logit_margin", False), 8, positional, audited=True)
    with torch.no_grad():
        logits = window.logits(wide.embeddings)[0]
    assert found.score == pytest.approx(float(logits[1] - logits[0]), abs=1e-9)
    assert found.missing is not None and found.missing <= 1e-4 * max(1.0, abs(found.score))
    assert np.abs(found.words).max() > 1e-3, "a test about zeros shows nothing"
    assert (np.abs(found.positions).max() > 1e-4) == (positional or name not in ("llama", "qwen"))


def test_the_audit_finds_relevance_that_a_wrong_rule_loses(tiny_bert: HuggingFaceTarget, monkeypatch: pytest.MonkeyPatch) -> None:
    from whyproof.tools.propagation import attention_aware

    right = missing(tiny_bert, TEXT)
    monkeypatch.setattr(attention_aware, "share", lambda x, part: x)
    wrong = missing(tiny_bert, TEXT)
    assert right < 1e-4
    assert wrong > 0.01


def test_the_model_is_left_as_it_was(tiny_bert: HuggingFaceTarget, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    instance = Instance.of(TEXT)
    (window,) = tiny_bert.opened(instance)
    before = window.logits(window.embeddings)
    explained("attn_lrp", tiny_bert, TEXT)
    assert torch.equal(window.logits(window.embeddings), before)
    assert not any(module._forward_hooks for module in window.model.modules())

    def broken(self: Any, *args: Any, **kwargs: Any) -> Any:
        raise RuntimeError("in the middle of a layer")

    with monkeypatch.context() as patch:
        patch.setattr(type(window.model.classifier), "forward", broken)
        with pytest.raises(RuntimeError, match="middle"):
            explained("attn_lrp", tiny_bert, TEXT)
    assert torch.equal(window.logits(window.embeddings), before)
    assert not any(module._forward_hooks for module in window.model.modules())


def test_another_thread_sees_the_ordinary_gradient_meanwhile(tiny_gpt2_folder: Path) -> None:
    import torch

    from whyproof.tools.propagation.attention_aware import attention_aware

    target = HuggingFaceTarget(tiny_gpt2_folder)
    (window,) = target.opened(Instance.of(TEXT))

    def gradient() -> Any:
        leaf = window.embeddings.clone().requires_grad_()
        return torch.autograd.grad(window.logits(leaf)[0, 1], leaf)[0]

    ordinary = gradient()
    seen: list[Any] = []
    with attention_aware(window.model, window.embeddings):
        changed = gradient()
        thread = threading.Thread(target=lambda: seen.append(gradient()))
        thread.start()
        thread.join()
    assert torch.equal(seen[0], ordinary)
    assert not torch.allclose(changed, ordinary)
    assert torch.equal(gradient(), ordinary)


def test_a_long_text_is_carried_back_through_all_its_windows(tiny_models: Any, tmp_path: Path) -> None:
    target = HuggingFaceTarget(tiny_models.tiny_bert(tmp_path, ("a", "b", "c"), window=24, seed=3))
    text = "the plot was thin but i loved every minute of it . " * 3
    found = explained("attn_lrp", target, text, label="a", foil="b")
    (row,) = target.predict([Instance.of(text)])
    assert found.details["windows"] == 3
    assert found.details["score"] == pytest.approx(float(np.log(row[0]) - np.log(row[1])), abs=1e-4)
    assert missing(target, text, label="a", foil="b") < 1e-4


def test_it_runs_only_where_it_is_asked_for_by_name() -> None:
    from whyproof.tools.registry import methods

    named = {name for name, tool in methods().items() if tool.card.by_name_only}
    assert {"attn_lrp", "pa_lrp"} <= named
    assert "patented" in methods()["attn_lrp"].card.notice
    assert "notice" not in methods()["occlusion"].card.to_dict()
