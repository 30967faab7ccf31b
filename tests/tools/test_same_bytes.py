"""Determinism: the same seed gives the same bytes in every process, and one thread or two agree to a millionth."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from whyproof.core.explanation import FeatureAttribution
from whyproof.core.text import Instance
from whyproof.tools.coalition_table import forget
from whyproof.tools.registry import method
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.tools.targets.resolve import resolve

TEXT = "The plot was thin, but I loved it and not the film!"
CODE = """
import sys
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance
from whyproof.tools.method import attributes, filled, relates
from whyproof.tools.registry import methods
from whyproof.tools.targets.huggingface import HuggingFaceTarget

target, instance = HuggingFaceTarget(sys.argv[1], name="tiny"), Instance.of(sys.argv[2])
for name, tool in methods().items():
    given = filled(tool, {})
    if (attributes(tool) or relates(tool)) and tool.supports(target, instance, given) is None:
        found = tool.explain(target, instance, given, seed=3)
        print(name, Evidence.of(found, name, target, instance, given, 3).id)
"""


def ids(folder: Path, hash_seed: str) -> list[str]:
    """The records' ids, which are hashes of all their bytes, that a process of its own makes by every method of words."""
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONHASHSEED": hash_seed, "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-c", CODE, str(folder), TEXT]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=600, env=env).stdout.splitlines()


@pytest.mark.slow
def test_same_seed_same_bytes_in_every_process(tiny_bert_folder: Path) -> None:
    first, second = (ids(tiny_bert_folder, seed) for seed in ("1", "2"))
    assert first == second
    assert len(first) > 20


@pytest.fixture
def threads() -> Iterator[None]:
    import torch

    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def weights(target: HuggingFaceTarget, name: str, n_threads: int) -> list[float]:
    import torch

    torch.set_num_threads(n_threads)
    forget(target)
    found = method(name).explain(target, Instance.of(TEXT), {"label": "positive"}, seed=1)
    assert isinstance(found, FeatureAttribution)
    return [w.weight for w in found.words]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["occlusion", "shapley_values", "integrated_gradients"])
def test_one_thread_or_two_agree_to_a_millionth(name: str, threads: None) -> None:
    """Of the size of the map: log-odds of 10 have no more digits than that in float32. The model is one of real width, whose sums
    are split among threads."""
    target = resolve("sentiment")
    assert isinstance(target, HuggingFaceTarget)
    one, again, two = (weights(target, name, n) for n in (1, 1, 2))
    assert one == again
    assert two == pytest.approx(one, abs=1e-6 * max(1.0, float(np.abs(one).sum())))
