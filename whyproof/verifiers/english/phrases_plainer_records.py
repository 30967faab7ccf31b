"""Turns of phrase of what data sets, texts, rules and premises are said to hold, beside those of ``phrases_plainer``, and the
ones that the readers have for them. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_ROWS = r"(?:rows|records|entries|texts|examples|instances|samples|items|cases|documents|reviews|lines|data points|datapoints|observations|elements|members)"
_HELD = r"(?:contained|found|to be found|included|recorded|stored|listed|held|collected|gathered|kept|present|available)"
#: Rows are where they are: "that there are in D", "contained in D".
_THERE = rf"(?:that there are|which there are|there are|(?:that |which )?(?:are )?{_HELD}|that exist|existing)"
_WE = r"(?:we|you|one|I)"
_OF = r"(?:of|from|among|amongst|out of|for|as for|looking at|considering|taking|in)"

_AMOUNT = r"(?:<N>|all|none|most|half|no|not one|the majority|a majority)"
_CHECK = r"(?:go|look|run|work|check|count|examine|inspect|read|review|take|consider|scan|search|study|survey|tally|query|restrict ourselves|keep|pick|select)"
_CHECKING = r"(?:going|looking|running|working|checking|counting|examining|inspecting|reading|reviewing|taking|considering|scanning|searching|studying|surveying|tallying|querying|keeping|picking|selecting)"
_CHECKED = r"(?:gone|looked|run|worked|checked|counted|examined|inspected|read|reviewed|taken|considered|scanned|searched|studied|surveyed|tallied|queried)"
_AT = r"(?: (?:through|over|at|into|across|only|just|up|together|out))*"
_FIND = r"(?:(?:we|you|one|I) (?:(?:can|will|did) )?(?:say|says|finds?|found|sees?|saw|notes?|noted|counts?|counted|observes?|observed|learns?|gets?|got|have|has)(?: that)? |it (?:turns out|holds|is found|was found|can be said) that )"
#: What turns to some of the rows before it says how many of them have something.
_TURNING = (
    rf"(?:(?:if|when|once|after|where) {_WE} {_CHECK}s?{_AT}|(?:in|on|by|when|after|while|upon)? ?{_CHECKING}{_AT}|having {_CHECKED}{_AT}|"
    r"restricted to|limited to|confined to|restricting ourselves to|narrowed down to|when it comes to|with regard to|as regards|regarding|concerning|with respect to)"
)

COUNTS: Rules = (
    (rf"<^>{_TURNING} (?:all )?(?:of )?(the )?({_ROWS}\b[^,;:]*?)(?: together)?, {_FIND}?({_AMOUNT})(?: of (?:them|those|these))? (?:that )?(?=\w)", r"of the \2, \3 "),
    (rf"<^>(?:as|so) far as (?:all )?(the {_ROWS}\b[^,;:]*?) (?:are|is) concerned, ({_AMOUNT})(?: of (?:them|those|these))? (?=\w)", r"of \1, \2 "),
    (rf"<^>(<D>) (?:contains|has|holds|includes|comprises) ({_ROWS}\b[^,;:]*?),? (?:and|of which|where|and of these,?|;) ({_AMOUNT}) of (?:them|those|these) (?=\w)", r"of the \2 in \1, \3 "),
    (rf"\b(the {_ROWS}\b[^,;:]*?) (?:that |which )(<D>) (?:contains?|has|have|holds?|includes?|comprises?|lists?|offers?|keeps?)(?=[ ,])", r"\1 in \2"),
    (rf"<^>(?:(?:if|when|once|after) {_WE} {_CHECK}s?{_AT}|(?:in |on |by |when |after )?{_CHECKING}{_AT}) <D>,? (?:then )?{_FIND}(?={_AMOUNT} )", r"in <D>, "),
    (r"<^>(?:over|out|down|back|up|right here) in <D>,? (?=(?:<N>|all|none|most|half|no|not one)\b)", r"in <D>, "),
    (rf"<^>((?:if|when) {_WE} {_CHECK}s?{_AT} the {_ROWS}\b[^,;:]*?), then (?={_AMOUNT} )", r"\1, "),
    (rf"<^>({_AMOUNT} (?:of )?(?:all )?(?:of )?(?:the )?{_ROWS}\b[^,;:]*?) {_THERE} (in|within|inside) (?=<D>)", r"\1 \2 "),
    (r"<^>(?:over|across|throughout|within|in) (?:the (?:whole|entirety) of|all of|the whole|the entire) (?=<D>)", r"in "),
    (rf"<^>({_OF} (?:all )?(?:of )?(?:the )?{_ROWS}\b[^,;:]*?) {_THERE} (in|within|inside) (?=<D>)", r"\1 \2 "),
    (r"<^>(?:for|as for|as regards|regarding|concerning|with regard to|when it comes to) <D>,? (?=(?:<N>|all|none|most|half|no|not one)\b)", r"in <D>, "),
    (rf"<^>(?:a count|counting|our count|the count|a tally|going|a look|looking)(?: of| through| over| at)? (?:all )?(?:of )?(the {_ROWS}\b[^,;:]*?),? (?:shows|showed|reveals|revealed|tells us|gives|gave|finds|found|yields|yielded) (?:us )?that (<N>|all|none|most|half)(?: of them)? ", r"of \1, \2 "),
    (rf"<^>(?:the )?(?:number|count) of ({_ROWS})\b([^,;:]*? in <D>\b[^,;:]*?) (?:that|which) ([^,;:]+?) (?:is|was|comes to|amounts to|stands at) (\d[\d,]*)<$>", r"\4 of the \1\2 \3"),
)  # fmt: skip

_AUTHOR = (
    r"(?:the )?(?:author|writer|reviewer|speaker|person who wrote (?:it|this|the text))(?: of (?:the|this) (?:text|review))?"
)
_OFTEN = r"(?:once|twice|(?:exactly |just |only )?(?:once|twice|\w+ times?))"
_IN_TEXT = r"in (?:the|this|your|our) (?:text|review|input)"

OCCURRENCES: Rules = (
    (rf"\b({_OFTEN}) (?:over|across|throughout|within|in) (?:the (?:whole|entire|complete|full)|all of the) (?:text|review|input)<$>", r"\1 in the text"),
    (rf"<^>(?:we|you|one|(?:the |a |any )?readers?) (?:hears?|will (?:meet|see|find|encounter)|finds?|sees?|meets?|encounters?|comes? across|come across) (?:the word )?(⟦\d+⟧) ({_OFTEN}) {_IN_TEXT}<$>", r"\1 occurs \2 in the text"),
    (rf"<^>{_AUTHOR} (?:uses|used|writes|wrote|employs|employed|mentions|mentioned|says|said|repeats) (?:the word )?(⟦\d+⟧) ({_OFTEN})(?: {_IN_TEXT})?<$>", r"the text uses \1 \2"),
    (rf"<^>{_IN_TEXT}, {_AUTHOR} (?:uses|used|writes|wrote|employs|employed|mentions|mentioned|says|said) (?:the word )?(⟦\d+⟧) ({_OFTEN})<$>", r"the text uses \1 \2"),
    (rf"<^>(?:the word )?(⟦\d+⟧) (?:is|was) (?:attested|recorded|counted|spotted|met|encountered|to be found|to be seen|to be read|registered|noted|repeated|printed) ({_OFTEN})(?: {_IN_TEXT})?<$>", r"\1 occurs \2 in the text"),
    (rf"<^>(?:the word )?(⟦\d+⟧) (?:is|was) (?:attested|recorded|counted|spotted|met|encountered|to be found|to be seen|to be read|registered|noted|printed) {_IN_TEXT} ({_OFTEN})<$>", r"\1 occurs \2 in the text"),
)  # fmt: skip

_PREMISES = r"(?:(?:the )?premise(?:,)?(?: (?:and|with|together with|plus|along with|combined with|taken together with|joined with))? (?:the )?explanation,?(?: (?:together|combined|taken together|jointly))?)"
_SAYS = r"(?:say|says|state|states|tell us|claim|assert|hold|said|set out|lay down|give us)"
_FALSE = r"(?:false|untrue|wrong|incorrect|not true)"

PREMISES: Rules = (
    (r"\bthe premise,? (?:when )?(?:taken|read|put|considered|combined|joined)(?: together| jointly)? with the explanation,?", r"the premise together with the explanation"),
    (r"\b(?:tells? us|shows? us|shows?|lets? us know|teach(?:es)? us|makes? (?:it )?clear) that (⟦\d+⟧) (must be|has to be|cannot be|can not be) true<$>", r"mean that \1 \2 true"),
    (rf"<^>(?:given |from )?({_PREMISES}) mean that (⟦\d+⟧) (?:must|has to) be true<$>", r"\1 entail \2"),
    (rf"<^>(?:given |from )?({_PREMISES}) mean that (⟦\d+⟧) (?:cannot|can not) be true<$>", r"\1 contradict \2"),
    (r"<^>(?:(?:we|you|one) (?:gets?|has|have|finds?|sees?|obtains?|notices?|meets?)|this is|here is|it is|what we have is) an? (?=(?:logical |clear |plain )?(?:contradiction|conflict|inconsistency|incompatibility) between )", r"there is a "),
    (rf"\bbetween (⟦\d+⟧),? on (?:the )?one (?:hand|side),? and,? ({_PREMISES}),? on the other(?: hand| side)?<$>", r"between \1 and \2"),
    (rf"\b(?:is|are|stands?|is found|is standing) in (?:direct |clear |plain |logical )?contradiction (?:to|with) (?=⟦|{_PREMISES})", r"contradicts "),
    (rf"<^>(?:starting|going|reasoning|working|arguing|deducing) from ({_PREMISES}),? (?:we|you|one) (?:gets? to|gets?|arrives? at|reach(?:es)?|obtains?|ends? up with|comes? to|derives?|concludes?|infers?|deduces?)(?: that)? (⟦\d+⟧)<$>", r"\1 entail \2"),
    (rf"\bwhat ({_PREMISES}) {_SAYS}\b", r"\1"),
    (rf"\b(?:the (?:content|contents|statements|information) of|that which is said in|what is said in|what is stated in) ({_PREMISES})", r"\1"),
    (r"\bit (?:cannot|can not) be (?:true|the case|so|right) that (⟦\d+⟧)", r"\1 cannot be true"),
    (r"\bit (?:must|has to) be (?:true|the case) that (⟦\d+⟧)", r"\1 must be true"),
    (rf"<^>there is an? (?:logical |clear |plain )?(?:contradiction|conflict|inconsistency|incompatibility) between (⟦\d+⟧) and ({_PREMISES})<$>", r"\1 contradicts \2"),
    (rf"<^>there is an? (?:logical |clear |plain )?(?:contradiction|conflict|inconsistency|incompatibility) between ({_PREMISES}),? (?:on (?:the )?one (?:hand|side),? )?and (⟦\d+⟧)(?:,? on the other(?: hand| side)?)?<$>", r"\2 contradicts \1"),
    (rf"<^>({_PREMISES}) and (⟦\d+⟧) (?:contradict each other|contradict one another|are in contradiction|are contradictory|are inconsistent|are incompatible|are in conflict|cannot all be true|cannot be true together)<$>", r"\2 contradicts \1"),
    (rf"<^>(⟦\d+⟧) and ({_PREMISES}) (?:contradict each other|contradict one another|are in contradiction|are contradictory|are inconsistent|are incompatible|are in conflict|cannot all be true|cannot be true together)<$>", r"\1 contradicts \2"),
    (rf"<^>the (?:logical )?(?:conclusion|inference|consequence|thing)(?: (?:to (?:draw|make|take)|to be drawn|that follows|that is drawn|drawn|{_WE} (?:can |must )?draws?|that {_WE} (?:can |must )?draws?|which follows))? (?:from|of) ({_PREMISES}) is (?:that )?(⟦\d+⟧)<$>", r"\1 entail \2"),
    (rf"<^>out of (?={_PREMISES})", r"from "),
    (rf"<^>(if|when|whenever|assuming|provided)( that)? ({_PREMISES}) (are|is|hold|holds)( true)?, (⟦\d+⟧) cannot be<$>", r"\1\2 \3 \4\5, \6 cannot be true"),
    (rf"<^>what follows (?:logically )?from ({_PREMISES}) is (?:that )?(⟦\d+⟧)<$>", r"\1 entail \2"),
    (rf"<^>what follows (?:logically )?from ({_PREMISES}) is that (⟦\d+⟧) is {_FALSE}<$>", r"\1 contradict \2"),
    (rf"<^>there is an entailment from ({_PREMISES}) to (⟦\d+⟧)<$>", r"\1 entail \2"),
)  # fmt: skip

_CALLED = r"(?:called|classed as|counted as|considered|regarded as|treated as|classified as|said to be|held to be)"

_OF_RULE = r"(?:the )?(?:rule (?:⟦\d+⟧|[^,;:⟦]+?)|(?:⟦\d+⟧|[^,;:⟦]+?) rule)"

RULED: Rules = (
    (rf"<^>{_WE} (?:(?:can|may|must|will) )?(?:gets?|obtains?|has|have|knows?|learns?|derives?|infers?|concludes?|deduces?|gathers?|sees?|establish(?:es)?|draws?|takes?)(?: it)? (?:from|by|with|through|under|via) ({_OF_RULE}) that (?=[^,;:]+? (?:is|are) )", r"by \1, "),
    (rf"<^>(?:from|with|through|via|out of) ({_OF_RULE}),? {_WE} (?:(?:can|may|must|will) )?(?:gets?|obtains?|has|have|knows?|learns?|derives?|infers?|concludes?|deduces?|gathers?|sees?)(?: it)? that (?=[^,;:]+? (?:is|are) )", r"by \1, "),
    (rf"<^>(?:what|the thing that) (?:follows|comes out|results) (?:from|of) ({_OF_RULE}) is that (?=[^,;:]+? (?:is|are) )", r"by \1, "),
    (rf"<^>((?:under|by|according to|on|following|pursuant to|given|per|as per) (?:the )?(?:rule [^,;:]+?|[^,;:]+? rule), [^,;:]+?) (?:cannot|can not) be {_CALLED} (?!if|when)", r"\1 is not "),
    (rf"<^>([^,;:]+?) (?:cannot|can not) be {_CALLED} ([^,;:]+? (?:under|by|according to) (?:the )?(?:rule [^,;:]+?|[^,;:]+? rule))<$>", r"\1 is not \2"),
)  # fmt: skip

#: The lexicon that "has a word down", and a word that "is coming" so often.
WATCHED: Rules = (
    (r"\blexicon has (<T>) (?:down|listed|marked|recorded|tagged|registered) as\b", r"lexicon lists \1 as"),
    (r"\bis (?:coming|occurring|appearing) (?=once\b|twice\b|\d|(?:two|three|four|five|six|seven|eight|nine|ten) times\b)", r"occurs "),
)  # fmt: skip

RULES: Rules = (*WATCHED, *COUNTS, *OCCURRENCES, *PREMISES, *RULED)
