"""Claims on what the model answered that ought to be true by the records; the referee has the last word."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations
from math import comb
from random import Random
from typing import Any

from benchmarks.planted_lies.referee_answers import Answer, alike, original
from benchmarks.planted_lies.true_maps import number
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim import (
    Claim,
    Confidence,
    Contrast,
    Effect,
    Flip,
    Interaction,
    Necessity,
    NoFlip,
    Predicted,
    Sufficiency,
    Windows,
)
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Word


def answer(world: World) -> Answer:
    found = original(world.of("prediction"))
    assert found is not None
    return found


def edits_of(record: Evidence) -> tuple[Edit, ...]:
    rows: Any = record.values["edits"]
    return tuple(Edit.from_dict(row) for row in rows)


def changes(world: World, *actions: str) -> list[tuple[Evidence, tuple[Edit, ...], Answer]]:
    """Recorded single edits of these actions, with the answers for the edited text."""
    found: list[tuple[Evidence, tuple[Edit, ...], Answer]] = []
    for record in world.of("counterfactual"):
        edits = edits_of(record)
        values: Any = record.values
        if len(edits) == 1 and edits[0].action in actions:
            found.append((record, edits, Answer(values["probabilities"], "labels" in values)))
    return found


def predicted(world: World, random: Random) -> Claim:
    label = random.choice((world.predicted, random.choice(world.labels)))
    return Predicted((world.of("prediction")[0].id,), label=label, holds=answer(world).holds(label) is True)


def confidence(world: World, random: Random) -> Claim:
    label = random.choice((world.predicted, random.choice(world.labels)))
    said = number(answer(world).shares[label], "percent", random)
    return Confidence((world.of("prediction")[0].id,), label=label, probability=said)


def confidence_edited(world: World, random: Random) -> Claim | None:
    made = changes(world, "delete", "replace")
    if not made:
        return None
    record, edits, after = random.choice(made)
    label = random.choice(world.labels)
    return Confidence((record.id,), label=label, probability=number(after.shares[label], "percent", random), edits=edits)


def contrast(world: World, random: Random) -> Claim | None:
    if len(world.labels) < 2:
        return None
    here = answer(world).shares
    label, foil = sorted(random.sample(world.labels, 2), key=lambda name: -here[name])
    cited = (world.of("prediction")[0].id,)
    ratio = here[label] / here[foil] if here[foil] else Fraction(0)
    times = number(ratio, "times", random) if 1 < ratio < 50 and random.random() < 0.4 else None
    return Contrast(cited, label=label, foil=foil, times=times)


def necessity(world: World, random: Random) -> Claim | None:
    made = changes(world, "delete")
    if not made:
        return None
    flips = [c for c in made if alike(answer(world), c[2]) is False]
    record, edits, after = random.choice(flips if flips and random.random() < 0.5 else made)
    return Necessity((record.id,), listed=edits[0].old, holds=alike(answer(world), after) is False)


def sufficiency(world: World, random: Random) -> Claim | None:
    made = changes(world, "keep")
    if not made:
        return None
    record, edits, after = random.choice(made)
    return Sufficiency((record.id,), listed=edits[0].old, holds=alike(answer(world), after) is True)


def every(world: World, random: Random) -> Claim | None:
    found = [r for r in world.of("search") if r.values["kept"]]
    if not found:
        return None
    record = random.choice(found)
    kept: Any = record.values["kept"]
    return Sufficiency((record.id,), listed=tuple(world.words[i] for i in kept), grade="every")


def flip(world: World, random: Random) -> Claim | None:
    made = changes(world, "delete", "replace", "insert")
    if not made:
        return None
    if random.random() < 0.4:
        made = [c for c in made if c[1][0].action != "delete"] or made
    record, edits, after = random.choice(made)
    label = max(after.shares, key=lambda name: after.shares[name])
    if random.random() < 0.3 and len(world.labels) > 1:
        return Flip((record.id,), edits=edits, label=random.choice(world.others(label)), holds=False)
    return Flip((record.id,), edits=edits, label=label)


def no_flip(world: World, random: Random) -> Claim | None:
    searches = [r for r in world.of("search") if r.values["aim"] is None]
    if not searches:
        return None
    record = random.choice(searches)
    indices: Any = record.values["kept"]
    kept = tuple(world.words[i] for i in indices)
    free = len(world.words) - len(kept)
    up_to = random.randint(1, max(1, min(int(str(record.values["complete_to"])), free)))
    tried = sum(comb(free, k) for k in range(1, up_to + 1))
    return NoFlip((record.id,), tried=tried, up_to=up_to, kept=kept)


def effect(world: World, random: Random) -> Claim | None:
    made = changes(world, "delete")
    if not made:
        return None
    record, edits, after = random.choice(made)
    label = random.choice((world.predicted, random.choice(world.labels)))
    change = answer(world).shares[label] - after.shares[label]
    points = number(abs(change), "points", random) if random.random() < 0.5 and abs(change) > Fraction(1, 200) else None
    direction: Any = "lowers" if change > 0 else "raises"
    return Effect((record.id,), listed=edits[0].old, label=label, direction=direction, points=points)


def interaction(world: World, random: Random) -> Claim | None:
    """The pairs whose three deletions are on record, one by one or in one search."""
    deleted = {frozenset(edits[0].old): (record, after) for record, edits, after in changes(world, "delete")}
    pairs = [tuple(sorted(both)) for both in deleted if len(both) == 2 and all(frozenset((w,)) in deleted for w in both)]
    searches = [r for r in world.of("search") if not r.values["kept"] and int(str(r.values["complete_to"])) >= 2]
    label = random.choice((world.predicted, random.choice(world.labels)))
    before = answer(world).shares[label]
    if pairs and (not searches or random.random() < 0.5):
        first, second = random.choice(pairs)
        used = [deleted[frozenset(words)] for words in ((first,), (second,), (first, second))]
        parts = [after.shares[label] for _, after in used]
        cited = tuple(record.id for record, _ in used)
    elif searches and len(world.words) > 1:
        found = _in_search(searches[0], world.words, label, random)
        if found is None:
            return None
        (first, second), parts = found
        cited = (searches[0].id,)
    else:
        return None
    return _interaction(cited, first, second, label, before - parts[0] - parts[1] + parts[2], random)


def _in_search(
    search: Evidence, words: tuple[Word, ...], label: str, random: Random
) -> tuple[tuple[Word, Word], list[Fraction]] | None:
    table: Any = search.values["rows"]
    rows = {tuple(sorted(row["words"])): row["probabilities"] for row in table}
    i, j = random.choice(list(combinations(range(len(words)), 2)))
    if not {(i,), (j,), (i, j)} <= set(rows):
        return None
    return (words[i], words[j]), [Fraction(rows[s][label]) for s in ((i,), (j,), (i, j))]


def _interaction(cited: tuple[str, ...], first: Word, second: Word, label: str, d: Fraction, random: Random) -> Claim:
    sign: Any = "positive" if d > Fraction(1, 100) else "negative" if d < -Fraction(1, 100) else "none"
    points = number(abs(d), "points", random) if sign != "none" and random.random() < 0.5 else None
    return Interaction(cited, first=(first,), second=(second,), label=label, sign=sign, points=points)


def windows(world: World, random: Random) -> Claim | None:
    del random
    record = world.of("prediction")[0]
    count = int(str(record.values["windows"]))
    return Windows((record.id,), count=count) if count > 1 else None


CLAIMS: tuple[Callable[[World, Random], Claim | None], ...] = (
    predicted, confidence, confidence_edited, contrast, necessity, necessity, sufficiency, every, flip, flip, no_flip, effect,
    effect, interaction, windows,
)  # fmt: skip
