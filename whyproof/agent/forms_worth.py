"""Questions around an answer: whether it may be shown to others, what the model chooses from and was made of, where to begin,
what cannot be done here, and the same text in other words."""

from __future__ import annotations

import re

from whyproof.agent.forms_outcome import END, IT, SO
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_MAY = (
    r"(?:i (?:want|need) to know (?:if )?)?(?:can|could|may|should|shall|do|would|might|is it (?:ok(?:ay)?|safe|fine|wise|"
    r"fair) "
    r"(?:for (?:me|us) )?(?:to|if))(?: (?:i|we|one|my \w+|a \w+))?"
)
_ANSWER = (
    r"(?:it|this|that|these|those|them|any of (?:it|this|that)|what you (?:say|said|just (?:said|told me)|told me)|(?:this|"
    r"that|"
    r"the|these|those|your) (?:list|weights?|numbers?|ranking|answers?|explanations?|results?|map|words|analysis|findings?))"
)
_SHOWN = re.compile(
    rf"{SO}{_MAY} (?:really |safely |honestly |even |be )*(?:(?:quote|cite|publish|print|lean on|depend on|bank on|bet on|"
    rf"build on|"
    rf"act on|go live with|stand behind|vouch for|present|defend) {_ANSWER}|(?:show|take|bring|give|send|hand|present|sell) "
    rf"{_ANSWER} (?:to|before|in front of) (?:my|the|our|an?|his|her|people|others|anyone|readers|pupils|students|clients|"
    rf"customers|court)(?: \w+)?)\b.{{0,50}}$"
)
_LEGIT = re.compile(
    rf"{SO}(?:is|are) (?!it\b){_ANSWER} (?:really |even |just |actually |all )*(?:legit|legitimate|random|solid|for real|noise|"
    r"luck|chance|by chance|an accident|sound|a fluke|coincidence|reproducible|worth anything|any good)"
    rf"(?: or .{{2,30}})?{END}"
)
_ATTACKED = re.compile(
    rf"{SO}how (?:would|could|might|can) (?:a |an |the |some |my |any )?(?:sceptics?|skeptics?|critics?|lawyers?|opponents?|"
    r"reviewers?|referees?|doubters?|someone|somebody|one) (?:attack|challenge|pick apart|pick holes in|poke holes in|dispute|"
    rf"contest|shoot down|object to) (?:{_ANSWER}).{{0,24}}$"
)


def worth(reading: Reading, state: Conversation) -> Step | None:
    """ "Can I quote this in my report?", "is this list legit or random?": the checks of the explanation."""
    if state.instance is None or reading.quoted or reading.words:
        return None
    asked = any(p.match(reading.plain) for p in (_SHOWN, _LEGIT, _ATTACKED))
    return on_edited(step("trust", method=reading.method), reading, state) if asked else None


_CLASSES = r"(?:class(?:es)?|labels?|categor(?:y|ies)|topics?|options?|box(?:es)?|answers?|choices?|outcomes?)"
_CHOICES = re.compile(
    rf"{SO}(?:what|which|how many) (?:are )?(?:the |its |all |possible |other )*{_CLASSES}(?: (?:are there|(?:does|can|"
    rf"could|did|"
    rf"was|is|must) {IT} (?:have|know|given|pick from|choose from|choosing from|pick|choose|give|use|say|trained on|"
    rf"allowed|taught)|(?:are|were) (?:on offer|possible|available)))?,? (?:only|just) \w+{END}|"
    rf"{SO}(?:what|which|how many) (?:possible |other )?{_CLASSES} (?:was|were|is|are|does|did|can|could|must) {IT} (?:given|"
    rf"taught|allowed|pick from|choose from|choosing from|choose between|pick between|told about){END}|"
    rf"{SO}(?:is|was) there (?:even |also )?(?:a |an )(?:second|third|fourth|fifth|sixth|other|further|middle|separate) "
    rf"{_CLASSES}\b.{{0,24}}$|"
    rf"{SO}can {IT} (?:be|have|give|get|say|choose|pick|answer) (?:2|two|both|several|more than one|three|many)(?: of)?(?: "
    rf"(?:the|its))? ?{_CLASSES}?(?: at (?:the )?(?:same time|once)| same time| together)?{END}|"
    rf"{SO}is [\w/ -]{{3,16}}? (?:even |really |also )?(?:on the menu|on offer|an option|among the {_CLASSES}|one of (?:the|"
    rf"its) "
    rf"{_CLASSES}|something it can say){END}"
)
_MADE_FROM = re.compile(
    rf"{SO}(?:what|which)(?: \w+)? (?:was|were|is|has) {IT} (?:been )?(?:fed|raised|brought up|schooled|nourished|reared|"
    rf"brought up)(?: (?:on|with|in|from))?(?: (?:its )?training)?{END}|"
    rf"{SO}(?:how|from what|out of what) (?:is|was) (?:it|the (?:thing|model|machine)|this thing|that thing) (?:built|made|"
    rf"constructed|put together){END}|"
    rf"{SO}(?:who|which (?:company|people|lab|team)) (?:built|made|trained|created|programmed|designed|coded) "
    rf"(?:it|this model|the model|this classifier|that classifier|this machine){END}"
)
_OF_FIGURE = re.compile(
    rf"{SO}(?:measured|tested|checked|evaluated|computed) (?:on|with|over|against|by) (?:what|which(?: \w+)?|whom?){END}|"
    rf"{SO}(?:up to|until|till|since) (?:what|which|when)(?: year| date)?{END}|{SO}how (?:old|recent|fresh)(?: is (?:it|"
    rf"that|this|"
    rf"the data))?{END}"
)


def of_the_model(reading: Reading, state: Conversation) -> Step | None:
    """ "What are the classes, only four?", "two topics at once?", "up to what year?": what is on record of the model."""
    table = state.data is not None and state.instance is None
    named = any(w.lower() not in _OF_MODEL and w not in reading.quoted for w in reading.words)
    if not table and not named and _CHOICES.match(reading.plain):
        return step("model_info", term="labels")
    if table or named or reading.quoted or edits_of(reading):
        return None
    last = state.operations[-1].name if state.operations else ""
    if _MADE_FROM.match(reading.plain) or (
        last in ("model_info", "performance", "unsupported") and _OF_FIGURE.match(reading.plain)
    ):
        return step("model_info")
    return None


_OF_MODEL = frozenset(("two", "three", "four", "fifth", "third", "box", "machine", "year", "fed"))

_WHERE_TO_BEGIN = re.compile(
    rf"{SO}(?:(?:wh?at|how) (?:can|could|should|do|shall) (?:i|we|you) (?:do|ask|try|start|begin|proceed|use)(?: (?:with|of|"
    rf"about) "
    r"(?:it|this|that))?|where (?:do|should|can) (?:i|we) (?:start|begin)|how (?:do|should) (?:i|we) (?:start|begin)|"
    r"what(?:'s|s| is) the (?:procedure|drill|routine)|wh?at (?:now|next)|what happens next|what do (?:i|we) do)"
    rf"{END}"
)
_NOT_ASKED = re.compile(
    rf"{SO}what (?:have|did) ?(?:n'?t|not)? ?(?:i|we) (?:not |n't )?(?:asked?|tried|try|forgotten|forget|missed)(?: (?:you|"
    rf"yet|to ask))*{END}|"
    rf"{SO}what (?:else )?(?:should|could|might) (?:i|we) (?:still |also )?(?:be asking|ask|have asked)(?: you)?(?: next)?{END}"
)
_LOADED = re.compile(
    rf"{SO}(?:i|we)(?: have|'ve)? (?:just )?(?:put|pasted|uploaded|loaded|typed|entered|placed|copied)\b(?!.*\bqq)"
)
_PLACED = re.compile(r"^.{8,90}?[,.;!?] (?=(?:so |and )*(?:wh?at|where|how) )")


def where_to_begin(reading: Reading, state: Conversation) -> Step | None:
    """ "I put my review in, what now?" as the first thing said, "what haven't I asked yet?": what can be asked."""
    if _NOT_ASKED.match(reading.plain):
        return step("help")
    fresh = not state.operations and (not edits_of(reading) or _LOADED.match(reading.plain) is not None)
    said = _PLACED.sub("", reading.plain) if fresh else ""
    return step("help") if fresh and _WHERE_TO_BEGIN.match(said) else None


_TAKEN_OFF = re.compile(
    rf"{SO}(?:(?:can|could|will|would) you )?(?:delete|remove|take|wipe|scrub|erase|pull|hide)\b.{{2,50}} (?:from|off|"
    rf"down from) (?:the )?"
    r"(?:internet|web|net|site|website|google|page|store|shop|app|facebook|amazon|tripadvisor|\w+\.(?:com|org|net|"
    r"de))\b.{0,16}$"
)


def taken_off(reading: Reading, state: Conversation) -> Step | None:
    """ "Delete this headline from the internet": an honest no."""
    m = _TAKEN_OFF.match(reading.plain)
    stands = reading.instance is not None and any(reading.instance.find(w) for w in ("internet", "web", "site", "page", "app"))
    return step("unsupported", needs="publishing") if m and not reading.quoted and not stands else None


_OTHERWISE = re.compile(
    r"\b(?:put|say|word|phrase|express|rewrite|reword|write|rephrase) (?:it|this|that|the (?:text|review|headline|sentence)) "
    r"(?:a (?:bit|little) )?(?:differently|otherwise|another way|in (?:another|a different|some other) way|in (?:other|"
    r"different|"
    r"new|your own) words)\b.*\b(?:sticks?|holds?|still|same|survives?|changes?|stays?|see|check|happens|flips?|answer|"
    r"label)\b|"
    r"\bsame (?:meaning|sense|content|thing|message|idea|story)\b,? (?:but |just |with |told )*(?:in )?(?:other|different|new) "
    r"words\b.*\b(?:would|does|will|is|still|holds?|same|see)\b|"
    r"^(?:rewrite|rephrase|reword|paraphrase) .{0,40}\bsame (?:sense|meaning|content|message)\b.*\b(?:holds?|still|same|"
    r"stays?)\b"
)
_SLIPS = re.compile(
    rf"{SO}(?:(?:even )?with|what about|how about|if there (?:are|were)|if i (?:make|made))? ?(?:a few |some |little |any |"
    rf"an |a |the )*"
    rf"(?:typos?|typing (?:errors?|mistakes?|slips?)|misspellings?|spelling (?:errors?|mistakes?|slips?))(?: in (?:it|"
    rf"there))?(?: too| as "
    rf"well)?{END}|{SO}if i (?:fat[- ]?finger|mistype|misspell|mess up|mangle|garble) (?:a |some |one |the |"
    rf"a few )?(?:letters?|words?|keys?)"
    r"\b.{0,24}$"
)


def in_other_words(reading: Reading, state: Conversation) -> Step | None:
    """ "Put it differently and see if it sticks", "and with typing errors?": whether the decision stays."""
    if state.instance is None or reading.quoted:
        return None
    if _SLIPS.match(reading.plain) and not reading.words:
        return on_edited(step("robustness", set="typos"), reading, state)
    asked = _OTHERWISE.search(reading.plain) and not edits_of(reading)
    return on_edited(step("paraphrase"), reading, state) if asked else None


_ANY = re.compile(r"")
WORTH_FORMS = tuple((_ANY, builder) for builder in (worth, of_the_model, where_to_begin, taken_off, in_other_words))
