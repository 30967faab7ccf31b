"""The verifier: typed claims in, verdicts and certificates out. z3 is loaded at the first claim that is judged."""

from whyproof.verifiers.certificate import with_sentence
from whyproof.verifiers.feedback import Feedback, another_round, feedback
from whyproof.verifiers.judge import judge
from whyproof.verifiers.policy import policy
from whyproof.verifiers.pool import judge_all
from whyproof.verifiers.recheck import Recheck, recheck

__all__ = ["Feedback", "Recheck", "another_round", "feedback", "judge", "judge_all", "policy", "recheck", "with_sentence"]
