"""Judge a certificate again without z3: strict on its form, exact on its content, and with cvc5 where that is asked for.

What this can and cannot catch. Every field is checked against what the claim and the evidence in the certificate imply,
so a certificate that says anything false about *its own evidence* fails, whether or not its digest was made again.
Evidence that was itself forged, with new ids, gives a valid certificate of other evidence: compare the ids with the
store. The sentence (is it what the claim says?) and the solvers' version numbers are outside what is implied.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from whyproof.core.canonical import JSON, canonical, digest
from whyproof.core.claim import Claim, claim_from_dict
from whyproof.core.commitment import Commitment
from whyproof.core.errors import InputError, shown
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.verifiers.certificate import VERSION, reason, used, witness
from whyproof.verifiers.citing import cited, ground
from whyproof.verifiers.decision import GOALS, bears_evidence, minimal
from whyproof.verifiers.encode import encode
from whyproof.verifiers.exact import evaluate, suffices
from whyproof.verifiers.facts import facts
from whyproof.verifiers.forms import malformation
from whyproof.verifiers.formula import Problem
from whyproof.verifiers.grounds import Grounds, Obstacle
from whyproof.verifiers.policy import policy
from whyproof.verifiers.smtlib import script

_FIELDS: dict[str, type | tuple[type, ...]] = {
    "version": str,
    "policy": dict,
    "sentence": (dict, type(None)),
    "claim": dict,
    "evidence": list,
    "commitments": list,
    "smtlib": str,
    "core": list,
    "verdict": str,
    "reason": str,
    "witness": dict,
    "solvers": list,
    "digest": str,
}
_DEEPEST = 30  # levels of nesting; a certificate has about eight
_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){2,3}", re.ASCII)
_SOLVERS = (["z3"], ["z3", "cvc5"])  # that may have agreed, besides the exact evaluator
_RLIMIT = 200_000_000  # in cvc5's own deterministic unit of work; a certificate takes up to a million
_UNREADABLE = (KeyError, TypeError, ValueError, AttributeError, AssertionError)


@dataclass(frozen=True)
class Recheck:
    """``ok``, or the reasons why the certificate does not hold, one plain line each."""

    ok: bool
    reasons: tuple[str, ...] = ()


class _Broken(Exception):
    pass


def recheck(certificate: Mapping[str, Any], *, with_cvc5: bool = False) -> Recheck:
    """Check a certificate's form, hashes, verdict, core, script and values. Imports no translator, and no solver unless
    ``with_cvc5`` lets cvc5 read the script too: a solver that had no part in the making of the certificate.

    Raises:
        InputError: not a JSON object at all.
        ResourceError: cvc5 is asked for and not installed.
    """
    if not isinstance(certificate, Mapping):
        raise InputError("a certificate: a JSON object", shown(certificate), "pass the JSON that whyproof wrote")
    try:
        _check_form(certificate)
        claim, pack, commitments = _content(certificate)
        reasons = tuple(_faults(certificate, claim, ground(claim, pack, commitments)))
    except _Broken as broken:
        return Recheck(False, (str(broken),))
    except Obstacle as obstacle:
        return Recheck(False, (f"the claim does not rest on this evidence: {obstacle.reason}",))
    if with_cvc5 and not reasons and not _unsat(certificate["smtlib"]):
        reasons = ("cvc5 does not find the script unsatisfiable",)
    return Recheck(not reasons, reasons)


def _unsat(script: str) -> bool:
    """Only of a script that was found to be the one of its claim: no other is put to a solver."""
    from whyproof.verifiers import cvc5_solver

    return cvc5_solver.finds_unsat(script, _RLIMIT)


def _check_form(certificate: Mapping[str, Any]) -> None:
    if set(certificate) != set(_FIELDS):
        odd = sorted(map(repr, set(certificate) ^ set(_FIELDS)))
        raise _Broken(f"the certificate's fields are not the known ones: see {', '.join(odd)}")
    for name, kind in _FIELDS.items():
        if not isinstance(certificate[name], kind):
            raise _Broken(f"the field {name!r} has not the known form")
    if not _shallow(dict(certificate)):
        raise _Broken("the certificate is nested too deeply")
    try:
        expected = digest({name: value for name, value in certificate.items() if name != "digest"})
    except (TypeError, ValueError) as error:
        raise _Broken("the certificate holds values that are no JSON") from error
    if certificate["digest"] != expected:
        raise _Broken("the digest does not fit the content")
    if certificate["version"] != VERSION or canonical(certificate["policy"]) != canonical(policy()):
        raise _Broken("the certificate follows another version or policy")
    if not _solvers(certificate["solvers"]):
        raise _Broken("the certificate names an unknown solver")
    if not _sentence(certificate["sentence"]):
        raise _Broken("the sentence has not the known form")


def _solvers(rows: list[Any]) -> bool:
    if not all(isinstance(row, dict) and set(row) == {"name", "version"} for row in rows):
        return False
    return [row["name"] for row in rows] in _SOLVERS and all(_matches(_VERSION, row["version"]) for row in rows)


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _sentence(sentence: Mapping[str, Any] | None) -> bool:
    if sentence is None:
        return True
    if set(sentence) != {"text", "span"} or not isinstance(sentence["text"], str) or not sentence["text"]:
        return False
    span = sentence["span"]
    if span is None:
        return True
    numbers = isinstance(span, list) and len(span) == 2 and all(type(n) is int and n >= 0 for n in span)
    return numbers and span[1] - span[0] == len(sentence["text"])


def _shallow(value: JSON) -> bool:
    level: list[JSON] = [value]
    for _ in range(_DEEPEST):
        inner: list[JSON] = []
        for item in level:
            if isinstance(item, dict):
                inner.extend(item.values())
            elif isinstance(item, list | tuple):
                inner.extend(item)
        if not inner:
            return True
        level = inner
    return False


def _content(certificate: Mapping[str, Any]) -> tuple[Claim, dict[str, Evidence], list[Commitment]]:
    claim = _claim(certificate["claim"])
    records = [_record(row) for row in certificate["evidence"]]
    if [r.id for r in records] != list(cited(claim)):
        raise _Broken("the evidence is not what the claim cites")
    commitments = [_commitment(row) for row in certificate["commitments"]]
    if canonical(used(claim, commitments)) != canonical(certificate["commitments"]):
        raise _Broken("the commitments are not those that the claim speaks of")
    return claim, {r.id: r for r in records}, commitments


def _claim(data: Mapping[str, Any]) -> Claim:
    try:
        claim = claim_from_dict(data)
        same = canonical(claim.to_dict()) == canonical(data)
    except _UNREADABLE as error:
        raise _Broken("the claim has not the known form") from error
    malformed = malformation(claim) if same else "the claim has not the known form"
    if malformed is not None:
        raise _Broken(malformed)
    return claim


def _record(data: Mapping[str, Any]) -> Evidence:
    try:
        record = Evidence.from_dict(data)
        same = canonical(record.to_dict()) == canonical(data)
    except _UNREADABLE as error:
        raise _Broken("an evidence record has not the known form") from error
    if not same:
        raise _Broken(f"the evidence record {shown(data.get('id'))} has another content than its id says")
    return record


def _commitment(data: Any) -> Commitment:
    if not isinstance(data, dict) or set(data) != {"turn", "claim"} or type(data["turn"]) is not int:
        raise _Broken("a commitment has not the known form")
    if not isinstance(data["claim"], dict):
        raise _Broken("a commitment has not the known form")
    return Commitment(data["turn"], _claim(data["claim"]))


def _faults(certificate: Mapping[str, Any], claim: Claim, grounds: Grounds) -> list[str]:
    verdict = evaluate(claim, grounds)
    if verdict not in GOALS or certificate["verdict"] != verdict.value:
        return [f"the evidence makes the claim {verdict.value}, not {shown(certificate['verdict'])}"]
    problem, known = encode(claim, grounds), facts(claim, grounds)
    faults = []
    if certificate["smtlib"] != script(problem, GOALS[verdict]):
        faults.append("the SMT-LIB script is not the one of this claim and evidence")
    if certificate["reason"] != reason(verdict, known):
        faults.append("the reason is not the one of this claim and evidence")
    if canonical(certificate["witness"]) != canonical(witness(verdict, known)):
        faults.append("the witness is not the one of this claim and evidence")
    fault = _core_fault(certificate["core"], problem, claim, grounds, verdict)
    return faults if fault is None else [*faults, fault]


def _core_fault(core: list[Any], problem: Problem, claim: Claim, grounds: Grounds, verdict: Verdict) -> str | None:
    if not all(isinstance(name, str) for name in core) or core != [a.name for a in problem.axioms if a.name in set(core)]:
        return "the core names axioms that are not there, or not in their order"
    if not suffices(claim, grounds, frozenset(core), verdict):
        return "the core does not suffice for the verdict"
    if verdict is Verdict.PROVED and not bears_evidence(problem, core):
        return "the core holds no evidence"
    if minimal(claim, grounds, core, verdict) != tuple(core):
        return "the core holds more than the verdict needs"
    return None
