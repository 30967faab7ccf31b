"""The word of a text that a new one stands for because both are of a kind: "nobody" for "somebody", "hot" for
"cold", "Friday" for
"Monday"; and the word that is one of a kind that a question calls it by: "the name", "the colour", "the country"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from whyproof.agent.reading_numbers import numbered
from whyproof.core.sentences import sentences
from whyproof.core.text import Instance, Word
from whyproof.knowledge.graph_record import reachable
from whyproof.knowledge.word_edits.by_wordnet import CLOSED, FREQUENT

#: Closed sets, whose words take each other's place.
_SETS = tuple(
    frozenset(words.split())
    for words in (
        "nobody somebody someone everybody everyone anybody anyone noone",
        "nothing something everything anything",
        "no some all every each many few most several any both two three four five",
        "always never often sometimes rarely usually seldom",
        "he she they it we i you",
        "his her their its our my your",
        "january february march april may june july august september october november december",
        "monday tuesday wednesday thursday friday saturday sunday",
        "before after during",
        "because despite although though",
    )
)
_DENIES = frozenset("not never no n't isn't wasn't aren't weren't don't didn't doesn't".split())  # noqa: SIM905
#: What bears a name.
_NAMED = frozenset("name country city town company firm team club brand".split())  # noqa: SIM905


def kindred(new: str, instance: Instance, among: Iterable[str] | None = None) -> str | None:
    """The one word of the text, or of those ``among`` it, that is of a kind with ``new``; None where none or several
    are, and of an
    opposite that the text denies: 'good' for the 'bad' of "not bad"."""
    named = None if among is None else {w.casefold() for w in among}
    words = [w for w in instance.words if named is None or w.text.casefold() in named]
    numbers = [w for w in words if numbered(new.casefold()) is not None and numbered(w.text.casefold()) is not None]
    of_set = [w for w in words if w.text.casefold() != new.casefold() and _in_one_set(new.casefold(), w.text.casefold())]
    found = (
        numbers or of_set or [w for w in words if w.text.casefold() not in CLOSED and _alike(new.casefold(), w.text.casefold())]
    )
    if len({w.text.casefold() for w in found}) != 1 or instance.find(new) or any(_denied(w, instance) for w in found):
        return None
    return found[0].text


def _in_one_set(one: str, other: str) -> bool:
    return any(one in some and other in some for some in _SETS)


def _denied(word: Word, instance: Instance) -> bool:
    at = instance.words.index(word)
    return at > 0 and instance.words[at - 1].text.casefold() in _DENIES


@lru_cache(maxsize=4096)
def _alike(one: str, other: str) -> bool:
    """Whether two words are opposites, or two of one kind, in senses that people have in mind."""
    return bool(_opposites(one) & _lemmas(other) or _opposites(other) & _lemmas(one) or _kinds(one) & _kinds(other))


def _lemmas(word: str) -> set[tuple[str, str]]:
    from whyproof.knowledge.wordnet import english

    return {(r.lemma, r.part) for r in english().readings(word)}


def _nodes(word: str, most: int | None) -> Iterable[tuple[str, str]]:
    """The senses of a word, the most frequent of each lemma."""
    from whyproof.knowledge.wordnet import wordnet

    graph = wordnet()
    for lemma, part in _lemmas(word):
        same = (part, "s") if part == "a" else (part,)
        for node in [n for n in graph.senses(lemma) if graph.parts[n] in same][:most]:
            yield node, part


@lru_cache(maxsize=4096)
def _opposites(word: str) -> frozenset[tuple[str, str]]:
    from whyproof.knowledge.wordnet import wordnet

    graph = wordnet()
    found = set[tuple[str, str]]()
    for node, part in _nodes(word, None):
        near_by = "similar" if graph.parts[node] == "s" else "hypernym" if part == "v" else ""
        heads = [node, *(graph.targets(node, near_by) if near_by else ())]
        for opposite in (o for head in heads for o in graph.targets(head, "antonym")):
            near = [opposite, *(graph.targets(opposite, "similar") if part == "a" else ())]
            found |= {(lemma.casefold(), part) for n in near for lemma in graph.lemmas[n]}
    return frozenset(found)


@lru_cache(maxsize=4096)
def _kinds(word: str) -> frozenset[str]:
    """What a thing is a kind of, one step up."""
    from whyproof.knowledge.wordnet import wordnet

    graph = wordnet()
    nodes = [node for node, part in _nodes(word, FREQUENT) if part == "n"]
    return frozenset(above for node in nodes for above in graph.targets(node, "hypernym"))


FAR, APART = 5, 2  # steps from a word to the nearest one of the text, and how much farther all others are


def nearest(new: str, instance: Instance, among: Iterable[str]) -> str | None:
    """The one word ``among`` those of the text that is of a kind with ``new``, or else plainly nearest to it."""
    among = list(among)
    if found := kindred(new, instance, among):
        return found
    words = dict.fromkeys(w.casefold() for w in among if w.casefold() not in CLOSED)
    ways = sorted((way, word) for word in words if word != new.casefold() and (way := _steps(new.casefold(), word)) is not None)
    near = [word for way, word in ways if way <= FAR and all(other - way >= APART for other, w in ways if w != word)]
    return next((w for w in among if near and w.casefold() == near[0]), None)


@lru_cache(maxsize=4096)
def _steps(one: str, other: str) -> int | None:
    """The steps up and down the kinds of things between two nouns, in their commonest senses."""
    ways = [a + b for up, a in _heights(one) for same, b in _heights(other) if up == same]
    return min(ways, default=None)


@lru_cache(maxsize=4096)
def _heights(word: str) -> tuple[tuple[str, int], ...]:
    """All that a noun is a kind of, with the steps up to it."""
    from whyproof.knowledge.wordnet import wordnet

    graph, found = wordnet(), dict[str, int]()
    level = [node for node, part in _nodes(word, FREQUENT) if part == "n"]
    height = 0
    while level:
        fresh = [node for node in level if node not in found]
        found |= dict.fromkeys(fresh, height)
        level, height = [up for node in fresh for up in graph.targets(node, "hypernym")], height + 1
    return tuple(found.items())


def both_people(one: str, other: str) -> bool:
    """Whether two nouns both name people, or both animals: one may be said to be the other."""
    return any(kind in _above(one) and kind in _above(other) for kind in ("person", "animal"))


@lru_cache(maxsize=4096)
def _above(word: str) -> frozenset[str]:
    """The lemmas of all that a thing is a kind of, in its commonest sense."""
    from whyproof.knowledge.wordnet import wordnet

    graph = wordnet()
    nodes = [node for node, part in _nodes(word, 1) if part == "n"]
    return frozenset(lemma for node in nodes for up in reachable(graph, node) for lemma in graph.lemmas[up])


def names_in(instance: Instance) -> Sequence[Word]:
    """The words written with a capital inside a sentence, and those at its beginning that are no word of the lexicon
    but a name."""
    from whyproof.knowledge.wordnet import english

    opens = {s.words[0] for s in sentences(instance)}

    def names(word: Word) -> bool:
        said = word.text
        known = bool(english().readings(said.casefold())) or said.casefold() in CLOSED
        return said[:1].isupper() and said.casefold() != "i" and (word not in opens or not known) and not said.isupper()

    return [w for w in instance.words if names(w)]


def of_kind(kind: str, instance: Instance) -> str | None:
    """The one word of the text that is a name, a colour, a country: what a question calls "the ``kind``"."""
    if kind in _NAMED:
        found = list(names_in(instance))
    else:
        words = [w for w in instance.words if w.text.casefold() not in CLOSED]
        called = any(lemma == kind for w in words for lemma, _ in _lemmas(w.text.casefold()))  # 'rooms' are "the room"
        found = [] if called else [w for w in words if kind in _above(w.text.casefold())]
    return found[0].text if len({w.text.casefold() for w in found}) == 1 else None
