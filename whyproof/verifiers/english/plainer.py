"""A sentence that no reader has, in plainer words that mean the same: without its opener, with the usual names of occurrences, and
with turns of phrase put as one of the readers has them.

A rule here keeps the meaning to the letter, for every word, label and number that may fill it. It never leaves out a hedge, a
quantifier, a denial or what follows from what: "perhaps", "mostly" and "therefore" stay, and so does the sentence that nobody reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex

from whyproof.verifiers.english.plainer_rules import RULES
from whyproof.verifiers.english.quotes import quoted_at
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import MAX_CHARACTERS

_FLAGS = regex.IGNORECASE
_ORD = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)|last|final)"
_TIMES = r"(?:occurrence|instance|mention|appearance|use|usage|copy|time|one)"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|them|these|those)"
_SPACES = regex.compile(r" {2,}")
_MOST_OPENERS = 3

#: What opens a sentence and says nothing of the model, the text or the records: not hedges, and not "therefore".
_ADVERBS = (
    "notably|interestingly|importantly|overall|specifically|additionally|moreover|furthermore|however|meanwhile|finally|clearly|"
    "surprisingly|unsurprisingly|remarkably|strikingly|curiously|crucially|indeed|also|lastly|next|then again|put simply|simply put|"
    "here|in summary|in short|in brief|in sum|in particular|in addition|in fact|in other words|in contrast|by contrast|conversely|"
    "on the other hand|on the one hand|at the same time|to sum up|to summarize|to summarise|to conclude|in conclusion|that said|"
    "of note|of course|as expected|as (?:we|you|one) (?:can )?see|as shown|as can be seen|as noted|by the way|for the record|"
    "(?:in|for) this (?:case|example|instance|text|review|sentence|message|article|headline|comment|input|decision|prediction)"
)
_THAT = (
    r"(?:please )?(?:note|notice)(?: also)? that|"
    r"it (?:is|was)(?: also)? (?:worth (?:noting|mentioning|pointing out)|important to (?:note|mention)|interesting(?: to (?:note|see))?|"
    r"clear|evident|notable|noteworthy|true|a fact|striking) that|"
    r"it (?:should|must|can|may) (?:also )?be (?:noted|mentioned|pointed out|seen|said|observed|added) that|"
    r"it (?:turns|turned) out that|it (?:also )?holds that|it follows from the (?:records|evidence) that|"
    r"(?:we|you|one|i) (?:can |could |may |also |can also |should )?(?:see|saw|observe|observed|note|noted|notice|noticed|find|found|"
    r"say|state|add) that|"
    r"(?:the|our|this) (?:analysis|results?|records?|evidence|findings?|numbers?|figures?|output) (?:also )?"
    r"(?:shows?|indicates?|reveals?|confirms?|demonstrates?|tells? us|makes? (?:it )?clear) that"
)
#: Openers that speak of a map: they say nothing more where all that follows is said of the map.
_OF_MAP = (
    r"(?:looking|judging) (?:at|by|from) the (?:attributions?|weights?|attribution (?:map|scores?)|saliency map|importance scores?)|"
    r"(?:in|on) the (?:attribution|saliency) map|according to the (?:attributions?|weights?|attribution (?:map|scores?))|"
    r"by the (?:attributions|weights)"
)
_OF_MAP_THAT = (
    r"(?:the|this|our) (?:attributions?|weights?|attribution (?:map|scores?)|saliency map|heat ?map|importance scores?|explanation) "
    r"(?:also )?(?:shows?|indicates?|reveals?|confirms?|demonstrates?|tells? us) that"
)
_OPENER = regex.compile(rf"^(?:(?:{_ADVERBS})\s*,|(?:{_THAT}))\s+(?=\S)", flags=_FLAGS)
_MAP_OPENER = regex.compile(rf"^(?:(?:{_OF_MAP})\s*,|(?:{_OF_MAP_THAT}))\s+(?=\S)", flags=_FLAGS)
_ASIDE = regex.compile(r",\s(?:however|moreover|furthermore|in fact|indeed|by contrast|in turn|on the other hand|meanwhile),\s", flags=_FLAGS)


@dataclass(frozen=True)
class Plainer:
    """A sentence in plainer words; ``of_map``: its opener spoke of a map, so that it must be about nothing else."""

    text: str
    of_map: bool = False


def plainer(sentence: str, signature: Signature) -> list[Plainer]:
    """The sentence in plainer words, what is nearest to it first; nothing where there are none."""
    if len(sentence) > MAX_CHARACTERS or "⟦" in sentence:
        return []
    text, quotes = _masked(sentence)
    text, of_map = _without_openers(text)
    fields = "|".join(regex.escape(x) for x in signature.instance.fields if len(signature.instance.fields) > 1)
    text = _with_usual_names(text, fields)
    found = [text]
    put = _in_other_words(text, signature, fields)
    found += [put] if put != text else []
    restored = [_restored(x, quotes) for x in found]
    return [Plainer(x, of_map) for x in restored if x != sentence]


def _masked(sentence: str) -> tuple[str, list[str]]:
    """The sentence with each quoted string behind its number, and the strings with their marks."""
    found: list[str] = []
    quotes: list[str] = []
    start = at = 0
    while at < len(sentence):
        quoted = quoted_at(sentence, at)
        if quoted is None:
            at += 1
            continue
        found += [sentence[start:at], f"⟦{len(quotes)}⟧"]
        quotes.append(sentence[at : quoted[1]])
        start = at = quoted[1]
    return "".join([*found, sentence[start:]]), quotes


def _restored(text: str, quotes: list[str]) -> str:
    return regex.sub(r"⟦(\d+)⟧", lambda m: quotes[int(m[1])], _SPACES.sub(" ", text)).strip()


def _without_openers(text: str) -> tuple[str, bool]:
    of_map = False
    for _ in range(_MOST_OPENERS):
        opened, mapped = _OPENER.match(text), _MAP_OPENER.match(text)
        met = opened or mapped
        if met is None:
            break
        of_map = of_map or opened is None
        text = text[met.end() :]
    return _ASIDE.sub(" ", text), of_map


@lru_cache(maxsize=32)
def _naming(fields: str) -> tuple[tuple[regex.Pattern[str], str], ...]:
    place = rf"(?P<place>(?:\s(?:in|of|from) the (?:{fields}))?)" if fields else "(?P<place>)"
    after = rf"(?P<after>(?:\s(?:in|of|from) the (?:{fields}))?)" if fields else "(?P<after>)"
    which = rf"(?P<which>{_ORD})"
    word = r"(?:the )?(?:word |token |term )?(?P<q>⟦\d+⟧)"
    verb = r"(?:comes?|appears?|occurs?|stands?|is used|is written|shows? up|turns? up|is)"
    patterns = (
        rf"\b{word}{place} (?:that|which) {verb} {which}\b{after}(?=[\s,.;:)]|$)",
        rf"{word}{place} \((?:the )?{which}(?: {_TIMES})?(?: of (?:the )?{_COUNT})?{after}\)",
        rf"\bthe {which} {_TIMES} (?:of )?{word}(?: {verb})?{place}{after}(?=[\s,.;:)]|$)",
        rf"{word}{place} (?:at|in|on) its {which} {_TIMES}{after}",
        rf"(?P<q>⟦\d+⟧)(?:'s|’s) {which} {_TIMES}{place}{after}",
    )
    return tuple((regex.compile(p, flags=_FLAGS), r"the \g<which> \g<q>\g<place>\g<after>") for p in patterns)


def _with_usual_names(text: str, fields: str) -> str:
    """ "The 'x' that comes second" as "the second 'x'"."""
    for pattern, name in _naming(fields):
        text = pattern.sub(name, text)
    return text


_SLOT = regex.compile(r"<(\w+|\^|\$)>")
_GROUP = regex.compile(r"(?<!\\)\((?!\?)")


@lru_cache(maxsize=64)
def _rules(labels: str, fields: str, data: str) -> tuple[tuple[regex.Pattern[str], str], ...]:
    place = rf"(?:\s(?:in|of|from) the (?:{fields}))?" if fields else ""
    named = rf"(?:the (?:{_ORD} )?)?(?:word |token |term )?⟦\d+⟧{place}"
    label = rf"(?:the )?(?:label |class )?(?:{labels})(?: label| class)?(?: (?:rather than|instead of|over) (?:{labels}))?\b"
    parts = {
        "^": r"(?:^|(?<=[,:;] )|(?<=\bthat ))",
        "$": r"(?=\s*[.!]?$)",
        "W": named,
        "WS": rf"{named}(?:(?:, and |, | and ){named})*",
        "L": label if labels else r"(?!)",
        "D": rf"(?:the )?(?:data set |dataset )?(?:{data})(?: data(?: ?set)?)?" if data else r"(?!)",
        "T": r"(?:the word )?⟦\d+⟧(?: \([\w.' -]+\))?",
        "N": r"(?:(?:about|around|approximately|roughly|some|close to|circa|over|under|more than|less than|at least|at most) )?"
        r"\d[\d.,]*(?:\s?(?:%|percent\b|per cent\b|percentage points?\b|points?\b|times\b|x\b|×))?",
        "IS": r"(?:is|are|was|were)",
    }

    def compiled(said: str) -> regex.Pattern[str]:
        count = iter(range(1, 20))
        said = _GROUP.sub(lambda _: f"(?P<g{next(count)}>", said)
        return regex.compile(_SLOT.sub(lambda m: _slot(m[1], parts), said), flags=_FLAGS)

    return tuple((compiled(said), _replacement(words)) for said, words in RULES)


def _slot(name: str, parts: dict[str, str]) -> str:
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

    for pattern, words in _rules(any_of(signature.labels), fields, any_of(signature.vocabulary.data)):
        text = pattern.sub(words, text)
    return text
