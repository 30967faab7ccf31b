"""Free wordings of claims on what deletions do: needed, enough, searches, effects, interactions: (claims, one a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, THIN, Wordings
from whyproof.core.claim import Necessity, NoFlip, Sufficiency
from whyproof.core.numbers import Spoken

TABLE: Wordings = (
    (
        [Necessity(listed=(LOVED,))],
        """Taking out 'loved' makes the model change its mind.
        The prediction does not survive the deletion of 'loved'.
        The label does not survive without 'loved'.
        Once 'loved' is deleted, the label is a different one.
        When you leave out 'loved', the classifier gives another answer.
        If 'loved' were removed, the model would change its answer.
        The model would decide differently without 'loved'.
        The label depends on 'loved': without it it flips.
        The prediction stands or falls with 'loved'.
        Without 'loved', the model gives a different answer.
        Without 'loved', the model comes to a different conclusion.
        Without 'loved', the model would say something else.
        Without 'loved', the label is no longer the same.
        Without 'loved', the text is classified differently.
        Without 'loved', the prediction is another one.
        Without 'loved', you get another label.
        Removing 'loved' leads to a different label.
        Removing 'loved' results in another prediction.
        Removing 'loved' is enough to change the label.
        Removing 'loved' suffices to flip the prediction.
        Removing 'loved' gives a different prediction.
        Removing 'loved' alters the decision.
        Removing 'loved' overturns the verdict.
        Removing 'loved' makes the prediction flip.
        Removing 'loved' causes the label to change.
        Removing 'loved' causes the model to change its decision.
        The model changes its mind when 'loved' is removed.
        The model changes its answer without 'loved'.
        The decision would be different without 'loved'.
        The label would have been another one without 'loved'.
        The removal of 'loved' reverses the decision.
        It takes only the removal of 'loved' to flip the label.
        'loved' cannot be removed without changing the label.
        'loved' can't be deleted without flipping the prediction.
        The prediction relies on 'loved' being there.
        The decision needs 'loved'.
        The decision requires 'loved'.
        'loved' is needed for the prediction.
        'loved' is a necessary condition for the prediction.
        'loved' is indispensable for this label.
        'loved' is necessary for this prediction.
        'loved' must be there for this label.
        'loved' is required for the label positive.
        Take away 'loved' and the model answers differently.
        Delete 'loved' and the prediction is a different one.
        The text without 'loved' gets another label.
        The text without 'loved' is classified differently.
        In the absence of 'loved', the decision changes.
        Were it not for 'loved', the decision would be different.
        If it weren't for 'loved', the prediction would be different.
        The label hinges on 'loved'.""",
    ),
    (
        [Necessity(listed=(LOVED, THIN))],
        """'loved' and 'thin' together are necessary for the prediction.
        'loved' and 'thin' are together needed for the prediction.
        Taken together, 'loved' and 'thin' are necessary for the prediction.
        Without 'loved' and 'thin', the prediction changes.
        Without 'loved' and 'thin', the model would decide differently.
        The label depends on 'loved' and 'thin': without them it flips.
        Removing both 'loved' and 'thin' changes the label.
        If 'loved' and 'thin' were both removed, the label would change.
        'loved' and 'thin' jointly are necessary for the label.""",
    ),
    (
        [Necessity(listed=(LOVED,), holds=False)],
        """If 'loved' were removed, the model would give the same answer.
        The model would decide the same without 'loved'.
        Even without 'loved', the label is the same.
        Taking out 'loved' makes no difference to the label.
        The prediction survives the deletion of 'loved'.
        The label survives the removal of 'loved'.
        The removal of 'loved' leaves the decision unchanged.
        Removing 'loved' leaves the label as it is.
        Removing 'loved' leaves the prediction the same.
        Removing 'loved' does not affect the label.
        Removing 'loved' has no influence on the prediction.
        Removing 'loved' does not make the model change its mind.
        Removing 'loved' is not enough to change the label.
        Removing 'loved' does not suffice to flip the prediction.
        Removing 'loved' does not alter the decision.
        Removing 'loved' doesn't lead to a different label.
        Removing 'loved' gives the same label.
        Without 'loved', the model sticks to its decision.
        Without 'loved', the model keeps its answer.
        Without 'loved', the model still gives the same answer.
        Without 'loved', the model does not change its mind.
        Without 'loved', the label stays.
        Without 'loved', the label would be no different.
        Without 'loved', the text is classified the same way.
        Without 'loved', the model would have decided the same.
        Without 'loved', you get the same label.
        The model does not need 'loved' for its decision.
        The model does not need 'loved' to reach this label.
        The model can do without 'loved'.
        The decision does not depend on 'loved'.
        The decision does not hinge on 'loved'.
        'loved' is not necessary for the prediction.
        'loved' isn't needed for this label.
        'loved' can be removed without changing the label.
        'loved' can be deleted without any change of the label.
        'loved' could be dropped without flipping the prediction.
        You can remove 'loved' without changing the label.
        Remove 'loved' and the label stays.
        Delete 'loved' and nothing changes in the prediction.
        Even if 'loved' is deleted, the label is the same.
        Even when 'loved' is left out, the model gives the same answer.
        The label remains the same after the removal of 'loved'.
        The label is robust to the removal of 'loved'.
        The text without 'loved' gets the same label.""",
    ),
    (
        [Sufficiency(listed=(LOVED,))],
        """'loved' alone gets the same label.
        'loved' by itself leads to the same prediction.
        'loved' on its own gives the same label.
        'loved' alone yields this label.
        'loved' alone produces the same prediction.
        'loved' alone results in the same label.
        'loved' alone makes the model say positive.
        'loved' alone is classified as positive.
        'loved' alone gets the label positive.
        'loved' alone leads to positive.
        'loved' is sufficient for this label.
        'loved' is sufficient by itself for the prediction.
        'loved' suffices to get the label.
        'loved' suffices on its own.
        'loved' is a sufficient condition for the prediction.
        'loved' is all it takes for this label.
        'loved' is all the model needs for this label.
        'loved' is all that the model needs to say positive.
        The model needs nothing but 'loved' to reach this label.
        The model needs only 'loved' to reach this label.
        The model needs no other word than 'loved' for its decision.
        It takes only 'loved' to get this label.
        Nothing but 'loved' is needed for the prediction.
        On the strength of 'loved' alone, the model decides the same.
        Based on 'loved' alone, the model gives the same answer.
        Given 'loved' alone, the model decides the same.
        With 'loved' alone, the label stays the same.
        With just 'loved' left, the label stays the same.
        With only 'loved' kept, the model gives the same answer.
        With everything except 'loved' deleted, the label stays.
        Delete everything except 'loved', and the label stays.
        Delete everything but 'loved' and the prediction is the same.
        Deleting all words except 'loved' does not change the label.
        If all words but 'loved' were deleted, the label would stay the same.
        If only 'loved' were kept, the model would give the same answer.
        If 'loved' were the only word left, the model would decide the same.
        When all other words are deleted, 'loved' still gives this prediction.
        With all other words removed, 'loved' still gets the same label.
        Even if all other words are deleted, 'loved' keeps the label.
        'loved' keeps the label even if all other words are deleted.
        'loved' gives the same label when everything else is removed.
        Keeping only 'loved' leaves the label unchanged.
        Keeping nothing but 'loved' does not change the label.
        Reduced to 'loved', the text gets the same label.
        A text of only 'loved' gets the same label.""",
    ),
    (
        [Sufficiency(listed=(LOVED, THIN))],
        """'loved' and 'thin' together are sufficient for the prediction.
        'loved' and 'thin' together suffice for this label.
        'loved' and 'thin' are enough together.
        'loved' and 'thin' by themselves lead to the same prediction.
        'loved' and 'thin' alone get the same label.
        Together, 'loved' and 'thin' are enough for the prediction.
        Keeping only 'loved' and 'thin' does not change the label.""",
    ),
    (
        [Sufficiency(listed=(THIN,), holds=False)],
        """'thin' alone does not get the same label.
        'thin' alone does not lead to the same prediction.
        'thin' by itself does not give the same label.
        'thin' alone gives another label.
        'thin' alone leads to a different prediction.
        With only 'thin' left, the prediction changes.
        With only 'thin' left, the model gives another answer.
        Keeping only 'thin' changes the label.
        If only 'thin' were kept, the model would change its answer.
        'thin' does not suffice for this label.
        'thin' is insufficient for the prediction.
        'thin' is not a sufficient condition for the prediction.
        'thin' alone isn't enough to keep the label.
        The model needs more than 'thin' to reach this label.
        The model needs more than 'thin' for its decision.
        It takes more than 'thin' to get this label.
        From 'thin' alone, the model decides differently.
        Given only 'thin', the model comes to a different decision.
        Delete everything except 'thin', and the label changes.
        When all other words are deleted, 'thin' does not give this prediction.
        With everything but 'thin' deleted, the label is a different one.
        'thin' alone does not make the model say positive.""",
    ),
    (
        [Sufficiency(listed=(LOVED,), grade="every")],
        """'loved' is enough for the prediction whichever of the other words are deleted.
        Whatever other words are removed, 'loved' keeps the label.
        As long as 'loved' stays, the label is the same no matter which other words are deleted.
        As long as 'loved' is kept, no deletion of other words changes the label.
        As long as 'loved' is there, the label stays, whichever other words are removed.
        With 'loved' kept, no deletion of other words changes the prediction.
        With 'loved' in place, no deletion of the other words flips the label.
        'loved' guarantees the label under every deletion of the other words.
        'loved' guarantees the label whatever else is deleted.
        'loved' guarantees the prediction, no matter which other words are removed.
        Deleting any of the other words never changes the label while 'loved' remains.
        Deleting other words never changes the label as long as 'loved' stays.
        No deletion of the other words changes the label as long as 'loved' stays.
        No matter which other words are deleted, 'loved' keeps the label.
        No matter what else is deleted, 'loved' is enough.
        Whichever other words are deleted, the label stays the same as long as 'loved' is kept.
        'loved' secures the label whichever other words are left out.
        'loved' locks in the label, whatever other words are deleted.
        'loved' suffices under every deletion of the other words.
        If 'loved' is kept, the label is the same whichever of the other words are deleted.
        However many of the other words are removed, 'loved' keeps the label.
        Any of the other words can be deleted without changing the label as long as 'loved' stays.
        Every deletion of other words keeps the label as long as 'loved' is kept.
        Under every deletion of the other words, 'loved' keeps the label.
        Under any deletion of the other words, 'loved' holds the label.""",
    ),
    (
        [Sufficiency(listed=(LOVED,), grade="sampled", rate=Spoken("90", hedge="over"), confidence=Spoken("95"))],
        """At 95 % confidence, 'loved' keeps the label in over 90 % of the texts with the other words replaced at random.
        With 95 % confidence, the label stays in over 90 % of cases when all words but 'loved' are replaced at random.
        When the other words are drawn at random, 'loved' holds the label over 90 % of the time (confidence 95 %).
        'loved' is sufficient in over 90 % of random replacements of the other words, with 95 % confidence.
        In over 90 % of random contexts, 'loved' alone yields the same label, at a confidence of 95 %.
        'loved' alone keeps the label in more than 90 % of random fillings (at 95 % confidence).
        With a confidence of 95 %, 'loved' gets the same label in more than 90 % of random fillings.
        With the other words replaced at random, 'loved' keeps the label more than 90 % of the time, at 95 % confidence.
        If the other words are replaced at random, 'loved' keeps the label in over 90 % of cases, with 95 % confidence.
        In over 90 % of the texts with the other words filled in at random, 'loved' is enough (95 % confidence).
        The label stays the same in over 90 % of random fillings that keep 'loved', at 95 % confidence.
        At 95 % confidence, over 90 % of the texts with all words but 'loved' replaced at random keep the label.
        'loved' preserves the label in over 90 % of random contexts with 95 % confidence.
        'loved' suffices for this label in over 90 % of random contexts, at a confidence level of 95 %.
        Whatever random words surround it, 'loved' keeps the label over 90 % of the time, at 95 % confidence.
        Over 90 % of the time, 'loved' keeps the label when the other words are replaced at random, at 95 % confidence.
        Replacing the other words at random, 'loved' keeps the label in over 90 % of cases, at 95 % confidence.""",
    ),
    (
        [NoFlip(tried=120, up_to=2)],
        """I tried all 120 texts with up to two words deleted, and none changed the label.
        No deletion of up to two words changes the prediction; all 120 were tried.
        None of the 120 texts with at most two words removed gets another label.
        All 120 ways to delete up to two words leave the label as it is.
        The prediction survives every one of the 120 deletions of up to two words.
        Whichever of up to two words are deleted, the label stays; that is 120 texts in all.
        Every one of the 120 possible deletions of at most two words keeps the label.
        Deleting up to two words never flips the label, as all 120 tries show.
        The label is robust to the deletion of up to two words: 120 of 120 texts keep it.
        Out of all 120 texts with up to two words left out, not one is labelled differently.
        There is no way to change the label by deleting up to two words (120 texts tried).
        After trying all 120 deletions of up to two words, the model never changed its answer.
        Whichever one or two words you delete, the prediction stays the same.
        No matter which one or two words are deleted, the label stays.
        However you delete up to two words, the label stays the same.
        You can delete any two words or fewer without changing the label.
        No matter which two words or fewer you remove, the model does not change its mind.
        Of the 120 texts with one or two words missing, none is classified differently.
        Of all 120 deletions of up to two words, none flips the prediction.
        In all 120 texts with up to two words deleted, the label is the same.
        In none of the 120 texts with up to two words deleted does the label change.
        In each of the 120 texts without one or two words, the prediction stays the same.
        For all 120 deletions of up to two words, the model gives the same answer.
        All 120 texts with at most two words removed get the same label.
        All 120 texts with up to two words missing keep the label.
        Each of the 120 deletions of up to two words leaves the prediction unchanged.
        Not a single deletion of up to two words changes the label.
        Not a single one of the 120 deletions of up to two words changes the label.
        Not one of the 120 texts with up to two words removed is labelled differently.
        It is impossible to change the label by deleting up to two words.
        Deleting up to two words cannot change the label.
        One cannot flip the prediction by removing at most two words.
        The label cannot be changed by deleting up to two words.
        The label stays the same under every deletion of up to two words.
        The label stays the same no matter which one or two words are deleted.
        The label never changes when up to two words are deleted.
        The prediction withstands all 120 deletions of up to two words.
        The model gives the same answer for every one of the 120 deletions of up to two words.
        The model never changes its answer when up to two words are removed.
        We tried all 120 deletions of up to two words; none changed the label.
        All 120 deletions of up to two words were tried, and none flips the label.
        Trying all 120 ways to delete up to two words never changed the label.""",
    ),
)
