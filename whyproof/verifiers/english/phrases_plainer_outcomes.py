"""Turns of phrase of what the model says of a text, of an edited one, and whatever else is deleted, and the ones that the readers have.
Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

from itertools import permutations

from whyproof.verifiers.english.phrases_plainer_trials import (
    CHANGE,
    CHANGES,
    CHANGING,
    DELETE,
    DELETING,
    GONE,
    KEEPING,
    KEPT,
    PREDICTION,
    REST,
    STAYS,
    THEMODEL,
)

Rules = tuple[tuple[str, str], ...]

_WE = r"(?:we|you|one|I)"
_TEXT = r"(?:the|this) (?:text|input|review|sentence|headline|message|comment|pair)"
_P = rf"(?:predicted |model['’]s )*{PREDICTION}"
_THEP = rf"(?:the|this|its|that) {_P}"
_READS = r"(?:reads|sees|is given|is shown|is fed|processes|gets|receives|looks at|is run on|is applied to|classifies|is confronted with)"
_SAYS = r"(?:predicts?|says?|answers?|outputs?|returns?|gives?|chooses?|picks?|assigns?|produces?)"
_OTHER_THAN = r"(?:other than|different from|anything but|something other than|something different from|something else than)"
_NEEDED = r"(?:needed|necessary|required|essential|indispensable|vital|crucial)"
_IT = r"(?:it|them|they|this word|that word|these words|those words)"
_FLIPS = rf"(?:{CHANGES}|is different|becomes another(?: one)?|becomes a different one|is a different one|would change|would be different|is no longer the same|does not stay the same|is not the same|does not hold)"
_HOLDS = rf"(?:{STAYS}|does not change|would not change|is still the same|is no different|does not move)"
_LINK = r"(?:(?::|;| –| —|,) (?:and |as |since |because |for |so |which means that |that is, )?| because | since | as )"
_LEFT = rf"(?:(?:with|if|when|once|after) (?:{REST}|all other words|the other words) (?:are |is )?(?:all )?{GONE}|on (?:its|their) own|alone|by (?:itself|themselves)|with nothing else (?:left|kept|there)|if only {_IT} (?:is|are) {KEPT})"
_DIFFERS = rf"(?:{_THEP} {_FLIPS}|{THEMODEL} does not {_SAYS} (?:the|that|this) same {_P}|{THEMODEL} {_SAYS} (?:another|a different) {_P})"
_SAME = rf"(?:{_THEP} {_HOLDS}|{THEMODEL} (?:still )?{_SAYS} (?:the|that|this) same {_P})"

_QUALIFIED = r"(?:qualified|categori[sz]ed|identified|recogni[sz]ed|judged|assessed|rated|marked|tagged|labell?ed|interpreted|read|seen|regarded|viewed|treated|filed|put down|classed)"
_FOR_IT = rf"(?: (?:for|according to|to|by|in the eyes of) {THEMODEL})"
_NUMBER = r"(?:number|figure|value|estimate|percentage)"
_LABELN = r"(?:label|class|category|answer|prediction|verdict|outcome|result)"
_UNLIKE = r"(?:other than|different from|that is not|which is not|distinct from)"

#: Of the text as it is.
SAID: Rules = (
    (r"^and,? (?=\S)", r""),
    (rf"<^>by ({THEMODEL}), (?={_TEXT} (?:is|was|has) )", r""),
    (rf"<^>{_TEXT} (?:is|was|has) (not )?(?:been )?{_QUALIFIED} as (?:being )?<L>(?:{_FOR_IT})?<$>", r"the text is \1classified as <L>"),
    (rf"<^>{_TEXT} (?:ends up|lands|winds up|comes out) (?:in|under|with|as)(?: the {_LABELN})? <L><$>", r"the text is classified as <L>"),
    (rf"<^>{_TEXT} (?:does|did) not (?:end up|land|wind up|come out) (?:in|under|with|as)(?: the {_LABELN})? <L><$>", r"the text is not classified as <L>"),
    (rf"<^>{_TEXT} (?:counts|counted|passes|goes|ranks|qualifies) as <L>{_FOR_IT}<$>", r"the text is classified as <L>"),
    (rf"<^>{_TEXT} (?:does|did) not (?:count|pass|go|rank|qualify) as <L>{_FOR_IT}<$>", r"the text is not classified as <L>"),
    (rf"<^>({THEMODEL}) (?:tags|tagged|labels|labell?ed|marks|marked|stamps|stamped|brands) {_TEXT} (?:with|by)(?: the {_LABELN})? <L><$>", r"\1 classifies the text as <L>"),
    (rf"<^>({THEMODEL}) (?:does|did) not (?:tag|label|mark|stamp|brand) {_TEXT} (?:with|by)(?: the {_LABELN})? <L><$>", r"\1 does not classify the text as <L>"),
    (rf"<^>(?:{THEMODEL}['’]s |the |its )+{_P} (?:is|was) (?:an? |some |another )?{_LABELN} {_UNLIKE} <L><$>", r"the prediction is not <L>"),
    (rf"<^>({THEMODEL}) (?:predicts|says|returns|outputs|gives|chooses|picks|assigns) (?:an? |some |another )?{_LABELN} {_UNLIKE} <L><$>", r"\1 does not predict <L>"),
    (rf"<^>the {_NUMBER} (?:that )?{THEMODEL} (?:puts|places|sets) (?:on|for) (?=the probability of <L> (?:is|comes to|was|amounts to) )", r""),
    (rf"<^>the {_NUMBER} (?:that )?{THEMODEL} (?:gives|has|reports|returns|outputs|shows|states) (?:for|as) (?=the probability of <L> (?:is|comes to|was|amounts to) )", r""),
    (rf"\b{_WE} (?:(?:gets?|obtains?|sees?|has|have|reads? off)|are given|is given) an? (?:model |predicted |model['’]s )?(?:probability|likelihood|chance) of (<N>) for <L>(?=<$>| (?:if|when|with|after|without|once)\b)", r"the probability of <L> is \1"),
    (rf"\b{_WE} would (?:get|obtain|see|have|read off) an? (?:model |predicted |model['’]s )?(?:probability|likelihood|chance) of (<N>) for <L>(?=<$>| (?:if|when|with|after|without|once)\b)", r"the probability of <L> would be \1"),
    (rf"\b(put|puts|set|sets|marked|marks|wrote|writes|booked) {_TEXT} down (?:as|under|for) (?=<L>|(?:something|anything) )", r"classified the text as "),
    (r"\b(?:has |have )?classified the text as (?:something|anything|some (?:label|class)|an?(?:other)? (?:label|class)) (?:other than|different from|else than) <L>", r"did not classify the text as <L>"),
    (rf"<^>(?:the )?({_P})(?: (?:that |which )?(?:{THEMODEL}|it) {_SAYS})?(?: (?:for|of) {_TEXT})? (?:is|was) {_OTHER_THAN} <L><$>", r"the prediction is not <L>"),
    (rf"<^>(?:when|once|after|as soon as) ({THEMODEL}) {_READS} {_TEXT},? it (?=\w)", r"\1 "),
    (rf"<^>({THEMODEL}) ((?:{_SAYS}|concludes?|decides?|does not {_SAYS}|did not {_SAYS})) that the {_P} (?:of|for) {_TEXT} (?:is|should be) <L><$>", r"\1 \2 <L>"),
    (r"<^><L> (?:has|had|gets|got|comes with) (?:an? )?(<N>) (probability|chance|likelihood) (?:under|according to|for|in|with) (?:the|this) (?:model|classifier|network|system)<$>", r"the probability of <L> is \1"),
    (r"<^><L> (?:has|had|gets|got|comes with) (?:an? )?(probability|chance|likelihood) of (<N>) (?:under|for|in|with) (?:the|this) (?:model|classifier|network|system)<$>", r"the probability of <L> is \2"),
)  # fmt: skip

#: "Between the two", where both are named after it.
_OF_BOTH = r"<^>(?:between|of|out of|among|comparing|taking|considering) (?:the|these|those) two(?: labels| classes| of them)?, (?=[^⟦]*<L1>[^⟦]*\bthan [^⟦]*<L2><$>)"
_OF_TWO = rf"<^>(?:(?:if|when) {_WE} (?:compares?|weighs?|sets?|holds?|puts?|takes?|looks? at) |comparing |between |of |out of |taking |looking at )(?:the (?:two )?(?:labels|classes) )?<L1> (?:and|with|against|to|next to|or)(?: the (?:label|class))? <L2>,? "
_FIRST, _SECOND = (
    r"(?:the (?:first|former)(?: one| label| class| of the two)?)",
    r"(?:the (?:second|latter|last)(?: one| label| class| of the two)?)",
)
_HIGHER = r"(?:the|a) (?:higher|larger|greater|bigger) (?:probability|chance|likelihood)"
_LOWER = r"(?:the|a) (?:lower|smaller|lesser) (?:probability|chance|likelihood)"
_BY_MODEL = rf"(?: (?:for|to|according to|in the eyes of) {THEMODEL})?"


def _compared(one: str, other: str, first: str, second: str) -> Rules:
    """ "If we compare L and F, the first has a higher probability"."""
    put = f"the model considers {one} more likely than {other}"
    given = r"(?:gives|assigns|grants|attaches|accords)(?: to)? "
    return (
        (rf"{_OF_TWO}{THEMODEL} {given}{first} {_HIGHER}<$>", put),
        (rf"{_OF_TWO}{THEMODEL} (?:gives|assigns|grants|attaches|accords) {_HIGHER} to {first}<$>", put),
        (rf"{_OF_TWO}{first} (?:has|gets|is given|receives) {_HIGHER}{_BY_MODEL}<$>", put),
        (rf"{_OF_TWO}{first} is (?:the )?(?:more (?:likely|probable)|likelier)(?: one| of the two)?{_BY_MODEL}<$>", put),
        (rf"{_OF_TWO}{second} (?:has|gets|is given|receives) {_LOWER}{_BY_MODEL}<$>", put),
        (rf"{_OF_TWO}{second} is (?:the )?less (?:likely|probable)(?: one| of the two)?{_BY_MODEL}<$>", put),
        (rf"{_OF_TWO}{first} is (<N>) as (likely|probable){_BY_MODEL}<$>", rf"{one} is \1 as \2 as {other}"),
        (rf"{_OF_TWO}{THEMODEL} (?:holds|considers|finds|takes|deems|rates) {first} (?:to be )?(<N>) as (likely|probable)<$>", rf"{one} is \1 as \2 as {other}"),
    )  # fmt: skip


COMPARED: Rules = (
    (_OF_BOTH, r""),
    (
        r"\b(probability|likelihood|chance) (of|for) <L1> (?:is|lies|stands|was) (?:above|in excess of|ahead of) (?:that|the (?:probability|likelihood|chance)|the one) (?:of|for) <L2><$>",
        r"\1 of <L1> is higher than that of <L2>",
    ),
    (
        r"\b(probability|likelihood|chance) (of|for) <L1> (?:is|lies|stands|was) (?:below|beneath|behind) (?:that|the (?:probability|likelihood|chance)|the one) (?:of|for) <L2><$>",
        r"\1 of <L1> is lower than that of <L2>",
    ),
    *_compared("<L1>", "<L2>", rf"(?:{_FIRST}|(?P=L1))", rf"(?:{_SECOND}|(?P=L2))"),
    *_compared("<L2>", "<L1>", rf"(?:{_SECOND}|(?P=L2))", rf"(?:{_FIRST}|(?P=L1))"),
)

_ON = r"(?:depends|hinges|hangs|relies|rests|turns)"
_NEED_IT = (
    rf"(?:<WS1>(?: together)? (?:is|are) {_NEEDED} (?:for|to) {_THEP}|{_THEP} (?:{_ON} (?:up)?on|needs|requires) (?:the presence of )?<WS2>(?: together)?|"
    rf"{THEMODEL} (?:needs|requires|depends on|relies on) <WS3>(?: together)? (?:for|to (?:make|reach|get to)) {_THEP})"
)
_NEED_IT_NOT = (
    rf"(?:<WS1>(?: together)? (?:is|are) (?:not {_NEEDED}|unnecessary|dispensable|inessential) (?:for|to) {_THEP}|"
    rf"{_THEP} does not (?:depend on|hinge on|hang on|rely on|rest on|turn on|need|require) (?:the presence of )?<WS2>(?: together)?|"
    rf"{THEMODEL} does not (?:need|require|depend on|rely on) <WS3>(?: together)? (?:for|to (?:make|reach|get to)) {_THEP})"
)


def _again(need: str, outcome: str, put: str) -> Rules:
    """ "The label depends on W: without it, it changes": the second half says what the first means."""
    without = rf"without {_IT},? (?:it|{_THEP})(?: then)? {outcome}|(?:which|it|{_THEP})(?: then)? {outcome} without {_IT}"
    said = (
        rf"{need}(?:{_LINK}|,? )(?:{without})<$>",
        rf"{need}{_LINK}(?:if|when|once) {_IT} (?:is|are|was|were) {GONE},? (?:it|{_THEP})(?: then)? {outcome}<$>",
    )
    return tuple((f"<^>{x}", put) for x in said)


_BRINGS = r"(?:results? in|leads? to|brings? about|causes?|produces?|makes? for|entails?|gives?|yields?|means?|brings?)"

#: Of words deleted, or kept alone.
TRIED: Rules = (
    (r"<^>(deletion|removal|omission|erasure|exclusion|replacement|substitution|insertion) of (?=⟦|the (?:\w+ )?⟦|the (?:word|first|second|third|last) )", r"the \1 of "),
    (rf"(<DOING>) ({CHANGES}) {_THEP} (?:in)?to (?:another|a different|some other|a new)(?: {_P}| one)<$>", r"\1 \2 the prediction"),
    (rf"(<DOING>) {_BRINGS} no (?:change|difference) (?:of|in|to) (?:the )?{_P}<$>", r"\1 does not change the prediction"),
    (rf"(<DOING>) {_BRINGS} a (?:change|switch) (?:of|in|to) (?:the )?{_P}<$>", r"\1 changes the prediction"),
    (rf"(<DOING>) (?:would |will )?{_BRINGS} (?:you |us )?(?:a different|another|some other) {_P}<$>", r"\1 changes the prediction"),
    (rf"<^><WS> being {GONE} (?=(?:makes|lowers|raises|reduces|increases|decreases|boosts|causes|leads|brings|costs|pushes|pulls|drives) )", r"removing <WS> "),
    *_again(_NEED_IT, _FLIPS, "without <WS1><WS2><WS3>, the prediction changes"),
    *_again(_NEED_IT_NOT, _HOLDS, "without <WS1><WS2><WS3>, the prediction stays the same"),
    (rf"(<DOING>) (?:does|do|did|would|will) not (?:result in|lead to|bring about|cause|produce|bring|make for|entail) (?:any |a )?change (?:of|in|to) {_THEP}", r"\1 does not change the prediction"),
    (rf"(<DOING>) (?:results in|leads to|brings about|causes|produces|makes for|entails) a change (?:of|in|to) {_THEP}", r"\1 changes the prediction"),
    (rf"\b(when|if|once|where|while|with|as long as) <WS>(?: together)? (?:is|are|was|were) all (?:that |there )?(?:(?:is|was|remains|stays) ?)(?:left|kept)?(?: (?:of|in) {_TEXT})?(?=,|<$>)", r"\1 only <WS> are kept"),
    (rf"<^>the same ({_P}) is not (?:predicted|given|returned|output|reached|obtained|assigned|chosen) (if|when|without|once|after)\b", r"the \1 changes \2"),
    (rf"<^>(?:leave|keep|retain|preserve) (?:only|just|nothing but) <WS>(?: in(?: place| {_TEXT})?)?,? and (?=(?:{THEMODEL}|{_THEP}) )", r"if only <WS> are kept, "),
    (rf"<^>(?:keep|leave|retain|preserve) <WS>(?: in(?: place)?)? and (?:{DELETE}) (?:{REST}),? and (?=(?:{THEMODEL}|{_THEP}) )", r"if only <WS> are kept, "),
    (r"<^>(?:on the basis of|based on|judging by|going by|from|on the strength of) (?:(?:only |just )<WS1>|<WS2> alone),? (?=the )", r"if only <WS1><WS2> are kept, "),
    (rf"<^>(?:if|when|once|after) {_WE} (?:(?:have|had) )?(?:strip|cut|reduce|pare|boil|trim|shorten|narrow|whittle|condense)(?:s|d|ed|ped|med)? {_TEXT} (?:back |down )*to (?:just |only |nothing but |no more than )?<WS>,", r"if only <WS> are kept,"),
    (rf"\b(?:if|when|once|where|with|after) <WS>(?: together)? (?:is |are |was |were )?(?:the only words? )?{KEPT},? (?:and|while|but|with) (?:{REST}|all other words|the other words) (?:is |are |was |were |being |gets? )?(?:all )?{GONE}", r"if only <WS> are kept"),
    (rf"\b(?:if|when|once) {_WE} (?:keep|retain|leave in)s? <WS>(?: in(?: place)?)?,? (?:and|while|but) (?:{_WE} )?(?:{DELETE}|{DELETING}) (?:{REST}|all other words)", r"if only <WS> are kept"),
    (rf"\b{KEEPING} <WS>(?: in(?: place)?)?,? (?:and|while|but) {DELETING} (?:{REST}|all other words)", r"keeping only <WS>"),
    (rf"<^>({_THEP}) (?:is|becomes|would be) a different one (?=(?:if|when|with|without|once|after) )", r"\1 changes "),
    (rf"<^><WS>(?: together| alone)? (?:is|are) (?:not (?:sufficient|enough)|insufficient)(?: for {_THEP})?{_LINK}{_LEFT}, {_DIFFERS}<$>", r"<WS> alone are not enough for the prediction"),
    (rf"<^><WS>(?: together| alone)? (?:is|are) (?:sufficient|enough) for {_THEP}{_LINK}{_LEFT}, {_SAME}<$>", r"<WS> alone are enough for the prediction"),
)  # fmt: skip

_GET = r"(?:gets?|obtains?|arrives? at|ends? up with|reach(?:es)?|brings?|makes?)"
_LABELLED = rf"(?:an? |some |another |the )?(?:different )?(?:model |predicted |model['’]s )*{_LABELN}"

#: Of one edit and what the model then says.
EDITED: Rules = (
    (rf"(<DOING>) (?:would |will )?(?:results? in|leads? to|gives?|yields?|produces?|leaves?|brings?|makes? for|causes?)(?: {THEMODEL} with| you| us| {THEMODEL})? {_LABELLED} (?:other than|different from|that is not|which is not|distinct from|than|than the label) <L><$>", r"after \1, the model would not predict <L>"),
    (rf"<^>(?:the|an?|one) (?:effect|result|outcome|consequence|upshot) of (<DOING>) (?:would be|is|will be) (?:the|a) {_P} (?:of )?<L><$>", r"after \1, the model would predict <L>"),
    (rf"(<DOING>) (?:would |will )(?:give|get|bring|yield|earn|hand)(?: you| us)(?: the {_LABELN})? <L><$>", r"after \1, the model would predict <L>"),
    (rf"(<DOING>) (?:would|will|does) not (?:give|get|bring|yield|earn|hand)(?: you| us)(?: the {_LABELN})? <L><$>", r"after \1, the model would not predict <L>"),
    (rf"\b{_WE} would not (?:get|obtain|have|see) <L> as (?:the|a|your|our) {_P}(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would not predict <L>"),
    (rf"\b{_WE} would (?:get|obtain|have|see) <L> as (?:the|a|your|our) {_P}(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would predict <L>"),
    (rf"\b{_THEP} would be {_LABELLED} (?:other than|different from|that is not|which is not) <L>(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would not predict <L>"),
    (rf"\b{_THEP} would be (?:other than|different from|anything but) <L>(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would not predict <L>"),
    (rf"<^>((?:the )?{THEMODEL}['’]s|the) (?:predicted )?({PREDICTION}) would (not )?be <L> (?=(?:if|when|with|after|without|once)\b)", r"the \2 would \3be <L> "),
    (rf"\b{THEMODEL} would (not )?(?:switch|move|change|go over|shift|turn) to <L>(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would \1predict <L>"),
    (r"<^><L> would (not )?be (?:predicted|chosen|given|returned|the (?:prediction|predicted label|label|answer|predicted class))(?=<$>| (?:if|when|with|after|without|once)\b)", r"the model would \1predict <L>"),
    (r"(<DOING>) (?:would |will )?(?:puts?|sets?|brings?|takes?|gets?|drives?) (?:the )?(?:(?:model|classifier)['’]s )?(?:predicted )?(probability|likelihood|confidence) (?:of|for|in) <L> (?:at|to) (<N>)<$>", r"after \1, the probability of <L> would be \3"),
    (r"(<DOING>) (?:would |will )?(?:gives?|leaves?|yields?|brings?|results? in|leads? to|takes?|makes? for|produces?)(?: <L1> (?:with |to )?(?:at )?an? (?:probability|likelihood|chance) of (<N1>)| an? (?:probability|likelihood|chance) of (<N2>) for <L2>)<$>", r"after \1, the probability of <L1><L2> would be <N1><N2>"),
    (rf"<^>(?:by|with|through|from) (<DOING>),? {_WE} (?:(?:would|will|could|can|do|does) )?(not )?{_GET}(?: {THEMODEL} to (?:predict|say|answer|output|return|give))?(?: the {_P})? <L>(?: as (?:the|its|our|your|a) {_P})?<$>", r"after \1, the model would \2predict <L>"),
    (rf"(<DOING>) (?:would |will |does )?(?:gives?|gets?|leads? to|leads? us to|results? in|yields?|produces?|makes? for|brings?)(?: you| us| me)? (?:a|an|some|another) {_P} (?:other than|different from) <L><$>", r"after \1, the model would not predict <L>"),
    (rf"\b(?:if|when|should|once) {_WE} (?:tried|try|tries|attempted|attempt|went for|go for|opted for|were to try) (<DOING>)(?=,)", r"after \1"),
    (rf"\b(?:if|when|once) {_WE} (?:use|used|put|puts|write|wrote|place|placed|take|took|choose|chose|have|had)s? <T> (?:instead of|in place of|in the place of|rather than) <W>(?=,|<$>)", r"if <W> were replaced by <T>"),
    (r"\b(?:if|when|where|once) (?:the|this) (?:text|input|review|sentence|author|writer|premise|hypothesis) (?:said|says|had|has|read|reads|used|uses|contained|contains) <T> (?:instead of|in place of|in the place of|rather than) <W>(?=,|<$>)", r"if <W> were replaced by <T>"),
    (r"\b(?:using|writing|choosing|taking|having|the use of) <T> (?:instead of|in place of|in the place of|rather than) <W>", r"replacing <W> by <T>"),
    (rf"\b(would|will|does) predict (?:something|anything|a {_P}) (?:other than|different from|else than) <L><$>", r"\1 not predict <L>"),
    (rf"<^>(?:all|every one of the|each of the|every single one of the|all of the)(?: of the)? ([\d,]+) (?:possible )?(ways|removals|deletions|omissions) ((?:to|of) [^;:⟦]*?(?: \([^\(\)]*\))?),? (?:was|were|has been|have been) (?:tried|tested|checked|examined)(?: out)?,? and {_THEP} {STAYS}(?: (?:each|every)(?: single)? time| in (?:all|every one|each)(?: of (?:them|the cases)| cases?)?| throughout)?<$>", r"none of the \1 \2 \3 changes the prediction"),
    (rf"\b(?:in no case|never|not once|in none of (?:them|the cases|these cases)) (?:does|did|do|would) {_THEP} (?:{CHANGE})<$>", r"none changes the prediction"),
    (rf"<^>there (?:are|were) ([\d,]+) (?:possible )?(ways (?:to|of)|removals of|deletions of) ([^;:⟦]*?(?: \([^\(\)]*\))?),? (?:and|of which|but) (?:none|not one|no one|not a single one)(?: of (?:them|these|those))? ({CHANGES}) {_THEP}<$>", r"none of the \1 \2 \3 \4 the prediction"),
    (rf"<^>no (removal|deletion|omission|erasure) of ((?:at most|up to|no more than) [\w-]+(?: words?)?) (?P<but>\([^\(\)]*\) )?({CHANGES}) {_THEP}[;:,.]? (?:and )?(?:all|every one|each)(?: of the)? ([\d,]+)(?: of them| possibilities| possible ones| cases)? (?:were|was|have been|has been|are) (?:tried|tested|checked|examined)(?: out)?<$>", r"none of the \4 \1s of \2 <but>\3 the prediction"),
    (rf"<^>all ([\d,]+) (removals|deletions|ways) (.+?) (?:were|have been) (?:tried|tested|checked|examined)(?: out)?,? without {_THEP} (?:ever )?changing<$>", r"none of the \1 \2 \3 changes the prediction"),
    (rf"<^>no (removal|deletion|omission|erasure) of ((?:at most|up to|no more than) [\w-]+(?: words?)?(?: \([^\(\)]*\))?) ({CHANGES}) {_THEP},? (?:as|which) {_WE} (?:know|knows|found|find|saw|see|learned|established|checked)(?: (?:from|by|after|through))?(?: (?:trying|testing|checking|running|examining))?(?: out)? all (?:of the )?([\d,]+)(?: of them)?(?P<but> \([^\(\)]*\))?<$>", r"none of the \4 \1s of \2 \3 the prediction<but>"),
)  # fmt: skip

_LIKE = rf"(?: (?:that )?{_WE} (?:likes?|wants?|pleases?|wish(?:es)?))?(?:, (?:few or (?:many|all)|some or all|one or (?:many|all|several)|as many as {_WE} (?:like|want|please)))?"
_WHICH = r"(?:which(?:ever)?|what(?:ever)?|how many)"
_OTHERS = r"(?:the )?(?:other|remaining) words?"
_COND = rf"(?:as long as|so long as|provided(?: that)?|if|while|when|whenever|with|once) (?:<WS1> (?:(?:is|are|stays?|remains?)(?: {KEPT}| in)?|{KEPT})|{_WE} (?:keeps?|retains?|leaves? in|spares?|holds? on to) <WS2>)"
_FREE = (
    rf"(?:(?:it does not matter|it makes no difference|no matter|regardless of|irrespective of|it is irrelevant) ?(?:{_WHICH})?(?: of)? {_OTHERS}(?: (?:{_WE} )?{DELETE}| (?:are|is|get) {GONE})|"
    rf"{_WHICH}(?: of)? {_OTHERS} (?:{_WE} {DELETE}|(?:are|is|get) {GONE})|"
    rf"{_WE} (?:can|may|could|are free to) {DELETE} (?:any(?: of)?|whichever|whatever|as many(?: of)?|any number of|some or all of) {_OTHERS}{_LIKE}|{_WE} (?:can|may|could|are free to) {DELETE} as many(?: of)? {_OTHERS} as {_WE} (?:like|want|please|wish))"
)
_KEEPS = rf"(?:{_THEP} (?:is always the same|always stays the same|does not change|will not change|never changes|{STAYS})|{THEMODEL} (?:(?:still|always|will|would) )*{_SAYS} the same {_P}|without {CHANGING} {_THEP}|it does not {CHANGE} {_THEP})"
_JOIN = r"(?:,? (?:and|because|since|so that|but|as|for)|[,;:])?(?: (?:then|still|yet))? "
_BOUND = "as long as {} are kept, no deletion of other words changes the prediction"
_ORDERS = (
    *(f"<^>{_JOIN.join(x)}<$>" for x in permutations((_COND, _FREE, _KEEPS)) if x[0] != _KEEPS or x[1] != _FREE),
    rf"<^>{_KEEPS}{_JOIN}{_FREE}{_JOIN}{_COND}<$>",
)

#: Kept, whatever else is deleted: the condition, the freedom and what comes of it in any order.
WHATEVER: Rules = (
    *((x, _BOUND.format("<WS1><WS2>")) for x in _ORDERS),
    (rf"<^>(?:keep|retain|leave in|spare) <WS>,? and {_FREE}{_JOIN}{_KEEPS}<$>", _BOUND.format("<WS>")),
)

_IN_DRAWS = r"in (?P<rate><N1>) of (?:the |all )?(?:cases|(?:the )?random (?:replacements?|fillings?|substitutions?|draws?)(?: of (?:the |all )?(?:other|remaining) words)?)"
_SURE = r",? (?:with|at)(?: a)? (?:(?P<sure><N2>) confidence|confidence (?:level )?(?:of )?(?P<sure2><N3>)|a confidence (?:level )?of (?P<sure3><N4>))"
_STILL = rf"{_THEP} (?:does not change|will not change|is unchanged|is the same|{STAYS})"
_DRAWN = "if <WS1><WS2> are kept, the label stays the same in <rate> of random replacements of the other words"
_RANDOM = r"(?=.*\brandom \w+ of (?:the |all )?(?:other|remaining) words\b)"
_RANDOMLY = rf"(?:if|when|with|as long as) (?:{_WE} (?:keep|retain|leave in|hold on to) <WS1>|<WS2> (?:is|are) {KEPT})(?:,? (?:and|but|while) (?:{_WE} )?(?:replace|substitute|swap|exchange|redraw) (?:{REST}|the other words) (?:randomly|at random|with random words)|(?:,? and|,) (?:{REST}|the other words) (?:are |is )?(?:randomly replaced|replaced (?:randomly|at random|with random words)))"
_IN_CASES = r"in (?P<rate><N1>) of (?:the |these |all |such |all of the )?(?:cases|replacements|draws|fillings|substitutions|samples|trials|random replacements)"
#: The condition, the share and what stays, in any order.
_DRAWS = (
    rf"{_RANDOM}{_COND}, {_STILL} {_IN_DRAWS}",
    rf"{_RANDOM}{_IN_DRAWS},? {_STILL},? {_COND}",
    rf"{_RANDOM}{_STILL} {_IN_DRAWS},? {_COND}",
    rf"{_RANDOM}{_COND},? {_IN_DRAWS},? {_STILL}",
    rf"{_RANDOMLY},? {_STILL} {_IN_CASES}",
    rf"{_RANDOMLY},? {_IN_CASES},? {_STILL}",
    rf"{_IN_CASES},? {_STILL} {_RANDOMLY}",
    rf"{_STILL} {_IN_CASES},? {_RANDOMLY}",
)

#: Kept, and the others drawn at random.
DRAWN: Rules = (
    (rf"<^>{_WE} (?:can|may|could|are able to) (?:say|state|claim|conclude|assert) (?:with|at)(?: a)? (?:confidence (?:level )?of )?(<N>)(?: confidence)? that,? (?=.*\b(?:random|randomly)\b)", r"with \1 confidence, "),
    *((f"<^>{x}{_SURE}<$>", f"{_DRAWN}, with <sure><sure2><sure3> confidence") for x in _DRAWS),
    *((f"<^>{x}<$>", _DRAWN) for x in _DRAWS),
)  # fmt: skip

#: A denial before the whole statement, and words that are kept by another name.
PUT_BEFORE: Rules = (
    (r"<^>it is (?:not (?:true|correct|right|the case)|untrue|false|incorrect|wrong) that (the (?:model|classifier|system)) (?:predicts|chooses|assigns|returns|outputs) (?=<L>)",
     r"\1 does not predict "),
    (r"<^>with (<WS>) (?:held (?:fixed|constant|in place)|fixed|left in place),", r"if \1 are kept,"),
    (r"\bany (?:subset|selection|combination|number|choice) of the (other|remaining) words\b", r"any of the \1 words"),
    (r"\b(?:dropping|cutting|striking|omitting|erasing|discarding|taking out|leaving out) any of the (other|remaining) words\b",
     r"removing any of the \1 words"),
    (r"\bfalls? short by (<N>) of (what [^,;:.⟦]*?)<$>", r"falls short of \2 by \1"),
)  # fmt: skip

RULES: Rules = (*PUT_BEFORE, *SAID, *COMPARED, *TRIED, *EDITED, *WHATEVER, *DRAWN)
