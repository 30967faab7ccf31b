"""The table of phrases behind the lexicon. Data only; the pattern language is described in ``lexicon``."""

from __future__ import annotations

_IT = (
    "it|this|the text|this text|the review|this review|the sentence|the headline|the input|the pair|"
    "the article|the example|the comment"
)
_GERUND = "deleting|removing|dropping|omitting|erasing|cutting|taking (out|away)|leaving out"
_PARTICIPLE = "removed|deleted|dropped|omitted|erased|cut|gone|missing|taken (out|away)|left out"
_FINITE = "delete[s]|remove[s]|drop[s]|omit[s]|erase[s]|cut[s]|take[s] (out|away)|leave[s] out"
_MODEL = "model|classifier|network|system|algorithm|ai|machine"
_MODELS = "model's|classifier's|network's|system's|algorithm's|ai's"
_DECISION = (
    "decision|result|final decision|final label|prediction|classification|"
    "outcome|verdict|predicted label|predicted class|model's choice"
)
_MOVED = (
    f"it|{_MODEL}|prediction|decision|score|classification|output|verdict|outcome|result|scale|scales|balance|"
    f"({_MODELS}) (prediction|decision|score|output|verdict)"
)
_CLUE = "evidence|argument|arguments|sign|signs|indicator|indicators|signal|signals|hint|hints|point|points"

DECISION_PHRASES: dict[str, str] = {
    # the model and what it says
    "MODEL": f"{_MODEL.replace('|', ' / ')} / neural (network|net) / (ai|machine learning|language) (model|system)",
    "DECISION": f"[{_MODELS}] ({_DECISION}) [of the model] / ({_MODELS}) (output|answer|label|choice)",
    "CLASSN": "class / label / category / side",
    "OUTPUT": "output / answer",  # a noun after an article, a verb without one
    "PROB": (
        f"[{_MODELS}|predicted|output] (probability|likelihood|confidence|score|confidence score|certainty|chance) "
        f"[that ({_IT}) is|of being]"
    ),
    "SURE": "(sure|certain|confident) [of|in|about|that it is|it is|that the text is]",
    "LESSSURE": "less (sure|certain|confident) [of|in|about|that it is]",
    "MORESURE": "more (sure|certain|confident) [of|in|about|that it is] / surer [of]",
    "SAY": (
        "(says|said|say|have said|predicts|predicted|predict|have predicted|outputs|returns|answers|thinks|think|"
        "believes|believe|decides|decide|concludes|concluded) "
        f"[[that] ({_IT}) is] / (chooses|choose|picks|pick|selects|goes for|opts for|settles on|"
        "decides on|decides for|decided on) / "
        "(says|predicts|outputs|returns|chooses|picks) the (label|class|answer) / "
        "(classifies|classify|classified|labels|label|labelled|labeled|marks|rates|tags|reads|sees|"
        f"categorizes|categorises) ({_IT}) as / "
        f"(labels|calls|rates|finds|find|considers|consider|judges|judge|deems) ({_IT}) [to be|as] / "
        f"(predicts|predicted|predict) ({_IT}) (to be|as) / (comes|came) to the conclusion [[that] ({_IT}) is] / "
        "finds / find / considers / consider / judges / deems / regards"
    ),
    "GIVE": "yields / yield / gives / give / assigns / assign / gave / assigned / puts / attributes",
    "PREFER": "prefers / prefer / favors / favours",
    "LIKELIER": "[to be] likelier [to be] / [to be] more (likely|probable|plausible) [to be]",
    "LIKELY": "likely / probable",
    "LESSLIKELY": "less (likely|probable|plausible)",
    "ASLIKELY": "as (likely|probable|plausible) as",
    "IT": "it / they / this word / that word / these words",
    "OFALL": (
        "(of|among|out of) (all|any) [of] (words|word|tokens|them) [in the (text|sentence|review|headline)] / of all / "
        "(of|among) (words|tokens|others|sentences|groups) / "
        "(of|among|out of) (all|any) [of] (sentences|groups) [in the text]"
    ),
    "INTEXT": "(in|of) [this] (text|sentence|review|headline|input)",
    "REL": "that / which",
    "TOGETHER": "together / jointly / combined / taken together / between them / in total",
    # changes of the text and what they do
    "WITHOUT": "without / in the absence of / (were it|if it were|if it was) not for / but for / if not for",
    "REMOVE": "remove / delete / omit / erase / take out / leave out",
    "REPLACE": "replace / swap",
    "DELETING": (f"[after|upon|by|when] ({_GERUND}) / (deletion|removal) of / [if|when|once|after] (you|one|we|i) ({_FINITE})"),
    "REMOVED": _PARTICIPLE.replace("|", " / ").replace("taken (out / away)", "taken (out|away)"),
    "IF": "if / when / once",
    "WERE": "(were|was|is|are|had been|has been|have been) to be",
    "BEEN": "been",
    "BEFORE": "[right] before / in front of / ahead of",
    "REPLACING": (
        "[after|by|when] (replacing|swapping|changing|exchanging) / [if|when] (you|one|we|i) (replace|"
        "replaces|swap|swaps|change|changes)"
    ),
    "SUBSTITUTING": "[after|by|when] substituting / [if|when] (you|one|we|i) substitute",
    "INPLACE": "in place of",
    "REPLACED": "replaced / swapped / changed / exchanged",
    "INSERTING": "[after|by|when] (inserting|adding|putting) / [if|when] (you|one|we|i) (insert|inserts|add|adds|put|puts)",
    "INSERTED": "inserted / added / put",
    "AFTER": "[right] after",
    "ATSTART": "at the (start|beginning) [of the text] / before the first word / in front",
    "ONLYLEFT": "left / kept / remaining / left over / in place / left in",
    "KEEPING": "[by|after|when] (keeping|leaving) only / [if|when] (you|one|we|i) (keep|keeps|leave|leaves) only",
    "ALLBUT": "(everything|all words|all the words|all|every word) (but|except|except for|other than)",
    "CHANGE": (
        "changes / change / flips / flip / switches / switch / have (changed|flipped|switched) / "
        "(is|are|was|were|be|have been) (flipped|changed|reversed|different)"
    ),
    "NODIFFERENCE": (
        f"(makes|make|made|have made) no difference to [{_MODELS}] ({_DECISION}|label) / "
        f"(has|have|had|have had) no effect on [{_MODELS}] ({_DECISION}|label)"
    ),
    "STAYSAME": (
        "(stays|remains|stay|remain|is) (the same|as it is|unchanged|unaffected|what it is) / survives / "
        "(is|was) not (changed|flipped|affected)"
    ),
    "STAY": "stays / remains / stay / remain",
    "LEAVE": "leaves / leave / keeps / keep / preserves / preserve / retains / retain / maintains / maintain",
    "UNCHANGED": "unchanged / as it is / unaffected / intact",
    "BECOME": "becomes / become / have become / have turned [into|to] / turns / turn / turns (into|to) / became",
    "MAKE": (
        f"(makes|make|made) (it|text|label|output|{_DECISION}) / "
        f"(makes|make|made) ({_MODEL}) (say|predict|choose|answer) / "
        f"(turns|turn) (it|label|output|{_DECISION}) [to|into] / (flips|flip|changes|change|switches|switch) "
        f"(it|label|output|{_DECISION}) (to|into)"
    ),
    "MAKEFROM": f"(turns|turn|flips|flip|changes|change|switches|switch) (it|label|output|{_DECISION}) from",
    "MAKELESS": ("(makes|make|leaves) [the model|it|the classifier] less (sure|certain|confident) [of|in|about|that it is]"),
    "MAKEMORE": ("(makes|make|leaves) [the model|it|the classifier] more (sure|certain|confident) [of|in|about|that it is]"),
    "UP": (
        "raises / raise / increases / increase / boosts / boost / lifts / lift / rises / rise / goes up / "
        "grows / climbs / raised / increased / have (risen|increased|grown|gone up)"
    ),
    "DOWN": (
        "lowers / lower / lowered / reduces / reduce / reduced / decreases / decrease / drops / drop / "
        "falls / fall / sinks / "
        "goes down / declines / cuts / shrinks / fell / have (fallen|dropped|decreased|sunk|gone down)"
    ),
    "NECESSARY": "necessary / needed / required / essential / indispensable",
    "DISPENSABLE": "dispensable / unnecessary",
    "PRESENCE": "(presence|inclusion) of",
    "NEED": "hinges on / hinge on / depends on / depend on / cannot do without",
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
    "BECAUSEHAS": (f"(because|since) ({_IT}) (contains|has|includes|uses|says|mentions)"),
    "BECAUSEC": "because / since",
    "APPEARS": (
        "(appears|appear|occurs|occur|stands|stand) [in [this] (text|review|sentence|headline|input|comment|article)] / "
        "(is|are) (there|present|found|mentioned|used) [in [this] (text|review|sentence|headline|input|comment|article)] / "
        "(is|are) in the text / comes up / come up / shows up / show up"
    ),
    "WHY": (
        "(is|are) [part of] (why|the reason [why|that]) / (is|are) the (reason|cause) for / causes / "
        f"cause / leads to / lead to / led to / (leads|led|causes|caused|brings|brought) ({_MODEL})"
    ),
    "REASON": "(reason|reasons) [for|why|that]",
    # small words
    "BE": "is / are / was / were / be / being / has been / had been / have been",
    "ISNT": "(is|are|was|were) not / isn't / aren't / wasn't / weren't / (would|will) not be / wouldn't be",
    "DONT": "(does|do|did|would|will) not / doesn't / don't / didn't / wouldn't / won't",
    "NOT": "not",
    "FOR": "for",
    "TO": "to / into",
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
}
