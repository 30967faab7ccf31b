"""DeepLIFT, by Captum: differences of activations from a reference, passed back through the model's layers.

The only file that knows Captum.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from whyproof.core.canonical import JSON
from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution, baseline_of, gradient_refusal, scored_field
from whyproof.tools.gradient.field import GRADIENT_NOISE, Field
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.registry import register
from whyproof.tools.targets.opened import Opened, closed_refusal
from whyproof.tools.value import FORWARD_NOISE

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module


@register
class DeepLift:
    """w_i = (x_i - x'_i) · m_i, summed over a word's tokens; m are multipliers passed back by the Rescale rule.

    At each element-wise activation the multiplier is (change of output) / (change of input) between reference and text; all
    else (attention, normalisation, what a model computes without a module) is passed by its plain gradient at the text. On nets
    of linear layers and activations the weights add up to ``total``; on transformers ``gap`` says by how much they do not.
    """

    card = MethodCard(
        name="deep_lift",
        title="DeepLIFT",
        family="gradient",
        question="How does the difference between each word and its absence travel through the model's layers to the score?",
        how=(
            "It compares every activation for the text with the one for a text without its words, and passes the difference of "
            "the score back layer by layer to the words, a word's weight being the sum over its tokens."
        ),
        guarantee="The difference between the weights' sum and the change of the score is measured and reported as the gap.",
        not_shown=(
            "It does not show an exact division in a transformer: its rule covers activations only, attention and normalisation "
            "are passed by plain gradients, and there the weights seldom add up."
        ),
        cost="one forward and one backward pass for text and baseline together, and two forward passes",
        paper="Shrikumar, Greenside and Kundaje 2017, arXiv:1704.02685",
        needs=frozenset({Capability.GRADIENTS, Capability.HIDDEN_STATES}),
        aliases=("deeplift rescale", "deep lift rescale rule"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "baseline": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        reason = gradient_refusal(self.card.title, target) or closed_refusal(target, self.card.title)
        if reason is None and target.windows(instance) > 1:
            return "DeepLIFT reads one window at a time, and this text needs several; ask for Integrated Gradients."
        return reason

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        assert isinstance(target, Opened), "supports() lets only open targets in"
        baseline = baseline_of(target, given)
        field = scored_field(target, instance, given, baseline)
        (window,) = target.opened(instance)
        with known_activations(window.model) as (network, activations):
            weights, sizes = _rescaled(field, network, window.logits)
        total = float(field.values(field.text)[0, 0] - field.values(field.baseline)[0, 0])
        progress(1, 1)
        details: dict[str, JSON] = {"baseline": baseline, "activations": activations, "windows": 1}
        errors = GRADIENT_NOISE * sizes + 0.01 * FORWARD_NOISE
        return attribution(target, instance, field.scores[0], weights, errors, details, total)


def _rescaled(field: Field, network: Module, logits: Callable[[Tensor], Tensor]) -> tuple[FloatArray, FloatArray]:
    """Word weights and the sums of sizes that make them up, each [n_words]."""
    from captum.attr import DeepLift as Captum
    from torch.nn import Module as TorchModule

    (view,) = field.views

    class Scored(TorchModule):
        def __init__(self) -> None:
            super().__init__()
            self.network = network  # Captum looks for activations below the module it is given

        def forward(self, rows: Tensor) -> Tensor:
            return field.scores[0].of_logits(logits(rows))

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it announces its hooks
            found: Tensor = Captum(Scored()).attribute(view.embeddings, baselines=view.baseline)
    except NotImplementedError as error:  # encoder-decoder heads of transformers take no embeddings
        raise Refusal("a model that takes embeddings", "one that only reads token ids", "ask for occlusion") from error
    except RuntimeError as error:
        if "more than once" not in str(error):
            raise
        raise Refusal("a model that uses each activation once", "one that shares them", "ask for Integrated Gradients") from error
    return field.words([found.sum(dim=-1)])[0], field.words([found.abs().sum(dim=-1)])[0]


@contextmanager
def known_activations(network: Module) -> Iterator[tuple[Module, int]]:
    """The network with its element-wise activations in a form whose Rescale rule Captum knows, and their number.

    Captum goes by the exact class, and knows ReLU but no GELU: each stand-in is a ReLU that computes what it stands for.
    """
    from torch import nn

    known = (nn.ReLU, nn.ELU, nn.LeakyReLU, nn.Sigmoid, nn.Tanh, nn.Softplus)
    replaced: list[tuple[Module, str, Module]] = []
    count = 0
    for parent in list(network.modules()):
        for name, child in list(parent.named_children()):
            count += type(child) in known
            if _element_wise(child) and type(child) not in known:
                stand_in = nn.ReLU()
                stand_in.forward = child.forward  # type: ignore[method-assign]
                setattr(parent, name, stand_in)
                replaced.append((parent, name, child))
    try:
        yield network, count + len(replaced)
    finally:
        for parent, name, child in replaced:
            setattr(parent, name, child)


def _element_wise(module: Module) -> bool:
    """Whether a module is an activation that works on each number by itself."""
    from torch import nn

    family = type(module).__module__ in ("transformers.activations", "torch.nn.modules.activation")
    return family and not isinstance(module, nn.Softmax | nn.LogSoftmax | nn.MultiheadAttention) and not any(module.parameters())
