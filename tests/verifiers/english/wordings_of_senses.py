"""Wordings written without a look at the grammar, of words: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_meanings import CAR, VEHICLE
from tests.verifiers.english.wordings_of_weights import Wordings
from whyproof.core.claim import Lexical, Occurrence, Term

TABLE: Wordings = (
    (
        [Occurrence(surface="loved", times=2)],
        """The word 'loved' stands twice in the text.
        Twice the text mentions 'loved'.
        There are exactly two occurrences of 'loved' in the text.
        'loved' has been used twice in the text.
        The writer uses 'loved' twice.
        The author of the text uses the word 'loved' twice.
        'loved' is to be found twice in the text.
        The word 'loved' is in the text twice.
        'loved' figures twice in the text.
        The text includes 'loved' two times.
        'loved' pops up twice in the text.
        'loved' can be read twice in the text.
        There are two instances of 'loved' in the text.
        The text uses the word 'loved' on two occasions.
        'loved' stands in two places in the text.
        'loved' is seen twice in the text.
        The text holds 'loved' twice.
        'loved' appears a total of two times in the text.
        'loved' has two occurrences.
        The text has 'loved' in it twice.
        'loved' is a word that occurs twice in the text.
        'loved' occurs in two places of the text.
        One finds 'loved' twice in the text.""",
    ),
    (
        [Occurrence(surface="awful", times=0)],
        """The word 'awful' is missing from the text.
        No 'awful' occurs in the text.
        'awful' is not part of the text.
        'awful' isn't to be found in the text.
        Nowhere in the text does 'awful' occur.
        The text does without 'awful'.
        Not once does 'awful' occur in the text.
        The text has no 'awful' in it.
        'awful' is not a word of the text.
        'awful' fails to appear in the text.
        'awful' is not to be found anywhere in the text.
        'awful' cannot be found in the text.
        'awful' is nowhere to be found in the text.
        There isn't any 'awful' in the text.
        There is not a single 'awful' in the text.""",
    ),
    (
        [Lexical(subject=CAR, relation="kind_of", object=VEHICLE)],
        """Every 'car' is a kind of 'vehicle'.
        'car's are a type of 'vehicle'.
        One kind of 'vehicle' is the 'car'.
        Among the kinds of 'vehicle' is 'car'.
        In the graph, 'car' is a kind of 'vehicle'.
        According to the graph, 'car' is a kind of 'vehicle'.
        'car' is a word for a kind of 'vehicle'.
        The meaning of 'car' is a special case of the meaning of 'vehicle'.
        The meaning of 'car' is narrower than the meaning of 'vehicle'.
        'vehicle' includes 'car' as a special case.
        If it is a 'car', then it is a 'vehicle'.
        'car' is a type of 'vehicle'.
        'car' is classified under 'vehicle'.
        'car' is a more specific term than 'vehicle'.
        'vehicle' is more general than 'car'.
        'vehicle' is the hypernym of 'car'.
        'car' has 'vehicle' as a hypernym.
        'car' has the hypernym 'vehicle'.
        'car' is among the hyponyms of 'vehicle'.
        Being a 'car' means being a 'vehicle'.
        Being a 'car' implies being a 'vehicle'.
        'car' is one of the kinds of 'vehicle'.
        'car' names a kind of 'vehicle'.
        'car' denotes a kind of 'vehicle'.
        'car' describes a kind of 'vehicle'.
        The word 'car' stands for a kind of 'vehicle'.
        By definition, a 'car' is a 'vehicle'.
        To be a 'car' is to be a 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="part_of", object=VEHICLE)],
        """A 'vehicle' has a 'car' as one of its parts.
        One part of a 'vehicle' is a 'car'.
        A 'car' forms part of a 'vehicle'.
        A 'car' is a part belonging to a 'vehicle'.
        'vehicle' comprises 'car' as a part.""",
    ),
    (
        [Lexical(subject=CAR, relation="synonym", object=VEHICLE)],
        """'car' and 'vehicle' are the same in meaning.
        The words 'car' and 'vehicle' have the same meaning.
        'car' is a synonym to 'vehicle'.
        'car' and 'vehicle' can be used interchangeably.
        'car' and 'vehicle' mean one and the same.
        'car' and 'vehicle' are two names for the same thing.""",
    ),
    (
        [Lexical(subject=VEHICLE, relation="antonym", object=CAR)],
        """The opposite of 'car' is 'vehicle'.""",
    ),
    (
        [Lexical(subject=VEHICLE, relation="synonym", object=CAR)],
        """A synonym of 'car' is 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="antonym", object=VEHICLE)],
        """'car' is the contrary of 'vehicle'.
        'car' and 'vehicle' are contraries.
        The word 'car' is the antonym of 'vehicle'.
        'car' is the very opposite of 'vehicle'.
        'car' and 'vehicle' are antonyms of each other.
        'car' is the antithesis of 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="similar_to", object=VEHICLE)],
        """'car' and 'vehicle' are near in meaning.
        The meaning of 'car' is close to that of 'vehicle'.
        'car' and 'vehicle' are alike in meaning.
        'car' is comparable in meaning to 'vehicle'.
        'car' and 'vehicle' have a similar meaning.""",
    ),
    (
        [Lexical(subject=CAR, relation="derived_from", object=VEHICLE)],
        """'car' is a word derived from 'vehicle'.
        'car' has been derived from 'vehicle'.
        The word 'car' is formed from 'vehicle'.
        The origin of 'car' is 'vehicle'.
        The word 'car' goes back to the word 'vehicle'.
        'car' traces back to 'vehicle'.
        The noun 'car' derives from 'vehicle'.
        'car' has its origin in 'vehicle'.
        'car' was formed from 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="entails", object=VEHICLE)],
        """If you 'car', you 'vehicle'.
        When somebody 'car', they 'vehicle'.
        Doing 'car' entails doing 'vehicle'.
        'car' presupposes 'vehicle'.
        Someone who does 'car' does 'vehicle'.""",
    ),
    (
        [Lexical(subject=Term(text="dull"), relation="polarity", object=Term(text="negative"))],
        """'dull' is a word with negative polarity.
        'dull' is negative as a word.
        As a word, 'dull' is negative.
        The sentiment of 'dull' is negative.
        The word 'dull' carries a negative tone.
        In the lexicon, 'dull' is negative.
        The sentiment that 'dull' carries is negative.
        'dull' is loaded with negative sentiment.
        'dull' has a negative feel.
        'dull' leaves a negative impression.
        'dull' is a negatively charged word.
        'dull' is a negatively connoted word.
        'dull' belongs to the negative words.
        'dull' is among the negative words.
        'dull' counts as a negative word.
        'dull' bears a negative connotation.
        'dull' is of negative polarity.
        The polarity of the word 'dull' is negative.
        'dull' has a negative sentiment.
        'dull' is a word of negative meaning.
        'dull' is a word that sounds negative.
        'dull' evokes negative sentiment.
        'dull' has negative overtones.
        'dull' carries something negative.""",
    ),
)
