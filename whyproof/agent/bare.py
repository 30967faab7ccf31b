"""What is left of a short follow-up without its opening and its end: "and faithfulness then?", "no, 14", "& negs"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whyproof.agent.reading import AND, NUMBERS, TALK, Reading, label_said
from whyproof.agent.reading_numbers import LARGE_NUMBERS, numbered

_OPENING = re.compile(
    r"^(?:(?:and|&|\+|n|or|but|also|so|ok(?:ay)?|well|now|then|just|only|even|still|same|likewise|ditto|no|nope|sorry|oops|wrong "
    r"(?:word|one|class|method|row)|not that(?: one)?|i mean(?:t)?|actually|what about|how about|how abt|wbt|what of|as for|try|"
    r"maybe|perhaps|say|make (?:it|that)|do it|with|w/|together with|along with|plus|using|by|via|for|of|in|on|to|at|about|"
    r"among|next|again|the same|do the same|and|but not)(?![\w'])[\s,:;.!-]*)+"
)
_END = re.compile(
    r"(?:[\s,]+(?:instead|then|too|as well|also|please|pls|plz|again|though|now|alone|there|in (?:its|that) (?:place|"
    r"stead)|this time|"
    r"next|perhaps|maybe|here))*[\s?!.,]*$"
)
#: What short questions say without naming anything by it.
_POINTING = frozenset(
    """it its that this those these them they one ones another other others all both none more less fewer else why how what which
    who where when now then here there so not no yes sure really ok again same please thanks do does did is are was were be can
    could would should will if i you me my we your he she his her""".split()  # noqa: SIM905
)
_NUMERAL = rf"\d+|{'|'.join(LARGE_NUMBERS)}"
_NUMBER = re.compile(
    r"^(?:(?:and|&|or|but|ok(?:ay)?|so|now|then|no|nope|sorry|actually|same|again|i meant|what about|how about|with|for|"
    r"make (?:it|"
    r"that)|next|and|in|of|on|at|a|the|just|only|(?:show|give|get|let) me(?: see| have)?|gimme|show|list|print|i want|i'd like|"
    r"i'll take|row|number|item|texts|rows|ones|reviews|headlines)(?![\w'])[\s,:;#]*)*"
    r"(?P<way>at (?:the )?(?:most|least)|up to|no more than|not more than|max(?:imum)?|more than|over|above|longer than|"
    r"less than|"
    r"fewer than|under|below|shorter than|within|(?:just|only)(?= one\b))?\s*(?:just |only |the (?:top|first) |top )?#?"
    rf"(?P<n>{_NUMERAL})(?: (?:of (?:them|those|these|'?em|it)|(?P<noun>words?|edits?|changes?|of them|rows?|ones?|"
    rf"texts?|examples?|"
    r"ways|reviews|headlines|pairs)))*(?: (?:or (?:more|fewer|less)|will do|is enough|are enough|please|pls|instead|"
    r"then|too|now|only|"
    r"this time|at most|at least|max|tops))*[\s?!.,]*$"
)
#: Words that ask for something by themselves: "and the proof?", "mistakes?", "overall".
ASKING = frozenset(
    """help proof proofs prove evidence certificate robust robustness synonym synonyms antonym antonyms opposite opposites bias
    biased
    fair fairness rule rules anchor probability probabilities confidence confident certain certainty chances odds percent shorter
    longer simpler simply briefly typos typo spelling gender religion age faithful faithfulness trust trustworthy stable stability
    complete hi hello hey thanks thx great cool nice good fine bad wow example examples similar neighbours limits limit accuracy
    acc precision recall f1 matrix confusion mistake mistakes error errors failures labels label classes class category overall
    general keywords keyword frequent rest data words word sentence sentences phrase phrases token tokens character characters
    counterfactual counterfactuals flip paraphrase paraphrases reword rewording explanation explanations prediction predictions
    score scores weight weights detail details undo back reset next previous rows row text texts importance global method methods
    model reason reasons rationale distribution spread balance everything anything nothing something mind""".split()  # noqa: SIM905
)
_ENDS = re.compile(r"\b(?:then|instead|too)\W*$")
LONGEST = 8  # words of what is left that a question may merely name


@dataclass(frozen=True)
class Bare:
    """``opening`` is what leads to the ``rest``, in lower case; quoted strings are marks in both."""

    opening: str
    rest: str
    reading: Reading

    @property
    def items(self) -> list[str]:
        """What is named, item by item, without articles."""
        listed = [re.sub(r"^(?:an? |the |both )", "", x.strip()) for x in re.split(AND, self.rest)]
        return [x for x in listed if x]

    @property
    def words(self) -> list[str]:
        """What is named as words of the text; none where one of it is not there and not in quotes."""
        instance = self.reading.instance
        found = [self.reading.surface(x) for x in self.items if x not in _POINTING]
        stand = [w for w in found if w in self.reading.quoted or (instance is not None and instance.find(w))]
        return stand if len(stand) == len(self.items) else []

    @property
    def new(self) -> str | None:
        """The one word named that need not stand in the text: quoted, or with what opens or ends a follow-up; none that asks
        for something by itself."""
        item = self.items[0] if len(self.items) == 1 else ""
        if re.fullmatch(r"qq\d+", item):
            return self.reading.surface(item)
        leads = self.opening or _ENDS.search(self.reading.plain)
        asks = item in ASKING or (item in TALK and not self.words) or self.rest.startswith("the ")
        return self.reading.surface(item) if leads and not asks and re.fullmatch(r"[^\W\d][\w'-]*", item) else None

    @property
    def is_classes(self) -> bool:
        """Whether labels are all that is named: "World and Business", "the negative ones"."""
        left = self.rest
        for label in self.reading.labels:
            left = re.sub(rf"(?<![\w-])(?:{label_said(label)})(?![\w-])", "\0", left)
        left = re.sub(
            r"\b(?:the|class(?:es)?|labels?|ones?|and|or|rows|texts|reviews|headlines|pairs|articles)\b|[&+,/\s]", "", left
        )
        return "\0" in left and not left.replace("\0", "")

    @property
    def is_method(self) -> bool:
        """Whether one method is all that is named."""
        left = self.rest
        for _, said, _ in self.reading.named_methods:
            left = left.replace(said, "")
        return len(self.reading.all_methods) == 1 and not re.sub(r"\b(?:the|method)\b|\W", "", left)


def bare(reading: Reading) -> Bare | None:
    """None where a question does more than name something."""
    plain = reading.plain
    opening = m.group() if (m := _OPENING.match(plain)) else ""
    rest = _END.sub("", plain[len(opening) :])
    tokens = re.findall(r"[^\s,]+", rest)
    if not tokens or len(tokens) > LONGEST or all(t in _POINTING for t in tokens):
        return None
    return Bare(opening, rest, reading)


def bare_number(plain: str) -> tuple[int, str, str] | None:
    """The number that is all a follow-up says, how it limits ("at most", "top"), and what it counts; both may be empty."""
    m = _NUMBER.match(plain)
    n = numbered(m["n"]) if m else None
    if m is None or n is None or (m["n"] in NUMBERS and re.search(r"\b(?:that|this|the|which|no|other|first|last) one\b", plain)):
        return None
    if re.search(r"\btop\b", plain):
        return n, "top", m["noun"] or ""
    behind = re.search(r"\bor (more|fewer|less)\b|\b(at most|max|tops|at least)\W*$", plain)
    way = m["way"] or ("" if not behind else "at least" if (behind[1] == "more" or behind[2] == "at least") else "at most")
    return n, way, m["noun"] or ""
