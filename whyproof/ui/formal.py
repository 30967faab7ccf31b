"""Formal input: typed claims with their records, or a theory or rule base, as one JSON object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from whyproof.core.answer import JudgedClaim, Sentence
from whyproof.core.canonical import canonical
from whyproof.core.claim import Claim, claim_from_dict
from whyproof.core.errors import InputError, shown
from whyproof.core.evidence import Evidence

_FORM = '{"claims": [...], "evidence": [...]}, or a theory'
_MEND = "see docs/verifier.md"
_BUILT = ("theory", "rules", "graph")  # records that may be given as {"kind", "values"} alone


def formal_input(text: str) -> Mapping[str, Any] | None:
    """The JSON object that a text is, or None: then it is an explanation in words.

    Raises:
        InputError: it begins like an object and is not JSON.
    """
    from whyproof.ui.reading import parsed

    if not text.lstrip().startswith("{"):
        return None
    try:
        data = parsed(text)
    except (ValueError, RecursionError) as error:
        raise InputError("sentences, or one JSON object", str(error), _MEND) from error
    assert isinstance(data, dict)
    return data


def judged(data: Mapping[str, Any]) -> tuple[Sentence, ...]:
    """A verdict a claim, in order.

    Raises:
        InputError: not the published form, or a claim cites a record that is not given.
    """
    from whyproof.verifiers import judge

    claims, pack = problem(data)
    return tuple(_sentence(JudgedClaim(claim, judge(claim, pack)), pack) for claim in claims)


def problem(data: Mapping[str, Any]) -> tuple[tuple[Claim, ...], dict[str, Evidence]]:
    """The claims and the records that an object holds.

    Raises:
        InputError: not the published form, or a claim cites a record that is not given.
    """
    if "sentences" in data:
        record = _record({"kind": "theory", "values": data})
        said = next(s["text"] for s in data["sentences"] if s["role"] == "hypothesis")
        claim = claim_from_dict({"kind": "entailment", "args": {"hypothesis": said, "holds": True}, "evidence": [record.id]})
        return (claim,), {record.id: record}
    rows, records = data.get("claims"), data.get("evidence")
    if not isinstance(rows, list) or not isinstance(records, list) or not rows or set(data) != {"claims", "evidence"}:
        raise InputError(_FORM, f"an object with {shown(sorted(map(str, data)))}", _MEND)
    made = [_record(item) for item in records]
    return tuple(_claim(row, made) for row in rows), {r.id: r for r in made}


def _record(item: Any) -> Evidence:
    from whyproof.ui.check import whole_record
    from whyproof.verifiers import formal

    if not isinstance(item, dict):
        raise InputError("an evidence record", shown(item), _MEND)
    if set(item) == {"kind", "values"} and item["kind"] in _BUILT:
        build = {"theory": formal.theory, "rules": formal.rules, "graph": formal.graph}[item["kind"]]
        return build(item["values"])
    return whole_record(item)


def _claim(row: Any, records: Sequence[Evidence]) -> Claim:
    """A claim as JSON; its evidence names records by id, or by their place in the list, counted from 0."""
    try:
        cited = [records[e].id if type(e) is int else e for e in row["evidence"]]
        claim = claim_from_dict({**row, "evidence": cited})
        canonical(claim.to_dict())
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, RecursionError) as error:
        raise InputError("a typed claim with kind, args and evidence", f"{shown(row)} ({error})", _MEND) from error
    return claim


def _sentence(judged: JudgedClaim, pack: Mapping[str, Evidence]) -> Sentence:
    verdict, reason = judged.judgement.verdict, judged.judgement.reason
    return Sentence(_said(judged.claim, pack), (judged,), verdict, reason)


def _said(claim: Claim, pack: Mapping[str, Evidence]) -> str:
    """The claim as a sentence; what is ill-formed or about nothing recorded is shown as it came."""
    from whyproof.verifiers.english import Signature, render
    from whyproof.verifiers.forms import malformation

    if malformation(claim) is None and all(e in pack for e in claim.evidence):
        about = next((pack[e] for e in claim.evidence), None)
        if about is not None:
            return render([claim], Signature(about.instance, _labels(about), pack=pack))
    return canonical(claim.to_dict())


def _labels(record: Evidence) -> tuple[str, ...]:
    found = record.values.get("probabilities")
    named = record.values.get("class")
    return tuple(found) if isinstance(found, dict) else (named,) if isinstance(named, str) else ()
