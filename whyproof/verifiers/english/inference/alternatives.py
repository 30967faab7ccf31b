""" "A dog or a cat", "sings or dances": two phrases that share their place in the sentence, made one.

Read only where nothing near them could belong to one of the two alone: no phrase after an object, no object after a verb, no
adjective before both, no phrase before both of which the first is a part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whyproof.verifiers.english.inference import closed_class as cc
from whyproof.verifiers.english.inference.chunks import Chunk, Copula, Mark, NounPhrase, VerbGroup
from whyproof.verifiers.english.inference.words import Unreadable

OR = Mark("or", "or")
_PLAIN = {"some", "any", "bare"}


def with_alternatives(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The phrases, two with "or" between them made one.

    Raises:
        Unreadable: what stands on either side of an "or" is not sure.
    """
    if OR not in chunks:
        return tuple(chunks)
    at = chunks.index(OR)
    before, after = chunks[: at - 1] if at else (), chunks[at + 2 :]
    one, two = (chunks[i] if 0 <= i < len(chunks) else None for i in (at - 1, at + 1))
    if isinstance(one, NounPhrase) and isinstance(two, NounPhrase) and OR not in after:
        return (*before, _nouns(one, two, before, after), *after)
    if isinstance(one, VerbGroup) and isinstance(two, VerbGroup) and not after:
        return (*before, _verbs(one, two))
    raise Unreadable("'or' is read only between two noun phrases or two verbs without objects")


def _nouns(one: NounPhrase, two: NounPhrase, before: Sequence[Chunk], after: Sequence[Chunk]) -> NounPhrase:
    subject = (
        not before and after and isinstance(after[0], Copula | VerbGroup) and (isinstance(after[0], Copula) or after[0].finite)
    )
    if not subject and (after or _hangs_on_a_noun(before)):
        raise Unreadable("what belongs to which of two alternatives is not sure")
    if subject and one.quantifier in _PLAIN and not _happens(after[0]):
        raise Unreadable("what is said in general of a kind 'or' another is not read")
    if one.ranking or two.ranking:
        raise Unreadable("a superlative beside an alternative is not read")
    alike = one.quantifier in _PLAIN and two.quantifier in _PLAIN
    if not (alike or (two.quantifier == "bare" and not two.plural)):
        raise Unreadable("alternatives of these quantities are not read")
    if any(phrase.number or phrase.owner or phrase.possessive or phrase.quantifier == "name" for phrase in (one, two)):
        raise Unreadable("alternatives with a name, a number or an owner are not read")
    if two.quantifier == "bare" and (one.adjectives or one.compound):
        raise Unreadable("whether an adjective is said of both alternatives is not sure")
    return replace(one, alternative=two)


def _happens(verb: Chunk) -> bool:
    """Whether a verb tells of something that goes on or went on: "a cat or a dog cannot fly" is said of both kinds."""
    if not isinstance(verb, VerbGroup | Copula) or verb.negated or verb.modal:
        return False
    return any(aspect in verb.manner for aspect in ("progressive", "past", "perfect"))


def _hangs_on_a_noun(before: Sequence[Chunk]) -> bool:
    """Whether the first alternative could be a part of a phrase that is an alternative as a whole, or of a list."""
    if not before or isinstance(before[-1], NounPhrase):
        return True
    if isinstance(before[-1], Mark):
        return before[-1].kind not in {"link", "there"} or len(before) < 2 or not isinstance(before[-2], VerbGroup | Copula)
    return any(
        chunk in (Mark("and", "and"), Mark(",", ",")) or (isinstance(chunk, Mark) and chunk.kind == "who") for chunk in before
    )


def _verbs(one: VerbGroup, two: VerbGroup) -> VerbGroup:
    shared = two.manner == "present" and bool(one.modal or one.negated)  # "does not sing or dance"
    if two.negated or two.modal or two.adverbs or one.adverbs or one.passive or not (one.manner == two.manner or shared):
        raise Unreadable("verbs of two forms with 'or' between them are not read")
    if {one.lemma, two.lemma} & (cc.ATTITUDES | cc.INTENSIONAL):
        raise Unreadable("'or' between verbs under which nothing need be the case is not read")
    return replace(one, alternative=two.lemma)
