"""Attention Rollout, Attention Flow and Gradient Attention Rollout, from their papers' equations, loop by loop."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.oracles.test_attribution_oracles import explained
from whyproof.core.errors import Refusal
from whyproof.core.text import Instance, words_of
from whyproof.tools.methods.attention_flow import flows
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "The plot was thin, but I loved it!"


def eager(folder: Path, text: str, label: int | None = None) -> tuple[list[np.ndarray], list[np.ndarray], list[list[int]]]:
    """The library's own attentions [heads, n, n] of every layer, their gradients, and the tokens of every word."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(folder, attn_implementation="eager").eval()
    if model.config.pad_token_id is None:
        model.config.pad_token_id = -1
    encoded = AutoTokenizer.from_pretrained(folder)(text, return_offsets_mapping=True)
    inputs = {k: torch.tensor([v]) for k, v in encoded.items() if k != "offset_mapping"}
    answer = model(**inputs, output_attentions=True)
    gradients = []
    if label is not None:
        logits = answer.logits[0]
        others = torch.cat([logits[:label], logits[label + 1 :]])
        gradients = torch.autograd.grad(logits[label] - torch.logsumexp(others, 0), answer.attentions)
    tokens = [
        [t for t, (s, f) in enumerate(encoded["offset_mapping"]) if s < f and max(s, w.start) < min(f, w.end)]
        for w in words_of(text)
    ]
    return [a[0].detach().double().numpy() for a in answer.attentions], [g[0].double().numpy() for g in gradients], tokens


def half_residual(attention: np.ndarray) -> np.ndarray:
    n = attention.shape[1]
    found = np.zeros((n, n))
    for i, j in product(range(n), range(n)):
        found[i, j] = 0.5 * sum(attention[h, i, j] for h in range(len(attention))) / len(attention) + 0.5 * (i == j)
    return found


FOLDERS = [("tiny_bert_folder", 0), ("tiny_distilbert_folder", 0), ("tiny_roberta_folder", 0), ("tiny_gpt2_folder", -1)]


@pytest.mark.parametrize(("fixture", "reads"), FOLDERS)
def test_rollout_is_the_product_of_the_layers(fixture: str, reads: int, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(fixture)
    layers, _, tokens = eager(folder, TEXT)
    n = layers[0].shape[1]
    row = [float(i == reads % n) for i in range(n)]
    for layer in reversed(layers):
        mixed = half_residual(layer)
        row = [sum(row[i] * mixed[i, j] for i in range(n)) for j in range(n)]
    found = explained("attention_rollout", HuggingFaceTarget(folder), TEXT)
    assert not found.signed
    for weight, of_word in zip(found.words, tokens, strict=True):
        assert weight.low <= sum(row[t] for t in of_word) <= weight.high


@pytest.mark.parametrize(("fixture", "reads"), FOLDERS)
@pytest.mark.parametrize("label", [0, 1])
def test_gradient_attention_rollout_follows_equations_5_and_6(
    fixture: str, reads: int, label: int, request: pytest.FixtureRequest
) -> None:
    folder = request.getfixturevalue(fixture)
    layers, gradients, tokens = eager(folder, TEXT, label)
    n = layers[0].shape[1]
    R = np.eye(n)
    for attention, gradient in zip(layers, gradients, strict=True):
        kept = np.zeros((n, n))
        for h, i, j in product(range(len(attention)), range(n), range(n)):
            kept[i, j] += max(0.0, gradient[h, i, j] * attention[h, i, j]) / len(attention)
        R = R + kept @ R
    row = (R - np.eye(n))[reads]
    target = HuggingFaceTarget(folder)
    found = explained("gradient_attention_rollout", target, TEXT, label=target.labels[label])
    for weight, of_word in zip(found.words, tokens, strict=True):
        assert weight.low <= sum(row[t] for t in of_word) <= weight.high


def slow_flow(pipes: list[np.ndarray], start: int, sinks: list[int]) -> float:
    """Maximum flow by its dual: the smallest cut, over all ways to put the tokens of every layer on one side or the other."""
    n, top = len(pipes[0]), len(pipes)
    inner = [(level, i) for level in range(1, top) for i in range(n)]
    outer = [i for i in range(n) if i not in sinks]
    best = float("inf")
    for sides in product((0, 1), repeat=len(inner) + len(outer)):
        side = {(top, i): 0 for i in range(n)} | dict(zip(inner, sides, strict=False))
        side |= {(0, i): s for i, s in zip(outer, sides[len(inner) :], strict=True)} | {(0, i): 1 for i in sinks}
        cut = 0.0
        for level, pipe in enumerate(pipes):
            for i, j in product(range(n), range(n)):
                if (level + 1 < top or i == start) and side[level + 1, i] == 0 and side[level, j] == 1:
                    cut += pipe[i, j]
        best = min(best, cut)
    return best


@pytest.mark.parametrize("seed", range(8))
def test_flows_equal_the_smallest_cuts(seed: int) -> None:
    random = np.random.default_rng(seed)
    pipes = [0.5 * np.eye(4) + 0.5 * random.dirichlet(np.full(4, 0.4), size=4) for _ in range(3)]
    sinks = [[0], [1], [2, 3], []]
    found = flows(pipes, np.eye(4)[seed % 4], sinks)
    assert found == pytest.approx([slow_flow(pipes, seed % 4, s) if s else 0.0 for s in sinks], abs=1e-9)


def test_attention_flow_runs_on_the_models_own_attention(tiny_bert: HuggingFaceTarget) -> None:
    layers, _, tokens = eager(tiny_bert.checkpoint.folder, TEXT)
    expected = flows([half_residual(layer) for layer in layers], np.eye(layers[0].shape[1])[0], tokens)
    found = explained("attention_flow", tiny_bert, TEXT)
    assert [w.weight for w in found.words] == pytest.approx(expected, abs=1e-5)
    assert not found.signed and min(expected) > 0 and max(expected) <= 1


def test_a_head_that_takes_the_mean_is_read_at_all_tokens(tiny_models: Any, tmp_path: Path) -> None:
    import torch

    from whyproof.tools.propagation.mixing import deciding
    from whyproof.tools.targets.opened import OpenWindow

    target = HuggingFaceTarget(tiny_models.tiny_bert(tmp_path))
    (window,) = target.opened(Instance.of(TEXT))

    def mean_logits(embeddings: torch.Tensor) -> torch.Tensor:
        mask = torch.ones(embeddings.shape[:2], dtype=torch.long)
        states = window.model.bert(inputs_embeds=embeddings, attention_mask=mask).last_hidden_state
        return window.model.classifier(states.mean(1))

    n = len(window.words)
    assert deciding(OpenWindow(window.words, 1.0, window.embeddings, mean_logits, window.model)) == pytest.approx([1 / n] * n)
    assert deciding(window).tolist() == [1.0] + [0.0] * (n - 1)


@pytest.mark.parametrize("name", ["attention_rollout", "attention_flow"])
def test_plain_attention_is_refused_for_a_class_that_was_not_chosen(name: str, tiny_bert: HuggingFaceTarget) -> None:
    (row,) = tiny_bert.predict([Instance.of(TEXT)])
    chosen = tiny_bert.labels[int(row.argmax())]
    other = next(x for x in tiny_bert.labels if x != chosen)
    explained(name, tiny_bert, TEXT, label=chosen)
    for asked in ({"label": other}, {"label": chosen, "foil": other}):
        with pytest.raises(Refusal, match="same for every class"):
            explained(name, tiny_bert, TEXT, **asked)
