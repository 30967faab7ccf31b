"""Wordings of claims on word weights: (claims, one sentence a line)."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.claim import (
    Claim,
    Comparison,
    Completeness,
    Exclusivity,
    Rank,
    Share,
    Sign,
    Strength,
    Top,
)
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance, Word

TEXT = Instance.of("The plot was thin but I loved every minute of it, not dull at all")


def w(surface: str) -> Word:
    return TEXT.find(surface)[0]


LOVED, THIN, EVERY = w("loved"), w("thin"), w("every")
POS = {"label": "positive"}
WITHOUT_LOVED = (Edit("delete", (LOVED,)),)

Wordings = Sequence[tuple[Sequence[Claim], str]]

TABLE: Wordings = (
    (
        [Rank(word=LOVED, **POS)],
        """'loved' counts most.
        The word that counts most is 'loved'.
        'loved' is the most important word.
        “loved” is the most influential token in the text.
        'loved' matters the most for positive.
        'loved' has the biggest influence on the prediction.
        The word loved has the greatest impact on the decision.
        'loved' makes the largest contribution to the positive prediction.
        'loved' contributes most to the decision.
        The most significant word is 'loved'.
        The strongest driver of the prediction is 'loved'.
        What counts most is 'loved'.
        'loved' carries the most weight.
        'loved' ranks first.
        'loved' matters more than any other word.
        Of all the words, 'loved' weighs most.
        The biggest contribution comes from 'loved'.
        The model relies most on 'loved'.
        According to Integrated Gradients, 'loved' counts most.""",
    ),
    (
        [Rank(word=THIN, rank=2, **POS)],
        """'thin' comes second of all the words.
        'thin' is the second most important word.
        The second most important word is 'thin'.
        'thin' ranks second.
        'thin' ranks 2nd.
        'thin' comes in second place.
        'thin' is ranked second.
        'thin' has the second largest influence.
        'thin' has the second biggest impact on the prediction.
        The word that comes second is 'thin'.
        'thin' is the second strongest factor.
        'thin' makes the second largest contribution.""",
    ),
    (
        [Rank(word=LOVED, side="for", **POS)],
        """Of the words that speak for positive, 'loved' counts most.
        The word that speaks most for positive is 'loved'.
        'loved' speaks most for positive.
        'loved' pushes most toward positive.
        'loved' pushes the prediction most toward positive.
        'loved' argues for positive most.
        'loved' pulls the model toward positive the most.
        'loved' drives the prediction most toward positive.
        'loved' votes most for positive.
        The word that pushes the decision most towards positive is 'loved'.
        Of all the words that speak for positive, 'loved' is the most important.
        'loved' speaks for positive most of all words.""",
    ),
    (
        [Top(listed=(LOVED, THIN, EVERY), **POS)],
        """The words that count most are 'loved', 'thin' and 'every'.
        The most important words are 'loved', 'thin', and 'every'.
        The top three words are 'loved', 'thin' and 'every'.
        The three most important words are 'loved', 'thin' and 'every'.
        'loved', 'thin' and 'every' count most.
        'loved', 'thin' and 'every' are the three most influential words.
        'loved', 'thin' and 'every' have the biggest impact.
        'loved', 'thin' and 'every' carry the most weight.
        The 3 most significant words are 'loved', 'thin' and 'every'.
        The words with the largest influence are 'loved', 'thin' and 'every'.
        'loved', 'thin' and 'every' contribute the most to the prediction.
        What matters most are 'loved', 'thin' and 'every'.
        The tokens that matter most for the prediction are “loved”, “thin” and “every”.""",
    ),
    (
        [Sign(listed=(LOVED,), side="for", **POS)],
        """'loved' speaks for positive.
        'loved' pushes toward positive.
        'loved' pushes the prediction towards positive.
        'loved' pulls the model toward the positive class.
        'loved' supports the positive prediction.
        'loved' contributes positively.
        'loved' contributes positively to the prediction.
        'loved' has a positive weight.
        'loved' has positive importance for positive.
        'loved' argues in favour of positive.
        'loved' is evidence for positive.
        'loved' drives the prediction toward positive.
        'loved' points to positive.
        'loved' contributes to the positive prediction.
        'loved' speaks against negative.""",
    ),
    (
        [Sign(listed=(w("dull"),), side="against", **POS)],
        """'dull' speaks against positive.
        'dull' has negative importance.
        'dull' has a negative weight for positive.
        'dull' pushes toward negative.
        'dull' pushes the prediction away from positive.
        'dull' contributes negatively to the prediction.
        'dull' works against positive.
        'dull' counts against positive.
        'dull' opposes the prediction.
        'dull' is evidence against positive.
        'dull' pulls the decision towards negative.
        'dull' carries negative attribution.
        'dull' speaks for negative.""",
    ),
    (
        [Share(listed=(LOVED,), share=Spoken("61", hedge="about"), **POS)],
        """'loved' carries about 61 % of the weight.
        'loved' accounts for roughly 61% of the total weight.
        'loved' makes up approximately 61 percent of the importance.
        'loved' holds around 61 per cent of the attribution.
        'loved' is attributed about 61 % of the total influence.
        'loved' receives about 61 % of the attribution.
        About 61 % of the weight lies on 'loved'.
        Almost 61 % of the weight falls on 'loved'.
        Roughly 61% of the importance is carried by 'loved'.
        Nearly 61 % of the total weight goes to 'loved'.
        'loved' has about 61 % of the weight for positive.
        'loved' is responsible for about 61 % of the total attribution.""",
    ),
    (
        [Share(listed=(LOVED, EVERY), share="most", **POS)],
        """'loved' and 'every' carry most of the weight.
        'loved' and 'every' together carry most of the weight.
        Together 'loved' and 'every' carry most of the weight.
        Most of the weight lies on 'loved' and 'every'.
        Most of the importance falls on 'loved' and 'every'.
        'loved' and 'every' account for most of the attribution.
        'loved' and 'every' jointly account for most of the total weight.
        'loved' and 'every' make up most of the total influence.
        Most of the weight is carried by 'loved' and 'every'.
        Most of the total attribution comes from 'loved' and 'every'.
        'loved' and 'every' hold most of the weight.
        'loved' and 'every' are responsible for most of the weight.""",
    ),
    (
        [Comparison(more=LOVED, less=THIN, **POS)],
        """'loved' counts more than 'thin'.
        'loved' is more important than 'thin'.
        'thin' is less important than 'loved'.
        'loved' outweighs 'thin'.
        'loved' has a bigger influence than 'thin'.
        'loved' has more weight than 'thin'.
        'loved' matters more than 'thin' does.
        'thin' matters less than 'loved'.
        'loved' is more influential than 'thin'.
        'loved' contributes more to the prediction than 'thin'.
        'loved' influences the decision more than 'thin'.
        'thin' has a smaller impact on the prediction than 'loved'.
        'loved' has a larger impact on the prediction than 'thin'.""",
    ),
    (
        [Comparison(more=LOVED, less=THIN, times=Spoken("2", "times", "about"), **POS)],
        """'loved' counts about 2 times as much as 'thin'.
        'loved' is about twice as important as 'thin'.
        'loved' has roughly twice as much weight as 'thin'.
        'loved' counts about twice as much as 'thin'.
        'loved' has about 2 times the weight of 'thin'.
        'loved' is roughly two times as influential as 'thin'.
        'loved' weighs around 2x as much as 'thin'.
        'loved' matters approximately twice as much as 'thin'.
        'loved' counts nearly twice as much as 'thin'.
        'loved' has about twice the influence of 'thin'.
        'loved' is about 2 times more important than 'thin'.
        'loved' is around twice as significant as 'thin'.""",
    ),
    (
        [Comparison(more=LOVED, less=EVERY, equal=True, **POS)],
        """'loved' and 'every' count about the same.
        'loved' and 'every' are equally important.
        'loved' counts as much as 'every'.
        'loved' is as important as 'every'.
        'loved' and 'every' matter equally.
        'loved' and 'every' have the same weight.
        'loved' and 'every' have about the same influence on the prediction.
        'loved' is about as influential as 'every'.
        'loved' matters just as much as 'every'.
        'loved' has as much weight as 'every'.
        'loved' and 'every' matter equally much.
        'loved' counts about as much as 'every'.""",
    ),
    (
        [Strength(listed=(THIN,), how="slightly", **POS)],
        """'thin' counts only slightly.
        'thin' counts slightly.
        'thin' only matters a little.
        'thin' matters only a little.
        'thin' has a small influence.
        'thin' has only a small impact on the prediction.
        'thin' has a weak influence on the decision.
        'thin' plays a minor role.
        'thin' affects the prediction slightly.
        'thin' slightly influences the prediction.
        'thin' matters a bit.
        'thin' has a slight effect on the prediction.""",
    ),
    (
        [Strength(listed=(LOVED,), how="strongly", **POS)],
        """'loved' counts strongly.
        'loved' has a strong influence.
        'loved' matters a lot.
        'loved' has a big impact on the prediction.
        'loved' weighs heavily.
        'loved' strongly influences the decision.
        'loved' affects the prediction strongly.
        'loved' matters a great deal.
        'loved' plays a big role.
        'loved' influences the prediction heavily.
        'loved' carries a heavy weight.
        'loved' makes a strong contribution to the prediction.""",
    ),
    (
        [Exclusivity(listed=(LOVED,), **POS)],
        """No word but 'loved' matters.
        Only 'loved' matters.
        Nothing but 'loved' counts.
        No word except 'loved' matters.
        No word other than 'loved' counts.
        'loved' is the only word that matters.
        The only word that matters is 'loved'.
        Apart from 'loved', no word matters.
        Except for 'loved', nothing matters.
        Nothing matters except 'loved'.
        Apart from 'loved', the other words hardly matter.
        'loved' is all that counts.
        All that matters is 'loved'.""",
    ),
    (
        [Completeness(gap=Spoken("0.3"), **POS)],
        """The weights of the words add up to the model's score to within 0.3 %.
        The weights add up to the score within 0.3 %.
        The attributions sum to the model's score to within 0.3 %.
        The word weights add up to the model's score within 0.3%.
        The contributions sum up to the score to within 0.3 percent.
        The attributions of the words add up to the model's score for positive to within 0.3 %.
        The attribution scores sum to the score with an error of at most 0.3 %.
        The weights recover the model's score within 0.3 %.
        The weights add up to the model's score up to an error of 0.3 %.
        The completeness gap is at most 0.3 %.
        The weights account for the model's score to within 0.3 %.
        The weights of the words sum to the score with a gap of at most 0.3 %.""",
    ),
)
