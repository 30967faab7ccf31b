"""A sentence that no reader has, in plainer words that mean the same: without its opener, with the usual names of occurrences,
and with turns of phrase put as one of the readers has them.

A rule here keeps the meaning to the letter, for every word, label and number that may fill it. It never leaves out a hedge, a
quantifier, a denial or what follows from what: a sentence with "perhaps", "mostly" or "therefore" keeps it, and stays unread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from whyproof.core.claim import Claim, Confidence, Contrast, MapClaim, Predicted, Sign, Strength, Top
from whyproof.verifiers.english.frames.lexicon import concepts_at, pieces
from whyproof.verifiers.english.phrases_openers import (
    ADVERBS,
    ASIDE,
    BAG,
    CLOSERS,
    HEADINGS,
    OF_MAP,
    OF_MAP_THAT,
    OF_MODEL,
    ORDERLESS,
    THAT,
)
from whyproof.verifiers.english.phrases_openers_told import LISTS, TOLD_HEADS, TOLD_LEADS, TOLD_THAT
from whyproof.verifiers.english.phrases_plainer import RULES
from whyproof.verifiers.english.quotes import quote, quoted_at
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import MAX_CHARACTERS, named_words
from whyproof.verifiers.english.vocabulary import hypothesis_of

_FLAGS = regex.IGNORECASE
_ORD = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)|last|final)"
_TIMES = r"(?:occurrence|instance|mention|appearance|use|usage|copy|time|one)"
_MET = r"(?:we|you|one) (?:see|find|meet|read|come across)s?"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|them|these|those)"
_WORDS = r"(?:words|tokens|terms)"
_RANKING = r"\s(?:in|by|of) (?:the )?(?:order of )?(?:importance|rank(?:ing)?|weight|size|strength)"
_SPACES = regex.compile(r" {2,}")
_MOST_OPENERS = 3

#: "As a result" says what follows from what, and "some records show" how many of them do.
_NO_OPENER = (
    r"^(?!as an? (?:\w+ )?(?:result|consequence)\b|"
    r"some (?:of )?(?:the )?\w+ (?:shows?|showed|says?|said|states?|indicates?|reveals?|confirms?|tells?|finds?|found)\b)"
)
_OPENER = regex.compile(rf"{_NO_OPENER}(?:(?:{ADVERBS})\s*[,:—–]|(?:{THAT}))\s*(?:(?<=\W)|\s)(?=\S)", flags=_FLAGS)
_TOLD_OPENER = regex.compile(
    rf"{LISTS}^(?:(?:{TOLD_LEADS})(?:,|\s?[:—–])|(?:{TOLD_HEADS})\s?[:—–]|(?:{TOLD_THAT}))\s+(?=\S)", flags=_FLAGS
)
_BAG_OPENER = regex.compile(rf"{_NO_OPENER}(?:{BAG})\s+(?=\S)", flags=_FLAGS)
_MODEL_OPENER = regex.compile(rf"^(?:{OF_MODEL})\s*,\s+(?=\S)", flags=_FLAGS)
_MAP_OPENER = regex.compile(rf"^(?:(?:{OF_MAP})\s*,|(?:{OF_MAP_THAT}))\s+(?=\S)", flags=_FLAGS)
_CLOSING = regex.compile(rf"\s*[,—–]\s(?:{CLOSERS})(?=\s*[.!]?$)", flags=_FLAGS)
_HEADING = regex.compile(rf"^[*_]*(?:{HEADINGS})\s*(?::[*_]*|[*_]+:)\s+(?=\S)", flags=_FLAGS)
_ASIDE = regex.compile(ASIDE, flags=_FLAGS)
_SUCH_AS = regex.compile(r"^(?:the )?(?:words|terms|tokens) (?:such as|like) (?=⟦|the )", flags=_FLAGS)
_ORDERLESS = regex.compile(ORDERLESS, flags=_FLAGS)
_EMPHASIS = regex.compile(r"(?<![\w*])(?P<mark>\*{1,3}|__)(?P<inside>[^*_\n]+)(?P=mark)(?![\w*])")


@dataclass(frozen=True)
class Plainer:
    """A sentence in plainer words, which means the same only if all of its claims are of the types ``only``."""

    text: str
    only: tuple[type[Claim], ...] = (Claim,)


def without_heading(sentence: str) -> str:
    """ "**Key finding:** 'x' speaks for ..." without what it is called."""
    return _HEADING.sub("", sentence, count=1)


def with_places_named(sentence: str, signature: Signature) -> str:
    """ "The 'x' that comes second" as "the second 'x'", of a word that the text has several times: of any other, "comes second"
    is its rank."""
    if len(sentence) > MAX_CHARACTERS or "⟦" in sentence or " that " not in sentence:
        return sentence
    text, quotes = _masked(sentence)
    pattern, name = _naming(_fields(signature))[0]

    def named(match: regex.Match[str]) -> str:
        quoted = quoted_at(quotes[int(match["q"][1:-1])], 0)
        several = quoted is not None and len(named_words(quoted[0], signature.instance)) > 1
        return match.expand(name) if several else match[0]

    return _restored(pattern.sub(named, text), quotes)


def with_hypotheses_named(sentence: str, signature: Signature) -> str:
    """ "The sentence 'h'" as "'h'", of a hypothesis on record: of any other, it would be a part of the text."""
    known = signature.vocabulary.hypotheses
    if not known or len(sentence) > MAX_CHARACTERS or "⟦" in sentence:
        return sentence
    text, quotes = _masked(sentence)

    def named(match: regex.Match[str]) -> str:
        quoted = quoted_at(quotes[int(match["q"])], 0)
        return f"⟦{match['q']}⟧" if quoted is not None and hypothesis_of(quoted[0], known) is not None else match[0]

    return _restored(_HYPOTHESIS.sub(named, text), quotes)


def plainer(sentence: str, signature: Signature) -> list[Plainer]:
    """The sentence in plainer words, what is nearest to it first; nothing where there are none."""
    if len(sentence) > MAX_CHARACTERS or "⟦" in sentence:
        return []
    text, quotes = _masked(_without_emphasis(sentence, signature))
    return [
        Plainer(said, only)
        for text, only in _without_openers(text)
        for put, only in _put(text, only, quotes, signature)
        if (said := _restored(put, quotes)) != sentence
    ]


def _put(
    text: str, only: tuple[type[Claim], ...], quotes: list[str], signature: Signature
) -> Iterator[tuple[str, tuple[type[Claim], ...]]]:
    """A sentence without its openers: with the usual names, and in other words."""
    if _SUCH_AS.search(text):  # the words are examples: true of each of them
        text, only = _SUCH_AS.sub("", text), (Sign, Strength)
    if _ORDERLESS.search(text):
        text, only = _ORDERLESS.sub(" ", text, count=1).strip(), (Top,)
    text = _measures_named(text, quotes, signature)
    fields = _fields(signature)
    text = _with_usual_names(text, fields)
    yield text, only
    put = _in_other_words(text, signature, fields)
    if put != text:
        yield put, only


def _without_emphasis(sentence: str, signature: Signature) -> str:
    """Bold and italics of Markdown taken off; a word of the text that they set apart is quoted, unless it may be a word of the
    sentence itself ("does **not**")."""

    def plain(match: regex.Match[str]) -> str:
        inside = match["inside"]
        if quoted_at(inside, 0) is not None or not named_words(inside, signature.instance):
            return inside
        said = pieces(inside)
        own = any(concepts_at(family, said, at) for family in ("weights", "answers", "meanings") for at in range(len(said)))
        return inside if own else quote(inside)

    return _EMPHASIS.sub(plain, sentence)


_TESTED = (
    r"(?:(?:check|test|measure|metric|criterion) (?:called |named |of )?|"
    r"(?:test|check|evaluat|assess|prob)ed (?:with|on|for|by|against|under) (?:the )?)"
)
_HYPOTHESIS = regex.compile(
    r"\bthe (?:sentence|statement|claim|proposition|assertion|thesis|conclusion)(?: that)? ⟦(?P<q>\d+)⟧", flags=_FLAGS
)
_CHECK = regex.compile(rf"(?:(?<=\b{_TESTED})⟦(?P<a>\d+)⟧|⟦(?P<b>\d+)⟧(?= (?:check|test|measure|metric)\b))", flags=_FLAGS)


def _measures_named(text: str, quotes: list[str], signature: Signature) -> str:
    """ "The check 'sensitivity'" without the marks round the name of a measure."""
    known = {x.replace("_", " ").casefold() for x in signature.vocabulary.measures}

    def bare(match: regex.Match[str]) -> str:
        quoted = quoted_at(quotes[int(match["a"] or match["b"])], 0)
        return quoted[0] if quoted is not None and quoted[0].casefold() in known else match[0]

    return _CHECK.sub(bare, text) if known else text


def _fields(signature: Signature) -> str:
    """The names of the fields as a pattern; empty where there is but one."""
    names = signature.instance.fields
    return "|".join(regex.escape(x) for x in names) if len(names) > 1 else ""


def _masked(sentence: str) -> tuple[str, list[str]]:
    """The sentence with each quoted string behind its number, which is the same for the same string, and the strings with their
    marks."""
    found: list[str] = []
    quotes: list[str] = []
    start = at = 0
    while at < len(sentence):
        quoted = quoted_at(sentence, at)
        if quoted is None:
            at += 1
            continue
        string = sentence[at : quoted[1]]
        quotes += [] if string in quotes else [string]
        found += [sentence[start:at], f"⟦{quotes.index(string)}⟧"]
        start = at = quoted[1]
    return "".join([*found, sentence[start:]]), quotes


def _restored(text: str, quotes: list[str]) -> str:
    return regex.sub(r"⟦(\d+)⟧", lambda m: quotes[int(m[1])], _SPACES.sub(" ", text)).strip()


_OF_MODEL = (MapClaim, Predicted, Confidence, Contrast)
_OPENERS: tuple[tuple[regex.Pattern[str], tuple[type[Claim], ...]], ...] = (
    (_OPENER, (Claim,)), (_MAP_OPENER, (MapClaim,)), (_MODEL_OPENER, _OF_MODEL), (_TOLD_OPENER, (Claim,)),
    (_BAG_OPENER, (Claim,)),
)  # fmt: skip


#: "Looking at the records that include 'x', ...": which records, and no opener before a statement.
_PREDICATE = regex.compile(
    r"(?:do|does|did|is|are|was|were|has|have|had|lack|include|contain|mention|use|show|carry|hold|bear|feature|make|differ|say)"
    r"(?:s|es)?\b",
    flags=_FLAGS,
)


def _without_openers(text: str) -> list[tuple[str, tuple[type[Claim], ...]]]:
    """The text without what opens it, and what it may then be about; before that, the text with an opener that says so, where
    others stood before it: "for the record, given the explanation, the premise entails ..." speaks of no map."""
    found: list[tuple[str, tuple[type[Claim], ...]]] = []
    only: tuple[type[Claim], ...] = (Claim,)
    for turn in range(_MOST_OPENERS):
        met, of = next(((met, of) for opener, of in _OPENERS if (met := opener.match(text))), (None, (Claim,)))
        if met is None or (met[0].rstrip().endswith("that") and _PREDICATE.match(text, met.end())):
            break
        if of != (Claim,):
            found += [(text, only)] if turn and only == (Claim,) else []
            only = of
        text = text[met.end() :]
    found.append((text, only))
    return [(_CLOSING.sub("", _ASIDE.sub(" ", x)), of) for x, of in found]


@lru_cache(maxsize=32)
def _naming(fields: str) -> tuple[tuple[regex.Pattern[str], str], ...]:
    place = rf"(?P<place>(?:\s(?:in|of|from) the (?:{fields}))?)" if fields else "(?P<place>)"
    after = rf"(?P<after>(?:\s(?:in|of|from) the (?:{fields}))?)" if fields else "(?P<after>)"
    which = rf"(?P<which>{_ORD})"
    word = r"(?:the )?(?:words? |tokens? |terms? )?(?P<q>⟦\d+⟧)"
    stands = r"(?:appears|occurs|is used|is written|shows up|turns up)"
    there = r"(?:appears|occurs|comes|comes up|stands|stands there|is used|is written|is found|is mentioned|shows up|turns up)"
    it = r"(?:it|the word|this word|that word)"
    verb = r"(?:comes?|appears?|occurs?|stands?|is used|is written|shows? up|turns? up|is)"
    patterns = (
        rf"\b{word}{place} (?:that|which) {verb} {which}\b{after}(?=[\s,.;:)]|$)(?!{_RANKING})",
        rf"{word}{place} \((?:the )?{which}(?: {_TIMES})?(?: of (?:the )?{_COUNT})?{after}\)",
        rf"\bthe {which} time (?:that )?{word} {stands}{place}{after}(?=[\s,.;:)]|$)",
        rf"{word}{place},? where {it} {there} for the {which} time{after}(?=[\s,.;:)]|$)",
        rf"{word}{place} \(where {it} {there} for the {which} time{after}\)",
        rf"{word}{place} \((?:for )?the {which} time (?:that )?{it} {there}{after}\)",
        rf"{word}{place},? (?:for )?the {which} time (?:that )?{it} {there}{after},?(?=[\s.;:)]|$)",
        rf"\bthe {which} {word}{place} "
        rf"(?:(?:that|which) (?:appears|occurs|there is|is there|comes up|shows up|turns up|{_MET})|{_MET}|"
        rf"to (?:appear|occur|come up)){after}"
        rf"(?=[\s,.;:)]|$)",
        rf"\bthe {which} of (?:the |its |all )?(?:{_COUNT} )?{_TIMES}s? of {word}{place}{after}(?=[\s,.;:)]|$)",
        rf"\bthe {which} of (?:the |all |all the )?(?:{_COUNT} )?(?P<q>⟦\d+⟧)(?:['’]?s){place}{after}(?=[\s,.;:)]|$)",
        rf"\bthe {which} {word}{place} (?:in|of|from) (?:the|this) text{after}(?=[\s,.;:)]|$)",
        rf"\bthe {which} (?:{_TIMES} )?of (?:the|these|those|all the) (?:{_COUNT} )?{_WORDS} (?P<q>⟦\d+⟧)(?!,? (?:and |or )?⟦)"
        rf"{place}{after}(?=[\s,.;:)]|$)",
        rf"\bthe {which} {_TIMES} (?:of )?{word}{place}{after}(?=[\s,.;:)]|$)",
        rf"\bthe {which} (?:one|word|token|place|spot) (?:(?:that|which) (?:reads|says|is)|reading|saying|(?:at which|where))"
        rf" {word}(?: (?:stands|occurs|appears|is|comes))?{place}{after}(?=[\s,.;:)]|$)",
        rf"\bthe {which} (?:one )?of the (?P<q>⟦\d+⟧) (?:ones|{_WORDS}){place}{after}(?=[\s,.;:)]|$)",
        rf"{word}{place},? (?:at|in|on) its {which} {_TIMES}{after}",
        rf"(?P<q>⟦\d+⟧)(?:'s|’s) {which} {_TIMES}{place}{after}",
    )
    named = [(p, r"the \g<which> \g<q>\g<place>\g<after>") for p in patterns]
    numbered = ((1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"))
    named += [(rf"(?<!the ){word} ?(?:#|number ){n}(?!\d){place}", rf"the {which} \g<q>\g<place>") for n, which in numbered]
    if fields:
        one = r"(?:word |token |term )?(?P<q>⟦\d+⟧)"
        named += [
            (rf"\bthe (?P<field>{fields})['’]s (?P<which>(?:{_ORD} )?){one}", r"the \g<which>\g<q> in the \g<field>"),
            (
                rf"(?<![\w⟧])(?P<which>(?:the {_ORD} )?){one} \((?:in|of|from) the (?P<field>{fields})\)",
                r"\g<which>\g<q> in the \g<field>",
            ),
        ]
    return tuple((regex.compile(p, flags=_FLAGS), name) for p, name in named)


def _with_usual_names(text: str, fields: str) -> str:
    """ "The 'x' that comes second" as "the second 'x'"."""
    for pattern, name in _naming(fields):
        text = pattern.sub(name, text)
    return text


_CONTRACTED = regex.compile(r"\b(is|are|was|were|does|do|did|has|have|had|would|could|should|must|ca|wo)n['’]t\b", flags=_FLAGS)
_WHOLE_VERBS = {"ca": "can", "wo": "will"}
_AHEAD = regex.compile(r"<\^>\(\?=\.\*\\b(\w+)\)")
_SLOT = regex.compile(r"<(\w+|\^|\$)>")
_GROUP = regex.compile(r"(?<!\\)\((?!\?)")
_INNERMOST = regex.compile(r"(?<!\\)\((?:[^()\\]|\\.)*\)[?*+]?")
_NO_LETTERS = regex.compile(r"\[[^\]]*\][?*+]*|\\.[?*+]*|\w[?*]|[^\w ']")


@dataclass(frozen=True)
class _Rule:
    """A turn of phrase with its slots, what to put for it, and letters that no match is without: to look for them is quick."""

    said: str
    words: str
    needs: str


def _needed(said: str) -> str:
    """The longest run of plain letters outside of groups and slots; empty where the whole is a choice."""
    ahead = _AHEAD.match(said)
    if ahead is not None:
        return ahead[1]
    plain, count = _SLOT.sub("\0", said), 1
    while count:
        plain, count = _INNERMOST.subn("\0", plain)
    return "" if "|" in plain else max(_NO_LETTERS.sub("\0", plain).split("\0"), key=len)


@lru_cache(maxsize=1)
def _rules() -> tuple[_Rule, ...]:
    return tuple(_Rule(said, _replacement(words), _needed(said).lower()) for said, words in RULES)


@lru_cache(maxsize=16384)
def _pattern(said: str, names: tuple[str, str, str, str]) -> regex.Pattern[str]:
    """The pattern of a turn of phrase, its slots filled in from these labels, fields, data sets and decision."""
    count, parts = iter(range(1, 20)), _parts(*names)
    said = _GROUP.sub(lambda _: f"(?P<g{next(count)}>", said)
    return _compiled(_SLOT.sub(lambda m: _slot(m[1], parts), said))


@lru_cache(maxsize=4096)
def _compiled(filled: str) -> regex.Pattern[str]:
    """Shared between names: most turns of phrase have no slot that hangs on them."""
    return regex.compile(filled, flags=_FLAGS)


@lru_cache(maxsize=64)
def _parts(labels: str, fields: str, data: str, decided: str) -> Mapping[str, str]:
    """The patterns of the slots."""
    place = rf"(?:\s(?:in|of|from) the (?:{fields}))?" if fields else ""
    named = rf"(?:the (?:{_ORD} )?)?(?:word |token |term )?⟦\d+⟧(?: ?(?:#|number )\d{{1,3}})?{place}"
    several = rf"{named}(?:(?:, and |, | and ){named})*"
    label = rf"(?:the )?(?:label |class )?(?:{labels})(?: label| class)?(?: (?:rather than|instead of|over) (?:{labels}))?\b"
    return {
        "^": r"(?:^|(?<=[,:;] )|(?<=\bthat ))",
        "$": r"(?=\s*[.!]?$)",
        "W": named,
        "WS": several,
        "L": label if labels else r"(?!)",
        "A": rf"{decided}(?: (?:rather than|instead of|over) (?:{labels}))?\b" if decided else r"(?!)",
        "D": rf"(?:the )?(?:data set |dataset )?(?:{data})(?: data(?: ?set)?)?" if data else r"(?!)",
        "T": r"(?:the (?:word|verb|noun|adjective|term|action|activity|notion|concept|expression) )?⟦\d+⟧(?: \([\w.' -]+\))?",
        "N": r"(?:(?:about|around|approximately|roughly|some|close to|circa|over|under|more than|less than|at least|at most) )?"
        r"\d(?:[\d.,]*\d)?(?:\s?(?:%|percent\b|per cent\b|percentage points?\b|points?\b|times\b|x\b|×))?",
        "IS": r"(?:is|are|was|were)",
        "DOING": _doing(several),
    }


def _doing(words: str) -> str:
    """What names a change of the text as something that is done: "taking 'x' out of the text", "the removal of 'x'"."""
    verb = (
        r"(?:(?:delet|remov|dropp|cutt|tak|leav|omitt|eras|strik|exclud|eliminat|discard|stripp|mask|ablat|throw|cross|keep|retain|"
        r"swapp|replac|chang|substitut|writ|putt|exchang|insert|add|switch|plac|trad|us|turn)ing|"
        r"the (?:removal|deletion|omission|erasure|exclusion|replacement|substitution|insertion) of)"
    )
    text = r"(?: (?:of|from|in|at) the (?:(?:start|end|beginning|front) of the )?(?:text|input|review|sentence))?"
    where = rf"(?: together)?(?: (?:out|away|off))?{text}"
    beside = r"(?:immediately |right |directly |just )?(?:after|before)"
    link = rf"(?:for|with|by|to|into|instead of|in place of|in the place of|where the text says|{beside})"
    return rf"{verb}(?: (?:out|away|off|in|only))? {words}{where}(?: {link} {words})?{where}"


def _slot(name: str, parts: Mapping[str, str]) -> str:
    """The pattern of a slot; what is no slot is the name of a group."""
    if name in "^$":
        return parts[name]
    kind = name.rstrip("0123456789")
    return f"(?P<{name}>{parts[kind]})" if kind in parts else f"<{name}>"


def _replacement(words: str) -> str:
    return regex.sub(r"\\(\d)", r"\\g<g\1>", _SLOT.sub(r"\\g<\1>", words))


def _in_other_words(text: str, signature: Signature, fields: str) -> str:
    def any_of(names: Iterable[str]) -> str:
        return "|".join(regex.escape(x) for x in sorted(names, key=len, reverse=True))

    text = _CONTRACTED.sub(lambda m: f"{_WHOLE_VERBS.get(m[1].lower(), m[1])} not", text)
    names = (any_of(signature.labels), fields, any_of(signature.vocabulary.data), regex.escape(signature.decision or ""))
    lower = text.lower()
    for rule in _rules():
        if rule.needs in lower and (pattern := _pattern(rule.said, names)).search(text):  # most are not found: a search is cheap
            text = pattern.sub(rule.words, text)
            lower = text.lower()
    return text
