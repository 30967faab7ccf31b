"""Relevance, attention and contributions followed through a model. Imported by methods when they run: needs torch."""
