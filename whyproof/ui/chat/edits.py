"""The edits that an answer speaks of, as differences: what was taken out, what was put in, and what the model says then."""

from __future__ import annotations

from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Instance, words_of
from whyproof.ui.chat.markup import lines, percent, text

MOST_EDITS = 4
#: Claims that speak of an edited text itself; others (what words do together) only lean on many of them.
_ABOUT_EDITS = ("counterfactual", "necessity", "sufficiency", "causal", "confidence")


def edits_html(answer: Answer) -> str:
    """Every edited text that a sentence speaks of, in the order of the sentences."""
    cited = dict.fromkeys(e for s in answer.sentences for c in s.claims if c.claim.kind in _ABOUT_EDITS for e in c.claim.evidence)
    known = {e.id: e for e in answer.evidence if e.kind == "counterfactual"}
    found = [known[e] for e in cited if e in known]
    if not found:
        return ""
    body = "".join(_edited(evidence) for evidence in found[:MOST_EDITS])
    more = f'<p class="wp-quiet">and {len(found) - MOST_EDITS} more</p>' if len(found) > MOST_EDITS else ""
    return f'<section class="wp-block"><h2>What was tried</h2>{body}{more}</section>'


def _edited(evidence: Evidence) -> str:
    values: Any = evidence.values
    before, after = values["original"], values["probabilities"]
    label, then = str(before["label"]), str(values["label"])
    moved = (
        f"<strong>{text(label)} becomes {text(then)}</strong>, {percent(after[then])}"
        if label != then
        else f"stays {text(label)}: {percent(before['probabilities'][label])} before, {percent(after[label])} now"
    )
    changed = "wp-flips" if label != then else "wp-stays"
    return f'<div class="wp-edit {changed}">{difference(evidence)}<p class="wp-moved">{moved}</p></div>'


def difference(evidence: Evidence) -> str:
    """The text as it stood, with deletions struck through and insertions underlined."""
    values: Any = evidence.values
    edits = [Edit.from_dict(edit) for edit in values["edits"]]
    instance = Instance(evidence.texts)
    named = len(evidence.texts) > 1
    return "".join(
        '<p class="wp-text">'
        + (f'<span class="wp-field">{text(field)}</span> ' if named else "")
        + _marked(instance, field, edits)
        + "</p>"
        for field, _ in evidence.texts
    )


def _marked(instance: Instance, field: str, edits: list[Edit]) -> str:
    gone, put = _changes(instance, field, edits)
    whole, shown, at = instance[field], "", 0
    shown += "".join(_put(new) + " " for new in put.get(-1, ()))
    for word in words_of(whole, field):
        shown += lines(whole[at : word.start])
        written = text(whole[word.start : word.end])
        shown += f"<del>{written}</del>" if word.start in gone else written
        shown += "".join(" " + _put(new) for new in put.get(word.start, ()))
        at = word.end
    return shown + lines(whole[at:])


def _put(new: str) -> str:
    return f"<ins>{text(new)}</ins>"


def _changes(instance: Instance, field: str, edits: list[Edit]) -> tuple[set[int], dict[int, list[str]]]:
    """Where words are gone, by their start, and what stands behind which word (-1: before the first)."""
    gone: set[int] = set()
    put: dict[int, list[str]] = {}
    for edit in edits:
        mine = [word for word in edit.old if word.field == field]
        if edit.action == "keep":
            gone |= {w.start for w in words_of(instance[field], field)} - {w.start for w in mine}
        elif edit.action == "insert":
            if mine or (not edit.old and field == instance.fields[0]):
                put.setdefault(mine[0].start if mine else -1, []).append(edit.new)
        else:
            gone |= {word.start for word in mine}
            if edit.action == "replace" and mine and edit.old[0] == mine[0]:
                put.setdefault(mine[0].start, []).append(edit.new)
    return gone, put
