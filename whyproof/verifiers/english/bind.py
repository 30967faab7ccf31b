"""From what a sentence names to the evidence that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

from whyproof.core.claim import NoFlip
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Word, apply_edits
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.sources import kinds_of


def prediction_id(signature: Signature) -> tuple[str, ...]:
    """The record of the model's answer for the text as it stands."""
    return tuple(e.id for e in signature.records("prediction")[:1])


def query(signature: Signature, edits: Sequence[Edit]) -> Evidence | None:
    """The record that holds the model's answer for the edited text: a single query first, else a search that tried it."""
    try:
        edited = apply_edits(signature.instance, edits).to_json()
    except InputError:
        return None
    same = [r for r in signature.records("counterfactual") if r.values.get("edited_text") == edited]
    if same:
        written = [edit.to_dict() for edit in edits]
        return next((r for r in same if r.values.get("edits") == written), same[0])
    if len(edits) != 1 or edits[0].action not in ("delete", "keep"):
        return None
    places = sorted(signature.instance.words.index(w) for w in set(edits[0].old))
    for record in signature.records("search"):
        rows = record.values.get("rows")
        tried = rows if isinstance(rows, list) and record.values.get("action") == edits[0].action else []
        if any(isinstance(row, dict) and row.get("words") == places for row in tried):
            return record
    return None


def query_id(signature: Signature, edits: Sequence[Edit]) -> tuple[str, ...]:
    record = query(signature, edits)
    return (record.id,) if record else ()


def recorded(signature: Signature, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The same change of the text as its record writes it; the edits as said where there is no record."""
    record = query(signature, edits)
    written = record.values.get("edits") if record else None
    if not isinstance(written, list):
        return edits
    return tuple(Edit.from_dict(edit) for edit in written if isinstance(edit, dict))


def ways_to_delete(signature: Signature, up_to: int, kept: Sequence[Word]) -> int:
    """How many texts have one to ``up_to`` words deleted and keep these."""
    n = len(signature.instance.words) - len(set(kept))
    return sum(comb(n, k) for k in range(1, up_to + 1))


def search_id(signature: Signature, claim: NoFlip) -> tuple[str, ...]:
    """The search over these kinds of edits that kept these words; the one with the same aim first."""
    kept = sorted(signature.instance.words.index(w) for w in set(claim.kept))
    kinds = frozenset(claim.kinds)
    found = [r for r in signature.records("search") if kinds_of(r) == kinds and sorted(_kept(r)) == kept]
    found.sort(key=lambda r: (r.values.get("aim") != claim.aim, int(str(r.values.get("complete_to", 0))) < claim.up_to))
    return tuple(r.id for r in found[:1])


def _kept(record: Evidence) -> list[int]:
    kept = record.values.get("kept", [])
    return [int(str(i)) for i in kept] if isinstance(kept, list) else []
