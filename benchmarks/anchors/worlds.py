"""Small worlds in which formulas are true: why a label that calls for a proof has none.

Independent of the verifier: a formula is grounded over a domain of so many things, every name a thing of its own, and a solver is
asked for a world. A world in which all premises are true and the conclusion is false shows that it does not follow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

from whyproof.core.canonical import JSON

SIZES = (1, 2, 3)  # things beside those that have names


def unsettled(values: Mapping[str, JSON]) -> str | None:
    """That the premises leave the conclusion open, with the sizes of worlds that show it; None if no such worlds were found."""
    sizes = [next((n for n in SIZES if _possible(values, n, holds)), None) for holds in (True, False)]
    if None in sizes:
        return None
    named = len(values["constants"])  # type: ignore[arg-type]
    true, false = (named + int(size or 0) for size in sizes)
    return f"the formulas leave it open: true in a world of {true} things, false in one of {false}"


def _possible(values: Mapping[str, JSON], more: int, holds: bool) -> bool:
    """Whether some world with so many nameless things makes the premises true and the conclusion so."""
    import z3

    names = list(values["constants"])  # type: ignore[arg-type]
    domain = range(len(names) + more)
    where = {str(name): i for i, name in enumerate(names)}
    solver = z3.Solver()
    sentences: Sequence[Any] = values["sentences"]  # type: ignore[assignment]
    for sentence in sentences:
        formula = _ground(sentence["formula"], where, domain)
        solver.add(formula if holds or sentence["role"] != "hypothesis" else z3.Not(formula))
    return bool(solver.check() == z3.sat)


def _ground(formula: Any, where: Mapping[str, int], domain: range) -> Any:
    import z3

    kind, *of = formula
    if kind == "atom":
        return z3.Bool(f"{of[0]} {[where[term] for term in of[1:]]}")
    if kind == "equal":
        return z3.BoolVal(where[of[0]] == where[of[1]])
    if kind in {"forall", "exists"}:
        names = [name for name, _ in of[0]]
        each = [_ground(of[1], {**where, **dict(zip(names, c, strict=True))}, domain) for c in product(domain, repeat=len(names))]
        return z3.And(each) if kind == "forall" else z3.Or(each)
    parts = [_ground(part, where, domain) for part in of]
    made = {"and": z3.And, "or": z3.Or, "not": z3.Not, "implies": z3.Implies, "xor": z3.Xor}
    return parts[0] == parts[1] if kind == "iff" else made[kind](*parts)


def spelt_apart(names: Sequence[str]) -> list[str]:
    """Names that are one but for capitals or a plural: two symbols where the author may have meant one."""
    seen: dict[str, set[str]] = {}
    for name in names:
        seen.setdefault(name.casefold().rstrip("s"), set()).add(name)
    return [" and ".join(sorted(alike)) for alike in seen.values() if len(alike) > 1]
