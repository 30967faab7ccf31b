"""Random claims over random evidence: the exact evaluator against z3 and, with --cvc5, cvc5, claim by claim.

python benchmarks/fuzz.py [--claims 1000000] [--seed 0] [--workers 2] [--cvc5] [--json]

Claim number n is made from the seed n alone, and is put to the solvers as the very lines that its certificate would carry.
One in FULL is also judged in full and its certificate rechecked; of one in REFEREED the referee of the tests, which knows
nothing of the verifier, looks at points that the evidence allows. The exit code is 1 if anything disagrees. Stopped with
Ctrl-C, it says how to go on.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.verifiers.test_referee import truths
from tests.verifiers.worlds import World, random_claim, random_world
from whyproof.core.claim import (
    Agreement,
    Claim,
    Definition,
    Entailment,
)
from whyproof.core.commitment import Commitment
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, recheck
from whyproof.verifiers.citing import ground
from whyproof.verifiers.encode import encode
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.judge import RLIMIT, forget
from whyproof.verifiers.provers import LimitReached, verdict_by
from whyproof.verifiers.smtlib import Solver, facts

BATCH = 500  # claims that share a z3 context
A_WORLD = 4  # claims about the same evidence
FULL, REFEREED = 200, 20
UNREFEREED = (Agreement, Definition)


@dataclass
class Tally:
    """What was found. ``seen`` counts claims by kind and verdict; ``faults`` says what disagreed, one line each."""

    claims: int = 0
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    refereed: int = 0
    in_full: int = 0

    def add(self, other: Tally) -> None:
        self.claims += other.claims
        self.seen.update(other.seen)
        self.faults += other.faults
        self.refereed += other.refereed
        self.in_full += other.in_full


def batch(seeds: range, with_cvc5: bool) -> Tally:
    """The claims of these seeds, with one z3 context."""
    tally = Tally()
    provers = solvers_sharing_a_context(with_cvc5)
    for seed in seeds:
        if seed % A_WORLD == 0 or seed == seeds.start:
            world = random_world(Random(seed // A_WORLD))
        random = Random(f"claim {seed}")
        claim = random_claim(random, world)
        verdict, fault = compared(claim, world, provers)
        faults = [fault, *more_checks(seed, claim, world, verdict, random, tally)]
        tally.faults += [f"seed {seed}, {claim.kind}: {fault}" for fault in faults if fault]
        tally.seen[claim.kind, verdict.value] += 1
        tally.claims += 1
    return tally


def solvers_sharing_a_context(with_cvc5: bool) -> list[Solver]:
    from whyproof.verifiers import solver

    context = solver.new_context()
    found = [Solver("z3", "", lambda declared, known, rlimit: solver.Session(declared, known, rlimit, context))]
    if with_cvc5:
        from whyproof.verifiers import cvc5_solver

        found.append(Solver("cvc5", "", cvc5_solver.Session))
    return found


def said_before(claim: Claim) -> list[Commitment]:
    return [Commitment(1, claim.said)] if isinstance(claim, Agreement) else []


def compared(claim: Claim, world: World, provers: list[Solver]) -> tuple[Verdict, str]:
    """The verdict, and what disagrees about it."""
    try:
        grounds = ground(claim, world.pack, said_before(claim))
    except Obstacle as obstacle:
        return obstacle.verdict, ""
    problem, exactly = encode(claim, grounds), evaluate(claim, grounds)
    known = facts(problem)
    for prover in provers:
        try:
            verdict, _ = verdict_by(prover, problem, known, exactly, RLIMIT)
        except LimitReached:
            verdict = Verdict.UNDECIDED
        if verdict is not exactly:
            return exactly, f"{prover.name} says {verdict.value}, the exact evaluator {exactly.value}"
    return exactly, ""


def more_checks(seed: int, claim: Claim, world: World, verdict: Verdict, random: Random, tally: Tally) -> Iterator[str]:
    if seed % FULL == 0:
        tally.in_full += 1
        forget()
        judgement = judge(claim, world.pack, said_before(claim))
        if judgement.verdict is not verdict and judgement.verdict is not Verdict.TRIVIAL:
            yield f"judged in full it is {judgement.verdict.value}, not {verdict.value}"
        if judgement.certificate is not None:
            yield from recheck(judgement.certificate).reasons
    if seed % REFEREED == 0 and not isinstance(claim, UNREFEREED) and not verdict_of_a_gate(claim, verdict):
        found = truths(claim, world, random)
        if not found:  # of this theory no finite world was drawn
            return
        tally.refereed += 1
        wanted = {Verdict.PROVED: {True}, Verdict.TRIVIAL: {True}, Verdict.REFUTED: {False}}.get(verdict, found)
        if found != wanted:
            yield f"the referee found {sorted(map(str, found))} of what is {verdict.value}"


def verdict_of_a_gate(claim: Claim, verdict: Verdict) -> bool:
    """A theory is held back for more than the truth of its hypothesis."""
    return isinstance(claim, Entailment) and verdict not in (Verdict.PROVED, Verdict.REFUTED)


def batches(first: int, claims: int) -> Iterator[range]:
    last = first + claims
    yield from (range(start, min(start + BATCH, last)) for start in range(first, last, BATCH))


def fuzz(first: int, claims: int, workers: int, with_cvc5: bool) -> Tally:
    """Judge the claims of so many seeds from the first on. Interrupted, what was found so far, without a gap."""
    total, started = Tally(), time.perf_counter()
    todo = batches(first, claims)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        running: list[Future[Tally]] = [pool.submit(batch, seeds, with_cvc5) for seeds in islice(todo, 2 * workers)]
        try:
            while running:
                total.add(running.pop(0).result())
                running += [pool.submit(batch, seeds, with_cvc5) for seeds in islice(todo, 1)]
                progress(total, claims, started)
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            done = total.claims
            print(f"\nstopped; go on with --seed {first + done} --claims {claims - done}", file=sys.stderr)
    return total


def progress(total: Tally, claims: int, started: float) -> None:
    rate = total.claims / (time.perf_counter() - started)
    left = (claims - total.claims) / rate / 60
    line = f"{total.claims:,} of {claims:,} claims, {rate:.0f} a second, {len(total.faults)} disagreements, {left:.1f} min left"
    print(f"\r{line}   ", end="", file=sys.stderr, flush=True)


def table(total: Tally) -> str:
    verdicts = [v.value for v in Verdict if any(v.value == said for _, said in total.seen)]
    kinds = sorted({kind for kind, _ in total.seen})
    lines = [f"{'':16}" + "".join(f"{v:>23}" for v in verdicts)]
    lines += [f"{kind:16}" + "".join(f"{total.seen[kind, v]:>23,}" for v in verdicts) for kind in kinds]
    lines += [f"{'all':16}" + "".join(f"{sum(total.seen[k, v] for k in kinds):>23,}" for v in verdicts)]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="the first claim's seed")
    parser.add_argument("--workers", type=int, default=2, metavar="W", help="processes")
    parser.add_argument("--cvc5", action="store_true", help="ask cvc5 too")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    started = time.perf_counter()
    total = fuzz(options.seed, options.claims, options.workers, options.cvc5)
    seconds = time.perf_counter() - started
    print(file=sys.stderr)
    if options.json:
        seen = {f"{kind} {verdict}": n for (kind, verdict), n in sorted(total.seen.items())}
        print(json.dumps({"claims": total.claims, "seconds": round(seconds, 1), "seen": seen, "faults": total.faults}, indent=2))
    else:
        print(table(total))
        print(f"\n{total.claims:,} claims in {seconds:.0f} s; {total.in_full:,} judged in full, {total.refereed:,} refereed")
        print("\n".join([f"{len(total.faults)} disagreements", *total.faults[:50]]))
    return 1 if total.faults else 0


if __name__ == "__main__":
    sys.exit(main())
