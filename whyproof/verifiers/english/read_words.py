"""What is said of words: predicates on the attribution map and on what happens without a word."""

from __future__ import annotations

from collections.abc import Callable

from lark import Token

from whyproof.core.claim import (
    Claim,
    Comparison,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
)
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word
from whyproof.verifiers.english.bind import prediction_id, query_id
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.scope import Scope, Side, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable

Words = tuple[Word, ...]
Predicate = Callable[[Scope, Node, Words], list[Claim]]


def said_of_words(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """The claims of one predicate with these words as its subject."""
    return PREDICATES[node.data](scope, node, words)


def leading(scope: Scope, words: Words, named: str | None, side: Side = "any") -> list[Claim]:
    """These words lead the ranking: a rank for one, a set for several."""
    if scope.side is not None and side == "any":
        if named not in (None, scope.side[1]):
            raise Unreadable("two labels are named for one ranking")
        side, named = scope.side
    if len(words) == 1:
        return [scope.on_map(Rank, named, side, word=words[0])]
    return [scope.on_map(Top, named, side, listed=words)]


def _top(scope: Scope, node: Node, words: Words) -> list[Claim]:
    return leading(scope, words, scope.aimed(node))


def _top_n(scope: Scope, node: Node, words: Words) -> list[Claim]:
    said = next(int(t) for t in node.children if isinstance(t, Token) and t.type == "NUM")
    if said != len(words):
        raise Unreadable(f"{said} words are announced and {len(words)} named")
    return leading(scope, words, scope.aimed(node))


def _ranked(scope: Scope, node: Node, words: Words) -> list[Claim]:
    if len(words) != 1:
        raise Unreadable("one rank is said of several words")
    rank = next(int(t) for t in node.children if isinstance(t, Token) and t.type == "ORD")
    side, named = direction(scope, node)
    if side == "any":
        named = scope.aimed(node)
        if scope.side is not None:
            side, named = scope.side
    return [scope.on_map(Rank, named, side, word=words[0], rank=rank)]


def direction(scope: Scope, node: Node) -> tuple[Side, str | None]:
    """The side that a predicate takes, and the label it names."""
    sided = part(node, "sided", "sided_against")
    if sided is None:
        return "any", None
    return ("for" if sided.data == "sided" else "against"), scope.aimed(sided)


def _top_side(scope: Scope, node: Node, words: Words) -> list[Claim]:
    side, named = direction(scope, node)
    return leading(scope, words, named, side)


def _top_against(scope: Scope, node: Node, words: Words) -> list[Claim]:
    return leading(scope, words, scope.aimed(node), "against")


def _sign(scope: Scope, node: Node, words: Words) -> list[Claim]:
    side, named = direction(scope, node)
    return _signed(scope, node, words, side, named)


def _sign_for(scope: Scope, node: Node, words: Words) -> list[Claim]:
    return _signed(scope, node, words, "for", scope.aimed(node))


def _sign_against(scope: Scope, node: Node, words: Words) -> list[Claim]:
    return _signed(scope, node, words, "against", scope.aimed(node))


def _signed(scope: Scope, node: Node, words: Words, side: Side, named: str | None) -> list[Claim]:
    claims: list[Claim] = [scope.on_map(Sign, named, side, listed=words)]
    return claims + (_strength(scope, node, words) if part(node, "slightly", "strongly") else [])


def _strength(scope: Scope, node: Node, words: Words) -> list[Claim]:
    degree = part(node, "slightly", "strongly")
    how = "slightly" if degree is None else degree.data
    return [scope.on_map(Strength, scope.aimed(node), listed=words, how=how)]


def share_of(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """The words' part of the weight."""
    share = part(node, "share")
    said = "most" if share is not None and not parts(share, "percent") else number(share or node)
    return [scope.on_map(Share, scope.aimed(node), listed=words, share=said)]


def _compared(scope: Scope, node: Node, words: Words, less: bool = False, equal: bool = False) -> list[Claim]:
    listed = part(node, "words")
    assert listed is not None
    others = scope.words(listed)
    if len(words) != 1 or (equal and len(others) != 1):
        raise Unreadable("a comparison is said of several words at once")
    times = number(node) if part(node, "times") else None
    named = scope.aimed(node)
    pairs = [(other, words[0]) if less else (words[0], other) for other in others]
    return [scope.on_map(Comparison, named, more=a, less=b, times=times, equal=equal) for a, b in pairs]


def _half(scope: Scope, node: Node, words: Words) -> list[Claim]:
    if number(node).digits != "50":
        raise Unreadable("only “half as much” is understood")
    listed = part(node, "words")
    assert listed is not None
    twice = Spoken("2", "times")
    return [scope.on_map(Comparison, None, more=other, less=words[0], times=twice) for other in scope.words(listed)]


def _equal(scope: Scope, node: Node, words: Words) -> list[Claim]:
    if len(words) != 2:
        raise Unreadable("“the same” is said of other than two words")
    return [scope.on_map(Comparison, scope.aimed(node), more=words[0], less=words[1], equal=True)]


def only(scope: Scope, words: Words) -> list[Claim]:
    """Nothing but these words matters."""
    return [scope.on_map(Exclusivity, None, listed=words)]


def necessity(scope: Scope, words: Words, holds: bool) -> list[Claim]:
    """The decision needs these words, or does not."""
    return [Necessity(listed=words, holds=holds, evidence=query_id(scope.signature, (Edit("delete", words),)))]


def _needed(scope: Scope, node: Node, words: Words, holds: bool = True) -> list[Claim]:
    if scope.aimed(node) not in (None, scope.decision()):
        raise Unreadable("a word can be needed only for the label that the model says")
    return each_needed(scope, words, holds)


def each_needed(scope: Scope, words: Words, holds: bool) -> list[Claim]:
    """ "'a' and 'b' are needed" says it of each; only "without 'a' and 'b'" takes both away at once."""
    return [claim for word in words for claim in necessity(scope, (word,), holds)]


def sufficiency(scope: Scope, words: Words, holds: bool) -> list[Claim]:
    """These words alone get the decision, or do not."""
    return [Sufficiency(listed=words, holds=holds, evidence=query_id(scope.signature, (Edit("keep", words),)))]


def _enough(scope: Scope, node: Node, words: Words, holds: bool = True) -> list[Claim]:
    aim = scope.aimed(node)
    if aim is None or aim == scope.signature.decision:
        return sufficiency(scope, words, holds)
    edits = (Edit("keep", words),)
    return [Flip(edits=edits, label=aim, holds=holds, evidence=query_id(scope.signature, edits))]


def effect(scope: Scope, words: Words, label: str, lowers: bool, points: Spoken | None = None) -> Claim:
    """What deleting these words does to the probability of a label: what "because" rests on."""
    evidence = query_id(scope.signature, (Edit("delete", words),))
    return Effect(listed=words, label=label, direction="lowers" if lowers else "raises", points=points, evidence=evidence)


def _presence(scope: Scope, node: Node, words: Words, raises: bool) -> list[Claim]:
    """A word that raises a probability: deleting it lowers it."""
    amount = part(node, "amount", "from_to", "relative")
    if amount is not None and amount.data != "amount":
        raise Unreadable("what a word adds is said in points")
    chance = part(node, "chance")
    label = label_of(scope, chance) or scope.decision()
    return [effect(scope, words, label, lowers=raises, points=number(amount) if amount else None)]


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


def _cause(scope: Scope, node: Node, words: Words) -> list[Claim]:
    label = scope.target(node)
    return [effect(scope, words, scope.decision(), lowers=True)] if label is None else because(scope, words, label)


def _makes(scope: Scope, node: Node, words: Words) -> list[Claim]:
    label = label_of(scope, node)
    assert label is not None
    return [predicted(scope, label), *necessity(scope, words, holds=True)]


def _lexical(scope: Scope, node: Node, words: Words) -> list[Claim]:
    del scope, node
    raise Unreadable(f"that ‘{words[0].text}’ is a positive or negative word is a claim about language, not about the model")


PREDICATES: dict[str, Predicate] = {
    "top": _top,
    "top_n": _top_n,
    "ranked": _ranked,
    "ranked_side": _ranked,
    "top_side": _top_side,
    "top_against": _top_against,
    "sign": _sign,
    "sign_for": _sign_for,
    "sign_against": _sign_against,
    "strength": _strength,
    "only_slightly": _strength,
    "share_of": share_of,
    "more": _compared,
    "less": lambda scope, node, words: _compared(scope, node, words, less=True),
    "equal_to": lambda scope, node, words: _compared(scope, node, words, equal=True),
    "half_as_much": _half,
    "equal": _equal,
    "only": lambda scope, node, words: only(scope, words),
    "needed": _needed,
    "not_needed": lambda scope, node, words: _needed(scope, node, words, holds=False),
    "enough": _enough,
    "not_enough": lambda scope, node, words: _enough(scope, node, words, holds=False),
    "presence_raises": lambda scope, node, words: _presence(scope, node, words, raises=True),
    "presence_lowers": lambda scope, node, words: _presence(scope, node, words, raises=False),
    "is_cause": _cause,
    "is_cause_of": _cause,
    "makes": _makes,
    "lexical": _lexical,
}
