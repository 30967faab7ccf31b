"""Certificates are the same bytes in every process, on a machine at rest and on a busy one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CODE = """
import hashlib
from random import Random
from tests.verifiers.worlds import random_claim, random_world
from whyproof.core.claim import Agreement
from whyproof.core.commitment import Commitment
from whyproof.verifiers import judge
from whyproof.verifiers.memory import dumped

told, certificates = hashlib.sha256(), 0
for seed in range({first}, {first} + {count}):
    random = Random(seed)
    world = random_world(random)
    claim = random_claim(random, world)
    said = [Commitment(1, claim.said)] if isinstance(claim, Agreement) else []
    judgement = judge(claim, world.pack, said, with_cvc5={third})
    told.update(dumped(judgement).encode())
    certificates += judgement.certificate is not None
print(certificates, told.hexdigest())
"""
BUSY = "while True: sum(range(1000))"


def told(count: int, third: bool, hash_seed: str) -> str:
    """What a process of its own says of so many claims, as a digest of all its bytes."""
    code = CODE.format(first=70_000, count=count, third=third)
    root = str(Path(__file__).parents[2])
    env = {**os.environ, "PYTHONPATH": root, "PYTHONHASHSEED": hash_seed, "WHYPROOF_PROVERS": ""}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=300, env=env)
    return done.stdout


def test_two_processes_with_other_hash_seeds_say_the_same_bytes() -> None:
    first, second = (told(60, False, seed) for seed in ("1", "2"))
    assert first == second
    assert int(first.split()[0]) > 20


@pytest.mark.slow
@pytest.mark.parametrize("third", [False, True])
def test_three_processes_say_the_same_bytes_under_load_too(third: bool) -> None:
    quiet = told(300, third, "0")
    burners = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(os.cpu_count() or 1)]
    try:
        loaded = [told(300, third, seed) for seed in ("1", "2")]
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()
    assert loaded == [quiet, quiet]
