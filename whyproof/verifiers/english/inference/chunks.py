"""Words cut into phrases: noun phrases, verb groups, and the words that link them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from whyproof.verifiers.english.inference import closed_class as cc
from whyproof.verifiers.english.inference.words import Tag, Token, Unreadable

Quantifier = Literal["some", "any", "no", "every", "bare", "name"]


@dataclass(frozen=True)
class NounPhrase:
    """``adjectives`` and ``compound`` are lemmas; ``bare``: no determiner. ``number``: a numeral word, or empty."""

    quantifier: Quantifier
    head: str
    adjectives: tuple[str, ...] = ()
    compound: tuple[str, ...] = ()
    number: str = ""
    plural: bool = False
    possessive: str = ""
    owner: NounPhrase | None = None
    alternative: NounPhrase | None = None  # "or" this
    ranking: tuple[str, ...] = ()  # superlatives and ordinals

    @property
    def kind(self) -> str:
        """The noun, or both of two alternatives: what an adjective that compares within a kind compares with."""
        return f"{self.head} or {self.alternative.kind}" if self.alternative else self.head


@dataclass(frozen=True)
class VerbGroup:
    """A verb with its auxiliaries. ``manner`` names tense, aspect and voice, which never match across; ``finite``: it can be
    the verb of a clause; ``modal``: "can" and the like, or empty."""

    lemma: str
    manner: str
    finite: bool
    negated: bool = False
    passive: bool = False
    modal: str = ""
    adverbs: tuple[str, ...] = ()
    alternative: str = ""  # the lemma after "or"


@dataclass(frozen=True)
class Copula:
    """A form of "be" before an adjective, a noun phrase or a place."""

    manner: str
    negated: bool = False
    modal: str = ""


@dataclass(frozen=True)
class Mark:
    """A single word: ``kind`` "link" (preposition, subordinator, pronoun), "adverb", "adjective", "not", "without", "and",
    "or", ",", "to", "who", "if", "then" or "there"."""

    kind: str
    word: str


Chunk = NounPhrase | VerbGroup | Copula | Mark
_MARKS = {"P": "link", "S": "link", "PRON": "link", "R": "adverb", "A": "adjective", "NEG": "not", "OUT": "without", "C": "and",
          "OR": "or", ",": ",", "TO": "to", "W": "who", "EX": "there", "IF": "if", "THEN": "then"}  # fmt: skip
_NOMINAL = {"A", "N", "NS", "VG", "VN", "NAME"}


@dataclass
class Chunker:
    """Cuts one tagged sentence from left to right."""

    tokens: Sequence[Token]
    tags: Sequence[Tag]
    at: int = 0
    found: list[Chunk] = field(default_factory=list)

    def code(self, offset: int = 0) -> str:
        i = self.at + offset
        return self.tags[i].code if i < len(self.tags) else "^"

    def run(self) -> tuple[Chunk, ...]:
        """All chunks.

        Raises:
            Unreadable: a phrase is not finished as the grammar has it.
        """
        while self.at < len(self.tags):
            self.found.append(self._chunk())
        return tuple(self.found)

    def _chunk(self) -> Chunk:
        code, tag = self.code(), self.tags[self.at]
        if code == "PRON" and not self.found:
            self.at += 1
            return NounPhrase("name", tag.lemma)
        if code == "WH":
            return self._free_relative(tag)
        if (end := self._nominal_end()) is not None:
            return self._owned(self._noun_phrase(end))
        if code in {"BE", "HAVE", "DO", "M", "VB", "VZ", "VD", "VN", "VG"}:
            return self._verb_group()
        if code not in _MARKS:
            raise Unreadable(f"{self.tokens[self.at].text!r} has no noun to go with")
        self.at += 1
        return Mark(_MARKS[code], self.tokens[self.at - 1].lower)

    def _free_relative(self, tag: Tag) -> NounPhrase:
        if not any(isinstance(chunk, VerbGroup) for chunk in self.found):
            raise Unreadable(f"{tag.lemma.partition(' ')[0]!r} is not read before a verb, or after a form of 'be'")
        self.at += 1
        return NounPhrase("some", tag.lemma)

    def _nominal_end(self) -> int | None:
        """Where the noun phrase that starts here ends (exclusive); None if none starts here."""
        i = 0
        opened = False
        while self.code(i) in {"D", "U", "0", "Y", "#"} or (opened and self.code(i) == "R" and self.code(i + 1) in {"A", "VN"}):
            opened = True
            i += 1
        if self.code(i) == "PN" and not opened:
            return self.at + 1
        if not opened and self.code(i) not in {"A", "N", "NS", "NAME"}:
            return None
        last = None
        while True:
            code = self.code(i)
            if code in {"N", "NS", "NAME"}:
                last = i + 1
            elif code == "," and self.code(i - 1) == "A" and self.code(i + 1) in {"A", "N"} and i:
                pass
            elif code in {"VG", "VN"} and (last is not None or not opened):
                break
            elif code == "C" and self.code(i - 1) == "A" and self.code(i + 1) == "A" and last is None:
                pass
            elif code not in _NOMINAL or (code == "A" and last is not None):
                break
            i += 1
        if last is None and self.tokens[self.at].lower in cc.STANDING_ALONE:
            return self.at + 1
        if last is None and opened:
            raise Unreadable(f"{self.tokens[self.at].text!r} has no noun to go with")
        return None if last is None else self.at + last

    def _noun_phrase(self, end: int) -> NounPhrase:
        quantifier: Quantifier = "bare"
        number = possessive = ""
        adjectives: list[str] = []
        ranking: list[str] = []
        nouns: list[Tag] = []
        for i in range(self.at, end):
            tag, low = self.tags[i], self.tokens[i].lower
            if tag.code == "PN":
                kind, noun = cc.INDEFINITES[low]
                self.at = end
                return NounPhrase("some" if kind == "some" else kind, noun)  # type: ignore[arg-type]
            if tag.code in {"D", "U", "0", "Y"}:
                if low in {"no", "any"} or quantifier == "bare":
                    quantifier = {"U": "every", "0": "no", "Y": "any"}.get(tag.code, "some")  # type: ignore[assignment]
                possessive = low if low in cc.POSSESSIVE else possessive
                if low == "another":
                    adjectives.append("other")
            elif tag.code == "#":
                quantifier, number = ("some" if quantifier == "bare" else quantifier), low
            elif tag.code in {"R", "A", "VG", "VN"} and not (i > self.at and self.tags[i - 1].code == "R"):
                word, ranks = self._modifier(i)
                (ranking if ranks else adjectives).append(word)
            elif tag.code in {"N", "NS", "NAME"}:
                nouns.append(tag)
        self.at = end
        if not nouns:
            if ranking:
                raise Unreadable(f"{ranking[0]!r} has no noun to go with")
            return (
                NounPhrase("some", "thing", tuple(adjectives)) if quantifier == "some" and adjectives else NounPhrase("name", low)
            )
        head = nouns[-1]
        if all(tag.code == "NAME" for tag in nouns) and quantifier == "bare" and not ranking:
            return NounPhrase("name", " ".join(tag.lemma for tag in nouns), tuple(adjectives))
        compound = tuple(tag.lemma for tag in nouns[:-1])
        plural = head.code == "NS"
        return NounPhrase(quantifier, head.lemma, tuple(adjectives), compound, number, plural, possessive, ranking=tuple(ranking))

    def _modifier(self, i: int) -> tuple[str, bool]:
        """An adjective or participle before a noun, an adverb before it included; whether it ranks things."""
        before = f"{self.tokens[i].lower} " if self.tags[i].code == "R" else ""
        i += bool(before)
        tag, low = self.tags[i], self.tokens[i].lower
        if tag.code == "A" and tag.form == "comparative":
            raise Unreadable(f"the comparative {low!r} is not read")
        plain = tag.code == "A" or low in cc.SHOWING or before
        return before + (low if plain else f"{tag.lemma} {tag.code}"), tag.form == "superlative" or low in cc.RANKING

    def _owned(self, phrase: NounPhrase) -> NounPhrase:
        """What stands after a genitive: "a vendor's table"."""
        while self.code() == "GEN":
            self.at += 1
            end = self._nominal_end()
            if end is None:
                raise Unreadable("a genitive has no noun to go with")
            phrase = replace(self._noun_phrase(end), quantifier="some", owner=phrase)
        return phrase

    def _verb_group(self) -> VerbGroup | Copula:
        negated, adverbs, modal, manner, finite = False, list[str](), "", list[str](), False
        seen = ""
        while True:
            code, tag = self.code(), self.tags[self.at] if self.at < len(self.tags) else Tag("^", "")
            if code == "NEG":
                if negated:
                    raise Unreadable("two negations in one verb group are not read")
                negated = True
            elif code == "R" and self._verb_after_adverbs():
                adverbs.append(tag.lemma)
            elif code == "M" and not seen:
                modal, finite, seen = tag.lemma, True, "M"
            elif code == "DO" and not seen and self._auxiliary_do():
                finite, seen = True, "DO"
                manner.append(tag.form)
            elif code == "HAVE" and seen in {"", "M"} and self._auxiliary_have():
                finite = finite or tag.form in {"present", "past"}
                manner += [tag.form, "perfect"]
                seen = "HAVE"
            elif code == "BE" and seen in {"", "M", "HAVE", "BE"}:
                finite = finite or tag.form in {"present", "past"}
                manner.append("passive" if tag.form == "ing" else tag.form)
                seen = "BE"
            else:
                break
            self.at += 1
        return self._main_verb(seen, manner, finite, negated, modal, adverbs)

    def _main_verb(
        self, seen: str, manner: list[str], finite: bool, negated: bool, modal: str, adverbs: list[str]
    ) -> VerbGroup | Copula:
        code = self.code()
        form = ""
        if seen == "BE" and code == "VG":
            form = "progressive"
        elif (seen == "BE" and code == "VN") or (not seen and code == "VN"):
            form = "passive"
        elif seen == "BE":
            return Copula(" ".join(_tense(manner)), negated, modal)
        elif not seen and code in {"VG", "HAVE", "DO"} and (code == "VG" or self.tags[self.at].form == "ing"):
            form = "progressive"
        elif seen == "HAVE" and code in {"VN", "HAVE", "DO"}:
            form = ""
        elif code in {"VB", "VZ", "VD", "HAVE", "DO"}:
            form = "past" if code == "VD" or self.tags[self.at].form == "past" else "present"
            finite, form = (finite or not seen), ("" if seen in {"DO", "M"} else form)
        else:
            raise Unreadable("a verb group has no verb")
        tag = self.tags[self.at]
        self.at += 1
        lemma = {"HAVE": "have", "DO": "do"}.get(code, tag.lemma)
        parts = (manner if seen == "DO" else _tense(manner)) + ([form] if form else [])
        return VerbGroup(lemma, " ".join(dict.fromkeys(parts)), finite, negated, form == "passive", modal, tuple(adverbs))

    def _auxiliary_do(self) -> bool:
        return any(self.code(k) in {"VB", "HAVE", "DO"} for k in self._past_adverbs())

    def _auxiliary_have(self) -> bool:
        return any(self.code(k) in {"VN", "BE", "HAVE"} for k in self._past_adverbs())

    def _past_adverbs(self) -> list[int]:
        """The offset of the first word after this one that is no adverb or negation."""
        k = 1
        while self.code(k) in {"R", "NEG"}:
            k += 1
        return [k]

    def _verb_after_adverbs(self) -> bool:
        return any(self.code(k) in {"VG", "VN", "VB", "VZ", "VD", "BE", "HAVE", "DO"} for k in self._past_adverbs())


def _tense(manner: list[str]) -> list[str]:
    """Tense and aspect without the forms that only an auxiliary before them asks for; the simple present of an auxiliary with
    a participle after it says no more than the participle: "is wearing" and "wearing" are one."""
    kept = [m for m in manner if m not in {"base", "participle"}]
    return kept if kept != ["present"] else []
