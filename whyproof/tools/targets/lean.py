"""A lean forward pass of BERT classifiers: the same numbers from fewer operations, rows of several lengths without padding.

Against the library's: queries, keys and values in one product; of the last layer only the first token, which is all that
the head reads; and all tokens of a batch in one matrix, where only attention tells the rows apart. ``lean_forward`` gives
it only for a model on which it was seen to equal the library's forward.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

#: Largest difference of a logit, absolute or relative, at which the two forwards count as equal: float32 rounding.
TOLERANCE = 1e-5

#: Products of fewer rows go through other kernels, whose last bits differ. With at least so many, what a row gets does not
#: depend on its company.
FEWEST_ROWS = 4


@dataclass(frozen=True)
class _Layer:
    qkv_weight: Tensor  # [3 * width, width]
    qkv_bias: Tensor
    attended: Any  # Linear
    attended_norm: Any  # LayerNorm
    inner: Any
    outer: Any
    outer_norm: Any


class LeanBert:
    """Logits of token rows by the weights of a ``BertForSequenceClassification``, which stay the model's own."""

    def __init__(self, model: Any) -> None:
        self._embeddings = model.bert.embeddings
        self._heads = int(model.config.num_attention_heads)
        self._layers = [_fused(layer) for layer in model.bert.encoder.layer]
        self._pooler, self._classifier = model.bert.pooler.dense, model.classifier

    def logits(self, groups: Sequence[tuple[Tensor, Tensor]]) -> Tensor:
        """Logits [n_rows, n_labels] of groups of (token ids, token types), each [n_rows of the group, its length]."""
        if sum(ids.numel() for ids, _ in groups) < FEWEST_ROWS:
            (ids, types), *_ = groups
            return self.logits([(ids.repeat(FEWEST_ROWS, 1), types.repeat(FEWEST_ROWS, 1))])[: len(ids)]
        shapes = [(ids.shape[0], ids.shape[1]) for ids, _ in groups]
        hidden, first = self._embedded(groups)
        return self._read(hidden, first, shapes)

    def logits_of_embeddings(self, embeddings: Tensor, types: Tensor) -> Tensor:
        """Logits [n_rows, n_labels], differentiable in ``embeddings`` [n_rows, n_tokens, width]; ``types`` [n_tokens]."""
        import torch
        from torch.nn.functional import embedding

        n, length, width = embeddings.shape
        e = self._embeddings
        place = embedding(types, e.token_type_embeddings.weight) + e.position_embeddings.weight[:length]
        hidden = e.LayerNorm((embeddings + place).reshape(n * length, width))
        first = _filled_up(length * torch.arange(n, device=embeddings.device))
        return self._read(hidden, first, [(n, length)])

    def _read(self, hidden: Tensor, first: Tensor, shapes: Sequence[tuple[int, int]]) -> Tensor:
        """Logits of embedded tokens [n_tokens, width], with the places of each row's first."""
        import torch

        for layer in self._layers[:-1]:
            hidden = _mixed(layer, hidden, self._attention(layer, hidden, shapes))
        hidden = _mixed(self._layers[-1], hidden[first], self._attention_of_first(self._layers[-1], hidden, first, shapes))
        found: Tensor = self._classifier(torch.tanh(self._pooler(hidden)))
        return found[: sum(n for n, _ in shapes)]

    def _embedded(self, groups: Sequence[tuple[Tensor, Tensor]]) -> tuple[Tensor, Tensor]:
        """Embedded tokens of all rows [n_tokens, width], and the places of each row's first, filled up to ``FEWEST_ROWS``."""
        import torch
        from torch.nn.functional import embedding

        parts, firsts, at = [], [], 0
        e = self._embeddings
        for ids, types in groups:
            n, length = ids.shape
            part = embedding(ids, e.word_embeddings.weight) + embedding(types, e.token_type_embeddings.weight)
            parts.append((part + e.position_embeddings.weight[:length]).reshape(n * length, -1))
            firsts.append(at + length * torch.arange(n, device=ids.device))
            at += n * length
        return e.LayerNorm(torch.cat(parts)), _filled_up(torch.cat(firsts))

    def _attention(self, layer: _Layer, hidden: Tensor, shapes: Sequence[tuple[int, int]]) -> Tensor:
        import torch
        from torch.nn.functional import linear, scaled_dot_product_attention

        width = hidden.shape[1]
        qkv = linear(hidden, layer.qkv_weight, layer.qkv_bias)
        found, at = [], 0
        for n, length in shapes:
            q, k, v = qkv[at : at + n * length].view(n, length, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
            found.append(scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(n * length, width))
            at += n * length
        return torch.cat(found)

    def _attention_of_first(self, layer: _Layer, hidden: Tensor, first: Tensor, shapes: Sequence[tuple[int, int]]) -> Tensor:
        import torch
        from torch.nn.functional import linear, scaled_dot_product_attention

        width = hidden.shape[1]
        queries = linear(hidden[first], layer.qkv_weight[:width], layer.qkv_bias[:width])
        kv = linear(hidden, layer.qkv_weight[width:], layer.qkv_bias[width:])
        found, at, row = [], 0, 0
        for n, length in shapes:
            k, v = kv[at : at + n * length].view(n, length, 2, self._heads, -1).permute(2, 0, 3, 1, 4)
            q = queries[row : row + n].view(n, 1, self._heads, -1).transpose(1, 2)
            found.append(scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(n, width))
            at, row = at + n * length, row + n
        if row < len(first):
            found.append(found[-1][-1:].expand(len(first) - row, width))
        return torch.cat(found)


def lean_forward(model: Any) -> LeanBert | None:
    """The lean forward of a model, or None where there is none, or where a probe tells it from the library's."""
    import torch

    if type(model).__name__ != "BertForSequenceClassification" or model.dtype != torch.float32:
        return None
    config = model.config
    plain = config.hidden_act == "gelu" and getattr(config, "position_embedding_type", "absolute") == "absolute"
    if not plain or getattr(config, "is_decoder", False) or model.bert.pooler is None or config.max_position_embeddings < 3:
        return None
    lean = LeanBert(model)
    with torch.inference_mode():
        groups = _probe(config, model.device)
        expected = torch.cat([_by_library(model, ids, types) for ids, types in groups])
        equal = torch.allclose(lean.logits(groups), expected, rtol=TOLERANCE, atol=TOLERANCE)
    return lean if equal else None


def _fused(layer: Any) -> _Layer:
    """The parts of a layer. The model's own parameters become views of the fused ones, so that the two never differ."""
    import torch

    attention = layer.attention.self
    parts = (attention.query, attention.key, attention.value)
    weight, bias = torch.cat([p.weight.data for p in parts]), torch.cat([p.bias.data for p in parts])
    for part, own_weight, own_bias in zip(parts, weight.chunk(3), bias.chunk(3), strict=True):
        part.weight.data, part.bias.data = own_weight, own_bias
    output = layer.attention.output
    return _Layer(
        weight, bias, output.dense, output.LayerNorm, layer.intermediate.dense, layer.output.dense, layer.output.LayerNorm
    )


def _filled_up(first: Tensor) -> Tensor:
    """Places of first tokens, the last one repeated up to ``FEWEST_ROWS``."""
    import torch

    missing = FEWEST_ROWS - len(first)
    return torch.cat([first, first[-1:].expand(missing)]) if missing > 0 else first


def _mixed(layer: _Layer, hidden: Tensor, attended: Tensor) -> Tensor:
    from torch.nn.functional import gelu

    hidden = layer.attended_norm(layer.attended(attended).add_(hidden))
    found: Tensor = layer.outer_norm(layer.outer(gelu(layer.inner(hidden))).add_(hidden))
    return found


def _probe(config: Any, device: Any) -> list[tuple[Tensor, Tensor]]:
    """Random rows of a few shapes, the same at every call."""
    import torch

    draw = torch.Generator().manual_seed(0)
    longest = min(24, int(config.max_position_embeddings))
    groups = []
    for n, length in ((1, 3), (2, longest), (5, (longest + 3) // 2)):
        ids = torch.randint(0, config.vocab_size, (n, length), generator=draw)
        types = torch.randint(0, config.type_vocab_size, (n, length), generator=draw)
        groups.append((ids.to(device), types.to(device)))
    return groups


def _by_library(model: Any, ids: Tensor, types: Tensor) -> Tensor:
    import torch

    found: Tensor = model(input_ids=ids, attention_mask=torch.ones_like(ids), token_type_ids=types).logits
    return found
