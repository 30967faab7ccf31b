"""Learned explainers: small heads that read a target's hidden states and predict the map that a slow method would give."""
