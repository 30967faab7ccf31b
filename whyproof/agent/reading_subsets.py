"""Which rows of a data set a question speaks of, read into the constraints of the slot ``subset``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whyproof.agent.reading import NUMBERS, Reading, label_said
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_numbers import LARGE_NUMBERS, NOUN
from whyproof.core.canonical import JSON

_COUNTED = rf"(?P<n>\d+|{'|'.join(LARGE_NUMBERS)})"
_LINK = (
    r"(?P<neg>(?:\(\w\))?\s*(?:!=|≠|<>|∉|\\ne|(?:is|are|was|were|be)(?:n't| not)|not(?: as| in)?|(?:as |to be "
    r")?(?:anything|everything) but|"
    r"(?:as )?other than))?"
    r"(?:\s*(?:\(\w\)|[=:∈{\[(]+|\b(?:it|them|these|those|to be|as|in|into|under|for|is|are|were|was|being|an?|the|of|to "
    r"have|either|both|"
    r"equals?|must be|should be|one of)\b))*\s*"
)
#: Between the labels of a list.
_OR = r"\s*(?:,|/|&|\+|\||∪|∨|\bn?or\b|\band\b|\bvs\.?|\bversus\b|\bas well as\b)(?:\s*\b(?:and|or)\b)?\s*(?:\b(?:the|an?)\s+)?"
_PREDICTED = (
    r"(?:predict(?:ed|s|ions?|ing)?|preds?\b|classif(?:ied|ies)|judged|rated|called|calls?|said|says?|thinks?|thought|deemed|"
    r"decided|decision|"
    r"considered|taken for|takes? for|took for|mistook for|verdict|misclassif\w+ (?:as|into|under)|mistaken (?:for|as)|"
    r"puts?|landed|sorted|filed|"
    r"guess(?:ed|es)?|"
    r"reckons?|reckoned|believes?|believed|"
    r"(?:it|model|classifier|system|network|machine) (?:has |had )?(?:label(?:l?ed|s)|tagged|tags|marked|marks))"
)
_LABELLED = r"(?:label(?:l?ed|s)?|tagged|annotated|marked|truly|really|actually|gold)"
_TALK = frozenset(
    """here there now how what why whether
    a an the at in of to is are was were be do does it its them those these they that this which who more less fewer most least
    over under about exactly any no all each every high low higher lower length words word confidence label labels prediction
    mistakes mistake errors error class probability such one ones rows texts examples many much your my you me i we some other
    others respect regard model machine classifier system ai computer algorithm network it's premise premises hypothesis
    hypotheses category section sections class classes review reviews headline headlines pair pairs sentence sentences text item
    items case cases gold long short same different least negative""".split()  # noqa: SIM905
)
_ITEM = r"(?:qq\d+|[^\s,.?!;:()]+)"
_AWAY = (
    r"\b(?:drop|exclud\w+|skip|ignor\w+|leav(?:e|ing) out|throw(?:ing)? (?:out|away)|tak(?:e|ing) (?:out|away)|except|but not|"
    r"remov\w+|minus|without|get rid of|(?:all|everything|anything) but)\b"
)
_WITHOUT = rf"(?P<not>\bnot |n't |\bnever |{_AWAY}(?: \w+){{0,4}}? )?"
_JOINED = r"(?:but|and|yet|while|though|or|whose|know|how|why|sure|label\w*|tagged|annotated|marked|predicted|classified)\b"
#: Before what is said of predictions and labels; what it is about may stand between.
_NOT = (
    rf"(?P<not>(?:\bnot|n't|\bnever|\bnothing|\bnone|\bno(?: more)?|\bhide|{_AWAY})\s+(?:(?!{_JOINED})[\w']+ ){{0,9}}?|"
    rf"\bwithout being )?"
)
#: Behind it: "..., so leave those out".
_ALL_AWAY = re.compile(
    r"\b(?:leav(?:e|ing)|keep(?:ing)?|throw(?:ing)?|tak(?:e|ing)|cut(?:ting)?|filter(?:ing)?|weed(?:ing)?) "
    r"(?:those|them|these|such|that lot|all (?:those|them)|'?em) (?:out|away|aside|off)\b|"
    r"\b(?:drop|skip|exclude|ignore|hide|remove|discard|lose|ditch|forget|omit) (?:those|them|these|such|'?em)\b|"
    r"\b(?:those|them|these) (?:excluded|left out|aside)\b"
)
_CONTAINS = re.compile(
    rf"{_WITHOUT}\b"
    r"(?P<verb>contain\w*|mention\w*|includ\w+|featur\w+|with|w/o?|us(?:e|es|ing)|hav(?:e|ing)|discuss\w*|bring(?:s|ing)? up|"
    r"(?:talk|speak)(?:s|ing)? (?:about|of)|refer(?:s|ring)? to|(?:are|is|were|was|go|goes|(?:some|any|every)thing|all|"
    r"stuff|ones|those) (?:all |that is |to do )?about|"
    r"has|say(?:s|ing)?|without|lack(?:s|ing)?)\s+(?:in (?:it|them) )?(?:the |a |any )?(?:words? |terms? |phrases? )?"
    rf"(?P<old>{_ITEM}(?:\s+(?:and|or|nor)\s+qq\d+|,\s*qq\d+)*)"
)
_SOMEBODY = (
    r"(?:(?:some|any)(?:one|body|thing)|people|they|(?:a|an|the|two|some|several)(?!(?: \w+)? (?:model|label|"
    r"prediction|classifier|machine|it)\b)(?: \w+)? (?!is\b|are\b)\w+)"
)
#: "..., but not a cat", behind a word to contain.
_BUT_NOT = re.compile(rf",?\s+(?:but|and|yet) (?:not|no|never|don't \w+|without) (?:the |an? |any )?(?:words? )?(?P<old>{_ITEM})")
#: What somebody does in a row.
_DOING = re.compile(rf"\b(?:where|in which|with|about) {_SOMEBODY} (?:is|are|was|were|being)? ?(?:just |busy )?(?P<old>\w+ing)\b")
#: What else says that a word stands in rows; ``old`` is the word.
_OCCURS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:words?|terms?|phrases?) (?P<old>{_ITEM})"
        r" (?:occurs?|appears?|is|stands?|turns? up|comes? up|is used)\b",
        rf"\bhow often (?:does|do|did|is|are|was) (?:the )?(?:words? )?(?P<old>{_ITEM}) (?:occur|appear|come up|show up|turn "
        rf"up|mentioned|used|said|"
        r"there)\b",
        rf"\b(?:where|in which) (?:the |an? )?(?P<old>{_ITEM}) (?:occurs?|appears?|turns? up|comes? up|crops? up|is "
        rf"(?:used|mentioned|there))\b",
        rf"\b{NOUN} (?:that are |which are )?(?:all )?(?:about|regarding|concerning|featuring) (?:the |an? )?(?P<old>{_ITEM})",
        r"(?P<old>qq\d+) (?:in|∈) (?:the |its )?(?:texts?|x|words?|rows?)\b",
    )
)
_LENGTH = re.compile(
    rf"\b(?P<way>longer|more|over|above|below|at least|shorter|fewer|less|under|at most|up to|exactly|no more|no longer)"
    rf"\s+(?:than\s+)?{_COUNTED}\s+(?:words?|tokens)\b|\b(?P<way2>longer|shorter) than (?P<n2>\d+)\b"
    r"|(?P<way3>[<>≤≥]|<=|>=)\s*(?P<n3>\d+)\s+(?:words?|tokens)\b"
    rf"|\b(?P<n4>\d+|{'|'.join(LARGE_NUMBERS)})(?P<way4>\+) ?(?:words?|tokens)\b"
    rf"|\b(?P<n5>\d+|{'|'.join(LARGE_NUMBERS)}) (?:words?|tokens) or (?P<way5>more|longer|over|fewer|less|shorter|under)\b"
    rf"|\b(?P<way6>less|fewer|smaller|shorter|more|greater|longer|larger)(?: than)? or equal(?: to)? (?P<n6>\d+|"
    rf"{'|'.join(LARGE_NUMBERS)})"
    r"(?: words?| tokens)?\b"
    rf"|\b(?P<n7>\d+|{'|'.join(LARGE_NUMBERS)}) (?:words?|tokens),? (?P<way7>at (?:the )?(?:most|least)|tops|max(?:imum)?|"
    rf"min(?:imum)?)\b"
)
#: "8 words or fewer", "less or equal 8": the number is among them.
_WITH_IT = dict.fromkeys(("fewer", "less", "shorter", "under", "smaller"), "at most") | dict.fromkeys(
    ("more", "longer", "over", "greater", "larger", "+"), "at least"
)
_WITH_IT |= dict.fromkeys(("at most", "at the most", "tops", "max", "maximum"), "at most")
_WITH_IT |= dict.fromkeys(("at least", "at the least", "min", "minimum"), "at least")
_BEYOND = ("longer", "more", "over", "above")
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
    r"\b(?:mistakes?|mistaken(?:ly)?|errors?|wrong(?:ly)?|misclassif\w+|mispredict\w*|incorrect(?:ly)?|failures?|fails?|failed|"
    r"errs?|erred|"
    r"(?:not|n't|never) (?:get )?(?:right|correct(?:ly)?)|goes? astray|(?:it|model|classifier) (?:miss(?:es|ed)|trips? (?:up|"
    r"over))|does (?:it|the model) (?:miss|trip)\b|got wrong|gets? wrong)\b|"
    r"\b(?:labels?|gold)\b[^,.;?!]{0,12}\bpredict\w+[^,.;?!]{0,14}\b(?:differ\w*|disagree\w*|not|mismatch\w*|clash\w*|other)\b|"
    r"\b(?:labels?|gold)(?:\(\w\))? (?:!=|≠|<>) predict\w*|\bpredict\w*(?:\(\w\))? (?:!=|≠|<>) (?:the )?(?:labels?|gold)"
)
_RIGHT = re.compile(r"\b(?:correct(?:ly)?|right(?:ly)?|accurately)\b")


#: Classes of rows that are told by what they mean; what a text is about is a word of it sooner.
_BY_MEANING = ("positive", "negative", "entailment", "neutral", "contradiction")
_FALSE = re.compile(r"\bfalse (positives?|negatives?)\b")
#: One class in the place of another, whichever way round.
_MIXED = re.compile(r"\b(?:mix\w*|mixes|confus\w+|muddl\w+|swaps?|swapped|mistak\w+ (?:\S+ )?for|interchang\w+)\b")


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
    if false := _FALSE.search(plain):
        plain = plain[: false.start()] + plain[false.end() :]
    several = rf"(?:{named})(?:{_OR}(?:{named})(?![\w-]))*"
    plain = _classes(plain, several, named, back, found)
    first = re.search(rf"(?<![\w-]){several}(?![\w-])", _spared(plain))
    bare = [back[said] for said in re.findall(rf"(?<![\w-])(?:{named})(?![\w-])", first.group())] if first else []
    bare = bare or ([] if found or reading.classes else [c for c in classes_meant(reading) if c.lower() in _BY_MEANING][:1])
    if bare and not found and len(reading.classes) > 1 and _MIXED.search(plain):
        bare = list(reading.classes)
        found["label"], found["predicted"] = list(bare), list(bare)
    elif bare:
        said = label_said(bare[0])
        negated = re.search(
            rf"(?:\b(?:not|non-?|no|neither)|n't|{_AWAY})\s*(?:(?:the|a|all|any|every|of|more) )*(?:{said})", plain
        )
        key = "label" if labelled and "label" not in found else "predicted"
        found[f"not_{key}" if negated else key] = _one_or_all(bare)
    if doing := _DOING.search(plain):
        found["contains"] = doing["old"]
        plain = plain[: doing.start()] + " " + plain[doing.end() :]
    _contained(reading, plain, found, frozenset(back))
    for occurs in filter(None, (pattern.search(plain) for pattern in _OCCURS)):
        word = reading.surface(occurs["old"])
        if not {"contains", "not_contains"} & set(found) and word.lower() not in _TALK and word.lower() not in set(back):
            found["contains"] = word
    _measured(plain, found)
    if false and {"positive", "negative"} <= set(back):
        found |= _falsely(false[1].removesuffix("s"), back)
    elif WRONG.search(reading.plain):
        found["correct"] = False
    elif _RIGHT.search(plain):
        found["correct"] = True
    if _ALL_AWAY.search(plain):
        found = {
            k if k.startswith("not_") or k not in ("label", "predicted", "contains") else f"not_{k}": v for k, v in found.items()
        }
    return SubsetReading(found, bare[0] if len(bare) == 1 else None)


def _falsely(said: str, back: dict[str, str]) -> dict[str, JSON]:
    """False positives and negatives, where the classes are named so."""
    other = "negative" if said == "positive" else "positive"
    return {"predicted": back[said], "label": back[other]}


def _spared(plain: str) -> str:
    """The question without what stands in quotes."""
    return re.sub(r"qq\d+", " ", plain)


def _classes(plain: str, several: str, named: str, back: dict[str, str], found: dict[str, JSON]) -> str:
    """Takes what is said of predictions and labels out of the question, into ``found``; ``several``: a list of ``named``."""
    for key, verb in (("predicted", _PREDICTED), ("label", _LABELLED)):
        for pattern in (
            rf"{_NOT}\b{verb}{_LINK}(?<![\w-])(?P<label>{several})(?![\w-])",
            rf"{_NOT}(?<![\w-])(?P<label>{several}) (?:predictions?|verdicts?)\b(?P<neg>)"
            if key == "predicted"
            else r"(?!)(?P<not>)(?P<neg>)(?P<label>)",
        ):
            m = re.search(pattern, plain)
            if m:
                labels = [back[x] for x in re.findall(rf"(?<![\w-])(?:{named})(?![\w-])", m["label"])]
                found[f"not_{key}" if m["not"] or m["neg"] else key] = _one_or_all(labels)
                plain = plain[: m.start()] + " " + plain[m.end() :]
    return plain


def _one_or_all(values: list[str]) -> JSON:
    return values[0] if len(values) == 1 else list(dict.fromkeys(values))


def _contained(reading: Reading, plain: str, found: dict[str, JSON], labels: frozenset[str]) -> None:
    """Words that rows are to contain, or not."""
    for m in _CONTAINS.finditer(plain):
        first = m["old"].split(",")[0].split()[0]
        quoted = re.fullmatch(r"qq\d+", first) is not None
        plainly = m["verb"].startswith(("contain", "mention", "includ", "featur", "lack"))
        if not re.match(r"[^\W_]", first):
            continue
        if not quoted and ((first in _TALK and not plainly) or _counts_or_labels(first, labels)):
            continue
        if not quoted and re.match(r"\s+(?:confidence|words?|labels?|predictions?|probability)", plain[m.end() :]):
            continue
        denied = bool(m["not"]) != m["verb"].startswith(("without", "w/o", "lack"))
        words = [reading.surface(x) for x in re.findall(r"qq\d+", m["old"])] if quoted else [reading.surface(first)]
        key = "not_contains" if denied else "contains"
        if not denied and (but := _BUT_NOT.match(plain, m.end())):
            found["not_contains"] = reading.surface(but["old"])
        before = found.get(key)
        every: list[JSON] = [*(before if isinstance(before, list) else [before] if before else []), *words]
        found[key] = every[0] if len(every) == 1 else every


def _counts_or_labels(item: str, labels: frozenset[str]) -> bool:
    """Whether an item is a number or names a class, and so no word to contain."""
    return item.isdigit() or item in NUMBERS or any(re.fullmatch(label_said(label), item) for label in labels)


def _measured(plain: str, found: dict[str, JSON]) -> None:
    """Lengths in words, and how sure the model is."""
    for m in _LENGTH.finditer(plain):
        with_it = m["way4"] or m["way5"] or m["way6"] or m["way7"]
        way = _WITH_IT[with_it] if with_it else m["way"] or m["way2"] or _SIGNS[m["way3"]]
        said = next(x for x in (m["n"], m["n2"], m["n3"], m["n4"], m["n5"], m["n6"], m["n7"]) if x)
        n = int(said) if said.isdigit() else LARGE_NUMBERS[said]
        if way in (*_BEYOND, "at least", "exactly"):
            found["min_words"] = n + (way in _BEYOND)
        if way not in (*_BEYOND, "at least"):
            found["max_words"] = n - (way in ("shorter", "fewer", "less", "under", "below"))
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
