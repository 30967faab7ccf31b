"""``whyproof check``: judge an explanation written by anyone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from whyproof.core.answer import Event, Sentence
from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.evidence import Evidence
from whyproof.core.target import Target
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.ending import DONE, FAILED
from whyproof.ui.formal import formal_input
from whyproof.ui.formal import judged as formally_judged
from whyproof.ui.opening import DEFAULT_TARGET, open_store
from whyproof.ui.printing import print_json
from whyproof.ui.progress import ProgressLine
from whyproof.ui.reading import json_of
from whyproof.ui.terminal import Screen, console

#: A sentence that states no fact ("Let us look at the words.") needs no proof.
ACCEPTED = frozenset({Verdict.PROVED, Verdict.SCAFFOLDING})


def check(
    explanation: str,
    text: str | Mapping[str, str] | None,
    target: str = DEFAULT_TARGET,
    evidence: str | None = None,
    as_json: bool = False,
) -> int:
    """Print a verdict a sentence, or a verdict a claim of formal input, which needs no text.

    0 if every sentence is proved (or states no fact), else 1.
    """
    if not explanation.strip():
        raise InputError("an explanation with at least one sentence", "an empty text", "pass the text of the explanation")
    given = formal_input(explanation)
    if given is not None:
        sentences = formally_judged(given)
    else:
        if text is None:
            raise InputError("the text that was decided on", "none", "pass --text TEXT")
        store = open_store()
        records = evidence_of(evidence, store) if evidence is not None else ()
        progress = ProgressLine()
        try:
            sentences = judged(explanation, text, target, records, store, progress.event)
        finally:
            progress.clear()
    if as_json:
        print_json(report(sentences))
    else:
        screen = Screen(console())
        for sentence in sentences:
            screen.sentence(sentence)
            screen.steps(_steps(sentence))
    return DONE if all(s.verdict in ACCEPTED for s in sentences) else FAILED


def _steps(sentence: Sentence) -> list[str]:
    """The proofs of the sentence's claims, where they have steps that a person can follow."""
    found = (c.judgement.witness.get("steps") for c in sentence.claims)
    return [str(step) for steps in found if isinstance(steps, list) for step in steps]


def report(sentences: Sequence[Sentence]) -> dict[str, JSON]:
    """The published JSON form (``docs/schema/check.json``)."""
    return {"sentences": [_with_feedback(s) for s in sentences]}


def _with_feedback(sentence: Sentence) -> dict[str, JSON]:
    """The sentence, with what each claim that is not proved is mended with, and the steps of the proofs."""
    from whyproof.verifiers import feedback

    found = [feedback(c.claim, c.judgement) for c in sentence.claims]
    mends: list[JSON] = [f.to_dict() for f in found if f.bad]
    steps: list[JSON] = list(_steps(sentence))
    return {**sentence.to_dict(), "feedback": mends, "steps": steps}


def judged(
    explanation: str,
    text: str | Mapping[str, str],
    target: str | Target,
    evidence: tuple[Evidence, ...],
    store: EvidenceStore,
    hear: Callable[[Event], None],
) -> tuple[Sentence, ...]:
    """The agent's check; ``hear`` is told how far it is."""
    from whyproof.agent.check import check as judge
    from whyproof.ui.opening import open_session

    return judge(explanation, open_session(target, text, store, hear), text, evidence)


def evidence_of(name: str, store: EvidenceStore) -> tuple[Evidence, ...]:
    """The records in a file: full records, or the output of ``ask --json``, whose records are looked up in the store by id.

    Raises:
        InputError: a record is none, was changed after it was made, or is no longer in the store.
    """
    return tuple(record_of(item, name, store) for item in _items(json_of(name)))


def _items(data: JSON) -> list[JSON]:
    if isinstance(data, dict) and isinstance(data.get("evidence"), list):
        return [item for item in data["evidence"] if item]  # type: ignore[union-attr]
    return [item for part in data for item in _items(part)] if isinstance(data, list) else [data]


def record_of(item: JSON, name: str, store: EvidenceStore) -> Evidence:
    """A record in its full form, or as ``ask --json`` shows it, looked up by its id. ``name`` is where it came from.

    Raises:
        InputError: it is none, was changed after it was made, or is no longer in the store.
    """
    if not isinstance(item, dict) or not isinstance(item.get("id"), str):
        raise InputError(f"evidence records in {name!r}", shown(item), "pass the output of whyproof ask --json")
    id = str(item["id"])
    if "parameters" not in item:
        found = store.by_id(id)
        if found is None:
            raise InputError(
                f"evidence {id} to be in the store", "none of that id", "ask the question again, or pass full records"
            )
        if "values" in item and item["values"] != dict(found.values):
            raise InputError(f"evidence {id} as it was recorded", "other values", "pass the record unchanged")
        return found
    return whole_record(item)


def whole_record(item: Mapping[str, object]) -> Evidence:
    """A record from its full form.

    Raises:
        InputError: not that form, or changed after it was made.
    """
    try:
        evidence = Evidence.from_dict(item)
        sound = evidence.id == item["id"]
    except (KeyError, TypeError, ValueError, AssertionError) as error:
        raise InputError("an evidence record", f"one without a usable {error}", "pass the record unchanged") from error
    if not sound:
        raise InputError(
            f"evidence {item['id']} as it was recorded", f"content with the id {evidence.id}", "pass the record unchanged"
        )
    return evidence
