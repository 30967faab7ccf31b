"""Planted lies: pairs of statements that differ by one falsehood, judged by the verifier and by an independent referee.

python -m benchmarks.planted_lies [--n 10000] [--seed S] [--workers N] [--json]
"""
