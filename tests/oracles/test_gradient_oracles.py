"""Gradient methods against their papers, on tiny random BERTs in float64 and on functions that can be worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof.core.explanation import FeatureAttribution
from whyproof.core.text import Instance, words_of
from whyproof.tools.gradient.field import Field
from whyproof.tools.gradient.path import MOST_GRADIENTS, integrate
from whyproof.tools.gradient.sampling import expected_slopes
from whyproof.tools.methods.integrated_gradients import every_class
from whyproof.tools.registry import method
from whyproof.tools.targets.gradients import GradientView
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.tools.targets.reference_texts import REFERENCE_TEXTS
from whyproof.tools.value import Score

TEXT = "The plot was thin, but I loved it!"
Function = Callable[[torch.Tensor], torch.Tensor]


def explained(name: str, target: Any, text: Any, seed: int = 0, **parameters: Any) -> FeatureAttribution:
    found = method(name).explain(target, Instance.of(text), parameters, seed=seed)
    assert isinstance(found, FeatureAttribution)
    return found


def weights(found: FeatureAttribution) -> np.ndarray:
    return np.array([w.weight for w in found.words])


def halves(found: FeatureAttribution) -> np.ndarray:
    return np.array([w.high - w.weight for w in found.words])


@dataclass
class Glass:
    """A checkpoint opened by transformers alone, in float64: embeddings [n_tokens, width], and the word of each token."""

    embeddings: torch.Tensor
    owners: list[int | None]
    score: Function  # log-odds of the label against all others
    embed: Callable[[list[int]], torch.Tensor]
    tokenizer: Any

    def gradient(self, point: torch.Tensor) -> torch.Tensor:
        point = point.detach().clone().requires_grad_()
        return torch.autograd.grad(self.score(point), point)[0]

    def words(self, per_token: torch.Tensor) -> np.ndarray:
        found = np.zeros(1 + max(o for o in self.owners if o is not None))
        for value, owner in zip(per_token.tolist(), self.owners, strict=True):
            if owner is not None:
                found[owner] += value
        return found

    def filled(self, ids: list[int]) -> torch.Tensor:
        """The embeddings with these tokens, repeated, in place of the words' tokens."""
        point, at = self.embeddings.clone(), 0
        for k, owner in enumerate(self.owners):
            if owner is not None:
                point[k] = self.embed([ids[at % len(ids)]])[0]
                at += 1
        return point


def opened(target: HuggingFaceTarget, text: str, label: int) -> Glass:
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    folder = target.checkpoint.folder
    model = AutoModelForSequenceClassification.from_pretrained(folder).eval().double()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    encoded = tokenizer(text, return_offsets_mapping=True, return_tensors="pt")
    words = words_of(text)
    owners = [
        next((i for i, w in enumerate(words) if w.start <= s and e <= w.end and s < e), None)
        for s, e in encoded["offset_mapping"][0].tolist()
    ]

    def embed(ids: list[int]) -> torch.Tensor:
        return model.get_input_embeddings()(torch.tensor(ids)).detach()

    def score(point: torch.Tensor) -> torch.Tensor:
        types = encoded["token_type_ids"]
        logits = model(inputs_embeds=point[None], attention_mask=encoded["attention_mask"], token_type_ids=types).logits[0]
        return logits[label] - torch.logsumexp(torch.cat([logits[:label], logits[label + 1 :]]), 0)

    model.requires_grad_(False)
    return Glass(embed(encoded["input_ids"][0].tolist()), owners, score, embed, tokenizer)


def toy(function: Function, text: list[float], baseline: list[float]) -> Field:
    """A field whose words are one-token numbers between two fixed frame tokens; its score is the function of the words."""

    def logits(rows: torch.Tensor) -> torch.Tensor:
        score = function(rows[:, 1:-1, 0])
        return torch.stack([torch.zeros_like(score), score], dim=1)

    def embedded(values: list[float]) -> torch.Tensor:
        return torch.tensor([7.0, *values, 7.0])[None, :, None]

    view = GradientView(np.array([-1, *range(len(text)), -1]), 1.0, embedded(text), embedded(baseline), logits)
    return Field((view,), (Score(1, 0, "logit_margin", False),), len(text))


# --- one point: Simonyan 2013, Shrikumar 2016, by finite differences ----------------------------------------------------


def slopes_by_differences(glass: Glass, step: float = 1e-5) -> torch.Tensor:
    """dF/dx, one component at a time: [n_tokens, width]."""
    found = torch.zeros_like(glass.embeddings)
    with torch.no_grad():
        for at in np.ndindex(*glass.embeddings.shape):
            moved = torch.zeros_like(glass.embeddings)
            moved[at] = step
            found[at] = (glass.score(glass.embeddings + moved) - glass.score(glass.embeddings - moved)) / (2 * step)
    return found


@pytest.mark.parametrize("label", [0, 1])
def test_saliency_and_input_x_gradient_follow_their_papers(tiny_bert: HuggingFaceTarget, label: int) -> None:
    glass = opened(tiny_bert, TEXT, label)
    slopes = slopes_by_differences(glass)
    name = tiny_bert.labels[label]
    sizes = {"l2": (slopes**2).sum(1).sqrt(), "l1": slopes.abs().sum(1), "max": slopes.abs().max(1).values}
    for norm, expected in sizes.items():
        found = explained("saliency", tiny_bert, TEXT, label=name, norm=norm)
        assert weights(found) == pytest.approx(glass.words(expected), rel=1e-4)
        assert found.to_values()["signed"] is False
        assert (weights(found) >= 0).all()
    found = explained("input_x_gradient", tiny_bert, TEXT, label=name)
    products = glass.words((glass.embeddings * slopes).sum(1))
    exact = glass.words((glass.embeddings * glass.gradient(glass.embeddings)).sum(1))
    assert weights(found) == pytest.approx(products, abs=1e-5)
    assert (np.abs(weights(found) - exact) <= halves(found)).all(), "the interval must hold the float64 value"
    assert "signed" not in found.to_values()


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.floats(-3, 3), st.floats(-3, 3)), min_size=1, max_size=6))
def test_on_a_straight_line_all_of_them_agree(rows: list[tuple[float, float]]) -> None:
    """F = sum of c x with baseline 0: every method that multiplies by the input gives c x."""
    slopes, text = [c for c, _ in rows], [x for _, x in rows]
    field = toy(lambda x: (x * torch.tensor(slopes)).sum(1), text, [0.0] * len(text))
    expected = [c * x for c, x in rows]
    assert integrate(field, field.baseline, field.text).weights[0] == pytest.approx(expected, abs=1e-5)
    assert field.slopes(field.text, field.text)[1][0, 0] == pytest.approx(expected, abs=1e-5)
    found = expected_slopes(field, field.baseline, 2, np.random.default_rng(0))
    assert found.weights == pytest.approx(expected, abs=1e-5)


# --- SmoothGrad: Smilkov 2017 ----------------------------------------------------------------------------------------------


def test_smoothgrad_follows_the_paper(tiny_bert: HuggingFaceTarget) -> None:
    """Against 2,000 noisy copies in float64 with noise of its own: the interval must hold their mean."""
    glass = opened(tiny_bert, TEXT, 1)
    x = glass.embeddings
    deviation = 0.1 * float(x.max() - x.min())
    is_word = torch.tensor([o is not None for o in glass.owners])[:, None]
    generator = torch.Generator().manual_seed(7)
    mean = torch.zeros_like(x)
    for _ in range(1_000):
        noise = deviation * torch.randn(x.shape, generator=generator, dtype=x.dtype) * is_word
        mean += (glass.gradient(x + noise) + glass.gradient(x - noise)) / 2_000
    expected = glass.words((x * mean).sum(1))
    for seed in (0, 1):
        found = explained("smoothgrad", tiny_bert, TEXT, seed=seed, label="positive", pairs=32)
        assert (np.abs(weights(found) - expected) <= halves(found)).all()
        assert halves(found).sum() < np.abs(expected).sum()


def test_smoothgrad_without_noise_is_input_x_gradient(tiny_bert: HuggingFaceTarget) -> None:
    smooth = explained("smoothgrad", tiny_bert, TEXT, label="positive", noise=0.0, pairs=4)
    assert weights(smooth) == pytest.approx(weights(explained("input_x_gradient", tiny_bert, TEXT, label="positive")), abs=1e-5)


# --- expected gradients: Erion 2021; GradientSHAP ------------------------------------------------------------------------


def test_expected_gradients_follow_the_paper(tiny_bert: HuggingFaceTarget) -> None:
    """Each reference's path by 60 midpoints, then the mean over all references."""
    glass = opened(tiny_bert, TEXT, 1)
    mean, total = np.zeros(8), 0.0
    for text in REFERENCE_TEXTS:
        start = glass.filled(glass.tokenizer(text, add_special_tokens=False)["input_ids"])
        step = glass.embeddings - start
        slopes = torch.stack([glass.gradient(start + (k + 0.5) / 60 * step) for k in range(60)]).mean(0)
        mean += glass.words((step * slopes).sum(1)) / len(REFERENCE_TEXTS)
        total += float(glass.score(glass.embeddings) - glass.score(start)) / len(REFERENCE_TEXTS)
    assert mean.sum() == pytest.approx(total, abs=1e-3), "the oracle itself is complete"
    for name, parameters in (("expected_gradients", {}), ("gradient_shap", {"noise": 0.0})):
        found = explained(name, tiny_bert, TEXT, label="positive", pairs=4, **parameters)
        assert (np.abs(weights(found) - mean) <= halves(found)).all()
        assert halves(found).sum() < np.abs(mean).sum()
    found = explained("expected_gradients", tiny_bert, TEXT, label="positive")
    assert found.total == pytest.approx(total, abs=1e-4)
    assert found.details["closed"] is (found.gap is not None and found.gap <= 0.01)


def test_gradient_shap_moves_the_text_by_its_noise(tiny_bert: HuggingFaceTarget) -> None:
    still, moved = (explained("gradient_shap", tiny_bert, TEXT, label="positive", noise=n) for n in (0.0, 0.3))
    assert not np.allclose(weights(still), weights(moved), atol=1e-3)


# --- DeepLIFT: Shrikumar 2017, the Rescale rule ---------------------------------------------------------------------------


def test_deep_lift_rescales_activations_by_hand() -> None:
    """h = gelu(w1 x0 + w2 x1), F = 1.5 tanh(0.7 h): multipliers are ratios of changes, and the weights add up."""
    from whyproof.tools.methods.deep_lift import _rescaled, known_activations

    class Net(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.first, self.second = torch.nn.GELU(), torch.nn.Tanh()

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return 1.5 * self.second(0.7 * self.first(2 * x[:, 0] - x[:, 1]))

    def gelu(z: float) -> float:
        return z * (1 + math.erf(z / math.sqrt(2))) / 2

    net = Net()
    field = toy(net, [0.8, -0.4], [-0.3, 0.5])
    with known_activations(net) as (network, count):
        found, _ = _rescaled(field, network, field.views[0].logits)
    before, after = 2 * -0.3 - 0.5, 2 * 0.8 + 0.4
    change = 1.5 * (math.tanh(0.7 * gelu(after)) - math.tanh(0.7 * gelu(before)))
    multiplier = change / (after - before)
    assert found == pytest.approx([2 * 1.1 * multiplier, -1 * -0.9 * multiplier], abs=1e-5)
    assert found.sum() == pytest.approx(change, abs=1e-5)
    assert (count, type(net.first)) == (2, torch.nn.GELU), "the net is left as it was"


def test_deep_lift_says_how_far_a_transformer_is_from_adding_up(tiny_bert: HuggingFaceTarget) -> None:
    found = explained("deep_lift", tiny_bert, TEXT, label="positive")
    assert found.total == pytest.approx(explained("ig", tiny_bert, TEXT, label="positive").total, abs=1e-4)
    assert found.gap == pytest.approx(abs(weights(found).sum() - found.total) / abs(found.total))
    assert found.details["activations"] == 3  # two layers' GELU and the pooler's tanh
    assert found.gap is not None
    assert found.details["closed"] is (found.gap <= 0.01)


# --- Integrated Gradients: the path -----------------------------------------------------------------------------------------


def test_a_quadratic_path_by_hand_takes_nine_gradients() -> None:
    """F = x0^2 + 2 x1^2 + x0 x1 from 0 to (3, -1): by hand w0 = 9 - 3/2 and w1 = 2 - 3/2."""
    field = toy(lambda x: x[:, 0] ** 2 + 2 * x[:, 1] ** 2 + x[:, 0] * x[:, 1], [3.0, -1.0], [0.0, 0.0])
    found = integrate(field, field.baseline, field.text)
    assert found.weights[0] == pytest.approx([7.5, 0.5], abs=1e-5)
    assert field.gradients == 9
    assert (found.errors < 1e-4).all()


def test_only_the_part_of_the_path_that_bends_is_refined() -> None:
    """A sharp logistic step at 0.9: by symmetry and completeness the weights are half the change each."""
    seen: list[float] = []

    def step(x: torch.Tensor) -> torch.Tensor:
        seen.extend(x[:, 0].tolist())
        return 5 * torch.sigmoid(60 * (x.mean(1) - 0.9))

    field = toy(step, [1.0, 1.0], [0.0, 0.0])
    found = integrate(field, field.baseline, field.text)
    change = 5 / (1 + math.exp(-6))
    assert found.total[0] == pytest.approx(change, abs=1e-5)
    assert found.weights[0] == pytest.approx([change / 2] * 2, abs=0.01 * change)
    assert len(set(seen)) == len(seen) == field.gradients <= 33, "no node is asked for twice"
    assert sum(t >= 0.75 for t in seen) > len(seen) / 2


def test_a_gap_that_does_not_close_stays_visible() -> None:
    """A step function has no useful gradient: the search ends at its bound, and the gap says so."""
    field = toy(lambda x: (x[:, 0] > 0.6).float() + 0 * x[:, 0], [1.0], [0.0])
    found = integrate(field, field.baseline, field.text)
    assert (found.total[0], found.gap[0]) == (1.0, 1.0)
    assert field.gradients <= MOST_GRADIENTS
    assert found.weights[0, 0] + found.errors[0, 0] >= 1.0, "the interval is as wide as what is unexplained"


numbers = st.floats(-2, 2, width=32)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(numbers, numbers, numbers), min_size=1, max_size=5), numbers)
def test_integrated_gradients_axioms(rows: list[tuple[float, float, float]], bend: float) -> None:
    """Completeness, the same for two implementations of one function, nothing for a word that changes nothing."""
    text, baseline, slopes = (list(column) for column in zip(*rows, strict=True))
    c = torch.tensor(slopes)

    def one(x: torch.Tensor) -> torch.Tensor:
        line = (c * x[:, :-1]).sum(1)
        return bend * line**2 + torch.tanh(line)

    def other(x: torch.Tensor) -> torch.Tensor:
        line = (x[:, :-1] * c).sum(1)
        return bend * line * line + 2 * torch.sigmoid(2 * line) - 1

    found = [toy(f, [*text, 1.0], [*baseline, -1.0]) for f in (one, other)]
    first, second = (integrate(field, field.baseline, field.text) for field in found)
    assert abs(first.weights.sum() - first.total[0]) <= max(0.01 * abs(first.total[0]), 1e-3)
    assert first.gap[0] == pytest.approx(abs(first.weights.sum() - first.total[0]), abs=1e-9)
    assert (np.abs(first.weights - second.weights) <= first.errors + second.errors).all()
    assert first.weights[0, -1] == 0
    assert (np.abs(first.weights[0] - exact_ridge(slopes, text, baseline, bend)) <= first.errors[0]).all()


def exact_ridge(slopes: list[float], text: list[float], baseline: list[float], bend: float) -> np.ndarray:
    """F depends on the words through one sum only, so each gets its part of that sum's change; the idle word gets nothing."""
    parts = [c * (x - b) for c, x, b in zip(slopes, text, baseline, strict=True)]
    a = sum(c * b for c, b in zip(slopes, baseline, strict=True))
    z = sum(c * x for c, x in zip(slopes, text, strict=True))
    if abs(z - a) < 1e-6:
        return np.array([*(p * (2 * bend * a + 1 / math.cosh(a) ** 2) for p in parts), 0.0])
    change = bend * (z**2 - a**2) + math.tanh(z) - math.tanh(a)
    return np.array([*(p * change / (z - a) for p in parts), 0.0])


@pytest.mark.slow
@pytest.mark.parametrize("baseline", ["mask", "pad", "mean", "zero"])
def test_every_baseline_is_integrated_as_finely_as_it_needs(tiny_bert: HuggingFaceTarget, baseline: str) -> None:
    glass = opened(tiny_bert, TEXT, 1)
    tokenizer = glass.tokenizer
    tokens = [i for t in REFERENCE_TEXTS for i in tokenizer(t, add_special_tokens=False)["input_ids"]]
    spots: dict[str, torch.Tensor] = {
        "mask": glass.embed([tokenizer.mask_token_id])[0],
        "pad": glass.embed([tokenizer.pad_token_id])[0],
        "mean": glass.embed(tokens).mean(0),
        "zero": torch.zeros(16, dtype=torch.float64),
    }
    start = glass.embeddings.clone()
    start[[o is not None for o in glass.owners]] = spots[baseline]
    step = glass.embeddings - start
    slopes = torch.stack([glass.gradient(start + (k + 0.5) / 400 * step) for k in range(400)]).mean(0)
    exact = glass.words((step * slopes).sum(1))
    found = explained("ig", tiny_bert, TEXT, label="positive", baseline=baseline)
    assert found.details["baseline"] == baseline
    assert found.total == pytest.approx(float(glass.score(glass.embeddings) - glass.score(start)), abs=1e-4)
    assert (np.abs(weights(found) - exact) <= halves(found)).all()


def test_every_class_at_once_is_each_class_alone(tiny_pair: HuggingFaceTarget) -> None:
    pair = {"premise": "A man plays outside", "hypothesis": "The woman sleeps"}
    together = every_class(tiny_pair, Instance.of(pair))
    assert tuple(found.label for found in together) == tiny_pair.labels
    for found in together:
        alone = explained("ig", tiny_pair, pair, label=found.label)
        assert found.total == pytest.approx(alone.total, abs=1e-4)
        assert (np.abs(weights(found) - weights(alone)) <= halves(found) + halves(alone)).all()


@pytest.mark.parametrize("name", ["saliency", "input_x_gradient", "smoothgrad", "expected_gradients", "gradient_shap"])
def test_long_texts_are_explained_over_all_their_windows(name: str, tiny_models: Any, tmp_path: Any) -> None:
    target = HuggingFaceTarget(tiny_models.tiny_bert(tmp_path, window=24, seed=3))
    text = "the plot was thin but i loved every minute of it . " * 6
    found = explained(name, target, text, label="positive")
    assert found.details["windows"] == target.windows(Instance.of(text)) == 6
    assert (np.abs(weights(found)) > 0).all()


@pytest.mark.parametrize("name", ["input_x_gradient", "smoothgrad", "expected_gradients", "gradient_shap", "deep_lift"])
def test_a_foil_turns_the_sign(name: str, tiny_pair: HuggingFaceTarget) -> None:
    pair = {"premise": "A man plays outside", "hypothesis": "The woman sleeps"}
    one = explained(name, tiny_pair, pair, label="neutral", foil="entailment")
    other = explained(name, tiny_pair, pair, label="entailment", foil="neutral")
    assert (one.foil, one.label) == ("entailment", "neutral")
    assert weights(one) == pytest.approx(-weights(other), abs=1e-4)
    assert (np.abs(weights(one)) > 0).all()


@pytest.mark.parametrize("fixture", ["tiny_bert", "tiny_pair"])
def test_slopes_by_the_lean_forward_are_the_librarys(fixture: str, request: pytest.FixtureRequest) -> None:
    target = request.getfixturevalue(fixture)
    texts = {"tiny_bert": TEXT, "tiny_pair": {"premise": "A man plays outside", "hypothesis": "The woman sleeps"}}
    instance = Instance.of(texts[fixture])
    (view,), (window,) = target.gradient_views(instance, "mask"), target.opened(instance)
    rows = torch.cat([view.embeddings, view.baseline, 0.5 * (view.embeddings + view.baseline)])
    found = []
    for logits in (view.logits, window.logits):
        leaf = rows.clone().requires_grad_()
        answer = logits(leaf)
        found.append((answer.detach(), torch.autograd.grad(answer[:, 0].sum(), leaf)[0]))
    assert target._evaluator.forward == "lean"
    for lean, library in zip(*found, strict=True):
        assert lean == pytest.approx(library, abs=1e-5)
