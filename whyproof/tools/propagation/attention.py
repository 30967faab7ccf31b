"""The attention that a model pays, read off its own forward pass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode


def attention_weights(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attn_mask: Tensor | None = None,
    dropout_p: float = 0.0,
    is_causal: bool = False,
    scale: float | None = None,
    enable_gqa: bool = False,
) -> tuple[Tensor, Tensor, Tensor]:
    """Scores and weights [1, n_heads, n, n] of ``scaled_dot_product_attention``, by its definition, and the values
    [1, n_heads, n, width] they weigh (repeated where several heads share them)."""
    if enable_gqa:
        groups = query.shape[1] // key.shape[1]
        key, value = key.repeat_interleave(groups, 1), value.repeat_interleave(groups, 1)
    scores = torch.matmul(query, key.transpose(-2, -1)) * (query.shape[-1] ** -0.5 if scale is None else scale)
    if is_causal:
        future = torch.ones(scores.shape[-2:], dtype=torch.bool, device=scores.device).triu(1)
        scores = scores.masked_fill(future, float("-inf"))
    if attn_mask is not None:
        scores = scores.masked_fill(~attn_mask, float("-inf")) if attn_mask.dtype == torch.bool else scores + attn_mask
    return scores, scores.softmax(dim=-1), value


@dataclass
class Attention:
    """One attention layer, in the order of the forward pass."""

    weights: Tensor  # [n_heads, n, n], rows are the tokens that look
    values: Tensor  # [n_heads, n, width]
    graph: Tensor = field(repr=False)  # the weights as they stand in the graph, [1, n_heads, n, n]
    gradient: Tensor | None = None  # of the score with respect to the weights, [n_heads, n, n]


class AttentionWatch(TorchFunctionMode):
    """Records every square self-attention of this thread's forward passes while entered. Replaces nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.layers: list[Attention] = []
        self._softmax: Tensor | None = None  # of a model that spells attention out

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if func is nn.functional.scaled_dot_product_attention:
            _, weights, value = attention_weights(*args, **kwargs)
            self._keep(weights, value)
            return torch.matmul(weights, value)
        found = func(*args, **kwargs)
        if func in _SOFTMAX and isinstance(found, Tensor) and found.dim() == 4:
            self._softmax = found
        elif func in _PRODUCT and self._softmax is not None and args[0].shape == self._softmax.shape:
            self._keep(args[0], args[1])
            self._softmax = None
        return found

    def _keep(self, weights: Tensor, value: Tensor) -> None:
        if weights.shape[-1] == weights.shape[-2] == value.shape[-2]:
            self.layers.append(Attention(weights.detach()[0], value.detach()[0], weights))


_SOFTMAX: frozenset[Callable[..., Any]] = frozenset({nn.functional.softmax, torch.softmax, torch.Tensor.softmax})
_PRODUCT: frozenset[Callable[..., Any]] = frozenset({torch.matmul, torch.Tensor.matmul, torch.Tensor.__matmul__})
