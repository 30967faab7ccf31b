"""More wordings of claims on word weights, as people and language models write them: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import EVERY, LOVED, POS, THIN, Wordings, w
from whyproof.core.claim import Comparison, Completeness, Exclusivity, Rank, Share, Sign, Strength, Top
from whyproof.core.numbers import Spoken

TABLE: Wordings = (
    (
        [Rank(word=LOVED, **POS)],
        """'loved' is the biggest driver.
        The biggest driver of the decision is 'loved'.
        'loved' contributes the most.
        'loved' contributed the most to the output.
        'loved' is what drives the prediction most.
        'loved' had the largest effect on the classifier's decision.
        The algorithm relies most on 'loved'.
        The AI pays the most attention to 'loved'.
        The prediction depends most on 'loved'.
        The most influential word for positive is 'loved'.
        No other word matters as much as 'loved'.
        'loved' plays the biggest role in the decision.
        'loved' is the single most important word.
        'loved' is the number one factor.
        'loved' tops the ranking.
        Among all words, 'loved' has the highest weight.
        The highest weight belongs to 'loved'.
        The word with the highest attribution is 'loved'.""",
    ),
    (
        [Rank(word=THIN, rank=2, **POS)],
        """The second most influential word is 'thin'.
        'thin' is the second-most important word.
        'thin' takes second place.
        'thin' is second in importance.
        'thin' has the second highest weight.
        'thin' contributes the second most.
        'thin' is the second biggest driver of the decision.
        The second biggest driver is 'thin'.
        The second largest contribution comes from 'thin'.
        'thin' has the 2nd largest attribution.""",
    ),
    (
        [Rank(word=LOVED, side="for", **POS)],
        """The biggest driver toward positive is 'loved'.
        'loved' tips the scale most toward positive.
        'loved' is the strongest evidence for positive.
        'loved' is the word that speaks most for positive.
        'loved' is the strongest argument for positive.
        The strongest evidence for positive is 'loved'.""",
    ),
    (
        [Top(listed=(LOVED, THIN), **POS)],
        """'loved' and 'thin' are the two biggest drivers.
        The two biggest drivers of the decision are 'loved' and 'thin'.
        The two words that matter most are 'loved' and 'thin'.
        'loved' and 'thin' matter the most.
        The model relies most on 'loved' and 'thin'.
        'loved' and 'thin' contribute the most.
        'loved' and 'thin' are the top two words.
        'loved' and 'thin' are the main drivers of the prediction.
        The main drivers are 'loved' and 'thin'.
        'loved' and 'thin' had the largest effect.
        'loved' and 'thin' play the biggest role.
        'loved' and 'thin' are the most influential words.
        The highest weights belong to 'loved' and 'thin'.""",
    ),
    (
        [Sign(listed=(LOVED,), side="for", **POS)],
        """'loved' tips the scale toward positive.
        'loved' tips the balance towards positive.
        'loved' pushes for positive.
        'loved' pulls toward positive.
        'loved' favours positive.
        'loved' favors the positive class.
        'loved' nudges the classifier toward positive.
        'loved' steers the algorithm towards positive.
        'loved' sways the decision toward positive.
        'loved' leans positive.
        'loved' is a point in favour of positive.
        'loved' counts in favour of positive.
        'loved' weighs in favour of positive.
        'loved' argues against negative.
        'loved' has a positive effect on the prediction.
        'loved' is a sign of positive.
        The decision is pushed toward positive by 'loved'.
        The model is pulled toward positive by 'loved'.""",
    ),
    (
        [Sign(listed=(w("dull"),), side="against", **POS)],
        """'dull' pushes against positive.
        'dull' pulls away from positive.
        'dull' tips the scale toward negative.
        'dull' weighs against positive.
        'dull' is evidence against positive.
        'dull' argues against positive.
        'dull' leans negative.
        'dull' steers the model away from positive.
        'dull' is a point against positive.
        'dull' counts in favour of negative.
        'dull' has a negative effect on the prediction.
        'dull' detracts from positive.
        The prediction is pushed toward negative by 'dull'.
        The model is pushed away from positive by 'dull'.""",
    ),
    (
        [Share(listed=(LOVED,), share=Spoken("40"), **POS)],
        """'loved' accounts for 40 percent of the weight.
        'loved' accounts for 40 % of the total attribution.
        'loved' carries 40 % of the weight.
        'loved' makes up 40 percent of the total weight.
        'loved' has a share of 40 % of the weight.
        'loved' contributes 40 % of the weight.
        'loved' holds 40 % of the importance.
        'loved' bears 40% of the total importance.
        'loved' is responsible for 40 % of the attribution.
        40 % of the weight lies on 'loved'.
        40 % of the weight is on 'loved'.
        40 percent of the total attribution goes to 'loved'.
        40 % of the importance comes from 'loved'.
        40 % of the weight is carried by 'loved'.
        40% of the total weight belongs to 'loved'.
        40 % of the weight falls on 'loved'.
        'loved' receives 40 % of the attribution.
        'loved' provides 40 % of the total weight.
        'loved' accounts for 40 percent.""",
    ),
    (
        [Comparison(more=LOVED, less=THIN, **POS)],
        """'loved' matters more than 'thin'.
        'thin' is outweighed by 'loved'.
        'loved' has a greater weight than 'thin'.
        'loved' beats 'thin'.
        'loved' ranks above 'thin'.
        'loved' ranks higher than 'thin'.
        'thin' ranks below 'loved'.
        'thin' is not as important as 'loved'.
        'thin' does not matter as much as 'loved'.
        'loved' carries greater weight than 'thin'.
        The model relies more on 'loved' than on 'thin'.
        The decision depends more on 'loved' than on 'thin'.
        'loved' has a larger attribution than 'thin'.""",
    ),
    (
        [Comparison(more=LOVED, less=THIN, times=Spoken("2", "times", "about"), **POS)],
        """'loved' carries about twice the weight of 'thin'.
        'loved' has about double the weight of 'thin'.
        'loved' has about two times the influence of 'thin'.""",
    ),
    (
        [Comparison(more=LOVED, less=EVERY, equal=True, **POS)],
        """'loved' and 'every' carry equal weight.
        'loved' is just as important as 'every'.
        'loved' and 'every' are about equally important.
        'loved' and 'every' matter about the same.
        'loved' and 'every' are of equal importance.""",
    ),
    (
        [Strength(listed=(THIN,), how="slightly", **POS)],
        """'thin' has a minor influence.
        'thin' has little influence.
        'thin' contributes little.
        'thin' matters little.""",
    ),
    (
        [Strength(listed=(LOVED,), how="strongly", **POS)],
        """'loved' contributes heavily.
        'loved' has a great influence on the decision.
        'loved' is highly influential.
        'loved' is very important.
        'loved' plays a major role.""",
    ),
    (
        [Exclusivity(listed=(LOVED,), **POS)],
        """The model looks only at 'loved'.
        The model relies only on 'loved'.
        The model relies solely on 'loved'.
        The prediction depends only on 'loved'.
        None of the words but 'loved' matters.
        'loved' is the sole word that matters.
        Besides 'loved', no word counts.
        The model ignores everything but 'loved'.
        The decision is based solely on 'loved'.
        The decision rests only on 'loved'.""",
    ),
    (
        [Completeness(gap=Spoken("0.3"), **POS)],
        """The attributions add up to the model's score within 0.3 %.
        The attributions sum up to the output score to within 0.3 %.
        The contributions add up to the score to within 0.3 %.""",
    ),
)
