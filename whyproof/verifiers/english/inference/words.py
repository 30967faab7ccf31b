"""Words of a sentence and the part of speech that each is read as.

A word of the tables in ``closed_class`` has the classes given there. Any other word has the classes that the lexicon knows, a
capitalised word that it does not know is a name, and anything else is unknown. Among the classes a sentence is read by the
best path through hand-set preferences for neighbouring classes (a Viterbi search): which class is chosen decides how a
sentence is cut into phrases, never what its closed-class words mean.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from whyproof.knowledge.lexicon import Lexicon
from whyproof.verifiers.english.inference import closed_class as cc
from whyproof.verifiers.english.inference.neighbours import PREFERENCE, UNLIKELY

MAX_CHARACTERS = 1_000
_PHRASES = cc.PHRASES.keys() | cc.REFUSED_PHRASES
_TOKEN = regex.compile(r"[\p{L}\p{N}]+(?:['’\-][\p{L}\p{N}]+)*|[,]|\S")
_SPLIT = regex.compile(r"^(do|does|did|is|are|was|were|has|have|had|could|would)n't$")
_YEAR = regex.compile(r"^(1\d|20)\d\d$")
_CLITIC = regex.compile(r"^(i|you|we|they|he|she|it|who|that|there)('(?:m|re|ve|ll))$")


class Unreadable(Exception):
    """The sentence is outside the grammar. The message is one plain line that says where."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place: ``sentence[start:end] == text``, or a part of it (the "n't" of "don't")."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.casefold().replace("’", "'")


def _phrase(found: Sequence[Token], low: str) -> tuple[str, int] | None:
    """The phrase of the tables that this word ends, if it ends one, and how many tokens before it belong to it."""
    for n in (2, 1):
        if len(found) >= n and (phrase := " ".join([*(t.lower for t in found[-n:]), low])) in _PHRASES:
            return phrase, n
    return None


@dataclass(frozen=True, slots=True)
class Tag:
    """A class that a token can be read as. ``code``: see ``neighbours``; ``form`` is a form of ``Lexicon``."""

    code: str
    lemma: str
    form: str = ""
    weight: float = field(default=0.0, compare=False)


def tokens_of(sentence: str) -> tuple[Token, ...]:
    """The tokens without the final full stop.

    Raises:
        Unreadable: the sentence is too long, empty, or holds a sign that the grammar has no rule for.
    """
    if len(sentence) > MAX_CHARACTERS:
        raise Unreadable(f"the sentence is longer than {MAX_CHARACTERS:,} characters")
    found: list[Token] = []
    for match in _TOKEN.finditer(sentence.strip().rstrip(".!").rstrip()):
        token = Token(match.group(), match.start(), match.end())
        low = token.lower
        if not regex.match(r"[\p{L}\p{N},]", low):
            raise Unreadable(f"the sign {token.text!r} is not part of the grammar")
        if low in cc.CONTRACTED:
            found += [replace(token, text=part) for part in cc.CONTRACTED[low]]
        elif _SPLIT.match(low):
            found += [replace(token, text=low[:-3]), replace(token, text="not")]
        elif (match_end := _CLITIC.match(low)) is not None:
            host = match_end[1]
            found += [replace(token, text=token.text[: len(host)]), replace(token, text=cc.CLITICS[match_end[2]])]
        elif (ended := _phrase(found, low)) is not None:
            phrase, n = ended
            found[-n:] = [Token(phrase, found[-n].start, token.end)]
        elif low.endswith("'s") and len(low) > 2:
            found += [replace(token, text=token.text[:-2]), replace(token, text="'s")]
        else:
            found.append(token)
    if not found:
        raise Unreadable("the sentence is empty")
    return _with_free_relative(found)


def _with_free_relative(found: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with "what he is doing" at the end made one: what it says is not looked into."""
    at = next((i for i, token in enumerate(found) if i and token.lower in cc.FREE_RELATIVES), len(found))
    tail = found[at:]
    if len(tail) < 3 or any(token.text == "," for token in tail):
        return tuple(found)
    return (*found[:at], Token(" ".join(token.lower for token in tail), tail[0].start, tail[-1].end))


def joined(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens with each two words that the lexicon knows as one noun made one: a hot dog is no dog. Not after "young" and
    "old": a young woman is a woman."""
    found: list[Token] = []
    for token in tokens:
        if (
            found
            and found[-1].lower not in cc.CLOSED | {"young", "old"}
            and token.lower not in cc.CLOSED
            and " " not in token.text
        ):
            both = f"{found[-1].lower} {token.lower}"
            if any(reading.part == "n" for reading in lexicon.readings(both)):
                found[-1] = Token(both, found[-1].start, token.end)
                continue
        found.append(token)
    return tuple(found)


def options_of(tokens: Sequence[Token], lexicon: Lexicon) -> list[frozenset[Tag]]:
    """The classes that each token can have.

    Raises:
        Unreadable: a word is refused.
    """
    found = [_tags(token, tokens[i - 1].lower if i else "", lexicon) for i, token in enumerate(tokens)]
    for i, tags in enumerate(found[:-1]):
        later = found[i + 1]
        if tokens[i].lower == "just" and not any(t.code in {"VD", "VN"} for t in later):
            raise Unreadable("'just' is read only before a verb in the past")
        governed = i > 0 and tokens[i].lower == "not" and {t.code for t in found[i - 1]} <= {"DO", "M"}
        if (governed or {t.code for t in tags} <= {"DO", "M"}) and any(t.code == "VB" for t in later):
            found[i + 1] = frozenset(t for t in later if t.code in {"VB", "R"})
    return found


def _tags(token: Token, before: str, lexicon: Lexicon) -> frozenset[Tag]:
    low, first = token.lower, not before
    if low == "few" and before == "a":
        return frozenset({Tag("#", "several")})
    if low == "little" and before in cc.SOME:
        return frozenset({Tag("A", "little", "positive")})
    if low.partition(" ")[0] in cc.FREE_RELATIVES and " " in low:
        return frozenset({Tag("WH", low)})
    if low in cc.REFUSED_PHRASES:
        raise Unreadable(f"{token.text!r} is not read")
    if low in cc.PHRASES:
        return frozenset({Tag(cc.PHRASES[low], low)})
    if low in cc.REFUSED:
        raise Unreadable(f"{token.text!r}: {cc.REFUSED[low]} is not read")
    if _YEAR.match(low) and before in cc.PREPOSITIONS:
        return frozenset({Tag("NAME", low)})
    closed = frozenset(Tag(code, low, form) for code, form in _closed(low))
    if closed:
        extra = frozenset({Tag("VB", "like", "base")}) if low == "like" else frozenset()
        return closed | extra
    found = set()
    readings = lexicon.readings(low)
    total = sum(r.senses for r in readings)
    for reading in readings:
        weight = math.log(reading.senses / total)
        for code in _codes(reading.part, reading.form):
            found.add(Tag(code, reading.lemma, reading.form, weight))
    if not found and "-" in low:
        found = _hyphenated(low, lexicon)
    if token.text[0].isupper() and not (first and found):
        common = any(t.code in {"A", "N", "NS"} for t in found)
        found |= {Tag("NAME", low, "", -1.0 if common else 0.0)}
    return frozenset(found or _by_form(low))


def _by_form(low: str) -> set[Tag]:
    """An unknown word is an open-class word, since the closed classes are listed: its ending says what it may be."""
    if len(low) < 3 or not low.replace("-", "").isalpha():
        raise Unreadable(f"the word {low!r} is not known")
    found = {Tag("NS", low, "plural") if low.endswith("s") else Tag("N", low, "singular"), Tag("A", low, "positive", -1.0)}
    if low.endswith("ing"):
        found.add(Tag("VG", low.removesuffix("ing"), "ing"))
    if low.endswith("ed"):
        found |= {Tag("VN", low.removesuffix("ed"), "participle"), Tag("VD", low.removesuffix("ed"), "past")}
    return found


def _hyphenated(low: str, lexicon: Lexicon) -> set[Tag]:
    """A compound written with hyphens is what its last part is; a participle at its end makes it an adjective."""
    last = low.rsplit("-", 1)[1]
    found = set()
    for reading in lexicon.readings(last):
        if reading.part == "n" and low.split("-", 1)[0] not in cc.PRIVATIVE | cc.SHOWING:
            found.add(Tag("N" if reading.form == "singular" else "NS", low, reading.form, -0.5))
            found.add(Tag("A", low, "positive", -1.0))
        elif reading.part in {"v", "a"}:
            found.add(Tag("A", low, "positive", -0.5))
    return found


def _closed(low: str) -> list[tuple[str, str]]:
    """Codes and forms of a closed-class word; empty for any other word."""
    found: list[tuple[str, str]] = []
    for table, code in (
        (cc.SOME, "D"), (cc.EVERY, "U"), (cc.NO, "0"), (cc.ANY, "Y"), (cc.NUMBERS, "#"), (cc.NOT, "NEG"),
        (cc.PRONOUNS, "PRON"), (cc.PREPOSITIONS, "P"), (cc.SUBORDINATORS, "S"), (cc.RELATIVES, "W"), (cc.CONJUNCTIONS, "C"),
        (cc.DISJUNCTIONS, "OR"),
        (cc.MODALS, "M"), (cc.INDEFINITES, "PN"),
    ):  # fmt: skip
        if low in table:
            found.append((code, ""))
    for forms, code in ((cc.BE, "BE"), (cc.HAVE, "HAVE"), (cc.DO, "DO")):
        if low in forms and low != "'s":
            found.append((code, forms[low]))
    special = {
        **{word: [(code, "")] for word, code in cc.CONDITIONALS.items()},
        "'s": [("GEN", ""), ("BE", "present")], "to": [("TO", "")], "there": [("EX", "")], "without": [("OUT", "")],
        ",": [(",", "")], "one": [("D", "")], "that": [("W", ""), ("D", "")], "her": [("D", ""), ("PRON", "")],
        "like": [("P", "")],
    }.get(low)  # fmt: skip
    return special or found


def _codes(part: str, form: str) -> tuple[str, ...]:
    if part == "n":
        return ("N",) if form == "singular" else ("NS",)
    if part == "v":
        return {"base": ("VB",), "s": ("VZ",), "past": ("VD", "VN"), "participle": ("VN",), "ing": ("VG",)}[form]
    if part == "a":
        return ("A",)
    return ("R",)


_VERB_WANTED = 3.0
_VERBAL = {"VB", "VZ", "VD", "VG", "VN", "BE", "HAVE", "DO"}


def choose(options: Sequence[frozenset[Tag]]) -> tuple[Tag, ...]:
    """The best class for each token: the path with the highest sum of preferences, ties to the smallest names. A sentence
    that would have no verb is read again with verbs preferred."""
    best = _best_path(options, 0.0)
    return best if any(tag.code in _VERBAL for tag in best) else _best_path(options, _VERB_WANTED)


def _best_path(options: Sequence[frozenset[Tag]], bonus: float) -> tuple[Tag, ...]:
    best: dict[Tag, tuple[float, tuple[Tag, ...]]] = {Tag("^", ""): (0.0, ())}
    for choices in options:
        step: dict[Tag, tuple[float, tuple[Tag, ...]]] = {}
        for tag in sorted(choices, key=lambda t: (t.code, t.lemma, t.form)):
            gain = tag.weight + (bonus if tag.code in _VERBAL else 0.0)
            score, path = max(
                ((before + PREFERENCE.get((last.code, tag.code), UNLIKELY), way) for last, (before, way) in best.items()),
                key=lambda pair: pair[0],
            )
            step[tag] = (score + gain, (*path, tag))
        best = step
    return max(best.items(), key=lambda item: item[1][0] + PREFERENCE.get((item[0].code, "^"), UNLIKELY))[1][1]


def agreeing(
    tokens: Sequence[Token], others: Sequence[Token], options: Sequence[frozenset[Tag]], theirs: Sequence[frozenset[Tag]]
) -> list[frozenset[Tag]]:
    """Of two sentences that differ in words only, a word keeps the classes that the one that stands in its place can have too,
    so that both sentences are cut alike; with none in common, and in other sentences, it keeps its own."""
    kept = list(options)
    if len(tokens) == len(others):
        for i, (one, two) in enumerate(zip(tokens, others, strict=True)):
            shared = {_family(t.code) for t in options[i]} & {_family(t.code) for t in theirs[i]}
            if one.lower != two.lower and shared:
                kept[i] = frozenset(t for t in options[i] if _family(t.code) in shared)
    return kept


def _family(code: str) -> str:
    return "N" if code in {"N", "NS"} else code
