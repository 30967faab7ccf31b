"""What a sentence says and its claims leave out: a reading that passes over a name, a scope or a second denial is no reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass

import regex

from whyproof.core.claim import (
    Agreement,
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
    Windows,
)
from whyproof.core.claim_world import Entailment, Lexical, RuleOutcome, Told
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
#: What others say, or what might be shown, is on no record.
_HEARSAY = regex.compile(
    r"^\W*(?:(?:and|but|so|now|well),? )?(?:it (?:could|might|may|would) be (?:shown|said|seen|argued|claimed|stated)|"
    r"it is (?:said|claimed|rumou?red|alleged|believed|thought|assumed|argued|hoped|often said)|"
    r"(?:they|people|some|others|many|critics|users|experts) (?:say|said|claim|think|believe|argue|hold))\b",
    flags=_FLAGS,
)
#: "Other records show that": what was looked at is this text, its records and this model.
_ELSEWHERE = regex.compile(
    r"\b(?:another|other|different|similar|(?:a )?second|further|some) (?:reviews?|texts?|records?|inputs?|models?|"
    r"classifiers?|data(?: ?sets?)?|"
    r"runs?|logs?|sources?|papers?|systems?)\b",
    flags=_FLAGS,
)
_SOME_WINDOWS = regex.compile(
    r"\b(?:over|more than|at least|about|around|nearly|almost|some|up to|at most|fewer than|less than|under|roughly|"
    r"approximately) "
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b",
    flags=_FLAGS,
)
_NOT_EVERYONE = regex.compile(r"\bnot (?:every|all|each|any)(?!.*\bnecessarily\b)", flags=_FLAGS)
#: What the person said is not what an answer said.
_YOU_SAID = regex.compile(
    r"\byou (?:have |had )?(?:already |just |yourself )*(?:said|told|stated|claimed|wrote|asked|mentioned|noted|reported|"
    r"asserted)\b",
    flags=_FLAGS,
)
#: What follows from what is a claim of its own.
_CONSEQUENCE = regex.compile(
    r"^\W*(?:and |so )?(?:as a (?:result|consequence)|in consequence|consequently)\b(?! of\b)", flags=_FLAGS
)
_EVER_SINCE = regex.compile(r"^\W*(?:ever )?since (?:answer|turn|my|the|our)\b", flags=_FLAGS)
#: "Removing anything but W": one other word, or all of them?
_ANYTHING_BUT = regex.compile(
    r"\banything (?:but|except|other than|apart from|besides|save)\b|\bany(?: other)? words? (?:but|except|other than|"
    r"apart from)\b",
    flags=_FLAGS,
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
    r"(?:less|smaller|lower|fewer) than|below|under|exceed\w*|surpass\w*|tolerance|margin|max\w*|or (?:less|better|below|"
    r"under)|"
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


Claims = Sequence[Claim]


def _some(*kinds: type[Claim]) -> Callable[[Claims], bool]:
    return lambda claims: any(isinstance(c, kinds) for c in claims)


def _broad(claims: Claims) -> bool:
    """Whether a claim is of more than the one text that was looked at."""
    return any(isinstance(c, Population) or getattr(c, "grade", "") == "every" for c in claims)


#: What a sentence may say beside its claims: how that is found, of which claims it is asked, and why it is no reading.
_CHECKS: tuple[tuple[regex.Pattern[str], Callable[[Claims], bool], str], ...] = (
    (_DENIED_TWICE, _some(Claim), "of two denials it is not plain what each of them denies"),
    (_BELOW_ZERO, _some(Share), "no share is below zero"),
    (_IN_GENERAL, lambda cs: not _broad(cs), "“in general” says more than what is on record"),
    (
        _EVERY_TEXT,
        lambda cs: not _broad(cs) and not _some(Count)(cs),
        "one text was looked at, and the sentence speaks of every text",
    ),
    (_ONLY_ALL, _some(Sufficiency), "that a word is enough does not say that it is needed"),
    (_HEARSAY, _some(Claim), "what others say, or what might be shown, is on no record"),
    (
        _CONSEQUENCE,
        lambda cs: not _some(Entailment, RuleOutcome)(cs),
        "that it follows from what was said before is not on record",
    ),
    (_EVER_SINCE, _some(Agreement), "“since” an answer is not what it said"),
    (
        _ANYTHING_BUT,
        lambda cs: any(isinstance(c, Sufficiency) and c.grade == "deleted" for c in cs),
        "one other word, or all of them? Say “everything but …”, or “whichever of the other words”",
    ),
    (
        _ELSEWHERE,
        lambda cs: not _broad(cs) and not _some(Count, Lexical, Told)(cs),
        "it speaks of something other than this text, its records and this model",
    ),
    (_SOME_WINDOWS, _some(Windows), "the number of windows is known to the window"),
    (_NOT_EVERYONE, _some(Lexical), "a relation of two words holds or does not, and of nobody more than of others"),
    (_YOU_SAID, _some(Agreement), "what you said is no earlier answer"),
    (
        _NEARLY,
        lambda cs: any(isinstance(c, Interaction) and c.sign == "none" for c in cs),
        "that two effects add up is said with a reservation",
    ),
    (
        _BOTH_SIDES,
        lambda cs: any(isinstance(c, Rank | Top) and c.side != "any" for c in cs),
        "one side is ranked, and words of the other side are named",
    ),
    (
        _RANKED_ASIDE,
        lambda cs: any(isinstance(c, Rank | Top) and c.side != "any" for c in cs),
        "a place among all words, and a side: say each in a sentence of its own",
    ),
)


def left_over(sentence: str, claims: Sequence[Claim], signature: Signature) -> str | None:
    """What the sentence says beside these claims; None where they say all of it."""
    if not claims or any(isinstance(c, Definition) for c in claims):
        return None
    return next(_left_over(sentence, unquoted(sentence), claims, signature), None)


def _left_over(sentence: str, plain: str, claims: Claims, signature: Signature) -> Iterator[str]:
    """Each thing that is left over; ``plain`` is the sentence without what it quotes."""
    yield from (why for pattern, asked, why in _CHECKS if pattern.search(plain) and asked(claims))
    if _some(Completeness)(claims) and not _BOUND.search(plain):
        yield "is the error of that size, or at most of it? Say “at most …”"
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
