"""What each token gives to each in an attention layer: the sum that attention forms, taken apart by the token it came from.

Ferrando et al. 2022, Measuring the Mixing of Contextual Information in the Transformer, arXiv:2203.04212; for decoders
Ferrando et al. 2023, Explaining How Transformers Use Context to Build Predictions, arXiv:2305.12535.
"""

from __future__ import annotations

import threading
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from whyproof.core.target import FloatArray
from whyproof.tools.propagation.anatomy import layers_of
from whyproof.tools.propagation.attention import AttentionWatch
from whyproof.tools.targets.opened import OpenWindow

#: Where a layer keeps the projection of its heads' outputs, and the norm behind the sum with the residual stream (encoders).
_ENCODER_PARTS = (
    ("attention.output.dense", "attention.output.LayerNorm"),
    ("attention.out_lin", "sa_layer_norm"),
)
_DECODER_PARTS = (("attn.c_proj", ""), ("self_attn.o_proj", ""))
_FINAL_NORMS = ("ln_f", "norm")


@dataclass
class Layer:
    """One attention layer as a sum over the tokens it mixes."""

    weights: Tensor  # [n_heads, n, n] float64
    parts: Tensor  # [n_heads, n, width]: what each head takes from each token, projected
    bias: Tensor  # [width] of the projection
    inputs: Tensor  # [n, width] the residual stream before the layer
    outputs: Tensor  # [n, width] after it, feed-forward part included
    norm: nn.LayerNorm | None  # behind the sum; None where the layer normalises before it

    def given(self, to: int) -> Tensor:
        """What every token gives to one in the attention alone, shape [n, width]."""
        return torch.einsum("hj,hjd->jd", self.weights[:, to], self.parts)

    def mixing(self) -> FloatArray:
        """Shares [n, n], rows sum to 1: how near each summand is to the whole, by the L1 distance, residual included.

        c_ij = max(0, |y_i| - |y_i - T_ij|), where y_i is the whole and T_ij what token j puts in, both behind the norm.
        """
        found = np.zeros(self.weights.shape[1:])
        for i in range(len(found)):
            summands = self.given(i)
            summands[i] += self.inputs[i]
            whole = summands.sum(0) + self.bias
            if self.norm is not None:
                scale = self.norm.weight.double() / (whole.var(unbiased=False) + self.norm.eps).sqrt()
                summands = (summands - summands.mean(-1, keepdim=True)) * scale
                whole = (whole - whole.mean()) * scale + self.norm.bias.double()
            near = (whole.abs().sum() - (whole - summands).abs().sum(-1)).clamp(min=0)
            shares = near / near.sum() if near.sum() > 0 else torch.nn.functional.one_hot(torch.tensor(i), len(found)).double()
            found[i] = shares.cpu().numpy()
        return found


@dataclass
class Reading:
    """A forward pass taken apart. ``states`` is what the head reads, a leaf that ``logits`` depend on, behind the last norm."""

    logits: Tensor  # [1, n_labels]
    layers: list[Layer]
    states: Tensor | None = None  # [1, n, width]
    last: Tensor | None = None  # [n, width] before the last norm
    norm: nn.Module | None = None


def taken_apart(window: OpenWindow, decoder: bool = False) -> Reading:
    """One forward pass of a window with every attention layer taken apart; of a decoder the last norm too."""
    owner = threading.get_ident()
    modules = list(layers_of(window.model))
    before: list[Tensor] = []
    after: list[Tensor] = []
    leaves: list[tuple[Tensor, Tensor]] = []

    def entering(module: nn.Module, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
        if threading.get_ident() == owner:
            before.append(arguments[0] if arguments else named["hidden_states"])

    def leaving(module: nn.Module, inputs: Any, output: Any) -> None:
        if threading.get_ident() == owner:
            after.append(output[0] if isinstance(output, tuple) else output)

    def read(module: nn.Module, inputs: tuple[Any, ...], output: Tensor) -> Tensor | None:
        if threading.get_ident() != owner:
            return None
        leaves.append((inputs[0].detach(), output.detach().clone().requires_grad_()))
        return leaves[-1][1]

    norm = _final_norm(window.model) if decoder else None
    with ExitStack() as stack:
        for module in modules:
            stack.callback(module.register_forward_pre_hook(entering, with_kwargs=True).remove)
            stack.callback(module.register_forward_hook(leaving).remove)
        if norm is not None:
            stack.callback(norm.register_forward_hook(read).remove)
        watch = stack.enter_context(AttentionWatch())
        stack.enter_context(torch.set_grad_enabled(decoder))
        logits = window.logits(window.embeddings)
    parts = [_layer(*part) for part in zip(modules, watch.layers, before, after, strict=True)]
    if norm is None:
        return Reading(logits, parts)
    last, states = leaves[-1]
    return Reading(logits, parts, states, last[0].double(), norm)


def pulled_back(norm: nn.Module, last: Tensor, direction: Tensor) -> Tensor:
    """Directions [n, width] behind the last norm as directions before it: the norm read as the linear map that it is at these
    states [n, width], its shift left out. The map's transpose, for (norm u) · d = u · (pulled back d)."""
    gain: Any = norm.weight
    gained: Tensor = direction * gain.double()
    if isinstance(norm, nn.LayerNorm):
        scaled: Tensor = gained / (last.var(dim=-1, unbiased=False, keepdim=True) + norm.eps).sqrt()
        return scaled - scaled.mean(-1, keepdim=True)
    eps: Any = norm.variance_epsilon
    scale: Tensor = (last.pow(2).mean(-1, keepdim=True) + eps).sqrt()
    return gained / scale


def _layer(module: nn.Module, seen: Any, before: Tensor, after: Tensor) -> Layer:
    for name, norm_name in (*_ENCODER_PARTS, *_DECODER_PARTS):
        projection: Any = _at(module, name)
        if projection is not None:
            found: Any = _at(module, norm_name) if norm_name else None
            heads, width = seen.values.shape[0], seen.values.shape[2]
            matrix = projection.weight.T if type(projection).__name__ == "Conv1D" else projection.weight  # [out, in]
            by_head = matrix.double().reshape(len(matrix), heads, width)
            parts = torch.einsum("hjv,dhv->hjd", seen.values.double(), by_head)
            bias = torch.zeros(len(matrix), device=parts.device).double() if projection.bias is None else projection.bias.double()
            return Layer(seen.weights.double(), parts, bias, before[0].detach().double(), after[0].detach().double(), found)
    raise AssertionError("supports() lets only architectures in whose parts are known")


def _at(module: nn.Module, path: str) -> nn.Module | None:
    found: nn.Module | None = dict(module.named_modules()).get(path)
    return found


def _final_norm(model: nn.Module) -> nn.Module:
    found = [m for name, m in model.named_modules() if name.count(".") == 1 and name.rpartition(".")[2] in _FINAL_NORMS]
    assert found, "supports() lets only architectures in whose parts are known"
    last: nn.Module = found[-1]
    return last
