"""Turns of phrase of words that are kept while the others are replaced at random: the condition, the share of the draws, what stays
and the confidence, each by its names and in any order. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

from whyproof.verifiers.english.phrases_plainer_trials import CHANGE, CHANGING, PREDICTION, REST, STAYS, THEMODEL

Rules = tuple[tuple[str, str], ...]

_WE = r"(?:we|you|one|I)"
_P = rf"(?:predicted |model['’]s |model |same )*{PREDICTION}"
_THEP = rf"(?:the|this|its|that) {_P}"
_THAN = r"(?:other than|than|except(?: for)?|but|besides|apart from|aside from|save(?: for)?|outside)"
_RANDOM = r"<^>(?=.*\brandom)"

# --- how sure ------------------------------------------------------------------------------------------------------------

_LEVEL = r"(?:statistical )?(?:confidence(?: level)?|(?:level|degree) of (?:statistical )?confidence)"
_SURE = rf"(?:{_LEVEL}(?: of|:)? <N1>|<N2> {_LEVEL}|<N3> confident)"
_WITH = rf"(?:with|at)(?: an?| the| our)? {_SURE}"
_KNOWN = r"(?:established|known|shown|found|certain|true|seen|stated|said|concluded|verified|the case|safe to say)"
_SAY = r"(?:say|state|claim|conclude|assert|be sure|be certain|maintain|report|establish|find|know)"
_FRONTS = (
    rf"{_WITH}(?:,? (?:it (?:is {_KNOWN}|holds|can be (?:said|stated|concluded))|{_WE} (?:(?:can|may) )?{_SAY}))?,?(?: that)?",
    rf"it (?:is {_KNOWN}|holds|can be (?:said|stated|concluded)),? {_WITH},? that",
    rf"{_WE} (?:(?:can|may|are able to) )?{_SAY},? {_WITH},? that",
    rf"{_WE} (?:are|am|can be|is) (?:<N1> confident|confident (?:at|to)(?: a level of)? <N2>|<N3>-confident) that",
)
_IT = r"(?:this|that|it|which|the (?:finding|result|statement|claim|estimate)|this (?:finding|result|statement|claim|estimate))"
_TAILS = (
    rf"[,;]? (?:and )?(?:{_IT} (?:is|holds|being|is stated|is so|is true|holding|has been established) )?{_WITH}",
    rf" \((?:(?:with|at)(?: an?| the| our)? )?{_SURE}\)",
    rf"[,;] (?:and )?(?:the|our)? ?{_LEVEL} (?:(?:in|of|for|behind|about|attached to) {_IT} )?(?:is|being|was|stands at|amounts to|comes to) <N1>",
    rf"[,;] (?:and )?{_IT} (?:has|having|carries|carrying|comes with|coming with) (?:an? )?{_SURE}",
    rf"[,;] (?:and )?{_SURE}",
)


def _sure(said: str) -> str:
    return f"with {''.join(x for x in ('<N1>', '<N2>', '<N3>') if x in said)} confidence"


CONFIDENT: Rules = (
    *((rf"{_RANDOM}{x} (?=\S)(?P<said>[^:]*?)<$>", f"<said>, {_sure(x)}") for x in _FRONTS),
    (rf"{_RANDOM}(?P<said>[^:]*?),? then,? {_WITH},? (?P<rest>[^:]*?)<$>", f"<said>, <rest>, {_sure(_WITH)}"),
    *((rf"{_RANDOM}(?P<said>[^:]*?){x}<$>", f"<said>, {_sure(x)}") for x in _TAILS),
)

# --- what is kept, and what is drawn -------------------------------------------------------------------------------------

_SWAPPED = (
    r"(?:replac|substitut|swapp?|exchang|redraw|refill|resampl|randomi[sz]|switch)(?:e|es|ed|ing|n|s)?(?: out| in| again| anew)?"
)
_AT_RANDOM = (
    r"(?:randomly|at random|(?:with|by|for) (?:random|randomly (?:chosen|drawn|picked|selected|sampled)) (?:words?|ones|others|replacements|tokens|fillers)|"
    r"(?:with|by|for) (?:words|ones|others) (?:drawn|chosen|picked|taken|selected|sampled) (?:at random|randomly))"
)
_OTHERS = rf"(?:{REST}|all (?:the )?other words|the words around (?:it|them)|all (?:the )?(?:other )?words {_THAN} (?:it|them|these|those))"
_REPLACED = (
    rf"(?:(?:{_WE} )?(?:randomly )?{_SWAPPED} {_OTHERS}(?: {_AT_RANDOM})?|"
    rf"{_OTHERS} (?:(?:is|are|get|gets|being|were|have been|has been) )?(?:all )?(?:randomly )?{_SWAPPED}(?: {_AT_RANDOM})?)"
)
_WHEN = (
    r"(?:for )?(?:as long as|so long as|provided(?: that)?|providing(?: that)?|given(?: that)?|assuming(?: that)?|on condition that|if|while|when|whenever|where|with|"
    r"once|after|in which|for which)"
)
_STATE = r"(?:fixed|constant|in place|as (?:it is|they are)|untouched|unchanged|intact|there|in(?: the text)?|standing|unaltered)"
_ARE_KEPT = (
    rf"(?:(?:(?:is|are|being|were|have been) )?(?:kept|retained|preserved|spared|maintained|held|left|fixed|frozen|locked|untouched)(?: {_STATE})?|"
    rf"(?:stays?|remains?|staying|remaining)(?: {_STATE}| where (?:it is|they are))?|(?:is|are) {_STATE})"
)
_HOLD = r"(?:keep|retain|leave in|leave|spare|hold on to|preserve|maintain|hold|fix|freeze|lock)s?"
_HOLDING = (
    r"(?:keeping|retaining|leaving in|leaving|sparing|holding on to|preserving|maintaining|holding|fixing|freezing|locking)"
)
_FIXED = rf"(?: {_STATE})?"
_AND = r"(?:,? (?:and|but|while|with|whereas|by)|,)(?: then)? "
_DRAWN = (
    rf"(?:{_WHEN} (?:<WS1> {_ARE_KEPT}|{_WE} {_HOLD} <WS2>{_FIXED}){_AND}{_REPLACED}|"
    rf"(?:by |when |while |with )?{_HOLDING} <WS3>{_FIXED}{_AND}{_REPLACED}|"
    rf"{_HOLD} <WS4>{_FIXED}{_AND}{_REPLACED}(?:,? and)?|"
    rf"(?:{_WHEN} |by )?{_REPLACED}{_AND}(?:{_HOLDING} <WS5>{_FIXED}|(?:{_WE} )?{_HOLD} <WS6>{_FIXED}|<WS7> {_ARE_KEPT})|"
    rf"(?:(?:with|under|after|by|upon|on|during|in) )?(?:a |the )?(?:random (?:replacement|substitution|resampling|redrawing|exchange)s? of|(?:{_WHEN} {_WE} )?randomly {_SWAPPED}|(?:{_WHEN} {_WE} )?{_SWAPPED}) (?:all |the |any )?(?:of the |the )?(?:other )?(?:words?|text|everything) {_THAN} <WS8>(?: {_AT_RANDOM})?|"
    rf"{_WHEN} (?:all |every |the )(?:of the |the )?(?:other )?(?:words?|text) {_THAN} <WS9> (?:is|are|get|gets|being)?(?: randomly)? ?{_SWAPPED}(?: {_AT_RANDOM})?)"
)
_HELD = rf"(?:{_WHEN} (?:<WS1> {_ARE_KEPT}|{_WE} {_HOLD} <WS2>{_FIXED})|(?:by |when |while )?{_HOLDING} <WS3>{_FIXED})"
_CASES = r"(?:(?:the |these |all |such |all of the |all the )*(?:cases|replacements|draws|fillings|substitutions|samples|trials|texts|random (?:replacements|draws|fillings|samples|texts)|such (?:cases|texts))|the time)"
_OF_OTHERS = r"(?:the |all |these )*random (?:replacements?|fillings?|substitutions?|draws?|samples?|exchanges?) (?:of|for) (?:the |all (?:the )?)?(?:other|remaining) words"
_UNCHANGED = r"(?:unchanged|the same|as it (?:is|was)|intact|untouched)"
_STILL = (
    rf"(?:{_THEP} (?:is|remains|stays) (?:the )?(?:same|unchanged|unaffected|stable|preserved|retained|kept|intact)|{_THEP} (?:does not|will not|did not) {CHANGE}|{_THEP} (?:is preserved|is kept|is retained|{STAYS})|"
    rf"{THEMODEL} (?:(?:still|always|will|would) )*(?:predicts?|says?|gives?|returns?|outputs?|keeps?|sticks? to|arrives? at|comes? to) the same {_P}|{_WE} (?:(?:still|will|would) )*(?:gets?|obtains?|sees?|ends? up with) the same {_P}|"
    rf"the same {_P} (?:is|was) (?:predicted|given|returned|kept|obtained|reached|assigned)|without {CHANGING} {_THEP})"
)
_KEEPS = rf"(?:(?:leaves?|keeps?|preserves?|maintains?|retains?) {_THEP}(?: {_UNCHANGED})?|(?:gives?|yields?|produces?|results? in|leads? to|has|have|gets?|shows?) the same {_P}|(?:does|do) not {CHANGE} {_THEP})"
_END = r"(?P<end>(?:, with [^,;:⟦]* confidence)?)<$>"
_PUT = "if {} are kept, the label stays the same in <N1> of random replacements of the other words<end>"


def _orders(condition: str, cases: str) -> tuple[str, ...]:
    share = rf"(?:in|for|across) <N1> of {cases}"
    return (
        rf"{condition},? (?:then )?{_STILL},? {share}",
        rf"{condition},? (?:then )?{share},? {_STILL}",
        rf"{share},? {_STILL},? {condition}",
        rf"{_STILL},? {share},? {condition}",
        rf"{share},? {condition},? {_STILL}",
        rf"{condition},? {_KEEPS} {share}",
        rf"{condition},? <N1> of {cases} {_KEEPS}",
        rf"<N1> of {cases} {_KEEPS},? {condition}",
    )


DRAWN: Rules = (
    *((f"{_RANDOM}{x}{_END}", _PUT.format("".join(f"<WS{k}>" for k in range(1, 10)))) for x in _orders(_DRAWN, _CASES)),
    *((f"{_RANDOM}{x}{_END}", _PUT.format("<WS1><WS2><WS3>")) for x in _orders(_HELD, _OF_OTHERS)),
    *(
        (f"{_RANDOM}{x}{_END}", _PUT.format("<WS1><WS2><WS3>"))
        for x in (
            rf"(?:in|for|across) <N1> of {_CASES},? (?:a |the )?{_OF_OTHERS} {_KEEPS},? {_HELD}",
            rf"{_HELD},? (?:a |the )?{_OF_OTHERS} {_KEEPS} (?:in|for|across) <N1> of {_CASES}",
            rf"(?:a |the )?{_OF_OTHERS} {_KEEPS} (?:in|for|across) <N1> of {_CASES},? {_HELD}",
        )
    ),
)

RULES: Rules = (*CONFIDENT, *DRAWN)
