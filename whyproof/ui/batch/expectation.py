"""What a batch line expects of its answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.canonical import JSON
from whyproof.core.claim import CLAIMS
from whyproof.core.errors import InputError, shown
from whyproof.core.verdict import Verdict
from whyproof.ui.tint import attribution_in

_KEYS = ("label", "top_word", "operation", "operations", "claim", "verdict")
_ALL_PROVED = "all_proved"


@dataclass(frozen=True)
class Expectation:
    """Each part is checked where it is given.

    ``label``: the model's label. ``top_word``: the word with the largest |weight| in the answer's attribution, in any
    case. ``operations``: each of them is among the answer's. ``claim``: a sentence that the answer has and proves, or the
    kind and any arguments of a claim that it proves, as JSON. ``verdict``: one that some sentence of the answer has, or
    ``all_proved``: at least one sentence is PROVED, and every other one too or without a fact to prove.
    """

    label: str | None = None
    top_word: str | None = None
    operations: tuple[str, ...] = ()
    claim: str | None = None
    verdict: str | None = None

    @classmethod
    def parsed(cls, data: object) -> Expectation:
        """Check and take over an ``expect`` block.

        Raises:
            InputError: an unknown key, or a value of the wrong type.
        """
        if not isinstance(data, dict):
            raise InputError("expect to be an object", shown(data), f"use the keys {', '.join(_KEYS)}")
        unknown = sorted(set(data) - set(_KEYS))
        if unknown:
            raise InputError(f"expect with the keys {', '.join(_KEYS)}", repr(unknown[0]), "remove it")
        named = data.get("operations", [])
        operations = [*(named if isinstance(named, list) else [named]), *([data["operation"]] if "operation" in data else [])]
        label, top_word = data.get("label"), data.get("top_word")
        for value in (*operations, *(v for v in (label, top_word) if v is not None)):
            if not isinstance(value, str):
                raise InputError("words in expect", shown(value), "write it as a JSON string")
        return cls(label, top_word, tuple(operations), _claim(data), _verdict(data))

    def failures(self, answer: Answer) -> list[str]:
        """What does not hold, one plain line each: the key, what was expected, what came, the mend; empty if everything does."""
        failed = []
        label = answer.prediction.label if answer.prediction else None
        if self.label is not None and label != self.label:
            failed.append(_miss("label", repr(self.label), repr(label) if label else "no label"))
        top = _top_word(answer) if self.top_word is not None else None
        if self.top_word is not None and (top or "").casefold() != self.top_word.casefold():
            failed.append(_miss("top_word", repr(self.top_word), repr(top) if top else "no weights of words"))
        found = {operation.name for operation in answer.operations}
        failed += [_miss("operations", repr(name), ", ".join(sorted(found))) for name in self.operations if name not in found]
        if self.claim is not None and not _claims(answer, self.claim):
            failed.append(_miss("claim", self.claim, _nearest(answer, self.claim)))
        if self.verdict is not None and not _has_verdict(answer, self.verdict):
            verdicts = ", ".join(sorted({s.verdict.value for s in answer.sentences}))
            failed.append(_miss("verdict", self.verdict, verdicts or "no sentence"))
        return failed


def _miss(key: str, expected: str, got: str) -> str:
    return f"{key}: expected {expected}; got {got}; mend the model, or expect.{key} if the answer is right"


def _verdict(data: Mapping[str, object]) -> str | None:
    verdict = data.get("verdict", _ALL_PROVED)
    if verdict != _ALL_PROVED and verdict not in tuple(Verdict):
        raise InputError(f'expect.verdict to be "{_ALL_PROVED}" or a verdict', shown(verdict), f"write {', '.join(Verdict)}")
    return str(verdict) if "verdict" in data else None


def _claim(data: Mapping[str, object]) -> str | None:
    """A sentence, or the JSON of a claim's kind and arguments with sorted keys."""
    claim = data.get("claim")
    if claim is None or (isinstance(claim, str) and claim.strip()):
        return " ".join(claim.split()) if claim else None
    if not isinstance(claim, dict) or claim.get("kind") not in CLAIMS:
        mend = 'write {"kind": "rank", "word": "loved", "rank": 1}, or a sentence'
        raise InputError(f"expect.claim with a kind of claim ({', '.join(CLAIMS)}), or a sentence", shown(claim), mend)
    return json.dumps(claim, sort_keys=True)


def _claims(answer: Answer, claim: str) -> bool:
    if not claim.startswith("{"):
        return any(s.verdict is Verdict.PROVED and " ".join(s.text.split()) == claim for s in answer.sentences)
    wanted = json.loads(claim)
    proved = (c for s in answer.sentences for c in s.claims if c.judgement.verdict is Verdict.PROVED)
    return any(_fits(wanted, _flat(c.claim.to_dict())) for c in proved)


def _nearest(answer: Answer, claim: str) -> str:
    """The claims of the same kind, where there are any; else what the answer says."""
    kind = json.loads(claim)["kind"] if claim.startswith("{") else None
    claims = [_flat(c.claim.to_dict()) for s in answer.sentences for c in s.claims]
    alike = [json.dumps(c, sort_keys=True) for c in claims if c["kind"] == kind]
    return shown(" ".join(alike) or answer.text, 300)


def _flat(claim: Mapping[str, Any]) -> dict[str, JSON]:
    return {"kind": claim["kind"], **claim["args"]}


def _fits(wanted: Any, found: Any) -> bool:
    """Everything that is wanted is there: fields of objects may be left out, a word may stand for its object, in any case."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return all(key in found and _fits(value, found[key]) for key, value in wanted.items())
    if isinstance(wanted, list) and isinstance(found, list):
        return len(wanted) == len(found) and all(map(_fits, wanted, found))
    if isinstance(wanted, str) and isinstance(found, dict) and "text" in found:
        return wanted.casefold() == str(found["text"]).casefold()
    return bool(wanted == found)


def _has_verdict(answer: Answer, verdict: str) -> bool:
    verdicts = {s.verdict for s in answer.sentences}
    if verdict == _ALL_PROVED:
        return Verdict.PROVED in verdicts and verdicts <= {Verdict.PROVED, Verdict.SCAFFOLDING}
    return Verdict(verdict) in verdicts


def expectations(data: Mapping[str, object], questions: int) -> tuple[Expectation, ...]:
    """One expectation a question: an ``expect`` object holds for each of them, a list has one (or null) for each.

    Raises:
        InputError: the block is not of that form.
    """
    block: Any = data.get("expect")
    if isinstance(block, list):
        if len(block) != questions:
            raise InputError(f"one expectation a question, {questions}", str(len(block)), "write null for those without")
        return tuple(Expectation() if item is None else Expectation.parsed(item) for item in block)
    return (Expectation() if block is None else Expectation.parsed(block),) * questions


def _top_word(answer: Answer) -> str | None:
    evidence = attribution_in(answer)
    if evidence is None:
        return None
    words: Any = evidence.values["words"]
    return str(max(words, key=lambda w: abs(w["weight"]))["text"]) if words else None
