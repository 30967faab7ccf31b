"""Wordings of claims on what words do together, where they stand and what they mean: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, THIN, Wordings
from whyproof.core.claim import Interaction, Lexical, Occurrence, Sufficiency, Term
from whyproof.core.numbers import Spoken

TWELVE = Spoken("12", "points")
PAIR = {"first": (LOVED,), "second": (THIN,), "label": "positive"}
OVER_90, AT_95 = Spoken("90", hedge="over"), Spoken("95")
CAR, VEHICLE = Term("car"), Term("vehicle")

TABLE: Wordings = (
    (
        [Interaction(sign="positive", points=TWELVE, **PAIR)],
        """Together, 'loved' and 'thin' add 12 points more to the probability of positive than one by one.
        Together 'loved' and 'thin' add 12 points more to the probability of positive than they do separately.
        'loved' and 'thin' together add 12 points more to the probability of positive than individually.
        'loved' and 'thin' together raise the probability of positive by 12 points more than they do one by one.
        Together, 'loved' and 'thin' increase the probability of positive by 12 points more than taken separately.
        Together, 'loved' and 'thin' lower the probability of positive by 12 points less than one by one.
        'loved' and 'thin' jointly raise the score for positive by 12 points more than their separate effects.
        'loved' and 'thin' have a positive interaction of 12 points.
        'loved' and 'thin' have a positive interaction effect of 12 points for positive.
        There is a positive interaction of 12 points between 'loved' and 'thin'.
        There is a positive synergy of 12 points between 'loved' and 'thin' for positive.
        The interaction between 'loved' and 'thin' raises the probability of positive by 12 points.
        The interaction of 'loved' and 'thin' increases the confidence in positive by 12 points.
        'loved' adds 12 points more to the probability of positive with 'thin' than without 'thin'.
        'loved' raises the probability of positive by 12 points more with 'thin' than without it.
        Combined, 'loved' and 'thin' boost the probability of positive by 12 points more than their separate effects.""",
    ),
    (
        [Interaction(sign="negative", **PAIR)],
        """Together, 'loved' and 'thin' add less to the probability of positive than one by one.
        'loved' and 'thin' together add less to the probability of positive than they do separately.
        'loved' and 'thin' interact negatively.
        'loved' and 'thin' interact negatively for positive.
        'loved' and 'thin' have a negative interaction.
        There is a negative interaction between 'loved' and 'thin'.
        There's a negative interaction between 'loved' and 'thin' for positive.
        The interaction between 'loved' and 'thin' is negative.
        The interaction of 'loved' and 'thin' for positive is negative.
        The interaction between 'loved' and 'thin' lowers the probability of positive.
        The interaction between 'loved' and 'thin' reduces the score for positive.
        Together, 'loved' and 'thin' raise the probability of positive less than one by one.
        'loved' and 'thin' together lower the probability of positive more than they do individually.
        Jointly, 'loved' and 'thin' lower the probability of positive more than taken individually.
        'loved' adds less to the probability of positive with 'thin' than without it.""",
    ),
    (
        [Interaction(sign="none", **PAIR)],
        """Together, 'loved' and 'thin' add the same to the probability of positive as one by one.
        'loved' and 'thin' do not interact.
        'loved' and 'thin' don't interact.
        'loved' and 'thin' do not interact for positive.
        'loved' and 'thin' did not interact.
        There is no interaction between 'loved' and 'thin'.
        There's no interaction between 'loved' and 'thin' for positive.
        There was no interaction between 'loved' and 'thin'.
        There is no synergy between 'loved' and 'thin'.
        There is no joint interaction between 'loved' and 'thin'.
        There is no interaction effect between 'loved' and 'thin'.
        The word loved and the word thin do not interact.
        'loved' and 'thin' have no interaction.
        'loved' and 'thin' show no interaction.
        Jointly, 'loved' and 'thin' add the same to the probability of positive as separately.""",
    ),
    (
        [Sufficiency(listed=(LOVED,), grade="sampled", rate=OVER_90, confidence=AT_95)],
        """'loved' alone keeps the label in over 90 % of random fillings, at 95 % confidence.
        'loved' alone keeps the decision in over 90 % of random fillings at 95 % confidence.
        'loved' on its own keeps the prediction in more than 90 % of random fillings, with 95 % confidence.
        'loved' by itself keeps the class in over 90% of all random texts, at 95% confidence.
        'loved' is enough in over 90 % of random fillings, at 95 % confidence.
        'loved' alone is sufficient for the decision in over 90 % of random replacements, at 95 % confidence.
        'loved' suffices in at least 90 % of random fillings, at 95 % confidence.
        'loved' is enough for positive in over 90 % of random samples, at 95 % confidence.
        'loved' alone is enough in over 90 percent of random variants, at a confidence of 95 %.
        At 95 % confidence, 'loved' alone keeps the label in over 90 % of random fillings.
        With 95 % confidence, 'loved' is enough in over 90 % of random fillings.
        'loved' alone keeps the label unchanged in over 90 % of random fillings, at 95 % confidence.
        'loved' alone keeps the label in over 90 % of random fillings of the other words, at 95 % confidence.
        'loved' is enough in over 90 % of the texts where the other words are replaced at random, at 95 % confidence.
        'loved' alone preserves the label in over 90 % of random contexts, at 95 % confidence.""",
    ),
    (
        [Sufficiency(listed=(LOVED,), grade="every")],
        """'loved' is enough whichever of the other words are deleted.
        'loved' alone is enough whichever of the other words are deleted.
        'loved' is sufficient no matter which of the other words are removed.
        'loved' suffices whichever other words are deleted.
        'loved' keeps the label whichever of the other words are deleted.
        'loved' alone keeps the decision whichever of the others are removed.
        'loved' is enough for the decision whatever else is deleted.
        'loved' is enough regardless of which other words are removed.
        'loved' is sufficient for positive no matter what else is removed.
        'loved' on its own suffices, no matter which other words are deleted.
        'loved' keeps the prediction unchanged whichever of the other words are dropped.
        'loved' is enough however many of the other words are deleted.
        Whichever of the other words are deleted, 'loved' is enough.
        No matter which of the other words are deleted, 'loved' alone keeps the label.
        The word loved is enough whichever of the other words are left out.""",
    ),
    (
        [Occurrence(surface="awful", times=0)],
        """'awful' does not stand in the text.
        'awful' does not appear in the text.
        'awful' does not occur.
        'awful' is not in the text.
        The text does not contain 'awful'.
        The text doesn't mention 'awful'.
        The review does not contain the word 'awful'.
        The word 'awful' does not appear in the review.
        There is no 'awful' in the text.
        'awful' never appears in the text.
        The text never mentions 'awful'.
        'awful' isn't in the text.
        'awful' is nowhere in the text.
        The text lacks 'awful'.
        The text contains no 'awful'.
        'awful' is not mentioned in the text.
        'awful' appears 0 times in the text.
        The word 'awful' is absent from the text.""",
    ),
    (
        [Occurrence(surface="loved", times=3)],
        """'loved' stands 3 times in the text.
        'loved' appears three times in the text.
        'loved' occurs 3 times.
        'loved' occurs in the text three times.
        The text contains 'loved' 3 times.
        The text mentions 'loved' three times.
        The word loved appears 3 times.
        The word 'loved' occurs three times in the review.
        'loved' is in the text 3 times.
        The review uses 'loved' three times.
        The text has the word 'loved' three times.
        'loved' is mentioned three times in the text.
        'loved' shows up 3 times in the text.
        The text includes the word loved 3 times.
        'loved' is used three times.
        There are three occurrences of 'loved' in the text.""",
    ),
    (
        [Lexical(subject=CAR, relation="kind_of", object=VEHICLE)],
        """'car' is a kind of 'vehicle'.
        A 'car' is a kind of 'vehicle'.
        'car' is a type of 'vehicle'.
        'car' is a sort of 'vehicle'.
        'car' is a hyponym of 'vehicle'.
        'vehicle' is a hypernym of 'car'.
        A 'car' is a form of 'vehicle'.
        'car' is one kind of 'vehicle'.
        The word 'car' is a hyponym of 'vehicle'.
        'vehicle' is a more general word than 'car'.
        'vehicle' is more general than 'car'.
        'car' is a more specific word than 'vehicle'.
        'car' is a subtype of 'vehicle'.
        Every 'car' is a 'vehicle'.
        'car' is a subclass of 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="antonym", object=VEHICLE, holds=False)],
        """'car' is not the opposite of 'vehicle'.
        'car' isn't the opposite of 'vehicle'.
        'car' is not an antonym of 'vehicle'.
        'car' does not mean the opposite of 'vehicle'.
        'car' and 'vehicle' are not opposites.
        'car' and 'vehicle' are not antonyms.
        'car' is not the contrary of 'vehicle'.
        The word 'car' is not an antonym of 'vehicle'.
        A 'car' is not the opposite of a 'vehicle'.
        'car' and 'vehicle' aren't opposites.
        'car' and 'vehicle' are not opposite in meaning.
        'car' doesn't mean the opposite of 'vehicle'.
        The words 'car' and 'vehicle' are not antonyms of each other.
        'car' was not the opposite of 'vehicle'.
        'car' is not the reverse of 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="synonym", object=VEHICLE)],
        """'car' means the same as 'vehicle'.
        'car' is a synonym of 'vehicle'.
        'car' is synonymous with 'vehicle'.
        'car' is another word for 'vehicle'.
        'car' and 'vehicle' are synonyms.
        'car' and 'vehicle' mean the same.
        'car' and 'vehicle' mean the same thing.
        'car' and 'vehicle' have the same meaning.
        'car' has the same meaning as 'vehicle'.
        'car' and 'vehicle' are synonymous.
        'car' is a synonym for 'vehicle'.
        The words 'car' and 'vehicle' are synonyms.
        'car' means exactly the same as 'vehicle'.
        'car' and 'vehicle' mean exactly the same thing.
        'car' and 'vehicle' are identical in meaning.""",
    ),
    (
        [Lexical(subject=Term("dull"), relation="polarity", object=Term("negative"))],
        """'dull' is a negative word.
        The word 'dull' is a negative word.
        'dull' has negative sentiment.
        'dull' has a negative connotation.
        'dull' carries a negative meaning.
        'dull' expresses negative sentiment.
        'dull' conveys negative sentiment.
        'dull' has a negative tone.
        'dull' has negative polarity.
        'dull' is negative in meaning.
        'dull' is a negative term.
        'dull' is a negative adjective.
        The polarity of 'dull' is negative.
        'dull' is a word with a negative meaning.
        'dull' is negative in sentiment.
        'dull' has a negative valence.""",
    ),
)
