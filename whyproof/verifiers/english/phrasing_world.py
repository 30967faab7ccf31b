"""How claims beyond weights and answers are worded; each is a clause of its own."""

from __future__ import annotations

import re
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
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word
from whyproof.verifiers.english.phrasing_parts import Clause, label_name, names, spoken
from whyproof.verifiers.english.quotes import quote
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable, lexemes
from whyproof.verifiers.english.told import told
from whyproof.verifiers.english.vocabulary import hypothesis_of, resolved

#: Columns that every data set has; the grammar knows them without quotes.
_STANDING = ("prediction", "label", "text")
#: Columns whose values are amounts: a length of so much.
_MEASURED = ("length", "certainty")
_WORDS = ("contains", "lacks")
#: What a row has beside its texts.
_OF_ROWS = ("prediction", "label", "correct", "row", *_MEASURED)


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

_RELATIONS_OF_ROWS = {"is": "that is", "is_not": "that is not", "contains": "that contains", "lacks": "that lacks"}


def _column(condition: Condition, signature: Signature) -> str:
    column = condition.column
    return column if column in _STANDING else name(column, signature.vocabulary.columns, signature)


#: The same in the name of the rows: "whose source is 'web'".
_WHOSE = {"is": "is", "is_not": "is not", "contains": "contains", "lacks": "lacks"}


def _property(condition: Condition, signature: Signature, one: bool) -> str:
    """What rows (or one row) that meet the condition are, contain or have."""
    be, column, relation, value = "is" if one else "are", condition.column, condition.relation, condition.value
    if relation == "is" and value in signature.labels and column in ("prediction", "label"):
        return f"{be} {'predicted' if column == 'prediction' else 'labelled'} {label_name(value)}"
    if relation == "is" and column == "correct" and value in ("true", "false"):
        return f"{be} predicted {'correctly' if value == 'true' else 'wrongly'}"
    if column == "text" and relation == "contains":
        return f"{'contains' if one else 'contain'} {quote(value)}"
    if column == "text" and relation == "lacks":
        return f"{'does' if one else 'do'} not contain {quote(value)}"
    if relation == "is" and (said := _so_much(column, value)):
        return f"{be} {said}"
    if relation == "is" and column in _MEASURED:
        return f"{'has' if one else 'have'} a {_column(condition, signature)} of {quote(value)}"
    return f"{'has' if one else 'have'} a {_column(condition, signature)} {_RELATIONS_OF_ROWS[relation]} {quote(value)}"


def _so_much(column: str, value: str) -> str | None:
    """How long a row is, or how sure the model of it, in plain words; None of a value that is no such bound."""
    if column == "length" and re.fullmatch(r"at (?:least|most) \d+ words?", value):
        return f"{value} long"
    return f"predicted at {value}" if column == "certainty" and re.fullmatch(r"(?:over|under) \d+(?:\.\d+)? %", value) else None


def _among(conditions: Sequence[Condition], signature: Signature, one: bool = False) -> str:
    """Which rows: "that are predicted negative and contain 'not'"; with columns of other names, "whose source is 'web'"."""
    if not all(_plainly(c, signature) for c in conditions):
        return _whose(conditions, signature)
    said = " and ".join(_property(c, signature, one) for c in conditions)
    return f" that {said}" if said else ""


def _plainly(condition: Condition, signature: Signature) -> bool:
    """Whether there is a plainer way to say it than by the name of the column."""
    column, is_so = condition.column, condition.relation == "is"
    labelled = column in ("prediction", "label") and condition.value in signature.labels
    return (is_so and (labelled or column in ("correct", *_MEASURED))) or (column == "text" and condition.relation in _WORDS)


def _whose(conditions: Sequence[Condition], signature: Signature) -> str:
    said = " and ".join(f"whose {_column(c, signature)} {_WHOSE[c.relation]} {quote(c.value)}" for c in conditions)
    return f" {said}" if said else ""


def _having(conditions: Sequence[Condition], signature: Signature, one: bool = False) -> str:
    if not conditions:
        raise InputError("what the rows have", "nothing", "name a condition")
    return " and ".join(_property(c, signature, one) for c in conditions)


def _data(data: str, signature: Signature) -> str:
    return name(data, signature.vocabulary.data, signature)


def _count(claim: Count, signature: Signature) -> Clause:
    data = _data(claim.data, signature)
    if not claim.having and not claim.among and claim.count is not None:
        return Clause(f"{data} has {claim.count:,} rows")
    if claim.count == 1 and len(claim.among) == 1 and claim.among[0].column == "row" and claim.among[0].relation == "is":
        return Clause(f"row {claim.among[0].value} of {data}{_row(claim.having, signature)}")
    if claim.count is not None and not claim.among:
        rows = f"{claim.count:,} row{'' if claim.count == 1 else 's'} of {data}"
        return Clause(f"{rows} {_having(claim.having, signature, claim.count == 1)}")
    rows = f"the rows of {data}{_among(claim.among, signature)}"
    return Clause(f"of {rows}, {_amount(claim)} {_having(claim.having, signature, claim.count == 1)}")


def together(first: Claim, second: Claim, signature: Signature) -> Clause | None:
    """One clause for how many rows there are and how many of them have something, or for the two bounds of a share; None for
    any other two claims."""
    if isinstance(first, Count) and isinstance(second, Count):
        return _of_so_many(first, second, signature)
    if not isinstance(first, Population) or not isinstance(second, Population):
        return None
    if (first.share.hedge, second.share.hedge) != ("over", "under") or replace(first, share=second.share) != second:
        return None
    rows, having = _of_population(first, signature)
    sure, shares = f"at {spoken(first.confidence)} confidence each", f"{spoken(first.share)} and {spoken(second.share)}"
    return Clause(f"{sure}, {rows}, {shares} {having}")


def _of_so_many(total: Count, claim: Count, signature: Signature) -> Clause | None:
    """ "Of the 400 rows of reviews that ..., 30 contain 'x'"; None where the first is not the number of the second's rows."""
    if total.count is None or total.among or (total.data, total.having) != (claim.data, claim.among) or not claim.having:
        return None
    rows = f"the {total.count:,} row{'' if total.count == 1 else 's'} of {_data(claim.data, signature)}"
    among = _among(claim.among, signature, total.count == 1)
    return Clause(f"of {rows}{among}, {_amount(claim)} {_having(claim.having, signature, claim.count == 1)}")


def _row(having: Sequence[Condition], signature: Signature) -> str:
    """What one row reads, and what is said of it: ", 'a text', is predicted L at 93 % and labelled K"."""
    texts = [c for c in having if c.column not in _OF_ROWS and c.relation in ("is", "contains")]
    sure = next((c for c in having if c.column == "certainty" and c.relation == "is"), None)
    reads = [f"{'' if c.column == 'text' else f'{c.column} '}{quote(c.value)}" for c in texts]
    cut = "which has " if any(c.relation == "contains" for c in texts) else ""
    said = []
    for condition in having:
        if condition not in texts and condition is not sure:
            said.append(_property(condition, signature, one=True))
            if condition.column == "prediction" and sure is not None:
                said[-1] += f" at {sure.value}"
    told = " and ".join(said) if said else "is there"
    return f", {cut}{' and '.join(reads)}, {told}" if reads else f" {told}"


def _amount(claim: Count) -> str:
    amount = f"{claim.count:,}" if claim.count is not None else claim.share
    if isinstance(amount, Spoken):
        return spoken(amount)
    if not isinstance(amount, str):
        raise InputError("a count or a share", "neither", "say one of them")
    return amount


def _of_population(claim: Population, signature: Signature) -> tuple[str, str]:
    rows = f"of all rows that {_data(claim.data, signature)} was drawn from{_whose(claim.among, signature)}"
    return rows, _having(claim.having, signature)


def _population(claim: Population, signature: Signature) -> Clause:
    rows, having = _of_population(claim, signature)
    return Clause(f"at {spoken(claim.confidence)} confidence, {rows}, {spoken(claim.share)} {having}")


# --- measures, rules, theories --------------------------------------------------------------------------------------------------


def _measure(claim: Measure, signature: Signature) -> Clause:
    known = signature.vocabulary.measures
    gap = claim.measure == "completeness_gap"
    measure = "completeness gap" if gap else name(_of_measure(claim.measure, signature), known, signature)
    title, label = signature.title(claim.method), label_name(claim.label)
    if isinstance(claim.value, str):
        return Clause(f"the {measure} of {title} for {label} {'passes' if claim.value == 'pass' else 'fails'} its threshold")
    have, article = "have" if title.endswith("s") else "has", "an" if measure.lstrip("'")[:1] in "aeiou" else "a"
    return Clause(f"for {label}, {title} {have} {article} {measure} of {spoken(claim.value)}")


def _of_measure(measure: str, signature: Signature) -> str:
    """A measure in words; a method that it compares with by its name."""
    said, compared, other = measure.partition("_with_")
    return said.replace("_", " ") + (f" with {signature.title(other)}" if compared else "")


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
