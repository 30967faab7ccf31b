"""What the words of answers mean, in whole sentences that an answer quotes; each is a card, as a method's is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from whyproof.core.canonical import JSON


@cache
def glossary() -> Mapping[str, Mapping[str, JSON]]:
    """The cards by every name that a term goes by, in lower case."""
    text = files("whyproof.knowledge").joinpath("glossary.toml").read_text(encoding="utf-8")
    cards = [{"name": name, **card} for name, card in tomllib.loads(text).items()]
    return {n.casefold(): card for card in cards for n in (str(card["name"]), *card.get("aliases", ()))}
