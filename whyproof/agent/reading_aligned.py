"""What a question says as the text says it, but for one word: "what if rivals had raised prices?" of a text where they cut them,
"and the wait only ten minutes?" where it was forty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from whyproof.agent.clauses_of_text import STRONG, clauses, is_verb
from whyproof.agent.names_of_words import called
from whyproof.agent.reading import PRONOUNS, TALK, Reading
from whyproof.agent.reading_numbers import numbered
from whyproof.core.canonical import JSON
from whyproof.core.sentences import sentences
from whyproof.core.text import Word
from whyproof.knowledge.word_edits.by_table import negations

_SUPPOSES = re.compile(
    r"\b(?:if|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|pretend(?:ing)?|pictur(?:e|ing)|let's say|hypothetically,?|"
    r"had|would \w+ (?:feel|say|think|react|answer|decide|judge|be|do|have said)(?: \w+){0,3}? (?:about|of|for|with|to) "
    r"(?=(?:an?|some|"
    r"my|the) [\w'-]+ [\w'-]+\W*$))\b(?: that\b)?(?P<rest>.*)"
)
_BRIEFLY = re.compile(r"^(?:(?:and|or|but|now|also|then|ok|with|what about|how about)\b[\s,]*)+(?P<rest>.*)")
_BEHIND = re.compile(
    r"\s*(?:[?!.;,]|(?:,\s*|\s+)(?:would|does|do|will|what|how|why|which|is it|instead|then|too|as well|also|now|please|and)\b)"
)
#: A further clause of a supposition, and none that asks: "... and somebody explained the bill", but not "... and what then".
FURTHER = re.compile(
    r",?\s+(?:and|but)\s+"
    r"(?!(?:if|would|does|do|did|will|is|are|was|what|how|why|which|tell|show|then|now|so|see|check|it|that|the label|with|by|"
    r"to)\b)"
    r"(?P<rest>[\w'][^?!.;]*\s+[^?!.;]+)"
)
#: What carries no more than the grammar of a sentence.
GRAMMAR = (
    TALK
    | PRONOUNS
    | frozenset(
        """is be been being have has had do did does would could should might may will were was wasn't weren't hadn't didn't
        really written wrote took take takes lasted lasts cost costs actually just only even still ever quite very too so he she i
        we you they who there here i'd he'd she'd they'd we'd you'd it'd i've we've they've""".split()  # noqa: SIM905
    )
)
_NUMBER = r"\d+(?:[.,]\d+)?"
_ARTICLES = frozenset(("a", "an", "the", "my", "our", "his", "her", "its", "their"))
#: What a text is said to be, and what is asked of it, which no word of it gives way to.
ASKED = frozenset(
    """longer shorter different wrong true false possible changed better worse more less same model word text answer
    gone missing""".split()  # noqa: SIM905
)
_ANYBODY = frozenset(("nobody", "noone", "none", "somebody", "someone", "everybody", "everyone", "anybody", "anyone"))
#: What denies that a word is there at all: "if it didn't say 'x'".
_SAYING = frozenset("say said says mention mentioned write written wrote use used put include included have had be been".split())  # noqa: SIM905


@dataclass(frozen=True)
class Said:
    """One word of the question, and where the text has it: as it stands, or in another form of it."""

    word: str
    places: tuple[int, ...]
    brief: bool = False  # of a question that leaves the verb out
    gap: tuple[str, ...] = ()  # the grammar right before it, without articles


def aligned(reading: Reading) -> list[dict[str, JSON]]:
    """The replacements that make the text say what the question supposes; none where it is not plain of every new word which word
    of the text gives way to it."""
    if denied := _denied(reading):
        return denied
    said = alike(reading)
    new = [i for i, one in enumerate(said) if not one.places]
    if not new or len(said) < 2 * len(new) or reading.instance is None:
        return []
    edits: list[dict[str, JSON]] = []
    for i in new:
        olds = set(_gives_way(said, i, reading)) if re.fullmatch(r"qq\d+|\w[\w'.,-]*", said[i].word) else set()
        alone = said[i].word in _ANYBODY and any(behind_article(word, reading) for word in olds)  # "the nobody"
        if len(olds) != 1 or said[i].word in ASKED or alone:
            return []
        edits.append({"action": "replace", "old": called(olds, reading.instance), "new": reading.surface(said[i].word)})
    more = _more(reading)
    further = aligned(more) if more else []
    return [*edits, *further] if further or not more else []  # a clause that cannot be read is not passed over


def behind_article(word: Word, reading: Reading) -> bool:
    """Whether an article stands right before a word of the text."""
    words = reading.instance.words if reading.instance else ()
    at = words.index(word)
    return at > 0 and words[at - 1].text.lower() in _ARTICLES


def _more(reading: Reading) -> Reading | None:
    """What the question supposes in a further clause: "... and somebody explained the bill"."""
    m = _SUPPOSES.search(reading.plain) or _BRIEFLY.match(reading.plain)
    m = FURTHER.search(m["rest"]) if m else None
    return replace(reading, question=f"what if {reading.unmarked(m['rest'])}") if m else None


_NOT = re.compile(
    r"\b(?:had|have|has|did|does|do) (?:not|never) (?P<a>[\w'-]+)|\b(?:hadn't|haven't|hasn't|didn't|doesn't|don't|never) "
    r"(?P<b>[\w'-]+)"
)


_NOT_SO = re.compile(
    r"\b(?:it|this|that|they|these|those) (?:(?:was|were|is|are)(?:n't| not)|had not been|hadn't been) (?:(?:so|that|really|even|"
    r"the|an?) )*(?P<a>[\w'-]+)(?:\s+(?:then|instead|at all))*\s*[?!.]*$"
)


def _not_so(reading: Reading) -> list[dict[str, JSON]]:
    """What the text says of something and the question denies: "and if it wasn't the worst?"."""
    m = _NOT_SO.search(reading.plain) if _SUPPOSES.search(reading.plain) else None
    found = reading.instance.find(m["a"]) if m and reading.instance is not None and m["a"] not in GRAMMAR else ()
    if len(found) != 1 or reading.instance is None or not is_adjective(found[0].text):
        return []
    at = reading.instance.words.index(found[0])
    before = reading.instance.words[at - 1].text if at and behind_article(found[0], reading) else ""
    old = f"{before} {found[0].text}".strip()
    return [{"action": "replace", "old": old, "new": f"not {old}"}]


def _denied(reading: Reading) -> list[dict[str, JSON]]:
    """A verb of the text that the question denies: "what if the dessert had not saved the evening?"."""
    if found := _not_so(reading):
        return found
    m = _NOT.search(reading.plain) if _SUPPOSES.search(reading.plain) and reading.instance is not None else None
    said = (m["a"] or m["b"]) if m else ""
    places = _places(said, reading.instance.words) if said and said not in _SAYING and reading.instance else ()
    new = negations(reading.instance)[places[0]] if len(places) == 1 and reading.instance else ()
    return (
        [{"action": "replace", "old": reading.instance.words[places[0]].text, "new": new[0]}] if new and reading.instance else []
    )


def alike(reading: Reading) -> list[Said]:
    """What a question supposes, word by word without its grammar; nothing where it supposes nothing."""
    m = _SUPPOSES.search(reading.plain)
    found = m or _BRIEFLY.match(reading.plain)
    if found is None or reading.instance is None or reading.classes:
        return []
    return list(_said(_BEHIND.split(found["rest"], maxsplit=1)[0], reading, m is None))


def _said(rest: str, reading: Reading, brief: bool) -> Iterator[Said]:
    assert reading.instance is not None
    gap: list[str] = []
    tokens = re.findall(r"qq\d+|[\w'.,-]*\w", rest)
    for token, after in zip(tokens, [*tokens[1:], "it"], strict=False):
        if token == "one" and after not in GRAMMAR:  # "one day", and not "the one that"
            yield Said(token, (), brief, tuple(gap))
        elif token in GRAMMAR or token in STRONG:
            gap += [token] * (token not in _ARTICLES)
        else:
            yield Said(token, _places(reading.surface(token), reading.instance.words), brief, tuple(gap))
            gap = []


def _places(token: str, words: Sequence[Word]) -> tuple[int, ...]:
    exact = tuple(i for i, w in enumerate(words) if w.text.casefold() == token.casefold())
    return exact or tuple(i for i, w in enumerate(words) if _lemmas(w.text) & _lemmas(token))


def _gives_way(said: Sequence[Said], at: int, reading: Reading) -> Iterator[Word]:
    """The words that stand in the text where the new one stands in the question: beside the same word, or between the same "
    "two."""
    assert reading.instance is not None
    words, new, brief = reading.instance.words, said[at].word, said[at].brief
    left, right = said[at - 1 : at] if at else (), said[at + 1 : at + 2]
    rights = right[0].places if right else ()
    whole_rest = not at and not brief and len(said) > 2 and all(one.places for one in said[1:])  # "if google unveils a chip"
    alone = not left and not brief
    for b in rights:
        before = words[b - 1] if b else None
        if before is None or before.field != words[b].field or before.text.lower() in GRAMMAR:
            continue
        described = is_adjective(new) and is_adjective(before.text)
        numbers = _is_number(new) and _is_number(before.text)
        verb = is_verbal(new) and behind_article(before, reading)  # of "the finish line", no verb gives way
        beside = described or (alone and not verb and (whole_rest or fits(new, before.text)))
        if numbers or (beside and not _is_number(before.text)):
            yield before
    if left and not right:
        yield from _behind(left[0].places, said[at], reading)
    if brief or not left:
        return
    for whole in sentences(reading.instance):
        here = [words.index(w) for w in whole.words]
        for a in (a for a in left[0].places if a in here):
            for b in (b for b in rights if b in here and b > a):
                between = [w for w in words[a + 1 : b] if w.text.lower() not in GRAMMAR]
                if len(between) == 1 and fits(new, between[0].text):
                    yield between[0]


def _behind(places: Sequence[int], new: Said, reading: Reading) -> Iterator[Word]:
    """What stands in the text where the last word of the question stands: behind the same small words, "after a year" for
    "after a week"; or, right behind the one before it, the verb that ends its clause: "the shower worked" for "leaked"."""
    assert reading.instance is not None
    for run in clauses(reading.instance):
        for a in (a for a in places if reading.instance.words[a] in run):
            rest = list(run[run.index(reading.instance.words[a]) + 1 :])
            small = list(takewhile(lambda w: w.text.lower() in GRAMMAR, rest))
            gap = tuple(w.text.lower() for w in small if w.text.lower() not in _ARTICLES)
            old = rest[len(small)] if len(small) < len(rest) else None
            verbs = not rest[1:] and bool(rest) and is_verb(run, len(run) - 1) and "v" in _parts(new.word)
            if old is not None and gap == new.gap and fits(new.word, old.text) and ((gap and not new.brief) or verbs):
                yield old


def _is_number(word: str) -> bool:
    return bool(re.fullmatch(_NUMBER, word)) or numbered(word.lower()) is not None


def fits(new: str, old: str) -> bool:
    """Whether a word can stand where the other does: as the same part of speech, as far as both are known."""
    kinds, others = _parts(new), _parts(old)
    return _is_number(new) == _is_number(old) and (not kinds or not others or bool(kinds & others))


def _parts(word: str) -> set[str]:
    from whyproof.knowledge.wordnet import english

    return {r.part for r in english().readings(word.lower())}


def is_verbal(word: str) -> bool:
    """Whether a word is a verb in a form that tells: "rose", "risen"."""
    from whyproof.knowledge.wordnet import english

    return any(r.part == "v" and r.form in ("past", "participle", "s") for r in english().readings(word.lower()))


def is_adjective(word: str) -> bool:
    return "a" in _parts(word)


def _lemmas(word: str) -> set[str]:
    from whyproof.knowledge.wordnet import english

    return {r.lemma for r in english().readings(word.lower())}
