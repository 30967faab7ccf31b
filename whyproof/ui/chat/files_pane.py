"""The files that are loaded as a list, each with a button that takes it away."""

from __future__ import annotations

from whyproof.ui.chat.files import FILE_KINDS, Loaded
from whyproof.ui.chat.markup import text
from whyproof.ui.chat.talk import Talk


def files_html(talk: Talk | None) -> str:
    """What the next question may be about besides the text; empty where nothing is loaded."""
    if talk is None or not talk.brought:
        return ""
    rows = "".join(
        f'<li><span>{file_html(file)}</span><button type="button" class="wp-remove" data-id="{text(file.id)}" '
        f'aria-label="Remove {text(file.name)}">Remove</button></li>'
        for file in talk.brought
    )
    return f'<ul class="wp-files" aria-label="Loaded files">{rows}</ul>'


def file_html(file: Loaded) -> str:
    """A file that was loaded, in a line."""
    return f'<span class="wp-field">{FILE_KINDS[file.kind]}</span> <strong>{text(file.name)}</strong> ({text(file.said)})'
