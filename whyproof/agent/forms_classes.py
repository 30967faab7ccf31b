"""Questions about classes side by side (two compared, a word between two, the closest other) and how often they are right."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_CLOSEST = re.compile(
    r"\b(?:closest|nearest|next|second)[- ]?(?:best|likeliest|closest|other|most likely|most probable)? "
    r"(?:class|label|category|option|topic|guess|choice|candidate)\b(?! (?:to|of) \w+ (?:word|text))|\brunner[- ]?up\b|"
    r"\bsecond (?:place|best)\b(?=\W*$)"
)


def classes_compared(reading: Reading, state: Conversation) -> Step | None:
    """ "Compare Sports and Business": why the one that is decided and not the other; "is 'deal' more Sports or Business?": what
    the word does for the first of them."""
    if reading.words:
        return on_edited(step("attribute", **{"class": reading.classes[:1]}, words=list(reading.words)), reading, state)
    decided = next((a.prediction.label for a in reversed(state.answers) if a.prediction is not None), None)
    others = [label for label in reading.classes if label != decided]
    return on_edited(step("contrast", **{"class": others[-1:] or None}), reading, state) if len(reading.classes) > 1 else None


def closest_class(reading: Reading, state: Conversation) -> Step | None:
    """ "What's the runner-up?": how sure the model is, and of which other class it is surest."""
    if state.instance is None or reading.words or reading.classes or edits_of(reading) or re.search(r"\bwhy\b", reading.plain):
        return None
    return on_edited(step("confidence"), reading, state)


_THE_MODEL = r"(?:(?:the|this|your|that|its) (?:\w+ )?(?:model|classifier|ai|machine|system|algorithm|network|computer)|it|you)"
_BY_NAME = r"(?:the|this|your|that) (?:\w+ )?(?:model|classifier|ai|machine|system|algorithm|network|computer)"
_OFTEN_RIGHT = re.compile(
    rf"^(?:(?:and|so|but|ok(?:ay)?|well)\b,? *)*(?:how (?:reliable|good|accurate|trustworthy|dependable|bad|precise) (?:is|"
    rf"are) {_BY_NAME}|"
    rf"how often (?:is|are|does|do) {_THE_MODEL} (?:wrong|right|correct|mistaken|err|fail|make mistakes?|get it (?:wrong|right))|"
    rf"(?:can|could|should|may) (?:i|we|you|one|people|anyone) (?:really |ever )?(?:trust|rely on|believe|depend on) {_BY_NAME}|"
    rf"(?:can|could|does|do|might|may|is|are) {_THE_MODEL} (?:ever |sometimes |often )?(?:make (?:any )?(?:mistakes|errors)|"
    rf"be (?:wrong|"
    rf"mistaken)|(?:ever|sometimes|often) wrong|err)|is {_BY_NAME} (?:any |very |really )?(?:good|reliable|accurate|trustworthy|"
    r"dependable))\W*$"
)


def often_right(reading: Reading, state: Conversation) -> Step | None:
    """ "How reliable is the model?", where no rows are at hand to count: what its card says of it."""
    return None if state.data is not None or reading.words else step("model_info", term="accuracy")


_WHICH_LABELS = re.compile(
    r"^(?:(?:and|so|but|ok(?:ay)?)\b,? *)*(?:(?:what|which) (?:other |possible |kinds? of )?(?:labels|classes|categories|"
    r"options|answers|topics|"
    r"outcomes) (?:are (?:there|possible|available)|exist|(?:can|does|could) (?:it|the model|you) (?:say|give|choose|have|"
    r"know|use|pick|output|"
    r"choose from|pick from)|do (?:you|we) have)|(?:can|could) (?:it|the model) (?:say|choose|give|be|pick) (?:both|several|"
    r"more than one|"
    r"neither|none)|(?:list|name|show)(?: me)? (?:the |all (?:the )?)?(?:labels|classes|categories))\W*$"
)


def labels_of_the_model(reading: Reading, state: Conversation) -> Step | None:
    """ "What labels are there?", where no rows are asked about: those that the model chooses from."""
    return None if state.data is not None or reading.words else step("model_info", term="labels")


CLASS_FORMS = ((_WHICH_LABELS, labels_of_the_model), (_CLOSEST, closest_class), (_OFTEN_RIGHT, often_right))
