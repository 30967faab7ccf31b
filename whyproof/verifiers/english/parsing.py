"""From a sentence to claims: the wide half of the controlled English."""

from __future__ import annotations

from dataclasses import dataclass

from whyproof.core.claim import Claim, Definition
from whyproof.verifiers.english.clauses import read
from whyproof.verifiers.english.grammar import trees
from whyproof.verifiers.english.reading_parts import read_parts
from whyproof.verifiers.english.scope import Ambiguous
from whyproof.verifiers.english.sentences import split_sentences
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Lexeme, Unreadable, lexemes

#: Fields of a card that are no sentences.
_NAMES = ("name", "title", "family")


@dataclass(frozen=True)
class Parsed:
    """What a sentence claims. With a ``problem`` there are no claims; ``ambiguous`` says that it has several meanings,
    and ``readings`` gives them where they are known."""

    claims: tuple[Claim, ...] = ()
    problem: str | None = None
    ambiguous: bool = False
    readings: tuple[tuple[Claim, ...], ...] = ()


def parse(sentence: str, signature: Signature) -> Parsed:
    """The claims of one sentence, bound to the evidence of the signature, in the order said. Never raises.

    All of the sentence is in the claims, or there is a problem: no part of it is passed over.
    """
    defined = definition(sentence, signature) or read_parts(sentence, signature)
    if defined:
        return Parsed((defined,))
    first = _parse(sentence, signature, names_first=False)
    if first.problem is None or first.ambiguous:
        return first
    second = _parse(sentence, signature, names_first=True)
    return first if second.problem is not None and not second.ambiguous else second


def definition(sentence: str, signature: Signature) -> Definition | None:
    """The aspect of a method card in the pack that the text or one of its sentences is, word for word."""
    said = sentence.strip()
    for card in signature.cards:
        for aspect, text in card.values.items():
            if aspect in _NAMES or not isinstance(text, str) or said not in text:
                continue
            if said == text or said in (text[start:end] for start, end in split_sentences(text)):
                return Definition(term=card.method, aspect=aspect, evidence=(card.id,))
    return None


def _parse(sentence: str, signature: Signature, names_first: bool) -> Parsed:
    tokens: list[Lexeme] = []
    found: list[tuple[Claim, ...]] = []
    problem: Unreadable | None = None
    try:
        tokens = lexemes(sentence, signature, names_first)
        for tree in trees(tokens):
            try:
                claims = read(tree, signature)
            except Unreadable as failure:
                problem = failure if problem is None or isinstance(failure, Ambiguous) else problem
            else:
                found += [claims] if claims not in found else []
    except Unreadable as failure:
        problem = failure
    if len(found) == 1:
        return Parsed(found[0])
    if found:
        return Parsed(problem="ambiguous: the sentence has several meanings", ambiguous=True, readings=tuple(found))
    if isinstance(problem, Ambiguous):
        return Parsed(problem=f"ambiguous: {problem}", ambiguous=True)
    strangers = [t.value for t in tokens if t.type == "TEXT"]
    return Parsed(problem=f"‘{strangers[0]}’ is not a word of the text" if strangers else str(problem))
