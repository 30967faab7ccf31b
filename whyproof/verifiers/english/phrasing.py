"""How each kind of claim is worded: one clause a claim, in plain English, the inverse of the grammar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from whyproof.core.claim import (
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
)
from whyproof.core.errors import InputError
from whyproof.core.text import Edit, Part, Word
from whyproof.verifiers.english.part_names import ordinal
from whyproof.verifiers.english.phrases_changes import KINDS_OF_EDITS
from whyproof.verifiers.english.phrasing_parts import (
    Clause,
    cardinal,
    label_name,
    listing,
    named,
    names,
    names_spelled,
    spoken,
    whole_sentences,
)
from whyproof.verifiers.english.phrasing_world import WORLD_WORDINGS, sufficiency
from whyproof.verifiers.english.quotes import quote
from whyproof.verifiers.english.signature import Signature


def led_by(edits: Sequence[Edit], signature: Signature) -> str:
    """A change of the text, to stand before what the model then says: "without 'a'", "with 'a' replaced by 'b'"."""
    if all(e.action == "delete" for e in edits):
        return f"without {names_spelled([w for e in edits for w in e.old], signature)}"
    if edits[0].action == "keep":
        return f"with only {names_spelled(edits[0].old, signature)} left"
    return f"with {listing([_done(e, signature) for e in edits])}"


def _done(edit: Edit, signature: Signature) -> str:
    if edit.action == "delete":
        return f"{names_spelled(edit.old, signature)} deleted"
    if edit.action == "replace":
        return f"{names_spelled(edit.old, signature)} replaced by {quote(edit.new)}"
    return f"{quote(edit.new)} inserted " + (f"after {named(edit.old[0], signature)}" if edit.old else "at the start")


def clause(claim: Claim, signature: Signature) -> Clause:
    """The wording of a claim.

    Raises:
        InputError: a claim that no sentence of its own can say.
    """
    word_it = _WORDINGS.get(type(claim))
    if word_it is None:
        raise InputError("a claim that a clause can say", claim.kind, "render definitions one at a time")
    return word_it(claim, signature)


def _of_words(words: tuple[Word, ...], singular: str, plural: str, signature: Signature, opening: str = "") -> Clause:
    predicate = singular if len(words) == 1 else plural
    return Clause(f"{names(words, signature)} {predicate}", words, predicate, opening)


def _sided(side: str, label: str) -> str:
    return f"{side} {label_name(label)}"


def _kind(word: Word) -> str:
    return word.unit if isinstance(word, Part) else "word"


def _presented(word: Word, opening: str) -> str:
    """The form that presents the subject last; a part of the text is named first: its name says what it is."""
    return "" if isinstance(word, Part) else opening


def _rank(claim: Rank, signature: Signature) -> Clause:
    word = names((claim.word,), signature)
    if claim.rank > 1:
        kind = _kind(claim.word)
        of = f"all the {kind}s" if claim.side == "any" else f"the {kind}s that speak {_sided(claim.side, claim.label)}"
        return _of_words((claim.word,), f"comes {ordinal(claim.rank)} of {of}", "", signature)
    if claim.side == "any":
        return _of_words(
            (claim.word,), "counts most", "", signature, _presented(claim.word, f"the word that counts most is {word}")
        )
    how = f"speaks most {_sided(claim.side, claim.label)}"
    return _of_words((claim.word,), how, "", signature, _presented(claim.word, f"the word that {how} is {word}"))


def _top(claim: Top, signature: Signature) -> Clause:
    how = "count most" if claim.side == "any" else f"speak most {_sided(claim.side, claim.label)}"
    opening = f"the words that {how} are {names(claim.listed, signature)}"
    return _of_words(claim.listed, "", how, signature, _presented(claim.listed[0], opening) if claim.listed else opening)


def _sign(claim: Sign, signature: Signature) -> Clause:
    way = _sided(claim.side, claim.label)
    return _of_words(claim.listed, f"speaks {way}", f"speak {way}", signature)


def _share(claim: Share, signature: Signature) -> Clause:
    if claim.share in ("slightly", "strongly"):
        raise InputError("a share as a number or as “most”", repr(claim.share), "say the number")
    part = claim.share if isinstance(claim.share, str) else spoken(claim.share)
    return _of_words(claim.listed, f"carries {part} of the weight", f"carry {part} of the weight", signature)


def _comparison(claim: Comparison, signature: Signature) -> Clause:
    if claim.equal:
        return _of_words((claim.more, claim.less), "", "count about the same", signature)
    how = "more than" if claim.times is None else f"{spoken(claim.times)} as much as"
    return _of_words((claim.more,), f"counts {how} {names((claim.less,), signature)}", "", signature)


def _strength(claim: Strength, signature: Signature) -> Clause:
    how = "only slightly" if claim.how == "slightly" else "strongly"
    return _of_words(claim.listed, f"counts {how}", f"count {how}", signature)


def _exclusivity(claim: Exclusivity, signature: Signature) -> Clause:
    several = len(claim.listed) > 1
    kind = _kind(claim.listed[0]) if claim.listed else "word"
    return Clause(f"no {kind}{'s' * several} but {names(claim.listed, signature)} matter{'s' * (not several)}")


def _completeness(claim: Completeness, signature: Signature) -> Clause:
    del signature
    return Clause(f"the weights of the words add up to the model's score to within {spoken(claim.gap)}")


def _predicted(claim: Predicted, signature: Signature) -> Clause:
    del signature
    return Clause(f"the model {'says' if claim.holds else 'does not say'} {label_name(claim.label)}")


def _confidence(claim: Confidence, signature: Signature) -> Clause:
    del signature
    return Clause(f"the model gives {label_name(claim.label)} a probability of {spoken(claim.probability)}", edits=claim.edits)


def _contrast(claim: Contrast, signature: Signature) -> Clause:
    del signature
    how = "likelier than" if claim.times is None else f"{spoken(claim.times)} as likely as"
    return Clause(f"the model finds {label_name(claim.label)} {how} {label_name(claim.foil)}")


def _necessity(claim: Necessity, signature: Signature) -> Clause:
    del signature
    return Clause(f"the decision {'changes' if claim.holds else 'stays the same'}", edits=(Edit("delete", claim.listed),))


def _sufficiency(claim: Sufficiency, signature: Signature) -> Clause:
    if claim.grade != "deleted":
        return sufficiency(claim, signature)
    said = whole_sentences(claim.listed, signature)
    be = ("is" if claim.holds else "is not") if len(said) == 1 else ("are" if claim.holds else "are not")
    return Clause(f"{names(said, signature)} alone {be} enough for the decision")


def _flip(claim: Flip, signature: Signature) -> Clause:
    del signature
    return Clause(f"the model {'says' if claim.holds else 'does not say'} {label_name(claim.label)}", edits=claim.edits)


def _no_flip(claim: NoFlip, signature: Signature) -> Clause:
    reach = {1: "one word", 2: "one or two words"}.get(claim.up_to, f"up to {cardinal(claim.up_to)} words")
    kept = f" that keep {names(claim.kept, signature)}" if claim.kept else ""
    does = "changes the decision" if claim.aim is None else f"makes it {label_name(claim.aim)}"
    named: dict[tuple[str, ...], str] = {("delete",): f"delete {reach}", ("keep",): f"keep only {reach}"}
    ways = named.get(claim.kinds) or f"edit {reach} by {_listed(claim.kinds)}"
    return Clause(f"none of the {claim.tried:,} ways to {ways}{kept} {does}")


def _listed(kinds: tuple[str, ...]) -> str:
    called = [name for kind in kinds for name, meant in KINDS_OF_EDITS.items() if meant == kind]
    return " or ".join(filter(None, [", ".join(called[:-1]), called[-1]]))


def _effect(claim: Effect, signature: Signature) -> Clause:
    by = f" by {spoken(claim.points)}" if claim.points else ""
    what = f"{claim.direction} the probability of {label_name(claim.label)}{by}"
    return Clause(f"deleting {names_spelled(claim.listed, signature)} {what}")


_WORDINGS: dict[type[Claim], Callable[[Any, Signature], Clause]] = {
    Rank: _rank,
    Top: _top,
    Sign: _sign,
    Share: _share,
    Comparison: _comparison,
    Strength: _strength,
    Exclusivity: _exclusivity,
    Completeness: _completeness,
    Predicted: _predicted,
    Confidence: _confidence,
    Contrast: _contrast,
    Necessity: _necessity,
    Sufficiency: _sufficiency,
    Flip: _flip,
    NoFlip: _no_flip,
    Effect: _effect,
    **WORLD_WORDINGS,
}
