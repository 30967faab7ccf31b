"""Phrases of the sentences about data sets, measures, rules and theories. Data only."""

from __future__ import annotations

_EXPLANATION = "(explanation|explanations)"
_WITH = "with|together with|along with|and|plus|combined with|joined with|joined by|taken together with|in combination with"
_FOLLOWING = (
    "given|following|applying|by applying|by application of|in terms of|in sense of|in eyes of|by standards of|by letter of|"
    "per|as per|based on|on basis of|on strength of|in line with|in accordance with|"
    "in keeping with|by virtue of|in virtue of|in view of|in light of|as a result of|as a consequence of|pursuant to|going by|"
    "judging by|starting from|by means of|when applying|if (we|you|one|i) (apply|follow|use|accept|assume)|"
    "when (we|you|one|i) (apply|follow|use)|taking|considering that"
)
_MEASURE = "reported|measured|obtained|observed|computed|recorded|calculated|estimated|determined"

DATA_PHRASES: dict[str, str] = {
    # what introduces a statement and adds nothing to it
    "REPORT": (
        "it (turns out|is true|is a fact|holds|is the case|is recorded|is clear) [that] / note [that] / notice [that] / "
        "(numbers|data|counts|records|figures|results) (show|say|tell us) [that] / the fact is / as a matter of fact / in fact / "
        "in short / in other words / put differently / to be precise / more precisely / here is what (we|i) (found|counted) / "
        "clearly / notably / of course / to sum up / in summary / (we|i) (note|checked|know|established|verified) [that] / "
        "it (can|could) be (seen|shown|verified|checked|said) [that] / by definition / "
        "(overall|all in all|altogether|in total) , / statistically [speaking] / logically [speaking]"
    ),
    # data sets
    "HAVE": "got / obtain / obtains / (is|are) given",
    "PREDICTIONS": "predictions / decisions / classifications",
    "ACCURACY": "[classification] accuracy / share of correct predictions / rate of correct predictions",
    "FROMWHICH": "from which / out of which",
    "WASDRAWN": "(was|were|is|are) (drawn|sampled|taken)",
    "REGARDING": "when it comes to",
    "ASFARAS": "as far as",
    "CONCERNED": "(is|are) concerned",
    "ROWS": (
        "rows / row / examples / instances / records / entries / samples / items / texts / documents / cases / inputs / "
        "data points / datapoints / comments / sentences / headlines / articles / record / entry / item / instance / case / "
        "members / messages / posts"
    ),
    "OUTOF": "out of / among / amongst",
    "WHOSE": "whose / where [the] / (of|for) which",
    "WHEREIN": "in which / wherein",
    "CONTAINING": "containing / mentioning / including / featuring",
    "INTHEM": "(in|inside|within) (them|it) / in (text|texts) / somewhere in them",
    "THOSE": "those / them / these",
    "THIS": "this / following property",
    "EVERY": "every / each / any / all of them / every single [one of] / each and every",
    "EXACTLY": "exactly / precisely / total of",
    "MAJORITY": "majority / bulk / lion's share / more than half",
    "NONE": "none / none of them / not a single one [of] / not a single",
    "NUMBERN": "(number|count|total number) (of|among|for)",
    "SHAREN": "[true|actual|real|population] (share|proportion|percentage|fraction|rate) [of|among]",
    "LABELLED": "(labelled|labeled) [as] / tagged [as] / annotated [as] / with [gold] label / of (class|category)",
    "PREDICTEDAS": "predicted (as|to be) / (classified|rated|judged) [as|to be]",
    "SPLIT": "classifies / classify / rates / labels / calls / call / marks / tags",
    "MISTAKES": "misclassifies / misjudges / mispredicts / misclassify",
    "RIGHTLY": "(predicted|classified|labelled|labeled|judged) (correctly|rightly|right) / correctly (predicted|classified)",
    "RIGHT": "right / correctly / rightly",
    "WRONGLY": (
        "(predicted|classified|labelled|labeled|judged) (wrongly|incorrectly|wrong) / "
        "(wrongly|incorrectly) (predicted|classified) / "
        "misclassified / mispredicted"
    ),
    "WRONG": "wrong / incorrect / wrongly / incorrectly",
    "FOUND": "(can|could|may) be (found|seen|read) / to be found / turns up",
    "EVERYTHING": "everything",
    "DATASET": "[data] set / dataset / data set called / data set named / sample / sample called / corpus / data / collection",
    "DRAWN": (
        "[that] (was|were|is|are) (drawn|sampled|taken|selected|picked) from / (comes|come|came) from / "
        "(was|were|is|are) (a|) [random] sample of / "
        "(stands|stand) for / (represents|represent) / (is|are) representative of"
    ),
    "LIKETHOSE": "(like|such as|of the kind of) (those|ones) in / of kind found in / of kind in",
    "COMEOUT": "(come|comes|came) out as / end up as / (end|ends) up (classified|predicted) [as]",
    "EXCEEDS": "lies above / is above / is higher than / is greater than / is larger than / is bigger than",
    "STAYSBELOW": "stays below / lies below / is below / is lower than / is smaller than",
    "LOOKONLY": (
        "(restricting|confining|limiting) (ourselves|attention|it) to / if (we|you|one) (look|looks) [only] at / "
        "looking only at / "
        "considering only / counting only / restricted to / taking only / if (we|you) take only / "
        "if (we|you) (restrict|limit) ourselves to"
    ),
    "POPULATIONOF": (
        "[whole|entire|full|underlying|general|larger] population (behind|of|underlying|for|that gave rise to|represented by)"
    ),
    "POPULATION": "[whole|entire|full|underlying|general|larger] population [at large|as a whole]",
    "BROADLY": (
        "in general / generally speaking / beyond the sample / beyond this sample / outside the sample / at large / "
        "in population (at large|as a whole) / as a whole"
    ),
    "GENERALISING": "(extending|generalising|generalizing|extrapolating|inferring|judging|concluding) (from|beyond)",
    "AT": "at",
    "CONFN": "[statistical] confidence level / level of confidence / statistical confidence / level",
    "WEARE": "(we|one|you|i|they) (can|may|could) be / (we|you) are / i am / we're / i'm",
    "WESAY": "(we|one|you|i) [can] (say|state|claim|assert|maintain|estimate|report)",
    "TOPIC": (
        "looking at / looking into / as to / as for / as regards / regarding / concerning / with regard to / with respect to / "
        "in terms of / in the case of / turning to / counting / across / considering / throughout"
    ),
    # measures
    "MEASUREN": "value / figure / metric",
    "MAPN": (
        "[attribution|saliency] (map|maps|explanation|explanations|heatmap|heatmaps|attributions) / attribution method / "
        "method / explainer"
    ),
    "EXPLAINING": ("[when|if|while|in|for|by] ([we|you|i|one] (explain|explains)|explaining) / to explain / explains"),
    "USING": "when using",
    "AMOUNTS": (
        "(amounts|amounted|comes|came|works out) to / (comes|came) out (at|to be) / (comes|came) in at / equals / "
        "(is|was) equal to / (lies|lay|sits|sat|settles) at / (turns|turned) out (to be|at) / works out at / is put at / "
        f"(is|was) ({_MEASURE}) (at|to be|as) / has (a|) value of / takes (the|) value / has value / averages"
    ),
    "COMESWITH": "(comes|came) with / (ends|ended) up with / achieves score of",
    "WEFIND": (
        "(we|i|you|one) [can|could|will|do|did] (find|found|finds|measure|measured|measures|get|got|gets|obtain|obtained|"
        "observe|observed|see|saw|sees|compute|computed|count|counted|read|encounter|spot) / there we find"
    ),
    "FOUNDP": f"({_MEASURE})",
    "REACHES": "reaches / reach / reached / attains / attain",
    "PASSES": (
        "passes / pass / passed / meets / meet / met / clears / clear / cleared / satisfies / satisfy / satisfied / "
        "lives up to / (succeeds|succeed) in"
    ),
    "FAILS": (
        "(fails|fail|failed) [to (reach|meet|pass|clear|satisfy|attain)] / misses / miss / missed / falls short of / "
        "fell short of / fall short of"
    ),
    "THRESHOLDN": (
        "[required|recorded|set|given] threshold / test / bar / required level / requirement / criterion / check / cut-off / "
        "cutoff / [required] standard / "
        "threshold set / threshold recorded / threshold value / recorded threshold / limit"
    ),
    "GOODENOUGH": "good enough / acceptable / satisfactory / adequate / fine / okay / passable / good",
    "INSUFFICIENT": "insufficient / unacceptable / inadequate / unsatisfactory",
    "ONRIGHTSIDE": "(is|are|was|lies|stays) on right side of (threshold|limit|bar|standard)",
    "ONWRONGSIDE": "(is|are|was|lies|stays) on wrong side of (threshold|limit|bar|standard)",
    "INBOUNDS": "(within|good enough for|inside|up to) [its|the] (threshold|limit|bar|standard) / up to standard",
    "OUTOFBOUNDS": "(outside|not good enough for|not up to|out of|beyond) [its|the] (threshold|limit|bar|standard)",
    "MINUS": "minus",
    # rules
    "BYRULE": (
        f"({_FOLLOWING}|by|under|according to|because of|due to|thanks to|on account of|owing to|through|using|with|via) "
        "rule [called|named]"
    ),
    "GIVEN": f"({_FOLLOWING})",
    "STATE": (
        "states / dictates / determines that / has it that / holds that / requires that / provides that / "
        "establishes that / decides that / decrees that / (tells|tell) us that / specifies that / demands that"
    ),
    "AS": "as",
    "MEANSTHAT": ("(means|mean) that / (leads|lead) to (conclusion|result) that / (has|have) (effect|consequence|result) that"),
    "RULEN": "rule [called|named]",
    "APPLICATION": "application",
    "APPLIED": "(is|are) (applied|followed|used)",
    "APPLIES": "applies / applies here / is applied / is in force",
    "HASIT": "has it / would have it / puts it / sees it / lays down / sets out / demands / prescribes",
    "TREAT": (
        "treats / treat / regards as / classes / class as / renders / render / declares / declare / pronounces / turns / "
        "turn / deem / regard / designates"
    ),
    "MADE": "made / rendered / turned into / made into",
    "COUNTAS": (
        "(qualifies|qualify) as / (is|was) [to be] (treated|regarded|classed|taken|seen|viewed|handled) as / "
        "(is|was) to be (classified|considered|counted|deemed|judged) [as] / (is|was) (classified|counted) as / "
        "(is|was) (deemed|declared|pronounced) [to be] / is to count as / (is|was) (held|ruled|considered) to be / "
        "passes for / ends up [as] / "
        "(has|must) [to] be (treated|regarded|considered|seen) as"
    ),
    "ISNTAS": (
        "(is|was) not [to be] (treated|regarded|classed|taken|seen|viewed|counted|considered|classified|handled) [as] / "
        "(isn't|wasn't) [to be] (treated|regarded|classed|taken|seen|viewed|counted|considered|classified|handled) [as] / "
        "(is|was) not deemed [to be] / (is|was) not (held|found|ruled) to be / (is|was) not a case of / "
        "isn't deemed [to be] / isn't (held|found|ruled) to be"
    ),
    "STATUS": "[the] status (of|as) / status",
    # theories
    "EXPLANATION": "explanation / explanations",
    "ITFOLLOWS": (
        "it is [logical|necessary] (consequence|implication) of / it is (implied|entailed|proved|established) by / "
        "it is provable from / it can be (shown|proved|proven|derived|inferred|concluded) from"
    ),
    "CONSEQUENCE": "[logical] (consequence|implication|conclusion)",
    "PROOFOF": "there is (proof|derivation) of / (we|one) can (give|find) (proof|derivation) of",
    "PREMISE": (
        f"(premise|premises|text) ({_WITH}) [its] {_EXPLANATION} / {_EXPLANATION} ({_WITH}) [its] (premise|premises) / "
        f"(premise|premises) , ({_WITH}) [its] {_EXPLANATION} [added] [,] / premises / premise / recorded theory / theory"
    ),
    "HYPOTHESIS": "hypothesis / conclusion / hypothesis that / conclusion that / statement / statement that / claim that",
    "FOLLOWSTHAT": "it [logically|necessarily] follows [that] / follows that",
    "FOLLOWS": (
        "[logically|necessarily] (follows|follow) [logically|necessarily] from / "
        "can be [logically] (derived|inferred|deduced|concluded|proved|proven|shown|established) from / "
        "is a [valid] [logical|necessary] (consequence|conclusion|implication) (of|from) / "
        "is [logically] (derivable|provable|deducible|inferable) from / is what follows from / is consequence of / is theorem of"
    ),
    "FOLLOWSBARE": (
        "[logically|necessarily] (follows|follow) [logically|necessarily] / "
        "(is|are) [logically] (implied|entailed|established|proved|proven)"
    ),
    "ENTAILS": (
        "logically entail / logically imply / entails / entail / implies / imply / proves / prove / logically entails / "
        "logically implies / entailed / implied"
    ),
    "ESTABLISH": (
        "establishes / establish / guarantees / guarantee / necessitates / necessitate / "
        "licenses / license / warrants / warrant / "
        "(lets|let|allows|allow) us [to] (conclude|infer|deduce) [that] / "
        "(allows|allow|licenses|license|yields|yield) conclusion [that] / "
        "(demonstrates|demonstrate) / forces / force / yields / yield / (tells|tell) us [that] / "
        "(suffices|suffice) [to (prove|establish|conclude|show|derive|infer)|for] / (commit|commits) us to / "
        "(is|are) (enough|sufficient) for / (is|are) (enough|sufficient) to (conclude|prove|establish|infer|show|derive)"
    ),
    "ENTAILED": (
        "[logically] (entailed|implied|proved|proven|established|guaranteed|necessitated|demonstrated|justified|licensed|"
        "warranted|forced) by"
    ),
    "CONTRADICT": (
        "contradicts / contradict / refutes / refute / rules out / rule out / disproves / disprove / "
        "(is|are) (inconsistent|incompatible|in contradiction) with / excludes / exclude / conflicts with / conflict with / "
        "falsifies / falsify / (goes|go) against / (stands|stand) in contradiction (to|with) / leaves no room for / "
        "leave no room for / "
        "(cannot|can't) (hold|be true|stand) together with / (is|are) contradictory to"
    ),
    "CONTRADICTED": "(contradicted|refuted|ruled out|disproved|excluded|falsified|disproven) by",
    "TRUTHOF": "truth of",
    "SOIS": "so (is|does)",
    "TOO": "too",
    "WHENEVER": "whenever / as long as / in case / provided that",
    "GRANTED": "accepted / assumed / taken as true / taken for granted",
    "IMPOSSIBLETHAT": "it cannot be [the case] [that] / it is (impossible|not possible) (that|for) / there is no way for",
    "FALSEHOOD": (
        "falsity of / falsehood of / that it is (false|not true) that / it is (false|not true|not case) that / "
        "that it is not case that"
    ),
    "OPPOSITEOF": "(negation|denial) of",
    "FALSE": "false / not true / untrue / not the case / impossible",
    "TRUE": "true / a fact / certain",
    "MUSTBE": "(must|has to|have to) [also] be / (is|are) bound to be / (is|are) necessarily",
    "MUSTHOLD": "(must|has to|have to) [also] (hold|follow) / (is|are) bound to hold / holds necessarily",
    "CANNOTBE": "(cannot|can't|could not) [possibly] be / can not be",
    "CANNOTHOLD": "(cannot|can't) [possibly] hold / can not hold",
    "CANNOTBOTH": (
        "(cannot|can't) both (be true|hold) / (cannot|can't) (be true|hold) (together|at the same time) / "
        "(are|is) (inconsistent|incompatible|contradictory|mutually exclusive) [with each other] / "
        "(contradict|exclude) (each other|one another)"
    ),
    "WECONCLUDE": (
        "(we|one|you|i) [can|may|could|must|should] [safely|logically] (conclude|infer|deduce|derive) [that] / "
        "(conclude|infer|deduce) [that]"
    ),
    "ASSUMING": "assuming [that] / supposing [that] / granting [that] / accepting / if (we|you|one) (take|grant|suppose)",
    "STEP": "[logical] (step|inference|argument|entailment|reasoning|deduction|derivation|transition)",
    "VALID": "[logically] (valid|correct|justified|licensed|warranted)",
}
