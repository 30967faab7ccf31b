"""Which of its readings a question is given: a form's, the model of questions', or the last question's over again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from whyproof.agent.asking_back import which_edit
from whyproof.agent.continuing import OF_NEED, OF_WORDS, continued
from whyproof.agent.forms import FORMS
from whyproof.agent.forms_plainly import plainly_asked
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of, of_it
from whyproof.agent.reading_said_of import supposed
from whyproof.agent.state import Conversation
from whyproof.agent.steps import OF_PARTS, Step, ask_back, step
from whyproof.agent.understanding.data_slots import OF_DATA
from whyproof.agent.understanding.question_model import SEVERAL
from whyproof.agent.understanding.slots import filled
from whyproof.agent.understanding.spelling import says_something
from whyproof.agent.wishes import ordered, wished

#: The likelihoods from which the model of questions is believed: where no form fits, over a form, over a form that reads
#: questions about rows, over a question back, and over what a form read with details of its own.
ALONE, OVER_A_FORM, OVER_A_DATA_FORM, OVER_ASKING, OVER_ALL = 0.2, 0.3, 0.5, 0.6, 0.95
#: Words of a follow-up that may leave out what it asks for, and how it opens.
ELLIPSIS = 7
_ON = re.compile(
    r"^(?:and|now|then|same|also|&|or|but|what about|how about|no,?|only|just|stricter|again)\b|\b(?:then|too|now|instead)\W*$|^&"
)
#: Below this, what ends in no question mark is talk beside a question that does.
TALK_BELOW = 0.5
#: And of an operation on a data set where none is loaded.
WITHOUT_DATA = 0.7
#: What a form and the model may call one question, both rightly: there the form's word stands too.
_AS_RIGHT = {("show", "mistakes"), ("mistakes", "show"), ("count", "performance"), ("count", "data_info")}
#: Slots of forms that the model of questions knows nothing of: a statement to judge, a graph of the person's.
_SETTLED = {
    "statement", "about", "grade", "fluent", "near", "used", "relation", "set", "precision", "keep", "only", "using", "parts",
    "kinds", "max_edits", "least", "other", "group", "tests",
}  # fmt: skip
#: Questions so plain that a form's word stands.
_PLAINLY = re.compile(
    r"^(?:and |but |so |ok,? )*(?:why|how come)(?: (?:is|was|did|does) (?:it|this|that|the model|the text))?[^,]{0,24}\?*$"
)
_SAID_AGAIN = re.compile(
    r"^(?:and |but |so |please |now |can you |could you )*(?:say|put|sum|repeat|give|explain) (?:it|that|this)(?: \w+)?"
    r" (?:again|in (?:one|a single|fewer|short|plain\w*|simple\w*) ?\w*|shorter|simpler|simply|briefly|up)\b[^,]{0,20}$"
)
_RULE_HERE = re.compile(r"\b(?:rule|anchor)s?\b.*\b(?:here|this (?:one|text)|holds?)\b")
_WHAT_IT_SAYS = re.compile(
    r"^(?:and |so |ok,? )*(?:what(?: is|'s| was) (?:the |its )?(?:model's )?)?"
    r"(?:prediction|predicted \w+|label|class|topic|category|verdict|decision|output|outcome|result|sentiment)"
    r"(?: here| now| (?:for|of) (?:it|this|that)(?: \w+)?)?\W*$"
)
_GRAPH = re.compile(r"\b(?:graph|wordnet|ontology)\b")
_FOR_A_CHILD = re.compile(r"\beli5\b|\blike i(?:'m| am) (?:five|5)\b")
_HOW_SURE = re.compile(r"^(?:and |but |so )*how (?:sure|certain|confident|likely)\b")
_NOT_PLAINLY = re.compile(r"\bnot\b|n't\b|\brather\b|\binstead\b|\bover\b|\band\b|\bor\b")

#: What opens a question after an edit, and what no such question asks for.
_WHAT_IF = re.compile(
    r"^(?:(?:and|or|but|so|ok(?:ay)?|now|then|well|hm+),?\s+)*"
    r"(?:what if|what happens if|what would (?:happen|change) if|suppos(?:e|ing)|"
    r"imagin(?:e|ing)|hypothetically|"
    r"let's say|pretend(?:ing)?|assuming|if|had (?:the|my|i|it|they|we|he|she))\b"
)
_HAD = re.compile(
    r"\bhad (?:the|my|his|her|their|our|an?) (?:\w+ ){1,2}(?:not )?(?:been (?!(?:gone|missing|left|taken|removed|deleted|"
    r"absent)\b)\w+|\w+ed)\b"
)
_OF_NO_EDIT = frozenset(
    """attribute predict confidence restate rationale contrast compare_words interactions evidence help knowledge define
    model_info method_info similar influence again""".split()  # noqa: SIM905
)

#: The operations that a question may ask for with their likelihoods, the likeliest first; found from the question and from the
#: operations before it.
Ranked = Sequence[tuple[str, float]]
Understand = Callable[[Reading, Sequence[str]], Ranked]


def believable(ranked: Ranked, state: Conversation) -> Ranked:
    """What a part of a question may ask for as things are: one thing; of a data set, where none is loaded, only what is plain."""
    one = 1 - dict(ranked).get(SEVERAL, 0.0)
    ranked = [(name, chance / one) for name, chance in ranked if name != SEVERAL and one > 0]
    if state.data is not None or (ranked and ranked[0][1] >= WITHOUT_DATA and ranked[0][0] not in OF_WORDS):
        return ranked
    left = 1 - sum(chance for name, chance in ranked if name in OF_WORDS)  # where there are no rows, it is no word of rows
    return [(name, chance / left) for name, chance in ranked if name not in OF_DATA and left > 0]


def plan_part(reading: Reading, state: Conversation, ranked: Ranked = ()) -> Step:
    """By the first form that fits; by the model of questions where none does, or where it is sure of something else."""
    if clear := wish(reading, state) or plainly_asked(reading, state):
        return clear
    if not says_something(reading):
        return _by_mention(reading)
    by_form = _by_form(reading, state)
    limits = bool(reading.keep or reading.at_most) and any(o.name == "counterfactual" for o in state.operations)
    if limits and (by_form is None or by_form.operation.name != "counterfactual"):
        return continued(reading, state) or by_form or _by_mention(reading)
    found = chosen(by_form, reading, state, ranked)
    told = found is not None and (_of_parts(found) or _says_its_edit(found, state))
    elliptical = bool(ranked) and _elliptical(reading, ranked) and not told
    if ranked and (found is None or found.operation.name == "clarify" or elliptical) and not _WHAT_IF.search(reading.plain):
        found = continued(reading, state) or found
    found = found or _by_edit(reading, state) or _by_mention(reading)
    if found.operation.name in ("predict", "confidence") and re.search(r"\bif\b", reading.plain) and edits_of(reading):
        found = filled("what_if", reading, state) or found  # "how much surer if 'x' goes?"
    return which_edit(reading) if _passes_over_its_edit(found, reading) or ordered(found, reading) else found


def wish(reading: Reading, state: Conversation) -> Step | None:
    """The what-if, or the question back, of a change of the text that is wished for without an "if"."""
    return wished(reading, state, lambda said: plan_part(said, state))


def _passes_over_its_edit(found: Step, reading: Reading) -> bool:
    """Whether a question supposes something of the text and is read as one that supposes nothing."""
    name, plain = found.operation.name, reading.plain
    inverted = name in (*OF_NEED, *_OF_NO_EDIT) and _HAD.search(plain) is not None
    refused = name == "unsupported" and not found.operation.slots and bool(reading.words or "what if" in plain)
    return (inverted or ((refused or name in _OF_NO_EDIT) and _WHAT_IF.search(plain) is not None)) and not edits_of(reading)


def _settled(found: Step, reading: Reading) -> bool:
    """Whether a form read more than the model of questions can, or a question that could not be plainer."""
    name, slots = found.operation.name, found.operation.slots
    special = (
        _of_parts(found)
        or _in_order(found)
        or (_by_certainty(found) and re.search(r"\d", reading.plain) is not None)
        or bool(_SETTLED & set(slots))
        or (name not in ("attribute", "predict") and "method" in slots)
    )
    if name == "sufficiency" and not slots:  # a form knew the question after the fewest words that are enough
        return True
    if name == "what_if" and isinstance(edit := slots.get("edit"), dict) and edit.get("all"):
        return True
    if name == "knowledge" and _GRAPH.search(reading.plain):
        return True
    if name == "what_if" and (supposed(reading) or of_it(reading)):
        return True
    pattern = {
        "attribute": _PLAINLY,
        "predict": _WHAT_IT_SAYS,
        "confidence": _HOW_SURE,
        "restate": _SAID_AGAIN,
        "rationale": _FOR_A_CHILD,
        "rule": _RULE_HERE,
    }.get(name)
    plain = pattern is not None and bool(pattern.search(reading.plain)) and not _NOT_PLAINLY.search(reading.plain)
    return special or plain


def _of_parts(found: Step) -> bool:
    """Whether a form read a question about sentences or groups, which the model of questions was not trained to tell."""
    return found.operation.slots.get("granularity") in OF_PARTS


def _in_order(found: Step) -> bool:
    """Whether a form read rows asked for in an order, which the model of questions knows nothing of."""
    return found.operation.name in ("show", "mistakes") and "order" in found.operation.slots


def _by_certainty(found: Step) -> bool:
    """Whether a form read rows of which the model is so sure, where the model of questions hears a question of how sure it is."""
    subset = found.operation.slots.get("subset")
    return isinstance(subset, dict) and bool({"min_confidence", "max_confidence"} & set(subset))


def _yields(found: Step, reading: Reading, chance: float) -> bool:
    """Whether what a form read for sure yields to a model that is surer still; sentences and statements to judge never do."""
    stands = _of_parts(found) or _in_order(found) or _by_certainty(found) or "statement" in found.operation.slots
    return chance >= OVER_ALL and reading.method is None and not stands


def _elliptical(reading: Reading, ranked: Ranked) -> bool:
    """Whether a question is short, opens like a follow-up, and says of itself no clear thing to do."""
    short = len(reading.plain.split()) <= ELLIPSIS and bool(_ON.search(reading.plain))
    return short and ranked[0][1] < OVER_ASKING


def _says_its_edit(found: Step | None, state: Conversation) -> bool:
    """ "And without 'x'?" says what it asks, but behind a question of need."""
    last = state.operations[-1].name if state.operations else ""
    return found is not None and found.operation.name == "what_if" and last not in OF_NEED


def chosen(found: Step | None, reading: Reading, state: Conversation, ranked: Ranked, over: float = OVER_A_FORM) -> Step | None:
    """What a form found, or what the model of questions finds likelier, from the likelihood ``over`` on."""
    if not ranked or (found is not None and found == plainly_asked(reading, state)):
        return found
    operation, chance = ranked[0]
    unclear = chance < OVER_A_DATA_FORM or (operation == "again" and not state.operations)
    if found is None and unclear and (edit := _by_edit(reading, state)):
        return edit
    if found is not None and _settled(found, reading) and not _yields(found, reading, chance):
        return found
    of_edit = found is not None and found.operation.name == "what_if"
    supposes = found is not None and _WHAT_IF.search(reading.plain) is not None
    goes_on = operation == "again" and (_says_its_edit(found, state) or supposes)
    if goes_on or (operation == "unsupported" and of_edit):
        return found
    if operation == "again" and chance >= OVER_A_FORM:
        return continued(reading, state) or found or filled(operation, reading, state)
    asking = found is not None and found.operation.name == "clarify"
    if chance < (ALONE if found is None else OVER_ASKING if asking else over):
        return found
    if found is not None and (operation == found.operation.name or (found.operation.name, operation) in _AS_RIGHT):
        return found
    return filled(operation, reading, state) or found


def _by_form(reading: Reading, state: Conversation) -> Step | None:
    for pattern, builder in FORMS:
        if pattern.search(reading.plain):
            found = builder(reading, state)
            if found is not None:
                return found
    return None


def _by_edit(reading: Reading, state: Conversation) -> Step | None:
    """An edit of words of the text is to be tried, however it is put."""
    return filled("what_if", reading, state) if edits_of(reading) else None


def _by_mention(reading: Reading) -> Step:
    """Of words or a method mentioned with nothing said of them: what they do; else a question back."""
    if reading.words or reading.method:
        return replace(step("attribute", words=list(reading.words) or None, method=reading.method), guessed=True)
    return ask_back(
        "I am not sure what you ask. Do you want to know why the model decided so, how sure it is, or what would change it?"
    )
