"""Turns of phrase of how a text is edited, of what is tried exhaustively and of how a probability moves, and the ones that the
readers have. They stand before the other rules of trials. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

from whyproof.verifiers.english.phrases_plainer_trials import (
    CHANGE,
    CHANGES,
    CHANGING,
    DELETE,
    DELETING,
    GONE,
    PREDICTION,
    STAYS,
    THEMODEL,
)

Rules = tuple[tuple[str, str], ...]

_WE = r"(?:we|you|one|I|someone|somebody)"
_TEXT = (
    r"(?:the|this|your|our) (?:(?:whole|entire|full|original|complete) )?(?:text|input|review|sentence|headline|message|comment)"
)
_P = rf"(?:predicted |model['’]s |classifier['’]s |model |same )*{PREDICTION}"
_THEP = rf"(?:the|this|its|that) {_P}"
_THAN = r"(?:other than|than|except(?: for)?|but|besides|apart from|aside from|save(?: for)?|bar|barring|excepting|outside)"
_ALL = r"(?:(?:all (?:of )?)?the (?:entire|whole|full|complete|rest of the) (?:text|input|review|sentence)|all of the text|(?:all|each|every)(?: of)?(?: the)?(?: other| remaining| single)? words?|everything(?: else)?|all(?: else)?)"
_ARE_GONE = rf"(?:(?:is|are|being|get|gets|has been|have been|were|was) )?(?:all )?{GONE}"

#: A word that goes away by itself, and an edit that is thought of.
NAMED: Rules = (
    (r"\bwith the (?:change|edit|modification|alteration|amendment|intervention) of (?=\w)", r"after "),
    (rf"\b(if|when|once|after) (<WS>) (?:are|were|get|have been) {GONE} (?:together|jointly|at once|at the same time|all at once)(?=[ ,])", r"\1 \2 are deleted"),
    (r"\bthe (?:mere |simple |very )?act of (?=<DOING>)", r""),
    (r"\b(if|should) (we|you|one|someone|somebody) (?:were|was) to (?=(?:delete|remove|drop|omit|erase|cut|take|leave|replace|swap|exchange|change|substitute|put|use|write|insert|add|keep)\b)", r"\1 \2 "),
    (r"<^>it is (?:not possible|impossible) to (?:" + DELETE + rf") (<WS>) without (?:{CHANGING} {_THEP}|{_THEP} changing|a change (?:of|in|to) {_THEP})<$>", r"removing \1 changes the prediction"),
    (rf"<^><WS> being {GONE}, ", r"without <WS>, "),
    (rf"\b(if|when|once|where) <WS> (?:is|are|was|were) (?:not|no longer) (?:a |any )?part of {_TEXT}", r"\1 <WS> were deleted"),
    (r"\b(if|when|once) (<W>) (?:was|were) <T>(?=,|<$>)", r"\1 \2 were replaced by <T>"),
    (rf"\b(if|when) instead of (<W>),? {_TEXT} (?:had|said|read|contained|used|has|says|reads) (?=⟦)", r"\1 \2 were replaced by "),
    (r"\b(if|when|once|should) (?:the word )?(⟦\d+⟧) (?:replaced|replaces|took the place of|takes the place of|superseded|supplanted) (<W>)", r"\1 \3 were replaced by \2"),
    (r"(<W>) (is|are|was|were|being|be|been) (?:rewritten|modified|converted|turned|altered|transformed|edited|revised|amended|rephrased|reworded|made) (?:as|to|into) (?=⟦)", r"\1 \2 replaced by "),
    (r"\b(?:rewriting|modifying|converting|turning|altering|transforming|editing|revising|amending|rephrasing|rewording) (<W>) (?:as|to|into) (?=⟦)", r"replacing \1 by "),
    (r"\bsubstituting (<W>) (?:with|by) (?=⟦)", r"replacing \1 by "),
    (rf"\b(?:in the event (?:that|of)|in case(?: that)?|in a (?:text|version) (?:where|in which)|supposing(?: that)?|suppose(?: that)?|assuming(?: that)?|imagine(?: that)?|under the assumption that|on the assumption that|in the (?:hypothetical )?case (?:that|where|in which)) (?=<WS> (?:(?:is|are|was|were|had been|has been) )?(?:not (?:there|in)|{GONE}|replaced|swapped|exchanged|changed|substituted|turned|traded)\b)", r"if "),
    (r"\b(?:in the event of|in case of|given|upon|on|following) (?=(?:the )?(?:removal|deletion|omission|replacement|substitution|exclusion|erasure|elimination) of (?:⟦|the ))", r"after "),
    (rf"\b(if|when|once|after|as soon as|should) <WS> (?:disappears?|vanish(?:es)?|disappeared|vanished|drops? out|fell away|falls? away|goe?s? away|(?:were|was|is|are) to (?:disappear|vanish|go|fall away))(?: from {_TEXT})?(?=,|<$>| the\b)", r"if <WS> were deleted"),
    (rf"\b(?:as soon as|the moment|at the moment when) (?=<WS> (?:is|are|gets?|was|were) {GONE})", r"when "),
    (rf"<^>(?:if|when|once) {_TEXT} is (?:read|seen|processed|classified|taken|given|shown) without <WS>, ", r"without <WS>, "),
    (r"<^>(?:deprived|stripped|robbed|bereft|devoid|shorn) of <WS>, ", r"without <WS>, "),
    (rf"(<DOING>) (?:tips?|push(?:es)?|moves?|shifts?|turns?|sends?|takes?) {_THEP} (?:over )?(?:in)?to (?:another|a different|some other|a new)(?: {_P}| one)<$>", r"\1 changes the prediction"),
    (rf"<^>(?:read|seen|processed|classified|taken) without <WS>, (?={_TEXT} )", r"without <WS>, "),
    (r"\b(?:striking|crossing|scoring|ruling) out (?=<WS>)", r"deleting "),
    (r"\b(?:because of|owing to|due to|thanks to|by reason of) (?=(?:the )?(?:removal|deletion|omission|exclusion|erasure|elimination) of (?:⟦|the ))", r"after "),
    (r"\b(if|when|once|with) (⟦\d+⟧) (?:stands|stood|standing) where (<W>) (?:stands|stood|is|was)", r"\1 \3 replaced by \2"),
    (r"\bputting (⟦\d+⟧) where (<W>) (?:stands|stood|is|was)", r"replacing \2 by \1"),
    (r"\b(if|when|once|should) (<W>) (?:gave|gives?|were to give|was to give) way to (?=⟦)", r"\1 \2 were replaced by "),
    (r"\b(?:the )?(?:change|switch|swap) from (<W>) to (?=⟦)", r"replacing \1 by "),
    (r"\bthe (?:swap|exchange|trade|switch) of (<W>) (?:for|with) (?=⟦)", r"replacing \1 by "),
    (r"\b(?:changing|switching|altering) the (?:wording|word|text) from (<W>) (?:to|into) (?=⟦)", r"replacing \1 by "),
    (r"\b(?:rubbing out|scratching out|wiping out|doing away with|getting rid of|editing out|snipping out|filtering out|weeding out|blanking out|pulling out|redacting|suppressing) (?=<WS>)", r"deleting "),
    (r"\b(?:rub out|scratch out|wipe out|do away with|get rid of|got rid of|edit out|snip out|filter out|weed out|blank out|pull out|redact|suppress) (?=<WS>)", r"delete "),
    (r"(<WS>) ((?:(?:is|are|was|were|being|be|gets?|been) )(?:all )?)(?:rubbed out|scratched out|wiped out|done away with|got rid of|gotten rid of|edited out|snipped out|filtered out|weeded out|blanked out|pulled out|redacted|suppressed)\b", r"\1 \2deleted"),
    (r"\b(swap|trad|exchang|switch|chang)(ping|ing|e|ed|ped|)? out (<W>) for (?=<T>)", r"replacing \3 by "),
    (r"<^>(?:swapping|trading|exchanging|switching|changing) out (?=<W> (?:for|with|by) )", r"replacing "),
    (r"\b(if|when|once|should) (we|you|one) (?:swap|trade|exchange|switch|change)(?:s|ped|d|ed)? out (<W>) (?:for|with) (?=<T>)", r"\1 \2 replace \3 by "),
    (r"(<W>) (is|are|was|were) (?:swapped|traded|exchanged|switched|changed|rotated) out (?:for|with) (?=<T>)", r"\1 \2 replaced by "),
)  # fmt: skip

_CUT = r"(?:strip|cut|reduce|pare|boil|trim|shorten|narrow|whittle|condense|shrink|bring|prune)"
_TO = r"(?:back |down )*to (?:just |only |nothing but |no more than |merely |solely |simply )?"
_ONLY = "if only <WS> are kept"

#: Words that are kept alone.
ALONE: Rules = (
    (rf"\b(?:if|when|once) {_WE} (?:leave|keep|retain|have)s? (?:only|just|nothing but) <WS>(?: (?:in|of) {_TEXT}| there| standing)?(?=,)", _ONLY),
    (r"\b(?:even )?with <WS> as the (?:only|sole) (?:remaining |surviving )?(?:text|words?|input|content|part(?: of the text)?)(?: (?:left|kept|remaining))?(?=,)", _ONLY),
    (rf"<^>{_CUT} (?:{_TEXT}|it|everything) {_TO}<WS>,? and (?=(?:{THEMODEL}|{_THEP}|{_WE}) )", f"{_ONLY}, "),
    (rf"\b(?:if|when|once|after|with) {_ALL} {_THAN} <WS>,? {_ARE_GONE}", _ONLY),
    (rf"\b(?:if|when|once|after) {_WE} (?:(?:have|had) )?(?:{DELETE}|throws? (?:away|out)|threw (?:away|out)|scraps?|deletes|removes|drops|cuts|takes out|takes away|leaves out|omits|erases|strikes out|strikes|excludes|discards|removed|deleted|dropped|omitted|erased) {_ALL} {_THAN} <WS>(?=,|<$>)", _ONLY),
    (rf"\b(?:if|when|once) (?:all|the only thing|the only words?|the only words? that|all that) {_WE} (?:keep|retain|leave|have left|leave standing|leave in)s?(?: in {_TEXT})? (?:is|are) <WS>(?=,|<$>)", _ONLY),
    (rf"\b(?:if|when|once|after|with) nothing (?:is |was |being )?(?:left|kept|retained) (?:of|in) {_TEXT} {_THAN} <WS>(?=,|<$>)", _ONLY),
    (rf"<^>({THEMODEL}) ((?:does not |still )*)(?:arrives?|comes?|gets?) (?:at|to) (the same|a different|another) ({_P}) (?:even )?(?:if|when) it (?:only )?(?:sees|reads|is shown|is given|gets) (?:only |just |nothing but )?<WS><$>", rf"{_ONLY}, \1 \2predict \3 \4"),
    (rf"\b{DELETING} {_ALL} {_THAN} <WS>(?= |<$>)", r"keeping only <WS>"),
    (rf"<^>{DELETE} {_ALL} {_THAN} <WS>,? and (?=(?:{THEMODEL}|{_THEP}|{_WE}) )", f"{_ONLY}, "),
    (rf"\b(a different|another|some other|a new|the same|a) ({_P}) (?:than|from|as) (?:before|(?:(?:for|with|from|on|in|of|under) )?(?:{_TEXT}|the (?:full|whole|entire|original|complete) one|the original)|(?:that|the one) (?:for|of|from|on) {_TEXT}|(?:it|the model) (?:does|did|gave|had|had before|predicts|predicted|gives) (?:for|with|from|on) {_TEXT})(?=,|<$>| (?:if|when|with|without|once|after|from)\b)", r"\1 \2"),
    (rf"\b(a different|another|some other|a new|the same) one (?:than|from|as) (?:before|(?:(?:for|with|from|on|in|of|under) )?{_TEXT})(?=,|<$>)", r"\1 one"),
    (rf"({_THEP}) (?:becomes?|turns into|is|will be|would be|comes out as) (?:a different|another|some other|a new) one(?=<$>)", r"\1 changes"),
    (r"<^>(?:a|any|the) (?:text|version|input|review|sentence)(?: of the text)? (?:that )?(?:consists|consisting|made up|made|composed) (?:only |just |solely |entirely |exclusively )*of (?:only |just |nothing but |no words but )?<WS>(?: (?:only|alone))? (?=(?:gets?|has|receives?|is given|keeps?) )", f"{_ONLY}, the text "),
    (rf"<^>({_TEXT}) (?:could|can|may) be {_CUT}(?:p?ed|d)? {_TO}<WS> (?:without {CHANGING} {_THEP}|without (?:a|any) change (?:of|in|to) {_THEP}|and (?:still )?keep {_THEP})<$>", f"{_ONLY}, the prediction stays the same"),
    (rf"<^>({_TEXT}) (?:could not|cannot|can not|may not) be {_CUT}(?:p?ed|d)? {_TO}<WS> (?:without {CHANGING} {_THEP}|without (?:a|any) change (?:of|in|to) {_THEP})<$>", f"{_ONLY}, the prediction changes"),
    (rf"<^>(?:from|by|on|with|given|using) <WS> alone,? (?=(?:{THEMODEL}|{_THEP}) )", f"{_ONLY}, "),
)  # fmt: skip

_NOUN = r"(?:removal|deletion|omission|erasure|exclusion|elimination|cut)s?"
_UP_TO = (
    r"(?:at most|up to|no more than|not more than|maximum(?: of)?|a maximum of|max\.?(?: of)?|at the most|one to|between one and)"
)
_WORDS = r"(?:(?:one|a single|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: words?| tokens?)?)"
_BUT = r"(?P<but>(?: \([^\(\)]*\))?)"
_EVERY = r"(?:(?:all|each|every one|every single one|each and every one|each one|the whole set|the full set|the entire set)(?: of)?(?: the| these| those)?|the|every)"
_WAY = r"(?:(?:possible |different |conceivable |distinct )?(?:ways?|possibilit(?:y|ies)|patterns?|combinations?|options?|manners?|variants?|cases?|choices?|attempts?|sets?|subsets?))"
_WAYS = (
    rf"(?P<n>[\d,]+) (?:{_WAY} (?:to {DELETE}|(?:of|for|in|from)(?: the)? {DELETING}|(?:of|for) {_NOUN} of)|(?:possible |different |conceivable |distinct )?{_NOUN} of) "
    rf"(?P<upto>{_UP_TO} {_WORDS}){_BUT}"
)
_TRIED = r"(?:(?:tried|tested|checked|examined|gone through|run|evaluated|enumerated|verified|looked at|looked into|covered|explored|assessed|probed|inspected|worked through|carried out|attempted|searched)(?: out| exhaustively| fully)?)"
_TRY = r"(?:tried|tested|checked|examined|went through|ran|evaluated|enumerated|verified|looked at|explored|assessed|inspected|worked through|ran through|searched|have tried|have tested|have checked|has tried|has tested|has checked|have gone through|has gone through|have examined|has examined)"
_TRYING = r"(?:trying|testing|checking|examining|going through|running|evaluating|enumerating|verifying|exploring|inspecting|working through|searching)"
_TEST = r"(?:an? |the |our |my )?(?:(?:exhaustive|full|complete|systematic|thorough) )?(?:test|check|examination|search|trial|inspection|review|evaluation|enumeration|run|study|analysis|investigation)"
_THEM = r"(?:(?: of)? (?:them|these|those|the cases|these cases|the ways|the tests))"
_EACH_TIME = r"(?: (?:each|every)(?: single)? time| in (?:all|every one|each(?: one)?|every single one|every case|each case|all cases|any)(?: of (?:them|the cases|these cases|these))?(?: of them)?| throughout| every time| each time| always| for (?:all|each|every one)(?: of them)?)*"
_NONE = r"(?:none|not one|no one|not a single one|never one|no single one|not even one|not any)"
_REMAINED = (
    rf"(?:{STAYS}|(?:remains?|remained|stayed|was|were|is) (?:the )?(?:same|unchanged|unaffected|constant|stable|identical)|"
    rf"(?:did|does|would|has) (?:not|never) (?:{CHANGE}|changed)|never (?:{CHANGES}|changed|flipped|moved)|held|survived)"
)
_CHANGED = rf"(?:{CHANGES}|changed|flipped|altered|switched|affected|moved|overturned|(?:manages?|managed|is able|was able|are able|were able|suffices?|sufficed|is enough|was enough) to {CHANGE}|(?:succeeds?|succeeded) in {CHANGING}|does {CHANGE}|did {CHANGE}|would {CHANGE}|could {CHANGE}|can {CHANGE})"
_NO_CHANGE = (
    rf"(?:{_NONE}{_THEM}?(?: (?:that|which))? {_CHANGED} {_THEP}|{_THEP} {_REMAINED}{_EACH_TIME}|(?:in )?{_NONE}{_THEM}?,? (?:did|does|do|has|was|is) {_THEP} (?:{CHANGE}|changed)|"
    rf"(?:with|giving|yielding|producing|and got|and gave) (?:always |each time )?the (?:very )?same {_P}{_EACH_TIME}|"
    rf"without (?:any |a |once |ever )?(?:change (?:in|of|to) {_THEP}|{CHANGING} {_THEP}|{_THEP} (?:ever )?changing)|"
    rf"(?:it|they|that|this) (?:never|not once) {_CHANGED} {_THEP}|(?:we|one|I|you) (?:found|saw|find|see|met) (?:none|no case|no one|not one)(?:{_THEM})? (?:that|which|where|in which) (?:{_CHANGED} {_THEP}|{_THEP} {_CHANGED})|{THEMODEL} (?:predicts|predicted|gives|gave|keeps|kept) the same {_P}{_EACH_TIME})"
)
_AND = r"(?:,? (?:and|but|with|as|so)|[,;:]| [–—])* "
_PUT = r"none of the <n> removals of <upto><but> changes the prediction"

#: So many ways were tried, and none of them changes the prediction.
TRIED: Rules = (
    (rf"\b(?:(?:a )?maximum(?: of)?|max\.?|at the most|not more than) (?={_WORDS}\b)", r"at most "),
    (rf"<^>(?:an? |the |our )?(?:exhaustive|full|complete|systematic) (?:test|check|search|trial|examination|enumeration)(?: (?:is |was |has been )?(?:done|complete|completed|carried out|finished|made|run))?[:;.,] (?=(?:{_EVERY}|none|not|no) )", r""),
    *(
        (rf"<^>{x}<$>", _PUT)
        for x in (
            rf"{_EVERY} {_WAYS} (?:was|were|has been|have been|is|are|got) (?:all )?{_TRIED}{_AND}{_NO_CHANGE}",
            rf"{_EVERY} {_WAYS},? (?:when )?{_TRIED},? (?:leaves?|left|keeps?|kept) {_THEP} (?:unchanged|the same|as it (?:is|was)|intact)",
            rf"{_EVERY} {_WAYS} (?:was|were|has been|have been|is|are) {_TRIED} and (?:left|leaves?|kept|keeps?) {_THEP} (?:unchanged|the same|as it (?:is|was)|intact)",
            rf"(?:{_WE}|they) {_TRY} (?:out )?{_EVERY} {_WAYS}{_AND}{_NO_CHANGE}",
            rf"(?:{_TRYING}|after {_TRYING}|having {_TRY}|with|in|across|over|under|for|after) (?:out )?{_EVERY} {_WAYS}(?: {_TRIED})?,? {_NO_CHANGE}",
            rf"{_NO_CHANGE} (?:in|across|over|under|for|with|after|by|when {_TRYING}|after {_TRYING}) {_EVERY} {_WAYS}",
            rf"{_TEST} (?:of|over|through|across|on) (?:{_EVERY} )?{_WAYS} (?:found|finds|showed|shows|revealed|reveals|turned up|yielded|gave|came up with|discovered) (?:that )?(?:{_NO_CHANGE}|no change (?:in|of|to) {_THEP}|no (?:single )?one (?:that|which) {_CHANGED} {_THEP})",
            rf"there (?:are|were|exist) {_WAYS}{_AND}(?:(?:{_WE} )?{_TRY} (?:them all|all of them|every one of them|each of them|each one|all|every one)|all of (?:them|these|which) (?:were|have been) {_TRIED}|all (?:were|have been) {_TRIED}){_AND}{_NO_CHANGE}",
            rf"{_NONE} (?:of|out of|among) (?:the |these |all |all the |all of the )?{_WAYS}(?: (?:that )?(?:(?:were|was|have been) {_TRIED}|{_WE} {_TRY}))?,? {_CHANGED} {_THEP}",
            rf"(?:of|out of|among|amongst) (?:the |these |all |all the |all of the )?{_WAYS}(?: (?:that )?(?:(?:were|was|have been) {_TRIED}|{_WE} {_TRY}))?,? {_NONE}{_THEM}? {_CHANGED} {_THEP}",
            rf"{_THEP} {_REMAINED} (?:whichever|no matter which) of the {_WAYS} (?:{_WE} (?:tries|try|picks?|chooses?|takes?|makes?)|is (?:tried|chosen|made|picked))",
            rf"(?:whichever|no matter which) of the {_WAYS} (?:{_WE} (?:tries|try|picks?|chooses?|takes?|makes?)|is (?:tried|chosen|made|picked)),? {_THEP} {_REMAINED}",
            rf"{_EVERY} {_WAYS} (?:leads? to|gives?|yields?|results? in|produces?|led to|gave|resulted in|yielded|produced) the same {_P}",
            rf"(?P<all>[\d,]+) (?:out )?of (?:the |all )?(?=(?P=all) ){_WAYS} (?:leave|left|keep|kept) {_THEP} (?:unchanged|the same|as it (?:is|was)|intact)",
            rf"{THEMODEL} (?:was|has been|is) (?:run|tested|tried|evaluated|asked|queried) (?:on|with|about|under|for) {_EVERY} {_WAYS}{_AND}{_NO_CHANGE}",
            rf"it (?:makes no difference|does not matter) which of the {_WAYS} (?:{_WE} (?:tries|try|picks?|chooses?|takes?|makes?)|is (?:tried|chosen|made|picked))[:;,] {_THEP} {_REMAINED}",
            rf"{_EVERY} {_WAYS} (?:leaves?|left|keeps?|kept) {_THEP} (?:unchanged|the same|as it (?:is|was)|intact)",
        )
    ),
)  # fmt: skip

_LESS = r"(?:smaller|lower|less|weaker|reduced|diminished)"
_MORE = r"(?:bigger|larger|higher|greater|more|increased|stronger|raised)"
_GETS = r"(?:becomes?|gets?|turns out|turns|comes out|ends up|would become|will become|would be|will be|grows)"
_PROB = r"(?:(?:model['’]s )?(?:probability|likelihood|chance|confidence|certainty|score)(?: value)? (?:of|for|in) <L>)"

_MOVE_ENDS = r"(?=<$>|,| (?:by|when|if|with|after|without|once|as soon as|upon) )"

#: How a probability moves.
MOVED: Rules = (
    (rf"\b({_PROB}) (?:comes|slips|slides|edges|creeps|moves|is going) (down|up)\b", r"\1 goes \2"),
    (r"(<DOING>) (?:entails|means|implies|brings|gives|yields|makes for) a (?:lower|smaller|reduced) (probability|likelihood|chance) (?:of|for) <L>", r"\1 lowers the \2 of <L>"),
    (r"(<DOING>) (?:entails|means|implies|brings|gives|yields|makes for) a (?:higher|larger|greater|bigger|increased) (probability|likelihood|chance) (?:of|for) <L>", r"\1 raises the \2 of <L>"),
    (r"<^>((?:if|when|once|after) [^,;:]*), then (?=<L> )", r"\1, "),
    (rf"\b({_PROB}) {_GETS} {_LESS}{_MOVE_ENDS}", r"\1 falls"),
    (rf"\b({_PROB}) {_GETS} {_MORE}{_MOVE_ENDS}", r"\1 rises"),
    (r"(<DOING>) (?:is|was) (?:followed|accompanied) by (?=an? )", r"\1 leads to "),
    (r"<^>(an? (?:drop|fall|decrease|decline|reduction|loss|rise|increase|gain|growth)(?: of <N>)? in (?:the )?(?:probability|likelihood|chance) of <L>) (?:follows|results|comes|arises|stems) from (<DOING>)<$>", r"\2 leads to \1"),
)  # fmt: skip

#: What would come of it, in a sentence of its own.
OUTCOMES: Rules = (
    (rf"(<DOING>) means that {THEMODEL} (?:would |will )?predicts? <L><$>", r"after \1, the model would predict <L>"),
    (rf"(<DOING>) means that {THEMODEL} (?:would|will|does) not predict <L><$>", r"after \1, the model would not predict <L>"),
    (rf"\b{_TEXT} would (not )?(?:count|pass|qualify|rank|go|be counted|be seen|be regarded|be read|be treated) as <L>(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would \1predict <L>"),
    (rf"\b{THEMODEL} would (?:give|predict|return|output|choose|pick|assign) any(?: other)? {_P} (?:but|except|other than|than) <L>(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would not predict <L>"),
    (rf"<^>{THEMODEL} would (not )?(?:respond|react) to (<DOING>) (?:with|by (?:predicting|saying|answering|choosing)) (?:the {_P} )?<L><$>", r"after \2, the model would \1predict <L>"),
    (rf"<^>had {_WE} (?:tried|attempted|done|gone for|opted for) (<DOING>), ", r"after \1, "),
    (rf"(<DOING>) (?:would|will|is) (not )?(?:be )?(?:enough|sufficient|all it takes|all it would take|what it takes) (?:to (?:get|reach|obtain|produce|yield|arrive at|bring about|make {THEMODEL} (?:predict|say|choose|answer))|for)(?: the {_P})?(?: of)? <L><$>", r"after \1, the model would \2predict <L>"),
    (rf"\b{_TEXT} would (not )?(?:be (?:given|assigned|handed|awarded|marked with)|get|receive|earn|carry|have|bear|come with|end up with)(?: the (?:label|class|category|prediction|answer))? <L>(?: (?:by|from) {THEMODEL})?(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would \1predict <L>"),
    (rf"<^>(?:as for|as regards|regarding|concerning|as to|with regard to|with respect to) {_THEP},? it (?=(?:would|will|does|is|stays|changes|remains|flips)\b)", r"the prediction "),
    (rf"<^>(?:the|an?|one) (?:effect|result|outcome|consequence|upshot) of (<DOING>) (?:would be|is|will be|was) that {THEMODEL} (does not|would not|will not|did not|no longer) (?:predicts?|says?|outputs?|chooses?|picks?|answers?|gives?) <L><$>", r"after \1, the model would not predict <L>"),
    (rf"<^>(?:the|an?|one) (?:effect|result|outcome|consequence|upshot) of (<DOING>) (?:would be|is|will be|was) that {THEMODEL} (?:would |will |then |now )*(?:predicts?|says?|outputs?|chooses?|picks?|answers?|gives?) <L><$>", r"after \1, the model would predict <L>"),
    (rf"\b{THEMODEL} would (not )?(?:assign|attach|give|apply|put|return|output|come up with|come out with|arrive at|produce|deliver) (?:(?:to|on) {_TEXT} )?the (?:label|class|category|prediction|answer) <L>(?: (?:to|on) {_TEXT})?(?=<$>| (?:if|when|with|after|without|once|in the)\b)", r"the model would \1predict <L>"),
    (rf"\b{THEMODEL} would (not )?(?:label|classify|categori[sz]e|tag|mark|call|read|see|rate|treat|judge) {_TEXT} (?:as |to be )?<L>(?=<$>| (?:if|when|with|after|without|once|in the)\b)", r"the model would \1predict <L>"),
)  # fmt: skip

RULES: Rules = (*NAMED, *ALONE, *TRIED, *MOVED, *OUTCOMES)
