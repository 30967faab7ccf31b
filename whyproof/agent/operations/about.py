"""What the model is, and what the words of answers mean: quoted from cards, as what is said of methods is."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.operations.knowledge import of_one
from whyproof.agent.operations.talk import about_method
from whyproof.agent.reading_terms import defined_in
from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.turn import Turn
from whyproof.core.claim import Definition
from whyproof.knowledge.cards import card_evidence
from whyproof.knowledge.glossary import glossary
from whyproof.knowledge.word_relations import senses_of
from whyproof.knowledge.wordnet import english, wordnet
from whyproof.tools.targets.described import ASPECTS, described


@operation("model_info")
def model_info(turn: Turn) -> Iterator[Said]:
    """What is known of the model without asking it anything; the licence where the question is after it, and how often it was
    right alone where that is all that is asked."""
    card = turn.tools.keep(card_evidence(described(turn.tools.target)))
    if turn.slots.get("term") == "labels":
        yield say(Definition(term=card.method, aspect="what", evidence=(card.id,)))
        return
    if turn.slots.get("term") == "accuracy":
        if "accuracy" in card.values:
            yield say(Definition(term=card.method, aspect="accuracy", evidence=(card.id,)))
            yield Remark("Whether it is right about one text I cannot tell. With rows and their labels (--data FILE) I count.")
        else:
            yield Remark(
                "No test of this model is on record here. With rows and their labels (--data FILE) I count its mistakes."
            )
        return
    for aspect in ASPECTS:
        if aspect in card.values and (aspect != "licence" or turn.slots.get("term") == "licence"):
            yield say(Definition(term=card.method, aspect=aspect, evidence=(card.id,)))


@operation("define")
def define(turn: Turn) -> Iterator[Said]:
    """What a term means here and what it does not say; a method's name is answered from its card, a label from the model's, and a
    word of the text from the graph."""
    said = str(turn.slots.get("term", ""))
    term = defined_in(said) or said.casefold()
    found = glossary().get(term)
    if found is not None:
        card = turn.tools.keep(card_evidence(found))
        yield say(Definition(term=card.method, aspect="means", evidence=(card.id,)))
        yield say(Definition(term=card.method, aspect="not_said", evidence=(card.id,)))
    elif turn.slots.get("method"):
        yield from about_method(turn, str(turn.slots["method"]), ("how", "not_shown"))
    elif term in (label.casefold() for label in turn.tools.target.labels):
        card = turn.tools.keep(card_evidence(described(turn.tools.target)))
        yield say(Definition(term=card.method, aspect="what", evidence=(card.id,)))
        yield Remark("What its makers meant by a label stands nowhere here. You can ask what counts for it: “why?”")
    elif turn.conversation.instance is not None and turn.instance.find(said) and senses_of(wordnet(), english(), said):
        yield Remark("As a word of the text it is in the graph:")
        yield from of_one(turn, said, None)
    else:
        yield Remark("I have no definition of that. Ask about weight, proved, counterfactual, robust or baseline, say.")
