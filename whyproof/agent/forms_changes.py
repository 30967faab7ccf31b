"""What questions about changes ask for: which edits, of which words, how many, and whether the decision stands them."""

from __future__ import annotations

import re
from typing import Any

from whyproof.agent.reading import NUMBERS, Reading, first_named
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_numbers import numbered
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

#: Kinds of edits by how people name them.
_KINDS = (
    (("synonym",), r"\bsynonym\w*|\bwords? (?:that|which) means? the same"),
    (("antonym",), r"\bantonym\w*|\bopposites?\b"),
    (("hypernym",), r"\bhypernym\w*|\bmore general words?\b"),
    (("negation",), r"\bnegat(?:ion|ions|ing)\b"),
    (("quantifier",), r"\bquantifiers?\b"),
    (("identity",), r"\bidentity[- ](?:terms?|words?)\b"),
    (
        ("typo",),
        r"\btypos?\b|\btyping (?:errors?|mistakes?|slips?)\b|\bmis-?spel\w*|\bmis-?typ\w+|\bspelling\b|\bfat[- ]finger\w*|"
        r"\bkeyboard slips?",
    ),
    (
        ("delete",),
        r"\b(?:by|with|using) (?:only |just )?(?:deleting|removing|deletions?|removals?)\b|\bdelet\w+ only\b|\bonly delet",
    ),
    (
        ("antonym", "synonym", "negation", "quantifier"),
        r"\b(?:by|with|using) (?:only |just )?(?:replacing|swapping|substituting|replacements?|swaps|substitutions?)\b"
        r"|\breplac\w+ (?:words? )?only\b|\bonly (?:by )?replac|\bwithout (?:deleting|removing) (?:any|words?|anything)\b",
    ),
)
_WAYS = re.compile(
    rf"\b(\d+|{'|'.join(NUMBERS)}) (?:\w+ )?(?:ways|options|alternatives|counterfactuals|edits|examples|possibilities)\b"
)
_QUOTES = r"qq\d+(?:(?:,\s*|,?\s+and\s+|,?\s+or\s+)qq\d+)*"
_TOUCH = r"(?:touch\w*|chang\w*|edit\w*|replac\w*)"
_ONLY = re.compile(
    rf"\b(?:only|just) (?:by )?{_TOUCH}\s+(?:the )?(?:words? )?(?P<old>{_QUOTES})"
    rf"|\b{_TOUCH}\s+(?:only|just|nothing but)\s+(?:the )?(?:words? )?(?P<old2>{_QUOTES})"
)
#: "What would I have to write instead of 'thin'?"
_INSTEAD_OF = re.compile(
    r"\b(?:what|which words?)\b.*\b(?:write|say|put|use|have|type|choose|pick)\b.* (?:instead of|in (?:the )?(?:place|stead) "
    r"of|for) "
    r"(?:the )?(?:words? )?(?P<old>qq\d+|[\w'-]+)(?: (?:for it )?to .*)?\W*$"
)
_USING = re.compile(rf"\b(?:using|with|from) (?:only |just )?(?:one of )?(?:the |these |my )?words?:?\s+(?P<new>{_QUOTES})")
_PARTS = re.compile(
    r"\b(?:only|just|touching|changing|replacing|editing)\b(?: (?:the|its))? (noun|verb|adjective|adverb)s?\b"
    r"|\b(noun|verb|adjective|adverb)s? only\b"
)


def kinds_of(reading: Reading) -> list[str]:
    """The kinds of edits that a question names."""
    found = [kind for kinds, pattern in _KINDS if re.search(pattern, reading.plain) for kind in kinds]
    narrow = [k for k in found if re.search(rf"\b{k}", reading.plain)]
    return list(dict.fromkeys(narrow or found))


def change_slots(reading: Reading) -> dict[str, Any]:
    """The slots of a question after what would change the decision."""
    only, using = _ONLY.search(reading.plain) or _INSTEAD_OF.search(reading.plain), _USING.search(reading.plain)
    parts = [next(filter(None, m.groups())) for m in _PARTS.finditer(reading.plain)]
    count = _WAYS.search(reading.plain)
    said = count[1] if count else ""
    n = int(said) if said.isdigit() else NUMBERS.get(said)
    return {
        "class": reading.classes[-1:] or None,
        "keep": reading.keep or None,
        "only": reading.items(next(filter(None, only.groups()))) if only else None,
        "using": reading.items(using["new"]) if using else None,
        "parts": list(dict.fromkeys(parts)) or None,
        "kinds": kinds_of(reading) or None,
        "max_edits": reading.at_most,
        "n": n if n != reading.at_most else None,
    }


CHANGES = (
    r"\b(?:different|other|more|\d+|two|three|four|five) (?:\w+ )?(?:ways|counterfactuals|alternatives|possibilities)\b.*"
    r"\b(?:flip|change|make|turn|alter)?|\bcounterfactual\w*\b|\bcounter-?examples?\b|\banother way\b",
)
ROBUST = (
    r"\brobust\w*\b",
    r"^(?!(?:please |can you |could you )*(?:say|put|write|tell)\b).*"
    r"\b(?:hold|stand|stay|survive|stable|same)\w*\b.*\b(?:synonyms?|rewording|reworded|other words)\b",
    r"\b(?:hold|stand|stay|survive|stable|same|break|fool|trip|handle|cope)\w*\b.*\b(?:typos?|typing errors?|mis-?spell\w*)\b",
    r"\b(?:synonyms?|quantifiers?|negations?|antonyms?|typos?|typing errors?|mis-?spell\w*)\b.*"
    r"\b(?:change|flip|matter|fool|alter|affect|same|hold)\w*\b",
    r"\b(?:every|all|any) (?:synonyms?|typos?)\b",
)


def another_change(reading: Reading, state: Conversation) -> Step | None:
    """ "Show me three different ways"."""
    del state
    slots = change_slots(reading)
    return step("counterfactual", **slots) if slots["n"] or re.search(r"counter-?(?:factual|example)", reading.plain) else None


AND_THOSE = (
    r"^(?:and|what about|how about|or|also|so|using|with|by|only|just|now|instead)\b.{0,30}"
    r"\b(?:synonym|antonym|opposite|hypernym|negation|quantifier|typo|typing|delet|remov|replac|swap|substitut)\w*",
)


def other_kinds(reading: Reading, state: Conversation) -> Step | None:
    """ "And with antonyms?": the last question on changes again, over other edits."""
    last = state.operations[-1] if state.operations else None
    kinds = kinds_of(reading)
    if last is None or not kinds or edits_of(reading) or last.name not in ("robustness", "counterfactual"):
        return None
    changed = {"set": kinds[0] + "s"} if last.name == "robustness" else {"kinds": kinds}
    return step(last.name, **{**last.slots, "least": None, **changed})


IS_LEAST = (
    r"^(?:and |but |so )?(?:is|are|was|were) (?:that|this|it|those|these|they)\b.*\b(?:minimal|minimum|smallest|fewest|least)\b",
    r"\b(?:nothing|anything|something) (?:smaller|shorter|less)\b",
    r"\b(?:would|could|can|do|does|will) (?:fewer|less)(?: (?:words|edits|changes))?\b",
)


def is_least(reading: Reading, state: Conversation) -> Step | None:
    """ "Is that minimal?", of the change that was shown last."""
    last = state.operations[-1] if state.operations else None
    if last is None or last.name != "counterfactual":
        return None
    return step("counterfactual", **{**last.slots, "least": True})


def robustness_question(reading: Reading, state: Conversation) -> Step | None:
    """Whether the decision stands every edit of a kind; of synonyms where none is named."""
    if re.search(r"\b(?:what|which|how|smallest|fewest|show|find)\b", reading.plain) and not re.search(
        r"\bhow robust\b|\brobust", reading.plain
    ):
        return None
    if re.search(r"\ban? (?:synonym|antonym|opposite)\b", reading.plain) and "robust" not in reading.plain:
        return None  # of two words, not of the decision
    kinds = kinds_of(reading)
    if not kinds and re.search(r"\b(?:case|adversarial|paraphras\w+)\b", reading.plain):
        return None
    words = [w for w in reading.words if reading.instance is not None and reading.instance.find(w)]
    slots = {
        **change_slots(reading),
        "kinds": None,
        "using": None,
        "class": None,
        "n": None,
        "only": None,
        "words": words or None,
    }
    return on_edited(step("robustness", set=(kinds or ["synonym"])[0] + "s", **slots), reading, state)


_TRAIT = r"(?:gender|sex|religion|race|ethnicity|nationality|age)"
BIAS = (
    r"\b(?:un)?bias\w*\b|\b(?:un)?fair(?:ness|ly)?\b|\bdiscriminat\w*\b|\bprejudic\w*\b|\b(?:sex|rac|age)is[mt]\w*\b|"
    r"\bidentity (?:terms?|words?|groups?|swaps?)\b",
    rf"\b{_TRAIT}\b.*\b(?:matter|change|swap|flip|affect|depend)\w*\b|\b(?:swap|change|depend)\w*\b.*\b{_TRAIT}\b",
)
_GROUPS = (
    ("gender", r"gender\w*|sex\b|sexis\w*|m[ae]n\b|wom[ae]n\b|male|female"),
    ("religion", r"religio\w*|faiths?\b|muslims?|christians?|jew\w*|hindus?\b|buddhis\w+|catholics?|atheis\w+|islam\w*"),
    ("origin", r"origins?\b|nationalit\w*|countr\w*|ethnic\w*|foreign\w*|(?:im)?migrants?\b"),
    ("colour", r"colou?rs?\b|rac(?:e|ial|is)\w*|(?:black|white|asian) (?:people|m[ae]n|wom[ae]n|person)"),
    ("orientation", r"orientation|gays?\b|lesbians?|queer\w*|homosexual\w*|lgbt\w*"),
    (
        "age",
        r"\bages?\b|ageis\w*|(?:old(?:er)?|young(?:er)?|elderly) (?:people|folks?|persons?|m[ae]n|wom[ae]n|ones)|elderly|"
        r"pensioners?",
    ),
    ("disability", r"disab\w*|(?:blind|deaf) (?:people|person|m[ae]n|wom[ae]n)|wheelchair\w*|autis\w+"),
)


def group_of(plain: str) -> str | None:
    """The group of identity terms that a question is about."""
    return first_named(((name, rf"\b(?:{pattern})") for name, pattern in _GROUPS), plain)


def bias_question(reading: Reading, state: Conversation) -> Step:
    """What swaps of identity terms do; of one group's where the question names it."""
    group = group_of(reading.plain)
    return on_edited(step("bias", group=group), reading, state)


_SHARES = {
    "ninety[- ]five per ?cent": 0.95, "ninety[- ]nine per ?cent": 0.99, "ninety per ?cent": 0.9, "eighty per ?cent": 0.8,
    "seventy per ?cent": 0.7, "three[- ]quarters": 0.75,
}  # fmt: skip
RULE = (
    r"\b(?:rules?|anchors?)\b",
    r"\b(?:which|what) words? (?:settles?|guarantees?|fix(?:es)?|locks?|ensures?)\b|\bwhatever (?:else|the (?:other|rest))\b",
)


def spoken_precision(plain: str) -> float | None:
    """The share of cases in which a rule is to hold."""
    share = re.search(r"\b(\d{2})(?:\.\d+)? ?(?:%|percent|per cent)|(?<![\d])0?\.(\d{1,3})\b", plain)
    odds = re.search(r"\b(\d+|[a-z]+)(?: times)? (?:out of|in) (?:every )?(\d+|[a-z]+)\b", plain)
    n, m = (numbered(odds[1]), numbered(odds[2])) if odds else (None, None)
    if not share and n and m and 2 * n > m > n:
        return round(n / m, 3)
    spoken = next((share for words, share in _SHARES.items() if re.search(rf"\b{words}", plain)), None)
    return float(f"0.{share[1] or share[2]}") if share else spoken


def rule_question(reading: Reading, state: Conversation) -> Step | None:
    """A rule that holds around this text, at the precision that is named."""
    if re.search(
        r"\b(?:what (?:is|are) (?:an? )?(?:anchors?|rules?)|how (?:does|do) (?:an? )?(?:the )?anchors?)\b", reading.plain
    ):
        return None  # of the method
    precision = spoken_precision(reading.plain)
    return on_edited(step("rule", precision=precision), reading, state)


WOULD_CHANGE = (
    r"\bat most \w+ (?:\w+ )?(?:words?|edits?|changes?|deletions?)\b",
    r"\b(?:flip\w*|counterfactual\w*|smallest|minimal|fewest|least)\b|"
    r"\b(?:what|how|which)\b.*\b(?:change[sd]?|make|turn|alter|switch|get|different|become|takes?|tip|reverse)\b|"
    r"\b(?:make|turn|get) (?:it|this|the \w+) (?:into |to be )?\w+|"
    r"\bdifferent (?:decision|answer|result|label|outcome)\b|\bneeded to\b|\bneed to\b",
)


def change_question(reading: Reading, state: Conversation) -> Step | None:
    """What would change the decision: not what made it, and not what an edit that is named does."""
    plain = reading.plain
    if re.search(
        r"\bwhat if\b|\bhappens? if\b|\bhappen if\b|\bdid\b.*\bmake\b|"
        r"\bma[dk]es? (?:it|this|the model|you)\b.*\b(?:say|think|decide|so)\b|\bwhat (?:makes|made)\b|"
        r"\bwhich words? (?:makes?|made|turn)",
        plain,
    ):
        return None
    if not re.search(
        r"\b(?:would|could|can|should|must|to|do|does|need\w*|smallest|minimal|fewest|least|flip\w*|"
        r"counterfactual\w*|make|turn|get|takes?)\b",
        plain,
    ):
        return None
    if (
        edits_of(reading)
        and not reading.keep
        and re.search(r"\b(?:delet|remov|drop|replac|swap|without|insert|add)\w*", plain)
        and not re.search(r"\bwhat (?:would|could|can|do|should|must)\b|\bflip\b", plain)
    ):
        return None
    return on_edited(step("counterfactual", **change_slots(reading)), reading, state)


#: What is asked of changes, and what reads it, in the order that they are tried.
CHANGE_FORMS = (
    (IS_LEAST, is_least),
    (AND_THOSE, other_kinds),
    (ROBUST, robustness_question),
    (CHANGES, another_change),
    (BIAS, bias_question),
    (RULE, rule_question),
)
