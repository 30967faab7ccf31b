"""A lean forward pass of BERT classifiers: the same numbers from fewer operations, rows of several lengths without padding.

Against the library's: queries, keys and values in one product; those of the first layer once for each distinct token and
place; of the last layer only the first token, which is all that the head reads, and neither keys nor values; all tokens of a
batch in one matrix, where only attention tells the rows apart; and weights laid out for oneDNN where torch has it.
``lean_forward`` gives it only for a model on which it was seen to equal the library's forward.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

Groups = Sequence[tuple["Tensor", "Tensor"]]  # (token ids, token types) of equal length, each [n_rows, n_tokens]
Shapes = Sequence[tuple[int, int]]  # (rows, tokens a row) of each group

#: Largest difference of a logit, absolute or relative, at which the two forwards count as equal: float32 rounding.
TOLERANCE = 1e-5

#: Products of fewer rows go through other kernels, whose last bits differ. With at least so many, what a row gets does not
#: depend on its company.
FEWEST_ROWS = 4

#: From so many tokens on, looking for equal ones costs less than it saves.
WORTH_MERGING = 64


class LeanBert:
    """Logits of token rows by the weights of a ``BertForSequenceClassification``, which stay the model's own."""

    def __init__(self, model: Any, packed: bool) -> None:
        self._model, self._packed = model, packed
        self._embeddings = model.bert.embeddings
        self._heads = int(model.config.num_attention_heads)
        self._layers: list[_Layer] = []
        self._version = -1

    def logits(self, groups: Groups) -> Tensor:
        """Logits [n_rows, n_labels] of the rows of all groups."""
        if sum(ids.numel() for ids, _ in groups) < FEWEST_ROWS:
            (ids, types), *_ = groups
            return self.logits([(ids.repeat(FEWEST_ROWS, 1), types.repeat(FEWEST_ROWS, 1))])[: len(ids)]
        self._refresh()
        shapes = [(ids.shape[0], ids.shape[1]) for ids, _ in groups]
        hidden, places = self._embedded(groups)
        return self._read(hidden, places, shapes)

    def logits_of_embeddings(self, embeddings: Tensor, types: Tensor) -> Tensor:
        """Logits [n_rows, n_labels], differentiable in ``embeddings`` [n_rows, n_tokens, width]; ``types`` [n_tokens]."""
        from torch.nn.functional import embedding

        self._refresh()
        n, length, width = embeddings.shape
        e = self._embeddings
        place = embedding(types, e.token_type_embeddings.weight) + e.position_embeddings.weight[:length]
        return self._read(e.LayerNorm(embeddings + place).reshape(n * length, width), None, [(n, length)])

    def _read(self, hidden: Tensor, places: Tensor | None, shapes: Shapes) -> Tensor:
        """Logits of embedded tokens [n_tokens, width]; of distinct ones with the places that say where they go."""
        import torch

        first = _first_tokens(shapes, hidden.device)
        for number, layer in enumerate(self._layers):
            if number < len(self._layers) - 1:
                qkv, hidden = (part if places is None else part[places] for part in (layer.qkv(hidden), hidden))
                hidden = layer.mixed(hidden, self._attention(qkv, shapes))
            else:
                hidden = hidden if places is None else hidden[places]
                hidden = layer.mixed(hidden[first], self._attention_of_first(layer, hidden, first, shapes))
            places = None
        found: Tensor = self._model.classifier(torch.tanh(self._model.bert.pooler.dense(hidden)))
        return found[: sum(n for n, _ in shapes)]

    def _refresh(self) -> None:
        """Lay the weights out again where somebody changed them since; as tensors that gradients may flow past."""
        import torch

        version = sum(parameter._version for parameter in self._model.bert.encoder.parameters())
        if version != self._version:
            with torch.inference_mode(False), torch.no_grad():
                self._layers = [_Layer(layer, self._packed) for layer in self._model.bert.encoder.layer]
            self._version = sum(parameter._version for parameter in self._model.bert.encoder.parameters())

    def _embedded(self, groups: Groups) -> tuple[Tensor, Tensor | None]:
        """Embedded tokens [n_tokens, width]; or each distinct one once, and the places [n_tokens] that say where they go."""
        import torch
        from torch.nn.functional import embedding

        e = self._embeddings
        ids = torch.cat([i.reshape(-1) for i, _ in groups])
        types = torch.cat([t.reshape(-1) for _, t in groups])
        at = torch.cat([torch.arange(i.shape[1], device=i.device).repeat(len(i)) for i, _ in groups])
        places = None
        if len(ids) >= WORTH_MERGING:
            kinds, positions = len(e.token_type_embeddings.weight), len(e.position_embeddings.weight)
            distinct, places = torch.unique((ids * kinds + types) * positions + at, return_inverse=True)
            ids, types, at = distinct // positions // kinds, distinct // positions % kinds, distinct % positions
        found = embedding(ids, e.word_embeddings.weight) + embedding(types, e.token_type_embeddings.weight)
        return e.LayerNorm(found + embedding(at, e.position_embeddings.weight)), places

    def _attention(self, qkv: Tensor, shapes: Shapes) -> Tensor:
        """What every token attends to, [n_tokens, width]."""
        import torch
        from torch.nn.functional import scaled_dot_product_attention

        found, at = [], 0
        for n, length in shapes:
            q, k, v = qkv[at : at + n * length].view(n, length, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
            found.append(scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(n * length, -1))
            at += n * length
        return torch.cat(found)

    def _attention_of_first(self, layer: _Layer, hidden: Tensor, first: Tensor, shapes: Shapes) -> Tensor:
        """What the first token of every row attends to, [len(first), width].

        With one query a row, keys and values are cheaper never made: q (W x) = (q W) x, and the values of a mean of tokens are
        the mean of their values. What a key's bias adds is the same for every token, and so nothing.
        """
        import torch

        width, heads = hidden.shape[1], self._heads
        queries = layer.query(hidden[first]).view(len(first), heads, -1)
        scale = queries.shape[2] ** -0.5
        turned = torch.bmm(queries.transpose(0, 1) * scale, layer.keys.view(heads, -1, width)).transpose(0, 1)
        found, at, row = [], 0, 0
        for n, length in shapes:
            tokens = hidden[at : at + n * length].view(n, length, width)
            shares = torch.bmm(turned[row : row + n], tokens.transpose(1, 2)).softmax(dim=2)  # [n, heads, length]
            found.append(torch.bmm(shares, tokens))
            at, row = at + n * length, row + n
        seen = torch.cat([*found, found[-1][-1:].expand(len(first) - row, -1, -1)])  # [len(first), heads, width]
        values = torch.bmm(seen.transpose(0, 1), layer.values.view(heads, -1, width).transpose(1, 2))
        return values.transpose(0, 1).reshape(len(first), width) + layer.value_bias


class _Layer:
    """The products of one encoder layer. The model's own parameters become views of the fused ones: the two never differ."""

    def __init__(self, layer: Any, packed: bool) -> None:
        import torch

        attention = layer.attention.self
        parts = (attention.query, attention.key, attention.value)
        weight, bias = torch.cat([p.weight.data for p in parts]), torch.cat([p.bias.data for p in parts])
        for part, own_weight, own_bias in zip(parts, weight.chunk(3), bias.chunk(3), strict=True):
            part.weight.data, part.bias.data = own_weight, own_bias
        width = weight.shape[1]
        self.qkv = _Product(weight, bias, packed)
        self.query = _Product(weight[:width], bias[:width], packed)
        _, self.keys, self.values = weight.chunk(3)
        self.value_bias = bias[2 * width :]
        output = layer.attention.output
        self._attended = _Product(output.dense.weight, output.dense.bias, packed)
        self._inner = _Product(layer.intermediate.dense.weight, layer.intermediate.dense.bias, packed, gelu=True)
        self._outer = _Product(layer.output.dense.weight, layer.output.dense.bias, packed)
        self._norms = output.LayerNorm, layer.output.LayerNorm

    def mixed(self, hidden: Tensor, attended: Tensor) -> Tensor:
        """The layer's output [n_tokens, width] from its input and what the tokens attended to."""
        hidden = self._norms[0](self._attended(attended).add_(hidden))
        found: Tensor = self._norms[1](self._outer(self._inner(hidden)).add_(hidden))
        return found


class _Product:
    """x W' + b, through GELU where asked. ``packed`` lays W out for oneDNN, as torch's own compiler does on CPUs."""

    def __init__(self, weight: Tensor, bias: Tensor | None, packed: bool, gelu: bool = False) -> None:
        import torch

        self._plain, self._bias, self._gelu, self._packed = weight, bias, gelu, packed
        if packed:
            self._weight = torch.ops.mkldnn._reorder_linear_weight(weight.detach().contiguous().clone())

    def __call__(self, x: Tensor) -> Tensor:
        import torch
        from torch.nn.functional import gelu, linear

        found: Tensor
        if self._packed and not (torch.is_grad_enabled() and x.requires_grad):
            return self.packed(x, self._gelu)
        found = _flowing().apply(x, self) if self._packed else linear(x, self._plain, self._bias)
        return gelu(found) if self._gelu else found

    def packed(self, x: Tensor, through_gelu: bool = False) -> Tensor:
        """The product by oneDNN, which no gradient flows through."""
        import torch

        after, how = ("gelu", "none") if through_gelu else ("none", "")
        found: Tensor = torch.ops.mkldnn._linear_pointwise(x.contiguous(), self._weight, self._bias, after, [], how)
        return found

    @cached_property
    def turned(self) -> _Product:
        """y W, for gradients on their way back."""
        return _Product(self._plain.detach().t(), None, self._packed)


@cache
def _flowing() -> Any:
    """A packed product that gradients flow through, as often as they like: on their way back they take a product too."""
    from torch.autograd import Function

    class Flowing(Function):
        @staticmethod
        def forward(ctx: Any, x: Tensor, product: _Product) -> Tensor:
            ctx.product = product
            return product.packed(x)

        @staticmethod
        def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None]:
            return ctx.product.turned(gradients[0]), None

    return Flowing


def _first_tokens(shapes: Shapes, device: Any) -> Tensor:
    """Places of each row's first token, the last repeated up to ``FEWEST_ROWS``."""
    import torch

    firsts, at = [], 0
    for n, length in shapes:
        firsts.append(at + length * torch.arange(n, device=device))
        at += n * length
    first = torch.cat(firsts)
    return torch.cat([first, first[-1:].expand(max(FEWEST_ROWS - len(first), 0))])


def lean_forward(model: Any) -> LeanBert | None:
    """The lean forward of a model, or None where there is none, or where a probe tells it from the library's."""
    import torch

    if type(model).__name__ != "BertForSequenceClassification" or model.dtype != torch.float32:
        return None
    config = model.config
    plain = config.hidden_act == "gelu" and getattr(config, "position_embedding_type", "absolute") == "absolute"
    if not plain or getattr(config, "is_decoder", False) or model.bert.pooler is None or config.max_position_embeddings < 3:
        return None
    groups = _probe(config, model.device)
    with torch.inference_mode():
        expected = torch.cat([_by_library(model, ids, types) for ids, types in groups])
    for packed in (True, False) if model.device.type == "cpu" else (False,):
        lean = LeanBert(model, packed)
        try:
            with torch.inference_mode():
                found = lean.logits(groups)
        except (AttributeError, RuntimeError):  # this build of torch has no such operation, or this model no such part
            continue
        if torch.allclose(found, expected, rtol=TOLERANCE, atol=TOLERANCE):
            return lean
    return None


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
