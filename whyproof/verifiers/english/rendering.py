"""From claims to one sentence: the narrow half of the controlled English. ``parse`` gives the same claims back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from whyproof.core.claim import (
    Agreement,
    Claim,
    Confidence,
    Definition,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    Predicted,
    Rank,
    Sign,
    Sufficiency,
    Told,
    Top,
    Windows,
)
from whyproof.core.errors import InputError
from whyproof.core.text import Edit, Word
from whyproof.verifiers.english.part_names import quoted_once
from whyproof.verifiers.english.phrasing import clause, led_by
from whyproof.verifiers.english.phrasing_parts import Clause, label_name, spoken
from whyproof.verifiers.english.phrasing_world import WORLD_WORDINGS, together
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.told import it_told

MapScope = tuple[str | None, str | None, str | None]  # label, foil and method that lead a clause; None: the default

_DEFAULT: MapScope = (None, None, None)
_CLOSING = "'’”\"»`"
_EXPERT = ("expert", "detailed")


def render(claims: Sequence[Claim], signature: Signature, level: str = "simple") -> str:
    """One sentence that says these claims in this order; at the levels "expert" and "detailed" it names the methods.

    ``parse(render(claims), signature).claims == claims``, where claims are bound as ``parse`` binds them and written as
    it writes them: a list of one is a rank, neighbouring deletions are one edit.

    Raises:
        InputError: no claim, or a definition or a note on long texts among other claims.
    """
    if not claims:
        raise InputError("at least one claim", "none", "render only what is said")
    if isinstance(claims[0], Definition) and len(claims) == 1:
        return _definition(claims[0], signature)
    if isinstance(claims[0], Windows) and len(claims) == 1:
        parts = claims[0].count
        return f"The text is longer than the model can read at once: it was read in {parts} overlapping parts."
    writer = _Writer(signature, level in _EXPERT)
    for _, run in groupby(_said(claims, signature, writer), key=lambda s: s.run):
        writer.add(list(run))
    text = quoted_once(writer.text, signature.instance)
    return text[0].upper() + text[1:] + "."


def _definition(claim: Definition, signature: Signature) -> str:
    card = signature.described(claim)
    text = card.values.get(claim.aspect) if card else None
    if not isinstance(text, str):
        raise InputError(f"the card of {claim.term} in the pack", "none", "cite the card as evidence")
    return text


@dataclass(frozen=True)
class _Said:
    """A claim with its clause and what must lead it; neighbours of one ``run`` share their subject."""

    claim: Claim
    clause: Clause
    turn: int | None
    map: MapScope | None
    run: object


def _said(claims: Sequence[Claim], signature: Signature, writer: _Writer) -> list[_Said]:
    found: list[_Said] = []
    for number, outer in enumerate(claims):
        turn, claim = (outer.turn, outer.said) if isinstance(outer, Agreement) else (None, outer)
        both = together(found[-1].claim, claim, signature) if found and found[-1].turn == turn else None
        if both is not None:
            found.pop()
        worded = both or clause(claim, signature)
        scope = writer.map_scope(claim) if _on_map(claim) else None
        run: object = (worded.subject, turn, scope) if worded.subject else number
        found.append(_Said(claim, worded, turn, scope, run))
    return found


def _label(claim: Claim) -> str:
    return str(getattr(claim, "label", ""))


def _on_map(claim: Claim) -> bool:
    return claim.kind in ("rank", "top", "sign", "share", "comparison", "strength", "exclusivity", "completeness")


def _apart(claim: Claim | None) -> bool:
    """Whether the claim's clause stands alone between semicolons: none of its kind takes over from the clause before."""
    return type(claim) in WORLD_WORDINGS or (isinstance(claim, Sufficiency) and claim.grade != "deleted")


class _Writer:
    """Writes clause after clause, and keeps what the reader will take over from one clause to the next."""

    def __init__(self, signature: Signature, methods: bool) -> None:
        self.signature, self.methods = signature, methods
        self.text = ""
        self.turn: int | None = None
        self.map: MapScope = _DEFAULT
        self.edits: tuple[Edit, ...] = ()
        self.subject: tuple[Word, ...] = ()
        self.before: Claim | None = None
        self.joined = False  # the last clause was joined by "and" or "but": one is enough

    def add(self, run: list[_Said]) -> None:
        """One clause, or one for several claims on the same words."""
        first = run[0]
        joint = self._joint(first)
        self.joined = joint.startswith(", ")
        self.text += joint
        if ";" in joint:
            self.turn, self.edits = None, ()
        self.text += self._lead(first)
        self.text += self._run([s.clause for s in run], first) if first.clause.subject else self._single(first)
        self.before = run[-1].claim

    def map_scope(self, claim: Claim) -> MapScope:
        """The least that must lead a claim on a map for it to be bound to the map it cites."""
        label = _label(claim)
        own = isinstance(claim, Sign) or (isinstance(claim, Rank | Top) and claim.side != "any")
        record = self.signature.described(claim)
        bare: list[str | None] = [None] if own or label == self.signature.decision else []
        if record is None:
            return (bare[0] if bare else label, None, None)
        foil = str(record.values["foil"]) if record.values.get("foil") is not None else None
        unsigned = record.values.get("signed") is False  # whose words "count" is never left unsaid
        methods = [record.method] if self.methods or unsigned else [None, record.method]
        options: list[MapScope] = [(name, None, method) for method in methods for name in [*bare, label] if foil is None]
        options += [(label, foil, method) for method in methods if foil is not None]
        for option in options:
            if self.signature.map_of(label, option[1], option[2], claim.words) is record:
                return option
        return options[-1]

    def _joint(self, said: _Said) -> str:
        if not self.text:
            return ""
        loses_turn = self.turn is not None and said.turn is None
        plain_model = said.map is None and not said.clause.edits and not said.clause.subject
        loses_edits = bool(self.edits) and plain_model
        if loses_turn or loses_edits or self._would_run_on(said) or _apart(said.claim) or _apart(self.before):
            return "; "
        if isinstance(self.before, Necessity) and isinstance(said.claim, Flip) and said.clause.edits == self.edits:
            return ": "
        if self.joined and self.turn is None and not self.edits and not self._sure(said):
            return "; "
        turns = isinstance(said.claim, Sign | Rank | Top) and said.claim.side == "against"
        return ", but " if turns and getattr(self.before, "side", "for") != "against" else ", and "

    def _would_run_on(self, said: _Said) -> bool:
        """Whether words at the end of the text and words at the start of the clause could be read as one list."""
        ends_in_words = (
            self.text[-1] in (*_CLOSING, ")")
            or self.text.endswith(" sentence")
            or any(self.text.endswith(f" in the {f}") for f in self.signature.instance.fields)
        )
        return ends_in_words and (bool(said.clause.subject) or isinstance(said.claim, Sufficiency))

    def _lead(self, said: _Said) -> str:
        leads = []
        if said.turn is not None and said.turn != self.turn:
            leads.append(f"as said in answer {said.turn}, ")
            self.turn = said.turn
        if said.map is not None and not self._reached(said):
            self.map = said.map if said.map != _DEFAULT or self.map == _DEFAULT else (_label(said.claim), None, None)
            if self.map != _DEFAULT:
                leads.append(self._map_lead(self.map))
        if said.clause.edits and said.clause.edits != self.edits:
            leads.append(f"{led_by(said.clause.edits, self.signature)}, ")
        return "".join(leads)

    def _reached(self, said: _Said) -> bool:
        """Whether the lead in force already means the map that the claim cites."""
        assert said.map is not None
        label, (led, foil, method) = _label(said.claim), self.map
        if said.map == self.map:
            return True
        if foil is not None or said.map[1] is not None or method != said.map[2]:
            return False
        return label == led or (led is None and label == self.signature.decision)

    def _map_lead(self, scope: MapScope) -> str:
        label, foil, method = scope
        by = f"by {self.signature.title(method)}" if method else ""
        of = f"for {label_name(label)}" if label else ""
        against = f" rather than {label_name(foil)}" if foil else ""
        return " ".join(filter(None, (by, of))) + against + ", "

    def _single(self, said: _Said) -> str:
        claim, before, same_text = said.claim, self.before, said.clause.edits == self.edits
        self.edits = said.clause.edits
        if isinstance(claim, Exclusivity) and self.subject == claim.listed:
            return "nothing else matters"
        if isinstance(claim, Exclusivity | Sufficiency):
            self.subject = claim.listed
        if isinstance(claim, Effect):
            self.edits = (Edit("delete", claim.listed),)
        if isinstance(claim, Effect) or (said.clause.edits and not same_text):
            self.subject = ()
        if isinstance(claim, Told) and isinstance(before, Told) and claim.graph == before.graph and said.turn is None:
            return it_told(said.clause.text)
        if isinstance(claim, Confidence) and same_text and self._sure(said):
            return f"it is {spoken(claim.probability)} sure"
        if isinstance(claim, Confidence) and same_text and isinstance(before, Predicted | Flip | Confidence):
            return said.clause.text.replace("the model", "it", 1)
        return said.clause.text

    def _sure(self, said: _Said) -> bool:
        """Whether the claim is how sure the model is of what it was just said to say."""
        claim, before = said.claim, self.before
        says = isinstance(before, Predicted | Flip) and before.holds
        if not isinstance(claim, Confidence) or not says or getattr(before, "label", None) != claim.label:
            return False
        return claim.edits == getattr(before, "edits", ())

    def _run(self, clauses: list[Clause], said: _Said) -> str:
        self.edits = ()
        self.subject = clauses[0].subject
        opening, rest = clauses[0].opening, clauses[1:]
        several = len(self.subject) > 1
        if opening and not rest:
            return opening
        if opening and said.turn is None and (several or len(rest) > 1):
            shares = several and len(rest) == 1 and rest[0].predicate.startswith("carry")
            return f"{opening}; {'together ' * shares}{'they' if several else 'it'} {_chain(rest)}"
        return clauses[0].text.removesuffix(clauses[0].predicate) + _chain(clauses)


def _chain(clauses: list[Clause]) -> str:
    predicates = [c.predicate for c in clauses]
    return predicates[0] if len(predicates) == 1 else f"{', '.join(predicates[:-1])} and {predicates[-1]}"
