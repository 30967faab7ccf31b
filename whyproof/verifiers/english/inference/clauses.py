"""A sentence of several clauses, each with a subject and a verb of its own: "A, B and C", "if A then B".

"If" is read as the material conditional. What is proved of one holds of any stronger one, and a condition that the premises rule
out is caught by the gate against empty proofs. A pronoun after a condition that speaks of somebody without a name is not read:
whom it means would be lost.
"""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.verifiers.english.inference import closed_class as cc
from whyproof.verifiers.english.inference.alternatives import with_alternatives
from whyproof.verifiers.english.inference.chunks import Chunk, Copula, Mark, NounPhrase, VerbGroup
from whyproof.verifiers.english.inference.events import Reader
from whyproof.verifiers.english.inference.logic import Formula, conj
from whyproof.verifiers.english.inference.scope import starts_clause
from whyproof.verifiers.english.inference.symbols import Symbols
from whyproof.verifiers.english.inference.words import Unreadable

_IF, _THEN = Mark("if", "if"), Mark("then", "then")
_JOINTS = (Mark("and", "and"), Mark(",", ","))
_ROOM = 1_000  # variable numbers kept free for each clause


def sentence(chunks: Sequence[Chunk], symbols: Symbols) -> Formula:
    """The formula of a whole sentence.

    Raises:
        Unreadable: its meaning under this grammar is not sure.
    """
    return _Clauses(symbols).read(tuple(chunks))


class _Clauses:
    def __init__(self, symbols: Symbols) -> None:
        self.symbols = symbols
        self.clauses = 0

    def read(self, chunks: tuple[Chunk, ...]) -> Formula:
        if _IF in chunks:
            at = chunks.index(_IF)
            said = [self.read(_without_joints(chunks[:at]))] if at else []
            return conj([*said, self._conditional(chunks[at + 1 :])])
        return conj(self._clause(part) for part in _clauses(with_alternatives(chunks)))

    def _clause(self, chunks: tuple[Chunk, ...]) -> Formula:
        self.clauses += 1
        return Reader(chunks, self.symbols, (self.clauses - 1) * _ROOM).formula()

    def _conditional(self, chunks: tuple[Chunk, ...]) -> Formula:
        at = chunks.index(_THEN) if _THEN in chunks else _comma(chunks)
        condition, outcome = _stripped(chunks[:at]), chunks[at + 1 :]
        nameless = any(isinstance(c, NounPhrase) and c.quantifier != "name" for c in condition)
        if nameless and any(_refers_back(c) for c in outcome):
            raise Unreadable("a pronoun after a condition about somebody without a name is not read")
        return ["implies", self.read(condition), self.read(outcome)]


def _without_joints(chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """What stands before a condition, which must be joined to it by "and" or a comma."""
    kept = _stripped(chunks)
    if len(kept) == len(chunks):
        raise Unreadable("a condition after what it is a condition of is not read")
    return kept


def _stripped(chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    while chunks and chunks[-1] in _JOINTS:
        chunks = chunks[:-1]
    return chunks


def _comma(chunks: tuple[Chunk, ...]) -> int:
    """Where a condition without "then" ends: at its only comma."""
    commas = [i for i, chunk in enumerate(chunks) if chunk == Mark(",", ",")]
    if len(commas) != 1:
        raise Unreadable("where the condition ends is not sure")
    return commas[0]


def _refers_back(chunk: Chunk) -> bool:
    if isinstance(chunk, NounPhrase):
        return bool(chunk.possessive) or chunk.head in cc.PRONOUNS or (chunk.owner is not None and _refers_back(chunk.owner))
    return isinstance(chunk, Mark) and (chunk.word in cc.PRONOUNS or chunk.word in cc.POSSESSIVE)


def _clauses(chunks: tuple[Chunk, ...]) -> list[tuple[Chunk, ...]]:
    """The clauses, cut where a joint ends a denial: what stands in a clause of its own is not denied with it. All other joints
    are left to ``Reader``."""
    for i in range(1, len(chunks) - 1):
        left, right = _stripped(chunks[:i]), chunks[i:]
        denied = any(isinstance(c, VerbGroup | Copula) and c.negated and _finite(c) for c in left)
        if chunks[i - 1] in _JOINTS and denied and _own_clause(right):
            return [left, *_clauses(right)]
    return [chunks]


def _finite(chunk: VerbGroup | Copula) -> bool:
    return isinstance(chunk, Copula) or chunk.finite


def _own_clause(chunks: tuple[Chunk, ...]) -> bool:
    """Whether a subject with a verb begins here, and the verb cannot be a participle ("and a woman seen by a dog")."""
    subject, verb = chunks[0], chunks[1]
    if not isinstance(subject, NounPhrase) or not isinstance(verb, VerbGroup | Copula) or not starts_clause(chunks[1:2]):
        return False
    return isinstance(verb, Copula) or verb.manner != "past" or verb.negated
