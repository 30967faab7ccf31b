"""Occlusion and LIME against other packages: ``python -m benchmarks.engine.perturbation [--rounds N]``.

The same model, the same words masked, CPU time. Peers run as their users run them when they care for speed: captum and interpreto
in batches of 64, lime with a batched function. LIME is compared at equal error: how far the weights are from the limit of the
estimator (every subset of ten words enumerated), a mean over seeds; ours draws as many rows as that takes. Bars: 2 and 5 times.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from benchmarks.engine.measuring import (
    OTHERS,
    TWENTY_FIVE,
    afresh,
    installed,
    interleaved,
    one_thread,
    print_heading,
    print_table,
    sentiment,
    verdict,
)
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.text import Instance
from whyproof.tools.registry import method, methods
from whyproof.tools.targets.huggingface import HuggingFaceTarget

LIME_TEXT = "A slow start but the last hour is a joy"
SEEDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    one_thread()
    print_heading("python -m benchmarks.engine.perturbation", ("captum", "interpreto", "lime"))
    target = sentiment()
    table: list[tuple[str, ...]] = [("", "ms", "times ours", "bar")]
    for text in (TWENTY_FIVE, OTHERS[0], f"{TWENTY_FIVE} {OTHERS[1]}"):
        table += occlusion(target, Instance.of(text), rounds)
    table += lime(target, rounds)
    print_table(table)


def occlusion(target: HuggingFaceTarget, instance: Instance, rounds: int) -> list[tuple[str, ...]]:
    """Rows of the table for leave-one-out by masks."""
    calls: dict[str, Callable[[], Any]] = {
        "whyproof": afresh(target, lambda: method("occlusion").explain(target, instance, {"game": "mask"}))
    }
    if installed("captum"):
        calls["captum FeatureAblation, tokens"] = captum_ablation(target, instance, by_word=False)
        calls["captum FeatureAblation, words"] = captum_ablation(target, instance, by_word=True)
    if installed("interpreto"):
        calls["interpreto Occlusion, words"] = interpreto_occlusion(target, instance)
    return compared(f"occlusion, {len(instance.words)} words", interleaved(calls, rounds), 2)


def captum_ablation(target: HuggingFaceTarget, instance: Instance, by_word: bool) -> Callable[[], Any]:
    import torch
    from captum.attr import FeatureAblation

    (window,) = target._encoder.windows(instance)
    ids = torch.from_numpy(window.ids)[None]
    model, mask = target._evaluator.model, target._token_id("mask")

    def margin(rows: Any) -> Any:
        logits = model(input_ids=rows, attention_mask=torch.ones_like(rows)).logits
        return logits[:, 1] - logits[:, 0]

    parts = np.where(window.words < 0, window.words.max() + 1, window.words)  # what is no word is one part, the last
    mask_of_parts = torch.from_numpy(parts)[None] if by_word else None

    def run() -> Any:
        with torch.inference_mode():
            return FeatureAblation(margin).attribute(
                ids, baselines=mask, feature_mask=mask_of_parts, perturbations_per_eval=64, show_progress=False
            )

    return run


def interpreto_occlusion(target: HuggingFaceTarget, instance: Instance) -> Callable[[], Any]:
    from interpreto import Granularity, Occlusion

    explainer = Occlusion(target._evaluator.model, target._tokenizer, batch_size=64, granularity=Granularity.WORD)
    text = instance.texts[0][1]
    return lambda: explainer(text)


def lime(target: HuggingFaceTarget, rounds: int) -> list[tuple[str, ...]]:
    """Rows of the table for LIME: the samples that each needs for one error, and what they cost."""
    if "lime" not in methods():
        print("whyproof has no method named lime yet: left out")
        return []
    if not installed("lime"):
        return []
    instance = Instance.of(LIME_TEXT)
    settings: dict[str, Any] = {"game": "mask", "value": "probability", "label": "positive"}

    def ours(samples: int, seed: int) -> list[float]:
        found = method("lime").explain(target, instance, {**settings, "samples": samples}, seed=seed)
        assert isinstance(found, FeatureAttribution)
        return [w.weight for w in found.words]

    limit = np.array(ours(2 ** len(instance.words), 0))
    peer = lime_package(target, instance)
    their_error = mean_error([peer(5_000, seed) for seed in range(SEEDS)], limit)
    samples = next(
        s
        for s in (32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1_024)
        if mean_error([ours(s, seed) for seed in range(SEEDS)], limit) <= their_error
    )
    print(
        f"LIME, {len(instance.words)} words: error of lime at 5,000 rows {their_error:.3f}; ours is no larger at {samples} rows"
    )
    calls = {"whyproof": afresh(target, lambda: ours(samples, 0)), "lime 5,000": lambda: peer(5_000, 0)}
    return compared(f"LIME at equal error, {len(instance.words)} words", interleaved(calls, max(1, rounds // 3)), 5)


def lime_package(target: HuggingFaceTarget, instance: Instance) -> Callable[[int, int], list[float]]:
    """Weights [n_words] by the package ``lime`` for the positive label, its words masked as ours are."""
    from lime.lime_text import LimeTextExplainer

    words = [w.text for w in instance.words]

    tokenizer, model = target._tokenizer, target._evaluator.model

    def classify(texts: Sequence[str]) -> Any:
        import torch

        found = []
        with torch.inference_mode():
            for at in range(0, len(texts), 64):
                rows = tokenizer(list(texts[at : at + 64]), padding=True, return_tensors="pt")
                found.append(model(**rows).logits.softmax(-1).double().numpy())
        return np.concatenate(found)

    def run(samples: int, seed: int) -> list[float]:
        explainer = LimeTextExplainer(split_expression=" ", bow=False, random_state=seed, mask_string=tokenizer.mask_token)
        found = explainer.explain_instance(" ".join(words), classify, labels=(1,), num_features=len(words), num_samples=samples)
        by_place = dict(found.as_map()[1])
        return [by_place[i] for i in range(len(words))]

    return run


def mean_error(found: list[list[float]], limit: np.ndarray[Any, Any]) -> float:
    """Mean over runs of |found - limit| / |limit|."""
    return float(np.mean([np.linalg.norm(np.array(f) - limit) / np.linalg.norm(limit) for f in found]))


def compared(name: str, spent: dict[str, float], bar: float) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [(f"{name}: whyproof", f"{1000 * spent['whyproof']:.0f}", "1.00", "")]
    for peer, seconds in spent.items():
        if peer != "whyproof":
            times = seconds / spent["whyproof"]
            rows.append((f"{name}: {peer}", f"{1000 * seconds:.0f}", f"{times:.2f}", verdict(times, bar, at_most=False)))
    return rows


if __name__ == "__main__":
    main()
