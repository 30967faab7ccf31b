"""The verifier: typed claims in, verdicts and certificates out. z3 is loaded at the first claim that is judged."""

from whyproof.verifiers.certificate import with_sentence
from whyproof.verifiers.judge import judge, judge_all
from whyproof.verifiers.policy import policy
from whyproof.verifiers.recheck import Recheck, recheck

__all__ = ["Recheck", "judge", "judge_all", "policy", "recheck", "with_sentence"]
