"""ALTI and ALTI-Logit from their papers' equations, on the library's own hidden states and attentions, pair by pair."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests import tiny_generators
from tests.oracles.test_attribution_oracles import explained
from whyproof.core.errors import Refusal
from whyproof.core.text import Instance, words_of
from whyproof.tools.registry import method
from whyproof.tools.targets.generated import GeneratedTextTarget
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "The plot was thin, but I loved it!"


def tokens_of(encoded: Any, text: str) -> list[list[int]]:
    return [
        [t for t, (s, f) in enumerate(encoded["offset_mapping"]) if s < f and max(s, w.start) < min(f, w.end)]
        for w in words_of(text)
    ]


def mixing(summands: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Equations 8 and 9 of ALTI: c_ij from T_ij [n, n, width] and y_i [n, width]."""
    n = len(whole)
    found = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            found[i, j] = max(0.0, np.abs(whole[i]).sum() - np.abs(whole[i] - summands[i, j]).sum())
        found[i] /= found[i].sum()
    return found


def bert_layers(folder: Path, text: str) -> tuple[list[np.ndarray], list[list[int]]]:
    """Mixing matrices of a BERT's layers: T_ij = L(sum_h A_ij W_O (W_V x_j + b_V) + [i = j] x_i), L the norm linearised."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(folder, attn_implementation="eager").eval()
    encoded = AutoTokenizer.from_pretrained(folder)(text, return_offsets_mapping=True)
    with torch.no_grad():
        inputs = {k: torch.tensor([v]) for k, v in encoded.items() if k != "offset_mapping"}
        answer = model(**inputs, output_attentions=True, output_hidden_states=True)
    w = {name: value.double().numpy() for name, value in model.state_dict().items()}
    found = []
    for number, attention in enumerate(answer.attentions):
        p = f"bert.encoder.layer.{number}.attention"
        x, A = answer.hidden_states[number][0].double().numpy(), attention[0].double().numpy()
        v = x @ w[f"{p}.self.value.weight"].T + w[f"{p}.self.value.bias"]
        heads, n, d = len(A), len(x), x.shape[1] // len(A)
        summands = np.zeros((n, n, x.shape[1]))
        for i in range(n):
            for j in range(n):
                for h in range(heads):
                    at = slice(h * d, (h + 1) * d)
                    summands[i, j] += A[h, i, j] * w[f"{p}.output.dense.weight"][:, at] @ v[j, at]
                summands[i, j] += (i == j) * x[i]
        before = summands.sum(1) + w[f"{p}.output.dense.bias"]
        gamma, beta = w[f"{p}.output.LayerNorm.weight"], w[f"{p}.output.LayerNorm.bias"]
        sigma = np.sqrt(before.var(1) + model.config.layer_norm_eps)
        whole = gamma * (before - before.mean(1, keepdims=True)) / sigma[:, None] + beta
        L = gamma * (summands - summands.mean(2, keepdims=True)) / sigma[:, None, None]
        found.append(mixing(L, whole))
    return found, tokens_of(encoded, text)


def test_alti_follows_the_paper(tiny_bert: HuggingFaceTarget) -> None:
    layers, tokens = bert_layers(tiny_bert.checkpoint.folder, TEXT)
    row = np.eye(len(layers[0]))[0]
    for layer in reversed(layers):
        row = row @ layer
    found = explained("alti", tiny_bert, TEXT)
    assert not found.signed
    for weight, of_word in zip(found.words, tokens, strict=True):
        assert weight.low <= row[of_word].sum() <= weight.high


@pytest.mark.parametrize("name", ["bert", "roberta", "distilbert", "gpt2", "llama", "qwen"])
def test_the_parts_of_a_layer_add_up_to_what_the_model_computes(name: str, tiny_models: Any, tmp_path: Path) -> None:
    """The sum of all parts, residual and bias included, is the residual stream that the model itself goes on with."""
    import torch

    from whyproof.tools.propagation.contributions import taken_apart

    target = HuggingFaceTarget(getattr(tiny_models, f"tiny_{name}")(tmp_path))
    (window,) = target.opened(Instance.of(TEXT))
    seen: list[torch.Tensor] = []
    next_parts = {
        "bert": "attention.output",
        "roberta": "attention.output",
        "distilbert": "sa_layer_norm",
        "gpt2": "ln_2",
        "llama": "post_attention_layernorm",
        "qwen": "post_attention_layernorm",
    }
    decoder = name in ("gpt2", "llama", "qwen")
    for path, module in window.model.named_modules():
        if path.endswith(next_parts[name]):  # what it is given (decoders) or what it gives (encoders)
            module.register_forward_hook(lambda m, i, o: seen.append((i[0] if decoder else o)[0].detach().double()))
    read = taken_apart(window, decoder)
    assert len(read.layers) == len(seen) == 2
    for layer, real in zip(read.layers, tuple(seen), strict=True):
        n = len(layer.inputs)
        whole = torch.stack([layer.given(i).sum(0) for i in range(n)]) + layer.inputs + layer.bias
        if layer.norm is not None:
            whole = layer.norm.double()(whole)
        assert whole.numpy() == pytest.approx(real.numpy(), abs=1e-4)
        assert layer.mixing().sum(1) == pytest.approx(1)


def gpt2_sum(folder: Path, prompt: str, answer: str) -> tuple[list[float], float]:
    """ALTI-Logit by hand for a next token against all others, in expectation: weights of the words, and the whole logit."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    model = AutoModelForCausalLM.from_pretrained(folder, attn_implementation="eager").eval()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    encoded = tokenizer(prompt, return_offsets_mapping=True)
    (token,) = tokenizer(" " + answer, add_special_tokens=False)["input_ids"]
    states: list[Any] = []
    model.transformer.ln_f.register_forward_pre_hook(lambda m, i: states.append(i[0]))
    with torch.no_grad():
        answer_ = model(torch.tensor([encoded["input_ids"]]), output_attentions=True, output_hidden_states=True)
    w = {name: value.double().numpy() for name, value in model.state_dict().items()}
    p = torch.softmax(answer_.logits[0, -1].double(), -1).numpy()
    U = w["lm_head.weight"]
    log_odds_direction = (U[token] - p @ U) / (1 - p[token])  # gradient of log p - log(1 - p) at the last norm's output
    last = states[0][0, -1].double().numpy()
    sigma = np.sqrt(last.var() + model.config.layer_norm_epsilon)

    def added(u: np.ndarray) -> float:
        return float(w["transformer.ln_f.weight"] * (u - u.mean()) / sigma @ log_odds_direction)

    tokens = np.zeros(len(encoded["input_ids"]))
    M = np.eye(len(tokens))
    for number, attention in enumerate(answer_.attentions):
        b = f"transformer.h.{number}"
        x, A = answer_.hidden_states[number][0].double().numpy(), attention[0].double().numpy()
        c = x - x.mean(1, keepdims=True)
        normed = c / np.sqrt(x.var(1, keepdims=True) + model.config.layer_norm_epsilon) * w[f"{b}.ln_1.weight"]
        width = x.shape[1]
        v = ((normed + w[f"{b}.ln_1.bias"]) @ w[f"{b}.attn.c_attn.weight"] + w[f"{b}.attn.c_attn.bias"])[:, 2 * width :]
        n, heads = len(x), len(A)
        d = width // heads
        F = np.zeros((n, n, width))
        for i in range(n):
            for j in range(n):
                for h in range(heads):
                    at = slice(h * d, (h + 1) * d)
                    F[i, j] += A[h, i, j] * v[j, at] @ w[f"{b}.attn.c_proj.weight"][at]
        for j in range(n):
            for s in range(n):
                tokens[s] += added(F[-1, j]) * M[j, s]
        summands = F + np.eye(n)[:, :, None] * x[None]
        M = mixing(summands, summands.sum(1) + w[f"{b}.attn.c_proj.bias"]) @ M
    shift = float(w["transformer.ln_f.bias"] @ log_odds_direction)
    return [float(tokens[of_word].sum()) for of_word in tokens_of(encoded, prompt)], added(last) + shift


def test_alti_logit_follows_the_paper(tmp_path: Path) -> None:
    prompt = "The plot was thin, but the film was"
    target = GeneratedTextTarget(tiny_generators.gpt2(tmp_path), "very")
    exact, whole = gpt2_sum(tmp_path, prompt, "very")
    found = explained("alti_logit", target, prompt, label="very")
    assert found.details["linear"] == pytest.approx(whole, abs=1e-3)
    for weight, expected in zip(found.words, exact, strict=True):
        assert weight.low <= expected <= weight.high
    assert max(map(abs, exact)) > 20 * max(w.high - w.low for w in found.words)


@pytest.mark.parametrize("name", ["gpt2", "llama", "qwen"])
def test_all_parts_of_the_score_are_on_record(name: str, tiny_models: Any, tmp_path: Path) -> None:
    target = HuggingFaceTarget(getattr(tiny_models, f"tiny_{name}")(tmp_path))
    found = explained("alti_logit", target, TEXT, label="positive")
    (row,) = target.predict([Instance.of(TEXT)])
    parts = {k: float(str(v)) for k, v in found.details.items()}
    assert parts["linear"] == pytest.approx(float(np.log(row[1]) - np.log(row[0])), abs=1e-3)  # of two labels it is the margin
    whole = parts["attention"] + parts["embedding"] + parts["feed_forward"] + parts["biases"]
    assert whole == pytest.approx(parts["linear"], abs=1e-6)
    assert sum(w.weight for w in found.words) == pytest.approx(parts["words"], abs=1e-9)
    assert found.signed and {w.weight > 0 for w in found.words} == {True, False}


@pytest.mark.parametrize("name", ["alti", "alti_logit", "attn_lrp", "gradient_attention_rollout"])
def test_same_call_same_bytes_on_a_decoder(name: str, tiny_gpt2_folder: Path) -> None:
    target = HuggingFaceTarget(tiny_gpt2_folder)
    label = target.labels[int(target.predict([Instance.of(TEXT)])[0].argmax())]
    first = explained(name, target, TEXT, label=label).to_values()
    assert explained(name, HuggingFaceTarget(tiny_gpt2_folder), TEXT, label=label).to_values() == first


def test_architectures_whose_parts_are_not_known_are_refused(tiny_bert: HuggingFaceTarget, tiny_gpt2_folder: Path) -> None:
    with pytest.raises(Refusal, match="ask for ALTI"):
        explained("alti_logit", tiny_bert, TEXT)
    reason = method("alti").supports(HuggingFaceTarget(tiny_gpt2_folder), Instance.of(TEXT), {"label": None, "foil": None})
    assert reason is None
