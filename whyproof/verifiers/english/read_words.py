"""What is said of words: predicates on the attribution map and on what happens without a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from lark import Token, Tree

from whyproof.core.claim import Claim, Comparison, Exclusivity, Rank, Share, Sign, Strength, Top
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import cause, enough, makes, needed, presence, removable
from whyproof.verifiers.english.read_world import always, toned_words
from whyproof.verifiers.english.scope import DECISION, Aim, Scope, Side, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable

Words = tuple[Word, ...]
Predicate = Callable[[Scope, Node, Words], list[Claim]]

_FOR, _AGAINST = ("sided", "plus"), ("sided_against", "minus")
#: What drives a label, or contributes to it, speaks for it; what drives "the decision" may be anything.
_PRO = ("DRIVER", "CONTRIB")
#: What a decision is about.
_TOPICS = ("ON", "ABOUT", "TOPIC", "REGARDING")
_COMPARED = ("more", "less", "as_much", "times_as", "half_as", "same")


def said_of_words(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """The claims of one predicate with these words as its subject."""
    return PREDICATES[node.data](scope, node, words)


def without(node: Node, *names: str) -> Node:
    """The node, less its children of these names."""
    return Tree(node.data, [c for c in node.children if isinstance(c, Token) or c.data not in names])


def _own(node: Node, kind: str) -> Iterator[str]:
    """The tokens of a kind in a predicate; those that only pick out a word it names are not among them."""
    for child in node.children:
        if isinstance(child, Token):
            yield from [str(child)] if child.type == kind else []
        elif child.data != "words":
            yield from _own(child, kind)


# --- who leads ----------------------------------------------------------------------------------------------------------


def leading(scope: Scope, words: Words, aim: Aim = DECISION, side: Side = "any") -> list[Claim]:
    """These words lead the ranking: a rank for one, a set for several."""
    side, aim = _in_scope(scope, side, aim)
    if len(words) == 1:
        return [scope.on_map(Rank, aim, side, word=words[0])]
    return [scope.on_map(Top, aim, side, listed=words)]


def _in_scope(scope: Scope, side: Side, aim: Aim) -> tuple[Side, Aim]:
    """A ranking within the words that a lead has named ("of the words that speak for positive")."""
    if scope.side is None:
        return side, aim
    if side not in ("any", scope.side[0]) or (aim.label not in (None, scope.side[1].label)):
        raise Unreadable("two labels are named for one ranking")
    return scope.side[0], scope.side[1]._replace(foil=scope.side[1].foil or aim.foil)


def side_of(node: Node) -> Side:
    """The side that a predicate takes, wherever it says so.

    Raises:
        Unreadable: both sides.
    """
    said = {str(t.data) for t in without(node, "words").iter_subtrees()}
    pro, con = not said.isdisjoint(_FOR), not said.isdisjoint(_AGAINST)
    if pro and con:
        raise Unreadable("both sides are named for one weight")
    return "for" if pro else "against" if con else "any"


def superlative(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """First, or at a place, of all the words or of those on a side: read from the parts of the predicate."""
    side, aim = side_of(node), scope.map_aim(node)
    numbers = [int(n) for n in _own(node, "NUM")]
    place = [int(n) for n in _own(node, "ORD")]
    if any(t.data == "numbered" for t in node.iter_subtrees()):
        place, numbers = place + numbers, []
    if len(place) > 1 or len(numbers) > 1 or (place and numbers):
        raise Unreadable("two numbers are said of one place in the ranking")
    if numbers and numbers[0] != len(words):
        raise Unreadable(f"{numbers[0]} words are announced and {len(words)} named")
    drives: list[Claim] = []
    if side == "any" and aim.label and any(any(_own(node, kind)) for kind in _PRO) and not _is_of_the_topic(node):
        drives = [scope.on_map(Sign, aim, "for", listed=words)]
    if not place:
        return leading(scope, words, aim, side) + drives
    if len(words) != 1:
        raise Unreadable("one rank is said of several words")
    side, aim = _in_scope(scope, side, aim)
    return [scope.on_map(Rank, aim, side, word=words[0], rank=place[0]), *drives]


# --- for and against, strongly and slightly ---------------------------------------------------------------------------------


def _sign(scope: Scope, node: Node, words: Words) -> list[Claim]:
    return _signed(scope, node, words, side_of(node))


def _signed(scope: Scope, node: Node, words: Words, side: Side) -> list[Claim]:
    claims: list[Claim] = [scope.on_map(Sign, scope.map_aim(node), side, listed=words)]
    return claims + (_strength(scope, node, words) if part(node, "slightly", "strongly") else [])


def _is_of_the_topic(node: Node) -> bool:
    """ "... to the decision on L", "about L": what it is a decision about, and no side of it."""
    goals = list(node.find_data("goal"))
    bare = any({t.type for t in goal.scan_values(lambda v: True) if isinstance(t, Token)} == {"DECISION"} for goal in goals)
    for goal in [*goals, *node.find_data("aim")]:
        said = [t.type for t in goal.children if isinstance(t, Token)]
        if any(one == "DECISION" and link in _TOPICS for one, link in pairwise(said)):
            return True
        if bare and goal.data == "aim" and said and said[0] in _TOPICS:
            return True  # "to the decision" and "on L" apart
    return False


def _contributing(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """ "... contributes to L" is for it; "... contributes much to the decision on L" is that alone.

    Raises:
        Unreadable: to the decision on a label, which says no side, and no degree.
    """
    if not _is_of_the_topic(node):
        return _signed(scope, node, words, "for")
    if part(node, "slightly", "strongly") is None:
        raise Unreadable("a contribution to the decision on a label is for it or against it: say which")
    return _strength(scope, node, words)


def _sign_of(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """ "... is one of the words that speak for positive"."""
    if [int(n) for n in _own(node, "NUM")] != [len(words)]:
        raise Unreadable("as many words are announced as are not named")
    return _sign(scope, node, words)


def _strength(scope: Scope, node: Node, words: Words) -> list[Claim]:
    degree = part(node, "slightly", "strongly")
    how = "slightly" if degree is None else degree.data
    return [scope.on_map(Strength, scope.map_aim(node), listed=words, how=how)]


def _strong(scope: Scope, node: Node, words: Words) -> list[Claim]:
    return [scope.on_map(Strength, scope.map_aim(node), listed=words, how="strongly")]


# --- shares -------------------------------------------------------------------------------------------------------------------


def share_of(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """The words' part of the weight."""
    share = part(node, "share")
    said = "most" if share is not None and not parts(share, "percent") else number(share or node)
    return [scope.on_map(Share, scope.map_aim(node), listed=words, share=said)]


def share_most(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """The words carry most of the weight: over half of it."""
    return [scope.on_map(Share, scope.map_aim(node), listed=words, share="most")]


# --- comparisons ----------------------------------------------------------------------------------------------------------------


def _compared(scope: Scope, node: Node, words: Words) -> list[Claim]:
    how = part(node, *_COMPARED) or node
    if how.data == "same":
        return alike(scope, node, words)
    listed = part(how, "words")
    assert listed is not None
    return compared(scope, how, words, scope.words(listed), scope.map_aim(node))


def compared(scope: Scope, how: Node, words: Words, others: Words, aim: Aim) -> list[Claim]:
    """One word next to others: more, less, as much, or so many times as much.

    Raises:
        Unreadable: several words at once on the side that is one word's.
    """
    if len(words) != 1 or (how.data == "as_much" and len(others) != 1):
        raise Unreadable("a comparison is said of several words at once")
    pairs = [(other, words[0]) if how.data in ("less", "half_as") else (words[0], other) for other in others]
    times = number(how) if how.data in ("times_as", "half_as") else None
    if how.data == "half_as":
        if times is None or times.digits != "50":
            raise Unreadable("only “half as much” is understood")
        times = Spoken("2", "times")
    equal = how.data == "as_much"
    return [scope.on_map(Comparison, aim, more=a, less=b, times=times, equal=equal) for a, b in pairs]


def alike(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """Two words that count the same.

    Raises:
        Unreadable: other than two words.
    """
    if len(words) != 2:
        raise Unreadable("“the same” is said of other than two words")
    return [scope.on_map(Comparison, scope.map_aim(node), more=words[0], less=words[1], equal=True)]


def only(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """Nothing but these words matters."""
    if [int(n) for n in _own(node, "NUM")] not in ([], [len(words)]):
        raise Unreadable(f"{len(words)} words are named, and another number announced")
    return [scope.on_map(Exclusivity, scope.map_aim(node), listed=words)]


PREDICATES: dict[str, Predicate] = {
    "top": superlative,
    "sign": _sign,
    "sign_of": _sign_of,
    "sign_for": lambda scope, node, words: (
        _signed(scope, node, words, "for") if any(_own(node, "POSADV")) else _contributing(scope, node, words)
    ),
    "sign_against": lambda scope, node, words: _signed(scope, node, words, "against"),
    "strength": _strength,
    "only_slightly": _strength,
    "strong": _strong,
    "share_of": share_of,
    "share_most": share_most,
    "sized": _compared,
    **dict.fromkeys(_COMPARED, _compared),
    "only": only,
    "needed": needed,
    "not_needed": lambda scope, node, words: needed(scope, node, words, holds=False),
    "enough": enough,
    "not_enough": lambda scope, node, words: enough(scope, node, words, holds=False),
    "presence_raises": lambda scope, node, words: presence(scope, node, words, raises=True),
    "presence_lowers": lambda scope, node, words: presence(scope, node, words, raises=False),
    "is_cause": cause,
    "is_cause_of": cause,
    "makes": makes,
    "removable": lambda scope, node, words: removable(scope, node, words, holds=False),
    "not_removable": lambda scope, node, words: removable(scope, node, words, holds=True),
    "lexical": toned_words,
    "enough_always": lambda scope, node, words: always(scope, node, words, holds=True),
    "not_enough_always": lambda scope, node, words: always(scope, node, words, holds=False),
}
