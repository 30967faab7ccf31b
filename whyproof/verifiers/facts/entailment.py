"""What a theory says of its hypothesis, and the proof as numbered lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from whyproof.core.canonical import JSON
from whyproof.core.claim import Entailment
from whyproof.verifiers.exact.clauses import Clauses, Ground, of_theory
from whyproof.verifiers.exact.derivation import Derivation, Step, derivation
from whyproof.verifiers.facts.dispatch import Facts, facts
from whyproof.verifiers.grounds_logic import TheoryGrounds
from whyproof.verifiers.logic.formulas import Apply, Term
from whyproof.verifiers.logic.gates import minimal_core
from whyproof.verifiers.logic.theory import Sentence

_LONGEST = 60  # lines of a proof that a person may still want to read


@facts.register
def _entailment(claim: Entailment, grounds: TheoryGrounds) -> Facts:
    axioms, of = grounds.theory.axioms, of_theory(grounds.theory)
    every = range(len(axioms))
    for holds in (claim.holds, not claim.holds):
        denial = len(axioms) + (1 if holds else 0)
        if of.rule_out((*every, denial)):
            core = minimal_core(of, every, denial)
            return _decided(grounds, of, core, denial, holds)
    line = f"neither the hypothesis nor its opposite follows from the {len(axioms)} sentences of the theory"
    return Facts(line, {"follows": None, "unknown": [grounds.theory.hypothesis.text]})


def _decided(grounds: TheoryGrounds, of: Clauses, core: Sequence[int], denial: int, holds: bool) -> Facts:
    axioms = grounds.theory.axioms
    used = [axioms[i] for i in core]
    assumed = [s.id for s in used if s.source == "assumed"]
    what = "the hypothesis" if holds else "the opposite of the hypothesis"
    line = f"{what} follows {'from ' + _listed([s.id for s in used]) if used else 'whatever the sentences say'}"
    if assumed:
        line += f", of which {_listed(assumed)} {'is' if len(assumed) == 1 else 'are'} assumed"
    unused = [s.id for i, s in enumerate(axioms) if s.role == "explanation" and i not in core]
    steps = list(_steps(grounds, of, core, denial, holds))
    values: dict[str, JSON] = {
        "follows": holds,
        "steps": [f"{i}. {step}" for i, step in enumerate(steps, 1)],
        "unused": list(unused),
        "assumed": list(assumed),
    }
    return Facts(line, values)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _steps(grounds: TheoryGrounds, of: Clauses, core: Sequence[int], denial: int, holds: bool) -> Iterator[str]:
    """The sentences that are used, what each gives, and the end."""
    for i in core:
        yield f"{_sentence(grounds.theory.axioms[i].text)} ({_origin(grounds.theory.axioms[i])})"
    hypothesis = grounds.theory.hypothesis.text.rstrip(".")
    end = f"So {'it follows' if holds else 'it cannot be'} that: {hypothesis}."
    if not core:
        yield f"The hypothesis {'holds in every case' if holds else 'contradicts itself'}. {end}"
        return
    found = derivation([*(of.of[i] for i in core), of.of[denial]])
    if found is None or len(found.steps) > _LONGEST:
        yield f"{_all(range(1, len(core) + 1))} together leave no other case. {end}"
        return
    yield from _derived(found, of.atoms, len(core), "false" if holds else "true", end)


def _derived(found: Derivation, atoms: Mapping[Ground, int], n_sentences: int, supposed: str, end: str) -> Iterator[str]:
    spoken = {number: _atom(atom) for atom, number in atoms.items()}
    numbers: dict[int, frozenset[int]] = {}  # of the lines that a literal rests on
    line = n_sentences
    supposition = 0

    def after(step: Step | Derivation, literals: Iterable[int]) -> frozenset[int]:
        own = {supposition if step.source == n_sentences else step.source + 1}
        return frozenset(own).union(*(numbers[literal] for literal in literals))

    for step in found.steps:
        if step.source == n_sentences and not supposition:
            supposition = line = line + 1
            yield f"Suppose the hypothesis were {supposed}."
        basis = after(step, step.after)
        if abs(step.literal) not in spoken:  # a name of ours for a part of a sentence: no line of its own
            numbers[step.literal] = basis
            continue
        line += 1
        numbers[step.literal] = frozenset({line})
        yield f"{'' if step.literal > 0 else 'not '}{spoken[abs(step.literal)]}, by {_all(sorted(basis))}."
    basis = after(found, found.clash) - {0}
    yield f"{_all(sorted(basis))} contradict each other. {end}" if supposition else f"{end[:-1]}, by {_all(sorted(basis))}."


def _all(numbers: Iterable[int]) -> str:
    return _listed([str(n) for n in numbers])


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _origin(sentence: Sentence) -> str:
    if sentence.source.startswith("graph:"):
        return f"{sentence.role} {sentence.id}, edge {sentence.source.removeprefix('graph:')}"
    return f"{sentence.role} {sentence.id}{', assumed' if sentence.source == 'assumed' else ''}"


def _atom(atom: Ground) -> str:
    name, of = atom
    if not name:
        return f"{_term(of[0])} is {_term(of[1])}"
    return f"{name}({', '.join(_term(t) for t in of)})" if of else name


def _term(term: Term) -> str:
    """A ground term; Skolem terms are "thing 1" and "thing 1 of x", a sort's fresh element "anything"."""
    assert isinstance(term, Apply)
    name = term.function
    if name.startswith("??"):
        return "anything"
    if name.startswith("?s"):
        name = f"thing {int(name.removeprefix('?s')) + 1}"
    return f"{name} of {' and '.join(_term(t) for t in term.of)}" if term.of else name
