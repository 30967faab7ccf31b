"""Claims on the conversation (18), on method cards and on how the text was read."""

from __future__ import annotations

from whyproof.core.claim import Agreement, Definition, Windows
from whyproof.verifiers.encode.dispatch import encode
from whyproof.verifiers.formula import FALSE, Axiom, Formula, Holds, Not, Problem, Variable, both, const, equal, var
from whyproof.verifiers.grounds import AgreementGrounds, CardGrounds, CountGrounds


@encode.register
def _agreement(claim: Agreement, grounds: AgreementGrounds) -> Problem:
    said = encode(claim.said, grounds.said)
    stands = Holds("said")
    return Problem(
        (*said.variables, Variable("said", "Bool")),
        said.background,
        (*said.axioms, Axiom(grounds.turn_atom, stands if grounds.stands else Not(stands))),
        both(stands, said.always),
        both(stands, said.sometimes),
        said.antecedent,
        (*said.notes, "closed:conversation - what was not said at a turn was not said there"),
    )


@encode.register
def _definition(claim: Definition, grounds: CardGrounds) -> Problem:
    named, given = Holds("card_names_the_term"), Holds("card_says_something")
    term, aspect = grounds.atoms

    def fact(holds: Formula, found: bool | None) -> Formula:
        return holds if found else Not(holds)

    return Problem(
        variables=(Variable(named.name, "Bool"), Variable(given.name, "Bool")),
        background=(),
        axioms=(
            Axiom(term, fact(named, grounds.named), grounds.evidence),
            Axiom(aspect, fact(given, grounds.given), grounds.evidence),
        ),
        always=both(named, given),
        sometimes=both(named, given),
        notes=("closed:card - a card says nothing that is not on it",),
    )


@encode.register
def _windows(claim: Windows, grounds: CountGrounds) -> Problem:
    (atom,) = grounds.atoms
    read = var("windows_read")
    said = equal(read, const(claim.count)) if claim.count > 1 else FALSE
    return Problem(
        variables=(Variable("windows_read", "Real"),),
        background=(),
        axioms=(Axiom(atom, equal(read, const(grounds.count or 0)), grounds.evidence),),
        always=said,
        sometimes=said,
    )
