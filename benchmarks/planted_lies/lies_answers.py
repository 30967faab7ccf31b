"""Lies about what the model answered."""

from __future__ import annotations

from dataclasses import replace
from math import comb
from random import Random
from typing import Any

from benchmarks.planted_lies import records, true_answers
from benchmarks.planted_lies.referee_answers import Answer, alike
from benchmarks.planted_lies.referee_data import tail
from benchmarks.planted_lies.true_maps import shifted
from benchmarks.planted_lies.twin import Draft, lying
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim import Confidence, Contrast, Flip, NoFlip, Predicted, Sufficiency
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken


@lying("number shift")
def number_shift(world: World, random: Random) -> Draft | None:
    made = random.choice((true_answers.confidence, true_answers.confidence_edited, true_answers.effect, true_answers.interaction))
    claim: Any = made(world, random)
    name = "probability" if isinstance(claim, Confidence) else "points"
    said = getattr(claim, name, None)
    return None if said is None else Draft(claim, replace(claim, **{name: shifted(said, random)}))


@lying("number shift")
def window_count(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.windows(world, random)
    return claim and Draft(claim, replace(claim, count=claim.count + random.choice((1, -1))))


@lying("necessity for sufficiency")
def necessity_for_sufficiency(world: World, random: Random) -> Draft | None:
    """That a word is needed does not make it enough; the records of both may be there, or of one."""
    claim: Any = true_answers.necessity(world, random)
    if claim is None or not claim.holds:
        return None
    keeps = [r.id for r, edits, _ in true_answers.changes(world, "keep") if set(edits[0].old) == set(claim.listed)]
    return Draft(claim, Sufficiency((*keeps[:1],) or claim.evidence, listed=claim.listed))


@lying("necessity for sufficiency")
def sufficiency_for_necessity(world: World, random: Random) -> Draft | None:
    claim: Any = random.choice((true_answers.sufficiency, true_answers.necessity))(world, random)
    return claim and Draft(claim, replace(claim, holds=not claim.holds))


@lying("counterfactual label")
def counterfactual_label(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.flip(world, random)
    if claim is None or len(world.labels) < 2:
        return None
    others = world.others(claim.label)
    lie = replace(claim, label=random.choice(others)) if claim.holds else replace(claim, holds=True)
    return Draft(claim, lie)


@lying("counterfactual label")
def predicted_label(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.predicted(world, random)
    if len(world.labels) > 1 and claim.holds and random.random() < 0.5:
        return Draft(claim, replace(claim, label=random.choice(world.others(claim.label))))
    return Draft(claim, replace(claim, holds=not claim.holds))


@lying("unqueried universal")
def one_size_too_far(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.no_flip(world, random)
    if claim is None:
        return None
    free = len(world.words) - len(claim.kept)
    up_to = claim.up_to + 1
    return Draft(claim, replace(claim, up_to=up_to, tried=sum(comb(free, k) for k in range(1, up_to + 1))))


@lying("unqueried universal")
def too_many_texts(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.no_flip(world, random)
    return claim and Draft(claim, replace(claim, tried=claim.tried + random.choice((1, -1, 10))))


@lying("unqueried universal")
def one_text_told_as_all(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.sufficiency(world, random)
    if claim is None or not claim.holds:
        return None
    return Draft(claim, replace(claim, grade="every"))


@lying("unqueried universal")
def one_row_is_missing(world: World, random: Random) -> Draft | None:
    claim: Any = random.choice((true_answers.every, true_answers.no_flip))(world, random)
    if claim is None:
        return None
    search = world.pack[claim.evidence[0]]
    rows: Any = search.values["rows"]
    if len(rows) < 2:
        return None
    gap = random.choice([r for r in rows if not isinstance(claim, NoFlip) or len(r["words"]) <= claim.up_to])
    poorer = replace(search, values={**search.values, "rows": [r for r in rows if r is not gap]})
    pack = {r.id: r for r in (*(r for r in world.pack.values() if r is not search), poorer)}
    return Draft(claim, claim.citing(poorer.id), lie_pack=pack)


@lying("interaction sign")
def interaction_sign(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.interaction(world, random)
    if claim is None:
        return None
    others = [s for s in ("positive", "negative", "none") if s != claim.sign]
    sign: Any = random.choice(others)
    return Draft(claim, replace(claim, sign=sign, points=None if sign == "none" else claim.points))


@lying("contrast class")
def contrast_reversed(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.contrast(world, random)
    if claim is None:
        return None
    if claim.times is not None and random.random() < 0.5:
        return Draft(claim, replace(claim, times=shifted(claim.times, random)))
    return Draft(claim, Contrast(claim.evidence, label=claim.foil, foil=claim.label, times=claim.times))


@lying("confidence")
def another_labels_confidence(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.confidence(world, random)
    if len(world.labels) < 2:
        return None
    if random.random() < 0.5:
        return Draft(claim, replace(claim, label=random.choice(world.others(claim.label))))
    hedges: Any = {"over": "under", "under": "over"}
    said = claim.probability
    other = replace(said, hedge=hedges[said.hedge]) if said.hedge in hedges else shifted(said, random)
    return Draft(claim, replace(claim, probability=other))


@lying("confidence")
def confidence_after_an_edit(world: World, random: Random) -> Draft | None:
    claim: Any = true_answers.confidence_edited(world, random)
    if claim is None:
        return None
    now = true_answers.answer(world).shares[claim.label]
    near = Spoken(str(round(float(now) * 100)), "percent")
    return Draft(claim, replace(claim, probability=near))


@lying("confidence")
def not_that_sure(world: World, random: Random) -> Draft | None:
    """A bound that the sample reaches at one confidence, told at a higher one or of a higher rate."""
    record = _sample(world, random)
    if record is None:
        return None
    draws, kept = record.values["draws"], record.values["kept"]
    assert isinstance(draws, list) and isinstance(kept, list)
    before = true_answers.answer(world)
    same = sum(
        alike(before, Answer(d, before.multi_label)) is True  # type: ignore[arg-type]
        for d in draws
    )
    rate = next((r for r in range(95, 4, -5) if tail(len(draws), Spoken(str(r)).value, same) <= Spoken("5").value), None)
    if rate is None:
        return None
    listed = tuple(world.words[int(str(i))] for i in kept)
    claim = Sufficiency(
        (record.id,), listed=listed, grade="sampled", rate=Spoken(str(rate), hedge="over"), confidence=Spoken("95")
    )
    lie = random.choice((replace(claim, rate=Spoken(str(rate + 5), hedge="over")), replace(claim, confidence=Spoken("99.9"))))
    return Draft(claim, lie, extra=(record,))


def _sample(world: World, random: Random) -> Evidence | None:
    """Twenty to eighty random fillings round one or two kept words."""
    if len(world.words) < 3 or len(world.labels) < 2:
        return None
    kept = sorted(random.sample(range(len(world.words)), random.choice((1, 2))))
    before = {name: float(p) for name, p in true_answers.answer(world).shares.items()}
    other = dict(zip(before, reversed(before.values()), strict=True))
    n, p = random.choice((20, 50, 80)), random.choice((0.5, 0.9, 1.0))
    draws = [before if random.random() < p else other for _ in range(n)]
    return records.sample(world.instance, kept, before, draws, world.multi_label)


@lying("causal upgrade")
def no_flip_for_a_prediction(world: World, random: Random) -> Draft | None:
    """From what the model says to what it would say: nobody asked."""
    claim: Any = true_answers.predicted(world, random)
    made = true_answers.changes(world, "delete")
    if not isinstance(claim, Predicted) or not made or not claim.holds or len(world.labels) < 2:
        return None
    _, edits, _ = random.choice(made)
    asked = {r.id: r for r in world.pack.values() if r.kind in ("feature_attribution", "prediction")}
    return Draft(claim, Flip((), edits=edits, label=random.choice(world.labels)), lie_pack=asked)
