"""Free wordings of effects on a probability and of what two words do together: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, POS, THIN, Wordings
from whyproof.core.claim import Effect, Interaction
from whyproof.core.numbers import Spoken

POINTS = Spoken("12", "points")
PAIR = {"first": (LOVED,), "second": (THIN,), "label": "positive"}

TABLE: Wordings = (
    (
        [Effect(listed=(LOVED,), direction="lowers", points=POINTS, **POS)],
        """Taking out 'loved' costs positive 12 points of probability.
        The probability of positive falls by 12 points when 'loved' is deleted.
        If 'loved' were removed, the probability of positive would go down by 12 points.
        Positive becomes less likely by 12 points once 'loved' is left out.
        The deletion of 'loved' makes positive less probable by 12 points.
        The model is less sure of positive by 12 points without 'loved'.
        The probability of positive is higher by 12 points because of 'loved', as deleting it shows.
        'loved' causes the probability of positive to be higher by 12 points than it is without it.
        Removing 'loved' takes 12 points off the probability of positive.
        Removing 'loved' takes 12 points from positive.
        Removing 'loved' costs 12 points of probability of positive.
        Removing 'loved' leads to a drop of 12 points in the probability of positive.
        Removing 'loved' results in a 12 point drop in the probability of positive.
        Removing 'loved' causes a decrease of 12 points in the probability of positive.
        Removing 'loved' makes the probability of positive drop by 12 points.
        Removing 'loved' causes the probability of positive to fall by 12 points.
        Removing 'loved' cuts the probability of positive by 12 percentage points.
        Removing 'loved' brings the probability of positive down by 12 points.
        Removing 'loved' makes the model 12 points less sure of positive.
        Without 'loved', positive loses 12 points.
        Without 'loved', positive loses 12 points of probability.
        Without 'loved', positive is 12 points less likely.
        Without 'loved', the model is 12 points less confident in positive.
        Without 'loved', the probability of positive is 12 points lower.
        Without 'loved', the probability of positive is lower by 12 points.
        Without 'loved', the probability of positive would be 12 points lower.
        Without 'loved', the probability of positive goes down by 12 points.
        The probability of positive would be 12 points lower without 'loved'.
        The probability of positive is 12 points higher with 'loved' than without it.
        The probability of positive drops 12 points when 'loved' is removed.
        The probability of positive loses 12 points without 'loved'.
        The removal of 'loved' lowers the model's confidence in positive by 12 points.
        'loved' lifts the probability of positive by 12 points.
        'loved' pushes the probability of positive up by 12 points.
        'loved' contributes 12 points to the probability of positive.
        'loved' is worth 12 points of probability to positive.
        'loved' gives positive 12 points of probability.
        'loved' makes positive 12 points more likely.
        'loved' makes the model 12 points more sure of positive.
        There is a drop of 12 points in the probability of positive without 'loved'.
        Positive owes 12 points of its probability to 'loved'.
        Thanks to 'loved', the probability of positive is 12 points higher.
        Because of 'loved', the probability of positive is higher by 12 points.
        Delete 'loved' and the probability of positive drops by 12 points.""",
    ),
    (
        [Effect(listed=(LOVED,), direction="raises", points=POINTS, **POS)],
        """Removing 'loved' raises the probability of positive by 12 points.
        Taking out 'loved' adds 12 points of probability to positive.
        Positive becomes more likely by 12 points once 'loved' is left out.
        The deletion of 'loved' makes positive more probable by 12 points.
        The model is more sure of positive by 12 points without 'loved'.
        The probability of positive grows by 12 points when 'loved' is deleted.
        If 'loved' were removed, the probability of positive would go up by 12 points.
        Without 'loved', positive gains 12 points.
        Without 'loved', positive is 12 points more likely.
        Without 'loved', the probability of positive is 12 points higher.
        Removing 'loved' brings the probability of positive up by 12 points.
        Removing 'loved' leads to an increase of 12 points in the probability of positive.
        Removing 'loved' makes the probability of positive rise by 12 points.
        'loved' pushes the probability of positive down by 12 points.
        'loved' costs positive 12 points of probability.
        'loved' costs 12 points of the probability of positive.
        Because of 'loved', the probability of positive is 12 points lower.""",
    ),
    (
        [Effect(listed=(LOVED,), direction="raises", **POS)],
        """Taking out 'loved' adds some points of probability to positive.
        Positive becomes more likely once 'loved' is left out.
        Removing 'loved' makes the model surer of positive.
        Without 'loved', the model is more confident in positive.
        Without 'loved', the model would be surer of positive.
        Without 'loved', positive gains in probability.
        The model is more sure of positive without 'loved'.""",
    ),
    (
        [Interaction(sign="positive", points=POINTS, **PAIR)],
        """Together, 'loved' and 'thin' raise the probability of positive by 12 points more than the sum of what each does alone.
        'loved' and 'thin' reinforce each other for positive by 12 points.
        There is a positive interaction between 'loved' and 'thin' for positive of 12 points.
        The interaction of 'loved' and 'thin' for positive is positive, at 12 points.
        The joint effect of 'loved' and 'thin' on positive exceeds the sum of their single effects by 12 points.
        For positive, 'loved' and 'thin' are worth more together than apart by 12 points.
        'loved' and 'thin' interact positively for positive, by 12 points.
        The interaction between 'loved' and 'thin' for positive amounts to plus 12 points.
        'loved' and 'thin' amplify each other by 12 points for positive.
        'loved' and 'thin' strengthen one another by 12 points for positive.
        The combined effect of 'loved' and 'thin' on positive is 12 points larger than the sum of their effects.
        The joint effect of 'loved' and 'thin' on positive is 12 points more than the sum of their effects.
        'loved' and 'thin' together do 12 points more for positive than separately.
        'loved' and 'thin' boost each other for positive by 12 points.
        There is synergy of 12 points between 'loved' and 'thin' for positive.""",
    ),
    (
        [Interaction(sign="negative", points=POINTS, **PAIR)],
        """'loved' and 'thin' get in each other's way for positive by 12 points.
        'loved' and 'thin' weaken each other for positive by 12 points.
        There is a negative interaction between 'loved' and 'thin' for positive of 12 points.
        The interaction of 'loved' and 'thin' for positive is negative, at 12 points.
        The joint effect of 'loved' and 'thin' on positive falls short of the sum of their single effects by 12 points.
        For positive, 'loved' and 'thin' are worth less together than apart by 12 points.
        The joint effect of 'loved' and 'thin' on positive is 12 points less than the sum of their single effects.
        The combined effect of 'loved' and 'thin' on positive is 12 points smaller than the sum of their individual effects.
        Together, 'loved' and 'thin' raise the probability of positive by 12 points less than the sum of what each does alone.
        'loved' and 'thin' undercut each other for positive by 12 points.
        'loved' and 'thin' hinder each other for positive by 12 points.
        'loved' and 'thin' interact negatively for positive, by 12 points.
        'loved' and 'thin' together do 12 points less for positive than separately.""",
    ),
    (
        [Interaction(sign="none", **PAIR)],
        """'loved' and 'thin' act independently on positive.
        The effects of 'loved' and 'thin' on positive simply add up.
        For positive, 'loved' and 'thin' do together just what they do apart.
        The joint effect of 'loved' and 'thin' on positive is the sum of their single effects.
        'loved' and 'thin' do not interact for positive.
        'loved' and 'thin' work independently of each other.
        'loved' and 'thin' are independent of each other for positive.
        'loved' and 'thin' neither reinforce nor weaken each other for positive.
        There is no interaction of 'loved' and 'thin' for positive.
        There is neither synergy nor interference between 'loved' and 'thin'.
        The joint effect of 'loved' and 'thin' on positive equals the sum of their single effects.
        The effects of 'loved' and 'thin' on the probability of positive are additive.
        'loved' and 'thin' have no joint effect beyond the sum of their single effects.
        The effects of 'loved' and 'thin' add up.
        'loved' and 'thin' show no synergy for positive.
        'loved' and 'thin' have independent effects on positive.
        'loved' and 'thin' contribute independently to the probability of positive.""",
    ),
)
