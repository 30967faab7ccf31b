"""A classifier with its weights drawn anew: what is left of an explanation on it was never about what the model learned."""

from __future__ import annotations

from typing import Any

from whyproof.tools.targets.huggingface import HuggingFaceTarget


class RandomisedTarget(HuggingFaceTarget):
    """The architecture, tokenizer and labels of a target, and none of its training.

    Every weight tensor is replaced by a normal draw with the mean and the standard deviation that its entries had
    ("cascading randomisation", all layers at once; Adebayo et al. 2018, arXiv:1810.03292). Same seed, same weights.
    """

    def __init__(self, original: HuggingFaceTarget, seed: int = 0) -> None:
        name = f"{original.name}, randomised"
        fingerprint = f"{original.fingerprint}-randomised-{seed}"
        super().__init__(original.checkpoint.folder, name=name, fields=original.fields, fingerprint=fingerprint)
        self._seed = seed

    def _model(self) -> Any:
        model = super()._model()
        _redraw(model, self._seed)
        return model


def _redraw(model: Any, seed: int) -> None:
    import torch

    draw = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            mean, spread = float(parameter.mean()), float(parameter.std(unbiased=False))
            fresh = torch.empty(parameter.shape).normal_(mean, spread, generator=draw)
            parameter.copy_(fresh.to(parameter))
