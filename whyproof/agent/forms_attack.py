"""Questions that ask for a swap of words to fool the model, and those after templates that it must not trip over."""

from __future__ import annotations

import re

from whyproof.agent.forms_changes import change_slots, kinds_of
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_FOOL = (
    r"(?:fool\w*|trick\w*|attack\w*|adversar\w+|deceiv\w*|mislead\w*|cheat\w*|trip(?:s|ped)? (?:it|the model) up|hot ?flip\w*)"
)
ATTACK = (rf"\b{_FOOL}\b", r"\b(?:gradient|gradient[- ]based) (?:word )?swaps?\b", r"\bword[- ]swaps?\b")


def attack_question(reading: Reading, state: Conversation) -> Step | None:
    """Which swap of words turns the decision; not where the question names the kind of swap, or asks what HotFlip is."""
    plain = reading.plain
    if kinds_of(reading) or re.search(r"\b(?:typos?|typing errors?)\b", plain):
        return None
    if re.search(r"\b(?:what (?:is|are)|what's|how (?:does|do)|explain|define|tell me about|describe)\b.*\bhot ?flip", plain):
        return None
    named = "hotflip" if re.search(r"\bhot ?flip\w*|\bgradient\b", plain) else None
    slots = change_slots(reading)
    kept = {name: slots[name] for name in ("class", "keep", "only")}
    return on_edited(step("robustness", set="adversarial", method=named, **kept), reading, state)


ATTACK_FORMS = ((ATTACK, attack_question),)
