"""AttnLRP's rules as changed gradients: the forward pass stays as it is, and one backward pass carries relevance.

Relevance of a tensor is then tensor times gradient (gradient times input), for with LRP's rules every layer is read as a
linear map with the coefficients that it has at this input:

- affine layers: the epsilon rule with epsilon 0, which is the gradient as it is;
- elementwise non-linearities: the identity rule, all relevance goes through: gradient f(x) / x;
- normalisation: the identity rule on the division by the deviation: its gradient stops there;
- softmax: its own Taylor expansion, which is the gradient as it is;
- products of two signals (queries with keys, attention with values, gates with what they gate): half to each factor.

Reference: Achtibat et al. 2024, AttnLRP, arXiv:2402.05602, propositions 3.1 to 3.4 and table 1. Written from the paper.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from whyproof.tools.propagation.attention import attention_weights

#: Modules whose output says where a token stands: learned tables that are added, and rotations that multiply.
_TABLES = re.compile(r"(?:^|\.)(?:position_embeddings|embed_positions|wpe)$")
_ROTATIONS = re.compile(r"(?:^|\.)rotary_emb$")


class _Identity(torch.autograd.Function):
    """y of x, with all relevance passed on: gradient y / x (0 where x is 0, for then x carries no relevance)."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, y: Tensor) -> Tensor:
        ctx.save_for_backward((y / x).nan_to_num_(0.0, 0.0, 0.0))
        return y.view_as(y)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None]:
        (ratio,) = ctx.saved_tensors
        return gradients[0] * ratio, None


class _Share(torch.autograd.Function):
    """The tensor itself, with a share of the gradient."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, share: float) -> Tensor:
        ctx.share = share
        return x.view_as(x)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None]:
        return gradients[0] * ctx.share, None


class _LayerNorm(torch.autograd.Function):
    """Layer normalisation whose deviation is taken for a constant."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, shape: tuple[int, ...], weight: Tensor | None, bias: Tensor | None, eps: float) -> Tensor:
        y, _, scale = torch.native_layer_norm(x, shape, weight, bias, eps)
        ctx.axes = tuple(range(-len(shape), 0))
        ctx.save_for_backward(scale if weight is None else scale * weight)
        return y

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None, None, None, None]:
        (scale,) = ctx.saved_tensors
        g = gradients[0] * scale
        return g.sub_(g.mean(dim=ctx.axes, keepdim=True)), None, None, None, None


def share(x: Tensor, part: float) -> Tensor:
    found: Tensor = _Share.apply(x, part)  # type: ignore[no-untyped-call]
    return found


class Rules(TorchFunctionMode):
    """The rules, in force for the calls of one thread while entered. Nothing of torch or of the model is replaced.

    ``one`` is a leaf of value 1 that multiplies every constant of the linear reading (biases, what the expansion of softmax
    leaves over) where ``audited``: its relevance is theirs.
    """

    def __init__(self, audited: bool, like: Tensor) -> None:
        super().__init__()
        self.one = torch.ones((), dtype=like.dtype, device=like.device, requires_grad=True)
        self.audited = audited
        self.ruled: Tensor | None = None  # the last output that already has its rule

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        rule = _RULES.get(func)
        if rule is None or not torch.is_grad_enabled():
            return func(*args, **(kwargs or {}))
        return rule(self, func, *args, **(kwargs or {}))

    def activated(self, x: Tensor, y: Tensor) -> Tensor:
        """An activation's output with the identity rule."""
        found: Tensor = _Identity.apply(x, y.detach())  # type: ignore[no-untyped-call]
        self.ruled = found
        return found

    def constant(self, y: Tensor, value: Tensor) -> Tensor:
        """``y``, of which ``value`` is a constant part."""
        return y + (self.one - 1) * value if self.audited else y


def _activation(rules: Rules, func: Callable[..., Tensor], x: Tensor, *args: Any, **kwargs: Any) -> Tensor:
    with torch.no_grad():
        y = func(x, *args, **kwargs)
    return rules.activated(x, y) if x.requires_grad else y


def _product(rules: Rules, func: Callable[..., Tensor], a: Any, b: Any, **kwargs: Any) -> Tensor:
    if isinstance(a, Tensor) and isinstance(b, Tensor) and a.requires_grad and b.requires_grad:
        a, b = share(a, 0.5), share(b, 0.5)
    return func(a, b, **kwargs)


def _division(rules: Rules, func: Callable[..., Tensor], a: Any, b: Any, **kwargs: Any) -> Tensor:
    return func(a, b.detach() if isinstance(b, Tensor) else b, **kwargs)


def _stopped(rules: Rules, func: Callable[..., Tensor], x: Tensor, **kwargs: Any) -> Tensor:
    return func(x.detach(), **kwargs)


def _layer_norm(
    rules: Rules, func: Any, input: Tensor, normalized_shape: Any, weight: Any = None, bias: Any = None, eps: float = 1e-5
) -> Tensor:
    y: Tensor = _LayerNorm.apply(input, tuple(normalized_shape), weight, bias, eps)  # type: ignore[no-untyped-call]
    return y if bias is None else rules.constant(y, bias)


def _rms_norm(
    rules: Rules, func: Any, input: Tensor, normalized_shape: Any, weight: Tensor | None = None, eps: float | None = None
) -> Tensor:
    y: Tensor = func(input.detach(), normalized_shape, None, eps)
    scaled = rules.activated(input, y)  # y / x is the detached 1 / rms
    return scaled if weight is None else scaled * weight


def _linear(rules: Rules, func: Callable[..., Tensor], input: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    y = func(input, weight, bias)
    return y if bias is None else rules.constant(y, bias)


def _addmm(rules: Rules, func: Callable[..., Tensor], bias: Tensor, a: Tensor, b: Tensor, **kwargs: Any) -> Tensor:
    return rules.constant(func(bias, a, b, **kwargs), bias)


def _attention(
    rules: Rules, func: Callable[..., Tensor], query: Tensor, key: Tensor, value: Tensor, *args: Any, **kwargs: Any
) -> Tensor:
    """Half of the output's relevance goes to the values, half to the attention; of the latter half each to queries and keys."""
    if not rules.audited:
        return func(share(query, 0.25), share(key, 0.25), share(value, 0.5), *args, **kwargs)
    scores, weights, value = attention_weights(share(query, 0.25), share(key, 0.25), share(value, 0.5), *args, **kwargs)
    taken = torch.where(weights == 0, 0, scores).detach()  # a masked score is minus infinity, and counts nothing
    held = weights.detach()
    expanded = held * (taken - (held * taken).sum(-1, keepdim=True))
    return torch.matmul(rules.constant(weights, 0.5 * (held - expanded)), value)  # the attention's half of the relevance


def _softmax(rules: Rules, func: Callable[..., Tensor], x: Tensor, *args: Any, **kwargs: Any) -> Tensor:
    y = func(x, *args, **kwargs)
    if not rules.audited:
        return y
    dim = kwargs.get("dim", args[0] if args else -1)
    held, taken = y.detach(), torch.where(y == 0, 0, x).detach()
    return rules.constant(y, held - held * (taken - (held * taken).sum(dim, keepdim=True)))


_F = nn.functional
_RULES: dict[Any, Any] = {
    **dict.fromkeys((_F.gelu, _F.relu, _F.silu, _F.leaky_relu, _F.elu, _F.hardswish, _F.mish), _activation),
    **dict.fromkeys((torch.relu, torch.tanh, torch.Tensor.tanh), _activation),
    **dict.fromkeys((torch.mul, torch.Tensor.mul, torch.Tensor.__mul__, torch.Tensor.__rmul__), _product),
    **dict.fromkeys((torch.matmul, torch.Tensor.matmul, torch.Tensor.__matmul__, torch.bmm, torch.Tensor.bmm), _product),
    **dict.fromkeys((torch.div, torch.Tensor.div, torch.Tensor.__truediv__), _division),
    **dict.fromkeys((torch.rsqrt, torch.Tensor.rsqrt), _stopped),
    **dict.fromkeys((torch.softmax, torch.Tensor.softmax, _F.softmax), _softmax),
    _F.layer_norm: _layer_norm,
    _F.rms_norm: _rms_norm,
    _F.linear: _linear,
    torch.addmm: _addmm,
    _F.scaled_dot_product_attention: _attention,
}


@dataclass(frozen=True)
class Watched:
    """What the model read beside the words, as leaves that relevance reaches, once it has run."""

    one: Tensor  # scalar 1 times every constant of the linear reading; reached where the pass is audited
    positions: list[Tensor] = field(default_factory=list)  # each [1, n_tokens, width]
    others: list[Tensor] = field(default_factory=list)  # token types and the like


@contextmanager
def attention_aware(model: Any, like: Tensor, positional: bool = False, audited: bool = False) -> Iterator[Watched]:
    """Forward passes of a transformers model in this thread, inside the context, carry relevance backwards.

    Other threads see the model as it is. On leaving, also by an exception, no hook stays.

    Args:
        like: a tensor of the model's type, on its device.
        positional: relevance reaches the rotations of rotary embeddings too, half of what they and the rotated share.
        audited: constants are counted, so that all relevance is accounted for; slower.
    """
    owner = threading.get_ident()
    rules = Rules(audited, like)
    watched = Watched(rules.one)
    words = model.get_input_embeddings()

    def activation(module: nn.Module, inputs: tuple[Any, ...], output: Tensor) -> Tensor | None:
        if threading.get_ident() != owner or output is rules.ruled or not inputs[0].requires_grad:
            return None
        return rules.activated(inputs[0], output)

    def leaf(kept: list[Tensor], tensor: Tensor) -> Tensor:
        kept.append(tensor.detach().requires_grad_())
        return kept[-1]

    def into(kept: list[Tensor]) -> Callable[..., Any]:
        def hook(module: nn.Module, inputs: tuple[Any, ...], output: Any) -> Any:
            if threading.get_ident() != owner:
                return None
            return tuple(leaf(kept, t) for t in output) if isinstance(output, tuple) else leaf(kept, output)

        return hook

    with ExitStack() as stack:
        for name, module in model.named_modules():
            hook: Callable[..., Any] | None = None
            if type(module).__module__ == "transformers.activations":
                hook = activation
            elif _TABLES.search(name) or (positional and _ROTATIONS.search(name)):
                hook = into(watched.positions)
            elif isinstance(module, nn.Embedding) and module is not words:
                hook = into(watched.others)
            if hook is not None:
                stack.callback(module.register_forward_hook(hook).remove)
        stack.enter_context(rules)
        yield watched
