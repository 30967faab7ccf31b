"""What two words do together beside the sum of what each does alone, put together from its parts: who is meant, how the two compare,
what the sum is, and wherever the label and the number stand. See ``plainer``, and ``phrases_plainer`` for how rules are written.

Below, ``<A>`` and ``<B>`` are the two words, ``<LAB>`` is where a label may stand, ``<FRONT>`` where one may stand before all else, and
``<BY>`` where a number may. A sentence that names two labels or none is left alone, and one with two numbers stays unread.
"""

from __future__ import annotations

from itertools import count

import regex

Rules = tuple[tuple[str, str], ...]

_TO = r"(?:for|to|on|towards?|in favou?r of|in support of|with respect to|with regard to|when it comes to|as regards|regarding|concerning|in (?:the )?case of|in terms of)"
_ABOUT = r"(?:for|on|with respect to|with regard to|when it comes to|as regards|regarding|concerning|in (?:the )?case of|in terms of|as for)"
_TG = (
    r"(?:together|jointly|in combination|combined|as a pair|as a duo|side by side|in tandem|in concert|"
    r"(?:taken|put|used|combined|when (?:taken|put|used)|read) (?:together|jointly|in combination|side by side)|when (?:combined|together))"
)
_EFFECT = r"(?:effects?|contributions?|influence|impact|weight|pull|push|support|strength)"
_OWN = r"(?:separate|individual|single|own|respective|solo|two|stand-?alone|isolated|lone)"
_PARTS = r"(?:effects?|contributions?|weights?|parts?|influences?|impacts?|shares?|ones|values?|push(?:es)?|pulls?|strengths?|supports?|sizes)"
_ALONE = r"(?:alone|on (?:its|their) own|by (?:itself|themselves)|separately|individually|apart|in isolation|singly|one by one|one at a time)"
_SOLO = rf"(?:(?:(?:when )?(?:taken|used|standing|left|considered|counted) )?{_ALONE})"
_DO = (
    r"(?:does|do|gives?|adds?|contributes?|brings?|has|have|achieves?|is worth|are worth|provides?|yields?|lends?|push(?:es)?|pulls?|"
    r"weighs?|counts?|offers?|supply|supplies|carry|carries)"
)
_EACH = r"(?:each(?: one| of them| of the two| word| of the words)?|either(?: one| of them)?|they(?: each)?|the two(?: words)?(?: each)?|both(?: words)?|the words?(?: each)?)"
_ADDED = (
    "added(?: up| together)?",
    "summed(?: up| together)?",
    "put together separately",
    "combined by addition",
    "in total",
    "in sum",
    "all added up",
    "totalled",
    "tallied up",
)
_SIMPLE = r"(?:mere |simple |plain |pure |arithmetic |straight |bare )?"
_THEIRS = rf"(?:(?:their|its|both|the two|these|the {_OWN}|(?:the two|both|the) words['’]|the pair['’]s)(?: {_OWN})* {_PARTS}|the two|both|the two {_OWN} ones)\b(?! of (?:the |⟦))"
_WHAT_EACH = rf"what {_EACH} {_DO}<LAB>(?: {_SOLO})?<LAB>"
_SUM = "the sum of their separate effects"
_COMPARING = r"(?<=\b(?:than|exactly|just|precisely|as|is|are|of|above|below|beyond|under|reach|by|exceeds?|beats?|tops?|surpass(?:es)?|equals?) )"
#: The sum in its usual name. The word for it has to be there: "more than each" would be something else.
_SUMS = (
    *(
        rf"\bthe {_SIMPLE}{noun} of (?:each|each one|each word|each of them|each of the two|both|the two|the two words|each effect)(?:(?:['’]s)? {_EFFECT})?<LAB>,? (?:{_SOLO}|by its own)<LAB>"
        for noun in ("sum", "total")
    ),
    *(
        rf"\bthe {_SIMPLE}{noun} of (?:{_THEIRS}<LAB>(?: {_SOLO})?<LAB>|{_WHAT_EACH})"
        for noun in ("sum", "total", "addition", "summation")
    ),
    *(rf"{_COMPARING}(?:{_THEIRS}<LAB>(?:,? {_SOLO})?|{_WHAT_EACH}),? {x}(?: {_SOLO})?" for x in _ADDED),
    *(
        rf"{_COMPARING}what (?:their|the|both|the two)(?: {_OWN})* {_PARTS}<LAB> {x} to"
        for x in ("add up", "sum(?: up)?", "come", "amount")
    ),
    *(
        rf"{_COMPARING}(?:what )?(?:you|we|one) (?:would |will )?(?:gets?|expects?|obtains?|finds?) (?:by|from|when|if) (?:(?:you|we|one) )?{x}(?: up| together)? "
        rf"(?:{_THEIRS}|{_WHAT_EACH})<LAB>(?: up| together)?"
        for x in ("add(?:s|ing)?", "sum(?:s|ming)?")
    ),
)
_APART = "the separate effects of <A> and <B><LAB>"
_SEVERALLY = f"the sum of {_APART}"
#: The same of the words by name.
_BY_NAME = (
    *(
        (rf"\bthe {_SIMPLE}{noun} of what <A> and <B> (?:each )?{_DO}<LAB>(?: {_SOLO})?<LAB>", "the sum of the separate effects of {a} and {b}{label}")
        for noun in ("sum", "total")
    ),
    *(
        (rf"\bthe {_SIMPLE}{noun} of (?:the|both|the two)(?: {_OWN})* {_PARTS} of <A> and <B><LAB>(?: {_SOLO})?", "the sum of the separate effects of {a} and {b}{label}")
        for noun in ("sum", "total")
    ),
    (
        rf"<^>((?:(?:if|when|once) (?:we|you|one) )?(?:add(?:ing)?(?: up| together)?|sum(?:ming)?(?: up| together)?)) what <A> and <B> (?:each )?{_DO}<LAB>(?: {_SOLO})?<LAB>",
        r"\1 the separate effects of {a} and {b}{label}",
    ),
)  # fmt: skip
_MEET = r"(?:(?:both )?(?:appear|occur|stand|are|come|go|are used|are found|are put|are taken|meet|work|act) (?:together|jointly|side by side)|are (?:both (?:there|present|in the text)|combined|joined|paired))"
_TAKE = r"(?:takes?|puts?|brings?|combines?|uses?|joins?|pairs?|reads?|considers?|adds?)"
_THEY = rf"(?:they|the two(?: words)?|the pair|both)(?: {_TG})?|{_TG},? (?:they|the two)"
_THEIR = rf"(?:their|the) (?:(?:joint|combined|common|total|overall|shared) )?{_EFFECT}(?: {_TG})?"
_WHOM = rf"(?:{_THEY}|{_THEIR}<LAB>|what (?:they|the two|both)(?: {_TG} {_DO}<LAB>| {_DO}<LAB> {_TG}<LAB>))"
#: Who does something together, as what a sentence is about.
_PAIR = (
    rf"(?:{_TG},? <A> and <B>|<A> and <B>,? {_TG},?|(?:the )?(?:combination|pair|pairing|joint presence|co-?occurrence|duo|union) (?:of )?<A> and <B>|"
    rf"<A>,? (?:together with|combined with|with|in combination with|along with|paired with) <B>,?|"
    rf"(?:(?:when|if|where|whenever|once) <A> and <B> {_MEET},|(?:(?:when|if) (?:we|you|one) )?{_TAKE} <A> (?:and|with) <B>(?: {_TG})?,?(?: and)?) (?:{_WHOM})|"
    rf"what <A> and <B> (?:{_TG} {_DO}<LAB>|{_DO}<LAB> {_TG}<LAB>)|"
    rf"the (?:(?:joint|combined|common) {_EFFECT} of <A> and <B>(?: {_TG})?|{_EFFECT} of <A> and <B>,? {_TG}))"
)
_TOGETHER = "<A> and <B> together"
_MORE = r"(?:more|larger|greater|bigger|higher|stronger)"
_LESS = r"(?:less|smaller|lower|weaker)"
_IS = r"(?:is|are|comes? out|ends? up|stays?|remains?|lies?|turns? out)"
_ABOVE = rf"(?:exceeds?|surpass(?:es)?|beats?|outdo(?:es)?|tops?|goe?s? beyond|outstrips?|outweighs?|rises? above|overshoots?|{_IS} above)"
_BELOW = rf"(?:falls? short of|falls? below|undershoots?|do(?:es)? not reach|fails? to reach|{_IS} (?:below|under|short of))"
_HAVE = rf"(?:{_DO}|{_IS}|comes? to|amounts? to|adds? up to|means?)"
_JUST = r"(?:exactly|just|precisely|no more and no less than|neither more nor less than|nothing (?:more|but)(?: than)?)"
_EVEN = rf"(?:(?:equals?|matche?s?) (?:exactly )?|{_HAVE}<LAB> (?:{_JUST}|the same(?:<LAB>) as|{_JUST} (?:as much|the same)<LAB> as|neither more nor less<LAB> than|no more and no less<LAB> than) )"


_SUPER, _SUB = r"super-?additive", r"sub-?additive"
_EXCEEDING = rf"exceeding|surpassing|topping|going beyond|being (?:above|{_MORE} than)|lying above|rising above|beating"
_LACKING = rf"falling (?:below|short of)|staying below|being (?:below|{_LESS} than)|lying below|remaining below|not reaching"


def _than(more: str, verbs: str) -> str:
    noun = rf"(?:an? )?{more}(?: {_EFFECT})?"
    return rf"(?:{verbs}<BY> |{_HAVE}<LAB> {noun}<BY><LAB><BY> than )"


def _together_later(more: str) -> str:
    return rf"<A> and <B> {_HAVE}<LAB> (?:an? )?{more}(?: {_EFFECT})?<BY><LAB> {_TG}<LAB> than {_SUM}<BY>"


_JOINT = rf"(?:what (?:they|the two|both)(?: words)?(?: {_TG} {_DO}<LAB>| {_DO}<LAB> {_TG}<LAB>)|(?:their|the) (?:joint|combined|common) {_EFFECT}<LAB>|(?:their|the) {_EFFECT}<LAB> {_TG}|the two {_TG})"
_ADD = r"(?:add|sum)(?: up| together)?"
_ADDING = r"(?:adding|summing)(?: up| together)?"
_SO = r"(?:(?::|;|,| –| —)(?: (?:and|so that|so|as|since|because|with the result that|in that|for|that is|i\.e\.|which means that|meaning that),?)?| because| since| so that)"
_REINFORCE = r"(?:interacts? positively|(?:reinforce|strengthen|boost|amplify|enhance|support) (?:each other|one another)|(?:have|exhibit|show|display|form|develop|produce|enter into) (?:a )?positive interaction|(?:have|exhibit|show|display|produce) (?:a )?positive interaction effect|are synergistic|(?:show|have|develop) (?:a )?synergy|work in synergy)"
_WEAKEN = r"(?:interacts? negatively|(?:weaken|dampen|hamper|undercut|undermine|hinder) (?:each other|one another)|(?:have|exhibit|show|display|form|develop|produce|enter into) (?:a )?negative interaction|(?:have|exhibit|show|display|produce) (?:a )?negative interaction effect|overlap|are redundant|interfere(?: with (?:each other|one another))?)"
_APARTNESS = r"(?:do not interact|don['’]t interact|(?:act|work|operate|contribute) (?:independently|additively)(?: of (?:each other|one another))?|are independent(?: of (?:each other|one another))?|(?:have|show|exhibit|display|produce) no interaction(?: effect)?)"
_NOTHING = (
    r"(?:(?:there is|we (?:found|find|see|saw|observed)|I (?:found|see)) no interaction (?:between|of) <A> (?:and|with) <B>)"
)


def _twice(said: str, sign: str, verbs: str) -> tuple[str, ...]:
    """ "W and V reinforce each other for L: together they do more than the sum": the half after the colon says the first again."""
    first = rf"(?:<A> and <B> {said}<LAB>|there is an? {sign} interaction (?:between|of) <A> and <B><LAB>)"
    beside = (
        rf"(?:above|beyond|in excess of|{_MORE} than|{_EXCEEDING})"
        if sign == "positive"
        else rf"(?:below|under|short of|{_LESS} than|{_LACKING})"
    )
    return (
        rf"<FRONT>{first}{_SO} (?:{_WHOM}) {verbs}{_SUM}<BY>",
        rf"<FRONT>{first},? with (?:an?|the|their) (?:joint|combined|common|shared|total) {_EFFECT} (?:that is )?{beside} {_SUM}<BY>",
    )


def _sides(more: str, verbs: str, turned: str, reverse: str, again: tuple[str, ...]) -> tuple[str, ...]:
    """The ways to say that the two together do more (or less); ``turned``: said of the sum, ``reverse``: and in the passive."""
    additive, doing = (_SUPER, _EXCEEDING) if more == _MORE else (_SUB, _LACKING)
    than = _than(more, verbs)
    return (
        rf"<FRONT>{_TOGETHER}<LAB> {than}{_SUM}<LAB><BY>",
        rf"<FRONT>{_together_later(more)}",
        rf"<FRONT>{_SEVERALLY} (?:{turned}<BY> |{_IS} {reverse}<BY> than ){_JOINT}<BY>",
        rf"<FRONT>(?:(?:if|when|once) (?:we|you|one) )?{_ADD} {_APART},? (?:(?:and|then|but) )?(?:{_WHOM}) (?:still )?(?:{verbs}<BY> (?:that|this|the) (?:sum|total)|(?:{_DO}|{_IS})<LAB> {more}<BY>(?:<LAB> than (?:that|that sum|this sum|the sum|that total|this))?)<BY>",
        rf"<FRONT>(?:the )?(?:joint|combined|common|shared) {_EFFECT} of <A> and <B><LAB> {_IS} {additive}(?:, (?:{doing}) {_SUM}<BY>)?",
        rf"<FRONT>{_TOGETHER}<LAB> {_IS} {additive}<LAB>, (?:{doing})<BY> {_SUM}<BY>",
        rf"<FRONT><A> and <B> {_HAVE} (?:an? )?{additive} (?:joint |combined )?{_EFFECT}<LAB>",
        rf"it is {more} than {_SUM}<BY> that <A> and <B> (?:{_TG} {_DO}<LAB>|{_DO}<LAB> {_TG}<LAB>)",
        *again,
    )


_PASSIVE = r"is (?:exceeded|surpassed|beaten|topped|outdone)<BY> by"
_OVER = _sides(_MORE, _ABOVE, rf"(?:{_BELOW}|{_PASSIVE})", _LESS, _twice(_REINFORCE, "positive", rf"(?:{_than(_MORE, _ABOVE)})"))
_SHORT = _sides(_LESS, _BELOW, _ABOVE, _MORE, _twice(_WEAKEN, "negative", rf"(?:{_than(_LESS, _BELOW)})"))
_NONE = (
    rf"<FRONT>{_TOGETHER}<LAB> {_EVEN}{_SUM}<LAB>",
    rf"<FRONT>{_SEVERALLY} (?:equals|matches|{_IS} (?:{_JUST}|the same as)) (?:exactly )?{_JOINT}",
    rf"<FRONT>(?:(?:if|when|once) (?:we|you|one) )?{_ADD} {_APART},? (?:(?:and|then) )?(?:you|we|one) (?:will |would )?(?:gets?|obtains?|haves?|arrives? at|finds?) {_JUST} {_JOINT}",
    rf"<FRONT>{_ADDING} {_APART} (?:gives?|yields?|produces?|results? in) {_JUST} {_JOINT}",
    rf"<FRONT>(?:<A> and <B> {_APARTNESS}|{_NOTHING})<LAB>{_SO} (?:{_WHOM}) (?:{_EVEN}|{_IS} ){_SUM}",
    rf"<FRONT>(?:<A> and <B> {_APARTNESS}|{_NOTHING})<LAB>{_SO} their (?:{_OWN} )?{_PARTS} (?:(?:simply|just|merely|only) )?add up",
    r"no interaction (?:exists|occurs|arises|is present|is there|is at work) between <A> and <B><LAB>",
)
_TOKEN = regex.compile(r"<(A|B|LAB|FRONT|BY)>")


def _numbered(said: str, put: str) -> tuple[str, str]:
    """A rule with a name of its own for each place."""
    numbers = count(1)
    found: dict[str, list[str]] = {"A": [], "B": [], "LAB": [], "BY": []}

    def named(match: regex.Match[str]) -> str:
        kind, n = match[1], next(numbers)
        if kind in "AB":
            found[kind].append(f"<W{n}>")
            return f"<W{n}>"
        name = f"{kind.lower()}{n}"
        if kind == "FRONT":
            found["LAB"].append(f" <{name}>")
            return rf"(?:(?P<{name}>{_ABOUT} <L{n}>), )?"
        found[kind].append(f"<{name}>")
        if kind == "BY":
            return rf"(?:,?(?P<{name}> by <N{n}>))?"
        return rf"(?P<{name}> {_TO} <L{n}>)?"

    pattern = _TOKEN.sub(named, said)
    return pattern, put.format(a="".join(found["A"]), b="".join(found["B"]), label="".join(found["LAB"]), by="".join(found["BY"]))


def _whole(said: str, put: str, labelled: bool = False, end: str = "<$>") -> tuple[str, str]:
    """A rule for a statement from its beginning; ``labelled``: only where it names a label."""
    pattern, put = _numbered(said, put)
    named = rf"(?=.*?\b(?:{_TO}|{_ABOUT}) <L0>)" if labelled else ""
    return f"<^>{named}{pattern}{end}", put


_ADVERB = r"(?:exactly|precisely|perfectly|strictly|simply|just|fully|entirely|completely|merely)"
_ALONE_TOO = r"(?:,? (?:without (?:any |an )?interaction|with no interaction|and there is no interaction|and (?:they )?do not interact)(?: between (?:them|the two))?)"
#: The second half of a sentence as a clause of its own, and what is additive.
_SPELT = (
    (rf"\b(is|are|was|were|lies|comes out|stays) neither (?:above|{_MORE} than|in excess of|over) nor (?:below|{_LESS} than|short of|under) (?=the (?:\w+ )?(?:sum|total|addition)\b)", r"\1 exactly "),
    (rf"\b(is|are|was|were|lies|comes out|stays) neither (?:below|{_LESS} than|short of|under) nor (?:above|{_MORE} than|in excess of|over) (?=the (?:\w+ )?(?:sum|total|addition)\b)", r"\1 exactly "),
    (rf"<^>(?:(for <L1>), )?<W1> and <W2> (?:together |jointly )?(?:have|exert|show|produce|exercise) an? (joint|combined|common) ({_EFFECT})(?: {_TO} <L2>)? (?:that|which) ", r"for <L1><L2>, the \2 \3 of <W1> and <W2> "),
    (rf", ((?:their|the) (?:joint|combined|common) {_EFFECT}) (?:exceeding|surpassing|topping|going beyond|being (?:{_MORE} than|above)) (?=(?:the|what)\b)", r": \1 exceeds "),
    (rf", ((?:their|the) (?:joint|combined|common) {_EFFECT}) (?:falling (?:below|short of)|staying below|being (?:{_LESS} than|below)) (?=(?:the|what)\b)", r": \1 falls short of "),
    (r", (?:contributing|doing|giving|adding|bringing|achieving)(?: together| jointly) (more|less)\b", r": together they contribute \1"),
    (r", (?:contributing|doing|giving|adding|bringing|achieving) (more|less) (?:together|jointly)\b", r": together they contribute \1"),
    (r"\binteract neither (?:positively nor negatively|negatively nor positively)\b", r"do not interact"),
    (rf"\b(are|is) {_ADVERB} additive\b", r"\1 purely additive"),
    (rf"<^>(?:for <L1>, )?the {_PARTS} of <W1> and <W2>(?: {_TO} <L2>)? (?:{_ADVERB} add up|add up {_ADVERB}|(?:{_ADVERB} )?add up{_ALONE_TOO})<$>", r"<W1> and <W2> do not interact for <L1><L2>"),
    (rf"<^>(?:for <L1>, )?the {_PARTS} of <W1> and <W2>(?: {_TO} <L2>)? {_ADVERB} add up{_ALONE_TOO}<$>", r"<W1> and <W2> do not interact for <L1><L2>"),
    (rf"\b(is|are|was|were) (?:{_ADVERB} )?(?:equal to|identical to|no different from) (?=the (?:\w+ )?(?:sum|total|addition)\b)", r"\1 exactly "),
    (rf"\b(?:gives?|brings?|lends?|offers?) <L> (?:exactly|precisely|just) (?:the {_EFFECT} of )?(?=(?:the (?:\w+ )?(?:sum|total)|(?:their|the two|both)\b[^,;:⟦⟧]*\b(?:added|summed))\b)", r"contribute to <L> exactly "),
    (rf"\bexactly the {_EFFECT} of (?=(?:their|the two|both)\b[^,;:⟦⟧]*\b(?:added|summed)\b)", r"exactly "),
)  # fmt: skip

RULES: Rules = (
    *_SPELT,
    *(_numbered(x, put) for x, put in _BY_NAME),
    *(_numbered(x, _SUM + "{label}") for x in _SUMS),
    _whole(rf"<FRONT>{_PAIR}(?P<rest>.*) {_SUM}", f"{{a}} and {{b}} together{{label}}<rest> {_SUM}", end=""),
    (r"(?<=\S) {2,}(?=\S)", " "),
    *(_whole(x, "{a} and {b} interact positively{label}{by}", labelled=True) for x in _OVER),
    *(_whole(x, "{a} and {b} interact negatively{label}{by}", labelled=True) for x in _SHORT),
    *(_whole(x, "{a} and {b} do not interact{label}") for x in _NONE),
    (r"\b(interact(?: positively| negatively)?) {2,}(?=\S)", r"\1 "),
    (r"\b(interact(?: positively| negatively)?) (?:to|on|towards?|in favou?r of|in support of|with respect to|with regard to|when it comes to|as regards|regarding|concerning|in (?:the )?case of|in terms of|as for) (?=<L>)", r"\1 for "),
)  # fmt: skip
