"""What mattered: words, phrases, sentences or groups of words."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.operations.decision import decision
from whyproof.agent.operations.interactions import interactions
from whyproof.agent.operations.measures import of_learned
from whyproof.agent.operations.parts import about_document, about_part, about_parts
from whyproof.agent.operations.words import about_decision, about_word
from whyproof.agent.operations.words_listed import about_all, about_content, about_field, about_least
from whyproof.agent.statement import Remark, Said
from whyproof.agent.steps import OF_PARTS
from whyproof.agent.turn import Turn
from whyproof.core.sentences import long, sentences
from whyproof.core.text import Part
from whyproof.tools.registry import method

MANY = 6  # sentences of a long text


@operation("attribute")
def attribute(turn: Turn) -> Iterator[Said]:
    """Words asked about, one by one; else the decision and the words that carry it (of a pair, of both texts or of one), its
    phrases, its sentences or groups."""
    if turn.slots.get("another"):
        yield Remark(f"By {method(turn.method()).card.title} this time:")
    units = turn.slots.get("granularity")
    if units in ("character", "token"):
        yield Remark(f"My weights are of whole words and of what is longer, not of {units}s, so here are the words.")
    if units in OF_PARTS:
        yield from about_parts(turn)
    elif turn.slots.get("words"):
        for surface in turn.slots["words"][:3]:
            yield from about_named(turn, str(surface))
        yield from of_learned(turn, turn.map(turn.asked or turn.explained))
    elif turn.slots.get("field") in turn.instance.fields:
        yield from about_field(turn, str(turn.slots["field"]))
    elif turn.slots.get("least"):
        yield from about_least(turn)
    elif turn.slots.get("content"):
        yield from about_content(turn)
    elif turn.slots.get("all"):
        yield from about_all(turn)
    elif units == "phrase":
        yield decision(turn)
        yield from interactions(turn)
    elif by_sentences(turn):
        yield from about_document(turn)
    else:
        yield from about_decision(turn)


def about_named(turn: Turn, surface: str) -> Iterator[Said]:
    """What a word does at each of its places; of a phrase, what its words do as one."""
    places = turn.places(surface)
    if len(places[0]) > 1:
        group = Part.of("group", places[0])
        yield from about_part(turn, turn.part_map("groups", [group]), group)
    else:
        yield from about_word(turn, tuple(word for place in places for word in place))


def by_sentences(turn: Turn) -> bool:
    """Whether a plain "why?" is of a long text, which is answered by its sentences first, and then by the words in them."""
    plain = turn.conversation.method is None and not {"sign", "top_k", "method", "granularity"} & set(turn.slots)
    return plain and long(turn.instance) and len(sentences(turn.instance)) >= MANY
