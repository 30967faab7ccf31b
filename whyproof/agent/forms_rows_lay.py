"""What is asked of rows in lay words: how they are spread, how many say a word, what is odd in the file, what stands out."""

from __future__ import annotations

import re

from whyproof.agent.forms_at_large import NO_WORD, WORD
from whyproof.agent.forms_model_doubted import SO, on_table
from whyproof.agent.reading import Reading
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_numbers import rows_named, words_wanted
from whyproof.agent.reading_subsets import read_subset
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step
from whyproof.core.canonical import JSON

_LABELLED = r"(?:called|rated|labell?ed|class(?:ed|ified)|marked|judged|filed|tagged|read|scored|predicted|put|taken)"
_ROWS = r"(?:ones?|rows?|reviews?|texts?|headlines?|pairs?|comments?|tickets?|answers?|cases?|sentences?|items?)"
_SPREAD = re.compile(
    rf"{SO}(?:[\w/]+ (?:and|n|&|vs\.?|or) [\w/]+,? )?how (?:much|many) (?:of |in |for )?(?:each|which|either)(?: \w+)?\W*$|"
    rf"{SO}(?:the )?(?:verdicts?|labels?|classes|predictions?|outcomes?|answers?|results|sentiments?|topics?),? (?:broken down|"
    rf"split up|"
    rf"tallied|tally|counted|break ?down|spread|in numbers)\W*$|"
    rf"{SO}(?:did|does|has|have|are|were|is) (?:it|they|the model|all(?: of)? (?:them|those|these)) (?:\w+ )?(?:judge|call|"
    rf"rate|"
    rf"treat|"
    rf"label|mark|put|class|file|get)?e?d? ?(?:them |these |those |it )?(?:all )?(?:the same(?: way| class| label| thing)?|"
    rf"alike)\W*$|"
    rf"{SO}(?:which|what|wich) (?:class|label|topic|category|section|side|one) (?:wins|leads|dominates|prevails|"
    rf"is (?:commonest|"
    rf"biggest|"
    rf"largest|ahead|most common)|has (?:the )?(?:most|more|least|fewest))\b.*|"
    rf"{SO}(?:what(?:'s|s| is) the (?:overall|general) (?:mood|feeling|vibe|sentiment|tone|picture)\b.*|(?:(?:is|"
    rf"are) )?(?:it's|its|"
    rf"it|they|they're|those) (?:is |are )?(?:always|mostly|usually|all|never) {_LABELLED} .*)$|"
    rf"{SO}(?:are|were|is|was) (?:most|all|many|any|the majority|half|none)(?: of)? (?:those|them|these|it) {_LABELLED} .*|"
    rf"{SO}(?:how|what) (?:are|were|is|was|did) (?:the |those |these )?(?:[\w'-]+ )?(?:{_ROWS}|those|these|"
    rf"they) {_LABELLED}\b.*"
)
_HOW_MANY_WITH = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{SO}(?:is there |are there |got |have you got |have we got )?(?:anything|something|any(?: {_ROWS})?|anyone|"
        rf"some) (?:with|"
        rf"about|"
        rf"mentioning|containing|that (?:says?|mentions?|has)|saying) {WORD} in (?:the|my|this|our|that) (?:\w+ )?(?:table|"
        rf"file|data|"
        rf"sheet|csv|set|list|rows|spreadsheet)\W*$",
        rf"{SO}{WORD} (?:comes?|turns?|shows?|pops?|crops?) up (?:in )?(?:what|how (?:many|often)|\d+)\b.*",
        rf"{SO}{WORD}(?:'s)? (?:is |are )?(?:in|mentioned in|appears? in|occurs? in) (?:what|how many)\b.*",
        rf"{SO}.{{0,30}}?{WORD},? (?:how many )?times (?:it|that|this) (?:comes up|appears|occurs|is (?:said|mentioned|"
        rf"used))\W*$",
    )
)
_OF_FILE = re.compile(
    rf"{SO}(?:please |pls |can you )*(?:summari[sz]e|describe|outline|overview of) (?:what (?:i|we)(?:'ve|"
    rf" have)? (?:just )?(?:gave|"
    rf"given|"
    rf"sent|uploaded|loaded|put in|brought)(?: you)?|(?:my|the|this|our) (?:file|data ?set|data|table|sheet|csv|"
    rf"spreadsheet))\b.*|"
    rf"{SO}(?:.{{0,40}}[?,.] ?)?(?:(?:any|are there|is there|got|have|do you see|some|and|or|check for|find) )*(?:duplicates?|"
    rf"blanks?|"
    rf"(?:empty|missing|duplicate|blank|broken) (?:{_ROWS}|values?|cells?|fields?|entries|lines))(?:,? (?:or|"
    rf"and)? ?\w+){{0,2}}\W*$|"
    rf"{SO}(?:has it |have you |is there |are there |does it have |do (?:i|we|you) have )?(?:got )?(?:any )?(?:dates?|"
    rf"time ?stamps?|"
    rf"columns?|ids?|authors?|"
    rf"ratings?|stars|names) in (?:there|it|my file|the file|the table|my table|the data|here)\W.*$"
)
_COUNTS = re.compile(
    rf"{SO}(?:does|do|did|is|are) {WORD} (?:really |even )?(?:count|matter|weigh|do|mean|contribute|add)(?: for|"
    rf" to)?(?: (?:anything|"
    rf"something|much|a lot|at all|there|in (?:them|these|those|general)))*\W*$"
)
_DROP = re.compile(
    rf"{SO}(?:drop|remove|kick out|leave out|exclude|lose|ditch|bin|throw out|keep|only|just)(?: only)? (?:every|all|any|"
    rf"the|those) ?"
    rf"(?:the )?{_ROWS} (?P<no>without|with) (?:it|that|that word|the word|them)\W*$"
)
_PRINTED = re.compile(
    rf"{SO}(?:print|show|read|open|display|give)(?: me| us)?(?: out)? (?:the )?(?:first|1st|top)(?: one|"
    rf" {_ROWS})?\W*$"
)
_LEAST_SURE = re.compile(
    rf"{SO}(?:which|what)(?: one| {_ROWS})?(?: of (?:my |the |these |those )?{_ROWS})? (?:is|was) (?:it|"
    rf"the model) (?:the )?(?P<way>"
    rf"least|most) (?:sure|certain|confident)(?: about| of| on)?\W*$|"
    rf"{SO}(?:which|what)(?: one| {_ROWS})?(?: of (?:my |the |these |those )?{_ROWS})? (?:is|are|comes?|"
    rf"was) (?:the )?(?:closest|"
    rf"nearest) to an? (?:coin (?:toss|flip)|toss-?up|draw|tie|guess|fifty[- ]fifty|50[-/ ]50)\W*$"
)
_STANDS_OUT = re.compile(
    rf"(?:^|[,.;:!] ?)(?:{SO[1:]})what (?:stands|jumps|sticks) out\W*$|"
    rf"{SO}what (?:words? )?(?:separates?|distinguish\w*|sets|divides?|tells?|makes) (?:the |those )?.{{2,40}} (?:from|"
    rf"apart)\b.*|"
    rf"{SO}what(?:'s| is) (?:so )?(?:different|typical|special) (?:about|of|in|for) (?:the |those |"
    rf"these )?[\w/]+ (?:{_ROWS})\W*$|"
    r"\b(?:terms?|words?) (?:is|are) (?:the )?(?:commonest|most common|most frequent|most typical)\b|\bcommonest (?:words?|"
    r"terms?)\b"
)


def in_lay_words(reading: Reading, state: Conversation) -> Step | None:
    """What is asked of rows by people who name none of it: "how much of each?", "any blanks?", "'waiting' comes up in what, ten
    of them?", "what stands out?"."""
    talk, plain = state.data, reading.plain
    if talk is None or rows_named(plain):
        return None
    if (m := _DROP.match(plain)) and (word := talk.last.get("contains") or next(reversed(reading.previous), None)):
        kept = bool(re.search(r"\b(?:keep|only|just)\b", plain)) != (m["no"] == "without")
        return step("filter", subset={**talk.subset, "contains" if kept else "not_contains": word})
    if edits_of(reading):
        return None
    rows = dict(talk.last if re.search(r"\b(?:those|them|these|there|they)\b", plain) and talk.last else talk.subset)
    for pattern in _HOW_MANY_WITH:
        if (m := pattern.search(plain)) and m["word"] not in NO_WORD:
            return step("count", subset={**rows, "contains": reading.surface(m["word"])})
    if _SPREAD.search(plain):
        said = {k: v for k, v in read_subset(reading).subset.items() if k in ("contains", "min_words", "max_words")}
        return step("labels", subset={**rows, **said} or None)
    return _of_the_table(reading, state, rows)


def _of_the_table(reading: Reading, state: Conversation, rows: dict[str, JSON]) -> Step | None:
    """What is asked of the words, of the file as a whole, or of one row of it."""
    plain, left = reading.plain, rows or None
    if (m := _COUNTS.match(plain)) and on_table(state) and m["word"] not in NO_WORD:
        return step("global_attribution", words=[reading.surface(m["word"])], subset=left)
    if _OF_FILE.search(plain):
        return step("data_info")
    if _PRINTED.match(plain) and on_table(state):
        return step("show", subset=left, n=1)
    if (m := _LEAST_SURE.match(plain)) and (on_table(state) or "of my" in plain):
        return step("show", subset=left, n=1, order="surest" if m["way"] == "most" else "least_sure")
    if _STANDS_OUT.search(plain) and (on_table(state) or not state.operations):
        return step("keywords", subset=left, top_k=words_wanted(plain), **{"class": classes_meant(reading)[:1] or None})
    return None
