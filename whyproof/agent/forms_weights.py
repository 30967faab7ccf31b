"""The forms of questions after the weights as such: what the decision went on, the words on both sides, the number of each word,
what drags it down; and of a word that is just seen, hidden, or said to have been decisive."""

from __future__ import annotations

import re

from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step

_SO = r"(?:(?:and|so|but|ok(?:ay)?|then|well|hm+|also|now|please|right)\b,? *)*"
_IT = r"(?:it|this|that|you|the (?:\w+ )?(?:model|classifier|machine|ai|computer|system|program|algorithm|decision|verdict))"
_BASED = re.compile(
    rf"^{_SO}(?:(?:what|on what(?: grounds| basis)?)(?: exactly| then| in the world| on earth)? (?:did|does|do|is|was|has|"
    rf"have) {_IT} "
    r"(?:really |actually |mainly |then )?(?:go(?:ne|ing|es)?|based?|basing|work(?:ing)?|judge[ds]?|decide[ds]?|rel(?:y|ied|"
    r"ying)|act|"
    r"lean(?:ing)?|run(?:ning)?|look(?:ing)?)\b(?: (?:this|that|it|its \w+|the \w+))?(?: (?:on|by|from|off|at|with))(?: "
    r"here| then)?|"
    rf"on what(?: grounds| basis)? (?:did|does|was|is|has) {_IT} (?:go|decide|judge|base|say|rule|conclude|call)\w*(?: "
    rf"(?:that|this|it|so|its \w+))?|"
    r"on what (?:grounds|basis|strength)|(?:on )?the strength of what|based on what|what (?:saved|sank|swung|clinched|settled|"
    r"decided) (?:it|that|this))\W*$"
)


def based_on(reading: Reading, state: Conversation) -> Step | None:
    """ "So what did it go on?": the words that carry the decision."""
    if reading.words or reading.all_methods or edits_of(reading) or (state.data is not None and state.instance is None):
        return None
    return on_edited(step("attribute", **{"class": reading.classes[:1] or None}), reading, state)


_BOTH_SIDES = re.compile(
    r"\b(?:for|towards?|favou?r|supports?|pro|in its favou?r)\b(?:\s+\S+){0,5}?,?\s+(?:and|or|versus|vs\.?)\s+(?:(?:which|"
    r"what)(?:\s+is|'?s)?\s+"
    r"(?:ones?\s+|words?\s+|of them\s+)?|the ones\s+)?(?:\w+\s+)?(?:against|away|con|oppos\w+|the other way|down)\b"
)
_OF_WORDS = re.compile(r"\b(?:words?|tokens?|terms?|evidence|arguments?|reasons?|what|which|pros?)\b")


def both_sides(reading: Reading, state: Conversation) -> Step | None:
    """ "Which words speak for positive and which against?": the words on both sides of one class, in one answer."""
    if not _OF_WORDS.search(reading.plain) or edits_of(reading) or reading.words or state.instance is None:
        return None
    slots = {"class": reading.classes[:1] or None, "top_k": reading.count, "method": reading.method}
    return on_edited(step("attribute", **slots), reading, state)


_EACH = re.compile(
    r"\b(?:numbers?|weights?|scores?|values?|figures?|points|contributions?|attributions?|importances?)\b(?: \w+)? (?:for|"
    r"of|per|behind|on|"
    r"to|by) (?:each|every|all(?: of)?(?: the)?|the)(?: single| individual| one of the| of the)? (?:words?|tokens?)\b|"
    r"\b(?:each|every) (?:single |individual )?(?:word|token)(?:'s)? (?:number|weight|score|value|figure|contribution)s?\b|"
    r"\bword by word\b|\b(?:number|weight|score|value)s? (?:word by word|per word)\b"
)


def each_word(reading: Reading, state: Conversation) -> Step | None:
    """ "Show me the numbers for each word": all words with their weights."""
    if (
        reading.words
        or edits_of(reading)
        or state.instance is None
        or re.search(r"\b(?:how|mean|computed|sum|add up)\b", reading.plain)
    ):
        return None
    slots = {"class": reading.classes[:1] or None, "method": reading.method}
    return on_edited(step("attribute", **slots, granularity="word", all=True), reading, state)


_HURTS = (
    r"(?:hurt(?:s|ing)?|harm(?:s|ed|ing)?|hold(?:s|ing)?|held|drag(?:s|ged|ging)?|pull(?:s|ed|ing)?|bring(?:s|ing)?|brought|"
    r"weigh(?:s|ed|ing)?|tak(?:es|ing)|cost(?:s|ing)?|let(?:s|ting)?|sink(?:s|ing)?|sank|work(?:s|ed|ing)? against|"
    r"count(?:s|ed|ing)? against|damag(?:es|ed|ing)|ruin(?:s|ed|ing)?|spoil(?:s|ed|ing)?|kill(?:s|ed|ing)?|lower(?:s|ed|ing)?)"
)
_DRAGS = re.compile(
    rf"^{_SO}(?:what|which(?: \w+)?|whats|what's|where|who)(?: is| was| did| does|'s)?(?: it that| the thing that| that)? "
    rf"(?:really |actually |still )?{_HURTS}(?: (?P<of>me|us|my \w+|our \w+|it|him|her|them|the (?:\w+ )?(?:score|rating|"
    rf"grade|mark|review|"
    r"result|verdict|number|total|\w+)))?(?: back| down| up| points)?(?: the)?(?: most| worst| here| then| more than "
    r"anything| the most)*"
    r"\W*$"
)


def drags_down(reading: Reading, state: Conversation) -> Step | None:
    """ "What's hurting me most?" of praise and blame: what speaks for the bad class; "what holds the score back?": what speaks
    against the good one."""
    m = _DRAGS.match(reading.plain)
    named = {"positive", "negative"} <= set(reading.labels)
    if m is None or not m["of"] or not named or reading.classes or reading.words or state.instance is None:
        return None
    of_score = re.search(r"\b(?:score|rating|grade|mark|number|total)\b", m["of"])
    one = {"top_k": 1} if re.search(r"\b(?:most|worst|more than anything)\b", reading.plain) else {}
    slots = {"class": ["positive"], "sign": "-", **one} if of_score else {"class": ["negative"], **one}
    return on_edited(step("attribute", **slots), reading, state)


_MERELY_SEES = re.compile(
    r"\b(?:is|was|does|did|do) (?:it|the (?:model|machine|ai|classifier)) (?:really |actually )?(?:just|only|merely|simply) "
    r"(?:see(?:s|ing)?|read(?:s|ing)?|spot(?:s|ting|ted)?|look(?:s|ing)? (?:at|for)|go(?:es|ing)? (?:by|on)|rel(?:y|ies|ying) on|"
    r"react(?:s|ing)? to|hear(?:s|ing)?)(?: the)?(?: word)? (?P<word>qq\d+|[\w'-]+)\b"
)
_OR_MERELY = re.compile(r"\bor\b|\band (?:then )?(?:jump|yell|shout|panic|stop|guess|say|assum|conclud|call)\w*")


def merely_sees(reading: Reading, state: Conversation) -> Step | None:
    """ "Does it get the negation, or is it just seeing 'nobody'?": whether that word alone is enough."""
    m = _MERELY_SEES.search(reading.plain)
    word = reading.surface(m["word"]) if m else ""
    if m is None or not _OR_MERELY.search(reading.plain) or reading.instance is None or not places_of(word, reading.instance):
        return None
    return on_edited(step("sufficiency", words=[word]), reading, state)


_OR_GUESSES = re.compile(
    r"\b(?:or|and not)(?: is it| does it| did it| was it| it)?(?: just| only| merely| simply| rather)*(?: a| an| by)?(?: "
    r"lucky| wild| mere| "
    r"pure)? (?:guess(?:es|ed|ing|work)?|luck|chance|coin[- ]?(?:toss|flip)|dice|hunch|accident|fluke|random)\W*$"
)


def or_guesses(reading: Reading, state: Conversation) -> Step | None:
    """ "Does it know why, or just guess?": how sure it is."""
    if state.instance is None or edits_of(reading) or reading.words:
        return None
    return on_edited(step("confidence"), reading, state)


_HIDDEN = re.compile(
    r"\b(?:cover(?:s|ed|ing)?|hid(?:e|es|ing|den)|mask(?:s|ed|ing)?|block(?:s|ed|ing)?|black(?:s|ed|ing)?|blank(?:s|ed|"
    r"ing)?|tape(?:s|d)?|"
    r"cross(?:ed|ing)?|rub(?:bed)?)(?: (?:up|out|over))? (?P<of>that|this|it|the) ?(?:word|one|bit|part)?(?: (?:up|out|"
    r"over))?\b.*"
    r"\b(?:still|tell|know|can it|does it|would it|same|manage|get it|see it)\b"
)


def still_tells(reading: Reading, state: Conversation) -> Step | None:
    """ "If we cover that word up, can it still tell?": whether the decision needs the word spoken of."""
    if reading.instance is None or reading.words:
        return None
    stand = [w for w in reading.previous if places_of(w, reading.instance)]
    last = state.operations[-1].name if state.operations else ""
    if not stand and last not in ("attribute", "rationale"):
        return ask_back("Which word do you mean? Put it in quotes.")
    return on_edited(step("necessity", words=stand[:1], still=True), reading, state)


_DENIALS = re.compile(
    r"\b(?:cheat\w*|lean\w*|rel(?:y|ies|ied|ying)|depend\w*|short-?cuts?|trick\w*|jump\w*|react\w*|latch\w*|look\w* (?:at|"
    r"for)|trigger\w*|"
    r"because of|down to|key(?:s|ed|ing)?|fool\w*|fall\w* for|fell for|pounc\w*|seiz\w*|go(?:es|ing)? by|count\w*)\b.*"
    r"\b(?:negations?|negation words?|negative words?|denials?|negating words?)\b"
)
_DENYING = ("not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "nowhere", "without", "hardly", "cannot")


def of_denials(reading: Reading, state: Conversation) -> Step | None:
    """ "These models cheat with negation words, is that the case here?": what the words do that deny in this text."""
    if reading.instance is None or (state.data is not None and not re.search(r"\bhere\b", reading.plain)):
        return None
    deny = [w.text for w in reading.instance.words if w.text.lower() in _DENYING or w.text.lower().endswith("n't")]
    return on_edited(step("attribute", words=list(dict.fromkeys(deny))), reading, state) if deny else None


_EVIDENCE = re.compile(
    r"\b(?:evidence|arguments?|case)(?: is| are)?(?: there| do (?:we|you) have| it has| for)*(?: is| are)? (?P<way>for|"
    r"against|in favou?r of|on)"
    r" (?:the |being |it being |calling it )*[\w/-]+(?: side| class| label| verdict)?\W*$"
)
_OPPOSITE = re.compile(
    r"\b(?:opposite|other|reverse|contrary) (?:result|verdict|outcome|answer|label|class|decision|conclusion|"
    r"reading)\b.*\b(?:defend\w*|"
    r"justif\w*|defensible|argued?|reasonable|plausible|possible|made|hold)\b"
)
_TOP_WORD = re.compile(
    r"\b(?:remov|delet|tak(?:e|ing) (?:out|away)|drop|los|hid|cut|eras)\w*(?: only| just)? the (?:top|main|strongest|first|"
    r"most important|"
    r"best|biggest|key|decisive) word\b(?! of)"
)


def evidence_for(reading: Reading, state: Conversation) -> Step | None:
    """ "What evidence is there for positive?": the words that speak for that class."""
    m = _EVIDENCE.search(reading.plain)
    if m is None or not reading.classes or reading.words or state.instance is None:
        return None
    sign = "-" if m["way"] == "against" else "+"
    return on_edited(step("attribute", **{"class": reading.classes[:1]}, sign=sign), reading, state)


def opposite_defended(reading: Reading, state: Conversation) -> Step | None:
    """ "Could the opposite result be defended?": why the one and not the other, and what speaks for the other."""
    named = reading.words or edits_of(reading) or state.instance is None
    return None if named else on_edited(step("contrast", **{"class": reading.classes[:1] or None}), reading, state)


def without_the_top(reading: Reading, state: Conversation) -> Step | None:
    """ "If I remove the top word, will it change?": whether the decision needs the word that counts most."""
    return None if reading.words or state.instance is None else on_edited(step("necessity"), reading, state)


_AUDIT = re.compile(
    r"\b(?:audit(?:ing)? (?:trail|log|record|report)s?|paper trail|chain of evidence|trail of evidence|audit-?able)\b"
)
_LIKE_IT = re.compile(
    r"\b(?:similar|comparable|alike|like (?:this|that|mine)|close to (?:this|it|mine)) ?(?:reviews?|headlines?|texts?|"
    r"pairs?|ones?|examples?|"
    r"sentences?|cases?|stor(?:y|ies)|comments?)?\b.*\b(?:opposite|other|different|same) (?:verdict|label|result|answer|"
    r"class|outcome|"
    r"decision|fate|rating)s?\b|\b(?:any|more|other|find|show|give)\b.{0,24}\b(?:reviews?|headlines?|texts?|pairs?|ones?|"
    r"examples?|cases?)"
    r" (?:like|similar to|close to|just like) (?:this|that|it|mine)(?: one)?\W*$"
)


def audited(reading: Reading, state: Conversation) -> Step | None:
    """ "I need an audit trail": the evidence."""
    del state
    return None if reading.words or re.search(r"\bmean\b", reading.plain) else step("evidence")


def like_it(reading: Reading, state: Conversation) -> Step | None:
    """ "Find me a similar review that got the opposite verdict": the texts most like it, with what is said of them."""
    if state.instance is None or reading.quoted or edits_of(reading) or "similar" in map(str.lower, reading.labels):
        return None
    of_rule = re.search(r"\brules?\b|\bwhat (?:if|would)\b|\bwhy\b|\btrain\w*\b", reading.plain)
    return None if of_rule else step("similar", n=reading.count)


WEIGHT_FORMS = (
    (_BASED, based_on), (_BOTH_SIDES, both_sides), (_EACH, each_word), (_DRAGS, drags_down), (_MERELY_SEES, merely_sees),
    (_OR_GUESSES, or_guesses), (_HIDDEN, still_tells), (_DENIALS, of_denials), (_AUDIT, audited), (_LIKE_IT, like_it),
    (_EVIDENCE, evidence_for), (_OPPOSITE, opposite_defended), (_TOP_WORD, without_the_top),
)  # fmt: skip
#: Those of a question that could be cut in two.
WHOLE_FORMS = ((_BOTH_SIDES, both_sides), (_MERELY_SEES, merely_sees), (_OR_GUESSES, or_guesses), (_AUDIT, audited))
