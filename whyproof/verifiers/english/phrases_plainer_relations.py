"""More turns of phrase of how two words are related, of what the lexicon lists, of rules and of premises, and the ones that the
readers have. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_WE = r"(?:we|you|one|I)"
_ABOUT = r"(?:as for|as regards|regarding|concerning|as to|when it comes to|with regard to|with respect to|in terms of|in respect of|as far as|by|in|considering|judged by|going by|looking at)"
_SAME = r"(?:the same|identical|equal|equivalent|one and the same)"
_LEXICON = r"(?:the|this|our|your) (?:(?:sentiment|polarity|opinion) )?lexicon"

#: Words by other names.
CALLED: Rules = (
    (r"\b(is|are) (?:anything but|far from being|nowhere near|not at all|certainly not|definitely not|clearly not) (?=(?:an?|the) (?:kind|type|sort|form|synonym|antonym|opposite|part|derivative|hyponym|meronym)\b)", r"\1 not "),
    (r"\b(?:directly|exactly|precisely|diametrically) (?=(?:opposed|opposite) )", r""),
    (r"\bmeronym for (?=<T>)", r"meronym of "),
    (r"<^>the pair (?=<T1> and <T2> )", r""),
    (r"\bthe (?:two )?(?:lexical item|lexeme|vocable|dictionary word|word form|vocabulary item|headword|dictionary entry|lexical unit)(s?) (?=⟦)", r"the word\1 "),
    (r"\b(from|of) the (?:base|root|stem|base form|root form|root word|base word|stem word|source word) (?=⟦)", r"\1 "),
    (r"<^><T1> and <T2> (do not |both )?(?:bear|carry|hold|possess|share) (?=(?:the same|one|opposite|contrary|different|identical|an identical) (?:meaning|sense)s?<$>)", r"<T1> and <T2> \1have "),
)  # fmt: skip

#: What a sentence is about, named first: "as for 'x', it is ...".
ABOUT: Rules = (
    (r"<^>(?:as for|as regards|regarding|concerning|as to|with regard to|with respect to|when it comes to|speaking of) <T>,? (?:it|this word|that word|the word) (?=(?:is|was|does|has|means|comes|derives|denotes|names|counts|belongs|forms|falls)\b)", r"<T> "),
    (rf"<^>{_ABOUT} (?:their |the )?meanings?(?: (?:is|are) concerned| goes| go)?,? <T1> and <T2> are (not )?{_SAME}<$>", r"<T1> is \1a synonym of <T2>"),
    (rf"<^><T1> and <T2> are (not )?{_SAME} (?:as regards|regarding|as far as|with regard to|with respect to|when it comes to|in terms of|in|by) (?:their |the )?meanings?(?: (?:is|are) concerned| goes| go)?<$>", r"<T1> is \1a synonym of <T2>"),
    (rf"<^>{_ABOUT} (?:their |the )?meanings?(?: (?:is|are) concerned| goes| go)?,? <T1> and <T2> are (not )?(?:opposites|opposite|contrary|opposed)<$>", r"<T1> is \1an antonym of <T2>"),
    (r"<^><T1> and <T2> (?:agree|are in agreement|match) in (?:their )?meaning<$>", r"<T1> is a synonym of <T2>"),
    (r"<^><T1> and <T2> (?:do not agree|disagree|do not match) in (?:their )?meaning<$>", r"<T1> is not a synonym of <T2>"),
    (r"<^><T1> and <T2> cannot be (?:used interchangeably|interchanged|swapped) (?:in|without a change (?:of|in)) meaning<$>", r"<T1> is not a synonym of <T2>"),
    (r"<^><T1> (?:can|may|could) (?:be (?:replaced|exchanged|swapped|substituted) (?:by|with|for)|stand (?:for|in place of|in for)|replace) <T2> without (?:changing|altering|affecting|(?:any|a) change (?:in|of|to)) (?:the |its )?meaning<$>", r"<T1> is a synonym of <T2>"),
    (r"<^><T1> cannot (?:be (?:replaced|exchanged|swapped|substituted) (?:by|with|for)|stand (?:for|in place of|in for)|replace) <T2> without (?:changing|altering|affecting|(?:any|a) change (?:in|of|to)) (?:the |its )?meaning<$>", r"<T1> is not a synonym of <T2>"),
    (r"<^><T1> is (not )?(?:another|a different|just another) (?:word|term|name|expression) (?:for|meaning) the same(?: thing)? as <T2><$>", r"<T1> is \1a synonym of <T2>"),
    (r"<^><T1> and <T2> (do not )?(?:form|make|make up|constitute) (?:an? )?(?:(?:synonym|synonymous) pair|pair of synonyms)<$>", r"<T1> and <T2> \1have the same meaning"),
    (r"<^><T1> and <T2> (do not )?(?:form|make|make up|constitute) (?:an? )?(?:(?:antonym|antonymous|opposite) pair|pair of (?:antonyms|opposites))<$>", r"<T1> and <T2> \1have opposite meanings"),
    (r"<^><T1> (?:corresponds|is equal|is equivalent) in meaning to <T2><$>", r"<T1> is a synonym of <T2>"),
    (r"<^><T1> (?:does not correspond|is not equal|is not equivalent) in meaning to <T2><$>", r"<T1> is not a synonym of <T2>"),
    (r"<^><T1> can (not )?be (?:used|put|written|substituted) (?:in place of|instead of|for) <T2> (?:with|in) the same (?:meaning|sense)<$>", r"<T1> is \1a synonym of <T2>"),
    (r"<^><T1> cannot be (?:used|put|written|substituted) (?:in place of|instead of|for) <T2> (?:with|in) the same (?:meaning|sense)<$>", r"<T1> is not a synonym of <T2>"),
    (r"<^><T1> does not (?:express|state|denote|convey|signify|mean) the (?:opposite|contrary|reverse) of <T2><$>", r"<T1> is not an antonym of <T2>"),
    (r"<^><T1> (?:expresses|states|denotes|conveys|signifies|means) the (?:opposite|contrary|reverse) of <T2><$>", r"<T1> is an antonym of <T2>"),
    (r"<^>the opposite (?:meaning )?(?:to|of) <T1> is (not )?(?:expressed|denoted|given|conveyed|named) by <T2><$>", r"<T1> is \1an antonym of <T2>"),
    (r"<^><T1> and <T2> (?:point|pull|go) in opposite directions (?:in|of|by) meaning<$>", r"<T1> is an antonym of <T2>"),
)  # fmt: skip

_NAME = {
    "synonym": r"(?:synonymy|synonym|synonymity)",
    "antonym": r"(?:antonymy|antonym|opposition|opposites?)",
}
_LINK = r"(?:relation|relationship|link|connection|edge|pair|tie|association)"
_BETWEEN = r"(?:between|of|linking|connecting|joining) (?:the (?:two )?(?:words|terms|verbs|nouns|adjectives) )?<T1> (?:and|with|to) <T2>"


def _of_link(relation: str) -> Rules:
    """ "There is a synonym relation between X and Y"."""
    so, no = f"<T1> and <T2> are {relation}s", f"<T1> and <T2> are not {relation}s"
    link = rf"(?:{_NAME[relation]} {_LINK}|{_LINK} of {_NAME[relation]})"
    see = r"(?:there (?:is|exists|holds)|we (?:have|find|see)|you (?:have|find|see)|one (?:has|finds|sees))"
    see_no = r"(?:there (?:is|exists|holds)|we (?:have|find|see)|you (?:have|find|see)|one (?:has|finds|sees)) no"
    return (
        (rf"<^>{see} (?:an?|the) {link} {_BETWEEN}<$>", so),
        (rf"<^>{see_no} {link} {_BETWEEN}<$>", no),
        (rf"<^>there is not (?:an?|any) {link} {_BETWEEN}<$>", no),
        (rf"<^>{_BETWEEN},? there (?:is|exists|holds) (?:an?|the) {link}<$>", so),
        (rf"<^>{_BETWEEN},? there (?:is|exists|holds) no {link}<$>", no),
        (rf"<^><T1> is (?:related|linked|connected|tied|joined) (?:to|with) <T2> (?:by|through|via|as) (?:an? |the )?(?:{_NAME[relation]}|{link})<$>", so),
        (rf"<^><T1> is not (?:related|linked|connected|tied|joined) (?:to|with) <T2> (?:by|through|via|as) (?:an? |any |the )?(?:{_NAME[relation]}|{link})<$>", no),
        (rf"<^><T1> and <T2> (?:stand|are) in (?:an?|the) {link}<$>", so),
        (rf"<^><T1> and <T2> (?:do not stand|are not) in (?:an?|the|any) {link}<$>", no),
        (rf"<^><T1> (?:stands|is) in (?:an?|the) {link} (?:to|with) <T2><$>", so),
        (rf"<^><T1> (?:does not stand|is not) in (?:an?|the|any) {link} (?:to|with) <T2><$>", no),
        (rf"<^>(?:an?|the) {link} (?:links|connects|joins|ties) <T1> (?:and|with|to) <T2><$>", so),
        (rf"<^>no {link} (?:links|connects|joins|ties) <T1> (?:and|with|to) <T2><$>", no),
    )  # fmt: skip


_KIND = r"(kind|type|sort|form|part|component|piece)"
_NAMES = r"(?:means?|names?|denotes?|refers? to|stands? for|designates?|describes?|signif(?:y|ies)|expresses?)"

#: A kind or a part: what a word means, how two relate.
KINDS: Rules = (
    (rf"<^>(?:as a (?:word|term|concept|noun), )?<T1> {_NAMES} (?:some|an?|one|a certain|one of the) {_KIND}s? of <T2><$>", r"<T1> is a \1 of <T2>"),
    (rf"<^>(?:as a (?:word|term|concept|noun), )?<T1> does not {_NAMES} (?:some|an?|any|one of the) {_KIND}s? of <T2><$>", r"<T1> is not a \1 of <T2>"),
    (r"<^>the (?:relation|relationship) (?:of <T1> to|between <T2> and) <T3> is that of (?:an?|the) part to (?:an?|the|its) whole<$>", r"<T1><T2> is a part of <T3>"),
    (r"<^>the (?:relation|relationship) (?:of <T1> to|between <T2> and) <T3> is not that of (?:an?|the) part to (?:an?|the|its) whole<$>", r"<T1><T2> is not a part of <T3>"),
    (r"<^>the (?:relation|relationship) of <T1> to <T2> is that of (?:an?|the) whole to (?:an?|the|its|one of its) parts?<$>", r"<T2> is a part of <T1>"),
    (r"<^>the (?:relation|relationship) of <T1> to <T2> is that of (?:an?|the) (?:species|kind|subtype|hyponym) to (?:an?|the|its) (?:genus|class|category|type|supertype|hypernym)<$>", r"<T1> is a kind of <T2>"),
    (r"<^>the (?:relation|relationship) of <T1> to <T2> is not that of (?:an?|the) (?:species|kind|subtype|hyponym) to (?:an?|the|its) (?:genus|class|category|type|supertype|hypernym)<$>", r"<T1> is not a kind of <T2>"),
    (r"<^><T1> is (not )?(?:part of what|one of the (?:things|parts|pieces|components) (?:that|which)|among the (?:things|parts|pieces|components) (?:that|which)) (?:makes?|constitutes?|composes?|forms?)(?: up)? <T2><$>", r"<T1> is \1a part of <T2>"),
    (r"<^><T1> has an? (part|kind|type|sort|component|form) (?:that is |which is )?(?:called|named|known as) <T2><$>", r"<T2> is a \1 of <T1>"),
    (r"<^><T1> does not have an? (part|kind|type|sort|component|form) (?:that is |which is )?(?:called|named|known as) <T2><$>", r"<T2> is not a \1 of <T1>"),
    (r"<^><T1> (?:is composed|is made up|is made|consists) of <T2>,? (?:among|and|amongst) (?:other|further) (?:parts|things|components|pieces)<$>", r"<T2> is a part of <T1>"),
    (r"<^><T1> (serves|acts|functions|works) as (?:an?|one) (part|component|piece) of <T2><$>", r"<T1> is a part of <T2>"),
    (r"<^><T1> does not (serve|act|function|work) as (?:an?|one) (part|component|piece) of <T2><$>", r"<T1> is not a part of <T2>"),
    (r"<^><T1> is the part,? (?:and|while|whereas)? ?<T2> (?:is )?the whole<$>", r"<T1> is a part of <T2>"),
    (r"<^><T1> is to <T2> (?:as|like|what) (?:an?|the) part is to (?:an?|the|its) whole<$>", r"<T1> is a part of <T2>"),
    (r"<^><T1> is not to <T2> (?:as|like|what) (?:an?|the) part is to (?:an?|the|its) whole<$>", r"<T1> is not a part of <T2>"),
    (r"<^><T1> is the whole (?:to which <T2> belongs|of which <T3> is (?:an? |one )?part|that <T4> is (?:a )?part of|that contains <T5> as (?:a )?part)<$>", r"<T2><T3><T4><T5> is a part of <T1>"),
    (r"<^><T1> is not the whole (?:to which <T2> belongs|of which <T3> is (?:an? |one )?part|that <T4> is (?:a )?part of)<$>", r"<T2><T3><T4> is not a part of <T1>"),
    (r"<^><T1> is (not )?(?:included|contained|comprised|counted|subsumed|classed|filed|placed) (?:in|under|within|among) <T2>,? as an? (kind|type|sort|form) (?:of it|thereof)<$>", r"<T1> is \1a \2 of <T2>"),
    (r"<^><T1> is (not )?subsumed (?:under|by) <T2><$>", r"<T1> is \1a kind of <T2>"),
    (r"<^>the (?:more general|broader|wider|superordinate|generic) (?:word|term|concept|name|notion) (?:for|of|than|to|above) <T1> is (not )?<T2><$>", r"<T1> is \1a kind of <T2>"),
    (r"<^>the (?:more specific|narrower|subordinate) (?:word|term|concept|name|notion) (?:for|of|than|to|below) <T1> is (not )?<T2><$>", r"<T2> is \1a kind of <T1>"),
)  # fmt: skip

_MUST = r"(?:necessarily|always|automatically|inevitably|by necessity|of necessity)"

#: Deeds that entail others, and words that come from others.
DEEDS: Rules = (
    (rf"<^>(?:one|those|people|a person|someone) who (?:does|do) <T1>,? (?:{_MUST} )?also (?:{_MUST} )?(?:does|do) <T2>(?: too| as well)?<$>", r"<T1> entails <T2>"),
    (r"<^>(?:you|one|we|people|nobody) (?:cannot|can not) do <T1> unless (?:you|one|we|they) (?:also )?(?:do|does) <T2>(?: too| as well)?<$>", r"<T1> entails <T2>"),
    (r"<^>(?:doing )?<T1> is (?:impossible|not possible|unthinkable) without (?:(?:also )?doing )?<T2><$>", r"<T1> entails <T2>"),
    (r"<^>(?:doing )?<T1> is (?:(?:quite|perfectly) )?possible without (?:(?:also )?doing )?<T2><$>", r"<T1> does not entail <T2>"),
    (r"<^><T1> (?:results|arises|springs|grows|emerges) from <T2> (?:by|through|via) (?:word )?derivation<$>", r"<T1> is derived from <T2>"),
    (r"<^><T1> does not (?:result|arise|spring|grow|emerge) from <T2> (?:by|through|via) (?:word )?derivation<$>", r"<T1> is not derived from <T2>"),
    (r"<^>(?:in|by|through) its derivation,? <T1> (?:goes back|is traced back|leads back|comes|stems) (?:to|from) <T2><$>", r"<T1> is derived from <T2>"),
    (r"<^>(?:in|by|through) its derivation,? <T1> does not (?:go back|lead back|come|stem) (?:to|from) <T2><$>", r"<T1> is not derived from <T2>"),
    (r"<^>as a (?:derived|derivative) (?:word|form|term),? (?=<T> (?:is|was|does|comes|derives|stems)\b)", r""),
    (r"<^><T1> is derivationally related to <T2>,? (?:and|from which|as) (?:it )?is derived(?: from it)?<$>", r"<T1> is derived from <T2>"),
    (r"<^><T1> is a (?:necessary|logical|unavoidable|inevitable) (?:consequence|implication|result) of <T2><$>", r"<T2> entails <T1>"),
    (r"<^><T1> is not a (?:necessary|logical|unavoidable|inevitable) (?:consequence|implication|result) of <T2><$>", r"<T2> does not entail <T1>"),
    (rf"<^>not (?:everyone|everybody|every person|all people|all|anyone|all those) (?:who|that) (?:does|do) <T1> (?:{_MUST} )?(?:also )?(?:does|do) <T2>(?: too| as well)?<$>", r"<T1> does not entail <T2>"),
    (r"<^><T1> (?:takes|owes|gets|has|draws|receives) its (?:form|shape|origin|existence|formation) (?:from|to|in) <T2> (?:by|through|via|in|as a) (?:(?:word )?derivation|derivative)<$>", r"<T1> is derived from <T2>"),
    (r"<^><T1> does not (?:take|owe|get|have|draw|receive) its (?:form|shape|origin|existence|formation) (?:from|to|in) <T2> (?:by|through|via|in|as a) (?:(?:word )?derivation|derivative)<$>", r"<T1> is not derived from <T2>"),
    (r"<^>the (?:derived|derivative) (?:word|form|term|noun|adjective|verb) (⟦\d+⟧(?: \([\w.' -]+\))?) (?:comes|stems|derives|originates|is (?:derived|formed|built|made)|was (?:derived|formed|built|made)) from <T><$>", r"\1 is derived from <T>"),
    (r"<^>the (?:word|term|form|base|root|verb|noun|adjective) (?:that |which )?<T1> (?:is|was|has been) (?:derived|formed|built|made|coined) from is (not )?<T2><$>", r"<T1> is \1derived from <T2>"),
    (r"<^>the (?:word|term|form|base|root|verb|noun|adjective) from which <T1> (?:is|was|has been) (?:derived|formed|built|made|coined) is (not )?<T2><$>", r"<T1> is \1derived from <T2>"),
    (r"<^>what <T1> (?:is|was|has been) derived from is (not )?<T2><$>", r"<T1> is \1derived from <T2>"),
)  # fmt: skip

#: What the lexicon says, said in passing.
LISTED: Rules = (
    (rf"<^>({_LEXICON}) entry (?:for|of) <T> is (not )?(?:an? )?(positive|negative)(?: one| entry)?<$>", r"<T> is \2a \3 word"),
    (rf"<^>(?:in|by|according to|per) {_LEXICON},? <T> (has|carries|bears|gets|does not have|does not carry|does not bear|does not get) an? (positive|negative) (?:value|score|valence|sense|orientation|rating|connotation|entry)<$>", r"in the lexicon, <T> \1 a \2 polarity"),
    (rf"<^>{_LEXICON} (?:has|lists|marks|records|gives|puts|rates) <T> (?:down )?as (?:something|anything) (?:other than|different from|else than) (positive|negative)<$>", r"<T> is not a \1 word"),
    (rf"<^><T> (?:is|was)( not)?,? (?:according to|by|in|per|going by|as per) {_LEXICON},? (not )?(?:an? )?(positive|negative)(?: words?| terms?)?<$>", r"<T> is\1 \2a \3 word"),
    (rf"<^>(?:as|so|insofar as) far as {_LEXICON} (?:goes|is concerned|says|can tell),? (?=<T> (?:is|was|has|does|counts)\b)", r"in the lexicon, "),
    (rf"<^>(?:as far as|if we (?:go|judge) by|if you (?:ask|go by|consult)|in terms of|in the eyes of|for) {_LEXICON}(?: goes| is concerned)?,? (?=<T> (?:is|was|has|does|counts)\b)", r"in the lexicon, "),
    (rf"<^>(?:look up <T1>|look <T2> up|search for <T3>|check <T4>|go to <T5>) in {_LEXICON},? and {_WE} (?:will |can )?(?:find|see|get) (?:it|that it is|it to be) (?:is )?(?:(?:marked|listed|recorded|given|classified|classed|tagged|rated|labell?ed|registered|entered) )?(?:as |among )?(?:an? |the )?(positive|negative)(?: words?| terms?)?<$>", r"<T1><T2><T3><T4><T5> is a \1 word"),
)  # fmt: skip

_OF_RULE = r"(?:the )?(?:rule (?:⟦\d+⟧|[^,;:⟦]+?)|(?:⟦\d+⟧|[^,;:⟦]+?) rule)"
_DERIVE = r"(?:conclude|infer|say|deduce|state|derive|see|know|establish|claim|hold|find|assert|determine)"

#: What a rule lets one say.
RULED: Rules = (
    (rf"<^>([^,;:]+?) fails to be ([^,;:]+?) (under|by|according to) ({_OF_RULE})<$>", r"\1 is not \2 \3 \4"),
    (rf"<^>((?:under|by|according to) {_OF_RULE}), ([^,;:]+?) (?:cannot|can not) be (?:(?:called|considered|deemed|said to be|regarded as|treated as) )?", r"\1, \2 is not "),
    (rf"<^>({_OF_RULE}) (?:allows|lets|enables|permits|leads|forces|entitles|licenses|obliges|makes|has|helps) (?:us|one|you|me)(?: to)? {_DERIVE} that (?=[^,;:]+? (?:is|are) )", r"by \1, "),
    (rf"<^>((?:by|under|according to|from|following|on|per|as per|given|applying|with) {_OF_RULE}), (?:it (?:is|would be) (?:not (?:the case|true|so|right|correct)|false|untrue|wrong)) that ([^,;:]+?) (is|are) (?!not\b)", r"\1, \2 \3 not "),
    (rf"<^>((?:by|under|according to|from|following|on|per|as per|given|applying|with) {_OF_RULE}), (?:it (?:is|must be) (?:the case|true|so|right|correct)) that ([^,;:]+?) (is|are) ", r"\1, \2 \3 "),
)  # fmt: skip

_PREMISES = r"(?:(?:the )?premise(?:,)?(?: (?:and|with|together with|plus|along with|combined with|taken together with|joined with))? (?:the )?explanation,?(?: (?:together|combined|taken together|jointly))?)"

#: What follows from the premise and the explanation, for certain.
CERTAIN: Rules = (
    (rf"<^>(⟦\d+⟧) is not (?:logically )?(?:compatible|consistent|reconcilable) with ({_PREMISES})<$>", r"\1 contradicts \2"),
    (rf"<^>({_PREMISES}) (?:is|are) not (?:logically )?(?:compatible|consistent|reconcilable) with (⟦\d+⟧)<$>", r"\1 contradict \2"),
    (r"\b(conclude|infer|deduce|derive|say|know|follows?|concluded|inferred|deduced|derived) (?:with (?:(?:full|absolute|complete|logical|strict) )?(?:certainty|necessity)|beyond (?:any |a )?doubt|for certain) (that ⟦\d+⟧|from (?:the )?premise)", r"\1 \2"),
    (rf"<^>({_PREMISES}) (?:makes?|render|made) (?:it )?(?:certain|inevitable|necessary|necessarily true|a certainty) (?:that )?(⟦\d+⟧)<$>", r"\1 entail \2"),
    (rf"<^>({_PREMISES}) (?:makes?|render|made) (⟦\d+⟧) (?:certain|inevitable|necessary|necessarily true|a certainty)<$>", r"\1 entail \2"),
    (rf"<^>(?:given|under|in view of|in (?:the )?light of|considering|with) ({_PREMISES}),? (⟦\d+⟧) is a (?:(?:logical|plain|clear) )?contradiction<$>", r"\1 contradict \2"),
    (rf"<^>(?:given|under|in view of|in (?:the )?light of|considering|with) ({_PREMISES}),? (⟦\d+⟧) is (?:an? )?(?:(?:logical|plain|clear|necessary) )?(?:consequence|entailment|implication)<$>", r"\1 entail \2"),
)  # fmt: skip

RULES: Rules = (*CALLED, *ABOUT, *_of_link("synonym"), *_of_link("antonym"), *KINDS, *DEEDS, *LISTED, *RULED, *CERTAIN)
