"""The methods that a question means: those compared, those spoken of before, and one that nobody has, which is asked back."""

from __future__ import annotations

import difflib
import re

from whyproof.agent.reading import NUMBERS, PRONOUNS, TALK, Reading
from whyproof.agent.reading_terms import methods_said
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step
from whyproof.core.answer import Operation
from whyproof.tools.registry import method

_NAME = r"(?:the |a |an )?(?:method (?:of |called )?)?(?P<name>[\w'*+×-]+(?: [\w'*+×-]+){0,4}?)"
_END = r"(?: (?:methods?|algorithms?|techniques?|attributions?|maps?))?\W*$"

#: Where a question that asks for an explanation ends in a method's name.
NAMED = (
    rf"^(?:so |and |but |then |ok |now )*why(?: so)?\b,? (?:by|using|via|per|with|through|according to) {_NAME}{_END}",
    rf"\b(?:why|which|what|explain|words?|show|rank)\b.*, (?:by|using|via|per|according to) {_NAME}{_END}",
    rf"\b(?:why|which words?|words? matter\w*|explain\w*)\b.* (?:using|via|according to) {_NAME}{_END}",
    rf"\b(?:words?|matter\w*|most|important|together) by {_NAME}{_END}",
    r"\b(?:by|using|via|with) the (?P<name>[\w'*+×-]+(?: [\w'*+×-]+){0,3}?) (?:method|algorithm|technique)\b",
)

#: What "by" and "using" lead to that is no method: what is counted, measured or meant.
_NO_METHOD = frozenset(
    """accident adjective adjectives amount chance character characters classes default design document documents effect error
    far field fields group groups hand human humans influence importance item itself length line lines machine magnitude margin
    mistake name names nature number numbers order paragraph paragraphs part parts people percent percentage phrase phrases
    piece point points position probability rank ranking sentences share side sign simple size token tokens user users verb
    verbs weight weights standard same different another whatever anyone someone himself herself yourself myself plain short
    simpler english terms everyday non-technical shorter few fewer least several negative positive contrast way means half third
    example examples classifier system ai network computer writer author reviewer text texts evidence attribution explanation
    method methods it's""".split()  # noqa: SIM905
)
_NO_BEGINNING = frozenset(
    """and any each every far first her his how its last least my next no of one or our previous respect second some such that
    their third this what which your""".split()  # noqa: SIM905
)


def unknown_method(reading: Reading, state: Conversation) -> Step | None:
    """A question back where the method named is not known; None where one is known, or where no method is named."""
    if reading.method or not reading.methods:
        return None
    for pattern in NAMED:
        m = re.search(pattern, reading.plain)
        if m is not None and _could_name(m["name"], reading):
            near = nearest(m["name"], reading)
            listed = ", ".join(near[:-1]) + f" or {near[-1]}" if len(near) > 1 else near[0]
            return ask_back(f"I know no method called “{m['name']}”. The nearest I have: {listed}. Which one do you mean?")
    return None


def _could_name(said: str, reading: Reading) -> bool:
    """Whether some of it is neither talk, nor of the text or the labels, nor an edit ("by deleting one word")."""
    tokens = said.split()
    labels = {x for label in reading.labels for x in label.lower().split()}
    known = TALK | PRONOUNS | _NO_METHOD | NUMBERS.keys() | labels
    if tokens[0].endswith("ing") or re.match(r"qq\d|\d", tokens[0]) or tokens[0] in _NO_BEGINNING:
        return False
    if reading.instance is not None and all(reading.instance.find(t) for t in tokens):
        return False
    return tokens[-1] not in known and not all(t in known for t in tokens)


#: Words that point at a method spoken of before.
THAT_METHOD = re.compile(r"\b(?:it|its|that|this|they|their|them|those|these|the method)\b")


def methods_before(state: Conversation) -> list[str]:
    """The methods that the last question named, or whose explanation it was, by their registry names."""
    return _methods_of(state.operations[-1]) if state.operations else []


def _methods_of(operation: Operation) -> list[str]:
    if operation.name in ("define", "predict"):
        return []
    named = operation.slots.get("methods") or operation.slots.get("method")
    return [str(m) for m in named] if isinstance(named, list) else [str(named)] if named else []


_AGREE = re.compile(r"\b(?:agree\w*|disagree\w*|same|differ\w*|match\w*|concur\w*|confirm\w*|consisten\w+|contradict\w*)\b")
_JOINS = re.compile(r"\b(?:they|both|these|those|too|also|with)\b|^(?:and|add|plus|include|throw in)\b")


def methods_lately(state: Conversation) -> list[str]:
    """The methods of the last questions in a row that each named some, the earliest first."""
    found: list[str] = []
    asked = [a.operations for a in state.answers]
    if asked and asked[-1] is not state.operations:  # of an earlier part of this question
        asked.append(state.operations)
    for operations in reversed(asked):
        named = [m for o in operations for m in _methods_of(o)]
        if not named:
            break
        found = [*named, *found]
    return list(dict.fromkeys(found))


def compared_methods(reading: Reading, state: Conversation) -> Step:
    """The methods to compare: those named, and where that is one that joins others, those spoken of before too; where none is
    named, those of the questions just before."""
    named = methods_said(reading)
    before = methods_before(state)
    if len(named) == 1 and (_JOINS.search(reading.plain) or (len(before) == 1 and _AGREE.search(reading.plain))):
        named = list(dict.fromkeys([*before, *named]))
    elif (
        not named and before and not re.search(r"\b(?:other|another|different|rest|every|all (?:the )?methods)\b", reading.plain)
    ):
        lately = methods_lately(state)
        three = re.search(r"\b(?:three|all)\b", reading.plain)
        named = lately[-3 if three else -2 :] if len(lately) > 1 else []
    return step("compare_methods", methods=named or None)


#: Methods that need no more than the model's answers, so that one of them can always be tried; the plainest first.
OF_ANY_MODEL = ("occlusion", "shapley_values", "lime")
_ANOTHER = re.compile(
    r"^(?:(?:and|now|ok(?:ay)?|please|can you|could you|can we|could we|let's|let us|then|so|well|but|i want(?: to)?|i'd "
    r"like(?: to)?|"
    r"would you|do you have)\b,? *)*"
    r"(?:(?:try|use|using|run|give|show|take|do|apply|switch to|change to|with|by|via|have|see|get|explain|what about|how "
    r"about)\b *(?:me|us|it|that|this|the same|again)?(?: again)? *(?:with|by|using|via|in|for|through)? *)*"
    r"(?:(?:yet )?another|an? (?:different|other|alternative|second|further)|some other|one more|the other|any other|a new)"
    r"(?: (?P<noun>one|methods?|techniques?|algorithms?|approach(?:es)?|explainers?|way|attribution(?: method)?|explanation "
    r"method))?"
    r"(?: (?:instead|please|then|too|now|for (?:this|that|it)|on (?:this|that|it)|of (?:explaining|doing) (?:it|this|that)|to "
    r"explain (?:it|this|that)))*\W*$"
)
_OF_METHODS = ("method_info", "compare_methods", "trust")


def another_method(reading: Reading, state: Conversation) -> Step | None:
    """ "Try another one" behind a question on methods, "by another method": the map by one that was not in use; of those that
    all were, the one that was so longest ago."""
    asked, last = _ANOTHER.match(reading.plain), state.operations[-1] if state.operations else None
    if asked is None or last is None or reading.all_methods or reading.words:
        return None
    by_one = last.name == "attribute" and last.slots.get("method") and not last.slots.get("words")
    if asked["noun"] in (None, "one", "way") and last.name not in _OF_METHODS and not by_one:
        return None
    if last.name not in (*_OF_METHODS, "attribute", "rationale", "predict", "confidence"):
        return None
    used = [e.method for e in state.pack.values() if e.kind == "feature_attribution"] + methods_lately(state)
    if last.name == "compare_methods" and not last.slots.get("methods"):
        used = used[:1]
    lately = {name: at for at, name in enumerate(used)}
    kept = {k: v for k, v in last.slots.items() if k in ("class", "sign", "top_k")} if last.name == "attribute" else {}
    return step("attribute", **kept, another=True, method=min(OF_ANY_MODEL, key=lambda name: lately.get(name, -1)))


def nearest(said: str, reading: Reading, n: int = 3) -> list[str]:
    """Titles of the methods whose names or aliases look most like what was said, the likest first."""
    names = {name.lower().replace("_", " "): card for name, card in reading.methods.items()}
    close = difflib.get_close_matches(said, names, n=len(names), cutoff=0.0)
    cards = [method(names[name]).card for name in close]
    return list(dict.fromkeys(c.title for c in cards if c.family not in ("metric", "query", "counterfactual")))[:n]
