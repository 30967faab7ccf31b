"""Questions that name what they want as things and ask no more: "label + confidence", "the anchor and the smallest flip"."""

from __future__ import annotations

import re

from whyproof.agent.reading import NUMBERS, QUOTED

_NUMERAL = rf"(?:\d+|{'|'.join(NUMBERS)})"
_POLITE = r"(?:(?:ok(?:ay)?|please|kindly|hi|and|also|so|then|now|first|well|next|for the record|plus|lastly|finally)\b,? *)*"
_GIVE = (
    r"(?:i(?:'d| would)? (?:need|want|like)(?: to (?:see|have|know))?|i'm after|(?:can|could|may) i (?:have|get|see)|let me "
    r"(?:have|see)|"
    r"(?:can you |could you )?(?:describe|give|gimme|show|tell|get|list|name|state|report|print|send|hand|find)(?: (?:me|us))?)"
)
_OWN = r"(?:the(?: model's| classifier's)?|its|his|their|your|model's)"
_BEFORE = (
    rf"{_POLITE}(?:(?:{_GIVE}\s+)?(?:(?:{_OWN}|an?|some|any|this|that|both|all)\s+)*|"
    rf"(?:what(?:'s|s| is| are| was| were)?)\s+(?:{_OWN}\s+)+)"
)
_BEHIND = (
    r"(?:,? (?:here|there|please|pls|overall|too|as well|now|then|again|alone|thanks|(?:for|of|behind|to|about|on|in|with) "
    r"(?:it|this|that|them|those|(?:the|this|that|these|my|your) (?:\w+ )?\w+)|(?:for|on|in|of|among|behind|with) (?!(?:how|what|"
    r"which|why|all)\b)[\w'/-]+(?: [\w'/-]+){0,2}|it (?:got|has|gets|gave|gives|makes|made|chose)|"
    r"(?:assigned|given) to (?:it|this|that|(?:the|this|that) \w+)))*\W*"
)
_MANY = rf"(?:{_NUMERAL}\s+)?"
_LABELS = r"(?:labels?|class(?:es)?|topics?|categor(?:y|ies)|sentiments?)"
_SOME = rf"(?:(?:some|a few|(?:the )?(?:top|first|best))\s+)?{_MANY}"
#: What is named, by the operation that answers it; those of data sets are tried only where there is one.
_THINGS = (
    ("predict", r"(?:predicted )?(?:label|class|topic|category|sentiment|verdict|prediction|decision|classification|outcome)"),
    (
        "confidence",
        r"(?:confidence|certainty|prob(?:abilit(?:y|ies)|s)?|likelihood|chances?|odds|percentages?)(?: scores?| levels?)?",
    ),
    ("confidence", r"how (?:sure|certain|confident) (?:it|the model) is"),
    (
        "attribute",
        rf"{_SOME}(?:(?:most|top|key|main|biggest|strongest) )?{_MANY}(?:(?:important|decisive|influential|deciding|relevant|key|"
        rf"top) )?"
        r"(?:words?|tokens?|reasons?|grounds?|attributions?|highlights)",
    ),
    ("rule", r"(?:anchor|(?:anchor )?rule)"),
    ("counterfactual", r"(?:(?:smallest|minimal|least|minimum|shortest|nearest|closest) (?:flip|change|edit)|counterfactual)s?"),
    ("evidence", r"(?:proof|evidence|certificate|evidence ids?|record)"),
    ("rationale", r"(?:explanation|reason) in (?:plain|simple|everyday) (?:words|english|terms|language)"),
    ("interactions", r"(?:word )?(?:interactions|pairs of words|combinations of words)|word (?:pairs|combinations)"),
    ("similar", rf"{_SOME}(?:most )?(?:similar|nearest|closest) \w+"),
    ("paraphrase", rf"{_SOME}paraphrases?"),
    ("compare_methods", r"(?:method comparison|comparison of (?:the )?methods)"),
    ("trust", r"(?:faithfulness|stability|completeness|reliability)(?: (?:check|score))?"),
    ("model_info", r"about (?:the |this |your )?model"),
    (
        "model_info",
        r"(?:model (?:summary|overview|card|info|description|architecture)|(?:summary|overview|description) of the model)",
    ),
)
_DATA_THINGS = (
    (
        "labels",
        rf"(?:{_LABELS} (?:distribution|balance|split|counts?|shares|breakdown|ratios?|frequenc\w+)|"
        rf"(?:distribution|balance|split|ratio|breakdown|shares?|counts?) of (?:the )?(?:\w+ )?{_LABELS})",
    ),
    (
        "keywords",
        rf"{_SOME}(?:(?:most|more) )?(?:common|frequent|used|typical)(?:est)? (?:words|terms|tokens)|{_SOME}keywords|word "
        rf"frequencies",
    ),
    (
        "global_attribution",
        rf"{_SOME}(?:words |ones )?(?:(?:overall|globally) )?(?:that |which )?(?:(?:most|globally) (?:important|influential|"
        rf"decisive) words|"
        r"(?:count|matter|weigh)s? (?:the )?most(?: for (?:it|the model))?(?: overall)?)(?: overall| for (?:it|the model))?",
    ),
    (
        "performance",
        r"(?:overall |macro[- ]|micro[- ]|average )?(?:accuracy|f-?1|precision|recall|error rate|confusion matrix|"
        r"f-?score)(?:[- ](?:score|values?))?",
    ),
    (
        "mistakes",
        rf"{_SOME}(?:(?:worst|biggest|gravest|most (?:typical|frequent|confident)) )?{_MANY}"
        r"(?:mistakes|errors|failures|misclassifications|mistake|error|mess-?ups|blunders)(?: it (?:makes|made))?",
    ),
    (
        "count",
        r"(?:number|count|amount) of (?:rows|texts|items|examples|reviews|headlines|instances|sentences|pairs|records|entries)",
    ),
    ("data_info", r"about (?:the |this |my |your )?(?:data ?set|data|file)"),
    (
        "data_info",
        r"(?:data(?:set| set)? (?:summary|overview|description|size)|(?:summary|overview|size|description) of the data "
        r"?(?:set)?)",
    ),
)
#: What a thing is wanted of: "accuracy on World" and "accuracy on Sports" are two.
_OF_SOME = re.compile(r"\b(?:for|on|in|of|among|with) \w", re.IGNORECASE)
_CUT = re.compile(
    r",?\s+(?:and|plus|also|then|as well as|along with)(?:\s+then|\s+also)?\s+|\s*[+&]\s*|[,;.?!]\s+", re.IGNORECASE
)

_ASKED = re.compile(
    rf"{_POLITE}(?:show|list|give|gimme|how|what|why|which|is|does|run|rank|count|keep|filter|tell|find|can|could|name|explain|"
    rf"reword|swap|would)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|compar\w+|differ\w*|both|versus|vs|relat\w+|against|each|if|whether|where|whose|without)\b", re.IGNORECASE
)


def named(plain: str, data: bool) -> str | None:
    """The operation that a phrase asks for by a thing and nothing else; ``data``: a data set is loaded."""
    plain = " ".join(plain.lower().split())
    things = (*_DATA_THINGS, *_THINGS) if data else _THINGS
    return next((name for name, thing in things if re.fullmatch(rf"{_BEFORE}(?:{thing}){_BEHIND}", plain)), None)


def things_named(question: str, data: bool) -> list[tuple[str, str]]:
    """The parts of a question that lists several things, each with its operation; none where any part is something else."""
    masked = QUOTED.sub(lambda m: "x" * len(m.group()), question)
    ends = [m.span() for m in _CUT.finditer(masked)]
    starts = [0, *(end for _, end in ends)]
    spans = [(a, b) for a, b in zip(starts, [*(start for start, _ in ends), len(question)], strict=True) if question[a:b].strip()]
    found: list[tuple[int, int, str]] = []
    for a, b in spans:
        name = named(question[a:b], data)
        if name is None:
            return []
        if (
            found
            and found[-1][2] == name
            and not (_OF_SOME.search(question[a:b]) and _OF_SOME.search(question[slice(*found[-1][:2])]))
        ):
            found[-1] = (found[-1][0], b, name)
        else:
            found.append((a, b, name))
    return [(question[a:b].strip(), name) for a, b, name in found] if len(found) > 1 else []


def ends_in_thing(question: str, data: bool) -> tuple[str, str, str] | None:
    """What a question asks before it names one thing more, that thing, and its operation: "show me three … and the accuracy"."""
    masked = QUOTED.sub(lambda m: "x" * len(m.group()), question)
    for m in _CUT.finditer(masked):
        head, tail = question[: m.start()], question[m.end() :].strip()
        opened = _ASKED.match(head) and not _BETWEEN.search(head) and len(head.split()) > 1
        name = named(tail, data) if opened and re.match(rf"(?:{_OWN})\b", tail, re.IGNORECASE) else None
        if name:
            return head.strip(), tail, name
    return None
