"""Follow-ups that leave the question out: the last one again, with what is named now in the place of what was named then."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from whyproof.agent.data_talk import DataTalk, row_named
from whyproof.agent.edits_again import edited_again
from whyproof.agent.forms_changes import change_slots, group_of
from whyproof.agent.reading import NUMBERS, TALK, Reading, first_named, label_said
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_order import asks_anew
from whyproof.agent.reading_subsets import read_subset
from whyproof.agent.reading_terms import metrics_in
from whyproof.agent.reading_ways import CAPITALS, granularity_of, side_of, yes_or_no
from whyproof.agent.state import Conversation
from whyproof.agent.steps import OF_PARTS, Step, step
from whyproof.core.answer import Operation

_NUMBER = re.compile(rf"\b(\d{{1,3}}|{'|'.join(NUMBERS)}|pairs?|triples?|3-?way|three-?way)\b")
_NO_NUMBER = re.compile(r"\b(?:that|this|the|which|no|any|other|first|second|last|same|right|wrong) one\b")
_SHARE = re.compile(r"\b(?:0?\.(\d{1,3})|(\d{2})(?:\.\d+)? ?(?:%|per ?cent))(?!\d)")
#: The slot that holds the number of an operation.
_COUNTED = {
    "attribute": "top_k", "interactions": "order", "counterfactual": "n", "paraphrase": "n", "augment": "n", "show": "n",
    "similar": "n", "mistakes": "n", "keywords": "top_k", "global_attribution": "top_k", "influence": "n",
}  # fmt: skip
_SETS = (
    ("typos", r"\btypos?\b|misspel\w*|spelling"),
    ("case", CAPITALS),
    ("synonyms", r"\bsynonyms?\b"),
    ("antonyms", r"\bantonyms?\b|\bopposites?\b"),
    ("negations", r"\bnegat\w+"),
)
_TAKES_WORDS = {"attribute", "necessity", "sufficiency", "compare_words", "interactions", "knowledge"}
_TAKES_CLASS = {"attribute", "contrast", "counterfactual", "confidence", "keywords", "global_attribution", "interactions"}
#: Questions that go on with the words of an edit ("and without 'x'?"), or join further ones to theirs.
OF_NEED = {"necessity", "sufficiency"}
#: Operations on the words of a data set, which are asked after as those of a text are.
OF_WORDS = {"keywords", "global_attribution"}
#: Operations on rows whose constraints a follow-up changes one by one; what a filter left holds of itself.
_OF_ROWS = {"show", "count", "mistakes", "performance", "labels", *OF_WORDS}
#: What a question after them begins anew.
_ALONE = {"clarify", "unsupported", "help", "evidence", "restate", "predict"}
LONGEST, SHORT = 10, 7  # words of a follow-up, and of one that only points
SHORTEST = 4  # and of one that says no more than what it wants
_CLASS = r"class(?:es)?|labels?|options?|ones?|categor(?:y|ies)|answers?|side|two|three"
_OPENS = re.compile(
    r"^(?:and|&|now|then|same|also|or|but|no|nope|only|just|again|what about|how about|what of|make it|as for|for|with|"
    r"together with|along with|plus|instead|back to)(?!\w)"
)
_WHICH = re.compile(r"\b(?:which|why|who|whose|where|what(?! (?:about|of)\b)|how(?! about\b))\b")
_POINTED = re.compile(r"\b(?:them|those|these|'?em|the same)\b")
_LINKING = frozenset(
    """and or but now then also too same for of by with in on to the a an class classes label labels other others one
    ones two both rest instead please pls make it its level again only just more go use using try about as well method
    words word per cent still that those them these give me show list another option third side category not first
    earlier rows row texts looser stricter tighter again at most least letter letters character characters token
    tokens phrase phrases sentence sentences wise few some against favour favor""".split()  # noqa: SIM905
)
_FIRST = re.compile(
    r"\bback to (?:the )?(?:first|original|earlier|initial|start)\b|\bthe (?:first|original) (?:aim|target|goal|one) again\b"
)
_WITH = re.compile(r"\b(?:with|plus|along with|together with|added?|adding|&)(?!\w)")
_ABOUT = re.compile(
    r"^(?:and |what about |how about |or |now |also |same )+(?:those |the ones |ones )?(?:about |with |on |mentioning |"
    r"saying )(?:the )?([\w'-]+)\W*$"
)
#: What points at the class asked about last: where a change is to lead, what a probability is of.
_THAT_CLASS = re.compile(
    r"\bthere\b(?! (?:a|an|any|some|one|no|other|anything|something|words?)\b)|(?<!is )\bto (?:that|it)\b(?: (?:class|"
    r"label|one|side|option))?\W*$|"
    r"\b(?:that|this) (?:one|class|label|option|category|answer|side|outcome|alternative)\b|\b(?:was|is|of|for|in) that\W*$"
)
_FOR_CLASS = re.compile(r"^(?:and |now |then |what about |how about )*for\b")
_BOTH = re.compile(r"\b(?:both|together|at once|the two|all of them)\b")


def continued(reading: Reading, state: Conversation) -> Step | None:
    """The last operation with what this question names; None where it names nothing that the operation takes."""
    last = state.operations[-1] if state.operations else None
    if last is None or last.name in _ALONE:
        return None
    before = _before(reading, state, last)
    news = _news(reading, state, last.name, before)
    return step(last.name, **_with_news(reading, last.name, before, news)) if news else None


def in_context(found: Step | None, reading: Reading, state: Conversation) -> Step | None:
    """A step with what its question leaves out, where that follows up on a question of the same kind: "and the precision?"."""
    last = state.operations[-1] if state.operations else None
    if found is None or last is None or last.name in _ALONE or last.name in ("what_if", "filter") or row_named(found.operation):
        return found
    name, slots = found.operation.name, dict(found.operation.slots)
    if "class" not in slots and last.slots.get("class") and _same_class(name, slots, last, reading):
        kept = {"class": last.slots["class"]}
    elif {name, last.name} == OF_WORDS and (follows_up(reading) or re.match(r"^(?:no|not)\b", reading.plain)):
        kept = {key: last.slots[key] for key in ("class", "subset") if key in last.slots and key not in slots}
    elif name == last.name and follows_up(reading) and not (name in ("show", "mistakes") and asks_anew(reading.plain)):
        before = _before(reading, state, last)
        news = _news(reading, state, name, before)
        if name == "knowledge" and "words" in slots:  # said in full, a pronoun among them
            news.pop("words", None)
        kept, slots = {}, _with_news(reading, name, before, {**slots, **news})
    else:
        return found
    return replace(found, operation=Operation(name, {**kept, **slots}))


def _same_class(name: str, slots: dict[str, Any], last: Operation, reading: Reading) -> bool:
    """Whether a question that names no class is of the one asked about last: "how likely was that?", "and what against it?"."""
    if name == last.name == "counterfactual" and len(reading.plain.split()) <= SHORTEST and not reading.words:
        return True  # "smallest change pls" behind "what would tip it to negative?"
    if name in ("counterfactual", "confidence") and last.name != "count":
        return bool(_THAT_CLASS.search(reading.plain))
    other = last.name == name == "attribute" and {slots.get("sign"), last.slots.get("sign")} == {"+", "-"}
    return other and not reading.words


def follows_up(reading: Reading) -> bool:
    """Whether a question only says what is to be different from the last one, or opens as one that leaves something out."""
    plain = re.sub(r"qq\d+|\d+(?:\.\d+)?", " ", reading.plain)
    if len(plain.split()) > LONGEST or (_WHICH.search(plain) and not _POINTED.search(plain)):
        return False
    if _OPENS.search(plain) or (_POINTED.search(plain) and len(plain.split()) <= SHORT):
        return True
    for _, said, _ in reading.named_methods:
        plain = plain.replace(said, " ")
    named = {w.lower() for w in reading.words} | NUMBERS.keys()
    for label in reading.labels:
        plain = re.sub(rf"(?<![\w-])(?:{label_said(label)})(?![\w-])", " ", plain)
    return all(token in _LINKING or token in named for token in re.findall(r"[\w'/-]+", plain))


def _before(reading: Reading, state: Conversation, last: Operation) -> dict[str, Any]:
    """The slots of the last question that hold on; "back to the first": those of the first question of its kind."""
    if _FIRST.search(reading.plain):
        same = [o for a in state.answers for o in a.operations if o.name == last.name]
        last = same[0] if same else last
    gone = {"still", "after", "another", *(["asks"] if yes_or_no(reading.plain) else [])}
    return {name: value for name, value in last.slots.items() if name not in gone}


def beside(before: Mapping[str, Any], news: Mapping[str, Any]) -> dict[str, Any]:
    """The constraints on rows that hold on beside new ones: none of what these put right, or its opposite; a row's label and
    what is predicted of it are put right together."""
    put_right = {name.removeprefix("not_") for name in news}
    put_right |= {"label", "predicted"} if put_right & {"label", "predicted"} else set()
    return {name: value for name, value in before.items() if name.removeprefix("not_") not in put_right}


def _with_news(reading: Reading, name: str, before: dict[str, Any], news: dict[str, Any]) -> dict[str, Any]:
    """The slots ``before`` of the last question with new ones: what they replace goes, of the constraints on rows too."""
    subset = news.get("subset")
    if isinstance(subset, dict) and isinstance(before.get("subset"), dict):
        news = {**news, "subset": {**beside(before["subset"], subset), **subset}}
    if name == "performance" and "class" in before and isinstance(subset, dict) and reading.classes:
        rows = {name: value for name, value in news["subset"].items() if name not in ("label", "predicted")}
        news = {**news, "class": list(reading.classes), "subset": rows or None}
    replaced = {"class"} if name == "count" else set()
    if name == "attribute" and news.get("words"):
        replaced = {"top_k", *(["granularity"] if before.get("granularity") in OF_PARTS else [])}
    return {**{key: value for key, value in before.items() if key not in replaced}, **news}


def _news(reading: Reading, state: Conversation, name: str, before: dict[str, Any]) -> dict[str, Any]:
    """What a question names that the operation takes."""
    return {slot: value for slot, value in _named(reading, state, name, before).items() if value}


def _named(reading: Reading, state: Conversation, name: str, before: dict[str, Any]) -> dict[str, Any]:
    plain, found = reading.plain, dict[str, Any]()
    if name == "what_if":
        edits = edited_again(reading, state)
        return {"edit": edits[0] if len(edits) == 1 else edits}
    words = list(reading.pointed_both if reading.words else ())
    if name in _TAKES_WORDS and words and name in OF_NEED and _WITH.search(plain):
        found["words"] = list(dict.fromkeys([*before.get("words", ()), *words]))
    elif name in _TAKES_WORDS and words:
        alone = name == "compare_words" and len(words) == 1
        found["words"] = [*words, *list(before.get("words", ()))[:1]] if alone else words
    elif name in _TAKES_WORDS and _BOTH.search(plain):
        earlier = [o.slots.get("words") for a in state.answers[-2:] for o in a.operations if o.name == name]
        found["words"] = list(dict.fromkeys(w for some in earlier if isinstance(some, list) for w in some))
    if name in _TAKES_CLASS:
        found["class"] = classes_meant(reading)[: None if name in OF_WORDS else 1] or _other_classes(reading, state, before)
    found |= _details(reading, name, before)
    if name in _OF_ROWS and state.data is not None:
        rows = rows_of_follow_up(reading, state.data)
        classed = ("label", "predicted", "correct") if name in OF_WORDS else ()
        found["subset"] = {key: value for key, value in rows.items() if key.removeprefix("not_") not in classed}
    if name == "performance":
        metrics = metrics_in(plain)
        found["metric"] = metrics[0] if len(metrics) == 1 else metrics
    share = _SHARE.search(plain) if name == "rule" else None
    if share:
        found["precision"] = float(f"0.{share[1] or share[2]}")
    number = _NUMBER.search(_NO_NUMBER.sub(" ", plain))
    if number and name in _COUNTED and not found.get("max_edits"):
        found[_COUNTED[name]] = counted(number[1])
    return found


def _details(reading: Reading, name: str, before: dict[str, Any]) -> dict[str, Any]:
    """What an operation takes besides words, classes, rows and numbers."""
    plain, found = reading.plain, dict[str, Any]()
    if name == "counterfactual":
        found |= {k: v for k, v in change_slots(reading).items() if k in ("keep", "only", "kinds", "max_edits", "parts")}
    if name in ("attribute", "trust"):
        found["method"] = reading.method
        found["sign"] = side_of(reading) or ("+" if before.get("sign") == "-" and _FOR_CLASS.match(plain) else None)
        found["granularity"] = granularity_of(plain)
    if name == "method_info":
        found |= {"method": reading.method, "term": reading.method_said}
    if name == "compare_methods" and reading.all_methods:
        found["methods"] = list(dict.fromkeys([*before.get("methods", ()), *reading.all_methods]))
    if name == "robustness":
        found["set"] = first_named(_SETS, plain)
    if name == "bias":
        found["group"] = group_of(plain)
    return found


def counted(said: str) -> int | None:
    """The number that a word says."""
    if said.isdigit():
        return int(said)
    return 2 if said.startswith("pair") else 3 if said.startswith(("triple", "3", "three-", "threeway")) else NUMBERS.get(said)


def rows_of_follow_up(reading: Reading, talk: DataTalk) -> dict[str, Any]:
    """The constraints of a follow-up on rows; "and about the acting" names a word to contain."""
    found = dict(read_subset(reading, talk.labelled(reading.labels)).subset)
    about = _ABOUT.match(reading.plain)
    word = reading.surface(about[1]) if about else ""
    if not found and about and word.lower() not in TALK and not reading.classes:
        found["contains"] = word
    return found


def _other_classes(reading: Reading, state: Conversation, before: dict[str, Any]) -> list[str]:
    """ "The other class", "the third option": the one label that was not spoken of; "the other two": both."""
    said = re.search(rf"\b(?:other|others|third|remaining|last|rest)\b(?: (two|three|{_CLASS}))?", reading.plain)
    if not said:
        return []
    last = state.answers[-1] if state.answers else None
    spoken = {str(c) for c in before.get("class") or ()}
    left = [label for label in reading.labels if label not in spoken]
    if len(left) > 1 and last is not None:  # what the last question names beside, or the decision
        spoken |= set(replace(reading, question=last.question).classes) | ({last.prediction.label} if last.prediction else set())
        left = [label for label in reading.labels if label not in spoken] or left
    several = re.search(r"\b(?:other (?:two|three|ones|classes|labels)|others|rest)\b", reading.plain)
    return left if several else left[:1] if len(left) == 1 else []
