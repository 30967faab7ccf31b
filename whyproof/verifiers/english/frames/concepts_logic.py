"""Concepts of rules and theories. Data only: see ``lexicon``."""

from __future__ import annotations

RULES: dict[str, str] = {
    "RULEN": "rule / rules / norm / provision",
    "RULETALK": (
        "down as / conditions / condition / satisfy / meet / assign / as far as / concern / be concerned / outcome / "
        "pursuant to / in view of / effect / have / has / apply / say / show / lead / according to / by / "
        "on the basis of / in line with / per / follow / follow from / reason / because / classify / make / give / "
        "outcome / with / under / in the case of / for / come out / come out as / conclude / clear / be clear / "
        "consider / count as / judge / going by / one / we / must / have to / as far as / go / hold / result / "
        "be the result / result in / state / tell / us / so / that / it / render / treat / deem / declare / mean / "
        "imply / find / as / to / and / what / who / in / of / the / yield / based on / judged by / application / "
        "where / when / if / is applied / applied / invoke / use / end up / turn out / ruling / verdict / qualify / "
        "dictate / establish / decide / determine / settle / rule / entail / ensure / is / be / see / put / from / "
        "thanks to / due to / in accordance with / consequence / i / you / given / in keeping with / through / via / "
        "conclusion / require / hold that / prescribe / provide / is such that / such / force / case / pronounce / how / "
        "on / view / stand / at / make it so / case of / there / rate / bring / mark / set / therefore / hence / can / "
        "is that / holds that / concerned / concern / as regards / label / category / class / status / property / "
        "regard / about"
    ),
}

THEORIES: dict[str, str] = {
    "PREMISE": "premise / the premise / premises / given text",
    "EXPLANATIONN": "explanation / explanations / background / extra facts",
    "HYPOTHESISN": "hypothesis / conclusion / statement / claim / sentence",
    "FOLLOWSV": (
        "follow / entail / imply / prove / deduce / derive / give / yield / lead / conclude / infer / establish / "
        "accept / true / hold / commit / consequence / logical consequence / show / guarantee / demonstrate / "
        "make true / make / add up to / amount / be enough / enough / sufficient / suffice / logically / provable / "
        "must be true / force / have to / must / can / be a consequence / result / necessitate / verify / confirm / so / "
        "guaranteed / ensure / believe / grant / derivable / allow / let / conclusion / arrive / reach / require / "
        "deducible / warrant / dictate / inference / logic / carry / secure / license / come out / also / entailment / "
        "inferred / validate / deduction / turn out / proof / is true / settle"
    ),
    "ALLOWV": "allow / permit / let",
    "REFUTESV": (
        "contradict / refute / disprove / rule out / exclude / inconsistent / incompatible / reject / false / untrue / "
        "not true / conflict / preclude / deny / negate / negation / contradiction / clash / at odds / irreconcilable / "
        "falsify / contradictory / impossible / be false / in conflict / falsehood / inconsistency / cannot be true / "
        "give up / opposite / incorrect / rebut / at variance / be in conflict / falsity / wrong / "
        "exclude the possibility / forbid / debunk / cannot hold / not hold / counter / belie"
    ),
    "THEORYTALK": (
        "truth / truth of / the truth of / valid / "
        "the / and / together / with / plus / add / from / by / if / you / one / we / us / both / that / it / to / "
        "whenever / when / are / be / is / of / what / as / so / then / combined / taken together / jointly / "
        "be both true / together with / along with / given / in light of / based on / on the basis of / say / in / at / "
        "a / added / for / there / way / combine / take / taking / assume / suppose / accept / grant / true / hold / "
        "anyone / someone / who / anybody / everyone / using / with the help of / through / via / all / case / "
        "in combination with / in conjunction with / have / do / such / now / here / whoever / once / which / these / "
        "they / them / under / where / joined / join / on / necessarily / logical / logically / matter / be the case / "
        "thing / case that / i / an / see / consider / follow / it is a / in combination / believe / as well as / "
        "hence / therefore / thus / along / conjunction / alongside / read / set / put / coupled with / beside / to be / "
        "out"
    ),
    "NOWAY": (
        "there is no way for / there is no way that / it is impossible for / impossible for / cannot all be / "
        "cannot both be / could not be / it is not possible for / no way for / there is no possible way for / "
        "no situation / no situation in which / it cannot be that / it is impossible that / no scenario / "
        "no scenario in which / no possible world"
    ),
}
