"""Phrases about changes of the text and what they do. Data only."""

from __future__ import annotations

_MODEL = "model|classifier|network|system|algorithm|ai|machine"
_VERDICT = "label|prediction|decision|class|classification|outcome|verdict|result|answer|output"
_GERUND = "deleting|removing|dropping|omitting|erasing|cutting|striking|taking (out|away)|leaving out|eliminating|excluding"
_NOMINAL = "deletion|removal|omission|exclusion|erasure|elimination|absence|loss"
_PARTICIPLE = "removed|deleted|dropped|omitted|erased|cut|gone|missing|taken (out|away)|left out|eliminated|excluded|struck out"
_FINITE = "delete[s]|remove[s]|drop[s]|omit[s]|erase[s]|cut[s]|take[s] (out|away)|leave[s] out|deleted|removed|dropped|left out"
_TEXT = "text|review|sentence|headline|input|comment|article|example|document|passage|message"
_CLASSED = (
    "classified|labelled|labeled|rated|judged|predicted|tagged|read|seen|categorized|categorised|classed|answered|decided|"
    "have decided"
)
_FLIP = "change|flip|switch|alter|overturn|reverse"
_FLIPPING = "changing|flipping|switching|altering|overturning|reversing|affecting"

#: What each kind of edit of a search is called; each name is that of one kind alone.
KINDS_OF_EDITS: dict[str, str] = {
    "plain deletion": "delete",
    "listed antonyms": "antonym",
    "listed synonyms": "synonym",
    "listed hypernyms": "hypernym",
    "listed negations": "negation",
    "listed quantifiers": "quantifier",
    "listed identity terms": "identity",
    "edits that fit": "fitting",
    "typing errors": "typo",
    "changes of case": "case",
    "words that the gradient names": "gradient",
    "your own words": "listed",
    "words that the language model suggests": "suggested",
}

CHANGE_PHRASES: dict[str, str] = {
    # what the model then does
    "DIFFERENTLY": "differently / otherwise / (in|) (another|a different) way / as something (else|different)",
    "SAMEWAY": (
        "(in|) the same way / identically / as before / just as before / no differently / the same as before / exactly the same"
    ),
    "ANOTHER": (
        "[something] (else|different) / another [one] / (a|) different one / some other / something other / a new / "
        "a different / "
        "one other"
    ),
    "MIND": "mind / opinion / tune / its answer / answer",
    "SAME": "same one / exactly the same / very same / just the same / no different / unchanged",
    "CHANGE": (
        "(is|was|are|be|been|becomes|become|turns into|would be|have been|has been) ([a] different [one]|another [one]|"
        "altered) / "
        "alters / alter / altered / reverses / reverse / reversed / overturns / overturn / overturned / toggles / "
        "goes the other way / "
        "differs / differ / (is|are|be|was|been) lost / (falls|fall) apart / collapses / collapse / changed / flipped / "
        "switched / (does|do|would|did) not (stay|remain) [the] (same|unchanged) / tips over"
    ),
    "NODIFF": (
        "(makes|make|made) no difference [at all|whatsoever] / (does|do|did|would|will) not (change|affect|alter) anything / "
        "(does|do|did) nothing / "
        "(has|have|had) no (influence|impact|bearing|effect|consequence|consequences)"
    ),
    "MAKESDIFF": "(makes|make|made) (a|the|all the) difference",
    "WITHOR": "with or without",
    "WHETHER": "whether or not / whether",
    "SHOWMODEL": f"(give|show|feed|leave) the ({_MODEL})",
    "RESULTS": "results / comes out / is the result / is what results / comes about",
    "AFFECT": "affect / alter / touch / influence / disturb / move / sway",
    "STAYSAME": (
        "(stays|stay|remains|remain) (put|in place) / "
        "(stays|stay|remains|remain|is|was) (the same one|the same as before|no different|as it was|as is) / holds / persists / "
        "survive / (is|was|be) (unchanged|unaffected|retained|preserved|kept|maintained|no different) / "
        "hold / (stays|stay|remains|remain) [just|exactly] (the same|unchanged)"
    ),
    "LEAVE": (
        "(sticks|stick|stuck) (to|with) / (stands|stand) by / (holds|hold) on to / does not give up / holds / hold / "
        "secures / secure / "
        "guarantees / guarantee / locks in / lock in / fixes / fix / ensures / ensure / sustains / saves / kept / keeping"
    ),
    "UNCHANGED": "as is / the same / untouched / unaltered / as it was",
    "YIELD": (
        "(results|result|resulted|ends|ended) (in|with) / produces / produce / produced / brings about / bring about / means / "
        "would mean / (gives|give) rise to / triggers / returns / return / yields / yield / (leads|lead|led) to / "
        "causes / cause / "
        "(takes|take) you to / gets you / get you / brings / bring"
    ),
    "MAKEM": (
        "makes / make / made / has / lets / making / get / gets / causes / cause / leads / lead / brings / bring / "
        "prompts / prompt / "
        "pushes / push / forces / force / drives / drive / induces / moves / move"
    ),
    "TURNV": (
        "turns / turn / flips / flip / changes / change / switches / switch / tips / tip / moves / move / swings / "
        "swing / shifts / "
        "shift / pushes / push / sends / send / takes / converts / reverses"
    ),
    "YOUGET": (
        "(you|one|we|i) (get|gets|obtain|have|see|end up with|arrive at|would get|are left with|will get) / "
        "(what results|the result) is"
    ),
    "NOCHANGE": f"without ({_FLIPPING}) / without any (change|effect) (of|in|on|to) / without (change|changes) (of|in|to)",
    "COST": "costs / cost / would cost / takes away from / strips / robs",
    "TAKE": "takes / take / taking / takes away / shaves / knocks",
    "OFFP": "off / off of / away from",
    "YOUTAKE": "(if|when|once|after) (you|one|we|i) (take|took|takes|leave|left|cut|strip|throw|threw)",
    "TAKING": "leaving / taking / cutting / striking / throwing / stripping",
    "OUTP": "out / away / off",
    "UPP": "up / upwards / upward",
    "DOWNP": "down / downwards / downward",
    "SOMEPOINTS": "some (points|percentage points|probability|of the probability)",
    "LOSE": "loses / lose / lost / would lose / gives up / forfeits",
    "GAIN": "gains / gain / gained / would gain / picks up",
    "WORTH": "worth",
    "OWE": "owes / owe / owed",
    "UP": (
        "increased / increase / boosted / lifted / raising / rising / go up / rise / grow / went up / climb / climbed / "
        "rose / grew / "
        "pushes up / push up / brings up / drives up / improve / improves / gain / an increase / a rise / a gain / "
        "a jump / jumps / jump"
    ),
    "DOWN": (
        "go down / went down / decline / declined / sank / sink / sinking / drop / dropped / falling / shrink / shrank / "
        "pushes down / brings down / drives down / reduction / loss / dip / dips / hurts / hurt / cut / diminishes / diminish / "
        "weakens / weaken / dropping / depresses / plunge / plunges / slip / slips / worsens / a decrease / a fall / a decline"
    ),
    "LESS": "fewer",
    # changes of the text
    "DELETING": (
        f"[after|upon|by|when|on|following|with|through|while] ({_GERUND}) / "
        f"[after|upon|by|with|on|following|through] [the] ({_NOMINAL}) of"
    ),
    "EDITWAYS": "ways to edit / edits of",
    "KEEPWAYS": "ways (to|of) (keep|keeping|leave|leaving|retain) (only|just|nothing but)",
    "EDITKIND": " / ".join(KINDS_OF_EDITS),
    "DELETION": _NOMINAL.replace("|", " / "),
    "WITHOUT": (
        "(had it|if it had) not been for / if it (weren't|wasn't) for / weren't it for / minus / absent / "
        "in (a|the) (version|text|copy) [of the text] without / (were it|if it were|if it was) not for"
    ),
    "REMOVED": (
        f"({_PARTICIPLE}) [from [this|the] ({_TEXT})] / out of [this|the] ({_TEXT}|way|picture) / "
        "taken away / taken out / not there"
    ),
    "FROMTEXT": f"(from|in|out of) [this|the] ({_TEXT})",
    "REMOVE": (
        "strip (out|away) / throw out / get rid of / cross out / strike / erase / cut / eliminate / exclude / "
        "take away / drop / cut out / strike out / omit"
    ),
    "IF": (
        "as soon as / whenever / in case / suppose [that] / supposing [that] / assuming [that] / should / "
        "provided [that] / even if / even when"
    ),
    "BE": "to be / were / been / was / had been / got / get / gets",
    "WERE": "were to be",
    "CONTAIN": "contained / contain / contains / had / have",
    "LACK": "lacked / lacks / lack / did not have / didn't have / did without / had no / were without / was without",
    "REPLACE": "replace / swap / change / exchange / turn",
    "REPLACING": (
        "[after|by|when|on|with|upon] (replacing|swapping|changing|exchanging|turning|rewriting) / "
        "[by|after|with|on|upon|through] [the] (replacement|exchange) of / "
        "[if|when|once|after] (you|one|we|i) (replace|replaces|swap|swaps|change|changes|turn|exchange|replaced|swapped|"
        "changed|exchanged)"
    ),
    "SUBSTITUTING": (
        "[by|after|with|on|upon|through] [the] substitution of / [after|by|when|on|upon] substituting / "
        "[if|when|once] (you|one|we|i) substitute / substitute"
    ),
    "REPLACED": "replaced / swapped / changed / exchanged / rewritten / turned",
    "SUBSTITUTED": "substituted",
    "REPLACEDBY": (
        "(takes|took|take) the place of / (replaces|replaced) / (stands|stood|were|was|appears|came) in (place|stead) of"
    ),
    "INPLACE": "in place of / instead of / in the place of / for",
    "PUTTING": "[after|by|when] (putting|writing|using|having) / [if|when] (you|one|we|i) (write|wrote|put|use|used)",
    "READSAS": "(read|reads|were|was|said|had been|became|becomes)",
    "TEXTSAYS": (
        f"(if|had) (it|the ({_TEXT})|author|writer|reviewer|person|you|we|one) [had] (said|read|had|used|contained|have|"
        "written|wrote)"
    ),
    "INSERTING": (
        "[after|by|when|on|upon|with] (inserting|adding|putting|placing|slipping in|appending|prepending) / "
        "[by|after|with|on|upon] [the] (insertion|addition) of / "
        "[if|when|once|after] (you|one|we|i) (insert|inserts|add|adds|put|puts|place|inserted|added)"
    ),
    "INSERT": "insert / add / put / place",
    "INSERTED": "inserted / added / put / placed / slipped in / put in / put in front",
    "AFTER": "[right|directly|just|immediately] (after|behind) / following",
    "BEFORE": "(directly|just|immediately) before / right in front of",
    "ATSTART": (
        f"(at|to) the (start|beginning|front) [of the ({_TEXT})] / in front of the text / at the very (start|beginning) / "
        "first of all"
    ),
    "FOLLOWS2": "(followed|came after|stood after|stood behind|came behind|came right after)",
    "KEEPING": (
        "[by|after|when|on] (keeping|leaving|retaining|seeing|reading|using) (only|just|nothing but|nothing except) / "
        "(given|knowing|with) (only|nothing but|nothing except|just) / [if|when] (you|one|we|i) (keep|keeps|leave|kept) "
        "(only|just|nothing but|nothing except) / "
        f"[if|when] (it|the ({_MODEL})) (sees|saw|reads|read|gets|got|is given|had|were given) (only|nothing but|just) / "
        f"[if|when] (it|the ({_TEXT})) (consisted|consists|was made up|is made up) (only|solely|entirely) of / "
        f"[if|when] (it|the ({_TEXT})) (contained|was|were|had|said|contains) (only|nothing but|just) / "
        "(reduced|cut down|stripped|stripped down|boiled down) to / keep only / leave only / "
        "(based|on the basis of|on the strength of|judging by) (only|nothing but|just) / based only on / based solely on"
    ),
    "BASEDON": ("on the (strength|basis) of / based on / by virtue of / judging (by|from) / going by / seeing"),
    "ONLYLEFT": (
        "remained / left / kept / remaining / left over / in place / left in / retained / preserved / there / spared / "
        "intact / held fixed"
    ),
    "ALLBUT": (
        "(everything|all words|all the words|all|every word|all other words|every other word|each word|all of the words) "
        "(but|except|except for|other than|besides|apart from|save)"
    ),
    "DIFFCLASS": f"({_CLASSED}) (differently|otherwise|[in] (another|a different) way|as something else)",
    "SAMECLASS": f"({_CLASSED}) ([in] the same way|the same|alike|identically|as before|just the same|no differently)",
    "THEM": "them / these words / those words / both of them",
    # needed and enough
    "NECESSARY": (
        "[a] necessary condition / vital / a must / a prerequisite / a requirement / "
        "(necessary|needed|required|essential|indispensable) [there|here]"
    ),
    "NEED": (
        "(crucially|critically) depends on / (stands|stand|stood) or (falls|fall) with / hung on / hangs on / hang on / "
        "would not survive without / depended on / cannot be reached without / is lost without"
    ),
    "TOKEEP": "to (keep|retain|have)",
    "FAILTO": "(fails|fail|failed) to / (is|are) unable to",
    "CANDROP": "(can|could|may) (go|disappear|be dispensed with|be spared)",
    "NEEDS": "needs / need / needed / requires / require / required",
    "DISPENSABLE": "superfluous / redundant / not (necessary|needed|required|essential)",
    "DOWITHOUT": (
        "(can|could|may) do without / (can|could) (dispense with|spare) / gets by without / has no need of / manages without"
    ),
    "RELYON": "(relies|rely|relied|rests|depends|depend|hinges) on",
    "JUST": "just / merely",
    "MUSTSTAY": "(must|has to|have to|needs to|need to) (be there|stay|be present|be kept|remain|be in the text|stay in)",
    "CANGO": "(can|could|may) be",
    "CANTGO": "(cannot|can not|can't|could not|couldn't) be",
    "YOUCAN": "(you|one|we|i) (can|could|may)",
    "YOUCANT": "(you|one|we|i) (cannot|can't|could not|couldn't|can not)",
    "ENOUGH": "[a] sufficient condition / adequate / enough (by itself|on its own)",
    "INSUFFICIENT": "insufficient / not enough / not sufficient / too little",
    "SUFFICE": (
        f"(is|are) all (it takes|[that] the ({_MODEL}) needs|[that] is needed|one needs) / (is|are) all [that] it needs / "
        "would suffice / does the job / will do"
    ),
    "ITTAKES": "it (takes|took|needs|needed) / all it takes is / all that is needed is",
    "TOGET": (
        f"to (reach|get|make|keep|produce|obtain|arrive at|preserve|retain|hold|secure|bring about|yield|give|support|justify) / "
        f"for the ({_MODEL}) to (say|predict|decide for|answer) / to (say|predict|answer|choose|decide for) / "
        f"to get the ({_MODEL}) to (say|predict)"
    ),
    # random fillings and searches
    "ATRANDOM": (
        "[being|are|is|were|get] [all] (drawn|replaced|filled in|filled|swapped|sampled|redrawn|changed|exchanged|resampled) "
        "(at random|randomly) / [being|are|is|were] randomly (drawn|replaced|filled in|filled|swapped|sampled|redrawn|changed) / "
        "[being|are|is|were] (randomised|randomized)"
    ),
    "ATRANDOMLY": "at random / randomly",
    "REPLACINGR": "[by|when|after] (replacing|drawing|filling in|sampling|redrawing|swapping|randomising|randomizing)",
    "WHERE": "where / in which / when / whose",
    "WHATEVERRANDOM": "(whatever|no matter what|no matter which) random (words|filling) (surround|surrounds|replace|replaces)",
    "OFTIME": "of the time / of the cases / of cases / of the trials / of the draws / of trials",
    "AROUND": "that keep / which keep / keeping",
    "INCASES": "of [the] (cases|time|times|draws|trials|texts|fillings|samples)",
    "ANYOTHERN": (
        "(any|any combination|any subset|any number|any selection|any or all|some or all) of [the] (other words|others|"
        "remaining words|rest) / "
        "any other words"
    ),
    "OTHERN": (
        "[of] [the] other (words|ones|tokens) / [of] [the] others / else / [of] the (remaining|other) words / [of] the rest / "
        "[any|some|all|any or all|some or all|each] of the (other words|others|remaining words|rest) / everything else / words"
    ),
    "ASLONG": "as long as / so long as / provided [that] / while / given that",
    "STAYSIN": (
        "(stays|stay|remains|remain|is in the text|are in the text|is kept|are kept|is there|are there|is retained|"
        "are retained|is left|are left|"
        "is left in|are left in|is in place|are in place|is present|are present|is preserved) [in place|in the text|in|there]"
    ),
    "OTHERS": (
        "[all] [of] [the] (other|remaining) (words|tokens) / [all] the (others|rest) / everything else / "
        "every other word / all else"
    ),
    "WAYS": (
        f"[possible] ways (to|of) ({_FINITE}|{_GERUND}) / [possible] (deletions|removals|omissions) of / "
        "[possible] (texts|variants|versions) (without|lacking)"
    ),
    "VARIANTS": "[possible] (texts|variants|versions|inputs|copies|shortened texts|edited texts)",
    "ITRIED": "(i|we|they) [have] (tried|tested|checked|examined|went through|ran|looked at|searched) [out] / (tried|tested)",
    "TRYING": "[after|when|by|on] (trying|testing|checking|examining|going through|having tried) [out]",
    "TRIED": "tried / tested / checked / examined / searched / looked at",
    "TRIES": "tries / attempts / trials / tests / of them / searched / deletions / runs / cases / texts / variants",
    "INALL": "in all / in total / altogether / overall / that were tried / tried",
    "SINGLE": "any",
    "CANNOT": "cannot / can't / can not / could not / couldn't",
    "NOWAY": (
        "there (is|was) no way / (it is|it's) (impossible|not possible) / (you|one|we) (cannot|can't|could not|can not) / "
        "there is no possibility"
    ),
    "BYDELETING": f"(by|through) ({_GERUND}) / by the (deletion|removal) of",
    "FLIPV": "alter / overturn / reverse",
    "WHICH": "no matter what / whichever [of] / no matter which / regardless of which / irrespective of which / whatever",
    "HOWEVERDEL": f"(however|no matter how) (you|one|we|i) ({_FINITE})",
    "YOUDEL": f"(you|one|we|i) ({_FINITE})",
    "ORFEWER": "or (fewer|less)",
    "ROBUST": (
        "(is|are|was|stays|remains) (robust|stable|immune|insensitive|invariant|resistant) (to|against|under) / "
        "(withstands|withstand|resists|resist|survives|survive|outlives)"
    ),
    "UNDERALL": (
        "(under|in|for|after|across|with) (every|all|each|any) [one] [of] / for every one of / in every one of / in each of"
    ),
    "UNDERNONE": "(under|in|for|after) none [of]",
    "NONEOF": "not a single [one] [of] / none of [all] / never did any of / neither of / no",
    "DOESFLIP": f"(does|did|do) the ({_VERDICT}) ({_FLIP}) / (is|was) the ({_VERDICT}) ({_FLIP}|changed|flipped|different)",
    # what two do together
    "EACHOTHER": "each other's / one another's",
    "HINDER": (
        "(weaken|undercut|hinder|undermine|dampen|impede|diminish|inhibit|hamper) / "
        "(weakens|undercuts|hinders|undermines|dampens)"
    ),
    "INWAY": "(get|gets|stand|stands|are|come) in each other's way / work against each other",
    "REINFORCE": "boost / support / enhance / help / boosts / reinforced / intensify / back up",
    "SYNERGY": "synergy / reinforcement / mutual reinforcement",
    "INTERFERENCE": "interference / redundancy / mutual interference / antagonism",
    "INDEPENDENTLY": (
        "(act|work|operate|contribute|count|behave) (independently|separately) [of each other|of one another] / "
        "(are|act|is) independent of (each other|one another) / do not (interact|influence each other) / "
        "do not (influence|affect) each other's effect"
    ),
    "JOINT": (
        "(joint|combined|common|total|overall) (effect|influence|impact) (of|that) / effect (of|together of) / effect together of"
    ),
    "INDEPADV": "independently [of each other|of one another]",
    "JOINTN": "[no] (joint|combined) effect beyond",
    "EFFECTS": "[single|separate|individual] effects of / effects",
    "INDEPENDENT": "(independent|additive) / purely additive / simply additive",
    "SUMOF": (
        "[the|their] sum of (their|the|its) [two] [single|separate|individual|own] (effects|parts|contributions) / "
        "(what|that which) (each|each of them|each one|they) (does|do|adds|gives|contributes|achieves) (alone|apart|"
        "separately|on its own) added up / "
        "their [single|separate|individual] effects (added up|summed|put together|taken separately) / "
        "the sum of what (each|each one|each of them) (does|adds|gives|contributes|achieves) (alone|on its own) / "
        "the sum of the two"
    ),
    "ADDUPS": (
        "[simply|just|merely] (add|adds) up / [simply|just] (sum|are added) [up] / are (additive|purely additive|simply additive)"
    ),
    "MOREAPART": "more (together|jointly|combined) than (apart|separately|one by one|individually|taken separately|added up)",
    "LESSAPART": "less (together|jointly|combined) than (apart|separately|one by one|individually|taken separately|added up)",
    "SAMEAPART": (
        "together [just|exactly|only] (what|as much as) they (do|would do) (apart|separately|one by one|individually) / "
        "(as much|just as much|the same|exactly as much) together as (apart|separately|one by one|individually)"
    ),
    "APART": "than (apart|separately|one by one|individually|taken separately|added up)",
    "DOWORTH": "do / (is|are) worth / achieve / contribute / add / count / bring",
    "PLUS": "plus",
    "NEITHERNOR": (
        "neither (reinforce|amplify|strengthen|boost|help) nor (weaken|hinder|undercut|hamper|dampen) / "
        "neither (synergy|reinforcement) nor (interference|redundancy|antagonism)"
    ),
}
