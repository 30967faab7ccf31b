"""LRP and PatternAttribution on nets whose every number is known, unit by unit from the papers."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from tests.oracles.test_attribution_oracles import explained
from whyproof.core.errors import InputError, Refusal
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.targets.plain import PlainNetTarget

WORDS = ["good", "bad", "very", "thin", "plot", "loved"]
TEXT = "very good plot, not thin"
RANDOM = np.random.default_rng(0)
VECTORS = {w: RANDOM.normal(size=4) for w in WORDS}
EXAMPLES = [" ".join(RANDOM.choice(WORDS, size=int(n))) for n in RANDOM.integers(1, 6, size=40)]


def net(labels: int = 2, seed: int = 1, bias: float = 0.3, **more: Any) -> PlainNetTarget:
    random = np.random.default_rng(seed)
    sizes = [4, 5, 3, labels]
    layers = [(random.normal(size=(b, a)), bias * random.normal(size=b)) for a, b in pairwise(sizes)]
    return PlainNetTarget(VECTORS, layers, [f"label {i}" for i in range(labels)], **more)


def parts_of(text: str) -> list[np.ndarray]:
    return [VECTORS.get(w.strip(",."), np.zeros(4)) for w in text.split()]


def margin_net(target: PlainNetTarget, label: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """The layers, with the difference of the two outputs as the one output."""
    layers = [(layer.weights, layer.bias) for layer in target._layers]
    w, b = layers[-1]
    return [*layers[:-1], (w[[label]] - w[[1 - label]], b[[label]] - b[[1 - label]])]


def forward(layers: list[tuple[np.ndarray, np.ndarray]], x: np.ndarray) -> list[np.ndarray]:
    found = [x]
    for at, (w, b) in enumerate(layers):
        z = np.array([sum(w[j, i] * found[-1][i] for i in range(len(found[-1]))) + b[j] for j in range(len(b))])
        found.append(z if at == len(layers) - 1 else np.array([max(0.0, v) for v in z]))
    return found


def slow_lrp(layers: list[tuple[np.ndarray, np.ndarray]], parts: list[np.ndarray], rule: str, strength: float) -> list[float]:
    x = sum(parts)
    assert isinstance(x, np.ndarray)
    inputs = forward(layers, x)

    def kept(z: float) -> float:
        return {"epsilon": z, "z_plus": max(0.0, z), "gamma": z + strength * max(0.0, z)}[rule]

    def share(zs: list[float], b: float, R: float) -> list[float]:
        whole = sum(kept(z) for z in zs) + kept(b)
        whole += strength * (1 if whole >= 0 else -1) if rule == "epsilon" else 0.0
        return [kept(z) / whole * R if whole else 0.0 for z in zs]

    R = [float(inputs[-1][0])]
    for (w, b), x_below in zip(reversed(layers), reversed(inputs[:-1]), strict=True):
        below = [0.0] * len(x_below)
        for j, of in enumerate(R):
            for i, part in enumerate(share([w[j, i] * x_below[i] for i in range(len(x_below))], b[j], of)):
                below[i] += part
        R = below
    words = [0.0] * len(parts)
    for i, of in enumerate(R):
        for k, part in enumerate(share([float(p[i]) for p in parts], 0.0, of)):
            words[k] += part
    return words


@pytest.mark.parametrize("rule", ["epsilon", "gamma"])
@pytest.mark.parametrize("label", [0, 1])
def test_lrp_follows_its_rules(rule: str, label: int) -> None:
    target = net()
    strength = {"epsilon": 0.01, "gamma": 0.5}[rule]
    expected = slow_lrp(margin_net(target, label), parts_of(TEXT), rule, strength)
    found = explained("lrp", target, TEXT, label=f"label {label}", rule=rule, **{rule: strength})
    assert [w.weight for w in found.words] == pytest.approx(expected, abs=1e-9)
    assert found.signed and found.words[3].weight == 0, "'not' has no vector"


def test_z_plus_hands_back_positive_parts_alone_and_names_no_side() -> None:
    target = net()
    label = int(target.predict([Instance.of(TEXT)])[0].argmax())
    expected = slow_lrp(margin_net(target, label), parts_of(TEXT), "z_plus", 0.0)
    found = explained("lrp", target, TEXT, label=f"label {label}", rule="z_plus")
    assert [w.weight for w in found.words] == pytest.approx(expected, abs=1e-9)
    assert not found.signed and min(expected) >= 0 < max(expected)
    losing = explained("lrp", target, TEXT, label=f"label {1 - label}", rule="z_plus")
    assert {w.weight for w in losing.words} == {0.0}, "a score below zero has no relevance"


def test_relevance_is_conserved_but_for_biases() -> None:
    (row,) = net(bias=0.0).predict([Instance.of(TEXT)])
    found = explained("lrp", net(bias=0.0), TEXT, label="label 1", epsilon=0)
    assert sum(w.weight for w in found.words) == pytest.approx(math.log(row[1] / row[0]), abs=1e-9)
    assert abs(float(str(explained("lrp", net(), TEXT, label="label 1", epsilon=0).details["rest"]))) > 1e-3


def slow_patterns(layers: list[tuple[np.ndarray, np.ndarray]], parts: list[np.ndarray]) -> list[float]:
    """Kindermans et al. 2017, the linear and the two-component estimator, one unit and one dimension at a time."""
    examples = [forward(layers, sum(parts_of(text), np.zeros(4))) for text in EXAMPLES]
    x = sum(parts, np.zeros(4))
    own = forward(layers, x)
    R = own[-1].copy()
    for at in reversed(range(len(layers))):
        w, b = layers[at]
        if at < len(layers) - 1:
            R = np.array([r if own[at + 1][j] > 0 else 0.0 for j, r in enumerate(R)])
        below = np.zeros(w.shape[1])
        for j in range(len(b)):
            pairs = [(e[at], float(w[j] @ e[at])) for e in examples]
            mean_y = sum(y for _, y in pairs) / len(pairs)
            regime = [(v, y) for v, y in pairs if y + b[j] > 0] if at < len(layers) - 1 else pairs
            if not regime:
                continue
            covariance = np.array(
                [
                    sum(v[i] * y for v, y in regime) / len(regime) - sum(v[i] for v, _ in regime) / len(regime) * mean_y
                    for i in range(len(below))
                ]
            )
            scale = float(w[j] @ covariance)
            if abs(scale) > 1e-12:
                below += w[j] * covariance / scale * R[j]
        R = below
    return [float(sum(p[i] / x[i] * R[i] for i in range(4))) for p in parts]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pattern_attribution_follows_the_paper(seed: int) -> None:
    target = net(seed=seed, examples=EXAMPLES)
    expected = slow_patterns(margin_net(target, 1), parts_of(TEXT))
    found = explained("pattern_attribution", target, TEXT, label="label 1")
    assert [w.weight for w in found.words] == pytest.approx(expected, abs=1e-9)
    assert max(map(abs, expected)) > 1e-3


def test_patterns_tell_signal_from_a_distractor_that_weights_only_cancel() -> None:
    """The example of the paper: x = s (1, 0) + d (1, 1), y = s = w x with w = (1, -1). The pattern is the signal's direction
    (1, 0), whatever the weights on the distractor are; gradient times input would blame the second dimension too."""
    random = np.random.default_rng(5)
    vectors = {
        f"w{chr(97 + i)}": s * np.array([1.0, 0.0]) + d * np.array([1.0, 1.0])
        for i, (s, d) in enumerate(random.normal(size=(20, 2)))
    }
    examples = [" ".join(random.choice(list(vectors), size=5)) for _ in range(2000)]
    target = PlainNetTarget(vectors, [([[1.0, -1.0], [0.0, 0.0]], [0.0, 0.0])], ["yes", "no"], examples=examples)
    from whyproof.tools.methods.pattern_attribution import patterns

    inputs = np.stack([target.plain_view(e).parts.sum(axis=0) for e in target.examples])
    signal, distractor = inputs @ np.array([1.0, -1.0]), inputs[:, 1]
    apart = np.cov(signal, distractor)
    (found,) = patterns(target._layers[0], inputs, rectified=False)[:1]
    leak = apart[0, 1] / apart[0, 0]  # what the draw of twenty words left of correlation between signal and distractor
    assert found == pytest.approx([1 + leak, leak], abs=1e-6)


def test_three_labels_and_foils() -> None:
    target = net(labels=3, examples=EXAMPLES, bias=0.0)
    (row,) = target.predict([Instance.of(TEXT)])
    for name in ("lrp", "pattern_attribution"):
        found = explained(name, target, TEXT, label="label 0", foil="label 2")
        assert found.foil == "label 2"
        assert found.details["score"] == pytest.approx(math.log(row[0] / row[2]), abs=1e-9)


def test_what_does_not_fit_is_said() -> None:
    with pytest.raises(InputError, match="n_out, n_in"):
        PlainNetTarget(VECTORS, [(np.zeros((3, 2)), np.zeros(3))], ["a", "b", "c"])
    with pytest.raises(InputError, match="layers"):
        PlainNetTarget(VECTORS, [], ["a", "b"])
    with pytest.raises(Refusal, match="example texts"):
        explained("pattern_attribution", net(), TEXT)
    with pytest.raises(InputError, match="epsilon"):
        explained("lrp", net(), TEXT, epsilon=-1)
    assert method("lrp").card.by_name_only and not method("pattern_attribution").card.by_name_only


def test_a_plain_net_is_a_target_like_any_other() -> None:
    target = net(mean=True)
    found = explained("shapley", target, "very good plot")
    assert found.game == "delete" and found.gap is not None and found.gap < 1e-9
    assert net(mean=True).fingerprint == target.fingerprint != net().fingerprint
