"""The face for programs: an HTTP API, and the wall that stands in front of it and of the page."""
