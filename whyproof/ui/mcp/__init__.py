"""The face for other agents: a server of the Model Context Protocol."""
