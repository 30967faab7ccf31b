"""What a clause inherits from the clauses before it: map, edits, turn, and the words that "it" stands for."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, NamedTuple, TypeVar

from lark import Token

from whyproof.core.claim import Claim
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken, Unit
from whyproof.core.text import Edit, Instance, Part, Word, spelled
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.part_names import group_named
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
_JOINING = ("RATHER", "OVER", "FOILED", "INPLACE")


class Aim(NamedTuple):
    """The label that weights are for, and the one they are for it against; None: the decision, and none in particular."""

    label: str | None = None
    foil: str | None = None


DECISION = Aim()
#: What joins a foil to its label; what has other meanings too ("at least") joins none.
_AGAINST = ("and not", "above", "at least", "upwards of")


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
    side: tuple[Side, Aim] | None = None  # "of the words that speak for positive"
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

    def map_aim(self, node: Node) -> Aim:
        """The label, and the foil, that a clause or a predicate names for its weights, wherever it does.

        Raises:
            Unreadable: two labels, two foils, or a foil that is no other label.
        """
        label = self.aimed(node)
        foils = set()
        for goal in node.find_data("goal"):
            against = part(goal, "label")
            if against is None:
                continue
            joined = next(str(t).casefold() for t in goal.children if isinstance(t, Token) and t.type in _JOINING)
            if joined in _AGAINST or label is None:
                raise Unreadable(f"“{joined}” is not understood here")
            foils.add(self.named_label(against))
        if len(foils) > 1 or label in foils:
            raise Unreadable("two labels are named for one weight")
        return Aim(label, foils.pop() if foils else None)

    def _wanted(self, aim: Aim) -> tuple[str, str | None]:
        """The label and the foil that a clause is about, with what stands before it.

        Raises:
            Unreadable: the weights are for one label, and the clause names another.
        """
        if self.label is not None and aim.label not in (None, self.label):
            raise Unreadable(f"the weights are for {self.label}, and the clause speaks of {aim.label}")
        if self.foil is not None and aim.foil not in (None, self.foil):
            raise Unreadable("two labels are named for one weight")
        return aim.label or self.label or self.decision(), aim.foil or self.foil

    def on_map(self, cls: type[C], aim: Aim = DECISION, side: Side = "any", **fields: Any) -> C:
        """A claim on the map in scope. In a two-label target the one map serves both labels, with sides exchanged."""
        label, foil = self._wanted(aim)
        said = (fields.get(name) for name in ("word", "listed", "more", "less"))
        weighed = [word for named in said if named for word in (named if isinstance(named, tuple) else (named,))]
        found = self.signature.map_of(label, foil, self.method, weighed)
        other = self.signature.other(label)
        if found is None and other is not None and foil is None:
            found = self.signature.map_of(other, None, self.method, weighed)
            if found is not None:
                label, side = other, _OPPOSITE[side]
        if "side" in cls.__dataclass_fields__:
            fields["side"] = side
        fields |= {"label": label, "foil": foil_of(found, foil), "evidence": (found.id,) if found else ()}
        return cls(**fields)

    def on_label(self, cls: type[C], aim: Aim, **fields: Any) -> C:
        """A claim on the map of exactly this label: sums of another label's map say nothing of it."""
        label, foil = self._wanted(aim)
        found = self.signature.map_of(label, foil, self.method)
        fields |= {"label": label, "foil": foil_of(found, foil), "evidence": (found.id,) if found else ()}
        return cls(**fields)

    def words(self, node: Node, phrases: bool = False) -> tuple[Word, ...]:
        """The words that a list names, in the order said. Only edits may name ``phrases``: a map weighs single words, or parts
        of the text that it says are one."""
        within = next((self.part(t) for t in node.children if isinstance(t, Token) and t.type == "PART"), None)
        runs = [self.item(child, within) for child in node.children if not isinstance(child, Token) and child.data == "item"]
        if not phrases and any(len(run) > 1 for run in runs):
            raise Unreadable("a phrase has no weight of its own: name its words")
        words = tuple(word for run in runs for word in run)
        words = spelled(words) if phrases else words
        if len(set(words)) < len(words):
            raise Unreadable("a word is named twice")
        return words

    def all_of(self, node: Node, phrases: bool = False) -> tuple[Word, ...]:
        """The words of a list of which each is meant.

        Raises:
            Unreadable: "'a' or 'b'" leaves it open which.
        """
        if any(isinstance(t, Token) and t.type == "OR" for joint in parts(node, "lsep") for t in joint.children):
            raise Unreadable("“or” leaves it open which of the words is meant")
        return self.words(node, phrases)

    def part(self, name: str) -> Part:
        """The part of the text of this name; every token of a part has one."""
        found = self.signature.parts.get(name) or group_named(name, self.signature.instance)
        assert found is not None
        return found

    def item(self, node: Node, within: Part | None = None) -> tuple[Word, ...]:
        """One named word (or phrase) at its one place, of the text or of the part ``within`` which it is named.

        Raises:
            Unreadable: it occurs several times and the sentence does not say which is meant, or not as often as said.
        """
        surface, place, where = "", None, None
        for child in node.children:
            if not isinstance(child, Token):
                surface = str(child.children[0])
            elif child.type == "ORD":
                place = int(child)
            elif child.type == "LAST":
                place = -1
            elif child.type == "FIELD":
                where = str(child)
            elif child.type == "PART":
                if within is not None:
                    raise Unreadable("a part of the text stands in no other")
                return (self.part(str(child)),)
        return placed(self.signature.instance, surface, place, where, within)


def placed(
    instance: Instance, surface: str, place: int | None, where: str | None, within: Part | None = None
) -> tuple[Word, ...]:
    """The one place that is meant by a word or phrase: the ``place``-th (from 1; -1 the last), in the field ``where`` and in
    the part ``within``.

    Raises:
        Unreadable: it occurs several times and the sentence does not say which is meant, or not as often as said.
    """
    every = tuple(run for run in named_words(surface, instance) if where in (None, run[0].field))
    if within is not None:
        every = tuple(run for run in every if set(run) <= set(within.words))
    exact = tuple(run for run in every if " ".join(w.text for w in run) == surface)
    if place is not None and len(every) > 1 and -1 <= place <= len(every):
        return every[place - (place > 0)]
    found = exact or every
    if len(found) == 1 and place in (None, 1):
        return found[0]
    found = found if place is None else every
    times = f"{len(found)} time{'s' * (len(found) != 1)}" + (f" in the {where}" if where else "") + " there" * bool(within)
    raise Unreadable(f"‘{surface}’ occurs {times}" + ("" if place else "; say which one is meant"))


def foil_of(found: Evidence | None, said: str | None) -> str | None:
    """The foil of the map that a claim is bound to, or the one the clause names where no such map is on record."""
    if found is None:
        return said
    foil = found.values.get("foil")
    return None if foil is None else str(foil)


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
    return spoken(token.type, str(token), hedge)


def spoken(terminal: str, digits: str, hedge: str) -> Spoken:
    """A number as said by a token of this terminal.

    Raises:
        Unreadable: a decimal over one where a probability is said.
    """
    if terminal == "DECIMAL":
        if Fraction(digits) > 1:
            raise Unreadable(f"{digits} is no probability")
        if len(digits.partition(".")[2]) == 1:
            hedge = hedge or "about"  # 0.7 says what "about 70 %" says: one half of a tenth either way
        scaled = Fraction(digits) * _HUNDRED
        decimals = max(len(digits.partition(".")[2]) - 2, 0)
        digits = f"{float(scaled):.{decimals}f}"
    if terminal == "FRACTION":
        hedge = hedge or "about"
    return Spoken(digits, _UNITS[terminal], hedge)  # type: ignore[arg-type]
