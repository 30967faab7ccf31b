"""Parts of texts: sentences cover the words in order, spans are runs of words within one field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whyproof.core.text import Instance
from whyproof.tools.groups import groups_of


def said(text: object, kind: str, width: int = 3) -> list[str]:
    instance = Instance.of(text)  # type: ignore[arg-type]
    return [" ".join(instance.words[i].text for i in group) for group in groups_of(instance, kind, width)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It was thin. I loved it!", ["It was thin", "I loved it"]),
        ("Rated 3.5 by Dr. Who. Fine.", ["Rated 3.5 by Dr Who", "Fine"]),
        ("“Really?” He laughed. J. Smith left. End", ["Really", "He laughed", "J Smith left", "End"]),
        ("no mark at all", ["no mark at all"]),
        ("Wow... Just wow!!\n\nA new paragraph", ["Wow", "Just wow", "A new paragraph"]),
        ({"premise": "He sleeps. He snores.", "hypothesis": "He is awake"}, ["He sleeps", "He snores", "He is awake"]),
    ],
)
def test_sentences(text: object, sentences: list[str]) -> None:
    assert said(text, "sentence") == sentences


def test_spans_slide_within_a_field() -> None:
    assert said("a b c d", "span", 3) == ["a b c", "b c d"]
    assert said({"premise": "a b c", "hypothesis": "d e"}, "span", 3) == ["a b c", "d e"]
    assert said("a b", "word") == ["a", "b"]


@given(st.text(alphabet="ab .!?\n\"'", min_size=1).filter(lambda t: any(c in "ab" for c in t)))
def test_sentences_cover_every_word_once_in_order(text: str) -> None:
    instance = Instance.of(text)
    assert [i for group in groups_of(instance, "sentence") for i in group] == list(range(len(instance.words)))
