"""Worlds for tests of the verifier: evidence made from a random generator, and claims about it, true and false alike.

Weights come from a small grid, so that ties, zeros, all-negative maps and touching intervals are common rather than rare.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Any

from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
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
    Windows,
)
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance, Word, apply_edits

TEXTS = (
    "good",
    "not good",
    "The plot was thin but I loved it",
    "no no no it is bad bad bad",
    "Größe ★★ 好 👍🏽 naïve",
    "dull dull",
)
LABELS = (("negative", "positive"), ("World", "Sports", "Business"), ("only",), ("a", "b", "c", "d"))


@dataclass(frozen=True)
class World:
    """Evidence about one text, and what was said of it."""

    instance: Instance
    labels: tuple[str, ...]
    multi_label: bool
    pack: dict[str, Evidence]
    commitments: tuple[Commitment, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        return self.instance.words

    def ids(self, kind: str) -> list[str]:
        return [e.id for e in self.pack.values() if e.kind == kind]


def record(kind: str, method: str, instance: Instance, values: dict[str, Any], target: str = "fingerprint") -> Evidence:
    return Evidence(kind, method, target, "target", instance.texts, values)


def weight_map(
    instance: Instance,
    weights: Sequence[float],
    width: float | Sequence[float] = 0.0,
    label: str = "positive",
    method: str = "integrated_gradients",
    **more: Any,
) -> Evidence:
    """An attribution record: each weight with an interval of ``width`` on both sides."""
    widths = [width] * len(weights) if isinstance(width, float) else width
    rows = [
        {**w.to_dict(), "weight": p, "low": p - d, "high": p + d} for w, p, d in zip(instance.words, weights, widths, strict=True)
    ]
    values = {"class": label, "game": "gradient", "value": "logit_margin", "words": rows, "details": {}, **more}
    return record("feature_attribution", method, instance, values)


def outcome(probabilities: dict[str, float], multi_label: bool = False) -> dict[str, Any]:
    values: dict[str, Any] = {"label": max(probabilities, key=lambda k: probabilities[k]), "probabilities": probabilities}
    return values | ({"labels": [k for k, p in probabilities.items() if p >= 0.5]} if multi_label else {})


def prediction(instance: Instance, probabilities: dict[str, float], multi_label: bool = False) -> Evidence:
    return record(
        "prediction", "predict", instance, {**outcome(probabilities, multi_label), "windows": 1 + len(instance.words) % 3}
    )


def counterfactual(
    instance: Instance, edits: Sequence[Edit], after: dict[str, float], before: dict[str, float], multi_label: bool = False
) -> Evidence:
    values = {
        "edits": [e.to_dict() for e in edits],
        "edited_text": apply_edits(instance, edits).to_json(),
        **outcome(after, multi_label),
        "original": outcome(before, multi_label),
    }
    return record("counterfactual", "edit", instance, values)


def search(
    instance: Instance,
    rows: dict[tuple[int, ...], dict[str, float]],
    before: dict[str, float],
    complete_to: int,
    aim: str | None = None,
    kept: Sequence[int] = (),
    multi_label: bool = False,
) -> Evidence:
    values = {
        "action": "delete",
        "original": outcome(before, multi_label),
        "rows": [{"words": list(words), "probabilities": p} for words, p in rows.items()],
        "complete_to": complete_to,
        "aim": aim,
        "kept": list(kept),
        "n_words": len(instance.words),
    }
    return record("search", "edit_search", instance, values)


def card() -> Evidence:
    values = {"name": "occlusion", "title": "Occlusion", "aliases": ["leave one out"], "guarantee": "It is exact.", "paper": ""}
    return Evidence("card", "occlusion", "", "", (), values)


def pack_of(*records: Evidence) -> dict[str, Evidence]:
    return {r.id: r for r in records}


def chances(random: Random, labels: Sequence[str], multi_label: bool) -> dict[str, float]:
    """Probabilities: often near a tie, often saturated."""
    if multi_label:
        return {label: random.choice([0.0, 0.2, 0.4999995, 0.5, 0.5000015, 0.9, 1.0]) for label in labels}
    parts: list[float] = [random.choice([0.0, 1.0, 1.0, 2.0, 3.0, 1.0000005, 50.0]) for _ in labels]
    whole = sum(parts) or 1.0
    rest = [p / whole for p in parts[:-1]]
    return dict(zip(labels, [*rest, 1.0 - sum(rest)], strict=True))


def random_world(random: Random) -> World:
    instance = Instance.of(random.choice(TEXTS))
    labels = random.choice(LABELS)
    multi = random.random() < 0.3
    words = instance.words
    before, after = (chances(random, labels, multi) for _ in range(2))
    if random.random() < 0.3:
        after = dict(before)
    some = tuple(sorted(random.sample(words, random.randint(1, len(words)))))
    edit = Edit(random.choice(("delete", "keep")), some)
    kept = [i for i in range(len(words)) if random.random() < 0.2]
    aim = random.choice([None, *labels])
    records = [
        _random_map(random, instance, labels[0]),
        prediction(instance, before, multi),
        counterfactual(instance, (edit,), after, before, multi),
        search(instance, _rows(random, instance, kept, labels, multi, before), before, 2, aim, kept, multi),
        card(),
    ]
    if random.random() < 0.35:
        from tests.verifiers.worlds_data import data_records

        records += data_records(random, instance, labels, multi, before)
    if random.random() < 0.2:
        from tests.verifiers.worlds_logic import logic_records

        records += logic_records(random)
    return World(instance, labels, multi, pack_of(*records))


def _random_map(random: Random, instance: Instance, label: str) -> Evidence:
    grids = ([0.0], [-0.5, -0.25, -1.0], [0.0, 0.5, -0.5, 0.25], [0.1, 0.2, 0.3, -0.1, 0.01, 2.0], [0.015, 0.1, 1.0])
    grid = random.choice(grids)
    weights = [random.choice(grid) for _ in instance.words]
    widths = [random.choice([0.0, 0.0, 0.0, 0.01, 0.25]) for _ in instance.words]
    total = sum(weights) * random.choice([1.0, 1.0, 1.01, 1.3]) + random.choice([0.0, 0.0, 0.01])
    return weight_map(instance, weights, widths, label, total=total, gap=0.0)


def _rows(
    random: Random, instance: Instance, kept: Sequence[int], labels: Sequence[str], multi: bool, before: dict[str, float]
) -> dict[tuple[int, ...], dict[str, float]]:
    free = [i for i in range(len(instance.words)) if i not in kept]
    subsets = [s for k in (1, 2) for s in combinations(free, k)]
    if random.random() < 0.3 and subsets:
        subsets.pop(random.randrange(len(subsets)))
    flip = random.random() < 0.4
    return {s: chances(random, labels, multi) if flip and random.random() < 0.3 else dict(before) for s in subsets}


def random_claim(random: Random, world: World) -> Claim:
    """A claim of a random kind about the world's own evidence; about as often true as false."""
    if world.ids("aggregate") and random.random() < 0.7:
        from tests.verifiers.worlds_data import data_claim

        return data_claim(random, world)
    if world.ids("theory") and random.random() < 0.7:
        from tests.verifiers.worlds_logic import logic_claim

        return logic_claim(random, world.pack)
    maker = random.choice((map_claim, map_claim, _query_claim, _query_claim, _conversation_claim))
    return maker(random, world)


def _some(random: Random, words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(random.sample(words, random.randint(0 if random.random() < 0.1 else 1, len(words))))


def _spoken(random: Random, unit: Any, digits: Sequence[str]) -> Spoken:
    hedge: Any = random.choice(("", "about", "over", "under"))
    return Spoken(random.choice(digits), unit, hedge)


_PERCENTS = ("0", "1", "5", "25", "33", "50", "67", "77", "100", "12.5", "33.3")
_TIMES = ("0", "1", "1.0", "2", "2.0", "4", "1.5")


def map_claim(random: Random, world: World) -> Claim:
    cited = tuple(world.ids("feature_attribution"))
    words, label = world.words, world.labels[0]
    listed, one, other = _some(random, words), random.choice(words), random.choice(words)
    side = random.choice(("any", "for", "against"))
    share: Any = random.choice(("most", _spoken(random, "percent", _PERCENTS)))
    times = random.choice((None, _spoken(random, "times", _TIMES)))
    how: Any = random.choice(("slightly", "strongly"))
    pushes: Any = random.choice(("for", "against"))
    claims: tuple[Claim, ...] = (
        Rank(cited, word=one, label=label, rank=random.randint(1, len(words)), side=side),
        Top(cited, listed=listed, label=label, side=side),
        Sign(cited, listed=listed, label=label, side=pushes),
        Share(cited, listed=listed, label=label, share=share),
        Comparison(cited, more=one, less=other, label=label, times=times, equal=times is None and random.random() < 0.5),
        Strength(cited, listed=listed[:2], label=label, how=how),
        Exclusivity(cited, listed=listed, label=label),
        Completeness(cited, label=label, gap=_spoken(random, "percent", _PERCENTS)),
    )
    return random.choice(claims)


def _query_claim(random: Random, world: World) -> Claim:
    predicted, changed, searched = (tuple(world.ids(k)[:1]) for k in ("prediction", "counterfactual", "search"))
    edits = tuple(Edit.from_dict(e) for e in world.pack[changed[0]].values["edits"])  # type: ignore[union-attr, arg-type]
    label, foil = random.choice(world.labels), random.choice(world.labels)
    holds = random.random() < 0.5
    listed = edits[0].old
    probability = _spoken(random, "percent", (*_PERCENTS, "50.00", "20"))
    whole = Necessity if edits[0].action == "delete" else Sufficiency
    direction: Any = random.choice(("lowers", "raises"))
    points = random.choice((None, _spoken(random, "points", _PERCENTS)))
    free = len(world.words) - len(world.pack[searched[0]].values["kept"])  # type: ignore[arg-type]
    up_to = random.randint(0, 3)
    texts = (0, free, free + free * (free - 1) // 2)[min(up_to, 2)]
    kept = tuple(world.words[int(str(i))] for i in world.pack[searched[0]].values["kept"])  # type: ignore[union-attr]
    aim: Any = world.pack[searched[0]].values["aim"]
    claims: tuple[Claim, ...] = (
        Predicted(predicted, label=label, holds=holds),
        Confidence(predicted, label=label, probability=probability),
        Confidence(changed, label=label, probability=probability, edits=edits),
        Contrast(predicted, label=label, foil=foil, times=random.choice((None, _spoken(random, "times", _TIMES)))),
        Windows(predicted, count=random.choice((1, 2, 3))),
        whole(changed, listed=listed, holds=holds),
        whole((*changed, *predicted), listed=listed, holds=holds),
        Flip(changed, edits=edits, label=label, holds=holds),
        Effect(changed, listed=listed, label=label, direction=direction, points=points),
        NoFlip(searched, tried=texts + random.choice((0, 0, 0, 1)), up_to=up_to, aim=aim, kept=kept),
    )
    return random.choice(claims)


def _conversation_claim(random: Random, world: World) -> Claim:
    if random.random() < 0.2:
        term, aspect = random.choice(("occlusion", "Leave One Out", "lime")), random.choice(("guarantee", "paper", "cost"))
        return Definition(tuple(world.ids("card")), term=term, aspect=aspect)
    said = random.choice((map_claim, _query_claim))(random, world)
    return Agreement(said.evidence, said=said, turn=random.randint(1, 2))
