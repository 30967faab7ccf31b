"""How claims beyond weights and answers are worded; each is a clause of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from whyproof.core.claim import (
    Claim,
    Condition,
    Count,
    Entailment,
    Interaction,
    Lexical,
    Measure,
    Occurrence,
    Population,
    RuleOutcome,
    Sufficiency,
    Term,
    Told,
)
from whyproof.core.errors import InputError
from whyproof.core.text import Word
from whyproof.verifiers.english.phrasing_parts import Clause, label_name, names, spoken
from whyproof.verifiers.english.quotes import quote
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable, lexemes
from whyproof.verifiers.english.told import told
from whyproof.verifiers.english.vocabulary import hypothesis_of, resolved

#: Columns that every data set has; the grammar knows them without quotes.
_STANDING = ("prediction", "label", "text")


def name(said: str, known: tuple[str, ...], signature: Signature) -> str:
    """A name from the records as it stands, or in quotes where it would be read as something else."""
    ahead = [n for n in signature.vocabulary.names if n != said.casefold() and n.startswith(f"{said.casefold()} ")]
    try:
        read = lexemes(said, signature)
    except Unreadable:
        return quote(said)
    alone = len(read) == 1 and read[0].type == "NAME" and not ahead and not said.endswith((".", "!"))
    return said if alone and resolved(read[0].value, known) == resolved(said, known) else quote(said)


def _interaction(claim: Interaction, signature: Signature) -> Clause:
    pair = f"together, {_group(claim.first, signature)} and {_group(claim.second, signature)} add"
    chance = f"to the probability of {label_name(claim.label)}"
    if claim.sign == "none":
        if claim.points is not None:
            raise InputError("no interaction, or one of so many points", "both", "leave the points out")
        return Clause(f"{pair} the same {chance} as one by one")
    amount = f"{spoken(claim.points)} " if claim.points else ""
    return Clause(f"{pair} {amount}{'more' if claim.sign == 'positive' else 'less'} {chance} than one by one")


def _group(words: Sequence[Word], signature: Signature) -> str:
    return " with ".join(names([word], signature) for word in words)


def sufficiency(claim: Sufficiency, signature: Signature) -> Clause:
    """The two grades that rest on many texts."""
    several = len(claim.listed) > 1
    subject = f"{names(claim.listed, signature)} alone"
    if claim.grade == "sampled":
        if claim.rate is None or claim.confidence is None or not claim.holds:
            raise InputError("a share and its confidence", "none", "say over what share, and how surely")
        keep = "keep" if several else "keeps"
        fillings = f"in {spoken(claim.rate)} of random fillings, at {spoken(claim.confidence)} confidence"
        return Clause(f"{subject} {keep} the label {fillings}")
    be = f"{'are' if several else 'is'}{'' if claim.holds else ' not'}"
    return Clause(f"{subject} {be} enough whichever of the other words are deleted")


def _occurrence(claim: Occurrence, signature: Signature) -> Clause:
    where = f"in the {claim.field}" if claim.field is not None and len(signature.instance.fields) > 1 else "in the text"
    surface = quote(claim.surface)
    if claim.times == 0:
        return Clause(f"{surface} does not stand {where}")
    times = {1: "once", 2: "twice"}.get(claim.times, f"{claim.times} times")
    return Clause(f"{surface} stands {times} {where}")


# --- word meanings ----------------------------------------------------------------------------------------------------------

_RELATIONS = {
    "kind_of": ("is a kind of", "is not a kind of"),
    "part_of": ("is a part of", "is not a part of"),
    "synonym": ("means the same as", "does not mean the same as"),
    "antonym": ("is the opposite of", "is not the opposite of"),
    "similar_to": ("is similar in meaning to", "is not similar in meaning to"),
    "derived_from": ("is derived from", "is not derived from"),
    "entails": ("implies", "does not imply"),
    "related_to": ("is related to", "is not related to"),
    "polarity": ("has the polarity", "does not have the polarity"),
}


def _term(term: Term) -> str:
    return quote(term.text) + (f" ({term.sense})" if term.sense else "")


def _lexical(claim: Lexical, signature: Signature) -> Clause:
    del signature
    if claim.relation == "polarity" and claim.object in (Term("positive"), Term("negative")):
        return Clause(f"{_term(claim.subject)} is {'' if claim.holds else 'not '}a {claim.object.text} word")
    how = _RELATIONS[claim.relation][0 if claim.holds else 1]
    return Clause(f"{_term(claim.subject)} {how} {_term(claim.object)}")


# --- data sets ----------------------------------------------------------------------------------------------------------------

_AMONG = {"is": "is", "is_not": "is not", "contains": "contains", "lacks": "lacks"}


def _column(condition: Condition, signature: Signature) -> str:
    column = condition.column
    return column if column in _STANDING else name(column, signature.vocabulary.columns, signature)


def _among(conditions: Sequence[Condition], signature: Signature) -> str:
    said = [f"whose {_column(c, signature)} {_AMONG[c.relation]} {quote(c.value)}" for c in conditions]
    return "".join(f" {part}" for part in [" and ".join(said)] if part)


def _having(conditions: Sequence[Condition], signature: Signature) -> str:
    if not conditions:
        raise InputError("what the rows have", "nothing", "name a condition")
    return "have " + " and ".join(f"a {_column(c, signature)} that {_AMONG[c.relation]} {quote(c.value)}" for c in conditions)


def _data(data: str, signature: Signature) -> str:
    return name(data, signature.vocabulary.data, signature)


def _count(claim: Count, signature: Signature) -> Clause:
    data = _data(claim.data, signature)
    if not claim.having and not claim.among and claim.count is not None:
        return Clause(f"{data} has {claim.count:,} rows")
    amount = f"{claim.count:,}" if claim.count is not None else claim.share if isinstance(claim.share, str) else None
    if amount is None:
        if claim.share is None or isinstance(claim.share, str):
            raise InputError("a count or a share", "neither", "say one of them")
        amount = spoken(claim.share)
    return Clause(f"of the rows of {data}{_among(claim.among, signature)}, {amount} {_having(claim.having, signature)}")


def said_together(first: Claim, second: Claim) -> bool:
    """Whether one clause says both: how many rows there are and how many of them have something; or a share's two bounds."""
    if isinstance(first, Count) and isinstance(second, Count):
        whole = first.count is not None and not first.having and not first.among
        return whole and first.data == second.data and bool(second.having) and not second.among
    if isinstance(first, Population) and isinstance(second, Population):
        sides = (first.share.hedge, second.share.hedge) == ("over", "under")
        return sides and replace(first, share=second.share) == second
    return False


def together(first: Claim, second: Claim, signature: Signature) -> Clause:
    """Both as one clause."""
    if isinstance(first, Count) and isinstance(second, Count):
        worded = _count(second, signature)
        return Clause(worded.text.replace("of the rows of ", f"of the {first.count:,} rows of ", 1))
    assert isinstance(first, Population) and isinstance(second, Population)
    rows, having = _of_population(first, signature)
    sure, shares = f"at {spoken(first.confidence)} confidence each", f"{spoken(first.share)} and {spoken(second.share)}"
    return Clause(f"{sure}, {rows}, {shares} {having}")


def _of_population(claim: Population, signature: Signature) -> tuple[str, str]:
    rows = f"of all rows that {_data(claim.data, signature)} was drawn from{_among(claim.among, signature)}"
    return rows, _having(claim.having, signature)


def _population(claim: Population, signature: Signature) -> Clause:
    rows, having = _of_population(claim, signature)
    return Clause(f"at {spoken(claim.confidence)} confidence, {rows}, {spoken(claim.share)} {having}")


# --- measures, rules, theories --------------------------------------------------------------------------------------------------


def _measure(claim: Measure, signature: Signature) -> Clause:
    known = signature.vocabulary.measures
    gap = claim.measure == "completeness_gap"
    measure = "completeness gap" if gap else name(claim.measure.replace("_", " "), known, signature)
    subject = f"the {measure} of {signature.title(claim.method)} for {label_name(claim.label)}"
    if isinstance(claim.value, str):
        return Clause(f"{subject} {'passes' if claim.value == 'pass' else 'fails'} its threshold")
    return Clause(f"{subject} is {spoken(claim.value)}")


def _rule(claim: RuleOutcome, signature: Signature) -> Clause:
    known = signature.vocabulary
    rule, entity = name(claim.rule, known.rules, signature), name(claim.entity, known.entities, signature)
    outcome = name(claim.outcome, known.outcomes, signature)
    return Clause(f"by the rule {rule}, {entity} {'counts' if claim.holds else 'does not count'} as {outcome}")


def _entailment(claim: Entailment, signature: Signature) -> Clause:
    bare = claim.hypothesis.removesuffix(".")  # the sentence around it brings its own
    said = bare if hypothesis_of(bare, signature.vocabulary.hypotheses) == claim.hypothesis else claim.hypothesis
    verb = "entails" if claim.holds else "contradicts"
    return Clause(f"the premise with the explanation {verb} {quote(said)}")


WORLD_WORDINGS: dict[type[Claim], Callable[[Any, Signature], Clause]] = {
    Interaction: _interaction,
    Occurrence: _occurrence,
    Lexical: _lexical,
    Told: lambda claim, signature: Clause(told(claim)),
    Count: _count,
    Population: _population,
    Measure: _measure,
    RuleOutcome: _rule,
    Entailment: _entailment,
}
