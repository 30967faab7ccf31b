"""What a question mentions: quoted and unquoted words of the text, labels, methods, numbers, edits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from whyproof.core.canonical import JSON
from whyproof.core.text import Instance

_DIGITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
NUMBERS = {word: number for number, word in enumerate(_DIGITS)} | {"single": 1, "couple": 2, "dozen": 12}
SHORT_LABELS = {
    "positive": ("pos",), "negative": ("neg",), "contradiction": ("contra",), "entailment": ("entail",),
    "sci/tech": ("science", "technology", "tech"), "sports": ("sport",),
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

QUOTED = re.compile(r"\"([^\"]+)\"|“([^”]+)”|‘([^’]+)’|(?<!\w)'((?:[^']|(?<=\w)'(?=\w))+)'(?!\w)|`([^`]+)`|«([^»]+)»")
#: What a question mentions by a name that it need not quote: a sentence of the text, by its place.
SENTENCE = re.compile(
    r"(?:\b(?:the|its?)\s+)?\b((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final"
    r"|\d{1,4}(?:st|nd|rd|th))\s+sentence|sentence\s+(?:number\s+|#\s?)?\d{1,4})\b",
    re.IGNORECASE,
)
_MENTIONED = re.compile(f"{QUOTED.pattern}|{SENTENCE.pattern}", re.IGNORECASE)
_QUOTE_MARK = re.compile(r"qq(\d+)")
_ITEM = r"(?:qq\d+|[^\s,.?!;:()]+)"
_LIST = rf"{_ITEM}(?:(?:,\s*|,?\s+and\s+|\s+or\s+){_ITEM})*"
_KEPT = rf"{_ITEM}(?:(?:,\s*|,?\s+and\s+|\s+or\s+|\s*&\s*){_ITEM})*"
_ARTICLE = r"(?:the\s+)?(?:words?\s+|terms?\s+|phrase\s+)?"

_SAID = r"(?:said|read|reads|says|say|wrote|write|used|put|had)"
_SUBJECT = r"(?:it|i|the text)?\s*"
_OLD, _NEW = rf"{_ARTICLE}(?P<old>{_ITEM})", rf"{_ARTICLE}(?P<new>{_ITEM})"
_REPLACE = [
    re.compile(pattern)
    for pattern in (
        rf"\b(?:replac\w*|substitut\w*|exchang\w*|chang\w*|turn\w*|edit\w*)\s+{_OLD}\s+(?:with|by|to|into|for)\s+{_NEW}",
        rf"\bif\s+{_SUBJECT}{_SAID}\s+{_NEW}\s+(?:instead of|rather than|in place of)\s+{_OLD}",
        rf"\bif\s+(?:instead of|rather than)\s+{_OLD},?\s+{_SUBJECT}{_SAID}\s+{_NEW}",
        r"\b(?:was|were|is|said)\s+(?P<new>qq\d+)\s+(?:instead of|rather than|in place of)\s+(?P<old>qq\d+)",
        rf"\bif\s+{_OLD}\s+(?:were|was|is|became|had been)\s+(?:replaced (?:with|by)\s+|instead\s+)?{_ARTICLE}(?P<new>qq\d+)",
        rf"(?P<old>{_ITEM})\s*(?:->|→|=>)\s*(?P<new>{_ITEM})",
        rf"{_OLD}\s*:=\s*{_NEW}",
        rf"{_OLD}\s+(?:were|was|is|gets?|got|be|being|been)\s+(?:swap+ed|replaced|exchanged|substituted|traded|rendered|turned)"
        rf"\s+(?:for|with|by|as|into)\s+{_NEW}",
        rf"\bput\s+{_NEW}\s+where (?:it|the text) (?:says|reads|has)\s+{_OLD}",
        r"\b(?:reading|read|say|saying|said|call(?:ed)? (?:it|them|him|her))"
        rf"\s+{_NEW}\s+(?:rather than|instead of|not)\s+{_OLD}",
        rf"\b(?:render\w*|chang\w*|turn\w*|became|becomes?)\s+{_OLD}\s+as\s+{_NEW}",
        rf"\b(?:with|try|put|use|using|had|say|typed|wrote|written)\s+{_NEW}"
        rf"\s+(?:in (?:the )?place (?:of|for)|instead of)\s+{_OLD}",
        rf"\binstead of\s+{_OLD}\s+(?:there (?:was|were)|it (?:was|were|said|read)|i (?:said|wrote|put|used))\s+{_NEW}",
        rf"\b(?:suppose|imagine|assume|say|if)\s+{_OLD}\s+(?:were|was|read|said)\s+(?P<new>qq\d+)",
    )
]
_SWAP = re.compile(rf"\b(?:swap|switch)\w*\s+{_OLD}\s+(?:and|with|for)\s+{_NEW}")
_INSERT = re.compile(
    rf"\b(?:insert\w*|add\w*|put\w*)\s+(?:in\s+)?{_NEW}(?:\s+(?:in\s+)?(?P<where>after|before|behind|in front of)\s+{_OLD})?"
)
_TAKE_OUT = (
    r"(?:delet\w*|del|remov\w*|drop\w*|omit\w*|eras\w*|without(?! (?:touch|chang|remov|delet|edit|replac|los|alter)\w*ing\b)"
    r"|w/o|minus|los(?:e|es|ing)|leav(?:e|ing) out"
    r"|tak(?:e|ing) (?:out|away)|cut(?:ting)?(?: out)?|knock(?:ing)? out|nuke|kill|scratch|strike|axe|ditch|scrap|get rid of)"
)
_GONE = r"(?:not there|gone|removed|deleted|missing|left out|taken out|dropped|there)"
_DELETE = re.compile(
    rf"\b{_TAKE_OUT}\s+(?:out\s+)?{_ARTICLE}(?P<old>{_LIST})"
    rf"|\b(?:take|leave|cut)\s+{_ARTICLE}(?P<old2>{_LIST})\s+(?:out|away|off)"
    rf"|\bif\s+{_ARTICLE}(?P<old3>{_LIST})\s+(?:were|was|is|are|weren't|wasn't)\s*{_GONE}"
    rf"|\b(?:hadn't|had not|didn't|did not|never) (?:mentioned?|said|say|written?|wrote|used?|put|includ\w+)\s+{_ARTICLE}"
    rf"(?P<old4>{_LIST})"
)
_AND_TAKE_OUT = re.compile(  # beside a replacement
    rf"\b(?:delet|remov|drop|omit|eras|los|cut|scratch|strik|kill|ditch)(?:e|es|ing|ting|ping)?\s+(?:out\s+)?{_ARTICLE}(?P<old>{_ITEM})"
)
_KEEP = re.compile(
    r"\b(?:without (?:touching|changing|removing|deleting|editing|to (?:touch|change|remove|edit))|(?:but )?keep(?:ing)?"
    r"|(?:don't|do not|never) (?:touch|change|remove|delete|edit)|hands off|(?:lay|put) (?:a|no) (?:finger|hand)s? on"
    rf"|leaves?|leaving)\s+{_ARTICLE}(?P<old>{_KEPT})(?:\s+(?:alone|in|untouched|be|as (?:it is|they are)))?"
    rf"|\bwith\s+{_ARTICLE}(?P<old2>{_KEPT})\s+(?:untouched|unchanged|intact|kept|left alone)"
    rf"|(?<![\w-])(?P<old3>{_KEPT})\s+(?:must|should|has to|have to|needs? to|is to|are to)\s+(?:stay|remain|be kept|survive)\b"
)
_NUMERAL = rf"(\d+|{'|'.join(NUMBERS)})"
_COUNT = re.compile(
    rf"\bk ?= ?(\d+)\b|\b(?:top|first|best)\s+{_NUMERAL}\b"
    rf"|\b{_NUMERAL}\s+(?:most|strongest|main|biggest|key|top)\b|\b{_NUMERAL}\s+words\b"
)
_EDITS = r"(?:words?|edits?|changes?|deletions?)"
_AT_MOST = re.compile(
    rf"\b{_NUMERAL} {_EDITS} (?:at (?:the )?most|max(?:imum)?|tops)\b|\bnot more than {_NUMERAL} {_EDITS}\b"
    r"|\b(?:with |in )?(?:only |just )?(one|two|three) (?:single )?(?:edit|change)s?\b"
    rf"|\b(?:at most|up to|within|no more than|max(?:imum)?|only|just|a)\s+{_NUMERAL}\s+(?:\w+\s+)?{_EDITS}\b"
    rf"|\b(?:only|just|by|with)\s+(?:\w+\s+)?(?:changing|editing|replacing|touching|swapping)(?: of)?\s+{_NUMERAL}\s+{_EDITS}\b"
)


@dataclass(frozen=True)
class Reading:
    """One question (or one part of a compound), with everything it mentions."""

    question: str
    instance: Instance | None
    labels: tuple[str, ...]
    methods: Mapping[str, str]  # titles, names and aliases -> registry name
    previous: tuple[str, ...] = ()  # the words last spoken of, for "it" and "that"

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        return tuple(next(g for g in m.groups() if g) for m in _MENTIONED.finditer(self.question))

    @cached_property
    def plain(self) -> str:
        """The question in lower case, its quoted strings and sentences replaced by ``qq0``, ``qq1`` …"""
        marks = iter(range(len(self.quoted)))
        text = _MENTIONED.sub(lambda _: f"qq{next(marks)}", self.question)
        return " ".join(text.lower().replace("’", "'").split())

    def surface(self, item: str) -> str:
        """What a matched item stands for: the quoted string, or the item itself in the spelling of the text."""
        mark = _QUOTE_MARK.fullmatch(item.strip())
        if mark:
            return self.quoted[int(mark[1])]
        found = self.instance.find(item) if self.instance else ()
        return found[0].text if found else item

    def items(self, listed: str) -> list[str]:
        """The words of a list such as ``qq0, qq1 and thin``; pronouns stand for the words last spoken of."""
        parts = [p for p in re.split(r",\s*|,?\s+and\s+|\s+or\s+|\s*&\s*", listed.strip()) if p]
        found: list[str] = []
        for part in parts:
            found += list(self.previous) if part in PRONOUNS else [self.surface(part)]
        return list(dict.fromkeys(found))

    @cached_property
    def words(self) -> list[str]:
        """Words the question speaks of: all quoted ones, and unquoted ones that stand in the text and are no talk."""
        found = [q for q in self.quoted if q not in self.labels or self._stands(q)]
        if self.instance is not None:
            known = {w.text.casefold() for w in self.instance.words}
            named = {x for label in self.labels for x in label.lower().split()}
            for token in re.findall(r"[^\s,.?!;:()\"]+", self.plain):
                if token in known and token not in TALK and token not in named:
                    found.append(self.surface(token))
        return list(dict.fromkeys(found))

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
        return self.all_methods[0] if self.all_methods else None

    @property
    def method_said(self) -> str | None:
        """The name of the first method, as the question has it."""
        names = [n for n, known in self.methods.items() if known == self.method]
        found = [m.group() for n in names if (m := re.search(rf"(?<!\w){re.escape(n)}(?!\w)", self.question, re.IGNORECASE))]
        return max(found, key=len, default=None)

    @cached_property
    def all_methods(self) -> tuple[str, ...]:
        """The methods named, in the order said; a name inside a longer one is not named."""
        plain, found = self.plain.replace("_", " "), {}
        for name in sorted(self.methods, key=len, reverse=True):
            for m in re.finditer(rf"(?<!\w){re.escape(name.lower().replace('_', ' '))}(?!\w)", plain):
                found[m.start()] = self.methods[name]
                plain = plain[: m.start()] + "\0" * len(m.group()) + plain[m.end() :]
        return tuple(dict.fromkeys(found[at] for at in sorted(found)))

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

    def edits(self) -> list[dict[str, JSON]]:
        """The edits a question proposes, as slot values."""
        swap = _SWAP.search(self.plain)
        if swap and re.search(r"\sand\s", swap.group()):
            a, b = self.surface(swap["old"]), self.surface(swap["new"])
            return [_replace(a, b), _replace(b, a)]
        for pattern in [*_REPLACE, _SWAP]:
            m = pattern.search(self.plain)
            if m:
                first = [_replace(old, self.surface(m["new"])) for old in self.items(m["old"])]
                return first + self._deletions(self.plain[: m.start()] + " , " + self.plain[m.end() :], _AND_TAKE_OUT)
        m = _INSERT.search(self.plain)
        if m and self.surface(m["new"]) not in PRONOUNS:
            return [self._insertion(m)]
        return self._deletions(self.plain, _DELETE)

    def _deletions(self, plain: str, pattern: re.Pattern[str]) -> list[dict[str, JSON]]:
        m = pattern.search(plain)
        return [{"action": "delete", "old": w} for w in self.items(next(filter(None, m.groups())))] if m else []

    def _insertion(self, m: re.Match[str]) -> dict[str, JSON]:
        slot: dict[str, JSON] = {"action": "insert", "new": self.surface(m["new"])}
        if m["old"]:
            slot["old"] = self.items(m["old"])[0]
            slot["where"] = "before" if m["where"] in ("before", "in front of") else "after"
        return slot


def label_said(label: str) -> str:
    """A pattern of the ways to say a label: as it is, in the plural, shortened as is the custom."""
    return "|".join([re.escape(label.lower()) + "s?", *(rf"{short}s?" for short in SHORT_LABELS.get(label.lower(), ()))])


def first_named(patterns: Iterable[tuple[str, str]], plain: str) -> str | None:
    """The first name whose pattern stands in a question."""
    return next((name for name, pattern in patterns if re.search(pattern, plain)), None)


def _replace(old: str, new: str) -> dict[str, JSON]:
    return {"action": "replace", "old": old, "new": new}
