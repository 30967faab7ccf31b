"""Learned heads on disk: eight bits lose next to nothing, and heads kept in sixteen are still read."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import torch
from safetensors.torch import load_file, save

from whyproof.tools.learned.head import HEADS, Trained, _card, saved


def test_eight_bits_are_near_and_sixteen_are_read_as_they_are(tmp_path: Path) -> None:
    shipped = _card(HEADS / "sentiment.json")
    generator = torch.Generator().manual_seed(0)
    tensors = {"W": torch.randn(6, 40, generator=generator), "b": torch.zeros(6), "v": torch.ones(6), "c": torch.zeros(1)}
    fields = {k: v for k, v in vars(shipped).items() if k != "weights"}
    small = saved(fields, tensors, tmp_path / "small.json")
    assert load_file(small.path)["W"].dtype == torch.int8
    found = small.head().tensors["W"]
    assert 0 < float((found - tensors["W"]).norm() / tensors["W"].norm()) < 0.01
    assert json.loads((tmp_path / "small.json").read_text())["weights"] == sha256(small.path.read_bytes()).hexdigest()

    before = save({name: tensor.half() for name, tensor in tensors.items()})
    (tmp_path / "before.safetensors").write_bytes(before)
    old = Trained(replace(shipped, weights=sha256(before).hexdigest()), tmp_path / "before.safetensors")
    assert torch.equal(old.head().tensors["W"], tensors["W"].half().float())
