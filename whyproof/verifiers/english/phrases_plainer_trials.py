"""Turns of phrase of what is tried on a text and what comes of it, and the ones that the readers have. Data only: see ``plainer``,
and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_GONE = (
    r"(?:deleted|removed|dropped|cut(?: out)?|taken (?:out|away|off)|left out|omitted|erased|struck|excluded|eliminated|discarded|stripped(?: out)?|"
    r"masked(?: out)?|ablated|gone|missing|absent|thrown out|crossed out|blanked out)"
)
_DELETE = r"(?:delete|remove|drop|cut(?: out)?|take (?:out|away)|leave out|omit|erase|strike|exclude|eliminate|discard|strip(?: out)?|mask|ablate|throw out|cross out|do away with)"
_DELETING = (
    r"(?:deleting|removing|dropping|cutting(?: out)?|taking (?:out|away)|leaving out|omitting|erasing|striking|excluding|eliminating|discarding|stripping(?: out)?|"
    r"masking|ablating|throwing out|crossing out|the (?:removal|deletion|omission|erasure|exclusion) of)"
)
_DELETION = r"(?:removals?|deletions?|omissions?|erasures?|exclusions?|eliminations?)"
_KEPT = (
    r"(?:kept(?: in(?: place| the text)?)?|retained|preserved|spared|left (?:in(?: place| the text)?|standing|untouched|alone|as (?:it is|they are))|held(?: fixed)?|"
    r"untouched|there|still there|in place|still in place|in the text|still in the text|present|still present)"
)
_KEEPING = r"(?:keeping|retaining|holding on to|preserving|sparing|leaving in|having)"
_CUTTING = r"(?:deleting|removing|dropping|cutting|taking|leaving|omitting|erasing|excluding|eliminating|discarding|stripping)"
_THEMODEL = r"(?:the )?(?:model|classifier|network|system)"
_P = r"(?:prediction|label|answer|decision|result|outcome|output|classification|verdict|class)"
_CHANGE = r"(?:change|flip|alter|switch|overturn|reverse|affect|shift|touch|move|sway)"
_CHANGING = r"(?:changing|flipping|altering|switching|overturning|reversing|affecting|moving|swaying)"
_CHANGES = r"(?:changes?|flips?|alters?|switch(?:es)?|overturns?|reverses?|affects?|shifts?|moves?|sways?|makes? (?:a|any) difference to)"
_STAYS = (
    r"(?:(?:stays?|remains?|is|will be|will (?:stay|remain)|would (?:stay|remain|be)|keeps?|is going to (?:stay|remain)) (?:the same|unchanged|as it (?:is|was)|put|what it (?:is|was)|in place|fixed|stable)|"
    r"(?:does|will|would|can|is) not (?:going to )?change|holds|stands|survives|cannot change|never changes)"
)
_OTHERS = r"(?:(?:any(?: of)?|all(?: of)?|whatever|whichever|some or all(?: of)?|as many(?: of)?) (?:the )?)?(?:other|remaining) (?:words?|tokens?)"
_WHATEVER = (
    r"(?:no matter|regardless of|irrespective of|independently of|independent of|whatever)(?: what| which| whichever| whatever| how many)?(?: of the)? ?"
    r"(?:else|other words?|others|other word|remaining words?|words? (?:other than|besides) (?:it|them|these|this one))"
    rf"(?: (?:is|are|gets?|may be|might be|(?:you|we|one) (?:may |might )?)?(?: ?(?:{_GONE}|{_DELETE})))?(?: from the text| of the text)?"
)
_BOUND = r"as long as <WS> are kept, no deletion of other words changes the prediction"
_CHOICE = (
    r"(?:(?:between|of|out of|offered|given|faced with|from) |(?:if |when )?(?:given|faced with|offered|asked for|forced into) (?:a|the) choice (?:of|between) |"
    r"(?:if |when )?(?:having|made|forced|asked) to (?:choose|decide|pick) between |as between |if it comes down to )"
)
_LEANS = (
    r"(?:would )?(?:rather |sooner |much rather )?(?:leans?|inclines?|tends?|prefers?|favou?rs?|chooses?|picks?|says?|go(?:es)?|opts?|sides?|decides?|comes? down|tilts?|bets?|settles?|is drawn|is inclined)"
    r"(?: (?:towards?|to|for|with|on|in favou?r of|on the side of))?"
)
_GIVES = r"(?:gives?|assigns?|attach(?:es)?|attributes?|ascribes?|allots?|reports?|has|puts?|places?|estimates?|accords?|grants?|allocates?|computes?|predicts?|outputs?)"

#: Of trials: what was changed, kept or left alone, and what came of it.
TRIALS: Rules = (
    # --- "together" beside what is done to words -----------------------------------------------------------------------
    (rf"(<WS>) (is|are|was|were|be) (?:both |all )?together (?={_GONE}|{_KEPT})", r"\1 \2 "),
    (rf"(<WS>) together(?= (?:(?:is|are|was|were) )?(?:{_GONE}|{_KEPT}|out\b|away\b|alone\b|from the text|and nothing else))", r"\1"),
    (rf"\b((?:{_DELETING}|{_CUTTING}|{_KEEPING}) <WS>) together\b", r"\1"),
    (rf"\b({_KEEPING} only <WS>) together\b", r"\1"),
    (rf"\b({_DELETE} <WS>) together\b", r"\1"),
    (rf"<^>((?:{_DELETE}) <WS>)(?:,)? and (?:you (?:get|have) )?(?:the ({_P}) (?:flips|changes)|a different ({_P}))<$>", r"if we \1, the prediction changes"),
    (rf"<^>(?:the )?loss of <WS>(?: together)? costs {_THEMODEL} its {_P}<$>", r"without <WS>, the prediction changes"),
    (r"\bis lost without <WS>(?: together)?<$>", r"changes without <WS>"),
    (rf"<^>it (lowers|raises|increases|decreases|reduces|boosts) the probability of <L>(?P<by> by <N>)? to {_DELETE} <WS><$>", r"removing <WS> \1 the probability of <L><by>"),
    (r"\b(confidence|belief|faith|trust) in <L> (?:weakens|shrinks|wanes|drops|sinks|falls|declines|suffers)\b", r"probability of <L> drops"),
    (r"\b(confidence|belief|faith|trust) in <L> (?:strengthens|grows|rises|increases|climbs|gains|profits)\b", r"probability of <L> rises"),
    (r"\bthe probability of <L> (?:profits|gains|benefits)\b", r"the probability of <L> rises"),
    (r"\bprobability value\b", r"probability"),
    # --- what is said of a text ---------------------------------------------------------------------------------------
    (r"\b(filed|sorted|placed|put|classed|listed|shelved) (?:this|the) text (?:under|in|into|among|with|as)(?: the (?:class|category|label))? <L>", r"classified the text as <L>"),
    (r"\bdid not (?:file|sort|place|put|class|list|shelve) (?:this|the) text (?:under|in|into|among|with|as)(?: the (?:class|category|label))? <L>", r"did not classify the text as <L>"),
    (r"<^>(?:this|the) text (?:is|was|has been|gets|got) (?:filed|sorted|placed|put|classed|listed|shelved) (?:under|in|into|among|with|as)(?: the (?:class|category|label))? <L>", r"the text is classified as <L>"),
    (r"<^>(?:this|the) text (?:receives?|received|gets?|got|is given|was given|earns?|earned|carries|bears|has) the (?:label|class|category|tag|prediction) <L>", r"the text is classified as <L>"),
    (r"<^>(?:this|the) text (?:does|did) not (?:receive|get|earn|carry|bear|have) the (?:label|class|category|tag|prediction) <L>", r"the text is not classified as <L>"),
    (rf"<^>{_THEMODEL} (?:says|predicts|picks|chooses|said|predicted|chose) anything but <L><$>", r"the model does not predict <L>"),
    # --- reports of a trial -------------------------------------------------------------------------------------------
    (r"<^>in (?:a|an|the|our|one|this|that|another) (?:(?:simple|small|quick|controlled|separate|first|second|further|follow-up|direct) )?(?:test|experiment|trial|check|run|test run|simulation),? (?=<DOING>|when |if |with |after |without |once )", r""),
    (r"<^>(?:we|i) (?:also |then |next |actually )?(?:tried|tested|experimented with|checked|looked at|ran|did|carried out|went on to try|simulated)(?: out)? (<DOING>),? ?(?:and|whereupon|after which|;|:|–|—|with the result that)(?: (?:then|now|found(?: that)?|saw(?: that)?|observed(?: that)?|as a result))*,? ", r"after \1, "),
    (r"<^>(?:we|i) (?:also |then |next )?(?:tried|tested|checked) what happens (?:when|if) (?:we|you|one) (.+?)(?:,? (?:and|:|;|–|—)) (?:then |found that |saw that )?", r"if we \1, "),
    (r"<^>(?:the|one) (?:effect|result|outcome|upshot) of (<DOING>) (?:is|was|would be|will be) that ", r"after \1, "),
    (r"<^>(?:what happens|what happened|what we (?:see|saw|get|got|find|found)) (after|when|if|once) (.+?) (?:is|was) that ", r"\1 \2, "),
    (r"\b(was|is|did|does|would|will|has|model|classifier|prediction|label|answer) then\b", r"\1"),
    # --- deleted ------------------------------------------------------------------------------------------------------
    (r"<^>(?:no|without any|in the absence of|with no|lacking) (<WS>) in the text, ", r"without \1, "),
    (rf"(<DOING>) has (?:the effect of )?(?:flipp|chang|revers)ing the ({_P})\b", r"\1 changes the \2"),
    (rf"(<DOING>) is (?:enough|all it takes|sufficient) to (?:flip|change|reverse|overturn) the ({_P})<$>", r"\1 changes the \2"),
    (rf"<^>the ({_P}) depends on (<WS> together|<W>): without (?:it|them), it (?:changes|flips)<$>", r"without \2, the \1 changes"),
    (rf"<^><W> makes? (?:all )?the difference (?:for|to) the ({_P}): without it, it (?:changes|flips)<$>", r"without <W>, the \1 changes"),
    (r"<^>if (?:it|they) (?:was|were) not for <WS>, ", r"without <WS>, "),
    (r"<^>(?:had|if) <WS> not been (?:there|in the text|written|present), ", r"without <WS>, "),
    # --- kept alone ---------------------------------------------------------------------------------------------------
    (rf"\b(?:every|each) other (word|token) (?:is|gets|was|were) (?={_GONE})", r"all other \1s are "),
    (rf"<^>(?:if|when|once|after) (?:all )?(?:the )?(?:other|remaining) (?:words|tokens) (?:are|were|have been|get) {_GONE},? (?:and|so that|leaving)(?: only| just| nothing but)? <WS>(?: (?:remain|stay|survive|is left|are left|is kept|are kept|stand)s?)?,", r"if only <WS> are kept,"),
    (r"<^>(?:when |if |being )?left with (?:just|only|nothing but|no words but|nothing other than|nothing except) <WS>,", r"if only <WS> are kept,"),
    (r"<^>(?:taken|standing|on (?:its|their) own|kept|left|shown|read) (?:alone|by (?:it|them)sel(?:f|ves)|in isolation|on (?:its|their) own),? <WS> ", r"<WS> alone "),
    (rf"<^>(?:seeing|reading|shown|showing|given|fed|having|looking at|with) (?:just|only|nothing but|no more than) <WS>(?: to go (?:by|on))?, (?={_THEMODEL}|the {_P})", r"if only <WS> are kept, "),
    (rf"<^><WS> (?:is|are) all (?:that )?(?:the|this) {_THEMODEL} needs (?:for|to (?:make|reach|get|give|keep|come to)) (?:the|this|its|the same) ({_P})<$>", r"<WS> alone are enough for the \1"),
    (rf"(<WS> (?:alone|by (?:itself|themselves)|on (?:its|their) own)),? fails? to (?:bring about|produce|give|yield|reproduce|sustain|carry|support|secure|lead to|get|reach) (?:the|this|that) (?:same )?({_P})", r"\1 is not enough for the same \2"),
    (rf"\b(?:brings? about|gives? rise to|reproduces?|sustains?|secures?) the same ({_P})", r"gives the same \1"),
    # --- kept, whatever else is deleted -------------------------------------------------------------------------------
    (rf"<^>{_KEEPING} <WS>(?: in (?:the text|place))? (?:guarantees?|ensures?|secures?|preserves?|keeps?|maintains?|fixes|locks in|protects?|saves?) the (?:same )?{_P}(?: the same| unchanged| in place| fixed| as it (?:is|was))?,? {_WHATEVER}<$>", _BOUND),
    (rf"<^>(?:you|we|one) (?:can|may|could) {_DELETE} {_OTHERS}(?: (?:that )?(?:you|we|one) (?:like|want|please|wish)s?)?,? and (?:with|as long as|if|while|so long as|provided) <WS> (?:is |are |stays? |remains? )?{_KEPT},? the {_P} {_STAYS}<$>", _BOUND),
    (rf"<^>there is no way (?:to {_CHANGE}|of {_CHANGING}) the {_P} by {_DELETING} (?:any )?(?:(?:other )?words (?:other than|besides|except|outside(?: of)?)|anything (?:but|other than|besides|except)) <WS><$>", _BOUND),
    (rf"<^>(?:no|not one|not a single) {_DELETION} of (?:any )?(?:words? (?:other than|besides|except|outside)|anything (?:but|other than|except)) <WS> {_CHANGES} the {_P}<$>", _BOUND),
    (rf"<^>(?:any|every|each) (?:possible )?{_DELETION} (?:of words )?that (?:leaves?|keeps?|spares?|retains?) <WS>(?: (?:in (?:place|the text)|alone|untouched|intact))? (?:leaves?|keeps?) the {_P} (?:the same|unchanged|as it (?:is|was)|intact)<$>", _BOUND),
    (rf"<^>(?:as long as|so long as|provided(?: that)?|if|while|given that|on condition that|when|with) <WS> (?:is |are |stays? |remains? )?{_KEPT},? the {_P} {_STAYS},? {_WHATEVER}<$>", _BOUND),
    (rf"<^>the {_P} {_STAYS} (?:as long as|so long as|provided(?: that)?|if|while) <WS> (?:is |are |stays? |remains? )?{_KEPT},? {_WHATEVER}<$>", _BOUND),
    (rf"<^>(?:as long as|so long as|provided(?: that)?|if|while|when|with) <WS> (?:is |are |stays? |remains? )?{_KEPT},? (?:you|we|one) (?:can|may|could) {_DELETE} {_OTHERS}(?: (?:you|we|one) (?:like|want|please|wish)s?)? without {_CHANGING} the {_P}<$>", _BOUND),
    (rf"<^>{_WHATEVER},? the {_P} {_STAYS} (?:as long as|so long as|provided(?: that)?|if|while) <WS> (?:is |are |stays? |remains? )?{_KEPT}<$>", _BOUND),
    (rf"<^>nothing (?:that )?(?:you|we|one) {_DELETE} (?:besides|other than|apart from|except) <WS> (?:can|will|could|would) {_CHANGE} the {_P}<$>", _BOUND),
    (rf"<^>the {_P} is (?:guaranteed|secured|ensured|held in place|fixed|protected) by <WS>(?: together)?,? (?:{_WHATEVER}|whatever happens to the other words)<$>", _BOUND),
    (rf"<^>{_WHATEVER},? <WS>(?: together)? (?:holds?|keeps?|fix(?:es)?) the {_P}(?: in place| fixed| the same| unchanged)?<$>", _BOUND),
    (rf"<^>(?:keep|retain|preserve|spare) <WS>,? and the {_P} {_STAYS},? (?:{_WHATEVER}|whichever other words (?:go|are {_GONE}|you {_DELETE}))<$>", _BOUND),
    # --- sampled ------------------------------------------------------------------------------------------------------
    (r"<^>(?:based on|from|by|using|according to|in|with) (?:the |our |a )?(?:random )?(?:sampling|samples?|sampled replacements|random draws),? ", r""),
    (r"<^>(.+?),? (?:and|where) (?:the|our) confidence (?:in (?:this|that|it) )?(?:is|being) (<N>)<$>", r"with \2 confidence, \1"),
    # --- all of so many -----------------------------------------------------------------------------------------------
    (rf"<^>((?:[^\(\)]*?)\b(?:{_DELETION}|ways|cases|cuts|versions|texts)\b[^\(\)]*?) (\((?:[^\(\)]*?)\b(?:keeping|leaving|touching|retaining|sparing)\b[^\(\)]*\)) ([^\(\)]+)<$>", r"\1 \3 \2"),
)  # fmt: skip

#: Of two labels.
CONTRASTS: Rules = (
    (rf"\bthe (probability|confidence|chance|likelihood) (?:that |which )?(?:{_THEMODEL}|it) {_GIVES}(?: to| for| on| in)? (?=<L>)", r"the \1 of "),
    (rf"\bthe (?:one|figure|value|number|probability) (?:that |which )?(?:{_THEMODEL}|it) {_GIVES}(?: to| for| on| in)? (?=<L>)", r"that of "),
    (r"\bthe one (?:for|of) (?=<L>)", r"that of "),
    (rf"<^>{_CHOICE}<L1> (?:and|or) <L2>,? {_THEMODEL} {_LEANS} (?P=L1)<$>", r"the model considers <L1> more likely than <L2>"),
    (rf"<^>{_CHOICE}<L1> (?:and|or) <L2>,? {_THEMODEL} {_LEANS} (?P=L2)<$>", r"the model considers <L2> more likely than <L1>"),
    (rf"<^>{_CHOICE}<L1> (?:and|or) <L2>,? (?P=L1) is the (?:more (?:likely|probable)|likelier)(?: one| class| label| of the two)?(?: (?:to|for|according to) {_THEMODEL})?<$>", r"the model considers <L1> more likely than <L2>"),
    (rf"<^>{_CHOICE}<L1> (?:and|or) <L2>,? (?P=L2) is the (?:more (?:likely|probable)|likelier)(?: one| class| label| of the two)?(?: (?:to|for|according to) {_THEMODEL})?<$>", r"the model considers <L2> more likely than <L1>"),
    (rf"<^>{_THEMODEL} (?:believes|trusts|has (?:faith|trust|confidence)) in <L1> (<N>) (?:as (?:much|strongly)|more(?: strongly)? than) (?:as )?in <L2><$>", r"the model considers <L1> \1 as likely as <L2>"),
    (r"<^>(?:if|when) (?:we|you|one) divides? the (?:probability|chance|likelihood) of <L1> by (?:that|the (?:probability|chance|likelihood)) of <L2>, (?:(?:we|you|one) (?:see|get|find)s? that )?<L3> is (<N>) as (likely|probable)<$>", r"<L3> is \1 as \2 as <L2>"),
    (r"<^>(?:the )?ratio (?:of|between) the probability of <L1> (?:to|and) (?:that|the probability) of <L2> is (<N>)<$>", r"the probability of <L1> is \1 that of <L2>"),
    (r"<^>the odds of <L1> (?:over|to|against|versus) <L2> are (<N>)<$>", r"the probability of <L1> is \1 that of <L2>"),
    (r"<^>the probability of <L1> divided by (?:that|the probability) of <L2> (?:is|gives|comes to|equals) (<N>)<$>", r"the probability of <L1> is \1 that of <L2>"),
    (r"<^><L1> (?:beats|exceeds|outdoes|surpasses|leads) <L2> in probability by a factor of (<N>)<$>", r"<L1> is \1 as probable as <L2>"),
    (r"<^><L1> (?:beats|exceeds|outdoes|surpasses|leads) <L2> by a factor of (<N>) in (?:probability|likelihood)<$>", r"<L1> is \1 as probable as <L2>"),
    (r"<^>dividing the probability of <L1> by (?:that|the probability) of <L2> (?:gives|yields) (<N>)<$>", r"the probability of <L1> is \1 that of <L2>"),
)  # fmt: skip

_FOR = r"((?: (?:for|on|with respect to|as regards|regarding|as far as) <L>(?: (?:is|goes) concerned)?)?)"
_APART = r"(?:what each (?:of them )?(?:does|has|contributes|adds|gives)(?: on its own| alone| by itself| separately| individually)?|their (?:separate|individual|single|own) (?:effects|contributions)|the sum of (?:their|the) (?:separate|individual|single) (?:effects|contributions)|each alone)"
_EFFECTS = r"(?:separate |individual |single |two )?(?:effects|contributions)"
_NONE = r"<W1> and <W2> do not interact\1"
_VERSA = r"(?:,? (?:or|and|nor)(?: the other way (?:a)?round| vice versa| conversely| the reverse))?"

#: Of what two words do together.
PAIRS: Rules = (
    (r"<^><W1> and <W2> (?:reinforce|strengthen|boost|support) each other for <L>, (?:with|as) (?:the|their) (?:joint|combined) effect (?:exceeding|exceeds) the sum of (?:the|their) (?:two|two effects|single effects|separate effects)", r"the joint effect of <W1> and <W2> on <L> exceeds the sum of their separate effects"),
    (r"<^><W1> and <W2> (?:weaken|dampen|hamper|undercut) each other for <L>, (?:with|as) (?:the|their) (?:joint|combined) effect (?:falling|falls) short of the sum of (?:the|their) (?:two|two effects|single effects|separate effects)", r"the joint effect of <W1> and <W2> on <L> falls short of the sum of their separate effects"),
    (rf"<^>(?:the (?:effect|influence|impact|contribution) of )?<W1> (?:does|do) not depend on (?:(?:that|the (?:effect|influence|presence)) of )?<W2>{_VERSA}{_FOR}<$>", _NONE),
    (rf"<^><W1> does not (?:change|alter|influence|affect|modify) (?:the (?:effect|influence|impact|contribution) of <W2>|<W2>(?:'s|’s) (?:effect|influence|contribution)){_VERSA}{_FOR}<$>", _NONE),
    (rf"<^><W1> and <W2> (?:do not|never) (?:affect|influence|modify|change) (?:each other|one another)(?:['’]s? (?:effects?|influence|contributions?))?{_FOR}<$>", _NONE),
    (rf"<^><W1> and <W2> have no (?:influence|effect|impact|bearing) on (?:each other|one another)(?:['’]s? (?:effects?|influence|contributions?))?{_FOR}<$>", _NONE),
    (rf"<^><W1> and <W2> (?:have|show|produce|exert) no (?:joint|combined|shared|additional|extra|mutual) (?:effect|influence|impact) (?:beyond|over and above|on top of|that goes beyond|in addition to) {_APART}{_FOR}<$>", _NONE),
    (rf"<^>(?:we (?:found|see|saw|observed|measured)|there is|there was) no (?:joint|combined|additional|extra) effect of <W1> and <W2> (?:beyond|over and above|on top of|in addition to) {_APART}{_FOR}<$>", _NONE),
    (rf"<^>(?:together|jointly|in combination|as a pair|combined|taken together),? <W1> and <W2> (?:do|add|contribute|give|bring|have) (?:exactly|just|no more and no less than|precisely) (?:as much as )?(?:the sum of )?(?:what )?(?:each (?:does |adds |contributes |gives )?(?:alone|on its own|by itself|separately)|their separate (?:effects|contributions)){_FOR}<$>", _NONE),
    (rf"<^>the (?:combination|pairing|pair|joint presence) of <W1> and <W2> adds nothing to their (?:separate|individual|single) (?:effects|contributions){_FOR}<$>", _NONE),
    (rf"<^><W1> and <W2> neither (?:reinforce|strengthen|boost|amplify) nor (?:weaken|dampen|hamper|undercut) (?:each other|one another){_FOR}<$>", _NONE),
    (rf"<^>there is nothing between <W1> and <W2> (?:beyond|over and above|on top of) their {_EFFECTS}{_FOR}<$>", _NONE),
    (rf"<^>the effect of <W1> and <W2> (?:together|combined|as a pair){_FOR} is (?:simply |just |merely |exactly )?the sum of their {_EFFECTS}<$>", _NONE),
    (rf"<^><W1> and <W2> are independent (?:of each other )?in their effects?{_FOR}<$>", _NONE),
    (rf"<^>whether <W1> is (?:there|present|in the text) or not makes no difference to the effect of <W2>{_FOR}<$>", _NONE),
    (rf"<^>combining <W1> (?:and|with) <W2> adds nothing to (?:their (?:separate|individual|single) (?:effects|contributions)|{_APART}){_FOR}<$>", _NONE),
    (rf"<^>the (?:contributions|effects|influences|impacts) of <W1> and <W2> (?:(?:simply|just|merely|only|exactly|purely) )?(?:add up|are (?:purely |simply )?additive|are independent of (?:each other|one another)){_FOR}<$>", _NONE),
    (rf"<^>(?:the )?interaction (?:between|of) <W1> and <W2>{_FOR} is (?:zero|nil|none|nonexistent|non-existent|absent)<$>", _NONE),
    (rf"<^><W1> and <W2> (?:work|act|operate|contribute) (?:independently|additively)(?: (?:of|from) (?:each other|one another))?{_FOR}<$>", _NONE),
    (rf"<^>the (?:joint|combined) effect of <W1> and <W2>{_FOR} is (?:simply |just |merely |exactly |nothing but |no more and no less than |equal to )?the sum of (?:their|the) (?:separate|individual|single|two) (?:effects|contributions|ones)<$>", _NONE),
)  # fmt: skip

RULES = (*TRIALS, *CONTRASTS, *PAIRS)
