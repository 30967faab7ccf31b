"""Follow-ups of a few words that name nothing, on what was just said: "by how much?", "which of the two?", "is that all?"."""

from __future__ import annotations

import re

from whyproof.agent.forms_methods import compared_methods
from whyproof.agent.pointing import edits_tried, spoken_of_lately, two_lately
from whyproof.agent.reading import SENTENCE, Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step
from whyproof.core.answer import Operation

LONGEST = 9  # words
_SO = r"^(?:(?:and|so|but|ok(?:ay)?|then|well|hm+|or)\b,? *)*"
_TWO = r"(?:the two|both|them|those(?: two)?|these(?: two)?|they)"
#: Of two words: which of them, how far apart, whether they are equal.
_WHICH_OF_THEM = re.compile(
    rf"{_SO}which (?:one |word )?of {_TWO}(?: (?:is|was|counts?|matters?|weighs?|has|speaks?|does)\b.*)?\W*$|"
    rf"{_SO}which (?:one )?(?:is|was|counts|matters|weighs) (?:more|most|stronger|bigger|heavier|the (?:stronger|bigger))"
    r"(?: important| influential)?\W*$|"
    rf"{_SO}(?:compare {_TWO}|(?:what is |what's )?the difference between {_TWO}|difference between {_TWO})(?: please)?\W*$"
)
_HOW_MUCH_MORE = re.compile(
    rf"{_SO}(?:by )?how much(?: (?:more|less|stronger|bigger|is the difference|exactly))?\W*$|"
    rf"{_SO}(?:is (?:it|that) )?(?:twice|double|three times|much|a lot|far) (?:as (?:much|strong|important)|more|stronger)\W*$|"
    rf"{_SO}(?:is (?:it|that) )?(?:a )?(?:big|large|small|huge) difference\W*$"
)
_EITHER = re.compile(rf"{_SO}(?:is it |rather |more )?(?:the )?[^\s,?]+ or (?:rather |more )?(?:the )?[^\s,?]+\W*$")
_EQUAL = re.compile(
    rf"{_SO}(?:are|do|is|were) {_TWO} (?:\w+ )?(?:equal(?:ly \w+)?|the same|alike|close|similar|count the same|weigh the same|"
    r"matter (?:equally|the same))\W*$"
)
_OF_TWO = r"(?:of (?:the two|both|them|those(?: two)?|these(?: two)?|the (?:pair|others))|between (?:them|those two|the two))"
#: Which of two that were lately spoken of, whatever was asked of them.
_WHO_WINS = re.compile(
    rf"{_SO}(?:which(?: one| word| part| side| half| sentence| bit)?(?: {_OF_TWO})?|who)(?: (?:of them )?)? ?(?:wins?|won|"
    rf"prevails?|prevailed|"
    r"dominates?|dominated|is (?:the )?(?:boss|winner|stronger|strongest|more important|more decisive|heavier|decisive|bigger)|"
    r"(?:did|does|counts?|counted|weighs?|weighed|matters?|mattered|pulls?|pulled|pushes|pushed|carries|carried|speaks?|has|"
    r"had|says?|"
    r"leans?|helps?|helped|hurts?) (?:the )?(?:more|most|stronger|harder|heavier|bigger|the bigger \w+)|tips? the "
    r"(?:scales?|balance))\b"
    r"(?: (?:to|towards?|for|against|in favou?r of) [\w/-]+)?(?:,? (?:then|here|overall|in the end|really|please))*\W*$"
)
#: Of the last of several edits: "did that second one matter?".
_EDIT_MATTERED = re.compile(
    rf"{_SO}(?:did|does|do|has|was|is) (?:that|the|this|my)(?: (?P<nth>first|second|third|last|latter|former|other|new))? "
    rf"(?:one|word|change|edit|"
    r"swap|replacement)?(?: even| really| actually| ever)*(?: (?:matter|count|help|hurt|do (?:anything|something|much)|have "
    r"(?:an|any) "
    r"(?:effect|influence|impact)|make (?:a|any) difference|change (?:anything|something|much)|needed|necessary|relevant|"
    r"important))"
    r"(?: at all| then| too)*\W*$"
)
#: Of words that were listed: the others too, or the first alone.
_REST = re.compile(
    rf"{_SO}(?:is (?:that|this|it) (?:all|it|everything|all of (?:it|them)|the whole list)|the (?:rest|others?)|what about the "
    r"(?:rest|others?)|(?:any|what|which|anything|nothing) (?:other|others|else|more)(?: words?)?|"
    r"(?:(?:what|anything|anything else|any others?)? ?)?(?:besides|apart from|other than|aside from|except(?: for)?|beyond|"
    r"not counting) "
    r"(?:that|this|it|those|these|them)(?: (?:one|word|ones|words))?|other words(?: too| as well)?|(?:some |a few )?more(?: "
    r"words?)?|(?:and )?others?|all of them|the other words)\W*$"
)
_FIRST = re.compile(
    rf"{_SO}(?:just|only) (?:the |give me the |show me the )?(?:(?:very )?(?:first|top|main|strongest|biggest|most important|"
    rf"best)"
    r"|number one)(?: (?:one|word))?(?: please)?\W*$"
)
#: Where a number comes from.
_WHENCE = re.compile(
    rf"{_SO}(?:where (?:does|do|did) .{{0,40}}\bcome from|how (?:do|did|can) you (?:get|come up with|arrive at|come to|"
    rf"reach) (?:to )?"
    r"(?:that|this|these|those|the|\d+(?:\.\d+)? ?%).{0,20}|what (?:are|is) (?:that|those|these|the) (?:\d+(?:\.\d+)? ?%|"
    r"numbers?|"
    r"percent\w*|figures?) based on)\W*$"
)
_DISBELIEF = re.compile(
    rf"{_SO}(?:i (?:really |simply )?(?:don't|do not|dont|can't|cannot) (?:believe|buy) (?:it|this|that|you)|i doubt (?:it|"
    rf"that|this)|"
    r"(?:earlier |before )?you (?:just )?said (?:something (?:else|different)|otherwise|the opposite)(?: before| earlier)?|"
    r"no way|seriously|come on|impossible|unbelievable|that can(?:no|')t be(?: true| right)?)[\s?!.]*$"
)
_ONE_WORD = re.compile(
    rf"{_SO}(?:(?:give me |just )?(?:a |in |with )?(?:one|single|a single)[- ]word(?: answers?| only| please)*|just (?:the "
    rf")?(?:answer|label|"
    r"verdict|result|decision)|(?:the |your |so )*final answer)(?: please)?\W*$"
)
_WEIGHTS = ("attribute", "rationale", "compare_words", "compare_methods", "trust")
#: Of methods: which is to be believed, and why they part.
_OF_METHODS = re.compile(
    rf"{_SO}(?:which (?:(?:method|one|of {_TWO}) )?is (?:the )?(?:better|best|right|correct|more (?:accurate|reliable|"
    rf"trustworthy))|"
    rf"(?:why|how) (?:do|does|are|would) (?:{_TWO}|the methods|it) (?:differ|disagree|different|not agree|say different things)"
    r"(?: from each other)?|which method (?:is|should|do|would|works)\b.*|"
    r"(?:do (?:they|these|both) )?agreed?|which (?:one )?(?:do|would) you (?:prefer|recommend|choose|trust|use)|(?:what(?:'s|"
    r" is) )?your "
    r"recommendation)\W*$"
)


def said_shortly(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """The step of a follow-up of a few words that names nothing; None where it names something or fits nothing said before."""
    plain = reading.plain
    if last.name in _WEIGHTS and len(reading.words) == 2 and _EITHER.match(plain):
        return step("compare_words", words=list(reading.words), asks="which")
    if found := _who_wins(reading, state) or _edit_mattered(reading, state, last):
        return found
    if len(plain.split()) > LONGEST or reading.quoted or reading.classes or reading.all_methods or edits_of(reading):
        return None
    if _DISBELIEF.match(plain):
        return step("evidence")
    if _ONE_WORD.match(plain) and state.instance is not None:
        return step("predict")
    if last.name in _WEIGHTS and _WHENCE.match(plain):
        return step("method_info")
    if _methods_told(last) and _OF_METHODS.match(plain):
        return compared_methods(reading, state)
    return _of_words(plain, state, last)


def _who_wins(reading: Reading, state: Conversation) -> Step | None:
    """ "Which one wins?": which of the two that were lately spoken of counts more; of two sentences, how much each does."""
    if reading.words or not _WHO_WINS.match(reading.plain) or state.instance is None:
        return None
    lately = spoken_of_lately(reading, state)
    if any(SENTENCE.fullmatch(w) for w in lately) or re.search(r"\bsentence\b", reading.plain):
        return step("attribute", granularity="sentence")
    pair = two_lately(reading, state)
    return step("compare_words", words=pair, asks="which", **{"class": reading.classes[:1] or None}) if pair else None


def _edit_mattered(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """ "Did that second one matter?", behind edits: what the word does that was put in, in the text as it is now."""
    m = _EDIT_MATTERED.match(reading.plain)
    made = [
        e
        for a in state.answers
        for o in a.operations
        if o.name == "what_if"
        for e in edits_tried(o)
        if e.get("new") or e.get("old")
    ]
    if m is None or last.name != "what_if" or not made or reading.words:
        return None
    at = {"first": 0, "former": 0, "second": 1, "third": 2}.get(m["nth"] or "last", -1)
    edit = made[at] if at < len(made) else made[-1]
    word = str(edit.get("new") or edit.get("old"))
    return Step(step("attribute", words=[word]).operation, edited=bool(edit.get("new")) and bool(state.edits))


def _methods_told(last: Operation) -> bool:
    return last.name in ("compare_methods", "method_info") or bool(last.slots.get("method"))


def _of_words(plain: str, state: Conversation, last: Operation) -> Step | None:
    """Of the two words spoken of last, or of those that were listed."""
    named = last.slots.get("words")
    pair = [str(w) for w in (named if isinstance(named, list) else state.words)][-2:]
    if last.name in ("compare_words", "attribute") and len(pair) > 1:
        asks = "equal" if _EQUAL.match(plain) else "which" if _WHICH_OF_THEM.match(plain) else None
        asks = "which" if asks is None and last.name == "compare_words" and _HOW_MUCH_MORE.match(plain) else asks
        if asks:
            return step("compare_words", words=pair, asks=asks)
    if last.name not in ("attribute", "rationale") or last.slots.get("words") or last.slots.get("granularity"):
        return None
    kept = {k: v for k, v in last.slots.items() if k in ("class", "method", "sign", "field")}
    if _FIRST.match(plain):
        return step("attribute", **kept, top_k=1)
    return step("attribute", **kept, all=True) if _REST.match(plain) and not last.slots.get("all") else None
