"""Metrics of maps, written again slowly from the papers, on a glass box whose every answer is known."""

from __future__ import annotations

from itertools import combinations
from math import ceil, exp, log
from typing import Any

import numpy as np
import pytest

from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution, Measurement
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.metrics.algorithmic_stability import algorithmic_stability
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "the plot was thin but i loved every great dull minute"
WORDS = TEXT.split()


@pytest.fixture
def points(lexicon: dict[str, float]) -> dict[str, float]:
    return lexicon


def measured(name: str, target: Target, text: str = TEXT, seed: int = 0, **parameters: Any) -> Measurement:
    given = {"of_method": "occlusion", "label": "positive", "game": "delete", **parameters}
    found = method(name).explain(target, Instance.of(text), given, seed=seed)
    assert isinstance(found, Measurement)
    assert found.low <= found.value <= found.high
    return found


def probability(words: list[str], points: dict[str, float]) -> float:
    return 1 / (1 + exp(-sum(points.get(w, 0.0) for w in words)))


def in_order(points: dict[str, float]) -> list[int]:
    """Word places, the strongest for "positive" first: on this additive box that is the order of the points."""
    return sorted(range(len(WORDS)), key=lambda i: (-points.get(WORDS[i], 0.0), i))


def without(places: list[int]) -> list[str]:
    return [w for i, w in enumerate(WORDS) if i not in places]


def test_comprehensiveness(word_list_target: Target, points: dict[str, float]) -> None:
    order, whole = in_order(points), probability(WORDS, points)
    drops = [0.0]
    for share in (0.01, 0.05, 0.1, 0.2, 0.5):
        drops.append(whole - probability(without(order[: ceil(share * len(WORDS))]), points))
    found = measured("comprehensiveness", word_list_target)
    assert found.value == pytest.approx(sum(drops) / 6, abs=1e-9)
    assert found.better == "higher" and found.threshold is not None and found.value >= found.threshold


def test_sufficiency(word_list_target: Target, points: dict[str, float]) -> None:
    order, whole = in_order(points), probability(WORDS, points)
    drops = [whole - 0.5]
    for share in (0.01, 0.05, 0.1, 0.2, 0.5):
        kept = sorted(order[: ceil(share * len(WORDS))])
        drops.append(whole - probability([WORDS[i] for i in kept], points))
    found = measured("eraser_sufficiency", word_list_target)
    assert found.value == pytest.approx(sum(drops) / 6, abs=1e-9)
    assert found.better == "lower" and found.threshold is not None and found.value <= found.threshold


def test_curves(word_list_target: Target, points: dict[str, float]) -> None:
    order, n = in_order(points), len(WORDS)
    falling = [probability(without(order[:k]), points) for k in range(n + 1)]
    rising = [probability([WORDS[i] for i in order[:k]], points) for k in range(n + 1)]
    trapezoids = [sum((c[k] + c[k + 1]) / 2 / n for k in range(n)) for c in (falling, rising)]
    assert measured("deletion_curve", word_list_target).value == pytest.approx(trapezoids[0], abs=1e-9)
    assert measured("insertion_curve", word_list_target).value == pytest.approx(trapezoids[1], abs=1e-9)
    aopc = sum(falling[0] - p for p in falling) / (n + 1)
    assert measured("aopc", word_list_target).value == pytest.approx(aopc, abs=1e-9)


def test_a_worthless_map_does_not_pass(points: dict[str, float]) -> None:
    """Occlusion of one label measured on a box that looks at no word: every order is as good, and none better."""
    constant = CallableTarget(lambda texts: [[0.3, 0.7]] * len(texts), ("negative", "positive"))
    found = measured("comprehensiveness", constant)
    assert found.value == pytest.approx(0, abs=1e-12) and found.threshold == pytest.approx(0, abs=1e-12)


def test_robust_fidelity_converges_to_its_expectation(word_list_target: Target, points: dict[str, float]) -> None:
    """The explanation's first fifth is 3 of 11 words: their 8 subsets and the others' 256, each with its exact chance."""
    chosen = in_order(points)[: ceil(0.2 * len(WORDS))]
    others = [i for i in range(len(WORDS)) if i not in chosen]
    whole = probability(WORDS, points)

    def expected(places: list[int], gone: float) -> float:
        total = 0.0
        for k in range(len(places) + 1):
            for lost in combinations(places, k):
                chance = gone**k * (1 - gone) ** (len(places) - k)
                total += chance * (whole - probability(without(list(lost)), points))
        return total

    plus, minus = expected(chosen, 0.1), expected(others, 0.1)
    for name, exact in (("fidelity_plus", plus), ("fidelity_minus", minus), ("fidelity_delta", plus - minus)):
        found = measured(name, word_list_target, draws=20_000)
        assert found.value == pytest.approx(exact, abs=4e-3), name
        assert found.runs == 20_000
    assert measured("fidelity_plus", word_list_target).value == pytest.approx(plus, abs=1e-9), "few subsets are all asked about"
    few = [measured("fidelity_minus", word_list_target, seed=seed, alpha2=0.6) for seed in range(200)]
    minus = expected(others, 0.4)
    assert np.mean([f.low <= minus <= f.high for f in few]) > 0.88  # 95 % intervals of some thirty skewed draws
    values = np.array([f.value for f in few])
    assert abs(values.mean() - minus) < 4 * values.std() / len(few) ** 0.5, "no draw is likelier than it should be"
    plain = np.array([whole - probability([w for i, w in enumerate(WORDS) if i not in lost], points) for lost in drawn(others)])
    assert values.std() < 1.2 * plain.std() / 10, "about as precise as 100 plain draws"


def drawn(places: list[int]) -> list[set[int]]:
    """Plain draws of the words that go, each with a chance of 0.4."""
    rng = np.random.default_rng(0)
    return [{i for i in places if rng.random() < 0.4} for _ in range(4_000)]


@pytest.mark.parametrize(
    ("n", "name"), [(1, "fidelity_minus"), (1, "fidelity_delta"), (2, "fidelity_plus"), (130, "fidelity_delta")]
)
def test_robust_fidelity_of_very_short_and_of_long_texts(word_list_target: Target, n: int, name: str) -> None:
    found = measured(name, word_list_target, " ".join(["loved", *["minute"] * (n - 1)]))
    assert np.isfinite([found.low, found.value, found.high]).all()


def test_infidelity_is_zero_on_an_additive_box_and_not_on_another(word_list_target: Target, points: dict[str, float]) -> None:
    assert measured("infidelity", word_list_target).value == pytest.approx(0, abs=1e-9)

    def only_both(texts: list[str]) -> list[list[float]]:
        found = [0.9 if {"loved", "great"} <= set(t.split()) else 0.1 for t in texts]
        return [[1 - p, p] for p in found]

    box = CallableTarget(only_both, ("negative", "positive"))
    draw = np.random.default_rng([0, len(WORDS), 5_000])
    gap = 2 * log(9)  # log-odds of 0.9 less those of 0.1
    foretold, fallen = [], []
    for _ in range(5_000):
        gone = draw.permutation(len(WORDS))[: draw.integers(1, len(WORDS) + 1)].tolist()
        foretold.append(sum(gap for i in gone if WORDS[i] in ("loved", "great")))
        fallen.append(gap if any(WORDS[i] in ("loved", "great") for i in gone) else 0.0)
    beta = sum(a * b for a, b in zip(foretold, fallen, strict=True)) / sum(a * a for a in foretold)
    exact = sum((beta * a - b) ** 2 for a, b in zip(foretold, fallen, strict=True)) / sum(b * b for b in fallen)
    assert 0.01 < exact < 1
    assert measured("infidelity", box, draws=5_000).value == pytest.approx(exact, abs=1e-6)


def test_stability(word_list_target: Target, points: dict[str, float]) -> None:
    found = measured("seed_stability", word_list_target)
    assert (found.value, found.low, found.high, found.runs) == (1.0, 1.0, 1.0, 5)
    # On an additive box a word's weight is its points, whatever else stands there: no neighbour moves anything.
    assert measured("max_sensitivity", word_list_target).value == pytest.approx(0, abs=1e-9)

    def moody(texts: list[str]) -> list[list[float]]:
        rows = []
        for t in texts:
            words = t.split()
            p = probability(words, points) if "plot" in words else 1 - probability(words, points)
            rows.append([1 - p, p])
        return rows

    box = CallableTarget(moody, ("negative", "positive"))
    exact = 0.0
    weights = {i: _fall(moody, WORDS, i) for i in range(len(WORDS))}
    for gone in range(len(WORDS)):
        left = [i for i in range(len(WORDS)) if i != gone]
        words = [WORDS[i] for i in left]
        moved = [_fall(moody, words, k) - weights[i] for k, i in enumerate(left)]
        exact = max(exact, float(np.linalg.norm(moved) / np.linalg.norm([weights[i] for i in left])))
    found = measured("max_sensitivity", box, neighbours=len(WORDS))
    assert found.value == pytest.approx(exact, rel=1e-6) and found.value > 0.5


def _fall(box: Any, words: list[str], place: int) -> float:
    """Log-odds of "positive" less those without one word."""
    odds = [log(p / (1 - p)) for p in (box([" ".join(w)])[0][1] for w in (words, words[:place] + words[place + 1 :]))]
    return odds[0] - odds[1]


def test_completeness_gap(word_list_target: Target, tiny_bert: Target) -> None:
    instance = Instance.of("the plot was thin but i loved it")
    ig: Any = method("integrated_gradients").explain(tiny_bert, instance, {"label": "positive"})
    weights = sum(w.weight for w in ig.words)
    found = measured(
        "completeness_gap", tiny_bert, "the plot was thin but i loved it", of_method="integrated_gradients", game=None
    )
    assert found.value == pytest.approx(abs(weights - ig.total) / abs(ig.total), abs=1e-9)
    assert found.threshold == 0.01 and found.better == "lower"
    with pytest.raises(Refusal, match="promises no sum"):
        measured("completeness_gap", word_list_target)


def test_agreement(points: dict[str, float], word_list_target: Target, tiny_bert: Target) -> None:
    for name in ("rank_agreement", "pair_agreement", "top_agreement"):
        # Shapley values of an additive game are its points, as occlusion's weights are: full agreement, where they are exact.
        same = measured(name, word_list_target, " ".join(WORDS[2:10]), other="shapley_values")
        assert same.value == pytest.approx(1.0) and same.measure == f"{name}_with_shapley_values"
    text = "the plot was thin but i loved it"
    a: Any = method("occlusion").explain(tiny_bert, Instance.of(text), {"label": "positive"})
    b: Any = method("integrated_gradients").explain(tiny_bert, Instance.of(text), {"label": "positive"})
    first, second = [w.weight for w in a.words], [w.weight for w in b.words]
    n = len(first)
    signs = [np.sign((first[i] - first[j]) * (second[i] - second[j])) for i, j in combinations(range(n), 2)]
    rank = [[sorted(v).index(x) for x in v] for v in (first, second)]
    rho = 1 - 6 * sum((p - q) ** 2 for p, q in zip(*rank, strict=True)) / (n * (n * n - 1))
    tops = [set(np.argsort(-np.abs(v))[:3].tolist()) for v in (first, second)]
    for name, exact in (
        ("rank_agreement", rho),
        ("pair_agreement", sum(signs) / len(signs)),
        ("top_agreement", len(tops[0] & tops[1]) / 3),
    ):
        found = measured(name, tiny_bert, text, other="integrated_gradients", game=None)
        assert found.value == pytest.approx(exact, abs=1e-9), name


def test_plausibility(word_list_target: Target, points: dict[str, float]) -> None:
    places = [WORDS.index("loved"), WORDS.index("plot"), WORDS.index("great")]
    words = Instance.of(TEXT).words
    marked = [words[i].to_dict() for i in places]
    order = in_order(points)  # loved, great, but, then the words without points tie: the, plot, was, i, every, minute
    tied = [i for i in order if WORDS[i] not in points]
    assert order[:2] == [WORDS.index("loved"), WORDS.index("great")]
    precision = 1 / 3 * 1 + 1 / 3 * 1 + 1 / 3 * 3 / (3 + len(tied))
    assert measured("plausibility_auprc", word_list_target, rationale=marked).value == pytest.approx(precision)
    assert measured("plausibility_token_f1", word_list_target, rationale=marked).value == pytest.approx(2 / 3)
    assert measured("plausibility_iou", word_list_target, rationale=marked).value == pytest.approx(2 / 4)


@pytest.mark.slow
def test_model_randomisation_tells_what_was_learned_from_what_was_not(tiny_bert: HuggingFaceTarget) -> None:
    from whyproof.tools.targets.randomised import RandomisedTarget

    instance = Instance.of(TEXT)
    redrawn = RandomisedTarget(tiny_bert, seed=3)
    assert redrawn.fingerprint != tiny_bert.fingerprint
    assert not np.allclose(redrawn.predict([instance]), tiny_bert.predict([instance]))
    assert np.array_equal(redrawn.predict([instance]), RandomisedTarget(tiny_bert, seed=3).predict([instance]))
    found = measured("model_randomisation", tiny_bert, of_method="integrated_gradients", game=None)
    own = method("integrated_gradients").explain(tiny_bert, instance, {"label": "positive"})
    likeness = []
    for seed in range(3):
        other = method("integrated_gradients").explain(RandomisedTarget(tiny_bert, seed), instance, {"label": "positive"})
        assert isinstance(own, FeatureAttribution) and isinstance(other, FeatureAttribution)
        ranks = [np.argsort(np.argsort([w.weight for w in m.words])) for m in (own, other)]
        likeness.append(abs(float(np.corrcoef(ranks[0], ranks[1])[0, 1])))
    assert found.value == pytest.approx(np.mean(likeness), abs=1e-9)
    assert found.threshold is not None and 0.2 < found.threshold < 0.8  # 95 % of mean |rho| of three random orders of 11 words


def test_mege_and_reco(additive: Any) -> None:
    """Three boxes: two that weigh words alike and one that turns them round. S= holds the pair of likes, S!= the others."""
    like = {"loved": 2.0, "great": 1.0, "thin": -0.5}
    models = [additive(like), additive({k: 2 * v for k, v in like.items()}), additive({k: -v for k, v in like.items()})]
    texts = [Instance.of("loved great thin"), Instance.of("great loved thin plot")]
    seen = [[True, True], [False, False], [False, False]]
    found = algorithmic_stability("occlusion", models, seen, ["positive", "positive"], texts)
    assert found.agreeing == 2 and found.contradicting == 2
    assert found.mege == pytest.approx(1.0)  # equal orders: distance 0
    assert found.reco == pytest.approx(1.0)  # opposite orders are always further apart
