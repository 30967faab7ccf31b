"""What a question would have said of a thing in the text: "what if the waiter had been nice?"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from whyproof.agent.clauses_of_text import clauses
from whyproof.agent.kindred import both_people, kindred
from whyproof.agent.reading import PRONOUNS, TALK, Reading
from whyproof.agent.reading_aligned import FURTHER, is_verbal
from whyproof.core.sentences import sentences
from whyproof.core.text import Instance, Word

_THE = r"(?:the|an?|my|our|his|her|their|your|that|those|these|all the|both)"
_WORD = r"(?:qq\d+|[a-z][\w'-]*)"
_BE = r"(?:had been|had felt|had seemed|would have been|would be|were|was|is|are|became|seemed|felt|looked|tasted|sounded)"
_NOT_BE = r"(?:(?:had|would have) not been|hadn't been|(?:were|was|is|are) not|weren't|wasn't|isn't|aren't)"
_END = r"(?=\s*(?:[,.?!;]|$)|\s+(?:instead(?! of\b)|then|would|does|is it|what|too|as well|also|either|and|but|now)\b)"
_REALLY = r"(?:(?:really|actually|instead|in fact|also|only|just|very|so|quite)\s+)*"
_IF = (
    r"(?:^(?:and |but |or )*when|\bif|\b(?:suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|pretend(?:ing)?|pictur(?:e|ing)|"
    r"say))\s+"
    r"(?:that\s+)?(?:only\s+)?(?:also\s+)?"
)
_OF = rf"(?P<the>{_THE}\s+)?(?P<of>{_WORD})"
_NEW = rf"{_REALLY}(?P<a>an?\s+)?(?P<new>{_WORD}){_END}"
_SUPPOSED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_IF}{_OF}\s+(?:{_BE}|(?P<not>{_NOT_BE}))\s+{_NEW}",
        rf"\bmak(?:e|es|ing)\s+(?P<the>{_THE}\s+)(?P<of>{_WORD})\s+(?P<not>not\s+)?{_NEW}",
        rf"\b(?:had|were)\s+{_OF}\s+(?:(?P<not>not)\s+)?(?:been\s+)?{_NEW}",
    )
)
#: "And the soup hot?", which leaves the verb out.
_BRIEFLY = re.compile(
    rf"^(?:(?:and|or|but|with|now|also|what about|how about|ok|then|what if|"
    rf"if)\s+)+(?P<the>{_THE}\s+)(?P<of>{_WORD})\s+(?P<be>(?:{_BE})\s+)?"
    rf"(?P<not>not\s+)?{_NEW}"
)
#: Where a further clause of the supposition begins: "and the soup hot", "and if the soup were hot".
_FURTHER = re.compile(rf",?\s+(?:and|plus|but)\s+(?=(?:(?:also|that|what)\s+)*(?:if\s+)?{_THE}\s+{_WORD}\s+(?:{_BE}\s+)?\w)")
_ARE = re.compile(
    r"^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|'s|'re|seem(?:s|ed)?|feels?|felt|look(?:s|ed)?|"
    r"tast(?:es?|ed)|"
    r"sound(?:s|ed)?|smell(?:s|ed)?|turned|stayed|remain(?:s|ed)|became|gets?|got)$"
)
_NO_THING = TALK | PRONOUNS | {"he", "she", "we", "i", "you", "who", "there", "someone", "somebody", "everyone", "nobody"}
_NO_ANSWER = TALK - {"kind", "right"} | {
    "gone", "there", "missing", "lacking", "being", "nothing", "something", "anything", "everything", "absent", "removed",
    "deleted", "longer", "shorter", "different",
}  # fmt: skip
#: Adjectives that say how much.
_DEGREES = frozenset(
    """very so really quite too rather such more most less just all only even still also already always again now almost
    pretty""".split()  # noqa: SIM905
)
_DENIED = ("not", "never", "hardly", "no")
_JOINS = frozenset(("and", "but", "or", "while", "because", "who", "which", "that", "when", "as"))
FAR = 4  # words between a thing and the verb that says something of it
FARTHER = 8  # words between a thing and what it is doing


@dataclass(frozen=True)
class Supposed:
    """``of`` is a word of the text, ``new`` what the question would have said of it, ``said`` what the text says of it behind
    "was". What stands before it ("a long film") need not give way to ``new``, and may be ``meant``. ``denied``: ``new`` is
    what the text says, and would not be so. ``beside``: clauses of the question that suppose something else, in
    another way."""

    of: str
    new: str
    said: str | None
    meant: str | None
    denied: bool = False
    beside: tuple[str, ...] = ()

    @property
    def described(self) -> bool:
        """Whether ``new`` can stand right before ``of``: "awful" before "dessert"."""
        return _describes_so(self.new)


def suppositions(reading: Reading) -> list[Supposed]:
    """What a question supposes of things that the text names, thing by thing: "if the waiter was polite and the soup hot"."""
    found, lead = list[Supposed](), ""
    parts = _FURTHER.split(reading.plain)
    for i, part in enumerate(parts):
        said = part if i == 0 or part.startswith(("if ", "what if ")) else f"and {part}"
        one = _one_supposed(replace(reading, question=said), reading)
        if one is not None:
            found.append(one)
        elif i == 0 and len(parts) > 1:
            lead = reading.unmarked(part)
        elif found:  # a part that cannot be read is no edit that may be passed over
            found.append(replace(found[-1], said=None, meant=None))
    return [replace(found[0], beside=(*found[0].beside, lead)), *found[1:]] if found and lead else found


def supposed(reading: Reading) -> Supposed | None:
    """What is supposed of a thing that the text names, of several the first that is unclear; None where a question supposes no
    such thing."""
    found = suppositions(reading)
    return next((one for one in found if not one.said), found[0] if found else None)


def _one_supposed(said: Reading, reading: Reading) -> Supposed | None:
    if reading.instance is None:
        return None
    for pattern in (*_SUPPOSED, _BRIEFLY):
        m = pattern.search(said.question)
        named = m["of"] if m else ""
        of = None if not m or named in _NO_THING else _thing(reading.instance, reading.surface(named))
        if m is None or of is None or not (m["the"] or _is_thing(reading.instance, of, named)):
            continue
        quoted, labels = m["new"].startswith("qq"), {x.lower() for x in reading.labels}
        new = reading.surface(m["new"])
        no_verb = pattern is _BRIEFLY or m[0].startswith("mak")
        other = bool(m.groupdict().get("be")) and not _describes_so(new)  # "and the farmers are coaches"
        bare = no_verb and not other and (not _describes_so(new) or is_verbal(new))
        if (m["new"] in _NO_ANSWER | labels and not quoted) or bare:
            continue
        known = {w.field for w in reading.instance.find(new)} if len(reading.instance.fields) > 1 and not m["not"] else set()
        places = [i for i, w in enumerate(reading.instance.words) if w.text == of and w.field not in known]
        if not places:  # of a pair, one text may say it already
            return None
        at = next((i for i in places if _behind(reading.instance, i)), places[0])
        more = FURTHER.match(said.question, m.end())
        beside = (f"what if {reading.unmarked(more['rest'])}",) if more else ()
        if m["not"]:
            there = _behind(reading.instance, at) == new
            return Supposed(of, new, new, None, denied=True, beside=beside) if there else None
        if any(reading.instance.words[at] in run and new in [w.text for w in run] for run in clauses(reading.instance)):
            return None  # the text says so
        if m["new"].endswith("ing"):  # of what it does the words around may not fit, so that is asked back
            doing = next((found for i in places if (found := _doing(reading.instance, i))), None)
            return Supposed(of, new, None if doing else _behind(reading.instance, at), doing, beside=beside)
        return replace(_in_place_of(m, reading, at, of, new), beside=beside)
    return None


def _in_place_of(m: re.Match[str], reading: Reading, at: int, of: str, new: str) -> Supposed:
    """What ``new`` is to stand for. Another kind of thing stands for what the text calls it, for its name, or else is asked
    back."""
    assert reading.instance is not None
    if m["a"] or not _describes_so(new):
        called = of if re.search(r"\bbecame\b", m[0]) else _called(reading.instance, at)
        alike = _is_name(reading, at) or both_people(of.lower(), new.lower()) or kindred(new, reading.instance, [of])
        return Supposed(of, new, called or (of if alike else None), of)
    return Supposed(of, new, _behind(reading.instance, at), _before(reading.instance, at))


def _called(instance: Instance, at: int) -> str | None:
    """The noun that the text calls a thing: "the film was a mess"."""
    words = instance.words
    for i in range(at + 1, min(at + 2 + FAR, len(words) - 2)):
        if (
            _near(instance, words[at], words[i + 2])
            and _ARE.match(words[i].text.lower())
            and words[i + 1].text.lower() in ("a", "an")
        ):
            noun = words[i + 2]
            return None if describes(noun) else noun.text
    return None


def _is_name(reading: Reading, at: int) -> bool:
    """Whether a word of the text is a name: written with a capital where no sentence begins, in the text or in the question."""
    assert reading.instance is not None
    word = reading.instance.words[at]
    if not word.text[:1].isupper():
        return False
    begins = any(s.words[0] == word for s in sentences(reading.instance))
    return not begins or re.search(rf"(?<=[\w,] ){re.escape(word.text)}(?!\w)", reading.question) is not None


def _is_thing(instance: Instance, of: str, named: str) -> bool:
    """Whether what is named without an article is a thing and not a word as such: "if rude was nice" is of the word."""
    return not named.startswith("qq") and not describes(instance.find(of)[0])


def _describes_so(word: str) -> bool:
    """Whether a word that is put to a thing without a verb is an adjective."""
    from whyproof.knowledge.wordnet import english

    return any(r.part == "a" for r in english().readings(word.lower()))


def _thing(instance: Instance, named: str) -> str | None:
    """A thing as the text has it, one or several."""
    forms = (named, f"{named}s", re.sub(r"s$", "", named))
    return next((found[0].text for form in forms if form and (found := instance.find(form))), None)


def _before(instance: Instance, at: int) -> str | None:
    """The adjective right before a thing."""
    words = instance.words
    return words[at - 1].text if at and _near(instance, words[at - 1], words[at]) and describes(words[at - 1]) else None


def _behind(instance: Instance, at: int) -> str | None:
    """The adjective that the text says of a thing behind "was", in the clause of the thing."""
    words = next(run for run in clauses(instance) if instance.words[at] in run)
    here = words.index(instance.words[at])
    for i in range(here + 1, min(here + 2 + FAR, len(words))):
        if not _near(instance, words[here], words[i]):
            return None
        if _ARE.match(words[i].text.lower()):
            rest = [w for w in words[i + 1 : i + FAR] if _near(instance, words[here], w)]
            told = next((w for w in rest if w.text.lower() not in _DEGREES and not w.text.lower().endswith("ly")), None)
            told = told if told and (describes(told) or told.text.lower() in _DENIED) else None
            agrees = _agree(words[here].text, words[i].text.lower())
            return told.text if told and agrees and told.text.lower() not in _DENIED else None
    return None


def _doing(instance: Instance, at: int) -> str | None:
    """What the text says that a thing is doing."""
    behind = [w for w in instance.words[at + 1 : at + 1 + FARTHER] if _near(instance, instance.words[at], w)]
    return next((w.text for verb, w in pairwise(behind) if _ARE.match(verb.text.lower()) and w.text.endswith("ing")), None)


def _near(instance: Instance, first: Word, second: Word) -> bool:
    """Whether no mark parts two words of the text."""
    return first.field == second.field and not re.search(r"[.,;:!?]", dict(instance.texts)[first.field][first.end : second.start])


def _agree(thing: str, verb: str) -> bool:
    """Whether a verb can be of one thing, or of several, as the noun is: else it is of another noun."""
    from whyproof.knowledge.wordnet import english

    forms = {r.form for r in english().readings(thing.lower()) if r.part == "n"}
    return not forms or ("plural" in forms if verb in ("were", "are") else "singular" in forms or verb not in ("was", "is"))


def plural(token: str) -> bool:
    """Whether a word behind "to be" is a noun in the plural: another thing, and nothing said of one."""
    from whyproof.knowledge.wordnet import english

    readings = english().readings(token)
    return any(r.part == "n" and r.form == "plural" for r in readings) and not any(r.part in ("a", "s", "r") for r in readings)


def describes(word: Word) -> bool:
    from whyproof.knowledge.wordnet import english

    return any(r.part in ("a", "s") for r in english().readings(word.text.lower())) and word.text.lower() not in _DEGREES
