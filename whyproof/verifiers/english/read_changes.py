"""What words do, as interventions show it: needed, enough, and the causes that a sentence may name."""

from __future__ import annotations

from whyproof.core.claim import Claim, Effect, Flip, Necessity, Predicted, Sufficiency
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word, spelled
from whyproof.verifiers.english.bind import prediction_id, query_id
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.scope import Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable

Words = tuple[Word, ...]


def necessity(scope: Scope, words: Words, holds: bool) -> list[Claim]:
    """The decision needs these words, or does not."""
    words = spelled(words)
    return [Necessity(listed=words, holds=holds, evidence=query_id(scope.signature, (Edit("delete", words),)))]


def needed(scope: Scope, node: Node, words: Words, holds: bool = True) -> list[Claim]:
    """The decision needs each of these words, or none of them."""
    if scope.aimed(node) not in (None, scope.decision()):
        raise Unreadable("a word can be needed only for the label that the model says")
    return each_needed(scope, words, holds)


def each_needed(scope: Scope, words: Words, holds: bool) -> list[Claim]:
    """ "'a' and 'b' are needed" says it of each; only "without 'a' and 'b'" takes both away at once."""
    return [claim for word in words for claim in necessity(scope, (word,), holds)]


def sufficiency(scope: Scope, words: Words, holds: bool) -> list[Claim]:
    """These words alone get the decision, or do not."""
    words = spelled(words)
    return [Sufficiency(listed=words, holds=holds, evidence=query_id(scope.signature, (Edit("keep", words),)))]


def enough(scope: Scope, node: Node, words: Words, holds: bool = True) -> list[Claim]:
    """These words alone get the decision, or a label that is named."""
    aim = scope.aimed(node)
    if aim is None or aim == scope.signature.decision:
        return sufficiency(scope, words, holds)
    edits = (Edit("keep", spelled(words)),)
    return [Flip(edits=edits, label=aim, holds=holds, evidence=query_id(scope.signature, edits))]


def effect(scope: Scope, words: Words, label: str, lowers: bool, points: Spoken | None = None) -> Claim:
    """What deleting these words does to the probability of a label: what "because" rests on."""
    words = spelled(words)
    evidence = query_id(scope.signature, (Edit("delete", words),))
    return Effect(listed=words, label=label, direction="lowers" if lowers else "raises", points=points, evidence=evidence)


def presence(scope: Scope, node: Node, words: Words, raises: bool) -> list[Claim]:
    """A word that raises a probability: deleting it lowers it."""
    chance = part(node, "chance")
    label = label_of(scope, chance) or label_of(scope, node) or scope.decision()
    return [effect(scope, words, label, lowers=raises, points=points_of(node))]


def points_of(node: Node) -> Spoken | None:
    """The points that a rise or fall is said to be; None where no number is said.

    Raises:
        Unreadable: the amount is said twice, or in something other than points.
    """
    amount = part(node, "amount", "from_to", "relative")
    if amount is not None and amount.data != "amount":
        raise Unreadable("what a word adds is said in points")
    if len(parts(node, "amount", "points")) > 1:
        raise Unreadable("two sizes are said of one effect")
    said = part(amount or node, "points")
    return number(said) if said else None


def removable(scope: Scope, node: Node, words: Words, holds: bool) -> list[Claim]:
    """The words can go without a change of the label, or cannot."""
    if holds and len(words) > 1:
        raise Ambiguous("none of them, or not all of them at once?")
    return necessity(scope, words, holds)


def label_of(scope: Scope, node: Node | None) -> str | None:
    """The label a node names directly."""
    label = part(node, "label") if node is not None else None
    return scope.named_label(label) if label is not None else None


def predicted(scope: Scope, label: str, holds: bool = True) -> Claim:
    """What the model says of the text as it stands."""
    return Predicted(label=label, holds=holds, evidence=prediction_id(scope.signature))


def because(scope: Scope, words: Words, label: str) -> list[Claim]:
    """The model says ``label`` because of these words."""
    return [predicted(scope, label), effect(scope, words, label, lowers=True)]


def cause(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """These words are the cause of the decision, or of the label that is named."""
    label = scope.target(node)
    return [effect(scope, words, scope.decision(), lowers=True)] if label is None else because(scope, words, label)


def makes(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """These words make the model say it: it says so, and without them it says something else."""
    label = label_of(scope, node)
    assert label is not None
    return [predicted(scope, label), *necessity(scope, words, holds=True)]
