"""Sentences with slots, from which pairs of texts are drawn that a model should treat alike, or differ on in one direction."""
