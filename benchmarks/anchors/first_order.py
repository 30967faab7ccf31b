"""First-order formulas as people type them ("∀x (Dog(x) → Animal(x))"), read into the formulas of a theory record.

Repaired, because only one thing can be meant: brackets missing or left over at the end; a quantifier without brackets whose
variable occurs further right, which then reaches to the end. Anything else that is off is unreadable.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from whyproof.core.canonical import JSON

Formula = list[JSON]
_SAME = str.maketrans({"⟷": "↔", "⇔": "↔", "⇒": "→", "~": "¬"})
_TOKEN = regex.compile(r"\s*([∀∃¬∧∨⊕→↔(),=]|[\p{L}\p{N}_’'.\-+^ʼ]+)")
_LEVELS: tuple[tuple[str, ...], ...] = (("↔",), ("→",), ("∨", "⊕"), ("∧",))
_NAMES = {"∧": "and", "∨": "or", "⊕": "xor", "→": "implies", "↔": "iff"}


class BadFormula(Exception):
    """The formula cannot be read; the message says why."""


@dataclass
class FirstOrder:
    """Reads the formulas of one story; the same name is the same symbol in all of them. A name with two numbers of arguments
    is two predicates."""

    predicates: dict[tuple[str, int], str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    repaired: int = 0
    strange: list[str] = field(default_factory=list)  # symbols of the conclusion that no premise has

    def read(self, line: str) -> Formula:
        """One formula.

        Raises:
            BadFormula: not a formula, even after the repairs.
        """
        reading = _Reading(self, _tokens(line))
        formula = reading.binary(0, ())
        if reading.at < len(reading.tokens):
            if set(reading.tokens[reading.at :]) != {")"}:
                raise BadFormula(f"{reading.tokens[reading.at]!r} does not belong here")
            reading.repaired = True
        self.repaired += reading.repaired
        return formula

    def theory(self, premises: Sequence[str], conclusion: str) -> dict[str, JSON]:
        """The values of a theory record.

        Raises:
            BadFormula: one of the formulas cannot be read.
        """
        named = [*((f"p{i}", "premise", line) for i, line in enumerate(premises, 1)), ("h", "hypothesis", conclusion)]
        sentences: list[JSON] = []
        for name, role, line in named:
            known = len(self.predicates), len(self.constants)
            sentences.append({"id": name, "role": role, "text": line, "formula": self.read(line), "source": "text"})
        self.strange = [p for p, _ in list(self.predicates)[known[0] :]] + list(self.constants)[known[1] :]
        predicates: dict[str, JSON] = {name: ["entity"] * arity for (_, arity), name in self.predicates.items()}
        return {
            "sorts": ["entity"],
            "constants": dict.fromkeys(self.constants.values(), "entity"),
            "functions": {},
            "predicates": predicates,
            "sentences": sentences,
        }


def _tokens(line: str) -> list[str]:
    found, at = [], 0
    stripped = line.translate(_SAME).strip().rstrip(".")
    while at < len(stripped):
        match = _TOKEN.match(stripped, at)
        if match is None:
            raise BadFormula(f"{stripped[at:].strip()[:1]!r} is no sign of the language")
        found.append(match[1])
        at = match.end()
    return found


@dataclass
class _Reading:
    names: FirstOrder
    tokens: list[str]
    at: int = 0
    repaired: bool = False

    @property
    def next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, wanted: str) -> None:
        if self.next != wanted:
            if wanted == ")" and not self.next:
                self.repaired = True
                return
            raise BadFormula(f"{wanted!r} expected, {self.next!r} found")
        self.at += 1

    def binary(self, level: int, bound: tuple[str, ...]) -> Formula:
        if level == len(_LEVELS):
            return self.unary(bound)
        left = self.binary(level + 1, bound)
        used = ""
        while self.next in _LEVELS[level]:
            if used and (used != self.next or used == "→"):
                raise BadFormula(f"{used!r} and {self.next!r} side by side without brackets")
            used = self.next
            self.at += 1
            right = self.binary(level + 1, bound)
            flat = used in {"∧", "∨"} and left[0] == _NAMES[used]
            left = [*left, right] if flat else [_NAMES[used], left, right]
        return left

    def unary(self, bound: tuple[str, ...]) -> Formula:
        sign = self.next
        if sign == "¬":
            self.at += 1
            return ["not", self.unary(bound)]
        if sign in {"∀", "∃"}:
            return self.quantified(bound)
        if sign == "(":
            self.at += 1
            inside = self.binary(0, bound)
            self.take(")")
            return inside
        return self.atom(bound)

    def quantified(self, bound: tuple[str, ...]) -> Formula:
        kind = "forall" if self.next == "∀" else "exists"
        self.at += 1
        variable = self.name()
        inner = (*bound, variable)
        start = self.at
        body = self.unary(inner)
        if self.next not in {"", ")"} and self.next in _NAMES and variable in self.tokens[self.at :]:
            self.at, self.repaired = start, True
            body = self.binary(0, inner)
        return [kind, [[variable, "entity"]], body]

    def name(self) -> str:
        if not regex.match(r"[\p{L}\p{N}_]", self.next):
            raise BadFormula(f"a name expected, {self.next!r} found")
        self.at += 1
        return self.tokens[self.at - 1]

    def atom(self, bound: tuple[str, ...]) -> Formula:
        name = self.name()
        if self.next == "=":
            self.at += 1
            return ["equal", self.term(name, bound), self.term(self.name(), bound)]
        self.take("(")
        terms = [self.term(self.name(), bound)]
        while self.next == ",":
            self.at += 1
            terms.append(self.term(self.name(), bound))
        self.take(")")
        key = (name, len(terms))
        return ["atom", self.names.predicates.setdefault(key, f"p{len(self.names.predicates) + 1}"), *terms]

    def term(self, name: str, bound: tuple[str, ...]) -> str:
        if name in bound:
            return name
        if regex.fullmatch(r"[u-z]\d?", name):
            raise BadFormula(f"the variable {name!r} is bound by no quantifier")
        return self.names.constants.setdefault(name, f"c{len(self.names.constants) + 1}")
