"""Short follow-ups on rows: the next row, another number of them, another class, another word or length."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from whyproof.agent.bare import Bare, bare, bare_number
from whyproof.agent.continuing import OF_WORDS, continued
from whyproof.agent.data_talk import DataTalk, opposite
from whyproof.agent.forms_data import shown
from whyproof.agent.reading import Reading
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_numbers import rows_named
from whyproof.agent.reading_order import asks_anew
from whyproof.agent.reading_subsets import read_subset
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step
from whyproof.core.answer import Operation

_OF_ROWS = {"show", "count", "mistakes", "performance", "labels", "filter"}
_LISTED = {"show": "n", "mistakes": "n", "keywords": "top_k", "global_attribution": "top_k"}
_CERTAINTIES = {"min_confidence", "max_confidence"}
_LENGTHS = {"min_words", "max_words"}
_LIMIT = re.compile(
    r"\b(at (?:the )?(?:most|least)|up to|no more than|more than|over|longer than|less than|fewer than|under|shorter "
    r"than|exactly)\b"
    r"(?= (?:\d+|\w+))"
)
_MORE = re.compile(
    r"^(?:and |ok |now |then |please |show |give |me |the |just )*(?:another(?: one)?|one more|more|some more|next(?: "
    r"one| ones)?|"
    r"(?:a few|a couple|\w+) more|more of (?:them|those|these))(?: of (?:them|those|these))?(?: please| pls)?[\s?!.]*$"
)
_WITHOUT = re.compile(
    r"^(?:(?:and|but|or|now|what about|how about|those|the ones|ones|how many)\b *)*without (?:the word )?(?P<word>qq\d+|"
    r"[\w'-]+)\W*$"
)
_NEXT = re.compile(
    r"^(?:and |ok |now |then |please |show |give |me |go to |on to )*(?:the )?(next|prev(?:ious)?)(?: (?:one|row|text|item|"
    r"pair|review|headline))?[\s?!.]*$"
)
_DENIED = re.compile(
    r"^(?:and |but |so |now |what about |how about |the ones |those |ones |how many |which |show )*(?:are )?(?:without "
    r"(?:it|that|them|the word)|"
    r"(?:that |which )?(?:don't|do not|doesn't|does not|dont)(?: (?:have|contain|mention|include|say)(?: (?:it|"
    r"that))?)?|not)[\s?!.]*$"
)

#: "Is that good?", of a figure.
_JUDGED = ("performance", "count", "labels", "mistakes")
_ENOUGH = re.compile(
    r"^(?:and |so |but |ok,? |hm+,? )*(?:is|are|was|isn't|would you (?:say|call)) (?:that|this|it|they|those|these|"
    r"\d+(?:\.\d+)?(?: ?%| per ?cent)?)"
    r" (?:\w+ )?(?:good|bad|ok(?:ay)?|enough|high|low|a lot|many|much|few|normal|impressive|acceptable|decent|poor|fine|"
    r"great|terrible|"
    r"usual|typical)(?: enough| result| score| number| figure)?(?: for .*)?\W*$|"
    r"^(?:and |so )*how (?:good|bad) is (?:that|this)\W*$"
)

#: "What share is that?"
_SHARE_OF_THEM = re.compile(
    r"^(?:and |so |ok,? |in |as |what |which |a |the )*(?:per ?cent(?:age)?|share|proportion|fraction|%)\W*$|"
    r"^(?:and |so |ok,? )*(?:(?:what|which|how (?:much|many)) (?:share|percent(?:age)?|per cent|proportion|fraction|%)|"
    r"how much)"
    r"(?: of (?:them|all|the (?:whole|total|rows|data|file)))? (?:is|are|was|were|do|does|makes?) (?:that|this|it|those|"
    r"these|they|there)"
    r"(?: make(?: up)?)?(?: (?:of|in|as) (?:all|percent|per cent|the (?:whole|total|rows|data|file))(?: (?:rows|"
    r"of them))?)?\W*$|"
    r"^(?:and |so |ok,? )*(?:in (?:percent|per cent|%)|as a (?:share|percentage|proportion|fraction))\W*$"
)


_BESIDE = ("evidence", "restate", "unsupported", "help", "define", "model_info")
_BACK_TO_LIST = re.compile(
    r"^(?:and |ok,? |now |please |go |so |then )*(?:back|return)(?: again)? to (?:the |my )?(?:list|rows|others|mistakes|"
    r"results|examples|ones (?:before|above))"
    r"(?: again| please)*\W*$"
)
_BARE_SHOW = re.compile(
    r"^(?:and |ok,? |so |now |then |please |can you |go on,? )*(?:show|list|print|display|let me see|see|which)"
    r"(?: (?:me|us|them|it|those|these|ones|some))*(?: then| please| pls)*\W*$"
)
_THE_REST = re.compile(
    r"^(?:and |what about |how about |now |so |but )*(?:the (?:rest|others?|remaining(?: ones| rows)?|other ones|other rows)|"
    r"all (?:the )?others?"
    r"|everything else)(?: of (?:them|it))?(?: then)?\W*$"
)
_IN_TOTAL = re.compile(
    r"^(?:and |so |ok,? |what |how |about |is |it |which |the |per ?cent(?:age)? |share |figure |number |many )*(?:in total|"
    r"overall|altogether|in all|all "
    r"together|over (?:everything|all)|(?:for|of|on|over) (?:the (?:whole|entire) \w+|all (?:of (?:them|it)|rows|the rows)))(?: "
    r"then)?\W*$"
)
_N = re.compile(
    r"\bn (?:equals|is|=|was)|\bwhat(?:'s| is| was)? (?:the |your )?(?:n|sample size)(?: (?:on|of|for|behind|in) (?:that|this|"
    r"it|these|those|them))?\W*$|^(?:and |so |that is |that's |is that "
    r"|was that )*(?:on|out of|of|from|"
    r"over) (?:how many|what n|what number)(?: rows| texts| reviews| of them)?(?: is that| in (?:all|total))?\W*$"
)
_TURNED_ROUND = re.compile(
    r"^(?:and |what about |how about |now |so |but )*(?:(?:the )?other way (?:a)?round|vice versa|backwards|reversed|swapped|"
    r"the (?:reverse|opposite|other "
    r"way|converse))"
    r"(?: then)?\W*$"
)


def rows_again(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """The last question on rows with what this one names; None where it names nothing of theirs."""
    talk = state.data
    if talk is None:
        return None
    if last.name in _BESIDE:  # what was asked of rows before that
        asked = [o for a in state.answers for o in a.operations if o.name not in _BESIDE]
        last = asked[-1] if asked else last
    if last.name not in _OF_ROWS and last.name not in OF_WORDS:
        return _next_of_list(reading.plain, talk) or _next_ones(reading.plain, talk)
    if rows := _rows_told(last):
        turned = _next_of_list(reading.plain, talk) if len(rows) == 1 else None
        return turned or _next_ones(reading.plain, talk) or _another_row(reading.plain, rows[-1], talk)
    if last.name in ("show", "mistakes") and asks_anew(reading.plain):
        return None
    return (
        _of_the_same(reading.plain, last)
        or _of_figures(reading.plain, last)
        or _more(reading.plain, last, talk)
        or _numbered(reading, state, last)
        or _of_others(reading, state, last)
    )


def _rows_told(last: Operation) -> list[int]:
    """The rows that the last question named by their numbers."""
    subset = last.slots.get("subset") if last.name == "show" else None
    index = subset.get("index") if isinstance(subset, dict) else None
    return [int(i) for i in (index if isinstance(index, list) else [index]) if isinstance(i, int)]


def _next_ones(plain: str, talk: DataTalk) -> Step | None:
    """ "The next ones", behind questions on one row: those behind the rows that were listed; "back to the list": these again."""
    if not talk.told:
        return None
    if _BACK_TO_LIST.match(plain):
        return step("show", subset={"index": list(talk.shown)} if len(talk.shown) > 1 else talk.listed or None)
    if _MORE.match(plain) and re.search(r"\bones\b|\bmore\b(?<!one more)", plain):
        return step("show", subset=talk.listed or None, after=talk.told, order=talk.order)
    return None


def _of_the_same(plain: str, last: Operation) -> Step | None:
    """ "Show": those that were counted; "and the rest?": those that were not; "in total?": all; "on n equals what?": how many; "
    ""and
    the other way round?": label and prediction exchanged."""
    slots = dict(last.slots)
    subset = dict(s) if isinstance(s := slots.get("subset"), dict) else {}
    said = slots.get("class")
    if _BARE_SHOW.match(plain) and last.name not in ("show", "data_info"):
        of_class = {"predicted": said[0]} if last.name in OF_WORDS and isinstance(said, list) and said else {}
        of_wrong = {"correct": False} if last.name == "mistakes" else {}
        return step("show", subset={**subset, **of_class, **of_wrong} or None)
    if _IN_TOTAL.match(plain) and subset and last.name not in ("filter", "show"):
        return step(last.name, **{k: v for k, v in slots.items() if k not in ("subset", "after", "of", "compared")})
    if _N.search(plain) and last.name not in ("count", "show"):
        kept = {k: v for k, v in subset.items() if k != "correct" or last.name == "mistakes"}
        return step("count", subset=kept or None)
    if _TURNED_ROUND.match(plain) and isinstance(subset.get("label"), list) and subset.get("label") == subset.get("predicted"):
        return _with(last, subset)  # of both ways round already
    if _TURNED_ROUND.match(plain) and isinstance(subset.get("label"), str) and isinstance(subset.get("predicted"), str):
        return _with(last, {**subset, "label": subset["predicted"], "predicted": subset["label"]})
    key = "correct" if "correct" in subset else next(iter(subset), "") if len(subset) == 1 else ""
    if _THE_REST.match(plain) and key and last.name in ("count", "show", "filter", "performance"):
        return _with(last, {**{k: v for k, v in subset.items() if k != key}, **opposite(key, subset[key])})
    return None


def _of_figures(plain: str, last: Operation) -> Step | None:
    """ "Is that good?", "what share is that?", of what was counted."""
    if last.name in _JUDGED and _ENOUGH.match(plain):
        return step("unsupported", needs="judgement")
    if last.name in ("count", "filter") and _SHARE_OF_THEM.match(plain):
        return step("count", **{**last.slots, "share": True})
    return None


def _more(plain: str, last: Operation, talk: DataTalk) -> Step | None:
    """The rows behind those that were shown, of those listed: "and another one"."""
    if last.name not in ("show", "mistakes") or not _MORE.match(plain) or not talk.told:
        return None
    n = None if re.search(r"\bmore\b(?<!one more)|\bones\b", plain) else 1
    again = shown(plain, talk, {}, {})
    return step("show", **{**again.operation.slots, **({} if "n" in again.operation.slots or n is None else {"n": n})})


def _of_others(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """The same of rows of another class, or with another word, or without it."""
    subset = last.slots.get("subset")
    subset = dict(subset) if isinstance(subset, dict) else {}
    word = subset.get("contains") or subset.get("not_contains")
    if word and last.name in _OF_ROWS and _DENIED.match(reading.plain):
        turned = {k: v for k, v in subset.items() if k not in ("contains", "not_contains")}
        return _with(last, {**turned, "not_contains" if "contains" in subset else "contains": word})
    if (other := _WITHOUT.match(reading.plain)) and last.name in _OF_ROWS:
        gone = reading.surface(other["word"])
        kept = {k: v for k, v in subset.items() if k != "not_contains" and (k, v) != ("contains", gone)}
        return _with(last, {**kept, "not_contains": gone})
    said = bare(reading)
    if said and said.is_classes:
        return continued(reading, state)
    if said and {"label", "predicted"} & {k.removeprefix("not_") for k in subset} and (named := _meant(said)):
        return continued(replace(reading, question=f"and {named}?"), state)
    return _another_word(said, subset, last) if said and word and last.name in _OF_ROWS else None


def _meant(said: Bare) -> str:
    """The class that a follow-up means by a plain word: "and good?" behind "how many bad ones?"."""
    named = classes_meant(replace(said.reading, question=f"the {said.rest.removeprefix('the ').removesuffix(' ones')} ones"))
    return named[0] if len(named) == 1 and not said.reading.classes and len(said.rest.split()) <= 3 else ""


def _next_of_list(plain: str, talk: DataTalk) -> Step | None:
    """ "Next", behind questions on one row: the next of those that were listed, else the one behind it in the data."""
    turn = _NEXT.match(plain)
    if turn is None or talk.row is None:
        return None
    way = 1 if turn[1] == "next" else -1
    if talk.row in talk.shown and 0 <= (place := talk.shown.index(talk.row) + way) < len(talk.shown):
        return step("show", subset={"index": talk.shown[place]})
    return _another_row(plain, talk.row, talk)


def _another_row(plain: str, row: int, talk: DataTalk) -> Step | None:
    """The row of another number, behind a row that was named by its own: "and 13?", "the next one"."""
    found, turn = bare_number(plain), _NEXT.match(plain)
    if turn:
        row += 1 if turn[1] == "next" else -1
    elif found and not found[1] and found[2] in ("", "row"):
        row = found[0]
    else:
        return None
    if not 1 <= row <= len(talk.data.rows):
        return ask_back(f"Which row do you mean? They go from 1 to {len(talk.data.rows):,}.")
    return step("show", subset={"index": row})


def _numbered(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """A number alone: how many to list, or how long rows are where the last question said so or this one counts words."""
    found = bare_number(reading.plain)
    if found is None or (last.name in OF_WORDS and rows_named(reading.plain)):
        return None  # "print row 7" behind the words that count
    n, way, noun = found
    if (way == "top" and last.name not in OF_WORDS) or (
        last.name not in _LISTED
        and re.search(
            r"\b(?:show|list|"
            r"print|give)\b",
            reading.plain,
        )
    ):
        return None
    subset = last.slots.get("subset")
    subset = dict(subset) if isinstance(subset, dict) else {}
    if way and _CERTAINTIES & subset.keys() and last.name in _OF_ROWS and noun not in ("word", "words"):
        read = read_subset(replace(reading, question=f"{way} {n} % sure")).subset
        return _with(last, {**{k: v for k, v in subset.items() if k not in _CERTAINTIES}, **read}) if read else None
    of_words = noun in ("word", "words") and last.name not in OF_WORDS
    if last.name in _OF_ROWS and ((of_words and way) or (_LENGTHS & subset.keys() and (way or last.name not in _LISTED))):
        limit = _LIMIT.search(state.answers[-1].question.lower()) if not way and state.answers else None
        way = way or (limit[1] if limit else "exactly")
        read = read_subset(replace(reading, question=f"{way} {n} words")).subset
        return _with(last, {**{k: v for k, v in subset.items() if k not in _LENGTHS}, **read}) if read else None
    slot = _LISTED.get(last.name)
    return step(last.name, **{**_held(last), slot: n}) if slot and not way.startswith(("more", "over", "less")) else None


def _another_word(said: Bare, subset: dict[str, Any], last: Operation) -> Step | None:
    """Rows that contain another word, or do not."""
    word = said.new
    if word is None:
        return None
    key = "contains" if "contains" in subset else "not_contains"
    return _with(last, {**subset, key: word})


def _with(last: Operation, subset: dict[str, Any]) -> Step:
    return step(last.name, **{**_held(last), "subset": subset})


def _held(last: Operation) -> dict[str, Any]:
    return {
        name: value for name, value in last.slots.items() if name != "after" and not (last.name == "count" and name == "class")
    }
