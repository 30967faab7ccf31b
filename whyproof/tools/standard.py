"""The attribution method that is used where nobody names one."""

from __future__ import annotations

from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.targets.similarity import Siamese

#: Exact Shapley values for a black box ask for 2^n rows: beyond this many words occlusion answers instead.
SHAPLEY_WORDS = 10


def standard_attribution(target: Target, instance: Instance) -> str:
    """Integrated Gradients where the target has gradients; for a black box exact Shapley values of a short text and
    occlusion of a longer one. Two texts without words are alike, so of a comparison of texts always occlusion."""
    if isinstance(target, Siamese):
        return "occlusion"
    if Capability.GRADIENTS in target.capabilities:
        return "integrated_gradients"
    return "shapley_values" if len(instance.words) <= SHAPLEY_WORDS else "occlusion"
