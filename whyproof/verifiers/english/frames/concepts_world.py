"""Concepts of data, measures, places and meanings. Data only: see ``lexicon``."""

from __future__ import annotations

DATA: dict[str, str] = {
    "WITHOUTP": "without / lacking",
    "COLUMN": ("prediction / predicted (label|class) / label / gold label / true label / correct label / model's prediction"),
    "VALUEN": "value / entry",
    "AMONGWORDS": "among (their|its) words / in (their|its) (words|text|wording)",
    "UNDER": "under",
    "SETTO": "set to / equal to / = / equals / being",
    "THOSE": "those / ones / the ones / them",
    "ROWN": (
        "row / text / entry / item / record / example / instance / data point / datapoint / case / line / document / "
        "sample / piece / review / ticket / headline / member / element / observation"
    ),
    "DATAN": ("records / whole / entire / full / data / data set / dataset / collection / corpus / table / sample / set / file"),
    "COLUMNN": "column / field / attribute / value",
    "COUNTING": (
        "(count|tally|check) over / give / follow / as follows / following / result / outcome / show this / put / "
        "count / check / go through / look through / look at / see / show / find / turn out / tell / reveal / examine / "
        "inspect / according to / take / by the / tally / counts / we have / have / it is the case / statistics / "
        "looking / report / scan / read / say / record / observe / note / survey / review / the numbers / number / "
        "figures / when / if / what / it turns out that / across / throughout / among / for / in / of / it / them / up / "
        "contents / include / there / amount / total / make up / that / overall / called / named / our / my / one by one / "
        "row by row / go / checking / run / query"
    ),
    "CONTAIN": (
        "make use of / contain / include / mention / have / feature / use / occur / appear / hold / show up / carry / "
        "bear / comprise / be in / stand / be found / come up / turn up / present / be there / be mentioned / be used / "
        "be present / crop up / be included / found"
    ),
    "LACK": (
        "lack / omit / miss / be without / be missing / without / leave out / be free of / free of / do without / "
        "exclude / never mention / fail to (mention|include|contain) / make no (mention|use) of / have no mention of / "
        "say nothing of"
    ),
    "CORRECTN": (
        "correct / right / correctly / accurate / rightly / classified correctly / correctly classified / "
        "correctly predicted / predicted correctly"
    ),
    "WRONGN": "wrong / incorrect / incorrectly / wrongly / misclassified / inaccurate / mistaken",
    "MARKED": "mark / flag / label / tag / true / list / note / record / annotate",
    "MOSTOF": "most",
    "PREDV": "predict / predicted / classify / classified / assign / give / output / choose",
    "OTHERTHAN": (
        "not equal to / unequal to / that is not / other than / different from / anything but / something other than / except"
    ),
    "POPN": (
        "population / whole population / entire population / population as a whole / population at large / "
        "full population / underlying population / wider population / broader population / parent population / "
        "general population / larger population / total population"
    ),
    "SAMPLED": (
        "not just / not merely / not solely / not simply / come from / originate / "
        "generalize / generalise / in general / sample / draw / take / come / random / random sample / at random / "
        "behind / represent / underlie / stand for / from which / uniform / a random sample of / which / extrapolate / "
        "project / carry over / extend / beyond the sample / not only / but / whole / rows"
    ),
    "CONF": (
        "confidence / confidence level / level of confidence / certainty / confident / sure / certain / "
        "confidence bound / bound / level / significance"
    ),
    "STATTALK": (
        "inference / as / such / as an inference / be such / conclusion / estimate / estimation / inferred / sample / "
        "infer / estimate / take / taken / over / overall / since / back / project / transfer / we / can / say / "
        "conclude / statistically speaking / statistically / our / it holds / holds / judge / tell / show / support / "
        "reach / be / one / state / claim / hold / judging / expect / i / you / about / this / true / reached / share / "
        "proportion / fraction / percentage / those / that / assert / given / based on / to go by / going by / with / "
        "from / at / the / lets / let / allow / guarantee / evidence / indicate / imply / establish / prove / speaking / "
        "us / whole / as a whole / all / it / wider / be the case / make up / assume / exactly / suggest / license / "
        "warrant / data / in general / hence / therefore / results / the case / follow / safe / safely / believe / bet / "
        "read / here"
    ),
}

MEASURES: dict[str, str] = {
    "MEASUREV": (
        "outcome / verdict / grade / seeds / across / "
        "measure / test / score / stand / come out / come out at / get / obtain / have / be / reach / amount / put / "
        "turn out / record / value / result / find / report / evaluate / show / achieve / attain / come / number / "
        "figure / yield / give / read / calculate / compute / return / clock / measured / when / if / use / apply / we / "
        "its / what / in terms of / regarding / as / when it comes to / measurement / map / on / rate / note / observe / "
        "see / assess / check / exhibit / display / at / reveal / estimate / come in / come to / come to a / equal / "
        "with / by / sit / lie / land / end up / stand at / register / attribution / for / of / run / produce / that / "
        "to be / a / according to / our / explanation / quote / determine / list / maps / deliver / explain / "
        "explanations / attributions / end / in / target / as / metric / evaluation / spread / had / seed / index / level / "
        "criterion value / assessed / under / whose / class / label"
    ),
    "PASSV": (
        "make it past / get past / be up to / pass / meet / satisfy / clear / fulfil / fulfill / acceptable / within / "
        "on the right side of / good enough / be good enough / comply / reach / do well enough / stay within / make / "
        "keep within / respect / hold / fine / OK / okay / succeed / successful / live up to / stand up to / match / "
        "cope / qualify / conform / sufficient / up to / inside / what its threshold allows / allow / satisfactory / "
        "good / adequate / in line with / make the grade / permissible / observe / tolerable / in order / honor / "
        "honour / survive / get through / permit"
    ),
    "FAILV": (
        "fail / violate / miss / unacceptable / beyond / on the wrong side of / fall short of / breach / exceed / "
        "break / unsatisfactory / outside / out of bounds / flunk / overstep / overshoot / inadequate / fall foul of / "
        "insufficient / transgress / too high for / too high / go beyond / out of line with"
    ),
    "THRESHOLD": (
        "threshold / bar / limit / cutoff / cut-off / requirement / criterion / standard / test / check / bound / "
        "threshold value / mark / tolerance / benchmark"
    ),
}

PLACES: dict[str, str] = {
    "STANDV": (
        "show / shown / "
        "occur / appear / stand / be / use / include / contain / see / meet / find / be found / be used / come up / "
        "show up / turn up / have / be seen / count / encounter / write / be written / be present / come across / read / "
        "get / search / look for / crop up / feature / spot / mention / be mentioned / print / repeat / use up / "
        "go through / run into / be there / say / scan / state / there be / reading / look through / hold / exist / "
        "pop up / bump into / observe / give / register / notice / carry / amount / discover / record / tally / "
        "display / make / hit / hits / result / number / list"
    ),
    "TIMESN": (
        "frequency / "
        "time / occurrence / instance / mention / appearance / hit / match / use / copy / token / place / spot / count / "
        "occasion / example / case"
    ),
    "WORDN": "string / character string / word form / phrase",
    "ONCE": "once / a single time / one time / exactly once / only once / just once",
    "EXACTLY": ("exactly / precisely / in total / altogether / in all / all told / all in all / overall / total / a total of"),
    "NOWHERE": "nowhere / not at all / never / not anywhere",
}

MEANINGS: dict[str, str] = {
    "TONEW": "positive / negative",
    "TALK": (
        "denote / designate / on its own / taken by itself / taken alone / people / describe / refer to / "
        "rank / list / dictionary / exist / give / lexical / record / put / regard / "
        "count / qualify / rate / name / just / simply / belong / kind / use / could / mean / say / you / one / get / "
        "something / way / word / each other / each other's / one another / pair of / form / two / make up / forms / "
        "makes up / share / stand / it / case"
    ),
    "KINDOF": (
        "more specific (term|word|concept|notion) (under|than|for|of) / narrower (term|word|concept) (under|than|for|of) / "
        "narrower (term|concept|category) that falls under / specific term under / more specific than / "
        "child node of / hyponyms of / child node (in|under) / narrower (than|concept than) / "
        "as (a|one) (kind|type|form|sort|example|instance|subtype) of / kind of / type of / sort of / form of / "
        "subtype of / subclass of / example of / instance of / species of / variety of / subcategory of / hyponym of / "
        "special case of / class of / category of / subkind of / particular kind of / specific kind of / subset of / "
        "breed of / specialization of / specialisation of / case of / specific (form|type|sort) of / subordinate of / "
        "member of the (category|class) / flavor of / flavour of / narrower term (than|for) / "
        "more specific (than|term for|concept than) / subconcept of / descendant of / child of / "
        "subordinate (to|term for|term of)"
    ),
    "HYPERNYM": (
        "[more] general (term|word|concept|category|class) that (covers|includes|contains|subsumes|embraces) / "
        "(broader|wider|larger) (term|word|concept|category|class) that (covers|includes|contains|subsumes|embraces) / "
        "[more] general (term|word) covering / (broader|wider) (category|class|term) covering / "
        "parent node of / parent node for / hypernyms of / broader category of / broader class than / "
        "hypernym of / hypernym for / superordinate of / superordinate term for / superordinate to / superclass of / "
        "supertype of / umbrella term for / generic term for / broader term than / broader term for / "
        "more general than / more general term for / more general concept than / parent of / parent category of / "
        "general term for / broader category than / ancestor of / broader than / "
        "superordinate (concept|category) (of|for|to) / generalization of / generalisation of / parent concept of / "
        "more general term than / broader concept than / category above / class above / hypernym to / superset of / "
        "wider term (than|for) / wider concept than"
    ),
    "SUBSUME": "include / cover / contain / subsume / comprise / encompass / embrace / take in / take",
    "SUBSUMED": (
        "belong under / sit under / sit below / belong below / lie under / lie below / "
        "among the (types|forms|sorts|examples|instances|subtypes|members) of / among the hyponyms of / classified as / "
        "classed as / "
        "among the kinds of / below / under / beneath / falls under / fall under / belong to / come under / go under / "
        "falls within / belong in / fall within / classed under / classified under / filed under / listed under / "
        "be in the (category|class) / counts among / count among / underneath / rank under / belongs among"
    ),
    "NOTBELOW": "not (below|under|beneath)",
    "WITHOUT": "without",
    "ASKINDS": (
        "as one of its kinds / as a kind / "
        "as one of its (types|forms|subtypes|examples|members|sorts|instances|varieties) / "
        "as a (type|form|member|subtype|special case) / "
        "among its (kinds|types|forms|examples|members|sorts|subtypes|instances) / as one kind / as an (instance|example)"
    ),
    "MOREGENERAL": (
        "more general / broader / wider / superordinate / generic / more general concept / more general term / "
        "broader concept / broader term / more general of the two / superordinate concept / superordinate term"
    ),
    "TAXO": (
        "in the (dictionary|lexicon|taxonomy|hierarchy|graph|ontology|knowledge graph|lexicon|tree|taxonomic tree|"
        "concept hierarchy|wordnet|thesaurus|database|lexical database) / "
        "taxonomically / by meaning / semantically / in meaning / by definition / by its meaning / lexically / term / "
        "concept / category / class / word / verb / noun / adjective / words / meaning / meanings / terms / "
        "the notion of / notion / activity / action / act / the act of / as a concept / as concepts / the idea of / "
        "concepts / lexical relation / expression / conceptually / lemma / in terms of meaning / in sense / "
        "in its meaning / in their meaning"
    ),
    "GOUP": (
        "going up from / moving up from / climbing from / climbing up from / up from / climb from / climb up from / "
        "go up from / move up from / walk up from / following the hierarchy up from / upward from / starting from / "
        "start from / start at / tracing upward from / ascend from"
    ),
    "REACHV": (
        "get to / reach / arrive at / come to / end up at / find / hit / run into / lead to / meet / pass / lands at / land at"
    ),
    "PARTOF": (
        "belong to the (parts|components|constituents|elements) of / count among the (parts|components) of / "
        "as (a|one) (part|component|constituent|piece) of / constituent part of / part of / component of / meronym of / "
        "constituent of / piece of / element of / portion of / ingredient of / section of / one of the parts of / "
        "a part of / member of / segment of / subpart of / among the parts of / among the components of / built into"
    ),
    "WHOLEOF": "holonym of / whole of / the whole that contains / whole containing / whole for / whole to",
    "HASPART": (
        "as a part / as a component / among its parts / as one of its parts / as part / among its components / "
        "as a constituent / as one of its components / as an element / as parts / in its makeup / as a piece / "
        "as a portion / as a section / as a segment / among its constituents / as an ingredient"
    ),
    "PARTSOF": "parts of / components of / constituents of / pieces of / elements of",
    "PARTN": "part / component / constituent / piece / element",
    "MADEOF": (
        "(made|built) up [in part|partly] of / consist [in part|partly] of / composed [in part|partly] of / "
        "made [in part|partly] of / in part of / comprised [in part|partly] of"
    ),
    "WHOLEN": "whole / whole that / larger whole",
    "ENTAILV": (
        "entail / imply / involve / require / presuppose / logically require / necessitate / mean / bring with it / "
        "carry with it / include / commit to / amount to / has as an entailment / logically entail / logically imply / "
        "automatically / demand / assume"
    ),
    "CARRYV": "carry / bear / have",
    "ENTAILN": (
        "prerequisite (of|for) / precondition (of|for) / (necessary|needed) for / necessary condition (of|for) / "
        "presupposition of / entailed in / "
        "entailment of / entailment / consequence of / implication of / logical consequence of / entailed by / "
        "implied by / required by / presupposed by / involved in / follow from / follows from / entailments of / "
        "consequence / implication"
    ),
    "INFER": "infer / conclude / deduce / derive / can be inferred / can be concluded / derived",
    "DOING": (
        "always / person / he / she / necessarily / invariably / they / "
        "then / do / does / doing / done / performs / perform / engage in / anyone / anything / anybody / everyone / "
        "whoever / everything / someone / they / nobody / people / necessarily / must / need / also / as well / "
        "automatically / too / can / ever / somebody / what / who / whatever"
    ),
    "SYN": (
        "substituted for / (in|belongs to) the same synset as / equal / have the same sense as / "
        "listed as (a|one) synonym of / share (a|its) synset with / "
        "belongs to the synonyms of / among the synonyms of / synonym of / synonym for / synonymous with / "
        "just another word for / another way of saying / a different way of saying / another way to say / the same as / "
        "the same thing as / another word for / another term for / another name for / equivalent in meaning to / "
        "same as / synonymous to / a different word for / mean the same as / means the same as / same in meaning as / "
        "a synonym to / identical in meaning to / identical in meaning with / have the same meaning as / "
        "has the same meaning as / interchangeable with / share (a|its|their) meaning with / shares its meaning with / "
        "equivalent to / alternative word for / alternative term for / equal in meaning to / share the meaning of / "
        "means what / mean what / be used in place of / be used instead of / be replaced by / be swapped for"
    ),
    "SYNM": (
        "[two|different] words (with|of) the same meaning / [two|different] words that mean the same [thing] / "
        "(in|belong to) the same synset / the same synset / one synset / same sense / "
        "synonym / synonymous / same meaning / the same meaning / mean the same / the same thing / mean the same thing / "
        "one meaning / no difference in meaning / equivalent in meaning / one and the same meaning / interchangeable / "
        "identical in meaning / same in meaning / two words for the same thing / share a meaning / share one meaning / "
        "have one meaning / mean one and the same thing / alike in meaning exactly / coincide in meaning / "
        "two names for the same thing / two words for one thing / two words for the same (concept|idea) / "
        "express the same (meaning|thing|concept) / identical meanings / identical meaning / share the same meaning / "
        "the same in meaning / a single meaning / equivalent / mean exactly the same / have identical meanings / "
        "do not differ in meaning / used interchangeably"
    ),
    "SYNDIFF": (
        "difference in meaning / differ in meaning / different in meaning / different meanings / different things / "
        "mean different things / differ / distinct meanings / distinct in meaning / differ in meaning from / "
        "different in meaning from"
    ),
    "ANT": (
        "contrast in meaning with / listed as (a|an|one) antonym of / opposed to / contrast in meaning to / "
        "opposite term of / "
        "belongs to the antonyms of / among the antonyms of / antonym of / antonym for / opposite of / "
        "opposite in meaning to / opposite in meaning of / the reverse of / the contrary of / antonymous with / "
        "antonymous to / antithesis of / counterpart of / opposite to / contrary to / contrary in meaning to / "
        "the opposite in meaning of / mean the opposite of / means the opposite of / converse of / "
        "the exact opposite of / directly opposed to / opposed in meaning to / inverse of / polar opposite of / "
        "contrast with / contrasts with / oppose / opposes"
    ),
    "ANTM": (
        "antonym / opposite / opposite meanings / antonyms / opposites / pair of opposites / a pair of antonyms / "
        "contrary / antonymous / reverse / contraries / opposite in meaning / contrary meanings / opposed in meaning / "
        "antonym pair / polar opposites / opposing meanings / mean opposite things / opposite things / "
        "stand in opposition"
    ),
    "SIM": (
        "close in meaning to / similar to / similar in meaning to / close to / near / near in meaning to / like / "
        "much like / akin to / similar in sense to / resemble / related in meaning to / almost the same as / "
        "comparable in meaning to / near to / a near synonym of / near-synonym of / comes close to / come close to / "
        "something similar to / semantically close to / semantically similar to / something like / roughly like / "
        "alike in meaning to / kindred to / semantically near / near-synonym for / approximate / something close to / "
        "a neighbor of / a neighbour of"
    ),
    "SIMM": (
        "similar / alike / similar meanings / close in meaning / similar things / similarity / close / near-synonyms / "
        "near synonyms / similar in meaning / much alike / alike in meaning / near in meaning / resemble / "
        "close to each other / close to one another / near / kindred / a similar meaning / close together / "
        "closely related in meaning / similarity in meaning / resemblance / related meanings / semantically close / "
        "semantically similar"
    ),
    "DISSIM": (
        "dissimilar / dissimilar in meaning to / unlike / far from / far from each other / dissimilar to / remote from / "
        "distant from / far apart / not alike"
    ),
    "DERIV": (
        "(derive|derived) morphologically from / "
        "formed by (adding a suffix to|suffixation from|derivation from|affixation from) / "
        "formed by adding a (suffix|prefix|ending) to / "
        "derive from / derived from / derivative of / formed from / built from / made from / stem from / come from / "
        "goes back to / go back to / derivation of / derived form of / based on / originate from / arise from / "
        "formed on / coined from / morphologically derived from / created from / grow out of / traced back to / "
        "traced to / trace back to / an offshoot of / a derivation of / a derived form of / constructed from / "
        "obtained from / built on / spring from / descend from / derivationally related to / a word formed from"
    ),
    "BASEOF": (
        "base of / base for / base word of / root of / source of / basis of / stem of / gives rise to / give rise to / "
        "the base form of / root word of / origin of / underlies / underlie / basis for / parent word of / "
        "base word for / the base form for / source word of"
    ),
    "BASEAS": (
        "as its base / as its base word / as its root / as its source / as a base / as its stem / as its basis / "
        "as its origin / as its root word / as base / as base word / for a base"
    ),
    "BYDERIV": (
        "by derivation / morphologically / through derivation / via derivation / in word formation / by suffixation / "
        "by affixation / by word formation / by adding an affix / by adding a suffix"
    ),
    "TONEN": (
        "side / sentiment side / in tone / orientation / sentiment orientation / emotive value / "
        "sentiment lexicon / tone / sentiment / polarity / connotation / ring / feeling / flavor / flavour / meaning / "
        "coloring / colouring / charge / valence / overtone / mood / feel / association / undertone / slant / emotion / "
        "sense / note / vibe / nuance / attitude / affect / emotional tone / emotional charge / sentiment polarity / "
        "emotional value / sentiment value"
    ),
    "TONEV": (
        "on / lean / belong / belong to / fall on / stand / "
        "carry / convey / express / have / be / bear / strike / sound / list / rate / mark / tag / come with / record / "
        "say / class / classify / count / denote / feel / has / suggest / evoke / transmit / be listed as / "
        "be marked as / categorize / label / be tagged as / enter / communicate / with / as / something / to it / in / "
        "by / of / about / word / term / expression / adjective / verb / noun / lexicon / dictionary / language / "
        "everyday / ordinary / in the lexicon / sentiment lexicon / by its meaning / in everyday language / usage / "
        "common usage / in tone / meaning / mean / what / a / is / for"
    ),
    "RELATEDTO": "related to / associated with / connected to / connected with / linked to / linked with",
    "LACKV": "lack / be free of / be devoid of / devoid of / free of / without / be without",
    "WRONGTO": (
        "it is (wrong|false|incorrect|not correct|not right|a mistake|an error) (to|that) / "
        "it (isn't|is not) (right|correct) (to|that)"
    ),
    "NOTSO": (
        "it is not (the case|true|so) that / it isn't (the case|true|so) that / "
        "it is (false|untrue|wrong|incorrect) that / it does not hold that / it is a mistake to say that / "
        "that is not so / it cannot be said that / it would be wrong to say that / it is wrong to say that / "
        "it is false to say that"
    ),
    "CALL": "call / say / describe / classify / regard / class / consider / treat / think / count",
}
