"""Attribution methods against the words that people marked, and against the model itself."""
