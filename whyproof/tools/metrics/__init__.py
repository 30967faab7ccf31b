"""Measures of how far an attribution can be trusted: one file each, registered like methods."""
