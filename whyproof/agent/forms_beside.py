"""Questions beside those that an operation answers as they are put: what people would say, the map itself, parts by their "
"place."""

from __future__ import annotations

import re

from whyproof.agent.forms_runs import POLITE
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step
from whyproof.tools.method import attributes
from whyproof.tools.registry import method

#: Those whose word on a text nobody here has.
_PEOPLE = (
    r"(?:(?:native|english|other|real|actual|normal|ordinary|average|human|most|many|some|any|the|an?|my|our|another|typical|"
    r"different|all|fair|decent|reasonable|sane|neutral|impartial|honest|unbiased|good) )*(?:(?:native |"
    r"english )?speakers?|humans?|"
    r"people|persons?|reviewers?|users?|jury|lawyers?|doctors?|readers?|annotators?|raters?|customers?|"
    r"linguists?|"
    r"teachers?|critics?|judges?|editors?|journalists?|boss|wife|husband|mother|friends?|colleagues?|anyone|anybody|"
    r"everyone|everybody|someone|somebody|child|kids?|audience|public)(?: being| beings| reader| readers)?(?: else)?"
)
_SAYS = (
    r"(?:say|said|agree|disagree|think|thought|decide|judge|see|read|feel|understand|find|rate|call|label|classify|come to|"
    r"reach|"
    r"interpret|take|reckon|conclude|tag|believe|do|notice|make of)"
)
_ASKED_OF_PEOPLE = re.compile(
    rf"^(?:(?:and|so|but|ok(?:ay)?|well|hm+)\b,? *)*(?:(?:(?:what|how) )?(?:would|will|do|does|did|could|might|wouldn't|don't|"
    rf"doesn't)|is (?:that|this|it) (?:also |really )?(?:what|how)) {_PEOPLE} (?:\w+ )??(?:also |really |usually |normally |"
    rf"ever |"
    rf"generally |probably )*(?:would |will |have )?{_SAYS}\b"
)


def asked_of_people(reading: Reading, state: Conversation) -> Step | None:
    """ "Would a native speaker say the same?": what people make of a text is not known here."""
    of_edit = edits_of(reading) or re.search(r"\bif\b|\b(?:mean|synonyms?|word)\b", reading.plain)
    return None if of_edit or (state.data is not None and state.instance is None) else step("unsupported", needs="people")


_DRAWN = re.compile(
    rf"{POLITE}(?:(?:draw|show|plot|give|make|see|display|visuali[sz]e|paint|render|print|get|have)(?: me| us)? (?:(?:the|"
    rf"an?|that|"
    r"this|its|your|whole|nice|colou?red|word|words|attribution|importance|saliency|weights?|explanation) )*(?:heat ?maps?|"
    r"maps?|"
    r"highlight(?:s|ing)?|colou?r(?:s|ing)|saliency|visuali[sz]ation|(?:bar )?charts?|diagrams?|plot)(?: (?:of|for|on|with) "
    r"(?:it|this|"
    r"that|the (?:text|words?|decision|weights)))?(?: again| now| please| instead)*\W*$|"
    r"(?:colou?r|highlight|mark|underline|tint|shade|visuali[sz]e|draw|plot)(?: me)? (?:it|this|that|them|the (?:\w+ "
    r")?(?:words?|text|"
    r"weights|parts|explanation|decision|attributions?|sentence))(?: (?:that (?:matter|count|decide|mattered|counted)\w*|in "
    r"colou?r|by "
    r"(?:weight|importance)|for me|please|again|up))*\W*$)|"
    r"^(?:(?:and|ok|the|a|is there an?|where is the|can i (?:see|have|get) (?:the|an?)) )*(?:heat ?map|word map|"
    r"attribution map|"
    r"map|highlighting|visuali[sz]ation)(?: of (?:it|this|that))?(?: please)?\W*$"
)


def drawn(reading: Reading, state: Conversation) -> Step | None:
    """ "Draw the map": the weights of the words, which a surface that can draws over the text."""
    if reading.all_methods or edits_of(reading) or state.instance is None:
        return None
    return on_edited(step("attribute", **{"class": reading.classes[:1] or None, "words": reading.words or None}), reading, state)


_BY_PLACE = re.compile(
    r"\b(?:part|half|bit|portion|everything|rest) (?:that (?:comes|is|stands) )?(?:before|after|"
    r"behind|until|up "
    r"to|following|preceding|left of|right of) (?:the |an? )?(?:qq\d+|comma|dash|colon|semicolon|full stop|period|word|"
    r"[\w'-]+\W*$)|"
    r"\b(?:cut|split|chop|truncate|break|divide|halve)\w* (?:(?:it|this|that|the (?:text|sentence|review|headline)|off) "
    r")?(?:off )?(?:at|in "
    r"half|in two|in the middle|into|after|before|behind)\b|\b(?:first|second|last|other|front|back) half\b|\b(?:before|"
    r"after) the comma\b"
)


def part_by_place(reading: Reading, state: Conversation) -> Step | None:
    """ "What if you cut it at the comma?", "just the part after 'but'": a part told by its place, whose words are asked back."""
    asked_of = re.search(r"\b(?:mean|replac\w*|swap\w*|insert\w*|add|put|word (?:that )?comes)\b", reading.plain)
    if state.instance is None or asked_of or "sentence" in reading.plain.split() or reading.method:
        return None
    return ask_back(
        "Which words are that? Name them in quotes, for example “without 'a' and 'b'” or “are 'a' and 'b' alone enough?”."
    )


_ABOUT = re.compile(
    r"^(?:(?:and|so|ok(?:ay)?|well)\b,? *)*what(?:'?s| is| was) (?:this|it|the (?:text|headline|review|sentence)) (?:(?:all|"
    r"really) )?(?:about|saying)\W*$"
)


def what_it_is_about(reading: Reading, state: Conversation) -> Step | None:
    """ "What is this about?": what the model says of the text in focus."""
    of_text = state.instance is not None and state.data is None and not reading.words
    return step("predict") if of_text else None


_STATISTICS = re.compile(
    r"\bp[- ]?values?\b|\bstatistical(?:ly)? significan\w+|\b(?:confidence|credible) intervals?\b|\bstandard (?:errors?|"
    r"deviations?)\b|\berror "
    r"bars?\b|\bmargins? of error\b"
)
OF_FORM = re.compile(
    r"^(?:(?:and|so|but|ok(?:ay)?)\b,? *)*(?:(?:does|do|is|did) (?:the )?(?:(?:word|sentence) )?(?P<a>order|punctuation|"
    r"length|grammar|tone|context|"
    r"position|style|syntax)(?: of (?:the )?\w+)? (?:matter|count|important|play (?:a|any) role|have (?:an|any) (?:effect|"
    r"influence))|is it (?:just |only "
    r"|because of )?(?:the |its )(?P<b>length|order|tone|position|punctuation|grammar|style|syntax))\W*$|"
    r"^(?:(?:and|so|but)\b,? *)*(?:(?:does|do|did) )?(?:the )?(?:word )?(?:order|sequence|position)(?: of (?:the |a )?words?)? "
    r"(?:(?:is|are) (?:irrelevant|unimportant|ignored|all the same)|(?:(?:does|do) (?:n't |not )?)?(?:really |even )?"
    r"(?:matter|count))(?: (?:for|to) (?:it|the model|anything|something))*(?:,? or is it (?:just |only )?a bag of words)?\W*$|"
    r"^(?:(?:and|so|but)\b,? *)*is it (?:just |only |merely )?a bag of words\W*$|"
    r"^(?:(?:and|so|but)\b,? *)*(?:does|can|do) (?:it|the model|you) (?:really |even |also )?(?:understand|know|get|"
    r"recogni[sz]e|"
    r"detect|grasp|see|struggle with|handle|cope with|deal with|pick up(?: on)?|catch|have (?:trouble|problems) with|fall for|"
    r"notice) "
    r"(?:sarcasm|irony|jokes?|humou?r|context|slang|emojis?|metaphors?|nuance|tone|feelings|emotions?)\W*$"
)
_UNTIL_IT_FLIPS = re.compile(
    r"\bhow many (?:words|deletions|edits|changes|words of it)\b.*\b(?:before|until|till|to|so that|for)\b.*\b(?:flip|chang|"
    r"turn|tip|switch|break)\w*"
)
_WOULD_SAY = re.compile(
    r"^(?:(?:and|so|but|ok(?:ay)?|now)\b,? *)*what (?:would|does|do|did) .{2,40} (?:say|find|think|pick|choose|put first)(?: "
    r"(?:here|about (?:this|it)|"
    r"of (?:this|it)|for (?:this|it)))?\W*$"
)


def statistics(reading: Reading, state: Conversation) -> Step | None:
    """ "What's the p-value?": no test of significance is run, and weights are told without error bars."""
    of_term = re.search(r"\bmean\w*\b|\bdefin\w+|\bterm\b|\bexplain\b|^what is an? ", reading.plain)
    return None if state.data is not None or reading.quoted or of_term else step("unsupported", needs="statistics")


def of_form(reading: Reading, state: Conversation) -> Step | None:
    """ "Does word order matter?", "does it understand irony?": words are weighed, and not how they stand."""
    m = OF_FORM.match(reading.plain)
    meant = m and (m["a"] or m["b"])
    if re.search(r"\border of (?:the |these |those )?(?:two|both|texts|sentences|pair)\b", reading.plain):
        return None  # of a pair, which text comes first
    return (
        None if reading.quoted or (meant and meant in {w.lower() for w in reading.words}) else step("unsupported", needs="form")
    )


def until_it_flips(reading: Reading, state: Conversation) -> Step | None:
    """ "How many words can go before it flips?": the fewest edits that change the decision."""
    return None if reading.words or reading.classes else on_edited(step("counterfactual"), reading, state)


def method_would_say(reading: Reading, state: Conversation) -> Step | None:
    """ "What would LIME say?": what the method gives for the text in focus."""
    if len(reading.all_methods) != 1 or state.instance is None or not attributes(method(reading.all_methods[0])):
        return None
    return on_edited(step("attribute", method=reading.all_methods[0], words=reading.words or None), reading, state)


FORMS_BESIDE = (
    (_STATISTICS, statistics), (OF_FORM, of_form), (_UNTIL_IT_FLIPS, until_it_flips), (_WOULD_SAY, method_would_say),
    (_ABOUT, what_it_is_about), (_ASKED_OF_PEOPLE, asked_of_people), (_DRAWN, drawn), (_BY_PLACE, part_by_place),
)  # fmt: skip
