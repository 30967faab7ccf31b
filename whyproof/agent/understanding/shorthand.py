"""Short ways to write that stand between what is asked: "why n how sure", "rows w/ 'bank'"; written out
before a question is read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from whyproof.agent.reading import QUOTED

_SHORT = (
    (
        re.compile(
            r"(?<=[\w?!,)])\s+(?:n|'n'|nd)\s+(?=[a-z'])(?!(?:rows|texts|items|examples|of|is|times|equals?|was)\b)", re.IGNORECASE
        ),
        " and ",
    ),
    (re.compile(r"(?<!\S)w/o\.?(?=\s)", re.IGNORECASE), "without"),
    (re.compile(r"(?<!\S)w/(?=\s|[\w'\"])", re.IGNORECASE), "with "),
    (re.compile(r"(?<=\w)\s+w\s+(?=[a-z'\"])", re.IGNORECASE), " with "),
    (re.compile(r"(?<!\S)whats(?=\s+if\b)", re.IGNORECASE), "what"),
    (re.compile(r"(?<!\S)(what|how|where|who)s(?=\s)", re.IGNORECASE), r"\1 is"),
    (re.compile(r"(?<!\S)legit(?=[\s?.!,]|$)", re.IGNORECASE), "legitimate"),
    (re.compile(r"^y (?=(?:is|not|so|did|does|this|that|it|the)\b)", re.IGNORECASE), "why "),
)


_NO_APOSTROPHE = re.compile(r"\b((?:do|does|did|had|has|have|was|were|is|are|would|could|should|ca|wo)n)t\b", re.IGNORECASE)


def with_apostrophes(question: str, words: Iterable[str]) -> str:
    """The question with the apostrophe in "hadnt" and "didnt", save where the text has the word so."""
    own = {w.casefold() for w in words}
    return _NO_APOSTROPHE.sub(lambda m: m[0] if m[0].casefold() in own else f"{m[1]}'t", question)


def written_out(question: str) -> str:
    """The question with its shorthand written out; what stands in quotes stays as it is."""
    spans = [m.span() for m in QUOTED.finditer(question)]
    pieces, at = list[str](), 0
    for start, end in (*spans, (len(question), len(question))):
        pieces += [_plainly(question[at:start]), question[start:end]]
        at = end
    return "".join(pieces)


def _plainly(text: str) -> str:
    for short, whole in _SHORT:
        text = short.sub(whole, text)
    return re.sub(r"  +", " ", text)
