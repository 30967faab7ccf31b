"""Wordings written without a look at the grammar, of rules and theories: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import Wordings
from whyproof.core.claim import Entailment, RuleOutcome

TABLE: Wordings = (
    (
        [RuleOutcome(rule="hearsay rule", entity="the letter", outcome="hearsay")],
        """According to the rule hearsay rule, the letter counts as hearsay.
        Because the hearsay rule applies, the letter is hearsay.
        By the rule called hearsay rule, the letter is hearsay.
        It is by the hearsay rule that the letter is hearsay.
        Under the hearsay rule the letter has to be treated as hearsay.
        The letter is, by the hearsay rule, hearsay.
        For the letter, the hearsay rule gives hearsay.
        The hearsay rule gives hearsay for the letter.
        The hearsay rule yields that the letter is hearsay.
        The hearsay rule has it that the letter is hearsay.
        What the hearsay rule says is that the letter is hearsay.
        It is the hearsay rule that makes the letter hearsay.
        The letter gets the status hearsay from the hearsay rule.
        The letter falls under hearsay by the hearsay rule.
        The hearsay rule decides that the letter is hearsay.
        The hearsay rule concludes that the letter is hearsay.
        Thanks to the hearsay rule, the letter is hearsay.
        With the hearsay rule, the letter is hearsay.
        As to the letter, the hearsay rule says it is hearsay.
        By the hearsay rule, the letter is to count as hearsay.
        By application of the hearsay rule, the letter is hearsay.
        Under the hearsay rule, the letter is treated as hearsay.
        The hearsay rule counts the letter as hearsay.
        The hearsay rule has the consequence that the letter is hearsay.
        According to what the hearsay rule says, the letter is hearsay.
        The letter is hearsay as a result of the hearsay rule.
        The letter is hearsay in the sense of the hearsay rule.
        The letter is hearsay by virtue of the hearsay rule.
        The letter ends up as hearsay under the hearsay rule.
        The letter is declared hearsay by the hearsay rule.
        The hearsay rule declares the letter hearsay.
        The hearsay rule assigns hearsay to the letter.
        The letter is assigned hearsay by the hearsay rule.
        The hearsay rule labels the letter hearsay.
        The hearsay rule turns the letter into hearsay.
        In the eyes of the hearsay rule, the letter is hearsay.
        The application of the hearsay rule makes the letter hearsay.
        Applying the hearsay rule gives that the letter is hearsay.
        Applying the hearsay rule, we find that the letter is hearsay.
        We can conclude from the hearsay rule that the letter is hearsay.
        If the hearsay rule is applied, the letter is hearsay.
        The hearsay rule entails the letter is hearsay.
        By the hearsay rule, the letter must be treated as hearsay.
        The hearsay rule requires that the letter is hearsay.
        What makes the letter hearsay is the hearsay rule.
        According to the hearsay rule, the letter would be hearsay.
        Taking the hearsay rule, the letter is hearsay.
        Looking at the hearsay rule, the letter is hearsay.
        On the hearsay rule, the letter is hearsay.
        The hearsay rule finds the letter to be hearsay.
        The hearsay rule holds the letter to be hearsay.
        It follows by the hearsay rule that the letter is hearsay.
        The letter, by the hearsay rule, is hearsay.
        By the hearsay rule it holds that the letter is hearsay.
        By the hearsay rule, it is true that the letter is hearsay.
        The hearsay rule tells us that the letter is hearsay.
        The verdict of the hearsay rule on the letter is hearsay.
        Following the hearsay rule, we get that the letter is hearsay.""",
    ),
    (
        [RuleOutcome(rule="hearsay rule", entity="the letter", outcome="hearsay", holds=False)],
        """The hearsay rule says the letter isn't hearsay.""",
    ),
    (
        [Entailment(hypothesis="A person is outside")],
        """What follows from the premise and the explanation is 'A person is outside'.
        'A person is outside' is what follows from the premise and the explanation.
        The premise and explanation together entail 'A person is outside'.
        The premise and the explanation together imply that 'A person is outside'.
        The premise plus the explanation proves that 'A person is outside' is true.
        'A person is outside' is a valid conclusion from the premise and the explanation.
        The conclusion 'A person is outside' follows from the premise and the explanation.
        The conclusion 'A person is outside' is justified by the premise and the explanation.
        When the premise and the explanation hold, 'A person is outside' holds too.
        If we take the premise and the explanation as true, 'A person is outside' must be true.
        If the premise and the explanation are true, so is 'A person is outside'.
        Whenever the premise and the explanation are true, 'A person is outside' is true.
        It cannot be that the premise and the explanation hold and 'A person is outside' is false.
        There is no way for the premise and the explanation to hold without 'A person is outside'.
        'A person is outside' is proven by the premise and the explanation.
        'A person is outside' is a theorem of the theory.
        The theory entails 'A person is outside'.
        The premise, with the explanation added, entails 'A person is outside'.
        On the basis of the premise and the explanation, 'A person is outside' is true.
        From the premise and its explanation one can derive 'A person is outside'.
        By the premise and the explanation, 'A person is outside' is true.
        The truth of 'A person is outside' follows from the premise and the explanation.
        That 'A person is outside' follows from the premise and the explanation.
        The premise and the explanation together force 'A person is outside'.
        The premise and the explanation commit us to 'A person is outside'.
        Premise and explanation entail 'A person is outside'.
        The premise, plus the explanation, implies 'A person is outside'.
        The premise and the explanation jointly entail 'A person is outside'.
        Both the premise and the explanation together imply 'A person is outside'.
        With the premise and the explanation, 'A person is outside' follows.
        With the explanation, the premise entails 'A person is outside'.
        In light of the explanation, the premise entails 'A person is outside'.
        Given the explanation, the premise entails 'A person is outside'.
        If we grant the premise and the explanation, 'A person is outside' must be true.
        If both the premise and the explanation are true, then 'A person is outside' is true.
        'A person is outside' is true whenever the premise and the explanation are true.
        'A person is outside' has to be true given the premise and the explanation.
        'A person is outside' holds given the premise and the explanation.
        Logically, the premise and the explanation entail 'A person is outside'.
        The premise and the explanation logically entail 'A person is outside'.
        It is a consequence of the premise and the explanation that 'A person is outside'.
        It is implied by the premise and the explanation that 'A person is outside'.
        The inference to 'A person is outside' from the premise and the explanation is sound.
        The argument from the premise and the explanation to 'A person is outside' is valid.
        'A person is outside' can be proved from the premise and the explanation.
        There is a proof of 'A person is outside' from the premise and the explanation.
        The premise and the explanation yield 'A person is outside'.
        The premise and the explanation suffice to prove 'A person is outside'.
        The premise and the explanation suffice for 'A person is outside'.
        The premise and the explanation have 'A person is outside' as a consequence.
        The premise together with its explanation makes 'A person is outside' certain.
        'A person is outside' is a logical conclusion from the premise and the explanation.
        The hypothesis 'A person is outside' is entailed by the premise and the explanation.
        The hypothesis that 'A person is outside' follows from the premise and the explanation.
        From the premise plus explanation follows 'A person is outside'.
        From the premise and the explanation follows that 'A person is outside'.
        It is provable from the premise and the explanation that 'A person is outside'.
        The premise and the explanation are sufficient for 'A person is outside'.
        The premise and the explanation are sufficient to infer 'A person is outside'.
        Accepting the premise and the explanation, 'A person is outside' is true.
        As the premise and the explanation hold, 'A person is outside' holds.
        Since the premise and the explanation hold, 'A person is outside' is true.
        'A person is outside' is bound to be true given the premise and the explanation.
        'A person is outside' is guaranteed by the premise and the explanation.""",
    ),
    (
        [Entailment(hypothesis="A person is outside", holds=False)],
        """The premise and the explanation are incompatible with 'A person is outside'.
        The premise and the explanation leave no room for 'A person is outside'.
        'A person is outside' is false if the premise and the explanation hold.
        'A person is outside' is inconsistent with the premise and the explanation.
        'A person is outside' is impossible given the premise and the explanation.
        The premise and the explanation cannot hold together with 'A person is outside'.
        The premise and the explanation prove that it is not true that 'A person is outside'.
        It follows from the premise and the explanation that it is false that 'A person is outside'.
        The premise and the explanation together rule out that 'A person is outside'.
        The premise and the explanation tell us that 'A person is outside' is false.
        Given the premise and the explanation, it is impossible that 'A person is outside'.
        Given the premise and the explanation, it cannot be that 'A person is outside'.
        Given the premise and the explanation, it is false that 'A person is outside'.
        'A person is outside' is refuted by the premise and the explanation.
        'A person is outside' is false by the premise and the explanation.
        'A person is outside' does not hold if the premise and the explanation hold.
        'A person is outside' stands in contradiction to the premise and the explanation.
        'A person is outside' and the premise with the explanation contradict each other.
        'A person is outside' is ruled out by the premise and the explanation.
        'A person is outside' is excluded by the premise and the explanation.
        The premise and the explanation show 'A person is outside' to be false.
        The premise and the explanation prove 'A person is outside' false.
        The premise and the explanation prove 'A person is outside' wrong.
        The premise and the explanation imply that it is not the case that 'A person is outside'.
        'A person is outside' cannot hold given the premise and the explanation.
        'A person is outside' goes against the premise and the explanation.
        It follows that 'A person is outside' is false from the premise and the explanation.""",
    ),
)
