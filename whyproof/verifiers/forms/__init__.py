"""Is a claim well formed? Types and ranges of its fields, before anything is looked up."""

from whyproof.verifiers.forms import decisions, measured
from whyproof.verifiers.forms.dispatch import is_edit, malformation

__all__ = ["decisions", "is_edit", "malformation", "measured"]
