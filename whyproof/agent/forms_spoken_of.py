"""What-ifs that leave out which word gives way, for it was spoken of, or the text has but one such word: "what if they just said
good?" behind talk of 'bad', "what if Somebody" of a text with 'Nobody', "and with no name at all"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from whyproof.agent.asking_back import which_place
from whyproof.agent.edits_again import UNDO, back_to_word, tried_edits
from whyproof.agent.kindred import kindred, nearest, of_kind
from whyproof.agent.names_of_words import places_of
from whyproof.agent.phrases_edited import of_phrase
from whyproof.agent.reading import NUMBERS, TALK, Reading
from whyproof.agent.reading_aligned import ASKED, GRAMMAR, alike, fits
from whyproof.agent.reading_edits import LONGEST, VAGUE, edits_of
from whyproof.agent.reading_fields import of_field
from whyproof.agent.reading_said_of import suppositions
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step
from whyproof.core.answer import Operation
from whyproof.core.sentences import sentences
from whyproof.core.text import Word
from whyproof.verifiers.english.part_names import ordinal

_SO = r"^(?:(?:and|n|so|but|ok(?:ay)?|then|well|hm+|or|now|also|right|fine|yes|no)\b[\s,.]*)*"
_NEW = r"(?P<new>qq\d+|[\w'-]+)"
_END = r"(?:\s+(?:instead|then|there|please|maybe|too|now|for a change|in its place))*\s*[?!.]*$"
_WHO = r"(?:it|they|he|she|i|we|you|one|people|the (?:text|author|reviewer|writer|review|headline|person|customer|guest))"
_SAY = r"(?:say|says|said|saying|write|writes|wrote|written|put|puts|use|uses|used|read|reads|have|had)"
#: Something said otherwise, with no word of what.
_SAID_INSTEAD = (
    re.compile(
        rf"{_SO}(?:(?:what|how about|and what|what happens) )?(?:if|when|suppos\w+|imagin\w+|let's say) {_WHO}(?: (?:had|"
        rf"have|just|"
        rf"simply|only|"
        rf"would|actually|really))* {_SAY}(?: (?:just|simply|only))? (?:an? |the word )?{_NEW}{_END}"
    ),
    re.compile(
        rf"{_SO}(?:let's )?(?:try|use|put|take|say|write|do|make it|what about|how about|with|if|what if)(?: (?:i|we|you)"
        rf"(?: (?:{_SAY}))?)? "
        rf"(?:the word |an? )?{_NEW} instead\b(?! of){_END}"
    ),
)
#: Nothing but a new word behind "what if".
_LONE = re.compile(rf"{_SO}(?:(?:what|how about|and) )?if (?:it(?:'s| is| was| were)? |its )?(?:an? )?{_NEW}{_END}")
#: "Suppose I had said she would have hated it".
_DOES = re.compile(
    rf"{_SO}(?:what if|if|suppose|imagine|say) (?:that )?(?:{_WHO} (?:had |have )?(?:said|wrote|written|say) (?:that )?)?{_WHO} "
    rf"(?:(?:would have|would|had|has|have|did|really|just) )*{_NEW}(?: (?:it|this|that|them|him|her|us|me))?{_END}"
)
_KIND = r"(?:the|his|her|their|my|that|its|a)\s+(?P<kind>[a-z]+)"
_KIND_IS = re.compile(
    rf"\b(?:if|suppose|imagine|had|were|with|say)\s+(?:that\s+)?{_KIND}\s+(?:(?:were|was|is|had been|been|being|changed to|in it "
    rf"was)\s+)?"
    rf"(?:called\s+|named\s+)?(?P<new>qq\d+|[\w'-]+){_END}"
)
_NO_KIND = re.compile(
    rf"{_SO}(?:what (?:if|about) )?(?:(?:with|if) )?(?:there (?:was|were|is) )?(?:no|without (?:the|a|any|his|her|their)|"
    rf"(?:drop|remove|"
    rf"delete|take out|leave out) (?:the|his|her|their|any))\s+(?P<kind>[a-z]+)(?: (?:at all|in it|there|mentioned|"
    rf"whatsoever))*{_END}"
)
_MEANT = re.compile(rf"^(?:(?:sorry|oops|no|wait|ah|oh|my bad|ok|i)\b[\s,.!]*)*(?:i )?mean(?:t)?\s+(?:the word )?{_NEW}{_END}")
_SAY_PHRASE = re.compile(
    rf"{_SO}(?:(?:what )?if (?:{_WHO} )?(?:just |only )?|please |let's )*(?:say|said|put|write|wrote|try|use|its|it's|it was|"
    rf"with|had|read)?"
    rf" ?qq\d+{_END}"
)
_SAME_TEST = re.compile(
    rf"\b(?:say|make (?:it|that|them)|put|try|with|but|be|as|to|change (?:it|that) to)\s+(?:an? )?{_NEW}{_END}"
)
_SEVERAL = re.compile(
    rf"{_SO}(?:what (?:if|about) )?(?:(?:i |we )?(?:take|took|drop|remove|cut|delete)\w*(?: out| away)? )?(?:the first |the )?"
    rf"(?P<n>\d+|{'|'.join(NUMBERS)}|both|all(?: (?:the )?(?:\d+|{'|'.join(NUMBERS)}))?)"
    r"(?: of (?:them|those|these))?(?: (?:ones|gone|out|away|removed|then|at once))*\W*$"
)
_NTH_ONE = re.compile(
    r"\b(?:the|that|its) (?P<nth>first|second|third|fourth|last|1st|2nd|3rd)(?: one| time)?(?=\W*$| (?:out|away|off)\b)"
)
_TAKES = re.compile(
    r"\b(?:take|took|taking|drop|remov|delet|cut|without|leave|left|lose|omit|eras|skip|gone|and|what about)\w*\b"
)
_FAR = r"(?:instead |now )?(?:in|of|for|into|as|is)\s+(?:the )?(?P<where>.+?)\s*(?:instead|then|now|please)?\W*$"
_IN_FIELD = re.compile(
    rf"{_SO}(?:please )?(?:(?:say|put|have|write|use|try|make it|with|what if it (?:said|says)|what about|if) )?(?:the word )?"
    rf"(?P<new>qq\d+)\s+{_FAR}"
)
Reader = Callable[[Reading, Conversation], Step | None]


def spoken_words(reading: Reading, state: Conversation) -> list[str]:
    """The words of the text that the last question was about, a phrase in the place of its own words; those of its edits too."""
    slots = state.operations[-1].slots if state.operations else {}
    named = slots.get("words")
    edit = slots.get("edit")
    olds = [str(e["old"]) for e in (edit if isinstance(edit, list) else [edit]) if isinstance(e, dict) and e.get("old")]
    words = [*map(str, named if isinstance(named, list) else ()), *olds]
    there = [w for w in dict.fromkeys(words) if reading.instance is not None and places_of(w, reading.instance)]
    return [w for w in there if not any(w != other and w.lower() in other.lower().split() for other in there)]


def _new(reading: Reading, said: str) -> str:
    """What is to be put in; nothing of talk, of a label, or of what the text has."""
    new = reading.surface(said)
    labels = {x.lower() for label in reading.labels for x in (label, *label.split())}
    talk = said in TALK - {"kind", "sure", "mean", "like", "right"} | labels | VAGUE | ASKED
    there = reading.instance is None or places_of(new, reading.instance)
    return "" if there or len(new.split()) > LONGEST or (talk and not said.startswith("qq")) else new


def _replaced(old: str, new: str, **more: str) -> Step:
    return step("what_if", edit={"action": "replace", "old": old, "new": new, **more})


def said_instead(reading: Reading, state: Conversation) -> Step | None:
    """ "What if they just said good?", "try 'kind' instead": in the place of the one word spoken of, or of the one that is of a
    kind with it."""
    m = next((m for pattern in _SAID_INSTEAD if (m := pattern.search(reading.plain))), None)
    new = _new(reading, m["new"]) if m else ""
    if not new or reading.instance is None or of_phrase(reading):
        return None
    spoken = spoken_words(reading, state)
    there = spoken[0] if len(spoken) == 1 else None
    else_where = kindred(new, reading.instance)
    old = kindred(new, reading.instance, spoken) or (
        there or else_where if re.search(r"\binstead\b", reading.plain) else else_where or there
    )
    return _replaced(old, new) if old else None


def lone_word(reading: Reading, state: Conversation) -> Step | None:
    """ "What if Somebody": in the place of the one word of the text that is of a kind with it."""
    m = _LONE.search(reading.plain) or _DOES.search(reading.plain)
    new = _new(reading, m["new"]) if m else ""
    small = m is not None and not m["new"].startswith("qq") and new.lower() in GRAMMAR - {"he", "she", "they", "we"}
    if not new or reading.instance is None or small:
        return None
    spoken = spoken_words(reading, state)
    again = spoken[0] if len(spoken) == 1 and m and m["new"].startswith("qq") and state.operations[-1].name == "what_if" else None
    words = [w.text for w in reading.instance.words if w.text.lower() not in GRAMMAR]
    old = kindred(new, reading.instance, spoken) or again or nearest(new, reading.instance, words)
    return _replaced(old, new) if old else None


_WHERE = re.compile(
    rf"{_SO}(?:what if|if|suppose|imagine|when) (?:that |it all )?{_WHO}(?: |'s )(?:had |have )?(?:was|were|is|been|happened|"
    rf"took place|"
    rf"came|went)?\s*(?P<in>in|at|on|near|from|by|during|for|after|before|with) (?:the |an? )?(?P<new>qq\d+|[\w'-]+){_END}"
)


def elsewhere(reading: Reading, state: Conversation) -> Step | None:
    """ "And if it was in Brazil?": in the place of what stands behind the one 'in' of the text."""
    del state
    m = _WHERE.search(reading.plain)
    new = _new(reading, m["new"]) if m else ""
    words = reading.instance.words if reading.instance else ()
    at = [i for i, w in enumerate(words) if m and w.text.lower() == m["in"]]
    behind = [w for w in words[at[0] + 1 : at[0] + 3] if w.text.lower() not in ("the", "a", "an")] if len(at) == 1 else []
    if not new or not behind or behind[0].text.lower() in GRAMMAR or not fits(new, behind[0].text):
        return None
    return _replaced(behind[0].text, new)


_OF_EDITING = re.compile(r"\b(?:words?|texts?|sentences?|labels?|class(?:es)?|letters?|models?|chang\w+|edit\w*|typos?)\b")


def of_relatives(reading: Reading, state: Conversation) -> Step | None:
    """ "And if my daughter said it?" of a text with 'son': the one new word of what is supposed, for the one that is
    of a kind."""
    del state
    if reading.instance is None or _OF_EDITING.search(reading.plain) or edits_of(reading) or suppositions(reading):
        return None
    said = alike(reading)
    new = [one.word for one in said if not one.places]
    if len(new) != 1 or any(one.brief for one in said) or reading.instance is None or not _new(reading, new[0]):
        return None
    old = kindred(reading.surface(new[0]), reading.instance)
    return _replaced(old, reading.surface(new[0])) if old else None


def behind_taken_back(rest: Reading, state: Conversation) -> Step | None:
    """What is to be done behind "undo and": "say 'garden' in the premise"."""
    return in_a_text(rest, state) or said_phrase(rest, state)


def one_of_a_kind(reading: Reading, state: Conversation) -> Step | None:
    """ "Would it differ if the name were John?", "and with no name at all": the one word of the text that is a name, a colour."""
    del state
    m = _KIND_IS.search(reading.plain)
    gone = None if m else _NO_KIND.search(reading.plain)
    found = m or gone
    if found is None or reading.instance is None or reading.instance.find(found["kind"]):
        return None
    old = of_kind(found["kind"], reading.instance)
    if old is None:
        return None
    if gone:
        return step("what_if", edit={"action": "delete", "old": old})
    new = _new(reading, m["new"]) if m else ""
    return _replaced(old, new) if new and new.lower() not in GRAMMAR else None


def in_a_text(reading: Reading, state: Conversation) -> Step | None:
    """ "Now say 'April' in the second sentence", "'snow' in the hypothesis?": in the place of the word there that it
    is nearest to."""
    del state
    m, instance = _IN_FIELD.search(reading.plain), reading.instance
    new = reading.surface(m["new"]) if m else ""
    if m is None or instance is None or " " in new:
        return None
    where = reading.unmarked(m["where"]).strip("“”\"'")
    fields = [f for f in instance.fields if len(instance.fields) > 1 and _names(where, f, reading)]
    whole = sentences(instance)
    place = re.fullmatch(r"(?P<nth>first|second|third|last|1st|2nd|3rd) (?:sentence|one)", where)
    at = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1}[place["nth"]] if place else 0
    of_sentence = whole[at].words if place and not fields and len(whole) > max(at, 0) and len(instance.fields) == 1 else ()
    words = [w for w in instance.words if w.field in fields] if len(fields) == 1 else list(of_sentence)
    old = nearest(new, instance, [w.text for w in words])
    if not words:
        return None
    if old is None:
        return which_place(new, next((w.text for w in words if w.text.lower() not in GRAMMAR), words[0].text), reading)
    several = len({w.field for w in instance.find(old)}) > 1
    return _replaced(old, new, **({"field": fields[0]} if several and fields else {}))


def _names(where: str, field: str, reading: Reading) -> bool:
    assert reading.instance is not None
    at = reading.instance.fields.index(field)
    ones = (("first", "1st", "upper"), ("second", "2nd", "lower", "other"))
    place = len(reading.instance.fields) == len(ones) and re.fullmatch(rf"(?:{'|'.join(ones[at])})(?: one)?", where)
    return bool(place or of_field(r"^(?:the )?<F>$", field, reading.instance).search(where))


def said_phrase(reading: Reading, state: Conversation) -> Step | None:
    """ "Say 'robbed me for a full hour' instead": the phrase that the text has but for a word."""
    edits = of_phrase(reading) if _SAY_PHRASE.match(reading.plain) else []
    if not edits and (edits := back_to_word(reading, state)) == []:
        return None
    return step("what_if", edit=edits[0] if len(edits) == 1 else edits)


def put_right(reading: Reading, state: Conversation) -> Step | None:
    """ "Sorry, meant 'never lasts'": the phrase that the text has but for a word, else the last edit with another word."""
    m = _MEANT.match(reading.plain)
    if m is None or not state.operations or state.operations[-1].name != "what_if":
        return None
    if edits := of_phrase(reading):
        return step("what_if", edit=edits[0])
    tried = tried_edits(state)
    new = _new(reading, m["new"])
    return step("what_if", edit={**tried[-1][-1], "new": new}) if tried and new and tried[-1][-1].get("new") else None


def same_test(reading: Reading, state: Conversation) -> Step | None:
    """ "What about the cold water, same test, say hot": of the words that a question names behind an edit, the one that the new
    one is of a kind with."""
    last = state.operations[-1] if state.operations else None
    m = _SAME_TEST.search(reading.plain)
    new = _new(reading, m["new"]) if m else ""
    if (
        last is None
        or last.name != "what_if"
        or not new
        or reading.instance is None
        or edits_of(reading)
        or suppositions(reading)
    ):
        return None
    old = kindred(new, reading.instance, reading.words)
    return _replaced(old, new) if old else None


def one_of_several(reading: Reading, state: Conversation) -> Step | None:
    """ "If I take away the first one", of a word that stands several times; then "two?", "all three?": so many of them."""
    instance, slots = reading.instance, state.operations[-1].slots if state.operations else {}
    if instance is None:
        return None
    edit = slots.get("edit")
    words = slots.get("words")
    m = _NTH_ONE.search(reading.plain) if _TAKES.search(reading.plain) else None
    last = edit[-1] if isinstance(edit, list) and edit else edit
    before = (
        re.fullmatch(r"\w+ '(.+)'", str(last.get("old"))) if isinstance(last, dict) and last.get("action") == "delete" else None
    )
    word = before[1] if before else str(words[0]) if isinstance(words, list) and len(words) == 1 else ""
    alike = [w for w in instance.words if w.text.casefold() == word.casefold()]
    if len(alike) < 2:
        return None
    if m:
        at = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "last": -1}[m["nth"]]
        return _gone(_by_place(alike)[at : at + 1 or None]) if at < len(alike) else _so_many(word, len(alike))
    counted = _SEVERAL.match(reading.plain) if before else None
    if counted is None:
        return None
    n = _number(counted["n"], len(alike))
    return _gone(_by_place(alike)[:n]) if n <= len(alike) else _so_many(word, len(alike))


def _by_place(alike: Sequence[Word]) -> list[str]:
    """The names of a word that stands several times, place by place."""
    return [f"{ordinal(i)} '{w.text}'" for i, w in enumerate(alike, start=1)]


def _number(said: str, most: int) -> int:
    last = said.rsplit(maxsplit=1)[-1]
    return 2 if last == "both" else most if last == "all" else int(last) if last.isdigit() else NUMBERS[last]


def _gone(names: list[str]) -> Step:
    edits = [{"action": "delete", "old": name} for name in names]
    return step("what_if", edit=edits[0] if len(edits) == 1 else edits)


def _so_many(word: str, n: int) -> Step:
    return ask_back(f"'{word}' stands {n} times in the text. Which of them shall I take out?")


def in_one(first: Operation, then: Operation) -> Operation | None:
    """One step for an edit that is taken back and another one that is made: "undo that. 'snow' in the second one?";
    or for one and
    both: "the damp thing too. Both gone?"."""
    taken, made = first.slots.get("edit"), then.slots.get("edit")
    if first.name == then.name == "what_if" and isinstance(made, list) and taken in made:
        return then
    if not taken_back(first) or then.name != "what_if" or taken_back(then):
        return None
    more = made if isinstance(made, list) else [made]
    return Operation("what_if", {"edit": [taken, *more]})


def taken_back(operation: Operation) -> bool:
    """Whether a step takes an edit back, and does nothing else."""
    edit = operation.slots.get("edit")
    return operation.name == "what_if" and isinstance(edit, dict) and edit.get("action") == UNDO["action"]


#: Read before the follow-ups of the last edit, and, of a first question too, before what else is supposed.
FOLLOWING: tuple[Reader, ...] = (put_right, said_phrase, one_of_several, in_a_text, said_instead, same_test)
SUPPOSED_OF_ONE: tuple[Reader, ...] = (said_phrase, one_of_a_kind, in_a_text, said_instead, lone_word, elsewhere)
