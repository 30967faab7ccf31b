"""Where the parts of a transformer are: found by the names that the architectures of transformers give them."""

from __future__ import annotations

import threading

from torch import Tensor, nn

from whyproof.core.errors import Refusal
from whyproof.tools.targets.opened import OpenWindow

#: Lists of layers, by the name that ends the path of the list in the model.
_LAYER_LISTS = ("layer", "layers", "h", "block")


def layers_of(model: nn.Module) -> nn.ModuleList:
    """The model's transformer layers, in order: its longest list of modules of one class.

    Raises:
        Refusal: it has none.
    """
    lists = [
        module
        for name, module in model.named_modules()
        if isinstance(module, nn.ModuleList) and len(module) and name.rpartition(".")[2] in _LAYER_LISTS
    ]
    if not lists:
        raise Refusal("a transformer whose layers can be told", type(model).__name__, "ask for Integrated Gradients")
    return max(lists, key=len)


def last_states(window: OpenWindow) -> tuple[Tensor, Tensor]:
    """Logits [1, n_labels] as a function of the last layer's output [1, n_tokens, width], which is a leaf."""
    owner = threading.get_ident()
    kept: list[Tensor] = []

    def leaf(module: nn.Module, inputs: object, output: object) -> object:
        if threading.get_ident() != owner:
            return None
        states = output[0] if isinstance(output, tuple) else output
        assert isinstance(states, Tensor)
        kept.append(states.detach().clone().requires_grad_())
        return (kept[-1], *output[1:]) if isinstance(output, tuple) else kept[-1]

    handle = layers_of(window.model)[-1].register_forward_hook(leaf)
    try:
        logits = window.logits(window.embeddings)
    finally:
        handle.remove()
    return logits, kept[-1]
