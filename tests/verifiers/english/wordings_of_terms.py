"""More wordings of claims on where words stand and what they mean: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_meanings import CAR, VEHICLE
from tests.verifiers.english.wordings_of_weights import Wordings
from whyproof.core.claim import Lexical, Occurrence, Term

TABLE: Wordings = (
    (
        [Occurrence(surface="loved", times=2)],
        """In the text, 'loved' occurs twice.
        In this review, 'loved' appears two times.
        You can find 'loved' twice in the text.
        We find 'loved' twice in the text.
        One can find 'loved' two times in the text.
        'loved' can be found twice in the text.
        'loved' turns up twice in the text.
        'loved' shows up two times in the review.
        'loved' comes up twice in the text.
        The text features 'loved' twice.
        The text has two occurrences of 'loved'.
        The text contains 2 occurrences of 'loved'.
        'loved' has two occurrences in the text.
        'loved' makes two appearances in the text.
        The number of occurrences of 'loved' in the text is 2.
        The number of times 'loved' occurs in the text is two.
        The number of times that 'loved' appears in the text is 2.
        There are two 'loved' in the text.
        Twice, 'loved' occurs in the text.
        It is twice that 'loved' occurs in the text.
        'loved' stands in the text exactly twice.
        'loved' occurs exactly two times in the text.
        The word loved is used twice in the text.
        I counted: 'loved' occurs twice in the text.
        We found that 'loved' appears twice in the text.
        The review mentions the word 'loved' two times.
        'loved' is found in the review twice.
        'loved' occurs in the text twice.
        'loved' occurs twice in this sentence.
        I see two occurrences of 'loved' in the text.
        It turns out that the text contains 'loved' twice.
        2 is the number of occurrences of 'loved' in the text.
        The count of 'loved' in the text is 2.""",
    ),
    (
        [Occurrence(surface="awful", times=0)],
        """You cannot find 'awful' in the text.
        We can't find 'awful' in the text.
        You won't find the word 'awful' in the text.
        In the text, 'awful' does not occur.
        In the text, there is no 'awful'.
        There are no occurrences of 'awful' in the text.
        The text has no occurrence of 'awful'.
        'awful' has no occurrences in the text.
        'awful' is not found in the text.
        'awful' is not used in the review.
        'awful' is not present in the text.
        The text never uses 'awful'.
        The text is free of 'awful'.
        'awful' is nowhere in this review.
        'awful' does not show up in the text.
        'awful' never occurs in the text.
        The number of occurrences of 'awful' in the text is 0.
        'awful' does not come up in the text.
        The text does not feature the word 'awful'.""",
    ),
    (
        [Lexical(subject=CAR, relation="kind_of", object=VEHICLE)],
        """'car' falls under 'vehicle'.
        'car' belongs to the class of 'vehicle'.
        'car' belongs to the category 'vehicle'.
        'vehicle' is a broader term than 'car'.
        'vehicle' is a wider concept than 'car'.
        'car' is a narrower term than 'vehicle'.
        The concept 'car' is a special case of 'vehicle'.
        'car' is an example of 'vehicle'.
        'car' is an instance of 'vehicle'.
        A 'car' is a 'vehicle'.
        'car' is a 'vehicle'.
        Any 'car' is a kind of 'vehicle'.
        Each 'car' is a 'vehicle'.
        All 'car's are 'vehicle's.
        All “car”s are “vehicle”s.
        “car”s are “vehicle”s.
        Something that is a 'car' is a 'vehicle'.
        Anything that is a 'car' is a 'vehicle'.
        Whatever is a 'car' is a 'vehicle'.
        If something is a 'car', it is a 'vehicle'.
        'vehicle' is a superclass of 'car'.
        'vehicle' is the genus of 'car'.
        'vehicle' is a generalisation of 'car'.
        'vehicle' subsumes 'car'.
        'vehicle' covers 'car'.
        'car' is a species of 'vehicle'.
        'car' is a variety of 'vehicle'.
        'car' is subsumed under 'vehicle'.
        'car' comes under the heading of 'vehicle'.
        'car' is a particular kind of 'vehicle'.
        The term 'car' is a hyponym of the term 'vehicle'.
        'vehicle' is an umbrella term for 'car'.
        'vehicle' is the more general term for 'car'.
        It is true that 'car' is a kind of 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="kind_of", object=VEHICLE, holds=False)],
        """'car' is not a kind of 'vehicle'.
        A 'car' is not a type of 'vehicle'.
        'car' does not fall under 'vehicle'.
        'car' isn't a sort of 'vehicle'.
        'car' is no kind of 'vehicle'.
        'car' is not a 'vehicle'.
        'car' is not an example of 'vehicle'.
        'car' does not belong to the class of 'vehicle'.
        'vehicle' is not a broader term than 'car'.
        'vehicle' is not a hypernym of 'car'.
        'vehicle' does not subsume 'car'.
        'car' is not a special case of 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="part_of", object=VEHICLE)],
        """'car' is a part of 'vehicle'.
        A 'car' is part of a 'vehicle'.
        'vehicle' has 'car' as a part.
        'car' belongs to 'vehicle' as a part.
        'car' is a component of 'vehicle'.
        'car' is one part of a 'vehicle'.
        'vehicle' includes 'car' as a component.
        'vehicle' contains 'car' as a part.
        'car' is a meronym of 'vehicle'.
        'car' is a constituent of 'vehicle'.
        'car' is one of the parts of 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="synonym", object=VEHICLE)],
        """'car' and 'vehicle' share a meaning.
        'car' and 'vehicle' share the same meaning.
        'car' and 'vehicle' have one and the same meaning.
        'car' shares its meaning with 'vehicle'.
        'car' is equivalent in meaning to 'vehicle'.
        'car' and 'vehicle' are equivalent in meaning.
        'car' and 'vehicle' denote the same thing.
        'car' and 'vehicle' are synonyms of one another.
        'car' is another name for 'vehicle'.
        'car' and 'vehicle' are two words for the same thing.
        'car' is interchangeable with 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="antonym", object=VEHICLE)],
        """'car' is the opposite of 'vehicle'.
        'car' means the contrary of 'vehicle'.
        'car' and 'vehicle' are opposites.
        'car' and 'vehicle' have opposite meanings.
        'car' is opposite in meaning to 'vehicle'.
        'car' is the exact opposite of 'vehicle'.
        'car' and 'vehicle' are opposed in meaning.
        'car' has the opposite meaning of 'vehicle'.
        'car' and 'vehicle' mean opposite things.
        'car' is antonymous to 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="similar_to", object=VEHICLE)],
        """'car' is similar to 'vehicle'.
        'car' has a meaning close to that of 'vehicle'.
        'car' and 'vehicle' are similar in meaning.
        'car' and 'vehicle' are close in meaning.
        'car' is close in meaning to 'vehicle'.
        'car' means something similar to 'vehicle'.
        'car' and 'vehicle' have similar meanings.
        'car' is akin to 'vehicle'.
        'car' has a similar meaning to 'vehicle'.
        'car' is a near-synonym of 'vehicle'.
        'car' and 'vehicle' mean similar things.""",
    ),
    (
        [Lexical(subject=CAR, relation="derived_from", object=VEHICLE)],
        """'car' is derived from 'vehicle'.
        'car' comes from 'vehicle'.
        'car' is built on the word 'vehicle'.
        'car' derives from 'vehicle'.
        'car' stems from 'vehicle'.
        'car' goes back to 'vehicle'.
        'car' is a derivative of 'vehicle'.
        'car' is formed from 'vehicle'.
        'vehicle' is the root of 'car'.
        'car' has its root in 'vehicle'.
        'car' originates from 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="entails", object=VEHICLE)],
        """'car' entails 'vehicle'.
        To 'car' is to 'vehicle'.
        Whoever does 'car' also does 'vehicle'.
        'car' implies 'vehicle'.
        'car' involves 'vehicle'.
        To 'car' implies to 'vehicle'.
        Anyone who does 'car' does 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="entails", object=VEHICLE, holds=False)],
        """'car' does not entail 'vehicle'.
        To 'car' is not to 'vehicle'.
        'car' doesn't imply 'vehicle'.
        'car' does not involve 'vehicle'.""",
    ),
    (
        [Lexical(subject=CAR, relation="related_to", object=VEHICLE)],
        """'car' is related to 'vehicle'.
        'car' and 'vehicle' are related.
        'car' is linked to 'vehicle'.
        'car' has to do with 'vehicle'.
        'car' is semantically related to 'vehicle'.
        'car' and 'vehicle' are connected with each other.""",
    ),
    (
        [Lexical(subject=Term("dull"), relation="polarity", object=Term("negative"))],
        """'dull' expresses something negative.
        'dull' sounds negative.
        'dull' carries negative sentiment.
        'dull' is negatively connoted.
        'dull' is negatively charged.
        'dull' has a negative ring to it.
        'dull' has a negative undertone.
        The tone of 'dull' is negative.
        The connotation of 'dull' is negative.
        'dull' is a word of negative sentiment.
        'dull' is a word that has a negative meaning.
        'dull' connotes something negative.
        'dull' comes across as negative.
        The word 'dull' is negative in tone.
        'dull' has negative connotations.
        'dull' conveys a negative meaning.""",
    ),
    (
        [Lexical(subject=Term("dull"), relation="polarity", object=Term("positive"), holds=False)],
        """'dull' is not a positive word.
        'dull' has no positive connotation.
        'dull' isn't a positive term.
        'dull' is no positive word.
        'dull' does not have a positive meaning.
        'dull' does not sound positive.
        'dull' is not positively connoted.
        'dull' does not express anything positive.
        'dull' carries no positive sentiment.
        'dull' is not positive in meaning.""",
    ),
)
