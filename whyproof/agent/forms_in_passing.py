"""Questions that name a word first and ask then: "grey, does it know what that means?", "it thinks 'sick' is an insult, right?";
and what words are to the model: "are chess and sport the same to it?"."""

from __future__ import annotations

import re

from whyproof.agent.forms_changes import group_of
from whyproof.agent.forms_noticed import SENSE, named_in
from whyproof.agent.forms_outcome import END, IT, SO
from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import PRONOUNS, TALK, Reading
from whyproof.agent.reading_aligned import is_adjective
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_HELPS = r"(?:does|do|did|is|was|were|are|has|have|had|can|could|will|would|(?:does|did|is|was|has|could|would)n'?t)"
_POINTS = r"(?:that|this|those|these|they|them|it|he|she|him|her|both|either|that (?:bit|word|part|one|line|joke|detail))"
_HEEDS = (
    r"(?:notice[sd]?|know[s]?|use[sd]?|make (?:any )?use of|aware of|tak(?:e|es|en) in|took in|resolve[sd]?|count(?:s|ed)?|"
    r"care(?:s|d)?(?: about)?|see[sn]?|saw|read[s]?|hear[sd]?|get[s]?|got|understand[s]?|understood|take[ns]?|took|treat[sed]*|"
    r"pick(?:ed)? up(?: on)?|catch|caught|spot(?:ted)?|ignore[sd]?|miss(?:ed)?|register(?:ed)?|grasp(?:ed)?|weigh(?:ed)?|"
    r"credit)"
)
_REACHES = (
    r"(?:noticed|read|seen|used|heard|counted|ignored|missed|overlooked|registered|register|sunk in|sink in|matter(?:ed)?|"
    r"count|"
    r"help(?:ed|ful)?|hurt|cost|of (?:any )?use|any (?:use|good|help)|arrive[d]?|land(?:ed)?|come across|get through|"
    r"got through|"
    r"lost(?: on .{1,12})?|weigh(?:ed)?(?: in)?|taken (?:in|into account)|picked up|understood|important|relevant|"
    r"a plus|a minus|do (?:anything|something))"
)
_TAIL = (
    rf"(?:{_HELPS} {IT} (?:really |even |actually |at all )*{_HEEDS} (?:what )?{_POINTS}\b.{{0,44}}|"
    rf"(?:{_HELPS}) {_POINTS} (?:all |even |really |been |also |any of them |at all )*{_REACHES}\b.{{0,24}}|"
    rf"any sign (?:that )?{_POINTS} (?:was )?{_REACHES}|(?:was|is) {IT} (?:even )?aware of {_POINTS}\b.{{0,24}}|"
    rf"{_POINTS} (?:too|as well|also)|(?:good or bad|for or against|plus or minus|help(?:s|ed)? or hurts?|pro or con(?:tra)?|"
    r"a plus or a minus|friend or foe|which way does (?:it|that|this) (?:pull|push|point|go)))"
)
_TOPIC = re.compile(
    rf"{SO}(?:the (?:word|bit|part) )?(?P<topic>.{{2,90}}?)(?: here| there| tho(?:ugh)?)?\s*[,:;.–-]+ {_TAIL}\W*$"
)

_CHECKED = r"(?:right|no|yes|yeah|yea|correct|true|eh|innit|or|huh|(?:is|does|did|was|has)n'?t it|does it|did it|is it)"
#: What somebody says that the model makes of words, to be told whether it is so.
_MAKES_OF = re.compile(
    rf"{SO}(?:(?:i (?:think|guess|bet|suppose|reckon|suspect)|surely|maybe) (?:that )?)?(?P<said>"
    rf"{IT} (?:just |only |probably |totally |even )*(?:thinks?|thought|gets?|got|reads?|took|takes?|sees?|saw|missed|misses|"
    r"noticed|notices|ignored|ignores|misread|misreads|heard|hears|fell for|falls for|likes?|hates?|does(?:n't|nt| not) (?:get|"
    r"understand|see|notice|like)|did(?:n't|nt| not) (?:get|understand|see|notice|like)) .{2,60}?|"
    rf".{{2,40}}? (?:is|was|are|were) (?:what|the (?:word|thing|bit|one|part|reason)s?)(?: (?:that|which|why|who))?(?: "
    rf"{IT}| \w+)? ?.{{0,40}}?|.{{2,30}}? (?:is|was|are|were) (?:too|so) (?:strong|heavy|loud|big|weak|dominant|powerful|"
    rf"important)(?: for it)?(?: i think| i guess)?)\s*[,.?!]* {_CHECKED}\s*\?*$"
)
_ONE_OF_THEM = re.compile(
    rf"{SO}(?:is|are|was|were) (?:the (?:word )?|also )?(?P<words>.{{2,30}}?) (?:also )?(?:one of (?:them|those|these)|"
    rf"(?:in|on) "
    r"(?:there|that list|the list|it)|among (?:them|those|these)|part of (?:them|those|the list))"
    rf"{END}"
)
_CULPRIT = re.compile(
    rf"{SO}(?:which|what)(?: (?:word|bit|part|phrase)s?)?(?: here| in (?:it|there))? (?:is|are|was|were)(?: here)? (?:the |"
    rf"to )?"
    r"(?:main |real |biggest |big |worst )*(?:villain|culprit|hero|blame|troublemaker|guilty|killer|giveaway|offender|saviou?r|"
    rf"deal ?breaker|sinner|star)s?(?: (?:here|word|one|party))*{END}|"
    rf"{SO}(?:which|what)(?: (?:word|bit|part|phrase)s?)? (?:saved|sank|sunk|doomed|condemned|drove|killed|tipped|clinched|"
    r"sealed|swung|rescued|betrayed|gave away) (?:it|that|this|him|her|me|them|us|"
    rf"(?:the )?[\w/-]+)(?: away| over| in| for)?(?: in the first place| there)?{END}"
)
_COUNTS_AS = re.compile(
    rf"{SO}(?:how come|why|how|since when) (?:does |do |is |are |can |could )?(?:this|that|it|the)(?: (?:row|one|text|review|"
    rf"headline|pair|story))? (?:counts?|passes?|goes|ends up|comes out|gets? (?:filed|labelled|classed|called|read)|read|"
    rf"pass|go|"
    rf"end up|come out)(?: as| for| under| down as| in)? (?:an? )?(?P<class>[\w/-]+)(?: one)?{END}"
)


def word_then_question(reading: Reading, state: Conversation) -> Step | None:
    """ "Four minutes and at once, were those noticed?", "cheap here, good or bad?": what these words do."""
    m = None if _off(reading, state) else _TOPIC.match(reading.plain)
    pairs = m and re.search(r"\b(?:opposites?|synonyms?|the same|alike|related|kinds? of|clash|conflict)\b", reading.plain)
    words = named_in(m["topic"], reading) if m and not pairs else []
    return on_edited(step("attribute", words=words), reading, state) if words else None


def makes_of_words(reading: Reading, state: Conversation) -> Step | None:
    """ "It thinks sick is an insult, right?", "oil is too strong I think, no?": what these words do."""
    m = None if _off(reading, state) else _MAKES_OF.match(reading.plain)
    words = named_in(m["said"], reading) if m else []
    if not words or re.search(r"\b(?:opposites?|synonyms?|the same)\b", reading.plain):
        return None
    return on_edited(step("attribute", words=words), reading, state)


def one_of_them(reading: Reading, state: Conversation) -> Step | None:
    """ "Is 'complaint' one of them?" of words that were listed: what it does."""
    m = None if _off(reading, state) else _ONE_OF_THEM.match(reading.plain)
    listed = bool(state.operations) and state.operations[-1].name in ("attribute", "rationale", "contrast", "sufficiency")
    words = named_in(m["words"], reading) if m and listed else []
    return on_edited(step("attribute", words=words), reading, state) if words else None


def culprit(reading: Reading, state: Conversation) -> Step | None:
    """ "Which word is the villain?", "what saved it?", "how come this row counts as positive?": the words that decided it."""
    if _off(reading, state) or (state.operations[-1:] and state.operations[-1].name in ("mistakes", "count", "performance")):
        return None
    m = _COUNTS_AS.match(reading.plain)
    if (m and classes_meant(reading)) or (_CULPRIT.match(reading.plain) and not reading.words):
        return on_edited(step("attribute", **{"class": classes_meant(reading)[:1]}), reading, state)
    return None


_A, _B = (rf"(?:an? |the |word )?(?P<{name}>qq\d+|[a-z][\w'-]+)" for name in "ab")
_VIEW = (
    r"(?:(?:to|for|by|with) (?:it|(?:the|this|that|your) (?:model|machine|ai|bot|computer|classifier|program|thing|system))|in "
    r"(?:its|the (?:machine|model)'s) (?:eyes?|head|mind|books?|world|dictionary|view|opinion|vocabulary|brain|language)|"
    r"according to it)"
)
_LINKS = (
    ("antonym", r"(?:the )?(?:exact )?(?:opposites?|antonyms?|contrar(?:y|ies))"),
    ("synonym", r"(?:(?:all |about |roughly |nearly |almost |pretty much |more or less )?(?:the )?(?:very )?same|"
     r"synonym(?:s|ous)|equals?|identical|alike|interchangeable|one and the same)"),
    (None, r"(?:related|linked|connected|similar)"),
)  # fmt: skip
_LINK = "|".join(pattern for _, pattern in _LINKS)
_THING = r"(?: (?:thing|word|things|job|meaning|treatment|idea|stuff|concept|sense)s?)?"
_OR_NOT = r"(?:,? (?:or (?:not|what|only for \w+|no)|really|actually|too|then))*"
_KNOWS = r"(?:does|do|did|can|would) IT (?:really |even |actually )*(?:know|see|get|think|reali[sz]e|understand|treat|take|count)"
_BOTH = re.compile(
    rf"{SO}(?:(?:is|are|do|does|would) |{_KNOWS.replace('IT', IT)} (?:that )?)?{_A}(?: and | n | & |, | / |"
    rf"/){_B}[,:]? (?:(?:do|does|"
    rf"are|is|mean|means|count as|as|be|much|really|(?P<told>{_KNOWS.replace('IT', IT)} (?:those|these|them|both)(?: two)?(?: "
    rf"as)?)) )*(?P<link>{_LINK}){_THING}{_OR_NOT}(?:,? (?P<view>{_VIEW}))?{_OR_NOT}\W*$"
)
_OF_THEM = re.compile(
    rf"{SO}(?:are|is|do) (?:they|these|those|the two|both|these two|those two)(?: words)? (?:really |actually |mean |truly )*"
    rf"(?P<link>{_LINK}){_THING}(?:,? (?P<view>{_VIEW}))?{_OR_NOT}\W*$"
)
_IS_KIND = re.compile(
    rf"{SO}(?:is |are |do |does )?{_A}(?: is| are| counts? as)? (?:an? |some )?(?:kind of |sort of |type of |"
    rf"form of )?(?:an? )?"
    rf"(?P<b>qq\d+|[a-z][\w'-]+)(?: word| thing)? (?P<view>{_VIEW}){_OR_NOT}\W*$"
)
_TELLS = re.compile(
    rf"{SO}(?:can|could|does|do|will|would) {IT} (?:even |really |actually )*(?:tell|distinguish|keep|know|separate)s? {_A} "
    rf"(?:apart )?from {_B}{END}"
)
_CONNECTS = re.compile(
    rf"{SO}what (?:does|do|did|would) {IT} (?:connect|link|associate|relate)s? {_A} (?:with|to){END}|"
    rf"{SO}what(?:'s| is|s) {_A.replace('?P<a>', '?P<c>')} {_VIEW}{END}"
)
_AGAIN = re.compile(rf"{SO}(?:or )?{_A}(?: n | and | & | / |/|, | vs\.? ){_B}{END}")


def what_words_are(reading: Reading, state: Conversation) -> Step | None:
    """ "Chess and sport, the same in its eyes?", "is salty a taste for it?", "can it tell all from some?": what the graph knows
    of two words and what the model makes of it; another pair goes on with the same."""
    plain, last = reading.plain, state.operations[-1] if state.operations else None
    if state.instance is None or reading.all_methods or reading.classes or "what if" in plain:
        return None
    if m := _BOTH.match(plain) or _TELLS.match(plain):
        link, view = m.groupdict().get("link"), m.groupdict()
        people = all(group_of(m[x]) for x in "ab")
        if people and not (
            places_of(reading.surface(m["a"]), state.instance) or places_of(reading.surface(m["b"]), state.instance)
        ):
            return None  # whether people are treated alike
        known = view.get("view") or view.get("told") or re.search(r"\b(?:know|see|treat|tell|think)s?\b", plain)
        return _pair(reading, m["a"], m["b"], _relation(link), bool(known))
    of_weights = last is not None and last.name in ("compare_words", "attribute")
    if (m := _OF_THEM.match(plain)) and len(reading.previous) == 2 and not (of_weights and _relation(m["link"]) != "antonym"):
        return step("knowledge", words=list(reading.previous), relation=_relation(m["link"]), used="also" if m["view"] else None)
    if (m := _IS_KIND.match(plain)) and not re.fullmatch(SENSE, m["b"]) and not is_adjective(m["b"]):
        return _pair(reading, m["a"], m["b"], "kind_of", True)
    if m := _CONNECTS.match(plain):
        word = reading.surface(m["a"] or m["c"])
        return step("knowledge", words=[word]) if places_of(word, state.instance) else None
    if last is not None and last.name == "knowledge" and (m := _AGAIN.match(plain)):
        relation = last.slots.get("relation")
        return _pair(reading, m["a"], m["b"], str(relation) if relation else None, last.slots.get("used") is not None)
    return None


def _relation(link: str | None) -> str | None:
    return next((name for name, pattern in _LINKS if link and re.fullmatch(pattern, link)), None)


def _pair(reading: Reading, a: str, b: str, relation: str | None, used: bool) -> Step | None:
    """The two words, one of which at least the text or quotes hold where it is not asked what they are to the model."""
    words = [reading.surface(x) for x in (a, b)]
    talk = any(x in PRONOUNS or (x in TALK and x not in _SMALL) for x in (a, b))
    stand = used or any(w in reading.quoted or (reading.instance and places_of(w, reading.instance)) for w in words)
    if talk or not stand or words[0] == words[1]:
        return None
    return step("knowledge", words=words, relation=relation, used="also" if used else None)


_SMALL = frozenset(("all", "every", "some", "no", "not", "only", "less", "more", "most", "many", "before", "after", "off", "on"))

_WEIGHED = re.compile(
    rf"{SO}{_A},? (?:versus|vs\.?|v|and|n|or|&) {_B}[,:;?]+ (?:weigh|compare|rank|measure) (?:them|those|these|both|"
    rf"the two){END}|"
    rf"{SO}{_A.replace('?P<a>', '?P<c>')},? (?:versus|vs\.?|v|and|n|or|&) {_B.replace('?P<b>', '?P<d>')}[,:;?]+ (?:which|"
    rf"who)(?: one|"
    r" word| of (?:them|the two))? (?:weighs|counts|matters|pulls|does|is|has|did|wins|won|pushes|carries|mattered|counted|"
    rf"weighed)(?: (?:the )?(?:more|most|heavier|stronger|harder|bigger|heaviest|strongest)(?: say| weight| important)?)?{END}"
)


def weighed(reading: Reading, state: Conversation) -> Step | None:
    """ "Senator vs contract, weigh them", "'Every' vs 'No', which one weighs more?": which of the two counts more."""
    m = None if _off(reading, state) else _WEIGHED.match(reading.plain)
    words = [reading.surface(x) for x in (m["a"] or m["c"], m["b"] or m["d"])] if m else []
    stand = bool(words) and reading.instance is not None and all(places_of(w, reading.instance) for w in words)
    return on_edited(step("compare_words", words=words, asks="which"), reading, state) if stand else None


def _off(reading: Reading, state: Conversation) -> bool:
    return state.instance is None or bool(reading.all_methods or edits_of(reading)) or "what if" in reading.plain


_ANY = re.compile(r"")
PASSING_FORMS = tuple(
    (_ANY, builder) for builder in (what_words_are, weighed, word_then_question, makes_of_words, one_of_them, culprit)
)
