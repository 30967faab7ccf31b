"""Where the reading of a sentence stands, and what it sees by looking ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from whyproof.verifiers.english.inference import closed_class as cc
from whyproof.verifiers.english.inference.chunks import Chunk, Copula, Mark, NounPhrase, VerbGroup
from whyproof.verifiers.english.inference.words import Unreadable


@dataclass(frozen=True)
class Scope:
    """Where the reading stands: who the clause is about, the last thing and event named, and the operators around."""

    subjects: tuple[str, ...] = ()
    head: str = ""  # the first subject's noun, for adjectives that compare within a kind
    last: str = ""
    event: str = ""
    agents: tuple[str, ...] = ()
    main: bool = False  # the verb of the clause has been read
    world: str = ""
    negated: bool = False
    modifier_negated: bool = False
    universal: bool = False
    passive: bool = False
    patients: int = 0
    role: tuple[str, str, str] = ("", "", "")  # how the last thing hangs on what is before it: part, text, holder
    pending: tuple[str, ...] = ()
    deferred: tuple[tuple[str, str], ...] = ()  # phrases before the subject: role and thing
    hoisted: str = ""


def starts_clause(chunks: Sequence[Chunk]) -> bool:
    """Whether a finite verb comes before the next conjunction or comma."""
    for chunk in chunks:
        if isinstance(chunk, Copula) or (isinstance(chunk, VerbGroup) and chunk.finite):
            return True
        if isinstance(chunk, Mark) and chunk.kind in {"and", ",", "to", "who"}:
            return False
    return False


def main_verb(chunks: Sequence[Chunk], start: int) -> int:
    """Where the verb of the clause is whose subject ends before ``start``: the first finite one that no relative pronoun and no
    "to" stands before.

    Raises:
        Unreadable: there is none.
    """
    relative = False
    for i in range(start, len(chunks)):
        chunk = chunks[i]
        if isinstance(chunk, Mark):
            relative = relative or chunk.kind in {"who", "to"}
        elif isinstance(chunk, Copula) or (isinstance(chunk, VerbGroup) and chunk.finite):
            if not relative:
                return i
            relative = False
    raise Unreadable("a universal or a kind has no verb")


def restriction(chunks: Sequence[Chunk], start: int) -> int | None:
    """Where the verb of the clause is whose subject a denial restricts ("a boy not wearing a hat is running"), if the denial
    holds one verb and at most its object, so that nothing in it could belong elsewhere. None if the clause has no such verb.

    Raises:
        Unreadable: there is one, and where the denial ends is not sure.
    """
    try:
        end = main_verb(chunks, start)
    except Unreadable:
        return None
    inner = [c for c in chunks[start:end] if not (isinstance(c, Mark) and c.kind in {"not", "who", "adverb"})]
    if isinstance(inner[-1] if inner else None, Mark) and inner[-1] == Mark(",", ","):
        inner = inner[:-1]
    plain = len(inner) == 1 or (
        len(inner) == 2 and isinstance(inner[1], NounPhrase) and inner[1].quantifier in {"some", "any", "bare"}
    )
    if not (plain and isinstance(inner[0], VerbGroup)):
        raise Unreadable("a negated phrase before the verb is not read")
    return end


def simple_present(chunks: Sequence[Chunk]) -> bool:
    """Whether the verb of the clause is a simple present, so that a bare plural before it names a kind."""
    for before, chunk in pairwise(chunks):
        if isinstance(chunk, Copula):
            return chunk.manner == ""
        if isinstance(chunk, VerbGroup) and chunk.finite and before != Mark("to", "to"):
            return "progressive" not in chunk.manner and "past" not in chunk.manner
    return False


def as_what(chunks: Sequence[Chunk]) -> bool:
    """Whether an "as" that stands first says what something serves as ("as a gift"), and begins no clause."""
    return (
        chunks[0] == Mark("link", "as")
        and len(chunks) > 1
        and isinstance(chunks[1], NounPhrase)
        and not any(isinstance(c, VerbGroup | Copula) for c in chunks)
    )


def within(world: str, operator: str) -> str:
    """The world of what stands under an operator."""
    return f"{world}/{operator}" if operator else world


def hoist_no(chunks: list[Chunk]) -> list[Chunk]:
    """An object with "no" after the verb, or after the verb and a preposition, denies the whole event: "holds no ball" is
    read as "does not hold any ball"."""
    for i, verb in enumerate(chunks):
        if isinstance(verb, VerbGroup | Copula):
            k = i + 1
            while k < len(chunks) and isinstance(mark := chunks[k], Mark) and mark.kind == "link" and k <= i + 1:
                k += 1
            phrase = chunks[k] if k < len(chunks) else None
            if isinstance(phrase, NounPhrase) and phrase.quantifier == "no":
                if verb.negated:
                    raise Unreadable("a negation within a negation is not read")
                chunks[i], chunks[k] = replace(verb, negated=True), replace(phrase, quantifier="any")
    return chunks


def ranked(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The phrases, with each superlative and ordinal saying of what it picks one: of all that its phrase names, with what may
    restrict it, up to the verb after a subject and to the end after anything else."""
    found = list(chunks)
    for i, phrase in enumerate(chunks):
        if isinstance(phrase, NounPhrase) and phrase.ranking and " of all " not in phrase.ranking[0]:
            finite = [isinstance(c, Copula) or (isinstance(c, VerbGroup) and c.finite) for c in chunks]
            end = finite.index(True, i) if True in finite[i:] and True not in finite[:i] else len(chunks)
            of = " ".join([*phrase.adjectives, *phrase.compound, phrase.head, *(str(c) for c in chunks[i + 1 : end])])
            found[i] = replace(phrase, ranking=tuple(f"{word} of all {of}" for word in phrase.ranking))
    return found


def unreal(before: Sequence[Chunk], pending: Sequence[str]) -> str:
    """The operator under which the next thing need not exist: after "like" and "as", and what a picture or story is of."""
    last = next((c for c in reversed(before) if not isinstance(c, Mark)), None)
    if not pending:
        return ""
    if pending[-1] in {"like", "as"}:
        return pending[-1]
    depicted = isinstance(last, NounPhrase) and last.head in cc.DEPICTIONS and pending[-1] in {"of", "about"}
    return "depicted" if depicted else ""


def seeking(verb: VerbGroup, following: Chunk | None) -> str:
    """The operator over the object of a verb such as "want" or "look for"."""
    sought = verb.lemma in cc.INTENSIONAL_FOR and following == Mark("link", "for")
    return verb.lemma if sought or verb.lemma in cc.INTENSIONAL else ""


def counts_whole(following: Chunk | None, s: Scope) -> bool:
    """Whether a noun phrase ends before what follows it, so that "many" counts no part of what the words before it name: many
    dogs in a park need not be many dogs."""
    if following is None:
        return True
    if isinstance(following, VerbGroup | Copula):
        return not s.event and not s.pending and (isinstance(following, Copula) or following.finite)
    return bool(s.event) and isinstance(following, Mark) and following.kind in {"link", "adverb"} and following.word != "of"


def runs_out(chunk: Chunk) -> bool:
    """Whether "out of" after it says that there is none."""
    return isinstance(chunk, Copula) or (isinstance(chunk, VerbGroup) and chunk.lemma in {"run", "sell"})


def may_negate(s: Scope) -> None:
    """Refuse a denial whose reach is not sure."""
    if s.negated:
        raise Unreadable("a negation within a negation is not read")
    if s.universal:
        raise Unreadable("a universal subject before a negation has two readings")
    if len(s.subjects) > 1:
        raise Unreadable("a negation after joined subjects has two readings")


def governor(before: Sequence[Chunk]) -> str:
    """The verb that an infinitive stands under."""
    return next((c.lemma for c in reversed(before) if isinstance(c, VerbGroup)), "be")


def refuse_governor(before: Sequence[Chunk]) -> None:
    """An infinitive is read after a verb, or after its object; an adjective or another noun may turn it around."""
    kept = [c for c in before if not (isinstance(c, Mark) and c.kind in {"to", "not", "adverb", "link"})]
    if not (kept and isinstance(kept[-1], VerbGroup)) and not any(isinstance(c, VerbGroup) for c in kept[-2:-1]):
        raise Unreadable("an infinitive that stands under no verb is not read")


def joined_before(chunks: Sequence[Chunk], i: int) -> list[NounPhrase]:
    """The noun phrases that "and" and commas join to the one at ``i``, it included, with nothing else between them."""
    found: list[NounPhrase] = []
    while i >= 0 and isinstance(phrase := chunks[i], NounPhrase):
        found.append(phrase)
        i -= 1
        joint = i
        while i >= 0 and chunks[i] in (Mark("and", "and"), Mark(",", ",")):
            i -= 1
        if i == joint:
            break
    return found
