"""Instances, words with spans, and edits."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whyproof.core.errors import InputError
from whyproof.core.text import MAX_WORDS, Edit, Instance, apply_edits, words_of

PLOT = Instance.of("The plot was thin, but I loved it!")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The plot was thin, but I loved it!", ["The", "plot", "was", "thin", "but", "I", "loved", "it"]),
        ("don't well-acted 3.5 O’Neill's", ["don't", "well-acted", "3.5", "O’Neill's"]),
        ("great 😀👍🏽 ★★", ["great", "😀", "👍🏽", "★★"]),
        ("我爱 это", ["我", "爱", "это"]),
        ("שלום, עולם", ["שלום", "עולם"]),
        ("-- 'quoted' …", ["quoted"]),
    ],
)
def test_words_are_what_people_see(text, words):
    assert [w.text for w in words_of(text)] == words


@given(st.text())
def test_spans_give_back_the_surface_in_order(text):
    words = words_of(text)
    assert all(text[w.start : w.end] == w.text and w.text for w in words)
    assert all(a.end <= b.start for a, b in pairwise(words))


def test_equal_texts_have_equal_ids_and_fields_count():
    assert Instance.of("a b").id == Instance.of("a b").id
    assert Instance.of("a b").id != Instance.of("a  b").id
    assert Instance.of({"premise": "a", "hypothesis": "b"}).id != Instance.of({"premise": "b", "hypothesis": "a"}).id


def test_find_prefers_the_exact_case():
    text = Instance.of("US and us and Us")
    assert [w.start for w in text.find("us")] == [7]
    assert len(text.find("uS")) == 3


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([Edit("delete", PLOT.find("thin"))], "The plot was, but I loved it!"),
        ([Edit("delete", PLOT.find("The"))], "plot was thin, but I loved it!"),
        ([Edit("replace", PLOT.find("thin"), "rich")], "The plot was rich, but I loved it!"),
        ([Edit("replace", PLOT.find("I") + PLOT.find("loved"), "we adored")], "The plot was thin, but we adored it!"),
        ([Edit("insert", PLOT.find("was"), "very")], "The plot was very thin, but I loved it!"),
        ([Edit("insert", (), "Well")], "Well The plot was thin, but I loved it!"),
        ([Edit("keep", PLOT.find("it") + PLOT.find("loved"))], "loved it"),
        ([Edit("delete", PLOT.find("thin")), Edit("replace", PLOT.find("loved"), "hated")], "The plot was, but I hated it!"),
    ],
)
def test_edits_do_what_they_say(edits, expected):
    assert apply_edits(PLOT, edits)["text"] == expected


@given(st.sets(st.integers(0, 7)))
def test_deleting_words_leaves_the_others_and_no_double_space(indices):
    left = apply_edits(PLOT, [Edit("delete", tuple(PLOT.words[i] for i in sorted(indices)))] if indices else [])
    assert [w.text for w in left.words] == [w.text for i, w in enumerate(PLOT.words) if i not in indices]
    assert "  " not in left["text"]


def test_keep_is_delete_of_the_rest():
    kept = apply_edits(PLOT, [Edit("keep", PLOT.find("loved"))])
    deleted = apply_edits(PLOT, [Edit("delete", tuple(w for w in PLOT.words if w.text != "loved"))])
    assert [w.text for w in kept.words] == [w.text for w in deleted.words]


def test_an_edit_of_a_word_that_is_not_there_is_refused():
    other = Instance.of("loved the plot")
    with pytest.raises(InputError, match="loved"):
        apply_edits(PLOT, [Edit("delete", other.find("loved"))])


@pytest.mark.parametrize("bad", ["", " \n ", "...", "a\x00b", "\ud800 x", "��", "x " * (MAX_WORDS + 1)])
def test_unusable_text_is_refused_in_one_line(bad):
    with pytest.raises(InputError) as error:
        Instance.of(bad)
    assert "\n" not in str(error.value)
    assert "expected" in str(error.value)


def test_bytes_are_refused():
    with pytest.raises(InputError, match="text"):
        Instance.of({"text": b"loved"})  # type: ignore[dict-item]
