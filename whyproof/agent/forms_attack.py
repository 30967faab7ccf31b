"""Questions that ask for a swap of words to fool the model."""

from __future__ import annotations

import re

from whyproof.agent.forms_changes import change_slots, kinds_of
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_FOOL = (
    r"(?:fool\w*|trick\w*|attack\w*|adversar\w+|deceiv\w*|mislead\w*|cheat\w*|hot ?flip\w*"
    r"|(?:trip|break)(?:s|ped)? (?:it|the model|this)\b(?! down))"
)
ATTACK = (rf"\b{_FOOL}\b", r"\b(?:gradient|gradient[- ]based) (?:word )?swaps?\b", r"\bword[- ]swaps?\b")


def attack_question(reading: Reading, state: Conversation) -> Step | None:
    """Which swap of words turns the decision: of the kind that the question names, or any; not what HotFlip is."""
    plain = reading.plain
    if re.search(r"\b(?:what (?:is|are)|what's|how (?:does|do)|explain|define|tell me about|describe)\b.*\bhot ?flip", plain):
        return None
    named = "hotflip" if re.search(r"\bhot ?flip\w*|\bgradient\b", plain) else None
    if re.search(r"\b(?:paraphras|reword|rephras)\w*|\bother words\b|\bput differently\b", plain):
        return on_edited(step("robustness", set="paraphrases"), reading, state)
    slots, kinds = change_slots(reading), kinds_of(reading)
    kept = {"class": slots["class"], "keep": slots["keep"], "words": slots["only"]}
    if len(kinds) == 1 and kinds[0] not in ("delete", "identity"):
        return on_edited(step("robustness", set=kinds[0] + "s", **{**kept, "class": None}), reading, state)
    return on_edited(step("robustness", set="adversarial", method=named, **kept), reading, state)


ATTACK_FORMS = ((ATTACK, attack_question),)
