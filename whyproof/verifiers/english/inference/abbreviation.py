"""What premise and hypothesis say alike of one thing or event, made one predicate.

"In a park on a sunny day" is a nest of existentials that both sentences share. Replacing every instance of a formula by one new
predicate is a uniform substitution: what is proved with the predicate is proved with the formula in its place. It is done only
where the words in the formula stand nowhere else, so that no proof is lost for which they are needed, and it keeps the proof of
a long sentence as short as that of the part in which the two differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from whyproof.verifiers.english.inference.logic import ATOMS, QUANTIFIERS, Formula, atom, bound, free, names_of, parts, terms
from whyproof.verifiers.english.inference.symbols import Symbols


def abbreviated(premises: Sequence[Formula], goal: Formula, others: Sequence[Formula], symbols: Symbols) -> list[Formula]:
    """The premises and then the goal, with what they share abbreviated. ``others``: all further sentences of the theory."""
    formulas = [*premises, goal]
    keys = [Counter(key for key, _, _ in _phrases(f, {})) for f in formulas]
    shared = {key for key in keys[-1] if any(key in found for found in keys[:-1])}
    everywhere = Counter(name for f in (*formulas, *others) for name in _content(f, symbols))
    for key in sorted(shared, key=lambda k: (-len(k), k)):
        instances = [(phrase, sort) for f in formulas for found, phrase, sort in _phrases(f, {}) if found == key]
        if not instances:
            continue  # a part of a longer one, which is abbreviated already
        inside = Counter(name for phrase, _ in instances for name in _content(phrase, symbols))
        if inside and all(everywhere[name] == n for name, n in inside.items()):
            phrase, sort = instances[0]
            words = " ".join(symbols.text_of(name) for name in names_of(phrase))
            name = symbols.predicate(f"phrase of an {sort}", words, key)
            formulas = [_replaced(f, key, name, {}) for f in formulas]
    return formulas


def _phrase(formula: Formula, sorts: Mapping[str, str]) -> tuple[str, str] | None:
    """Of an existential that speaks of exactly one thing or event bound outside it: its key, and the name of that."""
    spoken_of = free(formula) & sorts.keys() if formula[0] == "exists" else frozenset()
    if len(spoken_of) != 1:
        return None
    (variable,) = spoken_of
    return _key(formula, {variable: "_"}), variable


def _phrases(formula: Formula, sorts: Mapping[str, str]) -> Iterator[tuple[str, Formula, str]]:
    """All such existentials: key, formula, and the sort of what it speaks of."""
    if (found := _phrase(formula, sorts)) is not None:
        yield found[0], formula, sorts[found[1]]
    for part in parts(formula):
        yield from _phrases(part, {**sorts, **bound(formula)})


def _replaced(formula: Formula, key: str, name: str, sorts: Mapping[str, str]) -> Formula:
    if (found := _phrase(formula, sorts)) is not None and found[0] == key:
        return atom(name, found[1])
    inner = {**sorts, **bound(formula)}
    kept = formula[: 2 if formula[0] in QUANTIFIERS else 1]
    return [*kept, *(_replaced(part, key, name, inner) for part in parts(formula))] if parts(formula) else formula


def _key(formula: Formula, names: Mapping[str, str]) -> str:
    """The formula with its variables numbered in order: equal for formulas that differ in the names of variables only."""
    if formula[0] in ATOMS:
        return str([*formula[: 2 if formula[0] == "atom" else 1], *(names.get(term, term) for term in terms(formula))])
    inner = dict(names)
    for variable in bound(formula):
        inner[variable] = f"_{len(inner)}"
    return f"{formula[0]}{list(bound(formula).values())}({','.join(_key(part, inner) for part in parts(formula))})"


def _content(formula: Formula, symbols: Symbols) -> Iterator[str]:
    """The predicates of nouns, adjectives, verbs and adverbs, as often as they stand there."""
    return (name for name in names_of(formula) if not symbols.ties(name))
