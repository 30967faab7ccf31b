"""Typed claims: the closed set of things that whyproof can say about a decision. VERIFIER numbers in the comments.

A claim names words (surface form and span), labels and evidence ids; it never holds a measured number, only a number
*as said* (``Spoken``). ``evidence`` lists the records that the claim is about; an empty tuple means that nobody has
looked yet, and the verifier answers UNSUPPORTED with the tool call to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Literal

from whyproof.core.claim_base import Claim  # the base and the claims of the other room are had from here too
from whyproof.core.claim_world import (
    Condition,
    Count,
    Entailment,
    Lexical,
    Measure,
    Occurrence,
    Population,
    RuleOutcome,
    Term,
    Told,
)
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word

__all__ = [
    "CLAIMS",
    "EDIT_KINDS",
    "Agreement",
    "Claim",
    "Comparison",
    "Completeness",
    "Condition",
    "Confidence",
    "Contrast",
    "Count",
    "Definition",
    "Effect",
    "Entailment",
    "Exclusivity",
    "Flip",
    "Grade",
    "Interaction",
    "Lexical",
    "MapClaim",
    "Measure",
    "Necessity",
    "NoFlip",
    "Occurrence",
    "Population",
    "Predicted",
    "Rank",
    "RuleOutcome",
    "Share",
    "Side",
    "Sign",
    "Strength",
    "Sufficiency",
    "Term",
    "Told",
    "Top",
    "Vague",
    "Windows",
    "claim_from_dict",
]  # fmt: skip

Side = Literal["any", "for", "against"]
Vague = Literal["most", "slightly", "strongly"]
Grade = Literal["deleted", "sampled", "every"]
#: Kinds of edits of a search, in the order in which a sentence names them.
EDIT_KINDS = (
    "delete", "antonym", "synonym", "hypernym", "negation", "quantifier", "identity", "typo", "case", "gradient", "fitting",
    "listed", "suggested", "keep",
)  # fmt: skip


# --- claims on an attribution map (evidence kind "feature_attribution") -----------------------------------------------


@dataclass(frozen=True, kw_only=True)
class MapClaim(Claim):
    """Base of the claims on one map: that of ``label``, against ``foil`` where one is named ("positive rather than neutral")."""

    label: str
    foil: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rank(MapClaim):
    """(1) ``word`` has rank ``rank`` by |weight| among the words on ``side``; strict: a tie refutes it."""

    kind: ClassVar[str] = "rank"
    word: Word
    rank: int = 1
    side: Side = "any"


@dataclass(frozen=True, kw_only=True)
class Top(MapClaim):
    """(1) The ``listed`` words are, in no order, the ones with the largest |weight| on ``side``; strict."""

    kind: ClassVar[str] = "top"
    listed: tuple[Word, ...]
    side: Side = "any"


@dataclass(frozen=True, kw_only=True)
class Sign(MapClaim):
    """(2) Every listed word's weight for ``label`` is positive (``for``) or negative (``against``)."""

    kind: ClassVar[str] = "sign"
    listed: tuple[Word, ...]
    side: Literal["for", "against"]


@dataclass(frozen=True, kw_only=True)
class Share(MapClaim):
    """(3) The listed words' share of the sum of all |weights| isaid: a number, or "most"."""

    kind: ClassVar[str] = "share"
    listed: tuple[Word, ...]
    share: Spoken | Vague


@dataclass(frozen=True, kw_only=True)
class Comparison(MapClaim):
    """(3) |weight of more| > |weight of less|; with ``times``, their ratio isaid; with ``equal``, they differ by
    at most 5 % of the larger."""

    kind: ClassVar[str] = "comparison"
    more: Word
    less: Word
    times: Spoken | None = None
    equal: bool = False


@dataclass(frozen=True, kw_only=True)
class Strength(MapClaim):
    """(3) |weight| against the largest |weight|, in a vague word: "slightly" or "strongly"."""

    kind: ClassVar[str] = "strength"
    listed: tuple[Word, ...]
    how: Vague


@dataclass(frozen=True, kw_only=True)
class Exclusivity(MapClaim):
    """(4) No word but the listed ones matters: each is below tau times the largest, for every tau that "slightly" admits."""

    kind: ClassVar[str] = "exclusivity"
    listed: tuple[Word, ...]


@dataclass(frozen=True, kw_only=True)
class Completeness(MapClaim):
    """(17, first measure) The weights add up to the model's score to within ``gap`` of it."""

    kind: ClassVar[str] = "completeness"
    gap: Spoken


# --- claims on model queries (evidence kinds "prediction", "counterfactual", "search") ------------------------------


@dataclass(frozen=True, kw_only=True)
class Predicted(Claim):
    """(11) The model's label is ``label`` (or, ``holds`` false, is not)."""

    kind: ClassVar[str] = "prediction"
    label: str
    holds: bool = True


@dataclass(frozen=True, kw_only=True)
class Confidence(Claim):
    """(11) The model's probability of ``label`` isaid. ``edits`` empty: of the text as it stands; otherwise of the
    edited text."""

    kind: ClassVar[str] = "confidence"
    label: str
    probability: Spoken
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Contrast(Claim):
    """(10) The model holds ``label`` for more probable than ``foil``; with ``times``, that many times."""

    kind: ClassVar[str] = "contrast"
    label: str
    foil: str
    times: Spoken | None = None


@dataclass(frozen=True, kw_only=True)
class Necessity(Claim):
    """(5) Deleting the listed words changes the model's label (``holds``), or does not."""

    kind: ClassVar[str] = "necessity"
    listed: tuple[Word, ...]
    holds: bool = True


@dataclass(frozen=True, kw_only=True)
class Sufficiency(Claim):
    """(6) The listed words alone get the same label (``holds``), or do not. ``grade`` says how that is known.

    ``deleted``: of the one text where all other words are deleted. ``sampled``: of the texts where the other words are
    replaced at random, the share that keeps the label lies on the side of ``rate`` that its hedge says, at ``confidence``
    or more (exact binomial bound; ``holds`` is true). ``every``: of every text that deletes some or all of the others.
    """

    kind: ClassVar[str] = "sufficiency"
    listed: tuple[Word, ...]
    holds: bool = True
    grade: Grade = "deleted"
    rate: Spoken | None = None
    confidence: Spoken | None = None


@dataclass(frozen=True, kw_only=True)
class Flip(Claim):
    """(7) With these edits the model's label is ``label`` (or, ``holds`` false, is not)."""

    kind: ClassVar[str] = "counterfactual"
    edits: tuple[Edit, ...]
    label: str
    holds: bool = True


@dataclass(frozen=True, kw_only=True)
class NoFlip(Claim):
    """(8) None of the ``tried`` texts with up to ``up_to`` words edited gets ``aim`` (or, without aim, another label), and they
    are *all* such texts: all deletions or, where ``kinds`` says so, all edits of those kinds that the search lists. Of the
    kind "keep" the texts are those that keep one to ``up_to`` words and nothing else."""

    kind: ClassVar[str] = "universal"
    tried: int
    up_to: int
    aim: str | None = None
    kept: tuple[Word, ...] = ()
    kinds: tuple[str, ...] = ("delete",)


@dataclass(frozen=True, kw_only=True)
class Effect(Claim):
    """(16) What an intervention did: deleting the listed words lowers or raises the probability of ``label``,
    by so many points where ``points`` is said. This is what "because" may rest on."""

    kind: ClassVar[str] = "causal"
    listed: tuple[Word, ...]
    label: str
    direction: Literal["lowers", "raises"]
    points: Spoken | None = None


@dataclass(frozen=True, kw_only=True)
class Interaction(Claim):
    """(9) What ``first`` and ``second`` do together beyond what each does alone, to the probability of ``label``:
    d = p(text) - p(text without first) - p(text without second) + p(text without both). ``positive``: d is above epsilon;
    ``negative``: below minus epsilon; ``none``: neither. ``points``: |d| is so many points."""

    kind: ClassVar[str] = "interaction"
    first: tuple[Word, ...]
    second: tuple[Word, ...]
    label: str
    sign: Literal["positive", "negative", "none"]
    points: Spoken | None = None


@dataclass(frozen=True, kw_only=True)
class Windows(Claim):
    """The model's window is shorter than the text: it was read in ``count`` overlapping parts."""

    kind: ClassVar[str] = "windows"
    count: int


# --- claims on the conversation and on definitions -----------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Agreement(Claim):
    """(18) ``said`` was stated at turn ``turn`` (counted from 1), still stands there and still follows from its evidence."""

    kind: ClassVar[str] = "agreement"
    said: Claim
    turn: int


@dataclass(frozen=True, kw_only=True)
class Definition(Claim):
    """A method card says this of the method, word for word (evidence kind "card")."""

    kind: ClassVar[str] = "definition"
    term: str
    aspect: str


CLAIMS: dict[str, type[Claim]] = {
    c.kind: c
    for c in (
        Rank, Top, Sign, Share, Comparison, Strength, Exclusivity, Completeness,
        Predicted, Confidence, Contrast, Necessity, Sufficiency, Flip, NoFlip, Effect,
        Windows, Agreement, Definition, Interaction,
        Count, Population, Measure, Occurrence, Lexical, Told, RuleOutcome, Entailment,
    )
}  # fmt: skip


def claim_from_dict(data: Mapping[str, Any]) -> Claim:
    """Inverse of ``Claim.to_dict``.

    Raises:
        KeyError, TypeError, ValueError: not a claim of the closed set, or fields missing, unknown or of the wrong form.
    """
    cls = CLAIMS[data["kind"]]
    args = data["args"]
    known = {f.name for f in fields(cls)} - {"evidence"}
    if set(args) != known:
        raise ValueError(f"expected arguments {sorted(known)}; got {sorted(args)}")
    return cls(evidence=tuple(data["evidence"]), **{name: _from_json(name, value) for name, value in args.items()})


def _from_json(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_from_json(name, v) for v in value)
    if not isinstance(value, dict):
        return value
    if "kind" in value:
        return claim_from_dict(value)
    if "action" in value:
        return Edit.from_dict(value)
    for key, cls in (("digits", Spoken), ("sense", Term), ("column", Condition)):
        if key in value:
            return cls.from_dict(value)
    return Word.from_dict(value)
