"""Maps whose players are sentences or groups of words: what may be said of them, how it is written and read, and what is not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifiers.worlds import counterfactual, pack_of, prediction, record, weight_map
from whyproof.core.claim import (
    Claim,
    Comparison,
    Completeness,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
    claim_from_dict,
)
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.sentences import sentences
from whyproof.core.text import Edit, Instance, Part, Word
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, recheck
from whyproof.verifiers.english import Signature, render
from whyproof.verifiers.english.parsing import parse

TEXT = Instance.of("Great. The plot was not good at all! But the ending, with “the song”, was lovely. Dull.")
GREAT, PLOT, ENDING, DULL = sentences(TEXT)
LABELS = ("negative", "positive")


def part_map(
    instance: Instance,
    groups: list[tuple[int, ...]],
    weights: list[float],
    width: float = 0.0,
    granularity: str = "sentence",
    method: str = "shapley_values",
    **more: Any,
) -> Evidence:
    rows = [{"words": list(g), "weight": p, "low": p - width, "high": p + width} for g, p in zip(groups, weights, strict=True)]
    values = {
        "class": "positive",
        "game": "mask",
        "value": "logit_margin",
        "words": [w.to_dict() for w in instance.words],
        "groups": rows,
        "granularity": granularity,
        "details": {},
        **more,
    }
    return record("group_attribution", method, instance, values)


def places(part: Part, instance: Instance = TEXT) -> tuple[int, ...]:
    return tuple(instance.words.index(w) for w in part.words)


CUT = [places(s) for s in sentences(TEXT)]
MAP = part_map(TEXT, CUT, [0.5, -0.7, 2.0, -0.03])
WORDS = weight_map(TEXT, [0.1 * (i % 7) - 0.2 for i in range(len(TEXT.words))])
SAID = prediction(TEXT, {"negative": 0.2, "positive": 0.8})
CITE = (MAP.id,)
TRUE: tuple[Claim, ...] = (
    Rank(CITE, word=ENDING, label="positive"),
    Rank(CITE, word=ENDING, label="positive", side="for"),
    Rank(CITE, word=PLOT, label="positive", rank=2),
    Rank(CITE, word=GREAT, label="positive", rank=2, side="for"),
    Rank(CITE, word=DULL, label="positive", rank=2, side="against"),
    Sign(CITE, listed=(GREAT, ENDING), label="positive", side="for"),
    Sign(CITE, listed=(PLOT,), label="positive", side="against"),
    Top(CITE, listed=(PLOT, ENDING), label="positive"),
    Top(CITE, listed=(ENDING, GREAT), label="positive", side="for"),
    Share(CITE, listed=(ENDING,), label="positive", share=Spoken("62", "percent", "about")),
    Share(CITE, listed=(PLOT, ENDING), label="positive", share="most"),
    Share(CITE, listed=(PLOT, ENDING), label="positive", share=Spoken("83", "percent", "about")),
    Comparison(CITE, more=ENDING, less=PLOT, label="positive"),
    Comparison(CITE, more=ENDING, less=GREAT, label="positive", times=Spoken("4", "times")),
    Strength(CITE, listed=(DULL,), label="positive", how="slightly"),
    Exclusivity(CITE, listed=(GREAT, PLOT, ENDING), label="positive"),
)
FALSE: tuple[Claim, ...] = (
    Rank(CITE, word=PLOT, label="positive"),
    Rank(CITE, word=PLOT, label="positive", side="for"),
    Rank(CITE, word=GREAT, label="positive", rank=2),
    Sign(CITE, listed=(ENDING,), label="positive", side="against"),
    Sign(CITE, listed=(GREAT, PLOT), label="positive", side="for"),
    Top(CITE, listed=(GREAT, ENDING), label="positive"),
    Share(CITE, listed=(ENDING,), label="positive", share=Spoken("40", "percent", "about")),
    Comparison(CITE, more=GREAT, less=PLOT, label="positive"),
    Strength(CITE, listed=(ENDING,), label="positive", how="slightly"),
    Exclusivity(CITE, listed=(ENDING,), label="positive"),
)


def signature(*records: Evidence, instance: Instance = TEXT) -> Signature:
    return Signature(instance=instance, labels=LABELS, pack=pack_of(*records), predicted="positive")


@pytest.mark.parametrize("claim", TRUE, ids=lambda c: c.kind)
def test_what_holds_of_sentences_is_proved_certified_and_said(claim: Claim) -> None:
    judgement = judge(claim, pack_of(MAP, WORDS))
    assert judgement.verdict is Verdict.PROVED, judgement.reason
    assert judgement.certificate is not None and recheck(judgement.certificate).ok
    assert claim_from_dict(claim.to_dict()) == claim
    said = render((claim,), signature(WORDS, MAP))
    parsed = parse(said, signature(WORDS, MAP))
    assert parsed.claims == (claim,), (said, parsed)


@pytest.mark.parametrize("claim", FALSE, ids=lambda c: c.kind)
def test_what_does_not_hold_of_sentences_is_refuted(claim: Claim) -> None:
    judgement = judge(claim, pack_of(MAP))
    assert judgement.verdict is Verdict.REFUTED, judgement.reason
    assert judgement.certificate is not None and recheck(judgement.certificate).ok
    assert parse(render((claim,), signature(WORDS, MAP)), signature(WORDS, MAP)).claims == (claim,)


def test_a_tie_refutes_the_lead_and_touching_intervals_leave_it_open() -> None:
    tied = part_map(TEXT, CUT, [0.5, -2.0, 2.0, 0.0])
    assert judge(Rank((tied.id,), word=ENDING, label="positive"), pack_of(tied)).verdict is Verdict.REFUTED
    wide = part_map(TEXT, CUT, [0.5, -1.9, 2.0, 0.0], width=0.1)
    assert judge(Rank((wide.id,), word=ENDING, label="positive"), pack_of(wide)).verdict is Verdict.UNSUPPORTED


@pytest.mark.parametrize("claim", TRUE, ids=lambda c: c.kind)
def test_no_claim_on_words_is_proved_from_sentences_nor_the_reverse(claim: Claim) -> None:
    first = {GREAT: GREAT.words[0], PLOT: PLOT.words[0], ENDING: ENDING.words[0], DULL: DULL.words[0]}

    def in_words(value: Any) -> Any:
        return tuple(map(in_words, value)) if isinstance(value, tuple) else first.get(value, value)

    fields = {f: in_words(getattr(claim, f)) for f in ("word", "listed", "more", "less") if hasattr(claim, f)}
    of_words = type(claim)(**{**claim.__dict__, **fields})
    assert judge(of_words, pack_of(MAP)).verdict is Verdict.UNSUPPORTED
    missing = judge(claim.citing(WORDS.id), pack_of(WORDS))
    assert missing.verdict is Verdict.UNSUPPORTED
    assert [(c.method, c.parameters["granularity"]) for c in missing.missing] == [("shapley_values", "sentence")]


def test_a_sentence_of_one_word_is_not_that_word() -> None:
    (word,) = GREAT.words
    assert word != GREAT and len({GREAT, word}) == 2
    assert parse("'Great' speaks for positive.", signature(WORDS, MAP)).claims[0].evidence == (WORDS.id,)
    assert parse("The first sentence speaks for positive.", signature(WORDS, MAP)).claims[0].evidence == (MAP.id,)
    assert judge(Sign(CITE, listed=(word,), label="positive", side="for"), pack_of(MAP)).verdict is Verdict.UNSUPPORTED
    both = Sign((*CITE, WORDS.id), listed=(GREAT, word), label="positive", side="for")
    assert judge(both, pack_of(MAP, WORDS)).verdict is Verdict.UNSUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        Necessity(listed=(PLOT,)),
        Sufficiency(listed=(PLOT,)),
        Effect(listed=(PLOT,), label="positive", direction="lowers"),
        Flip(edits=(Edit("delete", (PLOT,)),), label="positive"),
    ],
)
def test_a_part_is_no_word_that_an_edit_can_take(claim: Claim) -> None:
    gone = counterfactual(
        TEXT, (Edit("delete", PLOT.words),), {"negative": 0.1, "positive": 0.9}, dict(SAID.values["probabilities"])
    )  # type: ignore[arg-type]
    assert judge(claim.citing(gone.id, SAID.id), pack_of(gone, SAID)).verdict is Verdict.UNTRANSLATABLE


@pytest.mark.parametrize(
    "forged",
    [
        Part("text", 0, 5, "Great", "sentence", ENDING.words),
        Part("text", 0, 5, "Great", "chapter", GREAT.words),  # type: ignore[arg-type]
        Part("text", 0, 5, "Great", "sentence", ()),
        Part.of("sentence", (GREAT,)),
        Part.of("sentence", (*GREAT.words, *GREAT.words)),
    ],
)
def test_a_forged_part_is_not_read(forged: Part) -> None:
    assert judge(Rank(CITE, word=forged, label="positive"), pack_of(MAP)).verdict is Verdict.UNTRANSLATABLE


def test_words_that_are_no_sentence_have_no_weight_of_one() -> None:
    half = Part.of("sentence", ENDING.words[:3])
    assert judge(Sign(CITE, listed=(half,), label="positive", side="for"), pack_of(MAP)).verdict is Verdict.UNSUPPORTED
    elsewhere = Part.of("sentence", (Word("text", 900, 905, "Great"),))
    assert judge(Sign(CITE, listed=(elsewhere,), label="positive", side="for"), pack_of(MAP)).verdict is Verdict.UNTRANSLATABLE
    cut = part_map(TEXT, [(0, 1), *CUT[1:]], [0.5, -0.7, 2.0, -0.05])
    assert judge(Rank((cut.id,), word=ENDING, label="positive"), pack_of(cut)).verdict is Verdict.EVIDENCE_INCONSISTENT


@pytest.mark.parametrize(
    "groups", [[(0, 0), *CUT[1:]], [(5, 1), *CUT[1:]], [(99,), *CUT[1:]], [(), *CUT[1:]], [CUT[0], CUT[0], *CUT[2:]]]
)
def test_a_broken_record_is_inconsistent(groups: list[tuple[int, ...]]) -> None:
    broken = part_map(TEXT, groups, [0.5, -0.7, 2.0, -0.05], granularity="groups")
    assert judge(
        Sign((broken.id,), listed=(Part.of("group", ENDING.words),), label="positive", side="for"), pack_of(broken)
    ).verdict in (Verdict.EVIDENCE_INCONSISTENT,)
    assert parse("'Great' speaks for positive.", signature(WORDS, broken)).claims  # and it hides no other record


def test_a_map_that_leaves_sentences_out_ranks_none() -> None:
    some = part_map(TEXT, CUT[1:], [-0.7, 2.0, -0.05])
    assert judge(Rank((some.id,), word=ENDING, label="positive"), pack_of(some)).verdict is Verdict.UNSUPPORTED
    assert judge(Sign((some.id,), listed=(ENDING,), label="positive", side="for"), pack_of(some)).verdict is Verdict.PROVED


def test_a_sum_is_said_of_words_only() -> None:
    claim = Completeness((MAP.id,), label="positive", gap=Spoken("2"))
    assert judge(claim, pack_of(MAP)).verdict is Verdict.UNSUPPORTED


@pytest.mark.parametrize(
    "sentence",
    [
        "The fifth sentence speaks for positive.",
        "The second sentence ('But the ending') speaks for positive.",
        "The third sentence ('The ending') speaks for positive.",
        "The third sentence, 'Great', speaks for positive.",
        "The third sentence ('') speaks for positive.",
        "The third sentence comes first of all the words.",
        "The third sentence comes first of all the groups.",
        "'Great' comes first of all the sentences.",
        "No sentence but 'Great' matters.",
        "No word but the third sentence matters.",
        "The word that counts most is the third sentence.",
        "The group ('not', 'missing') speaks for positive.",
        "The group ('was', 'good') speaks for positive.",
        "The sentence 'lovely' speaks against positive.",
        "The zeroth sentence speaks for positive.",
        "Sentence 0 speaks for positive.",
        "The first or the third sentence speaks for positive.",
    ],
)
def test_what_names_no_sentence_rightly_makes_no_claim(sentence: str) -> None:
    parsed = parse(sentence, signature(WORDS, MAP))
    assert parsed.problem is not None and not parsed.claims, parsed.claims


@pytest.mark.parametrize(
    "sentence",
    [
        "The third sentence speaks most for positive.",
        "The third sentence, 'But the ending', speaks most for positive.",
        "Sentence 3 (“But the ending, with”) speaks most for positive.",
        "The sentence 'But the ending' speaks most for positive.",
        "The 3rd sentence speaks most for positive!",
    ],
)
def test_ways_to_name_a_sentence(sentence: str) -> None:
    assert parse(sentence, signature(WORDS, MAP)).claims == (TRUE[1],)


def test_the_last_sentence_is_the_last() -> None:
    assert parse("The last sentence counts only slightly.", signature(WORDS, MAP)).claims == (TRUE[14],)


def test_several_claims_share_their_sentence() -> None:
    claims = (TRUE[1], TRUE[9], TRUE[6])
    said = render(claims, signature(WORDS, MAP))
    assert said == (
        "The third sentence ('But the ending with …') speaks most for positive and carries about 62 % of the weight, "
        "but the second sentence ('The plot was not …') speaks against positive."
    )
    assert parse(said, signature(WORDS, MAP)).claims == claims


def test_an_edit_of_a_whole_sentence_names_the_sentence() -> None:
    edits = (Edit("delete", PLOT.words),)
    before: Any = SAID.values["probabilities"]
    gone = counterfactual(TEXT, edits, {"negative": 0.1, "positive": 0.9}, before)
    sure = Flip((gone.id,), edits=edits, label="positive")
    for claim in (
        sure,
        Necessity((gone.id,), listed=PLOT.words, holds=False),
        Effect((gone.id,), listed=PLOT.words, label="positive", direction="raises", points=Spoken("10", "points", "about")),
    ):
        said = render((claim,), signature(SAID, WORDS, MAP, gone))
        assert "the second sentence ('The plot was not …')" in said
        assert parse(said, signature(SAID, WORDS, MAP, gone)).claims == (claim,), said
        assert judge(claim, pack_of(gone, SAID)).verdict is Verdict.PROVED
    two = (Edit("delete", (*PLOT.words, *ENDING.words[:2])),)
    twice = counterfactual(TEXT, two, {"negative": 0.1, "positive": 0.9}, before)
    said = render((Flip((twice.id,), edits=two, label="positive"),), signature(SAID, twice))
    assert parse(said, signature(SAID, twice)).claims == (Flip((twice.id,), edits=two, label="positive"),), said


# --- groups that a person makes ----------------------------------------------------------------------------------------

SHORT = Instance.of("It is not a good film, not good")
IT, IS, NOT, A, GOOD, FILM, NOT2, GOOD2 = SHORT.words
APART = Part.of("group", (NOT, GOOD))
GROUPS = [(0,), (1,), (2, 4), (3,), (5,), (6,), (7,)]
TOGETHER = part_map(SHORT, GROUPS, [0.0, 0.1, -2.0, 0.05, 0.3, -0.2, 0.4], granularity="groups")
FILM_ALONE = Part.of("group", (FILM,))


@pytest.mark.parametrize(
    "claim",
    [
        Rank((TOGETHER.id,), word=APART, label="positive"),
        Rank((TOGETHER.id,), word=APART, label="positive", side="against"),
        Rank((TOGETHER.id,), word=FILM_ALONE, label="positive", rank=3),
        Sign((TOGETHER.id,), listed=(APART,), label="positive", side="against"),
        Share((TOGETHER.id,), listed=(APART,), label="positive", share=Spoken("66", "percent", "about")),
        Comparison((TOGETHER.id,), more=APART, less=FILM_ALONE, label="positive"),
    ],
    ids=lambda c: c.kind,
)
def test_a_group_is_said_as_one(claim: Claim) -> None:
    assert judge(claim, pack_of(TOGETHER)).verdict is Verdict.PROVED
    words = weight_map(SHORT, [0.1 * i for i in range(8)])
    said = render((claim,), signature(words, TOGETHER, instance=SHORT))
    assert "group ('" in said
    assert parse(said, signature(words, TOGETHER, instance=SHORT)).claims == (claim,), said


def test_a_group_that_nobody_has_weighed_says_what_to_ask_for() -> None:
    (claim,) = parse("The group ('not', 'good') speaks against positive.", signature(WORDS, MAP)).claims
    assert claim.evidence == ()
    (call,) = judge(claim, pack_of(WORDS, MAP)).missing
    assert call.method == "shapley_values" and call.parameters["granularity"] == "groups"


def test_a_group_is_bound_to_the_map_that_weighs_it() -> None:
    other = part_map(SHORT, [(i,) for i in range(8)], [0.1] * 8, granularity="groups")
    said = signature(other, TOGETHER, instance=SHORT)
    (claim,) = parse("The group ('not', 'good') speaks against positive.", said).claims
    assert claim.evidence == (TOGETHER.id,)
    assert judge(claim.citing(other.id), pack_of(other)).verdict is Verdict.UNSUPPORTED
    assert parse("The group ('good', 'not') speaks against positive.", said).problem
    assert parse("The group ('not') speaks against positive.", said).problem  # two are written so


# --- words of a long text -----------------------------------------------------------------------------------------------

FILLED = " ".join(f"On day {i} we saw nothing new, nothing at all." for i in range(1, 17))
LONG_TEXT = Instance.of(f"{FILLED} The film was dull. The cast was not dull, and nothing went wrong.")
*_, DULL_ONE, LAST_ONE = sentences(LONG_TEXT)
FLAT = weight_map(LONG_TEXT, [0.01 * (i % 5) + 0.01 for i in range(len(LONG_TEXT.words))])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (DULL_ONE.words[1:4:2], "'film' and 'dull' in the 17th sentence speak for positive."),
        (LAST_ONE.words[4:5], "'dull' in the 18th sentence speaks for positive."),
        ((DULL_ONE.words[3], LAST_ONE.words[4]), "The first 'dull' and the second 'dull' speak for positive."),
    ],
)
def test_words_of_a_long_text_are_named_by_their_sentence(words: tuple[Word, ...], said: str) -> None:
    claim = Sign((FLAT.id,), listed=words, label="positive", side="for")
    assert render((claim,), signature(FLAT, instance=LONG_TEXT)) == said
    assert parse(said, signature(FLAT, instance=LONG_TEXT)).claims == (claim,)


@pytest.mark.parametrize(
    "sentence",
    [
        "'film' in the 18th sentence speaks for positive.",
        "'film' and 'wrong' in the 17th sentence speak for positive.",
        "'nothing' in the first sentence speaks for positive.",
        "'dull' in the 19th sentence speaks for positive.",
        "'dull' in the 17th sentence ('The cast') speaks for positive.",
        "The first sentence in the second sentence speaks for positive.",
    ],
)
def test_a_word_that_its_sentence_has_not_once_makes_no_claim(sentence: str) -> None:
    parsed = parse(sentence, signature(FLAT, instance=LONG_TEXT))
    assert parsed.problem is not None and not parsed.claims, parsed.claims
