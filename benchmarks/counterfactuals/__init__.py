"""Counterfactual searches measured: ``python -m benchmarks.counterfactuals --data FOLDER``."""
