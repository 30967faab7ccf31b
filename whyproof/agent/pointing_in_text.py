"""Parts of the text that a question names by where they stand or what they hold, said in full: "the last clause", "everything
before the comma", "the bit about the soup", "the second 'was'"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from whyproof.agent.clauses_of_text import STRONG, Run, clauses, has_verb, pieces, verbs_of
from whyproof.agent.names_of_words import called
from whyproof.agent.reading import NUMBERS, QUOTED, SENTENCE, TALK, Reading
from whyproof.agent.steps import Step, ask_back
from whyproof.core.sentences import sentences
from whyproof.core.text import Instance, words_of

_PLACES = {
    "first": 0, "1st": 0, "opening": 0, "former": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "fifth": 4, "5th": 4, "last": -1, "final": -1, "closing": -1, "latter": -1, "other": -1, "middle": 0,
}  # fmt: skip
_NTH = rf"(?P<nth>{'|'.join(_PLACES)})"
_MARKS = {
    "comma": ",", "semicolon": ";", "semi-colon": ";", "colon": ":", "dash": "-–—", "hyphen": "-–—", "full stop": ".",
    "period": ".", "exclamation mark": "!", "question mark": "?",
}  # fmt: skip
_OF_TEXT = (
    r"(?: (?:of|in|from) (?:the|this|that|my|it)(?: (?:whole |original )?(?:text|review|sentence|headline|comment|statement))?)?"
)
_NOT_OF_TEXT = r"(?! of (?:the |your |my |this |that )?(?:answers?|question|explanation|proof|conversation|day|year|name)\b)"
_UNIT = r"(?:clause|part|bit|section|portion|half|chunk|piece)"
_WORD = r"(?P<word>qq\d+|[\w'-]+)"
#: What the question does with a part, where its name alone ("the last word") could be talk.
_ACTS = re.compile(
    r"\b(?:delet|remov|drop|omit|eras|cut|without|just|strik|scratch|tak(?:e|ing)|took|leav|left|los|lost|keep|kept|replac|"
    r"swap|chang|"
    r"gone|missing|need|necess|enough|suffic|alone|only|flip|what if|turn|put|insert|add)\w*"
)
_PART = re.compile(rf"\b(?:the |its |that )?{_NTH} (?P<unit>{_UNIT})\b{_NOT_OF_TEXT}{_OF_TEXT}", re.IGNORECASE)
_SIDE = re.compile(
    rf"\b(?:everything|anything|all (?:the words|that)|whatever|what(?= (?:comes?|came|stands?|follows|goes|is)\b)|"
    rf"(?:the )?(?:rest|words|text|stuff)|(?:the )?(?P<n>\d+|{'|'.join(NUMBERS)}) words|the (?P<one>word)|the {_UNIT})"
    r"(?: of (?:it|the (?:text|sentence|review)))?(?: (?:that|which))?(?: (?:comes?|came|stands?|is|was|goes|i (?:wrote|said)))?"
    r"(?: (?:right|directly|just|immediately))? (?P<side>before|after|behind|following|follows|preceding|up to|until|till|"
    r"from|past)"
    r"(?P<with> and including)? (?:the )?"
    rf"(?:(?P<nth>first|second|third|last) )?(?:(?P<mark>{'|'.join(_MARKS)})|(?:word )?{_WORD})\b(?P<on> on(?:wards?)?\b)?",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"\b(?:the |its )?(?P<nth>first|last|final) (?:(?P<n>\d+|{'|'.join(NUMBERS)}) )?words?\b(?! (?:you|that|which|is|of the "
    rf"answer)\b)"
    rf"{_NOT_OF_TEXT}{_OF_TEXT}",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"\b(?:the |my |that |his |her )(?:whole |entire |full )?(?P<unit>{_UNIT}|phrase|sentence|remark|comment|complaint|"
    rf"praise|statement|line)s? "
    rf"(?:that |which "
    rf"|where )?"
    r"(?:it |i |they |we |he |she )?(?:about|with|on|regarding|concerning|mention(?:s|ing|ed)?|contain(?:s|ing)?|say(?:s|ing)?|"
    r"said|has|(?:starts?|starting|begins?|beginning|opens?|opening) with)"
    rf" (?:the |my |a |an |how the |that the )?(?:word )?{_WORD}(?![\w-])",
    re.IGNORECASE,
)
#: "If I said nothing about the soup": of its clause.
_SILENT = re.compile(
    r"(?P<lead>(?:\b(?:say|said|write|wrote|written|mention(?:ed)?) nothing|(?:\bnot|n't|\bnever) (?:have |had )?(?:say|said|"
    r"write|wrote|written|talk(?:ed)?|"
    rf"complain(?:ed)?|speak|spoken?)(?: anything)?) about )(?:the |my |a |an )?(?P<unit>){_WORD}(?![\w-])",
    re.IGNORECASE,
)
_UNITS = r"(?:sentence|clause|part|bit|half|thing|stuff|story|line)"
_CALLED = re.compile(
    rf"\b(?:the|that|this|your|my) (?:whole |entire |full )?(?!(?:{'|'.join(_PLACES)})\b){_WORD}[ -](?:{_UNITS} )?"
    rf"(?P<unit>{_UNITS})\b{_NOT_OF_TEXT}",
    re.IGNORECASE,
)
#: "Without the crying": what somebody does, of which the text tells in a clause.
_DONE = re.compile(
    r"(?P<lead>\b(?:without|minus|(?:leave|leaving|left|take|taking|took|cut|cutting) (?:out|away)|drop|dropping|remove|removing|"
    r"delete|deleting|cut|cutting|skip|skipping|ignore|ignoring) )(?P<unit>)(?:all )?(?:the|that|this|his|her|their|my|any|all) "
    r"(?P<word>[\w'-]+ing)\b",
    re.IGNORECASE,
)
#: "The first and the last clause".
_TWO = re.compile(
    rf"\b(?:the )?(?P<a>{'|'.join(_PLACES)})(?P<and> and | or |, | with )(?=(?:the )?(?:{'|'.join(_PLACES)}) "
    rf"(?P<unit>{_UNIT})\b)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"\b(?:the )?{_NTH} (?:(?:word|occurrence of|instance of|mention of|use of) )?(?:the word )?{_WORD}(?![\w-])", re.IGNORECASE
)
_NO_WORD = frozenset(("one", "word", "words", "time", "sentence", "class", "method", "two", "three", "of", "and", "or"))


#: The named groups of a match, in lower case; empty where they matched nothing.
Named = Mapping[str, str]


class _Unclear(Exception):
    """What a question back says: the text has no such part, or several."""


@dataclass(frozen=True)
class _Text:
    reading: Reading
    instance: Instance

    @property
    def words(self) -> Run:
        return self.instance.words

    def anchors(self, word: str) -> list[range]:
        """Where a word stands that the question names, or what it quotes, or a sentence."""
        named = self.reading.surface(word)
        said = [w.text.casefold() for w in words_of(named)]
        starts = [
            i for i in range(len(self.words)) if said and [w.text.casefold() for w in self.words[i : i + len(said)]] == said
        ]
        if starts or not SENTENCE.fullmatch(named):
            return [range(i, i + len(said)) for i in starts]
        at = _PLACES.get(named.lower().split()[0])
        whole = sentences(self.instance)
        if at is None or at >= len(whole):
            return []
        first = self.words.index(whole[at].words[0])
        return [range(first, first + len(whole[at].words))]

    def marks(self, mark: str) -> list[range]:
        """The words that a mark stands right behind."""
        texts = dict(self.instance.texts)
        ends = [w.start for w in self.words[1:]] + [len(texts[self.words[-1].field])]
        gaps = (
            texts[w.field][w.end : end] if i + 1 == len(self.words) or self.words[i + 1].field == w.field else ""
            for i, (w, end) in enumerate(zip(self.words, ends, strict=True))
        )
        return [range(i, i + 1) for i, gap in enumerate(gaps) if any(c in gap for c in _MARKS[mark])]


def said_in_full(reading: Reading) -> Reading | Step:
    """The question with the words themselves, in quotes, in the place of each part that it names by where it stands; a question
    back where the text has no such part, or more than one. What stands in quotes already is only read as an anchor."""
    if reading.instance is None or len(reading.instance.fields) > 1:
        return reading
    marked = _TWO.sub(r"the \g<a> \g<unit>\g<and>", reading.marked)
    try:
        for pattern, find in _FINDERS:
            marked = _written(pattern, find, marked, _Text(reading, reading.instance))
    except _Unclear as unclear:
        return ask_back(str(unclear))
    return reading if marked == reading.marked else replace(reading, question=reading.unmarked(marked))


def _written(pattern: re.Pattern[str], find: Callable[[Named, _Text], Run | None], marked: str, text: _Text) -> str:
    def say(m: re.Match[str]) -> str:
        inside = any(a < m.end() and m.start() < b for a, b in (q.span() for q in QUOTED.finditer(marked)))
        run = None if inside else find({name: (said or "").lower() for name, said in m.groupdict().items()}, text)
        if run is not None and len(run) == len(text.words):
            raise _Unclear("That is the whole text. Which words of it do you mean?")
        return f"{m.groupdict().get('lead') or ''}“{called(run, text.instance)}”" if run else m.group()

    return pattern.sub(say, marked)


def _part(m: Named, text: _Text) -> Run | None:
    """ "The last clause", "the second half"."""
    found = _halves(text) if m["unit"] == "half" else clauses(text.instance)
    at = _PLACES[m["nth"]] if m["nth"] != "middle" else len(found) // 2
    if m["nth"] == "middle" and len(found) % 2 == 0 and len(found) > 1:
        raise _Unclear(
            f"I find {len(found)} clauses in the text, none in the middle. Which words do you mean? Put them in quotes."
        )
    if len(found) < 2:
        raise _Unclear("The text is all one clause. Which words of it do you mean? Put them in quotes.")
    if at >= len(found):
        raise _Unclear(f"I find {len(found)} clauses in the text. Which words do you mean? Put them in quotes.")
    return found[at]


def _halves(text: _Text) -> tuple[Run, ...]:
    """Both halves of a text: its two sentences or clauses, or what stands before and behind its one "but"."""
    whole = tuple(s.words for s in sentences(text.instance))
    found = clauses(text.instance)
    if len(whole) == 2 or len(found) == 2:
        return whole if len(whole) == 2 else found
    turns = [i for i, run in enumerate(found) if i and run[0].text.lower() in STRONG]
    if len(whole) > 1 or len(turns) != 1:
        middle = text.words[(len(text.words) - 1) // 2].text
        raise _Unclear(f"Where shall I cut the text in two? Say for example: everything after '{middle}'.")
    first, second = (sum(some, ()) for some in (found[: turns[0]], found[turns[0] :]))
    return first, second


def _side(m: Named, text: _Text) -> Run | None:
    """ "Everything before the comma", "the two words after 'but'"."""
    found = text.marks(m["mark"]) if m["mark"] else text.anchors(m["word"])
    if not found and m["mark"]:
        raise _Unclear(f"There is no {m['mark']} in the text. Which words do you mean? Put them in quotes.")
    if not found or (m["side"] == "from" and not m["on"]):
        return None
    many = len(found) > 1 and not m["nth"]
    if many:
        name = f"{m['mark']}s" if m["mark"] else f"words '{text.reading.surface(m['word'])}'"
        raise _Unclear(f"There are {len(found)} {name} in the text. Do you mean the first or the last?")
    at = found[_PLACES[m["nth"]]] if m["nth"] and _PLACES[m["nth"]] < len(found) else found[0]
    inside = bool(m["with"]) or m["side"] == "from"
    n = 1 if m["one"] else _number(m["n"])
    if m["side"] in ("after", "behind", "following", "follows", "from", "past"):
        run = text.words[at.start if inside and m["word"] else at.stop :]
        return run[:n] if n else run or None
    run = text.words[: at.stop if inside or m["mark"] else at.start]  # a mark stands behind its word
    return run[-n:] if n else run or None


def _number(said: str) -> int:
    return NUMBERS.get(said) or int(said or 0)


def _ends(m: Named, text: _Text) -> Run | None:
    """ "The last two words"."""
    if not _ACTS.search(text.reading.plain):
        return None
    n = _number(m["n"] or "one")
    return text.words[:n] if m["nth"] == "first" else text.words[-n:]


def _about(m: Named, text: _Text) -> Run | None:
    """ "The bit about the soup", "the 'but' part": the clause that holds the word; of one that is in several, a question back."""
    if m["word"] in TALK and m["word"] not in STRONG and not m["word"].startswith("qq"):
        return None
    places = text.anchors(m["word"])
    if len(places) == 1 and len(places[0]) > 1:  # said in full: "the 'never once looked' bit"
        return text.words[places[0].start : places[0].stop]
    runs = [s.words for s in sentences(text.instance)] if m["unit"] == "sentence" else clauses(text.instance)
    if m["unit"] in ("part", "bit", "portion", "chunk", "piece", "thing", "stuff") and len(places) == 1:
        small = [run for run in pieces(text.instance) if text.words[places[0].start] in run]
        runs = [_with_rest(small[0], text)] if len(small[0]) > 1 and _stands_apart(small[0], text) else runs
    holding = [run for run in runs if any(text.words[at.start] in run for at in places)]
    if len(holding) > 1:
        raise _Unclear(
            f"More than one clause has '{text.reading.surface(m['word'])}'. Which words do you mean? Put them in quotes."
        )
    return holding[0] if holding and len(holding[0]) < len(text.words) else None


def _stands_apart(run: Run, text: _Text) -> bool:
    """Whether a piece has a verb of its own, or a mark before it: a thing that is told of."""
    before = text.words[: text.words.index(run[0])][-1:]
    marked = before and text.instance[run[0].field][before[0].end : run[0].start].strip()
    return bool(has_verb(run) or marked or not before)


def _with_rest(run: Run, text: _Text) -> Run:
    """A piece of the text with those without a verb that go on with it and no mark parts from it: "... was friendly but late"."""
    following = pieces(text.instance)
    for more in following[following.index(run) + 1 :]:
        marked = more[0].field != run[-1].field or text.instance[run[-1].field][run[-1].end : more[0].start].strip()
        if marked or has_verb(more):
            break
        run = (*run, *more)
    return run


def _done(m: Named, text: _Text) -> Run | None:
    """ "The crying" of a text that says "cried like 3 times": the clause that tells of it."""
    if text.anchors(m["word"]):
        return None
    told = [w for w in text.words if verbs_of(w.text) & verbs_of(m["word"])]
    runs = [run for run in pieces(text.instance) if any(w in run for w in told)]
    return runs[0] if len(told) == 1 and len(runs[0]) < len(text.words) else None


def _again(m: Named, text: _Text) -> Run | None:
    """ "The second 'was'", of a word that stands there more than once."""
    named = m["word"].startswith("qq") or (
        m["word"] not in _NO_WORD and (m["word"] not in TALK or _ACTS.search(text.reading.plain))
    )
    places = text.anchors(m["word"]) if named else []
    if len(places) < 2:
        return None
    at = _PLACES[m["nth"]]
    if at >= len(places):
        raise _Unclear(f"'{text.reading.surface(m['word'])}' stands {len(places)} times in the text. Which one do you mean?")
    return text.words[places[at].start : places[at].stop]


_FINDERS = (
    (_PART, _part),
    (_SIDE, _side),
    (_ABOUT, _about),
    (_SILENT, _about),
    (_CALLED, _about),
    (_DONE, _done),
    (_ENDS, _ends),
    (_AGAIN, _again),
)
