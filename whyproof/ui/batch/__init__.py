"""Batches: many questions from a file, answered here, by processes, or on Ray. Only ``on_ray`` knows Ray."""
