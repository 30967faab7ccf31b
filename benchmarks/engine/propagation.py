"""AttnLRP against one forward and backward pass of the same text: ``python -m benchmarks.engine.propagation [--rounds N]``.

Bars: at most 1.2 times a forward and a backward pass; relevance conserved to 1e-4 in float64; logits the same before and after.
Also what reading shared beginnings once saves a language model of random weights, at leaving out each word of its prompt.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.engine.measuring import (
    THREE_HUNDRED,
    TWENTY_FIVE,
    interleaved,
    one_thread,
    print_heading,
    print_table,
    sentiment,
    verdict,
)
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.targets.opened import OpenWindow


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    one_thread()
    print_heading("python -m benchmarks.engine.propagation")
    target = sentiment()
    rows: list[tuple[str, ...]] = [("", "forward+backward, ms", "AttnLRP, ms", "times", "bar")]
    for name, text in (("25 words", TWENTY_FIVE), ("170 words", " ".join(THREE_HUNDRED.split()[:170]))):
        instance = Instance.of(text)
        (window,) = target.opened(instance)
        spent = interleaved({"pass": _passes(window), "AttnLRP": _explained(target, instance)}, rounds)
        ratio = spent["AttnLRP"] / spent["pass"]
        cells = (f"{1e3 * spent['pass']:.1f}", f"{1e3 * spent['AttnLRP']:.1f}", f"{ratio:.2f}")
        rows.append((f"{name}, {len(window.words)} tokens", *cells, verdict(ratio, 1.2)))
    print_table(rows)
    print_table([("", "found", "bar"), *_conserved(target)])
    print_table([("", "alone, tokens read", "shared, tokens read", "CPU seconds saved"), _prefixes()])


def _passes(window: OpenWindow) -> Callable[[], Any]:
    import torch

    def run() -> None:
        leaf = window.embeddings.detach().requires_grad_()
        logits = window.logits(leaf)
        torch.autograd.grad(logits[0, 1] - logits[0, 0], leaf)

    return run


def _explained(target: Any, instance: Instance) -> Callable[[], Any]:
    return lambda: method("attn_lrp").explain(target, instance, {})


def _conserved(target: Any) -> list[tuple[str, ...]]:
    """What the parts miss the score by in float64, and whether the logits stay what they were."""
    import torch

    from whyproof.tools.propagation.relevance import attention_aware_relevance
    from whyproof.tools.value import Score

    instance = Instance.of(TWENTY_FIVE)
    (window,) = target.opened(instance)
    before = window.logits(window.embeddings)
    method("attn_lrp").explain(target, instance, {})
    same = torch.equal(before, window.logits(window.embeddings))
    wide = OpenWindow(window.words, 1.0, window.embeddings.double(), window.logits, window.model.double())
    found = attention_aware_relevance(
        [wide], lambda logits: Score(1, 0, "logit_margin", False), len(instance.words), audited=True
    )
    window.model.float()
    assert found.missing is not None
    missed = ("relevance missed in float64", f"{found.missing:.1e}", verdict(found.missing, 1e-4))
    return [missed, ("logits that changed", str(int(not same)), verdict(not same, 0))]


def _prefixes() -> tuple[str, ...]:
    """Leaving out each word of a prompt of some 170 words, one at a time and all together, by a four-layer Llama."""
    from transformers import LlamaConfig, LlamaForCausalLM

    from tests.tiny_models import _byte_level
    from whyproof.tools.query import without
    from whyproof.tools.targets.generated import GeneratedTextTarget

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shape: dict[str, Any] = {"hidden_size": 256, "intermediate_size": 704, "num_hidden_layers": 4, "num_attention_heads": 8}
        size = _byte_level(folder, roberta=False)
        LlamaForCausalLM(LlamaConfig(vocab_size=size, bos_token_id=0, eos_token_id=0, **shape)).save_pretrained(folder)
        target = GeneratedTextTarget(folder, "very good")
        instance = Instance.of(" ".join(THREE_HUNDRED.split()[:170]))
        texts = [without(instance, [i]) for i in range(len(instance.words))]
        read: list[int] = []
        target._model.register_forward_pre_hook(lambda m, a, k: read.append(k["input_ids"].numel()), with_kwargs=True)
        spent = interleaved({"alone": lambda: [target.predict([t]) for t in texts], "shared": lambda: target.predict(texts)}, 1)
        read.clear()
        for text in texts:
            target.predict([text])
        alone = sum(read)
        read.clear()
        target.predict(texts)
    return (
        f"{len(texts)} prompts",
        f"{alone:,}",
        f"{sum(read):,}",
        f"{spent['alone']:.1f} to {spent['shared']:.1f}",
    )


if __name__ == "__main__":
    main()
