"""Concepts of one thing set beside another. Data only: see ``lexicon``."""

from __future__ import annotations

COMPARING: dict[str, str] = {
    "TOPV": (
        "top / lead / head / dominate / outrank / outweigh / outstrip / surpass / exceed / beat / outdo / trump / "
        "eclipse / tower over / overshadow / overtake / win over / better / outclass / outperform / outscore / "
        "come out on top of / prevail over / edge out / outshine / dwarf / pass / overpower / outmatch / best / "
        "get the better of / win out over / rise above / come out ahead of / have the edge over / have an edge over / "
        "take precedence over / go beyond / win against / come in ahead of / overrule / win"
    ),
    "BELOWV": (
        "trail / lag behind / fall short of / fall behind / come behind / come after / rank behind / rank below / "
        "rank under / come below / lag / sit below / sit behind / stand behind / fall below / stay behind / lose to / "
        "give way to / yield to / take a back seat to / play second fiddle to / come in behind / be no match for / "
        "be subordinate to / is dwarfed by / pale beside / pale next to / pale against / pale in comparison (to|with) / "
        "pale compared (to|with) / come second to / place behind / finish behind / finish below / stay below / "
        "follow behind / rank sit come not measure up to / not come close to / not reach"
    ),
    "ABOVEP": "above / ahead of / before / over / in front of / superior to / in preference to / sooner than",
    "BELOWP": ("below / behind / beneath / underneath / inferior to / after / second to"),
    "COMPARED": (
        "compared with / compared to / in comparison with / in comparison to / relative to / next to / beside / "
        "alongside / set against / set beside / versus / by comparison with / in contrast to / as compared with / "
        "as compared to / measured against / held against / put next to / placed next to / put beside / "
        "when compared with / when compared to / vis-a-vis / as opposed to / unlike / over against / weighed against / "
        "side by side with / when set against / when set beside / by contrast with / by contrast to / stacked against / "
        "stacked up against"
    ),
    "FORMER": (
        "former / former (word|one|of the two) / first-named / first-mentioned / the first named / the first mentioned / "
        "the first of (the two|the two words|them|these|these two|those|both|the pair)"
    ),
    "LATTER": (
        "latter / latter (word|one|of the two) / second-named / second-mentioned / the second named / the second mentioned / "
        "the second of (the two|the two words|them|these|these two|those|both|the pair)"
    ),
    "ONEOTHER": "the other / the other one / the other word / the other does",
    "DIFFER": (
        "differ / difference / gap / differ in / distinction / nothing to choose / separate / diverge / tell apart / distinguish"
    ),
    "TIE": ("tie / match / rival / equal / break even / draw level / draw even / keep pace / be a match for / parallel / mirror"),
    "RATHER": "rather than / instead of / as opposed to / in preference to / versus",
    "MORE": "weightier",
    "SUP": "weightiest",
    "ONLY": "sole / lone / one and only / exclusive / uniquely / unique / strictly",
    "OTHERS": (
        "(any|every) (word|token|term) [(that|which) (is|are)] not (among|one of|in) (them|these|this group|that group|the group)"
    ),
    "ABS": "(sign|signs|direction|directions) (ignored|disregarded|left aside|set aside|notwithstanding)",
    "REALLY": (
        "real / true / actual / genuine / discernible / noticeable / appreciable / measurable / perceptible / meaningful / "
        "non-negligible / nonnegligible / tangible / detectable / observable / visible / notable / nonzero / non-zero / "
        "at all / "
        "to speak of / worth mentioning / whatsoever / worth noting / worth speaking of / substantive / material / "
        "noticeably / appreciably / meaningfully / measurably / really / perceptibly / materially"
    ),
    "ELSEWHERE": "elsewhere / anywhere else / everywhere else",
    "NOTHINGELSE": (
        "nowhere else / not any other (word|token|words|tokens) / none of the (remaining|other) (words|tokens|ones) / "
        "not any of the (others|other words|other tokens|rest|remaining words) / no remaining word"
    ),
    "ALLBUT": "(everything|all) else but / all [the] other (words|tokens) but / every other (word|token) but",
    "ALLW": "everywhere / anywhere",
    "NOTHING": "nowhere",
    "LIMITED": (
        "(limited|confined|restricted|reserved) to / stop at / exclusive to / begin and end with / not go beyond / "
        "not extend beyond"
    ),
    "COMESTO": "come down to / boil down to / be all about / be all down to",
    "SO": "so",
    "RUNNERUP": "runner-up / runner up",
    "NOTAS": "not nearly as / nowhere near as / nowhere as / nothing like as / not half as / not anywhere near as",
    "LEAVING": "leaving / setting / putting",
    "ASIDE": "aside / to one side / out of account / out of consideration",
}
