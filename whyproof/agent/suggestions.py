"""The two or three questions that an answer begs."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.agent.data_suggestions import DATA_OPERATIONS, data_suggestions
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step
from whyproof.core.answer import Sentence
from whyproof.core.claim import Confidence, Rank, Sign
from whyproof.core.explanation import Outcome
from whyproof.core.text import Instance, Part, Word
from whyproof.verifiers.english.part_names import name_of

MOST = 3


def suggestions(state: Conversation, steps: Sequence[Step], said: Sequence[Sentence], outcome: Outcome | None) -> tuple[str, ...]:
    """Questions not asked yet in this conversation that follow from what was just said, the nearest first."""
    if steps and steps[-1].operation.name in DATA_OPERATIONS and state.data is not None:
        return data_suggestions(state, steps[-1].operation)
    if state.instance is None or outcome is None:
        return ()
    done = {o.name for a in state.answers for o in a.operations} | {s.operation.name for s in steps}
    heard = [s for a in state.answers for s in a.sentences] + list(said)
    if any(isinstance(j.claim, Confidence) and not j.claim.edits for s in heard for j in s.claims):
        done.add("confidence")
    ranked = sorted(outcome.probabilities, key=lambda label: -outcome.probabilities[label])
    against = [
        w for s in said for j in s.claims if isinstance(j.claim, Rank | Sign) and j.claim.side == "against" for w in j.claim.words
    ]
    leading = [
        w for s in said for j in s.claims if isinstance(j.claim, Rank) and j.claim.side != "against" for w in j.claim.words
    ]
    against, leading = ([w for w in words if not (isinstance(w, Part) and w.unit == "group")] for words in (against, leading))
    asked = {str(w) for s in steps for w in (s.operation.slots.get("words") or ())}  # type: ignore[union-attr]
    found: list[str] = []
    if any(s.operation.name == "interactions" and "granularity" not in s.operation.slots for s in steps):
        found.append("Show the phrase tree")
    if "attribute" not in done:
        found.append(f"Why is this {ranked[0]}?")
    found += [f"And {name}?" for w in dict.fromkeys(against) if (name := _called(w, state.instance)).strip("'") not in asked][:1]
    if "counterfactual" not in done:
        found.append(f"What would make it {ranked[1]}?")
    if "sufficiency" not in done and leading:
        found.append(f"Is {_called(leading[0], state.instance)} alone enough?")
    if "interactions" not in done and len(state.instance.words) > 2:
        found.append("Which words work together?")
    if len(ranked) > 2 and "contrast" not in done:
        found.append(f"Why not {ranked[1]}?")
    if "confidence" not in done:
        found.append("How sure is it?")
    if "evidence" not in done:
        found.append("Show me the proof of that")
    return tuple(dict.fromkeys(found))[:MOST]


def _called(word: Word, instance: Instance) -> str:
    if isinstance(word, Part):
        return f"the {name_of(word, instance)}"
    return f"'{word.text}'"
