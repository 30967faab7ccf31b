"""Frames of rules and theories: what a rule makes of a thing, and what follows from a premise with its explanation."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import Entailment, RuleOutcome
from whyproof.verifiers.english.bind_world import rules_id, theory_id
from whyproof.verifiers.english.frames.items import Item, plain
from whyproof.verifiers.english.frames.patterns import match
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.vocabulary import hypothesis_of, resolved

Items = list[Item]


# --- rules ------------------------------------------------------------------------------------------------------------


def ruled(s: Saying) -> Claims | None:
    """ "By the rule R, E is O", "the rule R makes E not O"."""
    if not s.fits("RULEN NAME|Q", "RULETALK NOT ROWN LABELN") or s.has("L", "METHOD"):
        return None
    rule = _rule(s)
    others = [x for x in s.all("NAME", "Q") if x is not rule]
    vocabulary = s.signature.vocabulary
    if len(others) != 2 or len(s.all("RULEN")) != 1:
        return None
    ways = [(e, o) for e, o in (others, others[::-1]) if _is(e, vocabulary.entities) and _is(o, vocabulary.outcomes)]
    if len(ways) != 1:
        return None
    entity, outcome = ways[0]
    if any(x.text in ("if", "when", "where") and s.place(x) < s.place(outcome) < s.place(rule) for x in s.items):
        return None  # that the outcome comes with the rule, and not from it
    denied = s.all("NOT")
    if len(denied) > 1 or (denied and not _denies(s, denied[0], outcome)):
        return None
    names = [resolved(str(x.value), known) for x, known in (
        (rule, vocabulary.rules), (entity, vocabulary.entities), (outcome, vocabulary.outcomes))]  # fmt: skip
    if None in names:
        return None
    r, e, o = (str(x) for x in names)
    return [RuleOutcome(rule=r, entity=e, outcome=o, holds=not denied, evidence=rules_id(s.signature, r, e, o))]


def _is(item: Item, known: tuple[str, ...]) -> bool:
    return resolved(str(item.value), known) is not None


def _rule(s: Saying) -> Item:
    """The name beside the word "rule".

    Raises:
        Unfit: none, or no rule on record.
    """
    noun = s.one("RULEN")
    known = s.signature.vocabulary.rules
    after, before = s.next(noun, ("COLON",)), s.before(noun, ())
    for item in (after, before):
        if item is not None and item.has("NAME", "Q") and _is(item, known) and _beside(s, noun, item):
            return item
    if noun.value is not None:
        return noun
    raise Unfit


def _beside(s: Saying, noun: Item, item: Item) -> bool:
    gap = s.signature is not None and abs(s.place(noun) - s.place(item))
    return gap == 1


def _denies(s: Saying, denial: Item, outcome: Item) -> bool:
    """ "is not O", "as not O": the outcome is denied, and not that the rule says so."""
    return s.next(denial, ("DET",)) is outcome


# --- theories ---------------------------------------------------------------------------------------------------------

_DERIVES = (
    "deduc",
    "deriv",
    "infer",
    "conclud",
    "prov",
    "show",
    "establish",
    "demonstrat",
    "refut",
    "disprov",
    "exclud",
    "reject",
    "rul",
    "drawn",
    "reach",
)
_WEAK = ("true", "hold", "accept", "believe", "false")


def followed(s: Saying) -> Claims | None:
    """ "The premise and the explanation entail H", "H contradicts the premise with the explanation"."""
    s = _disallowing(_with_hypothesis(s))
    if not s.fits("PREMISE EXPLANATIONN H", "FOLLOWSV REFUTESV THEORYTALK HYPOTHESISN NOWAY CAN IF BOTH AND NOT") or s.has(
        "L", "METHOD"
    ):
        return None
    if len(s.all("H")) != 1 or len(s.all("PREMISE")) != 1 or len(s.all("EXPLANATIONN")) != 1:
        return None
    refutes = [x for x in s.all("REFUTESV") if not x.has("PREMISE", "EXPLANATIONN")]
    if len(refutes) > 1 or s.has("NOT") or not _can_is_certain(s):
        return None
    if any(x.text.endswith(_FALSE) and not _said_of_hypothesis(s, x) for x in refutes):
        return None
    follows = s.all("FOLLOWSV")
    if any(x.text.startswith(("allow", "let", "permit")) for x in follows) and not any(
        x.text.startswith(_DERIVES) for x in s.items
    ):
        return None  # what is allowed to be true is not said to be
    if not refutes and not follows:
        return None
    if s.has("NOWAY"):
        holds = _impossible(s, refutes)
    else:
        holds = not refutes
        if not _directed(s, refuted=bool(refutes)):
            return None
    hypothesis = str(s.one("H").value)
    return [Entailment(hypothesis=hypothesis, holds=holds, evidence=theory_id(s.signature, hypothesis))]


_FALSE = ("false", "untrue", "true", "incorrect", "wrong", "falsehood", "falsity")


def _said_of_hypothesis(s: Saying, false: Item) -> bool:
    """ "H is false", and not "if the premise is false"."""
    named = [x for x in s.items[: s.place(false)] if x.has("H", "PREMISE", "EXPLANATIONN")]
    return named[-1].has("H") if named else s.first_after(false, "H", "PREMISE", "EXPLANATIONN") is s.one("H")


def _with_hypothesis(s: Saying) -> Saying:
    """The quoted or named sentence that a theory on record is about, as H."""
    known = s.signature.vocabulary.hypotheses

    def named(item: Item) -> Item:
        if not item.has("Q", "NAME"):
            return item
        found = hypothesis_of(str(item.value), known)
        return plain("H", item, found) if found is not None else item

    return replace(s, items=tuple(named(x) for x in s.items))


def _disallowing(s: Saying) -> Saying:
    """ "Do not allow H to be true" as one verb that refutes."""
    items = list(s.items)
    for at, item in enumerate(items):
        found = match("NOT ALLOWV:verb REL? H:h THEORYTALK? BE? FOLLOWSV:true", items, at)
        if item.has("NOT") and found and found[1]["verb"].text in ("allow", "permit", "let") and found[1]["true"].text in _TRUE:
            denied = plain("REFUTESV", found[1]["verb"], form="base")
            return replace(s, items=(*items[:at], denied, found[1]["h"], *items[found[0] :]))
    return s


_TRUE = ("true", "be true", "hold")


def _can_is_certain(s: Saying) -> bool:
    """ "can be deduced" is said of what follows; "can be true" is not."""
    for can in s.all("CAN"):
        verb = s.next(can, ("BE", "WE", "THEORYTALK")) if s.next(can, ("DET",)) is not None else None
        if verb is None or not verb.text.startswith(_DERIVES):
            return False
    return True


def _impossible(s: Saying, refutes: Items) -> bool:
    """ "There is no way for the premise and the explanation to be true and H false" (or: H true).

    Raises:
        Unfit: it is the premise that is said to be false.
    """
    if len(s.all("NOWAY")) != 1:
        raise Unfit
    if not refutes:
        return False
    if refutes[0].text not in ("false", "untrue", "not true", "be false"):
        raise Unfit
    hypothesis, false = s.place(s.one("H")), s.place(refutes[0])
    if hypothesis > false or any(x.has("PREMISE", "EXPLANATIONN") for x in s.items[hypothesis:]):
        raise Unfit
    return True


def _directed(s: Saying, refuted: bool) -> bool:
    """Whether it is the premise that the hypothesis follows from, and not the other way round."""
    hypothesis, premise = s.one("H"), s.one("PREMISE")
    conditions = s.all("IF") + [
        x for x in s.items if x.text in ("suppose", "assume", "assuming", "supposing", "given", "granting") and not x.has("IF")
    ]
    for condition in conditions:
        after = next((x for x in s.items[s.place(condition) :] if x.has("H", "PREMISE", "EXPLANATIONN")), None)
        if after is None or after.has("H"):
            return False
    if refuted and not s.has("IF"):
        return True
    first = s.place(hypothesis) < s.place(premise)
    if not first:
        before = s.before(hypothesis, ("DET", "HYPOTHESISN", "REL", "COMMA", "COLON"))
        return before is None or not before.has("FROM", "BY", "WITH", "IF", "BECAUSE")
    between = s.items[s.place(hypothesis) + 1 : s.place(premise)]
    verbs = [x for x in between if x.has("FOLLOWSV", "REFUTESV")]
    linked = any(
        x.has("FROM", "BY", "OF", "IF")
        or x.text in ("given", "with", "in light of", "on the basis of", "based on", "under", "through", "via", "as")
        for x in between
    )
    active = any(
        x.form in ("s", "base")
        and x.text.startswith(
            (
                "entail",
                "impl",
                "prov",
                "support",
                "yield",
                "lead",
                "give",
                "guarantee",
                "establish",
                "show",
                "demonstrat",
                "justif",
                "necessitat",
                "ensure",
                "make",
            )
        )
        for x in verbs
    )
    return linked and not active


RULED = (ruled,)
FOLLOWED = (followed,)
