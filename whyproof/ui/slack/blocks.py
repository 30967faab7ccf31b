"""Answers and proofs as Block Kit, within Slack's limits."""

from __future__ import annotations

import json
from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.verdict import Verdict
from whyproof.ui.printable import printable
from whyproof.ui.slack.markup import pieces

SECTION, BLOCKS, BUTTON, VALUE = 3_000, 50, 75, 2_000
_MARKS = {Verdict.PROVED: "✓", Verdict.SCAFFOLDING: "·"}


def answer_blocks(answer: Answer, proof: str) -> list[dict[str, Any]]:
    """A section a sentence with its verdict's mark, then the buttons. ``proof`` is the key that the proof button carries."""
    text = [part for s in answer.sentences for part in pieces(f"{_MARKS.get(s.verdict, '?')} {s.text}", SECTION)]
    buttons = [
        _button(question, f"ask:{i}", question) for i, question in enumerate(answer.suggestions[:4]) if len(question) <= VALUE
    ]
    return [*_sections(text, BLOCKS - 1), {"type": "actions", "elements": [*buttons, _button("proof", "proof", proof)]}]


def proof_lines(answer: Answer) -> list[str]:
    """Every claim with its verdict, its fields and the ids of the evidence that it stands on."""
    return [
        f"{c.judgement.verdict.value} {c.claim.kind} {json.dumps(c.claim.args(), ensure_ascii=False, sort_keys=True)}"
        f" from {', '.join(c.claim.evidence) or 'no evidence'}"
        for s in answer.sentences
        for c in s.claims
    ]


def proof_blocks(lines: list[str]) -> list[dict[str, Any]]:
    said = [part for line in lines for part in pieces(line, SECTION)]
    return _sections(said or ["This answer states no claim."], BLOCKS)


def _sections(parts: list[str], limit: int) -> list[dict[str, Any]]:
    if len(parts) > limit:
        left = len(parts) - limit + 1
        parts = [*parts[: limit - 1], f"… {left} more parts do not fit into one Slack message."]
    return [{"type": "section", "text": {"type": "mrkdwn", "text": part, "verbatim": True}} for part in parts]


def _button(label: str, action: str, value: str) -> dict[str, Any]:
    label = printable(label)
    label = label if len(label) <= BUTTON else f"{label[: BUTTON - 1]}…"
    return {
        "type": "button",
        "action_id": action,
        "value": value,
        "text": {"type": "plain_text", "text": label, "emoji": False},
    }
