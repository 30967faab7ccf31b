"""Doubts of the decision, told in several sentences of which none need be a question: "this is nonsense, they said the staff were
friendly", "negative?? 'sick' means good", "I would have filed this under Business. Who is right?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from whyproof.agent.forms_noticed import SENSE, named_in
from whyproof.agent.reading import Reading
from whyproof.agent.reading_aligned import is_adjective
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_SO = (
    r"(?:(?:and|so|but|ok(?:ay)?|then|well|hm+|lol|wait|oh|no|now|sorry|bruh|bro|dude|man|hey|omg|wtf|ugh|look|listen|honestly|"
    r"also|actually|even though|although|though|because|since|given that|when)\b[,:]? *)*"
)
_IT = (
    r"(?:it|this thing|the thing|you|they|(?:the |this |that |your |my )?(?:model|classifier|machine|ai|computer|system|program|"
    r"algorithm|robot|bot))"
)
_VERY = r"(?:(?:just|complete|completely|total|totally|utter|utterly|such|so|plain|simply|clearly|obviously|very|really|\w+ly) )*"
#: Nothing but that somebody does not agree.
_PROTEST = re.compile(
    rf"^{_SO}(?:(?:this|that|thats|that's|it|its|it's|this's)(?: is| was)? {_VERY}(?:an? )?(?:wrong|false|nonsense|bullshit|bs|"
    r"rubbish|ridiculous|absurd|crazy|insane|stupid|crap|garbage|silly|mad|bonkers|dumb|a joke|not right|not fair|not true|"
    r"incorrect|mistaken|off)(?: (?:man|mate|dude|bro|lol|to me))?|"
    r"i (?:really |just |honestly )?(?:don't|dont|do not|can't|cannot|cant) (?:get|understand|see|follow|accept)(?: it| this| "
    r"that| why)?|(?:come on|cmon|c'mon|seriously|really|surely|no way|what|huh|please|man|mate|bruh|ffs|nope|no|why|how come|"
    r"how so|excuse me|are you serious|you must be joking|how dare (?:it|you)|disagree|i disagree)|"
    r"(?:this|that|it|you) (?:can't|cant|cannot|can not) be (?:right|true|serious|correct)|"
    r"(?:with|given|considering|despite|in spite of|what with) .{3,60})\W*$"
)
_WRONG = re.compile(r"\b(?:wrong|false|nonsense|bullshit|bs|rubbish|ridiculous|absurd|incorrect|mistaken|crap|garbage)\b")
#: What is asked of a doubt that was just told, and of nothing else.
_FOLLOWS = re.compile(
    rf"^{_SO}(?:who(?:'s| is| was) (?:right|wrong|correct|mistaken)(?: here| then)?(?:,? (?:me|i|it|you|the machine|the "
    rf"model) or "
    rf"(?:me|i|it|you|the machine|the model))?|(?:me|i|us|we|you|it|the machine|the model) or (?:me|i|us|it|the machine|the "
    rf"model|you)|"
    r"why(?: so| then| that| this| is that)?|how come|how so|"
    r"(?:am i|was i|were they|are they|is (?:she|he)|was (?:she|he)|are we|were we) (?:being )?(?:wrong|silly|right|mistaken|"
    r"stupid|crazy|correct)|(?:defend|justify) (?:it|that|this|yourself)|convince (?:me|them|us)(?: or concede)?|overrule me|"
    r"prove me wrong|explain(?: (?:it|that|this|yourself))?|"
    rf"(?:did|does|do|is|has|was|can|could|didn't|doesn't|hasn't) (?:{_IT}|that|this) (?:even |really |actually |ever )*"
    r"(?:get|got|take|took|taken|know|understand|understood|see|saw|grasp|notice|noticed|realise|realised|realize|realized|"
    r"register|registered|arrive|arrived|sink in|sunk in|catch|caught|read|aware|count|count for nothing|count for anything|"
    r"hear|heard|matter|lost on it)(?: of)?(?: it| that| this| so| them)?"
    rf"(?: (?:as|for|to be|to mean|like) (?:an? )?(?:{SENSE}|one|such)(?: (?:thing|word|sign))?)?(?: at all| here| too|,? "
    rf"or not)?"
    r")\W*$"
)
_SURE = re.compile(rf"^{_SO}(?:are you |is it |you |u )?(?:really |quite )?(?:sure|certain)(?: (?:about|of) (?:it|that|this))?$")
_CALLS = (
    r"(?:say|says|said|think|thinks|thought|call|calls|called|mark|marks|marked|put|puts|file|files|filed|label|labels|labelled|"
    r"labeled|read|reads|see|sees|saw|judge|judges|judged|decide|decides|decided|class|classify|classed|rate|rates|rated|went "
    r"with|go with|goes with|goes for|go for|pick|picks|picked|find|finds|claim|claims|claimed|tag|tags|tagged)"
)
#: What the machine said, told once more.
_VERDICT = re.compile(rf"^{_SO}{_IT} (?:really |actually |still )?{_CALLS}\b(?: (?!not\b)\S+){{1,5}}\W*$")
_MINE = re.compile(
    rf"^{_SO}(?:(?:i|we|anyone|everyone|everybody|anybody|people|any human|(?:my|the|our|all my|most|some) (?:\w+ )?\w+|"
    rf"students|experts|friends)(?:'d| would| had|'ve)?(?: have)?(?: all| always)? {_CALLS}\b|"
    rf"(?:it|this|that) (?:should|ought to|must|has to|needs to) (?:be|have been|go|count)\b|"
    rf"(?:to me|for me|in my (?:eyes|opinion|book|view)|if you ask me),? (?:it|this|that)\b|(?:surely|obviously|clearly)\b)"
)
_NOT_THAT = re.compile(
    rf"^{_SO}(?:why )?not (?:even |in )?(?:[\w/-]+ ){{0,2}}?(?P<class>[\w/-]+)(?: (?:and|or|nor) (?:not )?(?:even "
    rf")?[\w/-]+){{0,2}}(?: either| though| then)*\W*$"
)
#: "Why on earth negative?", "how can this be Sports?"
_HOW_SO = re.compile(
    rf"^{_SO}(?:why|how come|how)(?: on earth| the hell| in the world| tf| then| exactly)*(?: (?:is|was|can|could|would|"
    rf"should|did|does) "
    rf"(?:{_IT}|this|that)|(?: is| was)? (?:this|that|it|it's|its)| {_IT})?(?: possibly| still| ever| really| be| say| says|"
    rf" called| end up| a| an| "
    r"as| get| got| come out| judged| considered)* [\w/-]+(?: one| review| headline| story| text)?\W*$"
)
#: What somebody says to have felt, of a text that is judged by just that.
_FELT = (
    ("positive", r"(?:loved?|liked?|enjoy(?:ed)?|adored?|recommend(?:ed)?|praised?|was (?:happy|delighted|thrilled))"),
    ("negative", r"(?:hated?|disliked?|regret(?:ted)?|loathed?|was (?:angry|disappointed|furious))"),
)
_THING_IS = re.compile(
    rf"^{_SO}(?!second|first|top|runner|next|third|the (?:second|first|top|other|next))(?:(?:an?|the|my|our) )?[\w'-]+(?: "
    rf"[\w'-]+)? (?:is|are|isn't|aren't|was|were) (?:\w+ ){{0,2}}"
)
_IS_SAID = re.compile(
    rf"^{_SO}(?:this|that|it|thats|its|theres|that's|it's|there's|this's|he|she|the (?:text|review|headline|story|guy|writer|"
    rf"author|customer))(?: is| are| was| were| has)? (?P<deny>not |isn't |no |nothing )?"
)
_OF_KIND = re.compile(
    r"\b(?:story|news|review|headline|text|piece|article|rave|rant|complaint|compliment|praise|matter|topic|thing|word)s?\b"
)
_QUESTION = re.compile(
    r"^(?:and |but |so |ok,? )*(?:what|why|which|how|where|who|when|is|are|was|were|does|do|did|would|could|can|should|will|"
    r"has|have|"
    r"if|show|tell|give|list|try|make|swap|replace|delete|remove|add)\b"
)
_SENSED = re.compile(
    rf"^{_SO}(?P<of>.+?) (?:is|are|was|were|'s|means?|can be|can mean|can also be|isn't|aren't|isnt|doesn't mean|is not|are not|"
    rf"wasn't|sounds?|was meant as|were meant as|was meant to be) (?:also |really |just |only |not |never |such |very |so |"
    rf"usually |actually |always |meant |other )*(?:as )?(?:an? |the |my |his |no )?(?:\w+ )?(?:{SENSE})\b(?! or\b).{{0,24}}$"
)
_TOLD = re.compile(
    rf"^{_SO}(?:they|he|she|i|we|it|the (?:text|review|guest|author|writer|customer)|my \w+)(?: just| even| literally| clearly| "
    rf"really| also| did| do| does| never)* (?:say|says|said|wrote|write|writes|told|called?|mention|mentions|mentioned|praised?|"
    r"thanked|loved?|liked?|enjoyed|admits?|admitted)\b(?P<rest>.+)$"
)
_PREDICATE = re.compile(r"\b(?:is|are|was|were|'s|seemed|felt|looked|tasted)\b(?P<said>.+)$")
_SPLIT = re.compile(r"(?:[.?!;:,…]+|\s[-–—]+)\s+|[.?!;:,…]+$")
_SOMEWHAT = re.compile(r"[!]|\?\s*\?|^(?:but|no|hm|surely|come on|cmon|seriously|bruh|obviously|clearly)\b")
_TAG = re.compile(r"(?:isn't|isnt|innit|wasn't|right|correct|no|yes|yeah|true|aint|ain't)(?: (?:it|that|this))?$")
_WHY = re.compile(r"(?:and |so |but )?(?:why|how come|how so|explain|justify)\b")
LONGEST = 40  # words of a doubt


def doubted(reading: Reading, state: Conversation) -> Step | None:
    """What is asked by a doubt, where the whole question is one: why the words that are named did not tip it, or else why the
    decision is not the class that the person would give, or what it is."""
    plain = reading.plain
    if state.instance is None or reading.all_methods or len(plain.split()) > LONGEST or plain.startswith("so that "):
        return None
    parts = [p for p in (x.strip(" \"'?!.,") for x in _SPLIT.split(plain)) if p and not _TAG.fullmatch(p)]
    said = [_heard(replace(reading, question=reading.unmarked(p)), p) for p in parts]
    kinds = {kind for kind, _ in said}
    if not kinds or "other" in kinds or ("sense" not in kinds and edits_of(reading)):
        return None
    named = {kind: list(dict.fromkeys(x for one, some in said if one == kind for x in some)) for kind in kinds}
    found = _of_what_is_named(named, parts, plain) or _of_the_verdict(named, parts, plain, state)
    return replace(on_edited(found, reading, state), premise=found.premise) if found else None


def _of_what_is_named(named: Named, parts: list[str], plain: str) -> Step | None:
    """A doubt that names words which tell otherwise, or the class that it should be."""
    words = list(dict.fromkeys(named.get("words", []) + named.get("sense", [])))
    alone, loud = len(parts) == 1, bool(_SOMEWHAT.search(plain))
    told = (named.get("verdict", []) + named.get("how", []))[:1]
    if named.get("foil") and not (alone and re.search(r"\bwhy\b", plain)):  # "why not Sports?" alone is read elsewhere
        return step("contrast", **{"class": named["foil"]})
    if words and (loud or not alone or not plain.endswith("?")):
        return replace(step("attribute", words=words, **{"class": told}), premise=bool(told))
    plainly = loud or not alone or _MINE.match(plain) or not plain.endswith("?")
    if "class" in named and "how" not in named and plainly and not (alone and _tagged(plain)):
        return step("contrast", **{"class": named["class"]})
    return None


def _of_the_verdict(named: Named, parts: list[str], plain: str, state: Conversation) -> Step | None:
    """A doubt that says no more than what was decided, or that it is wrong."""
    told = (named.get("verdict", []) + named.get("how", []))[:1]
    if "verdict" in named and any(_SURE.match(p) for p in parts):
        return step("confidence")
    if told and ("how" in named or len(parts) > 1):
        why = "how" in named or any(_WHY.match(p) for p in parts)
        return replace(step("attribute" if why else "contrast", **{"class": told}), premise=why)
    fresh = not state.operations or state.operations[-1].name in ("predict", "confidence")
    of_model = _WRONG.search(plain) and not re.match(rf"{_SO}that\b", plain)  # "that is wrong" is of an answer
    wrong = (fresh and of_model) or re.search(r"\bwho(?:'s| is| was) (?:right|wrong)\b", plain)
    return step("contrast") if named.keys() <= {"protest", "follows"} and wrong else None


def _tagged(plain: str) -> bool:
    """ "This is Sports, isn't it?" asks what was decided."""
    return re.search(r"\b(?:isn't|isnt|innit|right|correct|true|yes|aint)(?: (?:it|that|this))?\W*$", plain) is not None


def _heard(part: Reading, said: str) -> tuple[str, list[str]]:
    """What one sentence of a doubt does: ``words`` that tell otherwise, a ``class`` that it should be, the ``verdict`` told once
    more, a ``protest``, what ``follows``; else ``other``."""
    for kind, read in _KINDS:
        if (found := read(said, part)) is not None:
            return kind, found
    return "other", []


def _sensed(said: str, part: Reading) -> list[str] | None:
    m = _SENSED.match(said)
    return named_in(m["of"], part) or None if m and not _QUESTION.match(said) else None


def _told_again(said: str, part: Reading) -> list[str] | None:
    """The verdict, told once more or alone: "it thinks this is negative", "negative??"."""
    left = re.sub(r"\b(?:and|but|so|really|seriously|ok|okay|fair|fine|enough|right|sure|alright|good)\b", "", said)
    alone = bool(part.classes) and len(left.split()) <= 1
    return classes_meant(part)[:1] or None if alone or _VERDICT.match(said) else None


def _would_be(said: str, part: Reading) -> list[str] | None:
    """ "I'd call it positive", "it should be Sports"; what is said of the model or its weights is a statement to be judged."""
    of_model = re.search(r"\b(?:model|machine|classifier|words?|(?:speak|count|weigh|matter|point)s?)\b", said)
    return classes_meant(part)[:1] or None if _MINE.match(said) and not _QUESTION.match(said) and not of_model else None


def _felt(said: str, part: Reading) -> list[str] | None:
    """ "I loved the film", of a text that is judged by just that."""
    how = rf"{_SO}(?:i|we) (?:really |so )?"
    return [label for label, verb in _FELT if label in part.labels and re.match(rf"{how}{verb}\b", said)] or None


def _words_told(said: str, part: Reading) -> list[str] | None:
    """ "They said the staff were friendly": what is said of things, or else the things."""
    m = None if _QUESTION.match(said) else _TOLD.match(said)
    words = named_in(m["rest"], part) if m else []
    predicate = _PREDICATE.search(m["rest"]) if m else None
    described = named_in(predicate["said"], part) if predicate else [w for w in words if is_adjective(w.lower())]
    return described or words or None


def _of_the_text(said: str, part: Reading) -> list[str] | None:
    """ "This is a rave", "it's not negative", "but its a war story": the class that is meant, if any."""
    classes, m = classes_meant(part), None if _QUESTION.match(said) else _IS_SAID.match(said)
    if m is None:
        return classes[:1] or None if not _QUESTION.match(said) and _THING_IS.match(said) else None
    if classes and m["deny"]:
        return [label for label in part.labels if label not in classes] if len(part.labels) == 2 else []
    kind = _OF_KIND.search(said[m.end() :])
    return classes[:1] if classes or (kind and not part.words) else None


Named = Mapping[str, list[str]]
_KINDS: tuple[tuple[str, Callable[[str, Reading], list[str] | None]], ...] = (
    ("protest", lambda said, part: [] if _PROTEST.match(said) else None),
    ("follows", lambda said, part: [] if _FOLLOWS.match(said) or _SURE.match(said) else None),
    ("sense", _sensed),
    ("foil", lambda said, part: classes_meant(part) or None if _NOT_THAT.match(said) else None),
    ("verdict", _told_again),
    ("how", lambda said, part: classes_meant(part)[:1] or None if _HOW_SO.match(said) and not part.words else None),
    ("class", _would_be),
    ("class", _felt),
    ("words", _words_told),
    ("class", _of_the_text),
)
