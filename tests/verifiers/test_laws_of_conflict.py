"""Conflicts with earlier turns, found by index and in one sitting, against the definition: pair by pair, from scratch."""

from __future__ import annotations

import time
from itertools import combinations
from random import Random

import pytest

from tests.verifiers.worlds import World, pack_of, prediction, random_claim, random_world, search, weight_map
from whyproof.core.claim import Agreement, Claim, NoFlip, Rank, Share, Sign
from whyproof.core.commitment import Commitment
from whyproof.core.numbers import Spoken
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge
from whyproof.verifiers.citing import ground
from whyproof.verifiers.encode import encode
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.forms import malformation
from whyproof.verifiers.formula import Problem
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.judge import RLIMIT, forget
from whyproof.verifiers.smtlib import declarations, facts, question
from whyproof.verifiers.solver import Session


def unsat(variables: str, known: str) -> bool:
    return Session(variables, known, RLIMIT).ask().status == "unsat"


def excluded(one: Problem, other: Problem, with_evidence: bool) -> bool:
    """One fresh solver for the two together and one for each alone; what both declare or state is written once."""

    def lines(*texts: str) -> str:
        return "".join(dict.fromkeys(line + "\n" for text in texts for line in text.splitlines()))

    named = {a.name: a.formula for a in one.axioms}
    if any(named.get(a.name, a.formula) != a.formula for a in other.axioms):  # one record, read as two things
        return False
    variables = lines(declarations(one), declarations(other))
    none: tuple[str, ...] = ()
    known = lines(*(facts(p, None if with_evidence else none) for p in (one, other)))
    here, there = (question(p, "refuted") for p in (one, other))
    return unsat(variables, known + here + there) and not unsat(variables, known + here) and not unsat(variables, known + there)


def conflict_of(claim: Claim, verdict: Verdict, world: World, said: list[Commitment]) -> int | None:
    """The earliest turn that contradicts the claim, all on the same records."""
    turns = []
    try:
        problem = encode(claim, ground(claim, world.pack))
    except Obstacle:  # what cannot be put to the provers contradicts nothing
        return None
    for commitment in said:
        earlier = commitment.claim
        if isinstance(earlier, Agreement) or not set(earlier.evidence) & set(claim.evidence):
            continue
        again = earlier.citing(*(e for e in claim.evidence if e in earlier.evidence))
        try:
            grounds = ground(again, world.pack)
        except Obstacle:
            continue
        if verdict is Verdict.PROVED:
            conflict = evaluate(again, grounds) is Verdict.REFUTED
        else:
            conflict = excluded(problem, encode(again, grounds), verdict is not Verdict.REFUTED)
        turns += [commitment.turn] * conflict
    return min(turns, default=None)


def compare(seed: int) -> tuple[Verdict, bool]:
    random = Random(seed)
    world = random_world(random)
    claims = [random_claim(random, world) for _ in range(7)]
    formed = [c for c in claims if not isinstance(c, Agreement) and malformation(c) is None]
    if not formed:
        return Verdict.UNTRANSLATABLE, False
    claim, *earlier = formed
    said = [Commitment(n + 1, c) for n, c in enumerate(earlier)]
    judgement = judge(claim, world.pack, said)
    found = judgement.witness.get("conflict_turn")
    if judgement.verdict in (Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED):
        assert found == conflict_of(claim, judgement.verdict, world, said), seed
    return judgement.verdict, found is not None


def test_the_conflicts_are_those_of_the_definition() -> None:
    seen = {compare(seed) for seed in range(250)}
    assert seen >= {(v, c) for v in (Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED) for c in (True, False)}


@pytest.mark.slow
def test_two_thousand_conflicts() -> None:
    for seed in range(10_000, 12_000):
        compare(seed)


def test_the_earliest_of_several_turns_is_named_in_any_order() -> None:
    text = Instance.of("The plot was thin")
    evidence = weight_map(text, [0.1, 0.2, 0.0, -0.9])
    true = Rank((evidence.id,), word=text.words[3], label="positive")
    false = Rank((evidence.id,), word=text.words[1], label="positive")
    said = [Commitment(turn, true) for turn in (7, 3, 5)]
    assert judge(false, pack_of(evidence), said).witness["conflict_turn"] == 3


def test_a_count_of_other_texts_is_no_contradiction() -> None:
    """ "None of the 6 texts without one word" and "none of the 21 without up to two": both may be said."""
    text = Instance.of("The plot was thin but fun")
    before = {"n": 0.1, "p": 0.9}
    rows = {s: before for k in (1, 2) for s in combinations(range(6), k)} | {(0, 1): {"n": 0.8, "p": 0.2}}
    found = search(text, rows, before, 2)
    said = [Commitment(1, NoFlip((found.id,), tried=6, up_to=1))]
    judgement = judge(NoFlip((found.id,), tried=21, up_to=2), pack_of(found), said)
    assert judgement.verdict is Verdict.REFUTED
    assert "conflict_turn" not in judgement.witness


@pytest.mark.slow
def test_a_long_conversation_costs_little_a_claim() -> None:
    """Of 150 statements on one map and 150 on another text: a claim that contradicts none is judged in a fifth of a second."""
    random = Random(1)
    text, elsewhere = (Instance.of(" ".join(f"{w}{i}" for i in range(12))) for w in ("word", "other"))
    here, there = (weight_map(t, [random.uniform(-1, 1) for _ in t.words], label="p") for t in (text, elsewhere))
    asked = prediction(elsewhere, {"n": 0.1, "p": 0.9})
    pack = pack_of(here, there, asked)
    said: list[Claim] = []
    for evidence, t in ((here, text), (there, elsewhere)):
        claims: list[Claim] = [Rank((evidence.id,), word=w, label="p", rank=r) for w in t.words for r in range(1, 13)]
        claims += [Sign((evidence.id,), listed=(w,), label="p", side=s) for w in t.words for s in ("for", "against")]  # type: ignore[arg-type]
        shares = [Spoken(str(n), "percent", "over") for n in range(12)]
        claims += [Share((evidence.id,), listed=(w,), label="p", share=s) for w in t.words for s in shares]
        said += [c for c in claims if judge(c, pack).verdict is Verdict.PROVED][:150]
    commitments = [Commitment(n // 3 + 1, c) for n, c in enumerate(said)]
    assert len(commitments) > 150
    forget()
    judge(said[0], pack, commitments)  # the first turn reads all that was said
    order = sorted(text.words, key=lambda w: random.random())
    started = time.process_time()
    for word in order[:5]:
        judge(Share((here.id,), listed=(word,), label="p", share="most"), pack, commitments)
    assert (time.process_time() - started) / 5 < 0.6  # 0.05 s on a machine at rest
