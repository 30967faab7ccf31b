"""What premise and hypothesis say alike of one thing or event, made one predicate.

"In a park on a sunny day" is a nest of existentials that both sentences share. Replacing every instance of a formula by one new
predicate is a uniform substitution: what is proved with the predicate is proved with the formula in its place. It is done only
where the words in the formula stand nowhere else, so that no proof is lost for which they are needed, and it keeps the proof of
a long sentence as short as that of the part in which the two differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from whyproof.verifiers.english.inference.logic import Formula, atom
from whyproof.verifiers.english.inference.symbols import Symbols

_QUANTIFIERS = {"exists", "forall"}
_ATOMS = {"atom", "equal"}


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


def _parts(formula: Formula) -> list[Formula]:
    """The formulas directly within; none within an atom."""
    return [part for part in formula[1 if formula[0] not in _QUANTIFIERS else 2 :] if isinstance(part, list)]


def _bound(formula: Formula) -> dict[str, str]:
    """The variables that a quantifier binds, with their sorts; none for any other formula."""
    pairs = formula[1] if formula[0] in _QUANTIFIERS and isinstance(formula[1], list) else []
    return {str(pair[0]): str(pair[1]) for pair in pairs if isinstance(pair, list)}


def _phrase(formula: Formula, sorts: Mapping[str, str]) -> tuple[str, str] | None:
    """Of an existential that speaks of exactly one thing or event bound outside it: its key, and the name of that."""
    spoken_of = _free(formula) & sorts.keys() if formula[0] == "exists" else frozenset()
    if len(spoken_of) != 1:
        return None
    (variable,) = spoken_of
    return _key(formula, {variable: "_"}), variable


def _phrases(formula: Formula, sorts: Mapping[str, str]) -> Iterator[tuple[str, Formula, str]]:
    """All such existentials: key, formula, and the sort of what it speaks of."""
    if (found := _phrase(formula, sorts)) is not None:
        yield found[0], formula, sorts[found[1]]
    for part in _parts(formula):
        yield from _phrases(part, {**sorts, **_bound(formula)})


def _replaced(formula: Formula, key: str, name: str, sorts: Mapping[str, str]) -> Formula:
    if (found := _phrase(formula, sorts)) is not None and found[0] == key:
        return atom(name, found[1])
    inner = {**sorts, **_bound(formula)}
    kept = formula[: 2 if formula[0] in _QUANTIFIERS else 1]
    return [*kept, *(_replaced(part, key, name, inner) for part in _parts(formula))] if _parts(formula) else formula


def _terms(formula: Formula) -> list[str]:
    """The terms of an atom or an equality."""
    return [str(term) for term in formula[2 if formula[0] == "atom" else 1 :]]


def _free(formula: Formula) -> frozenset[str]:
    """The terms that the formula does not bind: variables from outside, and constants."""
    if formula[0] in _ATOMS:
        return frozenset(_terms(formula))
    return frozenset(term for part in _parts(formula) for term in _free(part)) - _bound(formula).keys()


def _key(formula: Formula, names: Mapping[str, str]) -> str:
    """The formula with its variables numbered in order: equal for formulas that differ in the names of variables only."""
    if formula[0] in _ATOMS:
        return str([*formula[: 2 if formula[0] == "atom" else 1], *(names.get(term, term) for term in _terms(formula))])
    inner = dict(names)
    for variable in _bound(formula):
        inner[variable] = f"_{len(inner)}"
    return f"{formula[0]}{list(_bound(formula).values())}({','.join(_key(part, inner) for part in _parts(formula))})"


def names_of(formula: Formula) -> Iterator[str]:
    """The predicates of a formula, as often as they stand there."""
    if formula[0] == "atom":
        yield str(formula[1])
    for part in _parts(formula):
        yield from names_of(part)


def _content(formula: Formula, symbols: Symbols) -> Iterator[str]:
    """The predicates of nouns, adjectives, verbs and adverbs, as often as they stand there."""
    return (name for name in names_of(formula) if not symbols.ties(name))
