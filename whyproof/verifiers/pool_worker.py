"""A worker of the pool: reads claims, a line of JSON each, and writes judgements, until its input ends."""

from __future__ import annotations

import json
import sys

from whyproof.core.claim import claim_from_dict
from whyproof.core.commitment import Commitment
from whyproof.core.errors import WhyproofError
from whyproof.core.evidence import Evidence
from whyproof.verifiers.judge import judge
from whyproof.verifiers.memory import dumped
from whyproof.verifiers.provers import solvers


def main() -> None:
    """Write an empty line when ready. ``null`` answers a claim that met an error: the asker judges it, and so sees it."""
    solvers(third=False)
    print(flush=True)
    for line in sys.stdin:
        try:
            answer = answered(line)
        except WhyproofError:
            answer = "null"
        print(answer, flush=True)


def answered(request: str) -> str:
    """The judgement on one request of the pool."""
    data = json.loads(request)
    judgement = judge(
        claim_from_dict(data["claim"]),
        {name: Evidence.from_dict(row) for name, row in data["pack"].items()},
        [Commitment(turn, claim_from_dict(said)) for turn, said in data["commitments"]],
        rlimit=data["rlimit"],
        with_cvc5=data["with_cvc5"],
    )
    return dumped(judgement)


if __name__ == "__main__":
    main()
