"""Interaction methods against their papers, written again slowly; and the axioms that the papers prove."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations, permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof.core.errors import InputError
from whyproof.core.explanation import Interactions, Phrase
from whyproof.core.text import Instance
from whyproof.tools.even_process import draw_halves, pair_posterior
from whyproof.tools.methods.harsanyi_dividends import dividends
from whyproof.tools.methods.shapley_interactions import pair_index
from whyproof.tools.registry import method
from whyproof.tools.shapley.exact import all_subsets
from whyproof.tools.targets.callable import CallableTarget
from whyproof.tools.targets.huggingface import HuggingFaceTarget

Value = Callable[[frozenset[int]], float]
TEXT = "thin, but loved it!"

floats = st.floats(-5, 5, allow_nan=False)


def explained(name: str, target: Any, text: Any, **parameters: Any) -> Interactions:
    found = method(name).explain(target, Instance.of(text), parameters)
    assert isinstance(found, Interactions)
    return found


def margin(row: np.ndarray, label: int) -> float:
    return math.log(row[label]) - math.log(sum(p for i, p in enumerate(row) if i != label))


def masked(target: HuggingFaceTarget, text: str, label: int) -> Value:
    instance = Instance.of(text)

    def value(present: frozenset[int]) -> float:
        keep = np.array([[i in present for i in range(len(instance.words))]])
        return margin(target.predict_masked(instance, keep)[0], label)

    return value


def subsets(of: Sequence[int]) -> list[frozenset[int]]:
    return [frozenset(s) for size in range(len(of) + 1) for s in combinations(of, size)]


def table(value: Value, n: int) -> np.ndarray:
    return np.array([value(frozenset(i for i in range(n) if s >> i & 1)) for s in range(2**n)])


# --- Grabisch and Roubens 1999: the pair as one player that arrives at a random time --------------------------------------


def slow_pair(value: Value, n: int, i: int, j: int) -> float:
    """The mean second difference over all orders in which i and j arrive together among the others."""
    others = [k for k in range(n) if k not in (i, j)]
    found = 0.0
    for order in permutations([*others, -1]):  # -1 is the pair
        before = frozenset(order[: order.index(-1)])
        found += value(before | {i, j}) - value(before | {i}) - value(before | {j}) + value(before)
    return found / math.factorial(n - 1)


def test_shapley_interactions_follow_the_definition(tiny_bert: HuggingFaceTarget) -> None:
    value = masked(tiny_bert, TEXT, 1)
    found = explained("shapley_interactions", tiny_bert, TEXT, label="positive")
    assert [g.words for g in found.groups] == list(combinations(range(4), 2))
    for group in found.groups:
        assert group.low <= slow_pair(value, 4, *group.words) <= group.high


def test_shapley_interactions_take_a_foil(tiny_pair: HuggingFaceTarget) -> None:
    pair = {"premise": "A man plays", "hypothesis": "He sleeps"}
    one = explained("sii", tiny_pair, pair, label="neutral", foil="entailment")
    other = explained("sii", tiny_pair, pair, label="entailment", foil="neutral")
    assert (one.label, one.foil, len(one.groups)) == ("neutral", "entailment", 10)
    assert [g.weight for g in one.groups] == pytest.approx([-g.weight for g in other.groups], abs=1e-4)


@given(st.lists(floats, min_size=3, max_size=6), floats)
def test_words_that_only_add_up_do_not_interact(effects: list[float], level: float) -> None:
    values = level + all_subsets(len(effects)) @ np.array(effects)
    assert pair_index(values) == pytest.approx(0, abs=1e-9)


@settings(deadline=None)
@given(st.integers(2, 5).flatmap(lambda n: st.lists(floats, min_size=2**n, max_size=2**n)))
def test_the_index_is_symmetric_and_blind_to_order(values: list[float]) -> None:
    """Swapping two words swaps their rows; and the index is that of the game of absent words."""
    game = np.array(values)
    n = len(game).bit_length() - 1
    swapped = game[[s & ~3 | (s & 1) << 1 | (s >> 1 & 1) for s in range(2**n)]]
    index, other = pair_index(game), pair_index(swapped)
    place = {pair: k for k, pair in enumerate(combinations(range(n), 2))}
    turn = {0: 1, 1: 0}
    for (i, j), k in place.items():
        a, b = sorted((turn.get(i, i), turn.get(j, j)))
        assert other[place[a, b]] == pytest.approx(index[k], abs=1e-9)
    assert pair_index(game[::-1]) == pytest.approx(index, abs=1e-9)


def test_drawn_interactions_hold_the_exact_ones_in_their_intervals() -> None:
    """20 games of 10 words, 200 of 1,024 rows: 95 % intervals hold 90 to 99 % of the exact indices, and are not idle."""
    rng, n, held, errors = np.random.default_rng(0), 10, [], []
    subsets_ = all_subsets(n).astype(float)
    for seed in range(20):
        single, double = rng.normal(size=n), rng.normal(size=(n, n))
        game = 3 * np.tanh(0.3 * (subsets_ @ single + np.einsum("ri,ij,rj->r", subsets_, double, subsets_)))
        halves = draw_halves(n, 100, seed)
        rows = halves @ (1 << np.arange(n))
        found = pair_posterior(halves, (game[rows] + game[2**n - 1 - rows]) / 2)
        exact = pair_index(game)
        held.append(np.abs(found.mean - exact) <= 1.96 * found.deviation)
        errors.append(np.sum((found.mean - exact) ** 2) / np.sum(exact**2))
    assert 0.90 <= np.mean(held) <= 0.99
    assert np.median(errors) < 0.1


def test_coalitions_are_drawn_once_and_never_with_their_complement() -> None:
    for n, count in ((2, 50), (3, 4), (5, 16), (14, 300)):
        halves = draw_halves(n, count, 0)
        seen = {tuple(r) for r in halves.tolist()} | {tuple(r) for r in (~halves).tolist()}
        assert len(seen) == 2 * len(halves) == 2 * min(count, 2 ** (n - 1))
        assert not halves[0].any()


def test_a_longer_text_is_drawn_and_its_intervals_hold_the_exact_index(tiny_bert: HuggingFaceTarget) -> None:
    text = "The plot was thin, but I loved it!"
    exact = explained("sii", tiny_bert, text, label="positive")
    drawn = explained("sii", tiny_bert, text, label="positive", exact_to=0, samples=120)
    assert exact.details["exact"] is True and drawn.details["exact"] is False
    assert drawn.details["evaluations"] == 120
    held = [d.low <= e.weight <= d.high for d, e in zip(drawn.groups, exact.groups, strict=True)]
    assert np.mean(held) >= 0.8


# --- Tsang, Rambhatla and Liu 2020, the context of the text itself: four texts written out --------------------------------


def test_pair_occlusion_is_the_second_difference_at_the_text(tiny_bert: HuggingFaceTarget) -> None:
    def score(text: str) -> float:
        return float(tiny_bert.predict([Instance((("text", text),))])[0, 1])

    found = explained("pair_occlusion", tiny_bert, "thin, but fine", label="positive", game="delete", value="probability")
    whole = score("thin, but fine")
    expected: dict[tuple[int, ...], float] = {
        (0, 1): whole - score(", but fine") - score("thin, fine") + score(", fine"),
        (0, 2): whole - score(", but fine") - score("thin, but") + score(", but"),
        (1, 2): whole - score("thin, fine") - score("thin, but") + score("thin,"),
    }
    assert {g.words for g in found.groups} == set(expected)
    for group in found.groups:
        assert group.low <= expected[group.words] <= group.high


# --- Harsanyi 1963: what a set has beyond its parts, from the smallest up ---------------------------------------------------


def slow_dividends(value: Value, n: int) -> dict[frozenset[int], float]:
    found: dict[frozenset[int], float] = {}
    for s in subsets(range(n)):
        found[s] = value(s) - sum(found[t] for t in subsets(sorted(s)) if t != s)
    return found


def test_harsanyi_dividends_follow_the_definition(tiny_bert: HuggingFaceTarget) -> None:
    slow = slow_dividends(masked(tiny_bert, TEXT, 0), 4)
    found = explained("harsanyi_dividends", tiny_bert, TEXT, label="negative", all=True)
    assert {frozenset(g.words) for g in found.groups} == set(slow) - {frozenset()}
    for group in found.groups:
        assert group.low <= slow[frozenset(group.words)] <= group.high
    sizes = [abs(g.weight) for g in found.groups]
    assert sizes == sorted(sizes, reverse=True)


def test_or_dividends_are_those_of_the_game_of_absent_words(tiny_bert: HuggingFaceTarget) -> None:
    value, everything = masked(tiny_bert, TEXT, 0), frozenset(range(4))
    slow = slow_dividends(lambda absent: -value(everything - absent), 4)
    found = explained("harsanyi_dividends", tiny_bert, TEXT, label="negative", logic="or", all=True)
    for group in found.groups:
        assert group.low <= slow[frozenset(group.words)] <= group.high
    assert found.total == pytest.approx(value(everything) - value(frozenset()), abs=1e-4)


@given(st.integers(1, 6).flatmap(lambda n: st.lists(floats, min_size=2**n, max_size=2**n)))
def test_dividends_add_up_to_the_value_of_every_set(values: list[float]) -> None:
    found = dividends(np.array(values))
    for s, value in enumerate(values):
        assert sum(d for t, d in enumerate(found.tolist()) if t & s == t) == pytest.approx(value, abs=1e-8)


def test_the_salient_dividends_and_the_rest_add_up_to_the_total(tiny_bert: HuggingFaceTarget) -> None:
    found = explained("harsanyi_dividends", tiny_bert, "The plot was thin, but I loved it!")
    assert found.total is not None
    assert sum(g.weight for g in found.groups) + float(str(found.details["rest"])) == pytest.approx(found.total)
    largest = max(abs(g.weight) for g in found.groups)
    assert all(abs(g.weight) > 0.05 * largest for g in found.groups)


def test_in_a_long_text_the_strongest_words_play_and_the_others_stay() -> None:
    """Three words alone decide: they are among the players, and their AND is found exactly."""
    words = [f"w{chr(97 + i)}" for i in range(20)]

    def classify(texts: list[str]) -> list[list[float]]:
        rows = []
        for text in texts:
            odds = 3.0 * all(w in text for w in ("wc", "wh", "wq")) - 1.0 * ("wb" in text)
            rows.append([1 - 1 / (1 + math.exp(-odds)), 1 / (1 + math.exp(-odds))])
        return rows

    found = explained("harsanyi", CallableTarget(classify, ("no", "yes")), " ".join(words), label="yes", players=4)
    assert found.details["players"] == [1, 2, 7, 16]
    assert [(g.words, round(g.weight, 6)) for g in found.groups] == [((2, 7, 16), 3.0), ((1,), -1.0)]
    assert found.total == pytest.approx(2.0)


# --- HEDGE: Chen, Zheng and Ji 2020, Algorithm 1 -----------------------------------------------------------------------------


def slow_hedge(value: Value, n: int, m: int, size: Callable[[float], float]) -> list[tuple[tuple[int, int], int, float]]:
    """The cuts (span, place, interaction) in their order, every interaction computed anew at every step."""
    spans, cuts = [(0, n)], []
    for _ in range(n - 1):
        best: tuple[float, tuple[int, int], int, float] | None = None
        for at, (start, end) in enumerate(spans):
            for cut in range(start + 1, end):
                near = spans[max(0, at - m) : at] + spans[at + 1 : at + 1 + m]
                left, right = set(range(start, cut)), set(range(cut, end))
                players, phi = len(near) + 2, 0.0
                for chosen in subsets(range(len(near))):
                    inside = {i for k in chosen for i in range(*near[k])}
                    weight = math.factorial(len(chosen)) * math.factorial(players - len(chosen) - 2)
                    difference = value(frozenset(inside | left | right)) - value(frozenset(inside | left))
                    difference += value(frozenset(inside)) - value(frozenset(inside | right))
                    phi += weight / math.factorial(players - 1) * difference
                if best is None or size(phi) < best[0] - 1e-9:
                    best = (size(phi), (start, end), cut, phi)
        assert best is not None
        _, span, cut, phi = best
        at = spans.index(span)
        spans[at : at + 1] = [(span[0], cut), (cut, span[1])]
        cuts.append((span, cut, phi))
    return cuts


def phrases(tree: Phrase) -> list[Phrase]:
    return [tree, *(p for child in tree.children for p in phrases(child))]


@pytest.mark.parametrize(("weakest", "neighbours"), [("signed", 1), ("signed", 2), ("size", 1)])
def test_hedge_follows_the_algorithm(tiny_bert: HuggingFaceTarget, weakest: str, neighbours: int) -> None:
    text = "The plot was thin but loved"
    value = masked(tiny_bert, text, 1)
    slow = slow_hedge(value, 6, neighbours, abs if weakest == "size" else float)
    found = explained("hedge", tiny_bert, text, label="positive", weakest=weakest, neighbours=neighbours)
    assert found.tree is not None
    by_span = {(p.start, p.end): p for p in phrases(found.tree)}
    assert [g.words for g in found.groups] == [tuple(range(*span)) for span, _, _ in slow]
    for (span, cut, phi), group in zip(slow, found.groups, strict=True):
        assert group.low <= phi <= group.high
        assert [(c.start, c.end) for c in by_span[span].children] == [(span[0], cut), (cut, span[1])]
    for (start, end), phrase in by_span.items():
        assert phrase.low <= value(frozenset(range(start, end))) <= phrase.high


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(["loved", "dull", "not", "the", "fine"]), min_size=1, max_size=8))
def test_the_leaves_of_a_phrase_tree_are_the_words_in_order(words: list[str]) -> None:
    def classify(texts: list[str]) -> list[list[float]]:
        odds = [0.5 * t.count("loved") - t.count("dull") + 2.0 * ("not dull" in t) for t in texts]
        return [[1 / (1 + math.exp(o)), 1 / (1 + math.exp(-o))] for o in odds]

    tree = explained("hedge", CallableTarget(classify, ("negative", "positive")), " ".join(words)).tree
    assert tree is not None
    leaves = [p for p in phrases(tree) if not p.children]
    assert [(p.start, p.end) for p in leaves] == [(i, i + 1) for i in range(len(words))]
    for phrase in phrases(tree):
        if phrase.children:
            left, right = phrase.children
            assert (left.start, left.end, right.end) == (phrase.start, right.start, phrase.end)
            assert phrase.split is not None


def test_a_pair_is_cut_between_its_texts_first(tiny_pair: HuggingFaceTarget) -> None:
    tree = explained("hedge", tiny_pair, {"premise": "A man plays outside", "hypothesis": "The woman sleeps"}).tree
    assert tree is not None
    assert [(c.start, c.end) for c in tree.children] == [(0, 4), (4, 7)]


# --- primitives in common: two models whose every dividend is known ---------------------------------------------------------


def test_shared_primitives_are_the_salient_dividends_of_both_models(
    tiny_bert: HuggingFaceTarget, tiny_models: Any, tmp_path: Any
) -> None:
    folder = tiny_models.tiny_bert(tmp_path, seed=7)
    other = HuggingFaceTarget(folder)
    one, two = (slow_dividends(masked(t, TEXT, 1), 4) for t in (tiny_bert, other))

    def salient(all_of_them: dict[frozenset[int], float]) -> dict[frozenset[int], float]:
        found = {s: d for s, d in all_of_them.items() if s}
        return {s: d for s, d in found.items() if abs(d) > 0.05 * max(map(abs, found.values()))}

    first, second = salient(one), salient(two)
    expected = {s: min(first[s], second[s], key=abs) for s in first.keys() & second.keys() if first[s] * second[s] > 0}
    found = explained("shared_primitives", tiny_bert, TEXT, label="positive", other=str(folder))
    assert {frozenset(g.words) for g in found.groups} == set(expected) != set()
    for group in found.groups:
        assert group.weight == pytest.approx(expected[frozenset(group.words)], abs=1e-3)
    assert found.details["only_first"] == len(first) - len(expected)
    assert found.details["other_fingerprint"] == other.fingerprint != tiny_bert.fingerprint


def test_a_model_shares_every_primitive_with_itself_and_none_with_its_opposite(tiny_bert: HuggingFaceTarget) -> None:
    folder = str(tiny_bert.checkpoint.folder)
    found = explained("shared_primitives", tiny_bert, TEXT, label="positive", other=folder)
    alone = explained("harsanyi_dividends", tiny_bert, TEXT, label="positive")
    assert [g.words for g in found.groups] == [g.words for g in alone.groups]
    assert found.details["only_first"] == found.details["only_second"] == 0


def test_a_second_model_without_the_label_or_the_fields_is_the_callers_mistake(
    tiny_bert: HuggingFaceTarget, tiny_pair: HuggingFaceTarget, tiny_models: Any, tmp_path: Any
) -> None:
    with pytest.raises(InputError, match="reads text"):
        explained("shared_primitives", tiny_bert, TEXT, other=str(tiny_pair.checkpoint.folder))
    strange = tiny_models.tiny_bert(tmp_path, ("up", "down"))
    with pytest.raises(InputError, match="up, down"):
        explained("shared_primitives", tiny_bert, TEXT, other=str(strange))


@pytest.mark.parametrize("among", [[1, 0], [0, 0], [9], "0", [], [True]])
def test_players_that_are_no_places_are_the_callers_mistake(tiny_bert: HuggingFaceTarget, among: Any) -> None:
    with pytest.raises(InputError, match="among"):
        explained("harsanyi_dividends", tiny_bert, TEXT, among=among)


def test_named_players_play_and_the_others_stay(tiny_bert: HuggingFaceTarget) -> None:
    value = masked(tiny_bert, TEXT, 1)
    slow = slow_dividends(lambda s: value(frozenset({0, 2}) | {(1, 3)[i] for i in s}), 2)
    found = explained("harsanyi_dividends", tiny_bert, TEXT, label="positive", among=[1, 3], all=True)
    assert {g.words: pytest.approx(g.weight, abs=1e-4) for g in found.groups} == {
        tuple((1, 3)[i] for i in sorted(s)): d for s, d in slow.items() if s
    }
