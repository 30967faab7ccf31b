"""Rows told apart from the others of a table: long and short ones by the middle length, those on which the model does worse, and
some of those last spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from statistics import median_low
from typing import Any

from whyproof.agent.data_talk import DataTalk, joined
from whyproof.agent.forms_model_doubted import SO, on_table
from whyproof.agent.reading import Reading
from whyproof.agent.reading_numbers import how_many
from whyproof.agent.reading_order import order_of_rows
from whyproof.agent.reading_subsets import read_subset
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step
from whyproof.core.text import words_of

ROWS = (
    r"(?:rows?|texts?|examples?|reviews?|headlines?|items?|ones?|posts?|tweets?|comments?|messages?|pairs?|sentences?|inputs?|"
    r"cases?|"
    r"tickets?|articles?|texts?|entries)"
)
_WHERE_IT_SAYS = re.compile(
    r"\b(?:when|if|where|once|with) (?:there(?:'s| is| are)|it (?:says|has|contains)|they (?:say|use|have)|you (?:say|see)|"
    r"someone says|people say)(?: an?| the|"
    r" any)?(?: words?)? (?P<word>qq\d+|[\w'-]+)(?: in (?:it|them))?\W*$"
)
HARDER = re.compile(
    r"\bguess\w*\b|\b(?:wrong|off) more\b|\bmore (?:often )?wrong\b|"
    r"\b(?:worse|better|harder|easier|less (?:accurate|reliable|often right)|more (?:accurate|reliable|often (?:wrong|right)|"
    r"mistakes|errors)|"
    r"struggl\w+|(?:has|have|having) (?:more )?(?:trouble|problems|difficult\w+)|confuse[sd]? (?:it|the \w+)|trip(?:s|ped)? "
    r"(?:it|the \w+) up|"
    r"(?:throws?|puts?) (?:it|the \w+) off|mislead\w*|fool\w*|(?:as|just as|equally) (?:good|well|accurate)|(?:bad|good|poor) "
    r"(?:at|with|on))\b"
)
LONG = re.compile(
    rf"\b(?:the |its |my |very |really |some )*(?P<long>long|short|lengthy|brief)(?:er|ish)? (?:{ROWS}|premises?|"
    rf"hypothes[ie]s)\b(?! than)|"
    rf"\b{ROWS} (?:that|which) are (?:\w+ )?(?P<long2>long|short|lengthy|brief)(?:er)?\b(?! than)"
)
LENGTH_MATTERS = re.compile(
    rf"{SO}(?:does|is|do|has) (?:the )?(?:text |word )?(?:length|size)\b.*|{SO}(?:does|is) it .*\b(?:depend|down|due) (?:\w+ "
    rf")?on (?:the )?length\W*$"
)
_PERFORMS = re.compile(
    r"\b(?:how (?:good|well|bad|accurate|often|sure)|accura\w*|perform\w*|right|correct\w*|do on|does on|fare)\b"
)
OF_THEM = re.compile(
    rf"{SO}(?P<way>which|any|are any|is any|do any|how many)(?: ones?| {ROWS})? of (?:these|those|them|'?em|the (?:{ROWS}|"
    rf"rows))\b(?P<rest>.*)"
)
_AGAIN = re.compile(r"^(?:and|what about|how about|or|but|now|also|so)\b")


def harder(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Are the ones with 'not' harder?": how often it is right on them, and on the others."""
    if not on_table(state, reading.plain):
        return None
    said: Mapping[str, Any] = {
        k: v for k, v in read_subset(reading, talk.labelled(reading.labels)).subset.items() if k != "correct"
    }
    if not said and (m := _WHERE_IT_SAYS.search(reading.plain)):
        said = {"contains": reading.surface(m["word"])}
    if not said and reading.quoted:
        said = {"contains": reading.quoted[0]}
    if isinstance(said.get("label"), list):  # "which half is better, the positives or the negatives?"
        return step("performance", subset=talk.subset or None)
    if not said and talk.subset and re.search(r"\b(?:rest|others?)\b", reading.plain):
        return step("performance", subset=dict(talk.subset), compared=True)
    return step("performance", subset=joined(talk.subset, said), compared=True) if said else None


def by_length(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Does it do worse on long ones?", "only the short ones": rows longer than the middle one, or the others."""
    plain = reading.plain
    m = LONG.search(plain)
    if re.search(r"\d|\bwords?\b|\bfirst\b", plain) or order_of_rows(plain):
        return None
    short = m is not None and (m["long"] or m["long2"]) in ("short", "brief")
    middle = median_low(sum(len(words_of(text)) for text in row) for row in talk.data.rows)
    length = {"max_words": middle} if short else {"min_words": middle + 1}
    rest = reading.plain[: m.start()] + " " + reading.plain[m.end() :] if m else ""
    said = read_subset(Reading(rest, reading.instance, reading.labels, reading.methods), talk.labelled(reading.labels)).subset
    rows = joined(talk.subset, {**said, **length})
    last = state.operations[-1] if state.operations else None
    if m is None or HARDER.search(plain):
        kept = {k: v for k, v in rows.items() if k != "correct"}
        return step("performance", subset=kept, compared=True) if m or on_table(state, reading.plain) else None
    if _PERFORMS.search(plain) and not re.match(rf"{SO}(?:show|list|give|how many|count)\b", plain):
        return step("performance", subset={k: v for k, v in rows.items() if k != "correct"})
    if said.get("correct") is False and not re.search(r"\b(?:how many|only|just|keep)\b", plain):
        return step("mistakes", subset=rows, n=how_many(plain))
    if _AGAIN.match(plain) and last is not None and last.name in ("count", "performance", "labels", "show", "mistakes"):
        held = last.slots.get("subset")
        before = {k: v for k, v in held.items() if k not in ("min_words", "max_words")} if isinstance(held, Mapping) else {}
        return step(last.name, **{**last.slots, "subset": {**before, **said, **length}, "after": None})
    if re.match(rf"{SO}(?:is|does|do|are|has|will|would)\b", plain):
        return step("performance", subset={k: v for k, v in rows.items() if k != "correct"}, compared=True)
    name = "count" if re.search(r"\bhow many\b|\bcount\b", plain) else "filter"
    name = "show" if re.search(r"\b(?:show|list|give|print|see|read|which|what)\b", plain) and name == "filter" else name
    return step(name, subset=rows, n=how_many(plain) if name == "show" else None)


def some_of_them(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Which of these mention 'oil'?" lists them, "any of them Business?" counts them."""
    m = OF_THEM.match(reading.plain)
    said = dict(read_subset(reading, talk.labelled(reading.labels)).subset)
    if m and m["way"] == "which" and said.get("correct") is False:
        return step("mistakes", subset=joined(talk.last or talk.subset, said), n=how_many(m["rest"]))
    if not m or not (on_table(state, reading.plain) or "contains" in said):
        return None
    rows = joined(talk.last or talk.subset, said)
    if m["way"] == "which" and (order := order_of_rows(reading.plain)):
        return step("show", subset=rows or None, n=how_many(m["rest"]) or (None if " are " in m["rest"] else 1), order=order)
    if not said:
        return None
    return step("show", subset=rows, n=how_many(m["rest"])) if m["way"] == "which" else step("count", subset=rows)


_AGAINST_CHANCE = re.compile(
    r"\b(?:than|to|with|over|against|beats?) (?:pure |random |just |plain |sheer )?(?:chance|guess\w*|random\w*|luck|a coin|"
    r"(?:always )?(?:saying|picking|"
    r"answering|calling)\b.*|the (?:majority|baseline|commonest)|flipping)\b"
)
_BY_CHANCE = re.compile(
    rf"{SO}(?:is|was|could|might|can) (?:that|this|it|these|those)(?: figure| number)? (?:be )?(?:just |only |all |pure |sheer "
    rf")*(?:a fluke|luck|chance|by chance|a "
    r"coincidence|coincidence|statistically \w+|significant|noise|representative)\W*$"
)
_SURE_ONES = re.compile(
    rf"{SO}(?:(?:only|show|keep|list|give|me|us|which|what|are|about|how|and|look at)\b ?)*(?:the )?(?P<un>un|"
    rf"not )?(?:very |so "
    rf"|really |super )?(?:sure|certain|"
    r"confident) (?:ones|rows|cases|texts|reviews)\W*$"
)
_AT_AN_END = re.compile(
    rf"{SO}(?:(?:which is|what is|and)\b ?)*(?:the )?(?:surest|least sure|most sure|longest|"
    rf"shortest)(?P<several> ones| rows)?\W*$"
)
_ODD = re.compile(
    rf"{SO}(?:(?:are|is|any|there|anything|some|do|you|see|found|find|no)\b ?)*(?:duplicates?|doubles|empty|blank|weird|odd|"
    rf"strange|outliers?|anomal\w+|corrupt\w*)"
    r"(?: (?:ones|rows|texts|entries|reviews|lines|things?|stuff|in (?:here|there|it|them)|or \w+|and \w+))*\W*$"
)


def _against_chance(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Better than always saying positive?": how often it is right, and what to compare that with."""
    return step("performance", subset=talk.subset or None, judged=True) if on_table(state, reading.plain) else None


def _by_chance(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Is that a fluke?": what the rows say of those that they are drawn from."""
    last = state.operations[-1] if state.operations else None
    held = last.slots.get("subset") if last is not None and last.name == "performance" else talk.subset
    rows = {k: v for k, v in held.items() if k != "correct"} if isinstance(held, Mapping) else {}
    return step("performance", metric="population", subset=rows or None) if on_table(state, reading.plain) else None


def _sure_ones(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Just the sure ones": those of more than 90 %; the unsure ones: those of less than 60 %."""
    m = _SURE_ONES.search(reading.plain)
    sure = {"max_confidence": 0.6} if m and m["un"] else {"min_confidence": 0.9}
    kept = re.search(r"\b(?:only|just|keep)\b", reading.plain)
    return (
        step("filter" if kept else "show", subset=joined(talk.last or talk.subset, sure))
        if on_table(state, reading.plain)
        else None
    )


def _at_an_end(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    m = _AT_AN_END.search(reading.plain)
    if m is None or not on_table(state, reading.plain):
        return None
    return step(
        "show", subset=talk.last or talk.subset or None, n=None if m["several"] else 1, order=order_of_rows(reading.plain)
    )


def _odd_ones(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Any duplicates or weird rows?": what is known of the data."""
    del talk
    return step("data_info") if on_table(state, reading.plain) else None


FORMS_APART = (
    (_AGAINST_CHANCE, _against_chance), (_BY_CHANCE, _by_chance), (_SURE_ONES, _sure_ones),
    (_AT_AN_END, _at_an_end), (_ODD, _odd_ones),
)  # fmt: skip
