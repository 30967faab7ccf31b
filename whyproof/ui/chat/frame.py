"""The fixed parts of the page: its head, the lines that say what goes on, and what its own buttons set off."""

from __future__ import annotations

from whyproof.core.errors import InputError, WhyproofError
from whyproof.ui.chat.markup import lines


def told(error: WhyproofError, came: bool = False) -> str:
    """An error in a line; of what the person can mend, what is needed and how, and with ``came`` what there was instead."""
    if not isinstance(error, InputError):
        return str(error)
    got = f", and got {error.got}" if came else ""
    said = f"I need {error.expected}{got}" + (f"; {error.mend}" if error.mend else "")
    return said if said.endswith((".", "?")) else f"{said}."


def busy(line: str) -> str:
    """What is being done."""
    return f'<p class="wp-busy"><span class="wp-spin" aria-hidden="true"></span>{lines(line)}</p>'


def said(line: str) -> str:
    """What a person should know: what is wrong, mostly."""
    return f'<p class="wp-told">{lines(line)}</p>' if line else ""


HEAD = (
    '<header class="wp-top"><div><h1>whyproof</h1><p>Ask a text model why. Every sentence is proved, or it is not said.</p></div>'
    '<button type="button" class="wp-theme" aria-label="Switch between light and dark">◐</button></header>'
)
#: Clicks inside our own markup, handed to the handlers above.
ACTIONS = """
element.setAttribute('role', 'log');
element.setAttribute('aria-label', 'Conversation');
element.setAttribute('aria-live', 'polite');
element.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.dataset.ask) trigger('suggest', {ask: button.dataset.ask});
  if (button.dataset.example) trigger('example', {number: button.dataset.example});
  if (button.dataset.turn) {
    trigger('show', {turn: button.dataset.turn});
    document.getElementById('wp-right').scrollIntoView({block: 'nearest'});
  }
});
"""
LIST = """
element.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button) trigger('open', {id: button.dataset.id});
});
"""
#: A file is taken away.
REMOVE = """
element.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button) trigger('remove', {id: button.dataset.id});
});
"""
