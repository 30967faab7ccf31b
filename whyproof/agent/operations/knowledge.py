"""What a knowledge graph knows of words; and, asked of the model and never of the graph, whether the model uses it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from whyproof.agent.operations import file_graphs, operation
from whyproof.agent.operations.connections import connections
from whyproof.agent.operations.decision import flip_statement
from whyproof.agent.operations.experts import experts
from whyproof.agent.operations.links import graph_evidence, stated, way, way_said
from whyproof.agent.operations.meant import named, nodes_of, said, sense_in_text
from whyproof.agent.operations.words import without
from whyproof.agent.statement import Remark, Said, Statement, say
from whyproof.agent.turn import Turn
from whyproof.core.claim import Lexical, Term
from whyproof.core.claim_world import Relation
from whyproof.core.text import Edit
from whyproof.knowledge.graph_record import KIND_OF, reachable, record
from whyproof.knowledge.word_edits.by_wordnet import senses_of_reading
from whyproof.knowledge.word_relations import (
    Link,
    alike,
    common_ancestor,
    kinds,
    linked,
    opposites,
    senses_of,
    synonyms,
)
from whyproof.knowledge.wordnet import english, wordnet

LISTED = 3  # words named in an answer to an open question
_ASIDE = {"experts": experts, "pair": connections}
_OPEN = {"synonym": synonyms, "antonym": opposites, "kind_of": kinds, "similar_to": alike}
#: What is told of a word where nothing is asked for, or where there is nothing of what is asked for: the first that there is.
_INSTEAD = {None: ("kind_of", "synonym", "similar_to", "antonym"), "synonym": ("synonym", "similar_to")}


@operation("knowledge")
def knowledge(turn: Turn) -> Iterator[Said]:
    """Whether two words stand in a relation, how they are linked, or which words stand in a relation to one; with ``used``
    whether the model uses that, alone or ("also") behind what the graph says."""
    words = [str(w) for w in turn.slots.get("words", [])]
    asked = cast("Relation | None", turn.slots.get("relation"))
    about = turn.slots.get("about")
    if about is not None:
        yield from _ASIDE[about](turn) if about in _ASIDE else file_graphs.says(turn, words)
        return
    if not words:
        yield Remark("Which word do you mean? Put it in quotes.")
        return
    ours = [w for w in words if file_graphs.known(turn, w)]
    unknown = [w for w in words if not senses_of(wordnet(), english(), w)]
    if unknown and unknown[0] not in ours:
        yield Remark(f"I do not find '{unknown[0]}' in the graph. Which other word do you mean?")
        return
    if turn.slots.get("used") is not True:
        found = list(_in_files(turn, words, asked))
        yield from found
        if not unknown:
            yield from _in_wordnet(turn, words, asked, found)
        elif not found:
            yield Remark(f"I do not find '{unknown[0]}' where the other word is.")
    if turn.slots.get("used"):
        yield from used(turn, words)


def _in_files(turn: Turn, words: list[str], asked: Relation | None) -> Iterator[Said]:
    """What the graph files say, where the person brought any."""
    if len(words) == 1:
        yield from file_graphs.listed(turn, words[0], asked)
    elif asked is not None:
        yield from file_graphs.of_two(turn, words[0], words[1], asked)
    else:
        found = file_graphs.between(turn, words[0], words[1])
        hops = None if found or not turn.conversation.graphs else way(turn, words[0], words[1])
        mixed = way_said(turn, hops) if hops and any(hop.file >= 0 for hop in hops) else None
        yield from found
        yield from [mixed] if mixed else []


def _in_wordnet(turn: Turn, words: list[str], asked: Relation | None, before: list[Said]) -> Iterator[Said]:
    """What WordNet says, and that it differs where a file says yes; that it has nothing, only where nothing was said before."""
    if len(words) == 1:
        found = of_one(turn, words[0], asked)
    else:
        found = between(turn, *words[:2]) if asked is None else of_two(turn, words[0], words[1], asked)
    listed = list(found)
    if not before:
        yield from listed
        return
    agreed = any(isinstance(b, Statement) and b.lead for b in before)
    for number, one in enumerate(listed):
        if isinstance(one, Statement) and one.lead == "No:" and agreed:
            yield from (Remark("WordNet differs:"), Statement(one.options))
        elif isinstance(one, Statement) or number > 0:
            yield one


def of_one(turn: Turn, word: str, relation: str | None) -> Iterator[Said]:
    """The words nearest to one: of the sense that it has in the text, where it stands there; else of its other senses."""
    meant = sense_in_text(turn, word)
    of_sense = _nearest(word, relation, nodes_of(meant)) if meant else []
    of_part = _nearest(word, relation, senses_of_reading(meant.reading)) if meant and meant.reading and not of_sense else []
    found = of_sense or of_part or _nearest(word, relation, None)
    if meant and (of_sense or (found and meant.clear)):
        yield said(meant)
    if meant and meant.clear and found and not of_sense:
        yield Remark("For that sense I find none in the graph; for others there is:")
    if not found:
        yield Remark(f"I find no such word for '{word}' in the graph.")
    for link in found[:LISTED]:
        yield stated(turn, link)


def _nearest(word: str, relation: str | None, nodes: Sequence[str] | None) -> list[Link]:
    asked = _INSTEAD.get(relation) or (relation if relation in _OPEN else "kind_of",)
    return next((links for name in asked if (links := _OPEN[str(name)](wordnet(), english(), word, nodes))), [])


def of_two(turn: Turn, one: str, other: str, relation: Relation) -> Iterator[Said]:
    """Whether the relation holds; where it does not, of the most frequent senses, which are named."""
    link = linked(wordnet(), english(), one, other, (relation,))
    if link is not None:
        yield stated(turn, link, lead="Yes:")
        yield from sense_of(turn, link)
        return
    if relation == "kind_of" and (same := linked(wordnet(), english(), one, other, ("synonym",))):
        yield stated(turn, same)
        return
    if relation == "entails" and (near := linked(wordnet(), english(), one, other, ("synonym", "kind_of"))):
        yield Remark("Of these words the graph has no such link, but another one.")
        yield stated(turn, near)
        return
    if relation != "kind_of":  # of kinds the graph is complete enough to deny one; of parts or opposites it is not
        yield Remark(f"I find no such link between '{one}' and '{other}' in the graph. It need not know them all.")
        return
    start, end = (_sense(turn, w) for w in (one, other))
    shut = [(node, name) for node in reachable(wordnet(), start) for name in KIND_OF]
    evidence = turn.tools.keep(graph_evidence(record(wordnet(), [(one, start), (other, end)], (), shut)))
    several = max(len(senses_of(wordnet(), english(), w)) for w in (one, other)) > 1
    terms = (Term(one, start), Term(other, end)) if several else (Term(one), Term(other))
    yield say(Lexical(subject=terms[0], relation=relation, object=terms[1], holds=False, evidence=(evidence.id,)), lead="No:")
    if several:
        yield Remark(f"There I take '{one}' to mean {named(start, one)}, and '{other}' {named(end, other)}.")


def _sense(turn: Turn, word: str) -> str:
    """The sense of a word in the text where it is clear, else its most frequent one."""
    meant = sense_in_text(turn, word)
    return (meant.node if meant else None) or senses_of(wordnet(), english(), word)[0]


def between(turn: Turn, one: str, other: str) -> Iterator[Said]:
    """The shortest link of two words, either way; else the nearest thing that both are a kind of."""
    both = [link for pair in ((one, other), (other, one)) if (link := linked(wordnet(), english(), *pair))]
    if both:
        link = min(both, key=lambda found: len(found.steps))
        yield stated(turn, link)
        yield from sense_of(turn, link)
        return
    common = common_ancestor(wordnet(), english(), one, other)
    hops = way(turn, one, other) if common is None else None
    statement = way_said(turn, hops) if hops and not any(hop.file >= 0 for hop in hops) else None
    if statement is not None:
        yield statement
        return
    if common is None:
        yield Remark(f"I find no near link to name between '{one}' and '{other}'.")
        return
    for link in common:
        yield stated(turn, link)


def used(turn: Turn, words: list[str]) -> Iterator[Said]:
    """What the model does when one word takes the other's place, or goes: the graph cannot tell."""
    yield Remark("That two words are linked says nothing of the model, so I asked it.")
    present = [w for w in words if turn.instance.find(w)]
    for word in present:
        for other in [w for w in words if w != word][:1]:
            edits = tuple(Edit("replace", place, other) for place in turn.places(word))
            yield flip_statement(turn, (), edits)
        yield without(turn, turn.occurrences(word))
    if not present:
        yield Remark("None of these words stands in the text. You can try one: “replace 'a' with 'b'”.")


def sense_of(turn: Turn, link: Link) -> Iterator[Said]:
    """Which sense is meant, by another word for it, where the words have further senses that are linked so."""
    if not link.others or link.relation == "synonym":
        return
    for word, node in ((link.subject, link.start), (link.object, link.end)):
        others = [lemma for lemma in wordnet().lemmas[node] if lemma.casefold() != word.casefold()]
        if others and len(senses_of(wordnet(), english(), word)) > 1:
            yield stated(turn, Link(word, node, "synonym", others[0], node, ()))
    for word, node in ((link.subject, link.start), (link.object, link.end)):
        meant = sense_in_text(turn, word)
        if meant is not None and meant.clear and meant.node != node:
            yield Remark(f"In this text I take '{word}' to mean {named(str(meant.node), word)}, which is another sense.")
