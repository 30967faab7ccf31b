"""Conversations with a language model that lies, and with one that has learned nothing: does a false sentence reach the person?

``python -m benchmarks.liar``. The liar sees all evidence; the referee trusts no verdict: it judges what was said from the
records with an evaluator of its own, and asks the model under explanation again whether the records are right.
"""
