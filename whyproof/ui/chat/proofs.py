"""A sentence with its proof under it: the claim, the evidence, and the certificate to take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from whyproof.core.answer import JudgedClaim, Sentence
from whyproof.core.canonical import JSON
from whyproof.core.verdict import Verdict
from whyproof.ui.chat.markup import lines, percent, text
from whyproof.ui.terminal import MEANING, PROVED, REFUTED, UNPROVED

#: Where the certificate of a claim is had: of its number among the answer's claims, and the claim itself.
Link = Callable[[int, JudgedClaim], str]

_MARKS = {Verdict.PROVED: PROVED, Verdict.REFUTED: REFUTED, Verdict.EVIDENCE_INCONSISTENT: REFUTED}
_UNITS = {"percent": " %", "points": " points", "times": " times", "number": ""}
#: What a claim kind is called where its own name would not be understood.
_KINDS = {
    "rank": "place among the words",
    "top": "the heaviest words",
    "sign": "side of the words",
    "share": "share of the weight",
    "universal": "no edit of this size changes it",
    "causal": "effect of taking words out",
    "counterfactual": "a change of the decision",
    "prediction": "what the model says",
    "agreement": "what was said before",
}


def sentence_html(sentence: Sentence, first: int, link: Link) -> str:
    """A sentence behind its mark; one with claims opens to their proof. ``first`` is the number of its first claim."""
    mark, meaning = _MARKS.get(sentence.verdict, UNPROVED), MEANING[sentence.verdict]
    if sentence.verdict is Verdict.SCAFFOLDING:
        return f'<p class="wp-said wp-plain">{lines(sentence.text)}</p>'
    quiet = "proved" if sentence.verdict is Verdict.PROVED else "flagged"
    note = "" if quiet == "proved" else f' <span class="wp-note">({text(_note(sentence))})</span>'
    head = (
        f'<span class="wp-mark wp-{quiet}" role="img" aria-label="{meaning}" title="{meaning}">{mark}</span>'
        f"<span>{lines(sentence.text).replace(' %', '&nbsp;%')}{note}</span>"
    )
    if not sentence.claims:
        return f'<p class="wp-said">{head}</p>'
    body = "".join(_claim(judged, first + i, link) for i, judged in enumerate(sentence.claims))
    return (
        f'<details class="wp-said"><summary title="Show the proof">{head}</summary><div class="wp-proof">{body}</div></details>'
    )


def _note(sentence: Sentence) -> str:
    return MEANING[sentence.verdict] + (f": {sentence.reason}" if sentence.reason else "")


def _claim(judged: JudgedClaim, number: int, link: Link) -> str:
    claim, judgement = judged.claim, judged.judgement
    said = "; ".join(f"{text(name)} {text(value)}" for name, value in _arguments(claim.args()))
    certificate: Any = judgement.certificate
    records = certificate["evidence"] if certificate else []
    evidence = "".join(f"<li>{record_line(record, [w.text for w in claim.words])}</li>" for record in records)
    steps: Any = judgement.witness.get("steps")
    listed = "".join(f"<li>{text(str(step))}</li>" for step in steps) if isinstance(steps, list) else ""
    proof = f"<h3>Steps</h3><ul>{listed}</ul>" if listed else ""
    taken = (
        f' Judged by {text(_solvers(certificate))}.<a class="wp-take" href="{link(number, judged)}"'
        f' download="certificate-{number + 1}.json" title="for: whyproof recheck FILE">Certificate</a>'
        if certificate
        else ""
    )
    return (
        f'<div class="wp-claim"><h3>Claim: {text(_KINDS.get(claim.kind, claim.kind))} <span>({said})</span></h3>'
        f"<ul>{evidence}</ul>{proof}<p>{MEANING[judgement.verdict].capitalize()}: {text(judgement.reason)}.{taken}</p></div>"
    )


def _solvers(certificate: Mapping[str, Any]) -> str:
    return " and ".join(f"{s['name']} {s['version']}" for s in certificate["solvers"])


def _arguments(args: Mapping[str, JSON]) -> list[tuple[str, str]]:
    """Names and values; what goes without saying (any side, that it holds) is not said."""
    found = (({"listed": "words"}.get(name, name.replace("_", " ")), spelled(value)) for name, value in args.items())
    return [(name, value) for name, value in found if value not in ("", "any") and (name, value) != ("holds", "yes")]


def spelled(value: JSON) -> str:
    """An argument of a claim as a person reads it; empty where there is nothing to read."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(filter(None, map(spelled, value)))
    if not isinstance(value, dict):
        return "" if value is None else str(value)
    if "digits" in value:
        return f"{value['hedge']} {value['digits']}{_UNITS[str(value['unit'])]}".strip()
    if "action" in value:
        new = f" by ‘{value['new']}’" if value["new"] else ""
        return f"{value['action']} {spelled(value['old'])}{new}"
    if "start" in value:
        return f"‘{value['text']}’"
    args = value.get("args")
    if isinstance(args, dict):
        return f"{value['kind']} ({'; '.join(f'{name} {said}' for name, said in _arguments(args))})"
    return "; ".join(f"{key} {spelled(part)}" for key, part in value.items() if spelled(part))


def record_line(record: Mapping[str, Any], words: list[str]) -> str:
    """A record in a line: how it was made, what it says about the words, its id."""
    made = text(str(record["method"]).replace("_", " "))
    said = _recorded(record, set(words))
    return f"<strong>{made}</strong>{': ' + said if said else ''} <code>{text(record['id'])}</code>"


def _recorded(record: Mapping[str, Any], words: set[str]) -> str:
    values = record["values"]
    if record["kind"] == "prediction":
        return ", ".join(f"{text(k)} {percent(v)}" for k, v in values["probabilities"].items())
    if record["kind"] == "counterfactual":
        edited = values["edited_text"]
        shown = edited if isinstance(edited, str) else " / ".join(map(str, edited.values()))
        return f"“{lines(shown)}” gives {text(values['label'])}, {percent(values['probabilities'][values['label']])}"
    if record["kind"] == "feature_attribution":
        ranked = sorted(values["words"], key=lambda w: -abs(w["weight"]))
        mine = [(rank, w) for rank, w in enumerate(ranked, start=1) if w["text"] in words][:6]
        return ", ".join(
            f"{text(w['text'])} {w['weight']:+.3f} (from {w['low']:+.3f} to {w['high']:+.3f}; rank {rank} of {len(ranked)})"
            for rank, w in mine
        )
    if record["kind"] == "search":
        return f"{len(values['rows'])} edited texts"
    return ""
