"""Concepts that sentences of any kind are built with, and how they are said. Data only: see ``lexicon``."""

from __future__ import annotations

COMMON: dict[str, str] = {
    # --- what joins ---------------------------------------------------------------------------------------------------
    "POINTN": "points / point",
    "SHOULD": "should",
    "DET": "your / the / a / an / this / these / those / its / their / our / my",
    "BE": "be",
    "DO": "do",
    "HAVE": "have / has got / possess",
    "WOULD": "would / will / shall",
    "CAN": "can / could / is able to / are able to / be able to",
    "OF": "of",
    "IN": "in / within / inside / to within / give or take / plus or minus",
    "ON": "on / upon / onto",
    "AT": "at",
    "TO": "to / into",
    "FOR": "for",
    "BY": "by / through / via / by means of",
    "WITH": "with",
    "FROM": "from",
    "AS": "as",
    "THAN": "than",
    "BETWEEN": "between",
    "AMONG": "among / amongst / out of",
    "AND": "and / as well as / along with / & / plus",
    "OR": "or",
    "BUT": "but / yet / while / whereas / although / though / however",
    "REL": "that / which / what / who / whose / where",
    "IT": "it / they / them / he / she / itself / themselves / these words / this word",
    "THERE": "there",
    "HOW": "how",
    "IF": ("if / when / once / whenever / as soon as / in case / provided that / provided / given that / assuming [that]"),
    "BECAUSE": "because / since / because of / due to / thanks to / owing to / on account of / as a result of",
    "WE": "we / i / you / one / someone / somebody / people",
    "BOTH": "both",
    "EACH": "each one / every one / any one of / either of / each / each of / every one of",
    "TOGETHER": (
        "together / jointly / combined / in combination / collectively / between them / taken together / as a pair / "
        "when combined / in total / in sum / as a group / as a team / put together / in concert / in tandem / all in all"
    ),
    "STILL": "in this case / here / still / also / indeed / overall / now / simply / as well / actually",
    # --- not, only, all, none -----------------------------------------------------------------------------------------
    "NOT": "not",
    "NO": "no / not any / zero",
    "NONE": "none / none of / not one of / no one / not one / not a single [one] [of]",
    "NEVER": "never / at no point / under no circumstances / not ever / in no case / in none of",
    "NOLONGER": "no longer / not any longer / not any more / not anymore",
    "NEITHER": "neither / neither of",
    "NOR": "nor",
    "NOTHING": "nothing / no word / no token / no other / no part of / not a thing",
    "NOTHINGELSE": (
        "nothing else / nothing more / no others / no other word / no other words / no other token / no other tokens / "
        "none of (the others|the other words|the other tokens|the rest) / no further word / not anything else / "
        "no one else"
    ),
    "EXCEPT": (
        "except / except for / apart from / other than / aside from / besides / beyond / outside / outside of / bar / "
        "barring / save / save for / excluding / with the exception of / excepting / not counting"
    ),
    "ALLBUT": "(all|everything|all words|all the words|every word|anything) but / all tokens but",
    "NOTHINGBUT": (
        "nothing but / none but / no word but / nothing except / nothing other than / nothing apart from / "
        "nothing besides / nothing beyond / no one but / no words but / no more than just / no other words than / "
        "no token but"
    ),
    "ONLY": "only / solely / exclusively / purely / just / merely / nobody but / entirely / wholly",
    "ALONE": (
        "alone / on its own / on their own / by itself / by themselves / in isolation / all alone / single-handedly / unaided"
    ),
    "OTHERS": (
        "(any|every|all|all of) [the] (other|remaining) (word|words|token|tokens|one|ones|term|terms|part|parts|"
        "input|inputs) / "
        "the (other|remaining) (words|tokens|ones|terms|parts|inputs) / anything else / everything else / any other / "
        "every other / the rest / all the rest / all others / the others / any others / "
        "the rest of the (text|words|tokens|input|sentence) / the remainder / the remaining text / others / "
        "any other part of the text / any of the (others|other words) / all of the others / "
        "(each|every one) of the (others|other words) / any competitor / any rival / "
        "(any|every) word outside [of] (this group|this set|these|them|it|that group|that set|the group|the set) / "
        "all words outside [of] (this group|this set|the group|the set) / the competition / other words / other tokens"
    ),
    "ALLW": (
        "without exception / all / all of / all [of] [the] (words|tokens) / every / every word / every token / "
        "everything / anything / any / any of / every single / each word / all of them"
    ),
    # --- degrees and comparison ---------------------------------------------------------------------------------------
    "SUP": (
        "number one / most / most of all / highest / greatest / biggest / largest / strongest / heaviest / hardest / "
        "loudest / best / foremost / maximal / maximum / above all / above all (others|other words|else) / "
        "more than (anything|anything else) / single (most|biggest|largest|greatest|strongest|highest|heaviest) / "
        "deepest / widest / paramount / steepest / topmost / uppermost / fiercest / clearest"
    ),
    "SUPDEF": (
        "main / chief / primary / principal / top / leading / prime / predominant / key / dominant / lead / number one / "
        "number-one"
    ),
    "LEAST": "least / smallest / lowest / weakest / lightest / slightest / minimal / last / bottom / minor",
    "MOSTLY": (
        "mostly / mainly / primarily / largely / chiefly / for the most part / predominantly / in the main / "
        "principally / more than anything else / first and foremost / above everything else / most of the time"
    ),
    "MOSTOF": (
        "most of / the majority of / the bulk of / the lion's share of / "
        "the (greater|larger|major|main|biggest|largest|lion's) (part|share|portion) of / the majority / the bulk / "
        "a majority of / a majority / the (greater|larger|major|lion's) (part|share|portion) / better part of / "
        "the better part"
    ),
    "MORE": ("more / greater / bigger / larger / higher / stronger / heavier / better / further / harder / louder / superior"),
    "LESS": "less / smaller / lower / weaker / fewer / lighter / lesser / inferior / worse",
    "EVEN": "even / far / much / way / considerably / clearly",
    "EQUAL": (
        "equal / equally / the same / same / identical / identically / alike / on a par / on par / just as / level / "
        "in equal measure / to the same (extent|degree) / no more and no less / neither more nor less / equivalent / "
        "comparable / to an equal (extent|degree) / neck and neck / in balance / evenly / tied / the same amount / "
        "one and the same / interchangeable / indistinguishable / matching / similarly / comparably / similar / par / "
        "no different / head to head"
    ),
    "NEARLY": (
        "~ / more or less / about / roughly / approximately / practically / virtually / essentially / almost / nearly / "
        "just about / around / basically / pretty much / broadly / in effect / close to / some / approx / circa / "
        "somewhere around / something like / something around / "
        "in the vicinity of / effectively / for all practical purposes / for practical purposes / in the region of / "
        "in the neighborhood of / to all intents and purposes / somewhere near / "
        "near"
    ),
    "OVERN": (
        "strictly (more than|above|over) / not below / over / at least / no less than / not less than / upwards of / "
        "in excess of / a minimum of / no fewer than / not fewer than / exceeding / at the very least / north of / above"
    ),
    "UNDERN": ("strictly (less than|below|under) / not even / under / below / short of / south of"),
    "UPTO": (
        "at most / no more than / not more than / up to / a maximum of / at the most / no greater than / "
        "not greater than / no larger than / not larger than / no higher than / not over / not above / no bigger than / "
        "not exceeding"
    ),
    "ORLESS": ("or less / or fewer / or below / or under / or lower / at most / at the most / at worst / or smaller / tops"),
    "ORMORE": "or more / or above / or over / or higher / at least / at a minimum / or better / or greater",
    # --- talk around a statement --------------------------------------------------------------------------------------
    "TOPIC": (
        "when (deciding|judging|classifying|predicting|it decides|it decided|making the decision|"
        "making its decision) [about|on|for] / "
        "in (deciding|judging) [about|on] / when it (comes|came) to / as far as / insofar as / in terms of / "
        "with regard to / with respect to / in regard to / regarding / concerning / in relation to / "
        "as regards / as for / in respect of / with reference to / where / in the case of / relating to / "
        "on the subject of / with an eye to / in matters of / speaking of / on the question of / for purposes of / "
        "for the purposes of / on the matter of / in favor of the question of / looking at / "
        "from the (point of view|standpoint|perspective) of / in light of"
    ),
    "CONCERNED": "(is|are|was|were) concerned / goes / go / is at stake / is in question",
    "ABS": (
        "whichever direction (it|they) (point|points) in / whatever (its|the|their) direction / (sign|signs) aside / "
        "put in numbers / counted in absolute terms / (summed|added up) over absolute values / over absolute values / "
        "in (size|magnitude) / in absolute (value|terms|size|magnitude|numbers) / by absolute (value|size|magnitude) / "
        "by (size|magnitude) / measured by / measured in / ignoring [the] (sign|signs|direction) / "
        "regardless of [the] (sign|direction) / absolute / in absolute / unsigned / "
        "irrespective of [the] (sign|direction) / disregarding [the] (sign|signs|direction) / judged by / going by / "
        "whatever (its|the|their) (sign|direction) / sign aside / leaving [the] (sign|direction) aside / "
        "(whichever|whatever|no matter which) (way|direction) (it|they) (pull|point|push|go|lean|count|speak|act|work) / "
        "(whichever|whatever) [the] (sign|direction) / "
        "looking [only] at (size|magnitude|absolute size|absolute values) [only|alone] / "
        "if (we|you|one) [only] (look|looks) at (size|magnitude|absolute size|absolute values) [only|alone] / "
        "as measured by / as judged by / in strength / setting aside [the] (sign|direction)"
    ),
    "LOOK": (
        "looking only at / considering only / if we only look at / restricting ourselves to / taking only / look for / "
        "look at / search for / ask for / ask / pick / pick out / list / sort / order / rank / compare / line up / "
        "put in order / arrange / take / consider / want to know / seek / single out / count up / go through"
    ),
    "FOUND": (
        "find / see / get / obtain / notice / observe / note / discover / end up with / arrive at / find that / "
        "see that / turn out"
    ),
    "THECASE": (
        "(is|are) the case that / (is|are) true that / (is|are) so that / turns out that / holds that / (is|are) a fact that"
    ),
    # --- who and what -------------------------------------------------------------------------------------------------
    "MODEL": (
        "model / classifier / network / system / algorithm / ai / machine / neural (net|network) / "
        "(ai|language) (model|system) / predictor / the ai / software / program"
    ),
    "TEXT": (
        "text / review / sentence / input / headline / article / passage / comment / document / message / example / "
        "sample / pair / post / wording / snippet / description / whole text / entire (text|input) / instance / "
        "case at hand"
    ),
    "WORDN": (
        "word / token / term / words / element / ingredient / item / input word / input token / individual word / "
        "feature / words and tokens"
    ),
    "RANKN": (
        "number / position / place / spot / slot / rank / no. / no / # / nr. / nr / seat / places / spots / slots / "
        "positions / rung"
    ),
    "OCC": (
        "occurrence / instance / mention / appearance / copy / use / "
        "time (it|that it|the word) (appears|occurs|is used|is mentioned|comes up|shows up|turns up|is found|stands there)"
    ),
    "LAST": "last / final",
    "CLASSN": "class / label / category / class label / option",
    "VIEW": (
        "according to the (model|classifier|network|system|algorithm) / "
        "in the (model's|classifier's|network's|system's) (view|eyes|opinion|estimate|estimation|judgment|judgement|"
        "assessment|mind|book|reckoning|output|books|reading|scoring) / "
        "as far as the (model|classifier|network|system) (can tell|can see|can judge|can say|knows|sees) / "
        "for the model / as far as / in the eyes of / in the opinion of / in the view of / "
        "by the (model's|classifier's) (reckoning|estimate|account) / to the model / "
        "from the model's (point of view|perspective|side)"
    ),
}
