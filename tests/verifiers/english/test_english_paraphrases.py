"""Many wordings, one meaning: each sentence of the table is read as the claim above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
)
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance, Word
from whyproof.verifiers.english import parse

TEXT = Instance.of("The plot was thin but I loved every minute of it, not dull at all")


def w(surface: str) -> Word:
    return TEXT.find(surface)[0]


LOVED, THIN, EVERY = w("loved"), w("thin"), w("every")
POS = {"label": "positive"}
WITHOUT_LOVED = (Edit("delete", (LOVED,)),)

TABLE: Sequence[tuple[Sequence[Claim], str]] = (
    (
        [Rank(word=LOVED, **POS)],
        """'loved' counts most.
        The word that counts most is 'loved'.
        'loved' is the most important word.
        “loved” is the most influential token in the text.
        'loved' matters the most for positive.
        'loved' has the biggest influence on the prediction.
        The word loved has the greatest impact on the decision.
        'loved' makes the largest contribution to the positive prediction.
        'loved' contributes most to the decision.
        The most significant word is 'loved'.
        The strongest driver of the prediction is 'loved'.
        What counts most is 'loved'.
        'loved' carries the most weight.
        'loved' ranks first.
        'loved' matters more than any other word.
        Of all the words, 'loved' weighs most.
        The biggest contribution comes from 'loved'.
        The model relies most on 'loved'.
        According to Integrated Gradients, 'loved' counts most.""",
    ),
    (
        [Rank(word=THIN, rank=2, **POS)],
        """'thin' comes second of all the words.
        'thin' is the second most important word.
        The second most important word is 'thin'.
        'thin' ranks second.
        'thin' ranks 2nd.
        'thin' comes in second place.
        'thin' is ranked second.
        'thin' has the second largest influence.
        'thin' has the second biggest impact on the prediction.
        The word that comes second is 'thin'.
        'thin' is the second strongest factor.
        'thin' makes the second largest contribution.""",
    ),
    (
        [Rank(word=LOVED, side="for", **POS)],
        """Of the words that speak for positive, 'loved' counts most.
        The word that speaks most for positive is 'loved'.
        'loved' speaks most for positive.
        'loved' pushes most toward positive.
        'loved' pushes the prediction most toward positive.
        'loved' argues for positive most.
        'loved' pulls the model toward positive the most.
        'loved' drives the prediction most toward positive.
        'loved' votes most for positive.
        The word that pushes the decision most towards positive is 'loved'.
        Of all the words that speak for positive, 'loved' is the most important.
        'loved' speaks for positive most of all words.""",
    ),
    (
        [Top(listed=(LOVED, THIN, EVERY), **POS)],
        """The words that count most are 'loved', 'thin' and 'every'.
        The most important words are 'loved', 'thin', and 'every'.
        The top three words are 'loved', 'thin' and 'every'.
        The three most important words are 'loved', 'thin' and 'every'.
        'loved', 'thin' and 'every' count most.
        'loved', 'thin' and 'every' are the three most influential words.
        'loved', 'thin' and 'every' have the biggest impact.
        'loved', 'thin' and 'every' carry the most weight.
        The 3 most significant words are 'loved', 'thin' and 'every'.
        The words with the largest influence are 'loved', 'thin' and 'every'.
        'loved', 'thin' and 'every' contribute the most to the prediction.
        What matters most are 'loved', 'thin' and 'every'.
        The tokens that matter most for the prediction are “loved”, “thin” and “every”.""",
    ),
    (
        [Sign(listed=(LOVED,), side="for", **POS)],
        """'loved' speaks for positive.
        'loved' pushes toward positive.
        'loved' pushes the prediction towards positive.
        'loved' pulls the model toward the positive class.
        'loved' supports the positive prediction.
        'loved' contributes positively.
        'loved' contributes positively to the prediction.
        'loved' has a positive weight.
        'loved' has positive importance for positive.
        'loved' argues in favour of positive.
        'loved' is evidence for positive.
        'loved' drives the prediction toward positive.
        'loved' points to positive.
        'loved' contributes to the positive prediction.
        'loved' speaks against negative.""",
    ),
    (
        [Sign(listed=(w("dull"),), side="against", **POS)],
        """'dull' speaks against positive.
        'dull' has negative importance.
        'dull' has a negative weight for positive.
        'dull' pushes toward negative.
        'dull' pushes the prediction away from positive.
        'dull' contributes negatively to the prediction.
        'dull' works against positive.
        'dull' counts against positive.
        'dull' opposes the prediction.
        'dull' is evidence against positive.
        'dull' pulls the decision towards negative.
        'dull' carries negative attribution.
        'dull' speaks for negative.""",
    ),
    (
        [Share(listed=(LOVED,), share=Spoken("61", hedge="about"), **POS)],
        """'loved' carries about 61 % of the weight.
        'loved' accounts for roughly 61% of the total weight.
        'loved' makes up approximately 61 percent of the importance.
        'loved' holds around 61 per cent of the attribution.
        'loved' is attributed about 61 % of the total influence.
        'loved' receives about 61 % of the attribution.
        About 61 % of the weight lies on 'loved'.
        Almost 61 % of the weight falls on 'loved'.
        Roughly 61% of the importance is carried by 'loved'.
        Nearly 61 % of the total weight goes to 'loved'.
        'loved' has about 61 % of the weight for positive.
        'loved' is responsible for about 61 % of the total attribution.""",
    ),
    (
        [Share(listed=(LOVED, EVERY), share="most", **POS)],
        """'loved' and 'every' carry most of the weight.
        'loved' and 'every' together carry most of the weight.
        Together 'loved' and 'every' carry most of the weight.
        Most of the weight lies on 'loved' and 'every'.
        Most of the importance falls on 'loved' and 'every'.
        'loved' and 'every' account for most of the attribution.
        'loved' and 'every' jointly account for most of the total weight.
        'loved' and 'every' make up most of the total influence.
        Most of the weight is carried by 'loved' and 'every'.
        Most of the total attribution comes from 'loved' and 'every'.
        'loved' and 'every' hold most of the weight.
        'loved' and 'every' are responsible for most of the weight.""",
    ),
    (
        [Comparison(more=LOVED, less=THIN, **POS)],
        """'loved' counts more than 'thin'.
        'loved' is more important than 'thin'.
        'thin' is less important than 'loved'.
        'loved' outweighs 'thin'.
        'loved' has a bigger influence than 'thin'.
        'loved' has more weight than 'thin'.
        'loved' matters more than 'thin' does.
        'thin' matters less than 'loved'.
        'loved' is more influential than 'thin'.
        'loved' contributes more to the prediction than 'thin'.
        'loved' influences the decision more than 'thin'.
        'thin' has a smaller impact on the prediction than 'loved'.
        'loved' has a larger impact on the prediction than 'thin'.""",
    ),
    (
        [Comparison(more=LOVED, less=THIN, times=Spoken("2", "times", "about"), **POS)],
        """'loved' counts about 2 times as much as 'thin'.
        'loved' is about twice as important as 'thin'.
        'loved' has roughly twice as much weight as 'thin'.
        'loved' counts about twice as much as 'thin'.
        'loved' has about 2 times the weight of 'thin'.
        'loved' is roughly two times as influential as 'thin'.
        'loved' weighs around 2x as much as 'thin'.
        'loved' matters approximately twice as much as 'thin'.
        'loved' counts nearly twice as much as 'thin'.
        'loved' has about twice the influence of 'thin'.
        'loved' is about 2 times more important than 'thin'.
        'loved' is around twice as significant as 'thin'.""",
    ),
    (
        [Comparison(more=LOVED, less=EVERY, equal=True, **POS)],
        """'loved' and 'every' count about the same.
        'loved' and 'every' are equally important.
        'loved' counts as much as 'every'.
        'loved' is as important as 'every'.
        'loved' and 'every' matter equally.
        'loved' and 'every' have the same weight.
        'loved' and 'every' have about the same influence on the prediction.
        'loved' is about as influential as 'every'.
        'loved' matters just as much as 'every'.
        'loved' has as much weight as 'every'.
        'loved' and 'every' matter equally much.
        'loved' counts about as much as 'every'.""",
    ),
    (
        [Strength(listed=(THIN,), how="slightly", **POS)],
        """'thin' counts only slightly.
        'thin' counts slightly.
        'thin' only matters a little.
        'thin' matters only a little.
        'thin' has a small influence.
        'thin' has only a small impact on the prediction.
        'thin' has a weak influence on the decision.
        'thin' plays a minor role.
        'thin' affects the prediction slightly.
        'thin' slightly influences the prediction.
        'thin' matters a bit.
        'thin' has a slight effect on the prediction.""",
    ),
    (
        [Strength(listed=(LOVED,), how="strongly", **POS)],
        """'loved' counts strongly.
        'loved' has a strong influence.
        'loved' matters a lot.
        'loved' has a big impact on the prediction.
        'loved' weighs heavily.
        'loved' strongly influences the decision.
        'loved' affects the prediction strongly.
        'loved' matters a great deal.
        'loved' plays a big role.
        'loved' influences the prediction heavily.
        'loved' carries a heavy weight.
        'loved' makes a strong contribution to the prediction.""",
    ),
    (
        [Exclusivity(listed=(LOVED,), **POS)],
        """No word but 'loved' matters.
        Only 'loved' matters.
        Nothing but 'loved' counts.
        No word except 'loved' matters.
        No word other than 'loved' counts.
        'loved' is the only word that matters.
        The only word that matters is 'loved'.
        Apart from 'loved', no word matters.
        Except for 'loved', nothing matters.
        Nothing matters except 'loved'.
        Apart from 'loved', the other words hardly matter.
        'loved' is all that counts.
        All that matters is 'loved'.""",
    ),
    (
        [Completeness(gap=Spoken("0.3"), **POS)],
        """The weights of the words add up to the model's score to within 0.3 %.
        The weights add up to the score within 0.3 %.
        The attributions sum to the model's score to within 0.3 %.
        The word weights add up to the model's score within 0.3%.
        The contributions sum up to the score to within 0.3 percent.
        The attributions of the words add up to the model's score for positive to within 0.3 %.
        The attribution scores sum to the score with an error of 0.3 %.
        The weights recover the model's score within 0.3 %.
        The weights add up to the model's score up to an error of 0.3 %.
        The completeness gap is 0.3 %.
        The weights account for the model's score to within 0.3 %.
        The weights of the words sum to the score with a gap of 0.3 %.""",
    ),
    (
        [Predicted(label="positive")],
        """The model says positive.
        The classifier predicts positive.
        The model thinks it is positive.
        The network classifies the text as positive.
        The model labels it positive.
        The text is classified as positive.
        The prediction is positive.
        The model's decision is positive.
        The predicted label is positive.
        The model considers the review positive.
        The model chooses the label positive.
        The model believes that the text is positive.
        It is positive.
        The model decides for positive.""",
    ),
    (
        [Predicted(label="negative", holds=False)],
        """The model does not say negative.
        The model doesn't predict negative.
        The prediction is not negative.
        The classifier did not choose negative.
        The model does not classify it as negative.
        The model does not think it is negative.
        The predicted label is not negative.
        The decision isn't negative.
        It is not negative.
        The network does not label the text as negative.
        The model does not consider the text negative.
        The model would not say negative.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("99"))],
        """The model gives positive a probability of 99 %.
        The model is 99 % sure.
        The model is 99% confident that it is positive.
        The model is 99 percent certain of positive.
        The probability of positive is 0.99.
        Its confidence is 99 %.
        The model's confidence in positive is 99 %.
        The model assigns a probability of 99 % to positive.
        The score for positive is 0.99.
        positive has a probability of 99%.
        The model assigns positive 99 %.
        The likelihood of positive is 99 %.
        It is 99 % sure.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("41"), edits=WITHOUT_LOVED)],
        """Without 'loved', the model gives positive a probability of 41 %.
        Without 'loved', the probability of positive is 41 %.
        If 'loved' is removed, the probability of positive is 41%.
        When 'loved' is deleted, the model assigns positive a probability of 0.41.
        After removing 'loved', the model gives positive 41 %.
        Without 'loved', the model is 41 % sure of positive.
        With 'loved' removed, the score for positive is 41 %.
        The probability of positive is 41 % without 'loved'.
        The model gives positive a probability of 41 % if 'loved' is left out.
        If you delete 'loved', the confidence in positive is 41 %.
        Once 'loved' is gone, the probability of positive is 41 %.
        Without the word loved, the probability of positive would be 41 %.""",
    ),
    (
        [Contrast(label="positive", foil="negative")],
        """The model finds positive likelier than negative.
        The model considers positive more likely than negative.
        positive is more likely than negative.
        negative is less likely than positive.
        The model prefers positive to negative.
        The model favours positive over negative.
        The model gives positive a higher probability than negative.
        The probability of positive is higher than that of negative.
        The probability of positive is greater than the probability of negative.
        positive has a higher probability than negative.
        The model thinks positive is more probable than negative.
        The model judges positive to be likelier than negative.""",
    ),
    (
        [Necessity(listed=(LOVED,))],
        """Without 'loved', the decision changes.
        Removing 'loved' changes the prediction.
        Deleting the word loved flips the decision.
        If 'loved' were removed, the prediction would change.
        If you take away 'loved', the decision flips.
        The decision would be different without 'loved'.
        'loved' is necessary for the decision.
        'loved' is needed.
        'loved' is essential for the positive prediction.
        The decision depends on 'loved'.
        The model needs 'loved'.
        The prediction requires 'loved'.
        When 'loved' is dropped, the outcome changes.""",
    ),
    (
        [Necessity(listed=(THIN,), holds=False)],
        """Without 'thin', the decision stays the same.
        Removing 'thin' does not change the prediction.
        Deleting 'thin' leaves the decision unchanged.
        If 'thin' were removed, the prediction would stay the same.
        'thin' is not necessary for the decision.
        'thin' isn't needed.
        The decision does not depend on 'thin'.
        The model does not need 'thin'.
        Without 'thin', the prediction does not change.
        The decision would not change without 'thin'.
        After removing 'thin', the prediction is unchanged.
        Taking out 'thin' doesn't flip the decision.""",
    ),
    (
        [Sufficiency(listed=(LOVED,))],
        """'loved' alone is enough for the decision.
        'loved' on its own is enough.
        'loved' by itself is sufficient for the prediction.
        'loved' alone suffices.
        'loved' is sufficient to reach the decision.
        'loved' is enough for positive.
        With only 'loved' left, the decision stays the same.
        With everything but 'loved' removed, the decision does not change.
        Keeping only 'loved' does not change the prediction.
        'loved' alone is enough for the model to say positive.
        If only 'loved' is left, the prediction stays the same.
        'loved' suffices for the decision.""",
    ),
    (
        [Flip(edits=WITHOUT_LOVED, label="negative")],
        """Without 'loved', the model says negative.
        If 'loved' were removed, it would be negative.
        If 'loved' was deleted the model would predict negative.
        Removing 'loved' flips the prediction to negative.
        Deleting 'loved' makes the model say negative.
        The prediction becomes negative when 'loved' is removed.
        The model says negative without 'loved'.
        After deleting 'loved', the classifier predicts negative.
        Without 'loved', the prediction flips to negative.
        When you remove 'loved', the decision turns to negative.
        Taking out 'loved' turns it into negative.
        Without 'loved', the text is classified as negative.
        With 'loved' removed, the model's decision is negative.""",
    ),
    (
        [Flip(edits=(Edit("replace", (THIN,), "rich"),), label="positive")],
        """With 'thin' replaced by 'rich', the model says positive.
        If 'thin' were replaced by 'rich', the model would say positive.
        Replacing 'thin' with 'rich' makes it positive.
        After replacing 'thin' with 'rich', the prediction is positive.
        Changing 'thin' to 'rich' leaves the decision positive.
        When 'thin' is replaced with 'rich', the model predicts positive.
        Swapping 'thin' for 'rich' makes the model say positive.
        The prediction stays positive if 'thin' is replaced by 'rich'.
        The model says positive with 'thin' replaced by 'rich'.
        If you replace 'thin' with 'rich', it is positive.
        With 'thin' swapped for 'rich', the text is classified as positive.
        With 'thin' changed to 'rich', the decision remains positive.""",
    ),
    (
        [NoFlip(tried=120, up_to=2)],
        """None of the 120 ways to delete one or two words changes the decision.
        None of the 120 ways of deleting one or two words flips the prediction.
        None of the 120 ways to remove up to two words changes the decision.
        None of the 120 deletions of up to two words flips the decision.
        No deletions of one or two words change the decision.
        Not one of the 120 ways to delete up to 2 words changes the prediction.
        All 120 ways to delete one or two words leave the decision unchanged.
        Deleting one or two words never changes the decision.
        Removing up to two words never flips the prediction.
        Not one of the 120 removals of one or two words changes the outcome.
        All of the 120 ways of removing up to two words leave the prediction unchanged.
        None of the 120 ways to drop one or two words changes the prediction.""",
    ),
    (
        [Effect(listed=(LOVED,), direction="lowers", points=Spoken("64", "points"), **POS)],
        """Deleting 'loved' lowers the probability of positive by 64 points.
        Removing 'loved' reduces the probability of positive by 64 percentage points.
        Without 'loved', the probability of positive drops by 64 points.
        Without 'loved', the probability of positive falls by 64 points.
        If 'loved' is removed, the confidence in positive goes down by 64 points.
        When 'loved' is deleted, the probability of positive decreases by 64 points.
        'loved' raises the probability of positive by 64 points.
        'loved' increases the score for positive by 64 points.
        The probability of positive falls by 64 points without 'loved'.
        Taking away 'loved' lowers the likelihood of positive by 64 points.
        The removal of 'loved' decreases the probability of positive by 64 points.
        After removing 'loved', the probability of positive sinks by 64 points.""",
    ),
    (
        [Predicted(label="positive"), Effect(listed=(LOVED,), direction="lowers", **POS)],
        """The model says positive because of 'loved'.
        Because of 'loved', the model says positive.
        The model predicts positive due to 'loved'.
        The prediction is positive because of 'loved'.
        The model says positive thanks to 'loved'.
        Due to the word loved, the classifier predicts positive.
        The model classifies it as positive because it contains 'loved'.
        The model says positive because the text contains 'loved'.
        'loved' is why the model says positive.
        'loved' is the reason the model says positive.
        The model predicts positive because 'loved' appears in the text.
        'loved' is the reason for the positive prediction.""",
    ),
    (
        [Agreement(said=Rank(word=LOVED, **POS), turn=2)],
        """As said in answer 2, 'loved' counts most.
        As I said in answer 2, 'loved' is the most important word.
        As stated in turn 2, 'loved' counts most.
        As already said in answer 2, 'loved' matters most.
        As I already mentioned in my reply 2, 'loved' counts most.
        As established in answer 2, 'loved' has the biggest influence.
        As we said in answer 2, 'loved' weighs most.
        As said before in answer 2, 'loved' counts most.
        As mentioned earlier in answer 2, 'loved' counts most.
        As stated in my answer 2, the word that counts most is 'loved'.
        As said in turn 2, the most important word is 'loved'.
        As I told you in answer 2, 'loved' counts most.""",
    ),
)
CASES = [(list(claims), line.strip()) for claims, block in TABLE for line in block.splitlines()]


def unbound(claim: Claim) -> Claim:
    if isinstance(claim, Agreement):
        return Agreement(said=unbound(claim.said), turn=claim.turn)
    return claim.citing()


@pytest.mark.parametrize(("claims", "sentence"), CASES, ids=[s for _, s in CASES])
def test_a_wording_is_read_as_its_claim(claims: list[Claim], sentence: str, review: Any) -> None:
    parsed = parse(sentence, review.signature())
    assert parsed.problem is None, parsed.problem
    assert [unbound(c) for c in parsed.claims] == claims


def test_every_claim_kind_has_twelve_wordings() -> None:
    for claims, block in TABLE:
        assert len(block.splitlines()) >= 12, claims
