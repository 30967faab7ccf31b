"""The Slack face: mentions and direct messages in, answers as blocks out."""
