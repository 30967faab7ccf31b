"""Turns of phrase of places in a ranking, shares of the whole and words set side by side, and the ones that the readers have.
Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_IMP = r"(?:importance|weight|influence|impact|relevance|significance|effect)"
_IMPORTANT = r"(?:important|influential|relevant|significant|decisive|weighty|impactful)"
_ORD = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,3}(?:st|nd|rd|th))"
_PLACE = r"(?:spot|place|position|rank|slot|seat|step)"
_TAKES = r"(?:takes?|took|holds?|held|occup(?:y|ies|ied)|has|have|fills?|claims?|gets?|earns?|lands? in|is in|comes? in|ranks? in|stands? in|sits? in|ends? up in|finishes in)"
_SORTED = r"(?:ordered|sorted|ranked|arranged|listed|lined up|put in order)"
_SORT = r"(?:sort|rank|order|list|arrange|line up|put in order)"
_WE = r"(?:we|you|one|I)"
_STANDS = r"(?:shows? up|comes?|comes? out|appears?|is|are|stands?|sits?|ranks?|turns? up|lands?|ends? up|is found)"
_SUM = r"(?:combined|together|taken together|put together|added (?:up|together)|summed(?: up)?|in total|in sum|as a whole)"
_REST = r"(?:(?:all(?: of)?|everything in) (?:the )?(?:other|remaining) (?:words|tokens)|all (?:the )?(?:rest|others)|the rest(?: of the (?:words|tokens|text))?|the (?:others|other words|remaining words|other tokens)|everything else)"
_HALF = r"(?:more than (?:half|50 ?(?:%|percent|per cent))|over (?:half|50 ?(?:%|percent|per cent))|greater than half)"
_UNDER_HALF = r"(?:less than (?:half|50 ?(?:%|percent|per cent))|under (?:half|50 ?(?:%|percent|per cent)))"
_NONE = r"(?:(?:practically|virtually|essentially|basically) (?:no|zero)|next to no|no)"
_STRONG = r"(?:strongest|biggest|largest|greatest|best|most powerful|clearest|heaviest|firmest)"

#: Places in a ranking.
PLACES: Rules = (
    (rf"\b({_ORD}|{_PLACE}(?: \d+)?|\d+|{_STRONG}|most {_IMPORTANT}) (among|amongst|of) (?:all )?those (?=(?:that|which|in favou?r of|against|with a|for|opposed to|opposing|supporting|favou?ring)\b)", r"\1 \2 the words "),
    (rf"\b((?:top|first|highest|number one) {_PLACE}|(?:{_PLACE}|number) (?:1|one))\b([^;:]*?),? (?:ahead of|before|above|in front of) (?:every|any|all|each)(?: of)?(?: the)? others?(?: words?| tokens?)?<$>", r"\1\2"),
    (rf"<^>(for <L1>, )?(?:the )?(?:top|highest|number one) {_PLACE}( (?:for|on) <L2>)? (?:goes|belongs|falls|is given|is taken) (?:to|by) <W><$>", r"\1<W> is the most important word\2"),
    (r"<^>for <L>, ((?:<WS> (?:is|are|was|were) )?(?:the|an?) [^,;:⟦]*?)(?:supporting|supportive|favou?ring|backing) (words?|tokens?)\b", r"\1\2 in favor of <L>"),
    (rf"<^>the (?:word|token) (?:in|at|on) ((?:the )?{_ORD} {_PLACE}|{_PLACE} \d+) (among|amongst|of) (the words [^⟦]+?) (is|was) <W><$>", r"<W> \4 in \1 \2 \3"),
    (rf"\b{_TAKES} (?:the )?({_ORD})(?: {_PLACE})? among the most {_IMPORTANT} (?:words|tokens|terms) (?=for <L>|in the|with re|when)", r"is the \1 most important word "),
    (r"<^>(?:number|place|position|rank|spot|#) ?(\d+) (?:in|of|on) (the .{0,40}?(?:ranking|list|order|table).{0,20}? for <L>) (?:is|was|has been) (?:taken|held|occupied|filled|claimed|had) by <W><$>", r"<W> is number \1 in \2"),
    (rf"<^>(?:on|in|with) (?:an?|the) (?:list|ranking|table|chart|ordering) of (?:the |all |all the )?(?:words|tokens) {_SORTED} (?:by|in order of) (?:their )?{_IMP} for <L>, <W> (?:would |will )?(?:be|is|come|comes|rank|ranks|stand|stands|appear|appears|sit|sits)\b", r"in the importance ranking for <L>, <W> is"),
    (rf"<^>(?:(?:if|when|were) {_WE} (?:(?:were )?to |would )?{_SORT}(?:ed|d|s)? (?:the |all |all the )?(?:words|tokens) (?:by|in order of) (?:their )?{_IMP} for <L>,) <W> would (?:be|come|rank|stand|appear|sit|end up|land)\b", r"in the importance ranking for <L>, <W> is"),
    (r"\b(lines?|lined) ((?:the|all|all the) (?:words|tokens)) up\b", r"\1 up \2"),
    (rf"<^>(?:if|when) {_WE} (?:line up|lines up|put|puts|arrange|arranges|rank|ranks|order|orders|sort|sorts|list|lists) (?:the |all |all the )?(?:words|tokens)(?: in order)? from (?:the )?(?:most|greatest|highest) to (?:the )?(?:least|lowest) {_IMPORTANT} for <L>,", r"in the importance ranking for <L>,"),
    (rf"<^>(?:lining up|putting|arranging|ranking|ordering|sorting|listing|with) (?:the |all |all the )?(?:words|tokens)(?: {_SORTED})?(?: in order)? from (?:the )?(?:most|greatest|highest) to (?:the )?(?:least|lowest) {_IMPORTANT} for <L>,", r"in the importance ranking for <L>,"),
    (rf"<^>(?:filter|look|search|select|screen|sort|take|keep|consider|pick|list|rank|isolate)(?: out| only| just)?(?: for| at| by)?(?: only| just)? (?:the )?(positive|negative) (?:attributions?|weights?|contributions?|values?|scores?) (?:on|for|of|toward|towards|to) <L>(?:,? (?:and )?(?:then )?{_SORT}(?: them| these| those)? (?:by|in order of) (?:size|magnitude|importance|strength|absolute (?:value|size)))?,? (?:and|then) <W> {_STANDS}\b", r"among the words with a \1 weight for <L>, <W> is"),
    (r"<^>if (?:there is )?(?:any |one |a )?(?:single |one )?word (?:that |which )?(matters|counts|weighs) (?:the )?most for <L>,? (?:then )?(?:it is|it's|that is|that would be|it would be|it has to be) <W><$>", r"the word that \1 most for <L> is <W>"),
    (rf"\b(?:{_STRONG}|weightiest|most {_IMPORTANT}) (?:signals?|arguments?|evidence|words?|voices?|factors?|clues?|cues?) (?:either |both |whether )?for or against <L> (is|are) <WS><$>", r"most important words for <L> \1 <WS>"),
    (rf"<^><WS> (is|are) the {_STRONG} (?:signals?|arguments?|evidence|words?|voices?|factors?|clues?|cues?) (?:either |both |whether )?for or against <L><$>", r"<WS> \1 the most important words for <L>"),
    (rf"\b((?:most|more|less|least|{_IMPORTANT}|{_IMP})\b[^;:]*), (?:whether|be it|no matter whether|regardless of whether|either) (?:(?:it|they) (?:is|are|counts?|speaks?|works?|pushe?s?) )?for or against(?: it| this label| that label)?(?=,|<$>)", r"\1"),
    (r"\b(?:all|any)(?: of)?(?: the)? other (words?|tokens?),? (?:taken |considered |looked at |viewed )?(?:individually|one by one|one at a time|on (?:its|their) own)\b", r"any other word"),
    (r"<^>the word (?:that|which) does (?:the )?((?:\w+ )?)most (?:for|in support of|to support|to help) <L> is <W><$>", r"<W> is the \1strongest word in favor of <L>"),
    (r"<^>the word (?:that|which) does (?:the )?((?:\w+ )?)most (?:against|in opposition to|to oppose|to undermine|to hurt|to weaken) <L> is <W><$>", r"<W> is the \1strongest word against <L>"),
    (r"<^>the (\w+ )?words (?:that|which) do (?:the )?most (?:for|in support of|to support|to help) <L> are <WS><$>", r"the \1strongest words in favor of <L> are <WS>"),
    (r"<^>the (\w+ )?words (?:that|which) do (?:the )?most (?:against|in opposition to|to oppose|to undermine|to hurt|to weaken) <L> are <WS><$>", r"the \1strongest words against <L> are <WS>"),
    (rf"<^><W> (?:lends?|gives?|provides?|offers?|brings?|supplies) <L> (?:the|its) ((?:\w+ )?){_STRONG} (?:support|backing|boost|lift)<$>", r"<W> is the \1strongest word in favor of <L>"),
    (rf"<^><W> (?:gives?|offers?|puts up against|brings?|meets) <L> (?:with )?(?:the|its) ((?:\w+ )?){_STRONG} (?:resistance|opposition|blow|setback|counterweight)<$>", r"<W> is the \1strongest word against <L>"),
    (r"<^>the (?:importance|influence|impact|relevance)( for <L>)? (?:peaks|reaches its (?:peak|maximum|highest (?:value|point))|culminates|tops out|is at its (?:highest|largest|greatest|peak|maximum)|is (?:highest|largest|greatest))(?: in (?:magnitude|absolute (?:value|terms|size)|size))? (?:at|on|with|in|for) <W><$>", r"<W> has the highest importance\1"),
    (r"<^>the (?:attributions?|weights?|saliency|scores?)( for <L>)? (?:peaks?|reach(?:es)? (?:its|their) (?:peak|maximum|highest (?:value|point))|culminates?|tops? out|(?:is|are) at (?:its|their) (?:highest|largest|greatest|peak|maximum)|(?:is|are) (?:highest|largest|greatest)) in (?:magnitude|absolute (?:value|terms|size)|size) (?:at|on|with|in|for) <W><$>", r"<W> has the highest importance\1"),
    (rf"<^>by {_IMP}, <W> is the ({_ORD}) (?:word|token) for <L><$>", r"<W> is the \1 most important word for <L>"),
    (r"<^>(?:counting|going|working|reading|moving|starting) down(?:wards?)? from the most important(?: word| one)? for <L>, <W> is (?:in |at )?(number|place|rank|position|#)", r"in the importance ranking for <L>, <W> is \1"),
    (r"\bthe most important (?:things?|factors?|elements?|parts?) for <L> (is|are|was|were) <WS><$>", r"the most important words for <L> \1 <WS>"),
    (rf"\bthe ((?:\w+ )?)(?:leading|top|foremost|principal|main|highest) (words?|tokens?) (?:by|in|in terms of|in order of|ranked by) {_IMP} for <L>", r"the \1most important \2 for <L>"),
    (rf"<^>(for <L1>, )?<WS> (?:ranks?|stands?|comes?|is|are|sits?|goes?|go) (?:far |clearly |well )?(?:above|ahead of|before|higher than) (?:every|any|all|each|all of|each of|any of)(?: the)? other words?(?: (?:in|by) (?:{_IMP}|the (?:importance )?ranking))?( for <L2>)?<$>", r"\1<WS> have more weight than any other word\2"),
    (rf"<^>the ((?:\w+ )?){_STRONG} (?:support|backing|boost|help|endorsement) (?:for|of|to|toward) <L> (?:is|was|comes|came|stems|stemmed)(?: (?:provided|given|supplied|offered|lent|delivered|furnished|made))? (?:by|from) <W><$>", r"<W> is the \1strongest word in favor of <L>"),
    (rf"<^>the {_STRONG} (?:support|backing|boost|help|endorsement) (?:for|of|to|toward) <L> (?:is|was|comes|came|stems|stemmed)(?: (?:provided|given|supplied|offered|lent|delivered|furnished|made))? (?:by|from) <WS><$>", r"<WS> are the strongest words in favor of <L>"),
    (rf"<^>the ((?:\w+ )?){_STRONG} (?:opposition|resistance|pushback|headwind) (?:to|against|for) <L> (?:is|was|comes|came|stems|stemmed)(?: (?:provided|given|supplied|offered|put up|delivered|made))? (?:by|from) <W><$>", r"<W> is the \1strongest word against <L>"),
    (rf"<^>the {_STRONG} (?:opposition|resistance|pushback|headwind) (?:to|against|for) <L> (?:is|was|comes|came|stems|stemmed)(?: (?:provided|given|supplied|offered|put up|delivered|made))? (?:by|from) <WS><$>", r"<WS> are the strongest words against <L>"),
    (r"<^><WS> (?:gives?|lends?|provides?|brings?|offers?|supply|supplies) <L> (?:the )?most (?:support|backing|help)<$>", r"<WS> are the strongest words in favor of <L>"),
    (r"<^><WS> (?:gives?|offers?|puts? up|brings?|mounts?) (?:<L> )?(?:the )?most (?:resistance|opposition)(?: (?:to|against) <L2>)?<$>", r"<WS> are the strongest words against <L><L2>"),
    (r"<^>(?:among|amongst|of|within) the (?:supporting|favou?ring|supportive|helping|backing) words, <WS> (?:weighs?|counts?|matters?|speaks?|argues?|is|are|pushe?s?) (?:the )?(?:most|strongest|hardest)(?: important)? (?:for|toward|towards|in favou?r of) <L><$>", r"<WS> speak most for <L>"),
    (r"<^>(?:among|amongst|of|within) the (?:opposing|opposed|adverse|contrary) words, <WS> (?:weighs?|counts?|matters?|speaks?|argues?|is|are|pushe?s?) (?:the )?(?:most|strongest|hardest)(?: important)? (?:against|away from) <L><$>", r"<WS> speak most against <L>"),
    (r"<^><WS> (?:is|are|stands?) not on (?:the side of <L>|<L2>['’]s side),? but against (?:it|that label)<$>", r"<WS> speak against <L><L2>"),
    (r"<^><WS> (?:is|are|stands?) (?:firmly |clearly )?on <L>['’]s side<$>", r"<WS> speak for <L>"),
    (r"<^><W> (?:comes?|came|goes|went) in (?:at|as) (?=(?:number|place|rank|position|#) ?\d)", r"<W> is "),
    (rf"<^><W> (?:follows|comes next|arrives|finishes|enters) in ({_ORD}) (?:place|position|rank)\b", r"<W> is in \1 place"),
    (rf"<^>(?:ahead of|above|before) (?:all|every one of) (?:the )?(?:others|other words) (?:in|by) {_IMP} for <L> (?:is|are|comes?|stands?|ranks?) <WS><$>", r"<WS> have more weight for <L> than any other word"),
    (r"<^>if (?:I|you|we|one) (?:had|have|has|were|was) to (?:name|pick|choose|give|list|single out|point to|select) the ((?:\w+ )?)(?:most important|top) (words?|tokens?) for <L>,? (?:it|they|that|these|those|the answer|the choice) would (?:have to )?be <WS><$>", r"the \1most important \2 for <L> are <WS>"),
    (rf"<^><W> (?:is|was) <L>['’]s ((?:\w+ )?){_STRONG} (?:supporter|backer|advocate|ally|argument)<$>", r"<W> is the \1strongest word in favor of <L>"),
    (rf"<^><W> (?:is|was) <L>['’]s ((?:\w+ )?){_STRONG} (?:opponent|adversary|enemy|critic)<$>", r"<W> is the \1strongest word against <L>"),
    (rf"<^><WS> (?:are|were) <L>['’]s {_STRONG} (?:supporters|backers|advocates|allies|arguments)<$>", r"<WS> are the strongest words in favor of <L>"),
    (rf"<^><WS> (?:are|were) <L>['’]s {_STRONG} (?:opponents|adversaries|enemies|critics)<$>", r"<WS> are the strongest words against <L>"),
    (r"<^><WS> (?:does|do) not (?:speak|count|argue|stand|work|vote) for <L>,? but against (?:it|that label)<$>", r"<WS> speak against <L>"),
    (r"<^><WS> (?:does|do) not (?:speak|count|argue|stand|work|vote) against <L>,? but for (?:it|that label)<$>", r"<WS> speak for <L>"),
    (rf"<^>it (?:is|was) <W> (?:that|which) (?:is|was) most ({_IMPORTANT}) (?=for <L>|in the|with re|when)", r"<W> is the most \1 word "),
    (rf"<^>there is no (?:other )?word (?:that is |which is )?more {_IMPORTANT} for <L> than <W>,? and none (?:that is |which is )?(?:as|equally) {_IMPORTANT}<$>", r"<W> is the most important word for <L>"),
)  # fmt: skip

#: Shares of the whole.
SHARES: Rules = (
    (r"\b(importance|weight|attribution|influence|credit) (?:that |which )?(?:the (?:method|explanation|model|attributions?|map)|it|we|there) (?:hands? out|handed out|gives? out|gave out|distributes?|distributed|allots?|allotted|allocates?|allocated|shares? out|spreads?|deals? out|dealt out|awards?|awarded|has to (?:give|distribute|share out)|is)(?: in total| altogether)? (?=(?:for|to|on) <L>)", r"\1 "),
    (rf"<^>(<WS>)(?:,? (?:together|jointly|taken together|combined))? (?:outweighs?|outdoes|outdo|surpass(?:es)?|exceeds?|outranks?|beats?) {_REST},? {_SUM}(?: (?:in|by) (?:importance|weight))?( for <L>)?<$>", r"\1 carry more than half of the importance\2"),
    (rf"<^>(<WS>)(?:,? (?:together|jointly|taken together|combined))? (?:(?:weighs?|counts? for|matters?|counts?) more|(?:is|are) more (?:important|influential)|(?:has|have|carry|carries|holds?) more (?:importance|weight|influence))(?: (?:for|on|in) <L1>)? than {_REST},? {_SUM}(?: (?:for|on) <L2>)?<$>", r"\1 carry more than half of the importance for <L1><L2>"),
    (rf"<^>((?:<L>, )?(?:most|the (?:bulk|majority|greater part|larger part|main part|lion['’]s share)) of (?:the |all )?(?:total |overall )?(?:importance|weight|attribution)(?: for <L2>)?), (?:that is,? |i\.e\.,? |namely,? |in fact )?{_HALF}(?: of (?:it|the total|the whole|all of it|that))?, ", r"\1 "),
    (r"\bof what (?:matters|counts) for <L> (?:comes?|boils?|goes?) (?:down|back) to (?=<WS>)", r"of the importance for <L> comes from "),
    (r"\b(accounted for by|comes? down to|goes? to|went to|lies? with|rests? (?:on|with)|falls? on|belongs? to|sits? with|is on|is due to|is down to|comes? from) (<WS>),? (?:together|combined|taken together|jointly|as a group)<$>", r"\1 \2"),
    (rf"<^>{_REST},? {_SUM},? (?:matters?|counts?|weighs?|(?:is|are) less (?:important|influential)|(?:has|have|carry|carries) less (?:weight|importance|influence)) (?:less )?(?:(?:for|on) <L1> )?than <WS>(?:,? (?:together|combined|do|does))?(?: (?:for|on) <L2>)?<$>", r"<WS> carry more than half of the importance for <L1><L2>"),
    (rf"<^>(?:leave|set|put|take) <WS> (?:aside|away|out),? and (?:there (?:is|remains) )?{_UNDER_HALF} of (?:the |all |all the )?(?:total )?importance for <L> (?:remains|is left|stays|is left over|would remain)<$>", r"<WS> carry more than half of the importance for <L>"),
    (rf"<^>(?:without|leaving out|leaving aside) <WS>, {_HALF} of (?:the |all |all the )?(?:total )?importance for <L> (?:would be|is|were) (?:gone|lost|missing)<$>", r"<WS> carry more than half of the importance for <L>"),
    (rf"<^>more of the (?:total )?(importance|weight) for <L> (?:lies|rests|sits|falls|is|goes)(?: concentrated)? (with|on|to) <WS> than (?:with |on |to )?{_REST},? {_SUM}<$>", r"<WS> carry more than half of the \1 for <L>"),
    (rf"<^>the ({_IMP}) of (<WS>(?: together)?) for <L> (?:comes to|amounts to|is|makes up|adds up to|equals|accounts for|represents|constitutes|sums to|sums up to) (<N>) of the (?:total|whole|sum|overall (?:total|sum|importance)|total importance|grand total)(?: (?:importance|weight))?<$>", r"\2 carry \3 of the total \1 for <L>"),
    (rf"<^>(?:without|apart from|leaving aside|not counting|leaving out) <WS>, (?:there (?:is|remains) )?{_UNDER_HALF} of (?:the |all |all the )?(?:total )?importance for <L> (?:remains|is left|stays|is left over|would remain)<$>", r"<WS> carry more than half of the importance for <L>"),
)  # fmt: skip

#: Two words side by side, and words beside which no other counts.
SIDE_BY_SIDE: Rules = (
    (rf"<^>(?:take|consider|given) the ({_IMP}) of <W1> for <L>,? (?:and|then) <W2> has (<N>) (?:as much|that(?: much)?|of it)<$>", r"<W2> has \2 as much \1 for <L> as <W1>"),
    (r"<^>it (?:is|was) <W1>,? (?:and )?not <W2>,? (?:that|which) (counts|matters|weighs) (?:for )?more for <L><$>", r"<W1> \1 more for <L> than <W2>"),
    (rf"<^>multiply the ({_IMP}) of <W1> for <L> by (<N>),? and (?:you|we|one) (?:will )?(?:gets?|have|has|obtain|arrive at) (?:that|the {_IMP}) of <W2><$>", r"<W2> has \2 as much \1 for <L> as <W1>"),
    (rf"<^>neither <W1> nor <W2> (?:is|was|are|were) (?:more|less) {_IMPORTANT} (?:for|to) <L> than the other(?: one| word| is)?<$>", r"<W1> and <W2> are equally important for <L>"),
    (r"<^>neither <W1> nor <W2> (?:counts?|matters?|weighs?) (?:for )?(?:more|less) for <L> than the other(?: one| word| does)?<$>", r"<W1> and <W2> are equally important for <L>"),
    (rf"<^>neither <W1> nor <W2> (?:outweighs?|outranks?|beats?|surpass(?:es)?|exceeds?) the other(?: one| word)? (?:in {_IMP} )?for <L><$>", r"<W1> and <W2> are equally important for <L>"),
    (rf"<^>neither of <W1> and <W2> (?:is|was) (?:more|less) {_IMPORTANT} (?:for|to) <L> than the other(?: one| word| is)?<$>", r"<W1> and <W2> are equally important for <L>"),
    (rf"<^><W1> (?:is|was) the (?:more {_IMPORTANT}|weightier|stronger|heavier)(?: one| word)? of (?:the (?:two|pair)(?: words)?,? )?(?:of )?<W2> and <W3>( for <L>)?<$>", r"between <W2> and <W3>, it is <W1> that is more important\1"),
    (r"\bshares? (?:the same|a|one|the) (?:rank|place|position|spot)(?: in (?:importance|the (?:importance )?ranking))? (?=for <L>)", r"are equally important "),
    (r"<^>(<W1> and <W2>) rank (?:equally|the same|on the same level|side by side|equally high) (?:in importance )?(?=for <L>)", r"\1 are equally important "),
    (rf"<^>((?:the decision (?:on|about|for|over) )?<L> (?:hinges|rests|depends|relies|turns|is based|rides|builds) (?:on|upon) <WS> (?:alone|only)),? (?:while|whereas|and|as) (?:{_REST}|no other words?) (?:carr(?:y|ies)|ha(?:s|ve)|plays?|bears?) {_NONE} (?:{_IMP}|role|part|say|bearing)(?: (?:at all|in it|for it|on it|whatsoever))?<$>", r"\1"),
    (r"<^>(?:take away|leave aside|set aside|put aside|take) <WS> (?:from|off|out of) the list,? and no (?:other )?word (?:that (?:matters|counts)|of importance|of weight) for <L> (?:is left|remains|stays)<$>", r"no word other than <WS> has any weight for <L>"),
    (r"<^>(?:take|leave|set|put) <WS> (?:away|aside),? and (?:there is )?nothing (?:of importance|important|that matters|that counts) for <L> (?:is left|remains|is left over|left)<$>", r"no word other than <WS> has any weight for <L>"),
    (r"<^>(?:take away|leave aside|set aside|put aside) <WS>,? and (?:there is )?nothing (?:of importance|important|that matters|that counts) for <L> (?:is left|remains|is left over|left)<$>", r"no word other than <WS> has any weight for <L>"),
    (rf"<^>(?:if (?:it|a word) is not|whatever is not|what is not|any word that is not|a word that is not|anything that is not) <WS>,? (?:it )?(?:has|carries|bears|is of|plays) {_NONE} ({_IMP}|role|part) for <L><$>", r"the words other than <WS> have no weight for <L>"),
)  # fmt: skip

RULES = (*PLACES, *SHARES, *SIDE_BY_SIDE)
