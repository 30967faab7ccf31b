"""The table of phrases behind the lexicon. Data only; the pattern language is described in ``lexicon``."""

from __future__ import annotations

_IT = (
    "it|this|the text|this text|the review|this review|the sentence|the headline|the input|the pair|"
    "the article|the example|the comment"
)
_GERUND = "deleting|removing|dropping|omitting|erasing|cutting|taking (out|away)|leaving out"
_PARTICIPLE = "removed|deleted|dropped|omitted|erased|cut|gone|missing|taken (out|away)|left out"
_FINITE = "delete[s]|remove[s]|drop[s]|omit[s]|erase[s]|cut[s]|take[s] (out|away)|leave[s] out"
_DECISION = "decision|prediction|classification|outcome|verdict|predicted label|predicted class|model's choice"

PHRASES: dict[str, str] = {
    # the model and what it says
    "MODEL": "model / classifier / network / neural network / system",
    "DECISION": f"[model's] ({_DECISION}) [of the model] / model's (output|answer|label|result)",
    "CLASSN": "class / label / category / side",
    "PROB": "[model's|predicted] (probability|likelihood|confidence|score|certainty|chance) [that it is]",
    "SURE": "(sure|certain|confident) [of|in|about|that it is|it is|that the text is]",
    "LESSSURE": "less (sure|certain|confident) [of|in|about|that it is]",
    "MORESURE": "more (sure|certain|confident) [of|in|about|that it is] / surer [of]",
    "SAY": (
        "(says|said|say|predicts|predicted|predict|outputs|output|returns|answers|answer|thinks|think|"
        "believes|believe|decides|decide) "
        f"[[that] ({_IT}) is] / (chooses|choose|picks|pick|selects|goes for|opts for|settles on|"
        "decides on|decides for|decided on) / "
        "(says|predicts|outputs|returns|chooses|picks) the (label|class|answer) / "
        "(classifies|classify|classified|labels|label|labelled|labeled|marks|rates|tags|reads|sees|"
        f"categorizes|categorises) ({_IT}) as / "
        f"(labels|calls|rates|finds|find|considers|consider|judges|judge|deems) ({_IT}) [to be|as] / "
        "finds / find / considers / consider / judges / deems / regards"
    ),
    "PSAY": (
        f"({_IT}) (is|was|are|gets|got|would be) (classified|labelled|labeled|rated|judged|predicted|"
        "considered|tagged|categorized|categorised) "
        "[as|to be]"
    ),
    "GIVE": "gives / give / assigns / assign / gave / assigned / puts / attributes",
    "PREFER": "prefers / prefer / favors / favours",
    "LIKELIER": "[to be] likelier [to be] / [to be] more (likely|probable|plausible) [to be]",
    "LIKELY": "likely / probable",
    "LESSLIKELY": "less (likely|probable|plausible)",
    "ASLIKELY": "as (likely|probable|plausible) as",
    # words and their weights
    "WORDN": (
        "word / words / token / tokens / term / terms / adjective / adjectives / verb / verbs / noun / nouns / adverb / adverbs"
    ),
    "IT": "it / they / this word / that word / these words",
    "COUNT": "counts / count / matters / matter / weighs / weigh / counted / mattered / weighed",
    "CONTRIB": "contributes / contribute / contributed",
    "SWAY": "influences / influenced / affects / affect / affected / shapes / shape / impacts / determines",
    "MOST": (
        "most / by most / above all [else] / more than (any|every) other [word|token] / "
        "more than (anything|everything) else / "
        "more than all [of] [the] (other words|others|rest)"
    ),
    "SUPER": (
        "biggest / largest / greatest / highest / strongest / heaviest / top / main / dominant / number one / "
        "most (important|influential|significant|decisive|relevant|impactful|heavily weighted)"
    ),
    "WEIGHT": (
        "[total|whole|word] (weight|weights|influence|impact|importance|contribution|contributions|"
        "attribution|attributions|"
        "relevance|significance|sway|role|effect|driver|factor|drivers|factors) [score|scores]"
    ),
    "HAVE": (
        "has / have / had / carries / carry / carried / makes / make / exerts / exert / gets / get / "
        "receives / receive / holds / "
        "hold / bears / bear / plays / play / accounts for / account for / makes up / make up / "
        "is responsible for / are responsible for / "
        "(is|are|was|were) (attributed|assigned|given)"
    ),
    "LIES": ("(lies|lie|falls|fall|rests|rest|is|are|sits) on / goes to / comes from / (is|are) (carried|held) by / belongs to"),
    "OFALL": (
        "(of|among|out of) (all|any) [of] (words|word|tokens|them) [in the (text|sentence|review|headline)] / of all / "
        "(of|among) (words|tokens|others)"
    ),
    "INTEXT": "(in|of) [this] (text|sentence|review|headline|input)",
    "REL": "that / which",
    "SPEAK": (
        "speaks / speak / spoke / argues / argue / votes / vote / leans / lean / points / point / "
        "(pushes|push|pushed|pulls|pull|pulled|moves|move|moved|tips|tip|steers|steer|shifts|shift|"
        "nudges|nudge|drags|drag) "
        "[it|the (model|prediction|decision|score|classifier|classification|output)|"
        "the model's (prediction|decision|score|output)]"
    ),
    "DRIVE": (
        "(drives|drive|drove) [it|the (model|prediction|decision|score|classification|output)|"
        "the model's (prediction|decision|score|output)]"
    ),
    "SUPPORT": (
        "supports / support / supported / backs / back / (is|are) evidence for / provides evidence for / provide evidence for"
    ),
    "OPPOSE": ("opposes / oppose / opposed / undermines / undermine / (is|are) evidence against / works against / work against"),
    "POSADV": "positively",
    "NEGADV": "negatively",
    "POSADJ": "positive",
    "NEGADJ": "negative",
    "SLIGHT": "[only] (slightly|weakly|mildly|slight|small|minor|weak) / [only] a (little|bit|small amount)",
    "STRONG": "strongly / heavily / a lot / a great deal / strong / heavy / big",
    "IMPORTANT": "important / influential / significant / relevant",
    "MORE": "more / more (strongly|heavily) / bigger / larger / greater / stronger / higher",
    "LESS": "less / less (strongly|heavily) / smaller / weaker",
    "MOREIMP": "more (important|influential|significant|relevant|decisive)",
    "LESSIMP": "less (important|influential|significant|relevant|decisive)",
    "ASMUCH": ("[just] as (much|strongly|heavily|important|influential|significant|relevant) [weight|influence|impact] as"),
    "SAME": "same / same amount / equal / equally / equally (much|strongly|heavily) / as much as each other / alike",
    "OUTWEIGH": "outweighs / outweigh / outranks / (has|have) more weight than",
    "COME": "comes / come / ranks / rank / (is|are) ranked / places / (comes|is|takes|ranks) in [place] / comes in",
    "PLACE": "place",
    "FOLLOWED": "[closely] followed by",
    "RELYMOST": "(relies|rely|focuses|leans|relied) (most|most heavily|most strongly) on",
    "TOGETHER": "together / jointly / combined / taken together / between them / in total",
    "ONLY": "only / just / solely",
    "NOBUT": (
        "no (word|words|token|tokens) (but|except|other than|besides) / no other (word|token) than / "
        "(nothing|none) (but|except|other than)"
    ),
    "EXCEPT": "except / apart from / except for / aside from / other than / besides",
    "NOTHING": "no (word|words|token|tokens) / nothing",
    "NOTHINGELSE": ("nothing else / no other (word|words|token|tokens) / none of the (others|other words|rest) / no others"),
    "OTHERS": (
        "[all] [of] [the] (other|remaining) (words|tokens) / [all] the (others|rest) / rest of the (words|text) / everything else"
    ),
    "HARDLY": "hardly / barely / scarcely",
    "ALLTHAT": "all that / all which / what / everything that",
    "ADDUP": "(add|adds|sum|sums) [up] to / equal the sum of / reproduce / reproduces / recover / match",
    "WITHIN": ("[to] within / with (a|an) [relative|completeness] (gap|error) of / up to (a|an) [relative] (gap|error) of"),
    "GAP": "completeness (gap|error)",
    # changes of the text and what they do
    "WITHOUT": "without / in the absence of",
    "DELETING": (f"[after|upon|by|when] ({_GERUND}) / (deletion|removal) of / [if|when|once|after] (you|one|we|i) ({_FINITE})"),
    "REMOVED": _PARTICIPLE.replace("|", " / ").replace("taken (out / away)", "taken (out|away)"),
    "IF": "if / when / once",
    "WERE": "(were|was|is|are|had been|has been|have been) (to be|not there)",
    "REPLACING": (
        "[after|by|when] (replacing|swapping|changing|exchanging) / [if|when] (you|one|we|i) (replace|"
        "replaces|swap|swaps|change|changes)"
    ),
    "REPLACED": "replaced / swapped / changed / exchanged",
    "INSERTING": "[after|by|when] (inserting|adding) / [if|when] (you|one|we|i) (insert|inserts|add|adds)",
    "INSERTED": "inserted / added",
    "AFTER": "[right] after / behind",
    "ATSTART": "at the (start|beginning) [of the text] / before the first word / in front",
    "ONLYLEFT": "left / kept / remaining / left over / in place / left in",
    "KEEPING": "[by|after|when] (keeping|leaving) only / [if|when] (you|one|we|i) (keep|keeps|leave|leaves) only",
    "ALLBUT": "(everything|all words|all the words|all|every word) (but|except|except for|other than)",
    "CHANGE": ("changes / change / flips / flip / switches / switch / (is|are|was|were|be) (flipped|changed|reversed|different)"),
    "STAYSAME": (
        "(stays|remains|stay|remain|is) (the same|as it is|unchanged|unaffected|what it is) / survives / "
        "(is|was) not (changed|flipped|affected)"
    ),
    "STAY": "stays / remains / stay / remain",
    "LEAVE": "leaves / leave / keeps / keep",
    "UNCHANGED": "unchanged / as it is / unaffected / intact",
    "BECOME": "becomes / become / turns / turn / turns (into|to) / became",
    "MAKE": (
        "(makes|make|made) (it|the (decision|prediction|text|label|output|outcome)) / "
        "(makes|make|made) the (model|classifier|network) (say|predict|choose|answer) / "
        "(turns|turn|flips|flip|changes|change|switches|switch) (it|the (decision|prediction|label|"
        "output|outcome)) (to|into|from)"
    ),
    "MAKELESS": ("(makes|make|leaves) [the model|it|the classifier] less (sure|certain|confident) [of|in|about|that it is]"),
    "MAKEMORE": ("(makes|make|leaves) [the model|it|the classifier] more (sure|certain|confident) [of|in|about|that it is]"),
    "UP": (
        "raises / raise / increases / increase / boosts / boost / lifts / lift / rises / rise / goes up / "
        "grows / climbs / raised / increased"
    ),
    "DOWN": (
        "lowers / lower / lowered / reduces / reduce / reduced / decreases / decrease / drops / drop / "
        "falls / fall / sinks / "
        "goes down / declines / cuts / shrinks / fell"
    ),
    "NECESSARY": "necessary / needed / required / essential / indispensable",
    "NEED": "needs / need / requires / require / depends on / depend on / cannot do without",
    "DRIVEN": "(driven|caused|determined|explained) by",
    "ALONE": "alone / on its own / by itself / on their own / by themselves / all by itself",
    "ENOUGH": "enough / sufficient / enough by itself",
    "SUFFICE": "suffices / suffice",
    "TOGET": "to (reach|get|make|keep|produce|obtain) / for the model to (say|predict)",
    "NONEOF": "none of [all] / not one of / in none of / no / not one",
    "ALLOF": "all / all of / every one of / each of / in all [of]",
    "WAYS": f"ways (to|of) ({_FINITE}|{_GERUND}) / (deletions|removals) of / texts without",
    "ONEWORD": "(single-word|one-word) (deletion|deletions|removal|removals)",
    "SINGLE": "[any] single / any one",
    "UPTO": "up to / at most / no more than",
    "NEVER": "never",
    "THATKEEP": "(that|which) (keep|keeps|leave|spare) / while keeping / with the exception of touching",
    # causes
    "BECAUSE": "(because of|due to|thanks to|owing to|on account of) [the presence of]",
    "BECAUSEHAS": (f"because ({_IT}) (contains|has|includes|uses|says|mentions)"),
    "BECAUSEC": "because / since",
    "APPEARS": ("(appears|occurs|is there|is present|is in the text|stands in the text|occurs in the text|appears in the text)"),
    "WHY": (
        "(is|are) [part of] (why|the reason [why|that]) / (is|are) the (reason|cause) for / causes / "
        "cause / leads to / lead to / led to"
    ),
    "REASON": "reason (for the decision|is)",
    # small words
    "BE": "is / are / was / were / be / being / has been / had been",
    "ISNT": "(is|are|was|were) not / isn't / aren't / wasn't / weren't / (would|will) not be / wouldn't be",
    "DONT": "(does|do|did|would|will) not / doesn't / don't / didn't / wouldn't / won't",
    "NOT": "not",
    "FOR": "for / in favour of / in favor of",
    "TO": "to / into",
    "TOWARD": "toward / towards / in the direction of",
    "AGAINST": "against / away from",
    "ON": "on / upon",
    "IN": "in / to be in",
    "OF": "of",
    "BY": "by",
    "WITH": "with",
    "FROM": "from",
    "THAN": "than / than that of / than does",
    "RATHER": "rather than / instead of / as opposed to / and not",
    "OVER": "over / above / at least / upwards of",
    "UNDER": "under / below",
    "ABOUT": "about / roughly / around / approximately / some / nearly / almost / close to / approx",
    "AND": "and / as well as",
    "OR": "or",
    "BUT": "but / while / whereas / yet / although / though / however",
    "ACCORDING": "according to / measured by / as measured by / judged by / using / as found by",
    "ASSAID": (
        "as [i|we] [already] (said|stated|told you|mentioned|established|seen) [before|earlier] in [my] (answer|turn|reply)"
    ),
}
