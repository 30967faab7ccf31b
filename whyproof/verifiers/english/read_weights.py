"""Clauses about weights whose subject is no word: a superlative, a share, a weight, a label, or nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lark import Token, Tree

from whyproof.core.claim import Claim, Completeness, Rank, Top
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_words import (
    Words,
    alike,
    compared,
    leading,
    only,
    said_of_words,
    share_of,
    side_of,
    superlative,
    without,
)
from whyproof.verifiers.english.scope import Scope, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable

_PASSIVE = ("FAVOURED", "SUPPORT", "OPPOSED", "OPPOSE", "UP", "DOWN", "SWAY")


def _named(scope: Scope, node: Node) -> Words:
    """The words that a clause names, which a pronoun after it stands for; without any, those named before."""
    listed = part(node, "words")
    if listed is not None:
        scope.subject = scope.all_of(listed)
    if not scope.subject:
        raise Unreadable("“nothing else” needs something before it")
    return scope.subject


def followers(scope: Scope, core: Node, claims: Sequence[Claim]) -> list[Claim]:
    """What is appended to a ranking: "..., followed by 'thin'" the next ranks, "..., which" more of the words just named."""
    which, follow = part(core, "which"), part(core, "follow")
    if which is not None:
        said = [c for c in which.children if not isinstance(c, Token)]
        return [claim for node in said for claim in said_of_words(scope, node, scope.subject)]
    if follow is None:
        return []
    lead = claims[-1]
    if not isinstance(lead, Rank | Top):
        raise Unreadable("“followed by” needs a ranking before it")
    listed = part(follow, "words")
    assert listed is not None
    first = lead.rank + 1 if isinstance(lead, Rank) else len(lead.listed) + 1
    shared = {"label": lead.label, "foil": lead.foil, "side": lead.side, "evidence": lead.evidence}
    return [Rank(word=w, rank=k, **shared) for k, w in enumerate(scope.words(listed), first)]  # type: ignore[arg-type]


def _most_is(scope: Scope, core: Node) -> list[Claim]:
    words = _named(scope, core)
    claims = superlative(scope, without(core, "words", "follow", "which"), words)
    return claims + followers(scope, core, claims)


def _ranking_is(scope: Scope, core: Node) -> list[Claim]:
    """ "By importance, the second word is 'a'"; "..., the first two are 'a' and 'b'"."""
    words, aim = _named(scope, core), scope.map_aim(core)
    place, *count = (int(t) for t in core.children if isinstance(t, Token) and t.type in ("ORD", "NUM"))
    many = len(words) > 1 and place == 1
    if (len(words) > 1 and not many) or (count and count[0] != len(words)):
        raise Unreadable("the places and the words named for them do not agree")
    return leading(scope, words, aim) if many else [scope.on_map(Rank, aim, word=words[0], rank=place)]


def _none_as(scope: Scope, core: Node) -> list[Claim]:
    """ "No other word counts as much as 'a'"."""
    said = without(core, "which", "follow")
    scope.subject = scope.all_of(next(iter(said.find_data("words"))))
    claims = leading(scope, scope.subject, scope.map_aim(said), side_of(said))
    return claims + followers(scope, core, claims)


def _beside(scope: Scope, core: Node) -> list[Claim]:
    """ "Compared with 'b', 'a' counts for more"."""
    others, words = (scope.all_of(listed) for listed in parts(core, "words"))
    how = part(core, "more", "less", "times_as")
    assert how is not None
    scope.subject = words
    return compared(scope, how, words, others, scope.map_aim(core))


def _rather(scope: Scope, core: Node) -> list[Claim]:
    """ "More weight lies on 'a' than on 'b'"."""
    words, others = (scope.all_of(listed) for listed in parts(core, "words"))
    scope.subject = words
    return compared(scope, Tree("more", []), words, others, scope.map_aim(core))


def _of_gauge(scope: Scope, core: Node) -> list[Claim]:
    """ "The influence of 'a' on positive is ...": what is then said is said of the word, for that label."""
    gauge, said = (c for c in core.children if not isinstance(c, Token))
    words = _named(scope, gauge)
    return said_of_words(scope, Tree(said.data, [*said.children, *parts(gauge, "aim")]), words)


def _of_goal(scope: Scope, core: Node) -> list[Claim]:
    goal, said = (c for c in core.children if not isinstance(c, Token))
    return rests(scope, Tree(said.data, [*said.children, goal]))


def rests(scope: Scope, node: Node) -> list[Claim]:
    """What the model or its decision rests on, or is swayed by, and how much.

    Raises:
        Unreadable: the text is an edited one, or a verb is in the wrong form.
    """
    if scope.edits is not None:
        raise Unreadable("the weights are those of the text as it stands")
    verbs = node.scan_values(lambda t: isinstance(t, Token) and t.type in _PASSIVE)
    wrong = next((str(v) for v in verbs if not str(v).casefold().endswith("ed")), None)
    if wrong is not None:
        raise Unreadable(f"“{wrong}” is not understood here")
    if any(not str(t).casefold().startswith("lean") for t in node.children if isinstance(t, Token) and t.type == "SPEAK"):
        raise Unreadable("what the model does with the words is not understood")
    listed, *others = parts(node, "words")
    scope.subject = scope.all_of(listed)
    rest = without(node, "words")
    if others:
        return compared(scope, rest, scope.subject, scope.words(others[0]), scope.map_aim(rest))
    return said_of_words(scope, rest, scope.subject)


def _complete(scope: Scope, core: Node) -> list[Claim]:
    return [scope.on_label(Completeness, scope.map_aim(core), gap=number(core))]


CORES: dict[str, Callable[[Scope, Node], list[Claim]]] = {
    "most_is": _most_is,
    "ranking_is": _ranking_is,
    "none_as": _none_as,
    "beside": _beside,
    "rather": _rather,
    "alike": lambda scope, core: alike(scope, core, _named(scope, core)),
    "share_lies": lambda scope, core: share_of(scope, core, _named(scope, core)),
    "read_as": lambda scope, core: said_of_words(scope, Tree("sign", core.children), _named(scope, core)),
    "only_words": lambda scope, core: only(scope, core, _named(scope, core)),
    "nothing_else": lambda scope, core: only(scope, core, _named(scope, core)),
    "of_gauge": _of_gauge,
    "of_goal": _of_goal,
    "complete": _complete,
}
