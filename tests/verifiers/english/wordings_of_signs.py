"""Wordings of claims on which way words point, and how strongly, by many hands: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import EVERY, LOVED, POS, THIN, Wordings, w
from whyproof.core.claim import Sign, Strength

TABLE: Wordings = (
    (
        [Sign(listed=(LOVED,), side="for", **POS)],
        """It is 'loved' that speaks for positive.
        'loved' works in favour of positive.
        'loved' acts in favour of positive.
        'loved' weighs in favour of positive.
        'loved' tilts the model toward positive.
        'loved' tilts the balance in favour of positive.
        'loved' moves the score toward positive.
        'loved' moves the score in the direction of positive.
        'loved' shifts the prediction to positive.
        'loved' steers the model in the direction of positive.
        'loved' biases the classifier toward positive.
        'loved' draws the model toward positive.
        'loved' pulls it toward positive.
        'loved' swings the decision toward positive.
        'loved' pushes in the direction of positive.
        'loved' points in the direction of positive.
        'loved' points the model toward positive.
        'loved' leans toward positive.
        'loved' votes for positive.
        'loved' argues in favour of positive.
        'loved' strengthens positive.
        'loved' strengthens the case for positive.
        'loved' backs positive.
        'loved' bolsters positive.
        'loved' underpins the positive decision.
        'loved' is in favour of positive.
        'loved' is on the side of positive.
        'loved' is an argument for positive.
        'loved' is an argument in favour of positive.
        'loved' is an indicator of positive.
        'loved' is a signal for positive.
        'loved' is a hint toward positive.
        'loved' is a point for positive.
        'loved' is evidence in favour of positive.
        'loved' is a word that speaks for positive.
        'loved' is one of the words that speak for positive.
        'loved' is read as evidence for positive.
        'loved' is treated as evidence for positive.
        'loved' is taken as a sign of positive.
        'loved' counts as evidence for positive.
        'loved' counts toward positive.
        'loved' provides evidence for positive.
        'loved' gives support to positive.
        'loved' lends support to positive.
        'loved' has a positive attribution for positive.
        'loved' has a positive influence on positive.
        'loved' has a positive effect on the positive score.
        'loved' has a positive impact on the score for positive.
        'loved' receives a positive weight for positive.
        'loved' gets a positive attribution for positive.
        'loved' carries positive weight for positive.
        'loved' makes a positive contribution to positive.
        'loved' contributes positively to the score for positive.
        'loved' contributes in favour of positive.
        'loved' contributes toward positive.
        The weight of 'loved' for positive is positive.
        The weight of 'loved' is positive.
        The attribution of 'loved' for positive is positive.
        The contribution of 'loved' to positive is positive.
        The effect of 'loved' on positive is positive.
        The influence of 'loved' is positive.
        Positive is supported by 'loved'.
        Positive is favoured by 'loved'.
        Positive is backed by 'loved'.
        The positive decision is supported by 'loved'.
        The positive score is raised by 'loved', according to the attributions.
        The model is moved toward positive by 'loved'.
        The model is nudged toward positive by 'loved'.
        The model treats 'loved' as evidence for positive.
        The model takes 'loved' as a sign of positive.
        The model sees 'loved' as an argument for positive.
        The model reads 'loved' as speaking for positive.
        The classifier regards 'loved' as evidence for positive.
        Evidence for positive: 'loved'.
        Evidence for positive comes from 'loved'.
        Support for positive comes from 'loved'.
        An argument for positive is 'loved'.
        The presence of 'loved' speaks for positive.
        The presence of 'loved' pushes the model toward positive.
        The word 'loved' pushes the classifier toward the positive class.
        By Integrated Gradients, 'loved' speaks for positive.
        According to the attributions, 'loved' speaks for positive.
        Integrated Gradients says that 'loved' pushes toward positive.
        When it comes to positive, 'loved' has a positive weight.
        For positive, the weight of 'loved' is positive.
        As far as positive is concerned, 'loved' contributes positively.
        In fact, 'loved' speaks for positive.""",
    ),
    (
        [Sign(listed=(w("dull"), w("thin")), side="against", **POS)],
        """It is 'dull' and 'thin' that speak against positive.
        'dull' and 'thin' work against positive.
        'dull' and 'thin' tilt the model away from positive.
        'dull' and 'thin' steer the model away from positive.
        'dull' and 'thin' draw the model away from positive.
        'dull' and 'thin' move the score away from positive.
        'dull' and 'thin' argue against the positive label.
        'dull' and 'thin' vote against positive.
        'dull' and 'thin' weigh against positive.
        'dull' and 'thin' weaken positive.
        'dull' and 'thin' weaken the case for positive.
        'dull' and 'thin' undermine positive.
        'dull' and 'thin' oppose positive.
        'dull' and 'thin' harm positive.
        'dull' and 'thin' counteract positive.
        'dull' and 'thin' detract from the positive score.
        'dull' and 'thin' are against positive.
        'dull' and 'thin' are arguments against positive.
        'dull' and 'thin' are signs against positive.
        'dull' and 'thin' are words that speak against positive.
        'dull' and 'thin' are read as evidence against positive.
        'dull' and 'thin' count as evidence against positive.
        'dull' and 'thin' provide evidence against positive.
        'dull' and 'thin' have negative weights for positive.
        'dull' and 'thin' have a negative attribution for positive.
        'dull' and 'thin' have a negative influence on positive.
        'dull' and 'thin' have a negative effect on the positive score.
        'dull' and 'thin' get negative weights for positive.
        'dull' and 'thin' receive negative attributions.
        'dull' and 'thin' make negative contributions to positive.
        'dull' and 'thin' contribute negatively to the score for positive.
        'dull' and 'thin' contribute to negative.
        The weights of 'dull' and 'thin' for positive are negative.
        The attributions of 'dull' and 'thin' are negative.
        The contributions of 'dull' and 'thin' to positive are negative.
        The influence of 'dull' and 'thin' on positive is negative.
        Positive is opposed by 'dull' and 'thin'.
        Positive is undermined by 'dull' and 'thin'.
        Positive is weakened by 'dull' and 'thin'.
        The positive score is lowered by 'dull' and 'thin', going by the weights.
        The model is pulled away from positive by 'dull' and 'thin'.
        The model is steered away from positive by 'dull' and 'thin'.
        The model treats 'dull' and 'thin' as evidence against positive.
        The model sees 'dull' and 'thin' as arguments against positive.
        Evidence against positive: 'dull' and 'thin'.
        Evidence against positive comes from 'dull' and 'thin'.
        The presence of 'dull' and 'thin' speaks against positive.
        The presence of 'dull' and 'thin' counts against positive.
        For positive, the weights of 'dull' and 'thin' are negative.
        According to the weights, 'dull' and 'thin' speak against positive.""",
    ),
    (
        [Strength(listed=(THIN,), how="slightly", **POS)],
        """'thin' counts only a little for positive.
        'thin' matters only a bit for positive.
        'thin' matters only marginally for positive.
        'thin' weighs little for positive.
        'thin' carries little weight for positive.
        'thin' carries only a small weight for positive.
        'thin' has little influence on positive.
        'thin' has only a minor influence on positive.
        'thin' has a weak effect on the positive score.
        'thin' has a small say in the decision on positive.
        'thin' exerts only a slight influence on positive.
        'thin' makes only a small contribution to positive.
        'thin' makes a minor contribution to the score for positive.
        'thin' plays only a small role for positive.
        'thin' plays a small part in the decision.
        'thin' plays a marginal role when it comes to positive.
        'thin' is only slightly important for positive.
        'thin' is of little importance for positive.
        'thin' is of minor importance for the decision.
        'thin' is only a minor factor for positive.
        'thin' is a minor factor in the decision.
        'thin' only slightly affects positive.
        'thin' affects positive only slightly.
        'thin' influences the positive score only weakly.
        'thin' barely affects the decision.
        'thin' barely influences positive.
        'thin' hardly matters for positive.
        'thin' hardly counts for positive.
        'thin' has hardly any influence on positive.
        'thin' has hardly any weight for positive.
        The weight of 'thin' for positive is small.
        The weight of 'thin' is only slight.
        The influence of 'thin' on positive is weak.
        The effect of 'thin' on the positive score is small.
        The importance of 'thin' for positive is minor.
        The role of 'thin' for positive is small.
        The contribution of 'thin' to positive is small.
        Positive depends only a little on 'thin'.
        The decision on positive depends only weakly on 'thin'.
        The model relies only slightly on 'thin'.
        The model relies little on 'thin' for positive.
        The decision is only slightly influenced by 'thin'.
        Positive is influenced only slightly by 'thin'.
        For positive, 'thin' matters only slightly.
        When it comes to positive, 'thin' matters little.
        As far as positive is concerned, 'thin' has little weight.
        According to Integrated Gradients, 'thin' matters only slightly for positive.
        All in all, 'thin' has only a small influence.""",
    ),
    (
        [Strength(listed=(LOVED, EVERY), how="strongly", **POS)],
        """'loved' and 'every' count strongly for positive.
        'loved' and 'every' matter a lot for positive.
        'loved' and 'every' matter a great deal when it comes to positive.
        'loved' and 'every' weigh heavily in the decision on positive.
        'loved' and 'every' carry great weight for positive.
        'loved' and 'every' carry a lot of weight for positive.
        'loved' and 'every' have a strong influence on positive.
        'loved' and 'every' have a lot of influence on positive.
        'loved' and 'every' have a big effect on the positive score.
        'loved' and 'every' have a considerable impact on positive.
        'loved' and 'every' exert a strong influence on the decision.
        'loved' and 'every' make a substantial contribution to positive.
        'loved' and 'every' make a large contribution to the score for positive.
        'loved' and 'every' play a big role for positive.
        'loved' and 'every' play a major part in the decision.
        'loved' and 'every' are very important for positive.
        'loved' and 'every' are highly influential for positive.
        'loved' and 'every' are of great importance for positive.
        'loved' and 'every' are major factors for positive.
        'loved' and 'every' strongly influence positive.
        'loved' and 'every' heavily affect the positive score.
        'loved' and 'every' affect positive considerably.
        'loved' and 'every' influence the decision greatly.
        The weights of 'loved' and 'every' for positive are large.
        The influence of 'loved' and 'every' on positive is great.
        The effect of 'loved' and 'every' on the positive score is big.
        The importance of 'loved' and 'every' is high.
        The contribution of 'loved' and 'every' to positive is substantial.
        Positive depends heavily on 'loved' and 'every'.
        The decision on positive depends a lot on 'loved' and 'every'.
        The model relies heavily on 'loved' and 'every'.
        The model relies strongly on 'loved' and 'every' for positive.
        The model leans heavily on 'loved' and 'every'.
        The decision is strongly influenced by 'loved' and 'every'.
        Positive is heavily influenced by 'loved' and 'every'.
        For positive, 'loved' and 'every' matter a lot.
        According to Integrated Gradients, 'loved' and 'every' matter strongly for positive.""",
    ),
    (
        [Sign(listed=(LOVED,), side="for", **POS), Strength(listed=(LOVED,), how="strongly", **POS)],
        """'loved' strongly supports positive.
        'loved' speaks strongly for positive.
        'loved' pushes the model strongly toward positive.
        Positive is strongly supported by 'loved'.
        'loved' contributes strongly to positive.""",
    ),
)
