"""Phrases to formulas: neo-Davidsonian events (Davidson 1967, Parsons 1990).

"A man is holding a book in a park" says that there are a man, a holding of which he is the agent, a book that is its patient,
and a park that it is in. What is dropped, replaced or negated then follows or not by logic alone. The choices made:

- Prepositional phrases after a verb modify its event; before the verb each hangs on the noun before it; "of" always does.
- "the", "this" and possessives say that there is such a thing, as "a" does; "his" is kept as a property.
- What stands between a universal subject and its verb restricts it: "every man in a park runs" is silent on other men.
- Two tenses, aspects or voices of a verb are two predicates. "is wearing" and "wearing" are one.
- Negation takes everything to its right, up to the next clause; a denial that restricts the subject, with one verb and one object
  at most, ends before the verb. Where its reach is not sure (and, commas, subordinate clauses, "all ... not", numbers) the
  sentence is not read.
- Two phrases joined with "and" name two things. "Many" and superlatives speak of all that their whole phrase names.
- A verb after the first one is an event that follows the one before it under the words between; who does it is said only
  where the grammar leaves no choice ("who is ...", "... and sings").
- What stands under "to" or a modal is said of another world: nothing of it need be the case. Word knowledge holds there too.
- A bare plural before a simple present names a kind: it equals itself and nothing more is known of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whyproof.verifiers.english.inference import closed_class as cc
from whyproof.verifiers.english.inference.alternatives import with_alternatives
from whyproof.verifiers.english.inference.chunks import Chunk, Copula, Mark, NounPhrase, VerbGroup
from whyproof.verifiers.english.inference.description import Describer
from whyproof.verifiers.english.inference.logic import TRUE, Formula, conj, exists, forall, negation
from whyproof.verifiers.english.inference.scope import (
    Scope,
    as_what,
    counts_whole,
    governor,
    hoist_no,
    joined_before,
    main_verb,
    may_negate,
    ranked,
    refuse_governor,
    restriction,
    runs_out,
    seeking,
    simple_present,
    starts_clause,
    unreal,
    within,
)
from whyproof.verifiers.english.inference.symbols import Symbols
from whyproof.verifiers.english.inference.words import Unreadable

_ROOM = 20  # variable numbers kept free for each phrase that restricts a universal
_OBJECTS = 2  # a recipient and a patient; a bare noun phrase after both has a role of its own


class Reader(Describer):
    """Reads the phrases of one sentence."""

    def __init__(self, chunks: Sequence[Chunk], symbols: Symbols, count: int = 0) -> None:
        super().__init__(symbols, count)
        self.chunks = hoist_no(ranked(with_alternatives(chunks)))

    def formula(self) -> Formula:
        """The whole sentence.

        Raises:
            Unreadable: its meaning under this grammar is not sure.
        """
        return self._rest(0, Scope())

    def _rest(self, i: int, s: Scope) -> Formula:
        if i == len(self.chunks):
            if (not s.subjects and not s.event) or s.deferred:
                raise Unreadable("the sentence has no subject, or no verb for what stands before it")
            return conj(self._left_over(s))
        chunk = self.chunks[i]
        if isinstance(chunk, NounPhrase):
            return self._noun_phrase(i, chunk, s)
        if isinstance(chunk, VerbGroup):
            return self._verb(i, chunk, s)
        if isinstance(chunk, Copula):
            return self._copula(i, chunk, s)
        return self._mark(i, chunk, s)

    def _left_over(self, s: Scope) -> list[Formula]:
        """Words that no phrase took up: particles and adverbs of the event, or of the last thing."""
        words = [w for w in s.pending if w not in {",", "and", "to", "who"}]
        if s.event:
            return [self._is("adverb", w, s, s.event) for w in words]
        if s.last:
            return [self._is("adjective", w, s, s.last) for w in words]
        if words:
            raise Unreadable(f"{words[0]!r} has nothing to go with")
        return []

    # --- single words -----------------------------------------------------------------------------------------------

    def _mark(self, i: int, mark: Mark, s: Scope) -> Formula:
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if mark.kind in {"if", "then", "or"}:
            raise Unreadable(f"{mark.word!r} in this place is not read")
        denies = mark.kind == "not" or (mark.kind == "who" and isinstance(following, VerbGroup) and following.negated)
        if denies and s.subjects and not (s.main or s.event or s.universal) and s.last in s.subjects and set(s.pending) <= {","}:
            end = restriction(self.chunks, i)
            if end is not None:
                return self._restricted(i, end, s)
        if mark.kind == "not":
            may_negate(s)
            inner = replace(s, negated=True, modifier_negated=bool(s.subjects) and not s.main)
            return negation(self._rest(i + 1, inner))
        if mark.kind == "without":
            return self._without(i, following, s)
        if mark.kind == "there":
            if isinstance(following, Copula) and not s.subjects:
                return self._existential(i + 1, following, s)
            return self._rest(i + 1, replace(s, pending=(*s.pending, "there")))
        if mark.word == "as" and isinstance(following, Mark) and following.kind in {"adverb", "adjective"}:
            raise Unreadable("a comparison is not read")
        if mark.kind in {"adverb", "adjective"} and (s.event or s.last) and not s.pending:
            what = self._is("adverb", mark.word, s, s.event) if s.event else self._is("adjective", mark.word, s, s.last)
            return conj([what, self._rest(i + 1, s)])
        if s.negated and (mark.kind in {"and", ","} or (mark.word in cc.SUBORDINATORS and not as_what(self.chunks[i:]))):
            raise Unreadable(f"how far the negation reaches past {mark.word!r} is not sure")
        return self._rest(i + 1, replace(s, pending=(*s.pending, "who" if mark.kind == "who" else mark.word)))

    def _restricted(self, i: int, end: int, s: Scope) -> Formula:
        """What is denied of the subject, up to the verb of the clause, and the clause without it."""
        inner = self.chunks[i:end]
        if inner[-1] == Mark(",", ","):
            inner = inner[:-1]
        denied = Reader(inner, self.symbols, self.count)._rest(0, replace(s, pending=(), deferred=()))
        self.count += _ROOM * (end - i)
        return conj([denied, self._rest(end, replace(s, pending=()))])

    def _without(self, i: int, following: Chunk | None, s: Scope) -> Formula:
        may_negate(s)
        after = self.chunks[i + 2] if i + 2 < len(self.chunks) else None
        if not isinstance(following, NounPhrase) or following.quantifier not in {"some", "any", "bare"}:
            raise Unreadable("what 'without' denies is not a plain noun phrase")
        if isinstance(after, Mark) and after.kind not in {",", "adverb"}:
            raise Unreadable(f"whether {after.word!r} stands under 'without' is not sure")
        if isinstance(after, VerbGroup) and (s.main or not after.finite):
            raise Unreadable(f"whether {after.lemma!r} stands under 'without' is not sure")
        if not (s.event or s.last):
            raise Unreadable("'without' has nothing to go with")
        thing = self._fresh("entity")
        under = replace(s, negated=True)
        tie = self._is("role", "with", s, s.event, thing) if s.event else self._is("relation", "with", s, s.last, thing)
        absent = negation(exists(thing, "entity", conj([*self._properties(following, thing, under), tie])))
        return conj([*self._left_over(s), absent, self._rest(i + 2, replace(s, pending=()))])

    def _existential(self, i: int, copula: Copula, s: Scope) -> Formula:
        """ "There is ..." """
        inner = replace(s, main=True, negated=copula.negated, world=within(s.world, copula.modal))
        body = self._rest(i + 1, inner)
        return negation(body) if copula.negated else body

    # --- noun phrases -----------------------------------------------------------------------------------------------

    def _noun_phrase(self, i: int, phrase: NounPhrase, s: Scope) -> Formula:
        # "A man holding bread and warm milk sings": a bare noun ends the list, and is no subject.
        headless = not s.main and phrase.quantifier == "bare" and not phrase.plural
        if s.event and {"and", ","} & set(s.pending) and starts_clause(self.chunks[i + 1 :]) and not headless:
            if s.negated or s.universal or s.world or s.deferred:
                raise Unreadable("a second clause under an operator is not read")
            left = self._left_over(s)
            return conj([*left, self._rest(i, Scope())])
        self._refuse_ambiguous(i, phrase, s)
        s = replace(s, world=within(s.world, unreal(self.chunks[:i], s.pending)))
        if phrase.quantifier == "name":
            name = self.symbols.constant(phrase.head)
            said = [self._is("adjective", a, s, name) for a in phrase.adjectives]
            return conj([*said, self._attached(i, phrase, name, s)])
        if not s.subjects and phrase.quantifier == "bare" and phrase.plural and not s.pending and simple_present(self.chunks[i:]):
            if phrase.alternative or main_verb(self.chunks, i + 1) != i + 1:
                raise Unreadable("a kind with a phrase that restricts it is not read")
            kind = self.symbols.constant("kind: " + " ".join((*phrase.adjectives, *phrase.compound, phrase.head)))
            return self._attached(i, phrase, kind, s)
        if s.hoisted and s.patients == 0 and not s.pending:
            return self._attached(i, phrase, s.hoisted, replace(s, hoisted=""))
        thing = self._fresh("entity")
        if phrase.quantifier == "every":
            return self._every_subject(i, phrase, thing, s)
        if phrase.quantifier == "any" and not s.negated:
            raise Unreadable("'any' outside a negation is not read")
        if phrase.quantifier == "no":
            may_negate(s)
            if s.subjects or s.event or s.pending:
                raise Unreadable("'no' in this place is not read")
            under = replace(s, negated=True)
            body = conj([*self._properties(phrase, thing, under), self._attached(i, phrase, thing, under)])
            return negation(exists(thing, "entity", body))
        return exists(thing, "entity", conj([*self._properties(phrase, thing, s), self._attached(i, phrase, thing, s)]))

    def _refuse_ambiguous(self, i: int, phrase: NounPhrase, s: Scope) -> None:
        """Noun phrases whose part in the sentence is not sure."""
        before = self.chunks[i - 1] if i else None
        if s.subjects and not s.event and not s.main and (isinstance(before, NounPhrase) or s.pending[-1:] == ("who",)):
            raise Unreadable("a relative clause with a subject of its own is not read")
        if s.pending[-1:] == ("out of",) and runs_out(self.chunks[i - 2]):
            raise Unreadable("what there is none of after 'out of' is not read")
        if phrase.number == "many" and not counts_whole(self._after(i), s):
            raise Unreadable("what 'many' counts is not sure")
        coordinated = bool(s.pending) and set(s.pending) <= {"and", ","}
        if coordinated and any(isinstance(c, NounPhrase) and c.quantifier == "every" for c in self.chunks[max(0, i - 2) : i]):
            raise Unreadable("a universal joined with another phrase is not read")

    def _every_subject(self, i: int, phrase: NounPhrase, thing: str, s: Scope) -> Formula:
        if s.subjects or s.event or s.pending:
            raise Unreadable("a universal in this place is not read")
        if phrase.number:
            raise Unreadable("a number with a universal is not read")
        verb = main_verb(self.chunks, i + 1)
        if isinstance(joint := self.chunks[i + 1], Mark) and joint.kind in {"and", ","}:
            raise Unreadable("a universal joined with another phrase is not read")
        if any(isinstance(c, NounPhrase) and c.number for c in self.chunks[i + 1 : verb]):
            raise Unreadable("a number within a universal is not read")
        inner = replace(s, subjects=(thing,), head=phrase.kind, last=thing)
        restriction = Reader(self.chunks[i + 1 : verb], self.symbols, self.count)._rest(0, inner)
        self.count += _ROOM * (verb - i)
        condition = conj([*self._properties(replace(phrase, plural=False), thing, s), restriction])
        return forall(thing, "entity", condition, self._rest(verb, replace(inner, universal=True)))

    def _attached(self, i: int, phrase: NounPhrase, thing: str, s: Scope) -> Formula:
        """Ties a thing to what came before, and reads on."""
        pending = tuple(w for w in s.pending if w not in {",", "and"})
        joined = bool(s.pending) and not pending
        if not s.subjects and not s.event:
            if pending:
                inner = replace(s, pending=(), deferred=(*s.deferred, (" ".join(pending), thing)))
                return self._rest(i + 1, inner)
            inner = replace(s, subjects=(thing,), head=phrase.kind, last=thing, pending=(), deferred=() if s.main else s.deferred)
            return conj([*self._deferred_to(thing, s), self._rest(i + 1, inner)])
        if joined and not s.event and s.last in s.subjects:
            rest = self._rest(i + 1, replace(s, subjects=(*s.subjects, thing), last=thing, pending=()))
            return conj([*self._two(i, thing, s), rest])
        if joined and s.role[0]:
            part, text, holder = s.role
        elif pending == ("of",) and s.last:
            part, text, holder = "relation", "of", s.last
        elif s.event and pending:
            part, text, holder = "role", "agent" if s.passive and pending == ("by",) else " ".join(pending), s.event
        elif s.event and not s.patients and isinstance(self._after(i), NounPhrase):
            part, text, holder = "role", "recipient", s.event
        elif s.event:
            part, text, holder = "role", "patient" if s.patients < _OBJECTS else f"patient {s.patients}", s.event
        else:
            part, text, holder = "relation", " ".join(pending) or "beside", s.last
        counted = 1 if text == "recipient" else _OBJECTS
        patients = s.patients + (counted if part == "role" and not pending and not joined else 0)
        inner = replace(s, last=thing, pending=(), role=(part, text, holder), patients=patients)
        two = self._two(i, thing, s) if joined else []
        return conj([self._is(part, text, s, holder, thing), *two, self._rest(i + 1, inner)])

    def _two(self, i: int, thing: str, s: Scope) -> list[Formula]:
        """Which place a thing has among those joined to it, so that a man and a man are two men. Names say nothing of it. A place
        is said of one thing alone: a tie between two would close a circle, and every proof about them would be long."""
        run = joined_before(self.chunks, i)
        if not s.last or len(run) < 2 or any(phrase.quantifier == "name" for phrase in run):
            return []
        places = [(len(run), thing), *([(1, s.last)] if len(run) == 2 else [])]
        return [self._is("adjective", f"in place {n} of those joined", s, one) for n, one in places]

    def _deferred_to(self, subject: str, s: Scope) -> list[Formula]:
        """Phrases before the subject of a sentence that has no event: what they say is said of the subject."""
        return [self._is("relation", text, s, subject, thing) for text, thing in s.deferred if s.main]

    def _after(self, i: int) -> Chunk | None:
        return self.chunks[i + 1] if i + 1 < len(self.chunks) else None

    # --- verbs ------------------------------------------------------------------------------------------------------

    def _verb(self, i: int, verb: VerbGroup, s: Scope) -> Formula:
        if verb.lemma in cc.ATTITUDES:
            raise Unreadable(f"what stands under {verb.lemma!r} need not be the case")
        if not s.last and not s.event:
            raise Unreadable("the sentence has no subject before its verb")
        infinitive = "to" in s.pending
        if infinitive:
            refuse_governor(self.chunks[:i])
        main = verb.finite and not infinitive and not s.main and "who" not in s.pending
        if main and s.modifier_negated:
            raise Unreadable("a negated phrase before the verb is not read")
        if main and not s.event and any(w in cc.PRONOUNS or w in cc.SUBORDINATORS for w in s.pending):
            raise Unreadable("a clause within the subject is not read")
        if verb.negated:
            may_negate(s)
        world = within(s.world, f"{governor(self.chunks[:i])} to" if infinitive else "")
        inside = replace(s, world=within(world, verb.modal), negated=s.negated or verb.negated)
        event = self._fresh("event")
        agents, ties, before = self._ties(verb, event, s, inside, main)
        said = [self._done(verb, event, inside), *ties]
        said += [self._is("adverb", adverb, inside, event) for adverb in verb.adverbs]
        if main:
            said += [self._is("role", text, inside, event, thing) for text, thing in s.deferred]
        role = "patient" if verb.passive else "agent"
        said += [self._is("role", role, inside, event, agent) for agent in agents]
        following = replace(
            inside, event=event, agents=agents, main=s.main or main, passive=verb.passive, patients=0, role=("", "", ""),
            pending=(), modifier_negated=s.modifier_negated or (verb.negated and not main and not s.main),
            deferred=() if main else s.deferred,
        )  # fmt: skip
        body = self._with_hoisted(i, event, said, replace(following, world=within(inside.world, seeking(verb, self._after(i)))))
        return conj([*before, negation(body) if verb.negated else body])

    def _done(self, verb: VerbGroup, event: str, s: Scope) -> Formula:
        kinds = [self._is("verb", f"{lemma} [{verb.manner}]", s, event) for lemma in (verb.lemma, verb.alternative) if lemma]
        return kinds[0] if len(kinds) == 1 else ["or", *kinds]

    def _with_hoisted(self, i: int, event: str, said: list[Formula], s: Scope) -> Formula:
        """The event; an object with "every" directly after the verb takes scope over it."""
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if not (isinstance(following, NounPhrase) and following.quantifier == "every"):
            return exists(event, "event", conj([*said, self._rest(i + 1, s)]))
        modifier = self._after(i + 1)
        if (
            following.number
            or isinstance(modifier, VerbGroup)
            or (isinstance(modifier, Mark) and modifier.kind in {"link", "who"})
        ):
            raise Unreadable("what a universal object ranges over is not sure")
        thing = self._fresh("entity")
        condition = conj(self._properties(replace(following, plural=False), thing, s))
        rest = self._rest(i + 1, replace(s, hoisted=thing))
        return forall(thing, "entity", condition, exists(event, "event", conj([*said, rest])))

    def _ties(
        self, verb: VerbGroup, event: str, s: Scope, inside: Scope, main: bool
    ) -> tuple[tuple[str, ...], list[Formula], list[Formula]]:
        """Who takes part in the event, what ties it to the event before, and what is said before it."""
        words = tuple(w for w in s.pending if w != ",")
        if words and words[-1] == "who":
            return (s.last,), [], self._left_over(replace(s, pending=words[:-1]))
        if main:
            return s.subjects, [], self._left_over(s)
        if not s.event:
            agents = s.subjects if s.last in s.subjects else (s.last,)
            if s.last not in s.subjects and not words:
                words = ("beside",)  # "a man with a dog running": who runs is not sure
            return (agents, [], []) if not words else ((), [self._is("role", " ".join(words), inside, event, s.last)], [])
        if words == ("and",):
            return s.agents, [], []
        return (), [self._is("sequence", " ".join(words) or "then", inside, s.event, event)], []

    def _copula(self, i: int, copula: Copula, s: Scope) -> Formula:
        if not s.subjects or (s.main and "who" not in s.pending):
            raise Unreadable("a form of 'be' in this place is not read")
        if s.modifier_negated:
            raise Unreadable("a negated phrase before the verb is not read")
        if copula.negated:
            may_negate(s)
        relative = bool(s.pending) and s.pending[-1] == "who"
        about = (s.last,) if relative else s.subjects
        inner = replace(
            s, negated=s.negated or copula.negated, world=within(s.world, copula.modal), pending=(), main=s.main or not relative
        )
        said, at = self._predicates(i + 1, about, copula, inner)
        if said:
            body = conj([*said, self._rest(at, replace(inner, event="", last=about[-1], role=("", "", "")))])
        else:
            event = self._fresh("event")
            verb = self._is("verb", f"be [{copula.manner}]", inner, event)
            ties = [self._is("role", "agent", inner, event, one) for one in about]
            ties += [self._is("role", text, inner, event, thing) for text, thing in s.deferred]
            following = replace(
                inner, event=event, agents=about, passive=False, patients=_OBJECTS, role=("", "", ""), deferred=()
            )
            body = exists(event, "event", conj([verb, *ties, self._rest(i + 1, following)]))
        before = self._left_over(s) if not relative else []
        return conj([*before, negation(body) if copula.negated else body])

    def _predicates(self, i: int, about: tuple[str, ...], copula: Copula, s: Scope) -> tuple[list[Formula], int]:
        """What adjectives or a noun phrase after "be" say, and where reading goes on; nothing: a place or manner follows."""
        said: list[Formula] = []
        tense = f" [{copula.manner}]" if copula.manner else ""
        while i < len(self.chunks):
            chunk = self.chunks[i]
            if isinstance(chunk, Mark) and chunk.kind == "adjective":
                relative = chunk.word in cc.RELATIVE
                text = (f"{chunk.word} for {s.head}" if relative else chunk.word) + tense
                said += [self._is("adjective", text, s, one) for one in about]
            elif isinstance(chunk, NounPhrase) and not said:
                if chunk.quantifier not in {"some", "bare", "any", "name"} or tense or s.deferred:
                    raise Unreadable("this noun phrase after 'be' is not read")
                if chunk.quantifier == "name":
                    return [["equal", one, self.symbols.constant(chunk.head)] for one in about], i + 1
                plain = replace(chunk, plural=False, quantifier="some")
                return [p for one in about for p in self._properties(plain, one, s)] or [TRUE], i + 1
            else:
                break
            i += 1
        return said, i
