"""How a question wants weights to be told: of which units, on which side, the least of them or all."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading, first_named, label_said

_BY = r"(?:by|per|each|every|for each|over|at|on|in|of)(?: the)?(?: single| individual| level of(?: the)?)?"
_MATTER = r"(?:matter|count|contribute|influence|affect|change|weigh|play (?:a|any|much of a) (?:role|part))"
#: The words that matter least, and all of them.
LEAST_WORDS = re.compile(
    r"\bleast (?:important|influential|relevant|significant|weighty|useful|decisive|interesting)\b|"
    rf"\b{_MATTER}s? (?:the )?least\b|\b(?:smallest|lowest|least) (?:weights?|importance|influence|attributions?|effects?)\b|"
    rf"\b(?:words?|terms?|tokens?)\b.*\b(?:do(?:es)?|did) ?(?:n['’]?t|not) (?:really |even |actually )?{_MATTER}\b|"
    rf"\b(?:words?|terms?|tokens?)\b.*\b(?:hardly|barely|scarcely|never) {_MATTER}s?\b|"
    r"\b(?:un-?important|irrelevant|insignificant|negligible) (?:words?|terms?|tokens?)\b|"
    r"\b(?:words?|terms?|tokens?) (?:are|were|is|was) (?:un-?important|irrelevant|insignificant|ignored|not (?:important|"
    r"relevant|used))\b"
)
EVERY_WORD = re.compile(
    r"\b(?:all|every|each)(?: of)?(?: the| its)? (?:single )?(?:words?|weights?|tokens?|"
    r"attributions?)\b(?=.*\b(?:weights?|scores?|attributions?|"
    r"one by one|values?)\b|\W*$)|\b(?:weights?|scores?|attributions?|values?) (?:of|for) (?:all|every|each)\b|"
    r"\b(?:full|whole|complete|entire) (?:list|ranking|table) of (?:the )?(?:words|weights|attributions)\b|\b(?:words|"
    r"weights) one by one\b"
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
    r"undermin\w*|detract\w*|weaken\w*|hurt(?:s|ing)?|harm(?:s|ed|ing)?|hinder\w*|holds? (?:it )?back|holding (?:it |\w+ )?back|"
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
