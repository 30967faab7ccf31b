"""How a question wants weights to be told: of which units, on which side, the least of them or all."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading, first_named, label_said

_BY = r"(?:by|per|each|every|for each|over|at|on|in|of)(?: the)?(?: single| individual| level of(?: the)?)?"
_MATTER = r"(?:matter|count|contribute|influence|affect|change|weigh|play (?:a|any|much of a) (?:role|part))"
#: How a text is written, and not what it says.
CAPITALS = (
    r"(?<!worst )(?<!best )(?<!that )(?<!this )(?<!any )(?<!in )(?<!which )(?<!is the )(?<!not the )(?<!it the )\bcase\b|"
    r"\bcapital\w*|\bcaps\b|\b(?:upper|lower)[- ]?case\b|\b(?:big|small|large|upper|lower)[- ]?(?:case )?letters?\b"
)
_NAMED = r"(?:words?|terms?|tokens?)"
#: The words that matter least, and all of them.
LEAST_WORDS = re.compile(
    r"\bleast (?:important|influential|relevant|significant|weighty|useful|decisive|interesting)\b|"
    rf"\b{_MATTER}s? (?:the )?least\b|\b(?:smallest|lowest|least) (?:weights?|importance|influence|attributions?|effects?)\b|"
    rf"\b{_NAMED}\b.*\b(?:do(?:es)?|did) ?(?:n['’]?t|not) (?:really |even |actually )?{_MATTER}\b|"
    rf"\b{_NAMED}\b.*\b(?:ignored?|ignores|disregard(?:s|ed)|passe[sd] over)\b|"
    rf"\b{_NAMED}\b.*\b(?:do(?:es)?|did) ?(?:n['’]?t|not) (?:it |the model )?(?:really |even )?(?:use|care about|look at)\b|"
    rf"\b(?:ignores?|disregards?|passes over) (?:which|what|any) {_NAMED}\b|"
    rf"\b{_NAMED}\b.*\b(?:hardly|barely|scarcely|never) {_MATTER}s?\b|"
    rf"\b(?:un-?important|irrelevant|insignificant|negligible) {_NAMED}\b|"
    rf"\b{_NAMED} (?:are|were|is|was) (?:un-?important|irrelevant|insignificant|ignored|not (?:important|"
    r"relevant|used))\b"
)
EVERY_WORD = re.compile(
    r"\b(?:all|every|each)(?: of)?(?: the| its)? (?:single )?(?:words?|weights?|tokens?|"
    r"attributions?)\b(?= (?:in|as) an? (?:table|list)\b|.*\b(?:weights?|scores?|attributions?|"
    r"one by one|values?)\b|\W*$)|\b(?:weights?|scores?|attributions?|values?) (?:of|for) (?:all|every|each)\b|"
    r"\b(?:full|whole|complete|entire) (?:list|ranking|table) of (?:the )?(?:words|weights|attributions)\b|\b(?:words|"
    r"weights) one by one\b"
)
#: Words that carry a meaning of their own, and no others.
CONTENT_WORDS = re.compile(
    r"\b(?:ignor\w+|skip\w*|without|exclud\w+|leav\w+ out|left out|except(?: for)?|(?:everything|all|anything|words?) but|not|"
    r"no|"
    r"filter\w* out|besides|apart from|other than|setting aside|never mind)\b.{0,24}\b(?:stop|function|filler|little|small|"
    r"grammatical|"
    r"connecting|empty|glue) ?-?words\b|\bcontent words\b|\bnon-? ?stop ?words\b|\bwords (?:that|which) (?:really |actually )?"
    r"(?:mean|carry) (?:something|anything|meaning)\b"
)


def _units(name: str) -> str:
    return (
        rf"\bper[- ]{name}\b|\b{name}s?[- ]?(?:levels?|lvl|wise|based|granular\w*|by[- ]{name}s?|resolution)\b|\b{_BY} "
        rf"{name}s?\b|"
        rf"\b{name}s? (?:instead|this time|now|please|pls|then)\b|\b(?:level|granularity) of {name}s?\b|\bgo(?:ing)? {name}s?\b"
    )


_GRANULARITIES = (
    ("character", _units(r"(?:char(?:acter)?|letter)")),
    (
        "token",
        _units(r"(?:sub-?)?(?:token|word[- ]?piece|sub-?word)") + r"|\b(?:which|what) (?:sub-?)?tokens?\b|"
        r"\b(?:top|\d+|two|three|four|five|six|seven|eight|nine|ten|important|strongest) tokens\b",
    ),
    (
        "phrase",
        _units(r"(?:phrase|phrse|chunk|constituent)") + r"|\bphrases? (?:as|in) a tree\b|"
        r"\b(?:which|what) phrases?\b|\bphrases?,? \(?(?:not|rather than|instead of) (?:\w+ )?words?\b",
    ),
)
_AGAINST = re.compile(
    r"\b(?:against|oppos\w+|contradict\w*|counts? against|detriment\w*|disfavou?r|unfavou?rabl\w+|away from|the other "
    r"(?:way|direction|side)|"
    r"undermin\w*|detract\w*|weaken\w*|hurt(?:s|ing)?|harm(?:s|ed|ing)?|"
    r"hinder\w*|"
    r"holds? (?:it )?back|holding (?:(?:it|\w+|the \w+) )?back|"
    r"(?:drag|pull|push|bring|tak|weigh|lower)\w* (?:\w+ ){0,3}?down|lower(?:s|ed|ing)? (?:the|its)|reduc\w+ (?:the|its)|"
    r"speaks? ill|"
    r"counter(?:s|ing)?|negative(?:ly)? (?:influence|weight|impact|contribut\w+|effect))\b"
)
_FOR = re.compile(
    r"\b(?:in favou?r|in its favou?r|supports?|supporting|supportive|speak(?:s|ing)? for|for it|evidence for|argu\w+ for|"
    r"in support|"
    r"(?:pull|push|point|tip|steer|lean)\w* (?:\w+ ){0,3}?(?:towards?|to)|helps|helped|helping|help (?:it|the \w+)|"
    r"boost\w*|back(?:s|ing)? it|rais(?:e|es|ing) (?:the|its)|"
    r"to its (?:advantage|benefit|credit)|positive(?:ly)? (?:influence|weight|impact|contribut\w+|effect))\b"
)
#: A side that is not wanted: "only supporting ones, none against it".
_NONE_OF = re.compile(
    r"\b(?:none|nothing|not|no(?: \w+)?|without|skip|leave out)(?: (?:those|the ones|that|of those))? (?:against|opposing|for|"
    r"supporting)\b"
)
_EITHER = re.compile(r"\b(?:for (?:or|and|&|/|vs\.?) against|pros? (?:and|or|&) cons?|both (?:sides|ways))\b")


def granularity_of(plain: str) -> str | None:
    """The units that weights are asked of, where they are no words and no sentences."""
    return first_named(_GRANULARITIES, plain)


def side_of(reading: Reading) -> str | None:
    """ "-" where words against a class are asked for, "+" where those for it; None: both. Names of classes do not count."""
    plain = reading.plain
    for label in reading.labels:
        plain = re.sub(rf"(?<![\w-])(?:{label_said(label)})(?![\w-])", "label", plain)
    if "contradiction" in (label.lower() for label in reading.labels):  # "why does it contradict?" names the class
        plain = re.sub(r"\bcontradict(?:s|ed|ing)?\b", "label", plain)
    for word in reading.words:
        plain = re.sub(rf"(?<![\w-]){re.escape(word.lower())}(?![\w-])", "word", plain)
    if _EITHER.search(plain):
        return None
    plain = _NONE_OF.sub(" ", plain)
    return "-" if _AGAINST.search(plain) else "+" if _FOR.search(plain) else None


#: What opens a question that is answered by yes or no, and what in it asks after a choice or a size.
_YES_OR_NO = re.compile(
    r"^(?:(?:and|so|but|ok(?:ay)?|then|now|well|or|really|please|tell me|say|check|can you (?:say|tell me|check))\b,? "
    r"*)*(?:is|are|was|were|does|"
    r"do|did|would|will|can|could|has|have|should|isn't|aren't|wasn't|doesn't|don't|didn't|wouldn't|whether|if)\b|"
    r"\b(?:isn't|doesn't|don't|aren't|right|correct|true|or not)(?: (?:it|they|that))?\?*\W*$|^is it true\b"
)
_CHOICE = re.compile(
    r"\b(?:which|how much|how many|by how|what|rank|compare|versus|vs\.?|(?:is|are|does|do|was|did) (?:it |the word "
    r")?[^,]{1,40}\bor\b(?! not\b))\b|"
    r"^(?:can|could|would|will) you\b"
)
_EQUALLY = re.compile(
    r"\bas (?:\w+ )?(?:much|important\w*|strong\w*|influential|heav\w+|relevant|big|decisive|significant\w*|high|bad\w*|good|"
    r"well) as\b|"
    r"\bas much\W*$|\bequal\w*\b|\b(?:the )?same (?:weight|importance|influence|effect|size|amount)\b|\b(?:count|matter|"
    r"weigh)s? the same\b"
)
_LESS = re.compile(r"\b(?:less|weaker|smaller|lower|lighter|fewer)\b")


def yes_or_no(plain: str) -> bool:
    """Whether a question is put so that yes or no answers it."""
    return _YES_OR_NO.search(plain) is not None


def compared_how(plain: str) -> str | None:
    """What a comparison of two things asks: ``which`` where no yes and no answers it ("how much does 'a' matter compared to
    'b'?"), ``less`` or ``equal`` where it asks whether the first counts less or as much; None where it asks whether it counts
    more."""
    if _CHOICE.search(plain) or not yes_or_no(plain):
        return "which"
    if re.search(r"\b(?:not|n't) as (?:\w+ ){1,2}as\b", plain) or _LESS.search(plain):
        return "less"
    return "equal" if _EQUALLY.search(plain) else None
