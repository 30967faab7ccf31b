"""Evidence on data sets, measures, random draws and sets of edits, and random claims about it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random
from typing import Any

from tests.verifiers.worlds import World, chances, counterfactual, outcome, pack_of, record, search
from whyproof.core.claim import Claim, Condition, Count, Interaction, Measure, Occurrence, Population, Sufficiency
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Instance, Word
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers import judge, recheck

NEGATIVE = Condition("prediction", "is", "negative")
WRONG = Condition("correct", "is", "no")
FILM = Condition("text", "contains", "film")


def aggregate(
    n: int,
    m: int,
    having: Sequence[Condition] = (WRONG,),
    among: Sequence[Condition] = (FILM,),
    how: str | None = None,
    **more: Any,
) -> Evidence:
    """Counts over the 400 rows of "reviews" (or, among all rows, over n); ``more`` replaces what is recorded."""
    values: dict[str, Any] = {
        "data": {"name": "reviews", "hash": "abc", "rows": 400 if among else n},
        "sample": None if how is None else {"of": "all reviews", "how": how, "seed": 1},
        "among": [c.to_dict() for c in among],
        "having": [c.to_dict() for c in having],
        "n": n,
        "m": m,
        **more,
    }
    return Evidence("aggregate", "count_rows", "", "", (), values)


def metric(
    value: float, low: float, high: float, threshold: float | None = None, better: str = "higher", **more: Any
) -> Evidence:
    values = {
        "measure": "faithfulness",
        "of_method": "occlusion",
        "class": "positive",
        "foil": None,
        "value": value,
        "low": low,
        "high": high,
        "better": better,
        "threshold": threshold,
        "runs": 3,
        **more,
    }
    return record("metric", "faithfulness", Instance.of("The plot was thin"), values)


def sample(
    instance: Instance,
    kept: Sequence[int],
    draws: Sequence[dict[str, float]],
    before: dict[str, float],
    multi_label: bool = False,
    random: bool = True,
) -> Evidence:
    values = {
        "kept": list(kept),
        "baseline": "text: each other word by a random word",
        "original": outcome(before, multi_label),
        "draws": list(draws),
        "random": random,
    }
    return record("sample", "resample", instance, values)


def data_records(
    random: Random, instance: Instance, labels: Sequence[str], multi: bool, before: dict[str, float]
) -> list[Evidence]:
    """One record a kind, about which ``data_claim`` makes claims."""
    n = random.choice((0, 1, 2, 4, 20, 50))
    among = random.choice(((), (FILM,), (FILM, NEGATIVE)))
    m = random.choice((0, n, n // 2, max(n - 1, 0), random.randint(0, n)))
    value, width = random.choice((0.0, 0.25, 0.5, 0.9, 3.0)), random.choice((0.0, 0.0, 0.125))
    bar = random.choice((None, 0.25, 0.5, 0.75))
    words = range(len(instance.words))
    kept = sorted(random.sample(words, random.randint(1, len(words))))
    keeps = random.choice((0.0, 0.5, 0.9, 1.0))
    draws = [
        dict(before) if random.random() < keeps else chances(random, labels, multi) for _ in range(random.choice((0, 3, 12, 30)))
    ]
    return [
        aggregate(n, m, (WRONG,), among, random.choice((None, "uniform", "uniform", "uniform", "uniform", "convenience"))),
        metric(value, value - width, value + width, bar, random.choice(("higher", "lower"))),
        sample(instance, kept, draws, before, multi),
        *_without_some(random, instance, labels, multi, before),
        _every(random, instance, labels, multi, before),
    ]


def _without_some(
    random: Random, instance: Instance, labels: Sequence[str], multi: bool, before: dict[str, float]
) -> list[Evidence]:
    """The text without some words, without some others, and without both."""
    if len(instance.words) < 2:
        return []
    mixed = random.sample(instance.words, random.randint(2, len(instance.words)))
    cut = random.randint(1, len(mixed) - 1)
    groups = (tuple(mixed[:cut]), tuple(mixed[cut:]), tuple(mixed))
    after = [dict(before) if random.random() < 0.4 else chances(random, labels, multi) for _ in groups]
    return [counterfactual(instance, (Edit("delete", g),), a, before, multi) for g, a in zip(groups, after, strict=True)]


def _every(random: Random, instance: Instance, labels: Sequence[str], multi: bool, before: dict[str, float]) -> Evidence:
    """A search over all deletions of up to four words, sometimes with one left out."""
    words = range(len(instance.words))
    free = sorted(random.sample(words, random.randint(0, min(4, len(words) - 1))))
    sets = [s for k in range(1, len(free) + 1) for s in combinations(free, k)]
    if sets and random.random() < 0.3:
        sets.pop(random.randrange(len(sets)))
    flip = 0.2 if random.random() < 0.5 else 0.0
    rows = {s: chances(random, labels, multi) if random.random() < flip else dict(before) for s in sets}
    return search(instance, rows, before, len(free), None, [i for i in words if i not in free], multi)


def data_claim(random: Random, world: World) -> Claim:
    """A claim of a random kind about the records of ``data_records``."""
    maker = random.choice((_count, _population, _measure, _occurrence, _interaction, _sampled, _every_claim))
    return maker(random, world)


def _spoken(
    random: Random, digits: Sequence[str], unit: Any = "percent", hedges: Sequence[str] = ("", "about", "over", "under")
) -> Spoken:
    hedge: Any = random.choice(hedges)
    return Spoken(random.choice(digits), unit, hedge)


def _conditions(rows: Any) -> tuple[Condition, ...]:
    return tuple(Condition.from_dict(row) for row in rows)


def _count(random: Random, world: World) -> Claim:
    (cited, *_), values = world.ids("aggregate"), _values(world, "aggregate")
    about: dict[str, Any] = {"data": "reviews", "having": _conditions(values["having"]), "among": _conditions(values["among"])}
    if random.random() < 0.4:
        return Count((cited,), count=random.choice((values["m"], values["m"] + 1, 0)), **about)
    share: Any = random.choice(("most", "all", "none", _spoken(random, ("0", "5", "25", "50", "77", "95", "100"))))
    return Count((cited,), share=share, **about)


def _population(random: Random, world: World) -> Claim:
    (cited, *_), values = world.ids("aggregate"), _values(world, "aggregate")
    return Population(
        (cited,),
        data="reviews",
        having=_conditions(values["having"]),
        among=_conditions(values["among"]),
        share=_spoken(random, ("5", "50", "71", "94", "95"), hedges=("over", "under")),
        confidence=Spoken(random.choice(("50", "90", "95", "99"))),
    )


def _measure(random: Random, world: World) -> Claim:
    said: Any = random.choice(
        ("pass", "fail", Spoken(random.choice(("0.5", "0.3", "0.9")), "number"), _spoken(random, ("0", "1", "3"), "number"))
    )
    return Measure((world.ids("metric")[0],), measure="faithfulness", method="occlusion", label="positive", value=said)


def _occurrence(random: Random, world: World) -> Claim:
    first = random.randrange(len(world.words))
    run = world.words[first : first + random.choice((1, 1, 2))]
    surface = random.choice((" ".join(w.text for w in run), run[0].text.upper(), "absent"))
    field: Any = random.choice((None, "text"))
    return Occurrence((world.ids("prediction")[0],), surface=surface, times=random.choice((0, 1, 1, 2, 3)), field=field)


def _interaction(random: Random, world: World) -> Claim:
    texts = world.ids("counterfactual")[1:]
    if len(texts) < 3:  # a text of one word, or a record that was there already
        return _occurrence(random, world)
    first, second = (_deleted(world, e) for e in texts[:2])
    sign: Any = random.choice(("positive", "negative", "none"))
    points = None if sign == "none" else random.choice((None, _spoken(random, ("0", "1", "25", "50", "75"), "points")))
    return Interaction(tuple(texts), first=first, second=second, label=random.choice(world.labels), sign=sign, points=points)


def _deleted(world: World, evidence: str) -> tuple[Word, ...]:
    edits: Any = world.pack[evidence].values["edits"]
    return Edit.from_dict(edits[0]).old


def _sampled(random: Random, world: World) -> Claim:
    (cited, *_), values = world.ids("sample"), _values(world, "sample")
    rate = _spoken(random, ("5", "50", "75", "90"), hedges=("over", "under"))
    confidence = Spoken(random.choice(("50", "80", "95")))
    listed = tuple(world.words[i] for i in values["kept"])
    return Sufficiency((cited,), listed=listed, grade="sampled", rate=rate, confidence=confidence)


def _every_claim(random: Random, world: World) -> Claim:
    cited = world.ids("search")[-1]
    kept: Any = world.pack[cited].values["kept"]
    listed = tuple(world.words[i] for i in kept)
    return Sufficiency((cited,), listed=listed, grade="every", holds=random.random() < 0.6)


def _values(world: World, kind: str) -> Any:
    return world.pack[world.ids(kind)[0]].values


def said(digits: str, hedge: Any = "", unit: Any = "percent") -> Spoken:
    return Spoken(digits, unit, hedge)


def judged(claim: Claim, *records: Evidence) -> Judgement:
    """The judgement on the claim about these records; a certificate must recheck."""
    judgement = judge(claim.citing(*(r.id for r in records)), pack_of(*records))
    if judgement.certificate is not None:
        assert recheck(judgement.certificate).reasons == ()
    return judgement


def verdict_of(claim: Claim, *records: Evidence) -> Verdict:
    return judged(claim, *records).verdict
