"""How answers read, word for word, and which evidence a sentence is bound to."""

from __future__ import annotations

from typing import Any

import pytest

from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Definition,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
)
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word
from whyproof.verifiers.english import Signature, parse, render, split_sentences

P = {"label": "positive"}


def word(review: Any, surface: str) -> Word:
    found: Word = review.word(surface)
    return found


def test_sentences_read_well(review: Any) -> None:
    loved, thin, but, minute = (word(review, x) for x in ("loved", "thin", "but", "minute"))
    without = (Edit("delete", (loved,)),)
    cases: list[tuple[list[Claim], str]] = [
        ([Predicted(**P), Confidence(probability=Spoken("99"), **P)], "The model says positive, and it is 99 % sure."),
        (
            [Predicted(**P), Confidence(probability=Spoken("98"), **P), Confidence(label="negative", probability=Spoken("2"))],
            "The model says positive, and it is 98 % sure; it gives negative a probability of 2 %.",
        ),
        ([Rank(word=loved, **P)], "The word that counts most is 'loved'."),
        ([Rank(word=loved, **P), Sign(listed=(loved,), side="for", **P)], "'loved' counts most and speaks for positive."),
        (
            [
                Rank(word=loved, **P),
                Sign(listed=(loved,), side="for", **P),
                Share(listed=(loved,), share=Spoken("61", hedge="about"), **P),
            ],
            "The word that counts most is 'loved'; it speaks for positive and carries about 61 % of the weight.",
        ),
        (
            [Top(listed=(loved, minute), **P), Share(listed=(loved, minute), share="most", **P)],
            "The words that count most are 'loved' and 'minute'; together they carry most of the weight.",
        ),
        (
            [Sign(listed=(loved,), side="for", **P), Sign(listed=(thin, but), side="against", **P)],
            "'loved' speaks for positive, but 'thin' and 'but' speak against positive.",
        ),
        (
            [Rank(word=loved, **P), Exclusivity(listed=(loved,), **P)],
            "The word that counts most is 'loved', and nothing else matters.",
        ),
        (
            [
                Necessity(listed=(loved,)),
                Flip(edits=without, label="negative"),
                Confidence(label="negative", probability=Spoken("87"), edits=without),
            ],
            "Without 'loved', the decision changes: the model says negative, and it is 87 % sure.",
        ),
        ([Rank(word=thin, rank=2, **P)], "'thin' comes second of all the words."),
        ([Rank(word=thin, side="against", **P)], "The word that speaks most against positive is 'thin'."),
        (
            [Comparison(more=loved, less=thin, times=Spoken("2.4", "times", "about"), **P)],
            "'loved' counts about 2.4 times as much as 'thin'.",
        ),
        ([Strength(listed=(thin,), how="slightly", **P)], "'thin' counts only slightly."),
        (
            [Completeness(gap=Spoken("0.3"), **P)],
            "The weights of the words add up to the model's score to within 0.3 %.",
        ),
        ([Sufficiency(listed=(loved,), holds=False)], "'loved' alone is not enough for the decision."),
        ([NoFlip(tried=66, up_to=2)], "None of the 66 ways to delete one or two words changes the decision."),
        (
            [NoFlip(tried=11, up_to=1, aim="negative", kept=(loved,))],
            "None of the 11 ways to delete one word that keep 'loved' makes it negative.",
        ),
        (
            [Effect(listed=(loved,), direction="lowers", points=Spoken("64", "points"), **P)],
            "Deleting 'loved' lowers the probability of positive by 64 points.",
        ),
        (
            [Flip(edits=(Edit("replace", (thin,), "rich"), Edit("delete", (but,))), label="positive")],
            "With 'thin' replaced by 'rich' and 'but' deleted, the model says positive.",
        ),
        ([Agreement(said=Rank(word=loved, **P), turn=2)], "As said in answer 2, the word that counts most is 'loved'."),
    ]
    for claims, sentence in cases:
        assert render(claims, review.signature()) == sentence


def test_a_word_that_stands_twice_is_counted_off(world: Any) -> None:
    built = world({"premise": "a man saw a man", "hypothesis": "no man can't"}, ("yes", "no"), "no")
    signature = built.signature()
    second, third, cannot = built.word("man", 1), built.word("man", 2), built.word("can't")
    claims = [Rank(word=second, label="no"), Rank(word=third, rank=2, label="no"), Rank(word=cannot, rank=3, label="no")]
    written = [render([c], signature) for c in claims]
    assert written == [
        "The word that counts most is the second 'man' in the premise.",
        "'man' in the hypothesis comes second of all the words.",
        "‘can't’ comes third of all the words.",
    ]
    assert parse("'man' counts most.", signature).problem == "‘man’ occurs 3 times; say which one is meant"


def test_the_map_that_is_meant_is_the_one_that_is_bound(world: Any) -> None:
    built = world("a fine film", ("World", "Sports", "Sci/Tech"), "World")
    first = built.map("World")
    by_occlusion = built.map("World", "occlusion")
    sports = built.map("Sports", "occlusion")
    against = built.map("World", foil="Sci/Tech")
    signature = built.signature()
    for sentence, evidence in (
        ("'fine' counts most.", (first,)),
        ("By leave-one-out, 'fine' counts most.", (by_occlusion,)),
        ("'fine' counts most according to occlusion.", (by_occlusion,)),
        ("For sports, 'fine' counts most.", (sports,)),
        ("'fine' speaks against Sports.", (sports,)),
        ("For World rather than Sci/Tech, 'fine' counts most.", (against,)),
        ("For Sci/Tech, 'fine' counts most.", ()),
        ("By IG for Sports, 'fine' counts most.", ()),
    ):
        assert [c.evidence for c in parse(sentence, signature).claims] == [evidence], sentence


def test_one_map_serves_both_of_two_labels_with_sides_exchanged(world: Any) -> None:
    built = world("a dull film", ("negative", "positive"), "positive")
    evidence = (built.map("positive"),)
    dull = built.word("dull")
    sentence = "'dull' pushes toward negative."
    assert parse(sentence, built.signature()).claims == (
        Sign(listed=(dull,), side="against", label="positive", evidence=evidence),
    )
    several = Signature(built.instance, built.labels, "positive", built.pack, multi_label=True)
    assert parse(sentence, several).claims == (Sign(listed=(dull,), side="for", label="negative"),)


def test_queries_are_bound_to_the_record_of_the_same_edited_text(world: Any) -> None:
    built = world("not a dull film", ("negative", "positive"), "positive")
    no, dull = built.word("not"), built.word("dull")
    apart = (Edit("delete", (no,)), Edit("delete", (dull,)))
    one, both = built.edited(Edit("delete", (no,))), built.edited(*apart)
    prediction = built.prediction()
    search = built.record(
        "search", "edit_search", {"action": "delete", "rows": [{"words": [2]}], "aim": None, "kept": [], "complete_to": 1}
    )
    signature = built.signature()

    def bound(sentence: str) -> Any:
        return parse(sentence, signature).claims[0].evidence

    assert bound("Without 'not', the decision changes.") == (one,)
    assert bound("Without 'dull', the decision changes.") == (search,)
    assert bound("Without 'film', the decision changes.") == ()
    assert bound("Without 'not a dull', the decision changes.") == ()
    assert bound("The model says positive.") == (prediction,)
    assert bound("No single word flips the decision.") == (search,)
    assert parse("Without 'not' and 'dull', it is negative.", signature).claims == (
        Flip(edits=apart, label="negative", evidence=(both,)),
    )


def test_a_definition_is_the_card_word_for_word(review: Any) -> None:
    text = "It takes out one word at a time, and sees how the answer moves. “Out” means deleted."
    card = Evidence("card", "occlusion", "", "", (), {"name": "occlusion", "how": text})
    signature = Signature(review.instance, review.labels, "positive", {card.id: card})
    claim = Definition(term="occlusion", aspect="how", evidence=(card.id,))
    assert render([claim], signature) == text
    assert parse(text, signature).claims == (claim,)
    assert parse("“Out” means deleted.", signature).claims == (claim,)
    assert parse("one word at a time", signature).problem
    assert parse("", signature).problem
    assert parse(text.replace("deleted", "kept"), signature).problem
    with pytest.raises(InputError):
        render([claim.citing()], signature)


def test_what_no_sentence_can_say_is_refused(review: Any) -> None:
    with pytest.raises(InputError):
        render([], review.signature())
    with pytest.raises(InputError):
        render([Share(listed=(word(review, "thin"),), share="slightly", **P)], review.signature())


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("'loved' counts most. It carries 0.3 % of it!  So?", ["'loved' counts most.", "It carries 0.3 % of it!", "So?"]),
        ("- 'a. b' counts.\n- 'c' counts", ["'a. b' counts.", "'c' counts"]),
        ("1. The model says “no. never.” twice.\n\n2) Done.", ["The model says “no. never.” twice.", "Done."]),
        ("He said “stop.” Then he left.", ["He said “stop.” Then he left."]),
        ("Edits (e.g. deletions) matter. Don't.", ["Edits (e.g. deletions) matter.", "Don't."]),
        ("", []),
        ("  \n \n", []),
        ("'open quote. Two here.", ["'open quote.", "Two here."]),
    ],
)
def test_sentences_are_split(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split_sentences(text)] == sentences
