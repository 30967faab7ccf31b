"""Attribution methods against their papers, written again slowly; and the axioms that the papers prove."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof.core.explanation import FeatureAttribution, GroupAttribution
from whyproof.core.text import Edit, Instance, apply_edits, words_of
from whyproof.tools.registry import method
from whyproof.tools.shapley.exact import all_subsets, shapley
from whyproof.tools.targets.callable import CallableTarget
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "The plot was thin, but I loved it!"


def explained(name: str, target: Any, text: Any, **parameters: Any) -> FeatureAttribution:
    found = method(name).explain(target, Instance.of(text), parameters)
    assert isinstance(found, FeatureAttribution)
    return found


def weights(found: FeatureAttribution) -> np.ndarray:
    return np.array([w.weight for w in found.words])


def margin(row: np.ndarray, label: int) -> float:
    """Log-odds of a label against all others together."""
    return math.log(row[label]) - math.log(sum(p for i, p in enumerate(row) if i != label))


# --- Integrated Gradients: Sundararajan, Taly and Yan 2017, equation 3, one step and one token at a time ---------------


def slow_integrated_gradients(target: HuggingFaceTarget, text: str, label: int, steps: int = 400) -> tuple[np.ndarray, float]:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    folder = target.checkpoint.folder
    model, tokenizer = AutoModelForSequenceClassification.from_pretrained(folder).eval(), AutoTokenizer.from_pretrained(folder)
    encoded = tokenizer(text, return_offsets_mapping=True, return_tensors="pt")
    words = words_of(text)
    owner = [
        next((i for i, w in enumerate(words) if w.start <= s and e <= w.end and s < e), None)
        for s, e in encoded["offset_mapping"][0]
    ]
    x = model.get_input_embeddings()(encoded["input_ids"]).detach()
    masked = torch.tensor(
        [[t if o is None else tokenizer.mask_token_id for t, o in zip(encoded["input_ids"][0], owner, strict=True)]]
    )
    baseline = model.get_input_embeddings()(masked).detach()

    def score(point: Any) -> Any:
        logits = model(
            inputs_embeds=point, attention_mask=encoded["attention_mask"], token_type_ids=encoded["token_type_ids"]
        ).logits[0]
        return logits[label] - torch.logsumexp(torch.cat([logits[:label], logits[label + 1 :]]), 0)

    integral = torch.zeros_like(x)
    for step in range(steps):
        point = (baseline + (step + 0.5) / steps * (x - baseline)).requires_grad_()
        integral += torch.autograd.grad(score(point), point)[0] / steps
    per_token = ((x - baseline) * integral).sum(-1)[0]
    found = np.zeros(len(words))
    for token, word in enumerate(owner):
        if word is not None:
            found[word] += float(per_token[token])
    with torch.no_grad():
        return found, float(score(x) - score(baseline))


@pytest.mark.parametrize("label", [0, 1])
def test_integrated_gradients_follow_the_paper(tiny_bert: HuggingFaceTarget, label: int) -> None:
    slow, total = slow_integrated_gradients(tiny_bert, TEXT, label)
    found = explained("ig", tiny_bert, TEXT, label=tiny_bert.labels[label])
    assert found.total == pytest.approx(total, abs=1e-4)
    for word, exact in zip(found.words, slow, strict=True):
        assert word.low <= exact <= word.high, "the interval must hold the true integral"
        assert word.high - word.low < 0.2 * np.abs(slow).sum()


@pytest.mark.parametrize("fixture", ["tiny_bert_folder", "tiny_roberta_folder", "tiny_gpt2_folder", "tiny_distilbert_folder"])
def test_integrated_gradients_are_complete(fixture: str, request: pytest.FixtureRequest) -> None:
    target = HuggingFaceTarget(request.getfixturevalue(fixture))
    found = explained("ig", target, TEXT)
    assert found.total is not None and found.gap is not None
    assert abs(weights(found).sum() - found.total) == pytest.approx(found.gap * abs(found.total), abs=1e-9)
    assert abs(weights(found).sum() - found.total) <= max(0.01 * abs(found.total), 1e-3)
    assert found.details["closed"] is (found.gap <= 0.01)


@pytest.mark.parametrize("times", [3, 6])
def test_integrated_gradients_of_a_long_text_are_complete_over_its_windows(times: int, tiny_models: Any, tmp_path: Any) -> None:
    target = HuggingFaceTarget(tiny_models.tiny_bert(tmp_path, ("a", "b", "c"), window=24, seed=3))
    text = "the plot was thin but i loved every minute of it . " * times
    found = explained("ig", target, text)
    assert found.details["windows"] == target.windows(Instance.of(text)) == {3: 3, 6: 6}[times]
    (row,) = target.predict([Instance.of(text)])
    (blank,) = target.predict_masked(Instance.of(text), np.zeros((1, 11 * times), dtype=bool))
    label = int(row.argmax())
    assert found.total == pytest.approx(margin(row, label) - margin(blank, label), abs=1e-4)
    assert found.total is not None
    assert abs(weights(found).sum() - found.total) <= max(0.01 * abs(found.total), 1e-3)


def test_the_foil_turns_the_sign_and_pairs_are_covered(tiny_pair: HuggingFaceTarget) -> None:
    pair = {"premise": "A man plays outside", "hypothesis": "The woman sleeps"}
    one = explained("ig", tiny_pair, pair, label="neutral", foil="entailment")
    other = explained("ig", tiny_pair, pair, label="entailment", foil="neutral")
    assert weights(one) == pytest.approx(-weights(other), abs=1e-4)
    assert [w.word.field for w in one.words] == ["premise"] * 4 + ["hypothesis"] * 3
    assert (np.abs(weights(one)) > 1e-4).all()


@pytest.mark.parametrize("baseline", ["mask", "pad", "zero"])
def test_the_baseline_is_the_one_asked_for(tiny_bert: HuggingFaceTarget, baseline: str) -> None:
    found = explained("ig", tiny_bert, TEXT, label="positive", baseline=baseline)
    assert found.details["baseline"] == baseline
    if baseline == "mask":
        rows = tiny_bert.predict_masked(Instance.of(TEXT), np.array([[True] * 8, [False] * 8]))
        assert found.total == pytest.approx(margin(rows[0], 1) - margin(rows[1], 1), abs=1e-4)
    else:
        assert found.total != pytest.approx(explained("ig", tiny_bert, TEXT, label="positive").total, abs=1e-3)


# --- Shapley 1953: the average marginal contribution over all orders -----------------------------------------------------


def slow_shapley(value: Callable[[frozenset[int]], float], n: int) -> np.ndarray:
    found = np.zeros(n)
    for order in permutations(range(n)):
        for at, i in enumerate(order):
            found[i] += value(frozenset(order[: at + 1])) - value(frozenset(order[:at]))
    return found / math.factorial(n)


def test_shapley_values_follow_the_definition_by_masking(tiny_bert: HuggingFaceTarget) -> None:
    instance = Instance.of("thin, but loved it!")

    def value(present: frozenset[int]) -> float:
        keep = np.array([[i in present for i in range(4)]])
        return margin(tiny_bert.predict_masked(instance, keep)[0], 1)

    found = explained("shapley", tiny_bert, "thin, but loved it!", label="positive")
    assert found.game == "mask"
    for word, exact in zip(found.words, slow_shapley(value, 4), strict=True):
        assert word.low <= exact <= word.high


def test_shapley_values_follow_the_definition_by_deleting(tiny_bert: HuggingFaceTarget) -> None:
    texts = {(): ",", (0,): "good,", (1,): ", very", (2,): ", dull", (0, 1): "good, very", (0, 2): "good, dull"}
    texts |= {(1, 2): ", very dull", (0, 1, 2): "good, very dull"}

    def value(present: frozenset[int]) -> float:
        text = texts[tuple(sorted(present))]
        return float(tiny_bert.predict([Instance((("text", text),))])[0, 0])

    found = explained("shapley", tiny_bert, "good, very dull", label="negative", game="delete", value="probability")
    assert weights(found) == pytest.approx(slow_shapley(value, 3), abs=1e-6)


@settings(deadline=None)
@given(st.lists(st.floats(-5, 5), min_size=16, max_size=16), st.lists(st.floats(-5, 5), min_size=16, max_size=16))
def test_shapley_axioms(first: list[float], second: list[float]) -> None:
    one, two = np.array(first), np.array(second)
    keep = all_subsets(4)
    found = shapley(one)
    assert found.sum() == pytest.approx(one[-1] - one[0], abs=1e-9)  # efficiency
    assert shapley(one + 2 * two) == pytest.approx(found + 2 * shapley(two), abs=1e-9)  # linearity
    null = one[np.flatnonzero(keep[:, 3])[0] * 0 + (np.arange(16) & 0b0111)]  # word 3 changes nothing
    assert shapley(null)[3] == pytest.approx(0, abs=1e-12)  # null player
    swap = np.array([(s & 0b1100) | (s & 1) << 1 | (s & 2) >> 1 for s in range(16)])
    even = one + one[swap]  # words 0 and 1 alike
    assert shapley(even)[0] == pytest.approx(shapley(even)[1], abs=1e-9)  # symmetry


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-2, 2), min_size=1, max_size=6))
def test_exact_values_are_known_where_log_odds_add_up(odds: list[float]) -> None:
    words = [f"w{'abcdef'[i]}" for i in range(len(odds))]
    table = dict(zip(words, odds, strict=True))

    def additive(texts: list[str]) -> np.ndarray:
        positive = 1 / (1 + np.exp(-np.array([sum(table.get(w, 0.0) for w in t.split()) for t in texts])))
        return np.stack([1 - positive, positive], axis=1)

    target = CallableTarget(additive, ("negative", "positive"))
    for name in ("occlusion", "shapley"):
        found = explained(name, target, " ".join(words), label="positive")
        assert found.game == "delete"
        assert weights(found) == pytest.approx(np.array(odds), abs=1e-9)


# --- occlusion: by hand --------------------------------------------------------------------------------------------------


def test_occlusion_by_hand(word_list_target: CallableTarget, lexicon: dict[str, float]) -> None:
    found = explained("occlusion", word_list_target, TEXT)
    assert found.label == "positive"
    assert dict(zip([w.word.text for w in found.words], weights(found), strict=True)) == pytest.approx(
        {w: lexicon.get(w.casefold(), 0.0) for w in ("The", "plot", "was", "thin", "but", "I", "loved", "it")}, abs=1e-9
    )
    against = explained("occlusion", word_list_target, TEXT, label="negative")
    assert weights(against) == pytest.approx(-weights(found), abs=1e-9)


def test_occlusion_in_probabilities_by_hand(word_list_target: CallableTarget) -> None:
    found = explained("loo", word_list_target, "thin but loved", value="probability")
    sigmoid = [1 / (1 + math.exp(-x)) for x in (1.4, 2.2, 1.2, -0.6)]
    assert weights(found) == pytest.approx([sigmoid[0] - s for s in sigmoid[1:]], abs=1e-12)


def test_occlusion_masks_or_deletes_as_asked(tiny_bert: HuggingFaceTarget) -> None:
    instance = Instance.of(TEXT)
    whole = margin(tiny_bert.predict([instance])[0], 1)
    deleted = [margin(tiny_bert.predict([apply_edits(instance, [Edit("delete", (w,))])])[0], 1) for w in instance.words]
    masked = [margin(row, 1) for row in tiny_bert.predict_masked(instance, ~np.eye(8, dtype=bool))]
    for game, rows in (("delete", deleted), ("mask", masked)):
        found = explained("occlusion", tiny_bert, TEXT, label="positive", game=game)
        assert found.game == game
        assert weights(found) == pytest.approx(np.array([whole - r for r in rows]), abs=1e-5)


def test_certain_black_boxes_have_finite_weights() -> None:
    target = CallableTarget(lambda texts: [[0.0, 1.0] if "loved" in t else [1.0, 0.0] for t in texts], ("no", "yes"))
    found = explained("occlusion", target, "I loved it")
    assert weights(found) == pytest.approx([0, 4 * math.log(10) * 6, 0], rel=1e-6)  # from log 1e12 to -log 1e12


# --- occlusion of sentences and spans: Zeiler and Fergus 2014, the patch being words next to each other -------------------


@pytest.mark.parametrize(("granularity", "width"), [("sentence", 3), ("span", 2)])
def test_occlusion_of_parts_is_the_fall_of_the_score_without_them(granularity: str, width: int) -> None:
    points = {"bored": -1.0, "bad": -2.0, "was": 0.5}

    def odds(words: list[str]) -> float:
        return sum(points.get(w, 0.0) for w in words) - (1.0 if {"bored", "bad"} <= set(words) else 0.0)

    def classify(texts: list[str]) -> list[list[float]]:
        rows = [1 / (1 + math.exp(-odds([w.text for w in words_of(t)]))) for t in texts]
        return [[1 - p, p] for p in rows]

    text = "It bored. It was bad."
    target = CallableTarget(classify, ("negative", "positive"))
    found = method("occlusion").explain(
        target, Instance.of(text), {"label": "positive", "granularity": granularity, "width": width}
    )
    assert isinstance(found, GroupAttribution)
    words = ["It", "bored", "It", "was", "bad"]
    expected = [(0, 1), (2, 3, 4)] if granularity == "sentence" else [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert [g.words for g in found.groups] == expected
    for group in found.groups:
        left = [w for i, w in enumerate(words) if i not in group.words]
        assert group.low <= odds(words) - odds(left) <= group.high
