"""Data sets, texts, rules, premises and the meanings of words in other orders and by other names, each beside what it says; and
near misses, which are not read so."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from whyproof.core.claim import Count
from whyproof.verifiers.english import parse

#: What the plain sentence says, and others that say the same.
SAME = {
    "'dull' is a negative word.": (
        "In the sentiment lexicon, the word 'dull' has been marked as negative.",
        "'dull' has a negative entry in the sentiment lexicon.",
        "The sentiment lexicon has 'dull' down as a negative word.",
        "The lexicon files 'dull' among its negative words.",
        "'dull' is annotated as negative in the sentiment lexicon.",
        "Going by the lexicon, 'dull' is rated as negative.",
        "If you look up 'dull' in the sentiment lexicon, it is a negative word.",
        "When we look it up in the sentiment lexicon, 'dull' is a negative word.",
        "The negative words in the sentiment lexicon include 'dull'.",
        "Among the negative words of the lexicon we find 'dull'.",
        "It is as a negative word that 'dull' stands in the sentiment lexicon.",
        "The entry for 'dull' in the sentiment lexicon is negative.",
        "The sentiment lexicon assigns negative polarity to 'dull'.",
        "You will find 'dull' among the negative words in the sentiment lexicon.",
        "'dull' appears in the sentiment lexicon as a negative word.",
    ),
    "'dull' is not a negative word.": (
        "In the sentiment lexicon, the word 'dull' has not been marked as negative.",
        "The sentiment lexicon doesn't have 'dull' down as a negative word.",
        "The negative words in the sentiment lexicon do not include 'dull'.",
        "Among the negative words of the lexicon, there is no 'dull'.",
        "There is no entry of 'dull' as a negative word in the sentiment lexicon.",
        "It is not as a negative word that 'dull' stands in the sentiment lexicon.",
        "You will not find 'dull' among the negative words in the sentiment lexicon.",
        "'dull' is no negative word according to the sentiment lexicon.",
        "Per the sentiment lexicon, 'dull' isn't negative.",
    ),
    "'car' is a kind of 'vehicle'.": (
        "'car' falls under 'vehicle' as a kind of it.",
        "'car' comes within the category 'vehicle', as one type of it.",
        "The kinds of 'vehicle' include 'car'.",
        "'car' is a more specific term for a kind of 'vehicle'.",
        "'car' is included among the types of 'vehicle'.",
        "'vehicle' is the general term, and 'car' is a kind of it.",
    ),
    "'car' is not a kind of 'vehicle'.": (
        "'car' does not fall under 'vehicle' as a kind of it.",
        "The types of 'vehicle' do not include 'car'.",
        "Among the kinds of 'vehicle', we do not find 'car'.",
    ),
    "'car' is a part of 'vehicle'.": (
        "'car' makes part of 'vehicle'.",
        "'car' relates to 'vehicle' as a part to its whole.",
        "As one part, 'car' belongs to 'vehicle'.",
        "'car' is a component part of 'vehicle'.",
        "'vehicle' counts 'car' among its parts.",
        "The components of 'vehicle' include 'car'.",
        "'car' constitutes one part of 'vehicle'.",
    ),
    "'car' is not a part of 'vehicle'.": (
        "'car' does not relate to 'vehicle' as part to whole.",
        "'car' is not a constituent part of 'vehicle'.",
        "'car' does not constitute a part of 'vehicle'.",
    ),
    "'car' and 'vehicle' are synonyms.": (
        "'car' and 'vehicle' are in the relation of synonymy.",
        "There is synonymy between 'car' and 'vehicle'.",
        "The meaning of 'car' is identical to that of 'vehicle'.",
        "In meaning, 'car' and 'vehicle' are the same.",
        "'car' is listed as a synonym of 'vehicle'.",
        "'car' serves as a synonym for 'vehicle'.",
    ),
    "'car' and 'vehicle' are not synonyms.": (
        "The words 'car' and 'vehicle' do not stand in a relation of synonymy.",
        "'car' has a different meaning from 'vehicle'.",
        "'car' means something other than 'vehicle'.",
        "The meaning of 'car' differs from that of 'vehicle'.",
    ),
    "'car' and 'vehicle' are antonyms.": (
        "There is a relation of antonymy between 'car' and 'vehicle'.",
        "'car' and 'vehicle' are linked as antonyms.",
    ),
    "'car' and 'vehicle' are not antonyms.": (
        "No antonym relation exists between 'car' and 'vehicle'.",
        "Between 'car' and 'vehicle' there is no antonymy.",
    ),
    "'car' entails 'vehicle'.": (
        "Whoever does 'car' thereby does 'vehicle'.",
        "It follows from doing 'car' that one also does 'vehicle'.",
        "To 'car' is always to 'vehicle' as well.",
        "It is not possible to 'car' and not to 'vehicle'.",
        "You cannot 'car' and not 'vehicle'.",
        "Doing 'vehicle' is entailed by doing 'car'.",
        "To do 'car' is necessarily to do 'vehicle'.",
        "From doing 'car' it follows that one also does 'vehicle'.",
        "There is no doing 'car' without doing 'vehicle'.",
        "If someone does 'car', it follows that he or she does 'vehicle'.",
        "It is impossible to do 'car' and not do 'vehicle'.",
        "Doing 'vehicle' follows from doing 'car'.",
        "A person who does 'car' necessarily does 'vehicle'.",
    ),
    "'car' does not entail 'vehicle'.": (
        "If you 'car', it does not follow that you 'vehicle'.",
        "It does not follow from doing 'car' that one does 'vehicle'.",
        "You can 'car' and not 'vehicle'.",
        "Not everyone who does 'car' necessarily does 'vehicle'.",
        "If you do 'car', it doesn't follow that you do 'vehicle'.",
        "It is possible to do 'car' and not do 'vehicle'.",
        "To do 'car' is not always to do 'vehicle'.",
    ),
    "'car' is derived from 'vehicle'.": (
        "'vehicle' is the root from which 'car' has been formed.",
        "From the word 'vehicle', the word 'car' was derived.",
        "'car' has its root in 'vehicle' through derivation.",
        "The derivation of 'car' is from 'vehicle'.",
        "'vehicle' is the word from which 'car' is derived.",
        "From 'vehicle' we derive 'car'.",
        "From the word 'vehicle' comes the derived word 'car'.",
        "As a word, 'car' has its origin in 'vehicle'.",
        "In terms of word formation, 'car' is derived from 'vehicle'.",
        "The source of the derived word 'car' is 'vehicle'.",
        "'vehicle' has 'car' as a derivative.",
        "It is from 'vehicle' that 'car' comes.",
    ),
    "'car' is not derived from 'vehicle'.": (
        "The derivation of 'car' is not from 'vehicle'.",
        "'vehicle' is not the word from which 'car' is derived.",
        "There is no derivation of 'car' from 'vehicle'.",
        "'car' is not a derived word of 'vehicle'.",
    ),
    "34 of the rows in reviews mention 'not'.": (
        "If you go through reviews, you will find that 34 of the rows mention 'not'.",
        "Searching reviews, we find that 34 of the rows mention 'not'.",
        "Over in reviews, 34 of the rows mention 'not'.",
        "Of all the rows that reviews holds, 34 mention 'not'.",
        "If we take the rows in reviews, then 34 of them mention 'not'.",
        "From the rows contained in reviews, 34 mention 'not'.",
        "Of all the rows that there are in reviews, 34 mention 'not'.",
        "Reviews contains rows, and 34 of them mention 'not'.",
        "If one checks the rows in reviews, 34 of them mention 'not'.",
        "Having counted the rows in reviews, we can say that 34 of them mention 'not'.",
        "As far as the rows in reviews are concerned, 34 mention 'not'.",
        "34 of the rows that reviews contains mention 'not'.",
        "Over the whole of reviews, 34 of the rows mention 'not'.",
        "For reviews, 34 of the cases mention 'not'.",
    ),
    "All of the rows in reviews mention 'not'.": ("If one checks the rows in reviews, all of them mention 'not'.",),
    "'every' occurs once in the text.": (
        "We come across the word 'every' once in the text.",
        "The author uses 'every' once in the text.",
        "In the text, the reviewer used 'every' once.",
        "The word 'every' is attested once in the text.",
        "'every' was counted once in the text.",
    ),
    "The premise and the explanation entail 'A person is outside'.": (
        "The premise and the explanation show us that 'A person is outside' must be true.",
        "Starting from the premise and the explanation, we arrive at 'A person is outside'.",
        "The sentence 'A person is outside' follows from the premise and the explanation.",
        "Given the premise and the explanation, it must be true that 'A person is outside'.",
        "The conclusion to draw from the premise and the explanation is 'A person is outside'.",
        "Out of the premise and the explanation it follows that 'A person is outside'.",
    ),
    "The premise and the explanation contradict 'A person is outside'.": (
        "There is a conflict between 'A person is outside' and the premise taken together with the explanation.",
        "You find a contradiction between 'A person is outside' on one side and the premise and the explanation on the other.",
        "The premise, read together with the explanation, is in contradiction to 'A person is outside'.",
        "There is a contradiction between 'A person is outside' and the premise together with the explanation.",
        "There is a conflict between the premise and the explanation and 'A person is outside'.",
        "Given the premise and the explanation, it can't be true that 'A person is outside'.",
        "'A person is outside' contradicts what the premise and the explanation say.",
        "If the premise and the explanation are true, 'A person is outside' cannot be.",
        "The statement 'A person is outside' is contradicted by the premise and the explanation.",
    ),
    "By the hearsay rule, the letter is not hearsay.": (
        "Under the hearsay rule, the letter cannot be called hearsay.",
        "We learn from the hearsay rule that the letter is not hearsay.",
        "What follows from the hearsay rule is that the letter is not hearsay.",
    ),
    "As said in answer 2, 'loved' counts most.": (
        "The statement that 'loved' counts most was already made in answer 2.",
        "We already know from answer 2 that 'loved' counts most.",
        "We already heard in answer 2 that 'loved' counts most.",
        "As you may have read in answer 2, 'loved' counts most.",
        "You have already been told, in answer 2, that 'loved' counts most.",
    ),
}  # fmt: skip

#: Near misses: a hedge, a part of the whole, another sense.
UNREAD = """'car' and 'vehicle' are different.
'car' is different from 'vehicle'.
In the lexicon, 'dull' is perhaps a positive word.
The sentiment lexicon lists 'dull' as nearly positive.
The sentiment lexicon lists 'dull' as positive or negative.
You might find 'dull' among the positive words in the sentiment lexicon.
Some kinds of 'vehicle' include 'car'.
The kinds of 'vehicle' might include 'car'.
Among most kinds of 'vehicle' is 'car'.
Doing 'car' often follows from doing 'vehicle'.
If someone does 'car', they rarely do 'vehicle'.
Not everyone who does 'car' rarely does 'vehicle'.
From 'car' we rarely derive 'vehicle'.
From 'car' we get 'vehicle'.
There is hardly any synonymy between 'car' and 'vehicle'.
The relation between 'car' and 'vehicle' is close to synonymy.
'car' and 'vehicle' are sometimes linked by synonymy.
'car' is listed as a near synonym of 'vehicle'.
'car' constitutes a large part of 'vehicle'.
'car' is a small component part of 'vehicle'.
If we check some of the rows of reviews, 34 of them contain 'not'.
If we check the rows of reviews twice, 34 of them contain 'not'.
Restricted to the rows of reviews, perhaps 34 contain 'not'.
Restricted to the short rows of reviews, 34 contain 'not'.
Looking at the rows in reviews, we might find that 34 of them contain 'not'.
Among the no reviews predicted negative, none contain 'not'.
The author almost uses 'dull' once in the text.
The author uses 'dull' at least once in the text.
The author of another text uses 'dull' once.
There may be a contradiction between 'A person is outside' and the premise with the explanation.
There is no contradiction between 'A person is outside' and the premise with the explanation.
There is a contradiction between 'A person is outside' and the premise.
The conclusion some draw from the premise and the explanation is 'A person is outside'.
The sentence 'loved every minute' follows from the premise and the explanation.
Under the hearsay rule, the letter might be called hearsay.
Under the hearsay rule, the letter cannot always be called hearsay.
The claim that 'loved' counts most may have been made in answer 2.
The statement that 'loved' counts most was never made in answer 2.
The statement that 'loved' counts most was withdrawn in answer 2.
We already know from answer 2 that 'loved' probably counts most.
'car' relates to 'vehicle' as part to part.
As a part, 'car' may belong to 'vehicle'.
Whoever does 'car' often does 'vehicle'.
To 'car' is sometimes to 'vehicle' as well.
You can 'car' and 'vehicle'.
'dull' has a mixed entry in the sentiment lexicon.
If you go through half of reviews, you will find that 34 of the rows contain 'not'.
Starting from the premise, we arrive at 'A person is outside'.
The premise and the explanation show us that 'A person is outside' may be true.
We learn from the hearsay rule that the letter might be hearsay.
What follows from no rule is that the letter is hearsay.
'loved' argues negative against negative.""".splitlines()


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_another_order_or_name_says_the_same(plain: str, other: str, review: World) -> None:
    signature = review.signature()
    said, meant = parse(other, signature), parse(plain, signature)
    assert meant.claims, meant.problem
    assert [c.to_dict() for c in said.claims] == [c.to_dict() for c in meant.claims], said.problem


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_it_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


@pytest.mark.parametrize("share", ["30 %", "most", "10"])
def test_the_records_that_are_looked_at_are_those_that_are_meant(share: str, review: World) -> None:
    signature = review.signature()
    end = f"{share} have a prediction that differs from negative."
    plain = parse(
        f"Of the records that include the word 'not' in reviews, {share} have a prediction other than negative.", signature
    )
    assert next(c.among for c in plain.claims if isinstance(c, Count))
    assert (
        parse(f"Looking at the records that include the word 'not' in reviews, we see that {end}", signature).claims
        == plain.claims
    )
    assert not parse(f"include the word 'not' in reviews, we see that {end}", signature).claims


def test_which_occurrence_is_meant_may_be_said_of_the_one_that_appears(world: type[World]) -> None:
    built = world("the sound of the film was dull", ("negative", "positive"), "negative")
    built.map("negative")
    plain = parse("The second 'the' counts most.", built.signature()).claims
    assert plain
    for named in ("the second 'the' that appears", "the second of the two occurrences of 'the'", "the second 'the' to appear"):
        assert parse(f"{named} counts most.", built.signature()).claims == plain, named
