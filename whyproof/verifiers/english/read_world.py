"""What is said of words beyond their weights: what two do together, where they stand, and what they mean."""

from __future__ import annotations

from collections.abc import Callable

from lark import Token

from whyproof.core.claim import Claim, Lexical, Occurrence, Sufficiency, Term
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word, words_of
from whyproof.verifiers.english.bind_world import every_id, graph_id, text_id
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.scope import Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable

Words = tuple[Word, ...]
Reader = Callable[[Scope, Node], list[Claim]]


def surface_of(node: Node) -> str:
    """The quoted or unquoted string of a ``text`` node inside this one."""
    named = node if node.data == "text" else part(node, "text")
    assert named is not None
    return str(named.children[0])


def tokens(node: Node) -> dict[str, str]:
    """The node's own tokens by type; the last wins."""
    return {t.type: str(t) for t in node.children if isinstance(t, Token)}


# --- what words alone keep ------------------------------------------------------------------------------------------------


def confident(node: Node) -> Spoken:
    """The confidence of a statistical statement."""
    if not any(isinstance(t, Token) and "confidence" in t.casefold() for t in node.children):
        raise Unreadable("a statistical statement says its confidence")
    return certain(node)


def certain(node: Node) -> Spoken:
    """How sure a statistical statement is. "At least 95 %" is 95 %: a confidence is said to be that or more.

    Raises:
        Unreadable: a confidence that is about, over or under a number.
    """
    said, hedges = number(node), [n for n in node.iter_subtrees() if n.data in ("about", "over", "under")]
    if said.hedge and [str(t).casefold() for hedge in hedges for t in hedge.children] != ["at least"]:
        raise Unreadable("a confidence is said as one number")
    return Spoken(said.digits, said.unit)


def always(scope: Scope, node: Node, words: Words, holds: bool) -> list[Claim]:
    """These words keep the label whichever of the others are deleted."""
    if scope.aimed(node) not in (None, scope.signature.decision):
        raise Unreadable("a word can be enough in every case only for the label that the model says")
    return [Sufficiency(listed=words, holds=holds, grade="every", evidence=every_id(scope.signature, words))]


# --- where words stand ------------------------------------------------------------------------------------------------------


def _occurs(scope: Scope, node: Node, stands: bool = True) -> list[Claim]:
    named = part(node, "surface")
    assert named is not None
    surface = surface_of(named)
    field = tokens(node).get("FIELD")
    how_often = part(node, "count", "once")
    if not stands:
        times = 0
    elif how_often is None:
        times = max(_standing(scope, surface, field), 1)  # "it stands there" says so however often it does
    else:
        times = _times(how_often)
    return [Occurrence(surface=surface, times=times, field=field, evidence=text_id(scope.signature))]


def _number_of_times(scope: Scope, node: Node) -> list[Claim]:
    named = part(node, "surface")
    assert named is not None
    said, numbers = tokens(node), [t for t in node.children if isinstance(t, Token) and t.type == "NUM"]
    if len(numbers) != 1:
        raise Unreadable("how often a word stands is said once")
    evidence = text_id(scope.signature)
    return [Occurrence(surface=surface_of(named), times=int(numbers[0]), field=said.get("FIELD"), evidence=evidence)]


def _every_is(scope: Scope, node: Node) -> list[Claim]:
    return _paired(scope, node, "kind_of", holds=True)


def _paired(scope: Scope, node: Node, relation: str, holds: bool) -> list[Claim]:
    first, second = (_term(scope, one) for one in parts(node, "term"))
    return [_lexical(scope, first, relation, second, holds)]


def _is_a(scope: Scope, node: Node, holds: bool = True) -> list[Claim]:
    """ "A 'car' is a 'vehicle'": a kind of it, where a graph on record has both words."""
    listed, last = part(node, "terms"), part(node, "term")
    assert listed is not None and last is not None
    subjects, other = [_term(scope, one) for one in parts(listed, "term")], _term(scope, last)
    graphs = scope.signature.vocabulary.graphs
    if not all(any(record in graphs(one.text) for record in graphs(other.text)) for one in subjects):
        raise Unreadable(f"no graph on record has the words and ‘{other.text}’")
    _not_of_several(listed, holds)
    return [_lexical(scope, one, "kind_of", other, holds) for one in subjects]


def _not_of_several(listed: Node, holds: bool) -> None:
    if not holds and any(isinstance(t, Token) and t.type in ("OR", "AND") for t in listed.scan_values(lambda _: True)):
        raise Ambiguous("not each of them, or not all of them?")


def _times(node: Node) -> int:
    said = next(str(t) for t in node.children if isinstance(t, Token) and t.type in ("TIMES", "IF", "NUM"))
    if node.data == "once":
        if said.casefold() != "once":
            raise Unreadable(f"“{said}” says no number")
        return 1
    if not said.isdecimal():
        raise Unreadable(f"nothing stands {said} times in a text")
    return int(said)


def _standing(scope: Scope, surface: str, field: str | None) -> int:
    said = [w.text.casefold() for w in words_of(surface)]
    found = 0
    for name in scope.signature.instance.fields if field is None else (field,):
        line = [w.text.casefold() for w in scope.signature.instance.words if w.field == name]
        found += sum(line[i : i + len(said)] == said for i in range(len(line))) if said else 0
    return found


# --- what words mean ----------------------------------------------------------------------------------------------------------


def _term(scope: Scope, node: Node) -> Term:
    return Term(surface_of(node), tokens(node).get("SENSE", ""))


def _known(scope: Scope, term: Term) -> bool:
    """Whether the text or a graph on record has the word."""
    said = [w.text.casefold() for w in words_of(term.text)]
    in_text = bool(said) and _standing(scope, term.text, None) > 0
    return in_text or bool(scope.signature.vocabulary.graphs(term.text))


def _lexical(scope: Scope, subject: Term, relation: str, other: Term, holds: bool) -> Claim:
    for one in (subject, other) if relation != "polarity" else (subject,):
        if _known(scope, one):
            break
    else:
        raise Unreadable(f"‘{subject.text}’ is not a word of the text or of a graph on record")
    evidence = graph_id(scope.signature, subject, other)
    return Lexical(subject=subject, relation=relation, object=other, holds=holds, evidence=evidence)  # type: ignore[arg-type]


def _related(scope: Scope, node: Node, holds: bool = True) -> list[Claim]:
    listed, last = part(node, "terms"), part(node, "term")
    assert listed is not None and last is not None
    relation = next(str(c.data) for c in node.children if not isinstance(c, Token) and c.data not in ("terms", "term"))
    _not_of_several(listed, holds)
    said = next((str(t) for t in node.scan_values(lambda t: isinstance(t, Token) and t.type == "LIES")), None)
    if said is not None and not said.casefold().startswith("come" if relation == "comes_from" else "belong"):
        raise Unreadable(f"“{said}” is no relation between words")
    relation = "derived_from" if relation == "comes_from" else relation
    other = _term(scope, last)
    return [_lexical(scope, _term(scope, one), relation, other, holds) for one in parts(listed, "term")]


def _mutual(scope: Scope, node: Node, holds: bool = True, swapped: bool = False) -> list[Claim]:
    first, second = (_term(scope, one) for one in parts(node, "term"))
    relation = next(c.data for c in node.children if not isinstance(c, Token) and c.data != "term")
    if swapped:
        first, second = second, first
    return [_lexical(scope, first, str(relation), second, holds)]


def _toned(scope: Scope, node: Node, holds: bool = True) -> list[Claim]:
    """ "'dull' is a negative word": what a lexicon says, never what the model does."""
    listed = part(node, "terms")
    singles = parts(node, "term")
    subjects = parts(listed, "term") if listed is not None else singles[:1]
    objects = singles if listed is not None else singles[1:]
    tone = _term(scope, objects[0]) if objects else _tone(node)
    if listed is not None:
        _not_of_several(listed, holds)
    return [_lexical(scope, _term(scope, one), "polarity", tone, holds) for one in subjects]


def _tone(node: Node) -> Term:
    said = {t.type for t in node.scan_values(lambda t: isinstance(t, Token))}
    return Term("positive" if said & {"POSADJ", "LABELPOS", "POSADV"} else "negative")


def toned_words(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """The same of words of the text, said among other things of them."""
    tone = _tone(node)
    return [_lexical(scope, Term(word.text), "polarity", tone, holds=True) for word in words]


def _graph_says(scope: Scope, node: Node) -> list[Claim]:
    """ "In the graph, a 'car' is a 'vehicle'": every claim on meanings is about a graph on record."""
    said = next(c for c in node.children if not isinstance(c, Token))
    return MEANING[str(said.data)](scope, said)


def _named(scope: Scope, node: Node) -> list[Claim]:
    """ "A synonym of 'car' is 'auto'": what comes last is the subject."""
    last, first = (_term(scope, one) for one in parts(node, "term"))
    relation = next(str(c.data) for c in node.children if not isinstance(c, Token) and c.data != "term")
    return [_lexical(scope, first, relation, last, holds=True)]


MEANING: dict[str, Reader] = {
    "graph_says": _graph_says,
    "is_named": _named,
    "is_rooted": lambda scope, node: _paired(scope, node, "derived_from", holds=True),
    "stands": _occurs,
    "stands_not": lambda scope, node: _occurs(scope, node, stands=False),
    "stands_number": _number_of_times,
    "every_is": _every_is,
    "is_a": _is_a,
    "is_not_a": lambda scope, node: _is_a(scope, node, holds=False),
    "to_is": lambda scope, node: _paired(scope, node, "entails", holds=True),
    "to_is_not": lambda scope, node: _paired(scope, node, "entails", holds=False),
    "is_related": _related,
    "not_related": lambda scope, node: _related(scope, node, holds=False),
    "is_mutual": _mutual,
    "not_mutual": lambda scope, node: _mutual(scope, node, holds=False),
    "is_reverse": lambda scope, node: _mutual(scope, node, swapped=True),
    "not_reverse": lambda scope, node: _mutual(scope, node, holds=False, swapped=True),
    "has_tone": _toned,
    "has_no_tone": lambda scope, node: _toned(scope, node, holds=False),
}
