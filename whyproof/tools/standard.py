"""The attribution method that is used where nobody names one. Why these: docs/choosing-a-method.md."""

from __future__ import annotations

from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance

#: Shapley values of so many words take at most 400 rows and most often two hundred: at most a second or two on one core with a
#: small encoder. Of more words they take longer than a person waits.
SHAPLEY_WORDS = 24


def standard_attribution(target: Target, instance: Instance) -> str:
    """Shapley values of a text of up to ``SHAPLEY_WORDS`` words; of a longer one Integrated Gradients where the target has
    gradients, and occlusion where it is a black box."""
    if len(instance.words) <= SHAPLEY_WORDS:
        return "shapley_values"
    return "integrated_gradients" if Capability.GRADIENTS in target.capabilities else "occlusion"
