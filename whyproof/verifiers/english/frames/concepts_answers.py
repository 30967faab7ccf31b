"""Concepts of what a model answers, how sure it is, and what changes of the text do. Data only: see ``lexicon``."""

from __future__ import annotations

ANSWERS: dict[str, str] = {
    # --- what the model says ------------------------------------------------------------------------------------------
    "OTHERLABEL": (
        "something other than / anything other than / a (label|class|category) other than / any label other than / "
        "another (label|class|category) than / something else than"
    ),
    "SAYV": (
        "be put / obtain / achieve / cause / lead / prompt / say / predict / output / return / answer / choose / pick / "
        "select / "
        "go / opt / settle / decide / decide in favor / decide in favour / assign / classify / label / tag / "
        "categorize / categorise / judge / deem / consider / see / read / call / conclude / think / believe / name / "
        "declare / pronounce / rate / mark / land / arrive / come up / come down / come out / file / sort / put / "
        "place / end up / come / give / give out / class / find / treat / regard / take / hold / announce / report / "
        "reach / make / yield / produce / emit / issue / identify / recognize / recognise / view / vote / plump / side / "
        "favor / favour / prefer / fall / fall under / belong / turn out / get / receive / estimate / determine / "
        "describe / characterize / characterise / interpret / state / assess / resolve / win / be / have / attach / "
        "stamp / come back / plumb / deliver / spit out / guess / bet / get assigned / become / turn / respond / show / "
        "register / map / translate / render / lean toward / lean / end / result / leave / bring"
    ),
    "SAYNOT": ("decide against / reject / rule out / turn down / decline / dismiss / vote against / discard / exclude / refuse"),
    "IF": (
        "forced / if forced / when forced / pressed / if pressed / if it must / given the choice / given a choice / "
        "faced with the choice / faced with a choice / asked / if asked / when asked / left with the choice"
    ),
    "LABELN": "label / class / category / class label / answer / tag / side / option / bucket",
    "PROB": (
        "recorded probability / model's (output|score|confidence|probability) / "
        "its (output|score|confidence|probability) / probability / likelihood / confidence / certainty / chance / "
        "probability mass / confidence score / confidence level / predicted (probability|likelihood|chance) / "
        "output probability / class probability / belief / probability score / "
        "estimated (probability|likelihood|chance) / prediction confidence / conviction / trust / faith / likeliness / "
        "predictive probability / softmax probability / percentage / probability of being / mass / score / output / "
        "share of probability / level of confidence / level of certainty / degree of (confidence|certainty|belief) / "
        "prediction score"
    ),
    "SURE": "sure / certain / confident / convinced / positive / persuaded",
    "LIKELY": "likely / probable / plausible / likelihood / credible / to be expected",
    "MORELIKELY": (
        "likelier / more (likely|probable|plausible|credible) / surer / more (sure|certain|confident|convinced) / "
        "favored / favoured"
    ),
    "LESSLIKELY": ("less (likely|probable|plausible|credible) / less (sure|certain|confident|convinced) / unlikelier"),
    "BETTERBET": (
        "better bet / safer bet / better guess / better choice / favorite / favourite / "
        "preferred (label|choice|option) / stronger candidate / winner / frontrunner / front runner / better candidate"
    ),
    "MUCH": "much / strongly / a lot / far",
    "HIGH": "high / large / big / great / strong / substantial / good",
    "PREFER": (
        "prefer / favor / favour / choose / pick / go / rank / rate / put / place / lean / incline / opt / bet / "
        "select / side / back / would sooner / sooner / rather / order"
    ),
    "ESTIMATE": (
        "be put / estimate / rate / put / set / peg / place / hold / assess / judge / report / compute / calculate / give / "
        "assign / consider / state / deem / find / see / say / think / output / predict / reckon / quote / believe / "
        "figure / call / express / show / read / attach / score / return / come out / come / stand / sit / amount / be / "
        "have / receive / get / land / equal / carry / end up / work out / turn out / measure / reach / lie / rest / "
        "bring / leave / result / yield / become / fall / rise / drop / go / move / change / climb / sink / go up / "
        "go down / take / push / raise / lower / mean / lead / make / settle / hover / remain / total / clock / run / "
        "exhibit / allot / allocate / lend / grant / accord / ascribe / attribute / bestow / enjoy / command / shift / "
        "produce / generate / drive / send / cut / hit / register / reduce / increase / decrease / end"
    ),
    # --- stay and change ----------------------------------------------------------------------------------------------
    "SAME": (
        "same / the same / unchanged / unaltered / unaffected / as it is / as it was / what it is / what it was / "
        "intact / identical / untouched / constant / stable / no different / as before / the same as before / in place / "
        "the very same / undisturbed / unmoved / steady / the way it (is|was) / invariant / secure / safe / firm / "
        "fixed / where it (is|was)"
    ),
    "STAY": (
        "stay / remain / hold / stand / survive / persist / keep / retain / preserve / maintain / leave / stick to / "
        "stick with / stick / hold on to / hold up / carry on / continue / endure / last / cling to / still / "
        "continue to be / still be / stand firm / hold steady / abide by / stay with / hold firm / secure / guarantee / "
        "ensure / save / sustain / protect / lock in / fix / guard / withstand / resist / robust / immune / stand by / "
        "shield / stay put / hang on / weather / prevail / nail down / pin down / assure"
    ),
    "CHANGE": (
        "change / flip / switch / alter / reverse / overturn / shift / turn / differ / toggle / revise / modify / sway / "
        "change its mind / change (mind|course) / upset / undo / break / lose / give up / abandon / drop / destroy / "
        "swing / collapse / come out different / come out differently / topple / throw / transform / move / convert / "
        "invert / overthrow / disappear / vanish / fall apart / reconsider / tip"
    ),
    "DIFFERENT": (
        "different / another / other / different one / another one / something else / something different / changed / "
        "flipped / else / elsewhere / otherwise / new / differently / a new one / any other / anything else / altered / "
        "reversed / some other / not the same"
    ),
    "AFFECT": (
        "support / contribution / contribute / lift / pull / affect / influence / impact / matter / make a difference / "
        "touch / bear on / have an effect / have (any|an) (effect|impact|influence) / make any difference / effect / "
        "interact with / change / alter / modify"
    ),
    "POSW": "positive / positively / above zero",
    "NEGW": "negative / negatively / below zero",
    "SOMEORALL": (
        "some or all / any or all / one or more / any combination / any number / any set / any subset / any selection / any of"
    ),
    "NODIFF": (
        "make no difference / makes no difference / have no effect / has no effect / has no impact / have no impact / "
        "without changing / without (altering|affecting|flipping|touching) / "
        "without (any effect|effect|consequence|a change) / no influence / have no influence / no change / no effect / "
        "without any change / no consequence / no impact / leave no trace / without a flip / "
        "without the label (changing|flipping) / without the prediction changing / no difference / without consequence"
    ),
    "LABELWORD": (
        "label / prediction / decision / answer / result / outcome / output / classification / verdict / conclusion / "
        "call / class / predicted (label|class) / final (label|decision|answer) / "
        "what the model (predicts|says|outputs|answers) / "
        "model's (label|prediction|decision|answer|output|verdict|choice|call) / choice / judgment / judgement / "
        "category / original (label|prediction|decision|answer) / thing / current (label|prediction) / tag / mind / "
        "assigned label / ruling"
    ),
    "THISLABEL": (
        "(this|the same|that|the very same) (label|prediction|decision|answer|result|outcome|output|classification|"
        "verdict|conclusion|call|class)"
    ),
    "WHOLE": "original / initial / full / current / assigned / first / present / given",
    # --- edits --------------------------------------------------------------------------------------------------------
    "DELV": (
        "delete / remove / drop / omit / erase / cut / cut out / take out / take away / leave out / strip / strip out / "
        "strip away / leave off / discard / excise / get rid of / eliminate / strike / strike out / cross out / "
        "throw out / edit out / pull out / pull / scrap / exclude / ditch / blank out / wipe out / wipe / scratch / "
        "purge / subtract / do away with / black out / mask out / be rid of / lift out / rub out / dispense with / "
        "cut away / redact / snip / snip out / take / mask / rid of / lose / prune / trim / hide / deduct / ablate / "
        "knock out / clip"
    ),
    "DELN": (
        "deletion / removal / omission / erasure / exclusion / elimination / absence / excision / cutting / dropping / "
        "loss / ablation"
    ),
    "GONE": (
        "gone / missing / absent / out / away / lost / out of the (text|way|picture|review|sentence|input) / "
        "no longer (there|present|in the text) / not there / not present / not in the text / nowhere to be found / "
        "unavailable"
    ),
    "WITHOUT": (
        "without / in the absence of / minus / sans / lacking / were it not for / if it were not for / if not for / "
        "but for / but without / if it was not for / short of"
    ),
    "REPLV": (
        "replace / swap / swap out / substitute / change / exchange / turn / switch / trade / switch out / "
        "convert / alter / rewrite / make / transform / rephrase / change out / modify"
    ),
    "REPLN": "replacement / substitution / swap / exchange / change / swapping",
    "INSV": (
        "insert / add / put / put in / swap in / trade in / "
        "bring in / place / append / slip in / slip / introduce / write / squeeze in / drop in / "
        "stick / insertion / addition / interject / inject / tack / tack on / attach / include / stick in / throw in / "
        "squeeze"
    ),
    "INPLACE": "in place of / instead of / in the place of / in lieu of / where / in exchange for / for / over",
    "AFTERP": (
        "after / right after / directly after / immediately after / just after / following / behind / right behind / "
        "directly behind / just behind / straight after"
    ),
    "ATSTART": (
        "at the [very] (start|beginning|front) / in front / up front / at the outset / in front of everything / "
        "before everything else / at the [very] (start|beginning|front) of the (text|review|sentence|input) / "
        "before the first word / before all [the] [other] words / as the first word / first"
    ),
    "AFTER": "after / upon / following / on / as a result of / in response to / once / by / as a consequence of",
    "KEEPV": (
        "keep / retain / leave / hold / preserve / save / spare / hold on to / maintain / stand / remain / stay / fix / "
        "touch / hang on to / hold fixed / protect / reduce / strip / pare / boil / limit / "
        "restrict to /shrink to /whittle down to"
    ),
    "LEFT": (
        "left / not touched / not deleted / not removed / untouched / kept / remaining / left over / left in / "
        "left in place / retained / there / remain / in place / in the text / preserved / standing / present"
    ),
    "OUTP": "out / away / off / altogether / completely / entirely / down / back",
    "STANDV": "come / stand / be put / follow / appear",
    "LEAVEV": "leave / take / cut / strip / edit / throw / filter / cross / strike / pull",
    "PLACETAKE": "take the place of / replace / stand in for / come in place of / stand in place of",
    "TEXTHAS": "contain / have / include / use / mention / hold / carry",
    "APPEAR": "appear / occur / exist / stand / figure / feature",
    "BEFOREP": ("before / right before / directly before / just before / in front of / ahead of / immediately before"),
    "STRIPV": (
        "strip / reduce / pare / cut / boil / whittle / trim / narrow / shrink / limit / restrict / cut down / "
        "strip down / pare down / bring / turn / take / condense"
    ),
    # --- needed and enough --------------------------------------------------------------------------------------------
    "NEEDED": (
        "necessary / needed / required / essential / indispensable / vital / crucial / must be there / required for / "
        "a must / needed for / imperative / a precondition / a necessary condition / a prerequisite / critical"
    ),
    "NEEDV": (
        "need / require / depend on / hinge on / cannot do without / rely on / stand or fall with / hang on / call for / take"
    ),
    "DISPENSABLE": (
        "dispensable / unnecessary / not needed / expendable / superfluous / redundant / optional / not required / "
        "not necessary / not essential / inessential / nonessential / not indispensable / unneeded / not vital"
    ),
    "ENOUGH": (
        "enough / sufficient / suffice / all it takes / all that is needed / all it needs / do the (job|trick) / "
        "enough by itself / all that it takes / all the model needs / carry the label / adequate / will do / "
        "all you need / all that is required / get the job done / all one needs / sufficiently / "
        "a sufficient condition / all that's needed"
    ),
    "NOTENOUGH": ("insufficient / not enough / too little / not sufficient / inadequate / not adequate / not suffice"),
    "CONSIST": (
        "consist of / consist / made of / made up of / made up / composed of / comprise / that is just / contain / "
        "cut down to / stripped down to / containing / that has / say nothing / with / include / hold / read"
    ),
    "COULD": "can / could / may / might",
    "WAYS": (
        "way / possibility / case / combination / variant / option / deletion / removal / subset / set / choice / "
        "selection / cut / version / edit / text / removals / alternative / manner / omission / attempt / candidate"
    ),
    "NOMATTER": (
        "however many / whichever ones / whatever you like / anything you like / in any combination / under / "
        "no matter / regardless of / whatever / whichever / irrespective of / whatever else / it does not matter / "
        "however / no matter what / against / whatever you / in spite of / despite"
    ),
    "ASLONGAS": (
        "as long as / so long as / provided that / provided / while / if / once / when / with / given that / "
        "on condition that / just so long as / so that / under the condition that / whenever / for as long as / "
        "on the condition that"
    ),
    "ALWAYS": "always / at all times / invariably / every time / in every case / in all cases",
    "EVER": "ever / once / at any point",
    "SUCH": "such / like these / of this kind / texts like it / of that kind",
    "INALL": "in all / in total / altogether / all told / overall",
    "TIMEN": "time / case / trial / draw / attempt / run",
    "REST": "rest / remainder",
    "AROUND": "around / surrounding",
    "CONF": "confidence level / level of confidence / confidence bound",
    "NUMBERN": "number / count / total",
    "FEEDV": "feed / give / show / present / hand / offer / supply / pass",
    "RANDOM": (
        "random / randomly / at random / randomize / randomise / by chance / arbitrarily / sampled / randomized / "
        "randomised / sample / by random (words|ones|tokens) / stochastically / with random (words|ones|tokens)"
    ),
    "FILL": (
        "filling / fill / context / rewrite / replacement / resample / perturb / change / draw / sampling / shuffle / "
        "scramble / perturbation / variation / surroundings / substitution / resampling / vary"
    ),
    # --- searches -----------------------------------------------------------------------------------------------------
    "CHECKED": (
        "check / test / try / search / examine / exhaust / cover / verify / go through / exhaustive / complete / full / "
        "turn up / find / run / explore / enumerate / possible / try out / reveal / uncover / systematic / show / "
        "produce / tested / investigate / inspect / evaluate / prove / brute force / exhaustively / confirm / survey / "
        "search through / come up with / carry out / look at / result / account"
    ),
    # --- rise and fall ------------------------------------------------------------------------------------------------
    "UP": (
        "raise / increase / boost / lift / rise / grow / climb / go up / gain / up / higher / bring up / push up / "
        "drive up / put up / elevate / heighten / enhance / jump / strengthen / add / send up / pull up / move up / "
        "help / improve / swell / win / surge / larger / greater / pick up / soar / bump up / bump / upward / uplift / "
        "extra boost / additional boost / extra gain / extra push / extra increase / "
        "amplify / ascend / take up / hike / step up / inflate / edge up / tick up / creep up"
    ),
    "DOWN": (
        "drop in / fall in / extra loss / additional loss / extra drop / extra decrease / "
        "lower / reduce / decrease / drop / fall / sink / go down / decline / shrink / diminish / lose / down / "
        "bring down / push down / drive down / cost / cut / dip / plunge / lessen / pull down / take away / subtract / "
        "slide / take off / move down / drag down / hurt / depress / slip / weaken / smaller / tumble / dwindle / "
        "deduct / shave off / erode / decrease by / knock / knock off / send down / shed / a decrease / a fall / "
        "a decline / a drop / suffer / take / rob / downward / deplete / curtail / suppress / ebb / wane / forfeit / "
        "dampen / deprive / strip / trim / edge down / eat into / remove"
    ),
    "GIVEPTS": ("give / bring / award / grant / hand / contribute / lend / yield / supply / deliver / earn / buy / add"),
    "AWAY": "away / off / from",
    "SOME": "some / a certain amount of / somewhat / part of",
    "PRESENCE": ("presence / inclusion / having / the fact that / existence / being there / keeping / being in the text"),
    "PRESENT": (
        "present / there / in the text / in the (review|sentence|input) / around / included / in place / on board / also there"
    ),
    "ASSHOWN": (
        "as the deletion shows / as deletion shows / as deleting (it|them) shows / "
        "as the (removal|test|experiment) shows / as removal shows / as removing (it|them) shows / "
        "as (the|its|their) deletion shows / as dropping (it|them) shows / by the deletion test / "
        "as the deletion test shows"
    ),
    "OTHERWISE": ("than it (would be|would have been|is|was) / than otherwise / than it would otherwise be / otherwise"),
    "DIRECTION": "either direction / any direction / either way / either sense",
    "PAIRIT": "the two / the pair / each of them",
    "ZERO": "close to zero / zero / negligible / nil / absent / nonexistent / non-existent",
    "DEPEND": "depend on / hinge on / rely on / turn on / depend / hinge / turn / rely / be tied to",
    "ACT": "combine / show / affect / work / act / operate / behave / play / do / go",
    "PARTSN": (
        "parts / single effects / respective effects / "
        "individual effects / separate effects / effects / contributions / individual contributions / own / "
        "suggest / imply"
    ),
    # --- what two words do together -----------------------------------------------------------------------------------
    "SYNERGY": (
        "synergy / synergistic / bolster / fortify / cooperate / "
        " superadditive / super-additive / synergize / synergise / reinforce / amplify / "
        "reinforcement / more than additive / boost each other / mutual reinforcement / reinforcing / synergies / "
        "positive interaction / superadditivity / synergistically / superadditively / strengthen / enhance / "
        "potentiate / amplification / magnify / intensify"
    ),
    "INTERFERE": (
        "subadditive / sub-additive / partly redundant / partially redundant / compete / "
        "clash / obstruct / interfere / interference / dampen / undermine / weaken / redundant / redundancy / "
        "overlap / less than additive / get in the way / antagonistic / antagonism / negative interaction / undercut / "
        "subadditivity / subadditively / diminish / dilute / blunt / impede / hamper / detract from / hinder / "
        "suppress / inhibit / reduce / cannibalize / mutual interference"
    ),
    "ADDITIVE": (
        "additive / independent / independently / additively / separately / add up / without interacting / "
        "neither synergy nor interference / purely additive / simply additive / do not interact / independently of / "
        "purely additively / in an additive way / unaffected by each other"
    ),
    "INTERACT": (
        "interact / interaction / interaction effect / interplay / interaction term / pairwise interaction / "
        "interaction value / interaction score / (pairwise|mutual|joint) interaction effect"
    ),
    "EACHOTHER": "each other / one another / mutually / each other's / one another's / the other's",
    "JOINTLY": (
        "the whole of / the whole / whole / jointly / together / in combination / joint / combined / as a pair / "
        "as a team / collectively / both / when both are present / having both / pair / with both present / "
        "when both are there / combination / between them / when combined / put together / taken together / as a duo / "
        "duo / both of them / in tandem / when put together / when taken together / side by side"
    ),
    "SUMN": (
        "sum / the sum of / add up to / add up / added up / summed / total / the total of / in sum / added together / "
        "put together separately"
    ),
    "SEPARATE": (
        "individually / separately / alone / by itself / by themselves / on its own / on their own / each / separate / "
        "individual / either / apart / one by one / single-handedly / in isolation / solo / one at a time / "
        "taken separately / taken individually / own / single / respective / stand-alone / standalone"
    ),
    "BEYOND": "beyond / over and above / on top of / above and beyond / in addition to / exceed / surpass",
    "WITHORWITHOUT": (
        "with or without / whether or not / whether / regardless of whether / irrespective of whether / "
        "independent of whether / no matter whether / regardless of / independently of / present or not / "
        "present or absent / with and without / or not"
    ),
    # --- long texts ---------------------------------------------------------------------------------------------------
    "WINDOW": (
        "window / part / chunk / segment / piece / section / slice / block / span / stretch / portion / passage / "
        "fragment / excerpt / batch / bite / stretches"
    ),
    "OVERLAP": ("overlapping / overlap / that overlap / partly overlapping / partially overlapping / mutually overlapping"),
    "PROCESS": (
        "process / read / run over / over the text / divide / split / cut / cut up / feed / handle / break / break up / "
        "break down / chunk / "
        "take in / get through / go over / partition / span / need / take / slice / segment / cover / use / fit / see / "
        "split up / make / give / digest / view / analyze / analyse / require / chop / chop up / exceed / input / scan / "
        "work through / go through / present / carve / carve up / run / separate / pass / ingest / fill / occupy / "
        "consume / stretch / be / tackle / parse / process in / result / evaluate / receive"
    ),
    "LONG": (
        "so / therefore / hence / since / because of its length / as the text is longer than one window / "
        "because it is long / because it is so long / because it is too long / which is why it / which is why / "
        "longer than / longer / too long / length / owing to its length / because the text is long / at once / whole / "
        "in one go / in one pass / could not / cannot / all at once / window / because of the length / "
        "given its length / due to its length / size / too long for / at a time / single / one / limit / context / "
        "capacity / maximum / in a single pass / too big / long / context window / fit / since it is long / "
        "as it is long / as it is too long / too large / entire / full"
    ),
    # --- talk about earlier answers -----------------------------------------------------------------------------------
    "SAIDBEFORE": (
        "say / state / tell / mention / note / claim / put / explain / point out / write / establish / assert / remark / "
        "report / observe / argue / repeat / stand by / affirm / reaffirm / confirm / recall / remember / see / show / "
        "find / hold / restate / declare / describe / conclude / maintain / learn / read / give / answer / quote / "
        "agree / match / recap / indicate / reiterate / stick to / refer / know / be consistent / be in line / line up / "
        "echo / go back / come back / present / record / cover / discuss / already / earlier / previously / before / "
        "back / let / make / just / as / so"
    ),
    "STILLHOLDS": (
        "still hold / still holds / hold / holds / remain / remains / valid / true / still true / still valid / stand / "
        "stands / correct / still / unchanged / has changed / apply / applies / still applies / still stands / right / "
        "change / nothing / has not changed / the case / continue to hold / in force / accurate / good / "
        "be still the case / keep"
    ),
    "CONSISTENT": (
        "consistent / in line / in agreement / in keeping / in accordance / in accord / true to / in harmony / "
        "consistently / keep / just as / like / exactly as / as / per / according to / going back / back / to repeat / "
        "to quote / once more / again / following / from / statement / answer / claim / assertion / point / remark / "
        "word / conclusion / finding / what / where / memory / mind"
    ),
}
