"""Which sense a word of the text is taken to have: said where it is clear, and said to be unclear where it is not."""

from __future__ import annotations

from whyproof.agent.meaning.senses import Linked, linked
from whyproof.agent.statement import Remark
from whyproof.agent.turn import Turn
from whyproof.core.errors import InputError, ResourceError
from whyproof.knowledge.wordnet import wordnet
from whyproof.verifiers.english.quotes import quote

NAMED = 2  # senses of an unclear word that are named


def sense_in_text(turn: Turn, word: str) -> Linked | None:
    """The senses of a word as it stands first in the text, on record; None where it does not stand there, or the graph has no
    or only one sense of it, or there is no encoder to read the text with."""
    instance = turn.conversation.instance
    places = instance.find(word) if instance is not None else ()
    if instance is None or not places:
        return None
    try:
        found = linked(instance, places[0])
    except (ResourceError, InputError):  # the encoder is not there, or badly named: what the graph knows can be told without it
        return None
    if len(found.senses) < 2:
        return None
    turn.tools.keep(found.evidence(instance))
    return found


def said(found: Linked) -> Remark:
    """What the word is taken to mean, or between which meanings its context does not decide."""
    word = quote(found.word.text)
    if found.clear:
        return Remark(f"In this text I take {word} to mean {named(found.senses[0].node, found.word.text)}.")
    names = [named(node, found.word.text) for node in nodes_of(found)]
    if len(names) == 1:
        return Remark(f"I am not sure of the part of speech of {word} here; I take it to mean {names[0]}.")
    return Remark(f"What {word} means in this text is not clear to me: {', or '.join(names)}. I answer for each.")


def nodes_of(found: Linked) -> tuple[str, ...]:
    """The senses that an answer is about: the clear one, or those between which nothing decides."""
    return found.likely[: 1 if found.clear else NAMED]


def named(node: str, word: str) -> str:
    """A sense by another word for it, and by what it is a kind of or is like."""
    graph = wordnet()
    same = [lemma for lemma in graph.lemmas[node] if lemma.casefold() != word.casefold()][:1]
    kind = [f"a kind of {quote(graph.lemmas[up][0])}" for up in graph.targets(node, "hypernym")]
    like = [f"much like {quote(graph.lemmas[other][0])}" for other in graph.targets(node, "similar")]
    near = [*kind, *like][:1]
    return f"{quote(same[0])} ({near[0]})" if same and near else (near or [quote((same or [graph.lemmas[node][0]])[0])])[0]
