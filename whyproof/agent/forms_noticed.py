"""The forms of questions after what the model makes of words of the text: "did it notice the smoke?", "was 'low' lost on it?",
"does it take 'sick' as bad?", "did 'love' fool it?"."""

from __future__ import annotations

import re

from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import TALK, Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_SO = r"(?:(?:and|so|but|ok(?:ay)?|then|well|hm+|lol|wait|oh|now|sorry|also|tell me|i wonder|whether|if)\b,? *)*"
_IT = (
    r"(?:it|this thing|the thing|(?:the |this |that |your |my )?(?:model|classifier|machine|ai|computer|system|program|"
    r"algorithm|robot|bot))"
)
_REALLY = r"(?:(?:really|actually|even|just|ever|also|at least|simply|at all|in any way|completely|totally|properly) )*"
_HELPS = r"(?:does|do|did|is|was|were|are|has|have|had|can|could|will|would|(?:does|did|is|was|has|could|would|ca|wo)n't)"
#: What something is said to be that may be praise or blame.
SENSE = (
    r"(?:good|bad|great|nice|awful|terrible|amazing|awesome|lovely|positive|negative|neutral|favou?rable|compliments?|praise|"
    r"insults?|insulting|complaints?|criticism|critical|jokes?|joking|ironic|irony|sarcas\w+|slang|fun|funny|an? plus|"
    r"an? minus|kind|rude|offensive|swear ?words?|endearing|literal(?:ly)?|figurative|metaphor\w*|dismissive|respectful)"
)
#: Noticing and passing over, without what asks for a use ("does it use 'x'?") or for knowledge.
_NOTICES = (
    r"(?:notic(?:e|es|ed|ing)|caught|catch(?:es)?|register(?:s|ed)?|clock(?:s|ed)?|spot(?:s|ted)?|see[ns]?|saw|hear(?:s|d)?|"
    r"heed(?:s|ed)?|pick(?:s|ed)? up(?: on)?|tak(?:e|es|en) (?:any |in )?(?:notice|note) of|t(?:ook|ake|akes|aken) in|"
    r"miss(?:es|ed)?|ignor(?:e|es|ed|ing)|overlook(?:s|ed)?|skip(?:s|ped)?(?: over)?|disregard(?:s|ed)?|dismiss(?:es|ed)?|"
    r"f(?:all|alls|ell|allen) for|(?:fooled|tricked|misled|thrown(?: off)?|confused|bothered|impressed|swayed|put off|"
    r"distracted|taken in) by|appreciat(?:e|es|ed)|credit(?:s|ed)?|g(?:et|ets|ot)|understand|understood|grasp(?:s|ed)?|"
    r"read|mind(?:s|ed)?|process(?:es|ed)?|blam(?:e|es|ed|ing)|wak(?:e|es) up to|pay (?:any )?attention to|swallow(?:s|ed)?)"
)
_ACTIVE = re.compile(rf"^{_SO}(?:(?:why |how come )?{_HELPS} )?{_IT} {_REALLY}(?:not )?{_NOTICES}\b(?P<rest>.*)$")
_REACHES = (
    r"(?:(?:even |just |really |at all |ever )*(?:(?:been |get |got |being )?(?:noticed|ignored|overlooked|missed|skipped|"
    r"registered|seen|heard|swallowed|picked up|taken into account|lost on|misread|misunderstood|used)|register(?:s|ed)?|"
    r"s[iau]nk in|arrive[sd]?|land(?:s|ed)?|g[eo]t through|c[oa]me (?:across|through)|fool(?:s|ed)?|trick(?:s|ed)?|"
    r"mislead|misled|confuse[sd]?|thr[eo]w(?: off)?|bother(?:s|ed)?|trouble[sd]?|impress(?:es|ed)?|sway(?:s|ed)?|scare[sd]?|"
    r"annoy(?:s|ed)?|weigh(?:s|ed)? in|sweeten(?:s|ed)?|spoil(?:s|ed|t)?|cost|earn(?:s|ed)?|save[sd]?|hurt|sink|sank|sunk|"
    r"upset))\b"
)
_PASSIVE = re.compile(rf"^{_SO}{_HELPS} (?P<rest>(?!{_IT}\b)(?:\S+ ){{1,6}}?){_REACHES}.*$")
_UNAIDED = re.compile(
    rf"^{_SO}(?P<rest>(?!{_IT}\b)(?:\S+ ){{1,5}}?)(?:(?:doesn't|does not|doesnt|didn't|did not|didnt|isn't|wasn't) )?{_REALLY}"
    rf"{_REACHES}(?: {_IT}| nothing| something| anything| at all)*\W*$"
)
_LOST = re.compile(rf"^{_SO}lost on {_IT}\b(?P<rest>.*)$")
_MADE_OF = re.compile(
    rf"^{_SO}(?:what|how much) (?:does|did|do|has|is) {_IT} (?:really |actually )*(?:(?:make|made) of|have against|got against|"
    rf"do with|hold against|think of)\b(?P<rest>.*)$"
)
_TAKEN = re.compile(
    rf"^{_SO}(?:{_HELPS} )?{_IT} {_REALLY}(?:think(?:s|ing)?|t[ao]k(?:e|es|en|ing)|took|read(?:s|ing)?|treat(?:s|ed|ing)?|"
    rf"see(?:s|n|ing)?|saw|count(?:s|ed|ing)?|understand(?:s|ing)?|us(?:e|es|ed|ing)|know(?:s)?|get(?:s)?|realise(?:s)?|"
    rf"realize(?:s)?|consider(?:s|ed)?|regard(?:s|ed)?|judg(?:e|es|ed)|find(?:s)?|interpret(?:s|ed)?|hear(?:s|d)?)\b"
    rf"(?: that| the fact that)? (?P<rest>.+?) (?:(?:as|for|to be|to mean|is|are|was|were|means?|counts? as|can be|isn't|'s|"
    rf"in) )?(?:not |no |really |very |also |meant |as |(?:an?|the|my|his|her|something|some) )*"
    rf"(?:(?:{SENSE}|one|such|such|(?:at )?face value|seriously|the (?:wrong|right|other|bad|good) (?:way|sense|meaning))"
    rf"(?: (?:thing|word|sign|remark|point|note|here|there|then|too|or not))*|as an? \w+(?: (?:thing|word|term))? (?:here|there))"
    r"(?: or (?:an? |as )?\w+)?\W*$"
)
_MEANINGS = re.compile(
    rf"\b(?:mix(?:es|ed|ing)? (?:it |them )?up|confus(?:e|es|ed|ing)|mistak(?:e|es|ing)|mistook|muddl(?:e|es|ed|ing)(?: up)?)\b"
    rf"(?P<rest>.+)|^{_SO}(?:the word |the )?(?P<of>\S+(?: \S+)?) (?:has|have|can have|got) (?:two|2|several|many|more than "
    rf"one|different|other) (?:meanings?|senses?)\b"
)
_HOW_IS = re.compile(
    rf"^{_SO}(?:how|why|since when|in what way|how come)(?: on earth| the hell| in the world)? (?:is|are|was|were|can|could|"
    rf"does|would) "
    rf"(?P<rest>.+?) (?:be |count as |mean )?(?:supposed to be )?(?:an? |so )?{SENSE}(?: (?:thing|word|sign|here|there|"
    rf"then))*\W*$"
)
#: Whether a word is good or bad as such: "is shop a bad word?", "is 'refund' positive or negative?".
_VALUED = re.compile(
    rf"^{_SO}(?:is|was|are|were) (?:the (?:word )?)?(?P<rest>qq\d+|[\w'-]+) (?:(?:a|an|really|so|such|considered|seen as|counted "
    rf"as) )*{SENSE}(?: or (?:an? )?{SENSE})?(?: (?:words?|things?|signs?|here|there|then|too|for it|to it|in its eyes))*\W*$"
)
#: Words that deny or join, which are talk elsewhere: "did it notice the not?".
_SMALL = frozenset("not no never but only all without nobody nothing none hardly although though however yet".split())  # noqa: SIM905
_OF_TWO = re.compile(r"\b(?:is|are|was|were|means?|same|opposites?|related|as)\b")
_NO_NOTICE = re.compile(
    r"\b(?:together|links?|connect\w*|combin\w*|negations?|difference|better|worse|sarcasm|irony|wrong|right|correct(?:ly)?|"
    r"every time|always|usually|in general|"
    r"typos?|case|capitals?|first|how many|how often|rows?|reviews|headlines|pairs)\b"
)


_SUPPOSES = re.compile(r"\bwhat if\b|^(?:(?:and|so|but|or|ok(?:ay)?|then)\b,? *)*(?:if|suppos\w+|imagin\w+|had)\b")


def words_noticed(reading: Reading, state: Conversation) -> Step | None:
    """ "Did it notice the smoke?", "was it lost on the model?", "does it read 'low' as bad?": what these words do."""
    if reading.instance is None or reading.all_methods or edits_of(reading) or _SUPPOSES.search(reading.plain):
        return None
    found = _asked_about(reading)
    return on_edited(step("attribute", words=found), reading, state) if found else None


def _asked_about(reading: Reading) -> list[str]:
    plain = re.sub(r"\b(does|did|is|was|do|has)nt\b", r"\1n't", reading.plain)
    if m := _TAKEN.match(plain) or _HOW_IS.match(plain):
        return named_in(m["rest"], reading) or spoken_of(m["rest"], reading)
    if m := _VALUED.match(plain):
        return named_in(m["rest"], reading)
    if m := _MEANINGS.search(plain):
        return named_in(m["rest"] or m["of"], reading)[:1]
    for pattern in (_ACTIVE, _PASSIVE, _UNAIDED, _LOST, _MADE_OF):
        m = pattern.match(plain)
        if m is None or (pattern is _ACTIVE and _OF_TWO.search(m["rest"])) or _NO_NOTICE.search(plain):
            continue
        if re.search(r"\bby (?:the )?(?:model|classifier)\b", plain):
            return []
        if found := named_in(m["rest"], reading) or (spoken_of(m["rest"], reading) if pattern is not _UNAIDED else []):
            return found
    return []


def spoken_of(said: str, reading: Reading) -> list[str]:
    """The words spoken of last, where a pronoun is all that is named, and they stand in the text."""
    assert reading.instance is not None
    pronoun = re.fullmatch(r"\W*(?:it|that|this|them|those|these|that (?:one|word|bit|part))\W*(?: at all| then| here)?\W*", said)
    return [w for w in reading.previous if places_of(w, reading.instance)] if pronoun else []


def named_in(said: str, reading: Reading) -> list[str]:
    """What a piece of a question names of the text: what it quotes, phrases that stand there as they are said, other words."""
    instance, found = reading.instance, list[str]()
    assert instance is not None
    tokens = re.findall(r"qq\d+|[^\W_][\w'-]*", said)
    at = 0
    while at < len(tokens):
        run = next((n for n in range(len(tokens), at + 1, -1) if _is_phrase(tokens[at:n], reading)), at + 1)
        name = reading.surface(tokens[at]) if run == at + 1 else " ".join(tokens[at:run])
        small = tokens[at] in _SMALL and (at + 1 == len(tokens) or tokens[at - 1] in ("the", "word", "a"))
        if run > at + 1 or tokens[at].startswith("qq") or small or name in reading.words:
            found += [name] if places_of(name, instance) else []
        at = run
    return list(dict.fromkeys(found))


def _is_phrase(tokens: list[str], reading: Reading) -> bool:
    """Whether several words stand in the text one after the other, a word of content first and last."""
    assert reading.instance is not None
    ends = tokens[0] not in TALK and tokens[-1] not in TALK
    content = any(t.startswith("qq") for t in tokens)
    return ends and not content and bool(places_of(" ".join(tokens), reading.instance))
