"""Sentences of natural-language inference, read into logic."""

from whyproof.verifiers.english.inference.theory import Problem, Theory, theory

__all__ = ["Problem", "Theory", "theory"]
