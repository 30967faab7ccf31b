"""More wordings of claims on rules and on what follows, as unlike as people make them: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import Wordings
from whyproof.core.claim import Entailment, RuleOutcome

RULED = {"rule": "hearsay rule", "entity": "the letter", "outcome": "hearsay"}

TABLE: Wordings = (
    (
        [RuleOutcome(**RULED)],
        """The hearsay rule makes the letter hearsay.
        The rule 'hearsay rule' makes 'the letter' 'hearsay'.
        Because of the hearsay rule, the letter is hearsay.
        If we apply the hearsay rule, the letter is hearsay.
        As the hearsay rule has it, the letter is hearsay.
        The letter is to be treated as hearsay by the hearsay rule.
        The hearsay rule applies: the letter is hearsay.
        The hearsay rule treats the letter as hearsay.
        The hearsay rule regards the letter as hearsay.
        The hearsay rule deems the letter hearsay.
        The hearsay rule classifies the letter as hearsay.
        The hearsay rule dictates that the letter is hearsay.
        The hearsay rule means that the letter is hearsay.
        The hearsay rule has the effect that the letter is hearsay.
        Applying the hearsay rule, the letter is hearsay.
        By virtue of the hearsay rule, the letter is hearsay.
        In line with the hearsay rule, the letter is hearsay.
        On the basis of the hearsay rule, the letter counts as hearsay.
        Based on the hearsay rule, the letter is hearsay.
        Due to the hearsay rule, the letter is hearsay.
        As per the hearsay rule, the letter is hearsay.
        From the hearsay rule it follows that the letter is hearsay.
        It follows from the hearsay rule that the letter is hearsay.
        That the letter is hearsay follows from the hearsay rule.
        The letter qualifies as hearsay under the hearsay rule.
        The letter is regarded as hearsay under the hearsay rule.
        The letter is made hearsay by the hearsay rule.
        The letter is hearsay, given the hearsay rule.
        The letter is hearsay because of the hearsay rule.
        The letter is hearsay according to the rule 'hearsay rule'.
        The outcome of the hearsay rule for the letter is hearsay.
        By the hearsay rule: the letter is hearsay.
        The hearsay rule shows that the letter is hearsay.
        The hearsay rule determines that the letter is hearsay.
        When we apply the hearsay rule, the letter is hearsay.
        The letter is classified as hearsay by the hearsay rule.
        The letter is judged to be hearsay under the hearsay rule.
        The letter is seen as hearsay under the hearsay rule.
        In accordance with the rule 'hearsay rule', the letter is hearsay.
        The letter becomes hearsay under the hearsay rule.
        The hearsay rule renders the letter hearsay.
        As the rule 'hearsay rule' says, the letter is hearsay.""",
    ),
    (
        [RuleOutcome(**RULED, holds=False)],
        """By the hearsay rule, the letter is not hearsay.
        Under the hearsay rule, the letter does not count as hearsay.
        According to the hearsay rule, the letter isn't hearsay.
        The hearsay rule does not make the letter hearsay.
        The rule 'hearsay rule' doesn't make 'the letter' 'hearsay'.
        The letter is not hearsay under the hearsay rule.
        Given the hearsay rule, the letter isn't hearsay.
        The letter does not qualify as hearsay under the hearsay rule.
        The letter is not treated as hearsay by the hearsay rule.
        The hearsay rule does not treat the letter as hearsay.
        The hearsay rule implies that the letter is not hearsay.
        The hearsay rule says that the letter is not hearsay.
        The letter is not to be regarded as hearsay under the hearsay rule.
        From the hearsay rule it follows that the letter is not hearsay.
        If we apply the hearsay rule, the letter is not hearsay.
        The letter fails to qualify as hearsay under the hearsay rule.
        The letter is not made hearsay by the hearsay rule.""",
    ),
    (
        [Entailment(hypothesis="A person is outside")],
        """The premise, together with the explanation, implies 'A person is outside'.
        Given the premise and the explanation, 'A person is outside' must be true.
        Given the premise and the explanation, 'A person is outside' is true.
        Given the premise and the explanation, 'A person is outside' holds.
        Given the premise and the explanation, 'A person is outside' follows.
        If the premise and the explanation hold, then 'A person is outside' holds.
        If the premise and the explanation are true, then 'A person is outside' must be true.
        If the premise and the explanation hold, 'A person is outside' must hold.
        'A person is outside' must be true if the premise and the explanation hold.
        'A person is outside' is true, given the premise and the explanation.
        We can conclude 'A person is outside' from the premise and the explanation.
        From the premise and the explanation we can conclude that 'A person is outside'.
        From the premise and the explanation, we can infer 'A person is outside'.
        The step from the premise with the explanation to 'A person is outside' is valid.
        The inference from the premise and the explanation to 'A person is outside' is logically valid.
        Taken together, the premise and the explanation establish 'A person is outside'.
        Together, the premise and the explanation imply 'A person is outside'.
        The premise and the explanation guarantee 'A person is outside'.
        The premise and the explanation show that 'A person is outside'.
        The premise and the explanation make 'A person is outside' true.
        The hypothesis 'A person is outside' is a consequence of the premise and the explanation.
        'A person is outside' is a logical consequence of the premise with the explanation.
        'A person is outside' can be deduced from the premise and the explanation.
        'A person is outside' can be concluded from the premise and the explanation.
        'A person is outside' is implied by the premise and the explanation.
        'A person is outside' is established by the premise and the explanation.
        'A person is outside' logically follows from the premise and the explanation.
        It follows from the premise and the explanation that 'A person is outside'.
        From the premise and the explanation it logically follows that 'A person is outside'.
        The premise along with the explanation leads to the conclusion that 'A person is outside'.
        The premise and the explanation are enough to conclude 'A person is outside'.
        The premise combined with the explanation lets us conclude that 'A person is outside'.
        The premise with the explanation means that 'A person is outside'.
        The premise with the explanation entails that a person is outside.
        From the premise and the explanation it follows that a person is outside.
        Given the premise and the explanation, it follows that 'A person is outside'.
        Given the premise and the explanation, we can conclude that 'A person is outside'.
        Assuming the premise and the explanation, 'A person is outside' is true.
        If we accept the premise and the explanation, 'A person is outside' follows.
        The explanation together with the premise proves 'A person is outside'.
        'A person is outside' necessarily follows from the premise and the explanation.
        The premise with the explanation entails “A person is outside.”.
        The premise and the explanation imply the hypothesis.
        The premise and the explanation entail the conclusion 'A person is outside'.
        Starting from the premise and the explanation, we can infer that 'A person is outside'.""",
    ),
    (
        [Entailment(hypothesis="A person is outside", holds=False)],
        """From the premise and the explanation it follows that 'A person is outside' is false.
        'A person is outside' is contradicted by the premise and the explanation.
        Given the premise and the explanation, 'A person is outside' cannot be true.
        Given the premise and the explanation, 'A person is outside' is false.
        Given the premise and the explanation, 'A person is outside' must be false.
        The premise and the explanation rule out 'A person is outside'.
        If the premise and the explanation hold, then 'A person is outside' is false.
        If the premise and the explanation hold, 'A person is outside' cannot be true.
        If the premise and the explanation hold, 'A person is outside' does not hold.
        'A person is outside' cannot be true if the premise and the explanation hold.
        'A person is outside' is false, given the premise and the explanation.
        The premise, together with the explanation, contradicts 'A person is outside'.
        Together, the premise and the explanation exclude 'A person is outside'.
        We can conclude from the premise and the explanation that 'A person is outside' is false.
        From the premise and the explanation we can conclude that 'A person is outside' is not true.
        The premise with the explanation is incompatible with 'A person is outside'.
        'A person is outside' is incompatible with the premise and the explanation.
        'A person is outside' conflicts with the premise and the explanation.
        'A person is outside' is disproved by the premise with the explanation.
        The negation of 'A person is outside' follows from the premise and the explanation.
        The premise and the explanation entail the negation of 'A person is outside'.
        The premise and the explanation make 'A person is outside' false.
        The premise and the explanation make 'A person is outside' impossible.
        The premise and the explanation show that 'A person is outside' is false.
        Taken together, the premise and the explanation refute 'A person is outside'.
        The premise and the explanation contradict that a person is outside.
        The premise with the explanation falsifies 'A person is outside'.""",
    ),
)
