"""Turns of phrase of what the weights add up to, of measures and checks of an explanation, and of the windows that a text is read
in, and the ones that the readers have. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_C = r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten)"
_WEIGHTS = (
    r"(?:(?:the )?(?:weight|attribution|contribution)s? (?:of|from) (?:all(?: of)?(?: the)?|each|every|each and every) (?:single )?(?:words?|tokens?)|(?:the |all |all of the |all the |its )*(?:(?:individual|single|separate) )?(?:(?:word|token) )?(?:weights|attributions|contributions|attribution scores|importance scores)"
    r"(?: (?:of|on|over|for|assigned to|given to|from) (?:all(?: of)?(?: the)?|the|all its) (?:words|tokens))?)"
)
_SUM = r"(?:(?:the )?(?:sum|total|sum total|summation) (?:over all (?:the )?(?:words|tokens) )?(?:of|over) )?"
_SUMMED = r"(?:(?:when |if |once )?(?:added together|added up|summed(?: up)?|taken (?:all )?together|all together|put together|combined|in total|summed over all (?:the )?(?:words|tokens)|when summed)(?: over all (?:the )?(?:words|tokens))?)"
_ADDS = (
    r"(?:together )?(?:adds? (?:up )?to|sums? (?:up )?to|match(?:es)?|equals?|is equal to|are equal to|accounts? for|makes? up|gives?|yields?|reproduces?|recovers?|comes? to|amounts? to|"
    r"is|are|explains?|covers?|reconstructs?|corresponds? (?:to|with)|reconciles? (?:to|with)|tall(?:y|ies) with|agrees? with|squares? with|totals?|(?:is|are) (?:the |exactly the |just the )?same as|(?:is|are) identical (?:to|with)|(?:is|are) in line with|coincides? with|restores?|rebuilds?|comes? out (?:at|as)|lands? (?:at|on)|hits?|returns?|produces?|results? in|adds? up exactly to|sums? exactly to|(?:is|are) (?:as large as|as big as)|leads? to)"
)
_CHANGE = r"(?:the )?(?:whole |full |total |entire |overall |observed |actual )?(?:change (?:seen |observed )?in (?:the )?(?:(?:model|output|classifier)['’]?s? )?(?:score|output score)|change (?:of|in) (?:the )?(?:model['’]s )?score|score change|change in the model['’]s score|score difference|difference in (?:the )?score)"
_GET = r"(?:get|gets|obtain|obtains|arrive at|arrives at|have|has|recover|recovers|reach|reaches|end up with|ends up with)"
_ERROR = r"(?:error|tolerance|margin of error|margin|gap|deviation|discrepancy|difference|mismatch|inaccuracy|residual|residue|remainder|leftover|slack|rounding error|remaining difference|offset)"
_MORE = r"(?:more|greater|larger|higher|bigger)"
#: "With an error of at most": what comes before the number, and after it. An error that is said without a bound is one of so much.
_BOUND = (
    rf"(?:,? (?:with|up to|to within|within|for|save for|apart from|except for|allowing for) (?:an?|the|any) (?:remaining |possible )?{_ERROR} (?:of (?:at most|no {_MORE} than|not {_MORE} than|up to|maximally)|"
    rf"(?:that is |which is )?(?:no|not) {_MORE} than|not exceeding|(?:that|which) does not exceed|(?:that is |which is )?at most|below or equal to) |,? (?:with|up to|allowing for|within|to within) (?:an? |the )?maximum {_ERROR} of |,? (?:to )?within an? (?:{_ERROR}) of (?:at most )?|,? (?:with|up to) a maximal {_ERROR} of |"
    rf",? to within(?: at most)? |,? within |,? give or take(?: at most| no {_MORE} than| not {_MORE} than| up to| a maximum of)? |[,;]? (?:and |where |with )?the {_ERROR} (?:is|being|was) (?:at most|no {_MORE} than|not {_MORE} than|not above|within) )(<N>)(?: at (?:the )?most| or less)?"
    rf"|,? (?:with|up to) an? {_ERROR} of (<N2>) (?:at (?:the )?most|or less)|,? with (?:at most|no {_MORE} than|not {_MORE} than) (<N3>) of {_ERROR}|,? {_ERROR} (?:at most|no {_MORE} than) (<N4>)"
)
_PUT = r"the sum of the weights for <L> differs from the change of the score by at most <N><N2><N3><N4>"


def _adding() -> Rules:
    """The label before, after the weights, after the change, or at the end; the weights that add up, or that one adds up."""
    rules: list[tuple[str, str]] = []
    for at in range(4):
        lead, after, change, end = ("for <L>, " if at == 0 else "", *(" for <L>" if at == k else "" for k in (1, 2, 3)))
        summed, bound = rf"(?:,? {_SUMMED},?)?", rf"(?:{_BOUND}){end}<$>"
        rules += [
            (rf"<^>{lead}(?:{_SUMMED},? )?{_SUM}{_WEIGHTS}{after}{summed} {_ADDS} {_CHANGE}{change}{bound}", _PUT),
            (rf"<^>{lead}(?:if|when|once) (?:we|you|one) (?:sums?|adds?)(?: up| together)? {_WEIGHTS}{after}(?: up| together)?,? (?:then )?(?:we|you|one) {_GET} {_CHANGE}{change}{bound}", _PUT),
            (rf"<^>{lead}(?:summing|adding)(?: up| together)? {_WEIGHTS}{after}(?: up| together)? (?:gives|yields|reproduces|recovers|matches|equals|leads to|produces|results in) {_CHANGE}{change}{bound}", _PUT),
            (rf"<^>{lead}{_CHANGE}{change} (?:is|equals|matches|is equal to|is matched by|is reproduced by|is given by|is recovered by|is explained by|is accounted for by|is made up of|corresponds to) {_SUM}{_WEIGHTS}{after}{summed}{bound}", _PUT),
            (rf"<^>{lead}the {_ERROR} (?:made )?(?:in|when|of) (?:adding up|summing(?: up)?|adding) {_WEIGHTS}{after} (?:to|against|and comparing (?:them|it) with) {_CHANGE}{change} is (?:at most|no {_MORE} than|not {_MORE} than) <N>{end}<$>", _PUT.replace("<N2><N3><N4>", "")),
            (rf"<^>{lead}the {_ERROR} between {_CHANGE}{change} and {_SUM}{_WEIGHTS}{after} (?:is (?:at most|no {_MORE} than|not {_MORE} than)|does not exceed|never exceeds|stays within) <N>{end}<$>", _PUT.replace("<N2><N3><N4>", "")),
        ]  # fmt: skip
    return tuple(rules)


#: What the weights add up to.
COMPLETE: Rules = (
    (r"<^>(?:in (?:the )?case of|as for|with (?:respect|regard) to|when it comes to|as regards|in terms of|concerning|regarding|as far as) <L>(?: (?:is concerned|goes))?, (?=[^,;:]*\b(?:weights?|attributions?|contributions?|scores)\b)", r"for <L>, "),
    (r"\bsum\(weights\)", r"the sum of the weights"),
    (r"\b(?:(?:each|every|each and every) (?:single )?(?:word|token)['’]s weight|all (?:of )?(?:the )?(?:words|tokens)['’] weights|the weights? of (?:each and every|each|every) (?:single )?(?:word|token)|the (?:words|tokens)['’] weights)\b", r"all word weights"),
    (rf",? (?:subject to|allowing for|leaving|with|save for|apart from|but for) (?=(?:an?|the) (?:remaining |possible |residual )?{_ERROR} (?:of (?:at most|no {_MORE} than|not {_MORE} than|up to|maximally)|(?:no|not) {_MORE} than|not exceeding|that does not exceed|at most)\b)", r", with "),
    (rf",? (?:and |being |which is |which are |that is )?(?:off|out|wrong|different|apart) by (?:(?:at most|no {_MORE} than|not {_MORE} than|up to|maximally) (<N>)|(<N2>) (?:at (?:the )?most|or less|at worst))(?= for <L>|<$>)", r", with an error of at most \1<N2>"),
    (rf"(?<!\b(?:an?|the|any|to|within|with|for|save|from|of|than))[,;:]? (?:and |where |with |while )?(?:the |an? |any )?{_ERROR} (?:is |being |was |amounts to |comes to |of )?(?:(?:at )?(?:a )?max(?:imum|imally|\.)?(?: of)?|at (?:the )?(?:very )?most|bounded by|limited to|capped at|no more than) (<N>)(?= for <L>|<$>)", r", with an error of at most \1"),
    (rf"(?<!\b(?:an?|the|any|to|within|with|for|save|from|of|than))[,;:]? (?:and |where |with |while )?(?:the |an? |any )?{_ERROR} (?:is |being |was |amounts to |comes to |of )(<N>) (?:at (?:the )?(?:very )?most|or less|or below|or smaller|at worst|maximum|max\.?)(?= for <L>|<$>)", r", with an error of at most \1"),
    (rf",? with (?:at most|no {_MORE} than|not {_MORE} than) (<N>) (?:of )?{_ERROR}(?= for <L>|<$>)", r", with an error of at most \1"),
    (rf",? (?:to )?within (?:an?|the) {_ERROR} of (?=<N>(?: for <L>)?<$>)", r", with an error of at most "),
    (rf"<^>((?:{_SUMMED},? )?{_SUM}{_WEIGHTS} for <L>) (?:lies|is|stays|comes|falls|remains) within (<N>) of {_CHANGE}<$>", r"the sum of the weights for <L> differs from the change of the score by at most \2"),
    (r"<^>it (?:was|is|has been) (?:checked|verified|confirmed|established|found) for <L> that ", r"for <L>, "),
    (rf"<^>with (at most|no {_MORE} than) (<N>) of {_ERROR}, (?=(?:the|all|for)\b)", r"with an error of \1 \2, "),
    *_adding(),
    (rf"<^>(?:for <L1>, )?(?:{_SUMMED},? )?{_SUM}{_WEIGHTS}(?: for <L2>)? (?:differs?|deviates?|departs?|diverges?|is off|are off|is different|is away|strays?) from {_CHANGE}(?: for <L3>)? (?:by|no further than|only by) (?:at most|no {_MORE} than|not {_MORE} than|up to|maximally) <N>(?: for <L4>)?<$>", _PUT.replace("<L>", "<L1><L2><L3><L4>").replace("<N2><N3><N4>", "")),
)  # fmt: skip

#: An explanation, by whatever method, as the readers have it.
_EXPLANATION = r"((?:the|an?|our|its|⟦?)[^,;:⟦⟧]*?\bexplanation\b[^,;:⟦⟧]*?|[^,;:⟦⟧]*?['’]s explanation\b[^,;:⟦⟧]*?)"
_M = r"([\w -]+?)"
_RAN = r"(?:(?:we|I|they|you|one) (?:ran|run|did|made|performed|carried out|applied|conducted|used)|(?:running|applying))"
_TESTED = r"(?:(?:we|I|they|you|one) (?:(?:have|has) )?(?:checked|tested|assessed|examined|evaluated|probed|put))"
_IT = r"(?:it|this|the explanation|that explanation)"
_PASSED = r"(?:passed|passes|has passed|succeeded|succeeds|was successful|held up)"
_FAILED = r"(?:failed|fails|has failed|did not pass|does not pass)"


def _checked(outcome: str, put: str) -> Rules:
    """A check that was run, and what became of it."""
    return (
        (rf"<^>{_RAN} (?:the|an?) {_M} (?:check|test) (?:on|for|against|over|of) {_EXPLANATION},? (?:and|but) {_IT} {outcome}(?: it| the (?:check|test))?<$>", rf"\2 {put} the \1 check"),
        (rf"<^>{_TESTED} {_EXPLANATION} for {_M},? (?:and|but) {_IT} {outcome}(?: it| the (?:check|test))?<$>", rf"\1 {put} the \2 check"),
        (rf"<^>{_EXPLANATION} (?:was|is|has been) (?:put|subjected|submitted) to the {_M} (?:check|test),? (?:and|but) (?:it )?{outcome}(?: it)?<$>", rf"\1 {put} the \2 check"),
        (rf"<^>{_EXPLANATION} (?:was|is|has been) (?:checked|tested|assessed|examined|evaluated|probed) (?:for|on|with|by) (?:the )?{_M}(?: (?:check|test))?,? (?:and|but) (?:it )?{outcome}(?: it)?<$>", rf"\1 {put} the \2 check"),
    )  # fmt: skip


_GAVE = r"(?:gave|gives|has given|produced|produces|has produced|made|makes|provided|provides|returned|returns|generated|generates|delivered|delivers|yielded|yields|offered|offers|computed|computes|came up with|comes up with|built|builds)"
#: Measures and checks.
MEASURED: Rules = (
    (rf"<^>(?:the )?(?:(?:attribution |explanation )?method )?([^,;:⟦⟧]+?) {_GAVE} (?:us |you )?(?:an|the|its|this) explanation (?:of|for) <L>,? (?:that|which|and it|and this|and that explanation) (?=(?:passes|passed|fails|failed|meets|met|satisfies|does not|doesn['’]t|did not|has|scores|gets|clears)\b)", r"the explanation for <L> by \1 "),
    (rf"<^>(?:the )?(?:(?:attribution |explanation )?method )?([^,;:⟦⟧]+?) {_GAVE} (?:us |you )?(?:an|the|its|this) explanation (?:of|for) <L>,? whose (?:(?:value|score|figure|result) (?:for|of|on) )?{_M}(?: (?:value|score))? (?:is|was|comes to|amounts to|equals|stands at|comes out at) (<N>|\d[\d.]*)<$>", r"the \2 of the explanation for <L> by \1 is \3"),
    (r"\b(?:successfully|duly|indeed) (?=(?:passes|passed|fails|failed|meets|met) )", r""),
    (r"\bon the (?:measure|metric|criterion|score)(?: that is| which is)? (?:called|named|known as|of) ([\w -]+?)<$>", r"on \1"),
    (r"\b(?:is|was|gets|got|has been) approved (?:in|by|under|on|at) the ([\w -]+?) (check|test)<$>", r"passes the \1 \2"),
    (r"\b(?:is|was|has|does|did) not (?:been )?(?:get )?approved (?:in|by|under|on|at) the ([\w -]+?) (check|test)<$>", r"does not pass the \1 \2"),
    (r"\b(?:is|was|gets|got|has been) (?:rejected|turned down) (?:in|by|under|on|at) the ([\w -]+?) (check|test)<$>", r"fails the \1 \2"),
    (r"\b(?:falls|fell|comes|came) (?:short|down) (?:in|on|at|under) the ([\w -]+?) (check|test)<$>", r"fails the \1 \2"),
    (r"\b(?:gets|got|earns|earned|receives|received|obtains|obtained|has|had) an? (?:pass|passing (?:grade|mark|result)) (?:in|on|at|from|for) the ([\w -]+?) (check|test)<$>", r"passes the \1 \2"),
    (r"\b(?:gets|got|earns|earned|receives|received|obtains|obtained|has|had) a (?:fail|failing (?:grade|mark|result)) (?:in|on|at|from|for) the ([\w -]+?) (check|test)<$>", r"fails the \1 \2"),
    (r"\b(?:gets|has|reaches|achieves|obtains|shows|comes to) an? (?:value|score|result|figure) of (?=(?:<N>|\d[\d.]*)<$>)", r"has "),
    (r"\b(by|of|from|with|through) the (?:attribution |explanation )?method (?=[A-Za-z])(?!of\b|that\b|which\b|is\b|was\b|used\b)", r"\1 "),
    *_checked(_PASSED, "passes"),
    *_checked(_FAILED, "fails"),
    (rf"<^>the {_M} (check|test) (?:of|on|for) {_EXPLANATION} (?:was|is) (?:a success|successful|passed)<$>", r"\3 passes the \1 \2"),
    (rf"<^>the {_M} (check|test) (?:of|on|for) {_EXPLANATION} (?:was|is) (?:a failure|unsuccessful|not successful|failed|not passed)<$>", r"\3 fails the \1 \2"),
    (rf"<^>(?:as far as|so far as|where) the {_M} (check|test) (?:is concerned|goes), {_EXPLANATION} (passes|fails|passed|failed)(?: it)?<$>", r"\3 \4 the \1 \2"),
    (rf"<^>{_EXPLANATION} (?:does|did) not fail the {_M} (check|test)[;,:] (?:rather,? |in fact,? |on the contrary,? |indeed,? )?it (?:passes|passed)(?: it)?<$>", r"\1 passes the \2 \3"),
    (rf"<^>{_EXPLANATION} (?:does|did) not pass the {_M} (check|test)[;,:] (?:rather,? |in fact,? |on the contrary,? |indeed,? )?it (?:fails|failed)(?: it)?<$>", r"\1 fails the \2 \3"),
    (rf"<^>{_EXPLANATION} (?:satisfies|satisfied|meets|met|clears|cleared|comes through|came through|gets through|got through|is successful in|was successful in|succeeds in|succeeded in|withstands|withstood) the {_M} (check|test)<$>", r"\1 passes the \2 \3"),
    (rf"<^>{_EXPLANATION} (?:(?:does|did) not (?:satisfy|meet|clear|come through|get through|succeed in|withstand)|is unsuccessful in|was unsuccessful in|is not successful in|was not successful in) the {_M} (check|test)<$>", r"\1 does not pass the \2 \3"),
    (rf"<^>(?:measured|judged|assessed|evaluated|scored|rated) (?:by|on|in terms of|for|with) {_M}, {_EXPLANATION} (?:comes to|gets|scores|reaches|is|has|amounts to|stands at|comes out at|achieves|obtains|receives|attains|earns|yields|gives|shows|lies at|sits at|lands at|records)(?: (?:the|a) (?:value|score|figure|result|number|mark|reading))?(?: of)? (<N>|\d[\d.]*)<$>", r"the \1 of \2 is \3"),
    (rf"<^>(?:in terms of|as for|as regards|on|regarding|with regard to|concerning|on the measure of|for the measure) {_M}, the (?:value|figure|score|result|number) (?:for|of) {_EXPLANATION} (?:is|comes to|amounts to|was|stands at|equals) (<N>|\d[\d.]*)<$>", r"the \1 of \2 is \3"),
    (rf"<^>(?:in terms of|as for|as regards|on|regarding|with regard to|concerning|on the measure of|for the measure) {_M}, {_EXPLANATION} (?:comes to|gets|scores|reaches|is at|has|amounts to|stands at|comes out at|achieves|obtains|receives|attains|earns|yields|gives|shows|lies at|sits at|lands at|records)(?: (?:the|a) (?:value|score|figure|result|number|mark|reading))?(?: of)? (<N>|\d[\d.]*)<$>", r"the \1 of \2 is \3"),
    (r"\bthe explanation (that|which) (.+?) (?:gives|gave|produces|produced|provides|provided|offers|offered|makes|made) (of|for) <L>", r"the explanation \3 <L> by \2"),
)  # fmt: skip

#: Windows.
WINDOWS: Rules = (
    (rf"\b({_C}) (?:partially|partly|mutually|consecutive|successive|separate|consecutive,|successive,) overlapping windows\b", r"\1 overlapping windows"),
    (rf"\b({_C}) windows with (?:an |some |a certain |mutual )?overlaps?(?: between them)?<$>", r"\1 overlapping windows"),
    (rf"\bin windows (?:that|which) overlap,? ({_C}) in (?:number|all|total)<$>", r"in \1 overlapping windows"),
    (rf"<^>the (?:(?:long|whole|full|entire) )?(?:text|input) (?:was|is|has been) (?:divided|split|spread|distributed|laid out) (?:over|across|among|between) ({_C}) overlapping windows<$>", r"the text was read in \1 overlapping windows"),
    (rf"\bin a total of (?=(?:{_C}) (?:overlapping )?windows\b)", r"in "),
    (rf"\bin (?:pieces|parts|sections|chunks), (?:namely|that is) in (?=(?:{_C}) overlapping windows\b)", r"in "),
    (rf"\bin windows, ({_C}) of them, (?:which|that) overlap(?:ped)?(?: (?:one another|each other))?<$>", r"in \1 overlapping windows"),
    (rf"<^>({_C}) windows, (?:overlapping (?:one another|each other)|which overlap(?: one another| each other)?), (?=(?:was|were) )", r"\1 overlapping windows "),
    (rf"\b({_C}) windows,? (?:(?:that|which) (?:overlap|overlapped)(?: (?:one another|each other|with each other|with one another))?|each (?:of (?:which|them) )?(?:overlapping|overlaps)(?: with)? (?:the (?:next|one before|previous one|previous|other|one after)(?: one)?|its neighbou?rs?)|overlapping (?:one another|each other|with each other|with one another))(?=\s*[.!]?$|,| (?:was|were|to|when) )", r"\1 overlapping windows"),
    (rf"<^>for (?:reading|processing|handling)(?: (?:the|this|your) (?:text|input))?, ({_C}) overlapping windows (?:were|are) (?:used|needed|required|taken|made|employed)<$>", r"the text was read in \1 overlapping windows"),
    (rf"<^>(?:the )?(?:reading|processing)(?: of the (?:text|input))? (?:happened|took place|occurred|proceeded|went on|ran|worked|was in) (?:in|with|through|via|using|by|over) ({_C}) overlapping windows<$>", r"the text was read in \1 overlapping windows"),
    (rf"<^>(?:the )?reading (?:of the (?:text|input) )?(?:was|is) (?:done|carried out|performed|made|accomplished) (?:in|with|through|via|using|by) ({_C}) overlapping windows<$>", r"the text was read in \1 overlapping windows"),
    (rf"<^>(?:the (?:text|input)|the model|the classifier) (?:was |has been )?(?:taken in|gone through|gone over|worked through|looked at|covered|scanned|handled|fed in|fed to the model|digested|ingested) (?:through|in|by|with|using|via|as|over) ({_C}) overlapping windows<$>", r"the text was read in \1 overlapping windows"),
    (rf"<^>(?:for (?:reading|processing)|to be read|in order to be read|before (?:being read|reading)), the (?:text|input) (?:was|is|had to be) (?:divided|split|cut|broken|broken up|chopped)(?: up)? (?:into|in) ({_C}) overlapping windows<$>", r"the text was read in \1 overlapping windows"),
    (rf"<^>the (?:text|input) (?:was|is) (?:divided|split|cut|broken|broken up|chopped)(?: up)? (?:into|in) ({_C}) overlapping windows,? (?:and|which were) read (?:that way|like that|in them|one (?:by one|after another|after the other))<$>", r"the text was read in \1 overlapping windows"),
    (rf"\b(?:in the form of|by way of|by means of|with the help of|by use of|with the use of|by the use of|in the shape of|by using|making use of|via|over the course of|across|over|with|through|using) (?=(?:a total of )?(?:{_C}) (?:overlapping windows|windows (?:that|which) overlap)\b)", r"in "),
)  # fmt: skip

#: Whose an explanation is, and what a check is doing, in the tense of those who are watching it.
WATCHED: Rules = (
    (r"\bexplanations? (?:that (?:is|was) |which (?:is|was) )?(?:generated|produced|made|given|created|computed|provided|obtained|returned|derived) "
     r"(?:by|with|using|from|through) ", r"explanation by "),
    (r"\bis (?:getting|being) (passed|failed)\b", r"is \1"),
    (r"\bis passing\b", r"passes"), (r"\bis failing\b", r"fails"),
)  # fmt: skip

RULES = (*WATCHED, *COMPLETE, *MEASURED, *WINDOWS)
