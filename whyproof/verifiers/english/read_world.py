"""What is said of words beyond their weights: what two do together, where they stand, and what they mean."""

from __future__ import annotations

from collections.abc import Callable

from lark import Token

from whyproof.core.claim import Claim, Interaction, Lexical, Occurrence, Sufficiency, Term
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word, words_of
from whyproof.verifiers.english.bind_world import every_id, graph_id, interaction_ids, sample_id, text_id
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import label_of
from whyproof.verifiers.english.scope import Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable

Words = tuple[Word, ...]
Reader = Callable[[Scope, Node], list[Claim]]

_SURFACES = ("TEXT", "WORD", "WORDLABEL", "QLABEL")


def surface_of(node: Node) -> str:
    """The quoted or unquoted string of a ``text`` node inside this one."""
    named = node if node.data == "text" else part(node, "text")
    assert named is not None
    return str(named.children[0])


def tokens(node: Node) -> dict[str, str]:
    """The node's own tokens by type; the last wins."""
    return {t.type: str(t) for t in node.children if isinstance(t, Token)}


# --- interactions -------------------------------------------------------------------------------------------------------


def _interaction(scope: Scope, node: Node, sign: str) -> list[Claim]:
    if part(node, "each_alone"):
        raise Ambiguous("more than each of them alone, or than the two added up? Say “one by one”")
    first, second = _pair(scope, node)
    if set(first) & set(second):
        raise Unreadable("a word is named twice")
    label = label_of(scope, part(node, "chance") or node) or scope.aimed(node) or scope.decision()
    points = number(node) if part(node, "points") else None
    evidence = interaction_ids(scope.signature, first, second)
    return [Interaction(first=first, second=second, label=label, sign=sign, points=points, evidence=evidence)]  # type: ignore[arg-type]


def _pair(scope: Scope, node: Node) -> tuple[Words, Words]:
    halves = [_half(scope, half) for half in parts(part(node, "duo") or node, "half")]
    if len(halves) == 3 and halves[2] != halves[1]:
        raise Unreadable("“with” and “without” are said of unlike words")
    return halves[0], halves[1]


def _half(scope: Scope, node: Node) -> Words:
    return scope.words(node, phrases=True)


# --- what words alone keep ------------------------------------------------------------------------------------------------


def sampled(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """These words alone keep the label in so many random fillings."""
    if scope.aimed(node) not in (None, scope.signature.decision):
        raise Unreadable("random fillings are counted for the label that the model says")
    rate, sure = part(node, "percent"), part(node, "conf")
    assert rate is not None
    if (sure is None) == (scope.confidence is None):
        raise Unreadable("a share of random fillings is said with one confidence")
    evidence = sample_id(scope.signature, words)
    rate_said, confidence = number(rate), confident(sure) if sure else scope.confidence
    return [Sufficiency(listed=words, grade="sampled", rate=rate_said, confidence=confidence, evidence=evidence)]


def confident(node: Node) -> Spoken:
    """The confidence of a statistical statement."""
    if not any(isinstance(t, Token) and "confidence" in t.casefold() for t in node.children):
        raise Unreadable("a statistical statement says its confidence")
    return number(node)


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
    said = tokens(node)
    evidence = text_id(scope.signature)
    return [Occurrence(surface=surface_of(named), times=int(said["NUM"]), field=said.get("FIELD"), evidence=evidence)]


def _every_is(scope: Scope, node: Node) -> list[Claim]:
    first, second = (_term(scope, one) for one in parts(node, "term"))
    return [_lexical(scope, first, "kind_of", second, holds=True)]


def _times(node: Node) -> int:
    said = str(node.children[0])
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
    relation = next(c.data for c in node.children if not isinstance(c, Token) and c.data not in ("terms", "term"))
    if not holds and any(t.type in ("OR", "AND") for t in listed.scan_values(lambda t: isinstance(t, Token))):
        raise Ambiguous("not each of them, or not all of them?")
    other = _term(scope, last)
    return [_lexical(scope, _term(scope, one), str(relation), other, holds) for one in parts(listed, "term")]


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
    if objects:
        tone = _term(scope, objects[0])
    else:
        positive = any(t in ("POSADJ", "LABELPOS") for t in tokens(node))
        tone = Term("positive" if positive else "negative")
    return [_lexical(scope, _term(scope, one), "polarity", tone, holds) for one in subjects]


def toned_words(scope: Scope, node: Node, words: Words) -> list[Claim]:
    """The same of words of the text, said among other things of them."""
    positive = any(t in ("POSADJ", "LABELPOS") for t in tokens(node))
    tone = Term("positive" if positive else "negative")
    return [_lexical(scope, Term(word.text), "polarity", tone, holds=True) for word in words]


MEANING: dict[str, Reader] = {
    "adds_more": lambda scope, node: _interaction(scope, node, "positive"),
    "adds_less": lambda scope, node: _interaction(scope, node, "negative"),
    "adds_same": lambda scope, node: _interaction(scope, node, "none"),
    "stands": _occurs,
    "stands_not": lambda scope, node: _occurs(scope, node, stands=False),
    "stands_number": _number_of_times,
    "every_is": _every_is,
    "is_related": _related,
    "not_related": lambda scope, node: _related(scope, node, holds=False),
    "is_mutual": _mutual,
    "not_mutual": lambda scope, node: _mutual(scope, node, holds=False),
    "is_reverse": lambda scope, node: _mutual(scope, node, swapped=True),
    "not_reverse": lambda scope, node: _mutual(scope, node, holds=False, swapped=True),
    "has_tone": _toned,
    "has_no_tone": lambda scope, node: _toned(scope, node, holds=False),
}
