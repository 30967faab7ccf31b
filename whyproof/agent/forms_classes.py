"""Questions about classes side by side (two compared, a word between two, the closest other) and which there are."""

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
_PLACED = r"(?:second|2nd|third|3rd|last|next(?: best| likeliest)?)"
#: The classes in their order, and how far one leads: "what came second?", "rank the other three", "each label's share".
_IN_ORDER = re.compile(
    rf"^(?:(?:and|so|but|ok(?:ay)?|then)\b,? *)*(?:(?:what|which(?: one| class| label)?|who)(?:'?s| is| was| came| comes| "
    rf"is in| was in)"
    rf"(?: in)?(?: the| at)? {_PLACED}(?: place| then| one| likeliest)?|(?:the )?{_PLACED}(?: place| one)?(?: then)?|"
    r"(?:rank|order|sort|list|give me|show me|show) (?:all )?(?:the )?(?:other|remaining|rest of the) (?:two|three|four|"
    r"ones|classes|labels|"
    r"options|topics|categories)|(?:rank|order) (?:all )?(?:the |its )?(?:four|three|two|classes|labels|options|topics|"
    r"categories)|"
    r"(?:(?:its|the) )?(?:top|best|first) (?:two|three|2|3) (?:guesses|classes|labels|choices|options|topics|candidates|"
    r"picks|answers)|"
    r"(?:what(?:'s| is| are) )?(?:each|every) (?:label|class|topic|option|category)(?:'s)? (?:share|score|chance|"
    r"probability|percentage|"
    r"number|odds)|(?:what(?:'s| is| was) |and |how (?:big|large|wide) (?:is|was) )?(?:the |its )?(?:lead|gap|margin|"
    r"distance|advantage)"
    r"(?: (?:on|over|in|of|to|between) (?:that|it|the (?:second|next|other|others|rest|runner-up)|points|per ?cent|"
    r"them))?(?: then| "
    r"now| in points| in per ?cent| before (?:and|vs\.?|versus) after)?|(?:was|is) (?:it|that) (?:a )?(?:close|tight|narrow|"
    r"near)(?: (?:race|call|thing|one|run))?|"
    r"(?:of the (?:two|three|four|others),? )?which (?:one |class |label )?(?:did|does) it hesitate (?:over|about|"
    r"between)(?: most)?|"
    r"(?:you|ya|u) (?:really |quite )?sure(?: (?:about|of) (?:it|that|this))?|quantify (?:your|its|the) (?:doubt|certainty|"
    r"confidence))\W*$"
)
#: What leaves a bare "the second?" to the classes: a question of them before, or none.
_OF_CLASSES = ("predict", "confidence", "contrast")
_BARELY = re.compile(rf"^(?:(?:and|so|but|ok(?:ay)?|then)\b,? *)*(?:the )?{_PLACED}(?: place| one)?(?: then)?\W*$")


def classes_in_order(reading: Reading, state: Conversation) -> Step | None:
    """ "What came second?" behind a question of classes: how sure the model is of each; behind one of words, the next of them."""
    last = state.operations[-1].name if state.operations else ""
    of_words = last in ("attribute", "rationale") and re.search(rf"\b{_PLACED}\b", reading.plain) is not None
    if state.instance is None or reading.classes or reading.all_methods or of_words:
        return None
    of_rows = state.data is not None and bool(state.data.shown)
    bare = _BARELY.match(reading.plain) and (last not in _OF_CLASSES or of_rows)
    return None if bare else on_edited(step("confidence"), reading, state)


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


_OF_EACH = re.compile(
    r"^(?:(?:and|so|but|ok(?:ay)?)\b,? *)*(?:(?:what(?:'s|s| is| are)|give me|show(?: me)?|list|how much(?: is it)?) )?(?:the )?"
    r"(?:shares?|percent\w*|probabilit\w+|chances?|odds|likelihoods?|scores?|numbers?)? ?(?:of|for) (?:each|every|all)"
    r"(?: (?:one|class|label|option|topic|category|of them|the (?:labels|classes|topics)))?\W*$"
)


def share_of_each(reading: Reading, state: Conversation) -> Step | None:
    """ "What's the share of each?", of a text where no table is loaded: how sure the model is of each class."""
    of_text = state.instance is not None and state.data is None
    return on_edited(step("confidence"), reading, state) if of_text and not reading.words else None


CLASS_FORMS = (
    (_WHICH_LABELS, labels_of_the_model),
    (_IN_ORDER, classes_in_order),
    (_OF_EACH, share_of_each),
    (_CLOSEST, closest_class),
)
