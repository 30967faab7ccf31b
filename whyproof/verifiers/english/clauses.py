"""The walk over a sentence: what stands before a clause sets the scope, what the clause says becomes claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import regex
from lark import Token, Tree

from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Effect,
    Exclusivity,
    Flip,
    Interaction,
    MapClaim,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Top,
)
from whyproof.core.text import Part
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import effect, label_of
from whyproof.verifiers.english.read_data import DATA
from whyproof.verifiers.english.read_edits import edit, edits_of
from whyproof.verifiers.english.read_model import said_of_model, says_surely
from whyproof.verifiers.english.read_trials import TRIALS
from whyproof.verifiers.english.read_weights import CORES as WEIGHTS
from whyproof.verifiers.english.read_weights import followers
from whyproof.verifiers.english.read_words import said_of_words, side_of
from whyproof.verifiers.english.read_world import MEANING, confident
from whyproof.verifiers.english.scope import Aim, Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable

_MAP_CLAIMS = (Rank, Top, Sign, Share, Comparison, Strength, Exclusivity, Completeness)
_MAP_LEADS = ("lead_label", "lead_method", "lead_method_label", "lead_ranking", "lead_map")
_RANK_LEADS = ("lead_side", "lead_all", "lead_ranking")
_OF_MODEL = ("given", "of_model", "of_decision", "of_chance", "of_label", "of_outcome", "of_text")


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
    _of_one_kind(clause, claims)
    _all_used(scope, others, claims)
    for sure in (c for c in others if c.data == "lead_sure"):
        said = claims[0] if len(claims) == 1 else None
        if not isinstance(said, Predicted | Flip) or not said.holds:
            raise Unreadable("a probability is understood for what the model says, and for nothing else")
        claims = says_surely(scope, said.label, number(sure))
    for cause in (c for c in others if c.data == "lead_cause"):
        listed = part(cause, "words")
        if listed is None or len(claims) != 1 or not isinstance(claims[0], Predicted) or not claims[0].holds:
            raise Unreadable("a cause is understood for what the model says, and for nothing else")
        claims.append(effect(scope, scope.all_of(listed), claims[0].label, lowers=True))
    if scope.turn is None:
        return claims
    return [Agreement(said=claim, turn=scope.turn, evidence=claim.evidence) for claim in claims]


#: Terminals whose words say among what something is weighed: "of all the sentences", "no word but".
_AMONG = regex.compile(r"\b(?P<unit>word|token|term|sentence|group)s?\b", flags=regex.IGNORECASE)
_NAMES = ("WORD", "WORDLABEL", "TEXT", "PART", "TEXTN", "INTEXT")


def _of_one_kind(clause: Node, claims: Sequence[Claim]) -> None:
    """What is weighed among words is a word, among sentences a sentence.

    Raises:
        Unreadable: the clause speaks of one kind and names another.
    """
    weighed = [c for c in claims if isinstance(c, MapClaim)]
    units = {w.unit if isinstance(w, Part) else "word" for c in weighed for w in c.words}
    for token in clause.scan_values(lambda t: isinstance(t, Token) and t.type not in _NAMES):
        said = _AMONG.search(str(token))
        unit = said["unit"].casefold() if said else None
        if units and unit and units != {"word" if unit in ("token", "term") else unit}:
            raise Unreadable(f"“{token}” does not go with what is named")


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
    label, foil = scope.map_aim(node)
    if (method and scope.method) or (label and scope.label):
        raise Unreadable("two methods or two labels are named for one weight")
    scope.method = method or scope.method
    if label:
        scope.label, scope.foil = label, foil


def _lead_turn(scope: Scope, node: Node) -> None:
    scope.turn = next(int(t) for t in node.scan_values(lambda t: isinstance(t, Token)) if t.type == "TURN")


def _lead_change(scope: Scope, node: Node) -> None:
    change = part(node, "change")
    assert change is not None
    scope.edits, scope.said, scope.subject = edits_of(scope, change), None, ()


def _lead_side(scope: Scope, node: Node) -> None:
    aim = scope.map_aim(node)
    scope.side = (side_of(node), Aim(aim.label or scope.label or scope.decision(), aim.foil or scope.foil))


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
    "lead_aside": _nothing,
    "lead_cause": _nothing,
    "lead_sure": _nothing,
    "lead_view": _nothing,
    "tail_holds": _nothing,
    "lead_report": _nothing,
}


def _all_used(scope: Scope, others: Sequence[Node], claims: Sequence[Claim]) -> None:
    """No lead is lost: each must be about something that the clause claims."""
    for node in others:
        if node.data == "lead_confidence" and not all(getattr(c, "grade", "") == "sampled" for c in claims):
            raise Unreadable("a confidence in statistics goes with a share of random fillings or of a population")
        if node.data == "tail_holds" and scope.turn is None:
            raise Unreadable("it is not said where this was stated before")
        fits = (Rank, Top) if node.data in _RANK_LEADS else _MAP_CLAIMS if node.data in _MAP_LEADS else (Claim,)
        if node.data == "lead_label" and scope.foil is None:  # "For positive, the probability is 93 %"
            claims = [c for c in claims if not isinstance(c, Confidence | Effect | Interaction) or c.label != scope.label]
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
    _one_negation(core)
    changed = part(core, "delete", "keep") if core.data == "of_text" else None
    if changed is not None:
        scope.edits, scope.said, scope.tail = (edit(scope, changed),), None, False
    predicates = [core] if core.data == "given" else [c for c in _predicates(core) if c is not changed]
    return [claim for node in predicates for claim in said_of_model(scope, node)]


def _reason_is(scope: Scope, core: Node) -> list[Claim]:
    listed = part(core, "words")
    assert listed is not None
    scope.subject = scope.words(listed, phrases=True)
    target = part(core, "target")
    return said_of_words(scope, Tree("is_cause_of", list(target.children) if target else []), scope.subject)


_SUBJECTS = ("asker", "decided", "chance", "label", "vjoin", "change", "words", "follow")


def _of_words(scope: Scope, core: Node) -> list[Claim]:
    listed = part(core, "words")
    _one_negation(core)
    if listed is not None and [p.data for p in _predicates(core)] == ["lexical"] and _unplaced(listed):
        raise Unreadable("a meaning is said of words, wherever they stand")  # and so it is read elsewhere
    _one_negation(core)
    if listed is not None:
        scope.subject = scope.all_of(listed, phrases=all(p.data in _PHRASAL for p in _predicates(core)))
    if not scope.subject:
        raise Unreadable("“it” or “they” has no words to stand for")
    together = any(isinstance(t, Token) and t.type == "TOGETHER" for t in core.children)
    if together and any(p.data not in ("share_of", "share_most") for p in _predicates(core)):
        raise Unreadable("“together” is understood for a share of the weight only")
    presence = any(isinstance(t, Token) and t.type == "PRESENCE" for t in core.children)
    if presence and any(p.data not in (*_PHRASAL, *_SIDED) for p in _predicates(core)):
        raise Unreadable("the presence of a word has no weight: only what it changes can be said of it")
    claims = [claim for node in _predicates(core) for claim in said_of_words(scope, node, scope.subject)]
    return claims + followers(scope, core, claims)


def _unplaced(listed: Node) -> bool:
    """Whether no word of the list is one of several occurrences."""
    said = [t for item in parts(listed, "item") for t in item.children if isinstance(t, Token)]
    return all(t.type == "WORDN" for t in said)


#: Predicates that the presence of a word may have as the word has them.
_SIDED = ("sign", "sign_of", "sign_for", "sign_against")
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


def _one_negation(core: Node) -> None:
    """ "It does not change and say positive" denies both, "it does not change and says positive" the first.

    Raises:
        Ambiguous: a predicate after a denied one has no ending of its own.
    """
    firsts = [next(p.scan_values(lambda t: isinstance(t, Token)), None) for p in _predicates(core)]
    for before, after in pairwise(firsts):
        denied = before is not None and before.type in ("DONT", "FAILTO", "CANNOT")
        if denied and after is not None and after.type != "DONT" and not after.split()[0].endswith("s"):
            raise Ambiguous("is the second thing denied too?")


def _of_change(scope: Scope, core: Node) -> list[Claim]:
    _one_negation(core)
    _lead_change(scope, core)
    scope.tail = False
    return [claim for node in _predicates(core) for claim in said_of_model(scope, node)]


#: How a clause is read by its form; the forms not here are about the model.
_CORES: dict[str, Callable[[Scope, Node], list[Claim]]] = {
    **MEANING,
    **DATA,
    **TRIALS,
    **dict.fromkeys(("of_words", "of_it"), _of_words),
    **WEIGHTS,
    "reason_is": _reason_is,
    "of_change": _of_change,
}
