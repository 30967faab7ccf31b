"""Short follow-ups that only name something: what the last question asked, of what is named now.

"And faithfulness?" asks for a meaning behind "what is a counterfactual?", and for a measure behind "why?": what was asked last
says which. A handler for each kind of last question reads what it takes, and leaves the rest to the other forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from whyproof.agent.asking_back import which_place
from whyproof.agent.at_large_again import at_large_again
from whyproof.agent.bare import ASKING, Bare, bare, bare_number
from whyproof.agent.continuing import continued
from whyproof.agent.edits_again import ON_TOP, named_again, stands, unlike_again
from whyproof.agent.forms import trust_question
from whyproof.agent.forms_changes import spoken_precision
from whyproof.agent.forms_methods import another_method, methods_before, methods_lately
from whyproof.agent.forms_spoken_of import FOLLOWING
from whyproof.agent.forms_techniques import of_techniques
from whyproof.agent.reading import TALK, Reading
from whyproof.agent.reading_levels import level_of
from whyproof.agent.reading_terms import defined_in
from whyproof.agent.rows_again import rows_again
from whyproof.agent.said_shortly import said_shortly
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step
from whyproof.core.answer import Operation
from whyproof.knowledge.glossary import glossary
from whyproof.tools.registry import method

Handler = Callable[[Bare, Conversation, Operation], Step | None]
LONGEST = 12  # words of a question that may only name something
_WITH = re.compile(r"\b(?:with|plus|together|along|&)(?!\w)|&")
_NOT_SHOWN = re.compile(
    r"\bwhat(?:'s| is| does| do| doesn't| doesnt| does not| can't| cant| cannot| won't| are| will| might)? ?(?:it|that|"
    r"this|they|that method|"
    r"that one)? ?(?:not |never )?(?:n't )?(?:show|tell|see|miss|say|reveal|capture|catch|overlook|hide|leave "
    r"out)\w*\b(?! (?:about|for|of|on|if)\b)"
    r"|\bwhere (?:does|do|can|might) (?:it|that|this|they|that one) (?:fall short|fail|go wrong|break)\b"
    r"|^(?:and |but |so |any |its |the |what are |what about |are there |has it |does it have |known |"
    r"all )*(?:its |the "
    r"|any |known )?"
    r"(?:down ?sides?|limits?|limitations?|drawbacks?|weakness(?:es)?|weak (?:points?|spots?)|caveats?|pitfalls?|shortcomings?|"
    r"blind spots?|cons|catch(?:es)?|disadvantages?|flaws?|problems with it)(?: of (?:it|that|this))?(?: then| please)?[\s?!.]*$"
)
_OF_WORDS = re.compile(r"(?:words?|tokens?|terms?|phrases?|sentences?|ones?|parts?|factors?|reasons?)")
_WHAT_IT_IS = re.compile(
    r"^(?:and |but |so |ok |sorry )*(?:what(?:'s|s| is)|wh?at is|who is) (?:that|this|it)(?: (?:again|method|one|then))*[\s?!.]*$"
)
_MEANS = re.compile(r"^(?:and |but |so |ok )*what (?:does|do) (?:that|this|it) (?:even |actually )?mean[\s?!.]*$")
_HOW_IT_WORKS = re.compile(r"^(?:and |but |so |ok )*how (?:does|do|did) (?:it|that|this|that one|they) (?:\w+ )?work\b[\s?!.]*$")
_WITH_IT = re.compile(
    r"\b(?:with|by|using|through|via|per|according to) (?:it|that|this|that one|this one)\b|\bits (?:weights?|view|"
    r"scores?|map|answer|words|top)\b"
)
_RUN_IT = re.compile(
    r"\b(?:run|apply|use|try|do|compute|show|give me|go with|fire up|let's have|let's see)\b (?:it|that|this|that one|"
    r"this one|the (?:method|thing)|one)\b"
    r"(?! (?:mean|work|without|instead of)\b)"
)
_OF_BOTH = re.compile(r"\b(?:which|either|both|them|they|the two|these|those|one)\b")
_TRUSTED = re.compile(r"\b(?:faithful|trust\w*|reliab\w+|stab(?:le|ility)|complete|believe)\b")
#: Nothing but that the last answer was not understood.
_HUH = re.compile(
    r"^(?:(?:what|wha+t|wat|huh|eh|sorry|pardon(?: me)?|come again|excuse me|hm+|hä|say (?:what|again)|i don'?t (?:get|"
    r"follow|understand)"
    r"(?: (?:it|that|this))?|not sure i follow|(?:that|this|it) makes no sense(?: to me| at all)?|no idea what (?:that|this) "
    r"means|you lost me)[\s,.?!]*)+$"
)
_FOR_SOMEBODY = re.compile(
    r"^(?:and |ok |now |please |can you |could you |could we have )*(?:say|put|explain|word|phrase|tell|pitch|write|"
    r"rephrase) (?:it|that|this)"
    r"(?: again)? (?:so (?:that )?(?:\S+ ){1,4}(?:gets?|understands?|follows?|sees?|knows?|can|could|would|will)\b|"
    r"(?:at|for|to) (?:an? |my |the )?\S+)"
    r"(?: \w+){0,3}[\s?!.]*$|"
    r"^(?:and |ok |so |but )*how (?:would|could|can|do|should|might) (?:(?:a|an|my|the|some) (?:\S+ ){1,5}?|i |you |one |we "
    r"|people )"
    r"(?:say|put|explain|phrase|word|tell)(?: it| that| this)(?: to (?:\S+ ?){1,5})?[\s?!.]*$"
)
_COMBINED = re.compile(r"\b(?:pairs?|triples?|combin\w+|combos?)\b")
_MAKE_IT_THAT = re.compile(
    r"^(?:and |ok |now |then |please |so )*(?:make|turn|get|push|flip|move|change) (?:it|this|the (?:answer|label|"
    r"decision))(?: in)?(?: ?to)?"
    r" (?:that|there|that one|that class)(?: then| please| instead)*[\s?!.]*$"
)
_LOOSER = re.compile(r"\b(?:looser|stricter|tighter|weaker|stronger|safer|surer|per ?cent|%|of the time|precision)\b|\d?\.\d+")


def short_follow_up(reading: Reading, state: Conversation) -> Step | None:
    """The last question over again with what this one names; None where it says more, or what the last one does not take."""
    last = state.operations[-1] if state.operations else None
    if last is None or len(reading.plain.split()) > LONGEST:
        return None
    return next((found for read in _READERS if (found := read(reading, state, last))), None)


def _technique(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    return of_techniques(reading, state)


def _said_again(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """The last answer put otherwise, where it was not understood or is meant for somebody else."""
    if _HUH.match(reading.plain) and last.name not in ("predict", "confidence", "help", "clarify", "unsupported"):
        return step("restate", level="simple")
    if _FOR_SOMEBODY.match(reading.plain) and last.name not in ("predict", "help", "clarify", "unsupported"):
        return step("restate", level=level_of(reading.plain))
    return None


def _edited(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    edits = named_again(reading, state) if last.name == "what_if" else []
    if not edits:
        other = unlike_again(reading, state) if last.name == "what_if" else None
        return which_place(*other, reading) if other else None
    on_top = bool(state.edits and ON_TOP.search(reading.plain))
    return replace(step("what_if", edit=edits[0] if len(edits) == 1 else edits), chained=on_top)


def _spoken_of(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """An edit of the word that was spoken of, and what is asked of one that was made."""
    found = next((found for read in FOLLOWING if (found := read(reading, state))), None) if reading.instance is not None else None
    on_top = found is not None and found.operation.name == "what_if" and state.edits and ON_TOP.search(reading.plain)
    return replace(found, chained=True) if found and on_top else found


def _of_rows(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """Of rows, and what a figure of theirs means."""
    metric = last.slots.get("metric")
    if last.name == "performance" and isinstance(metric, str) and _MEANS.match(reading.plain):
        said = re.search(rf"\b(?:(?:macro|micro|weighted|balanced)[- ])?{metric}\b", state.answers[-1].question, re.IGNORECASE)
        return step("define", term=said.group() if said else metric)
    return rows_again(reading, state, last) if state.data is not None else None


def _of_slots(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """Of the class asked about last, and of words among those that work together."""
    if last.name == "interactions" and _COMBINED.search(reading.plain) and reading.words:
        return continued(reading, state)
    if last.slots.get("class") and _MAKE_IT_THAT.match(reading.plain):
        return step("counterfactual", **{"class": last.slots["class"]})
    return None


def _named(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    only, handler = bare(reading), _HANDLERS.get(last.name)
    return handler(only, state, last) if only and handler else None


def _of_that_method(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """What is asked of the method that was spoken of: what it does not show, how it works, or that it be run."""
    if another := another_method(reading, state):
        return another
    before = methods_before(state)
    added = _ADDED.match(reading.plain) if last.name == "compare_methods" and reading.all_methods else None
    if added:
        return step("compare_methods", methods=list(dict.fromkeys([*before, *reading.all_methods])))
    if not before or reading.all_methods:
        return None
    of_it = last.name == "method_info"
    asks = _NOT_SHOWN.search(reading.plain) or _HOW_IT_WORKS.match(reading.plain) or _WHAT_IT_IS.match(reading.plain)
    if asks and (of_it or last.name in ("attribute", "trust")) and not reading.words:
        return step("method_info", method=before[0], term=before[0])
    if of_it and not reading.words and (_RUN_IT.search(reading.plain) or _WITH_IT.search(reading.plain)):
        return step("attribute", method=before[0])
    several = methods_lately(state)
    if len(several) > 1 and _OF_BOTH.search(reading.plain) and (found := trust_question(reading, state)):
        return step("trust", **{**found.operation.slots, "methods": several[-2:]}) if _TRUSTED.search(reading.plain) else None
    return None


def _numbered(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """A follow-up that says a number: how many, how exact, in how few edits."""
    if last.name == "rule" and (share := spoken_precision(reading.plain)) and (bare(reading) or _LOOSER.search(reading.plain)):
        return step("rule", **{**last.slots, "precision": share})
    found = bare_number(reading.plain)
    if found is None:
        return None
    n, way, noun = found
    if way == "top" and last.name != "attribute":
        return None
    if last.name == "counterfactual":
        ways = not way and noun not in ("word", "words", "edit", "edits", "change", "changes") and "max_edits" not in last.slots
        return step("counterfactual", **{**last.slots, "n" if ways or noun == "ways" else "max_edits": n})
    if last.name == "attribute" and re.search(r"\b(?:row|item|number)\b|#", reading.plain):  # "same for row 5"
        return None
    if last.name == "attribute" and noun and not _OF_WORDS.fullmatch(noun):  # "six rows" are no words
        return None
    slot = {"attribute": "top_k", "paraphrase": "n", "augment": "n", "similar": "n", "influence": "n"}.get(last.name)
    if slot and not way.startswith(("more", "over", "above", "less", "under")) and not last.slots.get("words"):
        return step(last.name, **{**last.slots, slot: n})
    return None


def _define(said: Bare, state: Conversation, last: Operation) -> Step | None:
    term = said.items[0] if len(said.items) == 1 else ""
    term = next((label for label in said.reading.labels if label.lower() == term), term)
    if not term or len(term.split()) > 4:
        return None
    surface = said.reading.surface(term)
    asks = said.rest.startswith("the ") or (term in ASKING and not said.opening) or any(x in TALK for x in term.lower().split())
    if asks and term not in said.reading.labels:  # of the thing here, not of what it means
        return None
    known = surface.lower() in glossary() or defined_in(surface, said.reading.labels) is not None
    if said.is_method and (last.name == "method_info" or surface.lower() not in glossary()):
        return step("method_info", method=said.reading.method, term=said.reading.method_said)
    if known or (surface in said.reading.quoted and not said.words):
        return step("define", term=surface)
    return None


_ADDED = re.compile(r"^(?:and |also |now |ok |please |then )*(?:add|include|throw in|bring in|put in|with|plus)\b")


def _need(said: Bare, state: Conversation, last: Operation) -> Step | None:
    """Necessity and sufficiency of other words, or of those together with them."""
    words = said.words
    joined = [str(w) for w in last.slots.get("words", ())] if _WITH.search(said.opening.split("and ")[-1]) else []  # type: ignore[union-attr]
    return step(last.name, words=list(dict.fromkeys([*joined, *words]))) if words else None


_ROLE = re.compile(
    r"^(?:an? |the )?(?P<rel>(?:kind|type|sort|form|part|piece|opposite|antonym|synonym)s?) (?:of|for|to) (?:an? |the "
    r")?(?P<word>.+)$"
)


_SAYING = TALK - {"kind", "sentence", "part"}


def _knowledge(said: Bare, state: Conversation, last: Operation) -> Step | None:
    """The same relation of another word: of the first, or, behind "of" and "to", of what it is related to."""
    before = [str(w) for w in last.slots.get("words", ())]  # type: ignore[union-attr]
    if not before:
        return None
    role = _ROLE.match(said.rest)
    if role and role["rel"].rstrip("s") in ("opposite", "antonym", "synonym") and len(before) > 1:
        return None
    items = [role["word"]] if role else said.items
    if any(len(x.split()) > 2 or set(x.split()) & _SAYING or x in ASKING for x in items):
        return None
    words = [said.reading.surface(x) for x in items]
    if not said.opening and not role and not all(x.startswith("qq") or stands(said.reading, x) for x in items):
        return None
    second = role is not None or re.search(r"\b(?:of|to|with)(?: an?| the)?\W*$", said.opening)
    pair = [before[0], words[0]] if second else [words[0], before[-1]]
    whole = words[:2] if len(words) > 1 else words if len(before) == 1 and not role else pair
    kept = {k: v for k, v in last.slots.items() if k == "relation"}
    return step("knowledge", **{**kept, "words": whole}) if len(set(whole)) == len(whole) else None


def _attribute(said: Bare, state: Conversation, last: Operation) -> Step | None:
    if said.is_method and method(said.reading.all_methods[0]).card.family not in ("metric", "counterfactual"):
        return continued(said.reading, state)
    return _need(said, state, last) if last.slots.get("words") and not said.is_classes else _of_class(said, state, last)


def _of_class(said: Bare, state: Conversation, last: Operation) -> Step | None:
    return continued(said.reading, state) if said.is_classes and not said.words else None


_HANDLERS: dict[str, Handler] = {
    "define": _define,
    "method_info": _define,
    "knowledge": _knowledge,
    "necessity": _need,
    "sufficiency": _need,
    "attribute": _attribute,
    "confidence": _of_class,
    "contrast": _of_class,
    "counterfactual": _of_class,
}
_READERS = (
    _technique, at_large_again, _said_again, said_shortly, _of_slots, _of_that_method, _spoken_of, _edited, _of_rows, _numbered,
    _named,
)  # fmt: skip
