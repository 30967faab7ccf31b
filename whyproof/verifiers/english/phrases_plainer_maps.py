"""Turns of phrase of the weights of words, beside those of ``phrases_plainer_ranks``: sets, places, pairs, sides, degrees and
shares, and the ones that the readers have. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_C = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ORD = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,3}(?:st|nd|rd|th))"
_IMP = r"(?:importance|weight|influence|impact|relevance|significance|effect)"
_IMPORTANT = r"(?:important|influential|relevant|significant|decisive|weighty)"
_WORDS = r"(?:words|tokens|terms)"
_WORD = r"(?:word|token|term)"
_WE = r"(?:we|you|one|I)"
_MODEL = r"(?:the )?(?:model|classifier|network|system)"
_SET = r"(?:(?:full |whole |complete |exact )?(?:set|group|list|collection|pair|trio))"
_SO = r"(?:that|which|who) do(?:es)?(?: so| this| it)?"
_MOST_BY = r"(?:most strongly|most heavily|most|strongest|hardest|most clearly|most forcefully)"
_TOP_OF = r"(?:most|top|strongest|biggest|largest|greatest|highest|heaviest|weightiest|first|leading)"
_GET = r"(?:they are|they['’]re|it is|these are|those are|that is|the answer is|(?:we|you|one) (?:will )?(?:gets?|finds?|ends? up with|arrives? at|has|have|obtains?|is left with|are left with|sees?))"
_FOUND = r"(?:identified|found|determined|recogni[sz]ed|singled out|established|named|picked out|detected)"
_TAKE = r"(?:wants?|takes?|keeps?|picks?(?: out)?|asks? for|looks? for|needs?|lists?|selects?|seeks?|is after|are after|am after|names?|collects?)"
_ONE = r"(?: one| word| token| term)?"
_FIRST = rf"(?:the first|the former|the first-named|it is the first|the first of (?:them|these|the two))(?: that)?{_ONE}"
_SECOND = rf"(?:the second|the latter|the second-named|it is the second|the second of (?:them|these|the two))(?: that)?{_ONE}"
_THAN_SECOND = rf"(?: (?:than|as) (?:the (?:second|latter|other)){_ONE}(?: (?:is|does|has))?| of the two)?"
_THAN_FIRST = rf"(?: (?:than|as) (?:the (?:first|former|other)){_ONE}(?: (?:is|does|has))?| of the two)?"
_COMPARE = (
    r"(?:(?:if|when|whenever|once) (?:we|you|one) (?:compares?|puts?|sets?|places?|holds?|weighs?)|(?:comparing|compare)|"
    r"(?:between|of|take|taking|given|out of)(?: the two(?: words)?,?)?(?: the words)?) <W1> (?:and|with|to|against|beside|next to) <W2>"
    r"(?: side by side| next to each other| together| with each other| to each other)?[,:]"
)
_DEGREE = r"(?:only |just )?(?:slightly|a little|a bit|marginally|weakly|strongly|heavily|greatly|a lot|a great deal|to a small (?:extent|degree)|to a (?:large|great) (?:extent|degree))"
_SWAYED = r"(?:influenced|affected|shaped|impacted)"

_OF_THE = r"(?:among|amongst|of|out of) (?:all )?(?:of )?(?:the |those )?"
_FOR = r"(?:(?:that|which) (?:support|favou?r|back|(?:speak|argue|count|work|are) (?:for|in favou?r of)|push towards?)|supporting|favou?ring|backing|in favou?r of|(?:speaking|arguing|counting|working) (?:for|in favou?r of))"
_AGAINST = r"(?:(?:that|which) (?:oppose|(?:speak|argue|count|work|are) against|push away from)|opposing|opposed to|against|(?:speaking|arguing|counting|working) against)"

#: Several words at the top, as a set.
SETS: Rules = (
    (rf"<^><WS> (?:forms?|makes? up|constitutes?|comprises?|are|is) (?:together )?the {_SET} of (?:the )?(?=(?:{_C} )?{_TOP_OF}\b|{_C} {_WORDS})", r"<WS> are the "),
    (rf"<^>the {_SET} of (?:the )?((?:{_C} )?(?:{_TOP_OF}\b|{_WORDS}\b)[^⟦;:]*?) (?:consists of|is made up of|is formed by|comprises|is composed of|is just|is) (?:just |exactly )?<WS><$>", r"the \1 are <WS>"),
    (rf"\bthe ({_C}) {_WORDS} of (?:the )?(?:most|greatest|highest|largest) (?:importance|significance|relevance|influence)\b", r"the \1 most important words"),
    (r"\b(?:presents|exhibits|displays|possesses|enjoys) (?=(?:the|an?) (?:[\w-]+ ){0,2}(?:importance|weight|attribution|contribution|influence|effect|impact)\b)", r"has "),
    (rf"<^>(?:the )?top ({_C})(?: most {_IMPORTANT})?(?: {_WORDS})?(?: (?:by|in) {_IMP})? for <L>: <WS><$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^>if {_WE} {_TAKE}(?: only| just)? (the (?:{_C} )?[^,;:⟦⟧]+?<L1>|the (?:{_C} )?[^,;:⟦⟧]+?),? (?:then )?{_GET} <WS><$>", r"\1 are <WS>"),
    (rf"<^>(?:every|any|each) (?:other )?{_WORD} (?:other than|except|apart from|besides|but|outside) <WS> (?:is less {_IMPORTANT}|matters less|counts (?:for )?less|has less (?:{_IMP})|carries less (?:{_IMP})|weighs less) (?:for|on) <L> than (?:any of |each of |all of )?these(?: ({_C}))?(?: {_WORDS})?(?: (?:are|do|have))?<$>", r"<WS> are the \1 most important words for <L>"),
    (rf"<^>no (?:other )?{_WORD} (?:is|was) as {_IMPORTANT} for <L> as any of (?:the |these )({_C})(?: {_WORDS})?:? <WS><$>", r"<WS> are the \1 most important words for <L>"),
    (rf"<^>there are ({_C}) {_WORDS} (?:that|which) (?:matter|count|weigh) more for <L> than any other(?: {_WORD})?: <WS><$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^>there are ({_C}) {_WORDS} (?:that|which) (?:are|is) more {_IMPORTANT} for <L> than any other(?: {_WORD})?: <WS><$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^>(<L> is (?:supported|opposed|favou?red|backed) (?:the )?{_MOST_BY}(?: of all)?) by (?:(?:the|these) )?(?:{_C}) {_WORDS}(?:, namely,?|, that is,?|:|,) <WS><$>", r"\1 by <WS>"),
    (rf"<^>the ({_C}) {_WORDS} (?:that |which )?(?:giving|lending|offering|bringing|give|lend|offer|bring) <L> (?:the )?(?:most|strongest|greatest) (?:support|backing|help)\b", r"the \1 strongest words in favor of <L>"),
    (rf"<^>the ({_C}) {_WORDS} (?:that |which )?(?:giving|offering|bringing|give|offer|bring) <L> (?:the )?(?:most|strongest|greatest) (?:opposition|resistance)\b", r"the \1 strongest words against <L>"),
    (rf"<^>(?:we|I|the (?:method|tool|analysis)|one) (?:(?:have|has|can) )?(?:{_FOUND}|identif(?:y|ies)|finds?|gives?|names?|picks? out|singles? out|lists?) <WS> (?:as|to be) (?=the )", r"<WS> are "),
    (rf"<^><WS> (?:is|are|was|were|has been|have been) {_FOUND} (?:as|to be) (?=the )", r"<WS> are "),
    (rf"<^>as (the (?:{_C} )?{_TOP_OF} [^,;:⟦⟧]*?<L>),? (?:we (?:have|find|get|see|name|list)|there are) <WS><$>", r"\1 are <WS>"),
    (rf"<^>({_C}) {_WORDS} (?:stand|stick|come|came|stood) out as (?:the )?most ({_IMPORTANT}) for <L>: <WS><$>", r"the \1 most \2 words for <L> are <WS>"),
    (rf"<^>those ({_C} {_WORDS}) (?:that|which) (?:are|were) most ({_IMPORTANT}) for <L> (?=(?:are|were) )", r"the \1 that are the most \2 for <L> "),
    (rf"<^>((?:of|among) all (?:the )?{_WORDS}, the {_C} (?:most {_IMPORTANT}|{_TOP_OF})) ones ", r"\1 words "),
    (rf"\b(the {_C} (?:most {_IMPORTANT}|{_TOP_OF})) ones (?=(?:for|against|in favou?r of) <L>)", r"\1 words "),
    (rf"\bthe (?:({_C}) )?leading ({_WORDS}) for <L>,? by {_IMP},?(?= (?:are|is|were)\b)", r"the \1 most important \2 for <L>"),
    (rf"<^>(?:the )?(?:top|first) ({_C}) (?:places|spots|positions|ranks|slots) (?:in (?:the )?(?:importance|order|ranking)(?: ranking)?(?: of importance)?|by importance) for <L> (?:are|were) (?:taken|occupied|held|filled|claimed) by <WS><$>", r"the \1 most important words for <L> are <WS>"),
    (rf"<^>in the importance ranking for <L>, the (?:top|first) ({_C}) (?:places|spots|positions|ranks|slots) (?:are|were) (?:taken|occupied|held|filled|claimed) by <WS><$>", r"the \1 most important words for <L> are <WS>"),
)  # fmt: skip

#: One word's place.
PLACES: Rules = (
    (rf"<^>the {_WORDS} <WS> (?=(?:is|are|was|were|have|has) )", r"<WS> "),
    (r"<^>(?:the (?:method|explanation|analysis|ranking|model)) (?:puts|places|ranks|lists|has) <W> (in|at|on) (?=(?:the )?(?:first|second|third|\w+th|\d+\w\w|top|number|place|rank|position|spot)\b)", r"<W> is \1 "),
    (rf"(?<=\b(?:is|comes|ranks|are|rank|come|stands) (?:in )?)({_ORD}) overall\b(?= in\b|<$>)", r"\1"),
    (rf"<^><W> (?:takes|holds|occupies|is in|comes in|has|gets) (?:the )?({_ORD}) (?:place|rank|position|spot) (among (?:all )?the {_WORDS} (?:in favou?r of|against|opposed to|opposing|supporting|favou?ring|on the side of|(?:that|which) [^,;:⟦⟧]*?) ?<L>)<$>", r"\2, <W> is in \1 place"),
    (rf"<^>(?:the )?({_ORD}) (?:place|rank|position|spot) (among (?:all )?the {_WORDS} (?:in favou?r of|against|opposed to|opposing|supporting|favou?ring|on the side of|(?:that|which) [^,;:⟦⟧]*?) ?<L>) (?:goes|belongs|falls) to <W><$>", r"\2, <W> is in \1 place"),
    (r"<^>(?:among|amongst|of|out of) (?:all )?those (?=(?:that|which) (?:speak|argue|count (?:in favou?r|against|towards?)|work|push|support|oppose|favou?r|weigh in)\b)", r"of the words "),
    (rf"\b(?:over|among|amongst|of|out of|across) all (?:of )?(?:the )?{_WORDS}(?: on file| on record| here| in the text)? (?=in (?:{_IMP}|terms of)\b|by (?:{_IMP}|absolute)\b)", r""),
    (rf"<^>(?:across|over|out of|considering|taking|looking at|counting|with|going over) all (?:of )?(?:the )?{_WORDS}(?: on file| on record| together| in the text)?, ", r"of all words, "),
    (rf"<^>((?:of|among) (?:all )?(?:the )?{_WORDS}) (?:on file|on record|there are|that there are|in view|we have),", r"\1,"),
    (rf"(?<=\b(?:number|place|rank|position|spot) \d)( \w+)? (?:over|across|out of|among|of) all (?:of )?(?:the )?{_WORDS}<$>", r"\1"),
    (rf"<^>((?:of|among) all (?:the )?{_WORDS}, )?<W> (?:comes|came) in (?:at|as) (?=(?:number|place|rank|position|#) ?\d)", r"\1<W> is "),
    (r"\bin terms of (?=(?:importance|weight|influence|relevance|absolute weight)\b)", r"in "),
    (rf"(?<=\b{_MOST_BY})\s(?:of|among|amongst|out of) (?:all )?(?:of )?(?:the )?(?:{_WORDS}|those|ones) {_SO}<$>", r""),
    (rf"<^>{_OF_THE}((?:{_WORDS}|ones) [^,;:⟦⟧]*?<L>), (?:it is )?<W> (?:that |which )?(?:does (?:so|this|it|that)|do so) (?:the )?((?:{_ORD} )?){_MOST_BY}<$>", r"among the \1, <W> is the \2strongest"),
    (rf"<^>{_OF_THE}{_WORDS} {_FOR} <L>, (?:it is )?<W> (?:that |which )?(?:supports|favou?rs|backs|speaks for|argues for|counts for|pushes towards?) (?:it|this label|that label) (?:the )?((?:{_ORD} )?){_MOST_BY}<$>", r"<W> is the \1strongest word in favor of <L>"),
    (rf"<^>{_OF_THE}{_WORDS} {_AGAINST} <L>, (?:it is )?<W> (?:that |which )?(?:opposes|speaks against|argues against|counts against|works against) (?:it|this label|that label) (?:the )?((?:{_ORD} )?){_MOST_BY}<$>", r"<W> is the \1strongest word against <L>"),
    (rf"<^>(?:counting|considering|looking at|taking|ranking|comparing|if {_WE} (?:only )?(?:look at|take|consider|count|compare))(?: only| just)? the ({_WORDS} (?:that|which|in favou?r|on the side|against|for|opposed|opposing|supporting|favou?ring|speaking|arguing|pushing|working|counting|pointing)\b)", r"among the \1"),
    (rf"<^>(?:in|on|within) the (?:list|group|set|ranking|class|camp) of (?:all )?(?:the )?({_WORDS} [^,;:⟦⟧]*?<L>)(?:,? (?:sorted |ordered |ranked |taken )?(?:(?:from )?(?:the )?strongest (?:to|first|down to) ?(?:the )?(?:weakest)?|by strength))?,", r"among the \1,"),
    (rf"<^>(among the {_WORDS} [^;:⟦⟧]*?<L>, )the ({_ORD}) (?:place|rank|position|spot) in (?:strength|force|weight|importance) (?:is|was) (?:held|taken|occupied|filled) by <W><$>", r"\1<W> is in \2 place"),
    (rf"<^>(among the {_WORDS} [^;:⟦⟧]*?<L>, )the ({_ORD}) (?:place|rank|position|spot) in (?:strength|force|weight|importance) (?:goes|belongs|falls) to <W><$>", r"\1<W> is in \2 place"),
    (rf"\b(?:when|if|once|as) (?:we|you|one) (?:goe?s?|judges?|measures?|ranks?|sorts?|orders?|lists?|ranking) (?:(?:all )?(?:the )?{_WORDS} )?by importance\b", r"by importance"),
    (rf"<^>(in the importance ranking for <L1>, |by importance for <L2>, )?(?:if|when) (?:all )?(?:the )?{_WORDS} are (?:ordered|sorted|ranked|listed) by (?:their )?{_IMP} for <L3>, (?:the|this|that) (?:list|ranking|order) (?:starts|begins|opens) with <W><$>", r"<W> is the most important word for <L3>"),
    (rf"<^>the (?:list|ranking|order)(?: of (?:all )?(?:the )?{_WORDS})? (?:by|in order of) (?:their )?{_IMP} for <L> (?:starts|begins|opens) with <W><$>", r"<W> is the most important word for <L>"),
    (rf"<^>the (?:list|ranking|order) of (?:all )?(?:the )?{_WORDS} (?:by|in order of) (?:their )?{_IMP} for <L> (?:is|was) (?:headed|topped|led) by <W><$>", r"<W> is the most important word for <L>"),
    (rf"<^>(?:where|as far as|so far as) {_IMP} for <L> (?:is concerned|goes|is at stake), ", r"in importance for <L>, "),
    (rf"<^>in importance for <L>, <W> (?:leads|heads|beats|tops|exceeds|surpasses|outranks) (?:all|every|any|each)(?: of)?(?: the)? (?:other|others)(?: {_WORDS}| {_WORD})?<$>", r"<W> is the most important word for <L>"),
    (r"\b(strongest|biggest|largest|greatest|most powerful) (?:factor|influence|force|voice|weight|effect|element)(s?) (against|in favou?r of) (?=<L>)", r"\1 word\2 \3 "),
    (r"\b(biggest|largest|greatest|strongest|highest) single (?=(?:influence|effect|impact|weight|importance|contribution|factor|attribution|word)\b)", r"\1 "),
    (rf"<^>(?:no|no other) {_WORD} (?:is|was) more {_IMPORTANT} for <L> than <W>,? (?:and|nor is) (?:none|no other {_WORD}|no {_WORD}|nothing else|any other {_WORD}) (?:is |was )?(?:that is |which is )?(?:as|equally|just as) {_IMPORTANT}(?: either)?<$>", r"<W> is the most important word for <L>"),
    (r"<^>nothing(?: else)?(?: in the text)? (?:matters|counts|weighs) more for <L> than <W>,? (?:nor|and nothing|and nothing else|or)(?: (?:matters|counts|weighs))? (?:as|equally) much<$>", r"<W> is the most important word for <L>"),
    (rf"<^>(?:every|any|each) {_WORD} (?:but|except|other than|apart from|besides) <W> (is less {_IMPORTANT}|matters less|counts (?:for )?less|has less {_IMP}|carries less {_IMP}|weighs less) (for|on) <L><$>", r"every other word \1 \2 <L> than <W>"),
    (rf"<^>{_WE} (?:will |can )?finds? <W> (?:in|on|at) ((?:the )?{_ORD} (?:place|position|rank|spot)|(?:number|rank|position|place) \d+) (?:when|if|on|by) ((?:rank|sort|order|list)ing (?:all )?(?:the )?{_WORDS} by {_IMP} for <L>)<$>", r"\2, <W> is in \1"),
)  # fmt: skip

#: Two words side by side.
SIDE_BY_SIDE: Rules = (
    (rf"<^>{_COMPARE} {_FIRST} (is|was) (?:the )?(more|less) ({_IMPORTANT}){_ONE} for <L>{_THAN_SECOND}<$>", r"<W1> \1 \2 \3 for <L> than <W2>"),
    (rf"<^>{_COMPARE} {_SECOND} (is|was) (?:the )?(more|less) ({_IMPORTANT}){_ONE} for <L>{_THAN_FIRST}<$>", r"<W2> \1 \2 \3 for <L> than <W1>"),
    (rf"<^>{_COMPARE} {_FIRST} (matters|counts|weighs|has|carries) (more|less|greater|lesser)( {_IMP})? (for|on) <L>{_THAN_SECOND}<$>", r"<W1> \1 \2\3 \4 <L> than <W2>"),
    (rf"<^>{_COMPARE} {_SECOND} (matters|counts|weighs|has|carries) (more|less|greater|lesser)( {_IMP})? (for|on) <L>{_THAN_FIRST}<$>", r"<W2> \1 \2\3 \4 <L> than <W1>"),
    (rf"<^>{_COMPARE} {_FIRST} is (<N>) as ({_IMPORTANT}) for <L>{_THAN_SECOND}<$>", r"<W1> is \1 as \2 for <L> as <W2>"),
    (rf"<^>{_COMPARE} {_SECOND} is (<N>) as ({_IMPORTANT}) for <L>{_THAN_FIRST}<$>", r"<W2> is \1 as \2 for <L> as <W1>"),
    (rf"<^>{_COMPARE} {_FIRST} (?:matters|counts(?: for)?|weighs) (<N>) as much for <L>{_THAN_SECOND}<$>", r"<W1> counts \1 as much for <L> as <W2>"),
    (rf"<^>{_COMPARE} (?:they|the two|both|the two words) (?=(?:are|have|count|matter|weigh|carry|do|tie|share) )", r"<W1> and <W2> "),
    (rf"<^>{_COMPARE} (?:there is|we find) no difference in (?:their )?({_IMP}) for <L><$>", r"<W1> and <W2> have the same \1 for <L>"),
    (rf"<^>(?:of|between|out of) (?:the )?two(?: {_WORDS})?,? <W1> and <W2>, ", r"of <W1> and <W2>, "),
    (rf"<^>(?:of|between) <W1> and <W2>, the (more|less) ({_IMPORTANT}){_ONE}(?: of the two)? for <L> is <W3><$>", r"of <W1> and <W2>, <W3> is the \1 \2 for <L>"),
    (rf"<^>(?:of|between) <W1> and <W2>, the (more|less) ({_IMPORTANT}){_ONE}(?: of the two)? is <W3> for <L><$>", r"of <W1> and <W2>, <W3> is the \1 \2 for <L>"),
    (rf"<^>it (?:is|was) <W1>,? (?:rather than|and not|not) <W2>,? (?:that|which) is (?:the )?more ({_IMPORTANT}){_ONE} (?:for|to) <L><$>", r"<W1> is more \1 for <L> than <W2>"),
    (rf"<^>(?:(?:when|in|if) (?:we |you |one )?(?:choosing|choose|chooses|deciding|comparing) )?(?:between )?<W1> (?:and|with) <W2>,? the (more|less) ({_IMPORTANT}){_ONE} for <L> is <W3><$>", r"of <W1> and <W2>, <W3> is the \1 \2 for <L>"),
    (rf"<^>the (more|less) ({_IMPORTANT}){_ONE} of (?:the two(?: {_WORDS})?,? )?<W1> and <W2>,? for <L> is <W3><$>", r"of <W1> and <W2>, <W3> is the \1 \2 for <L>"),
    (rf"<^><W1>,? (?:rather than|and not|not) <W2>,? is the more ({_IMPORTANT}){_ONE}(?: of the two)? for <L><$>", r"<W1> is more \1 for <L> than <W2>"),
    (rf"\bare (?:just |exactly |precisely )?as ({_IMPORTANT}) as (?:each other|one another) (?=for <L>)", r"are equally \1 "),
    (r"<^>side by side, (?!.*\b(?:sum|total|addition|added|separate|alone)\b)", r""),
    (rf"<^>(?:in|by) {_IMP} for <L>, <W1> (?:ranks|comes|stands|is|is placed|is ranked|sits) (above|ahead of|before|higher than) <W2><$>", r"<W1> ranks above <W2> in importance for <L>"),
    (rf"<^>(?:in|by) {_IMP} for <L>, <W1> (?:ranks|comes|stands|is|is placed|is ranked|sits) (below|behind|after|lower than) <W2><$>", r"<W1> ranks below <W2> in importance for <L>"),
    (rf"^(.*\b(?:{_IMPORTANT}|{_IMP}|as much|counts|matters|weighs)\b.*?),? (?:whichever|whatever|no matter (?:which|what)|regardless of (?:which|what)) (?:way|direction) (?:each|each one|it|they|each of them|either|either of them|either one|each word|the words?) (?:pushes?|points?|goe?s?|pulls?|works?|takes?|acts?)(?: in)?<$>", r"\1"),
    (rf"<^>{_MODEL} (?:gives|assigns(?: to)?|attaches to|grants|allots|attributes to|accords|lends) <W1> (<N>) (?:as much|the) ({_IMP}) (?:for|on) <L> (?:as|that|which) (?:it (?:gives|assigns|does|grants|attaches|allots|accords|lends)(?: to)?|to) <W2><$>", r"<W1> has \1 as much \2 for <L> as <W2>"),
    (rf"<^>{_MODEL} (?:gives|assigns(?: to)?|attaches to|grants|allots|attributes to|accords|lends) <W1> (more|less) ({_IMP}) (?:for|on) <L> than (?:it (?:gives|assigns|does|grants|attaches|allots|accords|lends)(?: to)?|to) <W2><$>", r"<W1> has \1 \2 for <L> than <W2>"),
    (rf"<^>{_MODEL} (?:treats|regards|sees|views|rates|considers|takes) <W1> as (<N>) as ({_IMPORTANT}) for <L> as <W2><$>", r"<W1> is \1 as \2 for <L> as <W2>"),
    (rf"<^>(?:for <L1>, )?the ({_IMP}) ratio (?:of|between) <W1> (?:to|and) <W2>(?: for <L2>)? is (<N>)<$>", r"<W1> has \2 as much \1 for <L1><L2> as <W2>"),
    (r"<^>(?:taking|with|using) <W1> as (?:the|a|our) (?:yardstick|baseline|reference|benchmark|unit|standard|measure), <W2> (?=(?:is|counts|matters|weighs|has|carries) )", r"compared with <W1>, <W2> "),
    (r"<^><W1> (?:is|stands|sits|ranks|comes) (?:higher up|further up|higher) than <W2> (?:in|on) the (?:importance (?:ranking|list|order)|(?:ranking|list|order) of (?:words by )?importance) for <L><$>", r"<W1> ranks above <W2> in importance for <L>"),
    (r"<^><W1> (?:is|stands|sits|ranks|comes) (?:lower down|further down|lower) than <W2> (?:in|on) the (?:importance (?:ranking|list|order)|(?:ranking|list|order) of (?:words by )?importance) for <L><$>", r"<W1> ranks below <W2> in importance for <L>"),
    (rf"<^>the ({_IMP}) of <W1> (?:for <L1> )?and (?:that|the {_IMP}) of <W2> for <L2> (?:are|is) (?:exactly |just )?(?:equal|the same|identical|equally (?:large|great|high))<$>", r"<W1> and <W2> have the same \1 for <L2>"),
    (rf"<^>the ({_IMP}) for <L1> of <W1> is (greater|larger|higher|smaller|lower|less) than (?:that|the {_IMP})(?: for <L2>)? of <W2><$>", r"the \1 of <W1> for <L1> is \2 than that of <W2>"),
    (rf"\bshares? the same (?:level|degree|amount) of ({_IMP}) (?=for <L>)", r"have the same \1 "),
    (rf"\b(?:equal|the same|level|even|on a par|tied) (?:when it comes to|as regards|as to|with regard to|where) (?:their )?({_IMP}) (?=for <L>)", r"equal in \1 "),
    (rf"<^>(<W1> and <W2>) (?:are|is) (?:exactly |just )?(?:equal|level|even|identical|the same) in (?:their )?({_IMP}) for <L><$>", r"\1 have the same \2 for <L>"),
    (r"<^>(?:when|if|once) (?:the two(?: words)? (?:are|were) )?(?:compared|set|put|placed|held)(?: side by side| next to each other| against each other| with each other)?, ", r""),
    (r"<^>(?:set|put|placed|compared|held) (?:side by side|next to each other|against each other|with each other), ", r""),
)  # fmt: skip

#: For and against, how much, and how much of the whole.
SIZES: Rules = (
    (r"<^>(?:working|speaking|arguing|pushing|pulling|counting|acting|weighing|standing|voting|pointing) (in favou?r of|for|towards?|in support of) <L>,? (?:we (?:have|find|see)|there (?:is|are)|is|are|stands?|was|were) <WS><$>", r"<WS> speak for <L>"),
    (r"<^>(?:working|speaking|arguing|pushing|pulling|counting|acting|weighing|standing|voting|pointing) (against|away from) <L>,? (?:we (?:have|find|see)|there (?:is|are)|is|are|stands?|was|were) <WS><$>", r"<WS> speak against <L>"),
    (r"<^>(?:in favou?r of|on the side of|in support of) <L>,? (?:we (?:have|find|see)|there (?:is|are)|stands?|speaks?) <WS><$>", r"<WS> speak for <L>"),
    (r"<^>(?:against|opposed to|in opposition to) <L>,? (?:we (?:have|find|see)|there (?:is|are)|stands?|speaks?) <WS><$>", r"<WS> speak against <L>"),
    (rf"<^>(?:among|amongst) the {_WORDS} (?:that|which) (speak|argue|count|work|push|point|vote) (for|in favou?r of|towards?) <L> (?:is|are|we (?:find|have|see)) <WS><$>", r"<WS> speak for <L>"),
    (rf"<^>(?:among|amongst) the {_WORDS} (?:that|which) (speak|argue|count|work|push|point|vote) (against|away from) <L> (?:is|are|we (?:find|have|see)) <WS><$>", r"<WS> speak against <L>"),
    (r"<^>what (?:speaks|argues|counts|works) (?:for|in favou?r of) <L> includes <WS><$>", r"<WS> speak for <L>"),
    (r"<^>what (?:speaks|argues|counts|works) against <L> includes <WS><$>", r"<WS> speak against <L>"),
    (r"<^><WS> (speaks?|argues?|counts?|works?) against <L>,? (?:and )?(?:not|rather than|instead of) (?:in favou?r of|for|in support of) it<$>", r"<WS> \1 against <L>"),
    (r"<^><WS> (speaks?|argues?|counts?|works?) (?:in favou?r of|for|in support of) <L>,? (?:and )?(?:not|rather than|instead of) against it<$>", r"<WS> \1 for <L>"),
    (r"<^>the direction (?:of|taken by|given by) <WS> is (towards?|away from) <L><$>", r"<WS> push the model \1 <L>"),
    (r"<^>(<WS>(?: together)?) adds? up to (<N>|most) of the (?=(?:total |whole |overall )?(?:importance|weight|attribution) for <L>)", r"\1 account for \2 of the "),
    (rf"<^>the (?:combined|joint|summed|total|collective) ({_IMP}) of (<WS>(?: together)?) for <L> (?:is|comes to|amounts to|makes up|adds up to|equals|accounts for) (<N>) of the (?:total|whole|sum|overall total)(?: (?:importance|weight))?<$>", r"\2 carry \3 of the total \1 for <L>"),
    (r"<^>the weights? of (<WS>) for <L>(?: together)? (?:makes? up|is|are|comes? to|amounts? to|adds? up to|equals?) (<N>) of the (?:total|whole|sum of (?:the |all |all the )?)(?: absolute)? weights?<$>", r"\1 carry \2 of the total absolute weight for <L>"),
    (rf"\bthe ({_IMP}|role|part) of (<WS>) is (?:only |just )?an? (big|large|major|great|strong|heavy|considerable|small|minor|slight|modest|weak|limited) one<$>", r"the \1 of \2 is \3"),
    (rf"<^>(<L> is {_SWAYED}) in an? (?:strong|big|major|heavy|considerable|powerful|large|great) (?:way|manner|fashion) by <WS><$>", r"\1 strongly by <WS>"),
    (rf"<^>(<L> is {_SWAYED}) (?:only |just )?in an? (?:slight|small|minor|weak|limited|modest) (?:way|manner|fashion) by <WS><$>", r"\1 slightly by <WS>"),
    (r"<^><WS> (influences?|affects?|shapes?|impacts?) <L> (?:in|to) an? (?:strong|big|major|heavy|considerable|powerful|large|great) (?:way|manner|fashion)<$>", r"<WS> \1 <L> strongly"),
    (r"<^><WS> (influences?|affects?|shapes?|impacts?) <L> (?:only |just )?(?:in|to) an? (?:slight|small|minor|weak|limited|modest) (?:way|manner|fashion)<$>", r"<WS> \1 <L> only slightly"),
    (rf"<^>(<L> is {_SWAYED}) by <WS>,? (?:but|though|albeit|and|even if|if) (?:only |just )?(slightly|a little|a bit|marginally|weakly|to a small (?:extent|degree))<$>", r"\1 slightly by <WS>"),
    (rf"<^>(<L> is {_SWAYED}) by <WS>,? and (?:that )?(strongly|heavily|greatly|considerably|a lot|a great deal)(?: so)?<$>", r"\1 strongly by <WS>"),
    (rf"<^><WS> (?:has|have) (?:some|an|a certain) ({_IMP}) on <L>,? (?:but|though|albeit|if) (?:only|just) an? (slight|small|minor|weak|limited|modest) one<$>", r"<WS> have a \2 \1 on <L>"),
    (r"<^><WS> (?:do|does) (influence|affect|shape|impact) <L>,? (?=(?:but|though|albeit)\b)", r"<WS> \1 <L>, "),
    (r"<^><WS> (influences?|affects?|shapes?|impacts?) <L>,? (?:but|though|albeit|even if|if) (?:only |just )(slightly|a little|a bit|marginally|weakly|to a small (?:extent|degree))<$>", r"<WS> \1 <L> only slightly"),
    (r"<^><WS> (influences?|affects?|shapes?|impacts?) <L>,? and (?:that )?(strongly|heavily|greatly|considerably|a lot|a great deal)(?: so)?<$>", r"<WS> \1 <L> strongly"),
    (r"(?<=\bof (?:the |all |all the )?(?:total |whole |entire |overall |summed |absolute )*(?:importance|weight|attribution) for <L>) (?:corresponds to|can be (?:traced(?: back)?|attributed|ascribed|credited|assigned) to|is traceable to|traces back to|stems from|is owed to|originates (?:from|in|with)|derives from) (?=<WS>)", r" comes from "),
    (r"<^>the (?:total |whole |entire |overall )?(importance|weight|attribution) (for <L>) is (?:for the most part|mostly|mainly|largely|primarily|chiefly|predominantly) (?:due|attributable|owed|down|attributed|assigned|credited|traceable|ascribed) to <WS>(?: together)?<$>", r"most of the \1 \2 comes from <WS>"),
    (r"<^>(?:out )?of the (?:total |whole |entire |overall )?(importance|weight|attribution) (for <L>), <WS>(?: together)? (?:gets?|has|have|takes?|carry|carries|holds?|receives?|accounts? for|makes? up|covers?|bears?|claims?) most(?: of it)?<$>", r"most of the \1 \2 comes from <WS>"),
)  # fmt: skip

#: What weighs on the score of a label weighs on the label; of two that are named, nothing more is said by "between the two".
SCORED: Rules = (
    (r"\b(affects?|influences?|impacts?|shapes?) (?:only )?(slightly|strongly) (?:the way|how) (?:the|this|our) (?:model|classifier|system|network) "
     r"(?:scores?|rates?|judges?) (?=<L>)", r"\2 \1 "),
    (r"(?<=\b(?:affects?|influences?|impacts?|shapes?) )(?:the way|how) (?:the|this|our) (?:model|classifier|system|network) "
     r"(?:scores?|rates?|judges?) (?=<L>)", r""),
    (r"<^>(?:between|of|among) (?:the|these|those) two(?: words)?,(?= <W1> (?:is|was|matters|counts|weighs|carries|has|ranks)\b[^,;:]*\bthan <W2>)", r""),
)  # fmt: skip

RULES = (*SETS, *PLACES, *SIDE_BY_SIDE, *SIZES, *SCORED)
