"""Wordings of claims on who leads the ranking, by many hands: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import EVERY, LOVED, POS, THIN, Wordings, w
from whyproof.core.claim import Rank, Sign, Top

TABLE: Wordings = (
    (
        [Rank(word=LOVED, **POS)],
        """It is 'loved' that matters most for positive.
        It's 'loved' that carries the most weight.
        It is 'loved' that has the greatest influence on the positive score.
        When it comes to positive, 'loved' counts most.
        When it comes to deciding on positive, 'loved' is the most important word.
        As far as positive is concerned, 'loved' is the most influential word.
        With respect to positive, 'loved' carries the most weight.
        With regard to positive, the word with the most influence is 'loved'.
        Regarding positive, the most decisive word is 'loved'.
        In the decision on positive, 'loved' weighs most.
        In deciding for positive, 'loved' matters most.
        The word with the strongest impact on the score for positive is 'loved'.
        What influences the positive score the most is 'loved'.
        What affects the decision most is 'loved'.
        What matters most to the model is 'loved'.
        'loved' matters more for positive than any other word.
        'loved' matters more than any other word does.
        'loved' is more important for positive than every other word.
        'loved' is more influential than all the other words.
        'loved' influences positive more than anything else in the text.
        'loved' has more influence on positive than any other word has.
        'loved' carries more weight for positive than the others.
        No word matters more for positive than 'loved'.
        No other word is as important for positive as 'loved'.
        No other word has as much influence on positive as 'loved'.
        No other word influences positive as much as 'loved'.
        Nothing counts more for positive than 'loved'.
        Nothing in the text has more weight for positive than 'loved'.
        None of the other words matters as much for positive as 'loved'.
        By weight, 'loved' comes first.
        By influence on positive, 'loved' ranks first.
        Ranked by importance, 'loved' comes first.
        Sorted by their weight for positive, the first word is 'loved'.
        In the ranking of words for positive, 'loved' is number one.
        In the ranking for positive, 'loved' comes first.
        'loved' is number 1 in the ranking for positive.
        'loved' has rank 1 for positive.
        'loved' heads the ranking for positive.
        'loved' tops the list of words.
        'loved' is at the top of the ranking for positive.
        At the top of the ranking for positive stands 'loved'.
        'loved' takes first place in importance for positive.
        'loved' comes first in importance.
        'loved' occupies first place.
        'loved' dominates all other words.
        'loved' is the key word for positive.
        The key word behind positive is 'loved'.
        The word behind positive with the most weight is 'loved'.
        'loved' is the one that matters most.
        'loved' is the word the model relies on most.
        The word that the model depends on most is 'loved'.
        The model relies more on 'loved' than on any other word.
        The model looks at 'loved' more than at any other word.
        The decision on positive depends most heavily on 'loved'.
        The decision depends on 'loved' more than on anything else.
        The decision is influenced most by 'loved'.
        Positive is most strongly influenced by 'loved'.
        The positive score depends most on 'loved'.
        Most important for positive is 'loved'.
        Most influential: 'loved'.
        The most powerful word: 'loved'.
        The largest attribution is that of 'loved'.
        The largest attribution for positive goes to 'loved'.
        The weight of 'loved' for positive is the largest of all words.
        The influence of 'loved' is larger than that of any other word.
        The importance of 'loved' for positive is the highest.
        LIME says that 'loved' counts most.
        Going by Integrated Gradients, 'loved' counts most.
        Integrated Gradients finds that 'loved' has the most weight for positive.
        Integrated Gradients shows that 'loved' matters most.
        All in all, 'loved' is the most important word.
        According to the attributions, 'loved' is the most important word.
        Among all words in the text, none weighs more than 'loved'.
        'loved' exerts the greatest influence on the outcome.""",
    ),
    (
        [Rank(word=THIN, rank=2, **POS)],
        """It is 'thin' that comes second.
        'thin' comes second in the ranking for positive.
        'thin' comes in second for positive.
        'thin' takes the second place in the ranking.
        'thin' is in second place.
        'thin' is second in influence on positive.
        'thin' ranks second among all words.
        'thin' ranks second by weight.
        'thin' ranks number 2.
        'thin' is ranked number two for positive.
        'thin' has rank 2.
        'thin' is number 2 in the ranking of words for positive.
        'thin' occupies the second position in the ranking for positive.
        'thin' carries the second most weight for positive.
        'thin' has the second most influence on the positive score.
        'thin' exerts the second strongest influence on the decision.
        'thin' matters second most for positive.
        'thin' is the second most decisive word when it comes to positive.
        'thin' makes the second biggest contribution to positive.
        The second place goes to 'thin'.
        Second place in the ranking for positive goes to 'thin'.
        The second largest weight for positive is that of 'thin'.
        The second largest weight belongs to 'thin'.
        The second strongest effect on positive comes from 'thin'.
        The second greatest influence on positive is exerted by 'thin'.
        The word that matters second most for positive is 'thin'.
        The word with the second highest importance for positive is 'thin'.
        The word that ranks second for positive is 'thin'.
        When it comes to positive, 'thin' is the second most important word.
        As far as positive is concerned, 'thin' ranks second.
        For positive, the second most important word is 'thin'.
        For positive, second place goes to 'thin'.
        By importance, the second word is 'thin'.
        By weight for positive, 'thin' is second.
        Ordered by weight, 'thin' comes second.
        If the words are sorted by importance for positive, 'thin' comes second.
        When we rank the words by their influence, 'thin' is second.
        In the ranking, 'thin' is second.
        In order of importance for positive, 'thin' is second.
        In terms of importance for positive, 'thin' ranks second.
        According to Integrated Gradients, 'thin' is the second most important word for positive.
        The weight of 'thin' for positive is the second largest.
        The importance of 'thin' is the second highest.""",
    ),
    (
        [Rank(word=LOVED, side="for", **POS)],
        """It is 'loved' that speaks most strongly for positive.
        'loved' pushes hardest toward positive.
        'loved' pulls the model hardest in the direction of positive.
        'loved' is the strongest word in favour of positive.
        'loved' is the strongest supporter of positive.
        'loved' is the strongest push toward positive.
        'loved' has the largest positive weight.
        'loved' has the highest positive attribution for positive.
        'loved' makes the biggest positive contribution to positive.
        'loved' provides the strongest evidence for positive.
        'loved' supports positive most.
        'loved' supports positive more than any other word.
        'loved' supports positive the most strongly.
        'loved' backs positive more strongly than any other word does.
        'loved' speaks for positive more than any other word.
        'loved' speaks more strongly for positive than any other word.
        'loved' counts most in favour of positive.
        'loved' raises the positive score the most.
        'loved' is the biggest reason for positive.
        'loved' is the main argument in favour of positive.
        'loved' contributes most in favour of positive.
        Positive is supported most by 'loved'.
        Positive is most strongly supported by 'loved'.
        The strongest support for positive comes from 'loved'.
        The strongest evidence in favour of positive is 'loved'.
        The strongest argument for positive comes from 'loved'.
        The strongest pull toward positive comes from 'loved'.
        The biggest push in the direction of positive comes from 'loved'.
        The largest positive weight belongs to 'loved'.
        The largest positive attribution is that of 'loved'.
        The word that supports positive most is 'loved'.
        The word that speaks most clearly for positive is 'loved'.
        The word with the largest positive weight is 'loved'.
        The word that raises the positive score the most is 'loved'.
        Among the words that support positive, 'loved' comes first.
        Among the words supporting positive, 'loved' is the most important.
        Among the words in favour of positive, 'loved' counts most.
        Of the words pushing toward positive, 'loved' ranks first.
        Of the words that count in favour of positive, 'loved' has the most weight.
        Of all words that push the model toward positive, 'loved' is the strongest.
        No other word speaks as strongly for positive as 'loved'.
        No other word supports positive as much as 'loved'.
        No word pushes harder toward positive than 'loved'.
        What speaks most for positive is 'loved'.
        What pushes the model most toward positive is 'loved'.""",
    ),
    (
        [Rank(word=w("dull"), side="against", rank=2, **POS)],
        """'dull' is the second strongest word against positive.
        'dull' speaks second most strongly against positive.
        'dull' has the second largest negative weight.
        'dull' pulls second hardest away from positive.
        'dull' is the second strongest argument against positive.
        'dull' is the second biggest obstacle to positive.
        'dull' opposes positive second most strongly.
        The second strongest push away from positive comes from 'dull'.
        The second strongest evidence against positive is 'dull'.
        The second largest negative contribution to positive is that of 'dull'.
        The second largest negative weight belongs to 'dull'.
        The word that speaks against positive the second most is 'dull'.
        The word that lowers the positive score the second most is 'dull'.
        The second biggest reason against positive is 'dull'.
        Of the words that speak against positive, 'dull' is the second most important.
        Of the words that oppose positive, 'dull' ranks second.
        Among the words that push away from positive, 'dull' comes second.
        Among the words opposing positive, 'dull' comes second.
        Among the words against positive, 'dull' is the second strongest.""",
    ),
    (
        [Top(listed=(LOVED, THIN, EVERY), **POS)],
        """It is 'loved', 'thin' and 'every' that matter most for positive.
        When it comes to positive, 'loved', 'thin' and 'every' matter most.
        As far as positive is concerned, the three most important words are 'loved', 'thin' and 'every'.
        The top 3 words are 'loved', 'thin' and 'every'.
        The top three: 'loved', 'thin' and 'every'.
        The top three words for positive: 'loved', 'thin', 'every'.
        The three key words for positive are 'loved', 'thin' and 'every'.
        The three words with the largest weights are 'loved', 'thin' and 'every'.
        The three words with the most influence on positive are 'loved', 'thin' and 'every'.
        The three words that influence positive most are 'loved', 'thin' and 'every'.
        The three words the model relies on most are 'loved', 'thin' and 'every'.
        The three largest weights belong to 'loved', 'thin' and 'every'.
        The three largest weights are those of 'loved', 'thin' and 'every'.
        The three largest attributions for positive go to 'loved', 'thin' and 'every'.
        The three strongest influences on positive are 'loved', 'thin' and 'every'.
        'loved', 'thin' and 'every' are the three words that matter most.
        'loved', 'thin' and 'every' are the words with the most weight for positive.
        'loved', 'thin' and 'every' are the top 3.
        'loved', 'thin' and 'every' are the top three words for positive.
        'loved', 'thin' and 'every' have the largest weights.
        'loved', 'thin' and 'every' have the three highest attributions for positive.
        'loved', 'thin' and 'every' have more influence on positive than any other words.
        'loved', 'thin' and 'every' matter more than all other words.
        'loved', 'thin' and 'every' matter more for positive than the rest.
        'loved', 'thin' and 'every' influence the decision most.
        'loved', 'thin' and 'every' lead the ranking for positive.
        'loved', 'thin' and 'every' head the list.
        'loved', 'thin' and 'every' are at the top of the ranking.
        At the top of the ranking are 'loved', 'thin' and 'every'.
        'loved', 'thin' and 'every' are the most important for positive.
        In the ranking for positive, the first three words are 'loved', 'thin' and 'every'.
        By weight, the first three words are 'loved', 'thin' and 'every'.
        Sorted by importance, 'loved', 'thin' and 'every' are the first three.
        No other words matter as much as 'loved', 'thin' and 'every'.
        No other words have as much weight for positive as 'loved', 'thin' and 'every'.
        What matters most for positive: 'loved', 'thin' and 'every'.
        The model relies most heavily on 'loved', 'thin' and 'every'.
        The decision on positive depends most on 'loved', 'thin' and 'every'.
        According to Integrated Gradients, the three most important words for positive are 'loved', 'thin' and 'every'.
        Among all words, 'loved', 'thin' and 'every' carry the most weight.""",
    ),
    (
        [Top(listed=(LOVED, EVERY), side="for", **POS)],
        """'loved' and 'every' support positive most.
        'loved' and 'every' speak most strongly for positive.
        'loved' and 'every' push hardest toward positive.
        'loved' and 'every' are the two strongest words in favour of positive.
        'loved' and 'every' have the two largest positive weights.
        'loved' and 'every' support positive more than any other words.
        'loved' and 'every' are the strongest arguments for positive.
        'loved' and 'every' are the two biggest reasons for positive.
        The two words that support positive most are 'loved' and 'every'.
        The two words that speak most for positive are 'loved' and 'every'.
        The two strongest pushes toward positive come from 'loved' and 'every'.
        The two strongest arguments for positive are 'loved' and 'every'.
        The two largest positive contributions are those of 'loved' and 'every'.
        Of the words that speak for positive, 'loved' and 'every' are the two most important.
        Among the words supporting positive, 'loved' and 'every' have the most weight.
        The words that raise the positive score the most are 'loved' and 'every'.""",
    ),
    (
        [Rank(word=LOVED, **POS), Sign(listed=(LOVED,), side="for", **POS)],
        """'loved' is the main driver of positive.
        The main driver of positive is 'loved'.
        'loved' counts most and speaks for positive.
        The word that counts most is 'loved', which speaks for positive.""",
    ),
    (
        [Sign(listed=(LOVED,), side="for", **POS), Rank(word=LOVED, **POS)],
        "'loved', which speaks for positive, counts most.",
    ),
)
