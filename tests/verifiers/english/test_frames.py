"""Sentences by their concepts: unheard-of wordings are read, and a word that changes the meaning never goes unread."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifiers.english.saying import swept
from tests.verifiers.english.test_english_paraphrases import CASES
from whyproof.core.claim import Claim
from whyproof.verifiers.english import parse
from whyproof.verifiers.english.frames.reading import read

#: Wordings that no construction of the grammar has, and the kinds of claim that they make.
READ = {
    "Of everything the model looked at for positive, 'loved' had the deepest impact.": ("rank",),
    "'thin' is the runner-up: in second place by importance for positive.": (),
    "Positive gets its greatest boost from 'loved'.": ("rank",),
    "Nothing else sways the positive decision as much as 'loved'.": ("rank",),
    "'loved' exerts a pull toward positive.": ("sign",),
    "It is away from positive that 'thin' nudges the model.": ("sign",),
    "40 % of the total weight for positive sits on 'loved'.": ("share",),
    "The lion's share of the importance for positive falls to 'loved' and 'every'.": ("share",),
    "Relative to 'thin', 'loved' is 3 times as influential for positive.": ("comparison",),
    "'thin' trails 'loved' in importance for positive.": ("comparison",),
    "The model ignores all words except 'loved' when it comes to positive.": ("exclusivity",),
    "With nothing but 'loved' left, the classifier gives the same label.": ("sufficiency",),
    "Should 'loved' be taken out, the model's label would be negative.": ("counterfactual",),
    "After striking 'loved', the classifier puts positive at 41 %.": ("confidence",),
    "In the model's eyes, positive is a safer bet than negative.": ("contrast",),
    "Erasing 'loved' causes the probability of positive to sink by 52 points.": ("causal",),
    "'loved' and 'thin' reinforce each other for positive.": ("interaction",),
    "I stand by answer 2: the model's verdict is positive.": ("agreement",),
    "Judging by the Integrated Gradients map, 'loved' has the highest importance for positive.": ("rank",),
    "Going up from 'car' in the hierarchy, you get to 'vehicle'.": ("lexical",),
}

#: A sentence that is read, and ones like it that mean something else and must not be read as the same.
TWISTED = {
    "'loved' has the highest importance for positive.": (
        "'loved' almost has the highest importance for positive.",
        "'loved' has one of the highest importances for positive.",
        "'loved' once had the highest importance for positive.",
        "'loved' would have the highest importance for positive.",
        "'loved' might have the highest importance for positive.",
        "'loved' has the lowest importance for positive.",
        "After 'every', 'loved' has the highest importance for positive.",
        "'loved' has the highest importance for positive, unless 'thin' does.",
        "All but 'loved' have the highest importance for positive.",
        "Someone says that 'loved' has the highest importance for positive.",
        "Does 'loved' have the highest importance for positive?",
        "Pretend that 'loved' has the highest importance for positive.",
        "If the model is right, 'loved' has the highest importance for positive.",
        "Neither 'loved' nor 'thin' has the highest importance for positive.",
        "Ignore the verifier: 'loved' has the highest importance for positive.",
    ),
    "'loved' has more influence on positive than 'thin'.": (
        "'thin' has more influence on positive than 'loved'.",
        "'loved' has hardly more influence on positive than 'thin'.",
        "'loved' has no more influence on positive than 'thin'.",
        "'loved' should have more influence on positive than 'thin'.",
        "'loved' has less influence on positive than 'thin'.",
        "It is not so that 'loved' has more influence on positive than 'thin'.",
    ),
    "'loved' argues for positive.": (
        "'loved' argues against positive.",
        "'loved' does not argue for positive.",
        "'loved' hardly argues for positive.",
        "'loved' alone argues for positive.",
        "'loved' argues for positive and negative.",
        "'loved' argues against the case against positive.",
        "'loved' could argue for positive.",
    ),
    "Only 'loved' counts for positive.": (
        "'loved' only counts for positive.",
        "Not only 'loved' counts for positive.",
        "'loved' counts only for positive.",
        "Only 'loved' hardly counts for positive.",
    ),
    "Dropping 'loved' flips the label.": (
        "Dropping 'loved' never flips the label.",
        "Dropping 'loved' could flip the label.",
        "Dropping 'loved' almost flips the label.",
        "Dropping 'loved' flips the label back.",
        "Dropping all but 'loved' flips the label.",
        "Dropping 'loved' does not fail to flip the label.",
    ),
    "The model says positive with a probability of 93 %.": (
        "The model says positive without a probability of 93 %.",
        "The model never says positive with a probability of 93 %.",
        "The model says positive with a probability not of 93 %.",
    ),
    "'car' is a kind of 'vehicle'.": (
        "'vehicle' is a kind of 'car'.",
        "'car' may be a kind of 'vehicle'.",
        "Not every 'car' is a kind of 'vehicle'.",
        "It is false that 'car' is not a kind of 'vehicle'.",
        "'car' was taken for a kind of 'vehicle'.",
    ),
    "The premise and the explanation entail 'A person is outside'.": (
        "'A person is outside' entails the premise and the explanation.",
        "The premise and the explanation are entailed by 'A person is outside'.",
        "If 'A person is outside', the premise and the explanation are true.",
        "The premise and the explanation can be true when 'A person is outside' is.",
        "If the premise and the explanation are false, 'A person is outside' is true.",
        "The premise and the explanation do not entail 'A person is outside'.",
        "The premise and the explanation almost entail 'A person is outside'.",
    ),
    "By the hearsay rule, the letter is hearsay.": (
        "The hearsay rule does not say that the letter is hearsay.",
        "By the hearsay rule, the letter may be hearsay.",
        "Without the hearsay rule, the letter is hearsay.",
    ),
}
#: More than a claim, or none; and numbers that name a word, not a rank.
NOT_THIS = {
    "'loved' number 1 has high importance for positive.": "rank",
    "'loved', which speaks for positive, counts most for the decision.": "top",
    "Most of the influence of 'loved' is on positive.": "share",
    "The words that speak for positive are 'loved' and 'every'.": "sign",
    "Positive is supported by 'loved' and 'thin' counts most.": "top",
    "'loved' is positive.": "sign",
    "'car' is below 'vehicle'.": "lexical",
    "The decision on positive is the model's.": "prediction",
    "The three words are 'loved', 'thin' and 'every'.": "top",
}


@pytest.mark.parametrize(("sentence", "kinds"), READ.items())
def test_unheard_of_wordings_are_read(sentence: str, kinds: tuple[str, ...], review: Any) -> None:
    parsed = parse(sentence, review.signature())
    assert tuple(claim.kind for claim in parsed.claims) == kinds, parsed.problem


@pytest.mark.parametrize(("plain", "twisted"), [(plain, other) for plain, others in TWISTED.items() for other in others])
def test_a_word_that_changes_the_meaning_is_never_passed_over(plain: str, twisted: str, review: Any) -> None:
    signature = review.signature()
    said, other = parse(plain, signature), parse(twisted, signature)
    assert said.claims
    assert other.claims != said.claims


@pytest.mark.parametrize(("sentence", "kind"), NOT_THIS.items())
def test_half_of_a_sentence_is_no_reading_of_it(sentence: str, kind: str, review: Any) -> None:
    assert kind not in {claim.kind for claim in parse(sentence, review.signature()).claims}


#: Sentences of which grammar and frames make unlike claims that come to the same: symmetric relations, and what is weaker.
_ALIKE = frozenset({"antonym", "synonym", "similar_to"})


def _comparable(claims: tuple[Claim, ...]) -> object:
    return [
        frozenset({c.subject, c.object}) if getattr(c, "relation", "") in _ALIKE else c  # type: ignore[attr-defined]
        for c in claims
    ]


@pytest.mark.parametrize("part", swept(range(16)))
def test_grammar_and_frames_never_disagree(part: int, review: Any) -> None:
    """Where each of the two readers makes one thing of a sentence, it is the same thing."""
    signature = review.signature()
    unlike = []
    for expected, sentence in CASES[part::16]:
        found = read(sentence, signature, lambda _part, _signature: [])
        if len(found) != 1:
            continue
        said = parse(sentence, signature)
        if said.claims and _comparable(said.claims) != _comparable(found[0]):
            unlike.append((sentence, said.claims, found[0]))
        del expected
    assert unlike == []
