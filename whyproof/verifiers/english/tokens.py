"""From a sentence to typed tokens: words of the text, labels, methods, numbers, and phrases of the lexicon.

What is none of these makes the sentence unreadable; nothing is skipped but articles and a closed list of fillers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from whyproof.core.text import Instance, Word, words_of
from whyproof.verifiers.english.lexicon import ARTICLES, CARDINALS, EITHER, END, FILLERS, ORDINALS, Trie, trie
from whyproof.verifiers.english.part_names import Misnamed, part_at
from whyproof.verifiers.english.quotes import quoted_at
from whyproof.verifiers.english.signature import Signature, is_plain

MAX_CHARACTERS = 2_000
MAX_TOKENS = 160

_HIDDEN = regex.compile(r"[\p{Cf}\p{Cc}\p{Co}\p{Cn}--[\t\n\r]]", flags=regex.VERSION1)
_RAW = regex.compile(r"[\p{L}\p{M}\p{N}_]+(?:['’.\-/][\p{L}\p{M}\p{N}_]+)*|\S")
_NUMERAL = regex.compile(
    r"(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)"
    r"(?:\s?(?P<percent>%|per\s?cent\b)|[\s-]?(?:percentage[\s-])?(?P<points>points?\b|pp\b)|(?:\s?times?\b|\s?[x×](?!\w)|-?fold\b)(?P<times>)"
    r"|(?P<ordinal>st|nd|rd|th)\b)?(?![\w%])"
)
_FRACTION = regex.compile(
    r"(?:(?:a|one)[ -](?:third|quarter)|two[ -]thirds|three[ -]quarters)(?=\s+of\b)", flags=regex.IGNORECASE
)
#: An earlier answer of the conversation, by its number: "answer 2", "my second reply".
_TURN = regex.compile(
    r"(?:(?:my|our|the)\s+)?(?:(?:earlier|previous|own)\s+)?(?:(?:answer|turn|reply|response)\s+(?:number\s+|no\.\s*|#\s?)?(?P<number>\d{1,4}|[a-z]+)(?![\w.,]*\d|[%\w])"
    r"|(?P<ordinal>[a-z]+)\s+(?:answer|turn|reply|response)\b)",
    flags=regex.IGNORECASE,
)
_WOULD = regex.compile(r"\b(?:would|will)\s+$", flags=regex.IGNORECASE)
_MULTIPLES = {"twice": "2", "double": "2", "thrice": "3", "triple": "3"}
_OF_UNIT = {
    "time": "TIMES",
    "times": "TIMES",
    "percentage points": "POINTS",
    "points": "POINTS",
    "percent": "PERCENT",
    "per cent": "PERCENT",
}
_UNIT = regex.compile(rf"\s+({'|'.join(_OF_UNIT)})\b", flags=regex.IGNORECASE)
_FRACTIONS = {"third": "33", "quarter": "25", "thirds": "67", "quarters": "75"}
#: Terminals that are made from names, numbers and marks; the others are the keys of the phrase table.
NAMED_TERMINALS = frozenset(
    {
        "COMMA", "SEMI", "COLON", "DASH", "LPAR", "RPAR", "WORD", "WORDLABEL", "QLABEL", "TEXT", "LABEL", "LABELPOS", "LABELNEG",
        "TURN", "METHOD", "POSS", "FIELD", "NAME", "SENSE", "NUM", "ORD", "PERCENT", "DECIMAL", "FRACTION", "POINTS", "TIMES",
        "THEMOST", "PART",
    }
)  # fmt: skip
_PUNCTUATION = {
    ",": "COMMA", ";": "SEMI", ":": "COLON", "(": "LPAR", ")": "RPAR", "—": "DASH", "–": "DASH", "-": "MINUS", "−": "MINUS",
}  # fmt: skip
_PLURAL = regex.compile(r"['‘]([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} \-]*)['’]s(?![\p{L}\p{N}])")
_NAMED = {"positive": "LABELPOS", "negative": "LABELNEG"}
_PLURAL_S = regex.compile(r"s(?![\p{L}\p{N}])")
_QUOTED = frozenset({"TEXT", "WORD", "WORDLABEL", "QLABEL", "SENSE"})
#: After these an unquoted word of the text may be one that the grammar knows too ("the word not").
_NAMING = frozenset({"WORDN", "DELETING", "WITHOUT"})
_PRONOUNS = frozenset({"it", "this", "that", "them", "they", "these", "those"})


class Unreadable(Exception):
    """A sentence cannot be translated; the reason is one plain line.

    ``place``: where the words stopped making sense; ``before``: the tokens up to there, of a word that is in no table.
    """

    def __init__(self, reason: str, place: int | None = None) -> None:
        super().__init__(reason)
        self.place = place
        self.before: list[Lexeme] = []


class Misnaming(Unreadable):
    """A part of the text is named that it has not: no other way to read the sentence mends that."""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A typed token: its terminal (or several, joined by ``EITHER``), its normal form, and where it stands in the sentence."""

    type: str
    value: str
    start: int
    end: int

    @property
    def types(self) -> list[str]:
        return self.type.split(EITHER)


def lexemes(
    sentence: str, signature: Signature, names_first: bool = False, shorter: frozenset[tuple[int, int]] = frozenset()
) -> list[Lexeme]:
    """The typed tokens of a sentence. With ``names_first``, a word of the text wins over the grammar's where words are named.

    ``shorter``: spans where the longest phrase is not meant, but a shorter one that begins there.

    Raises:
        Unreadable: too long, hidden characters, a question, or a word that neither text nor lexicon has.
    """
    if len(sentence) > MAX_CHARACTERS:
        raise Unreadable(f"the sentence has over {MAX_CHARACTERS:,} characters")
    text = sentence.strip()
    if text.endswith("?"):
        raise Unreadable("a question states nothing")
    text = text.rstrip(".!").rstrip() if text[-1:] in (".", "!") else text
    found: list[Lexeme] = []
    article = ""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        if found and found[-1].end == at and found[-1].type in _QUOTED and _PLURAL_S.match(text, at):
            at += 1  # "all “oak”s are “tree”s"
            continue
        try:
            token = _part(text, at, signature) or _at(
                text, at, signature, names_first and bool(found) and not _NAMING.isdisjoint(found[-1].types), shorter
            )
        except Unreadable as failure:
            failure.before = found
            raise
        if token.value.casefold() == "have" and _WOULD.search(text, 0, at):
            token = Lexeme("", token.value, token.start, token.end)  # "would have said" is "would say" of what is past
        if token.type:
            found.append(_with_article(token, article, found))
            article = ""
        elif token.value.casefold() in ARTICLES:
            article = token.value.casefold()
        if len(found) > MAX_TOKENS:
            raise Unreadable(f"the sentence has over {MAX_TOKENS} words")
        at = token.end
    if not found:
        raise Unreadable("the sentence says nothing")
    return found


def _with_article(token: Lexeme, article: str, before: list[Lexeme]) -> Lexeme:
    """The two places where an article carries meaning: "the main factor" is one, "a main factor" one of several; "the most
    weight" is more than any other, "most weight" more than half.

    Raises:
        Unreadable: a superlative without "the".
    """
    if token.type == "OUTPUT":
        return Lexeme("DECISION" if article else "SAY", token.value, token.start, token.end)
    if token.type == "POSS" and before and before[-1].type == "IT":
        return Lexeme("BE", token.value, token.start, token.end)
    if token.type == "MOST" and article == "the":
        return Lexeme("THEMOST", token.value, token.start, token.end)
    definite = article in ("the", "its", "their") or not before or before[-1].type in ("NUM", "ORD")
    if token.type == "SUPER" and not definite:
        raise Unreadable(f"“{token.value}” needs “the”: one of several has no claim")
    return token


def _part(text: str, at: int, signature: Signature) -> Lexeme | None:
    try:
        part = part_at(text, at, signature.instance, signature.parts)
    except Misnamed as error:
        raise Misnaming(str(error), at) from error
    return Lexeme("PART", part[0], at, part[1]) if part else None


def _at(text: str, at: int, signature: Signature, naming: bool, shorter: frozenset[tuple[int, int]]) -> Lexeme:
    quoted = _plural_at(text, at, signature) or quoted_at(text, at)
    if quoted:
        return _quoted(quoted[0], at, quoted[1], signature)
    if text[at] in "'’" and text[at + 1 : at + 2] == "s" and not text[at + 2 : at + 3].isalnum():
        return Lexeme("POSS", "'s", at, at + 2)
    if _HIDDEN.match(text, at):
        raise Unreadable(f"a hidden character (U+{ord(text[at]):04X}) stands in the sentence")
    raw = _RAW.match(text, at)
    assert raw is not None
    if naming and raw.group().casefold() not in _PRONOUNS and signature.instance.find(raw.group()):
        return Lexeme("WORD", raw.group(), at, raw.end())
    if text[at] == "(":
        sense = next((x for x in signature.vocabulary.senses if text.startswith(f"{x})", at + 1)), None)
        if sense is not None:
            return Lexeme("SENSE", sense, at, at + len(sense) + 2)
    phrase, (named, value) = _phrase(text, at, shorter), _world_names(text, at, signature)
    options = [_name(text, at, signature), _number(text, at), _turn(text, at), named, phrase, value]
    if phrase and "TEXTN" in phrase.types:  # the column "text" of a data set is said like any text
        options.remove(named)
    best = max((o for o in options if o), key=lambda o: o.end, default=None)  # the first wins among equals
    if best:
        return best
    word = raw.group()
    if word.casefold() in ARTICLES | FILLERS:
        return Lexeme("", word, at, raw.end())
    if word in _PUNCTUATION:
        return Lexeme(_PUNCTUATION[word], word, at, raw.end())
    if signature.instance.find(word):
        return Lexeme("WORD", word, at, raw.end())
    raise Unreadable(f"“{word}” is not understood here", at)


def named_at(text: str, at: int, signature: Signature) -> list[Lexeme]:
    """Every name, number or earlier answer that an unquoted word at this place may begin."""
    sense = next((x for x in signature.vocabulary.senses if text.startswith(f"({x})", at)), None)
    if sense is not None:
        return [Lexeme("SENSE", sense, at, at + len(sense) + 2)]
    named = _name(text, at, signature), _number(text, at), _turn(text, at), *_world_names(text, at, signature)
    return [x for x in named if x]


def _plural_at(text: str, at: int, signature: Signature) -> tuple[str, int] | None:
    """ "All 'oak's are 'tree's": a term of a graph on record in quotes, with a plural ending after them."""
    plural = _PLURAL.match(text, at) if text[at] in "'‘" else None
    return (plural[1], plural.end()) if plural and signature.vocabulary.graphs(plural[1]) else None


def _quoted(content: str, start: int, end: int, signature: Signature) -> Lexeme:
    label = next((x for x in signature.labels if x == content), None) or next(
        (x for x in signature.labels if x.casefold() == content.casefold()), None
    )
    in_text = bool(named_words(content, signature.instance))
    if label is not None:
        return Lexeme("WORDLABEL" if in_text else "QLABEL", content, start, end)
    return Lexeme("WORD" if in_text else "TEXT", content, start, end)


def named_words(content: str, instance: Instance) -> tuple[tuple[Word, ...], ...]:
    """The places that a quoted string may mean, in any case: single words, or runs of neighbouring words for a phrase."""
    said = content.casefold()
    single = tuple((w,) for w in instance.words if w.text.casefold() == said)
    if single:
        return single
    parts = [w.text.casefold() for w in words_of(content)]
    if len(parts) < 2 or content.strip() != content:
        return ()
    words = instance.words
    runs = (words[i : i + len(parts)] for i in range(len(words) - len(parts) + 1))
    return tuple(run for run in runs if [w.text.casefold() for w in run] == parts and len({w.field for w in run}) == 1)


def _name(text: str, at: int, signature: Signature) -> Lexeme | None:
    patterns = _name_patterns(signature.labels, tuple(signature.method_names), signature.instance.fields)
    for kind, pattern in zip(("label", "method", "field"), patterns, strict=True):
        match = pattern.match(text, at) if pattern else None
        if not match:
            continue
        name = match.group()
        if kind == "label":
            label = name if name in signature.labels else next(x for x in signature.labels if x.casefold() == name.casefold())
            return Lexeme(_NAMED.get(label.casefold(), "LABEL"), label, at, match.end())
        if kind == "method":
            return Lexeme("METHOD", signature.method_names[name.casefold()], at, match.end())
        field = next(x for x in signature.instance.fields if x.casefold() == name.casefold())
        return Lexeme("FIELD", field, at, match.end())
    return None


def _world_names(text: str, at: int, signature: Signature) -> tuple[Lexeme | None, Lexeme | None]:
    """A name from the records about data, rules and measures, in any case and with either spaces or underscores; and the
    same for a value of a column that is no word of the text."""
    patterns = _spaced(signature.vocabulary.names), _spaced(signature.vocabulary.said_values)
    matches = [pattern.match(text, at) if pattern else None for pattern in patterns]
    name, value = (Lexeme("NAME", m.group(), at, m.end()) if m else None for m in matches)
    return name, None if value is None or signature.instance.find(value.value) else value


@lru_cache(maxsize=64)
def _spaced(names: tuple[str, ...]) -> regex.Pattern[str] | None:
    readable = sorted((n for n in names if is_plain(n)), key=len, reverse=True)
    choice = "|".join(r"[\s_]+".join(map(regex.escape, name.split())) for name in readable)
    return regex.compile(rf"(?:{choice})(?!\w)", flags=regex.IGNORECASE) if readable else None


@lru_cache(maxsize=64)
def _name_patterns(*names: tuple[str, ...]) -> tuple[regex.Pattern[str] | None, ...]:
    labels, methods, fields = names
    return _any_of(labels), _any_of(methods), _any_of(fields) if len(fields) > 1 else None


def _any_of(names: tuple[str, ...]) -> regex.Pattern[str] | None:
    plain = sorted((n for n in names if is_plain(n)), key=len, reverse=True)
    return regex.compile(rf"(?:{'|'.join(map(regex.escape, plain))})(?![\w])", flags=regex.IGNORECASE) if plain else None


def _turn(text: str, at: int) -> Lexeme | None:
    match = _TURN.match(text, at)
    if match is None:
        return None
    word = (match["number"] or match["ordinal"]).casefold()
    number = int(word) if word.isdecimal() else (CARDINALS if match["number"] else ORDINALS).get(word)
    return Lexeme("TURN", str(number), at, match.end()) if number else None


def _number(text: str, at: int) -> Lexeme | None:
    fraction = _FRACTION.match(text, at)
    if fraction:
        return Lexeme("FRACTION", _FRACTIONS[regex.split("[ -]", fraction.group().lower())[-1]], at, fraction.end())
    numeral = _NUMERAL.match(text, at)
    if numeral:
        digits = numeral["digits"].replace(",", "")
        for kind, terminal in (("percent", "PERCENT"), ("points", "POINTS"), ("times", "TIMES"), ("ordinal", "ORD")):
            if numeral[kind] is not None:
                return Lexeme(terminal, digits, at, numeral.end())
        return Lexeme("DECIMAL" if "." in digits else "NUM", digits, at, numeral.end())
    return _number_word(text, at)


def _number_word(text: str, at: int) -> Lexeme | None:
    raw = _RAW.match(text, at)
    assert raw is not None
    word = raw.group().casefold()
    if word in ORDINALS:
        return Lexeme("ORD", str(ORDINALS[word]), at, raw.end())
    ordinal, _, rest = word.partition("-")
    if ordinal in ORDINALS and rest == "most":  # "second-most important"
        return Lexeme("ORD", str(ORDINALS[ordinal]), at, at + len(ordinal) + 1)
    if word in _MULTIPLES:
        return Lexeme("TIMES", _MULTIPLES[word], at, raw.end())
    if word == "half":
        return Lexeme("FRACTION", "50", at, raw.end())
    if word not in CARDINALS:
        return None
    unit = _UNIT.match(text, raw.end())
    terminal = _OF_UNIT[unit[1].casefold()] if unit else "NUM"
    return Lexeme(terminal, str(CARDINALS[word]), at, unit.end() if unit else raw.end())


def _phrase(text: str, at: int, shorter: frozenset[tuple[int, int]]) -> Lexeme | None:
    """The longest phrase of the lexicon that begins here, but none of ``shorter``; articles inside it are stepped over."""
    node: Trie = trie()
    best: Lexeme | None = None
    place = at
    while match := _RAW.match(text, place):
        word = match.group().casefold().replace("’", "'")
        if word == "it's" and place == at:
            return Lexeme("IT", text[at : at + 2], at, at + 2)
        if word in ARTICLES and place > at:
            pass
        else:
            child = node.get(word)
            if not isinstance(child, dict):
                break
            node = child
            terminal = node.get(END)
            if isinstance(terminal, str) and (at, match.end()) not in shorter:
                best = Lexeme(terminal, text[at : match.end()], at, match.end())
        place = match.end()
        while place < len(text) and text[place].isspace():
            place += 1
    return best
