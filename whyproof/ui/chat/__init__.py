"""The chat page: a browser's view of ``Session.ask``, served on this machine. Only ``page`` and ``server`` know Gradio."""
