"""Which label weights are for, against which other one, and which of several equal words is meant."""

from __future__ import annotations

from typing import Any

import pytest

from whyproof.core.claim import Comparison, Exclusivity, Rank, Share, Sign, Strength, Top
from whyproof.core.text import Instance
from whyproof.verifiers.english import Signature, parse, render

LABELS = ("World", "Sports", "Business", "Science")

FOILED = """'coach' speaks for Sports rather than World.
'coach' pushes the model toward Sports rather than World.
'coach' counts in favour of Sports over World.
'coach' supports Sports instead of World.
'coach' has a positive weight for Sports as opposed to World.
For Sports rather than World, 'coach' has a positive weight.
When it comes to Sports rather than World, the weight of 'coach' is positive.
As far as Sports rather than World is concerned, 'coach' contributes positively.
The influence of 'coach' on Sports rather than World is positive.
Sports rather than World is supported by 'coach'.
The model reads 'coach' as evidence for Sports rather than World.
Evidence for Sports versus World: 'coach'.""".splitlines()


def news(foil: bool = True, make: Any = None) -> Any:
    world = make("The coach praised the striker", LABELS, "Sports")
    world.map("Sports")
    if foil:
        world.map("Sports", foil="World")
    return world


@pytest.mark.parametrize("sentence", FOILED)
def test_a_foil_may_stand_wherever_a_label_does(sentence: str, world: Any) -> None:
    built = news(make=world)
    (claim,) = parse(sentence, built.signature()).claims
    coach = built.word("coach")
    assert claim.citing() == Sign(label="Sports", foil="World", listed=(coach,), side="for")
    assert built.pack[claim.evidence[0]].values["foil"] == "World"


def test_every_kind_of_claim_on_weights_takes_a_foil(world: Any) -> None:
    signature = news(make=world).signature()
    said = {
        Rank: "'coach' is the most important word for Sports rather than World.",
        Top: "'coach' and 'striker' matter most for Sports rather than World.",
        Share: "'coach' carries 40 % of the weight for Sports rather than World.",
        Comparison: "'coach' matters more for Sports rather than World than 'striker'.",
        Strength: "'coach' matters strongly for Sports rather than World.",
        Exclusivity: "Only 'coach' matters for Sports rather than World.",
    }
    for kind, sentence in said.items():
        (claim,) = parse(sentence, signature).claims
        assert isinstance(claim, kind), sentence
        assert (claim.label, claim.foil) == ("Sports", "World"), sentence  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "sentence",
    [
        "'coach' speaks for Sports and not World.",
        "'coach' speaks for Sports at least World.",
        "'coach' speaks for Sports rather than Sports.",
        "For Sports rather than World, 'coach' speaks for Sports rather than Business.",
        "For Sports, 'coach' speaks for World.",
        "For Sports rather than World, 'coach' speaks for Business.",
        "'coach' is the most important word for Sports and World.",
        "'coach' matters more for Sports than World.",
        "The negative contribution of 'coach' supports World.",
    ],
)
def test_two_labels_that_are_no_target_are_not_read(sentence: str, world: Any) -> None:
    assert parse(sentence, news(make=world).signature()).claims == ()


DULL = Instance.of("Dull, dull, dull: the film was dull. Good")


@pytest.mark.parametrize(
    ("named", "place"),
    [
        ("'Dull'", 0),
        ("the first 'dull'", 0),
        ("the first 'Dull'", 0),
        ("the second 'dull'", 1),
        ("the second occurrence of 'dull'", 1),
        ("'dull' (second occurrence)", 1),
        ("the second occurrence of the word 'dull'", 1),
        ("the third word 'dull'", 2),
        ("the 4th 'dull'", 6),
        ("the last 'dull'", 6),
        ("'good'", 7),
        ("'film'", 4),
    ],
)
def test_occurrences_are_counted_in_any_case(named: str, place: int) -> None:
    signature = Signature(DULL, ("negative", "positive"), "negative")
    (claim,) = parse(f"{named} counts most.", signature).claims
    assert claim.words == (DULL.words[place],)


@pytest.mark.parametrize("named", ["'dull'", "the fifth 'dull'", "the second 'film'", "the last 'film'"])
def test_a_word_that_is_not_told_apart_is_not_read(named: str) -> None:
    assert parse(f"{named} counts most.", Signature(DULL, ("negative", "positive"), "negative")).claims == ()


def test_every_word_is_written_so_that_it_is_read_back() -> None:
    pair = Instance.of({"premise": "A man and a dog: A day", "hypothesis": "a man in A park"})
    for instance in (DULL, pair):
        signature = Signature(instance, ("negative", "positive"), "negative")
        for word in instance.words:
            claim = Rank(word=word, label="negative")
            assert parse(render([claim], signature), signature).claims == (claim,)


@pytest.mark.parametrize(
    ("named", "field", "start"),
    [
        ("'man' in the premise", "premise", 2),
        ("the 'man' in the hypothesis", "hypothesis", 2),
        ("the second 'a' in the premise", "premise", 10),
        ("the second occurrence of 'a' in the hypothesis", "hypothesis", 9),
        ("the hypothesis's 'man'", "hypothesis", 2),
        ("'man' (in the premise)", "premise", 2),
        ("the word 'dog'", "premise", 12),
    ],
)
def test_words_of_a_pair_are_told_apart_by_their_field(named: str, field: str, start: int) -> None:
    pair = Instance.of({"premise": "A man and a dog", "hypothesis": "A man in a park"})
    (claim,) = parse(f"{named} counts most.", Signature(pair, ("negative", "positive"), "negative")).claims
    (word,) = claim.words
    assert (word.field, word.start) == (field, start)


@pytest.mark.parametrize(
    "sentence",
    """'loved' or 'thin' speaks for positive.
    'loved' or 'thin' counts most.
    'loved' is behind 'thin'.
    'loved' matters more than most other words.
    'loved' is not the only word that matters.
    'loved' mostly speaks for positive.
    'loved' has more weight for positive than for negative.
    'loved' counts more than 'thin' and 'every' together.
    'loved' hardly matters more than 'thin'.
    The two words that matter most are 'loved', 'thin' and 'every'.
    The only two words that matter are 'loved', 'thin' and 'every'.
    'loved' is two of the words that speak for positive.
    The largest negative weight in favour of positive is that of 'loved'.
    By importance, the second words are 'loved' and 'thin'.
    Without 'thin', the decision rests on 'loved' alone.
    The weights do not add up to the score to within 3 %.
    For positive, 'loved' occurs once in the text.""".splitlines(),
)
def test_what_weights_do_not_say_is_not_read(sentence: str, review: Any) -> None:
    assert parse(sentence.strip(), review.signature()).claims == ()
