"""Turns of phrase of words that are kept: alone, whatever else is deleted, or while the others are drawn at random; and of edits by
other names. What the readers have for them. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

from itertools import permutations

from whyproof.verifiers.english.phrases_plainer_trials import (
    CHANGE,
    CHANGES,
    CHANGING,
    DELETE,
    DELETING,
    GONE,
    PREDICTION,
    REST,
    STAYS,
    THEMODEL,
)

Rules = tuple[tuple[str, str], ...]

_WE = r"(?:we|you|one|I|someone)"
_TEXT = r"(?:the|this) (?:text|input|review|sentence)"
_P = rf"(?:predicted |model['’]s |model |same )*{PREDICTION}"
_THEP = rf"(?:the|this|its|that) {_P}"
_OTHERS = r"(?:the )?(?:other|remaining|rest of the) words?"
_SET = r"(?:combination|subset|selection|set|choice|group|number|collection)s?"
_DELETES = r"(?:deletes|removes|drops|cuts(?: out)?|takes (?:out|away)|leaves out|omits|erases|strikes(?: out)?|excludes|eliminates|discards)"
_ONE_DELETES = rf"{_WE} (?:(?:may|might|can|could|choose to|chooses to|decide to|decides to|happen to|like to|want to|would) )?(?:{DELETE}|{_DELETES})"
_ARE_GONE = rf"(?:are|is|get|gets|may be|might be|happen to be|have been|were|was|could be|can be) {GONE}"
_KEPT = (
    r"(?:kept(?: in(?: place| the text)?| there| fixed)?|retained(?: in the text)?|preserved|spared|maintained|held(?: fixed| constant| in place)?|fixed|"
    r"left (?:in(?: place| the text)?|standing|untouched|alone|there|as (?:it is|they are))|untouched|still there|there|in(?: place| the text)?|still in (?:place|the text)|present|"
    r"not (?:touched|removed|deleted|taken out|dropped|left out))"
)
_AS_LONG = (
    r"(?:(?:for )?as long as|so long as|provided(?: that)?|providing(?: that)?|on (?:the )?condition that|in case|given(?: that)?|assuming(?: that)?|in (?:every|any|each) case where|"
    r"in (?:all )?cases where|if|while|when|whenever|where|with|once|granted that)"
)
_KEEP = r"(?:keep|retain|leave in|spare|hold on to|preserve|maintain|hold)"
_KEEPING = r"(?:keeping|retaining|leaving in|sparing|holding on to|preserving|maintaining|holding)"
_STAY = r"(?:stays?|remains?)(?: (?:in(?: place| the text)?|there|put|untouched|kept|where (?:it is|they are)))?"

# --- alone --------------------------------------------------------------------------------------------------------------

_ONLY = "if only <WS> are kept"
_THAN = r"(?:other than|than|except(?: for)?|but|besides|apart from|save(?: for)?|bar)"
_YIELD = r"(?:gives?|yields?|leads? to|leads? the model to|produces?|results? in|gets?|brings?|makes? for)"

ALONE: Rules = (
    (rf"\b(?:if|when|with|once|after|where|even if|even when|even with) (?:all|every|each)(?: of)?(?: the)?(?: other| remaining)? words? {_THAN} <WS> (?:(?:is|are|being|get|gets|has been|have been|were) )?(?:all )?{GONE}", _ONLY),
    (rf"\b(?:with|if|when) (?:nothing|no words?|no other words?) (?:(?:is|are) )?(?:left|kept|remaining|standing)(?: in {_TEXT})? {_THAN} <WS>(?=,|<$>)", _ONLY),
    (rf"\b(?:with|if|when) (?:nothing|no words?) {_THAN} <WS> (?:(?:is|are) )?(?:left|kept|remaining|standing)(?: in {_TEXT})?(?=,|<$>)", _ONLY),
    (rf"<^>(?:on the basis of|based on|from|judging by|going by|given) <WS> alone, (?:with|and with) (?:all else|everything else|all (?:the )?other words|{REST}) {GONE}, ", f"{_ONLY}, "),
    (rf"<^>(?:with|if|when|once|after) {REST} (?:(?:is|are|being|get|have been|has been) )?(?:all )?{GONE}, <WS>(?: together| alone| on (?:its|their) own| by (?:itself|themselves))* (?:still |already )*{_YIELD}(?: us| you)? (?=(?:the same|a different|another) )", f"{_ONLY}, you get "),
    (rf"<^><WS>(?: together| alone| on (?:its|their) own| by (?:itself|themselves))* (?:still |already )*{_YIELD}(?: us| you)? (the same|a different|another) ({_P}) (?:with|if|when|once|after) {REST} (?:(?:is|are|being|get|have been|has been) )?(?:all )?{GONE}<$>", rf"{_ONLY}, you get \1 \2"),
    (rf"\b({_THEP}) (?:is|was) (?:(not )|still )?(?:retained|preserved|kept|maintained|reproduced|recovered|upheld) (?=(?:if|when) only <WS> are kept)", r"\1 does \2hold "),
    (r"\bdoes hold (?=(?:if|when) only)", r"stays the same "),
    (r"\bdoes not hold (?=(?:if|when) only)", r"changes "),
    (rf"\b{THEMODEL} (?:still )?(?:lands on|ends up (?:at|with)|comes back to|sticks (?:to|with)|stays (?:at|with)|returns to) (?=(?:the same|a different|another) {_P})", r"the model predicts "),
)  # fmt: skip

# --- kept, whatever else is deleted -------------------------------------------------------------------------------------

#: Which of the other words: the words by which it is left open, and what becomes of them.
FREE = "no matter which other words are deleted"
_GO = rf"(?: (?:that )?{_ONE_DELETES}| (?:that )?{_ARE_GONE})"
_NO_MATTER = r"(?:no matter|regardless of|irrespective of|independent(?:ly)? of|it does not matter|it makes no difference)"
_FREELY = (
    rf"{_NO_MATTER} (?:which|what|whichever|whatever|how many)(?: possible)?(?: {_SET} of| words? of| of)? {_OTHERS}{_GO}",
    rf"(?:whichever|whatever|however many)(?: possible)?(?: {_SET} of| of)? {_OTHERS}{_GO}",
    rf"(?:whichever|whatever|however many) {_ONE_DELETES} of {_OTHERS}",
    rf"(?:any of|(?:every|any|each)(?: possible| conceivable)? {_SET} of) {_OTHERS} (?:can|may|could|might) (?:go|disappear|be dispensed with)",
    rf"{_WE} (?:can|may|could|are free to|is free to) {DELETE} {_OTHERS},? in (?:all|any|every)(?: possible| conceivable)? {_SET}(?: {_WE} (?:like|want|please)s?)?",
    rf"(?:for|under|in|on|across|after|with) (?:every|any|each)(?: possible| conceivable)? (?:{_SET} (?:of (?:deletions?|removals?) )?|way of {DELETING}|(?:deletion|removal|omission) )(?:of |from |among |within |in )?{_OTHERS}{_GO}?",
    rf"(?:for|under|across) all(?: the)?(?: possible| conceivable)? (?:{_SET} (?:of (?:deletions?|removals?) )?|ways of {DELETING}|(?:deletions|removals|omissions) )(?:of |from |among |within |in )?{_OTHERS}{_GO}?",
    rf"(?:any of|(?:every|any|each)(?: possible| conceivable)? {_SET} of) {_OTHERS} (?:can|may|could|might) be {GONE}",
    rf"{_WE} (?:can|may|could|are free to|is free to) {DELETE} (?:any of|any|whichever of|(?:every|any|each)(?: possible| conceivable)? {_SET} of) {_OTHERS}(?:,? in (?:any|whatever|every|all)(?: possible| conceivable)? (?:combination|number|selection)s?(?: {_WE} (?:like|want|please)s?)?)?",
)  # fmt: skip
_KEEPS = (
    rf"(?:{_THEP} (?:is always the same|always stays the same|(?:is|are) (?:safe|secure|stable|unaffected|preserved|retained)|does not (?:change|flip)|will not change|never changes|{STAYS})|"
    rf"{THEMODEL} (?:(?:still|always|will|would) )*(?:predicts?|says?|gives?|returns?|outputs?|keeps?|sticks? to|arrives? at|comes? to) (?:the same|its) {_P}|{_WE} (?:(?:still|always|will|would) )*(?:gets?|obtains?|sees?|ends? up with) the same {_P}|"
    rf"without (?:{CHANGING} {_THEP}|(?:a|any) change (?:of|in|to) {_THEP}|{_THEP} changing)|(?:it|that|this) (?:does|will) not {CHANGE} {_THEP}|so (?:does|will|is) {_THEP})"
)
_COND = rf"(?:{_AS_LONG} (?:<WS1> (?:(?:is|are) {_KEPT}|{_STAY}|{_KEPT})|{_WE} {_KEEP}s? <WS2>(?: in(?: place| {_TEXT})?)?)|{_KEEPING} <WS3>(?: in(?: place)?)?)"
_JOIN = r"(?:,? (?:and|because|since|so that|but|as|for|then)|[,;:])*(?: (?:then|still|yet))? "
_BOUND = "as long as <WS1><WS2><WS3> are kept, no deletion of other words changes the prediction"
_ORDERS = tuple(f"<^>{_JOIN.join(x)}<$>" for x in permutations((_COND, FREE, _KEEPS)))
_ANY = rf"(?:(?:any|arbitrary) (?:(?:{_SET} )?of )?{_OTHERS}|other words(?:,? in (?:any|whatever) combination,?)?)"
_UNCHANGED = r"(?:unchanged|the same|as it (?:is|was)|intact|untouched)"
_NO_CHANGE = (
    rf"no (?:way of {DELETING}|(?:possible )?(?:deletion|removal|omission)s?(?: of)?|(?:possible )?{_SET} of (?:deletions|removals) (?:of|among|from)) {_OTHERS} (?:(?:can|could|will|would|ever) )?{CHANGES} {_THEP}",
    rf"{DELETING} {_ANY} (?:never {CHANGES}|(?:can|could|will) never {CHANGE}) {_THEP}",
    rf"{DELETING} any (?:(?:{_SET} )?of )?{_OTHERS} (?:(?:does|can|could|will|would) not {CHANGE} {_THEP}|(?:leaves|keeps) {_THEP} {_UNCHANGED})",
    rf"(?:every|any|each)(?: possible| conceivable)? (?:way of {DELETING}|(?:deletion|removal|omission) (?:of|among)) {_OTHERS} (?:leaves|keeps) {_THEP} {_UNCHANGED}",
    rf"{_THEP} is (?:immune|robust|insensitive|resistant|invariant|indifferent) (?:to|under) (?:(?:any |all |every |the |arbitrary )?(?:possible )?(?:deletions?|removals?|omissions?) of|{DELETING}) (?:(?:any|every)(?: possible)? {_SET} of )?{_OTHERS}",
    rf"(?:every|any|each)(?: possible| conceivable)? (?:{_SET} of )?(?:deletions?|removals?|omissions?) (?:of|from|among) {_OTHERS} (?:gives|yields|leads to|results in|produces) the same {_P}",
    rf"(?:there is|there exists) no {_SET} of {_OTHERS} (?:whose (?:deletion|removal|omission) (?:would |could |can )?{CHANGES} {_THEP}|(?:that|which),? (?:when|if|once) {GONE},? (?:would |could |can )?{CHANGES} {_THEP})",
    rf"{_THEP} is {FREE}",
    rf"no {_SET} of (?:other|remaining) words (?:(?:can|could|will|would) )?{CHANGES} {_THEP} (?:when|if|once) (?:it is |they are )?{GONE}",
    rf"no (?:deletion|removal|omission)s? of {_OTHERS},? (?:in (?:any|whatever|whichever) combination|of whatever combination|whatever the combination),? (?:(?:can|could|will|would) )?{CHANGES} {_THEP}",
    rf"no {_SET} of (?:deletions|removals|omissions)(?: of {_OTHERS})? (?:(?:can|could|will|would) )?{CHANGES} {_THEP}",
    rf"{_THEP} (?:cannot|can not|can never|could not) be (?:changed|flipped|altered|overturned|reversed|affected) by {DELETING} {_OTHERS}",
    rf"{_THEP} is unaffected by (?:any|every) (?:possible )?(?:deletion|removal|omission) of {_OTHERS}",
)  # fmt: skip
#: "Besides W" might be in addition to it.
_SPARED = r"(?:other than|except(?: for)?|but|save(?: for)?)"

WHATEVER: Rules = (
    (rf"<^>{DELETE} (?:any(?: of)?|whichever(?: of)?|whatever|as many(?: of)?) {_OTHERS}(?: (?:(?:that|as) )?{_WE} (?:like|want|please|wish)s?)?(?=[:;,] )", FREE),
    (rf"\b({_AS_LONG}) (?:nobody|no one|no-one) (?:touches|removes|deletes|takes out|takes away|changes|alters) (<WS>)(?=,|<$>)", r"\1 \2 are kept"),
    (rf"\b({_AS_LONG}) {_WE} leaves? (<WS>) (?:alone|untouched|in place|there|as (?:it is|they are)|unchanged|intact)(?=,|<$>)", r"\1 \2 are kept"),
    (rf"\b({_AS_LONG}) {_WE} (?:do not|does not|never) (?:touch|remove|delete|take out|take away) (<WS>)(?=,|<$>)", r"\1 \2 are kept"),
    *((rf"\b{x}(?:,? in (?:any|whatever|every|all)(?: possible)? combinations?)?(?=[,;.:]| |$)", FREE) for x in _FREELY),
    (rf"<^>{_KEEP} <WS>(?: in(?: place| {_TEXT})?)?,? and (?={_KEEPS}{_JOIN}{FREE}<$>|{FREE}{_JOIN}{_KEEPS}<$>)", "as long as <WS> are kept, "),
    *((x, _BOUND) for x in _ORDERS),
    (rf"<^>{FREE}{_JOIN}{_COND},? (?:then )?so (?:does|will|do) {_THEP}<$>", _BOUND),
    (rf"<^>{_WE} (?:can|may|could) {DELETE} (?:whatever|anything|whichever words?|any words?|everything)(?: {_WE} (?:like|want|please|wish)s?)? (?:other than|except(?: for)?|but|apart from|save(?: for)?) <WS>,? (?:and|but)? ?{_KEEPS}<$>", "as long as <WS> are kept, no deletion of other words changes the prediction"),
    (rf"<^>(?:(?:no matter|regardless of|irrespective of) (?:what|which words?)|whatever|whichever words?) (?:{_WE} {DELETE}|{_ARE_GONE}) {_SPARED} <WS>,? {_KEEPS}<$>", "as long as <WS> are kept, no deletion of other words changes the prediction"),
    (rf"<^>{_KEEPS},? (?:(?:no matter|regardless of|irrespective of) (?:what|which words?)|whatever|whichever words?) (?:{_WE} {DELETE}|{_ARE_GONE}) {_SPARED} <WS><$>", "as long as <WS> are kept, no deletion of other words changes the prediction"),
    *((rf"<^>{_COND},? {x}<$>", _BOUND) for x in _NO_CHANGE),
    *((rf"<^>{x},? {_COND}<$>", _BOUND) for x in _NO_CHANGE),
    (rf"<^>{_KEEP} <WS>(?: in(?: place| {_TEXT})?)?,? and (?:{'|'.join(_NO_CHANGE)})<$>", "as long as <WS> are kept, no deletion of other words changes the prediction"),
)  # fmt: skip

# --- kept, and the others drawn at random -------------------------------------------------------------------------------

_SURE = r"(?:with|at)(?: an?| the)? (?:(?:statistical )?(?:confidence(?: level)?|level of (?:statistical )?confidence) of <N{0}>|<N{1}> (?:statistical )?(?:confidence(?: level)?|level of (?:statistical )?confidence))"
_SAID_AT_THE_END = (
    r"(?:[,;]? (?:and )?(?:(?:this|that is|that['’]s|it is|all this|this is|that) )?" + _SURE.format(1, 2) + r"| \(" + _SURE.format(3, 4) + r"\)|"
    r" \((?:statistical )?confidence(?: level)?:? <N5>\)|[,;] (?:and )?(?:the|our) (?:statistical )?confidence (?:is|being) <N6>)"
)  # fmt: skip
_RANDOM = r"(?:randomly|at random|with random (?:words|ones|others)|by random (?:words|ones|others)|by words (?:drawn|chosen|picked) at random)"
_SWAP = r"(?:replac|substitut|swapp?|exchang|redraw|refill)(?:e|ed|ing|n)?"
_WHILE = r"(?:,? (?:and|but|while|with|whereas)|,)"
_REPLACED = rf"(?:(?:{_WE} )?(?:randomly )?{_SWAP} {REST}(?: {_RANDOM})?|{REST} (?:(?:is|are|get|being) )?(?:all )?(?:randomly )?{_SWAP}(?: {_RANDOM})?)"
_AND_DRAWN = (
    rf"(?:{_AS_LONG} (?:<WS1> (?:(?:is|are) {_KEPT}|{_STAY}|{_KEPT})|{_WE} {_KEEP}s? <WS2>(?: in(?: place| {_TEXT})?)?){_WHILE} {_REPLACED}|"
    rf"(?:by |when |while )?{_KEEPING} <WS3>(?: in(?: place| {_TEXT})?)?{_WHILE} {_REPLACED}|"
    rf"{_KEEP} <WS4>(?: in(?: place| {_TEXT})?)?{_WHILE} {_REPLACED}(?:,? and)?|"
    rf"(?:(?:if|when) {_WE} )?{_REPLACED}{_WHILE} (?:{_KEEPING} <WS5>|(?:{_WE} )?{_KEEP} <WS6>)(?: in(?: place| {_TEXT})?)?(?:,? and)?)"
)
_CASES = r"(?:cases|replacements|draws|fillings|substitutions|samples|trials|random replacements|such (?:cases|texts))"
_IN_CASES = rf"in <N1> of (?:the |these |all |such |all of the |all the )?{_CASES}"
_STILL = rf"(?:{_KEEPS}|the same {_P} (?:is|was) (?:predicted|given|returned|kept|obtained|reached))"
_LEAVES = rf"(?:leaves|keeps|preserves) {_THEP}(?: {_UNCHANGED})?"
_DRAWN = "if <WS1><WS2><WS3><WS4><WS5><WS6> are kept, the label stays the same in <N1> of random replacements of the other words"
_DRAWS = r"random (?:replacements?|fillings?|substitutions?|draws?) (?:of|for) (?:the |all (?:the )?)?(?:other|remaining) words"
_KEEPS_DRAW = rf"(?:leaves?|keeps?|preserves?) {_THEP}(?: {_UNCHANGED})?"
_END = r"(?P<end>(?:, with [^,;:⟦]* confidence)?)<$>"

DRAWN: Rules = (
    *(
        (rf"<^>{_SURE.format(1, 2)},? (?=(?:in|if|when|with|as|keeping|the|<N9>)\b|\d)([^:]*\brandom[^:]*?)<$>", r"\1, with <N1><N2> confidence"),
        (rf"<^>([^:]*\brandom[^:]*?){_SAID_AT_THE_END}<$>", r"\1, with <N1><N2><N3><N4><N5><N6> confidence"),
    ),
    *(
        (rf"<^>(?=.*\brandom){x}{_END}", f"{_DRAWN}<end>")
        for x in (
            rf"{_AND_DRAWN},? {_STILL},? {_IN_CASES}",
            rf"{_AND_DRAWN},? {_IN_CASES},? {_STILL}",
            rf"{_IN_CASES},? {_STILL},? {_AND_DRAWN}",
            rf"{_STILL},? {_IN_CASES},? {_AND_DRAWN}",
            rf"{_AND_DRAWN},? {_LEAVES} {_IN_CASES}",
        )
    ),
    *(
        (rf"<^>{x}{_END}", "if <WS1><WS2><WS3> are kept, the label stays the same in <N1> of random replacements of the other words<end>")
        for x in (
            rf"{_COND},? (?:randomly {_SWAP} {REST}|{_SWAP} {REST} {_RANDOM}) {_LEAVES} {_IN_CASES}",
            rf"(?:(?:for|in|across) )?<N1> of (?:all )?{_DRAWS}(?: {_KEEPS_DRAW}|,? {_STILL}),? {_COND}",
            rf"{_COND},? (?:(?:for|in|across) )?<N1> of (?:all )?{_DRAWS}(?: {_KEEPS_DRAW}|,? {_STILL})",
            rf"(?:across|over|under|in|with) {_DRAWS},? {_STILL} {_IN_CASES},? {_COND}",
            rf"{_COND},? {_STILL} in <N1> of (?:all )?(?:the )?{_DRAWS}",
            rf"{_STILL} in <N1> of (?:all )?(?:the )?{_DRAWS},? {_COND}",
        )
    ),
)  # fmt: skip

RULES: Rules = (*ALONE, *DRAWN, *WHATEVER)
