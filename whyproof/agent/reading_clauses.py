"""What a question would have somebody do or be: "what if they were playing indoors?", "and if nobody was outside?".

A clause is no edit. It is read as one where the text has a clause with the same verb, and but one place in that for what is new;
elsewhere the question goes back. Nothing is deleted for being mentioned: "what if they were playing indoors?" takes no 'playing'
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import TALK, Reading
from whyproof.agent.reading_said_of import FARTHER, describes, plural, supposed
from whyproof.core.canonical import JSON
from whyproof.core.text import Instance, Word

_OPENS = re.compile(
    r"\b(?:(?<!tell me )(?<!see )(?<!know )(?<!say )(?<!check )(?<!wonder )(?<!sure )(?<!ask )(?<!as )(?<!even )if|"
    r"suppos(?:e|ing)|"
    r"imagin(?:e|ing)|assum(?:e|ing)|pretend(?:ing)?|let's say)\s+(?:that\s+|instead\s+|only\s+)*"
)
_TOLD = re.compile(r"\b(?:if|whether|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|pretend(?:ing)?|let's say)\s+(?:that\s+)?")
_OTHER_THING = re.compile(
    r"\b(?:only|alone|enough|suffic\w*|synonyms?|typos?|why|which|how (?:many|much)|undo|replac\w*|delet\w*|remov\w*)\b"
)
_GOES = re.compile(
    r"\b(?:vanish\w*|disappear\w*|(?:went|goes|go|going) (?:away|missing)|fell away|drop(?:s|ped)? out|gone|removed|"
    r"deleted|left out|"
    r"never been|not (?:been )?(?:there|in it|used|mentioned|said|written))\b|\bno (?:longer|more)\b"
)
_WE = re.compile(r"(?:i|we|you|one|someone)\b|(?:the )?(?:model|classifier)\b")
_ENDS = re.compile(
    r"[\s,]+(?:instead|then|too|as well|also|now|though|please)[\s?!.,;]*$|[\s,]+(?:would|does|is it|what|how|"
    r"rather than|instead of)\b.*$|"
    r"\s+not\s*$|[\s?!.,;]+$"
)
_NOBODY = frozenset(("nobody", "noone", "no-one", "none"))
_NOT = frozenset("not never didn't doesn't don't did do does".split())  # noqa: SIM905
_ARTICLES = frozenset("the a an some my his her their our your these those any no".split())  # noqa: SIM905
_ANYBODY = frozenset((*_NOBODY, "they", "he", "she", "everyone", "everybody", "someone", "somebody", "people"))
_NOT_OURS = frozenset(
    """i you we it there this that word words text texts model label class sentence sentences order premise hypothesis review
    headline both case threshold method""".split()  # noqa: SIM905
)
_BE = frozenset("is are was were be been being am 's 're isn't aren't wasn't weren't".split())  # noqa: SIM905
_DEGREES = frozenset("very so really quite too rather more less not extremely".split())  # noqa: SIM905
_HAD = frozenset(("had", "would", "could"))
_LEAN = frozenset("really actually instead both all just now still also only already currently maybe".split())  # noqa: SIM905
PREPOSITIONS = frozenset(
    """in on at near inside outside under over by behind beside between through across into onto along around above below beneath
    against with without from to toward towards during after before for about off up down""".split()  # noqa: SIM905
)
_WHERE = frozenset(
    "indoors outdoors inside outside upstairs downstairs home abroad nearby underground underwater overseas away".split()  # noqa: SIM905
)
_PLACES = _WHERE | frozenset(
    "in on at near under over by behind beside between across through above below beneath up down".split()  # noqa: SIM905
)
_JOINS = frozenset("while because but and or when as that who which whose where since although though so if until".split())  # noqa: SIM905
_OF_WORDS = frozenset(
    """gone removed deleted missing absent there synonyms typos capital capitals upper lower capitalised swapped replaced reversed
    exchanged switched different longer shorter same true false correct right wrong word words text negative positive out
    masked in""".split()  # noqa: SIM905
)
MOST = 7  # words of what is new
SUBJECT = 6  # words of what a clause is about
LEAST = 3  # words of a clause, articles apart


@dataclass(frozen=True)
class Supposal:
    """The edits that a clause comes to; none where it may come to several, and then ``ask`` is the question back."""

    edits: tuple[dict[str, JSON], ...] = ()
    ask: str = ""


@dataclass(frozen=True)
class Clause:
    """``subject`` is, or does, what the ``rest`` says; both in lower case. ``be``: the verb between them is "to be"."""

    subject: tuple[str, ...]
    rest: tuple[str, ...]
    be: bool
    denied: bool


def clause_of(reading: Reading) -> Clause | None:
    """The clause that a question supposes, of somebody or of a thing in the text; None where it supposes none of these."""
    instance, tokens = reading.instance, _tokens(reading)
    if instance is None:
        return None
    at = next((i for i, token in enumerate(tokens[: SUBJECT + 1]) if i and token in _BE), None)
    be = at is not None
    if at is None:
        verbs = (i for i in range(1, min(len(tokens), SUBJECT + 1)) if _is_verb(instance, tokens, i))
        if (at := next(verbs, None)) is None:
            return None
    subject = [t for t in tokens[:at] if t not in _HAD | _LEAN | _NOT]
    denied = bool({*tokens[: at + 2]} & (_NOT | _NOBODY)) or tokens[at].endswith("n't") or subject[:1] == ["no"]
    rest = [t for i, t in enumerate(tokens[at + be :]) if t not in _NOT and not (t in _LEAN and i < 2)]
    known = any(t in _ANYBODY or _stands(instance, t) for t in subject) or any(
        v for t in rest[:1] for v in _verbs_of(instance, t)
    )
    of_it = subject == ["it"] and len(rest) > 1 and any(v for t in rest[:1] for v in _verbs_of(instance, t))
    ours = subject and rest and known and (of_it or not {*subject} & _NOT_OURS) and len(rest) <= MOST
    of_words = len(rest) == 1 and rest[0] in _OF_WORDS | {x.lower() for x in reading.labels} and not {*subject} & _NOBODY
    return Clause(tuple(subject), tuple(rest), be, denied) if ours and not of_words else None


def _tokens(reading: Reading) -> list[str]:
    """The words of what a question supposes, in lower case; none where it supposes nothing, or says it in quotes."""
    m = _OPENS.search(reading.plain)
    said = reading.plain[m.end() :] if m and "qq" not in reading.plain else ""
    while (shorter := _ENDS.sub("", said)) != said:
        said = shorter
    return re.findall(r"[\w'-]+", re.sub(r"\bno one\b", "noone", said.replace("none of them", "none")))


def _is_verb(instance: Instance, tokens: Sequence[str], at: int) -> bool:
    """Whether a word of a clause without "to be" is its verb: a form of one that the text has."""
    return not tokens[at].endswith("ing") and tokens[at - 1] not in _ARTICLES and any(_verbs_of(instance, tokens[at]))


def tells(reading: Reading) -> bool:
    """Whether a question supposes something in a clause of its own, and does not say which words go."""
    m = _TOLD.search(reading.plain)
    said = reading.plain[m.end() :] if m else ""
    several = len([t for t in re.findall(r"[\w'-]+", said) if t not in _ARTICLES]) > 1
    return several and "qq" not in said and not _WE.match(said) and not _GOES.search(said)


def of_somebody(reading: Reading) -> bool:
    """Whether a question supposes something of somebody, or of a thing that the text names: no question but what that changes."""
    tokens, instance = _tokens(reading), reading.instance
    first = [t for t in tokens[:3] if t not in _ARTICLES][:2]
    known = instance is not None and any(t in _ANYBODY or _stands(instance, t) for t in first)
    of_words = {*tokens} & (_OF_WORDS | {x.lower() for x in reading.labels})
    return known and tells(reading) and not of_words and not {*first} & _NOT_OURS and not _OTHER_THING.search(reading.plain)


def supposal(reading: Reading) -> Supposal | None:
    """What a supposed clause comes to; None where the question supposes none, or another reader knows it."""
    clause, instance = clause_of(reading), reading.instance
    if instance is None or _OTHER_THING.search(reading.plain):
        return None
    if clause is None:
        tokens = tuple(_tokens(reading))
        changed = _one_word(instance, tokens) if tokens and not {*tokens} & _NOT_OURS else None
        ask = _say_it_all(instance) if of_somebody(reading) else ""
        return Supposal((changed,)) if changed else Supposal(ask=ask) if ask else None
    if clause.denied:
        return _denied(instance, clause)
    return _other_thing(instance, clause) or _as_it_stands(reading, instance, clause)


def _as_it_stands(reading: Reading, instance: Instance, clause: Clause) -> Supposal | None:
    """A clause beside those of the text: the same but for a word, of the same verb, of the same place, or unlike all of them."""
    rest = (" ".join(clause.rest),) if len(clause.rest) == 2 and clause.rest[0] in _DEGREES else clause.rest
    wish = supposed(reading) if clause.rest[0] not in _WHERE else None  # who is what: that reader knows more of it
    if not wish and (changed := _one_word(instance, (*clause.subject, *(["be"] if clause.be else []), *rest))):
        return Supposal((changed,))
    verbs = list(_verbs_of(instance, clause.rest[0]))
    if verbs:
        return _which(verbs, instance) if verbs[1:] else _with_verb(instance, clause, verbs[0])
    if found := _elsewhere(instance, clause):
        return found
    return None if wish and (wish.said or wish.meant) else _unlike(instance, clause)


def _one_word(instance: Instance, said: tuple[str, ...]) -> dict[str, JSON] | None:
    """The one word in which a clause differs from one of the text: "the dessert ruined the evening" where it saved it."""
    said = said[1:] if said[0] in _ARTICLES else said
    found: list[tuple[tuple[Word, ...], int]] = []
    for at in range(len(instance.words) - len(said) + 1):
        row = instance.words[at : at + len(said)]
        own = tuple("be" if w.text.lower() in _BE else w.text.lower() for w in row)
        apart = [i for i, (one, other) in enumerate(zip(own, said, strict=True)) if one != other]
        same = [t for i, t in enumerate(said) if i not in apart and t != "be" and t not in TALK]
        if len(apart) == 1 and same and len({w.field for w in row}) == 1 and "be" not in (own[apart[0]], said[apart[0]]):
            found.append((row, apart[0]))
    if len(found) != 1 or len(said) < LEAST:
        return None
    row, i = found[0]
    subject = i < (said.index("be") if "be" in said else 1)  # one of the other text is meant where it stands
    known = [w for w in instance.find(said[i]) if subject or w.field == row[0].field]
    if said[i] in _ARTICLES | _ANYBODY or known:
        return None
    goes_on = i == len(said) - 1 and _parts_of(list(_behind(instance, row[i])))[0]
    if goes_on or row[i].text.endswith("ing") != said[i].endswith("ing"):  # "is selling flowers" is not "is young flowers"
        return None
    if len(instance.find(row[i].text)) == 1:
        return {"action": "replace", "old": row[i].text, "new": said[i]}
    return _put(" ".join(said[i] if w == row[i] else w.text for w in row), row, row[i])


def _with_verb(instance: Instance, clause: Clause, verb: Word) -> Supposal:
    """A clause with a verb of the text: what is new in it takes the place of what the text has behind the verb."""
    own = list(_behind(instance, verb))
    thing, place = _parted(clause.rest[1:])
    things, places = _parts_of(own)
    subject, edits = _subject(instance, verb), list[dict[str, JSON]]()
    who = clause.subject[-1]
    new = () if who in _ANYBODY | {"it"} or _stands(instance, who) else clause.subject
    if new and subject:
        edits.append(_put(" ".join(new), subject, verb))
    if thing and not {t for t in thing if t not in _ARTICLES} <= {*_said(things)}:
        edits.append(_put(" ".join(thing), things, verb))
    if place and all(_said(p) != place for p in places):
        if len(places) > 1:
            return Supposal(ask=_ask([" ".join(w.text for w in p) for p in places], " ".join(place)))
        edits.append(_put(" ".join(place), places[0] if places else (), (own or [verb])[-1]))
    return Supposal(tuple(edits)) if edits else Supposal(ask=_say_it_all(instance))


def _other_thing(instance: Instance, clause: Clause) -> Supposal | None:
    """Another thing in the place of one: "if the cat was a rock", "if the kids were adults"."""
    named = {w.text for t in clause.subject for w in instance.find(t) if t not in TALK}
    noun = (clause.rest[0] in ("a", "an") and len(clause.rest) == 2) or (len(clause.rest) == 1 and plural(clause.rest[0]))
    if not clause.be or not noun or len(named) != 1 or instance.find(clause.rest[-1]):
        return None
    return Supposal(({"action": "replace", "old": named.pop(), "new": clause.rest[-1]},))


def _elsewhere(instance: Instance, clause: Clause) -> Supposal | None:
    """Where somebody would be, in the place of the one place that the text has: "if they were indoors"."""
    if not clause.be or clause.rest[0] not in PREPOSITIONS | _WHERE:
        return None
    new, named = " ".join(clause.rest), [w for t in clause.subject for w in instance.find(t) if t not in TALK]
    fields = {w.field for w in named} or set(instance.fields)
    runs = _sentences(instance, [w for w in instance.words if w.field in fields])
    places = [p for run in runs for p in _parts_of(run)[1] if p[0].text.lower() in _PLACES]
    if clause.rest[0] not in _PLACES or (" " in new and places_of(new, instance)):
        return Supposal(ask=_say_it_all(instance))
    if len(places) == 1:
        return Supposal((_put(new, places[0], places[0][0]),))
    return Supposal(ask=_ask([" ".join(w.text for w in p) for p in places], new) if places else _say_it_all(instance))


def _unlike(instance: Instance, clause: Clause) -> Supposal:
    """A clause that is like none of the text: what somebody would be doing in the place of what they do, else what it may be."""
    words, rest = instance.words, clause.rest
    doing = [b for a, b in pairwise(words) if a.text.lower() in _BE and b.text.endswith("ing")]
    if not (clause.be and rest[0].endswith("ing") and len(doing) == 1):
        return Supposal(ask=_say_it_all(instance))
    thing = _parts_of(list(_behind(instance, doing[0])))[0]
    own = (doing[0], *thing)
    if bool(thing) == (len(rest) > 1) and not _parted(rest)[1]:
        return Supposal((_put(" ".join(rest), own, doing[0]),))
    return Supposal(ask=_ask([" ".join(w.text for w in own)], " ".join(rest)))


def _denied(instance: Instance, clause: Clause) -> Supposal:
    """ "What if nobody was playing?": nobody in the place of who does; "not" before what is denied of somebody."""
    shared = list(_verbs_of(instance, clause.rest[0]))  # the verb, where the text has it; else any word of the rest
    shared = shared or [w for t in clause.rest if t not in TALK for w in (*_verbs_of(instance, t), *instance.find(t))]
    if len({w.text.lower() for w in shared}) != 1 or len({w.field for w in shared}) != 1:
        return Supposal(ask=_say_it_all(instance))
    denied = shared[0]
    if not {*clause.subject} & _NOBODY and clause.subject[0] != "no":
        before = next((w.text.lower() for w in reversed(instance.words) if w.field == denied.field and w.end <= denied.start), "")
        of_state = before in _BE or (clause.be and describes(denied))
        finite = not of_state and any(_verbs_of(instance, denied.text.lower()))
        no = "never" if finite else "not"
        return Supposal(({"action": "replace", "old": denied.text, "new": f"{no} {denied.text}"},))
    run = next(r for r in _sentences(instance, instance.words) if denied in r)
    verbs = [w for w in run if w.text.lower() in _BE]
    subject = _subject(instance, verbs[0]) if len(verbs) == 1 else ()
    if not subject:
        return Supposal(ask=_say_it_all(instance))
    nobody = bool({*clause.subject} & _NOBODY)
    be = {"are": "is", "were": "was"}.get(verbs[0].text.lower(), verbs[0].text) if nobody else verbs[0].text
    return Supposal((_put(f"{'nobody' if nobody else ' '.join(clause.subject)} {be}", (*subject, verbs[0]), verbs[0]),))


def _put(new: str, old: Sequence[Word], behind: Word) -> dict[str, JSON]:
    """The edit that puts something in the place of words, or behind one where there are none."""
    if not old:
        return {"action": "insert", "new": new, "old": behind.text, "where": "after", **_of_pair(behind)}
    return {"action": "replace", "old": " ".join(w.text for w in old), "new": new, **_of_pair(old[0])}


def _of_pair(word: Word) -> dict[str, JSON]:
    """Which text of a pair a word is of; nothing of the one text that there is else."""
    return {"field": word.field} if word.field != "text" else {}


def _ask(olds: Sequence[str], new: str) -> str:
    places = " or of ".join(f"'{old}'" for old in dict.fromkeys(olds))
    return f"In the place of {places}? Say for example: replace '{olds[0]}' with '{new}'."


def _which(words: Sequence[Word], instance: Instance) -> Supposal:
    fields = list(dict.fromkeys(w.field for w in words))
    if len(fields) < 2:
        return Supposal(ask=_say_it_all(instance))
    return Supposal(ask=f"In the {' or in the '.join(fields)}? Say for example: what if the {fields[0]} said “…”?")


def _say_it_all(instance: Instance) -> str:
    if len(instance.fields) > 1:
        options = " or ".join(f"“what if the {f} said …”" for f in instance.fields)
        return f"Which words of the text would that change? Say {options}, or replace 'one word' with 'another'."
    return "Which words of the text would that change? Say for example: replace 'one word' with 'another'."


def _stands(instance: Instance, token: str) -> bool:
    return token not in TALK and bool(
        instance.find(token) or instance.find(f"{token}s") or instance.find(token.removesuffix("s"))
    )


def _verbs_of(instance: Instance, token: str) -> Iterator[Word]:
    """The words of the text that are a form of the same verb."""
    lemmas = _lemmas(token)
    if lemmas and token not in TALK:
        yield from (w for w in instance.words if lemmas & _lemmas(w.text.lower()))


def _lemmas(token: str) -> set[str]:
    """The verbs that a word can be a form of, where it is a form with an ending or is seldom anything else."""
    from whyproof.knowledge.wordnet import english

    readings = [] if token in _BE else english().readings(token)
    of_verbs = sum(r.senses for r in readings if r.part == "v")
    if not token.endswith(("ing", "ed")) and 2 * of_verbs < sum(r.senses for r in readings):
        return set()
    return {r.lemma for r in readings if r.part == "v"}


def _behind(instance: Instance, verb: Word) -> Iterator[Word]:
    """The words behind a verb, to the end of its clause."""
    yield from _up_to([w for w in instance.words if w.field == verb.field and w.start > verb.start], instance, verb)


def _up_to(words: Sequence[Word], instance: Instance, before: Word | None) -> Iterator[Word]:
    for word in words:
        parted = before is not None and re.search(r"[.,;:!?]", instance[word.field][before.end : word.start])
        if parted or word.text.lower() in _JOINS:
            return
        yield word
        before = word


def _sentences(instance: Instance, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Runs of words that no mark and no joining word parts."""
    run: list[Word] = []
    for word in words:
        joined = run and run[-1].field == word.field
        marked = joined and re.search(r"[.,;:!?]", instance[word.field][run[-1].end : word.start])
        if word.text.lower() in _JOINS or not joined or marked:
            yield from [run] if run else []
            run = []
        run += [] if word.text.lower() in _JOINS else [word]
    yield from [run] if run else []


def _parts_of(words: Sequence[Word]) -> tuple[tuple[Word, ...], list[tuple[Word, ...]]]:
    """What stands before the first preposition, and what each of them opens; a word that says where by itself is such a part."""
    first: list[Word] = []
    parts: list[list[Word]] = []
    for word in words:
        said = word.text.lower()
        if said in _BE:
            parts.append([])
        elif said in PREPOSITIONS | _WHERE:
            parts.append([word])
        elif parts and parts[-1] and parts[-1][-1].text.lower() not in _WHERE - PREPOSITIONS:
            parts[-1].append(word)
        else:
            first.append(word)
    return tuple(first), [tuple(part) for part in parts if part]


def _parted(tokens: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    at = next((i for i, t in enumerate(tokens) if t in PREPOSITIONS | _WHERE), len(tokens))
    return tuple(tokens[:at]), tuple(tokens[at:])


def _said(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(w.text.lower() for w in words)


def _subject(instance: Instance, verb: Word) -> tuple[Word, ...]:
    """The words from the beginning of a verb's clause to the verb, without "are" and the like."""
    before = [w for w in instance.words if w.field == verb.field and w.start < verb.start]
    found = next((run for run in reversed(list(_sentences(instance, before)))), [])
    found = [w for w in found if w.text.lower() not in _BE]
    return tuple(found) if len(found) <= SUBJECT and found and (verb.start - found[-1].end) <= FARTHER else ()
