"""Turns of phrase of what words mean, beside those of ``phrases_plainer``, and the ones that the readers have for them: kinds and
parts, relations by their names, deeds that entail others, derivations, and the sentiment lexicon. Data only: see ``plainer``,
and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_TONE = r"(positive|negative)"
_LEXICON = r"(?:the|this|our|your) (?:(?:sentiment|polarity|opinion) )?lexicon"
_BY_LEXICON = rf"(?:in|by|per|as per|according to|going by|judging by|based on|following|under|from) {_LEXICON}"
_LISTED = (
    r"(?:listed|marked|recorded|tagged|classified|classed|rated|noted|given|annotated|labell?ed|coded|scored|entered|registered|"
    r"categori[sz]ed|filed|flagged|put down|set down|written down|shown|named|down|carried|found|included|defined|described|treated)"
)
_LISTS = (
    r"(?:list|mark|record|tag|classify|classifie|class|classe|rate|note|give|annotate|label|code|score|enter|register|categori[sz]e|file|flag|put|"
    r"show|name|carry|carrie|have|ha|include|define|describe|treat|count|know|contain|regard)"
)
_A_WORD = rf"(?:an? |one of the |being an? )?{_TONE}(?: word| term| one)?(?:s)?"
_AMONG = rf"(?:an? |the )?{_TONE}(?: words?| terms?| entries| ones?)?"
_FIND = r"(?:there is|we (?:can )?find|you (?:can |will )?find|one (?:can )?finds?|is found|stands|appears|is listed|belongs|is)"
_FIND_NO = r"(?:there is no|we do not find|you (?:do|will) not find|one does not find|is not found|is not listed|is not)"


def _of_lexicon() -> Rules:
    """What the lexicon says, and what it does not."""
    rules: list[tuple[str, str]] = [
        (rf"<^>(?:if|when|once) (?:you|we|one|I) looks? (?:it|this word|that word) up in {_LEXICON},? (?=<T> (?:is|are|has|does|counts)\b)", r"in the lexicon, "),
        (rf"<^>(?:if|when|once) (?:you|we|one|I) looks? (?:up <T1>|<T2> up) in {_LEXICON},? (?:it (?:is|turns out to be)|you (?:will )?(?:see|find) (?:that )?it is) (not )?(?:{_LISTED} as )?{_A_WORD}<$>", r"<T1><T2> is \1a \2 word"),
    ]  # fmt: skip
    for said, put in (("", ""), ("not ", "not ")):
        rules += [
            (rf"<^>{_BY_LEXICON},? <T> (?:is|was) {said}(?:{_LISTED} as )?{_A_WORD}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_BY_LEXICON},? <T> has {said}been {_LISTED} (?:as|among) {_A_WORD}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^><T> has {said}been {_LISTED} (?:as|among) {_A_WORD} {_BY_LEXICON}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_BY_LEXICON},? <T> (?:is|was) {said}{_LISTED} among the {_TONE} (?:words|terms|entries)<$>", rf"<T> is {put}a \1 word"),
            (rf"<^><T> (?:is|was) {said}an? {_TONE} entry {_BY_LEXICON}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>the (?:polarity|tone|sentiment) of <T>,? {_BY_LEXICON},? is {said}{_TONE}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^><T> (?:is|was) {said}(?:{_LISTED} (?:as )?)?{_A_WORD} {_BY_LEXICON}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^><T> (?:is|was) {said}{_LISTED} {_BY_LEXICON} as {_A_WORD}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_LEXICON} (?:says|states|shows|tells us|records|has it) that <T> is {said}(?:{_LISTED} as )?{_A_WORD}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^><T> (?:is|was|stands|appears) {said}(?:{_LISTED} |counted )?(?:among|amongst|one of|in the list of|on the list of) the {_TONE} (?:words|terms|entries) (?:of|in|from|listed in) {_LEXICON}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>it is {said}as {_A_WORD} that <T> (?:appears|stands|occurs|is {_LISTED}) {_BY_LEXICON}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>(?:the )?(?:entry|polarity|tone|sentiment|value|label|mark)(?: (?:that )?(?:is )?given)? (?:for|of|to) <T> {_BY_LEXICON} is {said}{_A_WORD}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_LEXICON}['’]s (?:entry|polarity|tone|value|label|mark) for <T> is {said}{_A_WORD}<$>", rf"<T> is {put}a \1 word"),
        ]  # fmt: skip
    for does, put in ((r"", ""), (r"(?:does not|do not|did not) ", "not ")):
        s = "s?" if not does else ""
        rules += [
            (rf"<^>{_LEXICON} {does}{_LISTS}{s} <T> (?:down )?as {_A_WORD}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_LEXICON} {does}(?:{_LISTS}|place|contain|number){s} <T> (?:among|amongst|as one of) (?:its|the) {_TONE} (?:words|terms|entries)<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_LEXICON} {does}(?:give|assign|attribute|ascribe|attache?){s} (?:to )?<T> (?:an? )?{_TONE} (?:polarity|tone|label|mark|sentiment)<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_LEXICON} {does}(?:give|assign|attribute|ascribe|attache?){s} (?:an? )?{_TONE} (?:polarity|tone|label|mark|sentiment) to <T><$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_BY_LEXICON},? (?:you|we|one|I) (?:(?:can|will) )?(?:{does})?(?:finds?|sees?|meets?) <T> (?:(?:{_LISTED} )?as|among) {_AMONG}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>(?:you|we|one|I) (?:(?:can|will) )?(?:{does})?(?:finds?|sees?|meets?) <T> (?:(?:{_LISTED} )?as|among) {_AMONG} {_BY_LEXICON}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>the {_TONE} (?:words|terms|entries) (?:of|in|from|listed in|on) {_LEXICON} {does}(?:include|contain|comprise|number){s} <T><$>", rf"<T> is {put}a \1 word"),
            (rf"<^><T> {does}(?:counts?|qualif(?:y|ies)|figures?|features?|appears?|stands?|goes|go|ranks?) (?:as|among) {_A_WORD} {_BY_LEXICON}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_BY_LEXICON},? <T> {does}(?:counts?|qualif(?:y|ies)|figures?|features?|appears?|stands?|goes|go|ranks?) (?:as|among) {_A_WORD}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^><T> {does}(?:counts?|qualif(?:y|ies)|figures?|features?|appears?|stands?|goes|go|ranks?) {_BY_LEXICON} (?:as|among) {_A_WORD}<$>", rf"<T> is {put}a \1 word"),
            (rf"<^>{_BY_LEXICON},? <T> {does}(?:ha(?:s|ve)|carr(?:y|ies)|bears?|gets?) (?:an? )?{_TONE} (?:polarity|tone|label|mark|sentiment|entry)<$>", rf"<T> is {put}a \1 word"),
            (rf"<^><T> {does}(?:ha(?:s|ve)|carr(?:y|ies)|bears?|gets?) (?:an? )?{_TONE} (?:polarity|tone|label|mark|sentiment|entry) {_BY_LEXICON}<$>", rf"<T> is {put}a \1 word"),
        ]  # fmt: skip
    rules += [
        (rf"<^>(?:you|we|one|I) (?:will not|do not|does not|cannot) (?:find|see|meet) <T> (?:(?:{_LISTED} )?as|among) {_AMONG} {_BY_LEXICON}<$>", r"<T> is not a \1 word"),
        (rf"<^><T> is no {_TONE} (?:word|term) {_BY_LEXICON}<$>", r"<T> is not a \1 word"),
        (rf"<^>{_BY_LEXICON},? <T> is no {_TONE} (?:word|term)<$>", r"<T> is not a \1 word"),
    ]  # fmt: skip
    among = rf"<^>among (?:the|its|all the) {_TONE} (?:words|terms|entries) (?:of|in|from|listed in|on) {_LEXICON},?"
    rules += [
        (rf"{among} {_FIND_NO} <T><$>", r"<T> is not a \1 word"),
        (rf"{among} <T> {_FIND_NO}<$>", r"<T> is not a \1 word"),
        (rf"{among} {_FIND} <T><$>", r"<T> is a \1 word"),
        (rf"<^>there is no entry (?:of|for) <T> as {_A_WORD} {_BY_LEXICON}<$>", r"<T> is not a \1 word"),
        (rf"<^>there is an entry (?:of|for) <T> as {_A_WORD} {_BY_LEXICON}<$>", r"<T> is a \1 word"),
    ]  # fmt: skip
    return tuple(rules)


_KINDS = r"(?:kinds|types|sorts|forms|varieties|subtypes)"
_KIND = r"(?:kind|type|sort|form|variety|subtype)"
_CLASS = r"(?:the (?:category|class|group|heading|concept|term|notion|family) (?:of )?)?"


def _in_groups(noun: str, nouns: str, relation: str) -> Rules:
    """ "The kinds of Y include X", "among the parts of Y, we find X"."""
    is_so, is_not = f"<T2> is a {relation} of <T1>", f"<T2> is not a {relation} of <T1>"
    return (
        (rf"<^>the {nouns} of <T1> (?:include|comprise|contain|are|cover|number)(?: among others)? <T2><$>", is_so),
        (rf"<^>the {nouns} of <T1> do not (?:include|comprise|contain|cover) <T2><$>", is_not),
        (rf"<^>(?:among|amongst|of|under) the (?:various |different |many |several )?{nouns} of <T1>,? {_FIND_NO} <T2><$>", is_not),
        (rf"<^>(?:among|amongst|of|under) the (?:various |different |many |several )?{nouns} of <T1>,? <T2> {_FIND_NO}<$>", is_not),
        (rf"<^>(?:among|amongst|of|under) the (?:various |different |many |several )?{nouns} of <T1>,? {_FIND} <T2><$>", is_so),
        (rf"<^>(?:among|amongst|of|under) the (?:various |different |many |several )?{nouns} of <T1>,? one is <T2><$>", is_so),
        (rf"<^><T2> (?:is|was) not (?:found |listed |counted )?(?:among|amongst) the {nouns} of <T1><$>", is_not),
        (rf"<^><T2> (?:is|was) (?:found |listed |counted |to be found )?(?:among|amongst) the {nouns} of <T1><$>", is_so),
        (rf"<^><T2> (?:belongs to|counts among|counts as one of|is included among|is included in|ranks among|is one of) the {nouns} of <T1><$>", is_so),
        (rf"<^><T2> (?:does not (?:belong to|count among|count as one of|rank among)|is not included (?:among|in)|is not one of) the {nouns} of <T1><$>", is_not),
        (rf"<^><T1> (?:counts|numbers|lists|has|includes|contains) <T2> (?:among|as one of) (?:its|the) {nouns}<$>", is_so),
        (rf"<^><T1> does not (?:count|number|list|have|include|contain) <T2> (?:among|as one of) (?:its|the) {nouns}<$>", is_not),
        (rf"<^><T2> (?:represents|constitutes|forms) (?:an?|one) {noun} of <T1><$>", is_so),
        (rf"<^><T2> does not (?:represent|constitute|form) (?:an?|any) {noun} of <T1><$>", is_not),
        (rf"<^>no {noun} of <T1> is <T2><$>", is_not),
        (rf"<^>there is no {noun} of <T1> (?:that is )?(?:called|named) <T2><$>", is_not),
        (rf"<^>there is an? {noun} of <T1> (?:that is )?(?:called|named) <T2><$>", is_so),
    )  # fmt: skip


GROUPS: Rules = (
    *_in_groups(_KIND, _KINDS, "kind"),
    *_in_groups("(?:part|component|piece)", "(?:parts|components|pieces|constituents)", "part"),
    (rf"<^><T1> (?:falls?|comes?|goes|belongs?|is|is placed|stands?) (?:under|to|in|within|into|with) {_CLASS}<T2>,? (?:as|being) (?:an?|one) {_KIND} of (?:it|that|this)<$>", r"<T1> is a kind of <T2>"),
    (rf"<^><T1> (?:does not|do not|is not) (?:fall|come|go|belong|placed|stand) (?:under|to|in|within|into|with) {_CLASS}<T2>,? (?:as|being) (?:an?|one) {_KIND} of (?:it|that|this)<$>", r"<T1> is not a kind of <T2>"),
    (r"<^><T1> is the (?:genus|(?:more )?general (?:term|word|concept)|broader (?:term|word|concept)),? (?:and )?<T2> (?:is )?(?:a species|one kind|a kind|the more (?:specific|special) (?:one|term|word|concept)|the narrower (?:one|term|word|concept))(?: of it)?<$>", r"<T2> is a kind of <T1>"),
    (rf"<^><T1> is a (?:more (?:specific|special|particular)|narrower) (?:term|word|concept|name|expression) for an? {_KIND} of <T2><$>", r"<T1> is a kind of <T2>"),
    (rf"<^><T1> is not a (?:more (?:specific|special|particular)|narrower) (?:term|word|concept|name|expression) for an? {_KIND} of <T2><$>", r"<T1> is not a kind of <T2>"),
    (r"<^><T1> (?:makes|forms|constitutes|is) part of <T2><$>", r"<T1> is a part of <T2>"),
    (r"<^><T1> does not (?:make|form|constitute) part of <T2><$>", r"<T1> is not a part of <T2>"),
    (r"<^><T1> (?:stands|relates|is related|is) to <T2> (?:as|like) (?:a |the )?part to (?:a |the |its )?whole<$>", r"<T1> is a part of <T2>"),
    (r"<^><T1> (?:does not (?:stand|relate)|is not(?: related)?) to <T2> (?:as|like) (?:a |the )?part to (?:a |the |its )?whole<$>", r"<T1> is not a part of <T2>"),
    (r"<^><T1> (?:stands|relates|is related|is) to <T2> (?:as|like) (?:a |the )?whole to (?:a |the |its |one of its )?parts?<$>", r"<T2> is a part of <T1>"),
    (r"<^>as (?:an?|one) (kind|type|sort|form|part|component|piece),? <T1> (?:belongs to|falls under|is of|goes with|comes under) <T2><$>", r"<T1> is a \1 of <T2>"),
    (r"<^>as (?:an?|one) (kind|type|sort|form|part|component|piece),? <T1> (?:does not (?:belong to|fall under|go with|come under)|is not of) <T2><$>", r"<T1> is not a \1 of <T2>"),
    (r"<^><T1> (?:constitutes|makes up|represents|makes|names|denotes) (?:an?|one) part of <T2><$>", r"<T1> is a part of <T2>"),
    (r"<^><T1> does not (?:constitute|make up|represent|make|name|denote) (?:an?|one) part of <T2><$>", r"<T1> is not a part of <T2>"),
    (r"\b(?:component|constituent|constitutive) part of (?=<T>)", r"part of "),
)  # fmt: skip

_RELATIONS = {
    "synonym": (r"(?:synonymy|synonymity|equivalence in meaning|sameness of meaning|identity of meaning)", "synonym"),
    "antonym": (r"(?:antonymy|opposition in meaning|opposite(?:ness)? (?:in|of) meaning)", "antonym"),
}
_NAMED = r"(?:listed|recorded|given|named|registered|entered|marked|noted|shown|found|documented|tagged|cited)"
_WHERE = r"(?: (?:in|by) (?:wordnet|the (?:lexicon|dictionary|thesaurus|graph|knowledge graph|lexical database)))?"


def _of_relation(relation: str) -> Rules:
    """Two words in a relation that is called by its name."""
    name, one = _RELATIONS[relation]
    so, no = f"<T1> and <T2> are {one}s", f"<T1> and <T2> are not {one}s"
    two = r"(?:the (?:two )?(?:words|terms|verbs|nouns|adjectives) )?<T1> and <T2>"
    link = r"(?:relation|relationship|link|connection)"
    return (
        (rf"<^>{two} (?:are|stand|are found|are linked) in (?:an? |the )?{link} of {name}<$>", so),
        (rf"<^>{two} (?:are not|do not stand|are not found|are not linked) in (?:an? |the )?{link} of {name}<$>", no),
        (rf"<^>{two} are (?:related|linked|connected) by {name}<$>", so),
        (rf"<^>{two} are not (?:related|linked|connected) by {name}<$>", no),
        (rf"<^>{two} are (?:related|linked|connected|paired) as {one}s<$>", so),
        (rf"<^>{two} are not (?:related|linked|connected|paired) as {one}s<$>", no),
        (rf"<^>there (?:is|exists) (?:an? |the )?(?:{link} of )?{name} between {two}<$>", so),
        (rf"<^>there (?:is|exists) (?:no|not any) (?:{link} of )?{name} between {two}<$>", no),
        (rf"<^>between {two},? there (?:is|exists) (?:an? |the )?(?:{link} of )?{name}<$>", so),
        (rf"<^>between {two},? there (?:is|exists) no (?:{link} of )?{name}<$>", no),
        (rf"<^>the {link} (?:between|of) {two} is (?:one of |that of )?{name}<$>", so),
        (rf"<^>the {link} (?:between|of) {two} is not (?:one of |that of )?{name}<$>", no),
        (rf"<^>(?:an?|the) {one} {link} (?:holds|exists) between {two}<$>", so),
        (rf"<^>no {one} {link} (?:holds|exists) between {two}<$>", no),
        (rf"<^><T1> (?:serves|acts|functions|can serve|works) as (?:an?|the) {one} (?:of|for|to) <T2><$>", f"<T1> is a {one} of <T2>"),
        (rf"<^><T1> (?:does not (?:serve|act|function|work)|cannot serve) as (?:an?|the) {one} (?:of|for|to) <T2><$>", f"<T1> is not a {one} of <T2>"),
        (rf"<^><T1> is {_NAMED}{_WHERE} (?:as|among) (?:an?|one|one of the) {one}s? (?:of|for|to) <T2>{_WHERE}<$>", f"<T1> is a {one} of <T2>"),
        (rf"<^><T1> is not {_NAMED}{_WHERE} (?:as|among) (?:an?|one|one of the) {one}s? (?:of|for|to) <T2>{_WHERE}<$>", f"<T1> is not a {one} of <T2>"),
    )  # fmt: skip


_MEANS = r"(?:(?:has|have|bears?|carr(?:y|ies)) )"
_SAME = r"(?:the same|identical|equal|equivalent|one and the same)"
_OTHER = r"(?:different|distinct|another|other)"

SENSES: Rules = (
    (rf"<^>the meaning of <T1> is {_SAME} (?:as|to|with) (?:that|the meaning|the one) of <T2><$>", r"<T1> is a synonym of <T2>"),
    (rf"<^>the meaning of <T1> is not {_SAME} (?:as|to|with) (?:that|the meaning|the one) of <T2><$>", r"<T1> is not a synonym of <T2>"),
    (r"<^>the meaning of <T1> (?:is (?:different|distinct|other)|differs) (?:from|than|to) (?:that|the meaning|the one) of <T2><$>", r"<T1> is not a synonym of <T2>"),
    (r"<^>the meanings of <T1> and <T2> (?:are different|are distinct|differ|are not the same|are not identical|do not coincide)<$>", r"<T1> is not a synonym of <T2>"),
    (rf"<^>the meanings of <T1> and <T2> (?:are {_SAME}|coincide|do not differ)<$>", r"<T1> is a synonym of <T2>"),
    (rf"<^><T1> {_MEANS}(?:a |an )?{_OTHER} (?:meaning|sense) (?:from|than|to) <T2><$>", r"<T1> is not a synonym of <T2>"),
    (r"<^><T1> means (?:something|a thing) (?:different|other|else) (?:from|than|to) <T2>(?: does)?<$>", r"<T1> is not a synonym of <T2>"),
    (rf"<^>(?:in|by) meaning, <T1> and <T2> are {_SAME}<$>", r"<T1> is a synonym of <T2>"),
    (rf"<^>(?:in|by) meaning, <T1> and <T2> are (?:not {_SAME}|different|distinct)<$>", r"<T1> is not a synonym of <T2>"),
)  # fmt: skip

_WHO = r"(?:you|one|we|someone|somebody|a person|anyone|anybody|people|they|he or she|he|she|the person|that person|the (?:same )?one)"
_DO = r"(?:does|do|is doing|are doing)"
_DOING = r"(?:doing|performing|carrying out|the (?:doing|performance) of|the act of|an act of)"
_MUST = r"(?:necessarily|always|automatically|inevitably|by necessity|of necessity)"
_SO, _NOT_SO = r"<T1> entails <T2>", r"<T1> does not entail <T2>"

_MUST_ALSO = rf"(?:(?:{_MUST}|thereby|also|must|must also|has to|has to also) )+"

DEEDS: Rules = (
    (rf"<^>(?:whoever|who|whosoever|he who|anyone who|anybody who|any person who) (?:does )?<T1>,? {_MUST_ALSO}(?:does |do )?<T2>(?: too| as well)?<$>", _SO),
    (rf"<^>(?:whoever|who|whosoever|he who|anyone who|anybody who|any person who) (?:does )?<T1>,? does not {_MUST} (?:also )?(?:do )?<T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>it (?:{_MUST} )?follows from (?:{_DOING} )?<T1> that {_WHO} (?:also |{_MUST} )*(?:{_DO} )?<T2>(?: too| as well)?<$>", _SO),
    (rf"<^>it does not (?:{_MUST} )?follow from (?:{_DOING} )?<T1> that {_WHO} (?:also |{_MUST} )*(?:{_DO} )?<T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>(?:if|when|whenever) {_WHO} <T1>,? (?:then )?it (?:{_MUST} )?follows that {_WHO} (?:also |{_MUST} )?<T2>(?: too| as well)?<$>", _SO),
    (rf"<^>(?:if|when|whenever) {_WHO} <T1>,? (?:then )?it does not (?:{_MUST} )?follow that {_WHO} (?:also |{_MUST} )?<T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>{_WHO} can (?:do )?<T1> and (?:yet |still )?not (?:do )?<T2><$>", _NOT_SO),
    (rf"<^>{_WHO} (?:cannot|can not) (?:do )?<T1> and (?:yet |still )?not (?:do )?<T2><$>", _SO),
    (rf"<^>to <T1> is {_MUST} (?:also )?to <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>to <T1> is not {_MUST} (?:also )?to <T2>(?: too| as well)?<$>", _NOT_SO),
    (r"<^>(?:it is (?:impossible|not possible)|there is no way|it cannot be) to (?:do )?<T1> and (?:yet |still )?not (?:to )?(?:also )?(?:do )?<T2><$>", _SO),
    (r"<^>it is (?:quite |perfectly )?possible to (?:do )?<T1> and (?:yet |still )?not (?:to )?(?:also )?(?:do )?<T2><$>", _NOT_SO),
    (rf"<^>(?:a person|someone|somebody|one|people) who (?:does|do) <T1> (?:{_MUST}|thereby|also {_MUST}|{_MUST} also) (?:does|do) <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>(?:a person|someone|somebody|one|people) who (?:does|do) <T1> (?:does|do) not {_MUST} (?:also )?do <T2>(?: too| as well)?<$>", _NOT_SO),
    (r"<^>it is (?:impossible|not possible) to do <T1> and (?:yet )?not (?:to )?(?:also )?do <T2><$>", _SO),
    (r"<^>it is possible to do <T1> and (?:yet )?not (?:to )?(?:also )?do <T2><$>", _NOT_SO),
    (rf"<^>{_WHO} (?:can|may) (?:very well )?do <T1> without (?:also )?(?:doing|having to do) <T2><$>", _NOT_SO),
    (rf"<^>{_DOING} <T1> is (?:(?:logically|necessarily|always) )?(?:entailed|implied|presupposed) by (?:{_DOING} )?<T2><$>", r"<T2> entails <T1>"),
    (rf"<^>{_DOING} <T1> is not (?:(?:logically|necessarily|always) )?(?:entailed|implied|presupposed) by (?:{_DOING} )?<T2><$>", r"<T2> does not entail <T1>"),
    (rf"<^>{_DOING} <T1> (?:{_MUST} )?(?:follows|results) from {_DOING} <T2><$>", r"<T2> entails <T1>"),
    (rf"<^>{_DOING} <T1> does not (?:{_MUST} )?(?:follow|result) from {_DOING} <T2><$>", r"<T2> does not entail <T1>"),
    (rf"<^>(?:to do|{_DOING}) <T1> is {_MUST} (?:also )?(?:to do|{_DOING}) <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>(?:to do|{_DOING}) <T1> is not {_MUST} (?:also )?(?:to do|{_DOING}) <T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>from (?:{_DOING} )?<T1>,? it (?:{_MUST} )?follows that {_WHO} (?:also |{_MUST} )?{_DO} <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>from (?:{_DOING} )?<T1>,? it does not (?:{_MUST} )?follow that {_WHO} (?:also |{_MUST} )?{_DO} <T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>(?:if|when|whenever) {_WHO} {_DO} <T1>,? (?:then )?it (?:{_MUST} )?follows that {_WHO} (?:also |{_MUST} )?{_DO} <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>(?:if|when|whenever) {_WHO} {_DO} <T1>,? (?:then )?it does not (?:{_MUST} )?follow that {_WHO} (?:also |{_MUST} )?{_DO} <T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>that {_WHO} {_DO} <T1> (?:{_MUST} )?(?:entails|implies|means) that {_WHO} (?:also |{_MUST} )?{_DO} <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>that {_WHO} {_DO} <T1> does not (?:{_MUST} )?(?:entail|imply|mean) that {_WHO} (?:also |{_MUST} )?{_DO} <T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>(?:if|when|whenever) {_WHO} {_DO} <T1>,? (?:then )?{_WHO} {_MUST} (?:also )?{_DO} <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>(?:if|when|whenever) {_WHO} {_DO} <T1>,? (?:then )?{_WHO} (?:does|do) not {_MUST} (?:also )?do <T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>there (?:is|can be) no {_DOING} <T1> without {_DOING} <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>there (?:is|can be) {_DOING} <T1> without {_DOING} <T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>(?:no one|nobody) (?:does|can do) <T1> without (?:also )?{_DOING} <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>not (?:everyone|everybody|all people|every person|all those) who (?:does|do) <T1> {_MUST} (?:also )?(?:does|do) <T2>(?: too| as well)?<$>", _NOT_SO),
    (rf"<^>(?:everyone|everybody|every person|all those|all people|those) who (?:does|do) <T1> {_MUST} (?:also )?(?:does|do) <T2>(?: too| as well)?<$>", _SO),
    (rf"<^>{_DOING} <T1> {_MUST} (?:means|involves|includes|entails|implies) (?:also )?{_DOING} <T2>(?: too| as well)?<$>", _SO),
)  # fmt: skip

_WORD_OF = r"(?:the|a) (?:word|term|base|base word|root|root word|form|verb|noun|adjective)"
_DERIVED = r"(?:derived|formed|built|made|coined|created)"

_SOURCE = r"(?:source|base|origin|root|stem|starting point)"

DERIVED: Rules = (
    (rf"<^><T1> is the (?:{_SOURCE}|(?:word|term|base|root) ?(?:word|form)?) (?:from|out of) which <T2> (?:is|was|has been) {_DERIVED}<$>", r"<T2> is derived from <T1>"),
    (rf"<^><T1> is not the (?:{_SOURCE}|(?:word|term|base|root) ?(?:word|form)?) (?:from|out of) which <T2> (?:is|was|has been) {_DERIVED}<$>", r"<T2> is not derived from <T1>"),
    (rf"<^>(?:from|out of) <T1>,? <T2> (?:is|was|has) (not )?(?:been )?{_DERIVED}<$>", r"<T2> is \1derived from <T1>"),
    (r"<^><T1> has its (?:origin|source|root|roots|base) in <T2> (?:by|through|via) derivation<$>", r"<T1> is derived from <T2>"),
    (r"<^><T1> does not have its (?:origin|source|root|roots|base) in <T2> (?:by|through|via) derivation<$>", r"<T1> is not derived from <T2>"),
    (r"<^>derived from <T1>,? (?:we (?:have|find|get)|there is|is) <T2><$>", r"<T2> is derived from <T1>"),
    (r"<^><T1> is a derivation (?:of|from) <T2><$>", r"<T1> is derived from <T2>"),
    (r"<^><T1> is not a derivation (?:of|from) <T2><$>", r"<T1> is not derived from <T2>"),
    (rf"<^><T1> is {_WORD_OF} from which <T2> (?:derives|comes|stems)<$>", r"<T2> is derived from <T1>"),
    (rf"<^><T1> is not {_WORD_OF} from which <T2> (?:derives|comes|stems)<$>", r"<T2> is not derived from <T1>"),
    (r"<^>(?:through|by|via) derivation, <T1> (?:gives|yields|becomes|produces)(?: us)? <T2><$>", r"<T2> is derived from <T1>"),
    (r"<^><T1> (?:gives rise to|yields|gives|produces) the (?:derived|derivative) (?:word|form|term|noun|adjective|verb) <T2><$>", r"<T2> is derived from <T1>"),
    (r"<^><T1> does not (?:give rise to|yield|give|produce) the (?:derived|derivative) (?:word|form|term|noun|adjective|verb) <T2><$>", r"<T2> is not derived from <T1>"),
    (r"<^><T1> has <T2> as (?:a|one of its|its) (?:derivatives?|derived (?:words?|forms?))<$>", r"<T2> is derived from <T1>"),
    (r"<^><T1> does not have <T2> as (?:a|one of its|its) (?:derivatives?|derived (?:words?|forms?))<$>", r"<T2> is not derived from <T1>"),
    (r"<^>it is from <T1> that <T2> (?:comes|stems|derives|was derived|was formed|is formed)<$>", r"<T2> is derived from <T1>"),
    (r"<^>it is not from <T1> that <T2> (?:comes|stems|derives|was derived|was formed|is formed)<$>", r"<T2> is not derived from <T1>"),
    (rf"<^><T1> is {_WORD_OF} (?:from which|out of which) <T2> (?:is|was|has been) {_DERIVED}<$>", r"<T2> is derived from <T1>"),
    (rf"<^><T1> is not {_WORD_OF} (?:from which|out of which) <T2> (?:is|was|has been) {_DERIVED}<$>", r"<T2> is not derived from <T1>"),
    (rf"<^><T1> is {_WORD_OF} (?:that |which )?<T2> (?:is|was|has been) {_DERIVED} from<$>", r"<T2> is derived from <T1>"),
    (rf"<^><T1> is not {_WORD_OF} (?:that |which )?<T2> (?:is|was|has been) {_DERIVED} from<$>", r"<T2> is not derived from <T1>"),
    (r"<^>(?:as a word, <T1> (?:has|takes|draws) its (?:origin|source)|(?:as a word, )?<T2> (?:has|takes|draws) its (?:derivation|root|base)) (?:in|from) <T3><$>", r"<T1><T2> is derived from <T3>"),
    (r"<^>(?:as a word, <T1> does not (?:have|take|draw) its (?:origin|source)|(?:as a word, )?<T2> does not (?:have|take|draw) its (?:derivation|root|base)) (?:in|from) <T3><$>", r"<T1><T2> is not derived from <T3>"),
    (r"<^>as a word, (?=<T1> (?:is|was|does|comes|derives|has been) )", r""),
    (r"<^><T1> is a (?:derived|derivative) (?:word|form|term|noun|adjective|verb) (?:of|from) <T2><$>", r"<T1> is derived from <T2>"),
    (r"<^><T1> is not a (?:derived|derivative) (?:word|form|term|noun|adjective|verb) (?:of|from) <T2><$>", r"<T1> is not derived from <T2>"),
    (r"<^>from <T1>,? (?:we|you|one) (?:(?:can|could) )?(?:derives?|forms?) <T2><$>", r"<T2> is derived from <T1>"),
    (r"<^>from <T1>,? (?:we|you|one) (?:gets?|obtains?|has|have|makes?|builds?) the (?:derived|derivative) (?:word|form|term|noun|adjective|verb) <T2><$>", r"<T2> is derived from <T1>"),
    (r"<^>from <T1>,? (?:we|you|one) (?:do not|does not|cannot) (?:derive|form) <T2><$>", r"<T2> is not derived from <T1>"),
    (rf"<^>from <T1> (?:comes|stems|derives|is {_DERIVED}|was {_DERIVED}) (?:the (?:derived|derivative) (?:word|form|term) )?<T2><$>", r"<T2> is derived from <T1>"),
    (r"<^>the (?:source|base|root|origin) of (?:the (?:derived|derivative) (?:word|form|term) )<T1> is <T2><$>", r"<T1> is derived from <T2>"),
    (r"<^>the (?:source|base|root|origin) of (?:the (?:derived|derivative) (?:word|form|term) )<T1> is not <T2><$>", r"<T1> is not derived from <T2>"),
    (r"<^>(?:in terms of|in|by|with respect to|as regards|regarding|as far as|from the point of view of) (?:its )?(?:word formation|word-formation|derivation|morphology)(?: goes| is concerned)?, (?=<T> (?:is|was|does|comes|derives|has been) )", r""),
    (r"<^>there is no derivation of <T1> from <T2><$>", r"<T1> is not derived from <T2>"),
    (r"<^>there is a derivation of <T1> from <T2><$>", r"<T1> is derived from <T2>"),
    (r"<^>the (?:word )?derivation of <T1> (?:is|goes back|leads back) (?:from|to) <T2><$>", r"<T1> is derived from <T2>"),
    (r"<^>the (?:word )?derivation of <T1> (?:is not|does not go back|does not lead back) (?:from|to) <T2><$>", r"<T1> is not derived from <T2>"),
)  # fmt: skip

RULES: Rules = (
    *_of_lexicon(),
    *GROUPS,
    *_of_relation("synonym"),
    *_of_relation("antonym"),
    *SENSES,
    *DEEDS,
    *DERIVED,
)
