"""Free wordings of labels next to each other, of earlier turns and of windows: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, POS, Wordings
from whyproof.core.claim import Agreement, Contrast, Rank, Windows
from whyproof.core.numbers import Spoken

TABLE: Wordings = (
    (
        [Contrast(label="positive", foil="negative")],
        """Between positive and negative, the model favours positive.
        Given the choice between positive and negative, the model picks positive.
        Of positive and negative, positive is the likelier.
        Of positive and negative, the model finds positive more likely.
        Of the two labels positive and negative, positive is more probable.
        Positive comes out ahead of negative.
        Positive comes out ahead of negative in the model's probabilities.
        Positive is ahead of negative.
        Positive is more probable than negative for the model.
        Negative gets less probability than positive.
        Negative has a lower probability than positive.
        Negative trails positive.
        Negative loses to positive.
        Negative comes behind positive.
        Negative falls short of positive in probability.
        The model leans to positive rather than negative.
        The model leans towards positive rather than negative.
        The model ranks positive above negative.
        The model puts positive ahead of negative.
        The model rates positive as more likely than negative.
        The model has more confidence in positive than in negative.
        The model is surer of positive than of negative.
        The model is more confident in positive than in negative.
        The model trusts positive more than negative.
        The model gives positive a higher score than negative.
        The model gives more probability to positive than to negative.
        The model gives negative a lower score than positive.
        The model assigns a higher probability to positive than to negative.
        The model assigns less probability to negative than to positive.
        The probability of positive exceeds that of negative.
        The probability of positive exceeds the probability of negative.
        The probability of positive is greater than that of negative.
        The probability of positive is above that of negative.
        The probability of negative is lower than that of positive.
        The probability of negative is below that of positive.
        The probability of negative is smaller than the probability of positive.
        The score of positive beats the score of negative.
        Compared with negative, positive is more likely.
        Compared to negative, positive gets the higher probability.
        Positive gets a higher score than negative.
        Positive gets more probability than negative.
        Positive is preferred to negative.
        Positive is preferred over negative by the model.
        Positive outscores negative.
        Positive wins over negative.
        Positive prevails over negative.
        The model would rather say positive than negative.
        The model thinks positive is likelier than negative.
        The model believes positive to be more likely than negative.
        For the model, positive is likelier than negative.
        According to the model, positive is more likely than negative.
        It is positive rather than negative that the model finds more likely.
        The likelier of positive and negative is positive.""",
    ),
    (
        [Contrast(label="positive", foil="negative", times=Spoken("3", "times"))],
        """Positive is 3 times as likely as negative.
        Positive is three times as probable as negative.
        Positive is 3 times more likely than negative.
        The model finds positive 3 times as likely as negative.
        The model finds positive three times more likely than negative.
        The probability of positive is 3 times that of negative.
        The probability of positive is three times the probability of negative.
        The probability of positive is 3 times as high as that of negative.
        The probability of positive is 3 times higher than that of negative.
        The model gives positive 3 times the probability of negative.
        The model gives positive 3 times as much probability as negative.
        Positive gets 3 times as much probability as negative.
        Positive gets 3 times the probability of negative.
        Positive has 3 times the probability of negative.
        Compared with negative, positive is 3 times as likely.
        Compared with negative, positive is 3 times as likely for the model.
        The score of positive is 3 times the score of negative.
        The model considers positive 3 times as probable as negative.
        Positive is 3 times likelier than negative.
        The model is 3 times as sure of positive as of negative.""",
    ),
    (
        [Windows(count=3)],
        """The model read the text in 3 overlapping parts.
        The text was read in three parts because it is longer than the model's window.
        The text is too long for one window, so it was read in three overlapping pieces.
        It took 3 overlapping windows to read the text.
        The text was split into 3 overlapping windows.
        The model saw the text in three overlapping pieces.
        The text does not fit the model's window: it was cut into three overlapping parts.
        Reading the text took three windows.
        Since the window is too short, 3 overlapping parts were read.
        3 overlapping windows were needed for this text.
        The classifier read this in three parts that overlap.
        In three overlapping parts, the model read the whole text.
        The text exceeds the model's window, so it was read in 3 overlapping chunks.
        The text was longer than the window and was read in three overlapping parts.
        Because the text is longer than the model's window, it was split into three overlapping chunks.
        Three windows were needed to read the text.
        The text had to be read in three overlapping parts.
        The model needed three overlapping windows to read the text.
        The model processed the text in three overlapping segments.
        The text was processed in three overlapping chunks.
        The text was divided into three overlapping parts because it does not fit into the model's window.
        The input is longer than the model can read at once: it was read in 3 overlapping parts.
        The text spans three overlapping windows.
        There were three overlapping windows.""",
    ),
    (
        [Agreement(said=Rank(word=LOVED, **POS), turn=2)],
        """In answer 2 I said that 'loved' counts most, and it still holds.
        I said in turn 2 that 'loved' counts most.
        I already told you at turn 2 that 'loved' counts most.
        This agrees with answer 2: 'loved' counts most.
        Earlier, in answer 2, I told you that 'loved' counts most.
        What I said in answer 2 still stands: 'loved' counts most.
        It still holds, as answer 2 says, that 'loved' counts most.
        Like I said in turn 2, 'loved' counts most.
        My answer 2 was that 'loved' counts most, and that remains true.
        To repeat answer 2: 'loved' counts most.
        Answer 2 already said that 'loved' counts most.
        As stated in answer 2, 'loved' counts most.
        As answer 2 says, 'loved' counts most.
        As I told you in my second answer, 'loved' counts most.
        In my second answer, I said that 'loved' counts most.
        In line with answer 2, 'loved' counts most.
        Consistent with answer 2, 'loved' counts most.
        In agreement with answer 2, 'loved' counts most.
        As you know from answer 2, 'loved' counts most.
        As you read in answer 2, 'loved' counts most.
        Answer 2 said it: 'loved' counts most.
        I repeat what I said in answer 2: 'loved' counts most.
        I stand by what I said in answer 2: 'loved' counts most.
        I stand by answer 2: 'loved' counts most.
        Again, as in answer 2, 'loved' counts most.
        As in answer 2, 'loved' counts most.
        Just as I said in answer 2, 'loved' counts most.
        As has been said in answer 2, 'loved' counts most.
        As was said in answer 2, 'loved' counts most.
        We saw in answer 2 that 'loved' counts most.
        We have seen in answer 2 that 'loved' counts most.
        It was said in answer 2 that 'loved' counts most.
        It was already stated in answer 2 that 'loved' counts most.
        You were told in answer 2 that 'loved' counts most.
        'loved' counts most, as I said in answer 2.
        'loved' counts most, as stated in answer 2.
        'loved' counts most, as answer 2 says.
        'loved' counts most, which I said in answer 2.
        'loved' counts most (see answer 2).
        'loved' counts most, and I said so in answer 2.
        My statement in answer 2 that 'loved' counts most still holds.
        The statement in answer 2 that 'loved' counts most still holds.
        It remains true, as I said in answer 2, that 'loved' counts most.
        It is still true, as stated in turn 2, that 'loved' counts most.
        I mentioned in answer 2 that 'loved' counts most.
        I pointed out in answer 2 that 'loved' counts most.
        In turn 2, it was said that 'loved' counts most.
        At turn 2 I told you that 'loved' counts most, which is still true.
        According to answer 2, 'loved' counts most.
        Recall from answer 2 that 'loved' counts most.
        Remember answer 2: 'loved' counts most.
        This confirms answer 2: 'loved' counts most.
        This is what I said in answer 2: 'loved' counts most.
        That matches answer 2: 'loved' counts most.""",
    ),
)
