"""Questions after the outcome in few words: "where does that leave us?", "pos or neg?", "negative i guess?", "did anything
move?", "what's second?"."""

from __future__ import annotations

import re
from dataclasses import replace

from whyproof.agent.bare import bare
from whyproof.agent.reading import Reading, label_said
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

SO = (
    r"^(?:(?:and|so|but|ok(?:ay|ok)?|then|well|hm+|lol|haha|huh|hey|hi|now|right|fine|alright|n|just|please|pls|tell me|"
    r"honestly|"
    r"frankly|come on|in short|let me put it simply|in the end|after all (?:that|this)|with (?:all )?(?:that|"
    r"this))\b[,.!:]? *)*"
)
IT = (
    r"(?:it|you|they|(?:the|this|that|your|my) (?:thing|model|classifier|machine|ai|bot|robot|computer|system|program|"
    r"programme|algorithm|tool|software))"
)
END = (
    r"(?:,? (?:then|now|here|please|pls|plz|lol|man|mate|dude|exactly|overall|finally|again|anyway|in the end|at the end|"
    r"in total|according to (?:it|the machine|the model)|for (?:it|the machine|the model)|by it))*\W*$"
)
_THIS = r"(?:it|this|that|mine|this one|that one|(?:the|this|my|that) (?:text|review|headline|pair|story|comment|news|piece))"
_PLACES = r"(?:box|bin|group|folder|pile|drawer|section|categor(?:y|ies)|class|bucket|camp|topic|column|shelf|pigeonhole|heading)"
_PUT = r"(?:put|place|file|sort|stick|drop|shove|bin|land|go|goes|went|belong|fall|end up)(?:s|d|ed)?"
_THE = r"(?:the |your |its |my |their )?(?:final |overall |present |new |current |official |actual )?"
#: The outcome by name, where it ends up, what was chosen.
_ASKED = re.compile(
    rf"{SO}(?:(?:what(?:'s|s| is| was)|state|give me|name|say|let's hear|spit out|hit me with) )?{_THE}(?:answer|verdict|"
    rf"output|"
    r"outcome|ruling|label|conclusion|judge?ment|decision)(?: is| was)?(?: (?:to|on|of|for|about) "
    rf"{_THIS})?{END}|"
    rf"{SO}where (?:does|do|did) (?:that|this|it|all (?:that|this)) (?:leave|put|get|land|bring) (?:us|me|it|them|him|"
    rf"her){END}|"
    rf"{SO}where (?:are we|do we stand|does it stand|does it end up|did it end up|did it land|does it land|has it "
    rf"landed|is it at){END}|"
    rf"{SO}(?:{_THIS} )?(?:where|(?:in(?:to)? |under )?(?:which|what) {_PLACES}) (?:(?:does|did|do|would|will|has) )?{IT} "
    rf"{_PUT}(?: {_THIS})?(?: in| into| under| to)?{END}|"
    rf"{SO}{IT} {_PUT} (?:{_THIS} )?(?:where|(?:in(?:to)?|under) (?:which|what)(?: {_PLACES})?){END}|"
    rf"{SO}(?:(?:in(?:to)? |under )?(?:which|what) {_PLACES}|(?:\S+ ){{0,3}}where (?:it|this|that) goes){END}|"
    rf"{SO}wh?at (?:(?:did|does|has|do) )?{IT} (?:finally |actually |really )?(?:choose|chose|chosen|chooses|pick(?:s|ed)?|"
    r"settled?(?: for| on)?|settles (?:for|on)|go(?:es)? (?:with|for)|went (?:with|for)|gone (?:with|for)|land(?:s|ed)? on|"
    r"ca?ome(?:s)? (?:to|up with)|end(?:s|ed)? up "
    rf"with|decide[sd]?(?: on)?|conclude[sd]?|opt(?:s|ed)? for|answer(?:s|ed)?){END}|"
    rf"{SO}(?:thumbs (?:which way|up or down)|which way (?:is it|does it lean|do the thumbs point|did it go|does it go)|"
    rf"(?:which|what) side (?:is it|did it come down|does it come down|did it land) on){END}"
)
_IN_ONE_WORD = re.compile(rf"{SO}(?:(?:tell|say|answer|give)(?: it| me| us| that)? )?in (?:1|one|a single|a) word{END}")
#: Whether it is as it was, of an edit just tried.
_AS_BEFORE = re.compile(
    rf"{SO}(?:(?:is|was|does|do|will|would) )?(?:(?:it|that|this|everything|the (?:\w+ )?(?:answer|label|verdict|result|class|"
    rf"decision))(?:'s|s| is| stays?| remains?)? )?(?:still|always)?(?: ?your)?(?: ?the| ?final| ?last)*(?: ?same)?"
    r"(?: (?:answer|label|verdict|result|class|decision|thing|outcome|one|side))?(?: (?:as|like)(?: it was)? (?:in the "
    rf"beginning|at the (?:beginning|start)|before|earlier|at first|originally))?{END}"
)
_STILL = re.compile(r"\b(?:still|same|final)\b")
_MOVED = re.compile(
    rf"{SO}(?:(?:did|does|has|have|would|will) (?:anything|something|that|this|it|the \w+) (?:even |really |actually |at all )*"
    r"(?:move[sd]?|change[sd]?|budge[sd]?|shift(?:s|ed)?|flip(?:s|ped)?|happen(?:s|ed)?|switch(?:ed)?|turn(?:ed)?|sway|tip)"
    r"(?: (?:it|anything|something|sides?|camps?|the (?:needle|label|verdict|answer|result|outcome|scales?)|over|round|"
    r"around))?(?: at all)?|nothing (?:happened|changed|moved|budged|shifted)|any(?:thing)? (?:change|different|movement|"
    rf"effect)){END}"
)
_SAME_ANSWER = re.compile(
    rf"{SO}(?:is |was )?(?:it |that |this )?(?:is |was )?(?:still )?(?:the same|same|your final) (?:label|answer|verdict|"
    rf"class|decision){END}"
)
#: The same in a word or two.
_NOW = re.compile(
    rf"{SO}(?:now|no (?:change|difference|effect|flip)|(?:any|what) (?:change|difference)s?|changed?){END}|^(?:and|so) now\W*$"
)
_CLASS_NOW = re.compile(
    rf"{SO}(?:y ahora\W+)?(?:(?:is|was) (?:it |that |this )?|it(?: i|')s |its )?(?:still )?(?P<said>[\w/ -]{{3,20}}?)(?: "
    rf"(?:now|then|"
    rf"still|again))*\W*$"
)
_OF_ANSWERS = ("trust", "compare_methods", "restate", "performance", "mistakes", "show", "similar", "count")
_TRIED = ("what_if", "paraphrase", "augment", "sufficiency")

_TAG = (
    r"(?:i (?:guess|suppose|bet|assume|take it|presume|think|hope|fear)|yes|yeah|yep|yea|ya|right|no|correct|innit|eh|"
    r"probably|(?:is|did|does|was|has|wo|would)n'?t it)"
)
_GUESSED = (
    rf"{SO}(?:(?:(?:it|they) )?(?:said|says|say|thinks?|thought|called it|calls it|picked|picks|chose|chooses|went with|"
    rf"went for|"
    r"goes with|will say|must have said|must be|must say|is|was) |(?:it|this|that|thats|its|it's|that's|this's)(?: is| was)? )?"
    r"(?:an? )?(?:CLASS)(?: one| review| headline| story)?,?"
)
_DENIED = rf"{SO}{IT} (?:does|did|is|was|has|will|would)(?:n'?t| not) (?:say|said|yell|shout|scream|call it|think|pick|choose)"
_ENDED = rf"{SO}(?:did|does|has|will) (?:that|this|it) (?:end up|come out|turn out|stay|become|come back|wind up)(?: as)?"
_OPPOSED = (
    ("plus", "minus"), ("up", "down"), ("good", "bad"), ("yay", "nay"), ("happy", "angry"), ("happy", "unhappy"),
    ("praise", "blame"), ("praise", "complaint"), ("rave", "rant"), ("nice", "nasty"), ("pos", "neg"), ("positive", "negative"),
    ("for", "against"), ("thumbs up", "thumbs down"), ("liked", "hated"), ("like", "dislike"), ("fan", "critic"),
)  # fmt: skip
_JOINED = r"\W*(?:\s(?:or|versus|vs\.?|and)\s(?:is it |was it )?|\s*/\s*|[,\s]+)(?:an? )?"
_EITHER_SIDE = re.compile(
    rf"{SO}(?:(?:is|was) (?:it|this|that) |it's |its )?(?:an? )?(?:"
    + "|".join(rf"{a}{_JOINED}{b}|{b}{_JOINED}{a}" for a, b in _OPPOSED)
    + rf"){END}"
)
#: How topics are called beside their names.
_TOPICS = {
    "world": r"world|politics|war|foreign|international",
    "sports": r"sports?|games?|athletics",
    "business": r"business|biz|money|finance|economy|economics|markets",
    "sci/tech": r"sci/tech|sci|science|tech|technology|it",
}
_FOLLOWING = re.compile(
    rf"{SO}(?:(?:start with|tell me|say|check) )?(?:whether |if )?(?:(?:do|does|did|is|are|would) )?(?:they|it|these|the "
    r"(?:two|second|pair)|(?:the )?(?:second|hypothesis))(?: (?:two|sentences|texts|one))? (?:really |actually |logically )?"
    r"(?:follows?|go(?:es)? together|fits?(?: together)?|clash(?:es)?|match(?:es)?|agree|hold(?: together)?|"
    rf"true(?: or (?:not(?: true)?|false))|contradict(?: each other)?)(?: or (?:not|no))?{END}"
)


def outcome(reading: Reading, state: Conversation) -> Step | None:
    """ "So, where does that leave us?", "which box did it put it in?", "thumbs which way?": what the model says now."""
    plain = reading.plain
    if state.instance is None or reading.quoted or not _ASKED.match(plain) or (reading.classes and state.operations):
        return None
    return _now(state)


def in_one_word(reading: Reading, state: Conversation) -> Step | None:
    """ "In one word?", where nothing was asked before."""
    fresh = not state.operations and _IN_ONE_WORD.match(reading.plain)
    return _now(state) if fresh and not _off(reading, state) else None


def as_before(reading: Reading, state: Conversation) -> Step | None:
    """ "Still the same?", "did anything move?" behind an edit; "so?" there, and as the first thing said."""
    last = state.operations[-1].name if state.operations else ""
    said = reading.plain.strip(" ?!.")
    alone = said in ("so", "and so", "and so what", "well", "so then", "and") and (last in _TRIED[:1] or not last)
    moved = _MOVED.match(reading.plain) or (last in _TRIED and (_NOW.match(reading.plain) or _says_class(reading)))
    asked = (_AS_BEFORE.match(reading.plain) and _STILL.search(reading.plain)) or moved
    named = _SAME_ANSWER.match(reading.plain) and last not in _OF_ANSWERS
    if _off(reading, state) or not (alone or named or (last in (*_TRIED, "predict") and asked)):
        return None
    return _now(state)


def _says_class(reading: Reading) -> bool:
    """ "Is positive now?", "so it's Sports now?"."""
    m = _CLASS_NOW.match(reading.plain)
    only = bare(replace(reading, question=m["said"])) if m else None
    return only is not None and only.is_classes and not reading.words


def one_or_other(reading: Reading, state: Conversation) -> Step | None:
    """ "Plus or minus?", "pos neg?", "is this sport or money?", "do they go together?": what the model says."""
    labels, plain = {label.lower() for label in reading.labels}, reading.plain
    of_word = state.operations[-1:] and state.operations[-1].name in ("attribute", "compare_words", "bias")
    if _off(reading, state) or (of_word and not plain.startswith(("so ", "overall"))):
        return None
    sides = {"positive", "negative"} <= labels and _EITHER_SIDE.match(plain)
    pair = {"entailment", "contradiction"} <= labels and _FOLLOWING.match(plain)
    return _now(state) if sides or pair or _two_topics(plain, labels) else None


def _two_topics(plain: str, labels: set[str]) -> bool:
    names = {label: _TOPICS[label] for label in labels if label in _TOPICS}
    either = "|".join(names.values())
    m = re.match(rf"{SO}(?:(?:is|was) )?(?:this|it|that)?(?: is|'s)? ?(?:more )?(?P<a>{either}) or (?P<b>{either}){END}", plain)
    at = [next(x for x, p in names.items() if re.fullmatch(p, m[k])) for k in "ab"] if m and names else []
    return len(set(at)) == 2


def guessed_class(reading: Reading, state: Conversation) -> Step | None:
    """ "Negative, i guess?", "it said positive, didn't it?", "so it doesn't yell World?": whether that is what it says."""
    last = state.operations[-1].name if state.operations else ""
    if _off(reading, state):
        return None
    named = "|".join(rf"{label_said(label)}|{re.escape(label.lower()[:3])}\w*" for label in reading.labels)
    guess = re.compile(_GUESSED.replace("CLASS", named) + rf" ?(?:{_TAG})\W*$")
    denied = re.compile(rf"(?:{_DENIED}|{_ENDED}) (?:an? )?(?:{named}){END}")
    stub = re.match(rf"{SO}(?:{named})\s*\?$", reading.plain) if not last else None
    short = stub is not None and len(reading.plain.strip(" ?")) <= 4  # "ent?"; "positive??" is a doubt
    fresh = last in ("", "what_if", "predict")
    return _now(state) if denied.match(reading.plain) or (fresh and guess.match(reading.plain)) or short else None


_SECOND = re.compile(
    rf"{SO}(?:what|who|which)(?:'s|s| is| was| would be|'d be| came| comes)?(?: (?:label|class|topic|answer))?(?: is| was|"
    rf" came| "
    r"comes)? ?(?:the |its |in )*(?:2nd|second|third|3rd|next|runner[- ]?up)(?: (?:best|likeliest|most likely|closest|"
    r"favou?rite|"
    rf"strongest|highest|place|choice|guess|answer|label|class|option|pick|on the list|in line))*{END}|"
    rf"{SO}(?:(?:what|how much)(?:'s|s| is| was) )?(?:the |its )?(?:second|2nd|next|third)[- ](?:best|likeliest|most likely|"
    rf"closest)(?: (?:guess|answer|label|class|option|one|choice|topic))?{END}|"
    rf"{SO}(?:what(?:'s|s| is) |give me |show |and )?(?:the |its )?(?:top|best|likeliest) (?:two|three|2|3) (?:guesses|answers|"
    rf"labels|classes|choices|candidates|options|bets|topics){END}|"
    rf"{SO}(?:what(?:'s|s| is) |how (?:high|big) is )?(?:the )?runner[- ]?up(?:'s)? (?:score|share|percentage|chance|"
    rf"probability)"
    rf"(?: on it)?{END}"
)
_OF_LISTED = (
    "attribute",
    "keywords",
    "show",
    "mistakes",
    "filter",
    "global_attribution",
    "compare_words",
    "rationale",
    "similar",
)


def second_best(reading: Reading, state: Conversation) -> Step | None:
    """ "What's second?", "top two guesses": the classes with their probabilities, where no words or rows were listed."""
    of_class = re.search(r"\b(?:guess|answer|label|class|likel|runner|topic|choice)", reading.plain)
    last = state.operations[-1].name if state.operations else ""
    if _off(reading, state) or (last in _OF_LISTED and not of_class) or not _SECOND.match(reading.plain):
        return None
    return replace(step("confidence"), edited=bool(state.edits))


def _off(reading: Reading, state: Conversation) -> bool:
    return state.instance is None or bool(reading.quoted or reading.all_methods or edits_of(reading))


def _now(state: Conversation) -> Step:
    """What the model says of the text as it is after the edits."""
    return replace(step("predict"), edited=bool(state.edits))


_ANY = re.compile(r"")
OUTCOME_FORMS = tuple((_ANY, builder) for builder in (outcome, in_one_word, as_before, one_or_other, guessed_class, second_best))
