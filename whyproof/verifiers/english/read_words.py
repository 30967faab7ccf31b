"""What is said of words: predicates on the attribution map and on what happens without a word."""

from __future__ import annotations

from collections.abc import Callable

from lark import Token

from whyproof.core.claim import (
    Claim,
    Comparison,
    Exclusivity,
    Rank,
    Share,
    Sign,
    Strength,
    Top,
)
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import cause, enough, makes, needed, presence
from whyproof.verifiers.english.read_world import always, sampled, toned_words
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
    "needed": needed,
    "not_needed": lambda scope, node, words: needed(scope, node, words, holds=False),
    "enough": enough,
    "not_enough": lambda scope, node, words: enough(scope, node, words, holds=False),
    "presence_raises": lambda scope, node, words: presence(scope, node, words, raises=True),
    "presence_lowers": lambda scope, node, words: presence(scope, node, words, raises=False),
    "is_cause": cause,
    "is_cause_of": cause,
    "makes": makes,
    "lexical": toned_words,
    "enough_sampled": sampled,
    "enough_always": lambda scope, node, words: always(scope, node, words, holds=True),
    "not_enough_always": lambda scope, node, words: always(scope, node, words, holds=False),
}
