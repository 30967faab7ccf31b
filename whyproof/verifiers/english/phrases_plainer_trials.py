"""Turns of phrase of what is tried on a text and what comes of it, and the ones that the readers have. Data only: see ``plainer``,
and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

GONE = (
    r"(?:deleted|removed|dropped|cut(?: out)?|taken (?:out|away|off)|left out|omitted|erased|struck|excluded|eliminated|discarded|stripped(?: out)?|"
    r"masked(?: out)?|ablated|gone|missing|absent|thrown out|crossed out|blanked out)"
)
DELETE = r"(?:delete|remove|drop|cut(?: out)?|take (?:out|away)|leave out|omit|erase|strike|exclude|eliminate|discard|strip(?: out)?|mask|ablate|throw out|cross out|do away with)"
DELETING = (
    r"(?:deleting|removing|dropping|cutting(?: out)?|taking (?:out|away)|leaving out|omitting|erasing|striking|excluding|eliminating|discarding|stripping(?: out)?|"
    r"masking|ablating|throwing out|crossing out|the (?:removal|deletion|omission|erasure|exclusion) of)"
)
_DELETION = r"(?:removals?|deletions?|omissions?|erasures?|exclusions?|eliminations?)"
KEPT = (
    r"(?:kept(?: in(?: place| the text)?)?|retained|preserved|spared|left (?:in(?: place| the text)?|standing|untouched|alone|as (?:it is|they are))|held(?: fixed)?|"
    r"untouched|there|still there|in place|still in place|in the text|still in the text|present|still present)"
)
KEEPING = r"(?:keeping|retaining|holding on to|preserving|sparing|leaving in|having)"
_CUTTING = r"(?:deleting|removing|dropping|cutting|taking|leaving|omitting|erasing|excluding|eliminating|discarding|stripping)"
THEMODEL = r"(?:the )?(?:model|classifier|network|system)"
PREDICTION = r"(?:prediction|label|answer|decision|result|outcome|output|classification|verdict|class)"
CHANGE = r"(?:change|flip|alter|switch|overturn|reverse|affect|shift|touch|move|sway)"
CHANGING = r"(?:changing|flipping|altering|switching|overturning|reversing|affecting|moving|swaying)"
CHANGES = r"(?:changes?|flips?|alters?|switch(?:es)?|overturns?|reverses?|affects?|shifts?|moves?|sways?|makes? (?:a|any) difference to)"
STAYS = (
    r"(?:(?:stays?|remains?|is|will be|will (?:stay|remain)|would (?:stay|remain|be)|keeps?|is going to (?:stay|remain)) (?:the same|unchanged|as it (?:is|was)|put|what it (?:is|was)|in place|fixed|stable)|"
    r"(?:does|will|would|can|is) not (?:going to )?change|holds|stands|survives|cannot change|never changes)"
)
_OTHERS = r"(?:(?:any(?: of)?|all(?: of)?|whatever|whichever|some or all(?: of)?|as many(?: of)?) (?:the )?)?(?:other|remaining) (?:words?|tokens?)"
_WHATEVER = (
    r"(?:no matter|regardless of|irrespective of|independently of|independent of|whatever)(?: what| which| whichever| whatever| how many)?(?: of the)? ?"
    r"(?:else|other words?|others|other word|remaining words?|words? (?:other than|besides) (?:it|them|these|this one))"
    rf"(?: (?:is|are|gets?|may be|might be|(?:you|we|one) (?:may |might )?)?(?: ?(?:{GONE}|{DELETE})))?(?: from the text| of the text)?"
)
#: Every subset of the words that holds certain ones.
_SUBSETS = (
    r"(?:every|each|any|all)(?: possible| single)?(?: the)? (?:subsets?|sets?|selections?|combinations?|choices?) of (?:the (?:words|tokens)(?: (?:of|in) (?:the|this) text)?|words (?:of|in|from) (?:the|this) text),? "
    r"(?:(?:that|which) (?:still )?(?:contains?|includes?|keeps?|holds?|has|have)|containing|including|keeping|with)"
)
_DRAWS = r"(?:replacements?|fillings?|substitutions?|rewrites?|perturbations?|changes?|draws?)"
_BOUND = r"as long as <WS> are kept, no deletion of other words changes the prediction"
_CHOICE = (
    r"(?:(?:between|of|out of|offered|given|faced with|from) |(?:if |when )?(?:given|faced with|offered|asked for|forced into) (?:a|the) choice (?:of|between) |"
    r"(?:if |when )?(?:having|made|forced|asked) to (?:choose|decide|pick) between |as between |if it comes down to )"
)
_LEANS = (
    r"(?:would )?(?:rather |sooner |much rather )?(?:leans?|inclines?|tends?|prefers?|favou?rs?|chooses?|picks?|says?|go(?:es)?|opts?|sides?|decides?|comes? down|tilts?|bets?|settles?|is drawn|is inclined)"
    r"(?: (?:towards?|to|for|with|on|in favou?r of|on the side of))?"
)
_GET = r"(?:gets?|ends? up with|comes? out with|arrives? at|obtains?|sees?|lands? on|is left with|are left with|winds? up with|has|have|keeps?|finds?)"
REST = r"(?:everything else|all (?:of )?(?:the )?(?:other words|others|other tokens|rest|remaining words)|the (?:rest(?: of the (?:words|text))?|other words|remaining words|others))"
_SOME = r"(?:some|any|some or all|any number|one or more|a few|all or some|any combination|any subset|many)"
_MAKES = r"(?:makes? for|gives?|produces?|yields?|creates?|results? in|leads? to|leaves? us with|leaves?|makes?)"
_GIVES = r"(?:gives?|assigns?|attach(?:es)?|attributes?|ascribes?|allots?|reports?|has|puts?|places?|estimates?|accords?|grants?|allocates?|computes?|predicts?|outputs?)"

#: Of trials: what was changed, kept or left alone, and what came of it.
TRIALS: Rules = (
    (r"<^>even (?=(?:if|when|with|after|without|once) )", r""),
    # --- "out of the text" --------------------------------------------------------------------------------------------
    (r"\b(tak(?:e|es|ing)|took|cut|cuts|cutting|throw|throws|throwing|strike|strikes|striking|leave|leaves|leaving|pull|pulls|pulling|edit|edits|editing|filter|filters|filtering) (<WS>) out (?:of|from) (?:the|this) (?:text|input|review|sentence)\b", r"\1 out \2"),
    (r"\b(taken|cut|thrown|struck|left|pulled|edited|filtered|crossed) out (?:of|from) (?:the|this) (?:text|input|review|sentence)\b", r"\1 out"),
    (r"\b(put|puts|putting|write|writes|writing|wrote|use|uses|using|used) (⟦\d+⟧) where the (?:text|input|review|sentence|author) (?:says|has|reads|uses|contains|had|said|writes|wrote) (?=<W>)", r"\1 \2 in place of "),
    (r"\b(if|when|once|after) <T> (?:(?:were|was|is|are|had been|has been) (?:put|used|written|placed|substituted|there)|stood|stands|came|appeared) (?:in (?:the )?place of|instead of) (<W>)", r"\1 \2 were replaced by <T>"),
    # --- "together" beside what is done to words -----------------------------------------------------------------------
    (rf"(<WS>) (is|are|was|were|be) (?:both |all )?together (?={GONE}|{KEPT})", r"\1 \2 "),
    (rf"(<WS>) together(?= (?:(?:is|are|was|were) )?(?:{GONE}|{KEPT}|out\b|away\b|alone\b|from the text|and nothing else))", r"\1"),
    (rf"\b((?:{DELETING}|{_CUTTING}|{KEEPING}) <WS>) together\b", r"\1"),
    (rf"\b({KEEPING} only <WS>) together\b", r"\1"),
    (rf"\b({DELETE} <WS>) together\b", r"\1"),
    (rf"<^>((?:{DELETE}) <WS>)(?:,)? and (?:you (?:get|have) )?(?:the ({PREDICTION}) (?:flips|changes)|a different ({PREDICTION}))<$>", r"if we \1, the prediction changes"),
    (rf"<^>(?:the )?loss of <WS>(?: together)? costs {THEMODEL} its {PREDICTION}<$>", r"without <WS>, the prediction changes"),
    (r"\bis lost without <WS>(?: together)?<$>", r"changes without <WS>"),
    (rf"<^>it (lowers|raises|increases|decreases|reduces|boosts) the probability of <L>(?P<by> by <N>)? to {DELETE} <WS><$>", r"removing <WS> \1 the probability of <L><by>"),
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
    (rf"<^>{THEMODEL} (?:says|predicts|picks|chooses|said|predicted|chose) anything but <L><$>", r"the model does not predict <L>"),
    (r"\b(?:assign|attach|give|apply|put)(?:s|ed)? (?:an?|some|any) (?:label|class|category) other than <L> (?:to|on) (?:the|this) text", r"does not classify the text as <L>"),
    (r"\bwould (?:output|predict|give|assign|return|choose|pick|produce|say) (?:an?|some) (?:label|class|answer|category|prediction) other than <L>", r"would not predict <L>"),
    (rf"\b{THEMODEL} (?:outputs|predicts|gives|assigns|returns|chooses|picks|produces|says) (?:an?|some) (?:label|class|answer|category|prediction) other than <L>", r"the model does not predict <L>"),
    (r"\b(if|when|once|should) one (?=(?:put|swap|delet|remov|take|took|leave|left|replac|chang|cut|drop|kept|keep|add|insert|omit|said|wrote|writ)\w*\b)", r"\1 we "),
    (r"\b(depends?|hinges?|rel(?:y|ies)) on <W> being (?:there|present|in the text|included|in it)\b", r"\1 on the presence of <W>"),
    (r"\b(?:we|you) (?:do not|don['’]t|would not|did not|will not) get <L> (?=(?:if|when|after|with|without|once)\b)", r"the prediction is not <L> "),
    (r"\b(?:we|you) (?:do not|don['’]t|would not|did not|will not) get <L><$>", r"the prediction is not <L>"),
    (rf"\b(?:we|you) (?:do not|don['’]t|would not|did not|will not) get the ({PREDICTION}) <L>", r"the \1 is not <L>"),
    (rf"\b(?:we|you) (?:would |will )?(?:get|got) the ({PREDICTION}) <L>", r"the \1 is <L>"),
    (r"<^>(?:if|when) (?:we|you|one) (?:measures?|computes?|checks?|looks? at|asks? for|takes?|determines?) the (?:model['’]s )?probability of <L> (after|when|if|with|without) (.+?), (?:it|the result|the value|that) (?:is|comes to|would be|stands at|amounts to|turns out to be) (<N>)<$>", r"\1 \2, the probability of <L> is \3"),
    # --- asked and answered -------------------------------------------------------------------------------------------
    (rf"^what (?:would|will|does|did) {THEMODEL} (?:say|predict|answer|decide|output|conclude|choose|do|make of it) ([^?]+)\? (?:it|the model|the classifier) (?:would |will )?(?:say|predict|answer|output|choose|conclude)s? <L><$>", r"\1, the model would say <L>"),
    (rf"^what (?:would|will|does|did) {THEMODEL} (?:say|predict|answer|decide|output|conclude|choose|do|make of it) ([^?]+)\? (?:it|the model|the classifier) (?:would|will|does|did) not (?:say|predict|answer|output|choose|conclude) <L><$>", r"\1, the model would not say <L>"),
    (rf"^what (?:would happen|will happen|happens|happened|becomes?|would become) (?:to|of|with) the ({PREDICTION}) ([^?]+)\? (?:it|the (?:{PREDICTION})) (?=(?:would|will|does|stays|changes|flips|becomes|remains|is)\b)", r"\2, the \1 "),
    (rf"^(?:does|would|will|do) the ({PREDICTION}) (?:change|flip|stay the same|hold|survive) ([^?]+)\? (?:it|the (?:{PREDICTION})) (?=(?:would|will|does|stays|changes|flips|remains)\b)", r"\2, the \1 "),
    (rf"(<DOING>),? {_MAKES} (?:an?|the) (?:new |changed |edited |shorter |modified |different )?(?:text|version|sentence|input|review)(?: of the text)?,? (?:that|which) {THEMODEL} (?:(?:does|will|would|did) (not ))?(?:label|classif(?:y|i)|call|tag|put under|read as|assign to|predict)(?:s|ed|es|fies|fied)?(?: as| to be)? <L><$>", r"after \1, the model would \2say <L>"),
    # --- reports of a trial -------------------------------------------------------------------------------------------
    (r"<^>in (?:a|an|the|our|one|this|that|another) (?:(?:simple|small|quick|controlled|separate|first|second|further|follow-up|direct) )?(?:test|experiment|trial|check|run|test run|simulation),? (?=<DOING>|when |if |with |after |without |once )", r""),
    (r"<^>(?:we|i) (?:also |then |next |actually )?(?:tried|tested|experimented with|checked|looked at|ran|did|carried out|went on to try|simulated)(?: out)? (<DOING>),? ?(?:and|whereupon|after which|;|:|–|—|with the result that)(?: (?:then|now|found(?: that)?|saw(?: that)?|observed(?: that)?|as a result))*,? ", r"after \1, "),
    (r"<^>(?:we|i) (?:also |then |next )?(?:tried|tested|checked) what happens (?:when|if) (?:we|you|one) (.+?)(?:,? (?:and|:|;|–|—)) (?:then |found that |saw that )?", r"if we \1, "),
    (r"<^>(?:the|one) (?:effect|result|outcome|upshot) of (<DOING>) (?:is|was|would be|will be) that ", r"after \1, "),
    (r"<^>(?:what happens|what happened|what we (?:see|saw|get|got|find|found)) (after|when|if|once) (.+?) (?:is|was) that ", r"\1 \2, "),
    (r"\b(was|is|did|does|would|will|has|model|classifier|prediction|label|answer) then\b", r"\1"),
    # --- deleted ------------------------------------------------------------------------------------------------------
    (r"<^>(?:no|without any|in the absence of|with no|lacking) (<WS>) in the text, ", r"without \1, "),
    (rf"(<DOING>) has (?:the effect of )?(?:flipp|chang|revers)ing the ({PREDICTION})\b", r"\1 changes the \2"),
    (rf"(<DOING>) is (?:enough|all it takes|sufficient) to (?:flip|change|reverse|overturn) the ({PREDICTION})<$>", r"\1 changes the \2"),
    (rf"<^>the ({PREDICTION}) (?:depends|hangs|hinges|rests|turns|relies|stands or falls) (?:on|upon|with) (<WS> together|<WS>)(?::|;| –| —|,? (?:and|for|as|since|because)) without (?:it|them|that word|those words|these words),? it (?:changes|flips|is different|becomes another|does not hold)<$>", r"without \2, the \1 changes"),
    (rf"<^>{THEMODEL} needs <WS>(?: together)? (?:for|to (?:make|reach|get|come to)) (?:its|the|this) {PREDICTION},? (?:and|as|since|because|for) without (?:it|them),? (?:it|the model) (?:would )?(?:decides?|answers?|predicts?|comes? out) (?:differently|something else|otherwise)<$>", r"without <WS>, the prediction changes"),
    (rf"<^>{THEMODEL} does not need <WS>(?: together)? (?:for|to (?:make|reach|get|come to)) (?:its|the|this) {PREDICTION},? (?:and|as|since|because|for) (?:it|the model) (?:would )?(?:decides?|answers?|predicts?) (?:the same(?: way| thing)?|likewise) without (?:it|them)<$>", r"without <WS>, the prediction stays the same"),
    (rf"<^><W> makes? (?:all )?the difference (?:for|to) the ({PREDICTION}): without it, it (?:changes|flips)<$>", r"without <W>, the \1 changes"),
    (r"<^>if (?:it|they) (?:was|were) not for <WS>, ", r"without <WS>, "),
    (r"<^>(?:had|if) <WS> not been (?:there|in the text|written|present), ", r"without <WS>, "),
    (rf"(?:<^>|(?<=\band ))(?:you|we|one) (?:(?:will|would|still|again|always|simply|just) )*{_GET} (?:back )?the (?:very )?same (?:predicted |model )?({PREDICTION})(?: as before| again)?<$>", r"the \1 stays the same"),
    (rf"(?:<^>|(?<=\band ))(?:you|we|one) (?:(?:will|would|then|simply|just) )*{_GET} (?:a different|another|a new|some other) (?:predicted |model )?({PREDICTION})(?: than before)?<$>", r"the \1 changes"),
    (rf"(?:<^>|(?<=\band ))(?:you|we|one) (?:(?:will|would) )?(?:(?:do|does) )?(?:no longer|not) {_GET} (?:back )?the (?:very )?same (?:predicted |model )?({PREDICTION})(?: any more| any longer)?<$>", r"the \1 changes"),
    # --- kept alone ---------------------------------------------------------------------------------------------------
    (rf"\b(?:every|each) other (word|token) (?:is|gets|was|were) (?={GONE})", r"all other \1s are "),
    (rf"<^>(?:if|when|once|after) (?:all )?(?:the )?(?:other|remaining) (?:words|tokens) (?:are|were|have been|get) {GONE},? (?:and|so that|leaving)(?: only| just| nothing but)? <WS>(?: (?:remain|stay|survive|is left|are left|is kept|are kept|stand)s?)?,", r"if only <WS> are kept,"),
    (r"<^>(?:if|when|once|after|where) the (?:text|input|review|sentence) is (?:cut|reduced|stripped|pared|boiled|trimmed|shortened|narrowed|whittled)(?: back)?(?: down)? to (?:just |only |nothing but |no more than )?(?:the words? )?(?=<WS>,)", r"with nothing but "),
    (r"<^>(?:all |everything in )?(?:the rest(?: of the text| of the words)?|the other words|everything else) can be (?:deleted|removed|dropped|cut|taken out|left out|thrown out)[:;,]? (?:and )?(?=with <WS> alone, the (?:prediction|label|answer|decision|outcome|result) (?:is|stays|remains) (?:still )?(?:the same|unchanged))", r""),
    (r"<^>(?:when |if |being )?left with (?:just|only|nothing but|no words but|nothing other than|nothing except) <WS>,", r"if only <WS> are kept,"),
    (r"<^>(?:taken|standing|on (?:its|their) own|kept|left|shown|read) (?:alone|by (?:it|them)sel(?:f|ves)|in isolation|on (?:its|their) own),? <WS> ", r"<WS> alone "),
    (rf"<^>(?:seeing|reading|shown|showing|given|fed|having|looking at|with) (?:just|only|nothing but|no more than) <WS>(?: to go (?:by|on))?, (?={THEMODEL}|the {PREDICTION})", r"if only <WS> are kept, "),
    (rf"<^><WS> (?:is|are) all (?:that )?(?:the|this) {THEMODEL} needs (?:for|to (?:make|reach|get|give|keep|come to)) (?:the|this|its|the same) ({PREDICTION})<$>", r"<WS> alone are enough for the \1"),
    (rf"(<WS> (?:alone|by (?:itself|themselves)|on (?:its|their) own)),? fails? to (?:bring about|produce|give|yield|reproduce|sustain|carry|support|secure|lead to|get|reach) (?:the|this|that) (?:same )?({PREDICTION})", r"\1 is not enough for the same \2"),
    (rf"\b(?:brings? about|gives? rise to|reproduces?|sustains?|secures?) the same ({PREDICTION})", r"gives the same \1"),
    (rf"\b((?:keep|keeping|kept|leave|leaving|retain|retaining) (?:only|just|nothing but) <WS>)(?: in(?: place)?)?,? and (?:we |you |to )?(?:{DELETE}|{DELETING}) {REST}", r"\1"),
    (rf"\b(?:{DELETE}) {REST},? and (keep|leave|retain) (?:only |just |nothing but )?(<WS>)", r"\1 only \2"),
    (rf"\bonly (<WS> (?:is|are|was|were) {KEPT}),? and {REST} (?:is|are|was|were|gets?|being) {GONE}", r"only \1"),
    (rf"<^>{KEEPING} (?:just|only|nothing but|no more than) <WS>(?: in the text)? is (?:already |still )?(?:enough|sufficient) for the (?:same )?({PREDICTION})<$>", r"<WS> alone are enough for the \1"),
    (rf"<^>{KEEPING} (?:just|only|nothing but|no more than) <WS>(?: in the text)? is (?:not (?:enough|sufficient)|insufficient) for the (?:same )?({PREDICTION})<$>", r"<WS> alone are not enough for the \1"),
    (rf"<^>more than (?:just |only )?<WS>(?: alone)? (?:is|are) (?:needed|required|necessary) for the (?:same )?({PREDICTION})<$>", r"<WS> alone are not enough for the \1"),
    (rf"\bthe ({PREDICTION}) can(?:not| not|['’]t) be (?:made|reached|obtained|recovered|reproduced|derived|had|produced|arrived at|read off|got) from <WS> alone<$>", r"<WS> alone are not enough for the \1"),
    (rf"\bthe ({PREDICTION}) can (?:already |still |also )?be (?:made|reached|obtained|recovered|reproduced|derived|had|produced|arrived at|read off|got) from <WS> alone<$>", r"<WS> alone are enough for the \1"),
    # --- kept, whatever else is deleted -------------------------------------------------------------------------------
    (rf"<^>{KEEPING} <WS>(?: in (?:the text|place))? (?:guarantees?|ensures?|secures?|preserves?|keeps?|maintains?|fixes|locks in|protects?|saves?) the (?:same )?{PREDICTION}(?: the same| unchanged| in place| fixed| as it (?:is|was))?,? {_WHATEVER}<$>", _BOUND),
    (rf"<^>(?:you|we|one) (?:can|may|could) {DELETE} {_OTHERS}(?: (?:that )?(?:you|we|one) (?:like|want|please|wish)s?)?,? and (?:with|as long as|if|while|so long as|provided) <WS> (?:is |are |stays? |remains? )?{KEPT},? the {PREDICTION} {STAYS}<$>", _BOUND),
    (rf"<^>there is no way (?:to {CHANGE}|of {CHANGING}) the {PREDICTION} by {DELETING} (?:any )?(?:(?:other )?words (?:other than|besides|except|outside(?: of)?)|anything (?:but|other than|besides|except)) <WS><$>", _BOUND),
    (rf"<^>(?:no|not one|not a single) {_DELETION} of (?:any )?(?:words? (?:other than|besides|except|outside)|anything (?:but|other than|except)) <WS> {CHANGES} the {PREDICTION}<$>", _BOUND),
    (rf"<^>(?:any|every|each) (?:possible )?{_DELETION} (?:of words )?that (?:leaves?|keeps?|spares?|retains?) <WS>(?: (?:in (?:place|the text)|alone|untouched|intact))? (?:leaves?|keeps?) the {PREDICTION} (?:the same|unchanged|as it (?:is|was)|intact)<$>", _BOUND),
    (rf"<^>(?:as long as|so long as|provided(?: that)?|if|while|given that|on condition that|when|with) <WS> (?:is |are |stays? |remains? )?{KEPT},? the {PREDICTION} {STAYS},? {_WHATEVER}<$>", _BOUND),
    (rf"<^>the {PREDICTION} {STAYS} (?:as long as|so long as|provided(?: that)?|if|while) <WS> (?:is |are |stays? |remains? )?{KEPT},? {_WHATEVER}<$>", _BOUND),
    (rf"<^>(?:as long as|so long as|provided(?: that)?|if|while|when|with) <WS> (?:is |are |stays? |remains? )?{KEPT},? (?:you|we|one) (?:can|may|could) {DELETE} {_OTHERS}(?: (?:you|we|one) (?:like|want|please|wish)s?)? without {CHANGING} the {PREDICTION}<$>", _BOUND),
    (rf"<^>{_WHATEVER},? the {PREDICTION} {STAYS} (?:as long as|so long as|provided(?: that)?|if|while) <WS> (?:is |are |stays? |remains? )?{KEPT}<$>", _BOUND),
    (rf"<^>(?:whatever|whichever|no matter what|no matter which)(?: other)? words?,? (?:other than|besides|except|apart from|outside|outside of) <WS> (?:is|are|gets?|may be|might be) {GONE},? the {PREDICTION} {STAYS}<$>", _BOUND),
    (rf"<^>(?:you|we|one) (?:can|may|could) {DELETE} {_OTHERS}(?: (?:you|we|one) (?:like|want|please|wish)s?)?[;:,]? (?:and )?(?:as long as|so long as|provided(?: that)?|if|while) <WS> (?:is |are |stays? ?|remains? ?)?(?:{KEPT})?,? (?:then )?so (?:does|will|do) the {PREDICTION}<$>", _BOUND),
    (rf"<^>nothing (?:that )?(?:you|we|one) {DELETE} (?:besides|other than|apart from|except) <WS> (?:can|will|could|would) {CHANGE} the {PREDICTION}<$>", _BOUND),
    (rf"<^>the {PREDICTION} is (?:guaranteed|secured|ensured|held in place|fixed|protected) by <WS>(?: together)?,? (?:{_WHATEVER}|whatever happens to the other words)<$>", _BOUND),
    (rf"<^>{_WHATEVER},? <WS>(?: together)? (?:holds?|keeps?|fix(?:es)?) the {PREDICTION}(?: in place| fixed| the same| unchanged)?<$>", _BOUND),
    (rf"<^>(?:keep|retain|preserve|spare) <WS>,? and the {PREDICTION} {STAYS},? (?:{_WHATEVER}|whichever other words (?:go|are {GONE}|you {DELETE}))<$>", _BOUND),
    (rf"<^>the (?:predicted )?{PREDICTION} {STAYS} (?:for|in|under|with|on|across) {_SUBSETS} <WS><$>", _BOUND),
    (rf"<^>{THEMODEL} (?:(?:still|always) )*(?:gives?|predicts?|returns?|outputs?|keeps?|arrives? at) the (?:very )?same (?:predicted )?{PREDICTION} (?:for|in|under|with|on|across) {_SUBSETS} <WS><$>", _BOUND),
    (rf"<^>(?:for|in|under|with|on|across) {_SUBSETS} <WS>,? the (?:predicted )?{PREDICTION} {STAYS}<$>", _BOUND),
    (rf"<^>{_SUBSETS} <WS> (?:gets?|has|have|gives?|yields?|receives?|leads? to|produces?|keeps?) the (?:very )?same (?:predicted )?{PREDICTION}<$>", _BOUND),
    (r"<^>(?:as long as|so long as|provided(?: that)?|if|while|when|whenever) <WS> (?:stays?|remains?) (?:in|there|put|in place)(?: the text)?(?=,? .*\brandom\b)", r"if <WS> are kept"),
    (rf"<^>(<N>) of (?:the |all )?(random {_DRAWS}(?: of (?:the |all )?(?:other|remaining) (?:words|tokens))?) (?:do not|don['’]t|does not|will not|would not) {CHANGE} the ((?:predicted )?{PREDICTION})\b", r"the \3 stays the same in \1 of \2"),
    (rf"<^>(?:every|each|any|all) (?:possible |single |shortened |reduced |such )?(?:versions?|variants?|subsets?|reductions?|excerpts?) of (?:the|this) text (?:that|which|with) (?:still )?(?:keeps?|contains?|retains?|includes?|has|have|leaves? in|preserves?)? ?<WS>,? (?:and|but) (?:that |which )?(?:drops?|lacks?|loses?|omits?|leaves? out|is without|are without|without|deletes?|removes?|misses|miss|cuts?) {_SOME}(?: of)?(?: the)? (?:other|remaining) words (?:gets?|receives?|has|have|is given|are given|yields?|gives?|leads? to|keeps?|results? in|ends? up with|produces?|comes? out with) (?:the|that|this) (?:very )?same {PREDICTION}<$>", _BOUND),
    (rf"<^>with a probability of (<N>), {THEMODEL} (?:holds|takes|considers|judges|believes|deems) <L> to be the (?:right|correct|true) (?:class|label|answer)<$>", r"the probability of <L> is \1"),
    # --- windows ------------------------------------------------------------------------------------------------------
    (r"\b(\w+) (windows|chunks|pieces|segments|sections) with (?:some |partial |a (?:bit of |certain )?)?overlap\b", r"\1 overlapping \2"),
    (r"\b(overlapping (?:windows|chunks|pieces|segments|sections)) before (?:it|the text) (?:was|is|could be) (?:fed|given|passed|shown|sent|handed|presented) (?:in)?to the (?:model|classifier|network)<$>", r"\1"),
    (r"<^>instead of (?:in one go|all at once|as a whole|in one piece|at once|in a single pass|as one piece), (?=the (?:text|input) )", r""),
    (r"<^>the (?:total )?number of (overlapping )?(windows|chunks|pieces|segments|sections|parts)( that overlap)?,? (?:(?:that (?:were |was |are )?|which (?:were |are )?)?(?:used|needed|required|necessary|taken|it took|made|created|processed|read)|(?:into which|in which) the text (?:was|is) (?:split|cut|divided|read|processed|broken|fed)|(?:that )?the text (?:was|is) (?:split|cut|divided|broken) into)(?: (?:to|for) (?:process|processing|read|reading|handle|handling|cover|covering|fit) (?:the|this|your) text| for the text| in all)? (?:was|is|came to|comes to) (\w+)<$>", r"the text was processed in \4 overlapping \2"),
    # --- sampled ------------------------------------------------------------------------------------------------------
    (r"<^>(?:based on|from|by|using|according to|in|with) (?:the |our |a )?(?:random )?(?:sampling|samples?|sampled replacements|random draws),? ", r""),
    (r"<^>(.+?),? (?:and|where) (?:the|our) confidence (?:in (?:this|that|it) )?(?:is|being) (<N>)<$>", r"with \2 confidence, \1"),
    # --- all of so many -----------------------------------------------------------------------------------------------
    (rf"<^>the ({PREDICTION}) is (?:robust|stable|safe|secure|solid|firm)(?::|;| –| —|,? (?:as|for|since|because)) (none|not one|no|not a single one)\b(.+?) ({CHANGES}) it<$>", r"\2\3 \4 the \1"),
    (rf"<^>(?:we|i) (?:went through|tried|checked|tested|ran|searched|looked at|examined) all (?:of the )?([\d,]+) (.+?),? (?:without (?:finding|seeing|meeting|discovering) (?:one|any|a single one) (?:that|which)|(?:and|but) (?:found |saw )?(?:none|not one|no one|not a single one)(?: that| of them)?) ({CHANGES}) the ({PREDICTION})<$>", r"none of the \1 \2 \3 the \4"),
    (rf"<^>it (?:takes|needs|would take|requires|would require) (?:more|something more) than (?:{DELETING}) (?:up to |at most )?(\w+) (words?|tokens?)((?: \([^\(\)]*\))?) to {CHANGE} the ({PREDICTION})\b", r"removing up to \1 \2\3 does not change the \4"),
    (r"<^>([^\(\)]*?\b(?:words?|tokens?)\b[^\(\)]*?) (\((?:always |while |without (?:ever )?)?(?:keeping|leaving|touching|retaining|sparing)\b[^\(\)]*\)) ([^\(\)]+?)<$>", r"\1 \3 \2"),
    (rf"<^>((?:[^\(\)]*?)\b(?:{_DELETION}|ways|cases|cuts|versions|texts)\b[^\(\)]*?) (\((?:[^\(\)]*?)\b(?:keeping|leaving|touching|retaining|sparing)\b[^\(\)]*\)) ([^\(\)]+?)<$>", r"\1 \3 \2"),
)  # fmt: skip

#: Of two labels.
CONTRASTS: Rules = (
    (rf"\bthe (probability|confidence|chance|likelihood) (?:that |which )?(?:{THEMODEL}|it) {_GIVES}(?: to| for| on| in)? (?=<L>)", r"the \1 of "),
    (rf"\bthe (?:one|figure|value|number|probability) (?:that |which )?(?:{THEMODEL}|it) {_GIVES}(?: to| for| on| in)? (?=<L>)", r"that of "),
    (r"<^>(?:take|consider|given) the (?:probability|chance|likelihood|confidence) (?:that )?(?:(?:the model|it) (?:gives|assigns|has)(?: to| for)?|of|for) <L1>,? (?:and|then) <L2> (?:gets|has|is given|receives|comes to) (<N>) (?:as much|that(?: much| figure| number)?|of it)<$>", r"the probability of <L2> is \1 that of <L1>"),
    (r"<^>the (?:chances?|odds|prospects?) (?:of|for) <L1> (?:is|are|were|was) (?:better|higher|greater|larger|bigger) than (?:those|that|the chances?|the odds|the ones?) (?:of|for) <L2><$>", r"the model considers <L1> more likely than <L2>"),
    (r"<^>the (?:chances?|odds|prospects?) (?:of|for) <L1> (?:is|are|were|was) (?:worse|lower|smaller|slimmer|poorer) than (?:those|that|the chances?|the odds|the ones?) (?:of|for) <L2><$>", r"the model considers <L2> more likely than <L1>"),
    (r"\bthe one (?:for|of) (?=<L>)", r"that of "),
    (rf"<^>{_CHOICE}<L1> (?:and|or) <L2>,? {THEMODEL} {_LEANS} (?P=L1)<$>", r"the model considers <L1> more likely than <L2>"),
    (rf"<^>{_CHOICE}<L1> (?:and|or) <L2>,? {THEMODEL} {_LEANS} (?P=L2)<$>", r"the model considers <L2> more likely than <L1>"),
    (rf"<^>{_CHOICE}<L1> (?:and|or) <L2>,? (?P=L1) is the (?:more (?:likely|probable)|likelier)(?: one| class| label| of the two)?(?: (?:to|for|according to) {THEMODEL})?<$>", r"the model considers <L1> more likely than <L2>"),
    (rf"<^>{_CHOICE}<L1> (?:and|or) <L2>,? (?P=L2) is the (?:more (?:likely|probable)|likelier)(?: one| class| label| of the two)?(?: (?:to|for|according to) {THEMODEL})?<$>", r"the model considers <L2> more likely than <L1>"),
    (rf"<^>{THEMODEL} (?:believes|trusts|has (?:faith|trust|confidence)) in <L1> (<N>) (?:as (?:much|strongly)|more(?: strongly)? than) (?:as )?in <L2><$>", r"the model considers <L1> \1 as likely as <L2>"),
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
    (rf"<^>the (?:joint|combined) effect of <W1> and <W2>{_FOR} (?:is (?:simply |just |merely |exactly |nothing but |no more and no less than |(?:exactly )?equal to |the same as )?|(?:exactly )?(?:equals|matches|amounts to|comes to) (?:exactly )?)the sum of (?:their|the) (?:separate|individual|single|two|own) (?:effects|contributions|ones)<$>", _NONE),
    (rf"<^><W1> (?:does|do) not interact with <W2>{_FOR}<$>", _NONE),
    (rf"<^><W1> (?:has|have|shows?|had|showed) no interaction(?: effect)? with <W2>{_FOR}<$>", _NONE),
    (rf"<^>(?:(?:we|you|one|i) (?:found|find|see|saw|observed?|measured?|recorded?|detect|detected|noticed?)|there (?:is|was)) no interaction(?: effect)? (?:between|of) <W1> (?:and|with) <W2>{_FOR}<$>", _NONE),
    (rf"<^>no interaction(?: effect)? (?:between|of) <W1> (?:and|with) <W2>{_FOR} (?:was|is|has been) (?:found|seen|observed|measured|recorded|detected|there)<$>", _NONE),
)  # fmt: skip

RULES = (*TRIALS, *CONTRASTS, *PAIRS)
