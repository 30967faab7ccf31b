"""Templates: each number is one pair, draws are uniform and repeatable, and a broken table says what is wrong."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whyproof.core.errors import ResourceError
from whyproof.core.text import Instance
from whyproof.knowledge.templates.pairs import Template, draw, total
from whyproof.knowledge.templates.tables import BEHAVIOUR, IDENTITY, templates
from whyproof.knowledge.word_edits.identity_terms import people_of, swaps, term_sets, turned
from whyproof.knowledge.word_edits.typing import typing_errors

THING = ("thing", ("film", "book", "meal"))


def test_every_number_is_another_pair_that_differs_in_the_swap_alone() -> None:
    template = Template("name", "{x} liked the {thing}.", swap=("Anna", "Ben", "Carla"), words=(THING,))
    pairs = [template.pair(i) for i in range(template.size)]
    assert template.size == 3 * 2 * 3 == len(set(pairs))
    for pair in pairs:
        one, two = pair.first.split(), pair.second.split()
        assert one[0] != two[0] and one[1:] == two[1:] and "{" not in pair.first


def test_a_pair_that_is_written_out_takes_the_same_words_in_both() -> None:
    template = Template("negation", "the {thing} was good.", then="the {thing} was not good.", lowers="positive", words=(THING,))
    assert [template.pair(i).second for i in range(3)] == [f"The {w} was not good." for w in THING[1]]
    assert template.pair(1).first == "The book was good."


@given(st.integers(0, 15))
def test_a_typing_error_moves_two_neighbouring_letters_and_nothing_else(number: int) -> None:
    pair = Template("typo", "we said that the concert in Oslo was 3.5 hours.", typo=True).pair(number)
    differ = [i for i, (a, b) in enumerate(zip(pair.first, pair.second, strict=True)) if a != b]
    assert len(differ) == 2 and differ[1] == differ[0] + 1
    assert sorted(pair.first) == sorted(pair.second)


@given(st.text("abcd ", min_size=1, max_size=30).filter(str.strip))
def test_typing_errors_of_a_text_keep_first_and_last_letters(text: str) -> None:
    instance = Instance.of(text)
    for word, errors in zip(instance.words, typing_errors(instance), strict=True):
        assert len(errors) == len(set(errors)) and word.text not in errors
        for error in errors:
            assert sorted(error) == sorted(word.text) and (error[0], error[-1]) == (word.text[0], word.text[-1])
        if len(word.text) < 4 or len(set(word.text[1:-1])) < 2:
            assert not errors


def test_draws_are_repeatable_and_give_every_pair_the_same_chance() -> None:
    few = Template("a", "The {thing} is here.", then="A {thing} is here.", words=(THING,))
    many = Template("a", "{x} saw the {thing}.", swap=("Anna", "Ben", "Carla"), words=(THING,))
    assert total([few, many]) == 21
    drawn = draw([few, many], 4200, seed=3)
    assert drawn == draw([few, many], 4200, seed=3) != draw([few, many], 4200, seed=4)
    counts = Counter(drawn)
    assert len(counts) == 21 and all(130 < n < 280 for n in counts.values())  # 200 each; five standard deviations are 69


@pytest.mark.parametrize("path", [IDENTITY, BEHAVIOUR])
def test_what_is_shipped_is_in_order(path) -> None:
    found = templates(path)
    for pair in draw(found, 300, seed=0):
        assert pair.first != pair.second and not set("{}") & set(pair.first + pair.second)
        assert pair.first[0].isupper() and pair.first.endswith((".", "?"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "behaviour.toml in the form"),
        ('[[test]]\nname = "a"\ntexts = ["no slot"]', "changed in one way"),
        ('[[test]]\nname = "a"\nswap = "nothing"\ntexts = ["{x}"]', "nothing"),
        ('[[test]]\nname = "a"\ntypo = true\ntexts = ["the {thing}"]', "thing"),
        ('[[test]]\nname = "a"\ncolour = 1', "unknown key 'colour'"),
        ('[[test]]\nname = "a"\npairs = [["one", "two"]]\ntypo = true', "changed in one way"),
        ("[[test", "behaviour.toml"),
    ],
)
def test_a_broken_table_says_what_is_wrong(tmp_path, text: str, line: str) -> None:
    path = tmp_path / "behaviour.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=line):
        templates(path)


@pytest.mark.parametrize(
    ("text", "to", "before", "becomes"),
    [
        ("She loved her brother", "man", None, {"She": "He", "her": "his"}),
        ("She met her", "man", None, {"She": "He", "her": "him"}),
        ("He thanked his mother", "woman", "he", {"He": "She", "his": "her"}),
        ("He thanked his mother", "woman", None, {"He": "She", "his": "her"}),
        ("They liked it", "woman", None, {}),
        ("The Muslim couple", "jewish", None, {"Muslim": "Jewish"}),
        ("Mr Smith", "woman", None, {"Mr": "Ms"}),
        ("Two Mexicans", "indian", None, {"Mexicans": "Indians"}),
        ("Two Mexicans", "chinese", None, {}),  # the list has no plural of it
    ],
)
def test_a_text_is_turned_to_other_people_word_by_word(text: str, to: str, before: str | None, becomes: dict[str, str]) -> None:
    group, place = people_of(to) or ("", 0)
    from_place = people_of(before)[1] if before else None  # type: ignore[index]
    found = {word.text: new for word, new in turned(Instance.of(text), group, place, from_place)}
    assert found == becomes


def test_her_is_swapped_by_what_follows() -> None:
    found = dict(zip(["She", "saw", "her", "book"], swaps(Instance.of("She saw her book")), strict=True))
    assert found["her"] == ("his", "their")
    assert swaps(Instance.of("She saw her"))[2] == ("him", "them")
    assert all(
        "" not in some
        for sets in term_sets().values()
        for terms in sets.values()
        for some in swaps(Instance.of(" ".join(filter(None, terms))))
    )
