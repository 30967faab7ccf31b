"""Which rows of a data set a question speaks of, read into the constraints of the slot ``subset``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whyproof.agent.reading import Reading, label_said
from whyproof.agent.reading_numbers import LARGE_NUMBERS
from whyproof.core.canonical import JSON

_COUNTED = rf"(?P<n>\d+|{'|'.join(LARGE_NUMBERS)})"
_NOT = r"(?P<not>\bnot |n't |\bnever |\bwithout being )?"
_LINK = r"(?:\s+(?:it|them|these|those|to be|as|in|into|under|for|is|are|were|was|being|a|the|of|to have))*\s+"
_PREDICTED = (
    r"(?:predict(?:ed|s|ions?|ing)?|classif(?:ied|ies)|judged|rated|called|calls?|said|says?|thinks?|thought|deemed|decided|decision|"
    r"considered|taken for|takes? for|verdict|misclassif\w+|mistaken|puts?|landed|sorted|filed)"
)
_LABELLED = r"(?:label(?:l?ed|s)?|tagged|annotated|marked|truly|really|actually|gold)"
_TALK = frozenset(
    """a an the at in of to is are was were be do does it its them those these they that this which who more less fewer most least
    over under about exactly any no all each every high low higher lower length words word confidence label labels prediction
    mistakes mistake errors error class probability such one ones rows texts examples many much your my you me i we some other
    others respect regard model machine classifier system ai computer algorithm network it's premise premises hypothesis
    hypotheses category section sections class classes review reviews headline headlines pair pairs sentence sentences text item
    items case cases long short same different least negative""".split()  # noqa: SIM905
)
_ITEM = r"(?:qq\d+|[^\s,.?!;:()]+)"
_AWAY = (
    r"\b(?:drop|exclud\w+|skip|ignor\w+|leav(?:e|ing) out|throw(?:ing)? (?:out|away)|tak(?:e|ing) (?:out|away)|except|but not|"
    r"remov\w+|minus|without|get rid of|(?:all|everything|anything) but)\b"
)
_WITHOUT = rf"(?P<not>\bnot |n't |\bnever |{_AWAY}(?: \w+){{0,4}}? )?"
_CONTAINS = re.compile(
    rf"{_WITHOUT}\b"
    r"(?P<verb>contain\w*|mention\w*|includ\w+|featur\w+|with|w/o?|us(?:e|es|ing)|hav(?:e|ing)|discuss\w*|bring(?:s|ing)? up|"
    r"(?:talk|speak)(?:s|ing)? (?:about|of)|refer(?:s|ring)? to|(?:are|is|were|was|go|goes|something) (?:all )?about|"
    r"has|say(?:s|ing)?|without|lack(?:s|ing)?)\s+(?:in (?:it|them) )?(?:the |a |any )?(?:words? |terms? |phrases? )?"
    rf"(?P<old>{_ITEM}(?:\s+(?:and|or|nor)\s+qq\d+|,\s*qq\d+)*)"
)
_OCCURS = re.compile(
    rf"\b(?:in|where|that) (?:which )?(?:the )?(?:words?|terms?|phrases?) (?P<old>{_ITEM})"
    r" (?:occurs?|appears?|is|stands?|turns? up|comes? up|is used)\b"
)
_LENGTH = re.compile(
    rf"\b(?P<way>longer|more|over|at least|shorter|fewer|less|under|at most|up to|exactly|no more|no longer)"
    rf"\s+(?:than\s+)?{_COUNTED}\s+(?:words?|tokens)\b|\b(?P<way2>longer|shorter) than (?P<n2>\d+)\b"
    r"|(?P<way3>[<>≤≥]|<=|>=)\s*(?P<n3>\d+)\s+(?:words?|tokens)\b"
)
_SIGNS = {"<": "less", ">": "more", "≤": "at most", "<=": "at most", "≥": "at least", ">=": "at least"}
_SURE = re.compile(
    r"\b(?P<way>more|over|above|at least|higher|greater|less|under|below|lower|fewer|at most)\s+(?:than\s+)?"
    r"(?P<n>\d+(?:\.\d+)?)\s*(?P<unit>%|per ?cent)?"
)
_UNSURE = re.compile(
    r"\b(?:unsure|uncertain|not (?:very |so )?(?:sure|certain|confident)|low[- ]confidence|close calls?|borderline|doubtful)\b"
)
_VERY_SURE = re.compile(r"\b(?:very sure|confident|high[- ]confidence|certain)\b")
WRONG = re.compile(
    r"\b(?:mistakes?|mistaken(?:ly)?|errors?|wrong(?:ly)?|misclassif\w+|mispredict\w*|incorrect(?:ly)?|failures?|fails?|failed|errs?|erred|"
    r"(?:not|n't|never) (?:get )?(?:right|correct(?:ly)?)|goes? astray|got wrong|gets? wrong)\b"
)
_RIGHT = re.compile(r"\b(?:correct(?:ly)?|right(?:ly)?|accurately)\b")


@dataclass(frozen=True)
class SubsetReading:
    """``subset`` holds the constraints; ``bare`` is a class that was named without saying whether as prediction or as label."""

    subset: dict[str, JSON]
    bare: str | None = None


class _Back(dict[str, str]):
    """Labels by the ways to say them."""

    def __missing__(self, said: str) -> str:
        return next(label for label in self.values() if re.fullmatch(label_said(label), said))


def read_subset(reading: Reading, labelled: bool = False) -> SubsetReading:
    """The constraints that a question puts on rows; a bare class is the label of ``labelled`` rows, else the prediction."""
    plain = reading.plain
    found: dict[str, JSON] = {}
    labels = sorted(reading.labels, key=len, reverse=True)
    named = "|".join(label_said(label) for label in labels) or r"(?!)"
    back = _Back({label.lower(): label for label in labels})
    plain = _classes(plain, named, back, found)
    bare = next((back[m.group()] for m in re.finditer(rf"(?<![\w-])(?:{named})(?![\w-])", _spared(plain))), None)
    if bare is not None:
        negated = re.search(rf"(?:\b(?:not|non-?)|n't|{_AWAY})\s*(?:(?:the|a|all|any|every|of) )*(?:{label_said(bare)})", plain)
        key = "label" if labelled and "label" not in found else "predicted"
        found[f"not_{key}" if negated else key] = bare
    _contained(reading, plain, found, frozenset(back))
    occurs = _OCCURS.search(plain)
    if occurs and "contains" not in found and reading.surface(occurs["old"]).lower() not in _TALK:
        found["contains"] = reading.surface(occurs["old"])
    _measured(plain, found)
    false = re.search(r"\bfalse (positives?|negatives?)\b", reading.plain)
    if false and {"positive", "negative"} <= set(back):
        found |= _falsely(false[1].removesuffix("s"), back)
    elif WRONG.search(plain):
        found["correct"] = False
    elif _RIGHT.search(plain):
        found["correct"] = True
    return SubsetReading(found, bare)


def _falsely(said: str, back: dict[str, str]) -> dict[str, JSON]:
    """False positives and negatives, where the classes are named so."""
    other = "negative" if said == "positive" else "positive"
    return {"predicted": back[said], "label": back[other]}


def _spared(plain: str) -> str:
    """The question without what stands in quotes."""
    return re.sub(r"qq\d+", " ", plain)


def _classes(plain: str, named: str, back: dict[str, str], found: dict[str, JSON]) -> str:
    """Takes what is said of predictions and labels out of the question, into ``found``."""
    for key, verb in (("predicted", _PREDICTED), ("label", _LABELLED)):
        for pattern in (
            rf"{_NOT}\b{verb}{_LINK}(?P<label>{named})(?![\w-])",
            rf"{_NOT}(?<![\w-])(?P<label>{named}) (?:predictions?|verdicts?)\b"
            if key == "predicted"
            else r"(?!)(?P<not>)(?P<label>)",
        ):
            m = re.search(pattern, plain)
            if m:
                found[f"not_{key}" if m["not"] else key] = back[m["label"]]
                plain = plain[: m.start()] + " " + plain[m.end() :]
    return plain


def _contained(reading: Reading, plain: str, found: dict[str, JSON], labels: frozenset[str]) -> None:
    """Words that rows are to contain, or not."""
    for m in _CONTAINS.finditer(plain):
        first = m["old"].split(",")[0].split()[0]
        quoted = re.fullmatch(r"qq\d+", first) is not None
        plainly = m["verb"].startswith(("contain", "mention", "includ", "featur", "lack"))
        if not re.match(r"[^\W_]", first):
            continue
        if not quoted and ((first in _TALK and not plainly) or first in labels or first.isdigit()):
            continue
        if not quoted and re.match(r"\s+(?:confidence|words?|labels?|predictions?|probability)", plain[m.end() :]):
            continue
        denied = bool(m["not"]) != m["verb"].startswith(("without", "w/o", "lack"))
        words = [reading.surface(x) for x in re.findall(r"qq\d+", m["old"])] if quoted else [reading.surface(first)]
        key = "not_contains" if denied else "contains"
        before = found.get(key)
        every: list[JSON] = [*(before if isinstance(before, list) else [before] if before else []), *words]
        found[key] = every[0] if len(every) == 1 else every


def _measured(plain: str, found: dict[str, JSON]) -> None:
    """Lengths in words, and how sure the model is."""
    for m in _LENGTH.finditer(plain):
        way, said = m["way"] or m["way2"] or _SIGNS[m["way3"]], m["n"] or m["n2"] or m["n3"]
        n = int(said) if said.isdigit() else LARGE_NUMBERS[said]
        if way in ("longer", "more", "over", "at least", "exactly"):
            found["min_words"] = n + (way in ("longer", "more", "over"))
        if way not in ("longer", "more", "over", "at least"):
            found["max_words"] = n - (way in ("shorter", "fewer", "less", "under"))
    spoken = re.search(r"\b(?:sure|certain\w*|confiden\w*|probab\w*)\b", plain)
    amount = _SURE.search(plain)
    if amount is not None and (amount["unit"] or (spoken and "." in amount["n"])):
        share = round(float(amount["n"]) / (100 if amount["unit"] else 1), 6)
        above = amount["way"] in ("more", "over", "above", "at least", "higher", "greater")
        found["min_confidence" if above else "max_confidence"] = share
    elif _UNSURE.search(plain):
        found["max_confidence"] = 0.6
    elif spoken and _VERY_SURE.search(plain) and not re.search(r"\bhow (?:sure|certain|confident)\b", plain):
        found["min_confidence"] = 0.9
