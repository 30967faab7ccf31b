"""What explanations cost: against the arithmetic they cannot do without, and against other packages. One command each."""
