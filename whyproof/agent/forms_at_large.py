"""What is asked of the model over all texts and not of the one in focus: what it makes of a word as a rule, which words it
likes least, how often it is right, and on what it fails. Without rows the operations say what is on record, and what rows would
show."""

from __future__ import annotations

import re

from whyproof.agent.forms_model_doubted import IT, SO, on_table
from whyproof.agent.reading import PRONOUNS, TALK, Reading
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_numbers import how_many, rows_named, words_wanted
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

#: What makes of a question on a word one on the word wherever it stands.
_RULE = (
    r"(?:usually|normally|generally|in general|always|typically|mostly|everywhere|all over|overall|as a rule|by default|ever|"
    r"every time|each time|automatically|on the whole|across the board|in (?:every|any|all|most|other) \w+|"
    r"no matter (?:where|what|the \w+)|wherever it (?:is|stands|appears|comes)|or (?:is it )?(?:just|only) (?:today|here|this "
    r"(?:time|once|one)|in (?:this|mine)\b.*|(?:be)?cause\b.*))"
)
WORD = r"(?:the |an? |some )?(?:words? |terms? |words like )?(?P<word>qq\d+|[^\W\d_][\w'-]*(?: (?:names?|words?|numbers?))?)"
_FEELS = (
    r"(?:(?:ha(?:s|ve)|got|hold(?:s|ing)?) (?:a |some |any )?(?:thing|something|anything|it in|grudge|problem|issue|soft spot|"
    r"weakness|"
    r"liking) (?:against|about|for|with)|hates?|loves?|likes?|dislikes?|fears?|punish(?:es)?|rewards?|penali[sz]es?|"
    r"(?:scared|afraid|suspicious|fond|wary|tired) of|allergic to|keen on|hard on|soft on)"
)
_TREATS = (
    r"(?:handle|take|treat|see|read|view|rate|judge|feel about|react to|respond to|deal with|regard|weigh|value|interpret|look "
    r"at|think of|count|make of)s?"
)
_OF_A_WORD = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{SO}(?:hi|hey)?,? ?(?:how|what) (?:does|do|did|would) {IT} (?:{_RULE} )?{_TREATS} {WORD}(?: {_RULE})?\W*$",
        rf"{SO}(?:why )?(?:does|do|is|are|has|did) {IT} (?:{_RULE} |really |just )*{_FEELS} {WORD}(?:,? {_RULE})?"
        r"(?: (?:so much|that much|so|much|at all|too))*\W*$",
        rf"{SO}(?:does|do|will|would) {IT} (?:{_RULE} |tend to )+(?:go|say|call|turn|think|read|lean|vote|get|decide|"
        rf"end up|come "
        rf"out|flip)\b.{{0,40}}\b(?:when|if|once|whenever|for|with|because of) (?:there(?:'s| is| are) |it (?:sees|has|"
        rf"says|reads|"
        rf"finds) |"
        rf"somebody says |people say )?{WORD}(?: (?:in (?:it|there|them)|is (?:there|in it)))?\W*$",
        rf"{SO}{_RULE},? (?:is |are )?{WORD} (?:is |are )?\w+(?: (?:for|to|in) .*)?\W*$",
        rf"{SO}(?:is )?{WORD} (?:is )?(?:an? )?(?:killer|kill|trigger|poison|magic|power|loaded|dirty|danger|swear) word\b.*",
        rf"{SO}{WORD},? (?:good|bad|positive|negative) or (?:good|bad|positive|negative) (?:in its|in general|generally|"
        rf"overall)\b.*",
        rf"{SO}{WORD},? (?:is|are|does|do|was|would) (?:that|it|this|they|those)(?: one)? (?:\w+ )?{_RULE}\b.*",
        rf"{SO}(?:what(?:'s|s| is| are)|how much (?:is|are)) {WORD} worth\b.*",
        rf"{SO}(?:does|do|is|are|was|were|will|would) {WORD},? (?:\w+ )?{_RULE}\b.*",
        rf"{SO}(?:does|do|is|are|was|were|will|would) {WORD} .{{1,50}}\b{_RULE}\W*$",
    )
)
#: The first two of them are of the text in focus where nothing says that they are of all.
_OF_THE_TEXT = 2
_WIDELY = re.compile(rf"\b{_RULE}\b|\b(?:a thing|grudge|soft spot|so much)\b")
#: What makes a question on a word of the text one on all texts, whatever it says of the word; and what asks for something else.
_ANYWHERE = re.compile(
    r"\b(?:in general|generally|usually|normally|everywhere|elsewhere|as a rule|on average|on the whole|across the board|"
    r"(?:across|over|in|of) (?:all |every |any |most |other |the other |all the |all other |many )+(?:\w+ )?(?:reviews?|"
    r"texts?|headlines?|"
    r"pairs?|sentences?|rows|cases|ones))\b"
)
_SOMETHING_ELSE = re.compile(
    r"\b(?:if|why not|write|put|swap|flip|change|changes|show|list|how many|count|similar|like (?:this|it)|opposite|"
    r"define|definition|"
    r"together|and|"
    r"than|versus|vs|or (?!only|just)|words|people|only \w+s with|mean(?:s|ing)? (?:of|in)|synonym|prove|proof|certain)\b"
)
#: What these ask beside, which other operations answer.
_BESIDE = re.compile(
    r"\b(?:right|wrong|correct\w*|mistak\w*|errors?|accura\w*|sure|certain\w*|confiden\w*|reliab\w*|trust\w*|robust\w*|stab\w*|"
    r"same (?:answer|result|label|thing|decision|number)\w*|rules?|guarantee\w*|enough|alone|suffic\w*|without|seeds?|methods?|"
    r"treated|differently|spelling|typos?|biased?|fair|unfair|sexist|racist|prejudice\w*|instead|replac\w*|remov\w*|"
    r"synonyms?|mean in|dictionary)\b"
)
#: "Is a mother always a woman?" asks what words mean.
_IS_A = re.compile(
    r"^(?:\w+ )?(?:is|are) (?:an? )?[\w'-]+ (?:always|usually|generally) an? (?!(?:good|bad|red|plus|minus|"
    r"problem|sign))\w+"
)
NO_WORD = (
    TALK
    | set(PRONOUNS)
    | frozenset(
        """it they this that these those there he she you we i model machine ai thing classifier system label labels result
    answer decision prediction explanation score order length rows row file data table names anything everything something
    one ones review reviews headline headlines text texts pair pairs first second last premise hypothesis negation? me us
    what why how which who people men women man woman""".split()  # noqa: SIM905
    )
)
_HATES = r"(?:hates?|dislikes?|punish(?:es)?|penali[sz]es?|loathes?|despises?|fears?)"
_LOVES = r"(?:loves?|likes?|rewards?|adores?|prefers?|favou?rs?)"
_THE_WORDS = re.compile(
    rf"{SO}(?:(?:what|which)(?:'s|s| are| is)?|list|name|show(?: me)?|give me|any|got|its|the|tell me)? ?(?:about |else |"
    rf"other |"
    rf"are |its |the |all |some |more )*(?:(?:pet|biggest|main|top|worst|other|usual) )*(?P<down>pet hates?|pet peeves?|bug"
    rf"bears?|(?:most )?(?:hated|disliked|loathed|feared|punished) (?:words?|terms?)|(?:words?|terms?|things?) (?:that |"
    rf"does |do )*{IT} (?:{_RULE} )?{_HATES})"
    rf"\b.*$|"
    rf"{SO}(?:(?:what|which)(?:'s|s| are| is)?|list|name|show(?: me)?|give me|any|got|its|the|tell me)? ?(?:about |else |"
    rf"other |"
    rf"are |its |the |all |some |more )*(?:(?:biggest|main|top|other|usual) )*(?P<up>favou?rites|favou?rite (?:words?|"
    rf"terms?)|soft "
    rf"spots?|(?:most )?(?:loved|liked|rewarded|adored|preferred) (?:words?|terms?)|(?:words?|terms?|things?) (?:that |"
    rf"does |do )*{IT} (?:{_RULE} )?{_LOVES})"
    rf"\b.*$|"
    rf"{SO}(?:what|which)(?: words?| terms?| things?)?(?: else)? (?:usually |always |mostly |else )*(?:screams?|shouts?|"
    rf"spells?|"
    rf"signals?|"
    rf"says?|smells? (?:of|like)|sounds? like) .{{2,24}} to (?:it|{IT})\W*$|"
    rf"{SO}(?:(?:what|which)(?: are| is)?|show(?: me)?|give me|list|the|top|\d+)? ?(?:the )?(?:\d+ )?(?:most|biggest|strongest|"
    rf"top) (?:influential |important |"
    rf"powerful |decisive |telling |heavy )?(?:words?|terms?|drivers?|features?) (?:in|of|over|for|across|on) (?:this|that|the|"
    rf"these|those|my) (?:slice|"
    rf"subset|selection|rows|ones|table|file|data(?: ?set)?|filter|sheet|group|segment|batch)\W*$|"
    rf"{SO}(?:what|which)(?: words?| terms?| things?)? (?:does|do|is|are) {IT} (?:really |actually |mostly |usually )*(?:look|"
    rf"looking|go|going|rely|relying|listen|react) ?(?:ing)? ?(?:at|by|on|to|for) (?:in general|generally|overall|on the whole|"
    rf"across .*|everywhere|all over)\W*$|"
    rf"{SO}(?:what|which|name|give me|list|tell me|top|the) .{{0,30}}\bwords?\b.{{0,50}}\b(?:in general|generally|as a "
    rf"rule|across the "
    rf"board|on average|in (?:all|every|most|other) \w+|across (?:all )?\w+s)\W*$|"
    rf"{SO}what (?:puts|turns|sets|ticks) {IT} off (?:in general|generally|usually|as a rule|most)\W*$"
)
_RIGHT = r"(?:right|correct|accurate|wrong|mistaken|reliable|any good|off)"
_HOW_OFTEN = re.compile(
    r"\b(?:hit|success|failure|strike|win|error)[- ]?rates?\b|\bbatting average\b|\btrack[- ]record\b|"
    rf"{SO}(?:(?:what|how)(?:'s|s| is| was)|tell me|what about) (?:its|the model's|the|your) record (?:on|with|for|in|at|there|"
    rf"overall|"
    rf"like|so far)\b.*|"
    rf"{SO}how (?:well|good|bad|badly) (?:does|do|did|is|are) {IT} (?:\w+ly )?(?:do|perform|fare|cope|manage|score|doing|at|on|"
    rf"with)\b"
    rf" ?(?:on|with|at|for|in|over)?.{{0,50}}\b(?:in general|generally|overall|on the whole|usually|normally|as a rule)\W*$|"
    rf"(?:^|[,.:;] ?)(?:{SO[1:]})(?:is|are) (?:it|the model|this model|this thing|the machine|this machine|the ai|this ai|you|"
    rf"that thing|the \w+) (?:usually|normally|generally|mostly|often|typically|ever|on average|in general) {_RIGHT}\b(?! "
    rf"because).*$|"
    rf"(?:^|[,.:;] ?)(?:{SO[1:]})how (?:often|reliable|good|accurate|trustworthy) (?:is|are|does|do) (?:it|the model|"
    rf"this model|"
    rf"this thing|the machine|you)\b.{{0,40}}\b(?:on average|overall|in general|generally|on the whole|as a rule|typically|"
    rf"normally)\W*$|"
    rf"\bhow (?:good|reliable|accurate|bad) (?:is )?(?:the|this) (?:model|machine|ai|thing)(?: is)?\b.{{0,12}}\b(?:in general|"
    rf"generally|"
    rf"overall|on the whole)\W*$|"
    rf"\b(?:out of|in|of) (?:an? |every |each )?(?:hundred|thousand|ten|\d+)\b.*\b(?:how (?:often|many)|what share)\b.*"
    rf"\b(?:right|wrong|correct|mistaken|off|astray)\b|\bhow (?:often|many)\b.*\b(?:right|wrong|correct|"
    rf"mistaken)\b.*\b(?:out of|in) "
    rf"(?:an? |every |each )?(?:hundred|thousand|ten|100|1000|10)\b|"
    rf"\b(?:what|which) (?:share|percentage|proportion|fraction|part|percent) of .{{2,40}} (?:does|do|did|is|are) {IT} (?:get |"
    rf"gets )?{_RIGHT}\W*$|"
    rf"{SO}(?:please )?(?:rate|grade|score|mark) (?:yourself|itself|the model|this model|the machine)\b.*|"
    rf"\bcoin (?:toss|flip)\b.*\b(?:as (?:well|good)|better|same|worse)\b|\b(?:as (?:well|good)|better|worse) (?:as|"
    rf"than) a coin\b|"
    rf"(?:^|[,.:;] ?)(?:{SO[1:]})(?:is|are) (?:this|the|your|that) (?:machine|model|ai|thing|tool|classifier) any (?:good|"
    rf"use)\b.*|"
    rf"\bon average how (?:good|reliable|accurate)\b.*"
)
_SAYS_RIGHT = re.compile(
    r"\b(?:says?|said|claims?|shows?|it'?s) (?P<n>\d+) ?(?:%|per ?cent)?\b.*(?:\bright (?P=n)\b|\breal (?P=n)\b|"
    r"\bis (?:that|it) "
    r"(?:really |a )?(?:real|true)\b|\bjust (?:a )?number\b)|\b(?:labels?|truth|answers?)\b.*\bdoes (?:the model|it|"
    r"the machine) "
    r"agree\W*$"
)
_KINDS = r"(?:kinds?|sorts?|types?|class(?:es)?|categor(?:y|ies))"
_FAILS = (
    r"(?:botch|bungle|fluff|flunk|stumble|slip|trip|fail|struggle|flounder|fall (?:flat|down|over|short)|go wrong|"
    r"get \w* ?wrong|"
    r"got \w* ?wrong|"
    r"mess(?:es)? up|screw(?:s)? up|err|muddle|misread|misjudge|break down|lose it|not (?:to )?trust|not (?:to )?rely)\w*"
)
_BAD_AT = r"(?:bad|dumb|poor|hopeless|rubbish|terrible|awful|weak|stupid|useless|clueless|lousy|confused|blind|deaf)"
_FAILS_ON = re.compile(
    rf"{SO}(?:on |in |with |for |at )?(?:what|which) {_KINDS} (?:of [\w/-]+ ?)?(?:words? )?(?:does|do|is|are|did|should|"
    rf"can|would|"
    rf"get|gets|"
    rf"make|makes|trip|trips|fool|fools|{IT})\b.*\b{_FAILS}.*|"
    rf"{SO}(?:and )?(?:on|with|at|in) what (?:does|do|is|did) {IT} {_FAILS}\b.*|"
    rf"{SO}(?:is|are) {IT} (?:generally |usually |always |that |this |so |just |really |normally |often |"
    rf"kind of )*{_BAD_AT} (?:at|"
    rf"with|on|to|about|when it comes to) (?!me\b|us\b).{{2,40}}$|"
    rf"{SO}(?:is|are) (?:this|that|these|those)\b.{{0,30}}\bwhere {IT} (?:usually |often |always |mostly )?{_FAILS}\b.*|"
    rf"{SO}how often (?:does|do|did) {IT} {_FAILS}\b(?: \w+)? (?:over|on|at|with|in)\b .*|"
    rf"{SO}(?:which|what) (?:section|class|label|topic|category|kind) does {IT} (?:confuse|mix up|mistake|muddle|swap)\b.*"
)
_TRAINING = re.compile(
    r"\b(?:(?:in|from|during|by) (?:its|the|your) training|(?:not |isn't |wasn't |been )?in training|training (?:stuff|texts?|"
    r"examples?|"
    r"data|reviews?|headlines?|pairs?|set|cases?|rows?|sentences?|material)|what it (?:was )?(?:trained|learn(?:ed|t)|"
    r"fed) on)\b"
)
_BEHIND = re.compile(
    r"\b(?:taught|teach\w*|makes? it|made it|behind|responsible|to blame|similar|like (?:it|this|that)|"
    r"caused?|influenc\w*|affected|if that one|if (?:this|it) (?:was|were|had)|learn(?:ed|t|s)? (?:that|this|it))\b"
)


def at_large(reading: Reading, state: Conversation) -> Step | None:
    """ "How does it usually take 'twisted'?", "what words does it hate most?", "hit rate overall?", "is it that bad with slang?";
    None of any other question, and of one that edits the text or names a row."""
    plain = reading.plain
    if rows_named(plain) or reading.method:
        return None
    if (
        _TRAINING.search(plain)
        and _BEHIND.search(plain)
        and not re.search(r"\b(?:who|when|how many|what was it|closest|nearest|extra|make me|write)\b", plain)
    ):
        return step("influence", n=how_many(plain))
    if edits_of(reading):
        return None
    if _FAILS_ON.search(plain):
        return step("mistakes", subset=_rows(reading, state, correct=False))
    if _HOW_OFTEN.search(plain) and not re.search(r"\b(?:rules?|recipe|explanations?|weights?|words?)\b", plain):
        return step("performance", subset=_rows(reading, state))
    if _SAYS_RIGHT.search(plain):
        certain = None if re.search(r"\bagree\W*$", plain) else "calibration"
        return step("performance", metric=certain, subset=_rows(reading, state))
    return _the_words(reading, state) or _of_a_word(reading, state)


def _rows(reading: Reading, state: Conversation, **more: bool) -> dict[str, object] | None:
    """The rows that are left, with what is said of them; None without a table."""
    if state.data is None:
        return None
    return {**state.data.subset, **more} or None


def _the_words(reading: Reading, state: Conversation) -> Step | None:
    m = _THE_WORDS.search(reading.plain)
    if (
        m is None
        or (reading.words and not re.search(r"\bwords?\b|\bterms?\b", reading.plain))
        or (not on_table(state) and not _widely(reading.plain, m))
    ):
        return None
    side = "negative" if m["down"] else "positive" if m["up"] else ""
    named = classes_meant(reading)[:1] or [x for x in reading.labels if x.lower() == side]
    rows = state.data.subset if state.data is not None else None
    return step("global_attribution", subset=rows or None, top_k=words_wanted(reading.plain), **{"class": named[:1] or None})


def _widely(plain: str, m: re.Match[str]) -> bool:
    """Whether words are asked for over all texts: it is said so, or they are its likings."""
    return bool(
        re.search(
            rf"\b(?:{_RULE}|most|pet|screams?|shouts?|spells?|signals?|smells?|favou?rites?|slice|subset|selection|rows|"
            rf"table|file|"
            rf"data\w*|filter|sheet)\b",
            plain,
        )
        and (m["down"] or m["up"] or not re.search(r"\b(?:here|this (?:one|text|review|headline)|in (?:it|this))\b", plain))
    )


def _of_a_word(reading: Reading, state: Conversation) -> Step | None:
    """What the model makes of a word as a rule, of whichever form says so first."""
    plain = reading.plain
    if _BESIDE.search(plain) or _IS_A.search(plain):
        return None
    own = {w.lower() for w in reading.words} | {f"qq{n}" for n in range(len(reading.quoted))}
    for n, pattern in enumerate(_OF_A_WORD):
        m = pattern.search(plain)
        word = m["word"] if m else ""
        if not word or (word not in own and (word in NO_WORD or word.split()[0] in NO_WORD)):
            continue
        if n < _OF_THE_TEXT and not _WIDELY.search(plain):
            continue
        others = [c for c in classes_meant(reading) if c.lower() != word]
        rows = state.data.subset if state.data is not None else None
        return step("global_attribution", words=[reading.surface(word)], subset=rows or None, **{"class": others[:1] or None})
    named = [*reading.quoted, *(w for w in reading.words if w not in reading.quoted)]
    if len(named) == 1 and _ANYWHERE.search(plain) and not _SOMETHING_ELSE.search(re.sub(r"^(?:and|or) ", "", plain)):
        return step("global_attribution", words=named, subset=(state.data.subset if state.data is not None else None) or None)
    return None
