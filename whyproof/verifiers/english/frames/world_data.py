"""Frames of data sets and the populations behind them, of what a method was measured to do, and of how often a word stands."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import Condition, Count, Measure, Occurrence, Population
from whyproof.core.numbers import Spoken
from whyproof.verifiers.english.bind_world import aggregate_id, metric_id, text_id
from whyproof.verifiers.english.frames.confidences import certain, confidences
from whyproof.verifiers.english.frames.items import Item, plain
from whyproof.verifiers.english.frames.patterns import match
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.world_amounts import amount_of, every_is_astray
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.vocabulary import resolved as known_name

Items = list[Item]
PLAIN = "TOPIC DET BE OF IN ON AT TO FOR BY WITH FROM AS REL IT THERE COMMA COLON DASH POSS WE STILL DO"
#: Columns that every data set has, as they are said.
_COLUMNS = {
    "prediction": "prediction", "predicted label": "prediction", "predicted class": "prediction", "predictions": "prediction",
    "model's prediction": "prediction", "label": "label", "gold label": "label", "true label": "label", "correct label": "label",
    "labels": "label",
}  # fmt: skip

#: How a condition is said: the relation, whether it picks rows out ("that ...") or says something of them, and its pattern.
_HAVING = (
    ("contains", "CONTAIN|HAVE Q:value INTHEM?"),
    ("contains", "BE? CONTAIN Q:value"),
    ("lacks", "DO NOT CONTAIN|HAVE Q:value INTHEM?"),
    ("lacks", "HAVE NO Q:value INTHEM?"),
    ("lacks", "LACK Q:value INTHEM?"),
    ("is", "HAVE V:value AS|IN DET? COLUMNN? COL:column"),
    ("is", "HAVE DET? COL:column OF|SETTO V:value"),
    ("is", "HAVE DET? VALUEN V:value FOR|IN|UNDER DET? COLUMNN? COL:column"),
    ("is", "HAVE V:value FOR|UNDER DET? COLUMNN? COL:column"),
    ("lacks", "BE WITHOUTP Q:value INTHEM?"),
    ("lacks", "HAVE NO Q:value AMONGWORDS"),
    ("contains", "HAVE Q:value AMONGWORDS"),
    ("is_not", "HAVE OTHERTHAN V:value AS|IN|FOR DET? COLUMNN? COL:column"),
    ("is", "HAVE DET? COL:column V:value"),
    ("is", "HAVE DET? COL:column REL BE V:value"),
    ("is_not", "DO NOT HAVE V:value AS|IN DET? COLUMNN? COL:column"),
    ("is_not", "DO NOT HAVE DET? COL:column OF? V:value"),
    ("is_not", "HAVE DET? COL:column OTHERTHAN V:value"),
    ("is_not", "HAVE DET? COL:column REL BE? NOT V:value"),
    ("is_not", "HAVE DET? COL:column NOT SETTO V:value"),
    ("is", "BE PREDV/past TO? BE? AS? V:predicted"),
    ("is", "MODEL PREDV DET? V:predicted"),
    ("true", "BE MARKED AS? COL:column"),
    ("true", "HAVE V:value IN DET? COLUMNN COL:column"),
    ("true", "BE MARKED COL:column"),
    ("correct", "BE CORRECTN"),
    ("wrong", "BE WRONGN"),
)
_PICKING = (
    ("contains", "CONTAIN/ing Q:value INTHEM?"),
    ("contains", "HAVE/ing Q:value INTHEM?"),
    ("contains", "IN? REL DET? ROWN? Q:value BE? CONTAIN INTHEM?"),
    ("contains", "WITH Q:value INTHEM?"),
    ("lacks", "NOT CONTAIN/ing Q:value"),
    ("lacks", "LACK/ing Q:value"),
    ("lacks", "WITHOUTP Q:value INTHEM?"),
    ("lacks", "WITH NO Q:value INTHEM?"),
    ("is", "REL DET? COL:column BE V:value"),
    ("is", "FOR REL DET? COL:column BE V:value"),
    ("is", "WITH V:value AS|IN DET? COLUMNN? COL:column"),
    ("is", "WITH DET? COL:column OF|SETTO? V:value"),
    ("is", "HAVE/ing V:value AS|IN DET? COLUMNN? COL:column"),
    ("is", "HAVE/ing DET? COL:column OF? V:value"),
    ("is_not", "REL DET? COL:column BE NOT V:value"),
    ("is_not", "REL DET? COL:column BE? OTHERTHAN V:value"),
    ("is_not", "WITH DET? COL:column OTHERTHAN V:value"),
    ("is_not", "WITH DET? COL:column REL BE NOT V:value"),
    ("true", "MARKED/past AS? COL:column"),
    ("is", "PREDV/past TO? BE? AS? V:predicted"),
    ("is", "FOR|ON|IN REL DET? MODEL PREDV DET? V:predicted"),
    ("is", "REL DET? MODEL PREDV TO? BE? AS? V:predicted"),
)
_CONDITIONS = (
    *((relation, "pick", pattern) for relation, pattern in _PICKING),
    *((relation, "pick", f"REL {pattern}") for relation, pattern in _HAVING),
    *((relation, "say", pattern) for relation, pattern in _HAVING),
)


def with_conditions(items: Items, signature: Signature) -> Items:
    """What rows have or lack, folded into single items: PICK ("that mention 'x'") and SAY ("mention 'x'"), with the condition."""
    items = [_as_value(x, signature) for x in items]
    items = _in_them(_without_nouns(items))
    found: Items = []
    at = 0
    while at < len(items):
        best: tuple[int, str, str, dict[str, Item]] | None = None
        for relation, use, pattern in _CONDITIONS:
            fits = match(pattern, items, at)
            if fits and (best is None or fits[0] > best[0]):
                best = (fits[0], relation, use, fits[1])
        if best is None:
            found.append(items[at])
            at += 1
            continue
        end, relation, use, named = best
        condition = _condition(relation, named, signature)
        found.append(replace(plain(use.upper(), items[at], condition), end=items[end - 1].end))
        at = end
    return found


def _as_value(item: Item, signature: Signature) -> Item:
    """Names of columns as COL, of data sets as D; labels and other values of columns as V."""
    vocabulary = signature.vocabulary
    concepts = set(item.concepts)
    if item.text in ("cases", "the cases", "of the cases"):
        concepts = {"ROWN"}  # not what "is the case"
    if item.text in ("show", "shows", "showing", "carry", "carries"):
        concepts |= {"HAVE"}  # rows "show the label positive"
    if item.has("NAME"):
        said = str(item.value)
        if known_name(said, vocabulary.columns):
            concepts |= {"COL"}
        if known_name(said, vocabulary.data) or known_name(f"{said}s", vocabulary.data):
            concepts |= {"D"}
        if known_name(said, vocabulary.values):
            concepts |= {"V"}
        concepts -= {"NAME"}
    if item.text in _COLUMNS:
        return replace(item, concepts=frozenset({"COL"}), value=_COLUMNS[item.text])
    if item.has("L"):
        concepts |= {"V"}
    if item.text == "true":
        concepts |= {"V"}
    value = item.value if item.value is not None else item.text
    return replace(item, concepts=frozenset(concepts), value=value)


def _without_nouns(items: Items) -> Items:
    """ "the word 'x'" as 'x'."""
    found: Items = []
    at = 0
    while at < len(items):
        fits = match("DET? WORDN Q:value", items, at)
        found.append(fits[1]["value"] if fits else items[at])
        at = fits[0] if fits else at + 1
    return found


def _in_them(items: Items) -> Items:
    found: Items = []
    at = 0
    while at < len(items):
        fits = match("IN IT", items, at)
        found.append(replace(items[at], concepts=frozenset({"INTHEM"}), end=items[at + 1].end) if fits else items[at])
        at = fits[0] if fits else at + 1
    return found


def _condition(relation: str, named: dict[str, Item], signature: Signature) -> Condition:
    vocabulary = signature.vocabulary
    if relation in ("contains", "lacks"):
        return Condition("text", relation, str(named["value"].value))  # type: ignore[arg-type]
    if relation in ("correct", "wrong"):
        return Condition("correct", "is", "true" if relation == "correct" else "false")
    if "predicted" in named:
        said = str(named["predicted"].value)
        return Condition("prediction", "is", known_name(said, vocabulary.values) or said)
    column = known_name(str(named["column"].value), vocabulary.columns) or str(named["column"].value)
    if relation == "true":
        return Condition(column, "is", "true")
    said = str(named["value"].value)
    return Condition(column, relation, known_name(said, vocabulary.values) or said)  # type: ignore[arg-type]


def counted(s: Saying) -> Claims | None:
    """ "34 of the reviews mention 'not'", and what that says of the population behind them."""
    may = "AMONG ALLTEXTS "
    may += "ROWN DATAN FOUND IF COUNTING COLUMNN ALLW MOSTOF NONE NO NUM PCT PICK SAY EACH INTHEM LPAR RPAR THOSE D AND CAN"
    broad = s.has("POPN")
    if broad:
        may += " POPN SAMPLED CONF STATTALK SEMI"
    if not s.fits("D SAY|PICK", may) or (s.has("CAN") and not broad) or s.has("L", "Q", "NAME"):
        return None
    names = s.all("D")
    if len(names) != 1:
        return None
    data = _data(s, names[0])
    among, having = _split(s)
    numbers, sure = _shares(s, broad)
    apart = any((x := s.before(every, ())) is None or not x.has("OF") for every in s.all("ALLTEXTS"))
    if broad:
        if apart or len(numbers) != 1 or len(sure) != 1 or s.has("NUM", "MOSTOF", "NONE", "NO"):
            return None
        evidence = aggregate_id(s.signature, data, among, having, drawn=True)
        said = certain(sure[0])
        return [Population(data=data, among=among, having=having, share=numbers[0].value, confidence=said, evidence=evidence)]
    if every_is_astray(s, apart):
        return None
    count, share = amount_of(s, numbers)
    evidence = aggregate_id(s.signature, data, among, having)
    return [Count(data=data, among=among, having=having, count=count, share=share, evidence=evidence)]  # type: ignore[arg-type]


def _data(s: Saying, item: Item) -> str:
    known = s.signature.vocabulary.data
    found = known_name(f"{item.value}s", known) or known_name(str(item.value), known)
    if found is None:
        raise Unfit
    return found


def _split(s: Saying) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
    """Which rows are meant, and what is counted of them.

    Raises:
        Unfit: it is not plain which is which.
    """
    picks, says = s.all("PICK"), s.all("SAY")
    if any(x.form == "past" and (at := s.before(x, ())) is not None and not at.has("ROWN", "D", "THOSE") for x in picks):
        raise Unfit  # "34 % are wrongly predicted L": both at once, of all rows
    if says and s.items[0] is says[0]:
        raise Unfit  # a verb with nothing before it that it is said of
    if says:
        return tuple(x.value for x in picks), tuple(x.value for x in says)
    if len(picks) == 1:
        return (), (picks[0].value,)
    if len(picks) == 2 and _both_at_once(s, picks):
        return (picks[0].value,), (picks[1].value,)
    before = s.before(picks[-1], ())
    if len(picks) == 2 and before is not None and before.text in ("those", "ones", "the ones"):
        return (picks[0].value,), (picks[1].value,)
    raise Unfit


def _both_at_once(s: Saying, picks: Items) -> bool:
    """ "There are 20 rows where ... that ...": so many have both, whichever is named first. A share would be of one of them."""
    one, other = picks
    rows = s.before(one, ("IN", "OF", "D", "DET"))
    number = s.all("NUM")
    counted = len(number) == 1 and not s.has("PCT", "MOSTOF", "NONE", "NO", "ALLW", "EACH")
    plain = rows is not None and rows.has("ROWN") and other.text in ("that", "which")
    return counted and plain and s.place(number[0]) < s.place(one)


def _shares(s: Saying, broad: bool) -> tuple[Items, Items]:
    """Numbers that are shares, and numbers that are confidences."""
    numbers = s.all("PCT")
    sure = confidences(s, numbers, ("confiden", "level of confidence", "sure", "certain ", "bound")) if broad else []
    return [x for x in numbers if not any(x is y for y in sure)], sure


# --- measures ---------------------------------------------------------------------------------------------------------


def measured(s: Saying) -> Claims | None:
    """ "The sensitivity of LIME for L is 5 %", "LIME passes the faithfulness check for L"."""
    s = replace(s, items=tuple(_as_measure(x, s.signature) for x in s.items))
    if not s.fits("METHOD MEASURE", "MEASUREV PASSV FAILV THRESHOLD NUMBER NOT MAPN HAVE L MODEL FOUND") or s.has("NAME"):
        return None
    labels = {x.value for x in s.all("L")}
    if len(labels) > 1:
        return None
    label = labels.pop()[0] if labels else s.scope.decision()
    measure, method = s.one("MEASURE").value, s.one("METHOD").value
    numbers, passes = s.all("NUMBER"), [x for x in s.all("PASSV", "FAILV") if not x.has("MEASUREV")]
    value: Spoken | str
    if numbers and not passes:
        if len(numbers) != 1 or s.has("NOT") or any(not x.text.startswith("test") for x in s.all("THRESHOLD")):
            return None
        value = numbers[0].value
    else:
        value = _passing(s, passes)
    evidence = metric_id(s.signature, measure, method, label)
    return [Measure(measure=measure, method=method, label=label, value=value, evidence=evidence)]  # type: ignore[arg-type]


def _passing(s: Saying, said: Items) -> str:
    """ "pass" or "fail".

    Raises:
        Unfit: neither, both, or a number beside it.
    """
    kinds = {x.has("PASSV") for x in said}
    denied = len(s.all("NOT"))
    plainly = s.has("THRESHOLD") or any(x.text.startswith(("pass", "fail", "flunk")) or "threshold" in x.text for x in said)
    if len(kinds) != 1 or denied > 1 or s.has("NUMBER") or not plainly:
        raise Unfit
    return "pass" if kinds.pop() is (denied == 0) else "fail"


def _as_measure(item: Item, signature: Signature) -> Item:
    if item.has("NAME"):
        measure = known_name(str(item.value), signature.vocabulary.measures)
        if measure is not None and measure != "completeness_gap":
            return plain("MEASURE", item, measure)
    if item.has("PCT", "PTS", "TIMES"):
        return plain("NUMBER", item, item.value)
    return plain("NUMBER", item, Spoken(str(item.value), "number")) if item.has("NUM") and item.text != "one" else item


# --- where words stand ------------------------------------------------------------------------------------------------


def standing(s: Saying) -> Claims | None:
    """ "The text uses 'x' twice", "the number of occurrences of 'x' is three"."""
    if not s.fits(
        "Q STANDV|TIMESN NUM|TIMES|ONCE|NOWHERE|NOT|NO",
        "STANDV TIMESN TEXT WORDN EXACTLY NUM TIMES ONCE IF NOT NO FIELD AMONG HAVE ALLW HOW FOUND CAN",
    ):
        return None
    said = s.one("Q")
    counts = [*s.all("TIMES"), *s.all("NUM"), *s.all("ONCE"), *s.all("NOWHERE", "NOT", "NO")]
    if len(counts) != 1 or len(s.all("FIELD")) > 1 or not (s.has("TEXT", "FIELD") or len(s.items) < _SHORT):
        return None
    if any((x := s.next(can, ())) is None or not x.text.startswith(("be ", "find", "see", "count")) for can in s.all("CAN")):
        return None
    field = s.one("FIELD").value if s.has("FIELD") else None
    times = _times(counts[0])
    return [Occurrence(surface=said.value, times=times, field=field, evidence=text_id(s.signature))]


_SHORT = 8


def _times(item: Item) -> int:
    if item.has("ONCE"):
        return 1
    if item.has("NUM"):
        return int(item.value)
    if item.has("TIMES"):
        said: Spoken = item.value
        if said.hedge or not said.digits.isdecimal():
            raise Unfit
        return int(said.digits)
    return 0


COUNTS = (counted,)
MEASURED = (measured,)
STANDING = (standing,)
