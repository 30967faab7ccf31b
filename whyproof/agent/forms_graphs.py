"""The forms of questions about graphs that the person brought: "what does my graph say about 'dull'?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

_GRAPH = (
    r"(?:my |the |our |your |this |that )?(?:own |loaded |user )?"
    r"(?:(?:knowledge )?graphs?|files?|knowledge base|ontology|wordnet|[\w-]+\.\w+)"
)
_SAYS = r"(?:says?|know|knows|tells?|has|have|lists?|contain|contains)"

#: What the files say of a word, or of the words of the text.
SAYING = (
    rf"\bwhat (?:does|do|did) {_GRAPH} {_SAYS}(?: us| me)?\b(?!.*\bmodel\b)",
    rf"\bwhat (?:is|stands|can i find) (?:about|on) .+ in {_GRAPH}",
    rf"\b(?:how|what) (?:does|do|did) {_GRAPH} (?:read|see|define|understand|treat|take|call)\b",
    rf"\bwhat else (?:does|do|did) {_GRAPH} {_SAYS}\b",
    rf"\baccording to {_GRAPH}\b",
)


def _file(reading: Reading, state: Conversation) -> str | None:
    """The graph that the question names."""
    return next((graph.name for graph in state.graphs if graph.name.casefold() in reading.question.casefold()), None)


_EXPERTS = (
    r"(?:the |my |our |your |what the |what )*(?:human |domain )?(?:experts?\b(?:'s?)?|expert (?:graph|knowledge|file)|"
    r"(?:knowledge )?graph\b|knowledge base|[\w-]+\.(?:csv|tsv|ttl|graphml|jsonld|nt)\b)"
)
_MODEL = r"(?:the |this |your )?(?:model|classifier|decision|prediction|explanation|it)"

#: Whether the model is at one with what a graph holds of words and classes.
COMPARING = (
    rf"\b(?:does|do|is|are|did) {_MODEL} (?:really )?(?:agree|in line|at one|consistent|aligned?|follow|fit|match|go|side|know|"
    rf"contradict)\w*\b.*\b{_EXPERTS}",
    rf"\b(?:where|how|which words|in which words|on what|how far|how well|when|what) .*\b{_MODEL} .*"
    rf"\b(?:agree|disagree|differ|contradict|against|depart|deviate|fit|match|misattribut)\w*\b.*\b{_EXPERTS}",
    rf"\bcompare {_MODEL} (?:with|to|and|against) {_EXPERTS}",
    rf"\bhow (?:often|many|much)\b.*\b(?:agree|disagree|differ|contradict|against|follow|side)\w*\b.*\b{_EXPERTS}",
    rf"\b(?:do|does|would|did) {_EXPERTS} (?:agree|disagree|contradict|support)\w*\b",
    r"\bwhat (?:do|does|would|did) (?:the |my |our |your )?experts?(?: graph| knowledge)?\b (?:say|know|think|hold|tell)\w*\b",
    r"\bmisattribut\w+",
    r"\bagainst (?:the )?expert(?:s|'s| knowledge| graph)\b",
)


def comparing(reading: Reading, state: Conversation) -> Step | None:
    """The operation ``knowledge``, of the model beside the graphs."""
    if reading.quoted and re.search(r"\babout qq\d", reading.plain):
        return None
    if not state.graphs and not re.search(r"\bexperts?\b|\bgraph\b", reading.plain):
        return None
    over = "data" if over_data(reading, state) else None
    return step("knowledge", about="experts", over=over, file=_file(reading, state), **{"class": reading.classes[:1] or None})


_OVER_ROWS = re.compile(
    r"\b(?:over|across|in|on|for|throughout|of) (?:all |most |how many |the |these |those |my |our |whole |entire |of )*"
    r"(?:rows?|texts|data(?: set)?|dataset|reviews|headlines|examples|sentences|file|set)\b|"
    r"\boverall\b|\bin general\b|\bhow often\b"
)


def over_data(reading: Reading, state: Conversation) -> bool:
    """Whether the model is to be compared with the graphs over the rows of the data set that is open."""
    if state.data is None or not state.graphs or not any(re.search(p, reading.plain) for p in COMPARING):
        return False
    return state.instance is None or bool(_OVER_ROWS.search(reading.plain))


_PAIR = r"(?:premise|hypothesis|question|answer|context|(?:two |both )?(?:texts|sentences|parts|pair|sides)|them|first|second)"

#: What ways there are between the two texts of a pair.
CONNECTING = (
    rf"\b(?:what|which words?|how|which (?:paths?|links?|concepts?)|is there anything that|does anything) "
    rf"(?:does |do |is |are |would )?(?:connects?|links?|ties?|relates?|joins?|bridges?)\b.*\b{_PAIR}\b",
    rf"\bhow (?:is|are|do|does) (?:the )?{_PAIR}\b.*\b(?:connect|link|relat|hang together)\w*",
    rf"\b(?:paths?|connections?|links?|relations?) (?:between|from) (?:the )?{_PAIR}\b",
)


def connecting(reading: Reading, state: Conversation) -> Step | None:
    """The operation ``knowledge``, of the words of one text and those of the other."""
    if reading.quoted or state.instance is None:
        return None
    fields = state.instance.fields
    named = any(re.search(rf"\b{re.escape(field)}\b", reading.plain) for field in fields)
    return step("knowledge", about="pair") if named or len(fields) > 1 else None


_OF_MINE = re.compile(r"\b(?:my|our|own|loaded|user|files?)\b|[\w-]+\.(?:csv|tsv|ttl|graphml|jsonld|nt)\b")


def saying(reading: Reading, state: Conversation) -> Step | None:
    """The operation ``knowledge``, asked of the files alone; of WordNet where nobody brought one, and none of the person's own is
    named."""
    about = re.search(
        r"\b(?:about|of|on|for|read|see|define|understand|treat|take|call) (?:the (?:word|term) )?(qq\d+|[\w'-]+)", reading.plain
    )
    named = reading.surface(about[1]) if about else None
    if named is not None and named.casefold() in ("this", "that", "it", "the", "these", "my"):
        named = reading.previous[0] if reading.previous and named in ("it", "that") else None
    words = [named] if named else list(reading.quoted[:1])
    if not state.graphs and words and not _OF_MINE.search(reading.plain):
        return step("knowledge", words=words)  # WordNet is what is meant where nobody brought a graph
    return step("knowledge", words=words, about="files", file=_file(reading, state))


GRAPH_FORMS: tuple[tuple[tuple[str, ...], Callable[[Reading, Conversation], Step | None]], ...] = (
    (CONNECTING, connecting),
    (COMPARING, comparing),
    (SAYING, saying),
)
