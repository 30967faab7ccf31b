"""What a newcomer sees: what can be asked of which model, by examples to click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whyproof.ui.chat.files import Loaded
from whyproof.ui.chat.markup import text
from whyproof.ui.chat.talk import Texts
from whyproof.ui.chat.transcript import asks_html

#: (shown, name) of the models that come with whyproof.
TARGETS = [
    ("sentiment: is it positive or negative?", "sentiment"),
    ("topic: World, Sports, Business or Sci/Tech?", "topic"),
    ("nli: does the first text entail the second?", "nli"),
]


def choices(names: Sequence[str]) -> list[tuple[str, str]]:
    """(shown, name) of the models to choose from; those that come with whyproof are told apart by what they say."""
    said = {name: shown for shown, name in TARGETS}
    return [(said.get(name, name), name) for name in names]


@dataclass(frozen=True)
class Example:
    """A question to begin with."""

    target: str
    texts: Texts
    question: str


EXAMPLES = (
    Example("sentiment", (("text", "The plot was thin but I loved every minute of it"),), "Why is this positive?"),
    Example("topic", (("text", "Oil prices fell as the cup final went to penalties"),), "Why not Sports?"),
    Example("nli", (("premise", "A man plays a guitar on stage"), ("hypothesis", "A man is asleep")), "Why?"),
)


def loaded_html(data: Loaded) -> str:
    """What can be asked of a data set that was just loaded."""
    said = f"<strong>{text(data.name)}</strong> is loaded. Ask about its rows, or begin with one of these:"
    return f'<div class="wp-welcome"><p>{said}</p></div>{asks_html(data.begin)}'


def welcome_html() -> str:
    """The examples as buttons."""
    buttons = "".join(
        f'<li><button type="button" class="wp-example" data-example="{number}">'
        f"<span>{text(' / '.join(t for _, t in example.texts))}</span><strong>{text(example.question)}</strong></button></li>"
        for number, example in enumerate(EXAMPLES)
    )
    how = "Paste a text above and ask, load a file of texts, or begin with one of these:"
    return f'<div class="wp-welcome"><p>{how}</p><ul>{buttons}</ul></div>'
