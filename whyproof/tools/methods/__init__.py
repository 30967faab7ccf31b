"""One file a method; ``whyproof.tools.registry`` finds them here."""
