"""How far an explanation can be trusted, and whether other methods tell the same story: measured, and said as measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Literal

from whyproof.agent.maps import AttributionMap
from whyproof.agent.operations import operation
from whyproof.agent.operations.measures import measurement, passes, spoken
from whyproof.agent.operations.words import consequence, without
from whyproof.agent.reading_terms import KINDS
from whyproof.agent.statement import Remark, Said, Statement, either, say
from whyproof.agent.turn import Turn
from whyproof.core.claim import Comparison, Rank, Sign
from whyproof.core.evidence import Evidence
from whyproof.tools.method import filled
from whyproof.tools.registry import method

#: What "trust" measures where nothing is named, and what each named property means in measures.
STANDARD = ("comprehensiveness", "completeness_gap", "seed_stability")
PROPERTIES = {
    "faithful": ("comprehensiveness", "eraser_sufficiency", "fidelity_delta"),
    "complete": ("completeness_gap",),
    "stable": ("seed_stability", "max_sensitivity"),
    "sane": ("model_randomisation",),
}
#: Methods whose weights add up to the score and are linear in the model: of all such methods it is proved that they can do no
#: better than chance at foretelling what a change of the text does (Bilodeau et al. 2024, arXiv:2212.11870, theorem 3.3).
COMPLETE_AND_LINEAR = {
    "integrated_gradients", "expected_gradients", "gradient_shap", "shapley_values", "kernel_shap", "owen_values",
    "hierarchical_shapley",
}  # fmt: skip
_CANNOT_TELL = (
    "It is proved of methods like {}, whose weights add up and are linear in the model, that they cannot tell what a change of "
    "the text would do: only asking the model can."
)
#: Methods that a comparison tries, the cheapest to understand first; the method in use is left out, and at most two are taken.
RIVALS = ("occlusion", "integrated_gradients", "shapley_values")


MOST_METHODS = 2  # whose maps one answer measures


@operation("trust")
def trust(turn: Turn) -> Iterator[Said]:
    """What the model itself does, for no measure of a map can settle that, and measures of the map in use; those first where one
    was asked for."""
    asked = turn.slots.get("metric")
    names = STANDARD if asked is None else PROPERTIES.get(str(asked)) or (method(str(asked)).card.name,)
    for of in method_ids(turn)[:MOST_METHODS] or [turn.method()]:
        yield from trust_in(turn, of, names)


def method_ids(turn: Turn) -> list[str]:
    """The methods of the slot ``methods``, by their registry names; a kind of methods is its plainest."""
    return [KINDS.get(str(m), str(m)) for m in turn.slots.get("methods", [])]


def trust_in(turn: Turn, of: str, names: Sequence[str]) -> Iterator[Said]:
    """The measures ``names`` of one method's map, and what the model itself does."""
    records = [r for name in names if (r := measurement(turn, name, {"of_method": of, "label": turn.predicted}))]
    if not records:
        yield Remark("I cannot measure that of this explanation. You can ask the same of another method.")
        return
    settled = [
        Remark("A measure can show that an explanation is bad; none can show that it is right, so I asked the model itself."),
        *consequence(turn, AttributionMap(turn.tools.run(of, turn.instance, {"label": turn.predicted}))),
    ]
    first = turn.slots.get("metric") is None
    yield from settled if first else ()
    for record in records:
        if turn.brief:
            yield spoken(record, turn.expert)
        else:
            yield Remark(method(record.method).card.question)
            yield replace(spoken(record, turn.expert), lead=_verdict(record))
    if of in COMPLETE_AND_LINEAR and (turn.expert or "completeness_gap" in names[:1]):
        yield Remark(_CANNOT_TELL.format(method(of).card.title))
    yield from () if first else settled


#: Measures whose question is answered by yes where they pass their threshold.
_ANSWERED = {"comprehensiveness", "eraser_sufficiency", "completeness_gap"}


def _verdict(record: Evidence) -> str:
    """Yes or no to the question that a measure stands behind, where it has a threshold."""
    if record.method not in _ANSWERED or record.values["threshold"] is None:
        return ""
    return "Yes:" if passes(record) else "No:"


@operation("compare_methods")
def compare_methods(turn: Turn) -> Iterator[Said]:
    """The first word of each method, how well their orders agree, and what the model does where they differ."""
    named = method_ids(turn)
    first = named[0] if len(named) > 1 else turn.method()
    others = [m for m in named if m != first] or [m for m in RIVALS if m != first and _works(turn, m)][:2]
    if turn.slots.get("where"):
        yield from _where(turn, first, others)
        return
    tops = []
    for name in (first, *others):
        found = AttributionMap(turn.tools.run(name, turn.instance, {"label": turn.predicted}))
        if found.largest:
            tops.append(found.by_size[0].word)
            yield first_word(found)
    for other in others:
        record = measurement(turn, "rank_agreement", {"of_method": first, "other": other, "label": turn.predicted})
        if record is not None:
            yield spoken(record, turn.expert)
    if len(set(tops)) > 1:
        yield Remark("Where methods differ, none of them can settle it: they answer different questions. The model itself can.")
    else:
        yield Remark("Methods that agree can still be wrong together, so I asked the model itself.")
    for word in dict.fromkeys(tops):
        yield without(turn, (word,))


_SIDES: tuple[Literal["for", "against"], ...] = ("for", "against")
PARTED = 2  # words that two methods put on opposite sides, and pairs of words that they order otherwise, at most


def _where(turn: Turn, first: str, others: Sequence[str]) -> Iterator[Said]:
    """The words that one method counts for the label and another against it, and two words of which each puts another first."""
    one, *rest = (AttributionMap(turn.tools.run(name, turn.instance, {"label": turn.predicted})) for name in (first, *others))
    found = [said for other in rest for said in (*_opposed(one, other), *_reversed(one, other))]
    if not found:
        yield Remark(
            "I found no word that one puts on the other side than another, and no two words that they clearly order otherwise."
        )
        return
    yield from found
    yield Remark("Where methods differ, none of them can settle it: they answer different questions. The model itself can.")


def _opposed(one: AttributionMap, other: AttributionMap) -> Iterator[Statement]:
    """Words that count for the label on one map and against it on the other, the weightiest first."""
    sides = [{w.word: side for side in _SIDES for w in m.side(side, 0.1)} for m in (one, other)]
    words = [w.word for w in one.by_size if {found.get(w.word) for found in sides} == set(_SIDES)]
    for word in words[:PARTED]:
        yield say(
            *(
                Sign(listed=(word,), side=found[word], label=m.label, evidence=(m.evidence.id,))
                for m, found in zip((one, other), sides, strict=True)
            )
        )


def _reversed(one: AttributionMap, other: AttributionMap) -> Iterator[Statement]:
    """The two words whose order on one map is the most clearly turned round on the other."""
    best, pair = 0.0, None
    for a, b in permutations([w.word for w in one.words], 2):
        clear = min(one.lead(a, b), other.lead(b, a))
        if clear > best:
            best, pair = clear, (a, b)
    if pair is not None:
        a, b = pair
        yield say(
            Comparison(more=a, less=b, label=one.label, evidence=(one.evidence.id,)),
            Comparison(more=b, less=a, label=other.label, evidence=(other.evidence.id,)),
        )


def first_word(found: AttributionMap) -> Statement:
    """The word of the largest weight, or that the first two count about the same."""
    cite = (found.evidence.id,)
    lead = Rank(word=found.by_size[0].word, label=found.label, evidence=cite)
    if len(found.by_size) < 2:
        return say(lead)
    best, second = (w.word for w in found.by_size[:2])
    return either((lead,), (Comparison(more=best, less=second, equal=True, label=found.label, evidence=cite),))


def _works(turn: Turn, name: str) -> bool:
    tool = method(name)
    return tool.supports(turn.tools.target, turn.instance, filled(tool, {"label": turn.predicted})) is None
