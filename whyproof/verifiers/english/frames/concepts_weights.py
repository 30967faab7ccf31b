"""Concepts of attribution: how much a word counts, and for which side. Data only: see ``lexicon``."""

from __future__ import annotations

WEIGHTS: dict[str, str] = {
    "DECISION": (
        "decision / prediction / verdict / outcome / result / classification / conclusion / judgment / judgement / "
        "call / choice / final (decision|label|answer|call|prediction) / predicted (label|class) / decide / output / "
        "answer / predict / decision making / reasoning / explanation / forecast / assessment / determination / ruling / "
        "diagnosis"
    ),
    "MAPN": (
        "attribution map / saliency map / map / heat map / heatmap / explanation / attribution scores / "
        "importance scores / feature attributions / attribution method / analysis / breakdown"
    ),
    # --- importance, with no side -------------------------------------------------------------------------------------
    "IMP": (
        "(lead|top|head) the [absolute] (importance ranking|weight ranking|attribution ranking|importance list) / "
        "importance ranking / importance list / order of importance / scale of importance / importance / size / "
        "strength / weight / attribution / influence / impact / effect / saliency / salience / relevance / "
        "significance / say / clout / role / part / contribution / factor / value / magnitude / attention / bearing / "
        "sway / power / feature importance / attribution score / importance score / attribution value / "
        "attribution weight / importance weight / saliency score / relevance score / word importance / "
        "token importance / responsibility / credit / footprint / heft / importance value / weighting / prominence / "
        "determinant / influencer / contributor / player / consequence / authority / leverage / gravity / "
        "explanatory power / difference / input / emphasis / stake / focus / traction / imprint / decisiveness / hold / "
        "predictive power / mark / share of the work / muscle / priority / absolute attribution / score / "
        "predictor / contribution score / importance mass / weight mass / explanatory weight / word weight / word weights / "
        "decisive factor / importance for the decision / contributing factor / consideration / bearing weight / "
        "attribution mass / word score / mass / absolute attribution mass / absolute weight mass / absolute mass / "
        "the work / the heavy lifting / the lifting / the legwork / stock"
    ),
    "IMPV": (
        "use / matter / count / affect / influence / impact / weigh / contribute / shape / determine / sway / move / "
        "rely / depend / lean / rest / hinge / base / consider / focus / ground / build / concentrate / attend / care / "
        "draw / turn / dominate / color / colour / govern / decide / guide / control / dictate / inform / steer / "
        "figure / register / impinge / bear / have to do / drive / explain / swing / underlie / anchor / fix / hang / "
        "pay attention / pay heed / factor / make a difference / play a (role|part) / have a (say|bearing) / root / "
        "owe / come into play / enter / trust / heed / look / listen / respond / react / make the difference / is behind / "
        "are behind / leave a mark / tip the (scales|scale|balance) / play into / feed into / go into / pivot / sum up / "
        "put (weight|stock|emphasis) / set store / carry weight / pull weight / attach / attribute / prioritize / "
        "ride / revolve / (factor|power|word) behind / pivot / fall back / bank / key off / "
        "trade / zero in / home in / fixate / center / centre / seize / latch / pick up / go by / go on"
    ),
    "IMPA": (
        "ranked / rated / weighted / important / influential / relevant / significant / decisive / salient / weighty / "
        "impactful / critical / crucial / consequential / powerful / instrumental / prominent / essential for / "
        "pivotal / central / telling / potent / responsible / vital / substantial / key / determining / formative / "
        "major / meaningful / effective / notable / defining / dominant / "
        "from (most|greatest|highest|more) to (least|lowest|less) (important|influential|relevant|significant) / "
        "momentous / big / large / great / high / "
        "strong / heavy / considerable / weightier / heaviest / weightiest"
    ),
    "LIGHT": (
        "account for / owe / cover / worth / get / give / receive / carry / bear / lie / sit / go / come / belong / "
        "fall / land / attach / assign / exert / play / make up / make / attract / earn / command / show / exhibit / "
        "display / be found / be located / accrue / put / place / take / took / attribute / allocate / wield / provide / "
        "deliver / supply / enjoy / be given to / be assigned to / end up / be attached to / come out / turn out to be / "
        "prove to be / stand / be with / reside / hold / bring / rest / offer / award / allot / be placed on / pack / "
        "produce / generate / yield / constitute / form / represent / is seen / be had / occupy / claim / achieve / "
        "reach / score / account / stand out / emerge / appear / happen to be / weigh in / land / "
        "meet / meet with / face / encounter / exist / stem / derive / arise / comprise / stand for / attain / capture / "
        "be concentrated / concentrate / be placed / grant / ascribe / bestow / credit / be due / can be attributed / "
        "can be traced / originate / shoulder / contain / consist / be down to / boast / own / devote / invest / dedicate / "
        "lend / "
        "pull / serve / be attributable / be associated with / distribute / be distributed / remain / turn / amount / "
        "equal / be put / spend / direct / pour / find / spread / "
        "absorb / soak up / "
        "be (recorded|measured|computed|calculated|observed|registered|reported|noted)"
    ),
    # --- the order of words -------------------------------------------------------------------------------------------
    "RANKING": (
        "ranking / list / order / rank / sort / ranking of (words|tokens|all words) / importance ranking / "
        "importance list / ordering / leaderboard / table / league table / hierarchy / scale of importance / "
        "ranked list / order of importance / list of words / ladder / standings / pecking order / chart / "
        "from (most|greatest|highest|largest|strongest|biggest|high|top) to (least|lowest|smallest|weakest|low|"
        "bottom) [important|influential] / "
        "rating / in descending order / descending order / by descending / from most important to least important / "
        "line / rank order / arranged / from the top / lineup / queue"
    ),
    "ATTOP": (
        "(lead|top|head) the [absolute] (ranking|list|field|order|table|importance ranking|weight ranking|"
        "attribution ranking|importance list) / come out on top / at the head / "
        "at the [very] (top|head) / on top / in the lead / at number one / out in front / ahead of the pack / "
        "come out ahead / in front"
    ),
    # --- sides --------------------------------------------------------------------------------------------------------
    "PRO": (
        "to the advantage of / advantage / beneficial / advantageous / helpful / helpful to / upside / tailwind / "
        "in the (supporting|right|same) direction / support / supporter / supporting / favor / "
        "favour / in favor of / in favour of / in support of / back / backer / backing / boost / endorse / promote / "
        "champion / advocate / bolster / strengthen / reinforce / benefit / help / proponent / ally / friend / "
        "encourage / foster / uphold / underpin / buttress / side with / on the side of / pro / pull for / root for / "
        "argue in favor of / work for / work in favor of / speak for / speak in favor of / argue for / stand for / "
        "vote for / make the case for / make a case for / aid / assist / add to the case for / corroborate / confirm / "
        "prop up / on the (plus|supporting|positive) side / plus / asset / be good for / good news for / "
        "count in favor of / weigh in favor of / lend support to / lend weight to / in the camp of / on behalf of / "
        "sustain / lift / be for / come out for / come down for / come down in favor of / give support / toward / "
        "towards / closer to / nearer to / in the direction of / for the benefit of / in aid of / speak up for / "
        "plead for / point to / point toward / point towards / hint at / suggest / indicate / signal / "
        "be indicative of / be a sign of / be evidence of / contribute to the case for / supportive / favorable / "
        "favourable / conducive / argue on behalf of / stand behind / lend a hand to"
    ),
    "CON": (
        "setback / penalty / knock / minus / drawback / disadvantage / to the disadvantage of / handicap / hindrance / "
        "resistance / "
        "resistance to / impediment / downside / deterrent / counterweight / counterforce / "
        "in the (opposing|opposite|other|wrong) direction / against / oppose / opponent / "
        "opposition / opposing / away from / hurt / harm / damage / undermine / weaken / undercut / contradict / "
        "counteract / counter / disfavor / disfavour / detract / drag down / pull down / bring down / hold back / "
        "weigh down / work against / argue against / speak against / count against / go against / fight / resist / "
        "hinder / impede / hamper / discourage / further from / further away from / farther from / at the expense of / "
        "to the detriment of / detriment / detrimental / obstacle / enemy / anti / contra / "
        "on the (minus|opposing|negative|opposite|other) side / strike against / liability / militate against / "
        "testify against / militate / be bad for / bad news for / erode / sap / diminish the case for / "
        "steer away from / in opposition to / opposed to / be opposed to / adverse / adverse to / unfavorable / "
        "unfavourable / chip away at / cut against / run counter to / run against / counterevidence / "
        "counterevidence to / (stand|get|be) in the way of / (cast|throw) doubt on / in (the|a) direction away from / "
        "in (the|a) direction opposite to / suffer / take a hit from / drop / dent / counter-evidence / "
        "counterargument / be at odds with / deter / dissuade / discredit / "
        "block / hit / blow / drag / hurtful / harmful / damaging / point away from / push back against / critic / "
        "adversary / antagonist / argue the case against / turn away from / off / evidence to the contrary / dampen / "
        "suppress / inhibit / penalize / penalise / turn against / opposes"
    ),
    "STANCE": (
        "argue / speak / vote / testify / plead / talk / stand / lobby / campaign / work / make the case / make a case / "
        "tell / side / act / operate / mitigate / advocate / be on the side"
    ),
    "PUSH": (
        "push / pull / drive / nudge / steer / lead / move / tilt / tip / shift / lean / incline / direct / tug / "
        "press / bias / bend / swing / draw / point / sway / propel / guide / take / turn / bring / urge / skew / "
        "force / thrust / pressure / tend / gravitate / budge / add"
    ),
    "EVID": (
        "evidence / argument / reason / case / sign / indication / signal / clue / hint / indicator / grounds / point / "
        "ground / cue / marker / pointer / testimony / justification / basis / witness / proof / support word / voice / "
        "piece of evidence / (convincing|persuasive|compelling) (word|words|token|tokens|term|terms|argument|evidence)"
    ),
    "POSW": (
        "positive / positively / above zero / greater than zero / larger than zero / plus sign / with a plus sign / upward / "
        "from the most positive [weight] (down|downward|downwards|to the most negative|on|onward|onwards)"
    ),
    "NEGW": (
        "negative / negatively / below zero / less than zero / smaller than zero / minus sign / with a minus sign / "
        "under zero / "
        "from the most negative [weight] (up|upward|upwards|to the most positive|on|onward|onwards)"
    ),
    "READAS": (
        "read / take / see / treat / regard / interpret / count / consider / view / understand / mark / flag / serve / "
        "act / function / operate / hold to be / show / rate / work / identify / be taken / come across / register / "
        "qualify / perceive / classify / stand / label / deem / judge / list / use / pass / figure / recognize / "
        "recognise / record / score / class / cast / describe / present"
    ),
    "DOWNP": "down",
    "UPP": "up / forward",
    "ECHOCON": "[and] not for it / rather than for it / [and] not for them / and does not support it",
    "ECHOPRO": "[and] not against it / rather than against it / [and] not against them / and does not oppose it",
    "ALLTHAT": (
        "all that / the only thing that / the only things that / all there is that / the only word that / "
        "the only words that / the only one that / the only ones that / the sole word that / what alone / "
        "the (only|sole|one|single) (thing|things) / the (only|sole|one) [and only] (thing|things) that / "
        "the sole thing that / "
        "the one thing that / the one word that / the only ones / all (the model|the classifier|the network|the system) / "
        "all that the model"
    ),
    "GIVEN": (
        "(according to|going by|judging by|by|based on|as shown by|per|as measured by|judged by|in|from|as seen in|"
        "by the look of|to go by) (the|its) (weights|attributions|attribution scores|attribution map|explanation|"
        "importance scores|saliency map|attribution|heat map|attribution weights|feature attributions|map|scores|"
        "word weights|importance weights|saliency scores|attribution values)"
    ),
    "ADDTO": "add to / raise / increase / boost / lift / push up / put up",
    "TAKEFROM": (
        "subtract from / lower / reduce / decrease / take away from / take from / take off / deduct from / push down / cut"
    ),
    # --- degrees ------------------------------------------------------------------------------------------------------
    "LITTLE": (
        "little / slight / slightly / small / minor / marginal / marginally / low / weak / weakly / a little / a bit / "
        "a little bit / modest / modestly / faint / faintly / negligible / negligibly / barely / hardly / scarcely / "
        "hardly any / barely any / minimal / minimally / tiny / limited / somewhat / "
        "to a (small|slight|minor|limited) (extent|degree) / trivial / lightly / peripheral / a touch / a tad / "
        "scarcely any / minimal amount of / a small amount of / a small role / little bit / not much of a / not much / "
        "not very much / not a lot / not a great deal / next to nothing / next to no / insignificant / a hair / subtle / "
        "subtly / mild / mildly / gently / just a bit / only a bit / light / few / bit / feeble / thin / secondary / "
        "in a small way / in a minor way / very little / relatively little / to a (very) small (extent|degree)"
    ),
    "MUCH": (
        "much / strong / strongly / large / big / great / greatly / high / highly / heavy / heavily / a lot / "
        "a great deal / a lot of / a great deal of / plenty / plenty of / considerable / considerably / substantial / "
        "substantially / major / powerful / powerfully / huge / hugely / very / significant / significantly / deep / "
        "deeply / enormous / enormously / to a (large|great|high|considerable|significant|major) (extent|degree) / "
        "massively / immense / immensely / vast / vastly / lots of / a good deal / a good deal of / profound / "
        "profoundly / extremely / forceful / forcefully / hard / massive / intensely / a huge amount / "
        "a large amount of / a big part / considerable amount of / in a big way / markedly / a large part / a ton of / "
        "tons of / dramatically / dramatic / tremendously / tremendous / sizable / sizeable / decidedly / quite a lot / "
        "quite a bit / quite a lot of / really / loudly / clearly / seriously / serious / sharp / sharply / solid / "
        "solidly / by a large margin / by far / far / particularly / firmly / firm / extensively / intense"
    ),
    "IRREL": (
        "irrelevant / unimportant / insignificant / immaterial / inconsequential / negligible / meaningless / "
        "without (influence|weight|importance|effect|impact|relevance) / "
        "of no (importance|relevance|consequence|significance|account|weight) / beside the point / inert / "
        "of no import / idle / powerless / nonfactors / a nonfactor / of negligible importance / makes no difference / "
        "make no difference / plays no role / play no role / play no part / plays no part / have no effect / "
        "has no effect / has no say / have no say / be of no use / dead weight / neutral to the decision / "
        "counts for nothing / count for nothing / amount to nothing / amounts to nothing / be noise / mere noise / "
        "background noise / filler / ineffectual / (just|only|pure|nothing but) [background] noise / "
        "(just|mere|only) filler / of no use / ballast / padding / (just|mere|only) padding / without any "
        "(influence|weight|importance|effect|impact|relevance|bearing) / devoid of (influence|weight|importance|relevance)"
    ),
    "IGNORE": (
        "ignore / disregard / neglect / overlook / be blind to / discount / pass over / pay no attention to / skip / "
        "dismiss / leave aside / set aside / be set aside / be ignored / be left aside / throw away / be neglected / "
        "shrug off / give no weight to / take no notice of / tune out"
    ),
    # --- shares and sums ----------------------------------------------------------------------------------------------
    "TOTAL": (
        "total / sum / whole / overall / entire / all of / all / full / aggregate / total absolute / overall total / "
        "combined total / summed / added up / when added up / add up / add together / grand total / totality / "
        "entirety / in its entirety / when (summed|totalled|totaled) / sum up / tally / accumulated / sum total / "
        "summation / pooled / be added up / be summed / (summed|added up|totalled|taken) (over|across) (all|the) words / "
        "(over|across) all words"
    ),
    "SHAREN": (
        "share / fraction / portion / percentage / proportion / slice / part / cut / chunk / ratio / piece / percent / "
        "quota / segment"
    ),
    "GAP": (
        "gap / difference / deviation / discrepancy / error / mismatch / completeness gap / completeness error / "
        "residual / remainder / margin / shortfall / tolerance / leftover / completeness / slack / misfit / deficit / "
        "miss / distance / off / offset / additivity gap"
    ),
    "COMPLETEV": (
        "complete / reproduce / recover / match / agree / add up / sum / come / reconstruct / recreate / account for / "
        "explain / equal / reach / satisfy / approximate / fit / tally / arrive / reconcile / coincide / line up / "
        "sum to / add up to / be complete / be faithful / correspond / get back / amount / be accounted for / "
        "be explained / equate / land / stay / be / hit / make up / total / capture / cover / restore / be equal"
    ),
    "MISSV": (
        "leave unexplained / left unexplained / unexplained / unaccounted for / fail to account for / fail to explain / "
        "fail to capture / fail to cover / miss / be missing / deviate / differ / separate / diverge / be off / off / "
        "fall short / fall short of / leave out / leave over / not explain / not account for / be left over / be left / "
        "remain unexplained / escape / not capture / not cover"
    ),
    "EXCEED": ("exceed / surpass / go beyond / top / go over / rise above"),
    "SCORE": (
        "score / logit / logit margin / output / value / margin / output score / model score / prediction score / raw score"
    ),
}
