"""What a clause inherits from the clauses before it: map, edits, turn, and the words that "it" stands for."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, TypeVar

from lark import Token

from whyproof.core.claim import Claim
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken, Unit
from whyproof.core.text import Edit, Word
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable, named_words

Side = Literal["any", "for", "against"]
C = TypeVar("C", bound=Claim)

_OPPOSITE: dict[Side, Side] = {"any": "any", "for": "against", "against": "for"}
_UNITS: dict[str, Unit] = {
    "PERCENT": "percent",
    "DECIMAL": "percent",
    "FRACTION": "percent",
    "POINTS": "points",
    "TIMES": "times",
}
_HUNDRED = 100


class Ambiguous(Unreadable):
    """A sentence has several meanings, and nothing in it says which."""


@dataclass
class Scope:
    """The state of one reading. ``edits`` None: the text as it stands."""

    signature: Signature
    label: str | None = None
    foil: str | None = None
    method: str | None = None
    turn: int | None = None
    edits: tuple[Edit, ...] | None = None
    said: str | None = None  # the label of the last model clause under these edits
    subject: tuple[Word, ...] = ()
    side: tuple[Side, str] | None = None  # "of the words that speak for positive"
    confidence: Spoken | None = None  # "at 95 % confidence, ..."
    tail: bool = False  # the edits stood at the end of their clause

    def decision(self) -> str:
        """The label that "the prediction" means."""
        decided = self.signature.decision
        if decided is None:
            raise Unreadable("the sentence names no label, and no prediction is recorded")
        return decided

    def target(self, node: Node) -> str | None:
        """The label that a target names; None for "the prediction"."""
        named = part(node, "label")
        if named is None:
            return None
        label = self.named_label(named)
        if any(isinstance(t, Token) and t.type == "DECISION" for t in named.children) and label != self.decision():
            raise Unreadable(f"the prediction is not {label}")
        return label

    def named_label(self, node: Node) -> str:
        name = next(str(t) for t in node.children if isinstance(t, Token) and t.type not in ("CLASSN", "DECISION"))
        labels = self.signature.labels
        return name if name in labels else next(x for x in labels if x.casefold() == name.casefold())

    def aimed(self, node: Node) -> str | None:
        """The label in a predicate's scope or target, where one is named.

        Raises:
            Unreadable: two different labels.
        """
        found = {self.target(t) for t in node.iter_subtrees() if t.data == "target"} - {None}
        if len(found) > 1:
            raise Unreadable("two labels are named for one weight")
        return found.pop() if found else None

    def on_map(self, cls: type[C], named: str | None, side: Side = "any", **fields: Any) -> C:
        """A claim on the map in scope. In a two-label target the one map serves both labels, with sides exchanged.

        Raises:
            Unreadable: the map is of one label and the clause names another, or the text is an edited one.
        """
        if named is not None and self.label is not None and named != self.label:
            raise Unreadable(f"the weights are for {self.label}, and the clause speaks of {named}")
        label = named or self.label or self.decision()
        found = self.signature.map_of(label, self.foil, self.method)
        other = self.signature.other(label)
        if found is None and other is not None and self.foil is None:
            found = self.signature.map_of(other, None, self.method)
            if found is not None:
                label, side = other, _OPPOSITE[side]
        if "side" in cls.__dataclass_fields__:
            fields["side"] = side
        fields |= {"label": label, "foil": self.foil_of(found), "evidence": (found.id,) if found else ()}
        return cls(**fields)

    def on_label(self, cls: type[C], named: str | None, **fields: Any) -> C:
        """A claim on the map of exactly this label: signs and sums of another label's map say nothing of it."""
        label = named or self.label or self.decision()
        found = self.signature.map_of(label, self.foil, self.method)
        fields |= {"label": label, "foil": self.foil_of(found), "evidence": (found.id,) if found else ()}
        return cls(**fields)

    def foil_of(self, found: Evidence | None) -> str | None:
        """The foil of the map that a claim is bound to, or the one the clause names where no such map is on record."""
        if found is None:
            return self.foil
        foil = found.values.get("foil")
        return None if foil is None else str(foil)

    def words(self, node: Node, phrases: bool = False) -> tuple[Word, ...]:
        """The words that a list names, in the order said. Only edits may name ``phrases``: a map weighs single words."""
        runs = [self.item(child) for child in node.children if not isinstance(child, Token) and child.data == "item"]
        if not phrases and any(len(run) > 1 for run in runs):
            raise Unreadable("a phrase has no weight of its own: name its words")
        words = tuple(word for run in runs for word in run)
        if len(set(words)) < len(words):
            raise Unreadable("a word is named twice")
        return words

    def item(self, node: Node) -> tuple[Word, ...]:
        """One named word (or phrase) at its one place.

        Raises:
            Unreadable: it occurs several times and the sentence does not say which is meant, or not as often as said.
        """
        surface, place, where = "", None, None
        for child in node.children:
            if not isinstance(child, Token):
                surface = str(child.children[0])
            elif child.type == "ORD":
                place = int(child)
            elif child.type == "FIELD":
                where = str(child)
        found = named_words(surface, self.signature.instance)
        if where is not None:
            found = tuple(run for run in found if run[0].field == where)
        if place is not None and 1 <= place <= len(found):
            return found[place - 1]
        if place is None and len(found) == 1:
            return found[0]
        times = f"{len(found)} time{'s' * (len(found) != 1)}" + (f" in the {where}" if where else "")
        raise Unreadable(f"‘{surface}’ occurs {times}" + ("" if place else "; say which one is meant"))


def part(node: Node, *names: str) -> Node | None:
    """The first child of one of these names."""
    return next((c for c in node.children if not isinstance(c, Token) and c.data in names), None)


def parts(node: Node, *names: str) -> list[Node]:
    return [c for c in node.children if not isinstance(c, Token) and c.data in names]


def number(node: Node) -> Spoken:
    """A number with its hedge, from a ``percent``, ``points`` or ``times`` node or one around it."""
    token = next(node.scan_values(lambda t: isinstance(t, Token) and t.type in _UNITS))
    assert isinstance(token, Token)
    hedge = next((t.data for t in node.iter_subtrees() if t.data in ("about", "over", "under")), "")
    digits = str(token)
    if token.type == "DECIMAL":
        if Fraction(digits) > 1:
            raise Unreadable(f"{digits} is no probability")
        if len(digits.partition(".")[2]) == 1:
            hedge = hedge or "about"  # 0.7 says what "about 70 %" says: one half of a tenth either way
        scaled = Fraction(digits) * _HUNDRED
        decimals = max(len(digits.partition(".")[2]) - 2, 0)
        digits = f"{float(scaled):.{decimals}f}"
    if token.type == "FRACTION":
        hedge = hedge or "about"
    return Spoken(digits, _UNITS[token.type], hedge)  # type: ignore[arg-type]
