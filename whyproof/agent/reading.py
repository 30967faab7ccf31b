"""What a question mentions: quoted and unquoted words of the text, labels, methods, numbers, edits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from whyproof.core.text import Instance

_DIGITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
NUMBERS = {word: number for number, word in enumerate(_DIGITS)} | {"single": 1, "couple": 2, "dozen": 12}
SHORT_LABELS = {
    "positive": ("pos",), "negative": ("neg",), "contradiction": ("contra",), "entailment": ("entail",),
    "sci/tech": ("sci[ -]?tech", "science", "technology", "tech"), "sports": ("sport",),
}  # fmt: skip
PRONOUNS = {"it", "that", "this", "them", "those", "these", "they", "that word", "this word", "the word", "those words"}

# Words of questions that are far more often talk than a mention of the same word in the text; quoted, they count.
TALK = frozenset(
    """a about above after against all alone also am an and any are as at away be because been before but by can cannot change
    changed class could count counted counts decide decided decision delete did different do does drop each else enough
    every example expert explain flip for from get had happen happens has have he her him his how i if important in insert
    instead into is it its just kind label less like likely made make makes many matter mattered matters me mean means
    method model more most much my necessary need needed needs no not now of off on one only or other our out over own part
    please predict prediction put reason remove replace result right role said same say says score sentence she show so some
    speak speaks still sure swap take tell text than that the their them then there these they thing this those time to too
    top undo up us use used very want was we were what when where which while who why will with without word words would you
    your""".split()  # noqa: SIM905
)

#: Those of them that texts are about as well: where a question stands on one, and the text holds it, it is meant.
_ALSO_CONTENT = (
    "kind|right|mean|sure|important|different|likely|class|score|role|reason|top|drop|like|still|sentence|model|example|human"
)
_STOOD_ON = re.compile(
    rf"(?:\b(?:than|between|versus|vs\.?|and|or|with|word|of)\s+|^(?:and\s+)?(?:does|is|was|do|did|are|were)\s+|\w\s*[,/&+]\s*)"
    rf"(?P<a>{_ALSO_CONTENT})(?![\w-])(?!\s+(?:of|that|it|is|words?|to|about|which|like)\b)|"
    rf"(?<![\w-])(?P<b>{_ALSO_CONTENT})\s*[,/&+]\s*\w"
)

QUOTED = re.compile(r"\"([^\"]+)\"|“([^”]+)”|‘([^’]+)’|(?<!\w)'((?:[^']|(?<=\w)'(?=\w))+)'(?!\w)|`([^`]+)`|«([^»]+)»")
#: What a question mentions by a name that it need not quote: a sentence of the text, by its place.
SENTENCE = re.compile(
    r"(?:\b(?:the|its?)\s+)?\b((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final"
    r"|\d{1,4}(?:st|nd|rd|th))\s+sentence|sentence\s+(?:number\s+|#\s?)?\d{1,4})\b",
    re.IGNORECASE,
)
_MENTIONED = re.compile(f"{QUOTED.pattern}|{SENTENCE.pattern}", re.IGNORECASE)
_QUOTE_MARK = re.compile(r"qq(\d+)")
#: Patterns of one thing mentioned, of what stands between two, of several, and of what may stand before them.
ITEM = r"(?>qq\d+|[^\s,.?!;:(){}]+)"  # atomic: many of them in a row take no longer than their number
AND = r"(?:\s*,\s*(?:and\s+|or\s+|plus\s+)?|\s+(?:and|or|nor|plus|as well as|along with)\s+|\s*[&+]\s*)"
LIST = rf"{ITEM}(?:{AND}{ITEM})*"
ARTICLE = (
    r"(?:(?:the|both|all|every|each|either|two) ){0,2}(?:(?:of|the) ){0,2}(?:(?:words?|terms?|phrases?|occurrences?|instances?|"
    r"mentions?|uses) "
    r"(?:of )?)?(?:the )?(?!(?:and|or|then|but|to|with|for)\b)"
)
_TOUCH = r"(?:touch|chang|remov|delet|edit|alter|los|drop|swap|replac|mess|fiddl|tamper|tinker)\w*(?: with| up)?"
_STAYS = (
    r"(?:(?:must|should|shall|has to|have to|needs? to|is to|are to|ought to|will|can)\s+(?:stay|remain|be (?:kept|left)|survive)"
    r"|stays?|remains?|survives?|(?:is|are)\s+(?:sacred|fixed|frozen|locked|untouchable|off[- ]limits|not to be \w+|to be "
    r"(?:kept|left))"
    r"|(?:must|may|can|should)(?:n't| ?not)\s+(?:be\s+)?(?:touch|chang|remov|delet|edit|go\b|los)\w*)"
)
_KEEP = re.compile(
    rf"\b(?:without (?:to |(?:any(?:one|body)|me|us|you|ever) )?{_TOUCH}"
    rf"|(?:but )?keep(?:ing)?(?! (?:it|this|that|things) (?:short|simple|brief|small|minimal|"
    rf"plain|to))"
    rf"|(?:don't|do not|never|no|not|can't|cannot|mustn't) {_TOUCH}|hands off(?: of)?|(?:lay|put) (?:a|no) (?:finger|hand)s? on"
    r"|spar(?:e|ing)|preserv(?:e|ing)|protect(?:ing)?|retain(?:ing)?|freez(?:e|ing)|lock(?:ing)?|hold(?:ing)?(?: on to| onto)?"
    r"|(?:anything|everything|any word|every word|nothing|all) (?:but|except(?: for)?|other than|apart from|besides|outside)"
    r"|except(?: for)?|other than|apart from|aside from|besides"
    rf"|leaves?|leaving)\s+(?:either\s+|both\s+)?{ARTICLE}(?P<old>{LIST})(?:\s+(?:alone|in|untouched|be|fixed|as (?:it is|"
    rf"they are)))?"
    rf"|\bwith\s+{ARTICLE}(?P<old2>{LIST})\s+(?:untouched|unchanged|intact|kept|fixed|left (?:alone|(?:exactly |just )?as "
    rf"(?:it is|they are)|in))"
    rf"|(?<![\w-])(?P<old3>{LIST})\s+{_STAYS}\b|^(?:but\s+)?not\s+(?P<old4>{LIST})\s*(?:though|please)?\W*$"
)
#: Methods that only ask the model, whose names are what questions talk with: "why this prediction?".
_QUERIES = ("predict", "edit")
_NUMERAL = rf"(\d+|{'|'.join(NUMBERS)})"
_COUNT = re.compile(
    rf"\bk ?= ?(\d+)\b|\b(?:top|(?:first|best)(?!\s+one\b))\s+{_NUMERAL}\b"
    rf"|\b{_NUMERAL}\s+(?:most|strongest|main|biggest|key|top)\b|\b{_NUMERAL}\s+words\b"
)
_EDITS = (
    r"(?:(?:changed|edited|replaced|swapped|different) )?"
    r"(?:words?|edits?|changes?|deletions?|replacements?|substitutions?|swaps?|modifications?|tweaks?)"
)
_AT_MOST = re.compile(
    rf"\b{_NUMERAL} {_EDITS} (?:at (?:the )?most|max(?:imum)?|tops)\b|\bnot more than {_NUMERAL} {_EDITS}\b"
    r"|\b(?:with |in )?(?:only |just )?(one|two|three) (?:single )?(?:edit|change)s?\b"
    rf"|(?:<=?|≤) ?{_NUMERAL} {_EDITS}\b|\b{_NUMERAL} {_EDITS} or (?:fewer|less)\b"
    rf"|\bwith {_NUMERAL} {_EDITS} (?:changed|swapped|replaced|edited|different|gone|exchanged)\b"
    r"|\b(single|one) (?:word|edit|change)(?: \w+){1,5} (?:swap|chang|replac|edit|alter|switch|exchang)\w*"
    rf"|\b(?:at most|up to|within|no more than|max(?:imum)?(?: of)?|only|just|a)\s+{_NUMERAL}\s+(?:\w+\s+)?{_EDITS}\b"
    r"|\b(single|one)[- ]word (?:swap|change|edit|replacement|substitution|deletion)\b"
    rf"|\b(?:only|just|by|with)\s+(?:\w+\s+)?(?:changing|editing|replacing|touching|swapping)(?: of)?\s+{_NUMERAL}\s+{_EDITS}\b"
)
#: "Which two words", of a text that has "two" in it: a number of what is asked for.
_COUNTED = re.compile(
    rf"\b({'|'.join(NUMBERS)}) (?:(?:most|least|more|other|further|top|best|strongest|weightiest|single|important) )*"
    r"(?:words?|edits?|changes?|rows?|sentences?|examples?|methods?|reasons?|pairs?|terms?|tokens?)\b"
)
#: "Which of the two": things spoken of before.
_THE_TWO = re.compile(
    r"\b(?:of|between|compare|are) (?:the|those|these) (two|three)(?=\W*$| (?:is|are|was|counts?|matters?|weighs?|has|have|do|"
    r"does|did|pulls?|pushes|speaks?|carries|wins?|won|leans?|says?|tips?|helps?|hurts?)\b)"
)


def _other_number(token: str, known: Set[str]) -> str:
    """A word of the text of which this is the plural or the singular ("updates" of "update"); as it is, where there is none."""
    other = token[:-1] if token.endswith("s") else f"{token}s"
    return other if len(token) > 3 and other in known and not {token, other} & TALK else token


@dataclass(frozen=True)
class Reading:
    """One question (or one part of a compound), with everything it mentions."""

    question: str
    instance: Instance | None
    labels: tuple[str, ...]
    methods: Mapping[str, str]  # titles, names and aliases -> registry name
    previous: tuple[str, ...] = ()  # the words last spoken of, for "it" and "that"

    @cached_property
    def notes(self) -> dict[str, Any]:
        """What was worked out of this question before, by name: many forms ask for the same."""
        return {}

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        return tuple(next(g for g in m.groups() if g) for m in _MENTIONED.finditer(self.question))

    @cached_property
    def marked(self) -> str:
        """The question with its quoted strings and sentences replaced by ``qq0``, ``qq1`` …"""
        marks = iter(range(len(self.quoted)))
        return _MENTIONED.sub(lambda _: f"qq{next(marks)}", self.question)

    @cached_property
    def plain(self) -> str:
        """The same in lower case, with single spaces."""
        return " ".join(self.marked.lower().replace("’", "'").split())

    def unmarked(self, marked: str) -> str:
        """What was ``marked``, with the quoted strings and sentences in it as the question has them."""
        said = [m.group() for m in _MENTIONED.finditer(self.question)]
        return re.sub(r"\bqq(\d+)\b", lambda m: said[int(m[1])], marked)

    def surface(self, item: str) -> str:
        """What a matched item stands for: the quoted string, or the item as the text spells it, or the question a name."""
        mark = _QUOTE_MARK.fullmatch(item.strip())
        if mark:
            return self.quoted[int(mark[1])]
        for said in (item, re.sub(r"'?s$", "", item)):  # "both nots", "the plot's weight"
            found = self.instance.find(said) if self.instance and said else ()
            if found:
                return found[0].text
        named = re.search(rf"(?<=[\w,;:>=→] ){re.escape(item)}(?!\w)", self.question, re.IGNORECASE)
        return named[0] if named and named[0][:1].isupper() and not self.question.isupper() else item

    def items(self, listed: str) -> list[str]:
        """The words of a list such as ``qq0, qq1 and thin``; pronouns stand for the words last spoken of."""
        parts = [p for p in re.split(AND, listed.strip()) if p]
        found: list[str] = []
        for part in parts:
            back = part in PRONOUNS or (part == "both" and len(self.previous) > 1)
            found += list(self.previous) if back else [self.surface(part)]
        return list(dict.fromkeys(found))

    @cached_property
    def words(self) -> list[str]:
        """Words the question speaks of: all quoted ones, and unquoted ones that stand in the text and are no talk."""
        found = [q for q in self.quoted if q not in self.labels or self._stands(q)]
        if self.instance is not None:
            known = {w.text.casefold() for w in self.instance.words}
            named = {x for label in self.labels for x in label.lower().split()}
            meant = self._meant_of_talk(known)
            named |= {*_COUNTED.findall(self.plain), *_THE_TWO.findall(self.plain)}
            for token in _tokens(self.plain, known | named):
                said = token if token in known else _other_number(token, known - named)
                if said in known and (token not in TALK or token in meant) and token not in named:
                    found.append(self.surface(said))
        return list(dict.fromkeys(found))

    def _meant_of_talk(self, known: Set[str]) -> Set[str]:
        """Words that questions talk with, but that this one means: it stands on them, or spells them as only the text does, with
        a capital inside the question."""
        listed = {m["a"] or m["b"] for m in _STOOD_ON.finditer(self.plain)}
        capitals = {t for t in re.findall(r"(?<=[\w,] )[A-Z][\w'-]+", QUOTED.sub("", self.question)) if t.lower() in TALK}
        written = {w.text for w in self.instance.words} if self.instance else set()
        return (listed | {t.lower() for t in capitals & written}) & known

    def _stands(self, surface: str) -> bool:
        return self.instance is not None and bool(self.instance.find(surface))

    @property
    def pointed(self) -> list[str]:
        """The words mentioned, or those that a pronoun points back to."""
        if self.words:
            return self.words
        return list(self.previous) if re.search(r"\b(?:it|that|this|them|those)\b", self.plain) else []

    @property
    def pointed_both(self) -> list[str]:
        """As ``pointed``, and both where a pronoun stands beside a word in a list: "it and 'sand'"."""
        listed = re.search(
            r"\b(?:it|that|them)\s+(?:and|or|plus|with|&)\s|\s(?:and|or|plus|with|&)\s+(?:it|that|them)\b", self.plain
        )
        return list(dict.fromkeys([*self.previous, *self.words])) if listed and self.words else self.pointed

    @cached_property
    def classes(self) -> list[str]:
        """Labels in the order the question names them."""
        places: dict[str, int] = {}
        for label in self.labels:
            for text in (self.plain, *(q.lower() for q in self.quoted if not self._stands(q))):
                m = re.search(rf"(?<![\w-])(?:{label_said(label)})(?![\w-])", text)
                if m:
                    places.setdefault(label, m.start())
        return sorted(places, key=lambda label: places[label])

    def class_after(self, pattern: str) -> str | None:
        """The first label named behind ``pattern``."""
        m = re.search(pattern, self.plain)
        if not m:
            return None
        rest = Reading(self.plain[m.end() :], self.instance, self.labels, self.methods)
        return rest.classes[0] if rest.classes else None

    @property
    def method(self) -> str | None:
        """The method to go by: the one behind "by" or "using", else the first named."""
        by = [
            known
            for at, _, known in self.named_methods
            if re.search(r"\b(?:via|by|using|with|per|through|according to)(?: the)? $", self.plain[:at])
        ]
        return next(iter([*by, *self.all_methods]), None)

    @property
    def method_said(self) -> str | None:
        """The name of the method, as the question has it."""
        found = [(at, said) for at, said, known in self.named_methods if known == self.method]
        if not found:
            return None
        plain = re.search(re.escape(found[0][1]), self.question, re.IGNORECASE)
        return plain.group() if plain else found[0][1]

    @cached_property
    def named_methods(self) -> tuple[tuple[int, str, str], ...]:
        """Where methods are named, as what, and their registry names, in the order said; not inside a longer name."""
        plain, found = self.plain, list[tuple[int, str, str]]()
        names = [name for name, known in self.methods.items() if known not in _QUERIES]
        for name in sorted(names, key=len, reverse=True):
            for m in _spelt(name).finditer(plain):
                found.append((m.start(), m.group(), self.methods[name]))
                plain = plain[: m.start()] + "\0" * len(m.group()) + plain[m.end() :]
        return tuple(sorted(found))

    @cached_property
    def all_methods(self) -> tuple[str, ...]:
        """The methods named, in the order said."""
        return tuple(dict.fromkeys(known for _, _, known in self.named_methods))

    @property
    def count(self) -> int | None:
        return self._number(_COUNT)

    @property
    def at_most(self) -> int | None:
        return self._number(_AT_MOST)

    def _number(self, pattern: re.Pattern[str]) -> int | None:
        for m in pattern.finditer(self.plain):
            said = next(g for g in m.groups() if g)
            if said.isdigit() or said in NUMBERS:
                return int(said) if said.isdigit() else NUMBERS[said]
        return None

    @property
    def keep(self) -> list[str]:
        found = [self.items(next(filter(None, m.groups()))) for m in _KEEP.finditer(self.plain)]
        return [w for words in found for w in words if w in self.quoted or self._stands(w)]


def _tokens(plain: str, known: Set[str]) -> Iterator[str]:
    """The words of a question; of one with a mark inside ("robots/investors", "plot's") its parts, unless it is known whole."""
    for token in re.findall(r"[^\s,.?!;:()\"{}\[\]|<>=≥≤≠→⇒∧∨+&*…]+", plain):
        whole = token.strip("'’-–/")
        parts = [whole] if whole in known else re.split(r"[/~_–—]", whole)
        yield from (part if part in known else re.sub(r"'s$", "", part) for part in parts)


@cache
def _spelt(name: str) -> re.Pattern[str]:
    """A method's name however it is spelt: "KernelSHAP" and "kernel shap", "leave one out" and "leave-one-out"."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z][A-Za-z])", " ", name)
    parts = [re.escape(p) for p in re.split(r"[\s_-]+", apart.lower()) if p]
    joined = r"[\s_-]*".join(parts)
    return re.compile(rf"(?<!\w){joined}(?!\w)")


def label_said(label: str) -> str:
    """A pattern of the ways to say a label: as it is, in the plural, shortened as is the custom."""
    return "|".join([re.escape(label.lower()) + "s?", *(rf"{short}s?" for short in SHORT_LABELS.get(label.lower(), ()))])


def first_named(patterns: Iterable[tuple[str, str]], plain: str) -> str | None:
    """The first name whose pattern stands in a question."""
    return next((name for name, pattern in patterns if re.search(pattern, plain)), None)
