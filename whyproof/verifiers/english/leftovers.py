"""What a sentence says and its claims leave out: a reading that passes over a name, a scope or a second denial is no reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

import regex

from whyproof.core.claim import (
    Claim,
    Completeness,
    Count,
    Definition,
    Interaction,
    MapClaim,
    Population,
    Rank,
    Share,
    Sufficiency,
    Top,
)
from whyproof.core.text import Edit, Part, Word, words_of
from whyproof.verifiers.english.notation import unquoted
from whyproof.verifiers.english.quotes import quoted_at
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import named_words

_FLAGS = regex.IGNORECASE
#: "No no", "have no interaction no effect": which of them denies what? "No matter" denies nothing.
_DENIED_TWICE = regex.compile(
    r"\b(no|not|never)\s+\1\b|\bno\s+(?!matter\b|longer\b)\w+\s+no\b(?!\s+(?:matter|longer)\b)", flags=_FLAGS
)
#: "To negative 40 %": a number below zero, and no share for a label.
_BELOW_ZERO = regex.compile(r"\b(?:negative|minus) \d", flags=_FLAGS)
_IN_GENERAL = regex.compile(r"\bin general\b", flags=_FLAGS)
_EVERY_TEXT = regex.compile(
    r"\bfor (?:any|every|each|all)(?: the| of the)? (?:texts?|reviews?|inputs?|sentences?|headlines?)\b", flags=_FLAGS
)
#: Enough is one thing, and needed alone another: "only W is all it takes" is both or neither.
_ONLY_ALL = regex.compile(
    r"\b(?:only|solely|just|merely)\b[^,;:]*\b(?:is|are) all (?:that )?(?:it|is|the|one|we|you)\b", flags=_FLAGS
)
#: "Nearly additive" is less than additive, and "with an interaction" is the contrary.
_NEARLY = regex.compile(
    r"\b(?:nearly|almost|roughly|approximately|practically|virtually|largely|mostly|broadly|close to|"
    r"more or less|as good as|just about|hardly|barely|scarcely)\b|\bwith (?:an?|some|the|their|its|clear|slight|strong) "
    r"(?:\w+ )?(?:interaction|interplay|synergy)\b",
    flags=_FLAGS,
)
_BOUND = regex.compile(
    r"(?<!\b(?:add|sum|tot\w*)(?:s|ed|ing|ming|med)? )\bup to\b|"
    r"\b(?:at (?:the )?most|no (?:more|greater|larger|bigger|higher|worse)|not (?:more|greater|larger|bigger|higher)|within|"
    r"(?:less|smaller|lower|fewer) than|below|under|exceed\w*|surpass\w*|tolerance|margin|max\w*|or (?:less|better|below|under)|"
    r"bound\w*|limit\w*|cap\w*|ceiling|give or take|plus or minus|precision|accura\w+|beyond|above|over|greater|larger|more "
    r"than|worst|stay\w*)\b|[±≤<]",
    flags=_FLAGS,
)
#: "Second of the supporting words" in a ranking of those that count against a label.
_BOTH_SIDES = regex.compile(
    r"\b(?:against|oppos(?:es?|ing|ed) (?!words?\b|tokens?\b|terms?\b|ones?\b)|away from)\b.*"
    r"\b(?:support(?:ing|ive)|favou?r(?:ing|able)) (?:words?|tokens?|terms?|ones?)\b|"
    r"\b(?:in favou?r of|support (?!words?\b)|speaks? for|favou?rs?)\b.*"
    r"\b(?:oppos(?:ing|ed)|unfavou?rable|adverse|contrary) (?:words?|tokens?|terms?|ones?)\b",
    flags=_FLAGS,
)

#: "W, second in importance for L, speaks for L": second of all words, and not of those that speak for L.
_RANKED_ASIDE = regex.compile(
    r"•(?: \([^)•]*\)| #\d+)?,\s[^,•]*\b(?:importan\w+|influen\w+|relevan\w+|significan\w+|weights?|impact)\b[^,•]*,\s"
    r"(?:also |which )?(?:speak|argue|count|weigh|work|push|pull|point|vote|act|support|back|favou?r|oppose|contribute|"
    r"is (?:for|against|in favou?r)\b)",
    flags=_FLAGS,
)


def left_over(sentence: str, claims: Sequence[Claim], signature: Signature) -> str | None:
    """What the sentence says beside these claims; None where they say all of it."""
    if not claims or any(isinstance(c, Definition) for c in claims):
        return None
    return next(_left_over(sentence, unquoted(sentence), claims, signature), None)


def _left_over(sentence: str, plain: str, claims: Sequence[Claim], signature: Signature) -> Iterator[str]:
    """Each thing that is left over; ``plain`` is the sentence without what it quotes."""
    if _DENIED_TWICE.search(plain):
        yield "of two denials it is not plain what each of them denies"
    if _BELOW_ZERO.search(plain) and any(isinstance(c, Share) for c in claims):
        yield "no share is below zero"
    broad = any(isinstance(c, Population) or getattr(c, "grade", "") == "every" for c in claims)
    if _IN_GENERAL.search(plain) and not broad:
        yield "“in general” says more than what is on record"
    if _EVERY_TEXT.search(plain) and not broad and not any(isinstance(c, Count) for c in claims):
        yield "one text was looked at, and the sentence speaks of every text"
    if _ONLY_ALL.search(plain) and any(isinstance(c, Sufficiency) for c in claims):
        yield "that a word is enough does not say that it is needed"
    if _NEARLY.search(plain) and any(isinstance(c, Interaction) and c.sign == "none" for c in claims):
        yield "that two effects add up is said with a reservation"
    if any(isinstance(c, Completeness) for c in claims) and not _BOUND.search(plain):
        yield "is the error of that size, or at most of it? Say “at most …”"
    if any(isinstance(c, Rank | Top) and c.side != "any" for c in claims) and _BOTH_SIDES.search(plain):
        yield "one side is ranked, and words of the other side are named"
    if any(isinstance(c, Rank | Top) and c.side != "any" for c in claims) and _RANKED_ASIDE.search(plain):
        yield "a place among all words, and a side: say each in a sentence of its own"
    if all(isinstance(c, MapClaim) for c in claims) and _label_twice(plain, signature):
        yield "a label is named twice in a row"
    for lost in _not_said_of(sentence, claims, signature):
        yield f"‘{lost}’ is named, and nothing is claimed of it"


def _label_twice(plain: str, signature: Signature) -> bool:
    """ "W argues negative against negative"."""
    labels = "|".join(regex.escape(x) for x in signature.labels)
    twice = rf"(?<!\w)(?P<label>{labels})(?:\s+(?:for|against|to|on|of|in|towards?))?\s+(?P=label)(?!\w)"
    return bool(labels) and regex.search(twice, plain, flags=_FLAGS) is not None


def _not_said_of(sentence: str, claims: Sequence[Claim], signature: Signature) -> Iterator[str]:
    """The words of the text that the sentence names and no claim does."""
    known: set[str] = set()
    for claim in claims:
        known.update(_names(claim))
        known.update(w.text.casefold() for edit in getattr(claim, "edits", ()) for w in _beside(edit, signature))
    for surface in _quoted(sentence):
        said = surface.casefold()
        words = {w.text.casefold() for w in words_of(surface)}
        if said not in known and not words <= known and named_words(surface, signature.instance):
            yield surface


def _beside(edit: Edit, signature: Signature) -> Iterator[Word]:
    """The word before which something is put in: the edit itself has the one after which."""
    if edit.action == "insert":
        words = signature.instance.words
        at = words.index(edit.old[0]) + 1 if edit.old and edit.old[0] in words else 0
        yield from words[at : at + 1]


def _quoted(sentence: str) -> Iterator[str]:
    at = 0
    while at < len(sentence):
        found = quoted_at(sentence, at)
        if found is None:
            at += 1
        else:
            yield found[0]
            at = found[1]


def _names(value: object) -> Iterator[str]:
    """Every string in a claim, the words of the text and those of its parts among them."""
    if isinstance(value, str):
        yield value.casefold()
        yield value.replace("_", " ").casefold()
        yield from (w.text.casefold() for w in words_of(value))
    elif isinstance(value, Part):
        yield from (w.text.casefold() for w in value.words)
    elif isinstance(value, Word):
        yield value.text.casefold()
    elif isinstance(value, tuple):
        for one in value:
            yield from _names(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _names(getattr(value, field.name))
