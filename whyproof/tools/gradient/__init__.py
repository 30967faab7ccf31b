"""What gradient methods share: the score as a field over embeddings, path integrals in it, and samples of it."""
