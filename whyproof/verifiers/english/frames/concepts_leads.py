"""Concepts of what a sentence may say around a statement: the method it is credited to, an earlier answer. Data only: see
``lexicon``. These tables stand alone: a word that is not here, above all any "not", ends what leads a statement."""

from __future__ import annotations

#: Beside the name of a method.
CREDITS: dict[str, str] = {
    "THAT": "that / how",
    "CREDITV": (
        "say / show / tell us / find / see / reveal / indicate / report / suggest / give / have it / have / put it / "
        "attribute / conclude / measure / tell / learn / note / observe / state / hold / claim / point out / "
        "make clear / make it clear / make plain / make it plain / demonstrate / get / obtain / determine / establish / "
        "compute / yield / return / confirm / agree / believe / think / estimate / judge / read / can see / can tell / "
        "is clear / is / be / come out / be shown / it turns out / turn out / deliver / produce / describe / record / "
        "follow / puts it this way / puts it like this / puts it so / "
        "reckon / rule / the finding is / would say / can say / can conclude / can state / can read / learn from"
    ),
    "CREDIT": (
        "in the analysis with / analysis with / according to / in / the / a / an / by / using / with / based on / "
        "on the basis of / from / per / as per / as measured by / measured by / as found by / under / we / i / you / "
        "one / us / our / my / attribution / attribution map / map / saliency map / saliency / heat map / heatmap / "
        "score / weight / explanation / analysis / method / method of / run / run of / importance / importance score / "
        "importance weight / value / result / output / view / view of / eyes of / in the eyes of / as the method / "
        "as our method / as method / as the explainer / as the attribution method / ask / if you ask / if asked / "
        "as judged by / judged by / judging by / going by / to go by / go by / what / of / for / at / looking at / "
        "look at / on / as / as shown by / as computed by / computed by / computed with / as computed with / "
        "measured with / as measured with / calculated by / calculated with / its / this / these / account / "
        "account of / reading / reading of / ranking / technique / attribution score / attribution weight / "
        "feature attribution / explainer / assessment / judgment / verdict / evidence / evidence of / estimate / "
        "estimate of / as reported by / reported by / report / as seen by / seen by / seen through / through / via / "
        "word weight / when / use / apply / where / and / clear / as given by / given by / given / as determined by / "
        "determined by / as assessed by / assessed by / as estimated by / estimated by / application of / opinion of / "
        "opinion / the opinion of / the lens of / lens of / the light of / light of / in light of / in terms of / "
        "terms of / as far as / goes / is concerned / point of view of / the point of view of / judgement of / the "
        "judgement of / here is what / following / according / numbers / numbers from / figures / figures from / map from "
        "/ map by / map of / finding / finding of / study / if / if we use / if we apply / if you use / if one uses / if "
        "we go by / if we ask / if we look at / if we take / when we use / when using / when we apply / when we run / "
        "with the help of / "
        "help of / the help of / words of / in the words of / own / then / it / to / as explained by / explained by / "
        "as calculated by / as calculated with / breakdown / breakdown of / standards / by the standards of / "
        "attributed by / trust / rely on / go with / if you trust / if we trust / if we believe / if you believe / "
        "this one / come from / comes from / came from / is from / now / thanks to / know / known as / called / named / "
        "source / conclude from / can be concluded / explain with / explained with / "
        "if you go by / running / run on / on running / asking / reading off"
    ),
}

#: Beside the number of an earlier answer or turn.
TURNS: dict[str, str] = {
    "THAT": "that",
    "TELL": (
        "tell us / inform us / show us / remind us / "
        "say / state / tell / tell you / mention / note / claim / put / put it / explain / point out / write / "
        "establish / assert / remark / report / observe / argue / repeat / stand by / affirm / reaffirm / confirm / "
        "recall / remember / restate / declare / conclude / maintain / reiterate / stick to / stick with / "
        "you may remember / you might remember / you may recall / you might recall / you will remember / "
        "you will recall / you remember / you recall / see / quote / recap / hold to / you saw / you heard / you read / "
        "you know / was said / have it / show / find / indicate / describe / let me repeat / as i said / set out / "
        "lay out / have / had / refer back to / refer / go back / go back to / come back to / record / spell out / "
        "make / make the point / bring up / cover / give / answer / submit / report back / announce / convey / relay / "
        "inform you / you already know / communicate / express / agree / be consistent / echo / match / repeated / "
        "(you|we|one|i) can [already|also|still] (read|see|find|find it) / can [already|also|still] be (read|seen|found) / "
        "(you|we|one|i) [already] found / stand written / hear / heard / learn / gather / (we|you|one|i) [already] know / "
        "(we|you|one|i) [already] know it / (you|we) (may|might|will) have (read|seen|heard|noticed|noted) / "
        "(you|we) have [already] been (told|informed|shown) / be told / be informed / come to know / make clear / "
        "make it clear / make plain / be clear / could [already|also] be (read|seen|found)"
    ),
    "STAND": (
        "still / true / still true / valid / still valid / hold / still hold / continue to hold / hold true / "
        "holds good / remain / remain (valid|true|correct|unchanged|in force) / stand / still stand / "
        "nothing has changed / has not changed / have not changed / unchanged / correct / still correct / apply / "
        "still apply / continue to apply / the case / still the case / is right / be right / right / still right / go / "
        "still go / be as true as ever / in force / no change / "
        "there is no change / stays / stay / stay true / i maintain / that has not changed / accurate / so it is / "
        "and it is / both then and now / now as then / to this day / as much as before / as before / holds up / "
        "remains so / it stands / up to date / good"
    ),
    "TURNTALK": (
        "please / we / refer to / referring to / in agreement with / please see / i / it / this / my / our / the / a / "
        "in / at / from / of / as / is / be / was / to / by / with / consistent / consistent with / in line / "
        "in line with / in keeping with / in accordance with / just as / like / exactly as / already / earlier / "
        "previously / before / what / which / and / since / back / back in / once more / again / statement / claim / "
        "assertion / point / remark / word / conclusion / finding / answer / turn / reply / response / true to / "
        "according to / per / going back to / to repeat / to quote / here / also / so / still / same / the same / "
        "memory / mind / for the record / let / me / on / have / do / did / now / then / given / where / when / first / "
        "above / you were told / following / as per / same as / made / own / for / during / under / message / out / "
        "over / once / up / consistently / keeping / bear / bear in mind / keep in mind / keep / discussion / "
        "conversation / in harmony with / faithful to / along the lines of / as in / building on / following up on / "
        "following on from / content / gist / gist of / ask / question / about / remind you of / remind / "
        "refer you to / reminder / a reminder / one more time / another time / anew"
    ),
}
