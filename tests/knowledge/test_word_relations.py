"""Links between words: known answers of WordNet, and what stands in a record is what was found."""

from __future__ import annotations

import pytest

from whyproof.knowledge.word_relations import common_ancestor, kinds, linked, opposites, senses_of, synonyms
from whyproof.knowledge.wordnet import english, wordnet

GRAPH, LEXICON = wordnet(), english()


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("thin", "fat", "antonym"),
        ("loved", "hated", "antonym"),  # of "love" and "hate"
        ("film", "movie", "synonym"),
        ("dog", "animal", "kind_of"),
        ("dogs", "animal", "kind_of"),
        ("finger", "hand", "part_of"),
        ("snore", "sleep", "entails"),
    ],
)
def test_two_words_have_their_plainest_link(one: str, other: str, relation: str) -> None:
    link = linked(GRAPH, LEXICON, one, other)
    assert link is not None and link.relation == relation
    assert link.start in senses_of(GRAPH, LEXICON, one) and link.end in senses_of(GRAPH, LEXICON, other)
    for source, name, target in link.steps:
        assert target in GRAPH.targets(source, name)


def test_kinds_and_parts_have_a_direction() -> None:
    assert linked(GRAPH, LEXICON, "animal", "dog", ("kind_of",)) is None
    assert linked(GRAPH, LEXICON, "hand", "finger", ("part_of",)) is None
    assert linked(GRAPH, LEXICON, "fat", "thin", ("antonym",)) is not None


def test_words_near_one() -> None:
    assert {"thick", "fat"} <= {link.object for link in opposites(GRAPH, LEXICON, "thin")}
    assert "movie" in {link.object for link in synonyms(GRAPH, LEXICON, "film")}
    assert not {"love", "loved"} & {link.object for link in synonyms(GRAPH, LEXICON, "loved")}
    assert all(len(link.steps) == 1 for link in kinds(GRAPH, LEXICON, "dog"))


def test_a_common_kind_is_near_or_not_named() -> None:
    found = common_ancestor(GRAPH, LEXICON, "dog", "cat")
    assert found is not None and {link.object for link in found} == {"carnivore"}
    assert common_ancestor(GRAPH, LEXICON, "film", "minute") is None
