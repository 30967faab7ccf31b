"""The person's conversations as a list, and what can be taken away of the one that is open."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.ui.chat.markup import text
from whyproof.ui.chat.talk import Talk

FORMS = (("md", "Markdown"), ("json", "JSON"), ("html", "HTML"))


def history_html(listed: Sequence[tuple[str, str]], current: str) -> str:
    """A button a conversation, the newest first."""
    if not listed:
        return '<p class="wp-quiet">Conversations are kept here, on this machine, for this browser.</p>'
    rows = "".join(_row(id, title, id == current) for id, title in listed)
    return f'<ul class="wp-list" aria-label="Conversations">{rows}</ul>'


def _row(id: str, title: str, open: bool) -> str:
    here = ' aria-current="true"' if open else ""
    return f'<li><button type="button" data-id="{text(id)}"{here}>{text(title)}</button></li>'


def tools_html(talk: Talk) -> str:
    """Links to the conversation in every form."""
    links = " ".join(
        f'<a class="wp-take" href="export/{talk.id}.{form}" download="whyproof.{form}">{name}</a>' for form, name in FORMS
    )
    return f'<p class="wp-exports">Take it away as {links}</p>'
