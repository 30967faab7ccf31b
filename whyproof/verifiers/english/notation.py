"""Signs, abbreviations and set asides of a sentence written out in plain words, before anything reads it.

What stands in quotes is never touched.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whyproof.verifiers.english.quotes import quoted_at

_NUMBER = r"(?=\s?\.?\d)"
_FLAGS = regex.IGNORECASE

#: In this order; each keeps the meaning to the letter.
_RULES: tuple[tuple[regex.Pattern[str], str], ...] = tuple(
    (regex.compile(pattern, flags=_FLAGS), words)
    for pattern, words in (
        (r"(?<![\w<>=!])(?:>=|≥|=>)\s*" + _NUMBER, " at least "),
        (r"(?<![\w<>=!])(?:<=|≤|=<)\s*" + _NUMBER, " at most "),
        (r"(?<![\w<>=!])>\s*" + _NUMBER, " more than "),
        (r"(?<![\w<>=!])<\s*" + _NUMBER, " less than "),
        (r"(?<![\w≈~])(?:≈|~|∼)\s*" + _NUMBER, " about "),
        (r"\b(?:approx\.?|circa|ca\.|c\.)\s*" + _NUMBER, "about "),
        (r"\s(?:!=|≠|<>)\s", " other than "),
        (r"\s(?:==|=)\s(?!\s?\d)", " equal to "),
        (r"\|\s?(attributions?|weights?|scores?|contributions?|importances?|values?|shapley values?)\s?\|", r"absolute \1"),
        (r"(?<![\w#])#\s?(?=\d)", "number "),
        (r"(?<=\d)\s?pp\b\.?", " percentage points"),
        (r"(?<=\d)\s?(?:%|percent)[\s-](?=points?\b)", " percentage "),
        (r"(?<=\d)\s?p\.p\.", " percentage points"),
        (r"\bw\.r\.t\.|\bwrt\b", "with respect to"),
        # a list is sorted like that anyway
        (
            r",\s(?:the\s)?(?:strongest|largest|biggest|heaviest|highest|most important)\s(?:ones?\s|words?\s)?first"
            r"(?=\s*[,.;:])",
            "",
        ),
        (
            r"\b(?:when|if|where|once) only (?:the )?(positive|negative) (weights|attributions|contributions|scores) "
            r"(?:are|were|get) (?:considered|counted|looked at|taken into account|compared|ranked)",
            r"among the words with a \1 weight",
        ),
        (
            r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))-"
            r"(?=(?:largest|highest|strongest|biggest|heaviest|greatest|best|ranked|weightiest|lowest|placed)\b)",
            r"\1 ",
        ),
        # what rows have, by its value on record
        (r"\bare at (least|most) (\d+) (words?) long\b", r"have a 'length' of 'at \1 \2 \3'"),
        (r"\bis at (least|most) (\d+) (words?) long\b", r"has a 'length' of 'at \1 \2 \3'"),
        (r"\bare predicted at (over|under) (\d+(?:\.\d+)?) ?%", r"have a 'certainty' of '\1 \2 %'"),
        (r"\bis predicted at (over|under) (\d+(?:\.\d+)?) ?%", r"has a 'certainty' of '\1 \2 %'"),
        (r"\b(I|you|we|they|he|she|it|that|there|this)['’]ll\b", r"\1 will"),
        (r"\b(I|you|we|they|he|she)['’]d\b", r"\1 would"),
        (r"\b(you|we|they)['’]re\b", r"\1 are"),
        (r"\b(I|you|we|they)['’]ve\b", r"\1 have"),
        (r"\b(it|that|there|here|what)['’]s\b", r"\1 is"),
        (r",?\s(?:as )?compared (?:with|to) (?:the|a|that) (?:same )?(?:text|input|version) without (?:it|them)\b", ""),
        # what makes a ranking one of sizes
        (r",\s(?:(?:be it|whether)\s)?(?:positive or negative|negative or positive)(?=\s*[,.;:]|\s*$)", ", regardless of sign"),
        (
            r"\bwhether (?:it|that|this|they) (?:(?:is|was|are|be) )?"
            r"(?:for or against(?: it| the label)?|positive or negative|helps? or hurts?|"
            r"supports? (?:it )?or opposes?(?: it)?|pushes? (?:for|up) or (?:against|down))(?=\s*[,.;:]|\s*$)",
            "regardless of sign",
        ),
        (
            r"\b(?:if|when|once) (?:we|you|one|I) (?:ignore|disregard|leave out|set aside) (?:the |its |their |all )?signs?\b",
            "ignoring the sign",
        ),
        (
            r"\b(?:in (?:either|any) (?:direction|sense)|(?:plus and minus|positive and negative) signs? aside)\b",
            "regardless of sign",
        ),
    )
)
#: "22 % or so": the hedge behind its number.
_OR_SO = regex.compile(
    r"((?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:\s?%|\s?per\s?cent|\s(?:percentage\s)?points?|\s?times|\s?[x×](?!\w))?),? "
    r"(?:or so|or thereabouts|give or take|more or less|approximately|roughly)\b",
    flags=_FLAGS,
)
_SPACES = regex.compile(r" {2,}")
_HEDGED = regex.compile(r"\b(?:than|least|most|about|over|under|exactly)\s*$", flags=_FLAGS)


def written_out(sentence: str) -> str:
    """The sentence without signs that words say as well: "<17×" as "less than 17×", "≈84 %" as "about 84 %", "#2" as
    "number 2", "prediction != negative" as "prediction other than negative", "|weight|" as "absolute weight"."""
    return "".join(said if quoted else _plain(said) for said, quoted in _parts(sentence))


def unquoted(sentence: str) -> str:
    """The sentence with a mark in place of each quoted string."""
    return "".join("•" if quoted else said for said, quoted in _parts(sentence))


def _parts(sentence: str) -> list[tuple[str, bool]]:
    """The sentence in parts, and which of them are quoted strings with their marks."""
    found, start, at = [], 0, 0
    while at < len(sentence):
        quoted = quoted_at(sentence, at)
        if quoted is None:
            at += 1
            continue
        found += [(sentence[start:at], False), (sentence[at : quoted[1]], True)]
        start = at = quoted[1]
    return [*found, (sentence[start:], False)]


def _plain(text: str) -> str:
    written = text
    for pattern, words in _RULES:
        written = pattern.sub(words, written)
    written = _OR_SO.sub(lambda m: m[0] if _HEDGED.search(m.string[: m.start()]) else f"about {m[1]}", written)
    return text if written == text else _SPACES.sub(" ", written)


def with_chance_named(sentence: str, names: Sequence[str]) -> str:
    """ "For positive, the probability would be 30 %" as "the probability of positive would be 30 %"."""
    labels = "|".join(regex.escape(x) for x in sorted(names, key=len, reverse=True))
    if not labels:
        return sentence
    chance = r"(?P<chance>probability|likelihood|chance)"
    pattern = rf"^for (?P<label>{labels}), the {chance} (?=(?:would|will|is|comes|stands|amounts|drops|rises|falls)\b)"
    return regex.sub(pattern, r"The \g<chance> of \g<label> ", sentence, flags=_FLAGS)
