"""What a noun phrase says of the thing it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whyproof.verifiers.english.inference import closed_class as cc
from whyproof.verifiers.english.inference.chunks import NounPhrase
from whyproof.verifiers.english.inference.logic import Formula, atom, conj, exists
from whyproof.verifiers.english.inference.scope import Scope, within
from whyproof.verifiers.english.inference.symbols import Symbols
from whyproof.verifiers.english.inference.words import Unreadable


class Describer:
    """Makes atoms about things. Variables are numbered within a sentence, from ``count`` on."""

    def __init__(self, symbols: Symbols, count: int = 0) -> None:
        self.symbols = symbols
        self.count = count

    def _fresh(self, sort: str) -> str:
        self.count += 1
        return f"{'e' if sort == 'event' else 'x'}{self.count}"

    def _is(self, part: str, text: str, scope: Scope, *terms: str) -> Formula:
        return atom(self.symbols.predicate(part, text, scope.world), *terms)

    def _properties(self, phrase: NounPhrase, thing: str, s: Scope) -> list[Formula]:
        """All that a noun phrase says of the thing it names. What a toy rifle shows is a rifle in a world of its own."""
        if phrase.alternative:
            either = (
                replace(phrase, alternative=None),
                replace(phrase.alternative, plural=phrase.alternative.plural and phrase.plural),
            )
            return [["or", *(conj(self._properties(one, thing, s)) for one in either)]]
        before = (*phrase.adjectives, *phrase.compound)
        taken_away = [w for w in before if w in cc.PRIVATIVE]
        shown = [w for w in before if w in cc.SHOWING]
        head = " ".join((*taken_away, phrase.head))
        if phrase.number and phrase.head in cc.MEASURES:
            if s.pending[-1:] == ("for",):
                raise Unreadable("how long something goes on is not read")
            head = f"{phrase.number} {phrase.head}"
        kind = self._is("noun", head, replace(s, world=within(s.world, " ".join(shown))), thing)
        parts = [] if head == "thing" and not shown else [kind]
        taken_away += shown
        for adjective in phrase.adjectives:
            if adjective in cc.RELATIVE:
                parts.append(self._is("adjective", f"{adjective} for {' '.join((*shown, head))}", s, thing))
            elif adjective not in taken_away:
                parts.append(self._is("adjective", adjective, s, thing))
        return [
            *parts,
            *self._compound([n for n in phrase.compound if n not in taken_away], thing, s),
            *self._counted(phrase, thing, s),
            *(self._is("adjective", ranked, s, thing) for ranked in phrase.ranking),
        ]

    def _compound(self, nouns: Sequence[str], thing: str, s: Scope) -> list[Formula]:
        """The nouns before the head, each as a kind of thing that need not exist: dog food is not made of a dog."""
        parts = list[Formula]()
        for noun in nouns:
            kind = self._fresh("entity")
            named = atom(self.symbols.predicate("noun", noun, within(s.world, "kind")), kind)
            parts.append(exists(kind, "entity", conj([named, self._is("relation", "compound", s, thing, kind)])))
        return parts

    def _counted(self, phrase: NounPhrase, thing: str, s: Scope) -> list[Formula]:
        """Number and possession."""
        parts = list[Formula]()
        if phrase.number:
            if s.negated:
                raise Unreadable("a number under a negation is not read")
            whole = " ".join((*phrase.adjectives, *phrase.compound, phrase.head))
            number = f"many for {whole}" if phrase.number == "many" else phrase.number
            parts.append(self._is("adjective", number, s, thing))
        if phrase.plural and not s.negated:
            parts.append(self._is("adjective", "more than one", s, thing))
        if phrase.possessive:
            parts.append(self._is("adjective", phrase.possessive, s, thing))
        if phrase.owner:
            parts.append(self._owner(phrase.owner, thing, s))
        return parts

    def _owner(self, owner: NounPhrase, thing: str, s: Scope) -> Formula:
        if owner.quantifier == "name":
            return self._is("relation", "of", s, thing, self.symbols.constant(owner.head))
        if owner.quantifier not in {"some", "bare"}:
            raise Unreadable("a quantified owner is not read")
        one = self._fresh("entity")
        return exists(one, "entity", conj([*self._properties(owner, one, s), self._is("relation", "of", s, thing, one)]))
