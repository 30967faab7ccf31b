"""Gates against cheap proofs: an entailment may follow and still explain nothing.

In the order of the verdicts they give: *consistency* (from a contradiction anything follows), *antecedent* (a conditional that
can never apply), *lint* (an axiom of a form that proves too much), *circularity* (an axiom that says the hypothesis),
*evidence* (nothing of the premise is needed), *unused_axiom* (nothing of the explanation is), *sanity_world* (it would follow
of an unrelated thing just as well).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from whyproof.core.claim import Entailment
from whyproof.core.errors import shown
from whyproof.core.verdict import Verdict
from whyproof.verifiers.exact.clauses import Clauses, Signed, clauses, of_theory
from whyproof.verifiers.exact.propositional import WorkLimit
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.logic.formulas import (
    All,
    Apply,
    Atom,
    Bound,
    Conditional,
    Every,
    Sentential,
    Some,
    constants,
    predicates,
    renamed,
    substituted,
)
from whyproof.verifiers.logic.lints import lint
from whyproof.verifiers.logic.theory import Function, Sentence, Theory
from whyproof.verifiers.logic.universe import INSTANCES, TooLarge

#: Instances of a gate's own world, which has a few more things in it: what a proof had room for has room here.
_ROOM = 4 * INSTANCES


def pass_gates(claim: Entailment, theory: Theory) -> None:
    """Let through what is no cheap proof: sound ones, refutations, and what does not follow at all.

    Raises:
        Obstacle: with the gate's name, and with UNDECIDED where the theory is too large to tell.
    """
    try:
        _Gates(claim, theory).run()
    except TooLarge as error:
        raise Obstacle(Verdict.UNDECIDED, "the theory has more ground instances than the limit") from error
    except WorkLimit as error:
        raise Obstacle(Verdict.UNDECIDED, "the resource limit was reached") from error


class _Gates:
    def __init__(self, claim: Entailment, theory: Theory) -> None:
        self._theory, self._axioms, self._holds = theory, theory.axioms, claim.holds
        self._clauses = of_theory(theory)
        self._every = range(len(self._axioms))
        self._given = [i for i in self._every if self._axioms[i].role == "premise"]
        self._added = [i for i in self._every if self._axioms[i].role == "explanation"]
        self._denial = len(self._axioms) + (1 if claim.holds else 0)

    def run(self) -> None:
        self._consistency()
        self._antecedent()
        for i in self._added:
            if fault := lint(self._axioms[i].formula):
                self._refuse(Verdict.TRIVIAL, "lint", f"in {_spoken(self._axioms[i])}: {fault}")
        if not self._proves(self._every):
            return
        if self._proves(()):
            self._refuse(Verdict.TRIVIAL, "evidence", "the hypothesis holds whatever the sentences say")
        for i in self._added:
            if self._proves((i,)):
                self._refuse(Verdict.TRIVIAL, "circularity", f"{_spoken(self._axioms[i])} alone says the hypothesis")
        if self._proves(self._added):
            self._refuse(Verdict.TRIVIAL, "evidence", "nothing of the premise is needed: the explanation alone proves it")
        if self._added and self._proves(self._given):
            self._refuse(Verdict.TRIVIAL, "unused_axiom", "nothing of the explanation is needed: the premise alone proves it")
        core = minimal_core(self._clauses, self._every, self._denial)
        if any(i in core for i in self._added):
            self._sanity_world(core)

    def _refuse(self, verdict: Verdict, gate: str, reason: str) -> None:
        raise Obstacle(verdict, reason, gate=gate)

    def _proves(self, chosen: Iterable[int]) -> bool:
        return self._clauses.model((*chosen, self._denial)) is None

    def _consistency(self) -> None:
        if self._clauses.model(self._every) is None:
            named = ", ".join(_spoken(self._axioms[i]) for i in minimal_core(self._clauses, self._every))
            self._refuse(Verdict.EVIDENCE_INCONSISTENT, "consistency", f"these cannot all be true: {named}")

    def _antecedent(self) -> None:
        """No conditional of the explanation, and no hypothesis, is there whose condition the rest rules out."""
        places: list[int | None] = [*self._added, *([None] if self._holds else [])]
        found = [(i, *c) for i in places for c in _conditionals(self._sentence(i).formula)]
        fresh: dict[str, Function] = {}
        conditions: list[Signed] = []
        for _, bound, condition in found:
            values = {v: Apply(f"?x{sum(u.sort == v.sort for u in bound[:k])}.{v.sort}") for k, v in enumerate(bound)}
            fresh.update({term.function: Function((), v.sort) for v, term in values.items()})
            conditions.append((substituted(condition, values), True))
        if not conditions:
            return
        n = len(self._axioms)
        both = clauses(self._theory, [*((s.formula, True) for s in self._axioms), *conditions], fresh, _ROOM)
        for k, (i, _, _) in enumerate(found):
            rest = [j for j in self._every if j != i]
            if both.model((*rest, n + k)) is None:
                what = "the hypothesis" if i is None else _spoken(self._axioms[i])
                self._refuse(Verdict.VACUOUS, "antecedent", f"the condition of {what} can never be met")

    def _sentence(self, place: int | None) -> Sentence:
        return self._theory.hypothesis if place is None else self._axioms[place]

    def _sanity_world(self, core: Sequence[int]) -> None:
        """The premise told of somebody else must not prove the hypothesis, and a thing that nothing is said of must not
        come to be what the hypothesis speaks of."""
        hypothesis = self._theory.hypothesis.formula
        given = [i for i in core if i in self._given]
        shared = constants(hypothesis) & frozenset(name for i in given for name in constants(self._axioms[i].formula))
        others = {name: f"?u.{name}" for name in sorted(shared)}
        strangers = {new: self._theory.functions[name] for name, new in others.items()}
        if shared:
            told = [(renamed(self._axioms[i].formula, others) if i in given else self._axioms[i].formula, True) for i in core]
            world = clauses(self._theory, [*told, (hypothesis, not self._holds)], strangers, _ROOM)
            if world.model(range(len(core) + 1)) is None:
                self._refuse(
                    Verdict.TRIVIAL, "sanity_world", "the hypothesis would follow if the premise were about somebody else"
                )
        if self._holds:
            self._stranger(core, given)

    def _stranger(self, core: Sequence[int], given: Sequence[int]) -> None:
        fresh = {f"?z.{sort}": Function((), sort) for sort in self._theory.sorts}
        about = list(_about_strangers(self._theory, predicates(self._theory.hypothesis.formula)))
        told: list[Signed] = [*((self._axioms[i].formula, True) for i in core), *((goal, False) for goal in about)]
        world = clauses(self._theory, told, fresh, _ROOM)
        premises = [k for k, i in enumerate(core) if i in given]
        proved = [k for k in range(len(core), len(told)) if world.model((*range(len(core)), k)) is None]
        if proved and not any(world.model((*premises, k)) is None for k in range(len(core), len(told))):
            reason = "by this explanation, a thing that nothing is said of comes to be what the hypothesis speaks of"
            self._refuse(Verdict.TRIVIAL, "sanity_world", reason)


def minimal_core(of: Clauses, chosen: Iterable[int], *fixed: int) -> list[int]:
    """The chosen formulas without those that their contradiction with the fixed ones can do without, last ones first."""
    kept = list(chosen)
    for i in reversed(kept[:]):
        fewer = [j for j in kept if j != i]
        if of.rule_out((*fewer, *fixed)):
            kept = fewer
    return kept


def _spoken(sentence: Sentence) -> str:
    return f"{sentence.id} ({shown(sentence.text)})"


def _conditionals(formula: Sentential, bound: tuple[Bound, ...] = ()) -> Iterator[tuple[tuple[Bound, ...], Sentential]]:
    """The conditions of the conditionals that the formula asserts, each with its variables."""
    match formula:
        case Every(more, of):
            yield from _conditionals(of, (*(v for v in bound if v not in more), *more))
        case All(of):
            for part in of:
                yield from _conditionals(part, bound)
        case Conditional(condition, _):
            yield bound, condition


def _about_strangers(theory: Theory, names: Iterable[str]) -> Iterator[Sentential]:
    """That a stranger (with anything else) stands in a predicate, by predicate and place."""
    for name in sorted(names):
        sorts = theory.predicates[name]
        for place, sort in enumerate(sorts):
            terms = [Bound(f"x{k}", s) if k != place else Apply(f"?z.{sort}") for k, s in enumerate(sorts)]
            others = tuple(t for t in terms if isinstance(t, Bound))
            atom = Atom(name, tuple(terms))
            yield Some(others, atom) if others else atom
