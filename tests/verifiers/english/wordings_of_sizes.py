"""Wordings of claims on how large weights are, next to others and in sum, by many hands: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import EVERY, LOVED, POS, THIN, Wordings
from whyproof.core.claim import Comparison, Completeness, Exclusivity, Share
from whyproof.core.numbers import Spoken

TABLE: Wordings = (
    (
        [Share(listed=(LOVED,), share=Spoken("40"), **POS)],
        """It is 'loved' that carries 40 % of the weight.
        'loved' carries 40 % of the total weight for positive.
        'loved' carries 40 % of all the weight for positive.
        'loved' holds 40 percent of the influence on positive.
        'loved' contributes 40 % of the total attribution.
        'loved' gets 40 % of the attribution for positive.
        'loved' gets 40 % of the importance.
        'loved' takes up 40 % of the attribution.
        'loved' is credited with 40 % of the importance.
        'loved' has 40 % of the importance for positive.
        'loved' has a 40 % share of the weight.
        'loved' alone carries 40 % of the weight.
        'loved' alone accounts for 40 % of the weight for positive.
        'loved' represents 40 % of the total weight.
        'loved' makes up 40 % of the explanation of positive.
        40 % of the weight is due to 'loved'.
        40 % of the explanation is due to 'loved'.
        40 % of the total importance for positive falls on 'loved'.
        40 % of the total influence on positive comes from 'loved'.
        40 % of the attribution for positive is concentrated on 'loved'.
        40 % of the attribution is given to 'loved'.
        40 % of the decision on positive is due to 'loved'.
        40 % of the total is carried by 'loved'.
        40 % of all the importance rests on 'loved'.
        40 % of the weight for positive sits on 'loved'.
        Of the total weight, 40 % lies on 'loved'.
        Of all the weight for positive, 40 % is carried by 'loved'.
        Of the attribution for positive, 40 % goes to 'loved'.
        Of the weight for positive, 'loved' carries 40 %.
        Of the total importance, 'loved' accounts for 40 %.
        The share of 'loved' in the total weight is 40 %.
        The share of 'loved' in the attribution for positive is 40 %.
        The share of the weight that falls on 'loved' is 40 %.
        The share of the weight carried by 'loved' is 40 %.
        'loved' has a weight share of 40 %.
        The weight of 'loved' is 40 % of the total.
        The weight of 'loved' makes up 40 % of the total weight.
        The attribution of 'loved' accounts for 40 % of the total attribution.
        The contribution of 'loved' amounts to 40 % of the total.
        The decision on positive rests to 40 % on 'loved'.
        The decision depends to 40 % on 'loved'.
        For positive, 'loved' carries 40 % of the weight.
        When it comes to positive, 'loved' accounts for 40 % of the importance.
        As far as positive is concerned, 40 % of the weight lies on 'loved'.
        According to Integrated Gradients, 40 % of the weight for positive falls on 'loved'.""",
    ),
    (
        [Share(listed=(LOVED, EVERY), share="most", **POS)],
        """It is 'loved' and 'every' that carry most of the weight.
        'loved' and 'every' carry most of the weight for positive.
        'loved' and 'every' carry the bulk of the weight.
        'loved' and 'every' carry the lion's share of the weight.
        'loved' and 'every' account for the majority of the importance.
        'loved' and 'every' account for more than half of the weight.
        'loved' and 'every' account for most of the total influence on positive.
        'loved' and 'every' get the lion's share of the attribution for positive.
        'loved' and 'every' together hold most of the weight.
        Together, 'loved' and 'every' carry most of the weight for positive.
        Taken together, 'loved' and 'every' make up most of the attribution.
        Most of the attribution for positive goes to 'loved' and 'every'.
        Most of the weight is concentrated on 'loved' and 'every'.
        Most of the weight sits with 'loved' and 'every'.
        Most of the influence on positive is exerted by 'loved' and 'every'.
        The bulk of the weight lies on 'loved' and 'every'.
        The bulk of the importance for positive comes from 'loved' and 'every'.
        The majority of the weight falls on 'loved' and 'every'.
        The lion's share of the weight for positive belongs to 'loved' and 'every'.
        The decision on positive rests mainly on 'loved' and 'every'.
        The decision rests largely on 'loved' and 'every'.
        The decision depends mostly on 'loved' and 'every'.
        The model relies mainly on 'loved' and 'every'.
        Positive depends mostly on 'loved' and 'every'.
        Positive rests for the most part on 'loved' and 'every'.
        Of the total weight, most lies on 'loved' and 'every'.
        More than half of the weight lies on 'loved' and 'every'.
        For positive, most of the weight is on 'loved' and 'every'.""",
    ),
    (
        [Comparison(more=LOVED, less=THIN, **POS)],
        """It is 'loved' that matters more than 'thin'.
        'loved' matters more than 'thin' for positive.
        'loved' matters more than 'thin' when it comes to positive.
        'loved' counts for more than 'thin'.
        'loved' counts more in the decision on positive than 'thin'.
        'loved' weighs more than 'thin' does.
        'loved' weighs heavier than 'thin'.
        'loved' is more important than 'thin' for positive.
        'loved' is a more important word for positive than 'thin'.
        'loved' is a bigger factor than 'thin'.
        'loved' is of greater importance for positive than 'thin'.
        'loved' has more influence than 'thin'.
        'loved' has more influence on positive than 'thin' does.
        'loved' has a larger weight for positive than 'thin' has.
        'loved' has a stronger effect on the positive score than 'thin'.
        'loved' exerts more influence on positive than 'thin'.
        'loved' plays a larger role than 'thin'.
        'loved' plays a bigger part for positive than 'thin'.
        'loved' makes a bigger contribution to positive than 'thin'.
        'loved' contributes more to positive than 'thin'.
        'loved' contributes more than 'thin' to the positive score.
        'loved' influences positive more than 'thin'.
        'loved' influences the decision more strongly than 'thin' does.
        'loved' affects the positive score more than 'thin'.
        'loved' carries a greater weight for positive than 'thin'.
        'loved' gets more attribution than 'thin'.
        'loved' ranks above 'thin' in importance.
        'loved' ranks ahead of 'thin' for positive.
        'loved' ranks higher than 'thin' in importance for positive.
        'loved' comes before 'thin' in the ranking for positive.
        'loved' outranks 'thin' for positive.
        'loved' trumps 'thin' in importance for positive.
        'loved' overshadows 'thin'.
        'loved' is ahead of 'thin' in importance.
        'thin' is outranked by 'loved'.
        'thin' matters less than 'loved' does.
        'thin' counts for less than 'loved'.
        'thin' is less important for positive than 'loved'.
        'thin' has less weight than 'loved'.
        'thin' has less influence on positive than 'loved'.
        'thin' has a smaller weight for positive than 'loved'.
        'thin' plays a smaller role for positive than 'loved'.
        'thin' contributes less to positive than 'loved'.
        'thin' influences positive less than 'loved'.
        'thin' does not count as much as 'loved'.
        'thin' does not matter as much for positive as 'loved'.
        'thin' does not have as much weight as 'loved'.
        'thin' is not as influential as 'loved'.
        'thin' is not as important for positive as 'loved'.
        'thin' comes after 'loved' in the ranking for positive.
        'thin' ranks lower than 'loved'.
        The weight of 'loved' is larger than that of 'thin'.
        The weight of 'loved' for positive is greater than the weight of 'thin'.
        The weight of 'loved' exceeds that of 'thin'.
        The weight of 'thin' is smaller than that of 'loved'.
        The weight of 'thin' for positive is lower than that of 'loved'.
        The influence of 'loved' on positive is stronger than that of 'thin'.
        The influence of 'thin' on positive is weaker than that of 'loved'.
        The importance of 'loved' for positive is higher than that of 'thin'.
        The attribution of 'loved' is higher than the attribution of 'thin'.
        The attribution for 'loved' is larger than for 'thin'.
        The effect of 'loved' on positive is bigger than the effect of 'thin'.
        Compared with 'thin', 'loved' matters more.
        Compared to 'thin', 'loved' has more weight for positive.
        Compared to 'thin', 'loved' is more important for positive.
        Compared to 'thin', 'loved' has a bigger influence on positive.
        In comparison with 'thin', 'loved' counts for more.
        'loved' matters more for positive compared with 'thin'.
        'thin' matters less for positive compared to 'loved'.
        Next to 'thin', 'loved' matters more.
        The model relies more heavily on 'loved' than on 'thin'.
        The model relies less on 'thin' than on 'loved'.
        The model pays more attention to 'loved' than to 'thin'.
        The model gives more weight to 'loved' than to 'thin'.
        The decision on positive depends more on 'loved' than on 'thin'.
        The decision on positive depends less on 'thin' than on 'loved'.
        Positive depends more strongly on 'loved' than on 'thin'.
        The decision is influenced more by 'loved' than by 'thin'.
        Positive is more strongly influenced by 'loved' than by 'thin'.
        More weight for positive lies on 'loved' than on 'thin'.
        For positive, 'loved' counts more than 'thin'.
        As far as positive is concerned, 'loved' outweighs 'thin'.
        When it comes to positive, 'loved' is more important than 'thin'.
        By Integrated Gradients, 'loved' has more weight than 'thin'.""",
    ),
    (
        [Comparison(more=LOVED, less=THIN, times=Spoken("3", "times", "about"), **POS)],
        """'loved' matters about 3 times as much as 'thin'.
        'loved' matters about three times as much for positive as 'thin'.
        'loved' matters about 3 times more than 'thin'.
        'loved' is about 3 times as important for positive as 'thin'.
        'loved' is about 3 times as influential as 'thin' when it comes to positive.
        'loved' has about 3 times the weight of 'thin'.
        'loved' has about three times the influence of 'thin' on positive.
        'loved' has about 3 times as much influence on positive as 'thin'.
        'loved' has about 3 times as much weight for positive as 'thin'.
        'loved' has about three times more weight than 'thin'.
        'loved' carries about 3 times as much weight as 'thin'.
        'loved' contributes about 3 times as much to positive as 'thin'.
        'loved' influences positive about 3 times as strongly as 'thin'.
        The weight of 'loved' is about 3 times that of 'thin'.
        The weight of 'loved' for positive is about three times the weight of 'thin'.
        The weight of 'loved' is about 3 times as large as that of 'thin'.
        The weight of 'loved' is about 3 times larger than that of 'thin'.
        The influence of 'loved' on positive is about 3 times as strong as that of 'thin'.
        The importance of 'loved' is about three times the importance of 'thin'.
        Compared with 'thin', 'loved' matters about 3 times as much.
        Compared to 'thin', 'loved' has about 3 times as much weight.
        For positive, 'loved' counts about 3 times as much as 'thin'.
        The model relies about 3 times as much on 'loved' as on 'thin'.""",
    ),
    (
        [Comparison(more=LOVED, less=EVERY, equal=True, **POS)],
        """'loved' and 'every' matter equally for positive.
        'loved' and 'every' matter the same.
        'loved' and 'every' count the same for positive.
        'loved' and 'every' are equally influential.
        'loved' and 'every' are equally important when it comes to positive.
        'loved' and 'every' are about equally important for positive.
        'loved' and 'every' are of equal importance for positive.
        'loved' and 'every' are on a par for positive.
        'loved' and 'every' have equal weight for positive.
        'loved' and 'every' have the same influence on positive.
        'loved' and 'every' carry the same weight.
        'loved' and 'every' carry about equal weight for positive.
        'loved' and 'every' contribute equally to positive.
        'loved' and 'every' contribute the same amount to positive.
        'loved' and 'every' play an equal role for positive.
        'loved' and 'every' do not differ in importance.
        'loved' and 'every' do not differ in weight for positive.
        'loved' is as important for positive as 'every' is.
        'loved' is just as influential as 'every'.
        'loved' matters as much for positive as 'every'.
        'loved' matters about as much as 'every' does.
        'loved' has as much influence on positive as 'every'.
        'loved' has the same weight as 'every'.
        'loved' has about the same influence on positive as 'every'.
        'loved' influences positive as much as 'every'.
        The weight of 'loved' is equal to that of 'every'.
        The weight of 'loved' is the same as that of 'every'.
        The weight of 'loved' for positive is about the same as that of 'every'.
        The weight of 'loved' is as large as that of 'every'.
        The weights of 'loved' and 'every' are equal.
        The weights of 'loved' and 'every' for positive are about the same.
        The influence of 'loved' on positive is as strong as that of 'every'.
        There is no difference in importance between 'loved' and 'every'.
        There is no real difference in weight between 'loved' and 'every' for positive.
        The model relies on 'loved' as much as on 'every'.
        For positive, 'loved' and 'every' carry equal weight.""",
    ),
    (
        [Exclusivity(listed=(LOVED,), **POS)],
        """It is only 'loved' that matters.
        Only 'loved' counts for positive.
        Only 'loved' has any influence on positive.
        Only 'loved' influences positive.
        Only 'loved' is important for positive.
        Only 'loved' plays a role for positive.
        Only the word 'loved' matters for positive.
        'loved' alone matters for positive.
        'loved' alone counts.
        'loved' is the only word that matters for positive.
        'loved' is the only important word.
        'loved' is the only word of importance.
        'loved' is the only word with any influence on positive.
        'loved' is the only word that has any weight for positive.
        'loved' is the only one that matters.
        'loved' is the only thing that matters for positive.
        'loved' is all that matters for positive.
        The only word that matters for positive is 'loved'.
        The only important word for positive is 'loved'.
        The only word with any weight is 'loved'.
        The only word that influences positive is 'loved'.
        All that counts for positive is 'loved'.
        All that matters: 'loved'.
        Nothing but 'loved' matters for positive.
        Nothing other than 'loved' matters for positive.
        Nothing except 'loved' has any influence on positive.
        Nothing matters for positive except 'loved'.
        Nothing else than 'loved' matters.
        No word besides 'loved' matters for positive.
        No word apart from 'loved' has any weight.
        No word other than 'loved' influences positive.
        No other word than 'loved' counts for positive.
        None of the words except 'loved' matters for positive.
        Apart from 'loved', no word has any influence on positive.
        Apart from 'loved', nothing matters for positive.
        Apart from 'loved', no other word matters.
        Apart from 'loved', all words are irrelevant.
        Apart from 'loved', none of the words matter.
        Except for 'loved', the words do not matter.
        Except for 'loved', all other words are irrelevant for positive.
        Besides 'loved', nothing counts for positive.
        Besides 'loved', no other word plays a role for positive.
        Aside from 'loved', the other words have no influence on positive.
        With the exception of 'loved', no word matters for positive.
        All words but 'loved' are irrelevant for positive.
        All words except 'loved' are unimportant.
        All other words than 'loved' are irrelevant.
        Every word other than 'loved' is irrelevant for positive.
        The words other than 'loved' do not matter for positive.
        The other words do not matter for positive apart from 'loved'.
        The model looks at 'loved' alone.
        The model looks only at 'loved' for positive.
        The model looks at nothing but 'loved'.
        The model relies exclusively on 'loved'.
        The model relies on 'loved' alone for positive.
        The model relies on nothing but 'loved' for positive.
        The model pays attention only to 'loved'.
        The model ignores all words but 'loved'.
        The model does not look at anything but 'loved'.
        The decision on positive rests on 'loved' alone.
        The decision on positive depends on nothing but 'loved'.
        The decision on positive is based on 'loved' alone.
        The decision on positive is based only on 'loved'.
        The decision rests entirely on 'loved'.
        The decision depends exclusively on 'loved'.
        Positive depends on 'loved' alone.
        Positive depends solely on 'loved'.
        Positive rests only on 'loved'.
        The decision is influenced only by 'loved'.
        For positive, only 'loved' matters.
        For positive, 'loved' alone matters.
        When it comes to positive, only 'loved' counts.""",
    ),
    (
        [Completeness(gap=Spoken("3"), **POS)],
        """The weights add up to the positive score to within 3 %.
        The weights add up to the score for positive within 3 %.
        The weights sum to the model's score for positive up to 3 %.
        The weights sum up to the score with an error of at most 3 %.
        The weights add up to the score with an error of no more than 3 %.
        The weights add up to the score, give or take 3 %.
        The weights for positive add up to the model's score to within 3 %.
        The weights of all words add up to the score to within 3 %.
        The weights of the words for positive sum to the score to within 3 %.
        The word weights for positive sum to its score to within 3 %.
        The weights reproduce the positive score to within 3 %.
        The weights match the score to within 3 %.
        The weights explain the positive score up to 3 %.
        The weights account for the positive score except for at most 3 %.
        The weights account for the score for positive to within 3 %.
        The weights equal the positive score to within 3 %.
        The weights together give the score to within 3 %.
        The weights miss the score by at most 3 %.
        The weights miss the positive score by no more than 3 %.
        The sum of the weights is within 3 % of the score.
        The sum of the weights equals the score to within 3 %.
        The sum of the weights matches the model's score for positive to within 3 %.
        The sum of the weights deviates from the score by at most 3 %.
        The sum of the weights differs from the positive score by no more than 3 %.
        The sum of the weights for positive is off from the score by at most 3 %.
        The sum of all weights reproduces the score to within 3 %.
        The sum of the attributions is equal to the score to within 3 %.
        The score is recovered from the weights to within 3 %.
        The score for positive is reproduced by the weights to within 3 %.
        The positive score equals the sum of the weights to within 3 %.
        The positive score is the sum of the weights to within 3 %.
        The score of positive is matched by the sum of the weights to within 3 %.
        The completeness gap is at most 3 %.
        The completeness error for positive is no more than 3 %.
        To within 3 %, the weights add up to the score.
        To within 3 %, the weights sum to the positive score.
        Up to 3 %, the weights add up to the score for positive.
        Up to an error of 3 %, the weights sum to the score.
        Up to 3 %, the positive score equals the sum of the weights.
        Within 3 %, the score equals the sum of the weights.
        Summed up, the weights give the score to within 3 %.
        Added up, the weights match the positive score to within 3 %.
        Summed, the weights deviate from the score by at most 3 %.
        Adding up the weights gives the score to within 3 %.
        Summing the weights gives the positive score to within 3 %.
        All but at most 3 % of the score is accounted for by the weights.
        All but at most 3 % of the positive score is explained by the weights.
        All but at most 3 % of the score is recovered by the weights.
        According to Integrated Gradients, the weights add up to the score to within 3 %.
        For positive, the weights add up to the score to within 3 %.
        When it comes to positive, the completeness gap is at most 3 %.""",
    ),
)
