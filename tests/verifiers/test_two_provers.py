"""The exact evaluator, z3 and cvc5 give the same verdict on random claims over random evidence, and a liar is caught."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.verifiers.worlds import World, pack_of, random_claim, random_world, weight_map
from whyproof.core.claim import CLAIMS, Agreement, Claim, Rank
from whyproof.core.commitment import Commitment
from whyproof.core.errors import Defect, InputError
from whyproof.core.text import Instance
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers import cvc5_solver, judge, recheck
from whyproof.verifiers.judge import forget
from whyproof.verifiers.smtlib import Result

TEXT = Instance.of("The plot was thin but fun")


def drawn(seed: int) -> tuple[Claim, World, tuple[Commitment, ...]]:
    random = Random(seed)
    world = random_world(random)
    claim = random_claim(random, world)
    return claim, world, (Commitment(1, claim.said),) if isinstance(claim, Agreement) else ()


def judged(seed: int) -> tuple[str, Judgement]:
    claim, world, said = drawn(seed)
    return claim.kind, judge(claim, world.pack, said)


@settings(max_examples=300)
@given(st.integers(0, 2**32))
def test_the_provers_agree_and_the_certificate_holds(seed: int) -> None:
    _, judgement = judged(seed)
    assert judgement.verdict is not Verdict.UNDECIDED, judgement.reason
    if judgement.certificate is not None:
        assert recheck(judgement.certificate).reasons == ()


@settings(max_examples=100)
@given(st.integers(0, 2**32))
def test_cvc5_agrees_and_reads_the_script_of_the_certificate(seed: int) -> None:
    claim, world, said = drawn(seed)
    two, three = judge(claim, world.pack, said), judge(claim, world.pack, said, with_cvc5=True)
    assert three.verdict is two.verdict
    if two.certificate is not None and three.certificate is not None:
        assert [s["name"] for s in three.certificate["solvers"]] == ["z3", "cvc5"]  # type: ignore[index, union-attr, call-overload]
        assert {**three.certificate, "solvers": 0, "digest": 0} == {**two.certificate, "solvers": 0, "digest": 0}
        assert recheck(two.certificate, with_cvc5=True).ok
        assert recheck(three.certificate).ok


@pytest.mark.parametrize("lie", ["sat", "unsat"])
def test_a_lying_third_prover_is_caught(lie: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(cvc5_solver.Session, "ask", lambda self, question="": Result(lie if question else "sat"))
    forget()
    verdicts = set()
    for seed in range(60):
        claim, world, said = drawn(seed)
        judgement = judge(claim, world.pack, said, with_cvc5=True)
        verdicts.add(judgement.verdict)
        assert lie == "unsat" or judgement.certificate is None
        assert judgement.verdict is not (Verdict.REFUTED if lie == "unsat" else Verdict.PROVED)
    assert Verdict.UNDECIDED in verdicts
    assert "cvc5" in caplog.text
    forget()


def test_a_resource_limit_of_either_solver_leaves_a_claim_undecided() -> None:
    evidence = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9, 0.1, 0.6])
    claim = Rank((evidence.id,), word=TEXT.words[3], label="positive")
    for third in (False, True):
        judgement = judge(claim, pack_of(evidence), rlimit=1, with_cvc5=third)
        assert (judgement.verdict, judgement.certificate) == (Verdict.UNDECIDED, None)
    sound = judge(claim, pack_of(evidence), with_cvc5=True)
    assert sound.verdict is Verdict.PROVED
    session = cvc5_solver.Session("(declare-fun x () Real)\n", "(assert (or (< x 1.0) (< 2.0 x)))\n", 1)
    assert session.ask("(assert (< x 0.5))\n").status == "unknown"


def test_the_third_prover_is_asked_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    evidence = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9, 0.1, 0.5])
    claim = Rank((evidence.id,), word=TEXT.words[3], label="positive")
    named = []
    for setting in ("", "all"):
        monkeypatch.setenv("WHYPROOF_PROVERS", setting)
        certificate: Any = judge(claim, pack_of(evidence)).certificate
        named.append([s["name"] for s in certificate["solvers"]])
    assert named == [["z3"], ["z3", "cvc5"]]
    monkeypatch.setenv("WHYPROOF_PROVERS", "none")
    with pytest.raises(InputError, match="WHYPROOF_PROVERS=all"):
        judge(claim, pack_of(evidence))


def test_what_cvc5_cannot_read_is_our_defect() -> None:
    with pytest.raises(Defect, match="cvc5 reads"):
        cvc5_solver.Session("", "(assert (< x 1.0))\n", 1_000)


def test_without_cvc5_it_is_not_asked_in_silence() -> None:
    code = (
        "import sys\n"
        "sys.modules['cvc5'] = None\n"
        "from whyproof.core.errors import ResourceError\n"
        "from whyproof.verifiers.provers import solvers\n"
        "assert [s.name for s in solvers(False)] == ['z3']\n"
        "try:\n    solvers(True)\nexcept ResourceError as error:\n    assert 'whyproof[cvc5]' in str(error)\n"
        "else:\n    raise AssertionError\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.slow
def test_five_thousand_random_claims() -> None:
    seen: Counter[tuple[str, Verdict]] = Counter()
    for seed in range(5_000):
        kind, judgement = judged(seed)
        assert judgement.verdict is not Verdict.UNDECIDED, (seed, judgement.reason)
        if judgement.certificate is not None:
            assert recheck(judgement.certificate).reasons == (), seed
        seen[kind, judgement.verdict] += 1
    for kind in CLAIMS:  # the worlds are worth something: each kind is proved in some and refuted in others
        assert seen[kind, Verdict.PROVED] > 0, kind
        assert seen[kind, Verdict.REFUTED] > 0, kind
