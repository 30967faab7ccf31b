"""The walk over a sentence: what stands before a clause sets the scope, what the clause says becomes claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lark import Token, Tree

from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Exclusivity,
    Flip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Top,
)
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import effect, label_of
from whyproof.verifiers.english.read_data import DATA
from whyproof.verifiers.english.read_edits import edits_of, universal
from whyproof.verifiers.english.read_model import confidence, said_of_model
from whyproof.verifiers.english.read_words import direction, leading, only, said_of_words, share_of
from whyproof.verifiers.english.read_world import MEANING, confident
from whyproof.verifiers.english.scope import Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable

_MAP_CLAIMS = (Rank, Top, Sign, Share, Comparison, Strength, Exclusivity, Completeness)
_MAP_LEADS = ("lead_label", "lead_foil", "lead_method", "lead_method_label", "lead_method_foil")
_OF_MODEL = ("given", "of_model", "of_decision", "of_chance", "of_label", "says")


def read(tree: Node, signature: Signature) -> tuple[Claim, ...]:
    """The claims of one reading of a sentence, bound to evidence, in the order said.

    Raises:
        Unreadable: a name, a number or a pronoun has nothing to stand for, or something said would be in no claim.
        Ambiguous: it is open what an edit or a number extends to.
    """
    scope = Scope(signature)
    before: set[str] = set()
    claims: list[Claim] = []
    for child in tree.children:
        assert not isinstance(child, Token)
        if child.data == "joint":
            before = {t.type for t in child.children if isinstance(t, Token)}
            if "SEMI" in before:
                scope.turn, scope.edits, scope.said, scope.tail = None, None, None, False
            continue
        claims += _clause(scope, child, before)
    return tuple(claims)


def _clause(scope: Scope, clause: Node, before: set[str]) -> list[Claim]:
    *others, core = sorted((c for c in clause.children if not isinstance(c, Token)), key=lambda c: c.data not in _LEADS)
    after = [c for c in clause.children if not isinstance(c, Token)][-1] is not core
    if not any(c.data == "lead_change" for c in others):
        _inherit_edits(scope, core, before)
    _enter(scope, others, after)
    claims = _core(scope, core, edited=any(c.data == "lead_change" for c in others))
    _all_used(others, claims)
    for sure in (c for c in others if c.data == "lead_sure"):
        said = claims[0] if len(claims) == 1 else None
        if not isinstance(said, Predicted | Flip) or not said.holds:
            raise Unreadable("a probability is understood for what the model says, and for nothing else")
        claims.append(confidence(scope, said.label, number(sure)))
    for cause in (c for c in others if c.data == "lead_cause"):
        listed = part(cause, "words")
        if listed is None or len(claims) != 1 or not isinstance(claims[0], Predicted) or not claims[0].holds:
            raise Unreadable("a cause is understood for what the model says, and for nothing else")
        claims.append(effect(scope, scope.words(listed), claims[0].label, lowers=True))
    if scope.turn is None:
        return claims
    return [Agreement(said=claim, turn=scope.turn, evidence=claim.evidence) for claim in claims]


def _inherit_edits(scope: Scope, core: Node, before: set[str]) -> None:
    """Whether the edits of the clause before still hold: for the model and its decision yes, for words no."""
    if scope.edits is None or core.data == "of_change":
        return
    if core.data not in _OF_MODEL:
        scope.edits, scope.said = None, None
        return
    if not _is_pronoun(core) and ("BUT" in before or scope.tail):
        raise Ambiguous("does the change of the text hold for this clause too?")


def _is_pronoun(core: Node) -> bool:
    speaker = part(core, "asker", "decided")
    return speaker is not None and any(isinstance(t, Token) and t.type == "IT" for t in speaker.children)


def _enter(scope: Scope, others: Sequence[Node], after: bool) -> None:
    if any(c.data in _MAP_LEADS for c in others):
        scope.label, scope.foil, scope.method = None, None, None
    scope.side, scope.confidence = None, None
    if len({c.data for c in others}) < len(others):
        raise Unreadable("two things of one kind are said before or after a clause")
    for node in others:
        _LEADS[node.data](scope, node)
        if node.data == "lead_change":
            scope.tail = after


def _lead_map(scope: Scope, node: Node) -> None:
    method = next((str(t) for t in node.children if isinstance(t, Token) and t.type == "METHOD"), None)
    labels = [scope.named_label(c) for c in parts(node, "label")]
    if (method and scope.method) or (labels and scope.label):
        raise Unreadable("two methods or two labels are named for one weight")
    scope.method = method or scope.method
    if labels:
        scope.label, scope.foil = labels[0], labels[1] if len(labels) > 1 else None


def _lead_turn(scope: Scope, node: Node) -> None:
    scope.turn = next(int(t) for t in node.children if isinstance(t, Token) and t.type == "NUM")


def _lead_change(scope: Scope, node: Node) -> None:
    change = part(node, "change")
    assert change is not None
    scope.edits, scope.said, scope.subject = edits_of(scope, change), None, ()


def _lead_side(scope: Scope, node: Node) -> None:
    side, named = direction(scope, node)
    scope.side = (side, named or scope.label or scope.decision())


def _lead_confidence(scope: Scope, node: Node) -> None:
    said = part(node, "conf")
    assert said is not None
    scope.confidence = confident(said)


def _nothing(scope: Scope, node: Node) -> None:
    del scope, node


_LEADS: dict[str, Callable[[Scope, Node], None]] = {
    **dict.fromkeys(_MAP_LEADS, _lead_map),
    "lead_turn": _lead_turn,
    "lead_change": _lead_change,
    "lead_side": _lead_side,
    "lead_confidence": _lead_confidence,
    "lead_all": _nothing,
    "lead_cause": _nothing,
    "lead_sure": _nothing,
}


def _all_used(others: Sequence[Node], claims: Sequence[Claim]) -> None:
    """No lead is lost: each must be about something that the clause claims."""
    for node in others:
        if node.data == "lead_confidence" and not all(getattr(c, "grade", "") == "sampled" for c in claims):
            raise Unreadable("a confidence in statistics goes with a share of random fillings or of a population")
        fits = _MAP_CLAIMS if node.data in _MAP_LEADS else (Rank, Top) if node.data in ("lead_side", "lead_all") else (Claim,)
        if not all(isinstance(claim, fits) for claim in claims):
            raise Unreadable("what the sentence begins with does not go with what follows")


def _core(scope: Scope, core: Node, edited: bool) -> list[Claim]:
    if edited and core.data not in _OF_MODEL:
        raise Unreadable("a change of the text is followed by something other than what the model then says")
    if core.data in _CORES:
        return _CORES[core.data](scope, core)
    if core.data == "of_decision" and scope.edits is None and scope.subject and _is_pronoun(core):
        raise Ambiguous("“it”: the word, or the decision?")
    if core.data in ("of_chance", "of_label"):
        first = core.children[0]
        assert not isinstance(first, Token)
        named = scope.named_label(first) if first.data == "label" else label_of(scope, first)
        scope.said = named or scope.said
    predicates = [core] if core.data in ("says", "says_not", "given") else _predicates(core)
    return [claim for node in predicates for claim in said_of_model(scope, node)]


def _complete(scope: Scope, core: Node) -> list[Claim]:
    return [scope.on_label(Completeness, label_of(scope, part(core, "chance")), gap=number(core))]


def _reason_is(scope: Scope, core: Node) -> list[Claim]:
    listed = part(core, "words")
    assert listed is not None
    scope.subject = scope.words(listed, phrases=True)
    target = part(core, "target")
    return said_of_words(scope, Tree("is_cause_of", list(target.children) if target else []), scope.subject)


_SUBJECTS = ("asker", "decided", "chance", "label", "vjoin", "change", "words", "follow")


def _of_words(scope: Scope, core: Node) -> list[Claim]:
    listed = part(core, "words")
    if listed is not None:
        scope.subject = scope.words(listed, phrases=all(p.data in _PHRASAL for p in _predicates(core)))
    if not scope.subject:
        raise Unreadable("“it” or “they” has no words to stand for")
    together = any(isinstance(t, Token) and t.type == "TOGETHER" for t in core.children)
    if together and any(p.data != "share_of" for p in _predicates(core)):
        raise Unreadable("“together” is understood for a share of the weight only")
    presence = any(isinstance(t, Token) and t.type == "PRESENCE" for t in core.children)
    if presence and any(p.data not in _PHRASAL for p in _predicates(core)):
        raise Unreadable("the presence of a word has no weight: only what it changes can be said of it")
    claims = [claim for node in _predicates(core) for claim in said_of_words(scope, node, scope.subject)]
    return claims + _followers(scope, core, claims)


def _followers(scope: Scope, core: Node, claims: Sequence[Claim]) -> list[Claim]:
    """ "…, followed by 'thin'": the next ranks after the leading words."""
    follow = part(core, "follow")
    if follow is None:
        return []
    lead = claims[-1]
    if not isinstance(lead, Rank | Top):
        raise Unreadable("“followed by” needs a ranking before it")
    listed = part(follow, "words")
    assert listed is not None
    first = lead.rank + 1 if isinstance(lead, Rank) else len(lead.listed) + 1
    words = scope.words(listed)
    shared = {"label": lead.label, "foil": lead.foil, "side": lead.side, "evidence": lead.evidence}
    return [Rank(word=w, rank=k, **shared) for k, w in enumerate(words, first)]  # type: ignore[arg-type]


#: Predicates that rest on edits of the text, and so may speak of a phrase as a whole.
_PHRASAL = (
    "enough",
    "not_enough",
    "enough_sampled",
    "enough_always",
    "not_enough_always",
    "presence_raises",
    "presence_lowers",
    "is_cause",
    "is_cause_of",
    "makes",
)


def _predicates(core: Node) -> list[Node]:
    return [c for c in core.children if not isinstance(c, Token) and c.data not in _SUBJECTS]


def _of_listed(scope: Scope, core: Node) -> list[Claim]:
    listed = part(core, "words")
    if listed is not None:
        scope.subject = scope.words(listed)
    if not scope.subject:
        raise Unreadable("“nothing else” needs something before it")
    if core.data == "share_lies":
        return share_of(scope, core, scope.subject)
    if core.data == "none_as":
        return leading(scope, scope.subject, None)
    if core.data == "most_is":
        first = core.children[0]
        assert not isinstance(first, Token)
        claims = said_of_words(scope, first, scope.subject)
        return claims + _followers(scope, core, claims)
    return only(scope, scope.subject)


def _of_change(scope: Scope, core: Node) -> list[Claim]:
    _lead_change(scope, core)
    scope.tail = False
    return [claim for node in _predicates(core) for claim in said_of_model(scope, node)]


#: How a clause is read by its form; the forms not here are about the model.
_CORES: dict[str, Callable[[Scope, Node], list[Claim]]] = {
    **MEANING,
    **DATA,
    **dict.fromkeys(("of_words", "of_it"), _of_words),
    **dict.fromkeys(("most_is", "share_lies", "only_words", "nothing_else", "none_as"), _of_listed),
    "reason_is": _reason_is,
    "of_change": _of_change,
    "complete": _complete,
    "none_of": universal,
    "none_single": universal,
}
