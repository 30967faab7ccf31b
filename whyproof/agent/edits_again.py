"""Edits of a question that follows up on an edit: the same kind of edit of another word, or of the same word with another."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from whyproof.agent.bare import bare
from whyproof.agent.kindred import kindred, names_in
from whyproof.agent.names_of_words import places_of
from whyproof.agent.places_put_in import bare_place, place_said
from whyproof.agent.reading import PRONOUNS, TALK, Reading
from whyproof.agent.reading_aligned import fits
from whyproof.agent.reading_clauses import tells
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_said_of import supposed
from whyproof.agent.state import Conversation
from whyproof.knowledge.word_edits.by_wordnet import readings_of

Edit = dict[str, Any]
UNDO: Edit = {"action": "undo"}
UNDO_ALL: Edit = {"action": "undo", "all": True}
_WORD = r"(qq\d+|[\w'-]+)"
#: A word in the place of that which was taken out or replaced.
_THERE = re.compile(
    r"\b(?:put(?:ting)?|us(?:e|ing)|writ(?:e|ing)|try(?:ing)?|stick(?:ing)?|insert(?:ing)?|say(?:ing)?|have|having|with) "
    r"(?:the word )?"
    rf"{_WORD} (?:there|in (?:its|their) (?:place|stead)|in that place|instead(?! of)|in the gap)\b"
)
_PAIR = re.compile(rf"{_WORD} (?:with|by|for|to|into|as|->|→) (?:the )?{_WORD}")
_QUOTED_PAIR = re.compile(r"(qq\d+)(?: now)? (qq\d+)\W*$")
#: "Would 'dull' do the same?"
_SAME = re.compile(
    rf"^(?:and |but |or |so |then )*(?:would|will|does|do|could|can) (?!(?:it|that|this|they|you|we|i)\b)"
    r"(?!(?:(?:an?|any|the) )?(?:typos?|misspellings?|synonyms?|capitals?|spelling|anything|something|nothing|another|one)\b)"
    rf"(?:the word |an? )?{_WORD} "
    r"(?:give (?:the same|that|it)|(?:do|work|flip|change|have|make|get|lead|turn|come)\b.{0,24}(?:\b(?:same|too|as "
    r"well|it|different\w*|"
    r"effect|either|so)\b|$))"
)
#: A word named beside those of the last edit, and not in their place; "would 'dull' do it too?" asks of 'dull' alone.
ON_TOP = re.compile(
    r"^and (?:no|without) |^(?:and |now |then |ok,? )*(?:also|plus|on top(?: of (?:it|that))?)\b|^(?!.*\b(?:would|will|does|"
    r"do|could|can)\b).*"
    r"\b(?:too|also|as well|on top(?: of (?:it|that))?|in addition)\W*$"
)
#: What was put in, put elsewhere: "insert it before 'bright'", "or right after 'is'?".
_PUT_IT = re.compile(
    r"^(?:and |or |but |ok |no |now |then |say |try |maybe |what if (?:i |it (?:is |was |stands )?)?|if i |what about )*"
    r"(?:(?:insert|put|add|stick) (?:it|that|the same(?: word)?|that word) )?(?:right |just |directly )?"
    r"(?P<where>before|in front of|after|behind) (?:the )?(?:word )?(?P<old>qq\d+|[\w'-]+)(?: (?:then|instead|please|maybe|"
    r"too))*\W*$"
)
#: What was put in, taken out again.
_TAKEN_OUT = re.compile(
    r"^(?:and |ok |now |then |but |what if i |if i )*(?:remove|delete|drop|without|take out|cut|leave out)\s+(?:the )?(?:word )?"
    r"(?P<word>qq\d+|[\w'-]+)(?: (?:again|then|now|please))*\W*$"
)
#: An edit taken back.
UNDONE = (
    r"\b(?:undo|revert|go back|(?:one|a) step back|back (?:one|a) step|put (?:it|that|them) back|"
    r"take (?:back (?:it|that|the)|(?:it|that|this|the(?: last)?)(?: (?:change|edit|one|step))? back)|restore)\b"
)
#: All edits taken back.
ANEW = (
    r"^(?:(?:ok(?:ay)?|now|please|and|then|no|let's|let us|can you|could you|i want to)[\s,]+)*(?:start (?:over|again|afresh|"
    r"anew|from scratch)|"
    r"(?:begin|go) (?:again|anew) from (?:the )?(?:start|scratch|beginning)|from scratch|reset(?: (?:it|that|this|everything|"
    r"all|the text|"
    r"all (?:the |my )?(?:edits|changes)))?|(?:undo|revert|discard|forget|drop|remove|cancel|take back) (?:everything|both|it "
    r"all|"
    r"them all|all(?: of "
    r"(?:it|them|that))?|(?:all )?(?:of )?(?:the |my |those |these )?(?:edits|changes))|(?:go |switch |return )?back to "
    r"(?:the |my )?"
    r"(?:original|first|start|beginning|unedited|unchanged)(?: (?:text|version|one|review|sentence|headline))?|(?:(?:put |"
    r"take )?(?:all|both)(?: of (?:it|them|that))?|everything|it all|them all) back|restore the "
    r"(?:original|text)(?: text)?|(?:the |use the )?original(?: text)?(?: again)?)(?: (?:please|again|now|then))*\W*$"
)
_ANEW = re.compile(ANEW)
#: An edit taken back, and no more in this part of a question.
TAKES_BACK = re.compile(
    rf"^(?:(?:ok(?:ay)?|now|please|no|then|and|so|right|fine|aha|good|k)\b[\s,.]*)*{UNDONE}[^?]{{0,16}}$", re.IGNORECASE
)
#: "Back to 'minister'": the edit of that word taken back.
_BACK_TO = re.compile(r"\bback to (?:the )?(?:word )?(?P<word>qq\d+|[\w'-]+)\b(?P<rest>.*)")
_UNDONE = re.compile(rf"{UNDONE}|^(?:and )?back\b")
_ALL = re.compile(
    r"^(?:and |ok |now |then |so |what about |how about |do |try |with )*(?:both|all(?: three| of them)?|the two|them "
    r"(?:both|all))\b"
)
#: What opens the rest of a question that takes an edit back first.
_BACK = re.compile(rf"^.*?(?:{UNDONE}|\bback\b)(?: (?:it|that|this|the last))?(?: (?:change|edit|one|step))?(?: back)?[\s,;.]*")


def edited_again(reading: Reading, state: Conversation) -> list[Edit]:
    """The edits that a question means behind an edit; those that it says in full, too."""
    if not state.operations or state.operations[-1].name != "what_if":
        return []
    tried = tried_edits(state)
    last = tried[-1][-1] if tried else None
    there = _THERE.search(reading.plain)
    if last and last.get("action") == "insert" and (moved := place_said(reading)) is not None and bare_place(reading.plain):
        return [{"action": "insert", "new": last["new"], **moved}]
    if there and last and last.get("old"):
        return [_replace(str(last["old"]), reading.surface(there[1]))]
    it = _PUT_IT.match(reading.plain) if last and last.get("action") == "insert" else None
    if it and last and stands(reading, it["old"]):
        return [{**last, "old": reading.surface(it["old"]), "where": "after" if it["where"] in ("after", "behind") else "before"}]
    put_in = _TAKEN_OUT.match(reading.plain)
    if put_in and not stands(reading, put_in["word"]) and any(reading.surface(put_in["word"]) == e.new for e in state.edits):
        return [{"action": "delete", "old": reading.surface(put_in["word"])}]
    if (edits := edits_of(reading)) or supposed(reading):
        return list(edits)
    if _ALL.match(reading.plain) and len(tried) > 1 and not re.search(r"\bback\b", reading.plain):
        n = 3 if re.search(r"\b(?:three|all)\b", reading.plain) else 2
        every = [edit for some in tried[-n:] for edit in some]
        return [edit for i, edit in enumerate(every) if edit not in every[:i]]
    return _named_again(reading, last) if last else []


def named_again(reading: Reading, state: Conversation) -> list[Edit]:
    """The edits of a question that says of them no more than a word: "and 'grim'?", "would grim do it too?", "both at once?"."""
    plain = reading.plain
    if _PUT_IT.match(plain) and (moved := edited_again(reading, state)):
        return moved
    only_a_part = re.search(r"\b(?:only|just|nothing (?:but|except))\b", plain) and any(" " in word for word in reading.words)
    edits = (
        []
        if one_back(reading, state) or _UNDONE.search(plain) or _ANEW.match(plain) or only_a_part
        else edited_again(reading, state)
    )
    if not edits or _THERE.search(plain) or _ALL.match(plain) or _SAME.match(plain):
        return edits
    said = bare(reading)
    if said is None or said.is_classes or said.is_method or edits_of(reading):
        return []
    pair = _PAIR.fullmatch(said.rest)
    return edits if pair or said.words or said.new else []


def unlike_again(reading: Reading, state: Conversation) -> tuple[str, str] | None:
    """A word merely named behind a replacement, and the word replaced there, which is used otherwise: "and a tablet?" of another
    adjective. What is meant with it is not plain."""
    tried, said = tried_edits(state), bare(reading)
    last = tried[-1][-1] if tried else {}
    if said is None or not said.new or said.is_classes or said.is_method or last.get("action") != "replace" or edits_of(reading):
        return None
    other = str(last["new" if stands(reading, said.new) else "old"])
    return None if said.new in reading.quoted or _alike(said.new, other) else (said.new, str(last["old"]))


#: One edit taken back among several: of a word ("put the box back", "but keep 'thin'") or by its place ("undo the second").
_ONE_BACK = re.compile(
    r"\b(?:put|bring|take|get)(?:ting|ing)? (?:the )?(?:word )?(?P<a>qq\d+|[\w'-]+) back\b|"
    r"^(?:and |but |ok |now |no |the |same |so )*(?:keep|leave|restore|undo|revert|put back|bring back|take back) (?:the "
    r")?(?:word )?"
    r"(?P<b>qq\d+|[\w'-]+)(?: (?:after all|as it (?:is|was)|alone|in|there|again|one|edit|change|though|please))*\W*$"
)
_NTH_EDIT = {"first": 0, "second": 1, "third": 2, "1st": 0, "2nd": 1, "3rd": 2}


def one_back(reading: Reading, state: Conversation) -> Edit | None:
    """The one edit of several that a question takes back; None where it takes back no word that was edited."""
    m = _ONE_BACK.search(reading.plain)
    tried = tried_edits(state)
    if m is None or not tried or not state.edits:
        return None
    said = m["a"] or m["b"]
    if said in _NTH_EDIT:
        at = _NTH_EDIT[said]
        return {**UNDO, "old": tried[-1][at].get("old") if at < len(tried[-1]) else None}
    word = reading.surface(said)
    named = {w.text.casefold() for e in state.edits for w in e.old} | {e.new.casefold() for e in state.edits}
    return {**UNDO, "old": word} if said not in PRONOUNS and all(part.casefold() in named for part in word.split()) else None


def back_to_word(reading: Reading, state: Conversation) -> list[Edit]:
    """ "Back to 'minister', but without 'election'": the last edit taken back, where it was of that word, and what
    is said besides."""
    m, tried = _BACK_TO.search(reading.plain), tried_edits(state)
    olds = {str(e.get("old", "")).casefold() for e in tried[-1]} if tried else set()
    if m is None or reading.surface(m["word"]).casefold() not in olds:
        return []
    return [dict(UNDO), *edits_of(_with_plain(reading, m["rest"]))]


_ORIGINAL = re.compile(
    r"\b(?:to|as) (?:the |it |how it )?(?:original|start|beginning|was|first (?:text|version)|unedited|given)\b|"
    r"\b(?:undo|revert|restore) "
    r"(?:it |them )?(?:all|everything)\b|\breset\b|\bstart (?:over|again|afresh)\b|\bfrom scratch\b|"
    r"\boriginal (?:text|version|pair|one)\b"
)


def undone(reading: Reading) -> Edit:
    """The edit that takes the last question's edits back, or all of them: "go back to the original"."""
    return dict(UNDO_ALL) if _ORIGINAL.search(reading.plain) else dict(UNDO)


def behind_undo(reading: Reading, state: Conversation) -> list[Edit]:
    """The edits behind "undo" in one question: those it says, or another word in the place of the one that is put back."""
    tried, there = tried_edits(state), _THERE.search(reading.plain)
    if there and tried and tried[-1][-1].get("old"):
        return [_replace(str(tried[-1][-1]["old"]), reading.surface(there[1]))]
    if edits := edits_of(reading):
        return list(edits)
    if _ORIGINAL.search(reading.plain):
        return []
    m = _BACK.match(reading.plain)
    rest = reading.plain[m.end() :] if m else ""
    said = bare(_with_plain(reading, rest)) if rest.strip(" ?!.,") and tried else None
    last = tried[-1][-1] if tried else {}
    word = said.items[0] if said and len(said.items) == 1 else ""
    if said is None or not word or " " in word or word in TALK or word in (*_NTH_EDIT, "last") or not last.get("old"):
        return []
    return [_in_place(reading, last, said.reading.surface(word))]


def rest_behind_undo(reading: Reading) -> Reading | None:
    """What a question says behind "undo that"."""
    m = _BACK.match(reading.plain)
    rest = re.sub(r"^[\s,;.]*(?:and|then|now)\b", "", reading.plain[m.end() :]).strip() if m else ""
    return _with_plain(reading, rest) if rest.strip(" ?!.,") else None


def _with_plain(reading: Reading, rest: str) -> Reading:
    quoted = re.sub(r"qq(\d+)", lambda m: f"“{reading.quoted[int(m[1])]}”", rest)
    return Reading(quoted, reading.instance, reading.labels, reading.methods, reading.previous)


def tried_edits(state: Conversation) -> list[list[Edit]]:
    """The edits that were tried, of each question those that it made."""
    answered = [a.operations for a in state.answers]
    here = [] if state.operations in answered else [state.operations]  # an earlier part of the question that is read
    slots = [o.slots.get("edit") for some in (*answered, *here) for o in some if o.name == "what_if"]
    listed = [s if isinstance(s, list) else [s] for s in slots]
    return [made for some in listed if (made := [dict(e) for e in some if isinstance(e, dict) and e.get("action") != "undo"])]


def _named_again(reading: Reading, last: Edit) -> list[Edit]:
    """The last edit with the words that a question merely names; none of one that tells something of them."""
    if tells(reading) or re.search(r"\b(?:instead of|rather than|in (?:the )?place of)\b", reading.plain):
        return []
    pair = _PAIR.search(reading.plain) or _QUOTED_PAIR.search(reading.plain)
    if pair and last.get("action") == "replace":
        for old, new in ((pair[1], pair[2]), (pair[2], pair[1])):
            if stands(reading, old) and old not in TALK:
                return [_replace(reading.surface(old), reading.surface(new))]
    same = _SAME.match(reading.plain)
    if same and reading.classes:  # "does 'city' make it Business?" asks what the word does
        return []
    said = bare(reading)
    words = [reading.surface(same[1])] if same and same[1] not in TALK else said.words if said else []
    if not words and said and said.new and not said.is_classes:
        words = [said.new]
    words = words or (list(reading.words) if only_names(reading) else [])
    if not words or last.get("action") == "insert":
        return [{**last, "new": words[0]}] if words and not stands(reading, words[0]) else []
    if last.get("action") == "delete":
        if len(words) == 1 and not stands(reading, words[0]) and reading.instance is not None:
            out = (
                str(last["old"]) if _takes_its_place(reading, words[0], str(last["old"])) else kindred(words[0], reading.instance)
            )
            return [_replace(out, words[0])] if out else [{"action": "delete", "old": words[0]}]
        return [{"action": "delete", "old": w} for w in words]
    again = _in_place(reading, last, words[0])
    said_so = words[0] in reading.quoted or not again.get("new")
    return (
        [again] if said_so or _alike(str(again["new"]), str(again["old"])) else []
    )  # "what about the pizza?" behind another number


def _takes_its_place(reading: Reading, new: str, old: str) -> bool:
    """Whether a word that the text has not is named for one that was taken out: both are names, or of a kind."""
    if reading.instance is None:
        return False
    names = [w.text for w in names_in(reading.instance)]
    return (old in names and new[:1].isupper()) or kindred(new, reading.instance, [old]) is not None


#: What may stand around words that a question names and says nothing of.
_AROUND = frozenset(
    """and or but then now also too so what how about with without if i do did does would will could can it the a an of for in on
    to same again instead try as well both only just please that this word words change flip still happens happen take took taken
    taking leave left leaving drop dropped dropping remove removed removing delete deleted deleting put cut out away off gone is
    are was were be removed there here one ok more next we you me my us by not no replace replaced swap swapped change changed
    anything something hm hmm maybe perhaps say use using put make made then or rather""".split()  # noqa: SIM905
)


def only_names(reading: Reading) -> bool:
    """Whether a question says nothing beside the words that it names, each by itself or listed, and what any follow-up is made
    of: "and 'thin' or 'dull' too?", but not "and the plot thin?"."""
    named = {part for word in reading.words for part in word.lower().split()}
    said = re.findall(r"[^\W\d_][\w'-]*|qq\d+|\S", reading.plain)
    about = [t for t in said if t not in ("the", "a", "an", "word")]
    beside = any(a in named and b in named for a, b in pairwise(about))
    return not beside and all(t in _AROUND or t in named or not t[0].isalpha() or t.startswith("qq") for t in said)


def _alike(new: str, old: str) -> bool:
    """Whether two words are mostly used alike, as far as both are known: "bright" as "dull" is, and not "pizza" as "forty" is."""
    mine, others = ({r.part for r in readings_of(w)} for w in (new, old))
    return fits(new, old) and (not mine or not others or bool(mine & others))


def _in_place(reading: Reading, last: Edit, word: str) -> Edit:
    """An edit with another word: in the place of the one that was replaced; of its own place, where the text has it."""
    if last.get("action") == "replace":
        return {**last, "old" if stands(reading, word) else "new": word}
    if stands(reading, word) or last.get("action") != "delete":
        return {**last, "old" if last.get("action") == "delete" else "new": word}
    return _replace(str(last["old"]), word)


def stands(reading: Reading, word: str) -> bool:
    """Whether a word, or what a mark stands for, is in the text."""
    return reading.instance is not None and bool(places_of(reading.surface(word), reading.instance))


def _replace(old: str, new: str) -> Edit:
    return {"action": "replace", "old": old, "new": new}
