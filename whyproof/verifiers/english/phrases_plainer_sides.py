"""Turns of phrase of rankings of one side, of sizes without their signs and of words at the top, beside those of
``phrases_plainer_orders``, and the ones that the readers have. Data only: see ``plainer``, and ``phrases_plainer`` for how they are
written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_C = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ORD = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,3}(?:st|nd|rd|th))"
_PLACE = r"(?:spot|place|position|rank|slot)"
_WORDS = r"(?:words|tokens|terms)"
_IMP = r"(?:importance|weight|influence|impact|relevance|significance)"
_IMPORTANT = r"(?:important|influential|relevant|significant|decisive|weighty|impactful)"
_WE = r"(?:we|you|one|I)"
_MODEL = r"(?:the )?(?:model|classifier|network|system)"
_SORTED = r"(?:sorted|ranked|ordered|listed|arranged|compared|lined up|put in order)"
_SORT = r"(?:sort|rank|order|list|arrange|compare)"
_SORTING = r"(?:sorting|ranking|ordering|listing|arranging)"
_ONLY = r"(?:only |just |solely )?"
_STRONG = r"(?:strongest|biggest|largest|greatest|clearest|heaviest|firmest)"
_PUSH = r"(?:speak|argue|count|work|push|pull|point|plead|weigh|act|stand|vote|lean)"
_PUSHING = r"(?:speaking|arguing|counting|working|pushing|pulling|pointing|pleading|weighing|acting|standing|voting|leaning)"
#: Which side words are on, after their name; "those that count for L" may be all that matter to it.
_FOR = (
    rf"(?:with (?:an? )?positive weights? (?:for|on)|(?:that|which) (?:support|favou?r|back|{_PUSH} (?:in favou?r of|towards?)|"
    rf"(?:speak|argue|push|pull|plead|vote) for)|supporting|favou?ring|backing|in favou?r of|in support of|{_PUSHING} (?:in favou?r of|towards?))"
)
_AGAINST = (
    rf"(?:with (?:an? )?negative weights? (?:for|on)|(?:that|which) (?:oppose|{_PUSH} (?:against|away from))|"
    rf"opposing|opposed to|in opposition to|against|{_PUSHING} (?:against|away from))"
)
_SIDE = rf"(?:{_FOR}|{_AGAINST})"
_HIGH = r"(?:largest|highest|greatest|biggest|strongest|most positive|large|high|top)"
_LOW = r"(?:weakest|smallest|lowest|least positive|small|low|weak)"
#: Orders that begin with what is strongest on the side.
_DOWN = rf"(?:from (?:the )?{_HIGH}(?: (?:one|word|weight))?(?: (?:down|downwards?))?(?: to (?:the )?{_LOW}(?: (?:one|word|weight))?)?|in (?:descending|decreasing|falling) order(?: of size)?|with the {_HIGH} (?:one )?first|the {_HIGH} (?:one )?(?:being |coming )?first)"
_UP = r"(?:(?:starting |beginning |counting |counted )?(?:from|with|at) (?:the )?(?:most negative|strongest)(?: (?:one|word|weight))?(?: (?:up|upwards?|on|onwards?|down|downwards?))?(?: to (?:the )?(?:least negative|weakest)(?: (?:one|word|weight))?)?|with the (?:most negative|strongest) (?:one )?first|(?:the )?(?:most negative|strongest)(?: one)? (?:being |coming |counted |listed |ranked )?first)"
_BY = r"(?:by|in (?:the )?order of|according to) (?:their |its )?(?:strength|size|magnitude|force|importance|absolute (?:weight|value|size))"
_NAMELY = r"(?:,? (?:and )?(?:namely|that is|i\.e\.|these being|which are|these are|they are):?|:|,| –| —)"
_THESE = r"(?:just |only )?(?:the |these |the following |the same )?"
_FOUND = r"(?:found|identified|determined|judged|rated|ranked|considered|deemed|seen|shown|said|measured|(?:that |which )?(?:turn|turned|come|came) out|(?:that |which )?(?:prove|proved)|(?:that |which )(?:are|were) (?:found|identified|determined|judged|rated|ranked|considered|deemed|seen|shown))"
_GETS = r"(?:gets?|receives?|finds?|has|have|draws?|takes?|derives?|gains?|obtains?)"
_MEETS = r"(?:meets?|faces?|encounters?|gets?|receives?|has|have|finds?|runs? into)"
_FROM = r"(?:from|in|with|by|through|at)"
_GIVEN = r"(?:is|are|was|were|comes?|came|stems?|lies?)(?: (?:given|provided|supplied|offered|found|lent|contributed|exerted|delivered|formed))?"
_BACKING = r"(?:support|backing|evidence|arguments?|endorsement|help|push)"
_RESIST = r"(?:opposition|resistance|pushback|headwind|objections?)"
_OF_L = r"(?:for|of|to|towards?|in favou?r of|in support of) <L>"
_SIGNS = r"(?:the |all |their |its )?signs?(?: of the weights?)?"
_IGNORE = r"(?:ignore|disregard|neglect|drop|omit|leave out|set aside|do not look at|forget|take no account of)"
_ABOUT = r"\b(?:words?|weights?|weigh\w*|importan\w+|influen\w+|effects?|affect\w*|impact\w*|strong\w*|matters?|counts?|support\w*|oppos\w+|contribut\w+|attribution\w*|works?|direction)\b"
_COMPARE = r"(?:(?:if|when|once) (?:we|you|one|I) compares?|comparing|compare|in a comparison of|of) (?:the (?:two )?words )?<W1> (?:and|with|to|against) <W2>,"

#: Which label is spoken of, and sizes without their signs.
OPENED: Rules = (
    (rf"<^>(?:in (?:the )?case of|as concerns|in respect of|with reference to) <L>, (?=[^;:]*{_ABOUT})(?!.*\b(?:without|remov|delet|if|when)\b)", r"for <L>, "),
    (rf"<^>(?:if|when|once) {_WE} {_IGNORE}s? {_SIGNS}, ", r"ignoring signs, "),
    (rf"<^>(?:if|when|with|once) {_SIGNS} (?:(?:is|are) )?(?:ignored|disregarded|neglected|left (?:out|aside)|set aside|put aside|dropped), ", r"ignoring signs, "),
    (rf"<^>(?:signs? (?:aside|apart)|(?:without|with no) (?:regard|respect|attention) (?:to|for) {_SIGNS}|whatever (?:the|its|their) signs?(?: may be| is| are)?|no matter (?:the|which|what) signs?), ", r"ignoring signs, "),
    (r"<^>(for <L1>, )?(?:(?:ignoring|disregarding|neglecting) (?:the )?signs?, |in size, |in magnitude, |regardless of (?:the )?signs?, |in absolute (?:value|terms|size), )the weights of <W1> and <W2>( for <L2>)? are (?:exactly |just )?(?:equal|the same|identical|equally large)(?: in (?:size|magnitude|absolute value))?<$>", r"\1the absolute weights of <W1> and <W2>\2 are equal"),
    (r"<^>(for <L1>, )?the weights of <W1> and <W2>( for <L2>)? are (?:exactly |just )?(?:equal|the same|identical|equally large) in (?:size|magnitude|absolute (?:value|terms|size))<$>", r"\1the absolute weights of <W1> and <W2>\2 are equal"),
)  # fmt: skip

#: One word's place among those of one side.
RANKED: Rules = (
    (r"\bwords (?:pushing|pulling|speaking|arguing|voting|pleading) for (?=<L>)", r"words in favor of "),
    (r"\bthe words (?:whose weights?|for which the weights?|that have a weight (?:that is )?|the weights? of which) (?:(?:for|on) )?<L> (?:is|are) (positive|negative)\b", r"the words with a \1 weight for <L>"),
    (rf"<^>(?:(?:when|if|once) {_WE} )?(?:{_SORT}|{_SORTING}) {_ONLY}(?:all )?(?:the )?({_WORDS} {_SIDE} <L>)(?: {_BY})?,? (?:(?:and )?{_WE} (?:will |can )?(?:get|find|have|see|put|place)s?|there is) <W> (?=(?:in|at|on|as) )", r"among the \1, <W> is "),
    (rf"<^>(?:when|if|once) {_WE} {_SORT} {_ONLY}(?:all )?(?:the )?({_WORDS} {_SIDE} <L>)(?: {_BY})?,? (?=<W> )", r"among the \1, "),
    (rf"<^>{_SORTING} {_ONLY}(?:all )?(?:the )?({_WORDS} {_SIDE} <L>)(?: {_BY})?,? (?=<W> )", r"among the \1, "),
    (rf"<^>(?:when|if|once) (?:only |just )?(?:all )?(?:the )?({_WORDS} {_FOR} <L>) are {_SORTED}(?: {_BY})?(?:,? {_DOWN})?, (?=<W> )", r"among the \1, "),
    (rf"<^>(?:when|if|once) (?:only |just )?(?:all )?(?:the )?({_WORDS} {_AGAINST} <L>) are {_SORTED}(?: {_BY})?(?:,? {_UP})?, (?=<W> )", r"among the \1, "),
    (rf"<^>(?:with )?the ({_WORDS} {_FOR} <L>),? {_SORTED}(?: {_BY})?(?:,? {_DOWN})?,? (?:have|put|show|list) <W> (?=(?:in|at) )", r"among the \1, <W> is "),
    (rf"<^>(?:with )?the ({_WORDS} {_AGAINST} <L>),? {_SORTED}(?: {_BY})?(?:,? {_UP})?,? (?:have|put|show|list) <W> (?=(?:in|at) )", r"among the \1, <W> is "),
    (rf"<^>(?:(?:when|if|once) {_WE} )?(?:{_SORT}|{_SORTING}) {_ONLY}(?:all )?(?:the )?positive weights? for <L>(?: {_BY})?(?:,? {_DOWN})?,? (?:that of |the one of )?(?=<W> )", r"among the words with a positive weight for <L>, "),
    (rf"<^>(?:(?:when|if|once) {_WE} )?(?:{_SORT}|{_SORTING}) {_ONLY}(?:all )?(?:the )?negative weights? for <L>(?:(?: {_BY})?,? {_UP}| {_BY}),? (?:that of |the one of )?(?=<W> )", r"among the words with a negative weight for <L>, "),
    (rf"<^>(?:counting|considering|looking at|taking)(?: only| just) (?:the )?(positive|negative) weights? for <L>, <W> (?:is|comes|ranks) (?:in )?({_ORD})(?: {_PLACE})?<$>", r"among the words with a \1 weight for <L>, <W> is in \2 place"),
    (rf"<^>{_SORTED} by weight for <L>,? {_DOWN}, the positive weights have <W> (?=in )", r"among the words with a positive weight for <L>, <W> is "),
    (rf"<^>(?:when )?{_SORTED} (?:by (?:the )?weight for <L1>,? )?from the most negative(?: weight for <L2>)?(?: (?:up|upwards?|on|onwards?))?, <W> (?:is|comes|ranks) (?:in )?({_ORD})(?: {_PLACE})?<$>", r"sorting the weights for <L1><L2> from the most negative up, <W> comes \1"),
    (rf"<^><W> (?:is|comes|ranks|stands|sits|lies|takes|holds)(?: in)? (?:the )?({_ORD})(?: {_PLACE})? (?:{_BY} )?among (?:all )?the ({_WORDS} {_FOR} <L>)(?:,? {_DOWN}|,? {_BY})?<$>", r"among the \2, <W> is in \1 place"),
    (rf"<^><W> (?:is|comes|ranks|stands|sits|lies|takes|holds)(?: in)? (?:the )?({_ORD})(?: {_PLACE})? (?:{_BY} )?among (?:all )?the ({_WORDS} {_AGAINST} <L>)(?:,? (?:\()?{_UP}(?:\))?|,? {_BY})?<$>", r"among the \2, <W> is in \1 place"),
    (rf"<^>(?:in|at|on) (?:the )?({_ORD}) {_PLACE} among (?:all )?the (?:supporters|backers|advocates|positive (?:contributors?|contributions?|factors?)|positive words) (?:of|to|for) <L>,? (?:stands?|is|comes?|sits?|ranks?|{_WE} (?:find|have|see)s?) <W><$>", r"among the words in favor of <L>, <W> is in \1 place"),
    (rf"<^>(?:in|at|on) (?:the )?({_ORD}) {_PLACE} among (?:all )?the (?:opponents|adversaries|negative (?:contributors?|contributions?|factors?)) (?:of|to|for) <L>,? (?:stands?|is|comes?|sits?|ranks?|{_WE} (?:find|have|see)s?) <W><$>", r"among the words against <L>, <W> is in \1 place"),
    (rf"<^>(?:in|at|on) (?:the )?({_ORD}) {_PLACE} among (?:all )?the ({_WORDS} {_SIDE} <L>),? (?:stands?|is|comes?|sits?|ranks?|{_WE} (?:find|have|see)s?) <W><$>", r"among the \2, <W> is in \1 place"),
    (rf"<^>{_WE} (?:(?:can|will) )?(?:find|get|see|have|place|put|rank)s? <W> (?:in|at) ((?:the )?{_ORD} {_PLACE}|{_PLACE} \d+) among (?:all )?the ({_WORDS} {_SIDE} <L>)<$>", r"among the \2, <W> is in \1"),
    (rf"<^>{_WE} (?:place|put|rank)s? <W> (?:in |at |as )?(?:the )?({_ORD})(?: {_PLACE})? (?:in|by) {_IMP} for <L><$>", r"<W> is the \1 most important word for <L>"),
    (rf"<^>of the {_WORDS} with (?:an? )?negative weights? for <L>, <W> has the ((?:{_ORD} )?)most negative(?: one| weight)?<$>", r"<W> has the \1most negative weight for <L>"),
    (rf"<^><W> has the ((?:{_ORD} )?)(?:lowest|most negative) weight for <L>,? (?:which is |and it is |a weight |one )?(?:below zero|negative|a negative one)<$>", r"<W> has the \1most negative weight for <L>"),
    (rf"<^>for <L>, <W> (is|was|ranks as|counts as|acts as) the ((?:{_ORD} )?){_STRONG} (?:supporting|supportive|favou?ring) (?:word|token|term)<$>", r"<W> is the \2strongest word in favor of <L>"),
    (rf"<^>for <L>, <W> (is|was|ranks as|counts as|acts as) the ((?:{_ORD} )?){_STRONG} (?:opposing|contrary|adverse) (?:word|token|term)<$>", r"<W> is the \2strongest word against <L>"),
    (rf"<^>(?:when |if )?(?:(?:looking|considering) only|restricted|limited|confined|(?:restricting|limiting|confining) (?:ourselves|myself|attention|our attention|the view|the list|the ranking)) to (?:the )?({_WORDS} {_SIDE} <L>), (?=<W> )", r"among the \1, "),
    (rf"<^>the weight of <W> for <L> is the ((?:{_ORD} )?)most (negative|positive)(?: one| weight)?(?: of all(?: the)?(?: {_WORDS}| weights)?)?<$>", r"<W> has the \1most \2 weight for <L>"),
    (rf"<^>(?:of|among) (?:all )?the weights for <L>, (?:that|the one|the weight) of <W> is the ((?:{_ORD} )?)most (negative|positive)(?: one)?<$>", r"<W> has the \1most \2 weight for <L>"),
    (rf"<^>the ((?:{_ORD} )?)most (negative|positive) of (?:all )?the weights for <L> is (?:that|the one|the weight) of <W><$>", r"<W> has the \1most \2 weight for <L>"),
    (rf"<^><W> (?:provides|supplies|furnishes|serves) <L> with its ((?:{_ORD} )?){_STRONG} (?:support|backing|argument|evidence)<$>", r"<W> is the \1strongest word in favor of <L>"),
    (rf"<^>(?:measured|judged|ranked|going) by (?:{_IMP}|absolute weight) for <L>, <W> is the (?:leading|top|foremost|first|number one) (?:word|one|token|term)<$>", r"<W> is the most important word for <L>"),
    (rf"<^><W> is the ({_ORD}) (?:word|token|term) (?:by|in) (?:{_IMP}|absolute weight|order of {_IMP}) for <L><$>", r"<W> is the \1 most important word for <L>"),
    (rf"<^><W>['’]s (?:importance )?(?:rank|place|position)(?: (?:by|in) {_IMP})? for <L> is (?:number )?(\d+)<$>", r"<W> is number \1 in the importance ranking for <L>"),
    (rf"<^>(?:of|among|taking|considering) all (?:the )?{_WORDS}(?: together)?, <W> is most ({_IMPORTANT}) for <L><$>", r"<W> is the most \1 word for <L>"),
    (rf"<^>(?:of all (?:the )?{_WORDS}, )?(?:none|nothing|nothing else|no (?:other )?word)(?: in the text)? (?:has (?:a )?(?:greater|more) {_IMP}|is more {_IMPORTANT}) for <L> than <W>,? (?:nor an equal one|nor (?:is|does) (?:anything|any)(?: word)? equal(?: to it)?|and (?:none|nothing|no other word) (?:is equal to|equals|matches) (?:it|that))<$>", r"<W> is the most important word for <L>"),
    (rf"<^>(?:when|if|once|as) (?:the |all |all the )?{_WORDS} are compared by (?:their )?({_IMP}) for <L>, <W> (?:is|comes|stands|ranks) (?:ahead of|before|above) (?:all|every|each|any)(?: of)?(?: the)? (?:others?|other words?)<$>", r"<W> is the most important word for <L>"),
    (rf"<^>no (?:other )?(?:word|token|term) (?:has|carries|gets|holds) (?:more|greater) ({_IMP}) for <L> than <W>,? (?:and|nor does any|nor) (?:none|no other(?: word)?|any(?: other word)?) ?(?:has|have|carries|gets)? (?:the same|as much|equal|just as much|as much of it)<$>", r"<W> is the most important word for <L>"),
)  # fmt: skip

#: Several words at the top.
TOPS: Rules = (
    (rf"\bthe ((?:{_C} )?)((?:word|token|term)s?) {_FOUND}(?: to be| as(?: being)?)? (?:the )?most ({_IMPORTANT})(?= (?:for <L>|(?:are|were|is|was) ⟦))", r"the \1most \3 \2"),
    (rf"<^>the importance ranking for <L> (?:has|shows|puts|lists|holds) <WS> (?:in|at|on) (?:its|the) (?:top|first) ({_C})(?: {_PLACE}s?)?<$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^>in the importance ranking for <L>, <WS> (?:fill|occupy|take|hold|share|claim|are in|are on|come in|rank in|stand in) the (?:top|first) ({_C})(?: {_PLACE}s?)?<$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^>(?:the )?(?:{_STRONG}|highest|most) {_IMP} for <L> (?:is|lies|was|rests|sits)(?: found| seen| concentrated)? (?:in|on|with|at) {_THESE}({_C}) {_WORDS}{_NAMELY} <WS><$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^><L> (?:depends|rests|hinges|relies) (?:the )?(?:most|most strongly|most heavily|the most) (?:on|upon) {_THESE}({_C}) {_WORDS}{_NAMELY} <WS><$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^>(?:the )?{_STRONG} {_BACKING} {_OF_L} {_GIVEN} {_FROM} {_THESE}({_C}) {_WORDS}{_NAMELY} <WS><$>", r"the \1 strongest words in favor of <L> are <WS>"),
    (rf"<^>(?:the )?{_STRONG} (?:{_RESIST} (?:to|against|for|towards?)|(?:evidence|arguments?|push) (?:against|away from)) <L> {_GIVEN} {_FROM} {_THESE}({_C}) {_WORDS}{_NAMELY} <WS><$>", r"the \1 strongest words against <L> are <WS>"),
    (rf"<^>(?:{_MODEL} {_GETS} its {_STRONG} {_BACKING} {_OF_L}|<L2> {_GETS} (?:its|the) {_STRONG} {_BACKING}) {_FROM} {_THESE}({_C}) {_WORDS}{_NAMELY} <WS><$>", r"the \1 strongest words in favor of <L><L2> are <WS>"),
    (rf"<^>(?:{_MODEL} {_GETS} its {_STRONG} (?:evidence|arguments?) against <L>|<L2> {_MEETS} (?:its|the) {_STRONG} {_RESIST}) {_FROM} {_THESE}({_C}) {_WORDS}{_NAMELY} <WS><$>", r"the \1 strongest words against <L><L2> are <WS>"),
    (rf"<^><L> is (?:most (?:strongly|heavily|clearly)|best) (?:supported|favou?red|backed) by {_THESE}({_C}) {_WORDS}{_NAMELY} <WS><$>", r"the \1 strongest words in favor of <L> are <WS>"),
    (rf"<^><L> is most (?:strongly|heavily|clearly) (?:opposed|resisted|disfavou?red) by {_THESE}({_C}) {_WORDS}{_NAMELY} <WS><$>", r"the \1 strongest words against <L> are <WS>"),
    (rf"<^><WS> (?:make up|makes up|form|constitute|are|fill) the top ({_C}) (?:of|among|in) (?:all )?the {_WORDS} {_FOR} <L><$>", r"the \1 strongest words in favor of <L> are <WS>"),
    (rf"<^><WS> (?:make up|makes up|form|constitute|are|fill) the top ({_C}) (?:of|among|in) (?:all )?the {_WORDS} {_AGAINST} <L><$>", r"the \1 strongest words against <L> are <WS>"),
    (rf"<^>{_SORTING} {_ONLY}(?:the )?positive weights? for <L>(?: {_BY})?(?:,? {_DOWN})?,? the (?:top|first) ({_C})(?: {_WORDS})? are (?:those of )?<WS><$>", r"the \1 strongest words in favor of <L> are <WS>"),
    (rf"<^>{_SORTING} {_ONLY}(?:the )?negative weights? for <L>(?: {_BY})?,? {_UP},? the (?:top|first) ({_C})(?: {_WORDS})? are (?:those of )?<WS><$>", r"the \1 strongest words against <L> are <WS>"),
    (rf"<^>the (?:(?:lowest|most negative) ({_C})|({_C}) (?:lowest|most negative)) weights for <L>,? (?:all|all of them|each of them|all of which are|which are all|and all of them are|both|both of them)(?: being)? negative,? (?:are (?:those of|the ones of|on|with)|belong to|go to|fall on) <WS><$>", r"the \1\2 most negative weights for <L> belong to <WS>"),
    (r"\blowest,? (?:(?:that is|i\.e\.|meaning),? )?(?:\()?most negative(?:\))?,? (?=weights?\b)", r"most negative "),
)  # fmt: skip

_NOT_NEGATIVE = r"(?![^,;:]*\bnegative\b)"  # of the class "negative", its direction may be the one towards it


def _compared(one: str, other: str) -> Rules:
    """ "If we compare W and V, W is twice as important for L", where it is the one or the other that is named again."""
    again, times = f"(?P={one})", r"(<N>|twice|half|double|\w+ times)"
    side = f"as <{other}>"
    return (
        (rf"<^>{_COMPARE} {again} is {times} as ({_IMPORTANT}) for <L><$>", rf"<{one}> is \1 as \2 for <L> {side}"),
        (rf"<^>{_COMPARE} {again} (?:matters|counts|weighs) {times} as much for <L><$>", rf"<{one}> matters \1 as much for <L> {side}"),
        (rf"<^>{_COMPARE} {again} (?:has|carries|gets) {times} (?:as much|the) ({_IMP}) for <L><$>", rf"<{one}> has \1 as much \2 for <L> {side}"),
        (
            rf"<^>{_COMPARE} the ({_IMP}) of {again} for <L> is {times} as (?:large|great|high|big|strong)<$>",
            rf"<{one}> has \2 as much \1 for <L> {side}",
        ),
    )  # fmt: skip


#: On which side words are, two words side by side, and how much.
SIZES: Rules = (
    (rf"<^>for {_NOT_NEGATIVE}<L>, <WS> (?:works?|acts?|push(?:es)?|pulls?|counts?|goe?s?|points?|leans?|speaks?|pulls?) in (?:the|a) (positive|negative) (?:direction|sense)<$>", r"<WS> have a \1 weight for <L>"),
    (rf"<^>the direction of <WS> is (positive|negative) for {_NOT_NEGATIVE}<L><$>", r"<WS> have a \1 weight for <L>"),
    (r"<^>most (?:strongly|heavily|clearly) (?:for|in favou?r of) <L>,? (?:speaks?|argues?|counts?|weighs?|works?) <WS><$>", r"<WS> speak most strongly for <L>"),
    (r"<^>most (?:strongly|heavily|clearly) against <L>,? (?:speaks?|argues?|counts?|weighs?|works?) <WS><$>", r"<WS> speak most strongly against <L>"),
    (r"<^>(?:in favou?r of|on the side of|in support of) <L>,? (?:is|are|stands?|speaks?) <WS><$>", r"<WS> speak for <L>"),
    (r"<^><WS> adds? to the case against <L><$>", r"<WS> strengthen the case against <L>"),
    (r"<^><WS> (?:speaks?|argues?|counts?|works?|stands?) not (?:for|in favou?r of) <L>,? but against (?:it|that|this label)<$>", r"<WS> speak against <L>"),
    (r"<^><WS> (?:speaks?|argues?|counts?|works?|stands?) not against <L>,? but (?:for|in favou?r of) (?:it|that|this label)<$>", r"<WS> speak for <L>"),
    (rf"<^>(?:measured|seen|judged) against the (?:total |whole |overall )?(importance|weight|attribution)(?: of all (?:the )?{_WORDS})? for <L>, (<WS>(?: together)?) (?:makes? up|accounts? for|carry|carries|holds?|takes?|has|have) (<N>)<$>", r"\2 make up \3 of the total \1 for <L>"),
    (rf"<^>(?:relative to|in relation to|as a part of|out of) the (?:total|whole|overall) (importance|weight|attribution)(?: of all (?:the )?{_WORDS})? for <L>, (<WS>(?: together)?) (?:makes? up|accounts? for|carry|carries|holds?|takes?|has|have) (<N>)<$>", r"\2 make up \3 of the total \1 for <L>"),
    (rf"<^><W1> is as ({_IMPORTANT}) for <L> as <W2>, (?:exactly|precisely)(?: so)?<$>", r"<W1> is just as \1 for <L> as <W2>"),
    (rf"<^>the ({_IMP}) of <W1> for <L> is (?:exactly|precisely|just) (?:that|the {_IMP}) of <W2><$>", r"<W1> and <W2> have the same \1 for <L>"),
    (r"\b(has|have|exerts?|plays?) but an? (?=(?:slight|small|minor|weak|little|limited)\b)", r"\1 only a "),
    (r"\b(is|are) only (affected|influenced|shaped|impacted) (slightly|weakly|a little|marginally) (?=by <WS>)", r"\1 \2 only \3 "),
    (r"<^><WS> (?:is|are|stands?|works?|counts?) not for but against <L><$>", r"<WS> speak against <L>"),
    (r"<^><WS> (?:is|are|stands?|works?|counts?) not against but for <L><$>", r"<WS> speak for <L>"),
    (rf"<^>{_COMPARE} (?:their|the) ({_IMP})s? (?:for|on) <L> (?:is|are) (?:exactly |just )?(?:identical|the same|equal|equally (?:large|great|high|strong))<$>", r"<W1> and <W2> have the same \1 for <L>"),
    (rf"<^>{_COMPARE} (?=the {_IMP} of <W3> for <L> is (?:larger|greater|higher|bigger|smaller|lower|less)<$>)", r"of <W1> and <W2>, "),
    *_compared("W1", "W2"),
    *_compared("W2", "W1"),
    (rf"<^>(<W1> and <W2>) shares? (the same|an equal|an identical) ({_IMP}) for <L><$>", r"\1 have the same \3 for <L>"),
    (rf"<^><W1> (?:is|was) (?:exactly |just )?(?:equal|identical) in ({_IMP}) to <W2> for <L><$>", r"<W1> and <W2> have the same \1 for <L>"),
    (rf"<^>(for <L1>, )?<W1> has (?:exactly|just|precisely) the (?:same )?({_IMP}) (?:of|that) <W2>(?: has)?( for <L2>)?<$>", r"\1<W1> and <W2> have the same \2\3"),
    (r"<^>an? (slight|small|minor|weak) ((?:effect|influence|impact)) on <L>,? (?:and|but) (?:no|nothing|not) more,? (?:comes from|is exerted by|is due to) <WS><$>", r"<WS> have only a \1 \2 on <L>"),
    (r"<^>(the (?:effect|influence|impact|importance)s? of <WS> (?:on|for) <L> (?:is|are)) (slight|small|minor|weak|little) only<$>", r"\1 only \2"),
)  # fmt: skip

RULES = (*OPENED, *RANKED, *TOPS, *SIZES)
