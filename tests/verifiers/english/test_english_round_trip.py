"""What is written is read back: the same claims, bound to the same evidence."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.verifiers.english import claims_of_world
from whyproof.core.claim import (
    CLAIMS,
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
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
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word
from whyproof.verifiers.english import Signature, parse, render

SURFACES = (
    "good", "bad", "don't", "rock’n’roll", "Good", "not", "the", "most", "x", "3.5", "well-acted", "naïve", "über", "Ünï",
    "и", "слово", "שלום", "猫", "🙂", "★★", "World", "negative", "says", "because", "it", "2", "first", "word", "I",
)  # fmt: skip
KINDS = ("delete", "antonym", "synonym", "negation", "gradient")
LABELS = (
    ("negative", "positive"),
    ("World", "Sports", "Business", "Sci/Tech"),
    ("entailment", "neutral", "contradiction"),
    ("LABEL_0", "LABEL_1"),
    ("toxic", "not toxic"),
    ("1 star", "2 stars", "3", "the", "no", "It's fine", "C++"),
    ("yes", "no", "Maybe so, maybe not"),
)
PERCENT = st.builds(
    Spoken,
    st.sampled_from(["0.01", "2", "61", "99", "99.99", "100"]),
    st.just("percent"),
    st.sampled_from(["", "about", "over", "under"]),
)
POINTS = st.builds(
    Spoken, st.sampled_from(["1", "64", "0.4"]), st.just("points"), st.sampled_from(["", "about", "over", "under"])
)
TIMES = st.builds(Spoken, st.sampled_from(["2.4", "30", "1"]), st.just("times"), st.sampled_from(["", "about", "over", "under"]))
NEW = st.one_of(
    st.sampled_from(["rich", "don't", "“so”", "not at all", "a; b.", "good", "positive", "2 %"]),
    st.text("ab '’\"é,.;", min_size=1, max_size=8),
)


@st.composite
def signatures(draw: Any, world: Any) -> Signature:
    """A random decision with several maps, a prediction, a search, and (added later) edits."""
    words = st.lists(st.sampled_from(SURFACES), min_size=3, max_size=9).map(" ".join)
    pair = draw(st.booleans())
    texts = {"premise": draw(words), "hypothesis": draw(words)} if pair else draw(words)
    labels = draw(st.sampled_from(LABELS))
    built = world(texts, labels, draw(st.sampled_from(labels)))
    for label in draw(st.permutations(labels)):
        for method in draw(st.permutations(["integrated_gradients", "occlusion"])):
            built.map(label, method)
            foil = draw(st.sampled_from([x for x in labels if x != label]))
            built.map(label, method, foil)
    built.prediction()
    built.search()
    return built


@st.composite
def claims_about(draw: Any, built: Any) -> Claim:
    """A random claim of any kind but definitions and notes on long texts, cited and with its evidence in the pack."""
    words: tuple[Word, ...] = built.instance.words
    label = draw(st.sampled_from(built.labels))
    other = draw(st.sampled_from([x for x in built.labels if x != label]))
    one = draw(st.sampled_from(words))
    many = tuple(draw(st.lists(st.sampled_from(words), min_size=2, max_size=4, unique=True).filter(lambda x: len(x) > 1)))
    some = draw(st.sampled_from([(one,), many]))
    side = draw(st.sampled_from(["any", "for", "against"]))
    holds = draw(st.booleans())
    maps = [e for e in built.pack.values() if e.kind == "feature_attribution"]
    chosen = draw(st.sampled_from(maps))
    mapped = {"label": chosen.values["class"], "foil": chosen.values.get("foil"), "evidence": (chosen.id,)}
    prediction = next(e.id for e in built.pack.values() if e.kind == "prediction")
    search = next(e.id for e in built.pack.values() if e.kind == "search")
    edits = draw(edits_of(words))
    kind = draw(st.sampled_from(sorted(set(CLAIMS) - {"agreement", "definition", "windows"})))
    if kind in claims_of_world.KINDS and (kind != "sufficiency" or draw(st.booleans())):
        return claims_of_world.KINDS[kind](draw, built)
    made = {
        "rank": lambda: Rank(word=one, rank=draw(st.integers(1, 23)), side=side, **mapped),
        "top": lambda: Top(listed=many, side=side, **mapped),
        "sign": lambda: Sign(listed=some, side="for" if holds else "against", **mapped),
        "share": lambda: Share(listed=some, share=draw(st.one_of(PERCENT, st.just("most"))), **mapped),
        "comparison": lambda: comparison(draw, many, mapped),
        "strength": lambda: Strength(listed=some, how=draw(st.sampled_from(["slightly", "strongly"])), **mapped),
        "exclusivity": lambda: Exclusivity(listed=some, **mapped),
        "completeness": lambda: Completeness(gap=draw(PERCENT), **mapped),
        "prediction": lambda: Predicted(label=label, holds=holds, evidence=(prediction,)),
        "confidence": lambda: confidence(draw, built, label, edits, prediction),
        "contrast": lambda: Contrast(label=label, foil=other, times=draw(st.none() | TIMES), evidence=(prediction,)),
        "necessity": lambda: Necessity(listed=some, holds=holds, evidence=(built.edited(Edit("delete", some)),)),
        "sufficiency": lambda: Sufficiency(listed=some, holds=holds, evidence=(built.edited(Edit("keep", some)),)),
        "counterfactual": lambda: Flip(edits=edits, label=label, holds=holds, evidence=(built.edited(*edits),)),
        "universal": lambda: NoFlip(
            tried=draw(st.integers(1, 9999)),
            up_to=draw(st.integers(1, 15)),
            aim=draw(st.none() | st.just(label)),
            **draw(
                st.sampled_from(
                    [
                        {"evidence": (search,)},
                        {"kinds": KINDS, "evidence": (built.edit_search(KINDS),)},
                        {"kinds": ("keep",), "evidence": (built.search(action="keep"),)},
                    ]
                )
            ),
        ),
        "causal": lambda: Effect(
            listed=some, label=label, direction="lowers" if holds else "raises", points=draw(st.none() | POINTS),
            evidence=(built.edited(Edit("delete", some)),),
        ),
    }[kind]()  # fmt: skip
    return made


def comparison(draw: Any, words: tuple[Word, ...], mapped: dict[str, Any]) -> Comparison:
    equal = draw(st.booleans())
    return Comparison(more=words[0], less=words[1], equal=equal, times=None if equal else draw(st.none() | TIMES), **mapped)


def confidence(draw: Any, built: Any, label: str, edits: tuple[Edit, ...], prediction: str) -> Confidence:
    if draw(st.booleans()):
        return Confidence(label=label, probability=draw(PERCENT), evidence=(prediction,))
    return Confidence(label=label, probability=draw(PERCENT), edits=edits, evidence=(built.edited(*edits),))


@st.composite
def edits_of(draw: Any, words: tuple[Word, ...]) -> tuple[Edit, ...]:
    a, b, c = draw(st.lists(st.sampled_from(words), min_size=3, max_size=3, unique=True))
    new = draw(NEW)
    options = [
        (Edit("delete", (a,)),),
        (Edit("delete", (a, b)),),
        (Edit("keep", (a, c)),),
        (Edit("replace", (a,), new),),
        (Edit("insert", (a,), new),),
        (Edit("insert", (), new),),
        (Edit("replace", (a,), new), Edit("delete", (b,)), Edit("insert", (c,), "very")),
        (Edit("delete", (a,)), Edit("replace", (b,), new)),
    ]
    if a.field == b.field:
        options.append((Edit("replace", (a, b), new),))
    return draw(st.sampled_from(options))


def one_record_a_text(built: Any) -> bool:
    """Different edits can make the same text; which record is cited is then a matter of taste."""
    texts = [str(e.values["edited_text"]) for e in built.pack.values() if e.kind == "counterfactual"]
    return len(texts) == len(set(texts))


relaxed = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=60)


@relaxed
@given(data=st.data())
def test_each_claim_is_read_back(data: st.DataObject, world: Any) -> None:
    built = data.draw(signatures(world))
    claim = data.draw(claims_about(built))
    check(built, (claim,), data.draw(st.sampled_from(["simple", "expert"])))


@relaxed
@given(data=st.data())
def test_several_claims_in_a_sentence_are_read_back(data: st.DataObject, world: Any) -> None:
    built = data.draw(signatures(world))
    claims = data.draw(st.lists(claims_about(built), min_size=2, max_size=4))
    turns = data.draw(st.lists(st.sampled_from([None, None, 1, 2]), min_size=4, max_size=4))
    said = [c if t is None else Agreement(said=c, turn=t, evidence=c.evidence) for c, t in zip(claims, turns, strict=False)]
    check(built, tuple(said), "simple")


@relaxed
@given(data=st.data())
def test_claims_on_the_same_words_are_read_back(data: st.DataObject, world: Any) -> None:
    built = data.draw(signatures(world))
    words = tuple(data.draw(st.lists(st.sampled_from(built.instance.words), min_size=1, max_size=3, unique=True)))
    chosen = data.draw(st.sampled_from([e for e in built.pack.values() if e.kind == "feature_attribution"]))
    mapped = {"label": chosen.values["class"], "foil": chosen.values.get("foil"), "evidence": (chosen.id,)}
    again: list[Claim] = [
        Rank(word=words[0], **mapped) if len(words) == 1 else Top(listed=words, **mapped),
        Sign(listed=words, side="for", **mapped),
        Share(listed=words, share="most", **mapped),
        Strength(listed=words, how="strongly", **mapped),
        Exclusivity(listed=words, **mapped),
    ]
    again = data.draw(st.permutations(again))
    check(built, tuple(again[: data.draw(st.integers(1, 5))]), "simple")


def check(built: Any, claims: tuple[Claim, ...], level: str) -> None:
    assume(one_record_a_text(built))
    signature = built.signature()
    try:
        sentence = render(claims, signature, level)
    except InputError:
        raise AssertionError(f"not rendered: {claims}") from None
    parsed = parse(sentence, signature)
    assert parsed.claims == claims, (sentence, parsed)
