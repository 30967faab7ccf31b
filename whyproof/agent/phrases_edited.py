"""Whole phrases that a question edits without putting them in quotes: "take out the cold water", "replace rude with really kind",
"if it was Kremlin officials instead of athletes"; and a phrase that the text has but for a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from whyproof.agent.clauses_of_text import clauses, verbs_of
from whyproof.agent.kindred import kindred
from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import ITEM, QUOTED, TALK, Reading
from whyproof.agent.reading_aligned import GRAMMAR, aligned, fits, is_verbal
from whyproof.core.canonical import JSON
from whyproof.core.text import Instance, Word, words_of

#: What tells nothing by itself in a phrase.
SMALL = GRAMMAR - frozenset("took take takes lasted lasts cost costs written wrote even here".split())  # noqa: SIM905
SAME = 4  # words in a row, all but one as the text has them, that need not tell by themselves
LONG = 5  # words of a phrase of which more than one must stand in the text
_ARTICLE = r"(?:(?:the|an?|my|our|his|her|their|its|that|this|those|these|all|whole|entire|word|words|phrase|part)\s+){0,3}"
#: What stands right before a phrase of the text that is to go, or to give way.
_EDITS = re.compile(
    r"\b(?:(?:delet|remov|dropp?|omit|eras|replac|swapp?|substitut|exchang|chang|ignor|mask|hid)(?:e|es|ed|ing|s)?|without|minus|"
    r"(?:leave|leaving|left|take|taking|took|taken|cut|cutting|cross|strike|strik|throw|get rid)(?: (?:out|off|away|of))?|"
    r"(?:instead|in (?:the )?place) of|rather than|where|(?:not|no|n't|never) (?:to )?(?:write|wrote|written|say|said|put|"
    r"use|used|mention|mentioned|have))"
    rf"\s+{_ARTICLE}$"
)
#: What ends in the phrase that gives way, whatever it ends in: "... and not because of".
_OLD_SIDE = re.compile(r"\b(?:(?:instead|place) of|rather than|(?:and|but) not)\s+$")
#: What ends something new.
_STOP = (
    r"(?:and|then|would|does|do|will|is|are|what|how|why|instead|please|too|also|now|so|or|but|in|on|at|of|everywhere|again|for|"
    r"where|when|if|as|if|to|with|by|from|that|which|not|rather|pls|plz|thx|lol|tho|though|k)"
)
_NO_NEW = (
    r"(?:something|anything|another|other|others|whatever|synonyms?|antonyms?|opposites?|different|similar|its|their|your|some|any|"
    r"it|that|this|one|better|worse|more|less)"
)
_NEW = rf"(?P<new>(?!{_STOP}\b|{_NO_NEW}\b)[a-z][\w'-]*(?:\s+(?!{_STOP}\b)[a-z][\w'-]*){{1,3}})"
_BEHIND_CHANGE = re.compile(
    rf"\b(?:replac|substitut|exchang|chang|turn|swap)\w*\s+(?:out\s+)?{_ARTICLE}(?P<old>“[^”]+”|\"[^\"]+\"|{ITEM})\s+(?:with|by|to|into|for)\s+(?:an?\s+|"
    rf"the\s+)?"
    rf"{_NEW}(?=\s*(?:[,.?!;]|$)|\s+{_STOP}\b)"
)
_BEFORE_INSTEAD = re.compile(
    r"(?:^|\b(?:was|were|is|are|be|been|said|says?|had|with|got|put|used?|writ\w+|wrote|try|would|and|or|but|if|what if|have|"
    r"read)"
    rf"\s+)(?:it\s+(?:was|were|said)\s+)?(?:an?\s+|the\s+)?{_NEW}"
    rf"\s+(?:instead of|rather than|in place of)\s+(?:the\s+|an?\s+)?(?P<old>qq\d+|[\w'-]+)"
)


def with_phrases(reading: Reading) -> Reading:
    """The question with quotes around each phrase of the text that it edits, and around each that it would put in."""
    if reading.instance is None:
        return reading
    question = reading.question
    for find in (_verb_instead, _of_text, _behind_change, _before_instead):
        here = replace(reading, question=question)
        spans = sorted(find(here, reading.instance), reverse=True)
        for start, end, said in spans:
            if not any(start < q.end() and q.start() < end for q in QUOTED.finditer(question)):
                question = f"{question[:start]}“{said or question[start:end]}”{question[end:]}"
    return reading if question == reading.question else replace(reading, question=question)


_Span = tuple[int, int, str]


def _of_text(reading: Reading, instance: Instance) -> Iterator[_Span]:
    """Runs of two and more words that stand so in the text, behind what edits."""
    said = reading.question.lower().replace("’", "'")
    tokens = list(re.finditer(r"[\w'-]*\w", said))
    at = 0
    while at < len(tokens):
        before = said[: tokens[at].start()]
        last = _OLD_SIDE.search(before) is not None and len(tokens) - at
        run = next((n for n in range(len(tokens) - at, 1, -1) if _stands(tokens[at : at + n], said, instance, n == last)), 0)
        if run and (run == last or _EDITS.search(before)):
            start, end = tokens[at].start(), tokens[at + run - 1].end()
            yield start, end, ""
            at += run
        at += 1


def _stands(tokens: Sequence[re.Match[str]], said: str, instance: Instance, last: bool) -> bool:
    """Whether tokens of a question stand so in the text: no list, and something that tells at its end, where it is
    not ``last``."""
    words = [t.group() for t in tokens]
    spaced = all(not said[a.end() : b.start()].strip() for a, b in pairwise(tokens))
    joins = {"and", "or", "but", "with", "by", "to", "for", "instead"} & {*words}
    if not spaced or joins or (words[-1] in GRAMMAR | TALK and not last) or words[0] in ("the", "a", "an"):
        return False
    return bool(window(words, instance))


def window(words: Sequence[str], instance: Instance) -> list[tuple[Word, ...]]:
    """The places where words stand one behind the other in the text."""
    n, own = len(words), instance.words
    rows = (own[i : i + n] for i in range(len(own) - n + 1))
    return [row for row in rows if len({w.field for w in row}) == 1 and [w.text.lower() for w in row] == list(words)]


def _behind_change(reading: Reading, instance: Instance) -> Iterator[_Span]:
    """ "Replace rude with really kind": both words come in."""
    said = reading.question.lower().replace("’", "'")
    for m in _BEHIND_CHANGE.finditer(said):
        labels = {x.lower() for label in reading.labels for x in (label, *label.split())}
        old = m["old"].strip('“”"')
        if not {*m["new"].split()} & labels and (old != m["old"] or places_of(old, instance)):
            yield (*m.span("new"), "")


def _before_instead(reading: Reading, instance: Instance) -> Iterator[_Span]:
    """ "Kremlin officials instead of athletes", and both sides of "calm returned rather than fighting": who does what."""
    said = reading.question.lower().replace("’", "'")
    for m in _BEFORE_INSTEAD.finditer(said):
        new = m["new"].split()
        places = instance.find(m["old"])
        known = any(instance.find(w) for w in new if w not in GRAMMAR) or {*new} & (GRAMMAR | {"been", "being"})
        if known or not places or m["old"] in ("one", "ones"):
            continue
        yield (*m.span("new"), "")
        if len(places) == 1 and len(new) == 2 and is_verbal(new[1]) and (verb := _verb_behind(places[0], instance)):
            yield (*m.span("old"), f"{places[0].text} {verb.text}")


_VERBS = re.compile(
    r"\b(?:had|have|just|they|he|she|we|i|it|(?:if|and) the \w+) (?P<new>(?P<verb>[a-z]+)(?: (?:at|to|for|with|on))?)"
    r"(?P<whom>(?: (?:me|us|him|her|them|you|it))?) (?:instead of|rather than) (?P<old>(?P<doing>[a-z]+ing)(?: (?:at|to|for|"
    r"with|on))?(?P=whom))\b"
)


def _verb_instead(reading: Reading, instance: Instance) -> Iterator[_Span]:
    """ "Had smiled at us instead of ignoring us", of a text that says "ignored us"."""
    for m in _VERBS.finditer(reading.question.lower().replace("’", "'")):
        told = [w for w in instance.words if verbs_of(w.text) & verbs_of(m["doing"])]
        if len(told) == 1 and is_verbal(m["verb"]):
            at = instance.words.index(told[0]) + 1
            behind = instance.words[at : at + 1]
            small = f" {behind[0].text}" if behind and f"ing {behind[0].text} " in m["old"] and m["whom"] else ""
            yield m.start("new"), m.end("whom"), m["new"]
            yield (*m.span("old"), told[0].text + (small if " " in m["new"] else ""))


def _verb_behind(word: Word, instance: Instance) -> Word | None:
    """The verb that stands right behind a word in its clause."""
    run = next((run for run in clauses(instance) if word in run), ())
    at = run.index(word) + 1 if run else 0
    return run[at] if 0 < at < len(run) and is_verbal(run[at].text) else None


def trimmed(old: str, new: str, instance: Instance | None) -> tuple[str, str]:
    """An edit of a phrase without the small words that stay: "I wept" by "I slept" is of 'wept'; "Chelsea striker"
    in the place of the
    'owner' behind 'Chelsea' is 'striker'."""
    olds, news = old.split(), new.split()
    while len(olds) > 1 and len(news) > 1 and olds[0].casefold() == news[0].casefold() and olds[0].lower() in GRAMMAR:
        olds, news = olds[1:], news[1:]
    while len(olds) > 1 and len(news) > 1 and olds[-1].casefold() == news[-1].casefold() and olds[-1].lower() in GRAMMAR:
        olds, news = olds[:-1], news[:-1]
    places = window([o.lower() for o in olds], instance) if instance is not None else []
    if instance is None or len(places) != 1 or len(news) < 2:
        return " ".join(olds), " ".join(news)
    at, end = instance.words.index(places[0][0]), instance.words.index(places[0][-1])
    before, behind = instance.words[:at][-1:], instance.words[end + 1 : end + 2]
    if before and before[0].text.casefold() == news[0].casefold():
        news = news[1:]
    elif behind and behind[0].text.casefold() == news[-1].casefold():
        news = news[:-1]
    return " ".join(olds), " ".join(news)


def all_but_a_word(phrase: str, instance: Instance) -> dict[str, JSON] | None:
    """The edit that makes the text say a phrase which it says but for one word: another one, "two weeks sooner"
    where it says "two
    weeks longer", or one more, "never lasts" where it says "lasts". None where it is not plain which."""
    said = [w.text for w in words_of(phrase)]
    found = dict.fromkeys(_another(said, instance)) or dict.fromkeys(_one_more(said, instance))
    found = found or dict.fromkeys(_same_end(said, instance))
    if len(found) != 1 or window([w.lower() for w in said], instance):
        return None
    old, new = next(iter(found))
    return {"action": "replace", "old": old, "new": new}


def _another(said: Sequence[str], instance: Instance) -> Iterator[tuple[str, str]]:
    own, n = instance.words, len(said)
    for i in range(len(own) - n + 1):
        row = own[i : i + n]
        apart = [k for k, (w, t) in enumerate(zip(row, said, strict=True)) if w.text.casefold() != t.casefold()]
        tells = sum(t.lower() not in SMALL for k, t in enumerate(said) if k not in apart)
        one = len(apart) == 1 and len({w.field for w in row}) == 1 and not _parted(row, instance)
        small = bool(apart) and row[apart[0]].text.lower() in SMALL and said[apart[0]].lower() not in SMALL
        article = one and {row[apart[0]].text.lower(), said[apart[0]].lower()} & {"the", "a", "an"}
        alike = one and fits(said[apart[0]], row[apart[0]].text)
        if alike and tells and (tells > 1 or n < LONG) and not small and not article:
            yield row[apart[0]].text, said[apart[0]]


_ADDED = frozenset("not no never very so too really quite only just".split())  # noqa: SIM905


def _one_more(said: Sequence[str], instance: Instance) -> Iterator[tuple[str, str]]:
    for i in range(len(said)):
        rest = [t.lower() for k, t in enumerate(said) if k != i]
        adds = said[i].lower() not in SMALL or said[i].lower() in _ADDED
        if adds and sum(t not in SMALL for t in rest) and len(places := window(rest, instance)) == 1:
            row = places[0]
            word = row[i] if i < len(row) else row[-1]
            yield word.text, f"{said[i]} {word.text}" if i < len(row) else f"{word.text} {said[i]}"


def _same_end(said: Sequence[str], instance: Instance) -> Iterator[tuple[str, str]]:
    """ "Robbed me for a full hour" of a text that says "charged for a full hour": what is new, for the word before."""
    for n in range(len(said) - 1, 2, -1):
        rest = [t.lower() for t in said[-n:]]
        places = window(rest, instance) if sum(t not in SMALL for t in rest) > 1 and len(said) - n <= n else []
        at = instance.words.index(places[0][0]) if len(places) == 1 else 0
        if at and instance.words[at - 1].text.lower() not in SMALL and not _parted(instance.words[at - 1 : at + 1], instance):
            yield instance.words[at - 1].text, " ".join(said[:-n])
        if places:
            return


def _parted(row: Sequence[Word], instance: Instance) -> bool:
    """Whether a mark stands between words of a row."""
    gaps = (instance[a.field][a.end : b.start] for a, b in pairwise(row))
    return any(re.search(r"[.,;:!?]", gap) for gap in gaps)


def same_run(said: Sequence[str], instance: Instance) -> dict[str, JSON] | None:
    """As ``all_but_a_word`` of what a question says without quotes: three words and more, of which two tell and stand so."""
    told = [t for t in said if t not in SMALL]
    start = len(list(takewhile(lambda t: t in ("the", "a", "an", "my", "it", "that"), said)))
    said = said[start:]
    if len(said) < 3 or (len(told) < 2 and len(said) < SAME) or window(said, instance):
        return None
    found = dict.fromkeys(_another(said, instance))
    if len(found) != 1:
        return None
    old, new = next(iter(found))
    known = sum(bool(instance.find(t)) for t in told)
    same = known >= 2 or len(said) >= SAME or (known and kindred(new, instance, [old]) is not None)
    return {"action": "replace", "old": old, "new": new} if same and not instance.find(new) else None


_SAYS_SO = re.compile(
    r"\b(?:if|say|said|says|read|reads|wrote|write|put|meant|mean|try|instead|had|with|its|it's)\b.*\bqq\d+|"
    r"^(?:(?:and|or|ok|now|then|sorry)\b,? *)*qq\d+\W*$"
)


def of_phrase(reading: Reading) -> list[dict[str, JSON]]:
    """What "if it had said 'a strangely dull film'" would change: a phrase in quotes that the text has, but for a word."""
    inside = "\n".join(text for _, text in reading.instance.texts).casefold() if reading.instance else ""
    phrases = [q for q in reading.quoted if " " in q and q.casefold() not in inside]
    if reading.instance is None or len(phrases) != 1 or len(reading.quoted) != 1 or not _SAYS_SO.search(reading.plain):
        return []
    if edit := all_but_a_word(phrases[0].rstrip(" .!?"), reading.instance):
        return [edit]
    return aligned(replace(reading, question=f"what if {phrases[0].rstrip(' .!?')}"))


_SUPPOSED = re.compile(
    r"^(?:(?:and|or|but|so|ok|now|then|what|hm+)\b[\s,]*)*(?:(?:what )?if|when|suppos(?:e|ing)|imagin(?:e|ing)|say|assum(?:e|"
    r"ing)|pretend|with|and|or|but)\s+(?:that\s+)?(?P<said>(?:it|they|he|she|i|we|you)\s+(?:had |have |just |simply "
    r")*(?:said|says|say|"
    r"wrote|written|put|write|meant)\s+)?(?P<rest>.*)"
)
_ENDS = re.compile(r"\s*(?:[?!.;,]|(?:,\s*|\s+)(?:would|does|will|what|how|why|instead|then|too|as well|also|please)\b).*$")


def of_run(reading: Reading) -> list[dict[str, JSON]]:
    """What "and when the left side still works" would change: words of the text, but for one, said without quotes."""
    m = _SUPPOSED.match(reading.plain) if reading.instance is not None and not reading.quoted else None
    said = re.findall(r"[\w'-]+", _ENDS.sub("", m["rest"])) if m else []
    whole = all_but_a_word(" ".join(said), reading.instance) if m and m["said"] and len(said) > 1 and reading.instance else None
    edit = whole or (same_run(said, reading.instance) if said and reading.instance is not None else None)
    return [{**edit, "new": reading.surface(str(edit["new"]))}] if edit else []
