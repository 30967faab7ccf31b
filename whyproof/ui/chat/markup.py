"""Text made fit for the page: it cannot be taken for markup, nor for a template of the page's framework."""

from __future__ import annotations

from html import escape

from whyproof.ui.printable import printable

#: The framework fills ``${...}``, ``{{...}}`` and ``@children`` in what it shows; as entities they are only characters.
_TEMPLATE = str.maketrans({"$": "&#36;", "{": "&#123;", "}": "&#125;", "@": "&#64;", "`": "&#96;"})


def text(shown: str) -> str:
    """The text as HTML that shows exactly it; safe inside quoted attributes too."""
    return escape(printable(shown), quote=True).translate(_TEMPLATE)


def lines(shown: str) -> str:
    """The same, with line ends kept."""
    return text(shown).replace("\n", "<br>")


def percent(share: float) -> str:
    """A probability for a table. Sentences say theirs by the renderer."""
    if share > 0.999:
        return "> 99.9 %" if share < 1 else "100 %"
    return "< 0.1 %" if 0 < share < 0.001 else f"{100 * share:.1f} %"
