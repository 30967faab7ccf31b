"""What is said of the model, its decision and its probabilities, of the text as it stands or of an edited one."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from lark import Token, Tree

from whyproof.core.claim import Claim, Confidence, Contrast, Flip
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word
from whyproof.verifiers.english.bind import prediction_id, query_id, recorded
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import (
    because,
    each_needed,
    effect,
    enough,
    label_of,
    necessity,
    points_of,
    predicted,
    sufficiency,
)
from whyproof.verifiers.english.read_edits import edits_of
from whyproof.verifiers.english.read_weights import rests
from whyproof.verifiers.english.read_words import said_of_words
from whyproof.verifiers.english.scope import Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable

Predicate = Callable[[Scope, Node], list[Claim]]


def said_of_model(scope: Scope, node: Node) -> list[Claim]:
    """The claims of one predicate of the model, its decision, a probability or a change of the text."""
    return PREDICATES[node.data](scope, node)


def says(scope: Scope, label: str, holds: bool = True) -> Claim:
    """The label of the text, or of the edited text where an edit is in force."""
    scope.said = label if holds else None
    if scope.edits is None:
        return predicted(scope, label, holds)
    edits = recorded(scope.signature, scope.edits)
    return Flip(edits=edits, label=label, holds=holds, evidence=query_id(scope.signature, edits))


def confidence(scope: Scope, label: str, probability: Spoken) -> Claim:
    """A probability, of the text or of the edited text."""
    if scope.edits is None:
        return Confidence(label=label, probability=probability, evidence=prediction_id(scope.signature))
    edits = recorded(scope.signature, scope.edits)
    return Confidence(label=label, probability=probability, edits=edits, evidence=query_id(scope.signature, edits))


def says_surely(scope: Scope, label: str, probability: Spoken) -> list[Claim]:
    """What "the model says L with P %" states: that it says so, and how likely it finds it. Of a label too unlikely to be said,
    how likely alone: "with a probability of 0 %, the model says L"."""
    sure = confidence(scope, label, probability)
    least = Fraction(1, 2 if scope.signature.multi_label else max(2, len(scope.signature.labels)))
    if probability.hedge != "over" and probability.value < least:
        return [sure]
    return [says(scope, label), sure]


def _labels(scope: Scope, node: Node) -> list[str]:
    return [scope.named_label(child) for child in parts(node, "label")]


def _says(scope: Scope, node: Node) -> list[Claim]:
    label = _labels(scope, node)[0]
    reason = part(node, "because")
    if reason is not None:
        return _says_because(scope, node)
    sure = part(node, "sureness")
    return says_surely(scope, label, number(sure)) if sure else [says(scope, label)]


def _would_be(scope: Scope, node: Node) -> list[Claim]:
    """ "The text would be negative": of an edited text only; "it is negative" is no claim on the model."""
    if scope.edits is None:
        raise Unreadable("what the model says of the text is not said")
    return [says(scope, _labels(scope, node)[0])]


def _says_because(scope: Scope, node: Node) -> list[Claim]:
    return because(scope, _reason(scope, node), _labels(scope, node)[0])


def _reason(scope: Scope, node: Node) -> tuple[Word, ...]:
    reason = part(node, "because", "words") or node
    listed = reason if reason.data == "words" else part(reason, "words")
    assert listed is not None
    if scope.edits is not None:
        raise Unreadable("a cause can be given only for the text as it stands")
    scope.subject = scope.all_of(listed)
    return scope.subject


def _because_of(scope: Scope, node: Node) -> list[Claim]:
    return [effect(scope, _reason(scope, node), scope.decision(), lowers=True)]


def _says_not(scope: Scope, node: Node) -> list[Claim]:
    return [says(scope, _labels(scope, node)[0], holds=False)]


def _says_not_other(scope: Scope, node: Node) -> list[Claim]:
    label, other = _labels(scope, node)
    denied = says(scope, other, holds=False)
    return [says(scope, label), denied]


def _says_rather(scope: Scope, node: Node) -> list[Claim]:
    label, other = _labels(scope, node)
    return [says(scope, label), _contrast(scope, label, other)]


def _contrast(scope: Scope, label: str, foil: str, times: Spoken | None = None) -> Claim:
    if scope.edits is not None:
        raise Unreadable("two labels can be compared only for the text as it stands")
    if label == foil:
        raise Unreadable("a label is compared with itself")
    return Contrast(label=label, foil=foil, times=times, evidence=prediction_id(scope.signature))


def _likelier(scope: Scope, node: Node) -> list[Claim]:
    label, foil = _around(scope, node)
    return [_contrast(scope, label, foil, number(node) if part(node, "times") else None)]


def _unlikelier(scope: Scope, node: Node) -> list[Claim]:
    foil, label = _around(scope, node)
    return [_contrast(scope, label, foil)]


def _more(scope: Scope, node: Node) -> list[Claim]:
    if any(isinstance(t, Token) and t.casefold() == "at least" for t in node.children):
        raise Unreadable("“at least as likely” is not understood")
    return _likelier(scope, node)


def _around(scope: Scope, node: Node) -> tuple[str, str]:
    found = _labels(scope, node)
    if len(found) == 1 and scope.said is not None:
        found = [scope.said, *found]
    if len(found) != 2:
        raise Unreadable("a comparison of labels names two")
    return found[0], found[1]


def _sure(scope: Scope, node: Node) -> list[Claim]:
    named = _labels(scope, node)
    if not named and scope.said is None and scope.edits is not None:
        raise Ambiguous("sure of which label?")
    label = named[0] if named else scope.said or scope.label or scope.decision()
    return [confidence(scope, label, number(node))]


def _gives(scope: Scope, node: Node) -> list[Claim]:
    chance = part(node, "chance")
    named = _labels(scope, node) or _labels(scope, chance or node)
    if not named and scope.said is None and scope.edits is not None:
        raise Ambiguous("the probability of which label?")
    label = named[0] if named else scope.said or scope.label or scope.decision()
    return [confidence(scope, label, number(node))]


def _changed(scope: Scope, node: Node, same: bool = False) -> list[Claim]:
    del node
    if scope.edits is None:
        raise Unreadable("what would change the decision is not said")
    only = scope.edits[0] if len(scope.edits) == 1 else None
    if only and only.action == "delete":
        return necessity(scope, only.old, holds=not same)
    if only and only.action == "keep":
        return sufficiency(scope, only.old, holds=same)
    edits = recorded(scope.signature, scope.edits)
    return [Flip(edits=edits, label=scope.decision(), holds=same, evidence=query_id(scope.signature, edits))]


def _moves(scope: Scope, node: Node, lowers: bool) -> list[Claim]:
    """The probability falls or rises under a deletion."""
    edits = scope.edits or ()
    if len(edits) != 1 or edits[0].action != "delete":
        raise Unreadable("a rise or fall of a probability is understood for deleted words only")
    label = label_of(scope, part(node, "chance")) or label_of(scope, node) or scope.said or scope.label or scope.decision()
    amount = part(node, "from_to", "relative")
    words = edits[0].old
    if amount is None:
        return [effect(scope, words, label, lowers, points_of(node))]
    if amount.data == "relative":
        raise Ambiguous("a per cent of the probability, or percentage points? Say “points”")
    *before, after = (number(n) for n in parts(amount, "percent"))
    now = [Confidence(label=label, probability=p, evidence=prediction_id(scope.signature)) for p in before]
    return [effect(scope, words, label, lowers), *now, confidence(scope, label, after)]


def _needs(scope: Scope, node: Node, holds: bool = True) -> list[Claim]:
    listed = part(node, "words")
    assert listed is not None
    if any(isinstance(t, Token) and t.type == "DOWITHOUT" for t in node.children) and len(parts(listed, "item")) > 1:
        raise Ambiguous("without each of them, or without all of them at once?")
    if scope.aimed(node) not in (None, scope.decision()) or scope.edits is not None:
        raise Unreadable("a word can be needed only for the label that the model says")
    return each_needed(scope, scope.all_of(listed) if holds else scope.words(listed), holds)


def _needs_only(scope: Scope, node: Node, holds: bool) -> list[Claim]:
    """ "The model needs nothing but 'loved' to say it", or needs more than that."""
    listed = part(node, "words")
    assert listed is not None
    if scope.edits is not None:
        raise Unreadable("what the model needs is said of the text as it stands")
    scope.subject = scope.all_of(listed, phrases=True)
    return enough(scope, node, scope.subject, holds)


def _withstands(scope: Scope, node: Node, same: bool) -> list[Claim]:
    """ "The label is robust to the removal of 'thin'." """
    change = part(node, "change")
    assert change is not None
    if scope.edits is not None:
        raise Unreadable("two changes of the text are said of one answer")
    scope.edits, scope.said = edits_of(scope, change), None
    claims = _changed(scope, node, same)
    scope.edits = None
    return claims


def _over(scope: Scope, node: Node) -> list[Claim]:
    said = next(t for t in node.children if isinstance(t, Token) and t.type == "PERCENT")
    return [confidence(scope, scope.said or scope.label or scope.decision(), Spoken(str(said), hedge="over"))]


def _only_child(node: Node) -> Node:
    (child,) = node.children
    assert not isinstance(child, Token)
    return child


def _pushed(scope: Scope, node: Node) -> list[Claim]:
    """ "The model is pulled toward positive by 'a'": the passive of what words do."""
    verb = next(str(t) for t in node.children if isinstance(t, Token) and t.type == "SPEAK")
    listed = part(node, "words")
    assert listed is not None
    if scope.edits is not None or not verb.casefold().endswith("ed"):
        raise Unreadable(f"“{verb}” is not understood here")
    scope.subject = scope.all_of(listed)
    return said_of_words(scope, Tree("sign", [c for c in node.children if c is not listed]), scope.subject)


def _says_from(scope: Scope, node: Node) -> list[Claim]:
    """ "... flips it from positive to negative": what the model says of the text as it stands, and of the edited one."""
    before, after = _labels(scope, node)
    return [predicted(scope, before), says(scope, after)]


PREDICATES: dict[str, Predicate] = {
    "says": _says,
    "says_not": _says_not,
    "would_be": _would_be,
    "says_not_other": _says_not_other,
    "says_rather": _says_rather,
    "says_because": _says_because,
    "because_of": _because_of,
    "driven": _because_of,
    "sure": _sure,
    "gives": _gives,
    "chance_is": _gives,
    "likelier": _likelier,
    "chance_more": _more,
    "chance_less": _unlikelier,
    "chance_over": _over,
    "needs_only": lambda scope, node: _needs_only(scope, node, holds=True),
    "needs_more": lambda scope, node: _needs_only(scope, node, holds=False),
    "withstands": lambda scope, node: _withstands(scope, node, same=True),
    "gives_way": lambda scope, node: _withstands(scope, node, same=False),
    "unlikelier": _unlikelier,
    "changes": _changed,
    "stays": lambda scope, node: _changed(scope, node, same=True),
    "falls": lambda scope, node: _moves(scope, node, lowers=True),
    "rises": lambda scope, node: _moves(scope, node, lowers=False),
    "needs": _needs,
    "given": _gives,
    "says_from": _says_from,
    "rests": lambda scope, node: rests(scope, _only_child(node)),
    "pushed": _pushed,
    "needs_not": lambda scope, node: _needs(scope, node, holds=False),
}
