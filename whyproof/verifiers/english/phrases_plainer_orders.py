"""Sentences of the weights of words in another order: where one is told to sort the words and to look, where the place stands before
the word, and where what is ranked is said in an aside. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_C = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ORD = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,3}(?:st|nd|rd|th))"
_PLACE = r"(?:spot|place|position|rank|slot)"
_IMP = r"(?:importance|weight|influence|impact|relevance|significance)"
_IMPORTANT = r"(?:important|influential|relevant|significant|decisive|weighty)"
_WORDS = r"(?:words|tokens|terms)"
_WE = r"(?:we|you|one|I)"
_TOP_OF = r"(?:most|top|strongest|biggest|largest|greatest|highest|heaviest|weightiest|first|leading)"
_SORT = r"(?:sort|rank|order|list|arrange|line up)"
_GET = rf"(?:those are|these are|they are|it is|that is|{_WE} (?:will |then )?(?:gets?|finds?|ends? up with|arrives? at|has|have|obtains?|is left with|are left with|sees?))"
_TAKE = r"(?:take|keep|pick(?: out)?|ask for|look for|list|select|name|collect|choose|gather)"
_STANDS = rf"(?:stands?|is|are|comes?|sits?|ranks?|appears?|{_WE} (?:can )?(?:find|have|see|get|meet)s?|there (?:is|are))"
_PUSH = r"(?:speak|argue|count|work|push|pull|point|plead|weigh|act|stand|vote|lean)"
_PUSHING = r"(?:speaking|arguing|counting|working|pushing|pulling|pointing|pleading|weighing|acting|standing|voting|leaning)"
#: On which side words are, after their name.
_FOR = (
    rf"(?:with (?:an? )?positive weights? (?:for|on)|(?:that|which) (?:support|favou?r|back|{_PUSH} (?:in favou?r of|towards?))|"
    rf"supporting|favou?ring|backing|in favou?r of|in support of|{_PUSHING} (?:in favou?r of|towards?))"
)
_AGAINST = (
    rf"(?:with (?:an? )?negative weights? (?:for|on)|(?:that|which) (?:oppose|{_PUSH} (?:against|away from))|"
    rf"opposing|opposed to|against|{_PUSHING} (?:against|away from))"
)
_AMONG = r"(?:among|amongst|of|out of) (?:all )?(?:of )?(?:the )?"
#: The size of a weight that is on one side, and where a list of such begins.
_HIGH = r"(?:biggest|largest|highest|greatest|strongest|most positive)"
_LOW = r"(?:biggest|largest|greatest|strongest|most negative)"
_ONLY = rf"(?:(?:if|when) {_WE} (?:(?:only|just) looks? at|looks? (?:only|just) at)|looking (?:only|just|solely) at|(?:considering|counting|among|amongst|of|within)(?: only| just)?) (?:all )?(?:the )?"
_ATTRIBUTED = r"(?:attributed|ascribed|assigned|credited|given|allotted|accorded)"
_FROM = r"(?:(?:counting|counted|starting|going|reading|(?:when )?(?:sorted|ordered|ranked|listed))(?: down(?:wards?)?)? from (?:the )?)"
_ABOUT = r"(?:(?:about|around|approximately|roughly|some|close to|over|under|more than|less than|at least|at most) )?"
_REGARD = r"(?:with (?:regard|respect) to|as regards|as to|as for|regarding|concerning|in regard to|where)"

#: Words that say nothing more of what they stand beside.
ASIDES: Rules = (
    (rf"\bthe (?:word|token|term) (?=the {_ORD} ⟦)", r""),
    (rf"\b(?:your|our) (?=(?:{_C} )?(?:{_TOP_OF}|number one)\b)", r"the "),
    (rf"\b(?:all|all of)(?: the)? {_WORDS}['’] (?:total |overall |whole |summed )?(importance|weight|attribution)s? (?=for <L>)", r"the \1 of all words "),
    (rf"\bthe {_WORDS}['’] (?:total|overall|whole|summed) (importance|weight|attribution) (?=for <L>)", r"the \1 of all words "),
    (rf"<^>between (?=(?:all )?(?:of )?the {_WORDS} (?:{_FOR}|{_AGAINST}) <L>)", r"among "),
    (rf"^(?=.*\b(?:importance|weight|attribution)\b)(.*?)\b(?:must|has to|have to|is to|are to) be {_ATTRIBUTED}(?= to <W>|<$>)", r"\1is attributed"),
    (r"\b(importance|weight|attribution) (for <L>) (?:can be|is|are) (?:put|set) down to (?=<WS>)", r"\1 \2 comes from "),
    (rf"\bthe ((?:{_C} )?)({_WORDS}|word|token|term) (?:which|that) (?:are|is) (?:the )?most ({_IMPORTANT}) for (?=<L>)", r"the \1most \3 \2 for "),
    (rf"<^>{_REGARD} ({_IMP}) for <L>(?: (?:is|are) concerned)?, ", r"in \1 for <L>, "),
    (rf"<^>(?:{_REGARD}|when it comes to|as far as|so far as) <L>(?: (?:is|goes)(?: concerned)?)?, (?=[^⟦]*\b(?:weights|attributions|contributions)\b[^⟦]*\bscore\b)", r"for <L>, "),
    (r"\b(matters?|counts?|weighs?) exactly as much as (?=<W>)", r"\1 just as much as "),
    (r"<^>in absolute (?:terms|values?|size|magnitude), the (weights?) (?=of )", r"the absolute \1 "),
    (r"<^>the weights of (<W1> and <W2>) for <L> (are (?:exactly |just )?(?:equal|the same|identical)) in absolute (?:terms|values?|size|magnitude)<$>", r"the absolute weights of \1 for <L> \2"),
)  # fmt: skip

#: Places in a ranking, and words at the top.
PLACES: Rules = (
    (rf"<^>{_SORT} (?:all )?(?:of )?(?:the )?({_WORDS} (?:{_FOR}|{_AGAINST}) <L>) (?:by|in order of) (?:their )?(?:strength|size|magnitude|force),? and (?:then )?(?=<W> )", r"among the \1, "),
    (rf"<^>(?:if {_WE} |when {_WE} )?(?:put|puts|putting|place) (?:all )?(?:of )?(?:the )?({_WORDS}) in (?:the )?order of (?:their )?({_IMP}) for <L>,? (?:and )?(?:then )?(?=<W> )", r"if we sort the \1 by \2 for <L>, "),
    (rf"<^>(?:after|by|on|upon) (?:sorting|ranking|ordering|listing|arranging) (?:all )?(?:of )?(?:the )?({_WORDS}) by (?:their )?({_IMP}|absolute weight) for <L>,? {_WE} (?:will |can )?(?:finds?|sees?|gets?|has|have) <W> (?=(?:in|at|on|as) )", r"if we sort the \1 by \2 for <L>, <W> is "),
    (rf"<^>(?:after|by|on|upon) (?:sorting|ranking|ordering|listing|arranging) (?:(?:all )?(?:of )?(?:the )?{_WORDS} )?by (?:their )?({_IMP}|absolute weight) for <L>, (?=<W> )", r"if we sort the words by \1 for <L>, "),
    (rf"<^>({_C}) {_WORDS} (?:matter|count|weigh) (?:the )?most for <L>[,;:]? (?:and )?(?:they are|these are|those are|namely):? <WS><$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^>({_SORT} (?:all )?(?:of )?(?:the )?{_WORDS}(?: in the text)? (?:by|in order of) [^,;:⟦⟧]*?<L>),? and (?:then )?{_WE} (?:will |can |then )?(?:finds?|sees?|gets?|has|have) <W> (?=(?:in|at|on|as) )", r"if we \1, <W> is "),
    (rf"<^>({_SORT} (?:all )?(?:of )?(?:the )?{_WORDS}(?: in the text)? (?:by|in order of) [^,;:⟦⟧]*?<L>),? and (?:then )?<W> (?=\w)", r"if we \1, <W> "),
    (rf"<^><W> ([^,;:⟦⟧]*?) (?:among|of|out of) all (?:the )?{_WORDS},? (?:when|if|once|as) (?:they are|they['’]re|these are|you|we|one) (ordered|sorted|ranked|listed|arranged|order|sort|rank)(?: them)? by (?:their )?({_IMP}) for <L><$>", r"in the \3 ranking for <L>, <W> \1"),
    (rf"<^>(?:in|at|on) ((?:the )?{_ORD} {_PLACE}|{_PLACE} \d+) {_AMONG}(?:strongest )?({_WORDS} (?:{_FOR}|{_AGAINST}) <L>),? {_STANDS} <W><$>", r"among the \2, <W> is in \1"),
    (rf"<^>({_AMONG}{_WORDS} (?:{_FOR}|{_AGAINST}) <L>, <W> [^,;:⟦⟧]*?),? (?:by|in|in terms of|in order of|as to|measured by) (?:their |its )?(?:strength|size|magnitude|force)<$>", r"\1"),
    (rf"<^>({_AMONG}{_WORDS} {_AGAINST} <L>, <W> [^,;:⟦⟧]*?),? {_FROM}(?:most negative|strongest)(?: one| word)?(?: (?:down )?to (?:the )?(?:least negative|weakest)(?: one)?)?(?: down(?:wards?)?)?<$>", r"\1"),
    (rf"<^>({_AMONG}{_WORDS} {_FOR} <L>, <W> [^,;:⟦⟧]*?),? {_FROM}{_HIGH}(?: one| word)?(?: (?:down )?to (?:the )?(?:least positive|weakest|smallest|lowest)(?: one)?)?(?: down(?:wards?)?)?<$>", r"\1"),
    (r"<^>(?:ranked|sorted|ordered|listed) by negative weights? for <L>,? (?:with )?(?:the )?(?:most negative|strongest)(?: one| ones| word)? (?:at the top|first|on top|leading|coming first), (?=<W>)", r"among the words with a negative weight for <L>, "),
    (rf"<^>(?:ranked|sorted|ordered|listed) by positive weights? for <L>,? (?:with )?(?:the )?{_HIGH}(?: one| ones| word)? (?:at the top|first|on top|leading|coming first), (?=<W>)", r"among the words with a positive weight for <L>, "),
    (rf"<^>{_ONLY}positive weights? for <L>,? <W> has the ((?:{_ORD} )?){_HIGH}(?: one| weight)?<$>", r"<W> has the \1largest positive weight for <L>"),
    (rf"<^>{_ONLY}negative weights? for <L>,? <W> has the ((?:{_ORD} )?){_LOW}(?: one| weight)?<$>", r"<W> has the \1most negative weight for <L>"),
    (rf"<^>{_ONLY}positive weights? for <L>,? (?:that|the one|the weight) of <W> is the ((?:{_ORD} )?){_HIGH}(?: one| weight)?<$>", r"<W> has the \1largest positive weight for <L>"),
    (rf"<^>{_ONLY}negative weights? for <L>,? (?:that|the one|the weight) of <W> is the ((?:{_ORD} )?){_LOW}(?: one| weight)?<$>", r"<W> has the \1most negative weight for <L>"),
    (rf"(\b(?:sorted|ranked|ordered|listed) by how (?:strongly|much|hard) (?:they|the words|words) (?:{_PUSH} (?:against|away from)|oppose) <L>, <W> [^,;:⟦⟧]*?) {_AMONG}(?:opposing|opposed|adverse) {_WORDS}<$>", r"\1"),
    (rf"(\b(?:sorted|ranked|ordered|listed) by how (?:strongly|much|hard) (?:they|the words|words) (?:{_PUSH} (?:in favou?r of|towards?)|support|favou?r) <L>, <W> [^,;:⟦⟧]*?) {_AMONG}(?:supporting|favou?ring) {_WORDS}<$>", r"\1"),
    (rf"<^>with <WS>,? {_WE} (?:have|has|get|gets|find|finds) (the (?:{_C} )?(?:{_TOP_OF}|{_WORDS}|word)\b[^,;:⟦⟧]*?<L>)<$>", r"<WS> are \1"),
    (rf"<^>{_TAKE} (the (?:{_C} )?{_TOP_OF}\b[^,;:⟦⟧]*?<L>|the (?:{_C} )?(?:{_WORDS}|word)\b[^,;:⟦⟧]*?<L>),? and (?:then )?{_GET} <WS><$>", r"\1 are <WS>"),
    (rf"<^>(?:the )?(?:support|backing) for <L> is (?:the )?strongest (?:from|in|with|by) (?:the )?((?:{_C} )){_WORDS}(?:,? namely,?|:|,) <WS><$>", r"the \1strongest words in favor of <L> are <WS>"),
    (rf"<^>(?:the )?(?:opposition|resistance) to <L> is (?:the )?strongest (?:from|in|with|by) (?:the )?((?:{_C} )){_WORDS}(?:,? namely,?|:|,) <WS><$>", r"the \1strongest words against <L> are <WS>"),
    (rf"<^>no (?:other )?(?:word|token|term)(?: in the text)? (?:matches|equals|rivals|comes (?:near|close to)|reaches) <W> (?:in|by|in terms of|when it comes to|as regards) ({_IMP}) for <L><$>", r"no other word has as much \1 for <L> as <W>"),
    (r"<^>the (?:(?:importance|weight) )?rank of <W> (?:in|by) (?:importance|absolute weight) for <L> is (?:number )?(\d+)<$>", r"<W> is number \1 in the importance ranking for <L>"),
    (r"<^>the importance rank of <W> for <L> is (?:number )?(\d+)<$>", r"<W> is number \1 in the importance ranking for <L>"),
)  # fmt: skip

#: On which side words are.
SIDES: Rules = (
    (rf"<^>on the (?:side (?:opposing|opposed to|against)|opposing side (?:of|for)) <L>,? {_STANDS} <WS><$>", r"<WS> speak against <L>"),
    (rf"<^>on the (?:side (?:supporting|favou?ring|in favou?r of|for)|supporting side (?:of|for)) <L>,? {_STANDS} <WS><$>", r"<WS> speak for <L>"),
    (rf"<^>among the (?:evidence|arguments|signals|points|factors) (?:for|in favou?r of|in support of) <L>,? {_STANDS} <WS><$>", r"<WS> speak for <L>"),
    (rf"<^>among the (?:evidence|arguments|signals|points|factors) against <L>,? {_STANDS} <WS><$>", r"<WS> speak against <L>"),
    (r"<^>the (?:weights?|contributions?|attributions?) of <WS> (?:for|to|towards?|on) <L> (?:has|have|bears?|carr(?:y|ies)|takes?) (?:a |the )?(positive|negative) signs?<$>", r"<WS> have a \1 weight for <L>"),
)  # fmt: skip

#: Two words side by side, and how much a word weighs.
SIZES: Rules = (
    (rf"<^>(?:for <L1>, )?(?:the )?({_IMP})(?: for <L2>)? is (<N>) as (?:high|large|great|big|strong) (?:for|with|on|at) <W1> as (?:it is )?(?:for|with|on|at) <W2>(?: for <L3>)?<$>", r"<W1> has \2 as much \1 for <L1><L2><L3> as <W2>"),
    (rf"<^>(?:for <L1>, )?(<N>) as much ({_IMP})(?: for <L2>)? (?:is|was) {_ATTRIBUTED} to <W1> as to <W2>(?: for <L3>)?<$>", r"<W1> has \1 as much \2 for <L1><L2><L3> as <W2>"),
    (rf"<^>(?:for <L1>, )?(more|less) ({_IMP})(?: for <L2>)? (?:is|was) {_ATTRIBUTED} to <W1> than to <W2>(?: for <L3>)?<$>", r"<W1> has \1 \2 for <L1><L2><L3> than <W2>"),
    (rf"<^>(?:for <L1>, )?to <W1> and (?:to )?<W2>,? the same ({_IMP})(?: for <L2>)? (?:is|was) {_ATTRIBUTED}<$>", r"<W1> and <W2> have the same \1 for <L1><L2>"),
    (rf"<^>(?:for <L1>, )?neither (?:of the two(?: {_WORDS})?, )?<W1> (?:nor|or) <W2>,? (?:is|was) (?:more|less) {_IMPORTANT}(?: for <L2>)? than the other(?: one| word| is)?(?: for <L3>)?<$>", r"<W1> and <W2> are equally important for <L1><L2><L3>"),
    (r"<^>(?:for <L1>, )?neither <W1> nor <W2> (?:counts?|matters?|weighs?) (?:for )?(?:more|less)(?: for <L2>)? than the other(?: one| word| does)?(?: for <L3>)?<$>", r"<W1> and <W2> are equally important for <L1><L2><L3>"),
    (r"<^>of the pair <W1> and <W2>, ", r"of <W1> and <W2>, "),
    (r"<^>in (?:a|the) (?:head-to-head|direct comparison|one-to-one comparison), (?=<W1> (?:is|matters|counts|weighs|has)\b[^,;:]*\b(?:than|as) <W2>)", r""),
    (rf"<^><W1> (?:is|was) neither (?:more {_IMPORTANT} nor less {_IMPORTANT}|less {_IMPORTANT} nor more {_IMPORTANT}) for <L> than <W2>(?: is)?<$>", r"<W1> and <W2> are equally important for <L>"),
    (r"<^>(?:of|between|out of) <W1> and <W2>, <W3> is the (?:one|word)(?: of the two)? (?:that|which) (?:matters|counts|weighs) (more|less) for <L><$>", r"of <W1> and <W2>, <W3> is the \1 important for <L>"),
    (rf"<^>(?:when comparing|comparing|in (?:a|the|any) (?:direct )?comparison (?:of|between)|(?:if|when) {_WE} compares?) <W1> (?:and|with|to|against) <W2>,? <W3> is (?:the )?(more|less) ({_IMPORTANT})(?: one| word| of the two)? for <L><$>", r"of <W1> and <W2>, <W3> is the \1 \2 for <L>"),
    (rf"<^>(?:when comparing|comparing|in (?:a|the|any) (?:direct )?comparison (?:of|between)|(?:if|when) {_WE} compares?) <W1> (?:and|with|to|against) <W2>,? <W3> (?:matters|counts|weighs) (more|less) for <L><$>", r"of <W1> and <W2>, <W3> is the \1 important for <L>"),
    (rf"<^>(?:for <L1>, )?the ratio of (?:the )?({_IMP}) of <W1> (?:for <L2> )?to (?:that|the {_IMP}) of <W2>(?: for <L3>)? is ({_ABOUT}\d+(?:\.\d+)?)(?: to (?:one|1))?<$>", r"<W1> has \2 times as much \1 for <L1><L2><L3> as <W2>"),
    (rf"<^>(<W1> and <W2>) (?:are|stand) on (?:an? |the )?(?:equal|same|level) (?:footing|level) in (?:their )?({_IMP}) for <L><$>", r"\1 have the same \2 for <L>"),
    (rf"<^><W1> (?:is|was) (?:exactly |just )?(?:equal to|level with|even with|tied with|the same as) <W2> in ({_IMP}) for <L><$>", r"<W1> and <W2> have the same \1 for <L>"),
    (rf"<^>in ({_IMP}) for <L>, (<W1> and <W2>) (?:are|stand) (?:exactly |just )?(?:equal|even|level|the same|identical|tied)<$>", r"\2 have the same \1 for <L>"),
    (rf"<^>(?:add(?: up| together)?|sum(?: up)?|take) ((?:all )?the (?:absolute weights|{_IMP})(?: of all (?:the )?{_WORDS})? for <L>)(?: up| together)?,? and (<N>|most) of (?:it|the total|the sum|that|the whole) (?:comes? from|is due to|is on|goes to|belongs to|falls (?:on|to)|(?:sits|lies) with|is from) <WS>(?: together)?<$>", r"if we add up \1, \2 of it comes from <WS>"),
    (rf"<^>the (?:share|part|proportion|percentage|fraction) of (?:the |all |all the )?(?:total |overall )?({_IMP}) for <L> (?:that is )?(?:due|owed|attributable) to <WS>(?: together)? (?:is|comes to|amounts to) (<N>)<$>", r"<WS> carry \2 of the \1 for <L>"),
    (r"<^>the (?:absolute )?weights? of (<WS>)(?: together)? (?:makes? up|accounts? for|amounts? to|comes? to) (<N>|most) of the total absolute weight for <L><$>", r"\1 carry \2 of the total absolute weight for <L>"),
    (rf"<^>the ({_IMP}) of (<WS>) for <L>(?: together)? (?:is|makes up|accounts for|amounts to|comes to) (<N>) of the (?:sum|total) (?:over|of|for) all (?:the )?{_WORDS}<$>", r"\2 carry \3 of the total \1 for <L>"),
    (r"\b(importance|weight|attribution) for (<L>) (?:is|lies|rests) in the hands of (?=<WS>)", r"\1 for \2 comes from "),
    (r"\b(an?) (?:marked|pronounced|hefty) (?=(?:influence|effect|impact)\b)", r"a strong "),
    (r"<^><L> (?:is|stands) under (?:the |a )?(strong|slight) influence of <WS><$>", r"<WS> have a \1 influence on <L>"),
    (r"\bto (a (?:small|minor|slight|limited|modest) (?:degree|extent)) only<$>", r"only to \1"),
    (r"<^><WS> (?:only|just|merely) (has|have|exerts?|plays?|makes?) (?=an? (?:very )?(?:small|minor|slight|little|modest|limited|marginal|weak)\b)", r"<WS> \1 "),
    (r"<^><WS> (influences?|affects?|shapes?|impacts?) <L>,? (?:but|though|albeit|if) (?:only |just )a (?:little bit|tiny bit|bit)<$>", r"<WS> \1 <L> only slightly"),
)  # fmt: skip

RULES = (*ASIDES, *PLACES, *SIDES, *SIZES)
