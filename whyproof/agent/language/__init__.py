"""A language model in the conversation: it chooses what to look at and words it; the verifier lets through what is proved."""
