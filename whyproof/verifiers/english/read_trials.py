"""What trials with edited texts show: clauses of their own on effects, on what is needed and enough, on searches through
many deletions, and on what two words do together."""

from __future__ import annotations

from collections.abc import Callable

from lark import Token

from whyproof.core.claim import Claim, Contrast, Interaction, NoFlip, Sufficiency, Windows
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word
from whyproof.verifiers.english.bind import prediction_id, search_id, ways_to_delete
from whyproof.verifiers.english.bind_world import every_id, interaction_ids, sample_id
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.phrases_changes import KINDS_OF_EDITS
from whyproof.verifiers.english.read_changes import because, each_needed, effect, enough, label_of, necessity, points_of
from whyproof.verifiers.english.read_edits import edits_of
from whyproof.verifiers.english.read_world import confident
from whyproof.verifiers.english.scope import Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable

Words = tuple[Word, ...]
Reader = Callable[[Scope, Node], list[Claim]]

_REACHES = ("exactly", "single", "at_most", "listed")


def _words(scope: Scope, node: Node) -> Words:
    """The words of the clause; "it" and "they" stand for them from here on."""
    listed = part(node, "words")
    assert listed is not None
    scope.subject = scope.all_of(listed, phrases=True)
    return scope.subject


def _numbers(node: Node) -> list[int]:
    """The whole numbers said by the node itself."""
    return [int(t) for t in node.children if isinstance(t, Token) and t.type == "NUM"]


# --- effects -------------------------------------------------------------------------------------------------------------


def _owes(scope: Scope, node: Node, lowers: bool) -> list[Claim]:
    """A probability is higher (``lowers``: deleting the words lowers it) or lower because of words."""
    label = label_of(scope, part(node, "chance")) or label_of(scope, node) or scope.decision()
    named = parts(node, "words")
    words = scope.all_of(named[0], phrases=True)
    if any(scope.all_of(other, phrases=True) != words for other in named[1:]):
        raise Unreadable("“with” and “without” are said of unlike words")
    scope.subject = words
    return [effect(scope, words, label, lowers, points_of(node))]


def _because(scope: Scope, node: Node) -> list[Claim]:
    """ "It is because of 'loved' that the model says positive." """
    label = label_of(scope, node)
    assert label is not None
    return because(scope, _words(scope, node), label)


def _keep_needed(scope: Scope, node: Node) -> list[Claim]:
    """ "It is necessary to keep 'loved'." """
    _for_decision(scope, node)
    return each_needed(scope, _words(scope, node), holds=True)


def _moved(scope: Scope, node: Node, lowers: bool) -> list[Claim]:
    """ "There is a drop of 12 points in the probability without 'loved'." """
    change = part(node, "change")
    assert change is not None
    edits = edits_of(scope, change)
    if len(edits) != 1 or edits[0].action != "delete":
        raise Unreadable("a rise or fall of a probability is understood for deleted words only")
    label = label_of(scope, part(node, "chance")) or scope.decision()
    return [effect(scope, edits[0].old, label, lowers, points_of(node))]


# --- needed and enough ---------------------------------------------------------------------------------------------------


def _for_decision(scope: Scope, node: Node) -> None:
    if scope.aimed(node) not in (None, scope.signature.decision):
        raise Unreadable("this is understood only for the label that the model says")


def _together(scope: Scope, node: Node) -> list[Claim]:
    """ "'a' and 'b' together are needed": of both at once."""
    words = _words(scope, node)
    said = part(node, "jointly_needed", "jointly_not_needed", "enough", "not_enough")
    assert said is not None
    if said.data.startswith("jointly"):
        _for_decision(scope, said)
        return necessity(scope, words, holds=said.data == "jointly_needed")
    return enough(scope, said, words, holds=said.data == "enough")


def _alone(scope: Scope, node: Node) -> list[Claim]:
    words = _words(scope, node)
    said = part(node, "enough", "not_enough")
    assert said is not None
    return enough(scope, said, words, holds=said.data == "enough")


def _may_go(scope: Scope, node: Node, holds: bool) -> list[Claim]:
    words = _words(scope, node)
    if holds and len(words) > 1:
        raise Ambiguous("none of them, or not all of them at once?")
    return necessity(scope, words, holds)


def _flips(scope: Scope, node: Node) -> list[Claim]:
    """ "It takes only the removal of 'loved' to flip the label." """
    change = part(node, "change")
    assert change is not None
    edits = edits_of(scope, change)
    if len(edits) != 1 or edits[0].action != "delete":
        raise Unreadable("this is understood for deleted words only")
    return necessity(scope, edits[0].old, holds=True)


# --- random fillings and every deletion of the others --------------------------------------------------------------------


def _random_keeps(scope: Scope, node: Node) -> list[Claim]:
    """These words keep the label in so many of the texts whose other words are drawn at random."""
    words = _words(scope, node)
    for said in parts(node, "enough"):
        _for_decision(scope, said)
    rates, confidences = parts(node, "percent"), parts(node, "conf")
    if len(rates) != 1 or len(confidences) + (scope.confidence is not None) != 1:
        raise Unreadable("a share of random fillings is said with one rate and one confidence")
    if not parts(node, "random", "context") and not any(t in ("ATRANDOM", "RANDOM") for t in _types(node)):
        raise Unreadable("it is not said how the other words are replaced")
    sure = confident(confidences[0]) if confidences else scope.confidence
    evidence = sample_id(scope.signature, words)
    return [Sufficiency(listed=words, grade="sampled", rate=number(rates[0]), confidence=sure, evidence=evidence)]


def _types(node: Node) -> list[str]:
    return [t.type for t in node.children if isinstance(t, Token)]


def _always(scope: Scope, node: Node) -> list[Claim]:
    """These words keep the label whichever of the others are deleted."""
    words = _words(scope, node)
    for said in parts(node, "enough_always"):
        _for_decision(scope, said)
    return [Sufficiency(listed=words, grade="every", evidence=every_id(scope.signature, words))]


# --- searches ------------------------------------------------------------------------------------------------------------


def _universal(scope: Scope, node: Node) -> list[Claim]:
    """No deletion of so many words does it."""
    tries = part(node, "tries") or node
    around = part(tries, "anyupto") or tries
    reach = part(around, *_REACHES) or part(node, *_REACHES)
    if reach is not None and reach.data == "single" and str(reach.children[-1]).casefold().endswith("s"):
        raise Unreadable("“any words” says no number")
    spans = _numbers(reach) if reach else [1]
    up_to = 1 if reach is None or reach.data == "single" else spans[-1]
    if reach is not None and reach.data in ("exactly", "listed") and spans != list(range(1, up_to + 1)):
        raise Unreadable("a search is said from one word up: “one or two words”")
    kept_node = part(node, "kept") or part(tries, "kept")
    listed = part(kept_node, "words") if kept_node else None
    kept = scope.all_of(listed, phrases=True) if listed else ()
    tally = part(node, "tally")
    said = {*_numbers(node), *(_numbers(tries) if tries is not node else []), *(_numbers(tally) if tally else [])}
    if len(said) > 1:
        raise Unreadable("two numbers of texts are said of one search")
    aim = part(node, "aim")
    kinds = ("keep",) if "KEEPWAYS" in _types(tries) else _kinds(part(tries, "kinds"))
    if kinds != ("delete",) and not said:
        raise Unreadable("of edits other than deletions it is said how many were tried")
    tried = said.pop() if said else ways_to_delete(scope.signature, up_to, kept)
    claim = NoFlip(tried=tried, up_to=up_to, aim=label_of(scope, aim) if aim else None, kept=kept, kinds=kinds)
    return [claim.citing(*search_id(scope.signature, claim))]


def _kinds(node: Node | None) -> tuple[str, ...]:
    """The kinds of edits that are named; deletion where none is."""
    if node is None:
        return ("delete",)
    kinds = tuple(KINDS_OF_EDITS[str(t).casefold()] for t in node.children if isinstance(t, Token) and t.type == "EDITKIND")
    if len(set(kinds)) != len(kinds):
        raise Unreadable("a kind of edit is named twice")
    return kinds


def _generic(scope: Scope, node: Node) -> list[Claim]:
    """ "Deleting up to two words does not change the label": of each such deletion, where it does not say of how many."""
    tries = part(node, "tries")
    if tries is not None and _numbers(tries):
        raise Ambiguous("these deletions, or all there are?")
    return _universal(scope, node)


# --- what two do together ------------------------------------------------------------------------------------------------


def _interaction(scope: Scope, node: Node, sign: str) -> list[Claim]:
    if part(node, "each_alone"):
        raise Ambiguous("more than each of them alone, or than the two added up? Say “one by one”")
    first, second = _pair(scope, node)
    if set(first) & set(second):
        raise Unreadable("a word is named twice")
    label = label_of(scope, part(node, "chance") or node) or scope.aimed(node) or scope.label or scope.decision()
    evidence = interaction_ids(scope.signature, first, second)
    sized = points_of(node)
    return [Interaction(first=first, second=second, label=label, sign=sign, points=sized, evidence=evidence)]  # type: ignore[arg-type]


def _pair(scope: Scope, node: Node) -> tuple[Words, Words]:
    halves = [scope.all_of(half, phrases=True) for half in parts(part(node, "duo") or node, "half")]
    if len(halves) == 3 and halves[2] != halves[1]:
        raise Unreadable("“with” and “without” are said of unlike words")
    return halves[0], halves[1]


# --- labels next to each other, and long texts ---------------------------------------------------------------------------


def _between(scope: Scope, node: Node) -> list[Claim]:
    """ "Between positive and negative, the model favours positive." """
    *two, chosen = (scope.named_label(child) for child in parts(node, "label"))
    if chosen not in two or len(set(two)) != 2:
        raise Unreadable("a choice is between two labels")
    return [_contrast(scope, chosen, next(x for x in two if x != chosen))]


def _beside(scope: Scope, node: Node) -> list[Claim]:
    """ "Compared with negative, positive is likelier." """
    foil, label = (scope.named_label(child) for child in parts(node, "label"))
    return [_contrast(scope, label, foil, number(node) if part(node, "times") else None)]


def _rather(scope: Scope, node: Node) -> list[Claim]:
    label, foil = (scope.named_label(child) for child in parts(node, "label"))
    return [_contrast(scope, label, foil)]


def _contrast(scope: Scope, label: str, foil: str, times: Spoken | None = None) -> Claim:
    if label == foil:
        raise Unreadable("a label is compared with itself")
    return Contrast(label=label, foil=foil, times=times, evidence=prediction_id(scope.signature))


def _windows(scope: Scope, node: Node) -> list[Claim]:
    return [Windows(count=_numbers(node)[0], evidence=prediction_id(scope.signature))]


TRIALS: dict[str, Reader] = {
    "because_of_words": _because,
    "keep_needed": _keep_needed,
    "owes_more": lambda scope, node: _owes(scope, node, lowers=True),
    "owes_less": lambda scope, node: _owes(scope, node, lowers=False),
    "dropped": lambda scope, node: _moved(scope, node, lowers=True),
    "risen": lambda scope, node: _moved(scope, node, lowers=False),
    "together": _together,
    "only_these": lambda scope, node: enough(scope, node, _words(scope, node)),
    "more_than": lambda scope, node: enough(scope, node, _words(scope, node), holds=False),
    "flips": _flips,
    "may_go": lambda scope, node: _may_go(scope, node, holds=False),
    "may_not_go": lambda scope, node: _may_go(scope, node, holds=True),
    "flips_without": lambda scope, node: necessity(scope, _words(scope, node), holds=True),
    "alone": _alone,
    "random_keeps": _random_keeps,
    "words_always": _always,
    "always_while": _always,
    "none_of": _universal,
    "none_single": _universal,
    "none_at_all": _generic,
    "adds_more": lambda scope, node: _interaction(scope, node, "positive"),
    "adds_less": lambda scope, node: _interaction(scope, node, "negative"),
    "adds_same": lambda scope, node: _interaction(scope, node, "none"),
    "between_says": _between,
    "compared": _beside,
    "sooner": _rather,
    "windows": _windows,
}
