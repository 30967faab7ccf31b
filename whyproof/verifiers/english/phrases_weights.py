"""Phrases of the sentences about word weights: what carries weight, how much, for which label, next to what. Data only."""

from __future__ import annotations

_MODEL = "model|classifier|network|system|algorithm|ai|machine|neural network|neural net"
_MODELS = "model's|classifier's|network's|system's|algorithm's|ai's|machine's"
_MOVED = (
    f"it|{_MODEL}|prediction|decision|score|classification|output|verdict|outcome|result|scale|scales|balance|needle|"
    f"({_MODELS}) (prediction|decision|score|output|verdict)"
)
_CLUE = (
    "evidence|argument|arguments|sign|signs|indicator|indicators|signal|signals|hint|hints|point|points|cue|cues|clue|clues|"
    "piece of evidence|pieces of evidence"
)
_MUCH = "much|strongly|heavily|greatly|big|large|strong|great|high|heavy|important|influential|significant|relevant|decisive"
_WEIGH = (
    "weight|weights|influence|impact|importance|importances|contribution|contributions|attribution|"
    "attributions|relevance|relevances|significance|sway|role|roles|effect|effects|bearing|clout|force|"
    "attribution value|attribution values|attribution weight|attribution weights"
)

WEIGHT_PHRASES: dict[str, str] = {
    # what carries weight, and carrying it
    "WORDN": (
        "word / words / token / tokens / term / terms / adjective / adjectives / verb / verbs / noun / nouns / adverb / adverbs"
    ),
    "LAST": "last / very last",
    "COUNT": "counts / count / matters / matter / weighs / weigh / counted / mattered / weighed",
    "CONTRIB": "contributes / contribute / contributed",
    "SWAY": (
        "influences / influenced / affects / affect / affected / shapes / shape / shaped / impacts / "
        "impacted / determines / determine"
    ),
    "WEIGHT": f"[total|whole|word|overall|absolute|relative] ({_WEIGH}) [score|scores|value|values]",
    "EXPLN": "explanation",
    "BORNE": "(carried|held|borne|taken) by / (falling|lying|resting) on / (going|belonging) to",
    "PAR": "on a par [with each other]",
    "PAY": "pays / pay / paid",
    "ATTENTION": "attention",
    "DRIVER": "driver / drivers / driving force / driving forces / contributor / contributors",
    "FACTOR": "factor / factors",
    "SIZE": "size / magnitude / absolute (size|value)",
    "HAVE": (
        "has / have / had / carries / carry / carried / makes / make / exerts / exert / exerted / gets / get / got / "
        "receives / receive / received / holds / hold / held / bears / bear / plays / play / played / provides / provide / "
        "wields / wield / enjoys / takes on / commands / owns / (has|have|had) share of / "
        "(is|are|was|were) (attributed|assigned|given|accorded|allotted|credited with|worth)"
    ),
    "RESP": (
        "(accounts|account|accounted) for / makes up / make up / made up / (is|are|was|"
        "were) responsible for / takes up / take up / (represents|represent|constitutes|constitute)"
    ),
    "LIES": (
        "(lies|lie|lay|falls|fall|fell|sits|sit) (on|with|upon|to) / (is|are|sits) on / (goes|go|went) to / "
        "(comes|come|came) from / "
        "(is|are|was|were) (carried|held|borne|taken|contributed|provided|exerted|accounted for|supplied) by / "
        "(belongs|belong|belonged) to / (is|are) (attributable|attributed|assigned|given|owed|allotted|credited) to / "
        "(is|are) concentrated (on|in) / (is|are) down to"
    ),
    "RESTON": "(rests|rest|rested|hangs|hang|hung) (on|upon)",
    "LEADS": "leads / lead / heads / dominates / dominate / outdoes / tops / surpasses / surpass",
    "TOPS": "(tops|top|leads|lead|heads|head) the [whole] [importance] (ranking|list|order) [of (words|tokens|all words)]",
    "ATTOP": "[at the|in the] (top|head) of the [importance|influence] (ranking|list|order) [of (words|tokens|all words)]",
    "RANKEDBY": (
        "(if|when|once) (we|you|one|i) (rank|sort|order|list|arrange) (words|tokens|them|all words) (by|"
        "according to|on) [their] / "
        "(if|when|with|once) (words|tokens|all words) [are|were] (ranked|sorted|ordered|arranged|listed) (by|"
        "according to) [their] / "
        "(ranked|sorted|ordered|ranking) (by|according to|in order of) [their] / in order of [their] / "
        "(ranking|sorting|ordering) (words|tokens|them|all words) (by|according to) [their] / in the ranking by [their]"
    ),
    "INRANKING": (
        "(in|on) the (ranking|list|order) [of (words|tokens|all words)] / "
        "(in|on) the [importance|influence] (ranking|order|list) [of (words|tokens|all words)]"
    ),
    # how much
    "MOST": (
        "most / by most / above all [else] / (hardest) / "
        "most (strongly|heavily|clearly|powerfully|significantly|decisively|forcefully)"
    ),
    "SUPER": (
        "[single] (biggest|largest|greatest|highest|strongest|heaviest|top|main|dominant|principal|chief|primary|leading|"
        "foremost|key|weightiest) / "
        "[single] most (important|influential|significant|decisive|relevant|impactful|heavily weighted|powerful|weighty|"
        "crucial|prominent|heavily weighing|substantial)"
    ),
    "LARGEST": ("(largest|biggest|greatest|highest|strongest) (in|by) (size|magnitude|absolute (value|terms|size))"),
    "ANYSIGN": (
        "(whichever|whatever|no matter what) (way|direction) [it] (points|goes|it points) / whichever way it points / "
        "(regardless|irrespective) of (sign|direction|its sign|its direction) / in either direction / "
        "in absolute (value|terms)"
    ),
    "SLIGHT": (
        "[only] (slightly|weakly|mildly|marginally|slight|small|minor|weak|little|marginal|faint|faintly|low) / "
        "[only] a (little|bit|small amount) / to a (small|slight|minor) (degree|extent)"
    ),
    "STRONG": (
        "strongly / heavily / a lot / a great deal / strong / heavy / big / great / major / highly / very / greatly / high / "
        "substantially / considerably / powerfully / substantial / considerable / powerful / large / "
        "to a (great|large|high|considerable|strong) (degree|extent) / very (strongly|much|heavily) / hugely / massive / huge"
    ),
    "IMPORTANT": "important / influential / significant / relevant / weighty",
    "IRRELEVANT": (
        "irrelevant / unimportant / insignificant / immaterial / (without|of no) (importance|influence|"
        "weight|relevance|effect|"
        "consequence|significance|impact) / beside the point / negligible"
    ),
    "NOROLE": (
        "(plays|play|played) (no|no real|hardly any) (role|part) / "
        "(has|have|had|carries|carry) (no|no real|hardly any) "
        "(weight|influence|impact|importance|effect|say|role|significance|relevance|bearing) / "
        "(makes|make) no difference / (contributes|contribute) nothing / (adds|add) nothing"
    ),
    "ONLY": "only / just / solely / sole / exclusively / entirely / purely",
    "ANYREAL": "any real / any [real] amount of",
    "MORE": "more / more (strongly|heavily) / bigger / larger / greater / stronger / higher / heavier / harder",
    "LESS": "less / less (strongly|heavily) / smaller / weaker / lower / lesser / lighter",
    "MOREIMP": "more (important|influential|significant|relevant|decisive|powerful|impactful|crucial)",
    "LESSIMP": "less (important|influential|significant|relevant|decisive|powerful|impactful|crucial)",
    "EQ": f"[just|equally|exactly] as ({_MUCH}) [an|a]",
    "SAME": (
        "same / same amount [of] / equal / equally / equally (much|strongly|heavily) / as much as each other / alike / "
        "to same (degree|extent) / identical / on a par / same size / equal in size"
    ),
    "ONPAR": "on a par with / equal to / identical to",
    "DIFFER": "[real|big|noticeable|notable|significant|marked|appreciable] (difference|differences)",
    "DIFFERS": "differ",
    "OUTWEIGH": (
        "outweighs / outweigh / outweighed / outranks / outrank / beats / beat / (has|have) more weight than / "
        "(ranks|rank) (above|ahead of|before) / (ranks|rank|scores|score) higher than / exceeds / exceed / trumps / "
        "overshadows / overshadow"
    ),
    "OUTWEIGHED": "(outweighed|outranked|beaten|overshadowed|exceeded|surpassed|trumped) by",
    "UNDERWEIGH": (
        "(ranks|rank) (below|after|behind) / (ranks|rank|scores|score) lower than / (falls|fall) behind / (yields|yield) to"
    ),
    "THATOF": "that of / those of",
    "COMPARED": "(compared|in comparison|relative) (with|to|against) / next to / (held|set) against / by comparison with",
    "COME": (
        "comes / come / came / takes / took / take / ranks / rank / ranked / (is|are|was) ranked / places / placed / "
        "(comes|is|takes|ranks|ranked|stands|sits) in [place] / comes in / occupies / lands / finishes / stands in / sits in"
    ),
    "PLACE": "place / position / spot / slot",
    "RANKN": "number / rank number / place number / position number",
    "FOLLOWED": "[closely] followed by",
    "MOSTLY": ("mostly / mainly / primarily / largely / chiefly / predominantly / for the most part / principally / in the main"),
    # for and against
    "SPEAK": (
        "speaks / speak / spoke / argues / argue / argued / votes / vote / leans / lean / leaned / "
        "(pushes|push|pushed|pulls|pull|pulled|moves|move|moved|tips|tip|tipped|steers|steer|steered|shifts|shift|shifted|"
        "nudges|nudge|nudged|drags|drag|dragged|sways|swayed|biases|bias|biased|presses|press|tilts|tilt|tilted|tugs|tug|"
        "swings|swing|directs|direct|guides|guide|inclines|incline|draws|draw|"
        f"works|work|acts|act|points|point|pointed|speaks out|testifies|testify) [{_MOVED}]"
    ),
    "SPEAKING": (f"(speaking|arguing|voting|leaning|pointing|pushing|pulling|working|tipping|weighing|acting|going) [{_MOVED}]"),
    "DRIVE": f"(drives|drive|drove) [{_MOVED}]",
    "SUPPORT": (
        "supports / support / supported / backs / back / backed / strengthens / strengthened / underpins / "
        "bolsters / bolster / "
        "(provides|provide|gives|give|offers|offer|constitutes|lends|lend) (evidence|support) (for|to) / "
        f"(is|are|was|were) ({_CLUE}) (for|of|in favour of|in favor of|in support of) / speaks up for / "
        "(supports|support|strengthens|strengthen|makes|make|bolsters) case for / "
        "(is|are|was|were) (in favour of|in favor of|in support of|on the side of) / "
        f"(is|are|was|were) ({_CLUE}) (toward|towards|in the direction of)"
    ),
    "SUPPORTING": "(supporting|backing|favouring|favoring|strengthening)",
    "FAVOURED": "favoured / favored / bolstered / underpinned",
    "OPPOSE": (
        "opposes / oppose / opposed / undermines / undermine / undermined / works against / work against / "
        "weakens / weaken / "
        "weakened / detracts from / detract from / hurts / hurt / harms / harm / "
        "(provides|provide|gives|give|offers|offer|constitutes) evidence against / resists / resist / "
        f"(is|are|was|were) ({_CLUE}) against / speaks out against / (weakens|weaken|undermines|undermine|hurts) case for / "
        "(makes|make|strengthens|strengthen) case against / (is|are|was|were) (against|opposed to) / "
        "counteracts / counteract / disfavours / disfavors"
    ),
    "OPPOSING": "(opposing|undermining|weakening|contradicting)",
    "OPPOSED": "resisted / disfavoured / disfavored",
    "CLUE": (
        "evidence / argument / arguments / sign / signs / indicator / indicators / signal / hint / hints / "
        "cue / cues / clue / clues / "
        "piece of evidence / pieces of evidence"
    ),
    "PUSHN": "pressure / nod",
    "HURDLE": (
        "obstacle / obstacles / hindrance / counterweight / objection / counterargument / barrier / "
        "counterforce / opponent / opponents"
    ),
    "ALLY": "supporter / supporters / advocate / advocates / champion / backer",
    "POSADV": "positively",
    "NEGADV": "negatively",
    "POSADJ": "positive",
    "NEGADJ": "negative",
    "READS": "reads / read / sees / see / interprets / interpret / understands / uses as / used as",
    "INFAVOUR": "in favour of / in favor of / in support of / on the side of / to the advantage of / to the benefit of",
    "TOWARD": "toward / towards / in the direction of / in direction of / (closer|nearer) to",
    "AGAINST": ("against / away from / in opposition to / to the detriment of / at the expense of / to the disadvantage of"),
    # which label
    "REGARDING": (
        "when it comes to [deciding] [on|for] / where it concerns / in (deciding|decisions) [on|for] / "
        "when deciding [on|for] / in (predicting|choosing) / for (predicting|choosing) / in the prediction of / "
        "when (predicting|it predicts) / in relation to / for purposes of"
    ),
    "ASFARAS": "as far as / so far as / insofar as",
    "CONCERNED": "(is|are) concerned / (goes|go) / (is|are) at stake / (is|are) in question",
    "BEHIND": "behind",
    "FOILED": "as against / versus / vs / as compared with / in contrast to / in preference to / over and above",
    # only these
    "ALLTHAT": "all that / all which / everything that / only thing that / only things that",
    "WHAT": "what",
    "NOTHING": ("no (word|words|token|tokens) / nothing [at all] / none of (words|tokens) / not a single word / no single word"),
    "NOTHINGELSE": (
        "nothing else / no other (word|words|token|tokens|term) / none of the (others|other words|rest|"
        "other tokens) / no others / "
        "not one other word"
    ),
    "NOBUT": (
        "none of (words|tokens) (but|except|other than|besides|apart from) / "
        "no (word|words|token|tokens) (but|except|other than|besides|apart from|save|except for|aside from) / "
        "no other (word|words|token|tokens) (than|but|except|besides) / "
        "no (sentence|sentences|group|groups) (but|except|other than|besides|apart from) / "
        "(nothing|none) (but|except|other than|else but|else than|besides|apart from|save) / nothing more than"
    ),
    "ANYBUT": (
        "anything (but|except|other than|besides|else than|apart from) / any (word|words|token) (but|except|other than|besides)"
    ),
    "OTHERTHAN": (
        "(all|every|any) other (word|words|token|tokens) (than|but|except|besides) / (words|"
        "tokens) (other than|besides|apart from)"
    ),
    "EXCEPT": "except / apart from / except for / aside from / other than / besides / with the exception of / leaving aside",
    "OTHERS": (
        "[all] [of] (other|remaining) (words|tokens|word) [of text|in text] / [all] the (others|rest) / "
        "rest of the (words|tokens) / everything else / "
        "each other (word|token) / (any|every) other [word|words|token|tokens|single word] [of text|"
        "in text] / anything else [in text] / "
        "any of the (others|other words|other tokens)"
    ),
    "HARDLY": "hardly / barely / scarcely",
    "IGNORE": "ignores / ignore / ignored / disregards / disregard / overlooks",
    # what the model rests on
    "RELY": (
        "relies / rely / relied / depends / depend / depended / focuses / focus / focused / looks / look / looked / "
        "rests / hinges / hinge / concentrates / builds"
    ),
    "BASED": "based / founded / grounded / built",
    "RELYON": (
        "(relies|rely|relied|focuses|focus|looks|look|looked|concentrates|builds) (on|at|upon) / (is|are|was|"
        "were) based (on|upon) / "
        "(pays|pay|paid) attention to / (attends|attend) to"
    ),
    "ATTENDMOST": "(pays|pay|paid) most attention to",
    "ATTENDONLY": "(pays|pay|paid) attention (only|solely|exclusively) to",
    # sums
    "SUMOF": "sum of / sum over / sum total of",
    "SUM": "sum / total",
    "SUMMED": "summed [up] / added up / when summed [up] / when added [up] / adding up / summing [up] / if we add up",
    "ADDUP": (
        "(add|adds|sum|sums|added|adding) [up] to / equal / equals / equal the sum of / reproduce / "
        "reproduces / recover / recovers / "
        "match / matches / reconstruct / reconstructs / come to / amount to / approximate / agree with / agrees with"
    ),
    "MISSES": (
        "(deviates from|deviate from|differs from|differ from|is off from|are off from|is off|are off|"
        "departs from|depart from|"
        "strays from|stray from|is away from|are away from)"
    ),
    "RECOVERED": "recovered / reproduced / reconstructed / matched",
    "WITHIN": (
        "[to] within [a margin of] / with (a|an) [relative|completeness] (gap|error|deviation|discrepancy|tolerance) of / "
        "up to (a|an) [relative|remaining] (gap|error|rest|remainder|deviation) of / give or take / "
        "with a (gap|error|deviation|margin) (of|below) / plus or minus / to an accuracy of / save for / "
        "with an accuracy of / leaving a gap of"
    ),
    "GAP": "completeness (gap|error)",
    # asides that change no claim
    "ASIDE": "all in all / on the whole / in sum / in this case / as it happens / as it turns out / taken as a whole / here",
}
