"""Word senses in context, measured: ``python -m benchmarks.senses --data FOLDER``."""
