"""In which words a question wants to be answered: shortly, simply, for an expert, in detail."""

from __future__ import annotations

import re

from whyproof.agent.reading import first_named

_WITHOUT = r"(?:not|non|un|less|no|without|minus|too|full of)[- ]?(?:that |so |very |at all |the |any |a )?"
_PARENTS = r"mum|mom|dad|grandm\w+|granny|mother|father"
_LEVELS = (
    (
        "short",
        r"\bshort|\bbrief|tl;?dr|summar|\brecap|\b(?:one|a|single|two) (?:short |simple |single |plain )*(?:sentences?|lines?|"
        r"liner)\b|\bone-?liner\b|\btoo (?:long|wordy)|\bconcise|\bnutshell"
        r"|\bsum (?:it|that|this|things|everything|up)|\bbottom line|\bthe gist\b|\blong story short|\btake-?away|\bfewer "
        r"words|\bcut (?:it|that) down|\bcondens",
    ),
    (
        "simple",
        rf"\b{_WITHOUT}(?:technical\w*|jargon|experts?|specialists?)|\bjargon|\bchild|\bkids?\b|\beli5\b"
        rf"|\blay(?:man|person|people)?\b|\b(?:{_PARENTS})\b|\bplain|\bordinary",
    ),
    (
        "expert",
        r"\bexpert|\btechnical|\blogits\b|\bdata scien|\bscientist|\bengineer|\bdeveloper|\bspecialist|\bprofessional|\blinguist|"
        r"\bstatistician|\bresearcher|\bphd\b|\bprofessor",
    ),
    ("detailed", r"\bdetail|\bthorough|\bat length|\belaborat|\bexpand|\blonger\b|\b(?:tell me|say) more\b|\bin (?:more )?depth"),
)


_SENTENCES = re.compile(
    r"\b(?P<n>one|a single|a|single|two|three|1|2|3) (?:(?:short|simple|single|plain|clear|brief) )*(?:sentences?|lines?|"
    r"liners?)\b"
    r"(?! (?:matters?|counts?|of|is|are|was|speaks?)\b)|\bone-?liner\b"
)
_SUMMED_UP = re.compile(
    r"\bsum(?:s|med|ming)? (?:it|that|this|things|everything|all|up)\b|\bsummar\w+|\brecap\w*|\bnutshell|\btl;?dr|\bbottom "
    r"line|\bthe "
    r"gist\b|"
    r"\btake-?away\b|\blong story short\b|\bin a word\b|\bone-?liner\b"
)


def sentences_wanted(plain: str) -> int | None:
    """How many sentences an answer is to have, where the question says so: "in one sentence"."""
    m = _SENTENCES.search(plain)
    return None if m is None else {"two": 2, "2": 2, "three": 3, "3": 3}.get(m["n"] or "one", 1)


def summed_up(plain: str) -> bool:
    """Whether a question wants the whole put shortly, and not the last answer alone."""
    return _SUMMED_UP.search(plain) is not None


def level_named(plain: str) -> str | None:
    """How an explanation is to be worded, where the question says so."""
    return first_named(_LEVELS, plain)


def level_of(plain: str) -> str:
    """How an explanation is to be worded; simply, where nothing is said of it."""
    return level_named(plain) or "simple"
