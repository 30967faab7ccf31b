"""Lies about attribution maps."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

from benchmarks.planted_lies import records, true_answers, true_maps
from benchmarks.planted_lies.true_maps import Weights, read, shifted, some_map
from benchmarks.planted_lies.twin import Draft, lying
from benchmarks.planted_lies.worlds import METHODS, World
from whyproof.core.claim import (
    Claim,
    Comparison,
    Completeness,
    Definition,
    Effect,
    Exclusivity,
    MapClaim,
    Necessity,
    Rank,
    Share,
    Sign,
    Strength,
    Top,
)
from whyproof.core.claim_world import Lexical, Measure, Occurrence, Term
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word

ABSENT = ("awful", "wonderful", "because", "battery-powered", "unexpected", "Tuesday")


def swapped(claim: Any, old: Word, new: Word) -> Claim:
    """The claim with one word in another's place."""
    changed: dict[str, Any] = {"listed": tuple(new if w == old else w for w in getattr(claim, "listed", ()))}
    if isinstance(claim, Rank):
        changed = {"word": new}
    elif isinstance(claim, Comparison):
        changed = {"more": new} if claim.more == old else {"less": new}
    found: Claim = replace(claim, **changed)
    return found


def _of(world: World, random: Random, *makers: Any) -> MapClaim | None:
    found: MapClaim | None = random.choice(makers)(some_map(world, random), random)
    return found


@lying("entity swap")
def entity_swap(world: World, random: Random) -> Draft | None:
    m = true_maps
    claim: Any = _of(world, random, m.rank, m.rank, m.top, m.sign, m.share, m.comparison, m.strength)
    if claim is None or len(world.words) < 2:
        return None
    mentioned = claim.words
    others = [w for w in world.words if w.text.casefold() not in {x.text.casefold() for x in mentioned}]
    return Draft(claim, swapped(claim, random.choice(mentioned), random.choice(others))) if others else None


@lying("entity swap")
def entity_swap_in_a_query(world: World, random: Random) -> Draft | None:
    claim: Any = random.choice((true_answers.necessity, true_answers.effect))(world, random)
    made = true_answers.changes(world, "delete")
    if claim is None or len(claim.listed) != 1:
        return None
    others = [(r, e[0].old) for r, e, _ in made if len(e[0].old) == 1 and e[0].old != claim.listed]
    if not others:
        return None
    record, listed = random.choice(others)
    return Draft(claim, replace(claim, listed=listed).citing(record.id))


@lying("other occurrence")
def other_occurrence(world: World, random: Random) -> Draft | None:
    m = true_maps
    claim: Any = _of(world, random, m.rank, m.sign, m.share, m.comparison, m.strength)
    if claim is None:
        return None
    for word in claim.words:
        same = [w for w in world.words if w.text.casefold() == word.text.casefold() and w not in claim.words]
        if same:
            return Draft(claim, swapped(claim, word, random.choice(same)))
    return None


@lying("sign flip")
def sign_flip(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.sign)
    return claim and Draft(claim, replace(claim, side="against" if claim.side == "for" else "for"))


@lying("sign flip")
def sign_flip_in_a_rank(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.rank, true_maps.top)
    if claim is None or claim.side == "any":
        return None
    return Draft(claim, replace(claim, side="against" if claim.side == "for" else "for"))


@lying("sign flip")
def sign_flip_in_an_effect(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.effect(world, random)
    return claim and Draft(claim, replace(claim, direction="raises" if claim.direction == "lowers" else "lowers"))


@lying("off-by-one rank")
def off_by_one(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.rank)
    if claim is None:
        return None
    k = claim.rank + random.choice((1, -1))
    return Draft(claim, replace(claim, rank=k)) if 1 <= k <= len(world.words) else None


@lying("off-by-one rank")
def off_by_one_in_a_list(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.top)
    if claim is None:
        return None
    order = some_map(world, random).order(claim.side)
    after = [w for w in order if w not in claim.listed]
    return Draft(claim, replace(claim, listed=(*claim.listed[:-1], after[0]))) if after else None


@lying("number shift")
def number_shift(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.share, true_maps.share, true_maps.comparison, true_maps.completeness)
    match claim:
        case Share(share=Spoken() as said):
            return Draft(claim, replace(claim, share=shifted(said, random)))
        case Comparison(times=Spoken() as said):
            return Draft(claim, replace(claim, times=shifted(said, random)))
        case Completeness(gap=said):
            digits = int(said.digits) - 1
            return Draft(claim, replace(claim, gap=Spoken(str(digits), "percent"))) if digits > 0 else None
    return None


@lying("comparison reversed")
def comparison_reversed(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.comparison)
    return claim and Draft(claim, replace(claim, more=claim.less, less=claim.more))


@lying("comparison reversed")
def said_to_be_equal(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.comparison, true_maps.equal)
    return claim and Draft(claim, replace(claim, equal=not claim.equal, times=None))


@lying("quantifier inflated")
def most_of_the_weight(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.most, true_maps.share)
    if not isinstance(claim, Share):
        return None
    fewer = claim.listed[:-1] if claim.share == "most" and len(claim.listed) > 1 else claim.listed
    return Draft(claim, replace(claim, listed=fewer, share="most"))


@lying("quantifier inflated")
def every_word_pushes(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.sign)
    if claim is None:
        return None
    more = [w for w in world.words if w not in claim.listed]
    random.shuffle(more)
    return Draft(claim, replace(claim, listed=(*claim.listed, *more[: random.choice((1, 2))]))) if more else None


@lying("quantifier inflated")
def strongly_for_slightly(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.strength)
    return claim and Draft(claim, replace(claim, how="strongly" if claim.how == "slightly" else "slightly"))


@lying("overclaimed exclusivity")
def only_these_words(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.rank, true_maps.top, true_maps.strength, true_maps.exclusivity)
    match claim:
        case Rank(word=word, side="any", rank=1):
            listed: tuple[Word, ...] = (word,)
        case Top(listed=listed, side="any") | Strength(listed=listed):
            pass
        case Exclusivity(listed=all_of_them) if len(all_of_them) > 2:
            listed = all_of_them[:-1]
        case _:
            return None
    return Draft(claim, Exclusivity(claim.evidence, listed=listed, label=claim.label, foil=claim.foil))


def _absent(world: World, random: Random) -> str:
    """A word that the text does not have: of one that it has, the sentence might be true."""
    there = {w.text.casefold() for w in world.words}
    return random.choice([word for word in ABSENT if word.casefold() not in there])


@lying("invented word")
def invented_word(world: World, random: Random) -> Draft | None:
    m = true_maps
    claim: Any = _of(world, random, m.rank, m.sign, m.comparison, m.share)
    if claim is None or not claim.words:
        return None
    return Draft(claim, swapped(claim, (old := random.choice(claim.words)), replace(old, text=_absent(world, random))))


@lying("invented word")
def invented_occurrence(world: World, random: Random) -> Draft | None:
    word = random.choice(world.words)
    times = sum(w.text.casefold() == word.text.casefold() for w in world.words)
    claim = Occurrence((world.of("prediction")[0].id,), surface=word.text, times=times)
    lie = replace(claim, surface=_absent(world, random)) if random.random() < 0.5 else replace(claim, times=times + 1)
    return Draft(claim, lie)


@lying("sentiment for importance")
def a_negative_word(world: World, random: Random) -> Draft | None:
    """What a word means is no reason to say what it did, and the other way about."""
    claim: Any = _of(world, random, true_maps.sign)
    if claim is None or len(claim.listed) > 1 or not claim.listed[0].text.isalpha():
        return None
    word = claim.listed[0]
    tone = random.choice(("negative", "positive"))
    graph = records.graph(
        {"w1": ((word.text.casefold(),), "a"), "tone": ((tone,), "n")}, (("w1", "polarity", "tone"),), (("w1", "polarity"),)
    )
    meaning = Lexical((graph.id,), subject=Term(word.text.casefold()), relation="polarity", object=Term(tone))
    other = "positive" if tone == "negative" else "negative"
    if random.random() < 0.5:
        return Draft(claim, replace(meaning, object=Term(other)), extra=(graph,))
    return Draft(meaning, replace(claim, side="against" if claim.side == "for" else "for"), extra=(graph,))


@lying("sentiment for importance")
def a_negative_word_without_a_lexicon(world: World, random: Random) -> Draft | None:
    claim: Any = _of(world, random, true_maps.sign)
    if claim is None or len(claim.listed) > 1 or not claim.listed[0].text.isalpha():
        return None
    tone = Term(random.choice(("negative", "positive")))
    return Draft(claim, Lexical((), subject=Term(claim.listed[0].text.casefold()), relation="polarity", object=tone))


@lying("causal upgrade")
def causal_upgrade(world: World, random: Random) -> Draft | None:
    """From "is attributed" to "causes": nobody took the word out."""
    claim: Any = _of(world, random, true_maps.sign, true_maps.rank)
    if claim is None or claim.foil is not None or getattr(claim, "side", "") == "any":
        return None
    listed = claim.listed if isinstance(claim, Sign) else (claim.word,)
    direction: Any = "lowers" if claim.side == "for" else "raises"
    pack = {r.id: r for r in world.pack.values() if r.kind in ("feature_attribution", "prediction")}
    kind = random.choice((Effect, Necessity))
    lie = kind((), listed=listed, **({"label": claim.label, "direction": direction} if kind is Effect else {}))
    return Draft(claim, lie, lie_pack=pack)


@lying("wrong method")
def another_methods_weights(world: World, random: Random) -> Draft | None:
    """Weights of one method credited to another one, whose map is on record too and says something else."""
    maps = {r.method: read(r) for r in world.of("feature_attribution") if r.values.get("foil") is None}
    if len(maps) < 2:
        return None
    one, other = maps["integrated_gradients"], maps["occlusion"]
    claim = random.choice((true_maps.rank, true_maps.sign, true_maps.share, true_maps.comparison))(one, random)
    if claim is None:
        return None
    return Draft(claim, claim.citing(other.record.id), method=_title(one), lie_method=_title(other))


@lying("wrong method")
def a_method_nobody_ran(world: World, random: Random) -> Draft | None:
    one = some_map(world, random)
    claim = random.choice((true_maps.rank, true_maps.sign, true_maps.share, true_maps.top))(one, random)
    if claim is None or one.foil is not None:
        return None
    return Draft(claim, claim.citing(), method=_title(one), lie_method=random.choice(("LIME", "Shapley values")))


@lying("wrong method")
def another_methods_measure(world: World, random: Random) -> Draft | None:
    low = random.choice((0.01, 0.031, 0.2))
    measure = random.choice(("seed_spread", "faithfulness", "infidelity"))
    better, bar = random.choice(("lower", "higher")), random.choice((0.0, 0.1, 0.5))
    label = world.predicted
    metric = records.metric(world.instance, measure, "lime", label, (low, low, low), better=better, threshold=bar)
    passes: Any = "pass" if (low <= bar if better == "lower" else low >= bar) else "fail"
    value = random.choice((passes, true_maps.number(Fraction(low), "percent", random)))
    claim = Measure((metric.id,), measure=measure, method="lime", label=label, value=value)
    return Draft(claim, replace(claim, method=random.choice(("shapley_values", "occlusion"))), extra=(metric,))


@lying("wrong method")
def another_methods_card(world: World, random: Random) -> Draft | None:
    """What one method's card says, told of another method, or of an aspect on which the card is silent. Only typed: in English
    a definition is the card's own words."""
    del world
    said = {"guarantee": "Each number is a difference of two answers.", "cost": "One answer a word.", "paper": ""}
    card = records.card("occlusion", "Occlusion", ("leave one out",), **said)
    term, aspect = random.choice(("Leave One Out", "occlusion")), random.choice(("guarantee", "cost"))
    claim = Definition((card.id,), term=term, aspect=aspect)
    return Draft(claim, random.choice((replace(claim, term="LIME"), replace(claim, aspect="paper"))), extra=(card,))


def _title(m: Weights) -> str:
    return next(name for name, method in METHODS.items() if method == m.record.method)


@lying("contrast class")
def another_class(world: World, random: Random) -> Draft | None:
    """Weights for one class told of another, or of the class without the foil that they were measured against."""
    m = true_maps
    claim: Any = _of(world, random, m.rank, m.sign, m.share, m.comparison)
    if claim is None or len(world.labels) < 2:
        return None
    lie = replace(claim, foil=None) if claim.foil else replace(claim, label=random.choice(world.others(claim.label)))
    return Draft(claim, lie)
